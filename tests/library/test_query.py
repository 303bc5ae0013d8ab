import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.library import schema, terms
from retract_tui.library.fields import FIELDS, SORTS, AllOf, Words
from retract_tui.library.query import LONGEST_QUERY, MOST_TERMS, parse


def hint(query: str) -> str:
    return parse(query).hint or ""


@pytest.mark.parametrize("query", ["", "knee", '"ageing knee"', "author:ren -knee", "10.5555/abc", "year:2019..2022"])
def test_a_plain_query_needs_no_hint(query: str) -> None:
    assert parse(query).hint is None


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("jurnal:cell", "did you mean journal:?"),
        ("auther:ren", "did you mean author:?"),
        ("is:starred", "There is no field “is:”"),
        ("tag:mine", "There is no field “tag:”"),
        ("has:source-list", "has:sources"),
        ("has:panel-links", "has:panels"),
        ("type:recipe", "There is no type “recipe”"),
        ("year:soon", "“soon” is no year"),
        ("year:20191", "“20191” is no year"),
        ("panel:-", "is no panel"),
        ("pmid:abc", "“abc” is no PubMed identifier"),
        ("sort:colour", "sort: knows date, title, lag"),
        ("knee OR", "the second is missing"),
        ("OR knee", "the first is missing"),
        ("title:", "title: waits for what to search for"),
        ("?!", "no letter or digit"),
    ],
)
def test_what_does_not_parse_is_told_in_a_sentence(query: str, told: str) -> None:
    assert told in hint(query)
    assert hint(query).endswith((".", "?"))


@pytest.mark.parametrize("query", ["jurnal:cell", "is:starred", "year:soon", "type:recipe", "has:fish"])
def test_what_does_not_parse_is_searched_as_words(query: str) -> None:
    assert parse(query).tree == Words(tuple(query.split(":")))
    assert "Searched as words." in hint(query)


def test_a_title_with_a_colon_is_words_without_a_hint() -> None:
    assert parse("Retraction: knees").tree == AllOf((Words(("retraction",)), Words(("knees",))))
    assert not hint("Retraction: knees")
    assert not hint("https://example.org/knees")


def test_the_first_hint_names_the_nearest_field() -> None:
    assert "journal" in hint("jounral:x")


def test_a_query_without_end_is_cut_and_says_so() -> None:
    assert str(MOST_TERMS) in hint("word " * 200)
    assert str(LONGEST_QUERY).replace("000", "") in hint("word" * 100_000)


def test_a_whole_file_pasted_by_mistake_takes_no_time() -> None:
    started = time.perf_counter()
    for pasted in ("a" * 5_000_000, "a:" * 2_500_000, '"' * 5_000_000, "(" * 5_000_000, "10.5555/" * 600_000):
        parse(pasted)
    assert time.perf_counter() - started < 5


def test_every_field_reads_its_own_example() -> None:
    for field in FIELDS.values():
        assert parse(field.example).hint is None


def test_every_order_that_the_language_names_is_kept_by_the_index() -> None:
    assert set(SORTS) == set(schema.ORDERS)


@given(st.text())
def test_whatever_is_typed_parses(typed: str) -> None:
    parsed = parse(typed)
    assert parsed.hint is None or parsed.hint.strip()


@given(st.integers(0, 9999), st.integers(0, 9999), st.integers(0, 9999))
def test_year_prefixes_cover_a_range_and_nothing_else(low: int, high: int, year: int) -> None:
    covered = any(f"{year:04}".startswith(prefix) for prefix in terms.year_prefixes(low, high))
    assert covered == (low <= year <= high)


@given(st.text(min_size=1), st.text(min_size=1))
def test_two_identifiers_never_share_a_term(one: str, other: str) -> None:
    same = one.lower() == other.lower()
    assert (terms.identifier("doi", one) == terms.identifier("doi", other)) == same


@given(st.text(min_size=1))
def test_the_term_of_an_identifier_is_one_word_of_the_index(value: str) -> None:
    assert terms.identifier("doi", value).replace("_", "").isalnum()
    assert terms.identifier("doi", value).isascii()
