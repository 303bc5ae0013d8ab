"""Citations inside a sentence: "(Brain 2008;131:3311-3334)", "the following article: Wiggins JF, …", "“Title” by …".

A citation is recognised by its *locator*: year, volume and pages in one of their usual orders, or a DOI. Each layout
below says where it begins and ends; what it holds is read by `citations.read_citation`.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import msgspec

from retract_tui.extraction.citations import read_citation
from retract_tui.extraction.spans import Span, trim
from retract_tui.model import Work

_YEAR: Final = r"(?:19|20)\d\d"
_PAGES: Final = r"[A-Za-z]{0,2}\d{1,7}(?:\s?[-‐‑–—]\s?[A-Za-z]?\d{1,7})?"
_ISSUE: Final = r"(?:\s?\([^()]{1,12}\))?"
_LOCATOR: Final = re.compile(
    rf"{_YEAR}(?:\s[A-Z][a-z]{{2}}(?:\s\d{{1,2}})?)?\s?[;,]\s?\d{{1,4}}{_ISSUE}\s?[:,]\s?{_PAGES}"  # 2008;131:3311-34
    rf"|\b\d{{1,4}}{_ISSUE}(?:[:,]\s?|\s){_PAGES},\s{_YEAR}\b"  # 15: 5923-5930, 2010
    rf"|\b{_YEAR},\spp?\.\s?{_PAGES}"  # Oct. 2015, pp. 210-217
    rf"|\b\d{{1,4}}\s\({_YEAR}\)[:,]?\s{_PAGES}"  # 31 (2006) 412-419
    rf"|\({_YEAR}\)[.,]?\s[A-Z][^()]{{3,200}}?\d{{1,4}}{_ISSUE}[:,]\s?{_PAGES}"  # (2006) J. Acinar Physiol. 77, 590-601
    r"|10\.\d{4,9}/"
)
_YEAR_OR_DOI: Final = re.compile(r"19\d\d|20\d\d|10\.\d{4}")
"""What every locator holds; looked for first, for it is many times faster."""
_CLOSERS: Final = {"(": ")", "[": "]"}
_BRACKETS: Final = re.compile(r"[()\[\]]")
_LONGEST: Final = 900

_PARTS: Final = re.compile(r";\s+(?:and\s+)?(?=[A-Z][\w'’-]+[\s,.])")
_AUTHORS_AHEAD: Final = re.compile(
    r":\s+(?=(?:(?:[a-z]{2,3}\s){0,2}[A-Z][\w'’-]+[\s,]{1,2}(?:[A-Z]{1,3}\b|[A-Z]\.)|[A-Z][\w'’-]+ et al))"
)
_TITLE_AHEAD: Final = re.compile(
    r"(?:articles?|papers?|stud(?:y|ies)|publications?|reviews?|works?|dissertations?"
    r"|dissertion|thesis|entitled|titled|as|from)"
    r"[\s,:]{1,3}(?=[“\"‘„«])"
)
_NAMED_TITLE: Final = re.compile(
    r"(?:articles?|papers?|dissertations?|dissertion|thesis|entitled|titled)[\s,:]{1,3}(?=[“\"‘„«])"
)
_TITLE_WORDS: Final = 3
_TITLE_ALONE: Final = re.compile(
    rf"[“\"‘„«](?P<title>[^“”\"„«»]{{8,400}}?)[.,]?[”\"’“»],?\s?\(?(?P<year>{_YEAR})?(?P<rest>.*)", re.DOTALL
)
_QUOTES: Final = {"“": "”", '"': '"', "‘": "’", "„": "“", "«": "»"}
_JOURNAL_AHEAD: Final = re.compile(
    rf"(?<![\w.])[A-Z][\w&.'’-]*(?:\s(?:[A-Z(][\w&.'’()-]*|of|and|the|for|in|de|der|des|für|et"
    rf"|y|e)){{0,9}}[.,]?\s(?={_YEAR}\s?;|{_YEAR}(?:\s[A-Z][a-z]{{2}}){{1,2}}"
    rf"|{_YEAR},\s\d{{1,4}}{_ISSUE},\s\d"
    rf"|\d{{1,4}}\s\({_YEAR}\)|\d{{1,4}}{_ISSUE}:\s?\d)"
)
_AUTHORS_AND_YEAR: Final = re.compile(
    rf"(?:[A-Z][\w'’-]+,\s(?:[A-Z]\.[-\s]?){{1,4}},?\s?(?:(?:and|&)\s)?){{1,20}}(?=\({_YEAR}\))"
)
_YEAR_AND_PLACE: Final = re.compile(
    rf"(?P<author>[A-Z][\w'’-]+(?:-[A-Z][\w'’]+)?)(?:\set\sal\.?|\s(?:and"
    rf"|&)\s[A-Z][\w'’-]+)?,?\s\(?(?P<year>{_YEAR})[a-z]?\)?,?\s"
    rf"[(\[](?P<journal>[A-Z][^()\[\]\d]{{2,80}}?)[.,]?\s(?P<volume>\d{{1,4}}){_ISSUE}[:,]\s?(?P<pages>{_PAGES})[)\]]"
)
_PUBLISHED_IN: Final = re.compile(
    rf"(?:come out|came out|appeared|published|printed)\sin\s(?=(?:[A-Z][\w&.'’-]*(?:\s(?:of"
    rf"|and|the|for|in))*\s){{1,8}}?[A-Z][\w&.'’-]*,\s(?:[A-Z][a-z]{{2,8}}\.?\s)?"
    rf"(?:\d{{1,2}},?\s)?{_YEAR}\b)"
)
_DATE_END: Final = re.compile(_YEAR + r"\b")
_TAIL: Final = re.compile(
    r"[.,;:]?\s?(?:\(?(?:https?://|doi:?|DOI:?|PMID:?|PMCID:?|Epub|Review\.)[^\s()]*(?:\s?\d[\w./()<>:;-]*)?\)?)"
)

_TOLD: Final = re.compile(
    r"(?P<title>.{8,400}?),? by (?P<authors>[A-Z].{2,300}?),? (?:was )?published in (?P<rest>.+)", re.DOTALL
)
_JOURNAL_ONLY: Final = re.compile(r"[^\d;]+")
_DATED: Final = re.compile(rf"(?P<journal>[^\d,]+),\s(?:[A-Z][a-z]{{2,8}}\.?\s)?(?:\d{{1,2}},?\s)?(?P<year>{_YEAR})")


def has_locator(text: str, start: int, end: int) -> bool:
    """True where the stretch holds year, volume and pages, or a DOI."""
    return bool(_YEAR_OR_DOI.search(text, start, end) and _LOCATOR.search(text, start, end))


@lru_cache(maxsize=64)  # paragraphs are asked for by the article that is told of and by the links
def find_citations(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The citations inside a stretch of running text, in order and without overlaps."""
    located = _YEAR_OR_DOI.search(text, start, end) and (
        _LOCATOR.search(text, start, end)
        or _PUBLISHED_IN.search(text, start, end)
        or _YEAR_AND_PLACE.search(text, start, end)
    )
    found: list[Span] = []
    for layout in _LAYOUTS if located else (_behind_quoted_title,):
        for span in layout(text, start, end):
            if span.end > span.start and not any(span.start < other.end and other.start < span.end for other in found):
                found.append(span)
    return tuple(sorted(found))


def _in_brackets(text: str, start: int, end: int) -> Iterator[Span]:
    """As in "(Brain 2008;131:3311-3334)", "[Vet Nephrol Res 2009;31:77–85; DOI: 10.…]", several by semicolons."""
    at = start
    for opened, closed in _pairs(text, start, end):
        if opened >= at and closed - opened <= _LONGEST and has_locator(text, opened + 1, closed):
            yield from _parts(text, opened + 1, closed)
            at = closed


def _pairs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The brackets of a stretch that close, by their place; a bracket without its partner is passed over."""
    pairs: list[tuple[int, int]] = []
    open_ones: dict[str, list[int]] = {")": [], "]": []}
    for mark in _BRACKETS.finditer(text, start, end):
        if mark[0] in _CLOSERS:
            open_ones[_CLOSERS[mark[0]]].append(mark.start())
        elif open_ones[mark[0]]:
            pairs.append((open_ones[mark[0]].pop(), mark.start()))
    return sorted(pairs)


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """The citations of one pair of brackets. What has no locator ("; Fig. 6A") stays with the citation before it."""
    begin = start
    for mark in _PARTS.finditer(text, start, end):
        if has_locator(text, begin, mark.start()) and has_locator(text, mark.end(), end):
            yield trim(text, begin, mark.start())
            begin = mark.end()
    yield trim(text, begin, end)


def _behind_colon(text: str, start: int, end: int) -> Iterator[Span]:
    """As in "… of the following article: Wiggins JF, Ruffino L: Title. Cancer Res. 15: 5923–5930, 2010."."""
    for colon in _AUTHORS_AHEAD.finditer(text, start, end):
        locator = _LOCATOR.search(text, colon.end(), min(end, colon.end() + _LONGEST))
        if locator:
            yield Span(colon.end(), _with_tail(text, locator.end(), end))


def _behind_quoted_title(text: str, start: int, end: int) -> Iterator[Span]:
    """As in "the article “Title by A. Author published in J 2001;14:233–41”", "entitled, “Title”, Author A"."""
    if not any(text.find(mark, start, end) >= 0 for mark in _QUOTES):
        return
    for lead in _TITLE_AHEAD.finditer(text, start, end):
        opened = lead.end()
        closed = text.find(_QUOTES[text[opened]], opened + 1, min(end, opened + _LONGEST))
        if closed < 0:
            continue
        if has_locator(text, opened, closed):
            yield Span(opened + 1, closed)
            continue
        stop = _LOCATOR.search(text, closed, min(end, closed + 500))
        sentence_end = re.compile(r"[a-z)]\.\s+[A-Z][a-z]+\s[a-z]|[“\"]|\bhas been\b|\bhave been\b").search(
            text, closed + 1, end
        )
        if stop and not (sentence_end and sentence_end.start() < stop.start()):
            yield Span(opened, _with_tail(text, stop.end(), end))
        elif _NAMED_TITLE.match(text, lead.start(), end) and text.count(" ", opened, closed) >= _TITLE_WORDS:
            yield Span(opened, _with_year(text, closed + 1, end))


def _with_year(text: str, at: int, end: int) -> int:
    """Where a title ends, with the date or the address that may follow it: "‘Title.’ 2015/05 http://…"."""
    date = re.compile(rf"\s?\(?{_YEAR}(?:/\d\d)?\)?").match(text, at, end)
    return _with_tail(text, date.end() if date else at, end)


def _behind_authors(text: str, start: int, end: int) -> Iterator[Span]:
    """As in "Fig. 3 of Smith, J., and Doe, A. (2003) J. Lark Chem. 278, 1234–1240"."""
    for authors in _AUTHORS_AND_YEAR.finditer(text, start, end):
        locator = _LOCATOR.match(text, authors.end(), end)
        if locator:
            yield Span(authors.start(), _with_tail(text, locator.end(), end))


def _of_journal(text: str, start: int, end: int) -> Iterator[Span]:
    """As in "ASAIO J 2005;51:30–6", "Anales Ibéricos de Superficies 31 (2006) 412–419"."""
    for journal in _JOURNAL_AHEAD.finditer(text, start, end):
        locator = _LOCATOR.match(text, journal.end(), end)
        if locator:
            yield Span(journal.start(), _with_tail(text, locator.end(), end))


def _of_journal_and_date(text: str, start: int, end: int) -> Iterator[Span]:
    """As in "had already come out in Health Services Insights, Nov 14, 2016"."""
    for lead in _PUBLISHED_IN.finditer(text, start, end):
        date = _DATE_END.search(text, lead.end(), end)
        if date:
            yield Span(lead.end(), date.end())


def _of_author_and_year(text: str, start: int, end: int) -> Iterator[Span]:
    """As in "Kestrel, 2010 (Dev. Fins 237, 210-220)": the place behind the year, in brackets."""
    for found in _YEAR_AND_PLACE.finditer(text, start, end):
        yield Span(found.start(), found.end())


_LAYOUTS: Final = (
    _of_author_and_year,
    _in_brackets,
    _behind_colon,
    _behind_quoted_title,
    _behind_authors,
    _of_journal,
    _of_journal_and_date,
)
"""The layouts of citations, what is surer first; only a quoted title needs neither locator nor date."""


def _with_tail(text: str, at: int, end: int) -> int:
    """Where a citation ends with the identifiers that follow its pages."""
    while tail := _TAIL.match(text, at, end):
        at = tail.end()
    return at


def read_inline_citation(citation: str) -> Work:
    """The work that a citation inside a sentence names.

    Reads the two layouts that no reference list has, "Title by A. Author and B. Author published in J 2001;14:233–41"
    and "Journal, Nov 14, 2016", and leaves the others to `citations.read_citation`.
    """
    told = _TOLD.fullmatch(citation)
    if told:
        published = read_citation(told["rest"])
        authors = tuple(name.strip() for name in re.split(r",\s(?:and\s)?|\sand\s", told["authors"]) if name.strip())
        journal = published.journal or _JOURNAL_ONLY.match(told["rest"])
        name = journal if isinstance(journal, str) else journal[0].strip(" ,") if journal else None
        return msgspec.structs.replace(published, title=told["title"].strip(' ,”"'), authors=authors, journal=name)
    placed = _YEAR_AND_PLACE.fullmatch(citation)
    if placed:
        pages = re.sub(r"\s?[-‐‑–—]\s?", "-", placed["pages"])
        place = {"journal": placed["journal"], "volume": placed["volume"], "pages": pages}
        return Work(authors=(placed["author"],), year=int(placed["year"]), **place)
    dated = _DATED.fullmatch(citation)
    if dated:
        return Work(journal=dated["journal"], year=int(dated["year"]))
    alone = _TITLE_ALONE.fullmatch(citation)
    if alone and not has_locator(citation, 0, len(citation)):
        return Work(title=alone["title"], year=int(alone["year"]) if alone["year"] else None)
    return read_citation(citation)
