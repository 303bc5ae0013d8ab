"""What a query finds, by property: each value with its count, to narrow the query with."""

from collections.abc import Iterator

from retract_tui.library.facets import Facet, Facets
from retract_tui.presenting import Line, Page, Part, Target
from retract_tui.text import one_line
from retract_tui.tui.pages.bars import chart
from retract_tui.tui.pages.narrowing import terms_of

HEADINGS = {
    "type": "Kind of notice",
    "notice_year": "Year of the notice",
    "reason": "Reason",
    "journal": "Journal",
    "publisher": "Publisher",
    "party": "Asked or decided by",
    "article_year": "Year of the article",
}
"""The properties in the order in which they are shown."""

NARROWED = "term of the search"
"""What the target of a term is called that can be taken off."""


def facets_page(facets: Facets, query: str, width: int) -> Page:
    """The counts in lines of at most `width` cells; first the terms of the query, each of which can be taken off."""
    lines = [*_terms(query), *_properties(facets, width)]
    name = f"Filter · {facets.total:,} notice{'' if facets.total == 1 else 's'}"
    return Page(name, tuple(lines), facets.total)


def _terms(query: str) -> Iterator[Line]:
    terms = terms_of(query)
    if not terms:
        return
    yield Line((Part("Narrowed to", "heading"), Part("  choose one to take it off", "faint")))
    for term in terms:
        yield Line(
            (Part("✕ ", "sign"), Part(one_line(term), "title")), hanging=2, target=Target(NARROWED, "query", term)
        )
    yield Line(())


def _properties(facets: Facets, width: int) -> Iterator[Line]:
    first = True
    for name, heading in HEADINGS.items():
        facet: Facet = getattr(facets, name)
        if not facet.values:
            continue
        if not first:
            yield Line(())
        first = False
        yield from _property(heading, facet, width, newest_first=name.endswith("year"))
    if first:
        yield Line((Part("There is nothing to count: no notice is found.", "faint"),))


def _property(heading: str, facet: Facet, width: int, *, newest_first: bool) -> Iterator[Line]:
    shown = facet.values[::-1] if newest_first else facet.values
    many = f"  {facet.distinct:,}" if facet.distinct > 1 else ""
    yield Line((Part(heading, "heading"), Part(many, "faint")))
    yield from chart(shown, width, heading.lower())
    if facet.distinct > len(shown):
        yield Line((Part(f"and {facet.distinct - len(shown):,} more", "faint"),))
