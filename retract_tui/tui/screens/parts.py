"""The parts of the browser's screen, the search over them, and the notice at hand."""

from time import monotonic
from typing import TYPE_CHECKING, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Input, Static

from retract_tui.library.index import Index
from retract_tui.tui import messages
from retract_tui.tui.empty import nothing_found, nothing_here, nothing_yet
from retract_tui.tui.relating import Relations, relations_of
from retract_tui.tui.widgets.key_bar import KeyBar
from retract_tui.tui.widgets.notice_list import NoticeList
from retract_tui.tui.widgets.panes import PANE_IDS, Panes
from retract_tui.tui.widgets.search_bar import SearchBar, SearchInput
from retract_tui.tui.widgets.suggestions import Suggestions

if TYPE_CHECKING:
    from retract_tui.library.highlighting import MatchedWords
    from retract_tui.model import Notice
    from retract_tui.tui.widgets.pane import Pane

_HELD: Final = 0.12
"""Seconds between two steps under which a key is taken to be held down."""
_REST: Final = 0.06
"""Seconds that the list rests before the panes follow while a key is held; keyboards repeat every 30 to 40 ms."""


class BrowserParts(Screen[None]):
    """List and panes, filled by a search; the panes follow the list."""

    def __init__(self, index: Index, *, adding: bool = False) -> None:
        """Browse what an index holds; `adding` while files are being added to it."""
        super().__init__()
        self.index = index
        self.adding = adding
        self._notice: Notice | None = None
        self._highlighted: str | None = None
        self._shown: tuple[Index, str | None] = (index, None)
        self._following: Timer | None = None
        self._stepped = 0.0
        self._words: tuple[MatchedWords, ...] = ()
        self._came_from: str | None = None
        self._came_by: dict[str, tuple[str, str | None]] = {}

    def compose(self) -> ComposeResult:
        """Search on top, list and panes, keys at the bottom."""
        yield SearchBar(id="search-bar")
        yield Suggestions(id="suggestions")
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
        self.follow()
        return self.focused_pane or self.panes.pane(self.panes.current)

    # Searching

    @property
    def query_typed(self) -> str:
        """The search as it is typed."""
        return self.query_one(SearchInput).value

    def search(self, query: str, keep: str | None = None) -> None:
        """Show what a query finds, with the cursor on the notice `keep` if it is among it."""
        results = self.index.search(query)
        total = self.index.count()
        empty = nothing_found(query) if total else nothing_yet() if self.adding else nothing_here()
        self._words = _words_of(query)
        self.list.show(results, keep=keep, empty=empty, words=self._words)
        self.tell_count()
        hint = self.query_one("#hint", Static)
        hint.update(Content(results.hint or ""))
        hint.display = bool(results.hint)
        self.set_class(bool(results.hint), "-hinting")
        if not results.total:
            self.highlight(None)
            self.follow()
        elif self._following is None:
            self.panes.light(self._words)

    def tell_count(self) -> None:
        """Say how many notices are found, and which one is at hand where the list has no title to say it."""
        at = self.list.cursor if self.has_class("-narrow") or self.has_class("-low") else None
        self.query_one(SearchBar).tell_count(self.list.total, self.index.count(), at=at)

    def reload(self, index: Index) -> None:
        """Show a newer index, the cursor on the notice that it was on."""
        self.index = index
        self.search(self.query_typed, keep=self._highlighted)

    @on(Input.Changed, "#search")
    def search_as_typed(self, event: Input.Changed) -> None:
        """Search at each key."""
        self.search(event.value, keep=self._highlighted)

    # The notice at hand

    @property
    def notice(self) -> "Notice | None":
        """The notice that the cursor of the list is at."""
        self.follow()
        return self._notice

    @on(messages.NoticeHighlighted)
    def notice_highlighted(self, event: messages.NoticeHighlighted) -> None:
        """Show the notice that the cursor of the list came to: at once, or when it rests while a key is held."""
        now = monotonic()
        held = now - self._stepped < _HELD
        if self.has_class("-narrow") or self.has_class("-low"):
            self.tell_count()
        self._stepped = now
        self.highlight(event.notice_id)
        if held:
            self._following = self.set_timer(_REST, self.follow)
        else:
            self.follow()

    def highlight(self, notice_id: str | None) -> None:
        """Take another notice for the one at hand; the panes follow later."""
        self._highlighted = notice_id
        if self._following:
            self._following.stop()
        self._following = None

    def follow(self) -> None:
        """Fill the panes with the notice at hand, unless they are."""
        if self._following:
            self._following.stop()
            self._following = None
        wanted = (self.index, self._highlighted)
        if self._shown == wanted:
            return
        self._shown = wanted
        self._notice = notice = self.index.notice(self._highlighted) if self._highlighted else None
        self.panes.show(notice, relations_of(notice, self.index) if notice else Relations(), self._words)

    # Panes

    def show_pane(self, pane_id: str, *, focus: bool = False) -> None:
        """Bring a pane in sight, and the focus into it if asked."""
        self.follow()
        if pane_id != self.panes.current:
            self._came_from = None
        self.panes.bring(pane_id)
        if focus and self.panes.ready:
            self.set_class(True, "-reading")
            self.set_focus(self.panes.pane(pane_id))


def _words_of(query: str) -> "tuple[MatchedWords, ...]":
    """The words that a query finds notices by."""
    if not query.strip():
        return ()
    from retract_tui.library.highlighting import matched_words  # the first rows are painted without a search

    return matched_words(query)
