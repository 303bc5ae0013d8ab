from pathlib import Path

import pytest
import reportlab
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A5
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from retract_tui.reading.pdf.hyphens import seam
from retract_tui.reading.pdf.paragraphs import text_of_lines
from retract_tui.reading.pdf.shapes import Glyph, Page
from retract_tui.reading.pdf.text import arranged, read_text
from tests.reading.pdf_files import lines_at, pdf
from tests.reading.pdf_pages import Layout, print_notice

LEFT = [
    "The Editor has retracted this article",
    "after a reader had found that the panels",
    "of the second figure had been printed",
    "before, in another journal and for cells",
]
RIGHT = [
    "of another species. The authors were",
    "asked for the original images and could",
    "not provide any. They agree with the de-",
    "cision and apologise to the readers.",
]
SIDE = [
    "Citation: Vole A (2024) Retraction:",
    "Voles of the northern moor. Moor",
    "4, 17. Copyright 2024 Vole. This is",
    "an open-access article.",
]


def columns(canvas: Canvas) -> None:
    lines_at(canvas, 40, 500, LEFT)
    lines_at(canvas, 220, 500, RIGHT)


def test_two_columns_are_read_one_after_the_other_below_a_title_across_both() -> None:
    def draw(canvas: Canvas) -> None:
        lines_at(canvas, 40, 540, ["Retraction: Voles of the northern moor in winter"], 15)
        columns(canvas)

    text = read_text(pdf(draw)).text
    assert text.startswith(
        "Retraction: Voles of the northern moor in winter\n\nThe Editor has retracted this article after"
    )
    assert "for cells of another species. The authors were asked for the original images" in text


def test_columns_are_found_whatever_the_order_of_the_file() -> None:
    def draw(canvas: Canvas) -> None:
        for one, other, row in zip(LEFT, RIGHT, range(4), strict=True):
            lines_at(canvas, 220, 500 - row * 10.8, [other])
            lines_at(canvas, 40, 500 - row * 10.8, [one])

    assert read_text(pdf(draw)).text == read_text(pdf(columns)).text


def test_columns_whose_lines_stand_at_other_heights_are_kept_apart() -> None:
    def draw(canvas: Canvas) -> None:
        lines_at(canvas, 40, 500, LEFT)
        lines_at(canvas, 220, 495, RIGHT)

    assert "printed before, in another journal and for cells of another species" in read_text(pdf(draw)).text


def test_three_columns_are_read_one_after_the_other() -> None:
    def draw(canvas: Canvas) -> None:
        for number, name in enumerate(("moor", "heath", "bog")):
            lines_at(
                canvas, 40 + number * 110, 500, [f"The {name} is a good place", f"where any {name} vole lives"] * 3, 8
            )

    text = read_text(pdf(draw)).text
    assert text.rindex("moor") < text.index("heath") < text.rindex("heath") < text.index("bog")


def test_a_narrow_column_in_smaller_type_at_the_left_is_read_last() -> None:
    def draw(canvas: Canvas) -> None:
        lines_at(canvas, 40, 500, SIDE, 6)
        lines_at(canvas, 160, 500, LEFT + RIGHT)

    text = read_text(pdf(draw)).text
    assert text.startswith("The Editor") and text.index("readers.") < text.index("Citation: Vole A")


def test_a_table_of_short_cells_is_read_row_by_row() -> None:
    def draw(canvas: Canvas) -> None:
        for row, cells in enumerate((("Figure", "Source"), ("2A", "[1]"), ("2B", "[2]"), ("3C", "[1]"))):
            for column, cell in enumerate(cells):
                lines_at(canvas, 40 + column * 60, 500 - row * 12, [cell])

    assert read_text(pdf(draw)).text.split() == ["Figure", "Source", "2A", "[1]", "2B", "[2]", "3C", "[1]"]


def test_spaces_narrower_than_most_part_words() -> None:
    def draw(canvas: Canvas) -> None:
        pen = canvas.beginText(40, 500)
        pen.setFont("Times-Roman", 9)
        pen.setWordSpace(-1.6)
        pen.textOut("an expression of concern")
        canvas.drawText(pen)

    assert read_text(pdf(draw)).text == "an expression of concern"


def test_a_word_that_was_broken_is_mended_and_a_hyphen_of_its_own_stays() -> None:
    text = print_notice(
        "The notice says that micrographs were undoubtedly duplicated, mirrored and recombined by miR-148b-3p, "
        "COVID-19 and dose-dependent interventions. " * 6,
        Layout(columns=2),
    )
    read = read_text(text).text
    assert "undoubtedly duplicated, mirrored and recombined by miR-148b-3p, COVID-19 and dose-dependent" in read
    assert not any(f"{word[:4]}- " in read or f"{word[:6]}-" in read for word in ("undoubtedly", "duplicated"))


def test_ligatures_are_letters_again() -> None:
    pdfmetrics.registerFont(TTFont("Vera", Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"))

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Vera", 9)
        canvas.drawString(40, 500, "The ﬁgure was reﬂected")

    assert read_text(pdf(draw)).text == "The figure was reflected"


def test_superscripts_are_marked_and_subscripts_and_small_capitals_are_plain() -> None:
    def draw(canvas: Canvas) -> None:
        pen = canvas.beginText(40, 500)
        for text, size, rise in (
            ("Ann Vole", 10, 0), ("1,2", 6, 4), (" and C", 10, 0), ("ARL", 7.5, 0), (" drank H", 10, 0), ("2", 6, -2),
            ("O", 10, 0),
        ):  # fmt: skip
            pen.setFont("Times-Roman", size)
            pen.setRise(rise)
            pen.textOut(text)
        canvas.drawText(pen)

    assert read_text(pdf(draw)).text == "Ann Vole^{1,2} and CARL drank H2O"


def test_a_doi_in_a_link_stands_behind_its_words_unless_they_show_it() -> None:
    def draw(canvas: Canvas) -> None:
        lines_at(canvas, 40, 500, ["See the original article and 10.5555/shown.1 here"])
        canvas.linkURL("https://doi.org/10.5555/hidden.2", (70, 495, 118, 510), relative=0)
        canvas.linkURL("https://doi.org/10.5555/shown.1", (142, 495, 188, 510), relative=0)

    text = read_text(pdf(draw)).text
    assert "article (https://doi.org/10.5555/hidden.2) and" in text
    assert text.count("shown.1") == 1


def test_a_link_tells_how_a_doi_goes_on_in_the_next_line() -> None:
    def draw(canvas: Canvas) -> None:
        lines_at(
            canvas,
            40,
            500,
            ["This notice retracts the article that was called 10.5555/vole.", "moor, and so on"],
        )
        for area in ((215, 495, 300, 508), (40, 484, 62, 494)):
            canvas.linkURL("https://doi.org/10.5555/vole.moor", area, relative=0)

    assert "called 10.5555/vole.moor, and so on" in read_text(pdf(draw)).text


def test_running_heads_and_numbers_of_pages_are_left_out_and_a_sentence_goes_on_behind_them() -> None:
    def draw(canvas: Canvas) -> None:
        for number, lines in enumerate((LEFT, RIGHT), 7):
            lines_at(canvas, 40, 570, ["The Journal of Moors"], 7)
            lines_at(canvas, 40, 530, lines)
            lines_at(canvas, 200, 20, [str(number)], 7)
            if number == 7:
                canvas.showPage()

    text = read_text(pdf(draw)).text
    assert text.startswith("The Editor has") and text.endswith("readers.")
    assert "for cells of another species" in text


def test_a_doi_in_the_foot_of_all_pages_is_kept_once() -> None:
    def draw(canvas: Canvas) -> None:
        for lines in (LEFT, RIGHT):
            lines_at(canvas, 40, 530, lines)
            lines_at(canvas, 40, 30, ["Moor 2024, doi: 10.5555/foot.9"], 7)
            if lines is LEFT:
                canvas.showPage()

    text = read_text(pdf(draw)).text
    assert text.count("10.5555/foot.9") == 1 and text.endswith("10.5555/foot.9")


def test_a_watermark_across_the_page_is_no_part_of_the_text() -> None:
    def draw(canvas: Canvas) -> None:
        columns(canvas)
        canvas.saveState()
        canvas.translate(100, 200)
        canvas.rotate(45)
        lines_at(canvas, 0, 0, ["RETRACTED"], 60)
        canvas.restoreState()

    assert read_text(pdf(draw)).text == read_text(pdf(columns)).text


def test_a_page_that_is_printed_sideways_is_turned() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(A5[0], 0)
        canvas.rotate(90)
        lines_at(canvas, 40, 300, LEFT)

    assert read_text(pdf(draw)).text.startswith("The Editor has retracted this article after a reader")


def test_what_is_printed_beside_the_page_is_not_read() -> None:
    def draw(canvas: Canvas) -> None:
        lines_at(canvas, 40, 500, LEFT)
        lines_at(canvas, 40, 800, ["printer's slug 17"])

    assert "slug" not in read_text(pdf(draw)).text


@settings(max_examples=30, deadline=None, derandomize=True)
@given(st.lists(st.from_regex(r"[A-Za-z]{1,12}", fullmatch=True), min_size=40, max_size=120), st.sampled_from([1, 2]))
def test_no_letter_is_lost_or_made_up(words: list[str], count: int) -> None:
    text = read_text(print_notice(" ".join(words), Layout(columns=count, running_head=""))).text
    assert "".join(text.split()).replace("-", "") == "".join(words)


@pytest.mark.parametrize(
    ("line", "following", "joined"),
    [
        ("by miR-", "148b-3p cells", "by miR-148b-3p cells"),
        ("the pre-", "and post-test", "the pre- and post-test"),
        ("was re-", "tracted", "was retracted"),
        ("a dose-", "dependent rise", "a dose-dependent rise"),
        ("the open-", "ing words", "the opening words"),
        ("and T-", "cell counts", "and T-cell counts"),
        ("doi:10.5555/", "vole.2024.17", "doi:10.5555/vole.2024.17"),
        ("doi: 10.", "5555/vole.17", "doi: 10.5555/vole.17"),
        ("see 10.5555/vole.2024.", "11223 and", "see 10.5555/vole.2024.11223 and"),
        ("see 10.5555/vole17.", "The authors", "see 10.5555/vole17.\nThe authors"),
        ("see 10.5555/vole17.", "p53 was", "see 10.5555/vole17.\np53 was"),
        ("see 10.5555/vole17.", "4 Hare, B.", "see 10.5555/vole17.\n4 Hare, B."),
        ("10.5555/(SICI)1099-0000(1999)86:11<14::AID-DSR9>3.0.", "CO;2-Q.", None),
        ("at https://doi.org/", "10.5555/vole.17", "at https://doi.org/10.5555/vole.17"),
        ("at https://example.org/", "policy.html now", "at https://example.org/policy.html now"),
        ("at https://example.org/", "The authors", "at https://example.org/ The authors"),
        ("图像高", "度相似", "图像高度相似"),
    ],
)
def test_lines_go_on_as_they_were_written(line: str, following: str, joined: str | None) -> None:
    cut, between = seam(line, following, frozenset())
    assert line[: len(line) - cut] + between + following == (joined or line + following)


PLACES = st.floats(0, 600, allow_nan=False)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.builds(
            lambda text, x, y, size, link: Glyph(text, x, x + size / 2, y, size, link),
            st.sampled_from(["a", "B", "1", ".", "-", "10.", "/", " ", "图", "fi", "\ufffd", "\x07"]),
            PLACES,
            PLACES,
            st.floats(0.1, 80, allow_nan=False),
            st.sampled_from([-1, 0]),
        ),
        max_size=60,
    ),
    st.integers(1, 3),
)
def test_letters_anywhere_on_a_page_come_to_some_text(glyphs: list[Glyph], pages: int) -> None:
    page = Page(tuple(glyphs), ("https://doi.org/10.5555/vole.17",), has_images=False)
    text = text_of_lines(arranged([page] * pages))
    assert isinstance(text, str)
