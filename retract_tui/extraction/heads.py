"""The notice's own data: title, identifiers, journal, publisher, date of publication."""

import re
from typing import Final, NamedTuple

from retract_tui.extraction.attribution import Attributed
from retract_tui.extraction.citations import read_citation
from retract_tui.extraction.dates import PUBLISHED, FoundDate, find_dates, read_date
from retract_tui.extraction.evidence import locate
from retract_tui.extraction.journals import looks_like_journal, plain_journal
from retract_tui.extraction.layout import Layout
from retract_tui.extraction.leading import leading
from retract_tui.extraction.locators import find_locator
from retract_tui.extraction.rows import OWN_CITATION
from retract_tui.extraction.spans import Span
from retract_tui.extraction.titles import mend_title
from retract_tui.identifiers import FoundId, find_pmcids, find_pmids
from retract_tui.model import Evidence, NoticeHead


class Head(NamedTuple):
    """The notice's own data, and where the text says each."""

    head: NoticeHead
    evidence: dict[str, Evidence]


_PUBLISHED: Final = re.compile(
    rf"(?<!\w){PUBLISHED}(?:\sin\sthe\sissue\sof|\sby\s[\w ]{{3,40}})?\s?[:：|•·]?\s{{0,2}}$", re.IGNORECASE
)
_PUBLISHED_NOTICE: Final = re.compile(
    r"(?:^|[.”]\s)(?:Th(?:is|e)\s)?(?:Retraction|Withdrawal|Notice|Correction|(?:Editorial\s)?Expression\sof\sConcern)"
    r"(?:\s(?:[Nn]otice|[Nn]ote|[Ss]tatement))?\s(?:(?:was|is)\s)?(?:first\s|originally\s)?(?:published|posted|issued)"
    r"(?:\sonline)?(?:\son)?:?\s",
    re.MULTILINE | re.IGNORECASE,
)
_PUBLISHED_INFORMATION: Final = re.compile(
    leading(
        r"\bThe\sfollowing\s(?:information|notice|retraction|note)\s(?:was|is)\s(?:first\s)?(?:published|posted|issued)\s"
        r"(?:online\s)?on\s"
        r"|^(?:This|The)\s(?:article|paper|preprint|work|manuscript|chapter)\s(?:was|has\sbeen)\s"
        r"(?:retracted|withdrawn|removed)\s(?:from\s(?:the\s)?[A-Z][\w ]{2,60}\s)?on\s"
        r"|\blast\srevised\s(?=[^\]\n]{8,14}\(this\sversion)"
    ),
    re.MULTILINE,
)
_THEN_WITHDRAWN: Final = re.compile(
    r"\bpublished\b[^.]{5,80}?\band\s(?:was\s)?(?:withdrawn|retracted|removed)\s(?:on\s)?"
)
_OWN_YEAR: Final = re.compile(r"[.\s]*((?:19|20)\d\d)(?=\s?;)")
_GLUED_YEAR: Final = re.compile(r"[a-z]((?:19|20)\d\d)\d{1,4}:\w+$")
_YEAR_BEFORE_VOLUME: Final = re.compile(r"^[A-Z][^\d\n]{3,80},?\s((?:19|20)\d\d),\s(?:Vol|v\.)")
_CITE_THIS_YEAR: Final = re.compile(r"\(((?:19|20)\d\d)\)\W{0,3}cite this article", re.IGNORECASE)
_CITED_YEAR: Final = re.compile(r"(?:Office|Editors?|Staff)\s\(((?:19|20)\d\d)\)")
_PUBMED_DATE: Final = re.compile(r"(?:\d{1,3}\.\s)?[A-Z][\w .()&:-]{1,80}\.\s(?:19|20)\d\d\s[A-Z][a-z]{2}")
_DATED_PLACE: Final = re.compile(
    r"Vol(?:ume|\.)?\s?\d{1,4},\s(?:\d{1,2}\s)?[A-Z][a-z]{2,8}\.?\s(?:19|20)\d\d\b|Vol(?:ume"
    r"|\.)?\s?\d{1,4},?\s(?:Issue|Number|No\.?|Nr\.?|Heft)\s\d|[A-Z][^,\d]{3,80},\s\d{1,2}\s[A-Z][a-z]+\s\d{4}$"
    r"|(?:[A-Z][^:\d\n]{3,80}[:,]\s)?[A-Z][a-z]{2,8}\.?\s(?:\d{1,2},\s)?\d{4}\s[-–—|•,]\sVol"
)
_CITED_ALONE: Final = re.compile(
    r"\W*(?:cite this (?:article|notice)(?: as)?|citation)\W[^\d]{0,300}?\b((?:19|20)\d\d)\b", re.IGNORECASE
)
_AHEAD_OF_PRINT: Final = re.compile(r"\b(?:epub|ahead\sof\sprint|pre-?published)\b", re.IGNORECASE)
_YEAR_PUBLISHED: Final = re.compile(rf"\W*{PUBLISHED}\s?:?\s((?:19|20)\d\d)\W*", re.IGNORECASE)
_PLACE: Final = re.compile(
    r"\b(?:vol(?:ume|\.)?|bd\.?|band|tome|no\.?|n[°º]|issue|heft|p\.|pp\.)\s?\d|[卷巻권]|\d[\s,:;]{1,3}\w?\d",
    re.IGNORECASE,
)
_OTHER_DATES: Final = re.compile(
    r"\b(?:received|accepted|submitted|revised|retrieved|downloaded|accessed|eingereicht|recibid\w|reçu|recebid\w)\b",
    re.IGNORECASE,
)
_LONGEST_PLACE: Final = 160
_COPYRIGHT: Final = re.compile(r"(?:©|\([cC]\)|\b[Cc]opyright\b)[^\d\n]{0,120}?((?:19|20)\d\d)\b")
_COPYRIGHT_REACH: Final = 200
_SIGNED_AT: Final = re.compile(
    r"[A-ZÀ-Þ][^\W\d]{2,24}(?:[\s-][^\W\d]{2,24}){0,3},\s(?:(?:im|den|am|le|el|em|en|on|in)\s)?"
)
"""The place before the date of a signature: "Lerchenau, im Mai 2010"."""
_CITES_ITSELF: Final = re.compile(
    r"\b(?:cite\sthis\s(?:article|notice|as)|how\sto\scite(?:\sthis\sarticle)?|citation(?:\s(?:for|of)\sthis\s\w+)?)\b"
    r"[^\S\n]*[:：]?\s?",
    re.IGNORECASE,
)
_NAMES_KIND: Final = re.compile(r"retract|withdr|correct|errat|corrig|concern|remov|reinstat", re.IGNORECASE)
_CITATION_REACH: Final = 700
_SIGNATURE_LINES: Final = 4
_MONTH_ALONE: Final = len("2024-05")
_COURTESY: Final = re.compile(r"are provided here courtesy of\s+(?P<name>[^\n]{3,80})")
_BACK_TO: Final = re.compile(r"Back to Journals\s»\s(?P<name>[^»\n]{3,120}?)\s»")
_LOGO: Final = re.compile(r"(?P<name>.{3,120}?)\slogoLink to\b")
_HOMEPAGE: Final = re.compile(r"\W*journal\s(?:home\s?page|website)\b", re.IGNORECASE)
_ISSUE_DATE: Final = re.compile(r"(?P<name>[^()\n]{3,120}?)\s\((?:[A-Z][a-z]{2,8}\s)(?:19|20)\d\d\)$")


def read_head(layout: Layout, header: list[Attributed]) -> Head:
    """The notice's own data; what its text does not give is None."""
    text = layout.text
    evidence: dict[str, Evidence] = {}
    own = [line.span for line in header if line.about == "notice"]
    title = mend_title(text, layout.title) if layout.title else None
    if title and layout.title:
        evidence["notice.title"] = Evidence(
            start=layout.title.start, end=layout.title.end, confidence="repaired" if title.repaired else "exact"
        )
    doi = _own_doi(layout, own)
    if doi:
        evidence["notice.doi"] = Evidence(
            start=doi.start, end=doi.end, confidence="repaired" if doi.repaired else "exact"
        )
    date = _own_date(layout, own)
    if date:
        evidence["notice.date"] = Evidence(start=date.start, end=date.end)
    pmid, pmcid = (_own_id(text, own, find) for find in (find_pmids, find_pmcids))
    journal = _own_journal(text, own)
    courtesy = _COURTESY.search(text, layout.footer.start) if layout.footer else None
    head = NoticeHead(
        title=title.text if title else None,
        doi=doi.value if doi else None,
        pmid=pmid.value if pmid else None,
        pmcid=pmcid.value if pmcid else None,
        journal=journal,
        publisher=courtesy["name"].strip() if courtesy else None,
        date=date.iso if date else None,
    )
    for field, found in (("pmid", pmid), ("pmcid", pmcid)):
        if found:
            evidence[f"notice.{field}"] = Evidence(start=found.start, end=found.end, confidence="exact")
    if journal:
        evidence["notice.journal"] = locate(text, journal, Span(0, own[-1].end if own else len(text)))
    return Head(head, evidence)


def _own_doi(layout: Layout, own: list[Span]) -> FoundId | None:
    """The first DOI in a line of the notice; else the one that stands alone in a line behind the statement (JBC)."""
    for span in sorted(own):
        within = layout.dois_within(span)
        if within:
            return within[0]
    cited = _doi_of_own_citation(layout)
    if cited:
        return cited
    last = layout.body[-1:] + ((layout.footer,) if layout.footer else ())
    for span in last:
        for doi in layout.dois_within(span)[:1]:
            rest = layout.text[span.start : doi.start] + layout.text[doi.end : span.end]
            if re.fullmatch(r"(?i:\W*(?:doi|https?://(?:dx\.)?doi\.org/)?\W*)", rest):
                return doi
    return None


def _doi_of_own_citation(layout: Layout) -> FoundId | None:
    """The DOI of the notice's citation of itself, behind "Cite this article": it names the kind of notice, too."""
    text = layout.text
    lower = text.lower()
    for label in _CITES_ITSELF.finditer(text) if "cite" in lower or "citation" in lower else ():
        empty = text.find("\n\n", label.end(), label.end() + _CITATION_REACH)
        stop = empty if empty >= 0 else min(len(text), label.end() + _CITATION_REACH)
        doi = next(iter(layout.dois_within(Span(label.end(), stop))), None)
        if doi and _NAMES_KIND.search(text, label.end(), doi.start):
            return doi
    return None


def _own_id(text: str, own: list[Span], find: object) -> FoundId | None:
    for span in own:
        found = find(text[span.start : span.end])  # type: ignore[operator]
        if found:
            first: FoundId = found[0]
            return first._replace(start=span.start + first.start, end=span.start + first.end)
    return None


def _own_date(layout: Layout, own: list[Span]) -> FoundDate | None:
    """The date of publication: labelled, of the record's own citation, of the issue, or said in a sentence."""
    text = layout.text
    return (
        _labelled_date(text, [*own, *([layout.footer] if layout.footer else [])])
        or _cited_date(text, own)
        or _stated_date(layout)
        or _date_of_place(text, own)
        or _date_alone(layout, own)
        or _year_alone(text, own)
        or _year_of_place(text, own)
        or _copyright_year(layout)
    )


def _labelled_date(text: str, spans: list[Span]) -> FoundDate | None:
    labelled = [
        date
        for span in spans
        for date in find_dates(text, span.start, span.end)
        if _PUBLISHED.search(text[max(span.start - 14, date.start - 60, 0) : date.start].replace("\n", " "))
    ]
    final = [date for date in labelled if not _AHEAD_OF_PRINT.search(text[max(0, date.start - 24) : date.start])]
    found = max(final or labelled, key=lambda date: len(date.iso), default=None)
    return found or _labelled_year(text, spans)


def _labelled_year(text: str, spans: list[Span]) -> FoundDate | None:
    """The year in a line that is "Published 2022"."""
    for span in spans:
        match = _YEAR_PUBLISHED.fullmatch(text, span.start, span.end)
        if match:
            return FoundDate(match[1], match.start(1), match.end(1))
    return None


def _cited_date(text: str, own: list[Span]) -> FoundDate | None:
    for span in own:
        line = text[span.start : span.end]
        if OWN_CITATION.match(line) or _PUBMED_DATE.match(line) or _ISSUE_DATE.match(line) or _DATED_PLACE.match(line):
            dates = find_dates(text, span.start, span.end)
            if dates:
                return dates[0]
    return None


_STATED: Final = (("", _PUBLISHED_NOTICE), ("", _PUBLISHED_INFORMATION), ("published", _THEN_WITHDRAWN))
"""How a sentence says when the notice was published, each with what the text must hold for it."""


def _stated_date(layout: Layout) -> FoundDate | None:
    text, end = layout.text, layout.references[0].span.start if layout.references else len(layout.text)
    for sign, pattern in _STATED:
        for match in pattern.finditer(text, 0, end) if sign in text else ():
            date = read_date(text, match.end())
            if date:
                return date
    return None


def _year_alone(text: str, own: list[Span]) -> FoundDate | None:
    for pattern in (_OWN_YEAR, _GLUED_YEAR, _YEAR_BEFORE_VOLUME, _CITE_THIS_YEAR, _CITED_YEAR):
        for span in own:
            match = (
                pattern.search(text[span.start : span.end])
                if pattern is not _OWN_YEAR
                else pattern.match(text[span.start : span.end])
            )
            if match:
                return FoundDate(match[1], span.start + match.start(1), span.start + match.end(1))
    return None


def _date_alone(layout: Layout, own: list[Span]) -> FoundDate | None:
    """The date that stands alone in a line of the notice, as under a signature."""
    text = layout.text
    for span in [*own, *layout.body[-_SIGNATURE_LINES:]]:
        place = _SIGNED_AT.match(text, span.start, span.end)
        date = read_date(text, place.end() if place else span.start)
        precise = date and (place or len(date.iso) > _MONTH_ALONE)
        if date and precise and text[date.end : span.end].strip(" .") == "":
            return date
    return None


def _date_of_place(text: str, own: list[Span]) -> FoundDate | None:
    """The date in the notice's own citation ("J Larks 477, 112 (01 September 2011)", "vol. 46 no. 6 dic. 2019")."""
    for span in own:
        line = text[span.start : span.end]
        if len(line) > _LONGEST_PLACE or not _PLACE.search(line) or _OTHER_DATES.search(line):
            continue
        dates = find_dates(text, span.start, span.end)
        if len(dates) == 1:
            return dates[0]
    return None


def _year_of_place(text: str, own: list[Span]) -> FoundDate | None:
    """The year of the notice's own citation ("Moss Rep (2021) 12:588")."""
    for span in own:
        line = text[span.start : span.end]
        locator = find_locator(line)
        year = str(locator.year) if locator and locator.year else None
        at = line.find(year) if year else -1
        if year and at >= 0:
            return FoundDate(year, span.start + at, span.start + at + len(year))
        cited = _CITED_ALONE.match(line)
        if cited:
            return FoundDate(cited[1], span.start + cited.start(1), span.start + cited.end(1))
    return None


def _copyright_year(layout: Layout) -> FoundDate | None:
    """The year behind © in a line of the header or the imprint."""
    for span in (*layout.header, *layout.imprint):
        match = _COPYRIGHT.search(layout.text, span.start, min(span.end, span.start + _COPYRIGHT_REACH))
        if match:
            return FoundDate(match[1], match.start(1), match.end(1))
    return None


def _own_journal(text: str, own: list[Span]) -> str | None:
    """The journal that the header names: above the record's citation, in a page's trail, in the citation itself."""
    for index, span in enumerate(own[:8]):
        line = text[span.start : span.end]
        above = text[own[index - 1].start : own[index - 1].end] if index else ""
        if _HOMEPAGE.match(line) and looks_like_journal(above):
            return plain_journal(above)
        named = _BACK_TO.match(line) or _LOGO.match(line) or _ISSUE_DATE.match(line)
        if named:
            return named["name"].strip()
        if OWN_CITATION.match(line) and index and looks_like_journal(text[own[index - 1].start : own[index - 1].end]):
            return plain_journal(text[own[index - 1].start : own[index - 1].end])
    for span in own:
        line = text[span.start : span.end]
        if (
            re.search(r"[\d)][:;]\s?\w", line)
            and not OWN_CITATION.match(line)
            and not line.lower().startswith("published")
        ):
            work = read_citation(line)
            if work.journal and work.volume:
                return work.journal
    return None
