"""The reader of PDFs: their text in reading order, and what their metadata say of the notice.

The parser works in a process of its own (`worker`), for a damaged or hostile PDF can crash it or keep it busy for ever;
nothing here loads it.
"""

import re
from collections.abc import Iterator
from typing import Final

from retract_tui.model import Notice
from retract_tui.reading.pdf.claims import with_metadata
from retract_tui.reading.pdf.service import WORKER
from retract_tui.reading.records import notice_of_text
from retract_tui.reading.source import NoNotice, Source, Unreadable, reason_of

LARGEST: Final = 60_000_000
"""Bytes of the largest PDF that is read: an article with its figures, and more than any notice."""

_ERRORS: Final = {"unreadable": Unreadable, "no notice": NoNotice, "fault": RuntimeError}
_BEGINS: Final = re.compile(rb"(?:\xef\xbb\xbf)?[\s\x00]{0,1000}+%PDF-")


def recognises(head: bytes) -> bool:
    """True for what begins as a PDF does, white space and zero bytes apart."""
    return bool(_BEGINS.match(head))


def read(source: Source) -> Iterator[Notice]:
    """The notice that a PDF holds; what its metadata say is asserted by the publisher where it is the notice's own.

    Raises:
        NoNotice: It holds no notice, or more than a notice does.
        Unreadable: It is encrypted, scanned, damaged, too large, or the parser failed on it.
        RuntimeError: A fault of ours.
    """
    answer = WORKER.read(_bytes_of(source))
    if answer.reason:
        raise _ERRORS[answer.kind](answer.reason)
    yield with_metadata(notice_of_text(source, answer.text, "pdf"), source, answer.metadata)


def _bytes_of(source: Source) -> bytes:
    try:
        with source.open() as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise Unreadable(reason_of(error)) from error
    if len(data) > LARGEST:
        raise Unreadable(f"a PDF of more than {LARGEST // 1_000_000} MB, the most that is read")
    return data
