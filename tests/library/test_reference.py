"""Searches held against a slow, plain reading of the query language."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from retract_tui.library.index import Index
from retract_tui.library.library import Library
from retract_tui.model import DuplicatedSource, Notice, NoticeHead, PanelLink, Work
from retract_tui.text import fold

# Each example writes a library: making a failing one as small as can be would take minutes.
SLOW = settings(
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

WORDS = ["knee", "knees", "kn", "hip", "hip-joint", "joint", "β-cell", "Müller", "撤稿", "4", "2019", "a"]
phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
years = st.integers(1998, 2003)
panels = st.sampled_from(["4A", "4B", "41", "S4", "Table 1"])


class Asked(NamedTuple):
    """A query as text, and what it means."""

    text: str
    means: Callable[[Notice], bool]


def values_of(notice: Notice) -> dict[str, list[str]]:
    """The values of each field, as a reader would list them."""
    article = notice.original_article
    return {
        "title": [value for value in (notice.notice.title, article.title) if value],
        "author": list(article.authors),
        "journal": [value for value in (notice.notice.journal, article.journal) if value],
        "source": [
            value
            for source in notice.duplicated_sources
            for value in (source.work.title, source.work.journal, *source.work.authors)
            if value
        ],
        "text": [notice.text],
    }


def holds(value: str, phrase: str, whole: bool) -> bool:
    """Whether the words of a phrase stand in a value, the last one perhaps only begun."""
    words, wanted = fold(value).split(), fold(phrase).split()
    places = range(len(words) - len(wanted) + 1)
    return any(
        words[at : at + len(wanted) - 1] == wanted[:-1]
        and (
            words[at + len(wanted) - 1] == wanted[-1]
            or (not whole and words[at + len(wanted) - 1].startswith(wanted[-1]))
        )
        for at in places
    )


def asked_words(phrase: str, quoted: bool, field: str | None) -> Asked:
    typed = f'"{phrase}"' if quoted else phrase.split()[0]

    def means(notice: Notice) -> bool:
        fields = values_of(notice)
        values = fields[field] if field else [value for several in fields.values() for value in several]
        return any(holds(value, typed.strip('"'), quoted) for value in values)

    return Asked(f"{field}:{typed}" if field else typed, means)


def asked_years(low: int, high: int) -> Asked:
    first, last = sorted((low, high))
    return Asked(f"year:{low}..{high}", lambda notice: first <= (notice.original_article.year or 0) <= last)


def asked_panel(panel: str) -> Asked:
    def means(notice: Notice) -> bool:
        named = {name for link in notice.panel_links for name in link.panels}
        return bool(named & ({"4A", "4B"} if panel == "4" else {panel}))

    return Asked(f'panel:"{panel}"', means)


terms = st.one_of(
    st.builds(
        asked_words, phrases, st.booleans(), st.sampled_from([None, "title", "author", "journal", "source", "text"])
    ),
    st.builds(asked_years, years, years.map(lambda year: year + 2)),
    st.builds(asked_panel, panels | st.just("4")),
    st.just(Asked("has:sources", lambda notice: bool(notice.duplicated_sources))),
    st.just(Asked("type:withdrawal", lambda notice: notice.update_type == "withdrawal")),
)


def negated(term: Asked) -> Asked:
    return Asked(f"-{term.text}", lambda notice: not term.means(notice))


def either(group: list[Asked]) -> Asked:
    return Asked(" OR ".join(term.text for term in group), lambda notice: any(term.means(notice) for term in group))


def all_of(groups: list[Asked]) -> Asked:
    return Asked(" ".join(group.text for group in groups), lambda notice: all(group.means(notice) for group in groups))


queries = st.lists(
    st.lists(terms | terms.map(negated), min_size=1, max_size=3).map(either), min_size=1, max_size=3
).map(all_of)

bare_works = st.builds(
    Work,
    title=phrases,
    authors=st.lists(phrases, max_size=2).map(tuple),
    journal=st.none() | phrases,
    year=st.none() | years,
)
shelves = st.lists(
    st.builds(
        Notice,
        id=st.integers(0, 30).map(str),
        update_type=st.sampled_from(["retraction", "withdrawal"]),
        notice=st.builds(NoticeHead, title=st.none() | phrases, date=st.sampled_from([None, "2020", "2021-02"])),
        original_articles=bare_works.map(lambda work: (work,)),
        duplicated_sources=st.lists(st.builds(DuplicatedSource, work=bare_works), max_size=2).map(tuple),
        panel_links=st.lists(st.builds(PanelLink, panels=panels.map(lambda panel: (panel,))), max_size=2).map(tuple),
        text=phrases,
    ),
    min_size=1,
    max_size=12,
    unique_by=lambda notice: notice.id,
)


@given(shelves, st.lists(queries, min_size=5, max_size=15))
@settings(SLOW, max_examples=30)
def test_a_search_finds_what_a_plain_reading_finds(tmp_path: Path, shelf: list[Notice], asked: list[Asked]) -> None:
    folder = tmp_path / os.urandom(8).hex()
    with Library.open(folder) as library:
        half = len(shelf) // 2
        library.add(shelf[:half])
        library.add(shelf[half:])
    with Index.open(folder) as index:
        for query in asked:
            found = {notice.id for notice in index.search(query.text).notices()}
            assert found == {notice.id for notice in shelf if query.means(notice)}, query.text


@given(shelves, st.lists(st.text(st.sampled_from('aknee-: ()"OR|10.5/4..'), max_size=20), max_size=20))
@settings(SLOW, max_examples=30)
def test_whatever_is_typed_is_answered(tmp_path: Path, shelf: list[Notice], typed: list[str]) -> None:
    folder = tmp_path / os.urandom(8).hex()
    with Library.open(folder) as library:
        library.add(shelf)
        for query in typed:
            results = library.search(query)
            assert len(results.window(0, 100)) == results.total <= len(shelf)
