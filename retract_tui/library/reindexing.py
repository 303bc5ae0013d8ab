"""Making the index in a process of its own, so that whoever shows the library is not kept waiting.

`python -m retract_tui.library.reindexing FOLDER` tells of it in lines of JSON, a `Told` each.
"""

import signal
import sqlite3
import sys
import time
from pathlib import Path
from types import FrameType
from typing import Final

import msgspec

from retract_tui.library import building
from retract_tui.library.errors import LibraryError
from retract_tui.text import one_line

_INTERVAL: Final = 0.1
"""Seconds between two lines."""

DONE, FAILED = 0, 3


class Told(msgspec.Struct, frozen=True, omit_defaults=True):
    """How far the index is: entries done, of how many; `failure` says why there is none.

    `unkept` is True where there is only nowhere to keep it.
    """

    done: int = 0
    total: int = 0
    failure: str | None = None
    unkept: bool = False


def main(folder: Path) -> int:
    """Make the index of a library folder anew and tell of it; the exit code."""
    signal.signal(signal.SIGTERM, _stop)
    last = float("-inf")

    def progress(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _INTERVAL:
            last = now
            _tell(Told(done, total))

    try:
        building.build(folder, progress)
    except LibraryError as error:
        _tell(Told(failure=str(error)))
    except (OSError, sqlite3.Error) as error:
        _tell(Told(failure=f"The search index cannot be kept: {one_line(error)}.", unkept=True))
    else:
        return DONE
    return FAILED


def _tell(told: Told) -> None:
    sys.stdout.write(msgspec.json.encode(told).decode() + "\n")
    sys.stdout.flush()


def _stop(_signal: int, _frame: FrameType | None) -> None:
    # Unwinds what runs, so that the unfinished file is removed.
    raise SystemExit(128 + signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
