"""Prints a notice as a journal would: running head, number of the page, title, justified columns, broken words."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from reportlab.lib.pagesizes import A5
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from retract_tui.identifiers import find_dois

LATIN, BOLD, OTHER = "Times-Roman", "Times-Bold", "STSong-Light"
MARGIN, GUTTER = 40.0, 14.0
BODY, TITLE, HEAD = 8.5, 13.0, 7.0
LEADING = 1.22
INDENT = 10.0
SUPERSCRIPT = re.compile(r"\^\{([^{}]*)\}")
IDEOGRAPH = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
NOT_IN_PRINT = str.maketrans({"‑": "-", "✉": ""})
"""Signs of web pages that are no letters in print."""


class Run(NamedTuple):
    """Letters of one font; `raised` for a superscript."""

    text: str
    font: str
    raised: bool


class Piece(NamedTuple):
    """What cannot be broken; `glued` where no space stands before it, `hyphen` where one is printed at a line's end."""

    runs: tuple[Run, ...]
    glued: bool
    hyphen: bool
    link: str


@dataclass
class Layout:
    """How a notice is printed."""

    columns: int = 1
    page: tuple[float, float] = A5
    running_head: str = "Journal of Printed Notices"
    links: bool = False
    title: str | None = None


def print_notice(text: str, layout: Layout) -> bytes:
    """The PDF of a notice's plain text; a line of it is a paragraph, an empty one is white."""
    pdfmetrics.registerFont(UnicodeCIDFont(OTHER))
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=layout.page, invariant=True)
    printer = _Printer(canvas, layout)
    lines = text.translate(NOT_IN_PRINT).split("\n")
    titled = next((i for i, line in enumerate(lines) if _is_title(line, layout.title)), -1)
    for index, line in enumerate(lines):
        if index == titled + 1:
            printer.begin_columns(layout.columns)
        if not line.strip():
            printer.skip()
        else:
            below = index > 0 and index - 1 != titled and lines[index - 1].strip()
            size, font = (TITLE, BOLD) if index == titled else (BODY, LATIN)
            printer.paragraph(line, size, font, indent=INDENT if below and index != titled else 0.0)
    printer.close()
    return file.getvalue()


def _is_title(line: str, title: str | None) -> bool:
    return bool(title) and re.sub(r"\W", "", title or "") == re.sub(r"\W", "", line)


class Row(NamedTuple):
    """A line as it is to be drawn, and how much of the column it takes."""

    pieces: list[Piece]
    size: float
    indent: float
    justified: bool
    height: float


class _Printer:
    def __init__(self, canvas: Canvas, layout: Layout) -> None:
        self.canvas = canvas
        self.layout = layout
        self.width, self.height = layout.page
        self.columns = 1
        self.number = 33
        self.rows: list[Row] = []
        self.y = 0.0
        self._begin_page()

    def begin_columns(self, columns: int) -> None:
        self._draw_rows()
        self.columns = columns

    def skip(self) -> None:
        self.rows.append(Row([], BODY, 0.0, False, BODY * LEADING * 0.8))

    def paragraph(self, text: str, size: float, font: str, indent: float) -> None:
        for line, last in _lines(_pieces(text, font, self.layout.links), self._measure(), size, indent):
            self.rows.append(Row(line, size, indent, size == BODY and not last, size * LEADING))
            indent = 0.0

    def close(self) -> None:
        self._draw_rows()
        self.canvas.showPage()
        self.canvas.save()

    def _measure(self) -> float:
        return (self.width - 2 * MARGIN - (self.columns - 1) * GUTTER) / self.columns

    def _draw_rows(self) -> None:
        """Draws what has been set, in columns that are equally long on the last page."""
        rows, self.rows = self.rows, []
        while rows:
            room = self.y - MARGIN - 10
            balanced = sum(row.height for row in rows) / self.columns + BODY * LEADING
            top, lowest = self.y, self.y
            for column in range(self.columns):
                self.y = top
                while rows and top - self.y + rows[0].height <= min(room, balanced):
                    row = rows.pop(0)
                    if row.pieces or self.y < top:
                        self.y -= row.height
                    self._draw(row, column)
                lowest = min(lowest, self.y)
            self.y = lowest
            if rows:
                self.canvas.showPage()
                self.number += 1
                self._begin_page()

    def _begin_page(self) -> None:
        self.canvas.setFont("Times-Italic", HEAD)
        self.canvas.drawString(MARGIN, self.height - 26, self.layout.running_head)
        self.canvas.setFont(LATIN, HEAD)
        self.canvas.drawCentredString(self.width / 2, 22, str(self.number))
        self.y = self.height - MARGIN

    def _draw(self, row: Row, column: int) -> None:
        x = MARGIN + column * (self._measure() + GUTTER) + row.indent
        spaces = sum(not piece.glued for piece in row.pieces[1:])
        natural = sum(_width(piece, row.size) for piece in row.pieces) + spaces * _space(row.size)
        extra = (self._measure() - row.indent - natural) / spaces if row.justified and spaces else 0.0
        for index, piece in enumerate(row.pieces):
            if index and not piece.glued:
                x += _space(row.size) + extra
            start = x
            for run in piece.runs:
                scale = 0.65 * row.size if run.raised else row.size
                self.canvas.setFont(run.font, scale)
                self.canvas.drawString(x, self.y + (0.35 * row.size if run.raised else 0), run.text)
                x += pdfmetrics.stringWidth(run.text, run.font, scale)
            if piece.link:
                self.canvas.linkURL(piece.link, (start, self.y - 2, x, self.y + row.size), relative=0)


@cache
def _space(size: float) -> float:
    return float(pdfmetrics.stringWidth(" ", LATIN, size))


def _width(piece: Piece, size: float) -> float:
    return float(sum(pdfmetrics.stringWidth(r.text, r.font, 0.65 * size if r.raised else size) for r in piece.runs))


def _pieces(text: str, font: str, links: bool) -> Iterator[Piece]:
    """The parts of a paragraph between which its lines may be broken."""
    dois = {found.raw: found.value for found in find_dois(text)} if links else {}
    for word in text.split():
        link = next((f"https://doi.org/{value}" for raw, value in dois.items() if raw in word), "")
        for index, (part, hyphen) in enumerate(_parts(word)):
            yield Piece(tuple(_runs(part, font)), index > 0, hyphen, link)


def _parts(word: str) -> Iterator[tuple[str, bool]]:
    """A word's parts, each with whether a hyphen is printed where a line ends behind it."""
    if "^{" in word:
        yield word, False
    elif "10." in word or "://" in word:
        yield from ((part, False) for part in re.findall(r"[^/.\-]*[/.\-]+|[^/.\-]+", word))
    elif IDEOGRAPH.search(word):
        yield from ((part, False) for part in re.findall(rf"{IDEOGRAPH.pattern}|[^\u3000-\u9fff\uff00-\uffef]+", word))
    elif re.fullmatch(r"[a-zäöüßéèáóíúçãõñ]{8,}[.,;:]?", word):
        syllables = re.findall(r"[^aeiouyäöüéèáóíúãõ]*[aeiouyäöüéèáóíúãõ]+(?:[^aeiouyäöü]+$)?", word) or [word]
        syllables = (
            ["".join(syllables[:2]), *syllables[2:-2], "".join(syllables[-2:])] if len(syllables) > 3 else [word]
        )
        yield from ((part, index < len(syllables) - 1) for index, part in enumerate(syllables))
    else:
        yield from ((part, False) for part in re.findall(r"[^-]*-+(?=\w)|[^-]+$|[^-]*-+$", word) or [word])


def _runs(text: str, font: str) -> Iterator[Run]:
    for index, part in enumerate(SUPERSCRIPT.split(text)):
        for letters in re.findall(r"[\x00-\xff–—‘’“”•…€™]+|[^\x00-\xff–—‘’“”•…€™]+", part):
            yield Run(letters, font if re.match(r"[\x00-\xff–—‘’“”•…€™]", letters) else OTHER, index % 2 == 1)


def _lines(pieces: Iterator[Piece], measure: float, size: float, indent: float) -> Iterator[tuple[list[Piece], bool]]:
    """The lines of a paragraph, each with whether it is the last."""
    hyphen = Piece((Run("-", LATIN, False),), True, False, "")
    line: list[Piece] = []
    width = indent
    for piece in pieces:
        needed = _width(piece, size) + (0 if piece.glued or not line else _space(size))
        room = measure - (_width(hyphen, size) if piece.hyphen else 0)
        if line and width + needed > room:
            yield [*line, hyphen] if line[-1].hyphen else line, False
            line, width = [], 0.0
            needed = _width(piece, size)
        width += needed
        line.append(piece)
    if line:
        yield line, True
