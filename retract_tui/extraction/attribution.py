"""Whom the lines of a header speak of: the notice itself, or the article that it is about.

A header names two works, and their citations, DOIs and dates stand close together. What decides is the line that leads
them: a record's own citation ("2016 May 20; 9: 38."), a label ("Original article:"), a journal and locator behind the
kind of notice. A bare "doi:" line belongs to the work that was named last.
"""

import itertools
import re
from bisect import bisect_left
from typing import Final, Literal, NamedTuple

from retract_tui.extraction.cited_titles import doi_behind_title
from retract_tui.extraction.dates import PUBLISHED, find_dates
from retract_tui.extraction.headings import ORIGINAL_ARTICLE, begins_in_capitals, title_behind_kind
from retract_tui.extraction.imprint import is_doi_of_original
from retract_tui.extraction.layout import Layout
from retract_tui.extraction.locators import Locator, find_locator, find_locators
from retract_tui.extraction.names import read_names
from retract_tui.extraction.rows import OWN_CITATION, classify
from retract_tui.extraction.spans import Span
from retract_tui.identifiers import FoundId

About = Literal["notice", "original", "neither"]


class Attributed(NamedTuple):
    """A line of the header and the work that it speaks of."""

    span: Span
    about: About


_LABEL_OF_ORIGINAL: Final = re.compile(
    r"\W*(?:original\s(?:article|paper|publication|citation)\b|retracted\s(?:article|paper)\b|doi\s(?:of\s(?:the\s)?"
    r"|d[oe]l?\s|de\sl[’']\s?|des\s)(?:artigo\s|artículo\s|article\s)?(?:original|d[’']origine)"
    rf"|{ORIGINAL_ARTICLE}\s?[:：]"
    r"|withdrawn\sarticle\b|this\sarticle\srefers\sto|the\soriginal\sarticle\swas|"
    r"(?:an?\s)?(?:retraction|correction|withdrawal)\sof\sthe\s(?:original|research|review)"
    r"|the\s(?:following\s)?article\s*:?\s*$|article\sretracted|refers?\sto\s*:|updates?\s?:"
    r"|corrects\s?:)",
    re.IGNORECASE,
)
_OF_NOTICE: Final = re.compile(
    rf"\W*(?:{PUBLISHED}(?!\w)|(?:submission\s)?received\b|accepted\b|citation\b|cite\sthis|journal\svolume"
    r"|volume\s\d{4}\s?:|back\sto\sjournals|article\snumber|\d{1,4}\s?\(?\w*\)?:\s?\w+(?:-\w+)?$"
    r"|date\s?:|open\saccess\b)",
    re.IGNORECASE,
)
_VOLUME_OF_PROCEEDINGS: Final = re.compile(r",\sVolume\s\d{1,5}(?:,|$)", re.IGNORECASE)
_CITES_NOTICE: Final = re.compile(
    r"\W*(?:citation|cite\sthis\s\w+|how\sto\scite)\b.{0,200}?\b(?:retract|withdraw|expression\sof\sconcern|correct"
    r"|erratum)",
    re.IGNORECASE | re.DOTALL,
)
"""A line that cites the notice itself, behind a label."""
_PUBLISHED_LINE: Final = re.compile(rf"\W*{PUBLISHED}(?!\w)", re.IGNORECASE)
_REACH: Final = 1500
_JOURNAL: Final = 80
_FIRST_WORD: Final = re.compile(r"\W*(\w{3,})")
_GLUED_PLACE: Final = re.compile(r"[a-z](?:19|20)\d\d\d{1,4}:\w+$")
_IDENTIFIER: Final = re.compile(r"\W*(?:doi\b|https?://|pmid\b|pmcid\b|pubmed\b|10\.\d{4})", re.IGNORECASE)
_BY: Final = re.compile(r"\W*(?:by|de|von|par|por)\s", re.IGNORECASE)
_PUBLICATION_LABEL: Final = re.compile(r"\W*(?:journal volume(?: & issue)?|citation|published)\s*:?\s*$", re.IGNORECASE)
_PUBMED: Final = re.compile(
    r"(?:\d{1,3}\.\s)?[A-Z][\w .()&:-]{1,80}\.\s(?:19|20)\d\d(?:\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?;"
)
_CITATION_BEGINS: Final = re.compile(r"CITATION\b")
_NEXT_PART: Final = re.compile(r"[A-Z]{6,}\b(?!\s[A-Z]?[a-z])")
_CITE_THIS: Final = re.compile(r"\bcite this article\W*$", re.IGNORECASE)
_CJK_FIELD: Final = re.compile(r"\s*(?:标题|题目|期刊|杂志|作者|发表时间|タイトル|雑誌|著者|제목|저자|학술지)\s?[:：]")


def attribute_header(layout: Layout) -> list[Attributed]:
    """Each line of the header with the work that it speaks of, in order."""
    text = layout.text
    found: list[Attributed] = []
    state: About = "notice"
    after_label = in_citation = False
    cited_below = _citation_behind_kind(layout)
    cited_behind = _is_cited_in_imprint(layout)
    other_places: list[tuple[str, str | None]] | None = None
    for span in layout.header:
        line = text[span.start : span.end]
        bare = line.lstrip("•●*-–| ")
        if layout.title and span.start > layout.title.end and (not found or found[-1].span.end < layout.title.start):
            state = "notice"
        in_citation = bool(_CITATION_BEGINS.match(bare)) or (in_citation and not _NEXT_PART.match(bare))
        above_title = layout.title is not None and span.start < layout.title.start
        locator = find_locator(bare)
        placed = locator is not None and ((above_title and not cited_behind) or span.start < cited_below)
        if locator and not placed and "-" not in (locator.pages or "-"):
            other_places = _places_elsewhere(layout) if other_places is None else other_places
            placed = _is_later_place(bare, locator, other_places)
        about, sticky = _about(bare, state, after_label or in_citation or placed)
        if classify(text, span) == "legal":
            about, sticky = "neither", False
        found.append(Attributed(span, about))
        state = about if sticky else state
        after_label = bool(_PUBLICATION_LABEL.match(bare))
    found = _without_own_citation(layout, _with_date_of_original(text, found))
    return _with_second_doi(layout, found) + _attribute_imprint(layout, found)


def _without_own_citation(layout: Layout, header: list[Attributed]) -> list[Attributed]:
    """A citation in the header is the notice's own where the statement gives its article's title another DOI."""
    cited = doi_behind_title(layout) if any(line.about == "original" for line in header) else None
    if cited is None:
        return header
    return [
        line._replace(about="notice")
        if line.about == "original" and (dois := _dois_in(layout, line.span)) and cited not in dois
        else line
        for line in header
    ]


def _with_date_of_original(text: str, header: list[Attributed]) -> list[Attributed]:
    """A date of publication right behind the citation of the article is the article's, where the notice has its own."""
    for number, (before, line) in enumerate(itertools.pairwise(header), 1):
        if (before.about, line.about) != ("original", "notice") or not _PUBLISHED_LINE.match(text, line.span.start):
            continue
        own = (earlier.span for earlier in header[:number] if earlier.about == "notice")
        if find_locator(before.span.of(text)) and any(find_dates(text, *span) for span in own):
            return [*header[:number], line._replace(about="original"), *header[number + 1 :]]
    return header


def _is_cited_in_imprint(layout: Layout) -> bool:
    """True where the notice's own citation stands behind its statement: one above the title is the article's."""
    cited = [find_locator(span.of(layout.text)) for span in layout.imprint]
    return any(locator and _is_single_page(locator) for locator in cited)


def _places_elsewhere(layout: Layout) -> list[tuple[str, str | None]]:
    """The volumes that title, statement and references name, each with the words before it."""
    spans = [*([layout.title] if layout.title else []), *layout.body[:2], *(entry.span for entry in layout.references)]
    found: list[tuple[str, str | None]] = []
    for span in spans:
        words = span.of(layout.text)[:_REACH]
        found += [(words[max(0, place.start - _JOURNAL) : place.start], place.volume) for place in find_locators(words)]
    return found


def _is_later_place(line: str, locator: Locator, others: list[tuple[str, str | None]]) -> bool:
    """True for a place on a single page of the journal whose other volume is cited too: that of the notice."""
    journal = _FIRST_WORD.match(line)
    if journal is None or locator.pages is None or "-" in locator.pages:
        return False
    volumes = {volume for before, volume in others if journal[1] in before}
    return bool(volumes) and locator.volume not in volumes


def _with_second_doi(layout: Layout, header: list[Attributed]) -> list[Attributed]:
    """The first bare second DOI below the title is the article's where the notice's own stands above."""
    if any(line.about == "original" and _dois_in(layout, line.span) for line in header):
        return header
    own = next((dois for line in header if line.about == "notice" and (dois := _dois_in(layout, line.span))), set())
    title_end = layout.title.end if layout.title else 0
    for number, line in enumerate(header):
        bare = _IDENTIFIER.match(layout.text, line.span.start, line.span.end)
        if own and bare and line.span.start > title_end and _dois_in(layout, line.span) - own:
            return [*header[:number], line._replace(about="original"), *header[number + 1 :]]
    return header


def _dois_in(layout: Layout, *spans: Span) -> set[str]:
    """The DOIs that stand in some lines; found by bisection, as a text may hold many of both."""
    found: set[str] = set()
    for span in spans:
        first = bisect_left(layout.dois, span.start, key=_start)
        found |= {doi.value for doi in layout.dois[first : bisect_left(layout.dois, span.end, first, key=_start)]}
    return found


def _start(doi: FoundId) -> int:
    return doi.start


def _attribute_imprint(layout: Layout, header: list[Attributed]) -> list[Attributed]:
    """Each line behind the statement: the notice's, but for what the article was cited with before."""
    if not layout.imprint:
        return []
    original = [line.span for line in header if line.about == "original"]
    named = [*original, *layout.body, *([layout.title] if layout.title else [])]
    others = _dois_in(layout, *named)
    placed = any(find_locator(span.of(layout.text)) for span in named)
    return [Attributed(span, _about_imprint(layout, span, others, placed)) for span in layout.imprint]


def _about_imprint(layout: Layout, span: Span, others: set[str], placed: bool) -> About:
    line = span.of(layout.text)
    dois = _dois_in(layout, span)
    if dois & others or is_doi_of_original(line):
        return "original"
    locator = find_locator(line)
    if locator and not placed and not _is_single_page(locator) and not _CITES_NOTICE.match(line):
        return "original"
    return "neither" if classify(layout.text, span) == "legal" and not dois else "notice"


def _citation_behind_kind(layout: Layout) -> int:
    """Where a line cites the original behind the kind of notice: a bare citation above it is the notice's own."""
    for span in layout.header:
        inner = title_behind_kind(layout.text, span)
        if inner and layout.title and span.start > layout.title.end and find_locator(inner.of(layout.text)):
            return span.start
    return 0


def _about(line: str, state: About, of_notice: bool) -> tuple[About, bool]:
    """The work that a line speaks of, and whether the bare identifiers below it are that work's too."""
    if _CJK_FIELD.match(line) or _LABEL_OF_ORIGINAL.match(line):
        return "original", True
    if (
        of_notice
        or OWN_CITATION.match(line)
        or _OF_NOTICE.match(line)
        or _GLUED_PLACE.search(line)
        or _CITE_THIS.search(line)
    ):
        return "notice", False
    if _IDENTIFIER.match(line):
        return state, False
    if begins_in_capitals(line) or line.startswith(("“", "‘", '"', "„", "«", "「", "『", "《")):
        return "original", True
    inner = title_behind_kind(line, Span(0, len(line)))
    if inner is not None:
        return "original", True
    locator = find_locator(line)
    if locator and _VOLUME_OF_PROCEEDINGS.search(line) and not (locator.pages or locator.year):
        return (state, False)
    if locator and not is_own_place(line, locator):
        return "original", True
    if locator:
        return "notice", False
    names = read_names(line, _BY.match(line).end()) if _BY.match(line) else None  # type: ignore[union-attr]
    if names and names.names:
        return "original", False
    return (state, False) if state == "original" else ("notice", False)


def is_own_place(line: str, locator: Locator) -> bool:
    """True for the citation of the notice itself: on a single page, in PubMed's way ("J. 2016 Aug;34:402. doi")."""
    return _is_single_page(locator) and _PUBMED.match(line) is not None


def _is_single_page(locator: Locator) -> bool:
    """True for one page of a printed journal, on which no article but a notice fits; false for an article's number."""
    if locator.pages is None:
        return False
    first, _, last = locator.pages.partition("-")
    return first.isdigit() and len(first) < 5 and last in ("", first)
