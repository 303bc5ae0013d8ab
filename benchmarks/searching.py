"""How long a search takes in process: what the browser asks of the index at each key."""

import time
from typing import Final

from benchmarks.libraries import Made
from benchmarks.measurement import Budget, Outcome, figure_of, percentile
from benchmarks.queries import keystrokes, typed_at

_ROWS: Final = 64
"""Rows that the list fetches at once."""


def search(made: Made, budget: Budget, passes: int) -> list[Outcome]:
    """The 95th percentile over all keystrokes of all queries: finding, the first rows, and the place of a notice."""
    typed = keystrokes(typed_at(made))
    percentiles: list[float] = []
    times: dict[str, float] = {}
    with made.open_index() as index:
        kept = index.search("").window(0, 1)[0].id
        for _ in range(passes + 1):
            times = {}
            for query in typed:
                began = time.perf_counter()
                results = index.search(query)
                results.window(0, _ROWS)
                results.position_of(kept)
                times[query] = (time.perf_counter() - began) * 1000
            percentiles.append(percentile(list(times.values()), 95))
    slowest = sorted(times, key=lambda query: times[query], reverse=True)[:4]
    named = ", ".join(f"`{query}` {times[query]:.1f} ms" for query in slowest)
    return [figure_of(budget, percentiles[1:], note=f"{len(typed):,} keystrokes; the slowest: {named}.")]
