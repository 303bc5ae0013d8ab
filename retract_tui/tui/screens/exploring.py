"""Exploring what is found: narrowing and sorting it, counting it, and following it to other notices."""

from typing import TYPE_CHECKING, Final

from retract_tui.library.index import Index
from retract_tui.tui.screens.parts import BrowserParts
from retract_tui.tui.widgets.search_bar import SearchInput

if TYPE_CHECKING:
    from retract_tui.library.facets import Facets


_MOST_VALUES: Final = 30
"""Values of a property that the filter shows; the search completes the rest."""


class Exploring(BrowserParts):
    """What the keys for narrowing, sorting and counting do."""

    def search_for(self, query: str | None) -> None:
        """Show in the list what a query finds; None leaves it as it is."""
        if query is None:
            return
        search = self.query_one(SearchInput)
        search.value = query
        search.cursor_position = len(query)
        self.set_focus(self.list)

    def go_to_notices(self, query: str) -> None:
        """Show the notices that a line of a pane leads to; `go_back` comes back from there."""
        self._came_by[query] = (self.query_typed, self._highlighted)
        self.search_for(query)

    def go_back(self) -> bool:
        """Back to where the search at hand was come to from; False where it was typed."""
        before = self._came_by.pop(self.query_typed, None)
        if before is None:
            return False
        query, self._highlighted = before
        self.search_for(query)
        return True

    def action_facets(self) -> None:
        """Count what is found by its properties, to narrow it."""
        from retract_tui.tui.screens.facets import FacetsScreen

        self.app.push_screen(FacetsScreen(self.query_typed, self._facets), self.search_for)

    def reload(self, index: Index) -> None:
        """Show a newer index, in the filter too if it is open."""
        super().reload(index)
        if self.app.screen is self:
            return
        from retract_tui.tui.screens.facets import FacetsScreen

        for screen in self.app.screen_stack:
            if isinstance(screen, FacetsScreen):
                screen.count_again()

    def _facets(self, query: str) -> "Facets":
        return self.index.facets(query, limit=_MOST_VALUES)

    def action_statistics(self) -> None:
        """Show figures of what is found."""
        from retract_tui.tui.screens.statistics import StatisticsScreen

        query = self.query_typed
        statistics = self.index.statistics(query)
        self.app.push_screen(StatisticsScreen(query, statistics), self.search_for)

    def action_sort(self) -> None:
        """Sort by what comes next: newest first, longest time to the notice first, by title."""
        from retract_tui.library.fields import SORTS
        from retract_tui.tui.pages.narrowing import sorted_by_next

        query, sort = sorted_by_next(self.query_typed, tuple(SORTS))
        self.search_for(query)
        self.app.clear_notifications()
        self.notify(f"Sorted: {SORTS[sort]}.", markup=False)
