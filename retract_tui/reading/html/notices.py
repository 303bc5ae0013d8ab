"""The records that are made of a page: of a notice's page, and of an article's page with what it says of its fate."""

from collections.abc import Iterable
from typing import Final, NamedTuple

import msgspec

from retract_tui.combining import combine
from retract_tui.identifiers import FoundId, find_dois, find_pmids
from retract_tui.identity import identity_of
from retract_tui.model import DoiMention, Notice, NoticeHead, UpdateType, Work
from retract_tui.reading.html.owner import kind_told_by
from retract_tui.reading.html.tags import PageRecord
from retract_tui.reading.records import notice_of_text, provenance_of
from retract_tui.reading.source import NoNotice, Source

_POINTER: Final = 700
"""Characters of the longest box of which the only DOI is taken for that of the notice that it points to."""


_TOLD_OF_ARTICLE: Final = ("title", "authors", "journal", "year", "volume", "issue", "pages")


class Claim(NamedTuple):
    """What an article's page says of one notice: the words, and the notice's DOI and date where these are tagged.

    `is_whole` where the words are all that the page says: they then tell of the article, too.
    """

    text: str
    doi: str | None = None
    date: str | None = None
    is_whole: bool = False


def of_notice(
    source: Source, record: PageRecord, kind: UpdateType, based_on: Iterable[str], text: str, told: Notice | None
) -> Notice:
    """The record of a notice's page: what its tags say of the notice, and what its text says (`told`) if anything."""
    head = record.as_head()
    articles = tuple(Work(doi=doi) for doi in based_on if doi != head.doi)
    if told is not None:
        told = _without_own_doi(told, head.doi)
    tags = Notice(
        id=identity_of(head, articles or (told.original_articles if told else ()), kind, text),
        update_type=kind,
        notice=head,
        original_articles=articles,
        text=text,
        provenance=provenance_of(source, "html", "publisher"),
    )
    return _together(tags, told)


def of_article(
    source: Source, record: PageRecord, title: str | None, claim: Claim, mark: UpdateType | None
) -> Notice | None:
    """The record of a notice that an article's page tells of; None where it tells of none.

    The tags are the article's, and `title` is what they call it; of the notice only that is known which `claim` says.
    `mark` is what the title of the page says that happened, where that is all that does.
    """
    work = record.as_work(title)
    text = claim.text
    try:
        told = notice_of_text(source, text, "html")
    except NoNotice:
        told = None
    kind = told.update_type if told else kind_told_by(text) or mark
    if kind is None:
        return None
    head = NoticeHead(doi=claim.doi, date=claim.date)
    if not _points_nowhere(text, told):
        doi, pmid = _only(find_dois(text), work.doi), _only(find_pmids(text), work.pmid)
        head = NoticeHead(doi=claim.doi or doi, pmid=pmid, date=claim.date)
    tags = Notice(
        id=identity_of(head, (work,), kind, text),
        update_type=kind,
        notice=head,
        original_articles=(work,),
        text=text,
        provenance=provenance_of(source, "html", "publisher"),
    )
    return _together(tags, _of_box(told, head, work, claim.is_whole) if told else None)


def same_notice(one: Notice, other: Notice) -> bool:
    """True for two boxes of one page that tell of one notice: of one kind, and not of two DOIs."""
    dois = {notice.notice.doi for notice in (one, other)} - {None}
    return one.update_type == other.update_type and len(dois) < 2


def _together(tags: Notice, told: Notice | None) -> Notice:
    if told is None:
        return tags
    combined = combine([tags, told])
    return msgspec.structs.replace(combined, id=tags.id, provenance=tags.provenance, also=())


def _without_own_doi(told: Notice, own: str | None) -> Notice:
    """What a notice's text says, without the notice's own DOI where the text seemed to give it to the article."""
    if own is None:
        return told
    return msgspec.structs.replace(
        told,
        original_articles=tuple(
            msgspec.structs.replace(work, doi=None) if work.doi == own else work for work in told.original_articles
        ),
        dois=tuple(msgspec.structs.replace(doi, role="notice") if doi.doi == own else doi for doi in told.dois),
        evidence={
            path: spans for path, spans in told.evidence.items() if not _is_doi_of(path, told.original_articles, own)
        },
    )


def _is_doi_of(path: str, articles: tuple[Work, ...], doi: str) -> bool:
    part, _, field = path.rpartition(".")
    number = part.removeprefix("original_articles.")
    return field == "doi" and number.isdecimal() and articles[int(number)].doi == doi


def _of_box(told: Notice, head: NoticeHead, work: Work, is_whole: bool) -> Notice:
    """What a box says, without what it seemed to say of notice and article: tags and link know these.

    Where the box is the whole page, what it says of an article stays, but for the identifiers: these are in the tags.
    """
    articles = told.original_articles[:1] if is_whole else ()
    kept = ("notice.date", *(f"original_articles.0.{field}" for field in _TOLD_OF_ARTICLE if articles))
    return msgspec.structs.replace(
        told,
        notice=NoticeHead(doi=head.doi, pmid=head.pmid, date=told.notice.date),
        original_articles=tuple(msgspec.structs.replace(work, doi=None, pmid=None, pmcid=None) for work in articles),
        dois=tuple(_in_role(mention, head, work) for mention in told.dois),
        evidence={
            path: spans
            for path, spans in told.evidence.items()
            if path in kept or not path.startswith(("notice.", "original_articles."))
        },
    )


def _in_role(mention: DoiMention, head: NoticeHead, work: Work) -> DoiMention:
    if mention.doi == head.doi:
        return msgspec.structs.replace(mention, role="notice")
    if mention.doi == work.doi:
        return msgspec.structs.replace(mention, role="original_article")
    return msgspec.structs.replace(mention, role="other") if mention.role in ("notice", "original_article") else mention


def _points_nowhere(text: str, told: Notice | None) -> bool:
    """True for a box whose identifiers may be those of other works than the notice that it points to."""
    return len(text) > _POINTER or bool(told and (told.duplicated_sources or told.references))


def _only(found: list[FoundId], own: str | None) -> str | None:
    """The only identifier that is not the article's own."""
    others = {identifier.value for identifier in found} - {own}
    return others.pop() if len(others) == 1 else None
