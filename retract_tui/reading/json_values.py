"""What stands in a decoded JSON document: a wrong type, a null or a megabyte in a field gives nothing, no error."""

from typing import Final

from retract_tui.identifiers import normalise_doi
from retract_tui.reading.dates import iso_date
from retract_tui.reading.markup import plain
from retract_tui.text import one_line

LONGEST_LINE: Final = 5_000
"""Characters of the longest value of a field of one line: more is no title and no name."""

LONGEST_TEXT: Final = 200_000
"""Characters of the longest abstract that is read: as many as the longest notice has."""


def mapping(value: object) -> dict[str, object]:
    """An object of the document; an empty one where the value is something else."""
    return value if isinstance(value, dict) else {}


def items(value: object) -> list[object]:
    """An array of the document; a value alone stands for an array of one, null for an empty one."""
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def line(value: object) -> str | None:
    """A text or number as one clean line; of an array the first one that says anything."""
    for item in items(value):
        if isinstance(item, bool) or not isinstance(item, str | int | float) or len(str(item)) > LONGEST_LINE:
            continue
        written = one_line(item)
        if written:
            return written
    return None


def title_line(value: object) -> str | None:
    """A title as one clean line, its markup ("<i>Vibrio</i>", "&amp;") undone."""
    written = line(value)
    return one_line(plain(written)) or None if written else None


def words(value: object) -> str:
    """An abstract or a note as clean plain text, its lines kept and its markup undone; nothing where it is too long."""
    return plain(value).strip() if isinstance(value, str) and len(value) <= LONGEST_TEXT else ""


def doi(value: object) -> str | None:
    """The normal form of a field that should hold a DOI."""
    written = line(value)
    return normalise_doi(written) if written else None


def integer(value: object) -> int | None:
    """A whole number, also one that is written as a text ("2019"); None for anything else."""
    written = line(value)
    return int(written) if written and len(written) < 20 and written.isascii() and written.isdigit() else None


def date(value: object) -> str | None:
    """A date of CSL or Crossref (`{"date-parts": [[2019, 5]]}`) in ISO 8601, as precise as it is; None for none.

    Parts that are no part of a date end it: `[[2019, 13, 1]]` is "2019", `[[null]]` nothing. A season is no month.
    """
    parts = items(mapping(value).get("date-parts"))
    numbers = [integer(part) for part in items(parts[0])[:3]] if parts else []
    year, month, day = ("" if number is None else str(number) for number in (*numbers, None, None, None)[:3])
    return iso_date(year, month, day)
