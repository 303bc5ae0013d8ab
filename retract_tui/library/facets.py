"""Facets: how what a query finds is spread over types, years, journals, reasons, publishers and parties."""

from typing import NamedTuple


class FacetValue(NamedTuple):
    """A value that some of the notices have: the term that finds exactly these, its name for people, how many they are.

    `query` is in the query language ('journal:="Cell"'); `narrowed` adds it to what is typed.
    """

    query: str
    label: str
    notices: int


class Facet(NamedTuple):
    """The values of one property: years from the first to the last, others the most frequent first.

    `values` may be cut to a limit; `distinct` is how many there are in all. A notice may have several values of one
    property (reasons), or none.
    """

    values: tuple[FacetValue, ...]
    distinct: int


class Facets(NamedTuple):
    """What a query finds, counted; `total` is the number of notices.

    `notice_year` is the year of the notice, `article_year` that of its first article, `journal` the journal that the
    list shows, `party` who asked for the notice or decided it.
    """

    total: int
    type: Facet
    notice_year: Facet
    article_year: Facet
    journal: Facet
    reason: Facet
    publisher: Facet
    party: Facet


def narrowed(query: str, term: str) -> str:
    """A query that finds what the given one finds and the term too; a term that is in it already is not repeated."""
    typed = query.strip()
    # What is not closed would swallow the term.
    if typed.count('"') % 2:
        typed += '"'
    if f" {typed} ".endswith(f" {term} ") or f" {term} " in f" {typed} ":
        return typed
    return f"{typed} {term}" if typed else term
