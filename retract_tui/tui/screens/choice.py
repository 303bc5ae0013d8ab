"""A choice of a few things by key or mouse."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from retract_tui.text import one_line
from retract_tui.tui.copying import Choice


class ChoiceScreen(ModalScreen[Choice | None]):
    """A short list; enter chooses, escape leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Close"),
        Binding("j", "move('down')", show=False),
        Binding("k", "move('up')", show=False),
    ]

    def __init__(self, title: str, choices: list[Choice]) -> None:
        """Offer these."""
        super().__init__()
        self._title = title
        self._choices = choices

    def compose(self) -> ComposeResult:
        """One line each."""
        options = [
            Option(Content.assemble((f"{choice.label}  ", "bold"), (one_line(choice.value), "$text-muted")))
            for choice in self._choices
        ]
        options_list = OptionList(*options, classes="dialog", markup=False)
        options_list.border_title = self._title
        options_list.border_subtitle = "enter copies · esc closes"
        yield options_list

    def action_move(self, direction: str) -> None:
        """Up or down."""
        options = self.query_one(OptionList)
        if direction == "down":
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Take what was chosen."""
        self.dismiss(self._choices[event.option_index])
