"""A pane: a page of a notice, wrapped, with a cursor on what can be copied, and words that can be found and marked."""

from collections.abc import Iterable
from time import perf_counter
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from retract_tui.model import Evidence
from retract_tui.presenting import Line, Page, Target
from retract_tui.text import Folded, find_folded, fold_with_origin
from retract_tui.tui.actions import bindings
from retract_tui.tui.messages import TargetHighlighted, TargetOpened
from retract_tui.tui.widgets.wrapped_line import Light, WrappedLine, wrap_line

if TYPE_CHECKING:
    from retract_tui.library.highlighting import MatchedWords

_GUTTER: Final = 2
"""Cells left of the words, for the cursor."""
_SLICE: Final = 0.008
"""Seconds of wrapping between two looks at the keyboard: a long notice is laid out in slices."""


_LEAST_HEIGHT: Final = 4


class Place(NamedTuple):
    """A stretch of one line of the page."""

    line: int
    start: int
    end: int


class Pane(ScrollView, can_focus=True, inherit_bindings=False):
    """One page of the notice at hand."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings("pane"))
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "pane--heading",
        "pane--title",
        "pane--label",
        "pane--value",
        "pane--identifier",
        "pane--quote",
        "pane--faint",
        "pane--sign",
        "pane--panel",
        "pane--cursor",
        "pane--matched",
        "pane--mark",
        "pane--found",
        "pane--found-here",
    }
    page: reactive[Page | None] = reactive[Page | None](None, always_update=True, init=False)

    def __init__(self, *, id: str, title: str) -> None:
        """Begin with an empty page."""
        super().__init__(id=id)
        self.border_title = title
        self._wrapped: list[WrappedLine] = []
        self._rows: list[tuple[int, int]] = []
        self._first_rows: list[int] = []
        self._width = 0
        self._cursor: int | None = None
        self._marks: list[Place] = []
        self._found: list[Place] = []
        self._found_at = 0
        self._folded: dict[int, Folded] = {}
        self._sought = ""
        self._words: tuple[MatchedWords, ...] = ()
        self._matched: dict[int, list[tuple[int, int]]] = {}
        self._shown: tuple[Place, Place] | None = None

    # What is shown

    def watch_page(self) -> None:
        """Lay out a new page from its top."""
        self._marks, self._found, self._folded, self._matched, self._shown = [], [], {}, {}, None
        lines = self._lines
        self._cursor = next((number for number, line in enumerate(lines) if _stops(line)), None)
        self._lay_out()
        self.scroll_to(y=0, animate=False, immediate=True)
        if self._sought:
            self.find(self._sought, move=False)

    @property
    def _lines(self) -> tuple[Line, ...]:
        return self.page.lines if self.page else ()

    def _lay_out(self) -> None:
        """Wrap the page anew, as much as a slice of time allows, the rest when there is time."""
        self._wrapped, self._rows, self._first_rows = [], [], []
        self._width = self.scrollable_content_region.width
        self._lay_out_more(self._width)

    def _lay_out_more(self, width: int) -> None:
        if width != self._width or width <= 0:
            return
        page, began = self.page, perf_counter()
        while len(self._wrapped) < len(self._lines) and perf_counter() - began < _SLICE:
            self._wrap_next()
        self.virtual_size = Size(width, len(self._rows))
        self.refresh()
        if len(self._wrapped) == len(self._lines):
            # A pane among others takes no more than its page and its title need.
            self.styles.max_height = max(_LEAST_HEIGHT, len(self._rows) + 1)
        else:
            self.call_later(lambda: self._lay_out_more(width) if self.page is page else None)

    def _wrap_next(self) -> None:
        number = len(self._wrapped)
        wrapped = wrap_line(self._lines[number], self._width - _GUTTER)
        self._first_rows.append(len(self._rows))
        self._rows += [(number, row) for row in range(wrapped.height)]
        self._wrapped.append(wrapped)

    def on_resize(self) -> None:
        """Wrap to a new width, the same line at the top; what was brought in sight stays there at a new height."""
        if self.scrollable_content_region.width == self._width:
            if self._shown:
                self._reveal_place(*self._shown)
            return
        top = self._rows[self.scroll_offset.y][0] if self.scroll_offset.y < len(self._rows) else 0
        self._lay_out()
        if top < len(self._first_rows):
            self.scroll_to(y=self._first_rows[top], animate=False, immediate=True)

    def notify_style_update(self) -> None:
        """A new theme has new colours."""
        super().notify_style_update()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        width = self.scrollable_content_region.width
        base = self.get_component_rich_style("pane--value")
        row = self.scroll_offset.y + y
        if row >= len(self._rows):
            return Strip.blank(width, base)
        number, within = self._rows[row]
        at_cursor = self._cursor is not None and number == self._cursor
        lights = self._lights_of(number)
        marked = at_cursor and within == 0 and self.has_focus
        segments = [Segment("▌ " if marked else "  ", self.get_component_rich_style("pane--sign"))]
        for words, tone, light in self._wrapped[number].row(within, lights):
            style = self.get_component_rich_style(f"pane--{tone}")
            if at_cursor and self.has_focus:
                style += self.get_component_rich_style("pane--cursor", partial=True)
            if light:
                style += self.get_component_rich_style(f"pane--{light}", partial=True)
            segments.append(Segment(words, style))
        return Strip(segments).adjust_cell_length(width, base)

    def _lights_of(self, number: int) -> list[Light]:
        """What is lit of a line: the words of the search, then marks, then what was found in the pane."""
        here = self._found[self._found_at : self._found_at + 1]
        lights = [(start, end, "matched") for start, end in self._matched_in(number)]
        for places, name in ((self._marks, "mark"), (self._found, "found"), (here, "found-here")):
            lights += [(place.start, place.end, name) for place in places if place.line == number]
        return lights

    def _matched_in(self, number: int) -> list[tuple[int, int]]:
        """Where the words of the search stand in a line; looked for when the line is painted."""
        if not self._words:
            return []
        from retract_tui.library.highlighting import spans_in  # what nobody has searched needs no query

        if number not in self._matched:
            self._matched[number] = spans_in(self._words, self._fold(number))
        return self._matched[number]

    def light(self, words: "tuple[MatchedWords, ...]") -> None:
        """Light the words by which the page was found."""
        if words != self._words:
            self._words, self._matched = words, {}
            self.refresh()

    def _fold(self, number: int) -> Folded:
        folded = self._folded.get(number)
        if folded is None:
            folded = self._folded[number] = fold_with_origin(self._lines[number].text)
        return folded

    # The cursor

    @property
    def words_width(self) -> int:
        """The cells that a row of words may take."""
        return max(0, self.scrollable_content_region.width - _GUTTER)

    @property
    def cursor(self) -> int | None:
        """The line that the cursor is on."""
        return self._cursor

    def stop_near(self, number: int) -> None:
        """Put the cursor on the stop that is nearest to a line."""
        stops = [at for at, line in enumerate(self._lines[: len(self._first_rows)]) if _stops(line)]
        if stops:
            self._stop_at(min(stops, key=lambda at: abs(at - number)))

    @property
    def target(self) -> Target | None:
        """What the cursor is at."""
        return self._lines[self._cursor].target if self._cursor is not None else None

    def move(self, direction: int) -> None:
        """To the next stop if it is in sight, else scroll a row: a long text is read, not jumped over."""
        self._shown = None
        height = self.scrollable_content_region.height
        top, bottom = self.scroll_offset.y, self.scroll_offset.y + height
        numbers = range(len(self._first_rows)) if direction > 0 else range(len(self._first_rows) - 1, -1, -1)
        here = self._cursor if self._cursor is not None else -1
        for number in numbers:
            beyond = number > here if direction > 0 else number < here
            if beyond and _stops(self._lines[number]) and top <= self._first_rows[number] <= bottom:
                self._stop_at(number)
                return
        self.scroll_to(y=top + direction, animate=False, immediate=True)

    def page_by(self, direction: int, *, half: bool = False) -> None:
        """Scroll by a page or half of one, the cursor to the first stop in sight."""
        self._shown = None
        height = self.scrollable_content_region.height
        rows = max(1, height // 2 if half else height - 1)
        self.scroll_to(y=self.scroll_offset.y + direction * rows, animate=False, immediate=True)
        self._stop_in_sight(range(len(self._first_rows)))

    def edge(self, direction: int) -> None:
        """To the first row or the last."""
        self._shown = None
        self.scroll_to(y=0 if direction < 0 else len(self._rows), animate=False, immediate=True)
        numbers = range(len(self._first_rows))
        self._stop_in_sight(numbers if direction < 0 else reversed(numbers))

    def move_to_heading(self, direction: int) -> None:
        """To the next heading or the one before, and the first stop behind it."""
        self._shown = None
        headings = [
            number
            for number, line in enumerate(self._lines[: len(self._first_rows)])
            if line.parts and line.parts[0].tone == "heading"
        ]
        top = self._rows[self.scroll_offset.y][0] if self._rows else 0
        here = max((number for number in headings if number <= (self._cursor or top)), default=-1)
        beyond = [number for number in headings if (number - here) * direction > 0]
        if not beyond:
            return
        heading = beyond[0] if direction > 0 else beyond[-1]
        stop = next((number for number in range(heading, len(self._first_rows)) if _stops(self._lines[number])), None)
        if stop is not None:
            self._stop_at(stop)
        self.scroll_to(y=self._first_rows[heading], animate=False, immediate=True)

    def _stop_in_sight(self, numbers: Iterable[int]) -> None:
        top = self.scroll_offset.y
        bottom = top + self.scrollable_content_region.height
        for number in numbers:
            if _stops(self._lines[number]) and top <= self._first_rows[number] < bottom:
                self._stop_at(number)
                return

    def _stop_at(self, number: int) -> None:
        self._cursor = number
        following = range(number, len(self._first_rows))
        last = next((n for n in following if n + 1 == len(self._first_rows) or _stops(self._lines[n + 1])), number)
        height = self._first_rows[last] + self._wrapped[last].height - self._first_rows[number]
        # All that belongs to the stop, as far as it fits, its first row in any case.
        self._reveal(self._first_rows[number], min(height, self.scrollable_content_region.height))
        self.refresh()
        self._tell()

    def _reveal(self, row: int, height: int = 1) -> None:
        region = Region(0, row, 1, max(1, height))
        self.scroll_to_region(region, animate=False, force=True, immediate=True, x_axis=False)

    def _tell(self) -> None:
        self.post_message(TargetHighlighted(self.id or "", self.target))

    def on_focus(self) -> None:
        """Tell what the cursor is at."""
        self._tell()

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor to the stop that the line belongs to."""
        offset = event.get_content_offset(self)
        row = self.scroll_offset.y + offset.y if offset else len(self._rows)
        if row >= len(self._rows):
            return
        for number in range(self._rows[row][0], -1, -1):
            if _stops(self._lines[number]):
                self._stop_at(number)
                if event.chain == 2:
                    self.post_message(TargetOpened())
                return

    # Marks and finding

    def mark(self, evidence: tuple[Evidence, ...], *, reveal: bool = True) -> None:
        """Mark the words of the notice's text that an evidence points at, and bring the first of them in sight."""
        self._marks = []
        for number, line in enumerate(self._lines):
            if line.origin is None:
                continue
            for item in evidence:
                start, end = max(item.start - line.origin, 0), min(item.end - line.origin, len(line.text))
                if start < end:
                    self._marks.append(Place(number, start, end))
        if self._marks and reveal:
            self._reveal_place(self._marks[0], *self._marks[-1:])
        self.refresh()

    def _reveal_place(self, place: Place, last: Place | None = None) -> None:
        """Scroll to the row in which a place begins, a row of what stands before it in sight too."""
        self._shown = (place, last or place)
        while len(self._wrapped) <= (last or place).line and len(self._wrapped) < len(self._lines):
            self._wrap_next()
        self.virtual_size = Size(self._width, len(self._rows))
        row = self._first_rows[place.line] + self._wrapped[place.line].row_of(place.start)
        end = last or place
        bottom = self._first_rows[end.line] + self._wrapped[end.line].row_of(end.end)
        height = min(bottom - row + 1, max(1, self.scrollable_content_region.height - 1))
        self._reveal(max(0, row - 1), height + min(row, 1))

    def find(self, words: str, *, move: bool = True) -> int:
        """Find words on the page, whatever their case, accents and hyphens; the number of places."""
        self._sought = words
        self._found = []
        for number in range(len(self._lines) if words else 0):
            self._found += [Place(number, start, end) for start, end in find_folded(words, self._fold(number))]
        self._found_at = 0
        if self._found and move:
            self._reveal_place(self._found[0])
        self.refresh()
        return len(self._found)

    def find_step(self, direction: int) -> tuple[int, int]:
        """To the next or previous place that was found; its number and how many there are."""
        if not self._found:
            return 0, 0
        self._found_at = (self._found_at + direction) % len(self._found)
        self._reveal_place(self._found[self._found_at])
        self.refresh()
        return self._found_at + 1, len(self._found)


def _stops(line: Line) -> bool:
    return line.target is not None
