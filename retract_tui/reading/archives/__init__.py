"""The reader of archives: zip and tar, and files packed with gzip, xz or bzip2; each file in them goes to its reader.

Nothing is unpacked to disk, so no name in an archive can lead anywhere. What an archive may hold is bounded
(`unpacking`), archives in archives among it.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from retract_tui.reading.archives.unpacking import DEEPEST
from retract_tui.reading.files import Failure
from retract_tui.reading.source import NoNotice, Source, Unreadable

Reading = Callable[[Source], Iterator[Failure | Source]]


def _read_zip(source: Source) -> Iterator[Failure | Source]:
    from retract_tui.reading.archives.zip_files import parts_of_zip

    return parts_of_zip(source)


def _read_tar(source: Source) -> Iterator[Failure | Source]:
    from retract_tui.reading.archives.tar_files import parts_of_tar

    return parts_of_tar(source)


def _read_packed(source: Source) -> Iterator[Failure | Source]:
    from retract_tui.reading.archives.packed_files import packed_in

    return iter([packed_in(source)])


_KINDS: Final[tuple[tuple[re.Pattern[bytes], Reading], ...]] = (
    (re.compile(rb"PK(?:\x03\x04|\x05\x06|\x07\x08)"), _read_zip),
    (re.compile(rb"\x1f\x8b\x08|BZh[1-9](?:1AY&SY|\x17rE8P\x90)|\xfd7zXZ\x00"), _read_packed),
    (re.compile(rb"(?s).{257}ustar[\x00 ]"), _read_tar),
)
"""How an archive begins, and how it is read; each imported when one is met, as it is seldom."""


def recognises(head: bytes) -> bool:
    """True for the first bytes of an archive."""
    return _reading(head) is not None


def read(source: Source) -> Iterator[Failure | Source]:
    """The files of an archive, and a failure for each that cannot be read.

    Raises:
        NoNotice: There is no file in it.
        Unreadable: It is damaged, beyond the limits, or no archive but an office document.
    """
    reading = _reading(source.head)
    if source.depth >= DEEPEST:
        raise Unreadable("an archive within so many others is not opened: unpack those first")
    empty = True
    for part in reading(source) if reading else ():
        empty = False
        yield part
    if empty:
        raise NoNotice("an archive with no file in it")


def _reading(head: bytes) -> Reading | None:
    return next((reading for begins, reading in _KINDS if begins.match(head)), None)
