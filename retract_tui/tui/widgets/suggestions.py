"""The line below the search: ways to go on with what is typed."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widget import Widget

from retract_tui.text import one_line
from retract_tui.tui.messages import SuggestionChosen

if TYPE_CHECKING:
    from retract_tui.library.completing import Suggestion

_NOTHING: Final = "field:value narrows · -word keeps out · OR · ? in the list shows all"


class Suggestions(Widget):
    """As many of the suggestions as fit in a line, the one that was taken marked; a click takes one."""

    def __init__(self, *, id: str) -> None:
        """Begin with none."""
        super().__init__(id=id)
        self._offered: Sequence[Suggestion] = ()
        self._taken: int | None = None

    def offer(self, suggestions: "Sequence[Suggestion]") -> None:
        """Offer other suggestions, unless what is typed is the one that was taken."""
        if not self._offered and not suggestions:
            return
        self._offered, self._taken = suggestions, None
        self.set_class(bool(suggestions), "-offering")
        self.refresh()

    @property
    def taken(self) -> "Suggestion | None":
        """The suggestion that was taken last and may be changed for another; None where there is no other."""
        return None if self._taken is None or len(self._offered) < 2 else self._offered[self._taken]

    def take_next(self, direction: int) -> "Suggestion | None":
        """The suggestion behind the one that was taken, or before it; None where none is offered."""
        if not self._offered:
            return None
        at = -1 if self._taken is None and direction > 0 else self._taken or 0
        return self._take((at + direction) % len(self._offered))

    def _take(self, number: int) -> "Suggestion":
        self._taken = number
        self.refresh()
        return self._offered[number]

    def _shown(self) -> Iterator[tuple[int, int, int, str]]:
        """Where each suggestion begins and ends, its number and its words; the one that was taken is among them."""
        for first in range((self._taken or 0) + 1):
            row = list(self._row_from(first))
            if self._taken is None or any(number == self._taken for _, _, number, _ in row):
                yield from row
                return

    def _row_from(self, first: int) -> Iterator[tuple[int, int, int, str]]:
        at = 0
        for number, suggestion in enumerate(self._offered[first:], first):
            count = f" {suggestion.notices:,}" if suggestion.notices is not None else ""
            words = f" {one_line(suggestion.label)}{count} "
            end = at + cell_len(words)
            if end > self.size.width and at:
                return
            yield at, end, number, words
            at = end

    def render(self) -> Content:
        """The suggestions; without any, what could be typed."""
        parts = [(words, "reverse" if number == self._taken else "") for _, _, number, words in self._shown()]
        return Content.assemble(*parts) if parts else Content.styled(f" {_NOTHING}", "dim")

    def on_click(self, event: events.Click) -> None:
        """Take the one that was clicked."""
        for begin, end, number, _ in list(self._shown()):
            if begin <= event.x < end:
                self.post_message(SuggestionChosen(self._take(number)))
