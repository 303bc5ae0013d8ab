"""The reader of what cannot be read yet: formats that are known by their first bytes, refused by their names."""

import re
from typing import Final, NamedTuple, NoReturn

from retract_tui.reading.source import NoNotice, Source, Unreadable


class Signature(NamedTuple):
    """How a format begins (leading white space apart), what it is called, and whether notices come in it."""

    begins: re.Pattern[bytes]
    called: str
    holds_notices: bool


def _begins(pattern: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"(?:\xef\xbb\xbf)?\s{0,200}+" + pattern, re.IGNORECASE)


SIGNATURES: Final = (
    Signature(_begins(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "an old Office document", True),
    Signature(_begins(rb"\{\\rtf"), "an RTF document", True),
    Signature(_begins(rb"%!PS"), "a PostScript file", True),
    Signature(_begins(rb"(?:7z\xbc\xaf\x27\x1c|\x28\xb5\x2f\xfd|Rar!\x1a\x07)"), "a compressed archive", False),
    Signature(_begins(rb"<(?:\?xml|!doctype)\b"), "an XML file", True),
    Signature(_begins(rb"(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\x00|MM\x00\*|RIFF.{4}WEBP)"), "an image", False),
    Signature(_begins(rb"SQLite format 3\x00"), "an SQLite database", False),
    Signature(_begins(rb"\x7fELF|MZ\x90\x00"), "a program", False),
)
"""In the order in which they are tried."""


def recognises(head: bytes) -> bool:
    """True where a file begins like one of these formats."""
    return _signature(head) is not None


def read(source: Source) -> NoReturn:
    """Reads nothing, and says what the file is.

    Raises:
        Unreadable: Always, for a format in which notices come.
        NoNotice: Always, for any other.
    """
    signature = _signature(source.head)
    called = signature.called if signature else "a file"
    reason = f"{called}, which retract-tui cannot read yet"
    raise Unreadable(reason) if signature and signature.holds_notices else NoNotice(reason)


def _signature(head: bytes) -> Signature | None:
    return next((signature for signature in SIGNATURES if signature.begins.match(head)), None)
