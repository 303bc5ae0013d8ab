import gzip
import os
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from retract_tui.model import Assertion, Notice
from retract_tui.reading import read_file
from retract_tui.reading.pdf.service import WORKER
from tests.reading.pdf_files import lines_at, notice_pdf, pdf, scanned_pdf, with_xmp

NOTICE = notice_pdf()


@pytest.fixture(autouse=True, scope="module")
def end_worker() -> Iterator[None]:
    yield
    WORKER.close()


def read(path: Path, data: bytes) -> Notice:
    path.write_bytes(data)
    (found,) = read_file(path)
    assert isinstance(found, Notice), found
    return found


def reason(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    (found,) = read_file(path)
    assert not isinstance(found, Notice)
    return found.reason


def objects(*bodies: bytes) -> bytes:
    """A PDF of these objects, the first of them its catalogue; its table of objects is left to be rebuilt."""
    parts = [b"%d 0 obj\n%s\nendobj\n" % (number, body) for number, body in enumerate(bodies, 1)]
    return b"%PDF-1.7\n" + b"".join(parts) + b"trailer\n<< /Root 1 0 R >>\n%%EOF\n"


def page_of(content: bytes, dictionary: bytes = b"") -> bytes:
    """A PDF of one page with this content."""
    return objects(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R "
        b"/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> "
        b"/XObject << /X 4 0 R >> >> >>",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), dictionary, content),
    )


def test_a_notice_is_read_from_its_pdf_whatever_its_name(tmp_path: Path) -> None:
    notice = read(tmp_path / "notice.txt", NOTICE)
    assert notice.notice.title == "Retraction Note: Voles of the northern moor"
    assert notice.notice.doi == "10.5555/vole.2024.17"
    assert notice.author_response == "agree"
    assert notice.provenance and (notice.provenance.format, notice.provenance.asserted_by) == ("pdf", "parsed-text")


def test_a_pdf_in_an_archive_is_read(tmp_path: Path) -> None:
    (tmp_path / "notice.pdf.gz").write_bytes(gzip.compress(NOTICE))
    (found,) = read_file(tmp_path / "notice.pdf.gz")
    assert isinstance(found, Notice)


def test_white_space_before_a_pdf_does_not_matter(tmp_path: Path) -> None:
    assert read(tmp_path / "notice.pdf", b"\xef\xbb\xbf\n\x00 " + NOTICE).notice.doi


def test_a_pdf_that_is_no_notice_is_said_to_be_none(tmp_path: Path) -> None:
    menu = pdf(lambda canvas: lines_at(canvas, 40, 400, ["Soup, salad and bread are served at noon."]))
    assert "retracted" in reason(tmp_path / "menu.pdf", menu)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (notice_pdf(StandardEncryption("secret", canPrint=0)), "encrypted"),
        (scanned_pdf(), "scanned PDF without text"),
        (pdf(lambda canvas: canvas.rect(50, 50, 100, 100)), "without text"),
        (b"%PDF-1.7\n", "cut off"),
        (b"%PDF-1.7\n" + bytes(5000) + b"%%EOF", "damaged"),
        (b"%PDF-1.7\nThe Editor retracts this article.\n%%EOF", "damaged"),
        (objects(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"), "damaged"),
    ],
    ids=["encrypted", "scanned", "drawing", "header", "zero bytes", "text", "no pages"],
)
def test_a_pdf_that_cannot_be_read_is_refused_with_the_reason(tmp_path: Path, data: bytes, why: str) -> None:
    assert why in reason(tmp_path / "file.pdf", data)


def test_a_pdf_that_only_forbids_printing_is_read(tmp_path: Path) -> None:
    assert read(tmp_path / "file.pdf", notice_pdf(StandardEncryption("", ownerPassword="owner", canPrint=0)))


def test_a_book_is_refused_by_its_pages(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for _ in range(150):
            lines_at(canvas, 40, 400, ["A page of a book about retractions."])
            canvas.showPage()

    assert "far more than any notice" in reason(tmp_path / "book.pdf", pdf(draw))


def test_a_page_of_a_million_letters_is_refused(tmp_path: Path) -> None:
    rows = (b"1 0 0 1 5 %.2f Tm (%s) Tj " % (5 + row / 6, b"ab " * 100) for row in range(3_400))
    page = page_of(b"BT /F 0.1 Tf " + b"".join(rows) + b"ET")
    assert "far more than any notice" in reason(tmp_path / "page.pdf", page)


def test_a_stream_that_grows_without_end_is_refused_in_bounded_time_and_memory(tmp_path: Path) -> None:
    packer = zlib.compressobj(1)
    bomb = b"".join(packer.compress(b"q " * 5_000_000) for _ in range(20)) + packer.flush()
    assert reason(tmp_path / "bomb.pdf", page_of(bomb, b"/Filter /FlateDecode"))
    assert read(tmp_path / "notice.pdf", NOTICE)


@pytest.mark.parametrize(
    "data",
    [
        objects(b"[" * 10_000 + b"]" * 10_000),
        objects(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1000000 >>"),
        page_of(b"/X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >>"),
        page_of(b"[" * 10_000 + b"]" * 10_000 + b" TJ"),
    ],
    ids=["nested arrays", "page tree in a circle", "form in a circle", "nested operands"],
)
def test_a_pdf_that_goes_in_circles_is_refused(tmp_path: Path, data: bytes) -> None:
    assert reason(tmp_path / "circle.pdf", data)


@pytest.mark.skipif(os.name != "posix", reason="needs files with holes")
def test_a_file_of_two_gigabytes_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "huge.pdf"
    path.write_bytes(NOTICE)
    os.truncate(path, 2_000_000_000)
    (found,) = read_file(path)
    assert not isinstance(found, Notice) and "60 MB" in found.reason


def test_a_pdf_that_was_cut_anywhere_is_refused_or_read_whole(tmp_path: Path) -> None:
    whole = read(tmp_path / "cut.pdf", NOTICE)
    for end in range(5, len(NOTICE), 23):
        (tmp_path / "cut.pdf").write_bytes(NOTICE[:end])
        (found,) = read_file(tmp_path / "cut.pdf")
        assert not isinstance(found, Notice) or found.text == whole.text


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(NOTICE) - 1), st.binary(min_size=1, max_size=40))
def test_a_pdf_that_is_damaged_anywhere_gives_a_notice_or_a_reason(
    tmp_path_factory: pytest.TempPathFactory, at: int, put: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged.pdf"
    path.write_bytes(NOTICE[:at] + put + NOTICE[at + len(put) :])
    (found,) = read_file(path)
    assert isinstance(found, Notice) or (found.reason and "please report this" not in found.reason)


DOI = "<prism:doi>{}</prism:doi>"
TITLE = "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>{}</rdf:li></rdf:Alt></dc:title>"
BARE = pdf(
    lambda canvas: lines_at(
        canvas,
        40,
        500,
        ["Retraction Note: Voles of the northern moor", "The Editor retracts this article (doi: 10.5555/vole.2019.3)."],
    )
)


def test_the_doi_of_the_metadata_is_the_notices_where_the_text_gives_none(tmp_path: Path) -> None:
    notice = read(tmp_path / "a.pdf", with_xmp(BARE, DOI.format("10.5555/vole.2024.17")))
    assert notice.notice.doi == "10.5555/vole.2024.17"
    assert notice.id == "10.5555/vole.2024.17"
    assert notice.assertions["notice.doi"] == (Assertion(by="publisher", value="10.5555/vole.2024.17"),)
    assert notice.update_type == "retraction" and "update_type" not in notice.assertions


def test_what_metadata_and_text_both_say_is_asserted_by_both(tmp_path: Path) -> None:
    properties = DOI.format("10.5555/VOLE.2024.17") + TITLE.format("Retraction Note: Voles of the northern moor")
    notice = read(tmp_path / "a.pdf", with_xmp(NOTICE, properties))
    for path in ("notice.doi", "notice.title"):
        assert {assertion.by for assertion in notice.assertions[path]} == {"publisher", "parsed-text"}


@pytest.mark.parametrize(
    "properties",
    [
        DOI.format("10.5555/vole.2019.3"),  # the article's, by the text
        DOI.format("10.5555/one.1") + "<dc:identifier>doi:10.5555/other.2</dc:identifier>",
        DOI.format("10.5555/other.2") + TITLE.format("An entirely different article about hares"),
        DOI.format("not a doi"),
        "<!-- -->" + DOI.format("10.5555/x.1") + "<unclosed>",
    ],
    ids=["the article's", "two", "of another title", "none", "damaged"],
)
def test_a_doi_of_the_metadata_that_may_be_anothers_is_not_taken(tmp_path: Path, properties: str) -> None:
    notice = read(tmp_path / "a.pdf", with_xmp(BARE, properties))
    assert notice.notice.doi is None
    assert notice.assertions == {}


def test_a_doi_of_the_metadata_that_the_text_contradicts_is_not_taken(tmp_path: Path) -> None:
    notice = read(tmp_path / "a.pdf", with_xmp(NOTICE, DOI.format("10.5555/template.1")))
    assert notice.notice.doi == "10.5555/vole.2024.17"
    assert notice.assertions == {}


def test_the_doi_under_the_crossmark_button_is_the_documents_own(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        lines_at(canvas, 40, 500, ["Retraction Note: Voles of the northern moor", "The Editor retracts this article."])
        address = "https://crossmark.crossref.org/dialog/?doi=10.5555/vole.2024.17&domain=pdf"
        canvas.linkURL(address, (300, 540, 340, 560), relative=0)

    notice = read(tmp_path / "a.pdf", pdf(draw))
    assert notice.notice.doi == "10.5555/vole.2024.17"
    assert notice.assertions["notice.doi"][0].by == "publisher"


def test_a_packet_that_declares_entities_is_not_read(tmp_path: Path) -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    data = with_xmp(BARE, DOI.format("10.5555/vole.2024.17")).replace(b"<rdf:RDF", laughs + b"<rdf:RDF")
    assert read(tmp_path / "a.pdf", data).notice.doi is None


def test_a_compressed_packet_is_read(tmp_path: Path) -> None:
    packet = with_xmp(b"", DOI.format("10.5555/vole.2024.17"))[: -len("\n%%EOF\n")]
    stream = b"\n9 0 obj\n<< /Type /Metadata /Subtype /XML /Filter /FlateDecode >>\nstream\n" + zlib.compress(packet)
    assert (
        read(tmp_path / "a.pdf", BARE + stream + b"\nendstream\nendobj\n%%EOF\n").notice.doi == "10.5555/vole.2024.17"
    )
