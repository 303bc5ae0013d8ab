from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.extraction.sentences import split_sentences
from retract_tui.extraction.spans import Span


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Fig. 2B and Figs. 3 to 5 are like those of Abel et al. The same holds for no. 7.",
        "The paper of K. R. Abel vs. Brandt was cited in Ref. 12 of it.",
        "It stood in Int. J. Moss Sci. 2016, 17, 1289 and in J. Biol. Lett. too.",
        "See the article (Brandt T. A title. Moss Rep. 2010;1:2. It is short.) for more.",
        "The DOI is 10.5555/abc.2016.Def.12 of the journal.",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(text: str) -> None:
    expected = 2 if "The same" in text else 1
    assert len(sentences(text)) == expected


def test_lost_spaces_between_sentences_are_seen() -> None:
    assert sentences("The data are not reliable.It found no more.") == [
        "The data are not reliable.",
        "It found no more.",
    ]
    assert sentences("See doi:10.5555/moss.2016.5029Following the publication, doubts arose.") == [
        "See doi:10.5555/moss.2016.5029",
        "Following the publication, doubts arose.",
    ]


def test_a_run_on_list_is_split_at_its_numbers() -> None:
    text = "These doubts arose: (i)Panels a and b are one(ii)Panel c is turned(iii)Panel d is not there."
    assert [sentence[:4] for sentence in sentences(text)][1:] == ["(ii)", "(iii"]


def test_the_number_of_a_list_item_is_no_sentence() -> None:
    assert sentences("1. In the first version a line is missing.") == ["1. In the first version a line is missing."]


def test_chinese_sentences_end_at_their_own_stops() -> None:
    assert sentences("图1A与图2B相似。作者未回复。") == ["图1A与图2B相似。", "作者未回复。"]


@given(st.text(alphabet="Ab. (1)[]\n“”,;?!", max_size=300))
def test_sentences_lose_nothing_but_white_space(text: str) -> None:
    spans = split_sentences(text, Span(0, len(text)))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(first.end <= second.start for first, second in pairwise(spans))
