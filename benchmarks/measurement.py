"""What is measured: budgets, figures with their spread, and what could not be measured."""

import statistics
from collections.abc import Callable, Sequence
from typing import NamedTuple


class Budget(NamedTuple):
    """What is promised: a ratio to what it is compared with, or a quantity in a unit; `at_least` where more is better.

    Without a `limit` it is told, but promised nothing of.
    """

    key: str
    name: str
    unit: str
    limit: float | None
    ratio: bool = False
    at_least: bool = False


class Figure(NamedTuple):
    """A budget and what was measured: medians in its unit, of ours and of what it is compared with.

    `spread` is how far the middle half of the runs lie apart, against their median; None of a single run. `note` says
    what the reader should know of this run.
    """

    budget: Budget
    ours: float
    theirs: float | None = None
    runs: int = 1
    spread: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours against theirs."""
        return self.ours / self.theirs if self.theirs else None

    @property
    def met(self) -> bool | None:
        """Whether it is as promised; None where nothing is."""
        value = self.ratio if self.budget.ratio else self.ours
        if value is None or self.budget.limit is None:
            return None
        return value >= self.budget.limit if self.budget.at_least else value <= self.budget.limit


class Missing(NamedTuple):
    """A budget that was not measured, and why, in a sentence."""

    budget: Budget
    reason: str


Outcome = Figure | Missing


def spread_of(runs: Sequence[float]) -> float | None:
    """How far the middle half of some runs lie apart, against their median; None of fewer than three."""
    if len(runs) < 3:
        return None
    first, middle, third = statistics.quantiles(runs, n=4)
    return (third - first) / middle if middle else 0.0


def figure_of(budget: Budget, ours: Sequence[float], theirs: Sequence[float] = (), note: str = "") -> Figure:
    """The medians of some runs of ours, and of theirs if there are any."""
    other = statistics.median(theirs) if theirs else None
    return Figure(budget, statistics.median(ours), other, len(ours), spread_of(ours), note)


def by_turns(runs: int, *measured: Callable[[], float]) -> list[list[float]]:
    """Each measured `runs` times, by turns, so that what else the machine does falls on all.

    A turn before them warms up and does not count.
    """
    turns = [[one() for one in measured] for _ in range(runs + 1)][1:]
    return [list(of_one) for of_one in zip(*turns, strict=True)]


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that so many percent of all are not above."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]
