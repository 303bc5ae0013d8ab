"""Terms of the index that stand for a fact, not for a word of a text.

Each is one token that begins with "_", which no folded text holds, so that words and facts share one full-text index
and a query of both is one look-up. A term whose value is cut short is a prefix of the whole one, so that what is typed
so far can be searched: years, DOIs, PubMed numbers.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal

from retract_tui.model import Notice, NoticeHead, Work
from retract_tui.text import fold, one_line

EVERY_NOTICE: Final = "_all"
"""The term that every notice has: what is left of it, when others are taken away, is the meaning of "not"."""

IdentifierKind = Literal["doi", "pmid", "pmcid"]
Scope = Literal["any", "source"]
YearOf = Literal["article", "notice"]
Property = Literal["journal", "publisher", "reason", "party"]

_IDENTIFIER_LETTERS: Final = {"doi": "d", "pmid": "p", "pmcid": "c"}
_SCOPE_LETTERS: Final = {"any": "_i", "source": "_s"}
_REGISTRANT_LETTERS: Final = {"any": "_e", "source": "_g"}
_YEAR_LETTERS: Final = {"article": "_y", "notice": "_n"}
_PROPERTY_LETTERS: Final = {"journal": "_xj", "publisher": "_xb", "reason": "_xr", "party": "_xp"}
_LONGEST_IDENTIFIER: Final = 400
_LONGEST_NAME: Final = 200
_FIGURE: Final = re.compile(r"[a-z]{0,20}\d{1,6}")
_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?$")


def identifier(kind: IdentifierKind, value: str, scope: Scope = "any") -> str:
    """The term of an identifier in its normal form; `scope` "source" is that of a duplicated source alone.

    Characters that the index would split at are written as their code between two "z", and so is "z".
    """
    return _SCOPE_LETTERS[scope] + _IDENTIFIER_LETTERS[kind] + _escaped(value[:_LONGEST_IDENTIFIER].lower())


def registrant(doi: str, scope: Scope = "any") -> str:
    """The term of who has registered a DOI: what stands before its slash, or the beginning of that.

    There are some thousands of them, so all DOIs that begin with "10.1" are found in no time.
    """
    return _REGISTRANT_LETTERS[scope] + _escaped(doi.split("/", 1)[0][:_LONGEST_IDENTIFIER].lower())


def exactly(property_: Property, key: str) -> str:
    """The term of a whole value: a code, or a name as `name_key` writes it."""
    return _PROPERTY_LETTERS[property_] + _escaped(key)


def name_key(name: str | None) -> str:
    """What a journal or publisher is told by: its name, folded; empty where there is none."""
    return fold(name)[:_LONGEST_NAME].rstrip() if name else ""


def listed_journal(notice: Notice) -> str:
    """The journal that the list shows: the article's, else the notice's own; on one line."""
    return one_line(notice.original_article.journal or notice.notice.journal or "")


class _Escapes(dict[int, str]):
    """How each character is written in a term (`str.translate`), learned as they come."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = letter if letter in _PLAIN else f"z{code:x}z"
        return self[code]


_PLAIN: Final = frozenset("abcdefghijklmnopqrstuvwxy0123456789")
_ESCAPES: Final = _Escapes()


def _escaped(plain: str) -> str:
    return plain.translate(_ESCAPES)


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


@lru_cache(maxsize=1 << 14)
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
    yield from _properties(notice)
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


def _properties(notice: Notice) -> Iterator[str]:
    journal, publisher = name_key(listed_journal(notice)), name_key(notice.notice.publisher)
    if journal:
        yield exactly("journal", journal)
    if publisher:
        yield exactly("publisher", publisher)
    for reason in notice.reasons:
        yield exactly("reason", reason.code)
    for party in notice.requested_by:
        yield exactly("party", party)


def article_years(notice: Notice) -> tuple[int, ...]:
    """The years of the articles, each once, in order."""
    return tuple(sorted({a.year for a in notice.original_articles if a.year is not None and 0 <= a.year <= 9999}))


def _years(notice: Notice) -> Iterator[str]:
    for of_article in article_years(notice):
        yield year("article", f"{of_article:04}")
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
    works: list[NoticeHead | Work] = [
        notice.notice,
        *works_of(notice),
        *(reference.work for reference in notice.references),
    ]
    dois = [*(mention.doi for mention in notice.dois), *(work.doi for work in works if work.doi)]
    for doi in dict.fromkeys(dois):
        yield from _doi_terms(doi, "any")
    for work in works:
        yield from _numbers_of("any", work.pmid, work.pmcid)
    for source in notice.duplicated_sources:
        if source.work.doi:
            yield from _doi_terms(source.work.doi, "source")
        yield from _numbers_of("source", source.work.pmid, source.work.pmcid)


def _doi_terms(doi: str, scope: Scope) -> Iterator[str]:
    yield identifier("doi", doi, scope)
    yield registrant(doi, scope)


def _numbers_of(scope: Scope, pmid: str | None, pmcid: str | None) -> Iterator[str]:
    if pmid:
        yield identifier("pmid", pmid, scope)
    if pmcid:
        yield identifier("pmcid", pmcid, scope)
