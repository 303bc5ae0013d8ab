"""What a journal prints on every page: running heads, running feet and numbers of pages.

A head or foot may be the only place that gives the notice's DOI, year or volume, so the first of those that say more
than a name is kept: heads where they stand, feet behind all else. A name alone, the journal's or the authors', would be
taken for a title. On a single page, a first line in smaller type and apart from the rest is a running head.
"""

import re
from collections import Counter
from statistics import median
from typing import Final, NamedTuple

from retract_tui.extraction.headings import is_kind_alone, title_behind_kind
from retract_tui.extraction.spans import Span
from retract_tui.reading.pdf.lines import text_of
from retract_tui.reading.pdf.shapes import Row, Word
from retract_tui.reading.pdf.words import rows_of
from retract_tui.text import fold

_ZONE: Final = 3
"""So many rows from the top, and from the bottom, may be running heads and feet."""
_LEAST_ROWS: Final = 4
_SMALLER: Final = 0.95
_APART: Final = 1.7
_OUTER_NUMBER: Final = re.compile(r"^\d{1,6}\s|\s\d{1,6}$")
_DIGITS: Final = re.compile(r"\d+")
_PAGE_NUMBER: Final = re.compile(
    r"\W{0,3}(?:(?:page|seite|página|p\.)\s)?(?:\d{1,6}|[ivx]{1,6}|\d \d|[a-z]\d{1,6})"
    r"(?:\s(?:of|von|de|/)\s\d{1,6})?\W{0,3}",
    re.IGNORECASE,
)


class Bare(NamedTuple):
    """The words of each page without what is repeated, and the feet that are read last, each once."""

    pages: list[list[Word]]
    feet: list[Row]


def without_furniture(pages: list[list[Word]]) -> Bare:
    """Takes heads, feet and numbers of pages out of the words of all pages."""
    rows = [_without_numbers(rows_of(words)) for words in pages]
    heads = _repeated([page[:_ZONE] for page in rows])
    feet = _repeated([page[-_ZONE:] for page in rows])
    last: dict[str, Row] = {}
    seen: set[str] = set()
    bare: list[list[Word]] = []
    for page in rows:
        kept: list[Row] = []
        for index, row in enumerate(page):
            key = _key(row)
            if index >= len(page) - _ZONE and key in feet:
                last.setdefault(key, row)
            elif (index < _ZONE and key in heads) or (index == 0 and _stands_apart(page)):
                if key not in seen and _says_more_than_a_name(row):
                    kept.append(row)
                seen.add(key)
            else:
                kept.append(row)
        bare.append([word for row in kept for word in row.words])
    return Bare(bare, [row for row in last.values() if _says_more_than_a_name(row)])


def _stands_apart(page: list[Row]) -> bool:
    """True where the first row of a page is smaller than the rest and has white below it."""
    if len(page) < _LEAST_ROWS:
        return False
    common = median(row.size for row in page)
    return page[0].size < _SMALLER * common and page[0].y - page[1].y > _APART * common


def _says_more_than_a_name(row: Row) -> bool:
    """True for a head or foot with more than a name: a year, a volume, a DOI, or what kind of notice this is."""
    text = _OUTER_NUMBER.sub("", text_of(row))
    return bool(_DIGITS.search(text)) or is_kind_alone(text) or bool(title_behind_kind(text, Span(0, len(text))))


def _without_numbers(rows: list[Row]) -> list[Row]:
    """The rows of a page without a number of the page at its top or its bottom."""
    while len(rows) > 1 and _is_page_number(rows[0]) and _are_apart(rows[0], rows[1]):
        rows = rows[1:]
    while len(rows) > 1 and _is_page_number(rows[-1]) and _are_apart(rows[-2], rows[-1]):
        rows = rows[:-1]
    return rows


def _are_apart(above: Row, below: Row) -> bool:
    return above.y - below.y > _APART * min(above.size, below.size)


def _is_page_number(row: Row) -> bool:
    return len(row.words) <= 4 and bool(_PAGE_NUMBER.fullmatch(text_of(row)))


def _repeated(zones: list[list[Row]]) -> set[str]:
    """What stands in the same zone of two pages or more, whatever its numbers."""
    counts = Counter(key for zone in zones for key in {_key(row) for row in zone})
    return {key for key, count in counts.items() if count > 1 and key}


def _key(row: Row) -> str:
    return _DIGITS.sub("", fold(text_of(row))).strip()
