"""One writer at a time: a lock on the library's folder, with a note that says who holds it.

The lock is the operating system's and goes with its process, however that ends. The note is only there to be quoted: it
is believed as long as the process that it names is alive.
"""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec
from filelock import FileLock, Timeout

from retract_tui.library.errors import LibraryBusy
from retract_tui.library.files import unusable
from retract_tui.text import one_line

LOCK: Final = "library.lock"
"""The file of a library folder that is locked."""

HOLDER: Final = "library.lock.holder"
"""The file that says who holds the lock."""


class Holder(msgspec.Struct):
    """Who holds a lock; `since` in ISO 8601, UTC."""

    pid: int
    host: str
    program: str
    since: str


@contextmanager
def locked(folder: Path, patience: float) -> Iterator[None]:
    """Hold the lock of a library folder, which must exist.

    Raises:
        LibraryBusy: another process has held it for `patience` seconds.
        LibraryUnusable: the folder does not take a lock.
    """
    lock = FileLock(folder / LOCK, timeout=patience)
    try:
        lock.acquire()
    except Timeout as timeout:
        raise LibraryBusy(_busy(folder)) from timeout
    except OSError as error:
        raise unusable(folder / LOCK, error) from error
    note = folder / HOLDER
    try:
        _write_note(note)
        yield
    finally:
        # The note is courtesy: a lock is a lock without it.
        with suppress(OSError):
            note.unlink(missing_ok=True)
        lock.release()


def _write_note(note: Path) -> None:
    program = one_line(Path(sys.argv[0]).name or "python")
    holder = Holder(os.getpid(), socket.gethostname(), program, datetime.now(UTC).isoformat(timespec="seconds"))
    # As above: a disk without room for a note may have room for what is to be written, or will say so itself.
    with suppress(OSError):
        note.write_bytes(msgspec.json.encode(holder))


def _busy(folder: Path) -> str:
    holder = _living_holder(folder / HOLDER)
    who = "another program"
    if holder:
        since = one_line(holder.since)
        who = f"{one_line(holder.program)} (process {holder.pid} on {one_line(holder.host)}, since {since})"
    return f"The library in {one_line(folder)} is being written to by {who}. Try again when it has finished."


def _living_holder(note: Path) -> Holder | None:
    """Who holds the lock by the note; None where there is none, or it was left behind by a process that is gone."""
    try:
        holder = msgspec.json.decode(note.read_bytes(), type=Holder)
    except (OSError, msgspec.DecodeError):
        return None
    if holder.host != socket.gethostname():
        return holder
    return holder if _is_alive(holder.pid) else None


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except PermissionError:
        return True
    except (ProcessLookupError, OverflowError, ValueError):
        return False
    return pid > 0
