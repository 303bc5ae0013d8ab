import pytest

from retract_tui.extraction.bibliography import read_bibliography, same_work, source_of
from retract_tui.extraction.inline_citations import find_citations, read_inline_citation
from retract_tui.extraction.mentions import Text, WorkMention, find_mentions
from retract_tui.extraction.prose import plain_text
from retract_tui.identifiers import find_dois
from retract_tui.model import Reference, Work
from tests.extraction.notices import ARTICLE, LISTED


def mentions(sentence: str, listed: bool = True) -> list[WorkMention]:
    references = tuple(Reference(label=str(n), work=work, start=0, end=0) for n, work in enumerate(LISTED, 1))
    bibliography = read_bibliography("", references if listed else (), (ARTICLE,))
    notice = Text(sentence, plain_text(sentence), tuple(find_dois(sentence)), bibliography)
    return find_mentions(notice, 0, len(sentence), find_citations(sentence, 0, len(sentence)))


def authors(sentence: str, listed: bool = True) -> list[str]:
    return [str(s.first_author or s.label or s.work.doi) for m in mentions(sentence, listed) for s in m.sources]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("as in [2]", ["Cole"]),
        ("as in [2,3]", ["Cole", "Evans"]),
        ("as in [2–4]", ["Cole", "Evans", "Frost"]),
        ("as in [2] [3]", ["Cole", "Evans"]),
        ("of a paper from the same laboratory2, where", ["Cole"]),
        ("of another paper^{3}", ["Evans"]),
        ("of another paper² too", ["Cole"]),
        ("(Cole et al., 2015)", ["Cole"]),
        ("Cole et al 2015 [2]", ["Cole"]),
        ("Evans (2016)", ["Evans"]),
        ("in Owl Res 2015;12:34-41", ["Cole"]),
    ],
)
def test_numbers_and_names_are_looked_up_in_the_reference_list(sentence: str, expected: list[str]) -> None:
    assert authors(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("as in [2,3]", ["2", "3"]),
        ("from Duong et al, 2017 (https://doi.org/10.5555/gmt.s141)", ["Duong"]),
        ("in Figure 9 of Iturralde and de Vries (2020)", ["Iturralde"]),
        ("(doi: 10.5555/terns.5)", ["10.5555/terns.5"]),
        ("(Samie et al., 2016a; Samie et al., 2016b)", ["Samie", "Samie"]),
        ("by van Oosterwyk et al.", ["van Oosterwyk"]),
    ],
)
def test_without_a_list_the_sentence_is_all_there_is(sentence: str, expected: list[str]) -> None:
    assert authors(sentence, listed=False) == expected


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("of [1]", "article"),
        ("in this article", "article"),
        ("of the same paper", "article"),
        ("(doi:10.5555/larks.2018.1)", "article"),
        ("in another article", "unnamed"),
        ("in a large number of papers", "unnamed"),
        ("published elsewhere", "unnamed"),
        ("over from these works", "again"),
        ("本文", "article"),
        ("另一课题组论文", "unnamed"),
    ],
)
def test_the_article_and_works_without_a_name_are_no_sources(sentence: str, kind: str) -> None:
    assert [mention.kind for mention in mentions(sentence)] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "an expression of concern [5]",
        "a letter to the editor [3]",
        "the COPE guidelines [2]",
        "a correction (10.5555/c.1)",
        "cost 5 [0]",
    ],
)
def test_notices_letters_and_policies_are_no_sources(sentence: str) -> None:
    assert authors(sentence) == []


def test_a_gene_is_no_raised_number() -> None:
    assert authors("the proteins Bel1, KPNA3 and prm2 were") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("from a prior publication (Brain 2008;131:3311–3334).", ["Brain 2008;131:3311–3334"]),
        (
            "two others [Marsh K: One. A 14: 22-29, 2017; and Nolan B: Two. B 9: 77-85, 2016].",
            ["Marsh K: One. A 14: 22-29, 2017", "Nolan B: Two. B 9: 77-85, 2016"],
        ),
        (
            "of the following article: Marsh K, Nolan B: On herons. Heron Rep 12: 101-109, 2014.",
            ["Marsh K, Nolan B: On herons. Heron Rep 12: 101-109, 2014"],
        ),
        (
            "the article “Owls by R. Cole published in Owl Res 2015;12:34–41”, and",
            ["Owls by R. Cole published in Owl Res 2015;12:34–41"],
        ),
        ("had appeared in Anales de Aves 31 (2006) 412–419, which", ["Anales de Aves 31 (2006) 412–419"]),
        ("had already come out in Health Services Birds, Nov 14, 2016.", ["Health Services Birds, Nov 14, 2016"]),
        ("(see Figure 3) and (n = 2008) and [2]", []),
    ],
)
def test_citations_inside_a_sentence_are_found_whole(sentence: str, expected: list[str]) -> None:
    assert [span.of(sentence) for span in find_citations(sentence, 0, len(sentence))] == expected


def test_layouts_that_no_reference_list_has_are_read() -> None:
    told = read_inline_citation("Night flight by Rhea T. Cole and Sam Dunn published in Owl Res 2015;12:34–41")
    assert (told.title, told.authors, told.journal, told.year) == (
        "Night flight",
        ("Rhea T. Cole", "Sam Dunn"),
        "Owl Res",
        2015,
    )
    assert source_of(told, "").first_author == "Cole"
    assert read_inline_citation("Health Services Birds, Nov 14, 2016") == Work(
        journal="Health Services Birds", year=2016
    )
    assert (
        read_inline_citation("‘Night flight of the owls.’ 2015/05 http://x.example/1").title
        == "Night flight of the owls"
    )


def test_one_title_in_two_journals_is_two_works() -> None:
    again = Work(title=ARTICLE.title, journal="Bird Notes", year=2017, volume="9", pages="77")
    assert not same_work(ARTICLE, again)
    assert same_work(ARTICLE, Work(title=ARTICLE.title, journal="Journal of Larks"))
    assert same_work(ARTICLE, Work(volume="3", pages="1-9", year=2018))
    assert not same_work(ARTICLE, Work(doi="10.5555/other", title=ARTICLE.title))
