"""What the index keeps of a notice: a row for lists, and the folded words that it is found by."""

from functools import lru_cache
from typing import Final, NamedTuple

from retract_tui.library.terms import date_parts, listed_journal, terms_of, works_of
from retract_tui.model import DuplicatedSource, Notice, Work
from retract_tui.text import fold, one_line
from retract_tui.vocabulary import REASONS, UPDATE_TYPES

_LONGEST_LINE: Final = 500
_BEGINNING: Final = 120


class Row(NamedTuple):
    """A notice in a list, clean and on one line; "" and None where the notice does not state it.

    `number` places it: higher is newer. `title`, `journal`, `year`, `first_author` and `doi` are those of the original
    article (title and journal else the notice's own; without any title the notice's first words, quoted), `date` and
    `notice_doi` those of the notice. `lag` is the years from the article to the notice.
    """

    number: int
    id: str
    update_type: str
    title: str
    journal: str
    date: str
    year: int | None
    first_author: str
    source_count: int
    panel_count: int
    doi: str
    notice_doi: str
    lag: int | None


class Words(NamedTuple):
    """The folded words of a notice, by the columns of the full-text index; `terms` as in `library.terms`."""

    title: str
    people: str
    journal: str
    publisher: str
    identifiers: str
    source: str
    reason: str
    text: str
    terms: str


def row_of(notice: Notice, number: int) -> Row:
    """The row of a notice at its place."""
    article, head = notice.original_article, notice.notice
    dated = date_parts(head.date)
    year = article.year if article.year is not None and 0 <= article.year <= 9999 else None
    return Row(
        number=number,
        id=notice.id,
        update_type=notice.update_type,
        title=_line(notice.heading) or _beginning(notice.text),
        journal=_line(listed_journal(notice)),
        date=_line(head.date),
        year=year,
        first_author=_line(article.authors[0]) if article.authors else "",
        source_count=len(notice.duplicated_sources),
        panel_count=len({panel for link in notice.panel_links for panel in link.panels}),
        doi=_line(article.doi),
        notice_doi=_line(head.doi),
        lag=dated[0] - year if dated and year is not None else None,
    )


def words_of(notice: Notice) -> Words:
    """The folded words of a notice."""
    articles, head = notice.original_articles, notice.notice
    return Words(
        title=_fold(head.title, *(article.title for article in articles)),
        people=_fold(*(name for article in articles for name in article.authors)),
        journal=_fold(head.journal, *(article.journal for article in articles)),
        publisher=_fold(head.publisher),
        identifiers=_fold(*_identifiers(notice)),
        source=_fold(*(part for source in notice.duplicated_sources for part in _source_parts(source))),
        reason=_fold(*(part for reason in notice.reasons for part in _reason_parts(reason.code, reason.term))),
        text=fold(notice.text),
        terms=" ".join(dict.fromkeys(terms_of(notice))),
    )


def _identifiers(notice: Notice) -> list[str | None]:
    head = notice.notice
    works = [part for work in works_of(notice) for part in (work.doi, work.pmid, work.pmcid)]
    return [head.doi, head.pmid, head.pmcid, *works, *(mention.doi for mention in notice.dois)]


def _source_parts(source: DuplicatedSource) -> list[str | None]:
    work: Work = source.work
    return [
        work.title,
        *work.authors,
        source.first_author,
        work.journal,
        work.doi,
        work.pmid,
        work.pmcid,
        source.citation,
    ]


def _reason_parts(code: str, term: str) -> list[str]:
    known = REASONS.get(code)
    return [code, known.label if known else "", term]


def type_words(code: str) -> tuple[str, str]:
    """The folded ways of naming an update type: its code, its label."""
    return fold(code), fold(UPDATE_TYPES[code].label)


# A word of its own between two values, so that no phrase runs from one value into the next.
_GAP: Final = " _ "


def _fold(*values: str | None) -> str:
    """Values folded, without repeats."""
    return _GAP.join(dict.fromkeys(folded for value in values if value and (folded := _fold_value(value))))


@lru_cache(maxsize=1 << 15)
def _fold_value(value: str) -> str:
    """A value folded; journals, publishers, reasons and many names come again and again."""
    return fold(value)


def _beginning(text: str) -> str:
    """The first words of a notice, quoted: what it is told by where nothing in it is a title."""
    words = one_line(text[:_BEGINNING])
    return f"“{words.strip('“”')}…”" if words else ""


def _line(value: str | None) -> str:
    """A value as one clean line of a list, cut with a mark where it is far too long for one."""
    if not value:
        return ""
    line = one_line(value)
    return line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 1] + "…"
