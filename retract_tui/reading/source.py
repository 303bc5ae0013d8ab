"""A file as a reader gets it: its bytes, and what goes into the record about it."""

import errno
import hashlib
import os
import stat
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, Final, TypeVar

from retract_tui.text import clean

T = TypeVar("T")

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
    """What is read as one file: a regular file, or a part of an archive.

    A format that is one text asks for `data`, which is read once and bounded; one that may be larger `open`s it.
    `shown` is its name for people, "archive.zip/notice.txt" for a part of an archive, and `depth` counts the archives
    around it.

    Raises (from `head`, `data`, `sha256` and `open`):
        Unreadable: It is no regular file, too large, or the system refuses it.
    """

    def __init__(
        self,
        path: Path,
        limit: int = TEXT_LIMIT,
        opener: Callable[[], BinaryIO] | None = None,
        depth: int = 0,
    ) -> None:
        """Takes note of a path; nothing is opened yet. `data` reads no more than `limit` bytes.

        `opener` gives the bytes of what is no file of its own; it may raise Unreadable, and so may what it gives.
        """
        self.path = path
        self.shown = shown(path)
        self.depth = depth
        self._limit = limit
        self._opener = opener

    @cached_property
    def head(self) -> bytes:
        """The first bytes, by which readers know their own."""
        with self.open() as file:
            return _told(file.read, HEAD)

    @cached_property
    def data(self) -> bytes:
        """All bytes of the file."""
        with self.open() as file:
            data = _told(file.read, self._limit + 1)
        if len(data) > self._limit:
            raise Unreadable(f"larger than {self._limit // 1_000_000} MB, the most that is read as one text")
        return data

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal."""
        if "data" in self.__dict__:
            return hashlib.sha256(self.data).hexdigest()
        with self.open() as file:
            return _told(hashlib.file_digest, file, "sha256").hexdigest()

    def open(self) -> BinaryIO:
        """The bytes from their beginning, for whoever reads them piece by piece and bounds what is kept of them."""
        try:
            return self._opener() if self._opener else _open_regular(self.path)
        except OSError as error:
            raise Unreadable(reason_of(error)) from error


def _told(read: Callable[..., T], *arguments: object) -> T:
    """What a reading gives; where the system refuses it, that is said as any other reason."""
    try:
        return read(*arguments)
    except OSError as error:
        raise Unreadable(reason_of(error)) from error


def _open_regular(path: Path) -> BinaryIO:
    # Not blocking: a pipe without a writer would wait for one for ever. A regular file is read as always.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    mode = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(mode):
        os.close(descriptor)
        kind = next((kind for is_kind, kind in _KINDS if is_kind(mode)), "something special")
        raise Unreadable(f"{kind}, not a file")
    return open(descriptor, "rb")
