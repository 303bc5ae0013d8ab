"""The line at the top: the search as it is typed, how many it finds, and a hint where it was not understood."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from retract_tui.tui.actions import bindings


class SearchInput(Input):
    """The words of a search."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings("search"))


class FindInput(Input):
    """The words to find in a pane."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings("find"))


class SearchBar(Horizontal):
    """A search over all notices."""

    def compose(self) -> ComposeResult:
        """The prompt, the words, the count."""
        yield Static("/", classes="prompt", markup=False)
        yield SearchInput(placeholder="Press / to search", id="search", compact=True)
        yield Static("", id="count", markup=False)

    @property
    def input(self) -> SearchInput:
        """Where the words are typed."""
        return self.query_one(SearchInput)

    def tell_count(self, found: int, total: int, *, at: int | None = None) -> None:
        """Say how many of all notices there are, and `at` which of them the list is, where that is not said there."""
        words = f"{found:,} of {total:,}" if self.input.value.strip() else f"{total:,}"
        if at is not None and found:
            words = f"{at + 1:,}/{found:,}"
        self.query_one("#count", Static).update(Content(words))


class FindBar(Horizontal):
    """A search in the pane that was in focus."""

    def compose(self) -> ComposeResult:
        """The prompt, the words, the count."""
        yield Static("find", classes="prompt", markup=False)
        yield FindInput(id="find", compact=True, placeholder="words in this pane")
        yield Static("", id="find-count", markup=False)

    @property
    def input(self) -> FindInput:
        """Where the words are typed."""
        return self.query_one(FindInput)

    def tell_count(self, number: int, total: int) -> None:
        """Say which of how many places is shown."""
        words = f"{number} of {total}" if total else ("not found" if self.input.value else "")
        self.query_one("#find-count", Static).update(Content(words))
