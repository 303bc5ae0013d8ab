"""What is unpacked from archives, within limits: nothing is written to disk, and no bomb takes more than its share."""

import io
import lzma
import re
import struct
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO, Final, Protocol

from retract_tui.reading.source import Source, Unreadable

MOST_PARTS: Final = 10_000
"""The most files that are read from one archive."""

PART_LIMIT: Final = 500_000_000
"""The most bytes that one file of an archive may unpack to."""

TOTAL_LIMIT: Final = 1_500_000_000
"""The most bytes that are unpacked for one file that the user named, with all archives in it, each reading counted."""

MEMORY_LIMIT: Final = 100_000_000
"""The most bytes of a part that has to be held whole: an archive that is read from its end, a file of a tar archive."""

DEEPEST: Final = 3
"""An archive with so many archives around it is not opened."""

_HARMLESS: Final = 20_000_000
_MOST_RATIO: Final = 200
"""Above so many bytes, the most that packed ones may become: text seldom shrinks to a tenth, a bomb to a thousandth."""

_CHUNK: Final = 262_144
_LONGEST_NAME: Final = 255
_MOST_FOLDERS: Final = 20
_SEPARATORS: Final = re.compile(r"[/\\]")

DAMAGED: Final = (
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    lzma.LZMAError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What the standard library raises for archives that are none, or no longer: some of it by its parsers' oversights."""


class Allowance:
    """How many bytes may still be unpacked for one file that the user named."""

    def __init__(self) -> None:
        """Begins with all that is allowed."""
        self._left = TOTAL_LIMIT

    def take(self, count: int) -> None:
        """Take as many bytes.

        Raises:
            Unreadable: There are none left.
        """
        self._left -= count
        if self._left < 0:
            raise Unreadable(f"it unpacks to more than {TOTAL_LIMIT // 1_000_000} MB, the most that is read")


class Part(Source):
    """A file in an archive, which shares the allowance of all that is in the outermost one."""

    allowance: Allowance


class Packed(Protocol):
    """What gives unpacked bytes."""

    def read(self, size: int, /) -> bytes:
        """The next bytes, at most `size`; none at the end."""

    def close(self) -> object:
        """Let go of what it reads from."""


class Unpacked(io.RawIOBase):
    """A stream of unpacked bytes that ends with a reason where they are too many, or damaged."""

    def __init__(self, packed: Packed, allowance: Allowance, packed_size: int | None) -> None:
        """Takes what unpacks; `packed_size` is how many bytes it has to unpack, where that is known."""
        self._packed = packed
        self._allowance = allowance
        self._count = 0
        self._most_of_size = TOTAL_LIMIT if packed_size is None else max(_HARMLESS, packed_size * _MOST_RATIO)

    def readable(self) -> bool:
        """True: it is for reading."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed has a wider type of its own
        """Read the next bytes into a buffer; how many.

        Raises:
            Unreadable: They are damaged, or too many.
        """
        try:
            data = self._packed.read(min(len(buffer), _CHUNK))
        except Unreadable:
            raise
        except DAMAGED as error:
            raise damage(error) from error
        self._count += len(data)
        self._allowance.take(len(data))
        if self._count > self._most_of_size:
            raise Unreadable(f"it unpacks to more than {_MOST_RATIO} times its size, as no file of notices does")
        if self._count > PART_LIMIT:
            raise Unreadable(f"it unpacks to more than {PART_LIMIT // 1_000_000} MB, the most that is read")
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Let go of what it reads from."""
        if not self.closed:
            self._packed.close()
        super().close()


def damage(error: Exception) -> Unreadable:
    """What to say where unpacking failed."""
    if isinstance(error, EOFError):
        return Unreadable("cut: the end of what is packed in it is missing")
    return Unreadable("damaged: what is packed in it cannot be unpacked")


def allowance_of(source: Source) -> Allowance:
    """The allowance that a source shares with the archives around it; a new one for a file of its own."""
    return source.allowance if isinstance(source, Part) else Allowance()


def held(source: Source) -> BinaryIO:
    """The bytes of a source, to be read in any order: a file as it is, a part of an archive from memory.

    Raises:
        Unreadable: It is too large to be held.
    """
    if not isinstance(source, Part):
        return source.open()
    with source.open() as file:
        data = file.read(MEMORY_LIMIT + 1)
    if len(data) > MEMORY_LIMIT:
        raise Unreadable(f"an archive of more than {MEMORY_LIMIT // 1_000_000} MB inside another: unpack that first")
    return io.BytesIO(data)


def path_inside(archive: Path, name: str) -> Path:
    """What a part is called: below its archive, wherever its own name says that it should be put."""
    folders = [part[:_LONGEST_NAME] for part in _SEPARATORS.split(name) if part.strip(". ") and not part.endswith(":")]
    return archive.joinpath(*(folders[-_MOST_FOLDERS:] or ["unnamed"]))
