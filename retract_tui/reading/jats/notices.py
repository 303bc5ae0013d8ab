"""A JATS article to the notices that it is or names."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import msgspec

from retract_tui.identity import identity_of
from retract_tui.model import Notice, NoticeHead, UpdateType, Work
from retract_tui.reading.jats.tags import PARTS, Front, Related, kinds_of_subjects, read_front
from retract_tui.reading.jats.text import article_text
from retract_tui.reading.notice_titles import kind_of_title
from retract_tui.reading.record_text import without_echoes
from retract_tui.reading.records import notice_of_text, provenance_of, with_text
from retract_tui.reading.source import NoNotice, Source
from retract_tui.reading.xml import every

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LONGEST: Final = 200_000
"""Characters of the longest text of a notice; what is longer is not kept with its record."""
_LONGEST_UNTYPED: Final = 20_000
"""Characters of the longest text that is looked at for a notice where no tag says that it is one."""


def notices_of(article: "Element", source: Source, *, is_whole: bool = True) -> list[Notice]:
    """The notices that an article is, holds as a part, or names; `is_whole` is False where its text is damaged."""
    found = list(_of_one(article, source, is_whole))
    for part in (part for name in PARTS for part in every(article, name)):
        found += _of_one(part, source, is_whole)
    return found


def _of_one(article: "Element", source: Source, is_whole: bool) -> Iterator[Notice]:
    front = read_front(article)
    kind = _kind(front)
    if kind:
        yield _of_notice(article, front, kind, source, is_whole)
    elif is_whole and not front.names_notices and (told := _told_by_text(article, front, source)):
        yield told
    yield from (
        _named(front, link, source)
        for link in front.related
        if link.to_notice or (link.to_notice is None and kind is None)
    )


def _kind(front: Front) -> UpdateType | None:
    """What a notice does, as its tags and its title say it; None for what they do not call a notice."""
    linked = [link.kind for link in front.related if link.to_notice is False]
    if front.kind == "correction":
        # Some publishers know no other type: what the link says is done to the article is more exact.
        return next((kind for kind in linked if kind != "correction"), "correction")
    return front.kind or (kind_of_title(front.work.title) if front.work.title else None)


def _of_notice(article: "Element", front: Front, kind: UpdateType, source: Source, is_whole: bool) -> Notice:
    """The record of a notice: its tags, and what its text says."""
    tags = _record(front.head, [link.other for link in front.related if not link.to_notice], kind, front, source)
    text = article_text(article, front, kind) if is_whole else ""
    return without_echoes(with_text(tags, source, text)) if 0 < len(text) <= _LONGEST else tags


def _told_by_text(article: "Element", front: Front, source: Source) -> Notice | None:
    """The record of a notice that only its link to an article, its heading or its text makes known as one.

    Its text has to read like a notice: an article that replaces a retracted one is linked to that in the same way.
    """
    text = article_text(article, front)
    if len(text) > _LONGEST_UNTYPED:
        return None
    try:
        told = notice_of_text(source, text, "jats")
    except NoNotice:
        return None
    linked = next((link.kind for link in front.related if link.to_notice is False), None)
    kind = linked or next((kind for _, kind in kinds_of_subjects(front)), None) or told.update_type
    return without_echoes(with_text(_record(front.head, _objects(front), kind, front, source), source, text))


def _objects(front: Front) -> list[Work]:
    return [link.other for link in front.related if link.to_notice is False]


def _named(front: Front, link: Related, source: Source) -> Notice:
    """The record of a notice that an article names: of the notice no more is known than the link says."""
    other = link.other
    head = NoticeHead(
        title=other.title,
        doi=other.doi,
        pmid=other.pmid,
        pmcid=other.pmcid,
        journal=other.journal,
        date=str(other.year) if other.year else None,
    )
    return msgspec.structs.replace(_record(head, [front.article], link.kind, front, source), language=None)


def _key(article: Work) -> object:
    """What tells an article from others: some files have the same link twice."""
    return article.doi or article.pmid or article.pmcid or article


def _record(head: NoticeHead, articles: Sequence[Work], kind: UpdateType, front: Front, source: Source) -> Notice:
    """A record of what tags say."""
    known = tuple({_key(article): article for article in articles if article != Work()}.values())
    return Notice(
        id=identity_of(head, known, kind),
        update_type=kind,
        notice=head,
        original_articles=known,
        language=front.language,
        provenance=provenance_of(source, "jats", "publisher"),
    )
