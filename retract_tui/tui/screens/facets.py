"""The filter: what the search finds by year, kind, journal and more, to narrow it with."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType

from retract_tui.library.facets import Facets, narrowed
from retract_tui.presenting import Page
from retract_tui.tui.actions import Place, bindings
from retract_tui.tui.pages.facets_page import NARROWED, facets_page
from retract_tui.tui.pages.narrowing import widened
from retract_tui.tui.screens.page import PageScreen


class FacetsScreen(PageScreen[str]):
    """Counts of what a query finds; choosing one narrows the query, which is the answer when the screen is left."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings("counts", "filter"))
    PLACE: ClassVar[Place] = "filter"

    def __init__(self, query: str, count: Callable[[str], Facets]) -> None:
        """Narrow a query; `count` counts what one finds."""
        super().__init__()
        self._asked = self._query = query
        self._count = count
        self._facets = count(query)

    def page_of(self, width: int) -> Page:
        """The counts as charts."""
        return facets_page(self._facets, self._query, width)

    def action_choose(self) -> None:
        """Narrow the query to the value at the cursor, and show the notices; take a term off, and stay."""
        target = self.target
        if target is None or not target.value:
            return
        if target.what == NARROWED:
            self._ask(widened(self._query, target.value))
        else:
            self.dismiss(narrowed(self._query, target.value))

    def action_choose_more(self) -> None:
        """Narrow the query, or take a term off, and stay."""
        target = self.target
        if target is None or not target.value:
            return
        change = widened if target.what == NARROWED else narrowed
        self._ask(change(self._query, target.value))

    def action_close(self) -> None:
        """To what has been chosen so far; where nothing was, back to where one was."""
        self.dismiss(self._query if self._query != self._asked else None)

    def count_again(self) -> None:
        """Count anew: the library has changed."""
        self._ask(self._query)

    def _ask(self, query: str) -> None:
        self._query = query
        self._facets = self._count(query)
        self.show_page()
