"""Lines to paragraphs, as an author wrote them before a page broke them.

A line goes on in the next where its end leaves no room for the next one's first word: a line that was ended on purpose
leaves room. What else begins a paragraph: more white above it, another size of type, an indent, a label in a list.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from retract_tui.extraction.rows import classify
from retract_tui.extraction.spans import Span
from retract_tui.reading.markup.links import SHOWN_BEFORE, target_worth_keeping
from retract_tui.reading.pdf.hyphens import ends_within_identifier, seam, words_in
from retract_tui.reading.pdf.shapes import Line, Target

_SENTENCE_ENDS: Final = re.compile(r"(?<!\bal)(?<!\b[A-Z])(?<!\bFig)(?<!\bNo)(?<!\bDr)[.!?。:][”’)]?$")
_MAY_BEGIN_SENTENCE: Final = re.compile(r"[^\W\d_a-z]|[“‘\[•●]")
_SPACE: Final = 0.25
_ROOM: Final = 0.3
"""Room that is left by chance, in sizes of the type: a justified line may be a little short."""
_HEADING: Final = 1.12
_HEADING_ROOM: Final = 0.35
"""Room that a line of a heading may leave, as a part of the column: headings are broken by their sense."""
_OTHER_SIZE: Final = 0.07
_MORE_WHITE: Final = 1.25
_LEADING: Final = 1.25
_INDENT: Final = 0.6
_LEAST_INDENTED: Final = 2
_LONGEST_WORD: Final = 300
_WHITE: Final = re.compile(r"\s")
_ADDRESS: Final = re.compile(r"https?://|www\.|10\.\d{4}")
_PART_OF_ADDRESS: Final = 5.0
"""Addresses may be broken: so much of one, in sizes of the type, would have been put on the line before."""
_OPEN: Final = (":", ",", ";", "(")
_HEADINGS: Final = frozenset(
    {"bibliografia", "bibliografía", "bibliography", "literatur", "literature", "reference", "references"}
    | {"referencias", "referências", "références", "参考文献"}
)
"""What stands above a list of references."""
_CENTRED: Final = 2.0
_CLOSE: Final = 1.8
_AT_EDGE: Final = 0.3
_LEAST_JUSTIFIED: Final = 3
_MOST_FULL: Final = 0.6
_NEARLY_FULL: Final = 3.0
_MANY: Final = 0.3
_LABEL: Final = re.compile(r"(?:\[\d{1,3}\]|\d{1,3}[.)](?!\d)|[•●▪■◦‣–—](?=\s)|\([a-z]{1,4}\))\s?\S|[①-⑳]")
_ENDED: Final = (".", "!", "?", ":", ";", "。", "”", ")", "；")


class Measures:
    """What is ordinary in a document.

    The size of its type, the distance of lines in sizes of their type, and whether paragraphs begin with an indent.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        """Takes the lines of the whole document; there is at least one."""
        sizes = sorted((line.size, len(line.text)) for line in lines)
        half, passed = sum(length for _, length in sizes) / 2, 0
        self.size = sizes[-1][0]
        for size, length in sizes:
            passed += length
            if passed >= half:
                self.size = size
                break
        steps = [
            (above.y - line.y) / line.size
            for above, line in pairwise(lines)
            if above.column == line.column and _same_size(above, line)
        ]
        self.indented = sum(_begins_indented(above, line) for above, line in pairwise(lines)) >= _LEAST_INDENTED
        # Short notices have more steps between paragraphs than within them: the smaller ones tell.
        ordinary = sorted(step for step in steps if 0 < step < 2)
        self.leading = ordinary[len(ordinary) // 5] if ordinary else _LEADING


class _Paragraph:
    """Text that is put together line by line, and the addresses under it."""

    def __init__(self, line: Line) -> None:
        self.lines = [line]
        self._parts = [line.text]
        self._length = len(line.text)
        self._targets = list(line.targets)

    def append(self, line: Line, known: frozenset[str]) -> None:
        cut, between = seam(self._tail(), line.text, known, self._address_under(line))
        self._parts[-1] = self._parts[-1][: len(self._parts[-1]) - cut]
        self._parts += [between, line.text]
        start = self._length - cut + len(between)
        for target in line.targets:
            self._add_target(target._replace(start=target.start + start, end=target.end + start))
        self._length = start + len(line.text)
        self.lines.append(line)

    def text(self) -> str:
        """The text, with the addresses that name what it does not in brackets behind their words."""
        text = "".join(self._parts)
        parts: list[str] = []
        done = 0
        for target in sorted(self._targets, key=lambda target: target.end):
            start, end = _whole_words(text, target)
            shown = text[max(start, end - SHOWN_BEFORE) : end]
            if end >= done and target_worth_keeping(target.address, shown):
                parts += [text[done:end], f" ({target.address})"]
                done = end
        return "".join([*parts, text[done:]])

    def _tail(self) -> str:
        """The last line, and those before it as far as one word without a space goes through them."""
        tail = ""
        for part in reversed(self._parts):
            tail = part + tail
            if " " in part or "\n" in part or len(tail) > _LONGEST_WORD:
                break
        return tail

    def _address_under(self, line: Line) -> str:
        """The address of a link that goes on from the end of this paragraph to a line."""
        if not (self._targets and line.targets) or self._targets[-1].end < self._length or line.targets[0].start > 0:
            return ""
        return line.targets[0].address if line.targets[0].address == self._targets[-1].address else ""

    def _add_target(self, target: Target) -> None:
        last = self._targets[-1] if self._targets else None
        if last and last.address == target.address and target.start - last.end <= 1:
            self._targets[-1] = last._replace(end=target.end)
        else:
            self._targets.append(target)


def _whole_words(text: str, target: Target) -> tuple[int, int]:
    """The words under a target: its area may begin and end within one."""
    start = max(text.rfind(" ", 0, target.start + 1), text.rfind("\n", 0, target.start + 1)) + 1
    behind = _WHITE.search(text, min(target.end, len(text)))
    return start, behind.start() if behind else len(text)


def text_of_lines(lines: Sequence[Line]) -> str:
    """The text of a document: a paragraph a line, an empty line where the page parts them."""
    if not lines:
        return ""
    lines = _with_edges_of_blocks(lines)
    measures = Measures(lines)
    parts: list[str] = []
    before: _Paragraph | None = None
    for paragraph in _paragraphs(lines, measures):
        if before:
            parts.append("\n\n" if _is_parted(before.lines[-1], paragraph.lines[0], measures) else "\n")
        parts.append(paragraph.text())
        before = paragraph
    return "".join(parts)


def _with_edges_of_blocks(lines: Sequence[Line]) -> list[Line]:
    """The lines, each with the edges of its own justified block, which may be narrower than its column."""
    edged: list[Line] = []
    for block in _blocks(_with_edges_of_size(lines)):
        if len(block) < _LEAST_JUSTIFIED:
            edged += block
            continue
        left, right = min(line.x0 for line in block), max(line.x1 for line in block)
        full = sum(right - line.x1 <= _AT_EDGE * line.size for line in block)
        hanging = _is_hanging(block, left, right)
        justified = full >= _MOST_FULL * len(block)
        for line in block:
            edges = (left, right) if justified else (line.left, line.right)
            edged.append(replace(line, left=edges[0], right=edges[1], hanging=hanging))
    return edged


def _is_hanging(block: list[Line], left: float, right: float) -> bool:
    """True where most lines are indented and go on with a full line, as those of a reference below its first do."""
    indented = [(above, line) for above, line in pairwise(block) if line.x0 - left > _INDENT * line.size]
    below_full = sum(right - above.x1 <= _NEARLY_FULL * above.size for above, _ in indented)
    return len(indented) > len(block) / 2 and below_full >= _MOST_FULL * len(indented)


def _with_edges_of_size(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, each with the right edge of those of its size: a title may be wider than the column below it."""
    groups: dict[tuple[int, int], list[float]] = defaultdict(list)
    for line in lines:
        groups[line.column, round(line.size)].append(line.x1)
    edges = {key: _common_edge(ends) for key, ends in groups.items() if len(ends) >= _LEAST_JUSTIFIED}
    for line in lines:
        edge = edges.get((line.column, round(line.size)), line.right)
        yield replace(line, right=max(edge, line.x1))


def _common_edge(ends: list[float]) -> float:
    """Where most lines end, to a point; where they end anywhere, the end of the longest."""
    edge, count = Counter(round(end) for end in ends).most_common(1)[0]
    return edge if count >= max(_LEAST_JUSTIFIED, _MANY * len(ends)) else max(ends)


def _blocks(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Lines of one column and size that follow each other closely."""
    block: list[Line] = []
    for line in lines:
        last = block[-1] if block else None
        if last and (last.column != line.column or not _same_size(last, line) or last.y - line.y > _CLOSE * line.size):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _paragraphs(lines: Sequence[Line], measures: Measures) -> Iterator[_Paragraph]:
    known = words_in(line.text for line in lines)
    current = _Paragraph(lines[0])
    for line in lines[1:]:
        if _goes_on(current.lines, line, measures):
            current.append(line, known)
        else:
            yield current
            current = _Paragraph(line)
    yield current


def _goes_on(lines: list[Line], line: Line, measures: Measures) -> bool:
    """True where a line belongs to the paragraph of the lines before it."""
    before = lines[-1]
    if not _same_size(before, line) or _begins_part(lines, line):
        return False
    if before.column != line.column:
        return _goes_on_in_next_column(before, line, measures)
    if before.y - line.y > _MORE_WHITE * measures.leading * line.size or _leaves_room(before, line, measures):
        return False
    indent = (line.x0 - before.x0) / line.size
    if _LABEL.match(line.text):
        return not (before.text.endswith(_ENDED) and indent < _INDENT)
    if _is_heading(line, measures) or _is_centred(before) or _LABEL.match(lines[0].text):
        return True
    if indent < -_INDENT:
        return len(lines) == 1 or not before.text.endswith(_ENDED)
    if indent > _INDENT:
        return bool(line.hanging) or (line.hanging is None and not before.text.endswith(_ENDED))
    # Two lines that are indented alike: the first lines of two paragraphs, or further lines of one with a hanging one.
    return len(lines) > 1 or line.x0 - line.left <= _INDENT * line.size


def _goes_on_in_next_column(before: Line, line: Line, measures: Measures) -> bool:
    if _leaves_room(before, line, measures) or line.x0 - line.left > _INDENT * line.size:
        return False
    if ends_within_identifier(before.text) or not _MAY_BEGIN_SENTENCE.match(line.text):
        return True
    return measures.indented or not _SENTENCE_ENDS.search(before.text[-20:])


def _begins_part(lines: list[Line], line: Line) -> bool:
    """True for the heading of a list of references, and for a labelled field of the notice's head below one line."""
    if line.text.strip(" :：").lower() in _HEADINGS:
        return True
    if len(lines) > 1 or not line.text[0].isupper() or lines[0].text.endswith(_OPEN):
        return False
    return classify(line.text, Span(0, len(line.text))) == "field"


def _leaves_room(before: Line, line: Line, measures: Measures) -> bool:
    """True where a line was ended before its column was: the first word of the next one would have had room."""
    word = line.first_word
    if _ADDRESS.match(line.text) and not before.text.endswith(_OPEN):
        word = min(word, _PART_OF_ADDRESS * line.size)
    room = before.right - before.x1 - word - _SPACE * line.size
    if _is_centred(before):
        room += before.x0 - before.left
    if _is_heading(line, measures):
        return room > _HEADING_ROOM * (before.right - before.left)
    return room > _ROOM * line.size


def _begins_indented(above: Line, line: Line) -> bool:
    indent, before = (each.x0 - each.left for each in (line, above))
    return above.column == line.column and not line.hanging and before <= _INDENT * above.size < indent


def _is_heading(line: Line, measures: Measures) -> bool:
    return line.size >= _HEADING * measures.size


def _is_centred(line: Line) -> bool:
    indent, rest = line.x0 - line.left, line.right - line.x1
    return indent > _CENTRED * line.size and abs(indent - rest) < line.size


def _same_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= _OTHER_SIZE * max(one.size, other.size)


def _is_parted(before: Line, line: Line, measures: Measures) -> bool:
    if before.column != line.column or not _same_size(before, line):
        return True
    return before.y - line.y > _MORE_WHITE * measures.leading * line.size
