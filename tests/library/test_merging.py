"""Which records are of one notice: a case is a list of records, of one notice where they have the same letter."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retract_tui import paths
from retract_tui.identity import identity_of
from retract_tui.library.library import Library
from retract_tui.library.merging import Claim, claim_of, group
from retract_tui.model import AssertedBy, Notice, NoticeHead, Provenance, UpdateType, Work

_BY: dict[str, AssertedBy] = {
    "text": "parsed-text",
    "pdf": "parsed-text",
    "html": "publisher",
    "jats": "publisher",
    "crossref": "crossref",
    "pubmed": "pubmed",
    "retraction-watch": "retraction-watch",
}


class Told(NamedTuple):
    """What a place says of a notice: `own` are the notice's DOI or PMID, `about` those of its articles."""

    notice: str
    place: str
    own: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    date: str | None = None
    kind: UpdateType = "retraction"
    title: str | None = "Tides of the imagined sea"
    number: int = 1


def ids(names: Iterable[str]) -> dict[str, Any]:
    kinds = {"1": "doi", "p": "pmid", "P": "pmcid"}
    return {kinds[name[0]]: name.removeprefix("p") for name in names}


def record(told: Told) -> Notice:
    head = NoticeHead(title="Retraction", date=told.date, **ids(told.own))
    works = tuple(Work(title=told.title, **ids([name])) for name in told.about) or (Work(title=told.title),)
    if told.place in ("jats", "pubmed") and len(told.about) == 2 and {name[0] for name in told.about} == {"1", "p"}:
        works = (Work(title=told.title, **ids(told.about)),)
    identity = identity_of(head, works, told.kind, f"{told}")
    return Notice(
        id=f"rw:{told.number}" if told.place == "retraction-watch" else identity,
        update_type=told.kind,
        notice=head,
        original_articles=works,
        provenance=Provenance(path="a", sha256="0", format=told.place, asserted_by=_BY[told.place], parser_version="0"),
    )


def claim(told: Told) -> Claim:
    return claim_of(msgspec.json.encode(record(told)))


N, M = "10.5555/note.1", "10.5555/note.2"
A, B = "10.5555/tides.2019", "10.5555/tides.2020"

TOGETHER: dict[str, list[Told]] = {
    "a PDF and its Crossref record share the notice's DOI": [
        Told("a", "pdf", (N,), (A,)),
        Told("a", "crossref", (N,), (A,)),
    ],
    "a PDF, its Crossref record and its row": [
        Told("a", "pdf", (N,), (A,)),
        Told("a", "crossref", (N,), (A,)),
        Told("a", "retraction-watch", (N, "p31"), (A,)),
    ],
    "PubMed knows the notice by its number, Crossref by its DOI, Retraction Watch by both": [
        Told("a", "pubmed", ("p31",), ("p20",)),
        Told("a", "retraction-watch", (N, "p31"), (A,)),
    ],
    "PubMed joins two places that have one identifier each": [
        Told("a", "pubmed", (N, "p31"), ("p20",)),
        Told("a", "crossref", (N,), (A,)),
        Told("a", "html", ("p31",), ("p20",)),
    ],
    "a text without the notice's DOI is known by its article": [
        Told("a", "text", (), (A,), "2021-03-04"),
        Told("a", "retraction-watch", (N,), (A,), "2021-03-01"),
    ],
    "a text without DOI and a Crossref record of the same year": [
        Told("a", "text", (), (A,), "2021"),
        Told("a", "crossref", (N,), (A,), "2021-11-30"),
    ],
    "a text that gives no date": [Told("a", "text", (), (A,)), Told("a", "jats", (N,), (A,), "2021-11-30")],
    "two files of a notice that neither names": [
        Told("a", "pdf", (), (A,), "2021"),
        Told("a", "html", (), (A,), "2021-02"),
    ],
    "a row whose notice has its article's DOI": [
        Told("a", "html", (A,), (A,), "2021-02-01"),
        Told("a", "retraction-watch", (A,), (A,), "2021-02-01"),
    ],
    "a withdrawal that Retraction Watch calls a retraction": [
        Told("a", "text", (), (A,), "2021", "withdrawal"),
        Told("a", "retraction-watch", (N,), (A,), "2021-05-05"),
    ],
    "a partial retraction, by its DOI": [
        Told("a", "pdf", (N,), (A,), kind="partial_retraction"),
        Told("a", "crossref", (N,), (A,)),
    ],
    "articles named by DOI here and by PMID there": [
        Told("a", "jats", (N,), (A,)),
        Told("a", "pubmed", (N, "p31"), ("p20",)),
    ],
    "a notice that names no article": [Told("a", "text", (N,)), Told("a", "crossref", (N,), (A, B))],
    "a notice that names no article, and its only row": [
        Told("a", "text", (N,)),
        Told("a", "retraction-watch", (N,), (A,)),
    ],
    "titles that differ": [
        Told("a", "text", (N,), (A,), title="Tides"),
        Told("a", "crossref", (N,), (A,), title="Of the imagined sea"),
    ],
    "a notice of two articles, in two places": [
        Told("a", "pdf", (N,), (A, B)),
        Told("a", "crossref", (N,), (A, B)),
    ],
    "a concern and a retraction with identifiers of their own": [
        Told("a", "text", (M,), (A,), "2019", "expression_of_concern"),
        Told("a", "crossref", (M,), (A,), "2019-04", "expression_of_concern"),
        Told("b", "text", (N,), (A,), "2021"),
        Told("b", "crossref", (N,), (A,), "2021-03"),
    ],
    "one row of two with the same notice is about the article": [
        Told("a", "pdf", (N,), (A,)),
        Told("a", "retraction-watch", (N,), (A,), number=1),
        Told("b", "retraction-watch", (N,), (B,), number=2),
    ],
}

APART: dict[str, list[Told]] = {
    "nothing but the title is the same": [Told("a", "text"), Told("b", "crossref", (N,))],
    "the same title, other articles": [Told("a", "text", (M,), (B,)), Told("b", "crossref", (N,), (A,))],
    "two retractions of one article with DOIs of their own": [
        Told("a", "text", (N,), (A,), "2021"),
        Told("b", "crossref", (M,), (A,), "2021"),
    ],
    "a concern and a retraction of one article": [
        Told("a", "text", (), (A,), "2021", "expression_of_concern"),
        Told("b", "retraction-watch", (N,), (A,), "2021"),
    ],
    "a concern and a retraction that both have their article's DOI": [
        Told("a", "crossref", (A,), (A,), "2019", "expression_of_concern"),
        Told("b", "retraction-watch", (A,), (A,), "2021", number=7),
    ],
    "a retraction, and another years later": [
        Told("a", "text", (), (A,), "2012"),
        Told("b", "retraction-watch", (N,), (A,), "2021-01-01"),
    ],
    "two corrections without identifiers": [
        Told("a", "text", (), (A,), "2021", "correction"),
        Told("b", "pdf", (), (A,), "2021", "correction"),
    ],
    "one DOI for the notices of two articles": [
        Told("a", "text", (N,), (A,)),
        Told("b", "crossref", (N,), (B,)),
    ],
    "rows of one notice for three articles": [
        Told("a", "retraction-watch", (N,), (A,), number=1),
        Told("b", "retraction-watch", (N,), (B,), number=2),
        Told("c", "retraction-watch", (N,), ("10.5555/tides.2021",), number=3),
    ],
    "a row that the file holds twice": [
        Told("a", "retraction-watch", (N,), (A,), number=1),
        Told("b", "retraction-watch", (N,), (A,), number=2),
    ],
    "a notice about two articles, and the rows of each": [
        Told("a", "pdf", (N,), (A, B)),
        Told("b", "retraction-watch", (N,), (A,), number=1),
        Told("c", "retraction-watch", (N,), (B,), number=2),
    ],
    "a text that could be either of two notices": [
        Told("a", "text", (), (A,), "2021"),
        Told("b", "crossref", (N,), (A,), "2021"),
        Told("c", "crossref", (M,), (A,), "2021"),
    ],
    "a chain: the retraction of a notice": [
        Told("a", "crossref", (N,), (A,), "2020"),
        Told("b", "crossref", (M,), (N,), "2021"),
    ],
    "a row of the notice, and one of the notice's own retraction": [
        Told("a", "retraction-watch", (N,), (A,), "2020", number=1),
        Told("b", "retraction-watch", (M,), (N,), "2021", number=2),
    ],
    "a notice, and an article that has its PMID as a DOI's end": [
        Told("a", "pubmed", ("p31",), ("p20",)),
        Told("b", "crossref", ("10.5555/31",), (A,)),
    ],
    "a reinstatement and the retraction before it": [
        Told("a", "text", (), (A,), "2021-05", "reinstatement"),
        Told("b", "retraction-watch", (N,), (A,), "2021-04"),
    ],
}


@pytest.mark.parametrize("case", [*TOGETHER.values(), *APART.values()], ids=[*TOGETHER, *APART])
@pytest.mark.parametrize("order", [list, lambda told: list(reversed(told))], ids=["in order", "reversed"])
def test_records_are_of_one_notice_or_not(case: list[Told], order: Callable[[list[Told]], list[Told]]) -> None:
    told = order(case)
    groups = group([claim(one) for one in told])
    assert {frozenset(told[number] for number in numbers) for numbers in groups} == {
        frozenset(one for one in told if one.notice == name) for name in {one.notice for one in told}
    }


def test_one_of_two_rows_that_are_the_same_joins_the_notice_and_the_other_stays() -> None:
    told = [
        Told("a", "pdf", (N,), (A,)),
        Told("a", "retraction-watch", (N,), (A,), number=1),
        Told("b", "retraction-watch", (N,), (A,), number=2),
    ]
    assert group([claim(one) for one in told]) == [[0, 1], [2]]


def test_a_row_that_another_database_names_as_its_source_is_of_that_notice() -> None:
    named = msgspec.structs.replace(record(Told("a", "crossref", (N,), (A,))), record_ids=("2",))
    rows = [record(Told("a", "retraction-watch", (N,), (A,), number=number)) for number in (1, 2)]
    assert group([claim_of(msgspec.json.encode(one)) for one in (named, *rows)]) == [[0, 2], [1]]


names = st.sampled_from([N, M, "p31", "p32"])
articles = st.sampled_from([A, B, N, "p20"])
tellings = st.builds(
    Told,
    notice=st.just(""),
    place=st.sampled_from(list(_BY)),
    own=st.lists(names, max_size=2, unique_by=lambda name: name[0]).map(tuple),
    about=st.lists(articles, max_size=2, unique=True).map(tuple),
    date=st.sampled_from([None, "2019", "2021-03", "2021-11-30"]),
    kind=st.sampled_from(["retraction", "withdrawal", "expression_of_concern", "correction"]),
    number=st.integers(1, 3),
)


@given(st.lists(tellings, max_size=8), st.lists(st.integers(0, 8), max_size=3), st.data())
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_added_one_by_one_records_join_as_they_do_at_once(
    tmp_path: Path, told: list[Told], removed: list[int], data: st.DataObject
) -> None:
    folder = tmp_path / f"{len(list(tmp_path.iterdir()))}"

    def state(library: Library) -> list[tuple[str, list[str]]]:
        return sorted(
            (row.id, sorted(f"{one.id} {one.provenance}" for one in library.index.records_of(row.id)))
            for row in library.search("").window(0, 99)
        )

    with Library.open(folder) as library:
        library.count()
        for one in told:
            library.add([record(one)])
        for number in removed:
            shown = library.search("").window(0, 99)
            if number < len(shown) and not shown[number].id.startswith("rw:"):
                library.remove(shown[number].id)
        stepwise = state(library)
    paths.index_file(folder).unlink(missing_ok=True)
    with Library.open(folder) as library:
        assert state(library) == stepwise
