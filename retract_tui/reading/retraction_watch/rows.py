"""A row of a Retraction Watch export to the record of its notice."""

import hashlib
import re
from functools import lru_cache
from typing import Final, NamedTuple

from retract_tui.identifiers import normalise_pmid
from retract_tui.model import (
    AuthorResponse,
    DoiMention,
    DoiRole,
    Evidence,
    Notice,
    NoticeHead,
    Provenance,
    Reason,
    UpdateType,
    Work,
)
from retract_tui.reading.retraction_watch.cells import addresses, dois, is_pmid_stated, parts, stated, terms, words
from retract_tui.reading.retraction_watch.columns import Row
from retract_tui.reading.retraction_watch.dates import Order, read_date
from retract_tui.reading.retraction_watch.reasons import answer_of, code_of
from retract_tui.reading.retraction_watch.text import RowText
from retract_tui.text import one_line

_NATURES: Final[dict[str, UpdateType]] = {
    "retraction": "retraction",
    "correction": "correction",
    "expression of concern": "expression_of_concern",
    "reinstatement": "reinstatement",
}
_NUMBER: Final = re.compile(r"(\d{1,12})(?:\.0)?$", re.ASCII)
_REPEATED: Final = 20_000
"""How many different cells of a column are kept: journals, publishers, lists of reasons come again and again."""


class FaultyRow(ValueError):
    """A row that cannot become a record; the message says why, in words that follow where it stands."""


def id_of(row: Row) -> str | None:
    """The id of a row by its Record ID, the only key that the database has; None where it has none.

    Raises:
        FaultyRow: What stands there is no number.
    """
    cell = row.record_id.strip()
    number = _NUMBER.match(cell)
    if number:
        return f"rw:{int(number.group(1))}"
    if stated(cell):
        raise FaultyRow(f"its Record ID “{one_line(cell)[:40]}” is no number")
    return None


def id_by_content(row: Row) -> str:
    """The id of a row of an export without Record IDs: two rows with one id are the same in every cell."""
    cells = "\x1f".join(one_line(cell) for cell in row)
    return f"rw-row:{hashlib.sha256(cells.encode('utf-8', 'replace')).hexdigest()[:16]}"


def notice_of_row(row: Row, notice_id: str, order: Order, provenance: Provenance) -> Notice:
    """The record of a row; its `text` says what has no field of its own.

    Who asked for a notice no term of the database says. A row without a nature counts as a retraction, as all but a few
    are: that is a guess, marked in `evidence`.

    Raises:
        FaultyRow: The row says of a kind of notice that is not known.
    """
    text = RowText()
    mentions = [*_mentions(row.retraction_doi, "notice", text), *_mentions(row.original_doi, "original_article", text)]
    notice_date = _date(row.retraction_date, order, "Date of the notice", text, always=False)
    article_date = _date(row.original_date, order, "Date of the article", text, always=True)
    head = NoticeHead(
        doi=_first(mentions, "notice"),
        pmid=_pmid(row.retraction_pmid, "PMID of the notice", text),
        publisher=_repeated(row.publisher),
        date=notice_date,
    )
    article = Work(
        title=words(row.title) or None,
        authors=tuple(parts(row.author)),
        journal=_repeated(row.journal),
        year=int(article_date[:4]) if article_date else None,
        doi=_first(mentions, "original_article"),
        pmid=_pmid(row.original_pmid, "PMID of the article", text),
    )
    reasons = _reasons(row.reason)
    mentions += _describe(row, text)
    nature = _nature(row.nature)
    evidence = _guesses(mentions)
    if nature.written is None:
        evidence["update_type"] = (text.guess("The row does not say what the notice does; taken for a retraction."),)
    return Notice(
        id=notice_id,
        update_type=nature.update_type,
        retraction_nature=nature.written,
        notice=head,
        original_articles=() if article == _NO_WORK else (article,),
        dois=tuple(mentions),
        reasons=reasons.reasons,
        author_response=reasons.answer,
        text=text.whole(),
        provenance=provenance,
        evidence=evidence,
    )


_NO_WORK: Final = Work()


class _Nature(NamedTuple):
    update_type: UpdateType
    written: str | None


class _Reasons(NamedTuple):
    reasons: tuple[Reason, ...]
    answer: AuthorResponse


@lru_cache(_REPEATED)
def _nature(cell: str) -> _Nature:
    written = stated(cell)
    if not written:
        return _Nature("retraction", None)
    update_type = _NATURES.get(written.casefold())
    if update_type is None:
        raise FaultyRow(f"its nature “{written[:40]}” is none that the database is known to have")
    return _Nature(update_type, written)


@lru_cache(_REPEATED)
def _reasons(cell: str) -> _Reasons:
    found = terms(cell)
    return _Reasons(tuple(Reason(code=code_of(term), term=term) for term in found), answer_of(found))


@lru_cache(_REPEATED)
def _repeated(cell: str) -> str | None:
    return words(cell) or None


def _mentions(cell: str, role: DoiRole, text: RowText) -> list[DoiMention]:
    """The DOIs of a cell, which is quoted in the text as it stands."""
    line = stated(cell)
    if not line:
        return []
    start = text.add("Notice DOI" if role == "notice" else "Article DOI", line)
    found = dois(line)
    mentions: list[DoiMention] = []
    at = 0
    for doi in found:
        at = line.index(doi.raw, at)
        mentions.append(_mention(doi.value, role, doi.raw, start + at, doi.repaired))
        at += len(doi.raw)
    return mentions


def _mention(doi: str, role: DoiRole, raw: str, start: int, repaired: bool) -> DoiMention:
    return DoiMention(doi=doi, role=role, raw=raw, start=start, end=start + len(raw), repaired=repaired)


def _first(mentions: list[DoiMention], role: DoiRole) -> str | None:
    return next((mention.doi for mention in mentions if mention.role == role), None)


def _guesses(mentions: list[DoiMention]) -> dict[str, tuple[Evidence, ...]]:
    """Evidence for a DOI that is the first of several in its cell: which of them is meant is not said."""
    guesses: dict[str, tuple[Evidence, ...]] = {}
    for role, path in (("notice", "notice.doi"), ("original_article", "original_articles.0.doi")):
        of_role = [mention for mention in mentions if mention.role == role]
        if len({mention.doi for mention in of_role}) > 1:
            guesses[path] = (Evidence(start=of_role[0].start, end=of_role[0].end, confidence="inferred"),)
    return guesses


def _pmid(cell: str, label: str, text: RowText) -> str | None:
    if not is_pmid_stated(cell):
        return None
    pmid = normalise_pmid(cell)
    if pmid is None:
        text.add(label, stated(cell))
    return pmid


def _date(cell: str, order: Order, label: str, text: RowText, *, always: bool) -> str | None:
    """A date; one that has no field for the whole of it, or is not certain, is quoted in the text too."""
    line, date = _dated(cell, order)
    whole = date if date and len(date) > len("2024") else None
    if always or not whole:
        text.add(label, whole or line)
    return date


@lru_cache(_REPEATED)
def _dated(cell: str, order: Order) -> tuple[str, str | None]:
    """A cell as one line, and the date that it is."""
    line = stated(cell)
    return line, read_date(line, order) if line else None


def _describe(row: Row, text: RowText) -> list[DoiMention]:
    """Write what has no field of its own into the text; the DOIs that are cited in it."""
    text.add_list("Article type", _listed(row.article_type))
    text.add_list("Subjects", _listed(row.subject))
    text.add_list("Institutions", parts(row.institution))
    text.add_list("Countries", _listed(row.country))
    text.add("Behind a paywall", _repeated(row.paywalled) or "")
    cited = text.add_citing("Notes", stated(row.notes).rstrip(" ;,"))
    for address in addresses(row.urls):
        cited += text.add_citing("Post", address)
    return [_mention(found.value, "other", found.raw, start, found.repaired) for start, found in cited]


@lru_cache(_REPEATED)
def _listed(cell: str) -> tuple[str, ...]:
    return tuple(parts(cell))
