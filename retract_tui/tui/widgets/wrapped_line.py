"""A line of a page in rows of a width, that knows which of its characters stand in which row."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from textual.content import Content

from retract_tui.presenting import Line

Light = tuple[int, int, str]
"""A stretch of a line's characters to be shown in another style, and that style's name."""


class WrappedLine(NamedTuple):
    """The rows of a line: where in its words each begins and ends, and the cells left free before it."""

    line: Line
    spans: tuple[tuple[int, int], ...]
    indents: tuple[int, ...]

    @property
    def height(self) -> int:
        """How many rows there are; a blank line has one."""
        return len(self.spans)

    def row_of(self, character: int) -> int:
        """The row in which a character stands."""
        return max(0, bisect_right(self.spans, (character, len(self.line.text) + 1)) - 1)

    def row(self, number: int, lights: list[Light]) -> Iterator[tuple[str, str, str]]:
        """The words of a row with their tone and the light on them, if any; later lights lie over earlier ones."""
        start, end = self.spans[number]
        if self.indents[number]:
            yield " " * self.indents[number], "value", ""
        cuts = {start, end, *(edge for light in lights for edge in light[:2] if start < edge < end)}
        tones: list[tuple[int, str]] = []
        at = 0
        for part in self.line.parts:
            tones.append((at, part.tone))
            at += len(part.text)
        cuts |= {edge for edge, _ in tones if start < edge < end}
        edges = sorted(cuts)
        for begin, stop in pairwise(edges):
            tone = tones[bisect_right(tones, (begin, "\uffff")) - 1][1]
            light = next((name for first, last, name in reversed(lights) if first <= begin < last), "")
            yield self.line.text[begin:stop], tone, light


def wrap_line(line: Line, width: int) -> WrappedLine:
    """A line in rows of at most `width` cells, words kept whole where they fit.

    The hanging part of a line (a label) stands in the first row only; what follows it is wrapped in the cells that are
    left. A width too small for both gives the hanging part up.
    """
    words = line.text
    indent = min(line.indent, max(0, width // 4))
    hanging = line.hanging if line.hanging < width // 2 else 0
    free = max(2, width - indent - hanging)
    starts = [hanging]
    for row in _rows(words[hanging:], free):
        starts.append(starts[-1] + row)
    spans = [
        (start if number else 0, start + len(words[start:stop].rstrip()))
        for number, (start, stop) in enumerate(pairwise(starts))
    ] or [(0, len(words))]
    indents = (indent,) + (indent + hanging,) * (len(spans) - 1)
    return WrappedLine(line, tuple(spans), indents)


def _rows(words: str, width: int) -> Iterator[int]:
    """How many characters stand in each row, the spaces at its end included."""
    at = 0
    for row in Content(words).wrap(width):
        begin = at
        at += len(row.plain)
        while at < len(words) and words[at] == " ":
            at += 1
        yield at - begin
