"""The article, or articles, that a notice is about."""

from collections.abc import Iterator, Sequence

from retract_tui.history import Event, in_time, status_words
from retract_tui.model import Evidence, Notice, Work
from retract_tui.presenting.asserting import with_asserters
from retract_tui.presenting.citing import place_of
from retract_tui.presenting.page import BLANK, LABEL_WIDTH, Line, Page, Part, Target, field, identifiers_of
from retract_tui.text import one_line
from retract_tui.vocabulary import UPDATE_TYPES

_MOST_NAMES = 40


def article_page(notice: Notice, histories: Sequence[Sequence[Event]] = ()) -> Page:
    """Every original article with its title, authors, place and identifiers.

    `histories` are the notices that the library has about each of the articles, where somebody has looked them up.
    """
    articles = notice.original_articles
    lines: list[Line] = []
    for number, article in enumerate(articles):
        if number:
            lines.append(BLANK)
        lines += _article(notice, number, article)
        lines += _history(notice, histories[number] if number < len(histories) else ())
    if not articles:
        lines.append(Line((Part("The notice does not say which article it is about.", "faint"),)))
    return Page("Original article" if len(articles) < 2 else "Original articles", tuple(lines), _count(len(articles)))


def _count(articles: int) -> int | None:
    return articles if articles > 1 else None


def _article(notice: Notice, number: int, article: Work) -> Iterator[Line]:
    def said(name: str) -> tuple[Evidence, ...]:
        return notice.evidence.get(f"original_articles.{number}.{name}", ())

    def asserted(name: str, value: str | None, line: Line) -> Iterator[Line]:
        return with_asserters(notice, f"original_articles.{number}.{name}", value, line)

    title = one_line(article.title or "")
    if title:
        line = Line((Part(title, "title"),), target=Target("title of the original article", evidence=said("title")))
    else:
        line = Line((Part("title not stated", "faint"),))
    yield from asserted("title", article.title, line)
    for name, value in identifiers_of(article):
        if value or name == "doi":
            target = Target(f"original article {name.upper()}", name, value or "", said(name))
            yield from asserted(name, value, field(name.upper(), value, target, tone="identifier"))
    line = field("Authors", _names(article.authors), Target("authors", evidence=said("authors")))
    yield from asserted("authors", "; ".join(article.authors) or None, line)
    line = field("Published in", place_of(article), Target("place of publication", evidence=said("journal")))
    yield from asserted("journal", article.journal, line)
    for part in ("year", "volume", "pages"):
        value = str(getattr(article, part) or "") or None
        # Who agrees has been said of the place as a whole; only who does not is of interest.
        yield from list(asserted(part, value, line))[1:]


def _history(notice: Notice, events: Sequence[Event]) -> Iterator[Line]:
    """What the article is now, and the notices about it in time where there are several."""
    status = status_words(events)
    if status is None:
        return
    ordered = in_time(events)
    yield field("Status", status)
    if len(ordered) < 2:
        return
    for event in ordered:
        kind = UPDATE_TYPES[event.update_type]
        here = " (this notice)" if event.notice_id == notice.id else ""
        parts = (Part(f"{kind.sign} ", "sign"), Part(f"{event.date or 'no date'} {kind.label}{here}"))
        doi = (Part(f"  {one_line(event.doi)}", "identifier"),) if event.doi else ()
        target = Target(f"DOI of the {kind.label.lower()}", "doi", event.doi) if event.doi else None
        yield Line((*parts, *doi), indent=LABEL_WIDTH, hanging=2, target=target)


def _names(authors: tuple[str, ...]) -> str | None:
    """All authors by name, up to forty; how many more behind them."""
    names = ", ".join(one_line(author) for author in authors[:_MOST_NAMES])
    more = len(authors) - _MOST_NAMES
    return (f"{names} and {more} more" if more > 0 else names) or None
