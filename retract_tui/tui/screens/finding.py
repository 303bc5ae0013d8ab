"""Finding words in a pane."""

from textual import on
from textual.widgets import Input

from retract_tui.tui.screens.parts import BrowserParts
from retract_tui.tui.widgets.panes import PANE_IDS
from retract_tui.tui.widgets.search_bar import FindBar, FindInput


class FindingInPane(BrowserParts):
    """What the keys for finding words in a pane do."""

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
