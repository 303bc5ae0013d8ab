"""Words to columns in the order in which they are read.

A gutter is a stretch of a page that no row crosses, with text of some width to both sides. What stands above it and
below it is read before and after it, and each side is looked at again, for there may be three columns.
"""

from collections.abc import Iterator
from statistics import fmean
from typing import Final, NamedTuple

from retract_tui.reading.pdf.shapes import Row, Word
from retract_tui.reading.pdf.words import common_size, rows_of

_JOINED: Final = 0.7
"""Gaps up to this are spaces within a line of justified text, in sizes of the type."""
_NARROWEST_GUTTER: Final = 0.6
_NARROWEST_OF_FEW: Final = 1.2
_FEW: Final = 5
_LEAST_ROWS: Final = 3
_NARROWEST_COLUMN: Final = 8.0
_FILLED: Final = 0.4
_BAND: Final = 2.6
"""White above a row that parts it from what is above, in sizes of the type: more than an empty line."""
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
    """What stands to one side of a gutter."""

    rows: int
    x0: float
    x1: float
    filled: float


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
    bands = [False] + [above.y - row.y > _BAND * size for above, row in zip(rows, rows[1:], strict=False)]
    step = (right - left) / _STEPS
    found = (
        gutter
        for number in range(_STEPS // 10, _STEPS - _STEPS // 10)
        for gutter in _gutters_at(left + number * step, stretches, bands, size)
    )
    return max(found, key=lambda gutter: gutter.weight, default=None)


def _stretches(row: Row, size: float) -> list[tuple[float, float]]:
    """The parts of a row between gaps that are wider than a space."""
    stretches: list[tuple[float, float]] = []
    for word in row.words:
        if stretches and word.x0 - stretches[-1][1] <= _JOINED * size:
            stretches[-1] = (stretches[-1][0], max(stretches[-1][1], word.x1))
        else:
            stretches.append((word.x0, word.x1))
    return stretches


def _gutters_at(
    x: float, stretches: list[list[tuple[float, float]]], bands: list[bool], size: float
) -> Iterator[_Gutter]:
    """The runs of rows that do not cross `x` and have columns to both sides of it."""
    start = 0
    for end in range(len(stretches) + 1):
        crossed = end == len(stretches) or any(x0 <= x <= x1 for x0, x1 in stretches[end])
        if not crossed:
            continue
        if end - start >= _LEAST_ROWS:
            gutter = _within(x, start, end, stretches, bands, size)
            if gutter:
                yield gutter
        start = end + 1


def _within(
    x: float, start: int, end: int, stretches: list[list[tuple[float, float]]], bands: list[bool], size: float
) -> _Gutter | None:
    """The gutter from the first to the last part of a run, between white bands, that has columns by itself."""
    edges = [start, *(index for index in range(start + 1, end) if bands[index]), end]
    weights = {
        (one, other): weight
        for one, other in zip(edges, edges[1:], strict=False)
        if (weight := _weight(x, stretches[one:other], size))
    }
    if not weights:
        return None
    first, last = min(one for one, _ in weights), max(other for _, other in weights)
    weight = _weight(x, stretches[first:last], size)
    return _Gutter(x, first, last, weight) if weight else None


def _weight(x: float, stretches: list[list[tuple[float, float]]], size: float) -> tuple[int, float] | None:
    """How many rows stand beside a gutter, and how wide it is; None where it is none."""
    left = _side([stretch for row in stretches for stretch in row if stretch[1] < x])
    right = _side([stretch for row in stretches for stretch in row if stretch[0] > x])
    if left is None or right is None:
        return None
    gap, rows = right.x0 - left.x1, min(left.rows, right.rows)
    narrowest = _NARROWEST_GUTTER if rows > _FEW else _NARROWEST_OF_FEW
    if rows < _LEAST_ROWS or gap < narrowest * size:
        return None
    if any(side.x1 - side.x0 < _NARROWEST_COLUMN * size or side.filled < _FILLED for side in (left, right)):
        return None
    return left.rows + right.rows, gap


def _side(stretches: list[tuple[float, float]]) -> _Side | None:
    if not stretches:
        return None
    x0, x1 = min(stretch[0] for stretch in stretches), max(stretch[1] for stretch in stretches)
    return _Side(len(stretches), x0, x1, fmean(stretch[1] - stretch[0] for stretch in stretches) / max(x1 - x0, 1.0))
