"""Small PDFs for tests: text at places, links, pages of images, metadata."""

import io
from collections.abc import Callable

from reportlab.lib.pagesizes import A5
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

STATEMENT = (
    "The Editor has retracted this article because panels of Figure 2A were taken from another article [1].",
    "All authors agree to this retraction.",
)


def pdf(draw: Callable[[Canvas], object], encrypt: StandardEncryption | None = None) -> bytes:
    """The bytes of a PDF on which `draw` has drawn; a page is begun with `showPage`."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A5, invariant=True, encrypt=encrypt)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def lines_at(canvas: Canvas, x: float, y: float, lines: list[str], size: float = 9.0) -> None:
    """Lines of text below each other, the first with its baseline at `y`."""
    for index, line in enumerate(lines):
        canvas.setFont("Times-Roman", size)
        canvas.drawString(x, y - index * size * 1.2, line)


def notice_pdf(encrypt: StandardEncryption | None = None) -> bytes:
    """A one-page notice."""

    def draw(canvas: Canvas) -> None:
        lines_at(canvas, 40, 520, ["Retraction Note: Voles of the northern moor"], 14)
        lines_at(canvas, 40, 480, ["https://doi.org/10.5555/vole.2024.17"])
        lines_at(canvas, 40, 450, list(STATEMENT), 7)

    return pdf(draw, encrypt)


def scanned_pdf() -> bytes:
    """A page that is a picture."""
    from PIL import Image

    picture = io.BytesIO()
    Image.new("L", (60, 80), 128).save(picture, "PNG")
    picture.seek(0)
    return pdf(lambda canvas: canvas.drawImage(ImageReader(picture), 0, 0, *A5))


def with_xmp(data: bytes, properties: str) -> bytes:
    """A PDF with an XMP packet of these properties."""
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">'
        f"{properties}</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    return data + packet.encode() + b"\n%%EOF\n"
