"""The authors of the original article: the byline of the header, or how the notice is signed."""

import re
from typing import Final

from retract_tui.extraction.attribution import Attributed
from retract_tui.extraction.bibliography import same_journal
from retract_tui.extraction.layout import Layout
from retract_tui.extraction.names import read_names, surname, without_degrees
from retract_tui.extraction.rows import classify
from retract_tui.extraction.spans import Span
from retract_tui.model import Work

_EDITOR: Final = re.compile(
    r"\b(?:Editors?|Editor-in-Chief|Editorial|Office|Staff|Publisher|Royal Society|Executive)\b"
)
_OFFICE: Final = re.compile(r"\W*(?:Editor|Royal Society|Executive|Publisher)")
_AUTHORS_LABEL: Final = re.compile(
    r"^\W*(?:(?:Authors?|By)\b(?:\(s\))?|(?:Autor[ae]?s?|Auteurs?|Autoren)\s?(?=:))\s?:?\s*"
)
_THE_AUTHOR: Final = re.compile(r"\bthe\ssole\sauthor,\s|\bthe\sauthor,\s(?:Drs?\.?\s|Prof\.?\s)?(?=[A-Z])")
_THE_AUTHORS: Final = re.compile(
    r"\b[Tt]he\s(?:\w+\s)?authors?(?:\sof\s(?:the|this)\s(?:article|paper|study|report))?(?:\s[(\[]|,\s)(?=[A-ZÀ-Þ])"
)
_SIGNED: Final = re.compile(r"^Signed\s?:\s*", re.MULTILINE)


def find_authors(
    layout: Layout, header: list[Attributed], journal: str | None, work: Work
) -> tuple[tuple[str, ...], Span] | None:
    """The authors in the header, where no citation names them all; an editor's byline is not theirs."""
    known = {surname(name).lower() for name in work.authors}
    rows = [line.span for line in header if line.about != "neither"]
    listed = _bullets(layout.text, rows)
    if listed and not known:
        return listed
    lists = _bylines(layout.text, rows, (journal, work.journal))
    if work.authors or (lists and not layout.title and lists[0][1] == rows[0]):
        lists = [(names, span) for names, span in lists if len(names) > 1]
    if known:
        lists = [
            (names, span)
            for names, span in lists
            if len(names) > len(known) and known & {surname(name).lower() for name in names}
        ]
    longest = max(lists, key=lambda found: len(found[0]), default=None)
    if longest:
        return longest
    return None if known else _signatories(layout)


def _bylines(text: str, rows: list[Span], journals: tuple[str | None, ...]) -> list[tuple[tuple[str, ...], Span]]:
    """The lines of names, without those of editors and without the journal's name, which reads like one."""
    found: list[tuple[tuple[str, ...], Span]] = []
    for index, span in enumerate(rows):
        if classify(text, span) != "byline" and not _AUTHORS_LABEL.match(text[span.start : span.end]):
            continue
        line = _AUTHORS_LABEL.sub("", text[span.start : span.end])
        line = without_degrees(line)
        names = read_names(line.lstrip("•● "))
        behind = text[rows[index + 1].start : rows[index + 1].end] if index + 1 < len(rows) else ""
        signed = _EDITOR.search(line) or (len(names.names) == 1 and _OFFICE.match(behind))
        if (
            signed
            or not names.names
            or len(line) - names.end > 0.25 * len(line)
            or any(journal and same_journal(journal, line) for journal in journals)
        ):
            continue
        found.append((names.names, span))
    return found


def _bullets(text: str, rows: list[Span]) -> tuple[tuple[str, ...], Span] | None:
    """Authors as a list of one name a line."""
    names: list[str] = []
    spans: list[Span] = []
    for span in rows:
        line = text[span.start : span.end]
        read = read_names(line, 2) if line[:2] in ("• ", "● ", "- ") else None
        if read and len(read.names) == 1 and len(line) - read.end < 4:
            names.append(read.names[0])
            spans.append(span)
    return (tuple(names), Span(spans[0].start, spans[-1].end)) if len(names) > 1 else None


def _signatories(layout: Layout) -> tuple[tuple[str, ...], Span] | None:
    """The authors as they signed the notice, or as the statement calls the only one ("the author, A. Name,")."""
    text = layout.text
    signed = _SIGNED.search(text)
    if signed and re.search(r"\b(?:We|I),?\s(?:the\s(?:named\s|under)?\w*,?\s?)?", text[: signed.start()]):
        names = read_names(text, signed.end())
        line = text[signed.end() : signed.end() + 200].split("\n")[0]
        if names.names and not _EDITOR.search(line):
            return names.names, Span(signed.end(), names.end)
    for match in _THE_AUTHORS.finditer(text, 0, 6000):
        names = read_names(text, match.end())
        if len(names.names) > 1 and text[names.end : names.end + 1] in (")", "]", ","):
            return names.names, Span(match.end(), names.end)
    for match in _THE_AUTHOR.finditer(text, 0, 6000):
        names = read_names(text, match.end())
        if len(names.names) == 1:
            return names.names, Span(match.end(), names.end)
    return None
