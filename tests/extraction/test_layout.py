from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from retract_tui.extraction.layout import Layout, read_layout

RECORD = """Journal of Moss Research
2016 May 20; 9(2): 38.
doi: 10.5555/jmr.2016.00038
PMID: 99000001
Slow growth of moss is caused by shade on north walls
Karl Abel, Ina Brandt

The editors retract this article [1]. Figure 2 was printed twice.
They regret it.

References
1 Abel K, Brandt I. Slow growth of moss is caused by shade on north walls. J Moss Res. 2014;7:1-9.
2. Cho J. Lichens. J Moss Res. 2012;5:
44-50.
"""


def titles(text: str) -> str | None:
    layout = read_layout(text)
    return layout.title.of(text) if layout.title else None


def body(layout: Layout) -> list[str]:
    return [span.of(layout.text) for span in layout.body]


def test_a_record_has_its_title_behind_its_identifiers() -> None:
    layout = read_layout(RECORD)
    assert titles(RECORD) == "Slow growth of moss is caused by shade on north walls"
    assert layout.header[-1].of(RECORD) == "Karl Abel, Ina Brandt"
    assert body(layout)[0].startswith("The editors retract")


def test_references_lose_their_labels_and_keep_their_second_lines() -> None:
    references = read_layout(RECORD).references
    assert [reference.label for reference in references] == ["1", "2"]
    assert references[1].span.of(RECORD) == "Cho J. Lichens. J Moss Res. 2012;5:\n44-50."


def test_references_glued_behind_the_statement_are_a_list() -> None:
    text = "It has been retracted.References1.Abel K. A title. Moss. 2010;1:2.2.Cho J. More. Moss. 2011;2:3."
    assert [reference.label for reference in read_layout(text).references] == ["1", "2"]


def test_numbered_reasons_in_the_statement_are_no_references() -> None:
    text = "Retraction Note\n\nThe faults are:\n\n1. The mesh was too coarse.\n\n2. Some runs were not steady."
    assert read_layout(text).references == ()


def test_a_title_goes_on_over_the_line() -> None:
    text = "Retraction: Slow growth of moss\non north walls\n\nThis article has been retracted."
    assert titles(text) == "Retraction: Slow growth of moss\non north walls"


def test_a_journal_and_locator_behind_the_kind_are_no_title() -> None:
    assert titles("Retraction Note: J Moss Sig (2019) 19:143\n\nThe editor has retracted this article.") is None
    assert titles("Retraction to: Moss Published online 4 September 2003\n\nThe authors retract this Letter.") is None


def test_a_heading_alone_is_the_title_where_there_is_no_other() -> None:
    assert titles("Retraction Statement\n\nThe article has been retracted by the publisher.") == "Retraction Statement"


def test_a_sentence_about_a_retraction_is_no_title() -> None:
    assert titles("This review has been removed because of a copyright claim") is None


def test_wrapped_lines_are_one_paragraph_and_bullets_are_several() -> None:
    text = (
        "Retraction\n\nThe figures concerned are:\n● Figure 3 is the same\npresented in Figure 4\n"
        "● Figure 5 and\nFigure 6 are one\n\nThe DOI is given here (https://doi.org/10.5555/moss.2018.\n0442)."
    )
    assert body(read_layout(text))[1:] == [
        "● Figure 3 is the same\npresented in Figure 4",
        "● Figure 5 and\nFigure 6 are one",
        "The DOI is given here (https://doi.org/10.5555/moss.2018.\n0442).",
    ]


def test_a_licence_is_not_the_statement() -> None:
    text = (
        "Retraction: A title of moss\n\n"
        "© 2024 The Office. This is an\nopen-access article that was distributed under a\nlicence. No use is permitted."
        "\n\nThe publisher retracts the article."
    )
    assert body(read_layout(text)) == ["The publisher retracts the article."]


@given(st.lists(st.sampled_from([*RECORD.split("\n"), "", "Retraction", "● Figure 1", "References", "(", "x"])))
def test_the_parts_stand_in_the_order_of_the_text_and_never_overlap(rows: list[str]) -> None:
    text = "\n".join(rows)
    layout = read_layout(text)
    references = tuple(reference.span for reference in layout.references)
    for parts in (layout.header, layout.body, references):
        assert all(first.end <= second.start for first, second in pairwise(parts))
    assert not layout.body or not references or layout.body[-1].end <= references[0].start
