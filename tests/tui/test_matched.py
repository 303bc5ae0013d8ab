"""What a search found is lit where it stands."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.text import fold
from retract_tui.tui.matched import spans_of, words_of

from .conftest import Browsing


@pytest.mark.parametrize(
    ("query", "text", "lit"),
    [
        pytest.param("vole", "Voles and a revolt of voles", ["Vole", "vole"], id="beginnings of words"),
        pytest.param("mir 148b", "miR-148b-3p", ["miR", "148b"], id="parts of a word"),
        pytest.param('"stem cells"', "stem-cells, stem of cells", ["stem-cells"], id="a phrase"),
        pytest.param("beta", "β-actin", ["β"], id="a Greek letter by its name"),
        pytest.param("muller", "Müller", ["Müller"], id="accents"),
        pytest.param("vole -moss", "vole moss", ["vole"], id="what is kept out is not lit"),
        pytest.param("vole OR moss", "vole moss", ["vole", "moss"], id="either"),
        pytest.param("10.5555/vole.2020.101", "doi: 10.5555/vole.2020.101", ["10.5555/vole.2020.101"], id="a DOI"),
        pytest.param("year:2020", "2020", [], id="facts are not words"),
        pytest.param("", "vole", [], id="nothing"),
    ],
)
def test_words_of_a_query_are_found_in_a_text(query: str, text: str, lit: list[str]) -> None:
    assert [text[start:end] for start, end in spans_of(words_of(query), text)] == lit


@given(st.lists(st.text(alphabet="ab cé-β", min_size=1, max_size=4), max_size=3), st.text(alphabet="ab cé-β撤"))
def test_spans_are_in_order_apart_and_begin_a_word(needles: list[str], text: str) -> None:
    words = [folded for needle in needles if (folded := fold(needle))]
    spans = spans_of(words, text)
    assert spans == sorted(spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    for start, end in spans:
        assert any(word in fold(text[start:end]) for word in words)


async def test_the_list_and_the_panes_light_what_was_found(browse: Browsing) -> None:
    async with browse("slash", *"liche", "enter") as pilot:
        strips = pilot.app.screen._compositor.render_strips()
        lit = [
            segment.text
            for strip in strips
            for segment in strip
            if segment.style and segment.style.underline and segment.text == "Liche"
        ]
    assert len(lit) >= 3
