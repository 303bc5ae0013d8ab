"""Fictional exports of Retraction Watch, made row by row."""

import csv
import io
from collections.abc import Iterable

COLUMNS = [
    "Record ID",
    "Title",
    "Subject",
    "Institution",
    "Journal",
    "Publisher",
    "Country",
    "Author",
    "URLS",
    "ArticleType",
    "RetractionDate",
    "RetractionDOI",
    "RetractionPubMedID",
    "OriginalPaperDate",
    "OriginalPaperDOI",
    "OriginalPaperPubMedID",
    "RetractionNature",
    "Reason",
    "Paywalled",
    "Notes",
]

OLD_COLUMNS = {
    "Subject": "Subject(s)",
    "Institution": "Affiliation(s)",
    "Country": "Country(s)",
    "Author": "Author(s)",
    "URLS": "Retraction Watch Post URL(s)",
    "ArticleType": "Article Type(s)",
    "RetractionDate": "Retraction or Other Notices Date",
    "RetractionDOI": "Retraction or Other Notices DOI",
    "RetractionPubMedID": "Retraction or Other Notices PubMedID",
    "OriginalPaperDate": "Original Paper Date",
    "OriginalPaperDOI": "Original Paper DOI",
    "OriginalPaperPubMedID": "Original Paper PubMedID",
    "RetractionNature": "Nature of Notice",
    "Reason": "Reason(s)",
    "Paywalled": "Paywalled?",
}

TIDES = {
    "Record ID": "4711",
    "Title": "Tides of the inner shelf",
    "Subject": "(ENV) Oceanography;(PHY) Physics;",
    "Institution": "Department of Tides, University of Aberwick, Aberwick; Institute of the Sea, Norhaven;",
    "Journal": "Journal of Sea Science",
    "Publisher": "Meridian Press",
    "Country": "Norway;United Kingdom",
    "Author": "Anna Moor;Jón Bell",
    "URLS": "https://example.org/2024/05/14/the-tides/;https://example.org/a;b",
    "ArticleType": "Research Article;",
    "RetractionDate": "5/14/2024 0:00",
    "RetractionDOI": "10.5555/JSS.2024.77",
    "RetractionPubMedID": "38740000",
    "OriginalPaperDate": "3/2/2015 0:00",
    "OriginalPaperDOI": "10.5555/jss.2015.11",
    "OriginalPaperPubMedID": "25720000.0",
    "RetractionNature": "Retraction",
    "Reason": "+Duplication of/in Image;+Objections by Author(s);+Paper Mill;",
    "Paywalled": "No",
    "Notes": "See also: https://pubpeer.example.org/publications/ABC and 10.5555/comment.3;",
}


def row(number: int | str = 4711, **changes: str) -> dict[str, str]:
    """A row with what is changed in it; a column is named without its space ("RecordID")."""
    return {**TIDES, "Record ID": str(number), **changes}


def export(
    *rows: dict[str, str], columns: Iterable[str] = (*COLUMNS, ""), delimiter: str = ",", end: str = "\r\n"
) -> str:
    """The text of an export with these rows: by default with the nameless last column of today's."""
    columns = list(columns)
    current = {old: new for new, old in OLD_COLUMNS.items()}
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    writer.writerow(columns)
    for cells in rows:
        writer.writerow([cells.get(current.get(name, name), "") for name in columns])
    return out.getvalue()
