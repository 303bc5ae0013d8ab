"""A single file that is packed with gzip (RFC 1952), xz or bzip2."""

import bz2
import gzip
import io
import lzma
from pathlib import Path
from typing import BinaryIO, Final

from retract_tui.reading.archives.unpacking import Allowance, Packed, Part, Unpacked, allowance_of
from retract_tui.reading.source import Source

_XZ_MEMORY: Final = 200_000_000
"""The most memory that an xz file may ask for to be unpacked: `xz -9` asks for 65 MB, a hostile header for 4 GB."""

_CHUNK: Final = 65_536
_UNPACKED_ENDINGS: Final[dict[str, str]] = {
    ".gz": "",
    ".xz": "",
    ".bz2": "",
    ".tgz": ".tar",
    ".txz": ".tar",
    ".tbz": ".tar",
    ".tbz2": ".tar",
}
"""What the ending of a packed file's name becomes when it is unpacked."""


def packed_in(source: Source) -> Part:
    """The file that is packed in a source; nothing is unpacked before it is opened."""
    allowance = allowance_of(source)
    begins = source.head[:3]
    part = Part(
        source.path / _name_of(source.path),
        opener=lambda: io.BufferedReader(_unpacked(source, begins, allowance)),
        depth=source.depth + 1,
    )
    part.allowance = allowance
    return part


def _name_of(path: Path) -> str:
    ending = _UNPACKED_ENDINGS.get(path.suffix.lower())
    return path.name if ending is None else path.stem + ending


def _unpacked(source: Source, begins: bytes, allowance: Allowance) -> Unpacked:
    file = source.open()
    size = None
    if file.seekable():
        size = file.seek(0, io.SEEK_END)
        file.seek(0)
    return Unpacked(_unpacker(file, begins), allowance, size)


def _unpacker(file: BinaryIO, begins: bytes) -> Packed:
    if begins[:2] == b"\x1f\x8b":
        return _Gzip(file)
    return _Blocks(file, is_xz=begins != b"BZh")


class _Gzip:
    """What gzip has packed; closes the file with it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._gzip = gzip.GzipFile(fileobj=file, mode="rb")

    def read(self, size: int, /) -> bytes:
        return self._gzip.read(size)

    def close(self) -> None:
        self._gzip.close()
        self._file.close()


class _Blocks:
    """What xz or bzip2 has packed, in one stream or several; the standard library's files set no limit of memory."""

    def __init__(self, file: BinaryIO, *, is_xz: bool) -> None:
        self._file = file
        self._is_xz = is_xz
        self._stream = self._new()
        self._begun = False

    def _new(self) -> lzma.LZMADecompressor | bz2.BZ2Decompressor:
        return lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_XZ_MEMORY) if self._is_xz else bz2.BZ2Decompressor()

    def read(self, size: int, /) -> bytes:
        while True:
            packed = b""
            if self._stream.eof:
                # Streams may stand one behind the other, and zero bytes between those of xz.
                packed = (self._stream.unused_data or self._file.read(_CHUNK)).lstrip(b"\x00")
                if not packed:
                    return b""
                self._stream = self._new()
            elif self._stream.needs_input:
                packed = self._file.read(_CHUNK)
                if not packed:
                    raise EOFError
            data = self._stream.decompress(packed, size)
            if data:
                return data

    def close(self) -> None:
        self._file.close()
