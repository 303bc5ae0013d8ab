"""A text to read, scroll and select: what could not be copied, or what became of added files."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static


class TextScreen(ModalScreen[None]):
    """Plain words in a box; a mouse can select them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "dismiss", "Close"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
    ]

    def __init__(self, title: str, words: str) -> None:
        """Show these words, as they are."""
        super().__init__()
        self._title = title
        self._words = words

    def compose(self) -> ComposeResult:
        """The box."""
        with VerticalScroll(classes="dialog") as scroll:
            scroll.border_title = Content(self._title)
            scroll.border_subtitle = "esc closes"
            yield Static(Content(self._words), markup=False)

    def action_scroll(self, direction: int) -> None:
        """Up or down a line."""
        self.query_one(VerticalScroll).scroll_relative(y=direction, animate=False)
