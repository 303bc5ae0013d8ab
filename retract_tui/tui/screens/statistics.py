"""Figures of what the search finds."""

from typing import ClassVar

from textual.binding import BindingType

from retract_tui.library.facets import narrowed
from retract_tui.library.statistics import Statistics
from retract_tui.presenting import Page
from retract_tui.tui.actions import Place, bindings
from retract_tui.tui.pages.statistics_page import statistics_page
from retract_tui.tui.screens.page import PageScreen


class StatisticsScreen(PageScreen[str]):
    """Charts of what a query finds; choosing a line answers with the query for its notices."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings("counts"))
    PLACE: ClassVar[Place] = "counts"

    def __init__(self, query: str, statistics: Statistics) -> None:
        """Show the figures of what a query finds."""
        super().__init__()
        self._query = query
        self._statistics = statistics

    def page_of(self, width: int) -> Page:
        """The figures as charts."""
        return statistics_page(self._statistics, self._query, width)

    def action_choose(self) -> None:
        """Search the notices that the line at the cursor counts."""
        if self.target is not None and self.target.value:
            self.dismiss(narrowed(self._query, self.target.value))
