"""The files in a tar archive (POSIX.1-2001, ustar and pax; GNU long names), in the order in which they stand there.

The archive is read once from its beginning to its end, as it may be packed. `tarfile` reads the headers; the rest is
done here, because it trusts the sizes that an archive gives.
"""

import io
import tarfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from retract_tui.reading.archives.unpacking import (
    MEMORY_LIMIT,
    MOST_PARTS,
    TOTAL_LIMIT,
    Allowance,
    Part,
    allowance_of,
    path_inside,
)
from retract_tui.reading.files import Failure, is_about_its_folder
from retract_tui.reading.source import Source, Unreadable, reason_of, shown

_BLOCK: Final = 512
_CHUNK: Final = 65_536
_LONGEST_NOTE: Final = 100_000
"""Bytes of a header that only tells of the next one, as of its long name."""

_FILES: Final = frozenset({tarfile.REGTYPE, tarfile.AREGTYPE, tarfile.CONTTYPE})
_WITHOUT_DATA: Final = frozenset(
    {tarfile.LNKTYPE, tarfile.SYMTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE}
)
_NOTES: Final = frozenset({tarfile.GNUTYPE_LONGNAME, tarfile.XHDTYPE, tarfile.SOLARIS_XHDTYPE})


def parts_of_tar(source: Source) -> Iterator[Failure | Part]:
    """The files in a tar archive, and a failure for each that is too large or is passed over.

    Raises:
        Unreadable: It is damaged or cut, holds too many files, or is too large.
    """
    allowance = allowance_of(source)
    with source.open() as file:
        tar = _Tar(file)
        name = ""
        count = 0
        while header := tar.header():
            if header.type in _NOTES and header.size <= _LONGEST_NOTE:
                name = _long_name(header.type, tar.data(header.size)) or name
                continue
            path = path_inside(source.path, name or header.name)
            name = ""
            count += header.isreg()
            if count > MOST_PARTS:
                raise Unreadable(f"a tar archive of more than {MOST_PARTS:,} files, the most that are read: unpack it")
            if header.type not in _FILES or _is_hidden(path, source.path):
                tar.skip(0 if header.type in _WITHOUT_DATA else header.size)
            elif is_about_its_folder(path):
                tar.skip(header.size)
                yield Failure(shown(path), "not read, for its name says that it is about the folder", skipped=True)
            elif header.size > MEMORY_LIMIT:
                tar.skip(header.size)
                yield Failure(shown(path), f"larger than {MEMORY_LIMIT // 1_000_000} MB: unpack the archive first")
            else:
                yield _part(path, tar.data(header.size), source.depth + 1, allowance)


def _is_hidden(path: Path, archive: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(archive).parts)


def _part(path: Path, data: bytes, depth: int, allowance: Allowance) -> Part:
    part = Part(path, opener=partial(io.BytesIO, data), depth=depth)
    part.allowance = allowance
    return part


def _long_name(kind: bytes, data: bytes) -> str | None:
    """The name that a header of its own gives to the file behind it."""
    if kind == tarfile.GNUTYPE_LONGNAME:
        return data.partition(b"\x00")[0].decode("utf-8", "replace")
    while data:
        # "30 path=a/file/with/a/name.txt\n", the number being the length of all that.
        length, _, rest = data.partition(b" ")
        if not length.isdigit() or not 0 < int(length[:9]) <= len(data):
            return None
        record = rest[: int(length[:9]) - len(length) - 1]
        key, _, value = record.partition(b"=")
        if key == b"path":
            return value.removesuffix(b"\n").decode("utf-8", "replace")
        data = data[int(length[:9]) :]
    return None


class _Tar:
    """The blocks of a tar archive, read one behind the other."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._count = 0

    def header(self) -> tarfile.TarInfo | None:
        """The next header; None at the end."""
        block = self._read(_BLOCK)
        if not block.strip(b"\x00"):
            return None
        try:
            header = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
        except (tarfile.HeaderError, ValueError) as error:
            raise Unreadable("a tar archive that is damaged: what should tell of the next file does not") from error
        if header.size < 0:
            raise Unreadable("a tar archive that is damaged: a file in it is smaller than nothing")
        return header

    def data(self, size: int) -> bytes:
        """The data behind a header, and what fills its last block left out."""
        data = self._read(size)
        if len(data) < size:
            raise Unreadable("a tar archive that is cut: the last file in it is not whole")
        self._read(-size % _BLOCK)
        return data

    def skip(self, size: int) -> None:
        """Pass over the data behind a header."""
        left = size + -size % _BLOCK
        while left > 0 and (chunk := self._read(min(left, _CHUNK))):
            left -= len(chunk)

    def _read(self, size: int) -> bytes:
        self._count += size
        if self._count > TOTAL_LIMIT:
            raise Unreadable(f"a tar archive of more than {TOTAL_LIMIT // 1_000_000} MB, the most that is read")
        try:
            return self._file.read(size)
        except OSError as error:
            raise Unreadable(reason_of(error)) from error
