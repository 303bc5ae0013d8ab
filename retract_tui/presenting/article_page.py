"""The article, or articles, that a notice is about."""

from collections.abc import Iterator

from retract_tui.model import Evidence, Notice, Work
from retract_tui.presenting.citing import place_of
from retract_tui.presenting.page import BLANK, Line, Page, Part, Target, field
from retract_tui.text import one_line

_MOST_NAMES = 40


def article_page(notice: Notice) -> Page:
    """Every original article with its title, authors, place and identifiers."""
    articles = notice.original_articles
    lines: list[Line] = []
    for number, article in enumerate(articles):
        if number:
            lines.append(BLANK)
        lines += _article(notice, number, article)
    if not articles:
        lines.append(Line((Part("The notice does not say which article it is about.", "faint"),)))
    return Page("Original article" if len(articles) < 2 else "Original articles", tuple(lines), _count(len(articles)))


def _count(articles: int) -> int | None:
    return articles if articles > 1 else None


def _article(notice: Notice, number: int, article: Work) -> Iterator[Line]:
    def said(name: str) -> tuple[Evidence, ...]:
        return notice.evidence.get(f"original_articles.{number}.{name}", ())

    title = one_line(article.title or "")
    if title:
        yield Line((Part(title, "title"),), target=Target("title of the original article", evidence=said("title")))
    else:
        yield Line((Part("title not stated", "faint"),))
    doi, pmid, pmcid = article.doi or "", article.pmid or "", article.pmcid or ""
    yield field("DOI", doi, Target("original article DOI", "doi", doi, said("doi")), tone="identifier")
    if pmid:
        yield field("PMID", pmid, Target("original article PMID", "pmid", pmid, said("pmid")), tone="identifier")
    if pmcid:
        yield field("PMCID", pmcid, Target("original article PMCID", "pmcid", pmcid, said("pmcid")), tone="identifier")
    yield field("Authors", _names(article.authors), Target("authors", evidence=said("authors")))
    yield field("Published in", place_of(article), Target("place of publication", evidence=said("journal")))


def _names(authors: tuple[str, ...]) -> str | None:
    """All authors by name, up to forty; how many more behind them."""
    names = ", ".join(one_line(author) for author in authors[:_MOST_NAMES])
    more = len(authors) - _MOST_NAMES
    return (f"{names} and {more} more" if more > 0 else names) or None
