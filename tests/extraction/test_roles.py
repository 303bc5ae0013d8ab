import pytest

from retract_tui.extraction import extract

HEAD = "Retraction Note: J Moss Sig (2019) 19:143 https://doi.org/10.5555/moss.19\n\nThis article has been retracted. "


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("An expression of concern was issued before (https://doi.org/10.5555/moss.77).", "prior_notice"),
        ("An error was the subject of a correction [Moss Rep 2015;34:77. DOI: 10.5555/moss.77].", "prior_notice"),
        ("It has been replaced by a new article (doi:10.5555/moss.77).", "replacement"),
        ("More is to be read at https://doi.org/10.5555/moss.77.", "other"),
    ],
)
def test_a_doi_in_a_sentence_has_the_role_of_its_words(sentence: str, role: str) -> None:
    roles = {mention.doi: mention.role for mention in extract(HEAD + sentence).dois}
    assert roles == {"10.5555/moss.19": "original_article", "10.5555/moss.77": role}


def test_a_listed_notice_is_an_earlier_notice() -> None:
    text = (
        HEAD + "Doubts were raised before [1].\n\nReferences\n1. Moss Editors. Editorial expression of concern: "
        "Slow growth of moss. J Moss Sig. 2020;20:1. doi: 10.5555/moss.77"
    )
    assert [mention.role for mention in extract(text).dois] == ["original_article", "prior_notice"]
