"""The parts of a notice: its title, the lines before the statement, the statement, its references, the rest.

Notices are met as pages of publishers, PubMed and PMC plain text, repository metadata, PDF text, or one paragraph. What
they share is an order: fields and titles, then sentences, then a numbered list. So the statement begins with the first
line that is a sentence, and what stands before it is the header; how lines are told apart is in `rows`.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from retract_tui.extraction.citations import read_citation
from retract_tui.extraction.field_labels import is_labelled
from retract_tui.extraction.headings import begins_in_capitals, names_misconduct, title_behind_kind
from retract_tui.extraction.imprint import MOST_LINES, is_imprint
from retract_tui.extraction.journals import looks_like_journal
from retract_tui.extraction.locators import find_locator
from retract_tui.extraction.names import read_names
from retract_tui.extraction.reference_list import ListedReference, find_reference_list
from retract_tui.extraction.rows import OWN_CITATION, Row, begins_wrapped_prose, classify
from retract_tui.extraction.spans import Span, lines, trim
from retract_tui.extraction.titles import QUOTED
from retract_tui.extraction.wrapping import join_wrapped
from retract_tui.identifiers import FoundId, find_dois

__all__ = ["Layout", "ListedReference", "read_layout"]


@dataclass(frozen=True, slots=True)
class Layout:
    """A notice's text and where its parts stand in it; spans are in the order of the text."""

    text: str
    title: Span | None
    header: tuple[Span, ...]
    body: tuple[Span, ...]
    references: tuple[ListedReference, ...]
    footer: Span | None
    dois: tuple[FoundId, ...]
    imprint: tuple[Span, ...] = ()

    def dois_within(self, span: Span) -> tuple[FoundId, ...]:
        """The DOIs that begin in a stretch of the text."""
        first, last = (bisect_left(self.dois, place, key=lambda doi: doi.start) for place in span)
        return self.dois[first:last]


_FOOTER: Final = re.compile(
    r"(?:this\sretraction\srelates\sto|articles\sfrom\s.{3,120}\sare\sprovided|publisher[’']s\snote"
    r"|footnotes\b|categories\s*$|supplementary\smaterials?\s*$|supporting\sinformation\s*$"
    r"|this\sjournal\sis\s©|©|copyright\b|authors?[’'](?:\s?s)?\saffiliations|published\s*$"
    r"|keywords\b|view\sthis\sarticle|https?://\S+\s*$|\|\s*$)",
    re.IGNORECASE,
)


def read_layout(text: str) -> Layout:
    """The parts of a notice's text; a part that is missing is None or empty. Linear in the length of the text."""
    listed = find_reference_list(text)
    end = listed.start if listed else len(text)
    rows = _rows(text, end)
    first = _first_of_statement(text, rows)
    title = _find_title(text, rows, first)
    header = tuple(
        row.span for row in rows[:first] if title is None or row.span.start >= title.end or row.span.end <= title.start
    )
    last = next((i for i in range(first + 1, len(rows)) if _FOOTER.match(text, rows[i].span.start)), len(rows))
    while (
        last > max(first + 1, len(rows) - MOST_LINES)
        and is_imprint(text, rows[last - 1].span)
        and not is_labelled(text, rows[last - 2].span)
    ):
        last -= 1
    body = join_wrapped(text, _statement(rows[first:last], title))
    footer = Span(rows[last].span.start, rows[-1].span.end) if last < len(rows) else None
    if listed and listed.end < len(text):
        rest = trim(text, listed.end, len(text))
        footer = rest if rest.end > rest.start else footer
    dois = tuple(find_dois(text))
    imprint = _imprint(text, rows[last:], listed.end if listed else len(text))
    return Layout(text, title, header, body, listed.references if listed else (), footer, dois, imprint)


def _imprint(text: str, behind: list[Row], end: int) -> tuple[Span, ...]:
    """The lines behind the statement and behind the references that say where and when the notice was published."""
    spans = [row.span for row in behind] + lines(text, end, len(text))
    return tuple(span for span in spans[-MOST_LINES:] if is_imprint(text, span))


def _rows(text: str, end: int) -> list[Row]:
    """The lines up to `end`, each with its kind; a licence goes on to the end of its block."""
    rows: list[Row] = []
    block, behind, legal = 0, 0, False
    for span in lines(text, 0, end):
        if text.count("\n", behind, span.start) > 1:
            block += 1
            legal = False
        kind = "legal" if legal else classify(text, span)
        legal = legal or kind == "legal"
        rows.append(Row(span, kind, block))
        behind = span.end
    return rows


def _first_of_statement(text: str, rows: list[Row]) -> int:
    """The index of the first row of the statement."""
    title_at = _index_of_record_title(text, rows)
    for index, row in enumerate(rows):
        if row.kind == "prose" and index != title_at:
            return index
        following = rows[index + 1].span if index + 1 < len(rows) else None
        if row.kind == "other" and index and begins_wrapped_prose(text, row.span, following):
            return index
    kinds = [index for index, row in enumerate(rows) if row.kind in ("other", "title", "citation")]
    return kinds[-1] if kinds and kinds[-1] > 0 else 0


def _index_of_record_title(text: str, rows: list[Row]) -> int | None:
    """Where the title stands in a record of PMC or PubMed: behind the citation of the notice and its identifiers."""
    own = next(
        (i for i, row in enumerate(rows[:4]) if row.kind == "citation" and OWN_CITATION.match(text, row.span.start)),
        None,
    )
    if own is None:
        return None
    for index in range(own + 1, len(rows)):
        if rows[index].kind != "field":
            return index if rows[index].block == rows[own].block or rows[index].kind in ("title", "kind") else None
    return None


def _find_title(text: str, rows: list[Row], first: int) -> Span | None:
    """The notice's own title: of a record, else one that names the kind, else the kind alone, else a first line."""
    record = _index_of_record_title(text, rows)
    if record is not None:
        return _whole_title(text, rows, record)
    head = rows[: first + 1] if rows and rows[first].kind in ("title", "kind") else rows[:first]
    titled = [i for i, row in enumerate(head) if _is_own_title(text, row)]
    alone = next((row.span for row in head if row.kind == "kind"), None)
    citing = [i for i in titled if _cites_behind_kind(text, head[i].span)]
    whole = [i for i in titled if i not in citing]
    if whole:
        return _whole_title(text, rows, whole[0])
    if alone:
        return alone
    cited = citing or [
        i
        for i, row in enumerate(head)
        if row.kind == "title" and not QUOTED.search(row.span.of(text)) and _cites_behind_kind(text, row.span)
    ]
    if cited:
        return _whole_title(text, rows, cited[0])
    return _bare_title(text, rows, first)


_PLACE: Final = re.compile(r"10\.\d{4,9}/|https?://|\bpublished\b", re.IGNORECASE)


def _is_own_title(text: str, row: Row) -> bool:
    """False for a line that only points at the original: its title, its citation, a journal and a locator."""
    if row.kind not in ("title", "citation") or (row.kind == "citation" and not title_behind_kind(text, row.span)):
        return False
    line = text[row.span.start : row.span.end]
    if re.match(r"\W*retracted article\b", line, re.IGNORECASE):
        return False
    inner = title_behind_kind(text, row.span)
    if inner is None:
        return True
    rest = text[inner.start : inner.end]
    if begins_in_capitals(line) and _cites(rest):
        return False
    if QUOTED.match(rest) and _cites(rest):
        return False
    ends = _places(rest)
    before = rest[: min(ends)].strip(" ,.;:([") if ends else rest
    return not ends or not looks_like_journal(before) or len(before.split()) > 9 or len(read_names(before).names) > 1


def _cites_behind_kind(text: str, span: Span) -> bool:
    """True for a kind of notice before a citation with its place."""
    inner = title_behind_kind(text, span)
    if inner is None or names_misconduct(text, span):
        return False
    work = read_citation(inner.of(text))
    return bool(work.authors and work.volume)


def _places(rest: str) -> list[int]:
    """Where a DOI, an address, a date of publication or a locator begins."""
    place, locator = _PLACE.search(rest), find_locator(rest)
    return ([place.start()] if place else []) + ([locator.start] if locator else [])


def _cites(rest: str) -> bool:
    """True for a whole citation: "Surname, I. 1995. Title. Journal 181:793."."""
    work = read_citation(rest)
    return bool(work.authors and (work.volume or work.doi))


def _whole_title(text: str, rows: list[Row], index: int) -> Span:
    """A title with the lines over which it is broken, without a sentence that is glued behind it."""
    start, end = rows[index].span
    for row in rows[index + 1 :]:
        if row.block != rows[index].block or not _goes_on(text, end, row.span.start):
            break
        end = row.span.end
    for found in find_dois(text[start:end]):
        if text[start + found.end : start + found.end + 1].isupper():
            end = start + found.end
            break
    return Span(start, end)


_OPEN_END: Final = re.compile(
    r"(?:[,–-]|\b(?:of|the|and|in|for|with|a|an|to|on|by|from|via|as|through|or))$", re.IGNORECASE
)


def _goes_on(text: str, end: int, start: int) -> bool:
    if _BYLINE.match(text, start):
        return False
    return text[start].islower() or text[start] in "-–" or bool(_OPEN_END.search(text[max(0, end - 12) : end]))


def _bare_title(text: str, rows: list[Row], first: int) -> Span | None:
    """A first line that is the article's title, with a citation or a field below it before the statement begins."""
    at = next((i for i, row in enumerate(rows[:first]) if not _leads_title(text, row)), first)
    if first - at < 1 + (at == 0) or rows[at].kind != "other" or text[rows[at].span.start] in '“‘"[':
        return None
    if at + 1 < len(rows) and OWN_CITATION.match(text, rows[at + 1].span.start):
        return None
    line = text[rows[at].span.start : rows[at].span.end]
    signed = at + 1 < first and rows[at + 1].kind == "byline"
    if (
        len(line.split()) < 3
        or line.endswith((",", ":"))
        or (line.endswith(".") and not signed)
        or not any(row.kind in ("citation", "field") for row in [*rows[:at], *rows[at + 1 : first]])
    ):
        return None
    return rows[at].span


_BANNER: Final = re.compile(
    r"\W*(?:(?:research\s|original\s|review\s)?(?:paper|article|letter|review|comment\w*|report|news|editorial)s?"
    r"|open\saccess|free\saccess|check\sfor\supdates|type\s\w+)(?:\W+(?:open|free)\saccess)?\W*$",
    re.IGNORECASE,
)

_BYLINE: Final = re.compile(r"(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or)\s[A-Z]")


def _leads_title(text: str, row: Row) -> bool:
    """True for what stands above a title: the journal's place, a field, the type of article."""
    line = row.span.of(text)
    return (
        row.kind in ("citation", "field", "legal", "address")
        or bool(_BANNER.match(line) or _BYLINE.match(line))
        or bool(_PLACE.search(line) or find_locator(line))
    )


def _statement(rows: list[Row], title: Span | None) -> list[tuple[Span, int]]:
    """The lines of the statement, each with its block; the part of the first that is the title is left out."""
    spans: list[tuple[Span, int]] = []
    for row in rows:
        start = (
            max(row.span.start, title.end) if title and row.span.start < title.end <= row.span.end else row.span.start
        )
        if start < row.span.end:
            spans.append((Span(start, row.span.end), row.block))
    return spans
