"""Texts that mean harm: long, endless, made of one sign. Reading must cost no more than their length."""

import time
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retract_tui.extraction import NotANotice, extract
from retract_tui.reading.markup import plain

NOTICE: Final = (
    "Retraction: Moss of the walls\n\nThis article has been retracted by the editor because Figure 1A was duplicated "
    "from another article. "
)
UNITS: Final = (
    *("Fig. 1A, ", "panels a and ", "1A–", "Table 1, ", "Figure 3 in ", "B and "),
    *("(", ")", "[", "()[]", "“", '"', "‘", "“Nests of wrens” ", "(Cole, 2019) ", "[1] ", "^{1,2} "),
    *("10.", "10.5555/", "10.5555/x [1] ", "10.5555/abc.123 ", "10.5555/a\n", "10.1002/(SICI)1097-0142(19960801)78:3<"),
    *("7", "9 ", "1-", "2019;1", "1 May 2019 ", "Vol. 1, No. 2, ", "PMID: 1 "),
    *(
        "\n",
        " \n",
        " ",
        "a",
        "A",
        "Aa ",
        "A.B. ",
        "a.A ",
        "A. ",
        ".",
        "...",
        "- ",
        "a-",
        ": ",
        "; ",
        ",",
        "é",
        "本文。",
    ),
    *("Abel K, ", "Karl Abel, ", "Cole et al., 2019 ", "and ", "of the ", "THE "),
    *("It is. ", "retracted ", "retracted by ", "Retraction ", "[Retraction] ", "wishes to ", "the authors agree "),
    *("duplicated from ", "the same image ", "this article ", "published in ", "respectively ", "whose Figure 2b "),
    *("university ", "title: a\n", "signed: a", "\n• ", "\n[1] ", "\nReferences\n", "\n1. Cole R. Owl Res 2015;12:34."),
    *("*", "**a ", "_a ", "`", "\\", "# ", "> ", "&lt;", "<i>", "</i>", "<!--", "[a](http://x.org/1) ", "^{1"),
)
SHORT: Final = 8_000
GROWTH: Final = 3.2
"""Twice the text should take twice as long; a quadratic pattern takes four times as long."""
FLOOR: Final = 0.15
"""Seconds below which growth is not judged."""


def seconds(text: str) -> float:
    began = time.process_time()
    try:
        extract(plain(text))
    except NotANotice as refused:
        assert str(refused).endswith(".")
    return time.process_time() - began


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
@pytest.mark.parametrize("head", ["", NOTICE], ids=["alone", "behind a notice"])
def test_reading_takes_time_in_proportion_to_the_text(unit: str, head: str) -> None:
    text = head + unit * (SHORT // len(unit))
    twice = head + unit * (2 * SHORT // len(unit))
    spent = seconds(twice)
    assert spent < FLOOR or min(spent, seconds(twice)) < GROWTH * seconds(text)


@pytest.mark.parametrize("unit", ["Fig. 1A, ", "(", "10.5555/x [1] ", "7", "“", "\n", "a", "retracted by "], ids=ascii)
def test_a_text_longer_than_any_notice_is_refused_at_once(unit: str) -> None:
    text = NOTICE + unit * (2_000_000 // len(unit)) + "."
    began = time.process_time()
    with pytest.raises(NotANotice, match="far more than any notice"):
        extract(text)
    assert time.process_time() - began < 0.1


@given(st.lists(st.one_of(st.sampled_from(UNITS), st.text(max_size=8)), max_size=60))
@settings(max_examples=150, deadline=None)
def test_whatever_is_read_every_span_lies_in_the_text_and_every_doi_stands_there(parts: list[str]) -> None:
    text = plain(NOTICE + "".join(parts))
    try:
        notice = extract(text)
    except NotANotice:
        return
    for items in notice.evidence.values():
        assert all(0 <= item.start <= item.end <= len(text) for item in items)
    for doi in notice.dois:
        assert text[doi.start : doi.end] == doi.raw


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_or_refused_in_a_sentence(text: str) -> None:
    try:
        extract(plain(text))
    except NotANotice as refused:
        assert str(refused)[0].isupper()
        assert str(refused).endswith(".")
