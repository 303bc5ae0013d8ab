"""The original article: what header, title, statement and reference list of the notice say of it, put together.

Each of these names the article in its own way and none is complete, so every one is read into a candidate, surest
first, and a field is taken from the first candidate that has it. Candidates that contradict each other on the title
are not of one work and are left out.
"""

import itertools
import re
from typing import Final, NamedTuple

from msgspec.structs import replace

from retract_tui.extraction.announcements import Named, read_announcements
from retract_tui.extraction.attribution import Attributed
from retract_tui.extraction.bylines import find_authors
from retract_tui.extraction.citations import read_citation
from retract_tui.extraction.dates import find_dates
from retract_tui.extraction.evidence import work_evidence
from retract_tui.extraction.header_articles import read_field_list, read_header_articles
from retract_tui.extraction.headings import title_behind_kind, without_kind
from retract_tui.extraction.heads import Head
from retract_tui.extraction.journals import looks_like_journal, plain_journal
from retract_tui.extraction.layout import Layout
from retract_tui.extraction.listed_articles import read_listed_articles
from retract_tui.extraction.locators import plain_pages
from retract_tui.extraction.named_journals import find_named_journal
from retract_tui.extraction.names import read_names, surname
from retract_tui.extraction.references import find_original_entries
from retract_tui.extraction.spans import Span
from retract_tui.extraction.titles import QUOTED, mend_title, plain_title, same_title
from retract_tui.extraction.told_articles import read_told_articles
from retract_tui.identifiers import find_pmids
from retract_tui.model import Evidence, Reference, Work

_FIELDS: Final = ("title", "authors", "journal", "year", "volume", "issue", "pages", "doi", "pmid", "pmcid")
_PLACE: Final = ("year", "volume", "issue", "pages")


_SHORTEST_TITLE: Final = 12


class Articles(NamedTuple):
    """The original articles, and for each of their fields the words that say it (keys `original_articles.N.field`)."""

    works: tuple[Work, ...]
    evidence: dict[str, Evidence]


def read_articles(layout: Layout, header: list[Attributed], head: Head, references: tuple[Reference, ...]) -> Articles:
    """What the notice is about; no article where its text names none."""
    several = _several_in_title(layout) or [Named(*found) for found in read_listed_articles(layout)]
    named = [candidate for candidate in _candidates(layout, header, head) if candidate.work != Work()]
    known = [candidate.work for candidate in named] if not several else [candidate.work for candidate in several]
    entries = find_original_entries(layout, references, [_merge_title(known)] if not several and known else known)
    listed = [Named(entry.work, Span(entry.start, entry.end)) for entry in entries]
    groups = _group(several, listed) if several or len(listed) > 1 else [[*named, *listed]]
    merged = [_merge(layout, header, group) for group in groups]
    merged = [_with_context(layout, header, head, found) for found in merged]
    merged = [found for found in merged if found.work != Work()]
    evidence = {
        f"original_articles.{number}.{field}": item
        for number, found in enumerate(merged)
        for field, item in found.evidence.items()
    }
    return Articles(tuple(found.work for found in merged), evidence)


class _Merged(NamedTuple):
    work: Work
    evidence: dict[str, Evidence]


def _merge_title(known: list[Work]) -> Work:
    """What the candidates agree on, as far as an entry of the reference list can be known by it."""
    title = next((work.title for work in known if work.title), None)
    doi = next((work.doi for work in known if work.doi), None)
    placed = next((work for work in known if work.volume and work.year), Work())
    authors = next((work.authors for work in known if work.authors), ())
    year = placed.year or next((work.year for work in known if work.year), None)
    return Work(title=title, authors=authors, doi=doi, year=year, volume=placed.volume)


def _several_in_title(layout: Layout) -> list[Named]:
    """The articles of a title that cites more than one ("Retraction: A. T. J 2010, 11, 1 and B. U. J 2011, 12, 3")."""
    if layout.title is None:
        return []
    inner = title_behind_kind(layout.text, layout.title)
    if inner is None:
        return []
    stops = [match.end() for match in re.finditer(r"\d\s+and\s+(?=[A-Z])", layout.text[inner.start : inner.end])]
    bounds = [0, *stops, inner.end - inner.start]
    spans = [Span(inner.start + a, inner.start + b) for a, b in itertools.pairwise(bounds)]
    named = [Named(read_citation(re.sub(r"\s+and\s*$", "", span.of(layout.text))), span) for span in spans]
    return named if len(named) > 1 and all(item.work.title and item.work.volume for item in named) else []


def _group(several: list[Named], listed: list[Named]) -> list[list[Named]]:
    """Each article of several with the entry of the reference list that is the same."""
    if not several:
        return [[entry] for entry in listed]
    return [
        [
            item,
            *[
                entry
                for entry in listed
                if same_title(entry.work.title or "", item.work.title or "") or entry.work.doi == item.work.doi
            ],
        ]
        for item in several
    ]


def _candidates(layout: Layout, header: list[Attributed], head: Head) -> list[Named]:
    """What header, title and statement say of the article, surest first."""
    cited = [*read_field_list(layout), *read_header_articles(layout, header)]
    announced = read_announcements(layout)
    title = _of_title(layout)
    told = [Named(*found) for found in read_told_articles(layout)]
    return [*([title] if title and title.work.volume else []), *cited, *announced, *told, *([title] if title else [])]


def _of_title(layout: Layout) -> Named | None:
    """The article as the notice's title names it: a whole citation, or the title without the kind of notice."""
    if layout.title is None:
        return None
    text = layout.text
    mended = mend_title(text, layout.title).text
    bare = without_kind(mended)
    quoted = without_kind(" ".join(layout.title.of(text).split()))
    marks = QUOTED.search(quoted)
    if marks and (marks.start() == 0 or read_names(quoted).end >= marks.start() - 2):
        return Named(read_citation(quoted), layout.title)
    about = re.sub(
        r"^(?:plagiarism|duplicate publication|redundant publication)\s(?:in|of)\sthe\s(?:article|paper)\s",
        "",
        bare,
        flags=re.IGNORECASE,
    )
    if not about or re.fullmatch(r"\W*(?:\w+\W+){0,2}\w+\W*", about):
        return None
    work = read_citation(about)
    if work.title and ((work.volume and (work.authors or work.journal)) or (work.doi and work.authors)):
        return Named(work, layout.title)
    placed = _with_place_in_brackets(about)
    return Named(placed or Work(title=plain_title(about)), layout.title)


def _with_place_in_brackets(title: str) -> Work | None:
    """A title with its place or its DOI in brackets behind it ("T (doi: 10.5555/x)", "T [J. 3 (2019) 10-12]")."""
    end = title.rstrip(" .")
    if end[-1:] not in (")", "]"):
        return None
    depth, at = 0, len(end)
    for at in range(len(end) - 1, -1, -1):
        depth += (end[at] in ")]") - (end[at] in "([")
        if depth == 0:
            break
    place = _place_without_year(end[at + 1 : -1]) or read_citation(end[at + 1 : -1])
    if depth or at < _SHORTEST_TITLE or not (place.doi or (place.volume and place.journal)):
        return None
    return replace(place, title=plain_title(end[:at]), authors=())


_PLACE_WITHOUT_YEAR: Final = re.compile(
    r"(?P<journal>[A-Z][\w.:&' -]{2,80}?)\s(?P<volume>\d{1,4})[,:]?\s(?P<pages>[A-Z]{0,2}\d{2,7}(?:\s?[-–]\s?\d{1,7})?)"
)


def _place_without_year(text: str) -> Work | None:
    """As in "J. Lark.: Conf. Ser. 1998 012044"."""
    place = _PLACE_WITHOUT_YEAR.fullmatch(text.strip())
    if place is None or not looks_like_journal(place["journal"]):
        return None
    return Work(journal=plain_journal(place["journal"]), volume=place["volume"], pages=plain_pages(place["pages"]))


def _merge(layout: Layout, header: list[Attributed], group: list[Named]) -> _Merged:
    """One work from its candidates: each field from the first that has it, the place in the journal from one."""
    values: dict[str, object] = {}
    evidence: dict[str, Evidence] = {}
    title: str | None = None
    for named in group:
        work = named.work
        if title and work.title and not same_title(title, work.title):
            continue
        title = title or work.title
        placed = "volume" in values and work.volume is not None and work.volume != values["volume"]
        words: dict[str, Evidence] | None = None
        for field in _FIELDS:
            value = getattr(work, field)
            if not value or (field in values and not _better_names(field, values[field], value)):
                continue
            if field in (*_PLACE, "journal") and placed:
                continue
            words = words if words is not None else work_evidence(layout.text, work, named.span)
            values[field] = value
            evidence[field] = words[field]
    return _Merged(Work(**values), evidence)  # type: ignore[arg-type]


def _better_names(field: str, known: object, value: object) -> bool:
    """True for a longer list of authors that begins with those that are known ("Hsia TC, et al.")."""
    if field != "authors" or not isinstance(known, tuple) or not isinstance(value, tuple):
        return False
    return len(value) > len(known) and surname(known[0]).lower() in {surname(name).lower() for name in value} | {
        word.lower() for word in value[0].split()
    }


_DATED_ARTICLE: Final = re.compile(
    r"\bthe\s(?P<date>(?:\d{1,2}\s[A-Z][a-z]+\s)?(?P<year>(?:19|20)\d\d))\s(?:(?:article|paper)\b|cited\sabove)"
)
_ONLINE: Final = re.compile(
    r"\b(?:article|paper|above)\b[^.]{0,120}?\bpublished\s(?:online\s|ASAP\s)?(?:on\s)?(?=[A-Z\d])"
    r"|\bwas\spublished\s(?:online\s|ASAP\s)?(?:on\s)(?=[A-Z\d])"
)
_PMID_OF_ARTICLE: Final = re.compile(
    r"\b(?:this|the|der|dieser|este|cet|el|o)\s(?:article|paper|Artikel|Beitrag|artículo|artigo)\b"
)


def _with_context(layout: Layout, header: list[Attributed], head: Head, found: _Merged) -> _Merged:
    """The fields that no citation gave, from the byline and the words of the statement."""
    work, evidence = found
    text = layout.text
    authors = find_authors(layout, header, head.head.journal, work)
    if authors:
        work = replace(work, authors=authors[0])
        evidence["authors"] = Evidence(start=authors[1].start, end=authors[1].end)
    journal = _journal(layout, head) if not work.journal else None
    if journal:
        work = replace(work, journal=journal[0])
        evidence["journal"] = journal[1]
    if work.year is None and layout.body:
        year = _year(layout)
        if year:
            work = replace(work, year=year[0])
            evidence["year"] = Evidence(start=year[1].start, end=year[1].end)
    if work.pmid is None:
        for pmid in find_pmids(text[layout.body[0].start : layout.body[-1].end]) if layout.body else []:
            at = layout.body[0].start + pmid.start
            around = text[max(0, at - 60) : at + 80]
            if _PMID_OF_ARTICLE.search(around) and "“" not in around:
                work = replace(work, pmid=pmid.value)
                evidence["pmid"] = Evidence(start=at, end=at + pmid.end - pmid.start, confidence="exact")
                break
    return _Merged(work, evidence)


def _journal(layout: Layout, head: Head) -> tuple[str, Evidence] | None:
    """The notice's journal, in which the article stands too; else the one that the statement names."""
    if head.head.journal:
        return head.head.journal, head.evidence["notice.journal"]
    named = find_named_journal(layout)
    return (named[0], Evidence(start=named[1].start, end=named[1].end)) if named else None


def _year(layout: Layout) -> tuple[int, Span] | None:
    """The year in "the 9 February 2012 article" or "published online on 7 September 2015"."""
    text, start, end = layout.text, layout.body[0].start, layout.body[-1].end
    dated = _DATED_ARTICLE.search(text, start, end)
    if dated:
        return int(dated["year"]), Span(*dated.span("date"))
    for match in _ONLINE.finditer(text, start, end):
        dates = find_dates(text, match.end(), min(end, match.end() + 40))
        if dates and dates[0].start - match.end() < 4:
            return dates[0].year, Span(dates[0].start, dates[0].end)
    return None
