"""The list of notices: virtual, a line a notice, at a cost that depends on what is visible only."""

from typing import TYPE_CHECKING, ClassVar, Final

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from retract_tui.library.index import Results, Row
from retract_tui.tui.actions import bindings
from retract_tui.tui.cells import fit, wrap
from retract_tui.tui.messages import NoticeHighlighted, NoticeOpened
from retract_tui.tui.widgets.titled import entitle
from retract_tui.vocabulary import UPDATE_TYPES

if TYPE_CHECKING:
    from retract_tui.library.highlighting import MatchedWords

_CHUNK: Final = 64
"""Rows fetched at once."""
_JOURNAL_FROM: Final = 90
"""The width from which the list has a column for the journal."""
_DATE_FROM: Final = 60
"""The width from which a date is shown whole, not its year."""


class NoticeList(ScrollView, can_focus=True, inherit_bindings=False):
    """The notices that a query found, as rows of kind, date, sources and title."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings("list"))
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "notice-list--row",
        "notice-list--faint",
        "notice-list--sign",
        "notice-list--sources",
        "notice-list--cursor",
        "notice-list--cursor-blurred",
        "notice-list--empty",
        "notice-list--matched",
    }

    def __init__(self, *, id: str) -> None:
        """Begin with nothing to show."""
        super().__init__(id=id)
        self._results: Results | None = None
        self._empty: tuple[str, ...] = ()
        self._chunks: LRUCache[int, list[Row]] = LRUCache(32)
        self._words: tuple[MatchedWords, ...] = ()
        self.cursor = 0

    @property
    def total(self) -> int:
        """How many notices the list has."""
        return self._results.total if self._results else 0

    @property
    def current(self) -> Row | None:
        """The row at the cursor."""
        return self._row(self.cursor)

    def show(
        self,
        results: Results,
        *,
        keep: str | None = None,
        empty: tuple[str, ...] = (),
        words: "tuple[MatchedWords, ...]" = (),
    ) -> None:
        """Show what a query found, the cursor on the notice `keep` if it is there; if none is, `empty` is said.

        `words` are those by which it was found; they are lit.
        """
        position = results.position_of(keep) if keep else None
        self._results = results
        self._empty = empty
        self._words = words
        self._chunks.clear()
        self.virtual_size = Size(self.size.width, results.total)
        self.cursor = -1
        self.scroll_to(y=0, animate=False)
        self.go_to(position or 0)
        self.refresh()

    def go_to(self, number: int) -> None:
        """Move the cursor to a row, as near as there is one, and tell."""
        before, self.cursor = self.cursor, max(0, min(number, self.total - 1))
        if before == self.cursor:
            return
        self.refresh_line(before)
        self.refresh_line(self.cursor)
        self._reveal()
        row = self.current
        entitle(self, f"{self.cursor + 1:,} of {self.total:,}" if self.total else "")
        self.post_message(NoticeHighlighted(row.id if row else None))

    def _reveal(self) -> None:
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, force=True, immediate=True, x_axis=False)

    def move(self, rows: int) -> None:
        """Move the cursor by rows."""
        self.go_to(self.cursor + rows)

    def page_by(self, direction: int, *, half: bool = False) -> None:
        """Move by a page or half of one."""
        rows = max(1, self.scrollable_content_region.height - 1)
        self.move(direction * (max(1, rows // 2) if half else rows))

    def edge(self, direction: int) -> None:
        """Move to the first or last row."""
        self.go_to(0 if direction < 0 else self.total - 1)

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        width = self.scrollable_content_region.width
        number = self.scroll_offset.y + y
        if not self.total:
            return self._render_empty(y, width)
        row = self._row(number)
        if row is None:
            return Strip.blank(width, self.rich_style)
        return self._render_row(row, width, selected=number == self.cursor)

    def _render_row(self, row: Row, width: int, *, selected: bool) -> Strip:
        cursor = "notice-list--cursor" if self.has_focus else "notice-list--cursor-blurred"
        over = self.get_component_rich_style(cursor, partial=True) if selected else Style.null()

        def style(name: str) -> Style:
            return self.get_component_rich_style(f"notice-list--{name}") + over

        date = (row.date or "")[: 10 if width >= _DATE_FROM else 4]
        sources = f"←{row.source_count}" if row.source_count else ""
        journal = row.journal if width >= _JOURNAL_FROM else None
        date_width = 10 if width >= _DATE_FROM else 4
        journal_width = width // 4 if journal is not None or width >= _JOURNAL_FROM else 0
        left = [
            Segment("▌" if selected else " ", style("sign")),
            Segment(f"{UPDATE_TYPES[row.update_type].sign} ", style("sign")),
            Segment(fit(date, date_width) + " ", style("faint")),
            Segment(fit(sources, 3) + " ", style("sources")),
        ]
        taken = 1 + 2 + date_width + 1 + 4
        title_width = max(0, width - taken - (journal_width + 1 if journal_width else 0))
        title = self._lit(row.title or "no title stated", title_width, style("row" if row.title else "faint"), "title")
        right = [Segment(" ", style("faint")), *self._lit(journal or "", journal_width, style("faint"), "journal")]
        return Strip([*left, *title, *(right if journal_width else [])]).adjust_cell_length(width, style("row"))

    def _lit(self, words: str, width: int, style: Style, column: str) -> list[Segment]:
        """What a column of the index says in exactly `width` cells, that by which it was found lit."""
        shown = fit(words, width)
        matched = self.get_component_rich_style("notice-list--matched", partial=True)
        segments: list[Segment] = []
        at = 0
        # What is cut off is not there to be lit, nor is the mark that stands for it.
        uncut = next(
            (place for place, pair in enumerate(zip(shown, words, strict=False)) if len(set(pair)) > 1), len(shown)
        )
        for start, end in self._matched_in(words, column):
            if start < uncut:
                stop = min(end, uncut)
                segments += [Segment(shown[at:start], style), Segment(shown[start:stop], style + matched)]
                at = stop
        return [segment for segment in [*segments, Segment(shown[at:], style)] if segment.text]

    def _matched_in(self, words: str, column: str) -> list[tuple[int, int]]:
        if not self._words:
            return []
        from retract_tui.library.highlighting import matched_spans  # the first rows are painted without a search

        return matched_spans(self._words, words, column)

    def _render_empty(self, y: int, width: int) -> Strip:
        lines = [piece for line in self._empty for piece in wrap(line, width - 2)]
        words = lines[y - 1] if 0 < y <= len(lines) else ""
        style = self.get_component_rich_style("notice-list--empty")
        return Strip([Segment(" " + words, style)]).adjust_cell_length(width, style)

    def _row(self, number: int) -> Row | None:
        if self._results is None or not 0 <= number < self._results.total:
            return None
        chunk, offset = divmod(number, _CHUNK)
        rows = self._chunks.get(chunk)
        if rows is None:
            rows = self._results.window(chunk * _CHUNK, _CHUNK)
            self._chunks[chunk] = rows
        return rows[offset] if offset < len(rows) else None

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.virtual_size = Size(self.scrollable_content_region.width, self.total)
        self._reveal()

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; a second one opens."""
        offset = event.get_content_offset(self)
        if offset is None or self.scroll_offset.y + offset.y >= self.total:
            return
        self.go_to(self.scroll_offset.y + offset.y)
        if event.chain == 2:
            self.post_message(NoticeOpened())
