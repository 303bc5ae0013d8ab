"""What a key costs in a real terminal: the time until the screen shows what it did, and the bytes it sends."""

import time
from typing import Final

from benchmarks import budgets
from benchmarks.libraries import PROGRAM, Made
from benchmarks.measurement import Outcome, figure_of, percentile
from benchmarks.terminal import Portion, Screen, Terminal

_SETTLED: Final = 1.0
"""Seconds in which the browser fills its panes after the first rows."""

_SEARCHES: Final = ("cancer cell", "graphene", "year:2019", "paper mill")


def cursor_keys(made: Made, presses: int) -> list[Outcome]:
    """`j` in the list, one press after the other, each when all is painted that the one before asked for."""
    pressed: list[list[Portion]] = []
    with Terminal(PROGRAM, made.environment) as terminal:
        _await_browser(terminal, made)
        screen = Screen()
        screen.draw(terminal.sent)
        pressed = [terminal.press("j") for _ in range(presses + 1)]
    total = _total(made)
    painted: list[float] = []
    for number, portions in enumerate(pressed, start=2):
        after = screen.time_of(f"{number:,} of {total:,}", portions)
        if after is None:
            raise TimeoutError(f"The list did not show its row {number:,} of {total:,} after a cursor key.")
        painted.append(after * 1000)
    counted = pressed[1:]
    return [
        figure_of(budgets.CURSOR_KEY, painted[1:], note=f"p95 {percentile(painted[1:], 95):.1f} ms."),
        figure_of(budgets.CURSOR_SETTLED, [portions[-1].after * 1000 for portions in counted]),
        figure_of(
            budgets.CURSOR_BYTES, [sum(len(portion.data) for portion in portions) / 1024 for portions in counted]
        ),
    ]


def search_keys(made: Made) -> list[Outcome]:
    """Queries typed in the search, until the number of notices found is on the screen."""
    times: list[float] = []
    with made.open_index() as index:
        counts = {
            query[:length]: index.search(query[:length]).total
            for query in _SEARCHES
            for length in range(1, len(query) + 1)
        }
    total = _total(made)
    for query in _SEARCHES:
        with Terminal(PROGRAM, made.environment) as terminal:
            _await_browser(terminal, made)
            terminal.press("/")
            screen = Screen()
            screen.draw(terminal.sent)
            pressed = [(query[: place + 1], terminal.press(key)) for place, key in enumerate(query)]
        shown = ""
        for typed, portions in pressed:
            expected = f"{counts[typed]:,} of {total:,}"
            # A count that was there before says nothing about this key.
            after = screen.time_of(expected, portions)
            if after is not None and expected != shown:
                times.append(after * 1000)
            shown = expected
    if not times:
        raise TimeoutError("The search did not show how many notices it found.")
    note = f"median {percentile(times, 50):.1f} ms of {len(times)} keys."
    return [figure_of(budgets.SEARCH_KEY, [percentile(times, 95)], note=note)]


def _await_browser(terminal: Terminal, made: Made) -> None:
    terminal.wait_for(made.newest_title())
    terminal.portions(time.perf_counter(), _SETTLED)


def _total(made: Made) -> int:
    with made.open_index() as index:
        return index.count()
