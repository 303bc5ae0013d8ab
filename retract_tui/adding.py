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
from retract_tui.model import Notice
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
    """What became of the files: ids of notices, files that failed, and files that nobody would take for a notice."""

    added: tuple[str, ...]
    updated: tuple[str, ...]
    unchanged: tuple[str, ...]
    failures: tuple[Failure, ...]
    skipped: tuple[Failure, ...]

    @property
    def summary(self) -> str:
        """The counts as a sentence: "3 added, 1 unchanged, 2 files failed."."""
        counts = [
            (len(self.added), "added"),
            (len(self.updated), "updated"),
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
            unchanged=len(report.unchanged),
            failures=tuple(FailedFile(failure.path, failure.reason) for failure in report.failures),
            skipped=tuple(FailedFile(failure.path, failure.reason) for failure in report.skipped),
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
    try:
        for listing in listings:
            for outcome in read_listing(listing, on_file):
                if isinstance(outcome, Failure):
                    failures.append(outcome)
                else:
                    batch.add(outcome)
    finally:
        # Also where somebody stops it: what has been read was work, and is kept.
        batch.write()
    return Report(
        added=batch.ids("added"),
        updated=batch.ids("updated"),
        unchanged=batch.ids("unchanged"),
        failures=tuple(failure for failure in failures if not failure.skipped),
        skipped=tuple(failure for failure in failures if failure.skipped),
    )


class _Batch:
    """Notices on their way into a library, written when there are enough of them, and what became of each."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._waiting: list[Notice] = []
        self._characters = 0
        self._became: dict[str, str] = {}

    def add(self, notice: Notice) -> None:
        self._waiting.append(notice)
        self._characters += len(notice.text)
        if len(self._waiting) >= BATCH_NOTICES or self._characters >= BATCH_CHARACTERS:
            self.write()

    def write(self) -> None:
        outcome = self._library.add(self._waiting)
        self._waiting = []
        self._characters = 0
        for kind, ids in outcome._asdict().items():
            for notice_id in ids:
                # Of a notice in two batches the first counts: that is what it was to the library before.
                if self._became.get(notice_id, "unchanged") == "unchanged":
                    self._became[notice_id] = kind

    def ids(self, kind: str) -> tuple[str, ...]:
        """The ids of the notices that were added, updated or unchanged."""
        return tuple(notice_id for notice_id, became in self._became.items() if became == kind)


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
