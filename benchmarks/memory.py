"""What the browser holds in memory when nothing happens."""

import time
from typing import Final

from benchmarks.libraries import PROGRAM, Made, environment
from benchmarks.measurement import Budget, Outcome, by_turns, figure_of
from benchmarks.starting import EMPTY_APP, READY
from benchmarks.terminal import Terminal, resident_megabytes

_IDLE: Final = 2.0
"""Seconds after its first rows in which a program comes to rest."""


def idle_memory(made: Made, budget: Budget, runs: int) -> list[Outcome]:
    """The browser on a library, and an empty Textual app."""
    title = made.newest_title()
    ours, theirs = by_turns(
        runs,
        lambda: _megabytes(PROGRAM, made.environment, title),
        lambda: _megabytes(EMPTY_APP, environment(), READY),
    )
    return [figure_of(budget, ours, theirs)]


def _megabytes(command: tuple[str, ...], environ: dict[str, str], words: str) -> float:
    with Terminal(command, environ) as terminal:
        terminal.wait_for(words)
        terminal.portions(time.perf_counter(), _IDLE)
        return resident_megabytes(terminal.process)
