"""A page to notices: its tags, its text, whose they are, and the records that come of it."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from retract_tui.model import Notice, UpdateType
from retract_tui.reading.html.body import Body, find_body, shown_title
from retract_tui.reading.html.jsonld import StructuredData, read_structured_data
from retract_tui.reading.html.notices import Claim, of_article, of_notice, same_notice
from retract_tui.reading.html.owner import (
    Heading,
    article_title,
    cites_article,
    heading_says,
    is_about_other_article,
    kind_told_by,
)
from retract_tui.reading.html.status import find_boxes
from retract_tui.reading.html.tags import PageRecord, read_tags
from retract_tui.reading.html.tree import Element, TooMuch, parse
from retract_tui.reading.records import notice_of_text
from retract_tui.reading.source import NoNotice, Source, Unreadable

_EMPTY: Final = "a web page without any text: if scripts load it, save it from the browser once it is shown"
_ARTICLE: Final = "a web page of an article, with no notice about it"
_LONGEST: Final = 250_000
_MOST_OF_PAGE: Final = 0.5
_SECTIONS: Final = "the sections of an article"


class _Page(NamedTuple):
    source: Source
    root: Element
    body: Body
    record: PageRecord
    data: StructuredData
    title: str | None
    own: frozenset[str]
    text: str

    @property
    def is_long(self) -> bool:
        """True where its text is longer than that of any notice: it is not written out then."""
        return self.body.content.length > _LONGEST

    @property
    def is_identified(self) -> bool:
        """True where the tags name what the page shows; a publisher or a journal alone is that of any page."""
        return bool(self.record.title or self.record.doi or self.record.pmid or self.record.pmcid)

    @property
    def is_scholarly(self) -> bool:
        """True where the tags say of which work the page is."""
        return bool(self.record.doi or self.record.pmid or self.record.pmcid or self.record.journal)


def read_page(source: Source, markup: str) -> Iterator[Notice]:
    """The notices of a page of which `markup` is the source.

    Raises:
        NoNotice: it has none.
        Unreadable: it is larger than any page that a browser shows.
    """
    page = _open(source, markup)
    if not page.text and not page.is_long and not page.is_scholarly:
        raise NoNotice(_EMPTY)
    heading = heading_says(page.title, page.record)
    if not page.is_identified:
        told = _told(page)
        if isinstance(told, str):
            raise NoNotice(told)
        yield told
    elif heading == "notice":
        yield _of_notice(page, heading)
    else:
        yield from _of_other(page, heading)


def _open(source: Source, markup: str) -> _Page:
    try:
        root = parse(markup)
    except TooMuch as error:
        raise Unreadable(str(error)) from error
    data = read_structured_data(root)
    record = read_tags(root).or_else(data.record)
    own = frozenset(value for value in (record.doi, record.pmid, record.pmcid) if value)
    shown = shown_title(root)
    if shown and record.title and record.title.startswith(f"{shown} "):
        record = record._replace(title=shown)  # What is added behind it is the name of the site.
    body = find_body(root)
    text = body.text(own) if body.content.length <= _LONGEST else ""
    return _Page(source, root, body, record, data, _title(record.title, shown), own, text)


def _title(tagged: str | None, shown: str | None) -> str | None:
    """The title by which to tell whose a page is: the one of the two that says what happened, else that of the tags."""
    for title in (tagged, shown):
        if title and heading_says(title, PageRecord()) != "article":
            return title
    return tagged or shown


def _told(page: _Page) -> Notice | str:
    """What the text of a page says, or why it says nothing."""
    if page.is_long:
        return f"It has {page.body.content.length:,} characters, far more than any notice: save the notice alone."
    try:
        return notice_of_text(page.source, page.text, "html")
    except NoNotice as reason:
        return str(reason)


def _of_notice(page: _Page, heading: Heading) -> Notice:
    told = _told(page)
    if isinstance(told, str):
        kind = next((kind for words in (page.title or "", *page.record.kinds) if (kind := kind_told_by(words))), None)
        if kind is None or _SECTIONS in told or heading != "notice":
            raise NoNotice(told)
        return of_notice(page.source, page.record, kind, page.data.based_on, page.text, None)
    return of_notice(page.source, page.record, told.update_type, page.data.based_on, page.text, told)


def _of_other(page: _Page, heading: Heading) -> Iterator[Notice]:
    """The notices of a page that is not headed as a notice's."""
    told = _told(page)
    boxes = find_boxes(page.root, page.own)
    is_whole = isinstance(told, Notice) and len(boxes) == 1 and len(boxes[0]) > _MOST_OF_PAGE * len(page.text)
    if isinstance(told, Notice) and (
        heading == "maybe notice"
        or cites_article(told, page.record, page.title)
        # Nothing but a statement under an unmarked title, whose own words give it the page's DOI.
        or (heading == "article" and is_whole and told.notice.doi and told.notice.doi == page.record.doi)
    ):
        yield _of_notice(page, heading)
        return
    claims = [Claim(page.text, is_whole=True)] if is_whole else [Claim(text) for text in boxes]
    notices = _of_claims(page, heading, claims, isinstance(told, Notice))
    if notices:
        yield from notices
    elif isinstance(told, str):
        raise NoNotice(_ARTICLE if page.is_scholarly else told)
    elif heading == "article" and is_about_other_article(told, page.record, page.title):
        yield _of_notice(page, heading)
    else:
        whole = _of_claim(page, Claim(page.text, is_whole=True), told.update_type)
        assert whole is not None
        yield whole


def _of_claims(page: _Page, heading: Heading, claims: list[Claim], is_told: bool) -> list[Notice]:
    """A notice for each that the boxes of an article's page, its structured data or the mark in its title tell of."""
    mark = kind_told_by(page.title) if heading == "marked article" and page.title else None
    claims += [Claim(named.words or "", named.doi, named.date) for named in page.data.corrections]
    if not claims and mark and page.title and not is_told:
        claims = [Claim(page.title)]  # The text is the article's: the mark in its title is all that is said.
    found: list[tuple[Claim, Notice]] = []
    for claim in claims:
        notice = _of_claim(page, claim, mark)
        if notice is None:
            continue
        same = next((i for i, (_, other) in enumerate(found) if same_notice(notice, other)), len(found))
        if same < len(found):
            earlier, other = found[same]
            claim = Claim(
                max(earlier.text, claim.text, key=len),
                other.notice.doi or notice.notice.doi,
                earlier.date or claim.date,
            )
            notice = _of_claim(page, claim, mark) or notice
        found[same : same + 1] = [(claim, notice)]
    return [notice for _, notice in found]


def _together(one: Claim, other: Claim, doi: str | None) -> Claim:
    longer = max(one, other, key=lambda claim: len(claim.text))
    return longer._replace(doi=doi, date=one.date or other.date)


def _of_claim(page: _Page, claim: Claim, mark: UpdateType | None) -> Notice | None:
    return of_article(page.source, page.record, article_title(page.title), claim, mark)
