"""Pages of figures: bars as long as their counts, lines that fit, terms that can be taken off again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from retract_tui.library.facets import Facet, Facets, FacetValue, narrowed
from retract_tui.library.relations import ReusedSource
from retract_tui.library.statistics import Lag, Statistics
from retract_tui.model import Work
from retract_tui.presenting import Page
from retract_tui.tui.pages.bars import bar, chart
from retract_tui.tui.pages.facets_page import facets_page
from retract_tui.tui.pages.narrowing import sorted_by_next, terms_of, widened
from retract_tui.tui.pages.statistics_page import statistics_page

NONE = Facet((), 0)
YEARS = Facet(tuple(FacetValue(f"notice-year:{year}", str(year), year - 2018) for year in range(2019, 2023)), 4)
JOURNALS = Facet((FacetValue('journal:="Vole Bone"', "Vole Bone", 7), FacetValue("journal:=雪", "雪", 3)), 12)
FACETS = Facets(
    total=10,
    type=NONE,
    notice_year=YEARS,
    article_year=NONE,
    journal=JOURNALS,
    reason=NONE,
    publisher=NONE,
    party=NONE,
)
SOURCE = ReusedSource(
    "10.5555/moss.2019.5", Work(title="Moss vesicles", year=2019, doi="10.5555/moss.2019.5"), 3, "source:10.5555/moss"
)
STATISTICS = Statistics(
    total=10,
    years=YEARS.values,
    lag=Lag(notices=8, lower_quartile=6, median=20.4, upper_quartile=41),
    types=(),
    journals=JOURNALS.values,
    reasons=(),
    sources=(SOURCE,),
)


def words(page: Page) -> list[str]:
    return [line.text for line in page.lines]


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(0, 200))
def test_a_bar_is_as_long_as_its_count(count: int, most: int, width: int) -> None:
    drawn = bar(count, most, width)
    assert cell_len(drawn) <= width
    assert bool(drawn) == (count > 0 and width > 0)
    if count >= most:
        assert drawn == "█" * width if count else drawn == ""
    assert cell_len(drawn) <= width * count / max(most, count) + 1


@given(
    st.lists(st.tuples(st.text(max_size=80), st.integers(1, 10**6)), max_size=8),
    st.integers(20, 200),
)
def test_the_lines_of_a_chart_fit(counted: list[tuple[str, int]], width: int) -> None:
    values = [FacetValue("q", label, count) for label, count in counted]
    lines = list(chart(values, width, "journal"))
    assert all(cell_len(line.text) <= width for line in lines)
    assert all(f"{count:,}" in line.text for (_, count), line in zip(counted, lines, strict=True))


@pytest.mark.parametrize("width", [36, 76, 116])
def test_the_filter_counts_by_property_newest_year_first(width: int) -> None:
    page = facets_page(FACETS, "", width)
    shown = words(page)
    assert page.name == "Filter · 10 notices"
    assert [line.split()[0] for line in shown[1:5]] == ["2022", "2021", "2020", "2019"]
    assert "Journal  12" in shown
    assert "and 10 more" in shown
    assert all(cell_len(line) <= width for line in shown)


def test_a_line_of_the_filter_stands_for_a_term_and_a_term_can_be_taken_off() -> None:
    page = facets_page(FACETS, 'vole journal:="Vole Bone"', 60)
    targets = [line.target.value for line in page.lines if line.target]
    assert targets[:2] == ["vole", 'journal:="Vole Bone"']
    assert "notice-year:2022" in targets
    assert words(page)[0].startswith("Narrowed to")


def test_a_search_that_finds_nothing_has_nothing_to_count() -> None:
    page = facets_page(FACETS._replace(notice_year=NONE, journal=NONE, total=0), "", 60)
    assert words(page) == ["There is nothing to count: no notice is found."]


def test_statistics_tell_months_years_journals_and_sources() -> None:
    page = statistics_page(STATISTICS, "", 76)
    shown = words(page)
    assert shown[0] == "All 10 notices"
    assert "median    20 months" in shown
    assert "half      6 months to 41 months (3.4 years)" in shown
    assert "3 notices  10.5555/moss.2019.5" in shown
    targets = [line.target.value for line in page.lines if line.target]
    assert {"notice-year:2020", 'journal:="Vole Bone"', "source:10.5555/moss"} <= set(targets)


def test_statistics_without_dates_say_so() -> None:
    page = statistics_page(STATISTICS._replace(lag=None, total=1), "vole", 76)
    assert words(page)[0] == "1 notice found for: vole"
    assert "No notice tells both dates." in words(page)


def test_terms_are_told_apart_as_they_are_typed() -> None:
    assert terms_of('vole "moss bone" journal:="Vole Bone" -type:correction a OR b') == (
        "vole",
        '"moss bone"',
        'journal:="Vole Bone"',
        "-type:correction",
        "a OR b",
    )


TERM = st.sampled_from(["vole", "-moss", '"stem cells"', 'journal:="Vole Bone"', "year:2019..2022", "reason:x"])


@given(st.lists(TERM, unique=True, max_size=4), TERM)
def test_what_was_narrowed_can_be_widened_again(terms: list[str], term: str) -> None:
    query = " ".join(other for other in terms if other != term)
    assert widened(narrowed(query, term), term) == query


@given(st.text(max_size=60))
def test_whatever_is_typed_has_terms(typed: str) -> None:
    terms = terms_of(typed)
    assert "".join("".join(terms).split()) == "".join(typed.split())
    for term in terms:
        widened(typed, term)


def test_sorting_goes_through_all_orders_and_comes_back() -> None:
    orders = ("date", "title", "lag")
    assert sorted_by_next("vole", orders) == ("vole sort:title", "title")
    assert sorted_by_next("vole sort:title", orders) == ("vole sort:lag", "lag")
    assert sorted_by_next("sort:l vole", orders) == ("vole", "date")
    assert sorted_by_next("", orders) == ("sort:title", "title")
