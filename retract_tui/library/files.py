"""Files of a library on disk: read whole, replaced whole, the last good version kept beside.

A file is replaced by writing a temporary file in the same folder, syncing it, and renaming it over the old one, then
syncing the folder (rename is atomic: POSIX.1-2017, rename()). Whoever reads sees the old file or the new one, never a
part, and a process that is killed in between leaves the old one.
"""

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from retract_tui.library.errors import LibraryDamaged, LibraryUnusable
from retract_tui.text import one_line

NOTICES: Final = "notices.json"
"""The file of a library folder that holds what the user added."""

SNAPSHOT: Final = "retraction-watch.json"
"""The file of a library folder that holds the rows of the Retraction Watch file that was imported last."""

TABLE: Final = "notices"
"""The TinyDB table of either file."""

SNAPSHOT_TABLE: Final = "snapshot"
"""The TinyDB table that tells which Retraction Watch file the rows are of."""

Shape = TypeVar("Shape")

Stamp = tuple[int, int]
"""Size in bytes and time of change in nanoseconds: enough to see that a file is not what it was."""


def backup_of(path: Path) -> Path:
    """Where the last good version of a file is kept."""
    return path.with_name(path.name + ".bak")


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of a file; None where there is none.

    Raises:
        LibraryUnusable: the file cannot be looked at.
    """
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise unusable(path, error) from error
    return status.st_size, status.st_mtime_ns


def read_bytes(path: Path) -> bytes | None:
    """All bytes of a file; None where there is none.

    Raises:
        LibraryUnusable: the file cannot be read.
        LibraryDamaged: the file is empty although an earlier version of it is kept.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise unusable(path, error) from error
    if not content and backup_of(path).exists():
        raise damaged(path, "it is empty")
    return content or None


def decode(path: Path, content: bytes, shape: type[Shape]) -> Shape:
    """The JSON of a file in the shape that it should have.

    Raises:
        LibraryDamaged: it is no JSON, or of another shape.
    """
    try:
        return msgspec.json.decode(content, type=shape)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise damaged(path, str(error)) from error


def replace_file(path: Path, content: bytes) -> None:
    """Put new content in a file's place, atomically, and keep the old file as its backup; private to the user.

    A link is followed: what it points at is replaced.

    Raises:
        LibraryUnusable: the folder or the disk does not take it; the old file is untouched.
    """
    target = Path(os.path.realpath(path))
    try:
        temporary = _write_beside(target, content)
        try:
            _keep_backup(target)
            os.replace(temporary, target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(target.parent)
    except OSError as error:
        raise unusable(path, error) from error


def _write_beside(target: Path, content: bytes) -> Path:
    """A new synced file in the target's folder; mkstemp makes it readable and writable by its owner only."""
    import tempfile

    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        os.unlink(name)
        raise
    return Path(name)


def _keep_backup(target: Path) -> None:
    """Make the present file the backup, by a second link to it, or by a copy where the file system has no links."""
    if not target.exists():
        return
    spare = target.with_name(f".{target.name}.{os.getpid()}.bak.tmp")
    spare.unlink(missing_ok=True)
    try:
        os.link(target, spare)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.EMLINK, errno.ENOSYS, errno.EXDEV):
            raise
        spare.unlink(missing_ok=True)
        spare = _write_beside(target, target.read_bytes())
    os.replace(spare, backup_of(target))
    # Renaming a link over another link to the same file does nothing (POSIX): after a write that was killed in between.
    spare.unlink(missing_ok=True)


def remove_leftovers(path: Path) -> None:
    """Remove what a process killed while replacing a file has left beside it; only under the lock of its folder."""
    target = Path(os.path.realpath(path))
    for leftover in target.parent.glob(f".{target.name}.*.tmp"):
        # What cannot be removed does no harm but take space.
        with suppress(OSError):
            leftover.unlink()


def _sync_folder(folder: Path) -> None:
    """Make a rename last through a loss of power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        # Some network file systems refuse to sync a folder; the rename itself has been done by then.
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> None:
    """Make a library's folder, private to the user, where there is none.

    Raises:
        LibraryUnusable: something else is there, or it cannot be made.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise unusable(folder, error) from error


def check_folder(folder: Path) -> None:
    """See that a library's folder is a folder, or nothing yet.

    Raises:
        LibraryUnusable: a file is there instead, or it cannot be looked at.
    """
    try:
        usable = folder.is_dir() or not os.path.lexists(folder)
    except OSError as error:
        raise unusable(folder, error) from error
    if not usable:
        raise LibraryUnusable(
            f"{one_line(folder)} is not a folder, so it cannot be the library. Choose another with --library."
        )


_ADVICE: Final = {
    errno.ENOSPC: "The disk is full: make room and try again.",
    errno.EDQUOT: "Your disk quota is used up: make room and try again.",
    errno.EROFS: "The disk is read-only: choose another folder with --library.",
    errno.EACCES: "Ask for permission to it, or choose another folder with --library.",
    errno.EPERM: "Ask for permission to it, or choose another folder with --library.",
    errno.ENOTDIR: "A part of this path is a file, not a folder: choose another folder with --library.",
    errno.EEXIST: "It is a file, not a folder: choose another folder with --library.",
}


def unusable(path: Path, error: OSError) -> LibraryUnusable:
    """The error of the system, with its place and what to do."""
    what = error.strerror or str(error)
    advice = _ADVICE.get(error.errno or 0, "Try again, or choose another folder with --library.")
    return LibraryUnusable(f"The library cannot be used at {one_line(path)}: {what}. {advice} Nothing was changed.")


def damaged(path: Path, what: str) -> LibraryDamaged:
    """What is wrong with a file, and how to get its last good version back."""
    backup = backup_of(path)
    if backup.exists():
        import shlex
        from datetime import datetime

        command = f"cp {shlex.quote(one_line(backup))} {shlex.quote(one_line(path))}"
        saved = datetime.fromtimestamp(backup.stat().st_mtime).strftime("%Y-%m-%d %H:%M")
        advice = f"A copy from before the last write, saved {saved}, is {one_line(backup)}. To go back to it: {command}"
    else:
        advice = "There is no earlier copy beside it; put one back, or move the file away to begin anew."
    return LibraryDamaged(
        f"The library file {one_line(path)} is damaged: {one_line(what)}. It was left as it is. {advice}"
    )
