"""The reference lists of a JATS article, an entry a line, in the form in which reference lists are printed."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from retract_tui.identifiers import normalise_doi, normalise_pmcid, normalise_pmid
from retract_tui.reading.jats.tags import is_of_part, person_name
from retract_tui.reading.xml import attribute, entity, every, first, local_name, words
from retract_tui.text import one_line

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CITATIONS: Final = ("mixed-citation", "element-citation", "nlm-citation", "citation", "citation-alternatives")
_IDS: Final = frozenset({"pub-id", "object-id"})
_LINKS: Final = frozenset({"ext-link", "uri"})
_HOLDERS: Final = tuple(f"{{*}}{name}" for name in (*_IDS, *_LINKS))
_NAMES: Final = frozenset({"name", "string-name"})
_LABEL: Final = frozenset({"label"})
_LABELS_AT_END: Final = re.compile(r"(?:[\s.,;:()\[\]]*+\b(?:doi|pmid|pmcid|pmc|pubmed)\b[\s.:;,]*+)++$", re.IGNORECASE)
"""What is left of the labels of identifiers, when these are taken out."""
_END_LENGTH: Final = 100
_END: Final = re.compile(r"[.?!]$")
_INITIALS: Final = re.compile(r"[A-Z](?:[.\s-]{0,2}[A-Z]){0,3}\.?")
_NUMBER: Final = re.compile(r"\[?(\d{1,4})[.\])]?$")


def reference_lines(article: "Element") -> list[str]:
    """The lines of all references of an article, "1. Moor A. Title. Journal. 2015;7:11-19. doi: …"."""
    lists = [listed for listed in article.iter("{*}ref-list") if not is_of_part(listed, article)]
    return [
        line
        for number, entry in enumerate((entry for listed in lists for entry in every(listed, "ref")), 1)
        if (line := _line(entry, number))
    ]


def _line(entry: "Element", number: int) -> str:
    """An entry with its label, else its number; several works under one label stay together."""
    cited = "; ".join(work for citation in _citations(entry) if (work := _cited(citation)))
    if not cited:
        cited = words(entry, _LABEL)
    label = words(first(entry, "label")) or next(
        (label for citation in _citations(entry) if (label := words(first(citation, "label")))), ""
    )
    plain = _NUMBER.match(label)
    return f"{plain[1] if plain else label.strip('[]().') or number}. {cited}" if cited else ""


def _citations(entry: "Element") -> Iterator["Element"]:
    for child in entry:
        name = local_name(child)
        if name == "citation-alternatives":
            yield from [part for part in child if local_name(part) in _CITATIONS][:1]
        elif name in _CITATIONS:
            yield child


def _cited(citation: "Element") -> str:
    """One work as it is printed: as punctuated in the file, or put together from its parts; its identifiers last."""
    printed = one_line("".join(_printed(citation))) if _is_punctuated(citation) else _composed(citation)
    printed = f"{printed[:-_END_LENGTH]}{_LABELS_AT_END.sub('', printed[-_END_LENGTH:])}" or words(citation, _LABEL)
    identifiers = list(dict.fromkeys(_identifiers(citation)))
    return " ".join([_ended(printed) if identifiers else printed, *identifiers])


def _is_punctuated(citation: "Element") -> bool:
    """True where the file has what stands between the parts of a citation, and not the parts alone."""
    if local_name(citation) != "mixed-citation" or not any(text and text.strip() for text in _between(citation)):
        return False
    names = list(citation.iter("{*}name"))
    return all(name.getnext() is not other or (name.tail or "").strip() for name, other in pairwise(names))


def _between(citation: "Element") -> Iterator[str | None]:
    yield citation.text
    yield from (child.tail for child in citation)


def _printed(element: "Element") -> Iterator[str]:
    """The text of a citation without its label and identifiers; names have spaces where print has them."""
    yield element.text or ""
    for child in element:
        name = local_name(child)
        if name in _NAMES:
            yield reference_name(child)
        elif name and name not in _LABEL and not _identifier(child):
            yield from _printed(child)
        elif not name:
            yield entity(child)
        yield child.tail or ""


def _identifiers(citation: "Element") -> Iterator[str]:
    """The identifiers of a work, each with its label: "doi: 10.5555/x", "PMID: 123"."""
    return filter(None, (_identifier(element) for element in citation.iter(*_HOLDERS)))


def _identifier(element: "Element") -> str:
    """The identifier that an element is, with its label; empty where it is none."""
    kind = attribute(element, "pub-id-type" if local_name(element) in _IDS else "ext-link-type").lower()
    if local_name(element) not in _IDS and local_name(element) not in _LINKS:
        return ""
    value = words(element) if local_name(element) in _IDS else attribute(element, "href")
    if kind in ("pmid", "pubmed") and (pmid := normalise_pmid(value)):
        return f"PMID: {pmid}"
    if kind in ("pmc", "pmcid") and (pmcid := normalise_pmcid(value if value[:3].upper() == "PMC" else f"PMC{value}")):
        return f"PMCID: {pmcid}"
    doi = normalise_doi(value) if "10." in value else None
    return f"doi: {doi}" if doi else ""


def _composed(citation: "Element") -> str:
    """A citation without punctuation as "Moor A, Bell J. Tides of the shelf. J Sea Sci. 2015;7(2):11-19"."""
    source = words(first(citation, "source"))
    title = words(first(citation, "article-title")) or words(first(citation, "chapter-title"))
    others = words(first(citation, "comment"))
    sentences = [_authors(citation), title, source, _locator(citation)]
    whole = " ".join(_ended(sentence) for sentence in sentences if sentence)
    return f"{whole} {others}" if whole and others and title + source else whole


def _authors(citation: "Element") -> str:
    names = [reference_name(name) for name in citation.iter("{*}name", "{*}string-name", "{*}collab")]
    more = "et al" if next(citation.iter("{*}etal"), None) is not None else ""
    return ", ".join(name for name in (*names, more) if name)


def reference_name(element: "Element") -> str:
    """A name as "Byrne JA", or in full where the file has it so."""
    name = person_name(element)
    if name is None:
        return words(element)
    given = words(first(element, "given-names"))
    surname = words(first(element, "surname"))
    return f"{surname} {re.sub(r'[. ]', '', given)}" if surname and _INITIALS.fullmatch(given) else name.listed


def _locator(citation: "Element") -> str:
    """The place of a work as "2015;7(2):11-19", as much of it as there is."""
    year, volume, issue = (words(first(citation, part)) for part in ("year", "volume", "issue"))
    start, end = words(first(citation, "fpage")), words(first(citation, "lpage"))
    pages = f"{start}-{end}" if start and end and start != end else start or words(first(citation, "elocation-id"))
    place = f"{volume}{f'({issue})' if issue else ''}{f':{pages}' if pages else ''}"
    return f"{year};{place}" if year and place else year or place


def _ended(sentence: str) -> str:
    return sentence if _END.search(sentence) else f"{sentence}."
