"""Notices in rows: as a table for people, or as CSV for a spreadsheet."""

import csv
import io
from collections.abc import Iterable
from typing import Final

from retract_tui.model import Notice
from retract_tui.text import one_line
from retract_tui.vocabulary import UPDATE_TYPES

CSV_COLUMNS: Final = (
    "id",
    "update_type",
    "date",
    "title",
    "journal",
    "year",
    "original_doi",
    "notice_doi",
    "source_dois",
    "reasons",
)
_FORMULA_STARTS: Final = ("=", "+", "-", "@")


def csv_header() -> str:
    """The names of the columns, as a line of CSV."""
    return _csv_line(CSV_COLUMNS)


def to_csv_line(notice: Notice) -> str:
    """A notice as a line of CSV (RFC 4180); several values in a cell are separated by "; ".

    What a spreadsheet would take for a formula gets an apostrophe in front: titles come from anywhere.
    """
    article = notice.original_article
    sources = [source.work.doi for source in notice.duplicated_sources if source.work.doi]
    cells = (
        notice.id,
        notice.update_type,
        notice.notice.date or "",
        notice.heading or "",
        article.journal or notice.notice.journal or "",
        str(article.year or ""),
        article.doi or "",
        notice.notice.doi or "",
        "; ".join(sources),
        "; ".join(reason.code for reason in notice.reasons),
    )
    return _csv_line(_guarded(one_line(cell)) for cell in cells)


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell


def _csv_line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()


def to_table_line(notice: Notice, width: int) -> str:
    """A notice on one line of at most `width` characters: kind, date, sources, title, the article's DOI."""
    kind = UPDATE_TYPES[notice.update_type].label
    sources = len(notice.duplicated_sources)
    doi = one_line(notice.original_article.doi or (f"notice {notice.notice.doi}" if notice.notice.doi else ""))
    left = f"{kind:<21}  {one_line(notice.notice.date or ''):<10}  {sources or '':>3}  "
    room = max(20, width - len(left) - len(doi) - 2)
    title = one_line(notice.heading or "no title stated")
    shown = title if len(title) <= room else title[: room - 1] + "…"
    return f"{left}{shown:<{room}}  {doi}".rstrip()


def table_header(width: int) -> str:
    """The names of the columns over `to_table_line`."""
    return f"{'Kind':<21}  {'Date':<10}  {'Src':>3}  {'Title and DOI'}"[:width]
