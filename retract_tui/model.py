"""The record of a notice: what it says, and where in its text it says so.

All structs are immutable and validated where data enters (files, library). Dates are ISO 8601 strings of the
precision that the notice gives: `2024`, `2024-05` or `2024-05-14`. DOIs are lower case without a resolver. Spans count
characters of `Notice.text`.
"""

from __future__ import annotations

from typing import Literal

import msgspec

Confidence = Literal["exact", "rule", "repaired", "inferred"]
UpdateType = Literal[
    "retraction",
    "partial_retraction",
    "withdrawal",
    "removal",
    "expression_of_concern",
    "correction",
    "reinstatement",
]
Party = Literal["authors", "editor", "publisher", "institution", "third_party"]
AuthorResponse = Literal["agree", "disagree", "mixed", "no_response", "unstated"]
DoiRole = Literal[
    "notice", "original_article", "duplicated_source", "prior_notice", "replacement", "reference", "other"
]
Relation = Literal["duplicated_from", "overlaps_with", "reused_in", "plagiarised_from"]
AssertedBy = Literal["publisher", "crossref", "pubmed", "retraction-watch", "bibliography", "parsed-text"]


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What all parts of a record share: immutable, named fields, defaults not written."""


class Evidence(Record, frozen=True):
    """The span `text[start:end]` of a notice that says a value, and how sure that is."""

    start: int
    end: int
    confidence: Confidence = "rule"


class Work(Record, frozen=True):
    """A published work, as far as a text names it.

    `authors` are as written ("Kuang MJ"); `pages` holds a range with an ASCII hyphen or an article number.
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    journal: str | None = None
    year: int | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None


class DuplicatedSource(Record, frozen=True):
    """A work that the article's images, text or data duplicate, overlap with or were reused in.

    Named with nothing but an author ("Cheng et al.") it is *unresolved*: kept, shown, never given a DOI. `label` is its
    number in the notice's reference list, `citation` the words that name it.
    """

    label: str | None = None
    work: Work = Work()
    first_author: str | None = None
    citation: str | None = None

    @property
    def resolved(self) -> bool:
        """True where an identifier of the text names the work."""
        return bool(self.work.doi or self.work.pmid or self.work.pmcid)


class PanelLink(Record, frozen=True):
    """One statement that ties panels of the original article to where they came from.

    `source` is an index into `Notice.duplicated_sources`, "self" for a repeat within the article, or None where the
    notice does not say from where. `source_panels` are the panels of the source, where the sentence names them.
    """

    panels: tuple[str, ...]
    source: int | Literal["self"] | None = None
    relation: Relation = "duplicated_from"
    source_panels: tuple[str, ...] = ()
    evidence: Evidence | None = None


class DoiMention(Record, frozen=True):
    """One occurrence of a DOI: as normalised, as written, where, in what role; `repaired` where a break was mended."""

    doi: str
    role: DoiRole
    raw: str
    start: int
    end: int
    repaired: bool = False


class Reference(Record, frozen=True):
    """An entry of the notice's own reference list."""

    label: str | None
    work: Work
    start: int
    end: int


class Reason(Record, frozen=True):
    """Why: our code, the Retraction Watch term, and the notice's words."""

    code: str
    term: str
    as_written: str | None = None


class NoticeHead(Record, frozen=True):
    """The notice's own data, apart from what it is about."""

    title: str | None = None
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    journal: str | None = None
    publisher: str | None = None
    date: str | None = None


class Provenance(Record, frozen=True):
    """Where a record came from: `path` as given, `sha256` of the file's bytes, who asserts it, which parser read it.

    `format` is one of `vocabulary.FORMATS`.
    """

    path: str
    sha256: str
    format: str
    asserted_by: AssertedBy
    parser_version: str


class Assertion(Record, frozen=True):
    """A value of a field in words, and who says it."""

    by: AssertedBy
    value: str


class Notice(Record, frozen=True):
    """A notice: what it is, which articles it is about, what it says of them, and the text that says so.

    `evidence` maps a field's path to the spans that say it: `update_type`, `notice.title`, `notice.doi`, `notice.date`,
    `original_articles.0.title` (…authors, journal, year, volume, issue, pages, doi, pmid, pmcid),
    `duplicated_sources.0`, `panel_links.0`, `reasons.<code>`, `requested_by.<party>`, `author_response`.

    A notice known from one place alone is asserted whole by `provenance.asserted_by`. Where several say something of it
    (the tags of a file and its text; a PDF and a row of Retraction Watch), `assertions` maps the same paths to who says
    what, those that are trusted most first, and `also` holds the provenance of the other records (`combining`).
    `record_ids` are the rows of the Retraction Watch Database that another database names as its source.
    """

    id: str
    update_type: UpdateType
    retraction_nature: str | None = None
    record_ids: tuple[str, ...] = ()
    notice: NoticeHead = NoticeHead()
    original_articles: tuple[Work, ...] = ()
    duplicated_sources: tuple[DuplicatedSource, ...] = ()
    panel_links: tuple[PanelLink, ...] = ()
    dois: tuple[DoiMention, ...] = ()
    references: tuple[Reference, ...] = ()
    reasons: tuple[Reason, ...] = ()
    requested_by: tuple[Party, ...] = ()
    author_response: AuthorResponse = "unstated"
    text: str = ""
    language: str | None = None
    provenance: Provenance | None = None
    also: tuple[Provenance, ...] = ()
    assertions: dict[str, tuple[Assertion, ...]] = {}
    evidence: dict[str, tuple[Evidence, ...]] = {}

    @property
    def original_article(self) -> Work:
        """The first original article; an empty work where the notice names none."""
        return self.original_articles[0] if self.original_articles else Work()

    @property
    def heading(self) -> str | None:
        """What to call the notice in a list: the article's title, else its own."""
        return self.original_article.title or self.notice.title

    def words(self, evidence: Evidence) -> str:
        """The words of the notice that an evidence points at, on one line."""
        return " ".join(self.text[evidence.start : evidence.end].split())
