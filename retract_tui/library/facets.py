"""Facets: how what a query finds is spread over types, years, journals, reasons, publishers and parties."""

from typing import TYPE_CHECKING, Final, NamedTuple

from retract_tui.library.codes import GROUPS
from retract_tui.library.counting import PROPERTIES, Counted
from retract_tui.library.terms import name_key

if TYPE_CHECKING:
    from retract_tui.library.index import Index


class FacetValue(NamedTuple):
    """A value that some of the notices have: the term that finds exactly these, its name for people, how many they are.

    `query` is in the query language ('journal:="Cell"'); `narrowed` adds it to what is typed.
    """

    query: str
    label: str
    notices: int


class Facet(NamedTuple):
    """The values of one property: years from the first to the last, others the most frequent first.

    `values` may be cut to a limit (years never are); `distinct` is how many there are in all. A notice may have several
    values of one property (reasons), or none.
    """

    values: tuple[FacetValue, ...]
    distinct: int


class Facets(NamedTuple):
    """What a query finds, counted; `total` is the number of notices.

    `notice_year` is the year of the notice, `article_year` that of its articles, `journal` the journal that the list
    shows, `party` who asked for the notice or decided it.
    """

    total: int
    type: Facet
    notice_year: Facet
    article_year: Facet
    journal: Facet
    reason: Facet
    publisher: Facet
    party: Facet


_YEARS: Final = frozenset({"year", "notice-year"})
_NAMES: Final = frozenset({"journal", "publisher"})
_QUOTES: Final = frozenset('"“”„«»')


def facets_of(index: "Index", query: str, limit: int) -> Facets:
    """How what a query finds is spread; at most `limit` values of each property but the years."""
    results = index.search(query)
    if results.total == index.count():
        counted = whole_library(index)
    else:
        book = index.codebook()
        counted = book.properties(book.count(index.places_of(results), GROUPS))
    facets = {name: facet(name, values, limit) for name, values in counted.items()}
    return Facets(
        results.total,
        facets["type"],
        facets["notice-year"],
        facets["year"],
        facets["journal"],
        facets["reason"],
        facets["publisher"],
        facets["party"],
    )


def whole_library(index: "Index") -> dict[str, Counted]:
    """The counts of all notices, as the index keeps them."""
    counted = {name: Counted({}, {}) for name in PROPERTIES}
    for name, key, label, notices in index.ask("SELECT property, key, label, notices FROM counted"):
        counted[name].notices[key] = notices
        counted[name].labels[key] = label
    return counted


def facet(name: str, counted: Counted, limit: int) -> Facet:
    """The values of a property, in order."""
    if name in _YEARS:
        ordered = sorted(counted.notices.items())
    else:
        ordered = sorted(counted.notices.items(), key=lambda item: (-item[1], item[0]))[:limit]
    values = tuple(
        FacetValue(term(name, key, counted.labels[key]), counted.labels[key], notices) for key, notices in ordered
    )
    return Facet(values, len(counted.notices))


def term(name: str, key: str, label: str) -> str:
    """The term of the query language that finds exactly the notices with a value; a name is in it as it is written."""
    if name in _YEARS:
        return f"{name}:{key}"
    value = key if name not in _NAMES or _QUOTES & set(label) or name_key(label) != key else label
    return f'{name}:="{value}"' if name in _NAMES else f"{name}:={value}"


def narrowed(query: str, term: str) -> str:
    """A query that finds what the given one finds and the term too; a term that is in it already is not repeated."""
    typed = query.strip().removesuffix(" OR")
    # What is not closed would swallow the term.
    if typed.count('"') % 2:
        typed += '"'
    if f" {term} " in f" {typed} ":
        return typed
    return f"{typed} {term}" if typed else term
