"""The reader of BibTeX: bibliographies, some entries of which are notices."""

import re
from collections.abc import Iterator
from typing import Final

from retract_tui.identifiers import normalise_pmcid, normalise_pmid
from retract_tui.model import Notice
from retract_tui.reading.bibliographies.bibtex_entries import Entry, read_entries
from retract_tui.reading.bibliographies.citations import Citation, notices_among
from retract_tui.reading.bibliographies.latex import latex_to_identifier, latex_to_text
from retract_tui.reading.decoding import NotText, decode
from retract_tui.reading.fields import (
    Fields,
    author_in_words,
    date_of,
    every,
    first,
    first_doi,
    first_title,
    own_ids,
    plain_pages,
    pmid_in,
)
from retract_tui.reading.files import Failure
from retract_tui.reading.json_values import words
from retract_tui.reading.source import NoNotice, Source

_BEGINS: Final = re.compile(
    r"(?:\s|%[^\n]*\n)*@\s?(?:article|book|booklet|collection|comment|conference|dataset|inbook|incollection|inproceedings"
    r"|manual|mastersthesis|misc|online|phdthesis|preamble|proceedings|report|software|string|techreport|thesis"
    r"|unpublished)\s?[{(]",
    re.IGNORECASE,
)
_AND: Final = re.compile(r"\s+and\s+")

_JOURNAL: Final = ("journal", "journaltitle", "booktitle", "shortjournal")
_NOTES: Final = ("note", "annote", "annotation", "addendum", "comment", "usera", "pubstate", "howpublished", "extra")
_TYPES: Final = ("type", "entrysubtype", "document_type", "documenttype")
_COPIED: Final = frozenset({"doi", "url", "pmid", "pmcid", "eprint"})


def recognises(head: bytes) -> bool:
    """True where a file begins with an entry of BibTeX, comments before it apart."""
    try:
        return bool(_BEGINS.match(decode(head)))
    except NotText:
        return False


def read(source: Source) -> Iterator[Notice | Failure]:
    """The notices among the entries of a bibliography, and that an entry is damaged, where one is.

    An entry whose end is missing is left out: nobody knows where its last value ends.

    Raises:
        NoNotice: There are none.
        Unreadable: The file is too large or cannot be read.
    """
    try:
        entries = list(read_entries(decode(source.data)))
    except NotText as error:
        raise NoNotice(str(error)) from error
    whole = [entry for entry in entries if entry.whole]
    yield from notices_among(map(_citation, whole), source, "a BibTeX bibliography")
    if len(whole) < len(entries):
        damaged = len(entries) - len(whole)
        what = "an entry" if damaged == 1 else f"{damaged:,} entries"
        yield Failure(source.shown, f"it has {what} without an end, not read")


def _citation(entry: Entry) -> Citation:
    fields: Fields = {
        name: (latex_to_identifier(value) if name in _COPIED else latex_to_text(value),)
        for name, value in entry.fields.items()
    }
    notes = [note for name in _NOTES for note in fields.get(name, ())]
    pmid, pmcid = own_ids(notes)
    pages = first(fields, ("pages", "article-number", "eid"))
    is_of_pubmed = (first(fields, ("eprinttype", "archiveprefix")) or "").casefold() == "pubmed"
    eprint = first(fields, ("eprint",)) if is_of_pubmed else None
    return Citation(
        title=first_title(fields, ("title",)),
        authors=_authors(first(fields, ("author",)) or ""),
        journal=first_title(fields, _JOURNAL),
        publisher=first(fields, ("publisher",)),
        date=_date(fields),
        volume=first(fields, ("volume",)),
        issue=first(fields, ("number", "issue")),
        pages=plain_pages(pages) if pages else None,
        doi=first_doi(fields, ("doi", "url")),
        pmid=normalise_pmid(first(fields, ("pmid",)) or eprint or "") or pmid or pmid_in(every(fields, ("url",))),
        pmcid=normalise_pmcid(first(fields, ("pmcid",)) or "") or pmcid,
        types=every(fields, _TYPES),
        keywords=tuple(word.strip() for word in re.split("[,;]", first(fields, ("keywords",)) or "")),
        notes=tuple(notes),
        abstract=words("\n".join(fields.get("abstract", ()))),
    )


def _authors(written: str) -> tuple[str, ...]:
    names = (author_in_words(name.strip()) for name in _AND.split(written) if name.strip())
    return tuple(name for name in names if name.casefold() != "others")


def _date(fields: Fields) -> str | None:
    """The date of an entry: biblatex's `date`, or a year, with the month and perhaps the day in another field."""
    month = (first(fields, ("month",)) or "").strip(" .")
    return date_of(every(fields, ("date", "year")), [month] if month else [])
