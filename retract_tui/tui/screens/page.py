"""A page in a box over the browser, moved through with the browser's keys."""

from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from retract_tui.presenting import Page, Target
from retract_tui.tui import messages
from retract_tui.tui.actions import Place, bindings, movements
from retract_tui.tui.widgets.key_bar import KeyBar
from retract_tui.tui.widgets.pane import Pane
from retract_tui.tui.widgets.titled import entitle

Answer = TypeVar("Answer")


class PagePane(Pane, inherit_bindings=False):
    """A pane of its own: the keys are those of the screen around it."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self) -> None:
        """Begin with an empty page."""
        super().__init__(id="page", title="")
        self._told_width = 0

    def on_resize(self) -> None:
        """Tell of a new width; a page may be made for it."""
        if self.words_width != self._told_width:
            self._told_width = self.words_width
            self.post_message(messages.PageWidened())


class PageScreen(ModalScreen[Answer]):
    """One page, made for the width there is; its keys are those of `PLACE`."""

    BINDINGS: ClassVar[list[BindingType]] = [*movements(), *bindings("page")]
    PLACE: ClassVar[Place] = "page"

    def compose(self) -> ComposeResult:
        """A box with the page, and the keys below it."""
        with Vertical(id="page-box", classes="dialog"):
            yield PagePane()
            yield KeyBar(id="page-keys")

    def on_mount(self) -> None:
        """Show which keys there are."""
        self.query_one(KeyBar).place = self.PLACE

    def page_of(self, width: int) -> Page:
        """The page in lines of at most `width` cells."""
        raise NotImplementedError

    @property
    def pane(self) -> PagePane:
        """Where the page is."""
        return self.query_one(PagePane)

    @property
    def target(self) -> Target | None:
        """What the cursor is at."""
        return self.pane.target

    @on(messages.PageWidened)
    def show_page(self) -> None:
        """Write the page for the width that there is, the cursor where it was."""
        at = self.pane.cursor
        page = self.page_of(self.pane.words_width)
        entitle(self.query_one("#page-box"), page.name)
        self.pane.page = page
        if at is not None:
            self.pane.stop_near(at)

    def action_move(self, rows: int) -> None:
        """Down or up."""
        self.pane.move(rows)

    def action_page(self, direction: int) -> None:
        """A page down or up."""
        self.pane.page_by(direction)

    def action_half_page(self, direction: int) -> None:
        """Half a page down or up."""
        self.pane.page_by(direction, half=True)

    def action_edge(self, direction: int) -> None:
        """To the top or bottom."""
        self.pane.edge(direction)

    def action_heading(self, direction: int) -> None:
        """To the next heading or the one before."""
        self.pane.move_to_heading(direction)

    def action_close(self) -> None:
        """Back to the browser."""
        self.dismiss()

    def action_choose(self) -> None:
        """Do what the line at the cursor is for; on most pages nothing."""

    @on(messages.TargetOpened)
    def target_opened(self) -> None:
        """Choose what was clicked twice."""
        self.action_choose()

    @on(messages.ActionChosen)
    async def action_chosen(self, event: messages.ActionChosen) -> None:
        """Do what was clicked in the footer."""
        event.stop()
        await self.app.run_action(event.call)
