"""Pages of a notice: what people read, in panes and on paper."""

import msgspec

from retract_tui.model import Evidence, Notice, Work
from retract_tui.presenting import pages_of
from retract_tui.presenting.citing import cite, place_of
from retract_tui.presenting.plain import notice_text
from retract_tui.presenting.sources_page import name_panels
from tests.tui.fictions import FEMUR, HOSTILE


def words(notice: Notice) -> str:
    return " ".join(notice_text(notice, 100, with_text=True).split())


def test_a_silent_notice_says_what_it_does_not_state() -> None:
    silent = words(Notice(id="x", update_type="removal", text="This review has been removed."))
    assert "⊘ Removal" in silent
    assert "DOI not stated" in silent
    assert "Authors not stated" in silent
    assert "The notice does not say which article it is about." in silent
    assert "names no work that anything was duplicated from" in silent
    assert "The notice holds no DOI." in silent


def test_each_panel_comes_with_its_source_its_doi_and_the_words() -> None:
    told = words(FEMUR)
    assert "[2] Kuang 2019 DOI 10.5555/moss.2019.5 Moss vesicles and the Hippo pathway Mol Moss 2019" in told
    assert "Fig. 4A duplicated from its Fig. 2B “Panel A of Figure 4 duplicates Figure 2B of [2].”" in told
    assert "Within the article itself Fig. 6 repeated here" in told


def test_a_guess_and_what_was_mended_are_marked() -> None:
    guessed = msgspec.structs.replace(
        FEMUR,
        evidence={
            "author_response": (Evidence(start=0, end=3, confidence="inferred"),),
            "notice.doi": (Evidence(start=0, end=3, confidence="repaired"),),
        },
    )
    assert "Authors agree (a guess)" in words(guessed)
    assert "DOI 10.5555/notice.1 (mended)" in words(guessed)


def test_spans_of_the_text_are_where_the_lines_say() -> None:
    page = pages_of(FEMUR)[0]
    for line in page.lines:
        if line.origin is not None:
            assert FEMUR.text[line.origin : line.origin + len(line.text)] == line.text


def test_a_long_line_is_shown_in_pieces_without_loss() -> None:
    text = "word " * 5000 + "x" * 9000
    page = pages_of(Notice(id="x", update_type="retraction", text=text))[0]
    shown = [line for line in page.lines if line.origin is not None]
    assert "".join(line.text for line in shown) == text
    assert max(len(line.text) for line in shown) <= 4000


def test_nothing_hostile_is_on_a_page() -> None:
    for page in pages_of(HOSTILE):
        for line in page.lines:
            assert not any(ord(c) < 32 or c in "\x7f\u202e\u200b" for c in line.text), line.text


def test_works_are_cited_in_vancouver_order() -> None:
    work = Work(
        title="A title.",
        authors=("A B", "C D", "E F", "G H", "I J", "K L", "M N"),
        journal="J Vole",
        year=2020,
        volume="3",
        issue="2",
        pages="5-9",
        doi="10.5555/a<b",
    )
    assert cite(work) == (
        "A B, C D, E F, G H, I J, K L, et al. A title. J Vole. 2020;3(2):5-9. https://doi.org/10.5555/a%3Cb"
    )
    assert place_of(work) == "J Vole 2020;3(2):5-9"
    assert cite(Work()) == place_of(Work()) == ""


def test_panels_are_named_as_people_write_them() -> None:
    assert name_panels(("4A", "S2", "Table 1", "text")) == "Fig. 4A, S2, Table 1, text"
    assert name_panels(("text",)) == "Text"
    assert name_panels(("Scheme 2",)) == "Scheme 2"
