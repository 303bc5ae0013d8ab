"""The notice itself: what it is, who asked for it and why, then its text."""

import re
from collections.abc import Iterator
from typing import Final

from retract_tui.model import Notice
from retract_tui.presenting.page import BLANK, Line, Page, Part, Target, field
from retract_tui.text import harmless, one_line
from retract_tui.vocabulary import AUTHOR_RESPONSES, PARTIES, REASONS, UPDATE_TYPES

_LONGEST_LINE: Final = 4000


def notice_page(notice: Notice, *, with_text: bool = True) -> Page:
    """The head of a notice as labelled values and, unless told otherwise, its whole text."""
    lines = [*_head(notice), *_statements(notice)]
    if with_text and notice.text:
        lines += [BLANK, Line((Part("Text of the notice", "heading"),)), *_text(notice)]
    return Page("Notice", tuple(lines))


def _head(notice: Notice) -> Iterator[Line]:
    kind = UPDATE_TYPES[notice.update_type]
    parts = [Part(f"{kind.sign} ", "sign"), Part(kind.label, "heading")]
    if notice.notice.date:
        parts.append(Part(f" · {one_line(notice.notice.date)}"))
    yield Line(tuple(parts), hanging=2, target=_said(notice, "update_type", "kind of notice"))
    head = notice.notice
    title = one_line(head.title or "")
    shown = Part(title, "title") if title else Part("no title of its own", "faint")
    yield Line((shown,), target=_said(notice, "notice.title", "title of the notice") if title else None)
    yield BLANK
    evidence = notice.evidence.get("notice.doi", ())
    yield field("DOI", head.doi, Target("notice DOI", "doi", head.doi or "", evidence), tone="identifier")
    if head.pmid:
        yield field("PMID", head.pmid, Target("notice PMID", "pmid", head.pmid), tone="identifier")
    if head.pmcid:
        yield field("PMCID", head.pmcid, Target("notice PMCID", "pmcid", head.pmcid), tone="identifier")
    yield field("Date", head.date, _said(notice, "notice.date", "date of the notice"))
    if head.journal:
        yield field("Journal", head.journal, _said(notice, "notice.journal", "journal of the notice"))


def _statements(notice: Notice) -> Iterator[Line]:
    if not notice.reasons:
        yield field("Reasons", None)
    for number, reason in enumerate(notice.reasons):
        label = REASONS[reason.code].label if reason.code in REASONS else reason.code
        yield field("" if number else "Reasons", label, _said(notice, f"reasons.{reason.code}", "reason"))
    if not notice.requested_by:
        yield field("Decided by", None)
    for number, party in enumerate(notice.requested_by):
        said = _said(notice, f"requested_by.{party}", "who asked or decided")
        yield field("" if number else "Decided by", PARTIES[party], said)
    answer = None if notice.author_response == "unstated" else AUTHOR_RESPONSES[notice.author_response]
    yield field("Authors", answer, _said(notice, "author_response", "answer of the authors"))
    if notice.provenance:
        yield field("File", notice.provenance.path)


def _said(notice: Notice, path: str, what: str) -> Target | None:
    """A target that points at the notice's words; None where they are not known."""
    evidence = notice.evidence.get(path, ())
    return Target(what, evidence=evidence) if evidence else None


def _text(notice: Notice) -> Iterator[Line]:
    """The text line by line, runs of blank lines as one, its DOIs toned."""
    text = harmless(notice.text)
    marks = _Marks(sorted((mention.start, mention.end) for mention in notice.dois))
    blank = True
    for start, end in _lines_of(text):
        if text[start:end].strip():
            yield Line(tuple(marks.toned(text, start, end)), origin=start)
            blank = False
        elif not blank and end < len(text):
            yield BLANK
            blank = True


def _lines_of(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the lines of a text; a very long line in pieces that end at a space where they can."""
    for match in re.finditer(r"[^\n]+|\n(?=\n)", text):
        start, end = match.span()
        while end - start > _LONGEST_LINE:
            space = text.rfind(" ", start, start + _LONGEST_LINE) + 1
            cut = space if space > start else start + _LONGEST_LINE
            yield start, cut
            start = cut
        yield start, end


class _Marks:
    """Spans in order, given out as the lines of a text go by."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = spans
        self._next = 0

    def toned(self, text: str, start: int, end: int) -> Iterator[Part]:
        """The parts of `text[start:end]`: what is marked as identifiers, the rest as it is."""
        while self._next < len(self._spans) and self._spans[self._next][0] < end:
            begin, stop = max(self._spans[self._next][0], start), min(self._spans[self._next][1], end)
            if begin > start:
                yield Part(text[start:begin])
            if stop > begin:
                yield Part(text[begin:stop], "identifier")
            start = max(start, stop)
            if self._spans[self._next][1] > end:
                break
            self._next += 1
        if start < end:
            yield Part(text[start:end])
