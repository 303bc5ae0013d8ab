"""A record of PubMed, in whatever format it was read, to the notices that it is or names."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

import msgspec

from retract_tui.identifiers import normalise_doi, normalise_pmcid, normalise_pmid
from retract_tui.identity import identity_of
from retract_tui.model import Notice, NoticeHead, UpdateType, Work
from retract_tui.reading.notice_titles import without_mark
from retract_tui.reading.pubmed.citations import read_citation
from retract_tui.reading.pubmed.vocabulary import LANGUAGES, RELATIONS, RETRACTED, TYPES
from retract_tui.reading.record_text import head_lines, in_blocks, without_echoes
from retract_tui.reading.records import provenance_of, with_text
from retract_tui.reading.same_notice import joined
from retract_tui.reading.source import NoNotice, Source, Unreadable
from retract_tui.reading.wording import with_words
from retract_tui.text import one_line

_AT_ONCE: Final = 20_000
"""Records of notices that are held to find several of one notice among them."""

_LONGEST: Final = 200_000
"""Characters of the longest text of a notice; what is longer is not kept with its record."""

_LONGEST_FIELD: Final = 5_000
"""Characters of the longest value of a field of one line."""

_NO_TITLE: Final = frozenset({"not available", "in process citation", ""})


class Relation(NamedTuple):
    """A relation to another record: its type as in `RELATIONS`, how the other is cited, its PubMed identifier."""

    type: str
    cited: str
    pmid: str | None = None


class PubMedRecord(NamedTuple):
    """What a record says of the work that it is of; `types` are its publication types in lower case."""

    work: Work
    date: str | None
    types: frozenset[str]
    relations: tuple[Relation, ...]
    abstract: tuple[str, ...] = ()
    language: str | None = None


def plain_record(
    *,
    title: str = "",
    ids: dict[str, str] | None = None,
    authors: Iterable[str] = (),
    journal: str = "",
    date: str | None = None,
    place: tuple[str, str, str] = ("", "", ""),
    types: Iterable[str] = (),
    relations: Iterable[Relation] = (),
    abstract: Iterable[str] = (),
    language: str = "",
) -> PubMedRecord:
    """A record of foreign values; `ids` by "doi", "pmid" and "pmc", `place` is volume, issue and pages."""
    ids = ids or {}
    volume, issue, pages = (_field(part) or None for part in place)
    work = Work(
        title=_plain_title(_field(title)),
        authors=tuple(name for author in authors if (name := _field(author))),
        journal=_field(journal) or None,
        year=int(date[:4]) if date else None,
        volume=volume,
        issue=issue,
        pages=pages,
        doi=normalise_doi(ids.get("doi", "")),
        pmid=normalise_pmid(ids.get("pmid", "")),
        pmcid=normalise_pmcid(ids.get("pmc", "")),
    )
    return PubMedRecord(
        work,
        date,
        frozenset(one_line(type_).lower() for type_ in types),
        tuple(relation for relation in relations if relation.type in RELATIONS),
        tuple(line for part in abstract if (line := one_line(part))),
        LANGUAGES.get(language.lower()),
    )


def _field(foreign: str) -> str:
    return one_line(foreign) if len(foreign) <= _LONGEST_FIELD else ""


def relation_type(written: str) -> str:
    """A `RefType` in any format as it stands in `RELATIONS`: "Retraction in" and "RetractionIn" are "retractionin"."""
    return written.replace(" ", "").lower()


def notices_among(records: Iterable[PubMedRecord], source: Source) -> Iterator[Notice]:
    """The notices of all records of a file, several records of one notice made into one.

    Raises:
        NoNotice: none of them is a notice or names one.
        Unreadable: the file is damaged; raised when what was read before has been given.
    """
    counted = _Counted(records)
    batch: list[Notice] = []
    gave = False
    damage: Unreadable | None = None
    try:
        for record in counted:
            batch += notices_of(record, source)
            if len(batch) >= _AT_ONCE:
                gave = True
                yield from joined(batch)
                batch = []
    except Unreadable as error:
        # What was whole before the damage is given first.
        damage = error
    yield from joined(batch)
    if damage:
        raise damage
    if not batch and not gave:
        raise NoNotice(counted.without_notice())


class _Counted:
    """Records as they pass by, and what there is to say of them where none gave a notice."""

    def __init__(self, records: Iterable[PubMedRecord]) -> None:
        self._records = records
        self._count = 0
        self._retracted = 0

    def __iter__(self) -> Iterator[PubMedRecord]:
        for record in self._records:
            self._count += 1
            self._retracted += RETRACTED in record.types
            yield record

    def without_notice(self) -> str:
        """Why there is no notice, in words that follow the file's name."""
        if self._count == 0:
            return "a PubMed file without a record"
        if self._count == 1 and self._retracted:
            return "a PubMed record of a retracted article that does not name the notice"
        if self._count == 1:
            return "a PubMed record that is no notice and names none"
        return f"{self._count:,} PubMed records, none of them a notice and none that names one"


def notices_of(record: PubMedRecord, source: Source) -> Iterator[Notice]:
    """The notice that a record is, for each kind that it is of, and those about its article that it names."""
    objects: dict[UpdateType, list[Work]] = {}
    for relation in record.relations:
        kind, to_notice = RELATIONS[relation.type]
        if not to_notice:
            objects.setdefault(kind, []).append(read_citation(relation.cited, relation.pmid).work)
    if not objects:
        objects = {TYPES[type_]: [] for type_ in sorted(record.types & TYPES.keys())[:1]}
    for kind, articles in objects.items():
        yield _of_notice(record, kind, tuple(articles), source)
    for relation in record.relations:
        if RELATIONS[relation.type].to_notice:
            yield _named(record, relation, source)


def _of_notice(record: PubMedRecord, kind: UpdateType, articles: tuple[Work, ...], source: Source) -> Notice:
    work = record.work
    head = NoticeHead(
        title=work.title, doi=work.doi, pmid=work.pmid, pmcid=work.pmcid, journal=work.journal, date=record.date
    )
    tags = Notice(
        id=identity_of(head, articles, kind),
        update_type=kind,
        notice=head,
        original_articles=articles,
        language=record.language,
        provenance=provenance_of(source, "pubmed", "pubmed"),
    )
    if not record.abstract:
        return with_words(tags, source, work.title)
    text = _text(record)
    return without_echoes(with_text(tags, source, text)) if len(text) <= _LONGEST else tags


def _named(record: PubMedRecord, relation: Relation, source: Source) -> Notice:
    """The record of a notice that an article's record names: of the notice it knows where it was published."""
    kind = RELATIONS[relation.type].kind
    cited = read_citation(relation.cited, relation.pmid)
    article = msgspec.structs.replace(record.work, title=record.work.title and without_mark(record.work.title))
    identity = identity_of(cited.head, (article,), kind)
    if not (cited.work.doi or cited.work.pmid) and cited.slug:
        # An article may have several errata that have no identifier.
        identity = f"{identity}#{cited.slug}"
    return Notice(
        id=identity,
        update_type=kind,
        notice=cited.head,
        original_articles=(article,),
        provenance=provenance_of(source, "pubmed", "pubmed"),
    )


def _text(record: PubMedRecord) -> str:
    """A notice's record as text, in the order in which PubMed prints it."""
    return in_blocks([head_lines(record.work, record.date, record.work.authors), list(record.abstract)])


def _plain_title(title: str) -> str | None:
    """A title without the stop at its end, and without the brackets that say it is translated."""
    bare = title.rstrip(" .")
    if bare.startswith("[") and bare.endswith("]") and bare.count("[") == 1:
        bare = bare[1:-1].rstrip(" .")
    return None if bare.lower() in _NO_TITLE else bare
