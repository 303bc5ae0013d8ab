"""The DOI of the article right behind the words that announce it: "This article (doi: …) has been retracted"."""

import re
from typing import Final

from retract_tui.extraction.layout import Layout
from retract_tui.extraction.spans import Span
from retract_tui.identifiers import find_dois
from retract_tui.model import Work

_WITH_DOI: Final = re.compile(
    r"(?:\bdoi\sof\s(?:the\s)?(?:original|retracted)\s(?:article|paper|publication)\s?:?\s*"
    r"|\bdoi\sd[oe]l?\s(?:artigo|artículo)\soriginal\s?:?\s*|\b(?:this|our|above|title|original)\s(?:article|paper"
    r"|publication|work|review|letter)[\s,]{0,2}(?:(?:can\sbe"
    r"|is|was)\s(?:found|published|available)\s(?:online\s)?(?:at|under"
    r"|as)\s*:?\s*)?)[(\[]?\s?(?:https?://(?:dx\.)?doi\.org/"
    r"|doi\s?[:：]?\s?)?(?=10\.\d)",
    re.IGNORECASE,
)
_LONGEST_LEAD: Final = 160
"""So far before a DOI the words begin that announce it."""
_DOI_IN_BRACKETS: Final = re.compile(
    r"\b(?:retract|withdr[ae]w|reinstat|remov)\w*\s[^.;()]{0,60}?\b(?:article|paper|report|review"
    r"|letter)\b[^.;()]{0,80}?"
    r"\((?:https?://(?:dx\.)?doi\.org/|doi\s?:?\s?)?(?=10\.\d)",
    re.IGNORECASE,
)


def find_announced_doi(layout: Layout, span: Span) -> tuple[Work, Span] | None:
    """The article's DOI and the words that announce it."""
    return _with_doi(layout.text, span) or _with_only_doi(layout, span)


def _with_only_doi(layout: Layout, span: Span) -> tuple[Work, Span] | None:
    """The only DOI of a notice, in brackets behind what happens to the article: "retracts the article (10.5555/x)"."""
    if len({doi.value for doi in layout.dois}) != 1:
        return None
    match = _DOI_IN_BRACKETS.search(layout.text, span.start, span.end)
    doi = layout.dois[0]
    if match is None or doi.start != match.end():
        return None
    return Work(doi=doi.value), Span(match.start(), doi.end)


def _with_doi(text: str, span: Span) -> tuple[Work, Span] | None:
    match = None
    at = text.find("10.", span.start, span.end)
    while at >= 0 and match is None:
        match = _WITH_DOI.search(text, max(span.start, at - _LONGEST_LEAD), min(span.end, at + len("10.5")))
        at = text.find("10.", at + 1, span.end)
    if match is None:
        return None
    found = find_dois(text[match.end() : match.end() + 300])
    if not found or found[0].start > 0:
        return None
    return Work(doi=found[0].value), Span(match.start(), match.end() + found[0].end)
