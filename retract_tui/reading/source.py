"""A file as a reader gets it: its bytes, bounded, and what goes into the record about it."""

import errno
import hashlib
import os
import stat
from functools import cached_property
from pathlib import Path
from typing import Final

from retract_tui.text import clean

TEXT_LIMIT: Final = 20_000_000
"""The largest file that is read as one text, in bytes."""

HEAD: Final = 4096
"""How many bytes a reader sees when it is asked whether a file is its own."""

_KINDS: Final = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_REASONS: Final[dict[int, str]] = {
    errno.EACCES: "no permission to read it",
    errno.EPERM: "no permission to read it",
    errno.ENOENT: "there is no such file or folder",
    errno.ENOTDIR: "there is no such file or folder",
    errno.ELOOP: "a link that leads back to itself",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EIO: "the disk cannot read it",
}


class Unreadable(ValueError):
    """A file that should have been read and could not be; the message is the reason, in words that follow its name."""


class NoNotice(ValueError):
    """A file that was read and holds no notice; the message is the reason, in words that follow its name."""


def shown(path: str | os.PathLike[str]) -> str:
    """A path as it is shown and stored: one line, without control codes and without bytes that are no text."""
    return clean(os.fspath(path)).replace("\n", " ")


def reason_of(error: OSError) -> str:
    """What the system's error says, in words that follow a file's name."""
    return _REASONS.get(error.errno or 0) or clean(error.strerror or str(error)).replace("\n", " ")


class Source:
    """A regular file to be read; its bytes are read once, when they are first asked for.

    Raises (from `head` and `data`):
        Unreadable: It is no regular file, too large, or the system refuses it.
    """

    def __init__(self, path: Path, limit: int = TEXT_LIMIT) -> None:
        """Takes note of a path; nothing is opened yet. No more than `limit` bytes are ever read."""
        self.path = path
        self._limit = limit

    @property
    def head(self) -> bytes:
        """The first bytes, by which readers know their own."""
        return self.data[:HEAD]

    @cached_property
    def data(self) -> bytes:
        """All bytes of the file."""
        try:
            return self._read()
        except OSError as error:
            raise Unreadable(reason_of(error)) from error

    @property
    def sha256(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    def _read(self) -> bytes:
        # Not blocking: a pipe without a writer would wait for one for ever. A regular file is read as always.
        descriptor = os.open(self.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(descriptor, "rb") as file:
            mode = os.fstat(descriptor).st_mode
            if not stat.S_ISREG(mode):
                kind = next((kind for is_kind, kind in _KINDS if is_kind(mode)), "something special")
                raise Unreadable(f"{kind}, not a file")
            data = file.read(self._limit + 1)
        if len(data) > self._limit:
            raise Unreadable(f"larger than {self._limit // 1_000_000} MB, the most that is read as one text")
        return data
