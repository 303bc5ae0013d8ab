"""A PDF's letters, links and metadata, as PDFium gives them.

It runs in the worker only, for PDFium may crash on a hostile file. PDFium's own order of the text, its spaces
and its line ends are not used: they are guesses, and the places tell more.
"""

import ctypes
import math
from collections import Counter
from typing import Final

import pypdfium2 as pdfium
from pypdfium2 import raw

from retract_tui.reading.pdf.answers import Refused
from retract_tui.reading.pdf.metadata import INFO_KEYS, Metadata, read_metadata
from retract_tui.reading.pdf.shapes import Glyph, Link, Page

MOST_PAGES: Final = 100
MOST_GLYPHS: Final = 400_000
"""Twice the text of the longest notice that is read."""

_MOST_LINKS: Final = 500
_MOST_OBJECTS: Final = 2_000
_LONGEST_ADDRESS: Final = 2_000
_SPACE: Final = 0x20
_UPRIGHT: Final = math.radians(3)
_MARGIN: Final = 2.0
_CROSSMARK: Final = "crossmark.crossref.org"
"""Where Crossref's button leads to, with the DOI of the document on which it is printed."""
_LIGATURES: Final = {
    **{"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"},
    "\x02": "-",  # PDFium's sign for a hyphen at the end of a line
    "\ufffe": "-",
}


def read_document(data: bytes) -> tuple[list[Page], Metadata]:
    """The pages of a PDF and what it says of itself.

    Raises:
        Refused: It is damaged, encrypted, or far longer than any notice.
    """
    document = _open(data)
    try:
        count = len(document)
        if count == 0:
            raise Refused("unreadable", "a damaged PDF, in which no page can be found")
        if count > MOST_PAGES:
            raise Refused("no notice", f"It has {count:,} pages, far more than any notice.")
        pages: list[Page] = []
        glyphs = 0
        for number in range(count):
            pages.append(_read_page(document, number, MOST_GLYPHS - glyphs))
            glyphs += len(pages[-1].glyphs)
        info = {key: value for key in INFO_KEYS if (value := document.get_metadata_value(key))}
        crossmarks = [address for page in pages for address in page.addresses if _CROSSMARK in address.lower()]
        return pages, read_metadata(data, info, crossmarks)
    finally:
        document.close()


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code == raw.FPDF_ERR_PASSWORD:
            reason = "an encrypted PDF: save it without its password and add that"
        elif code == raw.FPDF_ERR_SECURITY:
            reason = "an encrypted PDF, in a way that cannot be read: save it without encryption and add that"
        else:
            reason = "a damaged PDF, which cannot be opened: download it again"
        raise Refused("unreadable", reason) from error


def _read_page(document: pdfium.PdfDocument, number: int, most: int) -> Page:
    try:
        page = document[number]
        text = page.get_textpage()
    except pdfium.PdfiumError as error:
        where = f"page {number + 1} of {len(document)}"
        raise Refused("unreadable", f"a damaged PDF, of which {where} cannot be read: download it again") from error
    count = text.count_chars()
    if count > most:
        raise Refused("no notice", f"It has more than {MOST_GLYPHS:,} characters, far more than any notice.")
    turned = _dominant_turn(text.raw, count)
    links = _links(document, page, turned)
    glyphs = _glyphs(text.raw, count, turned, _bounds(page, turned))
    linked = tuple(_with_link(glyph, links) for glyph in glyphs) if links else tuple(glyphs)
    found = Page(linked, tuple(link.address for link in links), _has_images(page))
    text.close()
    page.close()
    return found


def _dominant_turn(text: object, count: int) -> int:
    """In how many quarter turns most of the text stands: a landscape page may hold it turned."""
    turns: Counter[int] = Counter()
    matrix = raw.FS_MATRIX()
    for index in range(0, count, max(1, count // 500)):
        if not raw.FPDFText_IsGenerated(text, index):
            raw.FPDFText_GetMatrix(text, index, matrix)
            turn = _quarter_turns(matrix.a, matrix.b)
            if turn is not None:
                turns[turn] += 1
    return turns.most_common(1)[0][0] if turns else 0


def _quarter_turns(a: float, b: float) -> int | None:
    """Where a line of text goes to (`a` right, `b` up), in quarter turns; None for one across the page, a watermark."""
    turns = math.atan2(b, a) / (math.pi / 2)
    nearest = round(turns)
    return nearest % 4 if abs(turns - nearest) * (math.pi / 2) <= _UPRIGHT else None


def _upright(x: float, y: float, turned: int) -> tuple[float, float]:
    """A place on a page that is turned back by `turned` quarter turns."""
    return ((x, y), (y, -x), (-x, -y), (-y, x))[turned]


def _upright_box(
    left: float, bottom: float, right: float, top: float, turned: int
) -> tuple[float, float, float, float]:
    one, other = _upright(left, bottom, turned), _upright(right, top, turned)
    return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])


def _bounds(page: pdfium.PdfPage, turned: int) -> tuple[float, float, float, float]:
    left, bottom, right, top = page.get_bbox()
    return _upright_box(left - _MARGIN, bottom - _MARGIN, right + _MARGIN, top + _MARGIN, turned)


def _glyphs(text: object, count: int, turned: int, bounds: tuple[float, float, float, float]) -> list[Glyph]:
    """The upright letters within the page; a space is a letter here, one that PDFium supposes a letter without text."""
    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    glyphs: list[Glyph] = []
    left, bottom, right, top = bounds
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        if raw.FPDFText_IsGenerated(text, index) or code in (0x0A, 0x0D):
            if code == _SPACE and glyphs:
                glyphs.append(glyphs[-1]._replace(text=""))
            continue
        raw.FPDFText_GetMatrix(text, index, matrix)
        if _quarter_turns(matrix.a, matrix.b) != turned:
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetLooseCharBox(text, index, box)
        at_x, at_y = _upright(x.value, y.value, turned)
        if not (left <= at_x <= right and bottom <= at_y <= top):
            continue
        x0, _, x1, _ = _upright_box(box.left, box.bottom, box.right, box.top, turned)
        size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        letter = chr(code) if 0 < code < 0x110000 else "\ufffd"
        glyphs.append(Glyph(_LIGATURES.get(letter, letter), x0, max(x0, x1), at_y, abs(size) or 1.0))
    return glyphs


def _links(document: pdfium.PdfDocument, page: pdfium.PdfPage, turned: int) -> list[Link]:
    """The areas of a page with an address under them; one over several lines has an area for each."""
    position, handle = ctypes.c_int(0), raw.FPDF_LINK()
    links: list[Link] = []
    while len(links) < _MOST_LINKS and raw.FPDFLink_Enumerate(page.raw, position, handle):
        address = _address(document, handle)
        if address:
            links += [Link(*_upright_box(*area, turned), address) for area in _areas(handle)]
    return links


def _address(document: pdfium.PdfDocument, link: object) -> str | None:
    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return None
    buffer = ctypes.create_string_buffer(_LONGEST_ADDRESS)
    length = raw.FPDFAction_GetURIPath(document.raw, action, buffer, _LONGEST_ADDRESS)
    return buffer.value.decode("utf-8", "replace") if 1 < length <= _LONGEST_ADDRESS else None


def _areas(link: object) -> list[tuple[float, float, float, float]]:
    quad, box = raw.FS_QUADPOINTSF(), raw.FS_RECTF()
    areas: list[tuple[float, float, float, float]] = []
    for index in range(min(raw.FPDFLink_CountQuadPoints(link), _MOST_LINKS)):
        if raw.FPDFLink_GetQuadPoints(link, index, quad):
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            areas.append((min(xs), min(ys), max(xs), max(ys)))
    if not areas and raw.FPDFLink_GetAnnotRect(link, box):
        areas.append((box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top)))
    return areas


def _with_link(glyph: Glyph, links: list[Link]) -> Glyph:
    middle, height = (glyph.x0 + glyph.x1) / 2, glyph.y + glyph.size / 4
    for number, link in enumerate(links):
        if link.x0 <= middle <= link.x1 and link.y0 <= height <= link.y1:
            return glyph._replace(link=number)
    return glyph


def _has_images(page: pdfium.PdfPage) -> bool:
    for index in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        kind = raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page.raw, index))
        if kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM):
            return True
    return False
