"""The article as a sentence or a label names it in passing: a citation in brackets, a line "Original article: …".

A citation in brackets is the article's where its title is that of the notice, or where it stands between "The article
…" at the start of the statement and the verb that retracts it; every other one may be of another work.
"""

import re
from typing import Final

from retract_tui.extraction.citations import read_citation
from retract_tui.extraction.headings import ORIGINAL_ARTICLE, without_kind
from retract_tui.extraction.inline_citations import find_citations
from retract_tui.extraction.layout import Layout
from retract_tui.extraction.leading import leading
from retract_tui.extraction.names import NameList, read_names
from retract_tui.extraction.spans import Span, last_match
from retract_tui.extraction.titles import same_title
from retract_tui.model import Work

_REACH: Final = 1200
_LONGEST_LINE: Final = 600
_NEAR: Final = 200
_SUBJECT: Final = re.compile(
    r"\s*(?:The|This|Our|An?|In\sthe)\s(?:(?:above|following|original|published|recent|research|review|case|short|brief"
    r"|clinical|retracted)\s){0,3}(?:article|paper|study|report|review|letter|manuscript|communication|work|trial"
    r"|publication)\b"
)
_EVENT: Final = re.compile(
    leading(
        r"\b(?:(?:has|have)\s(?:now\s)?been|is|are|was|were|is\sbeing)\s(?:hereby\s|now\s|fully\s|formally\s)?"
        r"(?:retracted|withdrawn|removed|corrected|reinstated)\b"
    )
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:similar|identical|overlap\w*|another|other|previous\w*|earlier|cop(?:y|ied)|duplicat\w*|reproduc\w*"
    r"|plagiari\w*"
    r"|same\sas|taken\sfrom|cites?|cited)\b",
    re.IGNORECASE,
)
_RETRACTED_BEFORE: Final = re.compile(
    r"\b(?:retract|withdr[ae]w|reinstat|correct)\w*\s(?:[\w-]+\s){0,5}?(?:articles?|papers?|reports?|stud(?:y|ies)"
    r"|letters?"
    r"|reviews?|works?|publications?)\s$",
    re.IGNORECASE,
)
"""What stands before the citation of what is retracted: "We retract these two papers (…)"."""
_SECOND: Final = re.compile(r",?\s(?:and|&)\s(?=[A-Z][^,;()]{2,60}\s(?:19|20)\d\d[,;])")
_BY: Final = re.compile(r"\b(?:by|of)\s(?:Drs?\.?\s|Prof\.?\s)?(?=[A-ZÀ-Þ])")
_IN: Final = re.compile(r"\b(?:in|from)\s(?:the\s)?(?P<place>[A-ZÀ-Þ][^,;()\[\]]{2,120})\s$")
_LABELLED: Final = re.compile(rf"^\W{{0,3}}{ORIGINAL_ARTICLE}\s?[:：]\s*(?=\S)", re.IGNORECASE | re.MULTILINE)


def read_told_articles(layout: Layout) -> list[tuple[Work, Span]]:
    """The works that brackets of the first paragraphs and labelled lines name as the article, surest first."""
    labelled = [*_labelled(layout)]
    return [*labelled, *(found for part in layout.body[:2] for found in _bracketed(layout, part))]


def _labelled(layout: Layout) -> list[tuple[Work, Span]]:
    """The citation behind "Original article:" at the start of a line of the statement."""
    if not layout.body:
        return []
    found: list[tuple[Work, Span]] = []
    for label in _LABELLED.finditer(layout.text, layout.body[0].start, layout.body[-1].end):
        end = layout.text.find("\n", label.end())
        line = Span(label.end(), min(end if end >= 0 else len(layout.text), label.end() + _LONGEST_LINE))
        work = read_citation(line.of(layout.text))
        if work.doi or (work.volume and work.journal):
            found.append((work, line))
    return found


def _bracketed(layout: Layout, part: Span) -> list[tuple[Work, Span]]:
    text, stop = layout.text, min(part.end, part.start + _REACH)
    title = without_kind(layout.title.of(text)) if layout.title else ""
    event = _EVENT.search(text, part.start, stop)
    subject = _SUBJECT.match(text, part.start, stop)
    for citation in find_citations(text, part.start, stop):
        if text[citation.start - 1] not in "([":
            continue
        work = read_citation(citation.of(text))
        before = text[part.start : citation.start - 1]
        # What was published twice has its title twice: "a duplicate of an article in another journal [T, J 2012…]".
        elsewhere = _ELSEWHERE.search(before[-_NEAR:])
        if title and work.title and same_title(work.title, title) and not elsewhere:
            return [(work, citation)]
        if not elsewhere and _RETRACTED_BEFORE.search(before[-_NEAR:]):
            second = _SECOND.search(text, citation.start, citation.end)
            first = Span(citation.start, second.start() if second else citation.end)
            return [(read_citation(first.of(text)), first)]
        led = subject and event and citation.end < event.start() and not _ELSEWHERE.search(before)
        if led and not (title and work.title) and len(before) < _LONGEST_LINE:
            return [(_with_words_before(work, before), Span(part.start, citation.end))]
    return []


def _with_words_before(work: Work, before: str) -> Work:
    """A citation with the authors and the journal that stand before its bracket ("by A. Ames in J of X 2016 (…)")."""
    flat = " ".join(before.split())
    by = _BY.search(flat)
    names = read_names(flat, by.end()) if by and not work.authors else NameList((), 0, False)
    named = names.names if len(names.names) > 1 or names.and_others or (by and by[0].startswith("by")) else ()
    place = _IN.search(f"{flat} ") if not work.journal else None
    told = read_citation(place["place"]) if place else Work()
    year = re.search(r"\s((?:19|20)\d\d)$", place["place"]) if place else None
    journal = told.journal or (place["place"][: year.start()] if place and year else None)
    return Work(
        title=work.title,
        authors=work.authors or named,
        journal=work.journal or journal,
        year=work.year or told.year or (int(year[1]) if year else None),
        volume=work.volume,
        issue=work.issue,
        pages=work.pages,
        doi=work.doi,
        pmid=work.pmid,
        pmcid=work.pmcid,
    )


_AUTHORED_BEFORE: Final = re.compile(
    r"\b(?:article|paper|review|report|letter|study|manuscript|work)s?\s(?:written\s|authored\s)?by\s"
    r"(?:Drs?\.?\s)?(?=[A-ZÀ-Þ])"
)
_ENTITLED: Final = re.compile(r"(?:\.?,\s*|,?\s\(?(?:en)?titled[\s:,]*)$")


_FIRST_OF_OTHERS: Final = re.compile(r"(?P<name>[A-ZÀ-Þ][\w’'-]+)\s(?:et\sal\.?|and\s(?:colleagues|co-?workers))")


def names_before_title(before: str) -> NameList:
    """The authors in "the article by A. Ames and B. Lim entitled", before the title."""
    by = last_match(_AUTHORED_BEFORE, before)
    first = _FIRST_OF_OTHERS.match(before, by.end()) if by else None
    if first and _ENTITLED.match(before, first.end()):
        return NameList((first["name"],), first.end(), True)
    names = read_names(before, by.end()) if by else NameList((), 0, False)
    return names if names.names and _ENTITLED.match(before, names.end) else NameList((), 0, False)
