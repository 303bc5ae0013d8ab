"""The process that makes a new index while the browser shows the earlier one."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from retract_tui.library.errors import LibraryError
from retract_tui.library.index import Index
from retract_tui.processes import end

_GRACE: Final = 2.0
"""Seconds for the process to remove its unfinished file when it is told to end."""


class _Told(msgspec.Struct):
    """A line of `library.reindexing`."""

    done: int = 0
    total: int = 0
    failure: str | None = None
    unkept: bool = False


class Reindexing:
    """A child process that makes the index of a library, and what it tells."""

    def __init__(self, folder: Path) -> None:
        """Begin.

        Raises:
            OSError: The process cannot be started.
        """
        # -P: a folder named retract_tui in the folder that the user stands in is not ours to run.
        command = [sys.executable, "-P", "-m", "retract_tui.library.reindexing", str(folder)]
        nothing = subprocess.DEVNULL
        self._folder = folder
        self._process = subprocess.Popen(command, stdin=nothing, stdout=subprocess.PIPE, stderr=nothing)
        self.failure: str | None = None
        self._unkept = False

    def listen(self) -> Iterator[str]:
        """How far it is, as words to show, until the process ends; blocks, so it belongs in a thread."""
        yield "Making the search index…"
        assert self._process.stdout is not None
        for line in self._process.stdout:
            with suppress(msgspec.DecodeError):
                told = msgspec.json.decode(line, type=_Told)
                self.failure, self._unkept = told.failure, told.unkept
                if told.total:
                    yield f"Making the search index: {told.done:,} of {told.total:,} notices"
        if self._process.wait() and self.failure is None:
            self.failure = (
                f"Making the search index was stopped from outside ({self._process.returncode}). "
                "What is shown is how the library was before; start the program again to have it made."
            )

    def open(self) -> Index | None:
        """The library by its new index; in memory where it cannot be kept; None where there is none (`failure`)."""
        if self.failure and not self._unkept:
            return None
        try:
            index = Index.open(self._folder, rebuild=self._unkept)
            if index.stale and not index.count():
                # Somebody has removed what was just made.
                index.close()
                index = Index.open(self._folder)
        except LibraryError as error:
            self.failure = str(error)
            return None
        return index

    def close(self) -> None:
        """End the process if it still runs; the earlier index stays."""
        end(self._process, _GRACE)
