"""What the tags of a page say of the article or notice that it shows: Highwire, Dublin Core, PRISM, Open Graph.

Names after Google Scholar's inclusion guidelines (`citation_*`), DCMI (`dc.*`, `dcterms.*`) and PRISM 3.0. Whose the
tags are, a notice's or its article's, is not their business (`html_owner`).
"""

import re
from typing import Final, NamedTuple

from retract_tui.extraction.dates import read_date
from retract_tui.identifiers import find_dois, normalise_doi, normalise_pmcid, normalise_pmid
from retract_tui.model import NoticeHead, Work
from retract_tui.reading.dates import iso_date
from retract_tui.reading.html.tree import Element, walk
from retract_tui.reading.markup import plain
from retract_tui.text import one_line

Tags = dict[str, list[str]]

_NAMES: Final[dict[str, str]] = {
    "title": "citation_title bepress_citation_title wkhealth_title dc.title dcterms.title prism.title eprints.title",
    "authors": "citation_author bepress_citation_author citation_authors dc.creator eprints.creators_name",
    "journal": "citation_journal_title bepress_citation_journal_title prism.publicationname citation_journal_abbrev",
    "publisher": "citation_publisher dc.publisher dcterms.publisher",
    "volume": "citation_volume prism.volume bepress_citation_volume",
    "issue": "citation_issue prism.number prism.issue bepress_citation_issue",
    "first page": "citation_firstpage prism.startingpage bepress_citation_firstpage citation_article_number",
    "last page": "citation_lastpage prism.endingpage bepress_citation_lastpage",
    "date": "citation_online_date citation_publication_date bepress_citation_online_date bepress_citation_date "
    "prism.publicationdate dc.date.issued dcterms.issued dc.date dcterms.date article:published_time citation_date "
    "citation_cover_date citation_year",
    "year": "citation_cover_date citation_publication_date citation_date prism.coverdate prism.publicationdate",
    "doi": "citation_doi bepress_citation_doi prism.doi dc.identifier.doi dc.identifier dcterms.identifier "
    "evt-doipage doi",
    "pmid": "citation_pmid",
    "pmcid": "citation_pmcid",
    "kind": "citation_article_type dc.type dc.type.articletype dc.subject.articletype prism.section prism.genre "
    "wkhealth_article_type",
    "shown title": "og:title twitter:title",
    "address": "og:url citation_abstract_html_url citation_public_url citation_fulltext_html_url",
}
"""By field, the names of the tags that may hold it, those that are surest first."""

_MOST: Final = 5000
_NUMBERS: Final = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)(?!\s[A-Za-z]{3})")
_AMERICAN: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})$")
_INITIALS: Final = re.compile(r"(?:[^\W\d_][.\s-]{0,2}){1,4}")


class PageRecord(NamedTuple):
    """What a page says of what it shows; `kinds` are the types that it gives it ("Retraction Note")."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    journal: str | None = None
    publisher: str | None = None
    date: str | None = None
    year: int | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    kinds: tuple[str, ...] = ()

    def as_head(self) -> NoticeHead:
        """The record as that of a notice."""
        return NoticeHead(
            title=self.title,
            doi=self.doi,
            pmid=self.pmid,
            pmcid=self.pmcid,
            journal=self.journal,
            publisher=self.publisher,
            date=self.date,
        )

    def as_work(self, title: str | None) -> Work:
        """The record as that of an article, under a title without what its retraction added to it."""
        return Work(
            title=title,
            authors=self.authors,
            journal=self.journal,
            year=self.year,
            volume=self.volume,
            issue=self.issue,
            pages=self.pages,
            doi=self.doi,
            pmid=self.pmid,
            pmcid=self.pmcid,
        )

    def or_else(self, other: "PageRecord") -> "PageRecord":
        """The record with what another one has more."""
        return self._replace(**{field: value for field, value in other._asdict().items() if not getattr(self, field)})


def read_tags(root: Element) -> PageRecord:
    """What the meta elements of a page and its canonical address say."""
    tags = _tags(root)
    dates = [date for value in _values(tags, "date") if (date := date_of(value))]
    years = [date for value in _values(tags, "year") if (date := date_of(value))] or dates
    title = _first(tags, "title")
    return PageRecord(
        title=title or _first(tags, "shown title"),
        authors=_authors(tags),
        journal=_first(tags, "journal"),
        publisher=_first(tags, "publisher"),
        date=most_precise(dates),
        year=int(years[0][:4]) if years else None,
        volume=_first(tags, "volume"),
        issue=_first(tags, "issue"),
        pages=pages_between(_first(tags, "first page"), _first(tags, "last page")),
        doi=_doi(tags, root),
        pmid=next((pmid for value in _values(tags, "pmid") if (pmid := normalise_pmid(value))), None),
        pmcid=next((pmcid for value in _values(tags, "pmcid") if (pmcid := normalise_pmcid(value))), None),
        kinds=tuple(dict.fromkeys(one_line(value) for value in _values(tags, "kind"))),
    )


def words_of(value: str) -> str:
    """The value of a tag as words on one line: escaped markup, which many publishers leave in it, is taken away."""
    return one_line(plain(value[:_MOST]))


def date_of(value: str) -> str | None:
    """A date of a tag in ISO 8601, as precise as it is given; None where it is no date."""
    value = one_line(value)[:60]
    american = _AMERICAN.match(value)
    if american:
        return iso_date(american[3], american[1], american[2])
    numbers = _NUMBERS.match(value)
    if numbers:
        return iso_date(*(part or "" for part in numbers.groups()))
    spelled = read_date(value)
    return spelled.iso if spelled else None


def most_precise(dates: list[str]) -> str | None:
    """The first of some dates, in the words of the one that says the same most precisely."""
    return max((date for date in dates if date.startswith(dates[0])), key=len, default=None)


def person(name: str) -> str:
    """A name as printed: "Lei Yuan" for "Yuan, Lei", but "Yuan L" for "Yuan, L."."""
    surname, comma, given = (part.strip() for part in one_line(name).partition(","))
    if not comma or not given or "," in given:
        return one_line(name)
    if given.isupper() and _INITIALS.fullmatch(given):
        return f"{surname} {given.replace('.', '').replace(' ', '')}"
    return f"{given} {surname}"


def pages_between(first: str | None, last: str | None) -> str | None:
    """A range of pages, or the first page or article number alone."""
    return f"{first}-{last}" if first and last and last != first else first


def _tags(root: Element) -> Tags:
    tags: Tags = {}
    for element in walk(root):
        name = element.get("name") or element.get("property") or element.get("itemprop")
        if element.name == "meta" and name and element.get("content").strip():
            tags.setdefault(name.strip().lower(), []).append(element.get("content"))
    return tags


def _values(tags: Tags, field: str) -> list[str]:
    return [value for name in _NAMES[field].split() for value in tags.get(name, [])]


def _first(tags: Tags, field: str) -> str | None:
    return next((words for value in _values(tags, field) if (words := words_of(value))), None)


def _authors(tags: Tags) -> tuple[str, ...]:
    values = next((tags[name] for name in _NAMES["authors"].split() if name in tags), [])
    names = (words_of(name) for value in values[:_MOST] for name in value.split(";"))
    return tuple(dict.fromkeys(person(name) for name in names if name))


def _doi(tags: Tags, root: Element) -> str | None:
    named = next((doi for value in _values(tags, "doi") if (doi := normalise_doi(value[:_MOST]))), None)
    if named:
        return named
    canonical = [
        link.get("href") for link in walk(root) if link.name == "link" and link.get("rel").lower() == "canonical"
    ]
    return next((doi.value for value in canonical + _values(tags, "address") for doi in find_dois(value[:_MOST])), None)
