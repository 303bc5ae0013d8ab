"""The lines behind a statement or its references that say where and when the notice was published."""

import re
from typing import Final

from retract_tui.extraction.citations import read_citation
from retract_tui.extraction.dates import PUBLISHED, find_dates, read_date
from retract_tui.extraction.headings import title_behind_kind
from retract_tui.extraction.locators import find_locator
from retract_tui.extraction.rows import classify
from retract_tui.extraction.spans import Span, lines, trim
from retract_tui.identifiers import find_dois

_LONGEST_LINE: Final = 300
MOST_LINES: Final = 12
"""So many lines an imprint has at most."""
_BEGINS: Final = re.compile(
    rf"\W*(?:{PUBLISHED}\s?(?:[:：]|\d|[A-Z])|doi\b|(?:https?://|www\.|(?:dx\.)?doi\.org/)\S+(?:$|\s\|)"
    rf"|10\.\d{{4,9}}/|©|\(c\)\s(?:19|20)\d\d|copyright\b"
    r"|citation\b|cite\sthis|how\sto\scite|received\b|accepted\b|submitted\b|revised\b|[A-Z]?\d{1,6}\s\|"
    r"|\d{4}-\d{3}[\dX]\b)",
    re.IGNORECASE,
)
_TITLE_WORDS: Final = 3
_LABEL: Final = re.compile(r"\W*\d{1,3}[.)\]\s]")
_DOI_OF_ORIGINAL: Final = re.compile(
    r"\W*doi\s(?:of|do|del|de)\s(?:the\s|l[’']\s?)?(?:(?:article|artigo|artículo)\s)?(?:original|d[’']origine)",
    re.IGNORECASE,
)
_OF_ORIGINAL: Final = re.compile(
    r"\W*(?:doi\s(?:of|do|del|des?)\s|(?:the\s)?original\b|(?:the\s)?online\sversion)", re.IGNORECASE
)


def find_imprint(text: str, start: int, end: int) -> int:
    """Where the imprint begins that ends a stretch of text; `end` where none does."""
    at = end
    for span in reversed(lines(text, max(start, end - _LONGEST_LINE * MOST_LINES), end)[-MOST_LINES:]):
        if span.start < start or not is_imprint(text, span):
            break
        at = span.start
    return at


def is_imprint(text: str, span: Span) -> bool:
    """True for a line that is a date, a DOI, a copyright or a citation of the notice, with nothing said in it."""
    line = span.of(text)
    if len(line) > _LONGEST_LINE or _OF_ORIGINAL.match(line) or _is_row_of_table(line):
        return is_doi_of_original(line)
    kind = classify(text, span)
    if kind == "prose" or (title_behind_kind(line, Span(0, len(line))) is not None and not _BEGINS.match(line)):
        return False
    date = read_date(line)
    if _BEGINS.match(line) or (date and date.end >= len(line.rstrip(" ."))):
        return True
    dated = kind == "citation" and bool(find_dates(line))
    cited = bool((find_dois(line) or "©" in line or dated) and find_locator(line)) and not _LABEL.match(line)
    return kind == "legal" or (cited and not read_citation(line).authors)


def is_doi_of_original(line: str) -> bool:
    """True for "DOI of original article: …"."""
    return len(line) <= _LONGEST_LINE and bool(_DOI_OF_ORIGINAL.match(line)) and bool(find_dois(line))


def _is_row_of_table(line: str) -> bool:
    """True for cells of which one is a title: "Moss on walls | Abel (2006) Moss Rep 62, 9 | 10.5555/moss.1"."""
    return line.count("|") > 1 and len(line.lstrip("| ").split("|")[0].split()) >= _TITLE_WORDS


def without_imprint(text: str, start: int, end: int) -> Span:
    """The last entry of a list without the imprint that stands behind an empty line."""
    at = find_imprint(text, start, end)
    while at < end and text.count("\n", trim(text, start, at).end, at) < 2:
        at = text.find("\n", at, end) + 1 or end
        at = trim(text, at, end).start if at < end else end
    return Span(start, at)
