"""Files in, report out: reading, then the library, in batches that are bounded."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final, NamedTuple, TextIO

from retract_tui.adding_events import Event, FailedFile, Finished, Progress, Started, Stopped, encode_event
from retract_tui.library.library import Library, LibraryError
from retract_tui.library.snapshots import Snapshot
from retract_tui.model import Notice, Provenance
from retract_tui.reading import Failure, Listing, list_files, read_listing
from retract_tui.reading.source import shown
from retract_tui.text import one_line

BATCH_NOTICES: Final = 5_000
"""The most notices that are held before they are written: a write costs the whole library, memory costs a batch."""

BATCH_CHARACTERS: Final = 30_000_000
"""The most text that is held before it is written."""

PROGRESS_INTERVAL: Final = 0.05
"""Seconds between two events of progress: more than that nobody sees, and each repaints a screen."""

DONE, SOME_FAILED, LIBRARY_UNUSABLE, CANCELLED = 0, 1, 3, 128 + signal.SIGTERM

AddProgress = Callable[[int, int, Path], object]
"""Told of each file before it is read: how many are done, how many there are, which one is next."""


class Report(NamedTuple):
    """What became of the files: ids of notices, files that failed, and files that nobody would take for a notice.

    `removed` are rows that a Retraction Watch file has taken back; `changes` says in lines what such files changed.
    """

    added: tuple[str, ...]
    updated: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]
    failures: tuple[Failure, ...]
    skipped: tuple[Failure, ...]
    changes: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """The counts as a sentence: "3 added, 1 unchanged, 2 files failed."."""
        counts = [
            (len(self.added), "added"),
            (len(self.updated), "updated"),
            (len(self.removed), "removed"),
            (len(self.unchanged), "unchanged"),
            (len(self.failures), "file failed" if len(self.failures) == 1 else "files failed"),
            (len(self.skipped), "file skipped" if len(self.skipped) == 1 else "files skipped"),
        ]
        return (", ".join(f"{count:,} {what}" for count, what in counts if count) or "Nothing to add") + "."


def add_paths(paths: Iterable[str | os.PathLike[str]], library: Library, progress: AddProgress | None = None) -> Report:
    """Read files and folders into a library; a file that fails never keeps the others out.

    Of several files of one notice the last counts. What was written when an error comes stays written.

    Raises:
        LibraryError: The library cannot be used.
    """
    return _add_listings(_list_all(paths), library, progress)


def run_as_child(paths: Sequence[str | os.PathLike[str]], library_folder: Path, out: TextIO) -> int:
    """Add files and tell of it in events, a line each, for a parent process; the exit code.

    SIGTERM, and the death of whoever reads `out`, end it at the next file; the library stays whole, for it is written
    whole or not at all. Exit codes: 0 done, 1 some files failed, 3 the library cannot be used, 143 told to stop.
    """
    with _stopping_on_sigterm():
        try:
            return _add_and_tell(paths, library_folder, out)
        except BrokenPipeError:
            # What is still in the buffer has nobody to go to; at exit it would raise once more.
            os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
            return CANCELLED
        except _Cancelled:
            return CANCELLED


def _add_and_tell(paths: Sequence[str | os.PathLike[str]], library_folder: Path, out: TextIO) -> int:
    teller = _Teller(out)
    try:
        with Library.open(library_folder) as library:
            listings = _list_all(paths)
            teller.tell(Started(sum(len(listing.files) for listing in listings)))
            report = _add_listings(listings, library, teller.progress)
    except LibraryError as error:
        teller.tell(Stopped(one_line(error)))
        return LIBRARY_UNUSABLE
    teller.tell(
        Finished(
            added=len(report.added),
            updated=len(report.updated),
            removed=len(report.removed),
            unchanged=len(report.unchanged),
            failures=tuple(FailedFile(failure.path, failure.reason) for failure in report.failures),
            skipped=tuple(FailedFile(failure.path, failure.reason) for failure in report.skipped),
            changes=report.changes,
            first=next(iter((*report.added, *report.updated)), None),
        )
    )
    return SOME_FAILED if report.failures else DONE


def _list_all(paths: Iterable[str | os.PathLike[str]]) -> list[Listing]:
    seen: set[str] = set()
    return [list_files(path, seen) for path in paths]


def _add_listings(listings: list[Listing], library: Library, progress: AddProgress | None) -> Report:
    total = sum(len(listing.files) for listing in listings)
    done = 0

    def on_file(path: Path) -> None:
        nonlocal done
        if progress:
            progress(done, total, path)
        done += 1

    batch = _Batch(library)
    failures: list[Failure] = []
    stopped = True
    try:
        for listing in listings:
            for outcome in read_listing(listing, on_file):
                if isinstance(outcome, Failure):
                    failures.append(outcome)
                    batch.note_failure(outcome)
                else:
                    batch.add(outcome)
        stopped = False
    finally:
        # Also where somebody stops it: what has been read was work, and is kept.
        batch.write_all(whole=not stopped)
    return Report(
        added=batch.ids("added"),
        updated=batch.ids("updated"),
        removed=batch.ids("removed"),
        unchanged=batch.ids("unchanged"),
        changes=tuple(batch.changes),
        failures=tuple(failure for failure in failures if not failure.skipped),
        skipped=tuple(failure for failure in failures if failure.skipped),
    )


class _Batch:
    """Notices on their way into a library, written when there are enough of them, and what became of each.

    The rows of a Retraction Watch file are held until the last of them is read: what it lacks is known only then.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._waiting: list[Notice] = []
        self._characters = 0
        self._snapshot: Snapshot | None = None
        self._failed: set[str] = set()
        self._became: dict[str, str] = {}
        self.changes: list[str] = []

    def add(self, notice: Notice) -> None:
        if notice.provenance and notice.provenance.format == "retraction-watch":
            self._add_row(notice, notice.provenance)
            return
        self._waiting.append(notice)
        self._characters += len(notice.text)
        if len(self._waiting) >= BATCH_NOTICES or self._characters >= BATCH_CHARACTERS:
            self._write()

    def note_failure(self, failure: Failure) -> None:
        """Take note of a file that could not be read, or not whole; what was passed over is no loss."""
        if not failure.skipped:
            self._failed.add(failure.path)

    def write_all(self, *, whole: bool) -> None:
        """Write what is left; not `whole` where somebody has stopped the reading: a part of a table is not imported."""
        self._write()
        if whole:
            self._import()

    def ids(self, kind: str) -> tuple[str, ...]:
        """The ids of the notices that were added, updated, removed or unchanged."""
        return tuple(notice_id for notice_id, became in self._became.items() if became == kind)

    def _add_row(self, row: Notice, provenance: Provenance) -> None:
        if self._snapshot and self._snapshot.provenance != provenance:
            self._import()
        self._snapshot = self._snapshot or Snapshot(provenance)
        self._snapshot.add(row)

    def _write(self) -> None:
        outcome = self._library.add(self._waiting)
        self._waiting = []
        self._characters = 0
        for kind, ids in outcome._asdict().items():
            self._note(kind, ids)

    def _import(self) -> None:
        snapshot, self._snapshot = self._snapshot, None
        if snapshot is None:
            return
        snapshot.whole = snapshot.provenance.path not in self._failed
        imported = self._library.import_snapshot(snapshot)
        self._note("added", [row.id for row in imported.added])
        self._note("updated", [row.id for row in imported.changed])
        self._note("removed", [row.id for row in imported.removed])
        self._note("unchanged", imported.unchanged)
        self.changes += imported.lines

    def _note(self, kind: str, ids: Iterable[str]) -> None:
        for notice_id in ids:
            # Of a notice in two batches the first counts: that is what it was to the library before.
            if self._became.get(notice_id, "unchanged") == "unchanged":
                self._became[notice_id] = kind


class _Teller:
    """Writes events, those of progress not more often than somebody could see them."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._last = float("-inf")

    def tell(self, event: Event) -> None:
        self._out.write(encode_event(event) + "\n")
        self._out.flush()

    def progress(self, done: int, total: int, path: Path) -> None:
        now = time.monotonic()
        if now - self._last >= PROGRESS_INTERVAL:
            self._last = now
            self.tell(Progress(done, total, shown(path)))


class _Cancelled(BaseException):
    """The process was told to stop; no `Exception`, so that nobody takes it for a file that failed."""


@contextmanager
def _stopping_on_sigterm() -> Iterator[None]:
    """Within it, SIGTERM unwinds what runs, so that temporary files and locks are let go."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise _Cancelled

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
