"""The browser: the list of notices, the panes of the one at the cursor, and the search over all."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.events import DescendantFocus, Resize
from textual.screen import Screen
from textual.widgets import Input, Static

from retract_tui.library.index import Index
from retract_tui.tui import messages
from retract_tui.tui.actions import Place, bindings
from retract_tui.tui.empty import nothing_found, nothing_here, nothing_yet
from retract_tui.tui.widgets.key_bar import KeyBar
from retract_tui.tui.widgets.notice_list import NoticeList
from retract_tui.tui.widgets.panes import PANE_IDS, Panes
from retract_tui.tui.widgets.search_bar import FindBar, FindInput, SearchBar, SearchInput

if TYPE_CHECKING:
    from retract_tui.model import Notice
    from retract_tui.presenting import Target
    from retract_tui.tui.copying import Choice
    from retract_tui.tui.widgets.pane import Pane


class BrowserScreen(Screen[None]):
    """One library, to look through."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings("anywhere"))
    AUTO_FOCUS = "#list"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-normal"), (120, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-medium"), (30, "-high")]  # noqa: RUF012

    def __init__(self, index: Index, *, adding: bool = False) -> None:
        """Browse what an index holds; `adding` while files are being added to it."""
        super().__init__()
        self.index = index
        self.notice: Notice | None = None
        self.adding = adding
        self._came_from: str | None = None

    def compose(self) -> ComposeResult:
        """Search on top, list and panes, keys at the bottom."""
        yield SearchBar(id="search-bar")
        yield Static("", id="hint", markup=False)
        with Horizontal(id="body"):
            yield NoticeList(id="list")
            yield Panes(id="panes")
        yield Static("", id="progress", markup=False)
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Begin with the whole library; the panes come when its first rows are painted."""
        self.search("")
        self.call_after_refresh(self.panes.fill)

    # Parts

    @property
    def list(self) -> NoticeList:
        """The list of notices."""
        return self.query_one(NoticeList)

    @property
    def panes(self) -> Panes:
        """The panes of the notice at hand."""
        return self.query_one(Panes)

    @property
    def focused_pane(self) -> "Pane | None":
        """The pane with the focus."""
        if self.focused is None or self.focused.id not in PANE_IDS:
            return None
        return self.panes.pane(self.focused.id)

    @property
    def at_hand(self) -> "NoticeList | Pane":
        """What the movement keys move: the pane with the focus, else the list."""
        return self.focused_pane or self.list

    @property
    def pane_at_hand(self) -> "Pane":
        """The pane with the focus, else the one in sight."""
        return self.focused_pane or self.panes.pane(self.panes.current)

    # Searching

    def search(self, query: str, keep: str | None = None) -> None:
        """Show what a query finds, with the cursor on the notice `keep` if it is among it."""
        results = self.index.search(query)
        total = self.index.count()
        empty = nothing_found(query) if total else nothing_yet() if self.adding else nothing_here()
        self.list.show(results, keep=keep, empty=empty)
        self.query_one(SearchBar).tell_count(results.total, total)
        hint = self.query_one("#hint", Static)
        hint.update(Content(results.hint or ""))
        hint.display = bool(results.hint)
        if not results.total:
            self.show_notice(None)

    def reload(self, index: Index) -> None:
        """Show a newer index, the cursor on the notice that it was on."""
        self.index = index
        self.search(self.query_one(SearchInput).value, keep=self.notice.id if self.notice else None)

    @on(Input.Changed, "#search")
    def search_as_typed(self, event: Input.Changed) -> None:
        """Search at each key."""
        self.search(event.value, keep=self.notice.id if self.notice else None)

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
        else:
            self.query_one(SearchInput).value = ""

    # The notice at the cursor

    @on(messages.NoticeHighlighted)
    def notice_highlighted(self, event: messages.NoticeHighlighted) -> None:
        """Show the notice that the cursor of the list came to."""
        self.show_notice(self.index.notice(event.notice_id) if event.notice_id else None)

    def show_notice(self, notice: "Notice | None") -> None:
        """Fill the panes."""
        self.notice = notice
        self.panes.show(notice, self.index.histories_of(notice) if notice else ())

    @on(messages.TargetHighlighted)
    def target_highlighted(self, event: messages.TargetHighlighted) -> None:
        """Mark the words of the notice that say what the cursor of a pane is at."""
        evidence = event.target.evidence if event.target else ()
        self.panes.mark(evidence, reveal=event.pane_id != "notice")

    def action_show_words(self) -> None:
        """To the words of the notice that say what the cursor is at."""
        target = self.pane_at_hand.target
        if target is None or not target.evidence:
            self.notify("The notice has no words for this line.", markup=False)
            return
        came_from = self.panes.current
        self.show_pane("notice", focus=True)
        self._came_from = came_from if came_from != "notice" else None
        self.panes.mark(target.evidence, reveal=True)

    # Panes

    def show_pane(self, pane_id: str, *, focus: bool = False) -> None:
        """Bring a pane in sight, and the focus into it if asked."""
        if pane_id != self.panes.current:
            self._came_from = None
        self.panes.bring(pane_id)
        if focus and self.panes.ready:
            self.set_class(True, "-reading")
            self.set_focus(self.panes.pane(pane_id))

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

    # Finding in a pane

    @property
    def find_bar(self) -> FindBar | None:
        """Where the words to find are typed, once somebody has asked for it."""
        return next(iter(self.query(FindBar)), None)

    async def action_find(self) -> None:
        """Ask for words to find in the pane at hand."""
        self.show_pane(self.pane_at_hand.id or "notice")
        if self.find_bar is None:
            await self.mount(FindBar(id="find-bar"), before="#keys")
        self.set_class(True, "-reading", "-finding")
        self.set_focus(self.query_one(FindInput))

    @on(Input.Changed, "#find")
    def find_as_typed(self, event: Input.Changed) -> None:
        """Find at each key."""
        found = self.panes.pane(self.panes.current).find(event.value)
        self.query_one(FindBar).tell_count(1 if found else 0, found)

    async def action_find_step(self, direction: int) -> None:
        """To the next or previous place; without words yet, ask for them."""
        if self.find_bar is None or not self.find_bar.input.value:
            await self.action_find()
            return
        self.set_class(True, "-finding")
        number, total = self.pane_at_hand.find_step(direction)
        self.find_bar.tell_count(number, total)

    def action_leave_find(self) -> None:
        """From the words to the pane; they stay found."""
        self.set_focus(self.panes.pane(self.panes.current))

    def action_close_find(self) -> None:
        """Forget the words."""
        if self.find_bar:
            self.find_bar.input.value = ""
        for pane_id in PANE_IDS:
            self.panes.pane(pane_id).find("")
        self.set_class(False, "-finding")
        self.set_focus(self.panes.pane(self.panes.current))

    # Copying and opening

    @property
    def target(self) -> "Target | None":
        """What would be copied: what the cursor of the pane is at; in the list, what the notice is known by."""
        from retract_tui.tui.copying import leading_target

        if self.focused_pane:
            return self.focused_pane.target
        return leading_target(self.notice) if self.notice else None

    def action_copy(self) -> None:
        """Copy the identifier under the cursor."""
        target = self.target
        if target is None or not target.value:
            words = "No DOI here to copy" if self.focused_pane else "The notice states no DOI of its article"
            self.notify(f"{words}. Y lists all that can be copied.", severity="warning", markup=False)
            return
        self.post_message(messages.CopyRequested(target.what, target.value))

    def action_choose_copy(self) -> None:
        """Choose what to copy."""
        from retract_tui.tui.copying import choices
        from retract_tui.tui.screens.choice import ChoiceScreen

        offered = choices(self.notice, self.target) if self.notice else []
        if not offered:
            self.notify("This notice holds nothing to copy.", severity="warning", markup=False)
            return

        def copy(choice: "Choice | None") -> None:
            if choice is not None:
                self.post_message(messages.CopyRequested(choice.label, choice.value))

        self.app.push_screen(ChoiceScreen("Copy", offered), copy)

    def action_open_web(self) -> None:
        """Open the identifier under the cursor in the web browser."""
        from retract_tui.tui.copying import address_of

        target = self.target
        address = address_of(target) if target else None
        if address is None:
            self.notify("No DOI here to open.", severity="warning", markup=False)
            return
        self.post_message(messages.OpenRequested(address))

    # Program

    @on(messages.ActionChosen)
    async def action_chosen(self, event: messages.ActionChosen) -> None:
        """Do what was clicked in the footer."""
        await self.app.run_action(event.call)

    def action_help(self) -> None:
        """Show all keys."""
        from retract_tui.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())

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
        """Keep the cursor of the list in sight."""
        self.list.go_to(self.list.cursor)
