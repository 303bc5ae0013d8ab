"""What the cells of a Retraction Watch row say: lists, DOIs, PubMed numbers, what is said by not saying it."""

from typing import Final, NamedTuple
from urllib.parse import unquote

from retract_tui.identifiers import find_dois, normalise_doi
from retract_tui.reading.markup.elements import without_elements
from retract_tui.text import one_line

_NOT_STATED: Final = frozenset({"unavailable", "unknown"})
_NO_PMID: Final = frozenset({"", "0", "0.0"})
_BETWEEN: Final = ";"


class FieldDoi(NamedTuple):
    """A DOI of a cell, as it is compared and as it is written there; `repaired` where it had to be mended."""

    value: str
    raw: str
    repaired: bool


def stated(cell: str) -> str:
    """A cell as one clean line; empty for "Unavailable"."""
    line = one_line(cell) if cell else ""
    return "" if line.casefold() == "unavailable" else line


def words(cell: str) -> str:
    """As `stated`, without the tags and entities that titles come with."""
    line = stated(cell)
    return one_line(without_elements(line, str)) if "<" in line or "&" in line else line


def parts(cell: str) -> list[str]:
    """The parts of a list, joined with semicolons and mostly ending with one; those that say nothing are left out."""
    if not cell:
        return []
    found = [part.strip() for part in one_line(cell).split(_BETWEEN)]
    return [part for part in found if part and part.casefold() not in _NOT_STATED]


def terms(cell: str) -> list[str]:
    """The terms of a list of reasons, each once, without the plus sign that older exports set before them."""
    return list(dict.fromkeys(term for part in parts(cell) if (term := part.lstrip("+ "))))


def addresses(cell: str) -> list[str]:
    """The addresses of a list; a semicolon within one, behind which no other address begins, is its own."""
    found: list[str] = []
    for part in parts(cell):
        if found and "://" not in part:
            found[-1] += _BETWEEN + part
        else:
            found.append(part)
    return found


def dois(cell: str) -> list[FieldDoi]:
    """The DOIs of a cell; it is one as a whole (with a semicolon of its own) wherever it can be."""
    line = stated(cell)
    if not line:
        return []
    whole = normalise_doi(line)
    if whole:
        return [FieldDoi(whole, line, whole != line.lower() and whole != unquote(line).lower())]
    return [FieldDoi(found.value, found.raw, found.repaired) for found in find_dois(line)]


def is_pmid_stated(cell: str) -> bool:
    """False for the ways of the export to say that there is no PubMed number."""
    return cell.strip() not in _NO_PMID and stated(cell) != ""
