"""The library against plain TinyDB on the same file: to open and count, to get one notice, to add one."""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from benchmarks import budgets
from benchmarks.libraries import Made
from benchmarks.measurement import Budget, Outcome, figure_of
from retract_tui.library.files import SNAPSHOT
from retract_tui.library.library import Library
from retract_tui.model import Notice


def storage(made: Made, runs: int) -> list[Outcome]:
    """Each once a run; plain TinyDB in a process of its own, for it holds the whole file."""
    with made.open_index() as index:
        wanted = index.search("").window(index.count() // 2, 1)[0].id
        notice = index.notice(wanted)
    assert notice is not None
    ours: dict[str, list[float]] = {"open": [], "get": [], "upsert": []}
    theirs: dict[str, list[float]] = {"open": [], "get": [], "upsert": []}
    for _ in range(runs):
        for name, milliseconds in _plain(made, wanted).items():
            theirs[name].append(milliseconds)
        for name, milliseconds in _own(made, notice).items():
            ours[name].append(milliseconds)

    def outcome(budget: Budget, name: str, note: str = "") -> Outcome:
        return figure_of(budget, ours[name], theirs[name], note)

    return [
        outcome(budgets.TINYDB_OPEN, "open"),
        outcome(budgets.TINYDB_GET, "get"),
        outcome(
            budgets.TINYDB_UPSERT, "upsert", "ours syncs the file to the disk and brings the search index up to date."
        ),
    ]


def _plain(made: Made, wanted: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory(dir=made.library.parent.parent) as folder:
        copy = Path(folder, "copy.json")
        shutil.copyfile(made.library / SNAPSHOT, copy)
        command = [sys.executable, "-m", "benchmarks.plain_tinydb", str(copy), wanted]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    times: dict[str, float] = json.loads(done.stdout)
    return times


def _own(made: Made, notice: Notice) -> dict[str, float]:
    """The same of ours; what is added is a notice of the user's, and is removed again."""
    added = msgspec.structs.replace(notice, id="10.5555/benchmark.added", provenance=None)
    opened = _milliseconds(lambda: _count(made))
    with made.open_index() as index:
        found = _milliseconds(lambda: index.notice(notice.id))
    with Library.open(made.library) as library:
        upserted = _milliseconds(lambda: library.add([added]))
        library.remove(added.id)
    return {"open": opened, "get": found, "upsert": upserted}


def _count(made: Made) -> None:
    with made.open_index() as index:
        index.count()


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
