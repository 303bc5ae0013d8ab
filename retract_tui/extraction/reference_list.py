"""The list of references at the end of a notice, split into its entries."""

import re
from dataclasses import dataclass
from typing import Final

from retract_tui.extraction.imprint import without_imprint
from retract_tui.extraction.spans import Span, last_match, lines, trim


@dataclass(frozen=True, slots=True)
class ListedReference:
    """An entry of the reference list: its number as printed, and the citation without it."""

    label: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """A reference list, from its heading to the end of its last entry."""

    start: int
    end: int
    references: tuple[ListedReference, ...]


_NAMES: Final = (
    r"(?:references?(?:\s(?:and\snotes|cited))?|literature(?:\scited)?|literatur"
    r"|literaturverzeichnis|bibliograph(?:y|ie)|referencias(?:\sbibliográficas)?|bibliografía"
    r"|referências(?:\sbibliográficas)?"
    r"|références|参考文献|文献|引用文献|참고문헌)"
)
_HEADING: Final = re.compile(rf"^[ \t#*]*{_NAMES}[ \t]*[:：*]*[ \t]*$", re.IGNORECASE | re.MULTILINE)
_GLUED: Final = re.compile(r"(?:References?|REFERENCES?)\s?:?\s?(?=(?:\[1\]|1\.)\s?[A-Z])")
_LABEL: Final = re.compile(
    r"(?:^|\n)[ \t•*\-–]*(?:\[(\d{1,3})\]\.?|\((\d{1,3})\)|(\d{1,3})[.)]"
    r"|(\d{1,3})(?=[ \t]+[A-ZÀ-Þ“\"„]))[ \t]*(?=[^\s\d])"
    r"|(?<=[\s.;\])/\d])(\d{1,3})\.\s?(?=[A-ZÀ-Þ])"
)
_AFTER: Final = re.compile(
    r"^[ \t]*(?:(?:citation|editor|received|published|accepted)\s?:.*|categories|published|keywords?"
    r"|articles from .{3,120} are provided.*|publisher[’']s "
    r"note|copyright\b.*|©.*|footnotes|supplementary.*|access this article online|quick response code.*|how to "
    r"cite.*|author information|affiliations)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_BARE_ENTRY: Final = re.compile(r"\n[ \t]*(?:\[1\]|\(1\)|1\.|1(?=[ \t]))[ \t]*(?=[A-ZÀ-Þ])")
_LOOKS_CITED: Final = re.compile(r"\b(?:19|20)\d\d\b.{0,200}?\d[:,;(–-]|10\.\d{4,9}/", re.DOTALL)
_APART: Final = re.compile(r"\n[ \t]*\n")
_MOST_ROWS: Final = 400
_LONGEST: Final = 3000


def find_reference_list(text: str) -> ReferenceList | None:
    """The reference list of a notice: behind a heading, glued to the statement, or bare citations at its end."""
    start, first = _find_start(text)
    if first is None:
        return None
    stop = _AFTER.search(text, first)
    end = without_imprint(text, first, stop.start() if stop else len(text)).end
    references = _entries(text, first, end)
    return ReferenceList(start, end, references) if references else None


def _find_start(text: str) -> tuple[int, int | None]:
    """Where the list begins and where its first entry may begin."""
    headings = list(_HEADING.finditer(text))
    for heading in reversed(headings):
        if text[heading.end() :].strip():
            return heading.start(), heading.end()
    glued = last_match(_GLUED, text)
    if glued:
        return glued.start(), glued.end()
    bare = last_match(_BARE_ENTRY, text)
    if bare and _is_list_of_citations(text, bare.start()):
        return bare.start(), bare.start()
    return 0, None


def _is_list_of_citations(text: str, start: int) -> bool:
    """True where every numbered line up to the end of the text looks like a citation."""
    stop = _AFTER.search(text, start)
    end = without_imprint(text, start, stop.start() if stop else len(text)).end
    rows = [text[span.start : span.end] for span in lines(text, start, end)]
    if not 0 < len(rows) <= _MOST_ROWS:
        return False
    wrapped = [entry.span.of(text) for entry in _entries(text, start, end)]
    return any(
        all(_LOOKS_CITED.search(row[:_LONGEST]) and not _APART.search(row[:_LONGEST]) for row in entries)
        for entries in (rows, wrapped)
        if entries
    )


def _entries(text: str, start: int, end: int) -> tuple[ListedReference, ...]:
    labels = _labels_in_order(text, start, end)
    if not labels:
        return tuple(ListedReference(None, span) for span in _unlabelled(text, start, end))
    entries: list[ListedReference] = []
    for (label, _, body), following in zip(labels, [at for _, at, _ in labels[1:]] + [end], strict=True):
        span = trim(text, body, following)
        if span.end > span.start:
            entries.append(ListedReference(label, span))
    return tuple(entries)


def _labels_in_order(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """The labels that count up by one: each with where it begins and where its citation begins."""
    labels: list[tuple[str, int, int]] = []
    expected: int | None = None
    part = text[start:end]
    for match in _LABEL.finditer(part):
        number = int(match[match.lastindex or 0])
        if expected is None and ((number != 1 and match.lastindex == 5) or part[: match.start()].strip()):
            return []
        if expected is None or number == expected:
            labels.append((str(number), start + match.start(), start + match.end()))
            expected = number + 1
    return labels


def _unlabelled(text: str, start: int, end: int) -> list[Span]:
    """Entries without numbers, one a line; a line that does not begin with a capital goes on with the one before."""
    entries: list[Span] = []
    for span in lines(text, start, end):
        if entries and not text[span.start].isupper():
            entries[-1] = Span(entries[-1].start, span.end)
        else:
            entries.append(span)
    return entries
