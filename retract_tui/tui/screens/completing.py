"""Completing what is typed in the search."""

from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input

from retract_tui.tui import messages
from retract_tui.tui.screens.parts import BrowserParts
from retract_tui.tui.widgets.search_bar import SearchInput
from retract_tui.tui.widgets.suggestions import Suggestions

if TYPE_CHECKING:
    from retract_tui.library.completing import Suggestion


class Completing(BrowserParts):
    """What the keys for completing the search do."""

    @property
    def suggestions(self) -> Suggestions:
        """The line with what is offered."""
        return self.query_one(Suggestions)

    @on(Input.Changed, "#search")
    def offer(self, event: Input.Changed) -> None:
        """Offer ways to go on at each key; what was just completed can still be changed for another."""
        taken = self.suggestions.taken
        if taken is not None and taken.text == event.value:
            return
        typing = self.focused is event.input and bool(event.value.strip())
        cursor = event.input.cursor_position
        self.suggestions.offer(self.index.complete(event.value, cursor) if typing else ())

    def action_complete(self, direction: int) -> None:
        """Go on with what is offered; where nothing is, to the list."""
        suggestion = self.suggestions.take_next(direction)
        if suggestion is None:
            self.set_focus(self.list)
        else:
            self._go_on(suggestion)

    @on(messages.SuggestionChosen)
    def suggestion_chosen(self, event: messages.SuggestionChosen) -> None:
        """Go on with what was clicked."""
        self.set_focus(self.query_one(SearchInput))
        self._go_on(event.suggestion)

    def _go_on(self, suggestion: "Suggestion") -> None:
        search = self.query_one(SearchInput)
        search.value = suggestion.text
        search.cursor_position = suggestion.cursor
