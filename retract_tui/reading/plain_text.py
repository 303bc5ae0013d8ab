"""The reader of notices as plain text or markdown: one notice a file."""

from collections.abc import Iterator
from typing import Final

from retract_tui.model import Notice
from retract_tui.reading.decoding import NotText, decode
from retract_tui.reading.markup import read_markup
from retract_tui.reading.records import notice_of_text
from retract_tui.reading.source import NoNotice, Source

_LONGEST: Final = 2_000_000
"""Characters of the longest text whose markup is taken away: ten times what is read as a notice without it."""


def recognises(_head: bytes) -> bool:
    """True for all: what no other reader knows is taken for text, and found out when it is decoded."""
    return True


def read(source: Source) -> Iterator[Notice]:
    """The notice that a text file holds, with its provenance.

    Raises:
        NoNotice: The file is no text, or its text is no notice.
        Unreadable: The file cannot be read.
    """
    try:
        text = decode(source.data)
        if len(text) > _LONGEST and text.strip():
            raise NoNotice(f"It has {len(text):,} characters, far more than any notice: add the notice alone.")
        plain = read_markup(text)
        if not plain.text.strip():
            raise NoNotice("an empty file")
    except NotText as error:
        raise NoNotice(str(error)) from error
    yield notice_of_text(source, plain.text, "markdown" if plain.was_markdown else "text")
