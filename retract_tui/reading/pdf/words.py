"""Letters to words, and words to rows, by their places alone."""

from collections.abc import Iterable, Iterator
from statistics import median
from typing import Final

from retract_tui.reading.pdf.shapes import Glyph, Row, Word

_GAP: Final = 0.17
"""What separates words, in sizes of the type: more than kerning, less than the narrowest space of a justified line."""
_SUPPOSED_GAP: Final = 0.11
"""The same where PDFium supposes a space, which it does by the letters' own widths: an italic f leans into it."""
_BACK: Final = 0.5
_STEP: Final = 0.65
"""How far a superscript or subscript may stand from its baseline."""
_SAME_BASELINE: Final = 0.3
_SMALL: Final = 0.85
_NEAR: Final = 1.0


def words_of(glyphs: Iterable[Glyph]) -> list[Word]:
    """The words of a page, in the order of the file."""
    words: list[Word] = []
    current: list[Glyph] = []
    spaced = supposed = False
    for glyph in glyphs:
        if not glyph.text:
            supposed = True
            continue
        is_space = glyph.text.isspace()
        if current and (is_space or not _goes_on(current[-1], glyph, _SUPPOSED_GAP if supposed else _GAP)):
            words.append(_word(current, spaced))
            current, spaced = [], False
        supposed = False
        if is_space:
            spaced = True
        else:
            current.append(glyph)
    return [*words, _word(current, spaced)] if current else words


def _goes_on(before: Glyph, glyph: Glyph, gap: float) -> bool:
    size = max(before.size, glyph.size)
    if abs(glyph.y - before.y) > _STEP * size:
        return False
    return -_BACK * size <= glyph.x0 - before.x1 <= gap * size


def _word(glyphs: list[Glyph], spaced: bool) -> Word:
    main = max(glyphs, key=lambda glyph: glyph.size)
    x0, x1 = min(glyph.x0 for glyph in glyphs), max(glyph.x1 for glyph in glyphs)
    return Word(glyphs, x0, x1, main.y, main.size, spaced)


def rows_of(words: list[Word]) -> list[Row]:
    """Words in rows, from the top; small ones that are raised or lowered stand in the row of their neighbours."""
    if not words:
        return []
    common = common_size(words)
    rows = list(_clustered([word for word in words if word.size > _SMALL * common]))
    stray: list[Word] = []
    for word in words:
        if word.size <= _SMALL * common:
            row = _row_beside(word, rows)
            if row:
                row.words.append(word)
            else:
                stray.append(word)
    rows += _clustered(stray)
    for row in rows:
        row.words.sort(key=lambda word: word.x0)
    return sorted(rows, key=lambda row: -row.y)


def common_size(words: list[Word]) -> float:
    """The size of most letters."""
    return median(word.size for word in words for _ in word.glyphs)


def _clustered(words: list[Word]) -> Iterator[Row]:
    row: Row | None = None
    for word in sorted(words, key=lambda word: -word.y):
        if row and row.y - word.y <= _SAME_BASELINE * max(row.size, word.size):
            row.words.append(word)
            row.size = max(row.size, word.size)
        else:
            if row:
                yield row
            row = Row([word], word.y, word.size)
    if row:
        yield row


def _row_beside(word: Word, rows: list[Row]) -> Row | None:
    """The row that a small word stands beside, raised or lowered; None where it stands in a row of its own."""
    near = [row for row in rows if abs(row.y - word.y) <= _STEP * row.size]
    beside = [
        row
        for row in near
        if any(other.x0 - _NEAR * row.size <= word.x1 and word.x0 <= other.x1 + _NEAR * row.size for other in row.words)
    ]
    return min(beside, key=lambda row: abs(row.y - word.y), default=None)
