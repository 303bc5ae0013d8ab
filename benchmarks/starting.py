"""How long it takes to start: `--version`, and the first rows of the browser."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from benchmarks import budgets
from benchmarks.libraries import PROGRAM, Made, environment
from benchmarks.measurement import Budget, Missing, Outcome, by_turns, figure_of
from benchmarks.peers import Peer, missing_peers
from benchmarks.terminal import seconds_until

READY: Final = "ready-to-read"
EMPTY_APP: Final = (sys.executable, str(Path(__file__).parent / "empty_app.py"))


def version(runs: int) -> list[Outcome]:
    """`retract-tui --version` against a Python that does nothing."""
    program = shutil.which("retract-tui", path=os.path.dirname(sys.executable)) or "retract-tui"
    ours, theirs = by_turns(
        runs, lambda: _milliseconds([program, "--version"]), lambda: _milliseconds([sys.executable, "-c", "pass"])
    )
    return [figure_of(budgets.VERSION, ours, theirs)]


def _milliseconds(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env=environment())
    return (time.perf_counter() - began) * 1000


def first_rows(made: Made, budget: Budget, runs: int, peers: list[Peer]) -> list[Outcome]:
    """From the start to the first row of the list, against an empty Textual app and the first screens of peers."""
    title = made.newest_title()
    there, failed = _that_start(peers)
    ours, empty, *others = by_turns(
        runs,
        lambda: seconds_until(title, PROGRAM, made.environment) * 1000,
        lambda: seconds_until(READY, EMPTY_APP, environment()) * 1000,
        *(peer.milliseconds for peer in there),
    )
    return [
        figure_of(budget, ours, empty),
        *(figure_of(budgets.PEERS[peer.name], ours, of_peer) for peer, of_peer in zip(there, others, strict=True)),
        *failed,
    ]


def _that_start(peers: list[Peer]) -> tuple[list[Peer], list[Outcome]]:
    """The peers that show their first screen, and why the others do not."""
    there: list[Peer] = []
    failed: list[Outcome] = []
    for peer in peers:
        try:
            peer.milliseconds()
            there.append(peer)
        except (TimeoutError, OSError) as error:
            failed.append(Missing(budgets.PEERS[peer.name], str(error)))
    return there, failed


def first_rows_and_peers(made: Made, runs: int, peers: list[Peer]) -> list[Outcome]:
    """First rows at the usual size, with a row for each peer, also for those that are not installed."""
    return [*first_rows(made, budgets.FIRST_ROWS, runs, peers), *missing_peers(peers)]
