"""Counts as lines of a chart: a label, the count, and a bar of block characters."""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len

from retract_tui.library.facets import FacetValue
from retract_tui.presenting import Line, Part, Target
from retract_tui.text import one_line
from retract_tui.tui.cells import fit

_EIGHTHS: Final = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
_WIDEST_LABEL: Final = 60
_WIDEST_BAR: Final = 60


def bar(count: int, most: int, width: int) -> str:
    """A bar as long in `width` cells as a count is in the greatest one, to an eighth of a cell; never empty."""
    if count <= 0 or width <= 0:
        return ""
    eighths = max(1, round(8 * width * count / max(most, count)))
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8]


def chart(values: Sequence[FacetValue], width: int, what: str) -> Iterator[Line]:
    """A line for each value, as wide as there is room; choosing one searches for it. `what` names the property."""
    labels = [one_line(value.label) for value in values]
    counts = [f"{value.notices:,}" for value in values]
    most = max((value.notices for value in values), default=0)
    count_width = max(map(len, counts), default=0)
    longest = max(map(cell_len, labels), default=0)
    label_width = max(4, min(longest, _WIDEST_LABEL, (width - count_width - 2) * 3 // 5))
    room = min(_WIDEST_BAR, width - label_width - count_width - 2)
    for value, label, count in zip(values, labels, counts, strict=True):
        parts = (
            Part(f"{fit(label, label_width)} "),
            Part(f"{count:>{count_width}} ", "label"),
            Part(bar(value.notices, most, room), "panel"),
        )
        yield Line(parts, target=Target(f"{what} {label}", "query", value.query))
