"""A PDF's bytes to its text in reading order: what the worker does."""

from collections.abc import Sequence
from typing import Final

from retract_tui.reading.pdf.answers import Answer, Refused
from retract_tui.reading.pdf.columns import columns_of
from retract_tui.reading.pdf.furniture import without_furniture
from retract_tui.reading.pdf.lines import lines_of
from retract_tui.reading.pdf.paragraphs import text_of_lines
from retract_tui.reading.pdf.shapes import Line, Page
from retract_tui.reading.pdf.words import words_of
from retract_tui.text import clean

_END: Final = b"%%EOF"
_END_WITHIN: Final = 4096
_STAMP: Final = 200
"""So many letters on a page of images are a stamp or a watermark, not its text."""
_MOST_UNKNOWN: Final = 0.2


def read_text(data: bytes) -> Answer:
    """The text and the metadata of a PDF, or why it has none."""
    # Imported late: it loads PDFium, which those who only ask for the answer need not.
    from retract_tui.reading.pdf.document import read_document

    try:
        if _END not in data[-_END_WITHIN:]:
            raise Refused("unreadable", "a PDF that was cut off, for its end is missing: download it again")
        pages, metadata = read_document(data)
        _require_text(pages)
        return Answer(text=clean(text_of_lines(arranged(pages))), metadata=metadata)
    except Refused as refused:
        return Answer(reason=str(refused), kind=refused.kind)


def arranged(pages: Sequence[Page]) -> list[Line]:
    """The lines of all pages in the order in which they are read, running feet behind all else."""
    bare = without_furniture([words_of(page.glyphs) for page in pages])
    lines: list[Line] = []
    column = 0
    for page, words in zip(pages, bare.pages, strict=True):
        for rows in columns_of(words):
            lines += lines_of(rows, page.addresses, column)
            column += 1
    for row in bare.feet:
        lines += lines_of([row], (), column)
        column += 1
    return lines


def _require_text(pages: Sequence[Page]) -> None:
    letters = [glyph.text for page in pages for glyph in page.glyphs if glyph.text.strip()]
    if len(letters) <= _STAMP * len(pages) and any(page.has_images for page in pages) and len(letters) < _STAMP:
        raise Refused("unreadable", "a scanned PDF without text: have its text recognised (OCR) and add that")
    if not letters:
        raise Refused("no notice", "a PDF without text")
    unknown = sum(clean(letter) in ("", "\ufffd") for letter in letters)
    if unknown > _MOST_UNKNOWN * len(letters):
        raise Refused("unreadable", "a PDF whose fonts do not tell which letters they show: add the notice's web page")
