"""Statistics of what a query finds: over the years, how long it took, where, why, and what was copied from most."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from retract_tui.library.codes import UNKNOWN
from retract_tui.library.facets import FacetValue, facet
from retract_tui.library.relations import ReusedSource, reused_sources

if TYPE_CHECKING:
    from retract_tui.library.index import Index


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


def statistics_of(index: "Index", query: str, limit: int) -> Statistics:
    """What a query finds, in figures; at most `limit` journals, reasons and sources."""
    results = index.search(query)
    whole = results.total == index.count()
    book = index.codebook()
    counts = book.count(None if whole else index.places_of(results))
    counted = book.properties(counts)
    return Statistics(
        total=results.total,
        years=facet("notice-year", counted["notice-year"], limit).values,
        lag=lag_of(counts["months"]),
        types=facet("type", counted["type"], limit).values,
        journals=facet("journal", counted["journal"], limit).values,
        reasons=facet("reason", counted["reason"], limit).values,
        sources=tuple(reused_sources(index, limit, None if whole else index.sorted_numbers(results))),
    )


def lag_of(months: Counter[int]) -> Lag | None:
    """The quartiles of months, given how often each number of them occurs."""
    known = sorted((value, times) for value, times in months.items() if value != UNKNOWN)
    if not known:
        return None
    ends = list(accumulate(times for _, times in known))
    values = [value for value, _ in known]
    lower, median, upper = (_quantile(values, ends, part) for part in (0.25, 0.5, 0.75))
    return Lag(ends[-1], lower, median, upper)


def _quantile(values: Sequence[int], ends: Sequence[int], part: float) -> float:
    """The value below which a part of all lies; between two, in proportion (the usual "inclusive" way)."""
    place = (ends[-1] - 1) * part
    low = int(place)
    first, second = (_at(values, ends, at) for at in (low, min(low + 1, ends[-1] - 1)))
    return first + (second - first) * (place - low)


def _at(values: Sequence[int], ends: Sequence[int], place: int) -> int:
    return values[bisect_right(ends, place)]
