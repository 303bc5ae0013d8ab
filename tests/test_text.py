"""The one door for foreign text: nothing that controls, hides or reorders comes through."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.text import clean, find_folded, fold, fold_with_origin, harmless, one_line

ANYTHING = st.text(alphabet=st.characters(), max_size=300)


def is_harmless(text: str) -> bool:
    return not any(
        unicodedata.category(c) in ("Cc", "Cs", "Co") or (unicodedata.category(c) == "Cf" and ord(c) not in TOLERATED)
        for c in text
        if c != "\n"
    )


# Format characters that stand for a visible sign of their own, as the Arabic number sign.
TOLERATED = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, *range(0x13430, 0x13440)} | {
    *range(0x1BCA0, 0x1BCA4)
}


@given(ANYTHING)
def test_cleaned_text_controls_nothing(text: str) -> None:
    assert is_harmless(clean(text))
    assert clean(clean(text)) == clean(text)


@given(ANYTHING)
def test_harmless_text_controls_nothing_and_keeps_its_length(text: str) -> None:
    assert is_harmless(harmless(text))
    assert len(harmless(text)) == len(text)


@given(ANYTHING)
def test_one_line_is_one_line(text: str) -> None:
    assert one_line(text) == " ".join(one_line(text).split(" "))
    assert "\n" not in one_line(text)


@pytest.mark.parametrize(
    ("foreign", "safe"),
    [
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("evil\u202egnp.exe", "evilgnp.exe"),
        ("zero\u200bwidth\ufeff and\xa0more", "zerowidth and more"),
        ("e" + "\u0301" * 40, "e" + "\u0301" * 3),
        ("café Łódź 撤稿 β", "café Łódź 撤稿 β"),
    ],
)
def test_words_stay_and_tricks_go(foreign: str, safe: str) -> None:
    assert clean(foreign) == safe


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Brogгинi", "broggini"),
        ("microRNA\n-148b- 3p", "microrna 148b 3p"),
        ("β-actin", "beta actin"),
        ("Łódź, naïve ﬁgures", "lodz naive figures"),
        ("撤稿原因", "撤 稿 原 因"),
    ],
)
def test_what_is_the_same_to_a_reader_folds_to_the_same(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(ANYTHING)
def test_folding_knows_where_each_letter_came_from(text: str) -> None:
    folded = fold_with_origin(text)
    assert folded.text.strip() == fold(text)
    assert len(folded.origin) == len(folded.text)
    assert folded.origin == sorted(folded.origin)


def test_words_are_found_where_they_stand_unfolded() -> None:
    text = "by Massimo Brogгинi, β-actin"
    ((start, end),) = find_folded("broggini", fold_with_origin(text))
    assert text[start:end] == "Brogгинi"
    assert find_folded("", fold_with_origin(text)) == []
