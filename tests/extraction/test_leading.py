import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.extraction.leading import leading, quick
from retract_tui.extraction.reason_phrases import REASON_PHRASES


@pytest.mark.parametrize(
    ("pattern", "rewritten"),
    [
        (r"\b(?:retracted|removed)", r"(?:r(?<=\br)(?:etracted|emoved))"),
        (r"\b[Tt]his x", r"T(?<=\bT)(?:his x)|t(?<=\bt)(?:his x)"),
        (r"(?<![a-z0-9])(?:ab?c|d)\b", r"(?:a(?<![a-z0-9]a)(?:b?c)|d(?<![a-z0-9]d)(?:))\b"),
        (r"(?<!no )cited|used", r"c(?:(?<!(?:no )c)ited)|u(?:sed)"),
    ],
)
def test_the_first_characters_come_first(pattern: str, rewritten: str) -> None:
    assert leading(pattern) == rewritten


@pytest.mark.parametrize("pattern", [r"\w+", r"a+b", r"(?P<who>[^.]{3}) a", r"\b(?:a|b)(x)|\bc"])
def test_a_pattern_that_begins_with_no_character_stays(pattern: str) -> None:
    assert leading(pattern) == pattern or not re.compile(pattern).groups


PATTERNS = [
    r"\b(?:aa?|(?:b|ab)c?|c)\b",
    r"(?<![a-z0-9])(?:a(?:b|c)|[ab]c|ab? c)",
    r"(?<!b)ab|\bba?|(?:ab|a)(?: |c)",
    r"\b(?:abc|ab|a b) ?c?",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=st.text("abc .", max_size=30))
def test_the_same_places_are_found(pattern: str, text: str) -> None:
    assert leading(pattern) != pattern
    assert [m.span() for m in re.finditer(leading(pattern), text)] == [m.span() for m in re.finditer(pattern, text)]


def test_a_pattern_with_names_is_found_without_them() -> None:
    named = re.compile(r"\b(?:(?P<one>first|former)|(?P<other>second|latter))\b")
    assert quick(named).groups == 0
    assert [match[0] for match in quick(named).finditer("the former, the latter")] == ["former", "latter"]


def test_nearly_every_reason_is_looked_for_by_its_first_characters() -> None:
    patterns = {phrase.pattern for phrase in REASON_PHRASES}
    assert sum(leading(pattern) != pattern for pattern in patterns) > 0.9 * len(patterns)
