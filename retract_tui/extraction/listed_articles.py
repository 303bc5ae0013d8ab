"""The original articles of a notice that lists them below an announcement: one a line, or one a row of a table."""

import re
from typing import Final

from msgspec.structs import replace

from retract_tui.extraction.citations import read_citation
from retract_tui.extraction.inline_citations import has_locator
from retract_tui.extraction.layout import Layout
from retract_tui.extraction.leading import leading
from retract_tui.extraction.locators import find_locator
from retract_tui.extraction.spans import Span, lines
from retract_tui.extraction.titles import plain_title
from retract_tui.identifiers import find_dois
from retract_tui.model import Work

_ANNOUNCES: Final = re.compile(
    leading(
        r"\b(?:retract\w*|withdr\w+|remov\w+|expressions?\sof\sconcern|concerns?|zurück\w*|retir\w+|rétract\w*"
        r"|retrat\w*)\b"
    )
)
_SEVERAL: Final = re.compile(
    leading(
        r"\b(?:articles|papers|publications|studies|works|chapters|letters|structures|manuscripts|reports|artículos"
        r"|artigos|artikel|beiträge|arbeiten|trabajos|trabalhos)\b"
    )
)
_OTHERS: Final = re.compile(
    leading(
        r"\b(?:copied|plagiari\w+|duplicat\w+|overlap\w*|similar\w*|identical|earlier|other|previous|another"
        r"|taken\sfrom|cit(?:es|ed|ing))\b"
    )
)
"""All three are looked for in lower case."""
_LONGEST_ROW: Final = 700
_LONGEST_ANNOUNCEMENT: Final = 1200
_MOST: Final = 200
_MOST_PASSED: Final = 4
_SHORTEST_TITLE: Final = 15


def read_listed_articles(layout: Layout) -> list[tuple[Work, Span]]:
    """The articles that paragraphs or table rows behind "the following articles" name; nothing for fewer than two."""
    for number, part in enumerate(layout.body[:4]):
        said = part.of(layout.text)[:_LONGEST_ANNOUNCEMENT].lower()
        if _ANNOUNCES.search(said) and _SEVERAL.search(said) and not _OTHERS.search(said):
            listed = _rows_behind(layout, number + 1)
            if len(listed) > 1:
                return listed
    return []


def _rows_behind(layout: Layout, first: int) -> list[tuple[Work, Span]]:
    """The rows that cite an article, from the first that does to the first that does not."""
    text = layout.text
    found: list[tuple[Work, Span]] = []
    passed = 0
    for part in layout.body[first : first + _MOST]:
        for row in lines(text, part.start, part.end):
            cites = row.end - row.start < _LONGEST_ROW and has_locator(text, row.start, row.end)
            work = _read_row(row.of(text)) if cites else None
            if work:
                found.append((work, row))
            elif found or passed > _MOST_PASSED:
                return found
            passed += 1
    return found


def _read_row(row: str) -> Work | None:
    """One article: a whole citation, or the cells of a table with its title, its place and its DOI."""
    if row.count("|") > 1:
        return _read_cells([cell.strip(" *") for cell in row.split("|") if cell.strip(" *-:")])
    work = read_citation(row)
    return work if work.title and work.authors and (work.volume or work.doi) else None


def _read_cells(cells: list[str]) -> Work | None:
    placed = next((cell for cell in cells if find_locator(cell)), None)
    dois = [found.value for cell in cells for found in find_dois(cell)]
    titles = [cell for cell in cells if cell != placed and not find_dois(cell) and len(cell) > _SHORTEST_TITLE]
    if not (placed or dois) or not titles:
        return None
    work = read_citation(placed) if placed else Work()
    return replace(work, title=plain_title(titles[0]), doi=work.doi or (dois[0] if dois else None))
