"""The process that adds files while the browser runs, and what it has told so far.

Reading notices is heavy work, which would make the keys wait if it were done in this process.
"""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from retract_tui.adding_events import (
    Event,
    FailedFile,
    Finished,
    Progress,
    ProtocolError,
    Started,
    Stopped,
    decode_event,
)
from retract_tui.processes import end

_GRACE: Final = 5.0
"""Seconds for the process to store what it has read when it is told to end; after them the library stays as it was."""


class Feed:
    """A child process that adds files to a library, and its report."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        """Listen to a process; use `Feed.start`."""
        self._process = process
        self.finished: Finished | None = None
        self.stopped: str | None = None
        self.progress = "Adding…"

    @classmethod
    def start(cls, folder: Path, paths: Sequence[str]) -> "Feed":
        """Begin to add files to the library in a folder.

        Raises:
            OSError: The process cannot be started.
        """
        # -P: a folder named retract_tui in the folder that the user stands in is not ours to run.
        program = [sys.executable, "-P", "-m", "retract_tui", "add", "--progress-json", "--library", str(folder), "--"]
        nothing = subprocess.DEVNULL
        return cls(subprocess.Popen([*program, *paths], stdin=nothing, stdout=subprocess.PIPE, stderr=nothing))

    def listen(self) -> Iterator[str]:
        """What goes on, as words to show, until the process ends; blocks, so it belongs in a thread."""
        if self._process.stdout is None:
            return
        for line in self._process.stdout:
            try:
                self._take(decode_event(line))
            except ProtocolError as error:
                self.stopped = str(error)
            yield self.progress
        if self._process.wait() and self.finished is None and self.stopped is None:
            self.stopped = (
                f"Adding was stopped from outside ({self._process.returncode}). "
                "What was stored until then is kept; add the files again for the rest."
            )

    def _take(self, event: Event) -> None:
        match event:
            case Started(total):
                self.progress = f"Adding {total:,} file{'' if total == 1 else 's'}…"
            case Progress(done, total, path):
                self.progress = f"Adding {done:,} of {total:,}: {path}"
            case Finished():
                self.finished = event
            case Stopped(reason):
                self.stopped = reason

    @property
    def running(self) -> bool:
        """True while files are still being added."""
        return self.finished is None and self.stopped is None

    @property
    def failures(self) -> tuple[FailedFile, ...]:
        """The files that failed."""
        return self.finished.failures if self.finished else ()

    @property
    def summary(self) -> str:
        """What became of it, in a sentence."""
        if self.finished is None:
            return self.stopped or "Files are still being added."
        counts = [
            (self.finished.added, "added"),
            (self.finished.updated, "updated"),
            (self.finished.removed, "removed"),
            (self.finished.unchanged, "unchanged"),
            (len(self.failures), "failed"),
        ]
        return (", ".join(f"{count:,} {what}" for count, what in counts if count) or "Nothing to add") + "."

    @property
    def report(self) -> str:
        """The summary, then a line for each file that failed or was skipped, and what Retraction Watch changed."""
        lines = [self.summary]
        if self.finished:
            lines += ["", *self.finished.changes] if self.finished.changes else []
            lines += ["", *(f"{file.path}: {file.reason}" for file in self.finished.failures)]
            lines += ["", *(f"{file.path} (skipped): {file.reason}" for file in self.finished.skipped)]
        return "\n".join(lines)

    def close(self) -> None:
        """End the process if it still runs; the library stays whole."""
        end(self._process, _GRACE)
