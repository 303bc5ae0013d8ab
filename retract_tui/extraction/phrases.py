"""Tables of phrases as patterns, compiled when a text first needs them."""

import re
from collections.abc import Iterable
from functools import cache

from retract_tui.extraction.leading import leading, quick
from retract_tui.extraction.prose import Prose
from retract_tui.extraction.spans import Span


def any_of(*phrases: str) -> str:
    """The pattern of any of the phrases, at the beginning of a word."""
    return r"(?<![a-z0-9])(?:" + "|".join(phrases) + ")"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern compiled once, in the form in which it is found fastest."""
    return re.compile(leading(pattern))


@cache
def _found_by(pattern: str) -> re.Pattern[str]:
    return quick(re.compile(pattern))


def matches(pattern: str, text: str, start: int, end: int) -> list[re.Match[str]]:
    """Where a pattern with named groups fits, in order; found by the same pattern without them, which is faster."""
    places = [match.start() for match in _found_by(pattern).finditer(text, start, end)]
    return [match for place in places if (match := compiled(pattern).match(text, place, end))]


def holds_any(prose: Prose, stems: Iterable[str]) -> bool:
    """True where a stem occurs: to ask this first is many times faster than a pattern that holds one of them."""
    statement = prose.statement
    return any(map(statement.__contains__, stems))


def search(prose: Prose, pattern: str, stems: Iterable[str] = ()) -> re.Match[str] | None:
    """The first place of the statement that a pattern fits, None where no stem of it occurs."""
    if stems and not holds_any(prose, stems):
        return None
    return compiled(pattern).search(prose.plain, prose.start, prose.end)


def around(prose: Prose, start: int, end: int) -> Span:
    """The sentence in which a place stands; the place itself where it is in none."""
    sentence = prose.sentence_at(start)
    if sentence is None or sentence.end <= start:
        return Span(start, end)
    return Span(sentence.start, max(sentence.end, end))
