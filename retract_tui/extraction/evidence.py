"""Where a text says a value: from the value back to the words that it was read from."""

import re
from collections.abc import Iterator
from typing import Final

from retract_tui.extraction.names import surname
from retract_tui.extraction.spans import Span
from retract_tui.model import Confidence, Evidence, Work

_DASHES: Final = "‐‑‒–—−"


def _plain(text: str) -> str:
    """A text with plain hyphens and without line breaks; as long."""
    text = text.replace("\n", " ")
    if not text.isascii():
        for dash in _DASHES:
            text = text.replace(dash, "-")
    return text


def _find(text: str, value: str, span: Span) -> Evidence | None:
    """The first place in a span that holds a value, whatever its case, dashes and line breaks."""
    part = _plain(text[span.start : span.end])
    at = part.find(value)
    if at < 0:
        lower, wanted = part.lower(), _plain(value).lower()
        at = lower.find(wanted) if len(lower) == len(part) else -1
    return Evidence(start=span.start + at, end=span.start + at + len(value), confidence="exact") if at >= 0 else None


def locate(text: str, value: str, span: Span) -> Evidence:
    """The words of a span that a value was read from; the whole span where they were written in another way."""
    return _find(text, value, span) or _whole(span)


def locate_number(text: str, value: str, span: Span) -> Evidence:
    """As `locate`, for a value that must not be a part of a longer number."""
    part = _plain(text[span.start : span.end])
    at = part.find(value)
    while at >= 0:
        end = at + len(value)
        if not part[max(0, at - 1) : at].isdigit() and not part[end : end + 1].isdigit():
            return Evidence(start=span.start + at, end=span.start + end, confidence="exact")
        at = part.find(value, end)
    return _whole(span)


def locate_names(text: str, names: tuple[str, ...], span: Span) -> Evidence:
    """The words from the first of some authors to the last, whose surname an earlier one may bear too."""
    first = next(_occurrences(text, names[0], span), None)
    if first is None:
        return _whole(span)
    ends = [found.end for found in _occurrences(text, names[-1], Span(first.start, span.end))]
    return Evidence(start=first.start, end=ends[-1]) if ends else _whole(span)


def _occurrences(text: str, name: str, span: Span) -> Iterator[Span]:
    """Where a stretch holds a name as it is written, or, where it was written otherwise, its surname as whole words."""
    for wanted in (name, surname(name)):
        words = re.compile(rf"(?<!\w)(?<!\w[-‐‑]){re.escape(wanted)}(?![^\W\d_])")
        spans = [Span(*match.span()) for match in words.finditer(text, span.start, span.end)]
        if spans:
            yield from spans
            return


def _whole(span: Span, confidence: Confidence = "rule") -> Evidence:
    return Evidence(start=span.start, end=span.end, confidence=confidence)


def work_evidence(text: str, work: Work, span: Span) -> dict[str, Evidence]:
    """For each field that a work has, the words of a span that say it."""
    found: dict[str, Evidence] = {}
    if work.title:
        found["title"] = locate(text, work.title, span)
    if work.authors:
        found["authors"] = locate_names(text, work.authors, span)
    if work.journal:
        found["journal"] = locate(text, work.journal, span)
    numbers = {"year": str(work.year or ""), "volume": work.volume, "issue": work.issue, "pages": work.pages}
    found |= {field: locate_number(text, value, span) for field, value in numbers.items() if value}
    identifiers = {"doi": work.doi, "pmid": work.pmid, "pmcid": work.pmcid and work.pmcid.removeprefix("PMC")}
    found |= {field: locate(text, value, span) for field, value in identifiers.items() if value}
    return found
