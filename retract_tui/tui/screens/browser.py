"""The browser: the list of notices, the panes of the one at the cursor, and the search over all."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.events import DescendantFocus, Resize
from textual.widgets import Static

from retract_tui.tui import messages
from retract_tui.tui.actions import Place, bindings
from retract_tui.tui.screens.completing import Completing
from retract_tui.tui.screens.exploring import Exploring
from retract_tui.tui.screens.finding import FindingInPane
from retract_tui.tui.screens.taking import TakingOut
from retract_tui.tui.widgets.key_bar import KeyBar
from retract_tui.tui.widgets.panes import PANE_IDS
from retract_tui.tui.widgets.search_bar import FindInput, SearchInput


class BrowserScreen(Completing, FindingInPane, TakingOut, Exploring):
    """One library, to look through."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings("anywhere"))
    AUTO_FOCUS = "#list"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-normal"), (120, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-medium"), (30, "-high")]  # noqa: RUF012

    # Searching

    def action_search(self) -> None:
        """To the search."""
        self.set_focus(self.query_one(SearchInput))

    def action_leave_search(self) -> None:
        """From the search to the list."""
        self.set_focus(self.list)

    def action_clear_search(self) -> None:
        """Empty the search; if it is empty, leave it."""
        search = self.query_one(SearchInput)
        if search.value:
            search.value = ""
        else:
            self.set_focus(self.list)

    def action_back(self) -> None:
        """A step back: from what was found, from words to their source, from a pane to the list, to all notices."""
        if self.has_class("-finding"):
            self.action_close_find()
        elif self._came_from and self.focused_pane:
            self.show_pane(self._came_from, focus=True)
        elif self.focused_pane:
            self.set_focus(self.list)
        elif not self.go_back():
            self.query_one(SearchInput).value = ""

    # The notice at the cursor

    @on(messages.TargetHighlighted)
    def target_highlighted(self, event: messages.TargetHighlighted) -> None:
        """Mark the words of the notice that say what the cursor of a pane is at."""
        evidence = event.target.evidence if event.target else ()
        self.panes.mark(evidence, reveal=event.pane_id != "notice")

    @on(messages.TargetOpened)
    def action_show_words(self) -> None:
        """To the words of the notice that say what the cursor is at, or to the notices that it leads to."""
        target = self.pane_at_hand.target
        if target is not None and target.kind == "query":
            self.go_to_notices(target.value)
            return
        if target is None or not target.evidence:
            self.notify("The notice has no words for this line.", markup=False)
            return
        came_from = self.panes.current
        self.show_pane("notice", focus=True)
        self._came_from = came_from if came_from != "notice" else None
        self.panes.mark(target.evidence, reveal=True)

    # Panes

    @on(messages.PaneChosen)
    def pane_chosen(self, event: messages.PaneChosen) -> None:
        """Show the pane whose tab was clicked."""
        self.show_pane(event.pane_id, focus=True)

    @on(messages.NoticeOpened)
    def action_open(self) -> None:
        """From the list into the pane in sight."""
        if self.notice:
            self.show_pane(self.panes.current, focus=True)

    def action_pane(self, pane_id: str) -> None:
        """To a pane by its number."""
        self.show_pane(pane_id, focus=True)

    def action_cycle(self, direction: int) -> None:
        """To the next part: the list, then each pane."""
        parts = ["list", *PANE_IDS]
        here = self.panes.current if self.focused_pane else "list"
        there = parts[(parts.index(here) + direction) % len(parts)]
        if there == "list":
            self.set_focus(self.list)
        else:
            self.show_pane(there, focus=True)

    @on(DescendantFocus)
    def focus_moved(self) -> None:
        """Show the keys of the part that has the focus; on a narrow screen, that part alone."""
        in_pane = self.focused_pane is not None
        if self.focused_pane is not None and self.focused_pane.id:
            self.show_pane(self.focused_pane.id)
        place: Place = "pane" if in_pane else "list"
        if isinstance(self.focused, SearchInput):
            place = "search"
        elif isinstance(self.focused, FindInput):
            place = "find"
        self.query_one(KeyBar).place = place
        self.set_class(place == "search", "-searching")
        if place != "find":
            self.set_class(in_pane, "-reading")

    # Moving

    def action_move(self, rows: int) -> None:
        """Down or up."""
        self.at_hand.move(rows)

    def action_page(self, direction: int) -> None:
        """A page down or up."""
        self.at_hand.page_by(direction)

    def action_half_page(self, direction: int) -> None:
        """Half a page down or up."""
        self.at_hand.page_by(direction, half=True)

    def action_edge(self, direction: int) -> None:
        """To the top or bottom."""
        self.at_hand.edge(direction)

    # Program

    @on(messages.ActionChosen)
    async def action_chosen(self, event: messages.ActionChosen) -> None:
        """Do what was clicked in the footer."""
        await self.app.run_action(event.call)

    def action_help(self) -> None:
        """Show all keys."""
        from retract_tui.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())

    def action_redraw(self) -> None:
        """Paint all again, over what another program may have written on the terminal."""
        self.refresh()

    def action_report(self) -> None:
        """Show what became of the files that were added."""
        self.post_message(messages.ReportRequested())

    def tell_progress(self, words: str) -> None:
        """Say what goes on in the background; nothing when it is over."""
        progress = self.query_one("#progress", Static)
        progress.update(Content(words))
        progress.display = bool(words)

    @on(Resize)
    def resized(self) -> None:
        """Keep the cursor of the list in sight, and its place told."""
        self.list.go_to(self.list.cursor)
        self.tell_count()
