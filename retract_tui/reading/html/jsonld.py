"""What the structured data of a page (JSON-LD, schema.org) says of an article, its corrections and its base."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import msgspec

from retract_tui.identifiers import find_dois, normalise_doi
from retract_tui.reading.html.tags import PageRecord, date_of, most_precise, pages_between, person, words_of
from retract_tui.reading.html.tree import Element, walk

Node = dict[str, Any]

_ARTICLES: Final = frozenset(
    {"article", "correctioncomment", "medicalscholarlyarticle", "publication", "report", "scholarlyarticle"}
)
_IDENTIFIERS: Final = ("doi", "sameAs", "identifier", "@id", "url", "mainEntityOfPage")
_LONGEST: Final = 2_000_000
_MOST_NODES: Final = 2_000
_MOST_AUTHORS: Final = 5_000


class Correction(NamedTuple):
    """A notice that the structured data of an article names: its words, DOI and date, as far as it says them."""

    words: str | None
    doi: str | None
    date: str | None


class StructuredData(NamedTuple):
    """What the structured data of a page says; `based_on` are the DOIs of the works that it names as its base."""

    record: PageRecord
    corrections: tuple[Correction, ...] = ()
    based_on: tuple[str, ...] = ()


def read_structured_data(root: Element) -> StructuredData:
    """What the first article in a page's structured data says; nothing where there is none, or it is damaged."""
    node = next((node for node in _nodes(root) if _is_article(node)), None)
    if node is None:
        return StructuredData(PageRecord())
    return StructuredData(
        _record(node),
        tuple(_correction(value) for value in _listed(node.get("correction"))),
        tuple(doi for value in _listed(node.get("isBasedOn")) if (doi := _doi(value))),
    )


def _nodes(root: Element) -> Iterator[Node]:
    """The objects of all structured data, those inside of `@graph` and `mainEntity` among them."""
    pending: list[Any] = []
    for element in walk(root):
        if element.name == "script":
            source = "".join(child for child in element.children if isinstance(child, str))
            pending.append(_decoded(source) if len(source) <= _LONGEST else None)
    pending.reverse()
    for _ in range(_MOST_NODES):
        if not pending:
            return
        value = pending.pop()
        if isinstance(value, list):
            pending.extend(reversed(value[:_MOST_NODES]))
        elif isinstance(value, dict):
            yield value
            pending += [value[key] for key in ("mainEntity", "@graph") if key in value]


def _decoded(source: str) -> Any:
    try:
        return msgspec.json.decode(source)
    except (msgspec.DecodeError, RecursionError):
        return None


def _is_article(node: Node) -> bool:
    return any(isinstance(kind, str) and kind.lower() in _ARTICLES for kind in _listed(node.get("@type")))


def _record(node: Node) -> PageRecord:
    parts = list(_parts(node))
    dates = [date for key in ("datePublished", "dateCreated") if (date := date_of(_words(node.get(key)) or ""))]
    return PageRecord(
        title=_words(node.get("headline")) or _words(node.get("name")),
        authors=tuple(
            dict.fromkeys(
                person(name) for value in _listed(node.get("author"))[:_MOST_AUTHORS] if (name := _name(value))
            )
        ),
        journal=next((name for part in reversed(parts) if (name := _name(part))), None),
        publisher=_name(node.get("publisher")),
        date=most_precise(dates),
        year=int(dates[0][:4]) if dates else None,
        volume=_in_parts(parts, "volumeNumber"),
        issue=_in_parts(parts, "issueNumber"),
        pages=pages_between(_words(node.get("pageStart")), _words(node.get("pageEnd")))
        or _words(node.get("pagination")),
        doi=_doi(node),
        kinds=tuple(
            words for key in ("articleSection", "genre") for value in _listed(node.get(key)) if (words := _words(value))
        ),
    )


def _parts(node: Node) -> Iterator[Node]:
    """What a work is part of, from its issue up to its journal."""
    pending = _listed(node.get("isPartOf"))
    for _ in range(8):
        if not pending:
            return
        part = pending.pop(0)
        if isinstance(part, dict):
            yield part
            pending += _listed(part.get("isPartOf"))


def _in_parts(parts: list[Node], key: str) -> str | None:
    return next((words for part in parts if (words := _words(part.get(key)))), None)


def _correction(value: Any) -> Correction:
    if not isinstance(value, dict):
        return Correction(_words(value), _doi(value), None)
    words = next(
        (words for key in ("text", "name", "headline", "description") if (words := _words(value.get(key)))), None
    )
    return Correction(words, _doi(value), date_of(_words(value.get("datePublished")) or ""))


def _doi(value: Any) -> str | None:
    """The DOI of an object, or in what names it."""
    if isinstance(value, str):
        found = find_dois(value[:2000])
        return normalise_doi(value[:2000]) or (found[0].value if found else None)
    if not isinstance(value, dict):
        return None
    for key in _IDENTIFIERS:
        for named in _listed(value.get(key)):
            named = named.get("value") if isinstance(named, dict) and key == "identifier" else named
            doi = _doi(named) if isinstance(named, str) else None
            if doi:
                return doi
    return None


def _name(value: Any) -> str | None:
    first = next(iter(_listed(value)), None)
    return _words(first.get("name")) if isinstance(first, dict) else _words(first)


def _words(value: Any) -> str | None:
    first = next(iter(_listed(value)), None)
    if isinstance(first, bool) or not isinstance(first, str | int):
        return None
    return words_of(str(first)) or None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
