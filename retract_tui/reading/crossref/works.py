"""A work of Crossref's REST API as an article, or as the head of a notice.

Also the CSL-JSON that Crossref gives, which has the same fields with one title where the API has a list.
"""

from collections.abc import Iterable
from typing import Final

from retract_tui.model import NoticeHead, Work
from retract_tui.reading.fields import author, plain_pages
from retract_tui.reading.json_values import date, doi, items, line, mapping, title_line
from retract_tui.reading.notice_titles import without_mark

_DATES: Final = ("published", "issued", "published-online", "published-print", "posted")
"""Where the date of publication stands, in the order of preference; `published` is the earliest of all."""

_NAMED_BY: Final = ("family", "literal", "name")


def head_of(work: dict[str, object]) -> NoticeHead:
    """What a work says of itself, as a notice."""
    return NoticeHead(
        title=title_line(work.get("title")),
        doi=doi(work.get("DOI")),
        journal=title_line(work.get("container-title")),
        publisher=line(work.get("publisher")),
        date=published(work),
    )


def article_of(work: dict[str, object]) -> Work:
    """What a work says of itself, as an article; the mark before its title ("RETRACTED:") is not of it."""
    title = title_line(work.get("title"))
    when = published(work)
    pages = line(work.get("page")) or line(work.get("article-number"))
    return Work(
        title=without_mark(title) if title else None,
        authors=tuple(authors_of(work.get("author"))),
        journal=title_line(work.get("container-title")),
        year=int(when[:4]) if when else None,
        volume=line(work.get("volume")),
        issue=line(work.get("issue")),
        pages=plain_pages(pages) if pages else None,
        doi=doi(work.get("DOI")),
    )


def published(work: dict[str, object]) -> str | None:
    """The date of publication, as precise as it is."""
    return next((found for name in _DATES if (found := date(work.get(name)))), None)


def authors_of(field: object) -> Iterable[str]:
    """The authors of a CSL list of names, each as "Family Given", initials together ("Wakefield AJ")."""
    for item in items(field):
        name = mapping(item)
        family = next((found for key in _NAMED_BY if (found := line(name.get(key)))), None)
        if family:
            yield author(family, line(name.get("given")))
