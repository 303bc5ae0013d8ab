from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.extraction.panels import find_panels


def panels(text: str) -> list[tuple[str, ...]]:
    return [mention.panels for mention in find_panels(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Figs. 1a and 2b are alike", ("1A", "2B")),
        ("in Figs 3A–C.", ("3A", "3B", "3C")),
        ("Figs. 4 C, 6 A and 7 C of this article", ("4C", "6A", "7C")),
        ("Figures 2 through 8 have appeared", ("2", "3", "4", "5", "6", "7", "8")),
        ("Figures 3A, B and D show", ("3A", "3B", "3D")),
        ("Figures 2A,C,E and 5B match", ("2A", "2C", "2E", "5B")),
        ("Figures 3(b)–3(d) are", ("3B", "3C", "3D")),
        ("Figures 5(c) and 5(f) of", ("5C", "5F")),
        ("Fig. 1 (C–E) repeats", ("1C", "1D", "1E")),
        ("Figure 2 (b, d) and", ("2B", "2D")),
        ("Figures 1,4,5,S2 and S3 report", ("1", "4", "5", "S2", "S3")),
        ("Figures S5A–S5C, and", ("S5A", "S5B", "S5C")),
        ("Supplementary Fig. 4 and", ("S4",)),
        ("Figure 3, A to D, is", ("3A", "3B", "3C", "3D")),
        ("Fig. 1, a and b, shows", ("1A", "1B")),
        ("Figs. 2Aiv and 2Bii are", ("2AIV", "2BII")),
        ("S2A Fig shows", ("S2A",)),
        ("Supporting Information Figure S3", ("S3",)),
        ("Extended Data Fig. 3b", ("ED3B",)),
        ("Figures 2B–C, 3D; and 4E", ("2B", "2C", "3D", "4E")),
        ("Figure 4AB shows", ("4A", "4B")),
        ("Fig. 12 B3 is", ("12B3",)),
        ("Fig. 13 A2 and A4 appear", ("13A2", "13A4")),
        ("Table 2 follows", ("Table 2",)),
        ("Tables 1 to 3, and a model", ("Table 1", "Table 2", "Table 3")),
        ("one Table (Table II) featured", ("Table II",)),
        ("Scheme 2 was drawn", ("Scheme 2",)),
        ("Video S1 runs", ("Video S1",)),
        ("图7A,C重复", ("7A", "7C")),
        ("図3Bは", ("3B",)),
        ("그림 3은", ("3",)),
        ("Abb. 2a und b finden sich", ("2A", "2B")),
        ("Figuras 2 y 4 son", ("2", "4")),
        ("Tabelas 1 e 2", ("Table 1", "Table 2")),
        ("Figure supplémentaire 2A", ("S2A",)),
    ],
)
def test_lists_and_ranges_of_figures_are_spelled_out(text: str, expected: tuple[str, ...]) -> None:
    assert panels(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("panels G and K of Fig. 7", ("7G", "7K")),
        ("Panels a' and d' in Figure 2 seem to be one field", ("2A'", "2D'")),
        ("Panels E25, E50, and D50 shown in Figure 4", ("4E25", "4E50", "4D50")),
        ("Panels C and D25 panels in Figure 4", ("4C", "4D25")),
        ("Panels B1–B3 in Fig. 15 appear", ("15B1", "15B2", "15B3")),
        ("Figure 2, panels A and B", ("2A", "2B")),
        ("Figure 2 (panels A and D) had", ("2A", "2D")),
        ("panels 2B and 3C were", ("2B", "3C")),
    ],
)
def test_letters_find_the_figure_that_they_belong_to(text: str, expected: tuple[str, ...]) -> None:
    assert panels(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Figure 3, 24 h after the dose", ("3",)),
        ("Fig. 2C, 6 h after", ("2C",)),
        ("Fig. 4 Blank gel 6 h 20 ug/ml and 48 h 80 ug/ml images", ("4",)),
        ("Figure 2 B cells were", ("2",)),
        ("Figure 3E, panel LN229 control", ("3E",)),
        ("Figure 7c D3 and D7 images", ("7C",)),
        ("in Figure 3 a fact is shown", ("3",)),
        ("Fig. 3 and 6 other figures", ("3",)),
        ("Fig. 2, 2017 edition", ("2",)),
    ],
)
def test_times_doses_cells_and_years_are_no_panels(text: str, expected: tuple[str, ...]) -> None:
    assert panels(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "a panel of experts",
        "we figure that 3 of them",
        "this configuration 4",
        "panel a is blank",
        "the table was laid",
    ],
)
def test_words_that_only_look_like_figures_are_left_alone(text: str) -> None:
    assert panels(text) == []


def test_each_mention_knows_its_words() -> None:
    text = "The bands in Supplementary Figs. 2A and B were seen before in Fig. 1."
    assert [text[m.start : m.end] for m in find_panels(text)] == ["Supplementary Figs. 2A and B", "Fig. 1"]


numbers = st.integers(min_value=1, max_value=99)
letters = st.sampled_from("ABCDEFGHIJKL")


@given(st.lists(st.tuples(numbers, letters), min_size=1, max_size=6, unique=True))
def test_any_list_of_panels_is_read_back(items: list[tuple[int, str]]) -> None:
    names = [f"{number}{letter}" for number, letter in items]
    assert panels(f"Figs. {', '.join(names)} are alike.") == [tuple(names)]


@given(numbers, letters, letters)
def test_a_range_holds_its_ends_and_what_is_between(number: int, one: str, other: str) -> None:
    first, last = sorted((one, other))
    expected = tuple(f"{number}{chr(code)}" for code in range(ord(first), ord(last) + 1))
    found = panels(f"Figure {number}{first}–{last}, which")
    assert found == [expected] if first != last else found[0][0] == expected[0]


@given(st.text(alphabet="Figs. 1234ABab,–()andto panelsTble;'图", max_size=80))
def test_no_text_breaks_it_and_mentions_stand_in_order(text: str) -> None:
    mentions = find_panels(text)
    assert all(0 <= m.start < m.end <= len(text) and m.panels for m in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))


def test_there_is_no_figure_nought() -> None:
    assert find_panels("图0") == []
    assert find_panels("panel 0 of Fig. 0") == []
    assert [mention.panels for mention in find_panels("Figs. 0 and 2")] == [("2",)]
