"""Terms of the index that stand for a fact, not for a word of a text.

Each is one token that begins with "_", which no folded text holds, so that words and facts share one full-text index
and a query of both is one look-up. A term whose value is cut short is a prefix of the whole one, so that what is typed
so far can be searched: years, DOIs, PubMed numbers.
"""

import re
from collections.abc import Iterator
from typing import Final, Literal

from retract_tui.model import Notice, Work
from retract_tui.text import fold

EVERY_NOTICE: Final = "_all"
"""The term that every notice has: what is left of it, when others are taken away, is the meaning of "not"."""

IdentifierKind = Literal["doi", "pmid", "pmcid"]
Scope = Literal["any", "source"]
YearOf = Literal["article", "notice"]

_IDENTIFIER_LETTERS: Final = {"doi": "d", "pmid": "p", "pmcid": "c"}
_SCOPE_LETTERS: Final = {"any": "_i", "source": "_s"}
_YEAR_LETTERS: Final = {"article": "_y", "notice": "_n"}
_LONGEST_IDENTIFIER: Final = 400
_TO_ESCAPE: Final = re.compile("[^a-y0-9]")
_FIGURE: Final = re.compile(r"[a-z]{0,20}\d{1,6}")
_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?$")


def identifier(kind: IdentifierKind, value: str, scope: Scope = "any") -> str:
    """The term of an identifier in its normal form; `scope` "source" is that of a duplicated source alone.

    Characters that the index would split at are written as their code between two "z", and so is "z".
    """
    plain = value[:_LONGEST_IDENTIFIER].lower()
    escaped = _TO_ESCAPE.sub(lambda match: f"z{ord(match.group()):x}z", plain)
    return _SCOPE_LETTERS[scope] + _IDENTIFIER_LETTERS[kind] + escaped


def year(of: YearOf, digits: str) -> str:
    """The term of a year, or of all years that begin with these digits."""
    return _YEAR_LETTERS[of] + digits


def update_type(code: str) -> str:
    """The term of what a notice does to its article."""
    return "_t" + code


def flag(name: str) -> str:
    """The term of what a notice has (`FLAGS`)."""
    return "_h" + name


def panel(name: str) -> str:
    """The term of a panel ("4A", "Table 1"), or of a figure with all its panels ("4")."""
    return "_f" + fold(name).replace(" ", "")


def year_prefixes(low: int, high: int, prefix: str = "") -> list[str]:
    """The fewest beginnings of four-digit years that together are the years from `low` to `high`."""
    first, last = int(prefix.ljust(4, "0")), int(prefix.ljust(4, "9"))
    if last < low or first > high:
        return []
    if low <= first and last <= high:
        return [prefix]
    return [found for digit in "0123456789" for found in year_prefixes(low, high, prefix + digit)]


def date_parts(date: str | None) -> tuple[int, int, int] | None:
    """Year, month and day of an ISO date of any precision, a missing part as 0; None for anything else."""
    match = _DATE.match(date or "")
    if match is None or not match.group().isascii():
        return None
    return int(match.group(1)), int(match.group(2) or 0), int(match.group(3) or 0)


def works_of(notice: Notice) -> Iterator[Work]:
    """The works that a notice is about or takes its sources from."""
    yield from notice.original_articles
    for source in notice.duplicated_sources:
        yield source.work


FLAGS: Final = {
    "sources": "names duplicated sources",
    "panels": "ties panels to where they came from",
    "doi": "names a DOI",
}
"""What `has:` knows."""


def terms_of(notice: Notice) -> Iterator[str]:
    """Every term that a notice is found by."""
    yield EVERY_NOTICE
    yield update_type(notice.update_type)
    yield from _flags(notice)
    yield from _years(notice)
    yield from _panels(notice)
    yield from _identifiers(notice)


def _flags(notice: Notice) -> Iterator[str]:
    if notice.duplicated_sources:
        yield flag("sources")
    if any(link.panels for link in notice.panel_links):
        yield flag("panels")
    if notice.dois or notice.notice.doi or any(work.doi for work in works_of(notice)):
        yield flag("doi")


def _years(notice: Notice) -> Iterator[str]:
    for article in notice.original_articles:
        if article.year is not None and 0 <= article.year <= 9999:
            yield year("article", f"{article.year:04}")
    parts = date_parts(notice.notice.date)
    if parts:
        yield year("notice", f"{parts[0]:04}")


def _panels(notice: Notice) -> Iterator[str]:
    for link in notice.panel_links:
        for name in link.panels:
            term = panel(name)
            yield term
            figure = _FIGURE.match(term, len("_f"))
            if figure and figure.end() < len(term):
                yield term[: figure.end()]


def _identifiers(notice: Notice) -> Iterator[str]:
    head = notice.notice
    yield from _identifiers_of("any", head.doi, head.pmid, head.pmcid)
    for work in works_of(notice):
        yield from _identifiers_of("any", work.doi, work.pmid, work.pmcid)
    for reference in notice.references:
        yield from _identifiers_of("any", reference.work.doi, reference.work.pmid, reference.work.pmcid)
    for mention in notice.dois:
        yield identifier("doi", mention.doi)
    for source in notice.duplicated_sources:
        yield from _identifiers_of("source", source.work.doi, source.work.pmid, source.work.pmcid)


def _identifiers_of(scope: Scope, doi: str | None, pmid: str | None, pmcid: str | None) -> Iterator[str]:
    if doi:
        yield identifier("doi", doi, scope)
    if pmid:
        yield identifier("pmid", pmid, scope)
    if pmcid:
        yield identifier("pmcid", pmcid, scope)
