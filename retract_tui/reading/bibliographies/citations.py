"""A record of a bibliography, whatever file it is from, and what of it is a notice or names one.

A record is a notice where its type, its title or a note of it says so ("Retraction of: …"). The record of an article
may name the notices about it ("Retraction in: …"). All of this is what somebody wrote into a bibliography: it is
asserted by nobody but the text itself.
"""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from retract_tui.identity import identity_of
from retract_tui.model import Notice, NoticeHead, UpdateType, Work
from retract_tui.reading.bibliographies.relations import Relation, read_relations
from retract_tui.reading.notice_titles import is_marked, kind_of_title, without_mark
from retract_tui.reading.records import provenance_of
from retract_tui.reading.same_notice import joined
from retract_tui.reading.source import NoNotice, Source
from retract_tui.reading.wording import with_words

FORMAT: Final = "citation"

_TYPES: Final[dict[UpdateType, str]] = {
    "retraction": "retraction|retraction of publication|retraction notice|retraction note",
    "partial_retraction": "partial retraction",
    "withdrawal": "withdrawal|withdrawal notice",
    "removal": "removal notice|article removal",
    "expression_of_concern": "expression of concern|editorial expression of concern",
    "correction": "erratum|errata|published erratum|correction|corrigendum|correction notice|correction, addition",
    "reinstatement": "reinstatement|reinstatement notice",
}
_KINDS: Final[dict[str, UpdateType]] = {name: kind for kind, names in _TYPES.items() for name in names.split("|")}
"""Types of documents of MEDLINE, Embase, Scopus and Web of Science that are notices."""

_MEDLINE: Final = frozenset({"retraction of publication", "retraction notice", "published erratum"})
"""Types that stand among the keywords too: no keyword of an article reads so."""


class Citation(NamedTuple):
    """What a record of a bibliography says, each value on one clean line; `date` is of ISO 8601.

    `types` are its types of document, `notes` whatever the record's maker or its database noted, with line breaks.
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    journal: str | None = None
    publisher: str | None = None
    date: str | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    types: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    abstract: str = ""


def notices_among(citations: Iterable[Citation], source: Source, called: str) -> Iterator[Notice]:
    """The notices of a bibliography that is `called` so ("a RIS bibliography"), each once.

    Raises:
        NoNotice: There are none; the message counts the records.
    """
    counted = 0

    def found() -> Iterator[Notice]:
        nonlocal counted
        for citation in citations:
            counted += 1
            yield from _notices_of(citation, source)

    gave = False
    for notice in joined(found()):
        gave = True
        yield notice
    if not gave:
        raise NoNotice(f"{called} {_none_of(counted)}")


def _none_of(count: int) -> str:
    if count == 1:
        return "of one record, which is no notice"
    return f"of {count:,} records, none of which is a notice" if count else "without any records"


def _notices_of(citation: Citation, source: Source) -> Iterator[Notice]:
    relations = read_relations(citation.notes)
    of = [relation for relation in relations if relation.way == "of"]
    kind = _kind_of(citation, of)
    if kind:
        yield _own_record(citation, kind, of, source)
    for relation in relations:
        if relation.way == "in":
            yield _record_about(citation, relation, source)


def _kind_of(citation: Citation, of: list[Relation]) -> UpdateType | None:
    """What a record's notice does: by its title, its type, its notes; None where it is no notice."""
    by_title = kind_of_title(citation.title) if citation.title else None
    types = [
        *(_KINDS.get(name.casefold()) for name in citation.types),
        *(_KINDS[name.casefold()] for name in citation.keywords if name.casefold() in _MEDLINE),
    ]
    by_type = next((kind for kind in types if kind), None)
    if by_type is None and citation.title and is_marked(citation.title):
        return None
    return by_title or by_type or next((relation.kind for relation in of), None)


def _own_record(citation: Citation, kind: UpdateType, of: list[Relation], source: Source) -> Notice:
    """The record of a notice, with the articles that its notes and its words name."""
    head = NoticeHead(
        title=citation.title,
        doi=citation.doi,
        pmid=citation.pmid,
        pmcid=citation.pmcid,
        journal=citation.journal,
        publisher=citation.publisher,
        date=citation.date,
    )
    articles = tuple(relation.work for relation in of)
    record = Notice(
        id=identity_of(head, articles, kind, _all_of(citation)),
        update_type=kind,
        notice=head,
        original_articles=articles,
        provenance=provenance_of(source, FORMAT, "bibliography"),
    )
    return with_words(record, source, citation.title, citation.abstract)


def _record_about(citation: Citation, relation: Relation, source: Source) -> Notice:
    """The record of a notice that an article's record names."""
    named = relation.work
    head = NoticeHead(
        doi=named.doi,
        pmid=named.pmid,
        pmcid=named.pmcid,
        journal=named.journal,
        date=str(named.year) if named.year else None,
    )
    articles = (_article(citation),)
    return Notice(
        id=identity_of(head, articles, relation.kind, f"{relation} {_all_of(citation)}"),
        update_type=relation.kind,
        notice=head,
        original_articles=articles,
        provenance=provenance_of(source, FORMAT, "bibliography"),
    )


def _article(citation: Citation) -> Work:
    return Work(
        title=without_mark(citation.title) if citation.title else None,
        authors=citation.authors,
        journal=citation.journal,
        year=int(citation.date[:4]) if citation.date else None,
        volume=citation.volume,
        issue=citation.issue,
        pages=citation.pages,
        doi=citation.doi,
        pmid=citation.pmid,
        pmcid=citation.pmcid,
    )


def _all_of(citation: Citation) -> str:
    """What tells a record without identifiers apart from others: many a notice is called "Erratum"."""
    parts = (citation.title, *citation.authors[:1], citation.journal, citation.date, citation.volume, citation.pages)
    return " ".join(part for part in parts if part)
