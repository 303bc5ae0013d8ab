"""How long the browser does not answer while something large goes on: measured by a heartbeat in its event loop."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks import budgets
from benchmarks.libraries import PROGRAM, Made, environment
from benchmarks.measurement import Budget, Figure, Outcome
from benchmarks.starting import READY
from benchmarks.terminal import Terminal
from retract_tui.library.building import is_current
from retract_tui.library.files import SNAPSHOT
from retract_tui.library.library import Library
from retract_tui.library.schema import Source
from retract_tui.model import Notice
from retract_tui.paths import CACHE_VARIABLE, LIBRARY_VARIABLE, index_file

_REST: Final = 1.0
"""Seconds in which the browser comes to rest after its first rows, and after what it was to do."""

_SWAP: Final = 3.0
"""Seconds in which the browser sees that an index is new, and shows it."""

_PATIENCE: Final = 240.0
_LIMIT: Final = 50.0


class Beats(NamedTuple):
    """How late the heart was, in milliseconds, each time that it was, while something went on."""

    late: list[float]

    def figure(self, budget: Budget, beside: "Beats | None" = None) -> Figure:
        """The longest; `beside` is what happened to an empty app meanwhile."""
        over = [late for late in self.late if late > _LIMIT]
        note = f"{len(over)} stalls over {_LIMIT:.0f} ms, {sum(over) / 1000:.1f} s in all." if over else ""
        if beside:
            note += f" An empty app beside the same work stalled {max(beside.late, default=0.0):.0f} ms at most."
        return Figure(budget, max(self.late, default=0.0), note=note.strip())


class _Watched:
    """A program with a heartbeat in a terminal, and the time from which its beats count."""

    def __init__(self, terminal: Terminal, beats: Path) -> None:
        self.terminal = terminal
        self._beats = beats
        self._from = time.time()

    def rest(self, seconds: float = _REST) -> None:
        end = time.perf_counter() + seconds
        self.terminal.wait_until(lambda: time.perf_counter() > end, "rest")

    def begin(self) -> None:
        """From now on beats count."""
        self._from = time.time()

    def close(self) -> Beats:
        """Close the program; the beats that count."""
        self.rest()
        until = time.time()
        # ctrl+q ends every Textual app.
        self.terminal.type("\x11")
        self.terminal.wait_until(self._beats.exists, "end")
        late: list[tuple[float, float]] = json.loads(self._beats.read_text())
        return Beats([milliseconds for at, milliseconds in late if self._from <= at <= until])


@contextmanager
def _watched(arguments: list[str], environ: dict[str, str], words: str) -> Iterator[_Watched]:
    """A program with a heartbeat, at rest behind its first screen."""
    with tempfile.TemporaryDirectory() as folder:
        beats = Path(folder, "beats.json")
        command = [sys.executable, "-m", "benchmarks.heartbeat", str(beats), *arguments]
        with Terminal(command, environ) as terminal:
            watched = _Watched(terminal, beats)
            terminal.wait_for(words)
            watched.rest()
            watched.begin()
            yield watched


def while_adding(made: Made, *, with_empty: bool) -> list[Outcome]:
    """The browser on an empty library, while the whole file is added by its child process."""
    with made.open_index() as index:
        total = index.count()
    with _empty_library(made) as environ:
        arguments = [environ[LIBRARY_VARIABLE], str(made.files[0])]
        with _watched(arguments, environ, "Adding") as watched:
            watched.terminal.wait_for(f"{total:,} added", _PATIENCE)
            beats = watched.close()
    beside = _beside_adding(made) if with_empty else None
    return [beats.figure(budgets.STALL_ADDING, beside)]


def _beside_adding(made: Made) -> Beats:
    """An empty app, while the same file is added by another program."""
    with _empty_library(made) as environ, _watched([], environment(), READY) as watched:
        command = [*PROGRAM, "add", str(made.files[0])]
        with subprocess.Popen(command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            watched.terminal.wait_until(lambda: process.poll() is not None, "see the file added", _PATIENCE)
        return watched.close()


@contextmanager
def _empty_library(made: Made) -> Iterator[dict[str, str]]:
    """The environment of a library without a notice."""
    with tempfile.TemporaryDirectory(dir=made.library.parent.parent) as folder:
        library, cache = os.path.join(folder, "library"), os.path.join(folder, "cache")
        yield {**environment(), LIBRARY_VARIABLE: library, CACHE_VARIABLE: cache}


def while_reindexing(made: Made) -> list[Outcome]:
    """The browser on a library whose file changes under it, so that its index has to be made anew."""
    try:
        with _watched([str(made.library)], made.environment, made.newest_title()) as watched:
            os.utime(made.library / SNAPSHOT)
            watched.terminal.wait_until(lambda: _is_indexed(made), "make the index anew", _PATIENCE)
            watched.rest(_SWAP)
            beats = watched.close()
    finally:
        # Whatever has happened: the measurements after this one find an index.
        made.open_index().close()
    return [beats.figure(budgets.STALL_INDEX)]


def _is_indexed(made: Made) -> bool:
    return is_current(index_file(made.library), Source.of(made.library))


def while_saving(made: Made) -> list[Outcome]:
    """The browser on a library to which another process, this one, adds a notice, and from which it is removed."""
    title = made.newest_title()
    with made.open_index() as index:
        total = index.count()
    added = Notice(id="10.5555/benchmark.saved", update_type="retraction", text="Saved while the browser looks on.")
    with Library.open(made.library) as library, _watched([str(made.library)], made.environment, title) as watched:
        beats = _saved(watched, lambda: library.add([added]), f"{total + 1:,}")
        library.remove(added.id)
    return [beats.figure(budgets.STALL_SAVING)]


def _saved(watched: _Watched, save: Callable[[], object], shown: str) -> Beats:
    save()
    watched.terminal.wait_for(shown, _PATIENCE)
    return watched.close()
