"""What the tags of a JATS article say: the article or notice itself, and what it is related to."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from retract_tui.extraction.headings import without_kind
from retract_tui.extraction.titles import plain_title
from retract_tui.identifiers import normalise_doi, normalise_pmcid, normalise_pmid
from retract_tui.model import NoticeHead, UpdateType, Work
from retract_tui.reading.dates import iso_date
from retract_tui.reading.jats.vocabulary import KINDS, NOTICES, OBJECTS, OTHER_DATES, PUBLISHED, plain_value
from retract_tui.reading.notice_titles import kind_of_title, without_mark
from retract_tui.reading.xml import attribute, every, field, first, local_name
from retract_tui.text import one_line

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NOTES: Final = frozenset({"fn", "xref"})
_NO_NUMBER: Final = frozenset({"", "0", "00", "n/a", "na", "none"})
_DIRECTIONS: Final[tuple[tuple[dict[str, UpdateType], bool | None], ...]] = (
    (OBJECTS, False),
    (NOTICES, True),
    (KINDS, None),
)
PARTS: Final = ("sub-article", "response")
"""What may stand in an article and be one itself, with metadata of its own."""
_RANGE: Final = re.compile(r"([A-Z]{0,2}\d{1,7})\s?[-–]\s?([A-Z]{0,2}\d{1,7})")
_IDENTIFIER_ELEMENTS: Final = ("article-id", "object-id", "pub-id")


class Related(NamedTuple):
    """A link of an article to another: what the link says is done, to which of the two, and what is known of the other.

    `to_notice` is None where the type of the link does not tell its direction.
    """

    kind: UpdateType
    to_notice: bool | None
    other: Work


class Front(NamedTuple):
    """What the metadata of an article or notice say of itself; `byline` has its authors' names as print has them."""

    work: Work
    byline: tuple[str, ...]
    publisher: str | None
    date: str | None
    kind: UpdateType | None
    related: tuple[Related, ...]
    subjects: tuple[str, ...]
    language: str | None

    @property
    def head(self) -> NoticeHead:
        """The same of a notice."""
        work = self.work
        return NoticeHead(
            title=work.title,
            doi=work.doi,
            pmid=work.pmid,
            pmcid=work.pmcid,
            journal=work.journal,
            publisher=self.publisher,
            date=self.date,
        )

    @property
    def names_notices(self) -> bool:
        """True for an article with a link to a notice about it."""
        return any(link.to_notice for link in self.related)

    @property
    def article(self) -> Work:
        """The same of an article, whose title may say what has become of it ("RETRACTED: …")."""
        return msgspec.structs.replace(self.work, title=self.work.title and without_mark(self.work.title))


def read_front(article: "Element") -> Front:
    """The metadata of an `article`, or of a `sub-article` or `response` in one."""
    front = first(article, "front")
    front = first(article, "front-stub") if front is None else front
    meta = first(front, "article-meta")
    meta = front if meta is None else meta
    journal = first(front, "journal-meta")
    date = _date(meta)
    authors = list(_authors(meta))
    return Front(
        work=_with_locator(
            meta,
            msgspec.structs.replace(
                _identified([*every(meta, "article-id")]),
                title=_title(meta),
                authors=tuple(name.listed for name in authors),
                journal=_journal(journal),
                year=int(date[:4]) if date else None,
            ),
        ),
        byline=tuple(name.printed for name in authors),
        publisher=field(first(journal, "publisher/publisher-name")) or None,
        date=date,
        kind=KINDS.get(plain_value(attribute(article, "article-type"))),
        related=_related(article),
        subjects=tuple(field(subject) for subject in every(meta, "article-categories/subj-group/subject")),
        language=attribute(article, "lang").lower().partition("-")[0] or None,
    )


def kinds_of_subjects(front: Front) -> list[tuple[str, UpdateType]]:
    """The headings of an article that name a kind of notice ("Retraction"), each with the kind."""
    named = ((subject, KINDS.get(plain_value(subject)) or kind_of_title(subject)) for subject in front.subjects)
    return [(subject, kind) for subject, kind in named if kind]


def _title(meta: "Element | None") -> str | None:
    title = field(first(meta, "title-group/article-title"), _NOTES)
    subtitle = field(first(meta, "title-group/subtitle"), _NOTES)
    return (f"{title}: {subtitle}" if title and subtitle else title).rstrip(" .") or None


class Name(NamedTuple):
    """A name as lists have it ("Moor Ada") and as a byline has it ("Ada Moor")."""

    listed: str
    printed: str


def _authors(meta: "Element | None") -> Iterator[Name]:
    """The authors, groups among them; editors and translators are none."""
    for group in every(meta, "contrib-group"):
        for person in every(group, "contrib"):
            if attribute(person, "contrib-type") in ("author", "") and (name := person_name(person)):
                yield name


def person_name(person: "Element") -> Name | None:
    """The name in a `contrib`, or of a `name` itself; None where there is none."""
    found = (first(person, path) for path in ("name", "name-alternatives/name", "string-name"))
    name = next((name for name in found if name is not None), person)
    surname, given, suffix = (field(first(name, part)) for part in ("surname", "given-names", "suffix"))
    if surname or given:
        listed, printed = (surname, given, suffix), (given, surname, suffix)
        return Name(*(" ".join(part for part in parts if part) for parts in (listed, printed)))
    group = field(first(person, "collab"), frozenset({"contrib-group", "aff", "xref"})).rstrip(" ,;")
    return Name(group, group) if group else None


def _journal(meta: "Element | None") -> str | None:
    title = field(first(meta, "journal-title-group/journal-title")) or field(first(meta, "journal-title"))
    if title:
        return title
    short = {attribute(name, "journal-id-type"): field(name) for name in every(meta, "journal-id")}
    return short.get("nlm-ta") or short.get("iso-abbrev") or None


def _date(meta: "Element | None") -> str | None:
    """The date of publication: online before in print before that of the issue."""
    found: dict[str, str] = {}
    for element in every(meta, "pub-date"):
        kinds = {attribute(element, "pub-type"), attribute(element, "date-type")}
        date = iso_date(*(field(first(element, part)) for part in ("year", "month", "day")))
        date = date or iso_date(*(*attribute(element, "iso-8601-date").split("T")[0].split("-"), "", "")[:3])
        if date is None or kinds & OTHER_DATES:
            continue
        collected = "collection" in kinds
        name = "collection" if collected else attribute(element, "pub-type") or attribute(element, "publication-format")
        found.setdefault(name.lower(), date)
    return next((found[name] for names in PUBLISHED for name in names if name in found), None)


def _identified(elements: "list[Element]") -> Work:
    """A work by its identifiers; a PMC number may stand without its letters."""
    ids: dict[str, str] = {}
    for element in elements:
        kind, value = attribute(element, "pub-id-type").lower(), field(element)
        for name, found in _identifier(kind, value).items():
            ids.setdefault(name, found)
    return msgspec.structs.replace(Work(), **ids)


def _identifier(kind: str, value: str) -> dict[str, str]:
    """An identifier of a kind, by the field of `Work` that it is of; nothing where it is none, or of another kind."""
    if kind == "doi":
        found = {"doi": normalise_doi(value)}
    elif kind in ("pmid", "pubmed"):
        found = {"pmid": normalise_pmid(value)}
    elif kind in ("pmc", "pmcid"):
        found = {"pmcid": normalise_pmcid(value if value.upper().startswith("PMC") else f"PMC{value}")}
    else:
        # "uri" with "info:doi/10.…", or no kind at all: what the value itself says it is.
        found = {"doi": normalise_doi(value)} if "10." in value else {"pmcid": normalise_pmcid(value)}
    return {name: normal for name, normal in found.items() if normal}


def _related(article: "Element") -> tuple[Related, ...]:
    """The links to other articles, those in the text among them; what a part of the article links to is the part's."""
    found: list[Related] = []
    for element in article.iter("{*}related-article", "{*}related-object"):
        if is_of_part(element, article):
            continue
        kind = plain_value(attribute(element, "related-article-type") or attribute(element, "link-type"))
        for table, to_notice in _DIRECTIONS:
            if kind in table:
                found.append(Related(table[kind], to_notice, _other(element)))
                break
    return tuple(found)


def _article_title(printed: str) -> str | None:
    """The title of an article that a notice is linked to; some links bear the title of the notice."""
    return plain_title(without_kind(printed) if kind_of_title(printed) else without_mark(printed)) or None


def is_of_part(element: "Element", article: "Element") -> bool:
    """True for an element that belongs to a part of the article, and not to the article itself."""
    parent = element.getparent()
    while parent is not None and parent is not article:
        if local_name(parent) in PARTS:
            return True
        parent = parent.getparent()
    return False


def _other(link: "Element") -> Work:
    """The work that a `related-article` leads to, as far as its attributes and its content tell."""
    href = attribute(link, "href")
    ids: dict[str, str] = _identifier(attribute(link, "ext-link-type").lower(), href) if href else {}
    for name in _IDENTIFIER_ELEMENTS:
        for element in link.iter(f"{{*}}{name}"):
            ids = _identifier(attribute(element, "pub-id-type").lower(), field(element)) | ids
    content = field(link)
    if not ids and content:
        ids = _identifier("doi", content)
    year = field(first(link, "year"))
    work = Work(
        title=_article_title(field(first(link, "article-title"), _NOTES)),
        authors=tuple(known.listed for person in link.iter("{*}name") if (known := person_name(person))),
        journal=field(first(link, "source")) or attribute(link, "journal-id") or None,
        year=int(year) if year.isdecimal() and len(year) == 4 else None,
        volume=_number(attribute(link, "vol")) or field(first(link, "volume")) or None,
        issue=_number(attribute(link, "issue")) or field(first(link, "issue")) or None,
        pages=_number(attribute(link, "elocation-id")) or _number(attribute(link, "page")),
        **ids,
    )
    if work.pages is None:
        return _with_locator(link, work)
    printed = _RANGE.fullmatch(content)
    return msgspec.structs.replace(work, pages=f"{printed[1]}-{printed[2]}") if printed else work


def _with_locator(parent: "Element | None", work: Work) -> Work:
    """A work with the volume, issue and pages that the elements below `parent` give."""
    opening, end = field(first(parent, "fpage")), field(first(parent, "lpage"))
    pages = f"{opening}-{end}" if opening and end and end != opening else opening
    return msgspec.structs.replace(
        work,
        volume=work.volume or _number(field(first(parent, "volume"))),
        issue=work.issue or _number(field(first(parent, "issue"))),
        pages=_number(pages) or _number(field(first(parent, "elocation-id"))),
    )


def _number(value: str) -> str | None:
    """A volume, issue or page; None for what stands where there is none, and for a DOI in the place of one."""
    value = one_line(value)
    return None if value.lower() in _NO_NUMBER or "10." in value else value
