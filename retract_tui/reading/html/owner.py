"""Whose a page and its tags are: a notice's, or those of the article that something happened to.

The DOI in the tags is the notice's only where the page is. "Retraction: X" heads a notice; "RETRACTED: X" is what most
publishers make of the title of the article itself, and some few (with the article in their references) of the notice.
"""

import re
from typing import Final, Literal

from retract_tui.agreement import agree
from retract_tui.extraction.headings import is_kind_alone, title_before_kind, title_behind_kind, without_kind
from retract_tui.extraction.kinds import read_kind
from retract_tui.extraction.layout import read_layout
from retract_tui.extraction.locators import find_locator
from retract_tui.extraction.prose import read_prose
from retract_tui.extraction.spans import Span
from retract_tui.model import Notice, UpdateType
from retract_tui.reading.html.tags import PageRecord

Heading = Literal["notice", "maybe notice", "marked article", "article"]

_MARK: Final = (
    r"(?:(?:partially\s)?retracted|withdrawn|removed|temporary\sremoval|article\s(?:retracted|withdrawn|removed))"
    r"(?:\s(?:article|paper|chapter|letter|review))?"
)
_MARKED: Final = re.compile(
    rf"\W*{_MARK}\s*(?:[:：\])】–—]|\s-\s)|.{{3,}}[\[(【]\s*{_MARK}\s*[\])】]\s*$", re.IGNORECASE
)
_SURE: Final = re.compile(r"[:：\])】–—“\"]|\bto\b|\s-\s", re.IGNORECASE)
_BETWEEN_KINDS: Final = re.compile(r"\s*(?:[/,;&|]|\band\b)\s*")
_OF_ARTICLE: Final = re.compile(_MARK + r"|(?:corrected|reinstated)\b", re.IGNORECASE)
_HEAD: Final = 600


def heading_says(title: str | None, record: PageRecord) -> Heading:
    """What the title of a page, or the type that its tags give it, says of whose it is.

    "maybe notice" for what may be the title of an article as well ("Correction of hypermetropia in children"). A mark
    before a whole citation ("RETRACTED: Doe et al. Title. J Foo 2021, 6, 118") is what a notice is called.
    """
    if any(_is_kind_of_notice(kind) for kind in record.kinds):
        return "notice"
    title = (title or "")[:_HEAD]
    marked = _MARKED.match(title)
    if marked:
        return "notice" if find_locator(title[marked.end() :]) else "marked article"
    if is_kind_alone(title):
        return "notice"
    span = Span(0, len(title))
    behind = title_behind_kind(title, span)
    if behind is not None:
        return "notice" if _SURE.search(title, 0, behind.start + 1) else "maybe notice"
    return "notice" if title_before_kind(title, span) is not None else "article"


def _is_kind_of_notice(kind: str) -> bool:
    """True for a type such as "Retraction Note" or "Errata & Corrections"; not for "Retracted Article" or a subject."""
    parts = _BETWEEN_KINDS.split(kind[:_HEAD])
    return any(is_kind_alone(part) and not _OF_ARTICLE.match(part) for part in parts)


def article_title(title: str | None) -> str | None:
    """The title of an article without the mark of its retraction."""
    return without_kind(title).strip() or None if title else None


def kind_told_by(words: str) -> UpdateType | None:
    """What a title, a type or a short statement says that happened; None where it says nothing of the kind."""
    told = read_kind(read_prose(read_layout(words[:_HEAD])))
    return told[0] if told else None


def cites_article(told: Notice, record: PageRecord, title: str | None) -> bool:
    """True where a text cites an article of the page's title that is not what the page's tags are of.

    In its references, where no article cites itself; or in a citation of another volume that is not later: what a
    retracted article's page cites is the notice, and that is.
    """
    wanted = article_title(title)
    if wanted is None:
        return False
    article = told.original_article
    is_later = bool(article.year and record.year and article.year > record.year)
    has_other_place = article.volume and article.volume != record.volume and (record.volume or article.doi)
    cited = [reference.work for reference in told.references]
    cited += [article] if has_other_place and not is_later else []
    return any(
        work.doi != (record.doi or "") and work.title is not None and agree("title", work.title, wanted)
        for work in cited
    )


def is_about_other_article(told: Notice, record: PageRecord, title: str | None) -> bool:
    """True where what a text says of its article does not fit the article that a page's tags are of."""
    article = told.original_article
    if cites_article(told, record, title) or (article.doi and record.doi and article.doi != record.doi):
        return True
    wanted = article_title(title)
    return not (wanted and article.title and agree("title", article.title, wanted))
