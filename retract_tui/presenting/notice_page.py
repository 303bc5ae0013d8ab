"""The notice itself: what it is, who asked for it and why, then its text."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from retract_tui.model import Notice, Provenance
from retract_tui.presenting.asserting import label_of_reason, who_says_reason, with_asserters
from retract_tui.presenting.page import BLANK, Line, Page, Part, Target, certainty, field, identifiers_of
from retract_tui.text import harmless, one_line
from retract_tui.vocabulary import AUTHOR_RESPONSES, FORMATS, PARTIES, UPDATE_TYPES

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
    target = _said(notice, "update_type", "kind of notice")
    line = Line((*parts, *certainty(target)), hanging=2, target=target)
    yield from with_asserters(notice, "update_type", notice.update_type, line)
    head = notice.notice
    title = one_line(head.title or "")
    shown = Part(title, "title") if title else Part("no title of its own", "faint")
    line = Line((shown,), target=_said(notice, "notice.title", "title of the notice") if title else None)
    yield from with_asserters(notice, "notice.title", head.title, line)
    yield BLANK
    for name, value in identifiers_of(head):
        if value or name == "doi":
            target = Target(f"notice {name.upper()}", name, value or "", notice.evidence.get(f"notice.{name}", ()))
            line = field(name.upper(), value, target, tone="identifier")
            yield from with_asserters(notice, f"notice.{name}", value, line)
    line = field("Date", head.date, _said(notice, "notice.date", "date of the notice"))
    yield from with_asserters(notice, "notice.date", head.date, line)
    if head.journal:
        line = field("Journal", head.journal, _said(notice, "notice.journal", "journal of the notice"))
        yield from with_asserters(notice, "notice.journal", head.journal, line)
    if head.publisher:
        line = field("Publisher", head.publisher, _said(notice, "notice.publisher", "publisher of the notice"))
        yield from with_asserters(notice, "notice.publisher", head.publisher, line)


def _statements(notice: Notice) -> Iterator[Line]:
    if not notice.reasons:
        yield field("Reasons", None)
    for number, reason in enumerate(notice.reasons):
        said = _said(notice, f"reasons.{reason.code}", "reason")
        line = field("" if number else "Reasons", label_of_reason(reason.code, reason.term), said)
        asserters = who_says_reason(notice, reason.code)
        yield replace(line, parts=(*line.parts, asserters)) if asserters else line
    if not notice.requested_by:
        yield field("Decided by", None)
    for number, party in enumerate(notice.requested_by):
        said = _said(notice, f"requested_by.{party}", "who asked or decided")
        yield field("" if number else "Decided by", PARTIES[party], said)
    answer = None if notice.author_response == "unstated" else AUTHOR_RESPONSES[notice.author_response]
    yield field("Authors", answer, _said(notice, "author_response", "answer of the authors"))
    if notice.retraction_nature:
        yield field("Nature", notice.retraction_nature)
    for number, provenance in enumerate(filter(None, (notice.provenance, *notice.also))):
        yield field("" if number else "Read from", _read_from(provenance))


def _read_from(provenance: Provenance) -> str:
    """What kind of file a record is of, and where that was."""
    kind = FORMATS.get(provenance.format, provenance.format)
    return f"{provenance.path} ({kind})" if provenance.path else kind


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
