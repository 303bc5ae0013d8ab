"""Lines of a statement joined into the paragraphs and bullets that they were broken from."""

import re
from itertools import groupby
from typing import Final

from retract_tui.extraction.spans import Span

_BULLET: Final = re.compile(
    r"(?:[•●▪■◦‣·*–—-]\s|\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]\s|[①-⑳✓➢▸]|\[\d|o\s{1,3}(?=[\[(A-Z]))"
)
_OPEN_END: Final = re.compile(
    r"(?:[,–(\[/-]|\b(?:of|the|and|or|in|for|with|a|an|to|on|by|from|via|as|that|is|are|was"
    r"|were|Figures?|Figs?\.?|panels?|Table|und|der|die|et|de|la|y|e))$"
)
_CLOSED: Final = (".", ";", ":", "!", "?", "。", "；", "：")
_LONGEST_BRACKET: Final = 160


def join_wrapped(text: str, rows: list[tuple[Span, int]]) -> tuple[Span, ...]:
    """The paragraphs and bullets of a statement; rows come with the number of their block, and none crosses a block."""
    joined: list[Span] = []
    for _, group in groupby(rows, key=lambda row: row[1]):
        spans = [span for span, _ in group]
        wrapped = _is_wrapped(spans)
        current = spans[0]
        for span in spans[1:]:
            if _belongs(text, current, span, wrapped):
                current = Span(current.start, span.end)
            else:
                joined.append(current)
                current = span
        joined.append(current)
    return tuple(joined)


def _is_wrapped(spans: list[Span]) -> bool:
    """True for a block whose lines were broken at one width."""
    lengths = [span.end - span.start for span in spans[:-1]]
    return len(lengths) > 1 and max(lengths) <= 120 and min(lengths) >= 0.7 * max(lengths)


def _belongs(text: str, current: Span, following: Span, wrapped: bool) -> bool:
    """True where a line goes on with the sentence before it."""
    if _BULLET.match(text, following.start):
        return False
    tail = text[max(current.start, current.end - _LONGEST_BRACKET) : current.end]
    opened = tail.rfind("(")
    if opened > tail.rfind(")") and ")" in text[following.start : following.start + 80]:
        return True
    if tail.endswith(_CLOSED):
        return wrapped and not tail.endswith((":", ";"))
    first = text[following.start]
    return wrapped or first.islower() or first.isdigit() or first in "-–)" or bool(_OPEN_END.search(tail[-12:]))
