"""The columns of a Retraction Watch export: which there are, by name, in whatever order and era.

Today's names are those of the file that Crossref publishes (gitlab.com/crossref/retraction-watch-data); those of 2018
are the headings of the database's own pages.
"""

import csv
import re
from collections.abc import Sequence
from operator import itemgetter
from typing import Final, NamedTuple

from retract_tui.reading.source import Unreadable
from retract_tui.text import one_line


class Row(NamedTuple):
    """The cells of a row as they stand, by the names of their columns; empty where the file has no such column."""

    record_id: str
    title: str
    subject: str
    institution: str
    journal: str
    publisher: str
    country: str
    author: str
    urls: str
    article_type: str
    retraction_date: str
    retraction_doi: str
    retraction_pmid: str
    original_date: str
    original_doi: str
    original_pmid: str
    nature: str
    reason: str
    paywalled: str
    notes: str


_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "record_id": ("Record ID",),
    "title": ("Title",),
    "subject": ("Subject", "Subject(s)"),
    "institution": ("Institution", "Institution(s)", "Affiliation(s)"),
    "journal": ("Journal",),
    "publisher": ("Publisher",),
    "country": ("Country", "Country(s)"),
    "author": ("Author", "Author(s)"),
    "urls": ("URLS", "Retraction Watch Post URL(s)"),
    "article_type": ("ArticleType", "Article Type(s)"),
    "retraction_date": ("RetractionDate", "Retraction or Other Notices Date"),
    "retraction_doi": ("RetractionDOI", "Retraction or Other Notices DOI"),
    "retraction_pmid": ("RetractionPubMedID", "Retraction or Other Notices PubMedID"),
    "original_date": ("OriginalPaperDate", "Original Paper Date"),
    "original_doi": ("OriginalPaperDOI", "Original Paper DOI"),
    "original_pmid": ("OriginalPaperPubMedID", "Original Paper PubMedID"),
    "nature": ("RetractionNature", "Nature of Notice"),
    "reason": ("Reason", "Reason(s)"),
    "paywalled": ("Paywalled", "Paywalled?"),
    "notes": ("Notes",),
}
"""What a column of a `Row` is headed, today's name first."""

_NOT_OF_NAME: Final = re.compile(r"[\W_]+")


def _folded(name: str) -> str:
    return _NOT_OF_NAME.sub("", name).casefold()


_FIELDS: Final[dict[str, str]] = {_folded(name): field for field, names in _NAMES.items() for name in names}
_TELLING: Final = frozenset({"retraction_doi", "retraction_pmid", "original_doi", "original_pmid", "nature"})
_ENOUGH: Final = 3
"""Of the columns that no other table has by these names, how many make a Retraction Watch export of one."""

_DELIMITERS: Final = ",;\t"
_LONGEST_HEADER: Final = 4096


class Columns:
    """Where the columns of a file are: `named` of them have a name, `width` is how many there are with the others."""

    def __init__(self, delimiter: str, places: Sequence[int], named: int, width: int) -> None:
        """Takes the places of the columns of a `Row` among the cells, -1 for one that there is not."""
        self.delimiter = delimiter
        self.named = named
        self.width = width
        self.missing = frozenset(name for name, place in zip(Row._fields, places, strict=True) if place < 0)
        self._pick = itemgetter(*places)

    def row(self, cells: list[str]) -> Row:
        """The cells of a row by name; there must be `named` of them at least."""
        return Row._make(self._pick([*cells, ""]))


def columns_of(header: str) -> Columns | None:
    """The columns that a header line names; None where it is none of a Retraction Watch export."""
    found = [_columns(header[:_LONGEST_HEADER], delimiter) for delimiter in _DELIMITERS]
    return next((columns for columns in found if columns), None)


def require_columns(columns: Columns) -> None:
    """Makes sure that there is what makes a row a record of a notice.

    Raises:
        Unreadable: A column is missing without which no row says anything certain.
    """
    if "nature" in columns.missing:
        raise Unreadable("a Retraction Watch export without its column RetractionNature, which says what a notice does")
    if columns.missing >= {"title", "original_doi", "original_pmid"}:
        raise Unreadable("a Retraction Watch export without a column that says which article a notice is about")


def _columns(header: str, delimiter: str) -> Columns | None:
    try:
        names = next(csv.reader([header], delimiter=delimiter), [])
    except csv.Error:
        return None
    fields = [_FIELDS.get(_folded(one_line(name))) for name in names]
    if len(_TELLING.intersection(fields)) < _ENOUGH:
        return None
    places = [fields.index(field) if field in fields else -1 for field in Row._fields]
    named = 1 + max(number for number, name in enumerate(names) if name.strip())
    return Columns(delimiter, places, named, len(names))
