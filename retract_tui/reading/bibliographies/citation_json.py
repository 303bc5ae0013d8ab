"""The shape of CSL-JSON and of Zotero's JSON: a list of records or one, some of which are notices.

CSL names its fields after https://docs.citationstyles.org/en/stable/specification.html (`container-title`, `issued`),
Zotero after its own (`publicationTitle`, `date`, `creators`, `abstractNote`, `extra`).
"""

from collections.abc import Iterator
from typing import Final

from retract_tui.identifiers import normalise_pmcid, normalise_pmid
from retract_tui.model import Notice
from retract_tui.reading.bibliographies.citations import Citation, notices_among
from retract_tui.reading.crossref.works import authors_of
from retract_tui.reading.fields import author, own_ids, plain_pages, pmid_in, written_date
from retract_tui.reading.json_values import date, doi, items, line, mapping, title_line, words
from retract_tui.reading.source import Source

_KINDS: Final = ("itemType", "type")
_CITED: Final = frozenset(
    {"title", "title-short", "author", "issued", "container-title", "publicationTitle", "creators", "citation-key"}
)
_LOOKED_AT: Final = 20


def holds(document: object) -> bool:
    """True for a record of CSL or Zotero, a list of these, or an export of Better BibTeX."""
    return any(_is_record(record) for record in _records(document)[:_LOOKED_AT])


def notices(document: object, source: Source) -> Iterator[Notice]:
    """The notices among the records.

    Raises:
        NoNotice: There are none.
    """
    return notices_among(map(_citation, _records(document)), source, "a CSL-JSON bibliography")


def _records(document: object) -> list[dict[str, object]]:
    listed = mapping(document).get("items")
    if isinstance(listed, dict):
        listed = list(listed.values())
    return [mapping(item) for item in (listed if isinstance(listed, list) else items(document))]


def _is_record(record: dict[str, object]) -> bool:
    return any(isinstance(record.get(name), str) for name in _KINDS) and not _CITED.isdisjoint(record)


def _citation(record: dict[str, object]) -> Citation:
    notes = [words(note) for note in _notes(record)]
    pmid, pmcid = own_ids(notes)
    pages = line(record.get("page")) or line(record.get("pages")) or line(record.get("number"))
    own_pmid, own_pmcid = line(record.get("PMID")), line(record.get("PMCID"))
    abstract = record.get("abstract") or record.get("abstractNote")
    return Citation(
        title=title_line(record.get("title")),
        authors=tuple(authors_of(record.get("author"))) or tuple(_creators(record.get("creators"))),
        journal=title_line(record.get("container-title")) or title_line(record.get("publicationTitle")),
        publisher=line(record.get("publisher")),
        date=_date(record),
        volume=line(record.get("volume")),
        issue=line(record.get("issue")),
        pages=plain_pages(pages) if pages else None,
        doi=doi(record.get("DOI")) or doi(record.get("doi")),
        pmid=normalise_pmid(own_pmid or "") or pmid or pmid_in(url for url in [line(record.get("URL"))] if url),
        pmcid=normalise_pmcid(own_pmcid or "") or pmcid,
        types=tuple(found for name in ("genre", "manuscriptType") if (found := line(record.get(name)))),
        keywords=_keywords(record),
        notes=tuple(notes),
        abstract=words(abstract),
    )


def _notes(record: dict[str, object]) -> Iterator[str]:
    """The notes of a record: a text, or a list of texts or of objects that hold one."""
    for name in ("note", "extra", "annote", "notes"):
        for item in items(record.get(name)):
            note = mapping(item).get("note", item)
            if isinstance(note, str):
                yield note


def _keywords(record: dict[str, object]) -> tuple[str, ...]:
    """Keywords: in CSL one text with commas, in Zotero a list of tags."""
    tags = (mapping(item).get("tag", item) for item in items(record.get("tags")))
    written = line(record.get("keyword")) or ""
    return (*filter(None, map(line, tags)), *(word.strip() for word in written.split(",") if word.strip()))


def _creators(field: object) -> Iterator[str]:
    for item in items(field):
        creator = mapping(item)
        family = line(creator.get("lastName")) or line(creator.get("name"))
        if family and creator.get("creatorType", "author") == "author":
            yield author(family, line(creator.get("firstName")))


def _date(record: dict[str, object]) -> str | None:
    """The date of a record: CSL's parts, or a text in either."""
    issued = record.get("issued")
    raw = line(mapping(issued).get("raw")) or line(mapping(issued).get("literal")) or line(record.get("date"))
    return date(issued) or (written_date(raw) if raw else None)
