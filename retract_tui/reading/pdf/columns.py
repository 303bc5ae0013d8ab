"""Words to columns in the order in which they are read.

A gutter is a stretch of a page that no row crosses, with text of some width to both sides. What stands above it and
below it is read before and after it, and each side is looked at again, for there may be three columns.
"""

from collections.abc import Iterator
from statistics import fmean, median_low
from typing import Final, NamedTuple

from retract_tui.reading.pdf.shapes import Row, Word
from retract_tui.reading.pdf.words import common_size, rows_of

_JOINED: Final = 0.7
"""Gaps up to this are spaces within a line of justified text, in sizes of the type."""
_NARROWEST_GUTTER: Final = 0.6
_NARROWEST_OF_FEW: Final = 1.2
_FEW: Final = 5
_LEAST_ROWS: Final = 2
_LEAST_OF_COLUMN: Final = 3
_NARROWEST_COLUMN: Final = 8.0
_FILLED: Final = 0.4
_LEAST_BESIDE_FEW: Final = 6
_NARROWEST_OF_SHORT: Final = 15.0
_AT_EDGE: Final = 0.5
_ALIGNED: Final = 2.0
"""How far from the edge of a column a line of it may begin, in sizes of the type: an indent."""
_STEPS: Final = 160
_DEEPEST: Final = 8
_ASIDE: Final = 0.62


class _Gutter(NamedTuple):
    """Where a gutter stands, the rows from `first` up to `end` beside it, and how much speaks for it."""

    x: float
    first: int
    end: int
    weight: tuple[int, float]


class _Side(NamedTuple):
    """What stands to one side of a gutter; `full` counts the rows that end at its right edge, `unbroken`: no gaps."""

    rows: int
    x0: float
    x1: float
    filled: float
    full: int
    unbroken: bool


def columns_of(words: list[Word], depth: int = 0) -> Iterator[list[Row]]:
    """The rows of each column, in reading order; each word is in exactly one."""
    if not words:
        return
    rows = rows_of(words)
    gutter = _widest_gutter(rows, common_size(words)) if depth < _DEEPEST else None
    if gutter is None:
        yield rows
        return
    yield from columns_of(_words(rows[: gutter.first]), depth + 1)
    beside = _words(rows[gutter.first : gutter.end])
    left = [word for word in beside if (word.x0 + word.x1) / 2 < gutter.x]
    right = [word for word in beside if (word.x0 + word.x1) / 2 >= gutter.x]
    for side in (right, left) if _is_aside(left, right) else (left, right):
        yield from columns_of(side, depth + 1)
    yield from columns_of(_words(rows[gutter.end :]), depth + 1)


def _words(rows: list[Row]) -> list[Word]:
    return [word for row in rows for word in row.words]


def _is_aside(left: list[Word], right: list[Word]) -> bool:
    """True for a narrow column in smaller type at the left, with a citation or a licence in it: it is read last."""
    widths = [max(word.x1 for word in side) - min(word.x0 for word in side) for side in (left, right)]
    return widths[0] < _ASIDE * widths[1] and common_size(left) < common_size(right)


def _widest_gutter(rows: list[Row], size: float) -> _Gutter | None:
    """The gutter beside most rows; of several the widest."""
    left, right = min(row.x0 for row in rows), max(row.x1 for row in rows)
    if right - left < 2 * _NARROWEST_COLUMN * size:
        return None
    stretches = [_stretches(row, size) for row in rows]
    step = (right - left) / _STEPS
    found = (
        gutter
        for number in range(_STEPS // 10, _STEPS - _STEPS // 10)
        for gutter in _gutters_at(left + number * step, stretches, size)
    )
    return max(found, key=lambda gutter: gutter.weight, default=None)


def _stretches(row: Row, size: float) -> list[tuple[float, float]]:
    """The parts of a row between gaps that are wider than a space."""
    stretches: list[tuple[float, float]] = []
    for word in row.words:
        if stretches and word.x0 - stretches[-1][1] <= _JOINED * max(size, row.size):
            stretches[-1] = (stretches[-1][0], max(stretches[-1][1], word.x1))
        else:
            stretches.append((word.x0, word.x1))
    return stretches


def _gutters_at(x: float, stretches: list[list[tuple[float, float]]], size: float) -> Iterator[_Gutter]:
    """The runs of rows that do not cross `x` and have columns to both sides of it."""
    start = 0
    for end in range(len(stretches) + 1):
        crossed = end == len(stretches) or any(x0 <= x <= x1 for x0, x1 in stretches[end])
        if not crossed:
            continue
        if end - start >= _LEAST_ROWS:
            gutter = _within(x, start, end, stretches, size)
            if gutter:
                yield gutter
        start = end + 1


def _within(x: float, start: int, end: int, stretches: list[list[tuple[float, float]]], size: float) -> _Gutter | None:
    """The gutter beside a run of rows, without those at its ends that do not begin where the right column does."""
    begins = [next((x0 for x0, _ in row if x0 > x), None) for row in stretches[start:end]]
    beside = [x0 for x0 in begins if x0 is not None]
    if not beside:
        return None
    edge = median_low(beside)
    aligned = [x0 is None or abs(x0 - edge) <= _ALIGNED * size for x0 in begins]
    middle = next(index for index, x0 in enumerate(begins) if x0 == edge)
    first = max((index + 1 for index in range(middle) if not aligned[index]), default=0)
    last = min((index for index in range(middle, len(aligned)) if not aligned[index]), default=len(aligned))
    weight = _weight(x, stretches[start + first : start + last], size)
    return _Gutter(x, start + first, start + last, weight) if weight else None


def _weight(x: float, stretches: list[list[tuple[float, float]]], size: float) -> tuple[int, float] | None:
    """How many rows stand beside a gutter, and how wide it is; None where it is none."""
    left = _side([[stretch for stretch in row if stretch[1] < x] for row in stretches], size)
    right = _side([[stretch for stretch in row if stretch[0] > x] for row in stretches], size)
    if left is None or right is None:
        return None
    gap, rows = right.x0 - left.x1, min(left.rows, right.rows)
    narrowest = _NARROWEST_GUTTER if rows > _FEW else _NARROWEST_OF_FEW
    if gap < narrowest * size or (rows < _LEAST_OF_COLUMN and not _may_be_short(left, right, size)):
        return None
    if any(side.x1 - side.x0 < _NARROWEST_COLUMN * size or side.filled < _FILLED for side in (left, right)):
        return None
    return left.rows + right.rows, gap


def _may_be_short(left: _Side, right: _Side, size: float) -> bool:
    """True for columns of a line or two: the left one is justified, and nothing else in them looks like a gap."""
    if left.rows >= _LEAST_BESIDE_FEW:
        return left.full >= left.rows / 2
    wide = left.x1 - left.x0 >= _NARROWEST_OF_SHORT * size
    return wide and left.rows >= _LEAST_ROWS and left.full >= left.rows - 1 and left.unbroken and right.unbroken


def _side(stretches: list[list[tuple[float, float]]], size: float) -> _Side | None:
    extents = [(row[0][0], max(x1 for _, x1 in row)) for row in stretches if row]
    if not extents:
        return None
    edge0, edge1 = min(x0 for x0, _ in extents), max(x1 for _, x1 in extents)
    full = sum(edge1 - x1 <= _AT_EDGE * size for _, x1 in extents)
    filled = fmean(x1 - x0 for x0, x1 in extents) / max(edge1 - edge0, 1.0)
    unbroken = all(len(row) <= 1 for row in stretches)
    return _Side(len(extents), edge0, edge1, filled, full, unbroken)
