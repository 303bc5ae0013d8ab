"""Searches held against a slow, plain reading of the query language."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from retract_tui.library.index import Index
from retract_tui.library.library import Library
from retract_tui.model import DuplicatedSource, Notice, NoticeHead, PanelLink, Reason, Work
from retract_tui.text import fold
from retract_tui.vocabulary import REASONS

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
        "publisher": [value for value in (notice.notice.publisher,) if value],
        "reason": [
            value for reason in notice.reasons for value in (reason.code, REASONS[reason.code].label, reason.term)
        ],
        "text": [notice.text],
    }


def identifiers_of(notice: Notice) -> set[str]:
    """Every DOI and PMID of a notice."""
    works = [*notice.original_articles, *(source.work for source in notice.duplicated_sources)]
    named = [notice.notice.doi, notice.notice.pmid, *(value for work in works for value in (work.doi, work.pmid))]
    return {value for value in named if value}


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
        # An identifier is found by its words too.
        loose = [value for several in fields.values() for value in several] + list(identifiers_of(notice))
        sources = [
            value for source in notice.duplicated_sources for value in (source.work.doi, source.work.pmid) if value
        ]
        values = fields[field] + (sources if field == "source" else []) if field else loose
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


def asked_notice_years(low: int, high: int) -> Asked:
    first, last = sorted((low, high))
    return Asked(f"notice-year:{low}..{high}", lambda notice: first <= int((notice.notice.date or "0")[:4]) <= last)


def asked_journal(journal: str) -> Asked:
    def means(notice: Notice) -> bool:
        shown = notice.original_article.journal or notice.notice.journal or ""
        return fold(shown) == fold(journal)

    return Asked(f'journal:="{journal}"', means)


def asked_doi(doi: str) -> Asked:
    return Asked(f"doi:{doi}", lambda notice: doi in identifiers_of(notice))


def asked_source(doi: str) -> Asked:
    def means(notice: Notice) -> bool:
        return any(source.work.doi == doi for source in notice.duplicated_sources)

    return Asked(f"source:{doi}", means)


# No one of these begins with another, for a DOI that is nowhere finds those that begin with it.
DOIS = ["10.5555/knee.1", "10.5555/(sici)1<2::aid>3.0.co;2-k", "10.5072/hip-2"]

FIELDS = [None, "title", "author", "journal", "source", "text", "reason", "publisher"]

terms = st.one_of(
    st.builds(
        asked_words,
        phrases,
        st.booleans(),
        st.sampled_from([None, "title", "author", "journal", "source", "text", "reason", "publisher"]),
    ),
    st.builds(asked_notice_years, st.integers(2019, 2022), st.integers(2019, 2022)),
    st.builds(asked_journal, phrases),
    st.builds(asked_doi, st.sampled_from(DOIS)),
    st.builds(asked_source, st.sampled_from(DOIS)),
    st.just(Asked("doi:10.5555", lambda notice: any(v.startswith("10.5555/") for v in identifiers_of(notice)))),
    st.just(Asked("reason:=consent", lambda notice: any(r.code == "consent" for r in notice.reasons))),
    st.just(Asked("party:editor", lambda notice: "editor" in notice.requested_by)),
    st.just(Asked("has:panels", lambda notice: bool(notice.panel_links))),
    st.just(Asked("has:doi", lambda notice: any(v.startswith("10.") for v in identifiers_of(notice)))),
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
# Articles have none: records that do the same to one article would be one notice.
source_works = st.builds(
    lambda work, doi: Work(title=work.title, authors=work.authors, journal=work.journal, doi=doi),
    bare_works,
    st.none() | st.sampled_from(DOIS),
)
shelves = st.lists(
    st.builds(
        Notice,
        id=st.integers(0, 30).map(str),
        update_type=st.sampled_from(["retraction", "withdrawal"]),
        notice=st.builds(
            NoticeHead,
            title=st.none() | phrases,
            date=st.sampled_from([None, "2020", "2021-02", "2022-03-04"]),
            publisher=st.none() | phrases,
        ),
        original_articles=bare_works.map(lambda work: (work,)),
        duplicated_sources=st.lists(st.builds(DuplicatedSource, work=source_works), max_size=2).map(tuple),
        panel_links=st.lists(st.builds(PanelLink, panels=panels.map(lambda panel: (panel,))), max_size=2).map(tuple),
        reasons=st.lists(
            st.builds(Reason, code=st.sampled_from(["consent", "other", "plagiarism"]), term=phrases), max_size=2
        ).map(tuple),
        requested_by=st.sampled_from([(), ("editor",), ("authors", "editor")]),
        text=phrases,
    ),
    min_size=1,
    max_size=12,
    unique_by=lambda notice: notice.id,
)


@given(shelves, st.lists(queries, min_size=20, max_size=25))
@settings(SLOW, max_examples=100)
def test_a_search_finds_what_a_plain_reading_finds(tmp_path: Path, shelf: list[Notice], asked: list[Asked]) -> None:
    folder = tmp_path / os.urandom(8).hex()
    with Library.open(folder) as library:
        half = len(shelf) // 2
        library.add(shelf[:half])
        library.add(shelf[half:])
    with Index.open(folder) as index:
        for query in asked:
            results = index.search(query.text)
            rows = results.window(0, 100)
            assert {row.id for row in rows} == {notice.id for notice in shelf if query.means(notice)}, query.text
            assert len(rows) == results.total
            assert [row.number for row in rows] == sorted((row.number for row in rows), reverse=True)
            assert [results.position_of(row.id) for row in rows] == list(range(len(rows)))
            assert [row for at in reversed(range(len(rows))) for row in results.window(at, 1)] == rows[::-1]


@given(shelves, st.lists(st.text(st.sampled_from('aknee-: ()"OR|10.5/4..'), max_size=20), max_size=20))
@settings(SLOW, max_examples=30)
def test_whatever_is_typed_is_answered(tmp_path: Path, shelf: list[Notice], typed: list[str]) -> None:
    folder = tmp_path / os.urandom(8).hex()
    with Library.open(folder) as library:
        library.add(shelf)
        for query in typed:
            results = library.search(query)
            assert len(results.window(0, 100)) == results.total <= len(shelf)
