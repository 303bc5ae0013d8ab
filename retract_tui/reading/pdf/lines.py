"""Rows of words to lines of text: superscripts marked as `^{1}`, addresses of links noted behind their words."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median
from typing import Final

from retract_tui.reading.pdf.hyphens import begins_with_ideograph
from retract_tui.reading.pdf.shapes import NO_LINK, Glyph, Line, Row, Target, Word
from retract_tui.text import clean

_SMALL: Final = 0.85
_RAISED: Final = 0.15
_SPACE: Final = 0.1
_NEVER_MARKED: Final = frozenset("®™©°")


def lines_of(rows: Sequence[Row], addresses: Sequence[str], column: int) -> Iterator[Line]:
    """The lines of a column, from its top."""
    left, right = min(row.x0 for row in rows), max(row.x1 for row in rows)
    for row in rows:
        text, targets = _written(row, addresses)
        if text:
            size, first = _common_size(row), _width_of_first(row)
            yield Line(text, row.x0, row.x1, row.y, size, first, left, right, column, targets=targets)


def text_of(row: Row) -> str:
    """The words of a row on one line, with its superscripts marked."""
    return _written(row, ())[0]


def _width_of_first(row: Row) -> float:
    """The width of the first word; of the first character where a line may be broken behind any."""
    word = row.words[0]
    first = word.glyphs[0]
    return first.x1 - first.x0 if begins_with_ideograph(first.text) else word.x1 - word.x0


def _common_size(row: Row) -> float:
    return median(glyph.size for word in row.words for glyph in word.glyphs)


def _written(row: Row, addresses: Sequence[str]) -> tuple[str, list[Target]]:
    size = _common_size(row)
    full = [glyph.y for word in row.words for glyph in word.glyphs if glyph.size >= 0.95 * size]
    baseline = median(full)
    parts: list[str] = []
    targets: list[Target] = []
    length = 0
    before: Word | None = None
    for word in row.words:
        if before and (word.spaced or word.x0 - before.x1 > _SPACE * size):
            parts.append(" ")
            length += 1
        for raised, glyphs in groupby(word.glyphs, key=lambda glyph: _is_raised(glyph, size, baseline)):
            for link, run in groupby(glyphs, key=lambda glyph: glyph.link):
                text = clean("".join(glyph.text for glyph in run))
                text = f"^{{{text}}}" if raised and not set(text) <= _NEVER_MARKED else text
                parts.append(text)
                if link != NO_LINK and addresses:
                    _add_target(targets, Target(length, length + len(text), addresses[link]))
                length += len(text)
        before = word
    return "".join(parts), targets


def _is_raised(glyph: Glyph, size: float, baseline: float) -> bool:
    return glyph.size <= _SMALL * size and glyph.y - baseline >= _RAISED * size


def _add_target(targets: list[Target], target: Target) -> None:
    """Adds a target; one that goes on with the same address behind a space is part of the one before."""
    if targets and targets[-1].address == target.address and target.start - targets[-1].end <= 1:
        targets[-1] = targets[-1]._replace(end=target.end)
    else:
        targets.append(target)
