"""The help: every action with its keys."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from retract_tui.tui.actions import by_group

_QUERIES = """\
Words are searched together, each as the beginning of a word: osteo exo
"two words" as a phrase · -word without it · one OR other
title: author: journal: publisher: doi: pmid: source: reason: type: text:
year:2019..2022  panel:4A  has:sources  has:panels  sort:title
A DOI, its address, a PMID or PMCID finds exactly that.
"""


class HelpScreen(ModalScreen[None]):
    """What can be done here, from the registry of actions."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark", "dismiss", "Close"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
    ]

    def compose(self) -> ComposeResult:
        """The groups of actions, then how to search."""
        with VerticalScroll(id="help", classes="dialog") as scroll:
            scroll.border_title = "Help"
            scroll.border_subtitle = "esc closes"
            yield Static(self._content(), markup=False)

    def _content(self) -> Content:
        parts: list[str | tuple[str, str]] = []
        for group, actions in by_group():
            parts.append((f"{group}\n", "bold underline"))
            for action in actions:
                parts += [(f"{action.shown:>11}  ", "bold $accent"), f"{action.description}\n"]
            parts.append("\n")
        return Content.assemble(*parts, ("Searching\n", "bold underline"), _QUERIES)

    def action_scroll(self, direction: int) -> None:
        """Up or down a line."""
        self.query_one("#help").scroll_relative(y=direction, animate=False)
