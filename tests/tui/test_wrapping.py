"""Lines in rows: no row is wider than it may be, and no letter is lost."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from retract_tui.presenting import Line, Part
from retract_tui.text import clean
from retract_tui.tui.cells import fit
from retract_tui.tui.widgets.wrapped_line import wrap_line

WORDS = st.text(alphabet=st.characters(codec="utf-8"), max_size=200).map(lambda s: clean(s).replace("\n", " "))


@given(WORDS, st.integers(4, 60), st.integers(0, 8), st.sampled_from([0, 2, 13]))
def test_rows_fit_and_keep_every_letter(words: str, width: int, indent: int, hanging: int) -> None:
    label = "x" * hanging
    line = Line((Part(label, "label"), Part(words)), indent=indent, hanging=hanging)
    wrapped = wrap_line(line, width)
    rows = ["".join(text for text, _, _ in wrapped.row(number, [])) for number in range(wrapped.height)]
    assert all(cell_len(row) <= width for row in rows)
    assert "".join("".join(rows).split()) == "".join((label + words).split())


@given(WORDS, st.integers(8, 60), st.data())
def test_a_light_falls_on_the_letters_it_is_for(words: str, width: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    wrapped = wrap_line(Line((Part(words),)), width)
    lit = [
        text
        for number in range(wrapped.height)
        for text, _, light in wrapped.row(number, [(start, end, "mark")])
        if light
    ]
    assert "".join("".join(lit).split()) == "".join(words[start:end].split())
    if start < len(words):
        assert wrapped.spans[wrapped.row_of(start)][0] <= start


@given(WORDS, st.integers(0, 80))
def test_cut_words_fill_their_cells_and_show_that_they_are_cut(words: str, width: int) -> None:
    shown = fit(words, width)
    assert cell_len(shown) == width
    if width > 1 and cell_len(words) > width:
        assert "…" in shown
