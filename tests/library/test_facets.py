"""Counts, figures and relations of what a query finds."""

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import quantiles

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.history import status_words
from retract_tui.library.codes import UNKNOWN
from retract_tui.library.facets import FacetValue, narrowed
from retract_tui.library.index import Index
from retract_tui.library.library import Library
from retract_tui.library.statistics import lag_of
from retract_tui.model import DuplicatedSource, Notice, NoticeHead, Reason, Work
from tests.library.made import ELBOWS, KNEES, SHELF, notice

JOURNALS = ("Cell", "Stem Cell", "Ann. Fict. Joints", "ANN FICT JOINTS", 'The "Quoted" Journal', "骨")
REUSED = Work(title="Patterns in hips", doi="10.5555/hips.1", pmid="26000001")


def shelf() -> Iterator[Notice]:
    for number in range(60):
        yield Notice(
            id=f"n{number}",
            update_type=("retraction", "correction", "expression_of_concern")[number % 3],
            notice=NoticeHead(
                date=(None, "2020", "2021-06-03", "0987-01")[number % 4],
                publisher=(None, "Elbow Press", "Elbow-Press", "Elbow")[number % 4],
            ),
            original_articles=(
                Work(
                    title=f"Knee {number}", journal=(*JOURNALS, None)[number % 7], year=(2015, None, 2019)[number % 3]
                ),
            ),
            duplicated_sources=(
                (DuplicatedSource(work=REUSED if number % 2 else Work(pmid="26000001")),) if number < 5 else ()
            ),
            reasons=(
                Reason(code=("plagiarism", "consent")[number % 2], term="x"),
                Reason(code="other", term="Consent"),
            ),
            requested_by=(("editor", "authors"), ("editor",), ())[number % 3],
        )


@pytest.fixture
def index(folder: Path, library: Library) -> Iterator[Index]:
    library.add([*shelf()])
    # Some that are dropped, and some that came later.
    library.add([*SHELF])
    library.remove(KNEES.id)
    with Index.open(folder) as opened:
        yield opened


@pytest.mark.parametrize(
    "query", ["", "knee", "-type:correction", "year:2015", "elbows OR knee", "none", "sort:title knee"]
)
def test_the_query_of_a_facet_finds_exactly_what_it_counts(index: Index, query: str) -> None:
    facets = index.facets(query)

    assert facets.total == index.search(query).total
    for facet in facets[1:]:
        assert facet.distinct == len(facet.values)
        for value in facet.values:
            results = index.search(narrowed(query, value.query))
            assert (results.total, results.hint) == (value.notices, None), value


def test_a_name_in_several_spellings_is_one_value(index: Index) -> None:
    journals = {value.label: value.notices for value in index.facets("knee").journal.values}

    assert journals["Ann. Fict. Joints"] == 18
    assert "ANN FICT JOINTS" not in journals
    assert index.search('journal:="cell"').total == index.search('journal:="CELL"').total == journals["Cell"]
    assert index.search("journal:cell").total == journals["Cell"] + journals["Stem Cell"]


def test_years_are_in_order_and_other_values_the_most_frequent_first(index: Index) -> None:
    facets = index.facets("")

    assert [value.label for value in facets.notice_year.values] == ["0987", "2020", "2021", "2023"]
    counts = [value.notices for value in facets.reason.values]
    assert counts == sorted(counts, reverse=True)
    assert len(index.facets("", limit=1).journal.values) == 1
    assert index.facets("", limit=1).journal.distinct == 6


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "party:=editor"),
        ("  knee ", "knee party:=editor"),
        ('"an open phrase', '"an open phrase" party:=editor'),
        ("knee OR", "knee party:=editor"),
        ("knee party:=editor", "knee party:=editor"),
    ],
)
def test_a_query_is_narrowed_by_a_term_once(query: str, expected: str) -> None:
    assert narrowed(query, "party:=editor") == expected


def test_the_months_to_the_notice_have_a_median_and_quartiles(index: Index) -> None:
    lag = index.statistics("elbows").lag

    # From the middle of 2021 to November 2023.
    assert lag == (1, 29, 29, 29)
    assert index.statistics("none").lag is None


@given(st.lists(st.integers(UNKNOWN, 300), min_size=2))
def test_quartiles_are_those_of_the_usual_definition(months: list[int]) -> None:
    from collections import Counter

    known = [value for value in months if value != UNKNOWN]
    lag = lag_of(Counter(months))
    if len(known) < 2:
        assert lag is None or lag == (1, *known * 3)
    else:
        assert lag is not None
        assert lag[1:] == pytest.approx(quantiles(known, method="inclusive"))


def test_statistics_are_of_what_a_query_finds(index: Index) -> None:
    statistics = index.statistics("type:=correction", limit=2)

    assert statistics.total == index.search("type:correction").total == 20
    assert [value.query for value in statistics.types] == ["type:=correction"]
    assert len(statistics.journals) == 2
    assert sum(value.notices for value in statistics.years) == 15


def test_a_source_is_told_with_all_notices_that_name_it_by_any_identifier(index: Index) -> None:
    (source,) = index.repeat_sources()

    assert source.identifier == "10.5555/hips.1"
    assert source.notices == index.search(source.query).total == index.count_naming(REUSED) == 5
    assert {row.id for row in index.naming(REUSED)} == {f"n{number}" for number in range(5)}
    assert index.naming(Work(title="Patterns in hips")) == []
    assert index.statistics("type:=retraction").sources[0].notices == 2
    assert index.statistics("n0").sources == ()


def test_a_source_may_be_retracted_itself(folder: Path, library: Library) -> None:
    library.add([KNEES, notice("hips", doi="10.5555/hips.1")])
    with Index.open(folder) as index:
        assert status_words(index.history_of(KNEES.duplicated_sources[0].work)) == "Retracted"
        assert status_words(index.history_of(Work(doi="10.5555/other"))) is None


def test_counts_follow_what_is_added_changed_and_removed(folder: Path, library: Library) -> None:
    def journals() -> tuple[FacetValue, ...]:
        with Index.open(folder) as index:
            return index.facets("").journal.values

    library.add([ELBOWS])
    assert [value.notices for value in journals()] == [1]
    library.add([msgspec.structs.replace(ELBOWS, original_articles=(Work(journal="Cell"),)), KNEES])
    assert [value.label for value in journals()] == ["Ann. Fict. Joints", "Cell"]
    library.remove(KNEES.id)
    assert [value.label for value in journals()] == ["Cell"]


Completing = Callable[[str], list[str]]


@pytest.fixture
def complete(index: Index) -> Completing:
    def run(typed: str) -> list[str]:
        before, _, after = typed.partition("|")
        return [suggestion.text for suggestion in index.complete(before + after, len(before))]

    return run


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("jou|", ["journal:"]),
        ("knee -PU|", ["knee -publisher:"]),
        ("journal:st|", ['journal:="Stem Cell"']),
        ('journal:"stem c|', ['journal:="Stem Cell"']),
        ('journal:="stem c|', ['journal:="Stem Cell"']),
        ("publisher:elbow| knee", ['publisher:="Elbow Press" knee', 'publisher:="Elbow" knee']),
        ("type:exp|", ["type:=expression_of_concern"]),
        ("(reason:pla|", ["(reason:=plagiarism"]),
        ("party:aut|", ["party:=authors"]),
        ("notice-year:09|", ["notice-year:0987"]),
        ("sort:l|", ["sort:lag"]),
        ("has:p|", ["has:panels"]),
        ('"jou|', []),
        ("|", []),
        ("author:m|", []),
        ("nothing:x|", []),
    ],
)
def test_a_term_is_completed_at_the_cursor(complete: Completing, typed: str, expected: list[str]) -> None:
    assert complete(typed) == expected


@given(st.text(alphabet='jounalty pe:="-(o10.', max_size=30), st.integers(0, 30))
def test_what_is_suggested_is_no_longer_suggested_and_has_no_hint(typed: str, cursor: int) -> None:
    from retract_tui.library.completing import _term_at

    term = _term_at(typed, min(cursor, len(typed)))
    assert term is None or 0 <= term.start <= len(typed)
