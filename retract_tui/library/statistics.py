"""Statistics of what a query finds: over the years, how long it took, where, why, and what was copied from most."""

from typing import NamedTuple

from retract_tui.library.facets import FacetValue
from retract_tui.library.relations import ReusedSource


class Lag(NamedTuple):
    """Months from the article to the notice: the median, the quartiles, and how many notices tell both dates.

    Of an article the year alone is recorded, and of some notices too: such a date counts as the middle of its year, so
    a single value may be half a year off. No value is less than 0.
    """

    notices: int
    lower_quartile: float
    median: float
    upper_quartile: float


class Statistics(NamedTuple):
    """What a query finds, in figures; `lag` is None where no notice tells both dates.

    `years` are those of the notices, in order; the other lists begin with the most frequent. `sources` are the works
    that most of these notices name as a duplicated source, two notices at the least.
    """

    total: int
    years: tuple[FacetValue, ...]
    lag: Lag | None
    types: tuple[FacetValue, ...]
    journals: tuple[FacetValue, ...]
    reasons: tuple[FacetValue, ...]
    sources: tuple[ReusedSource, ...]
