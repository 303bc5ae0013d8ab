"""A JATS article as text, in the order in which it is printed: a paragraph a line, references numbered at the end.

The head of the text is that of PubMed Central's pages (journal, date and place, identifiers, title, byline), so that
`extraction` reads it as it reads a copied page.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from retract_tui.model import UpdateType
from retract_tui.reading.jats.references import reference_lines
from retract_tui.reading.jats.tags import Front, kinds_of_subjects
from retract_tui.reading.markup.links import target_worth_keeping
from retract_tui.reading.notice_titles import kind_of_title
from retract_tui.reading.record_text import head_lines, in_blocks
from retract_tui.reading.xml import attribute, entity, every, first, local_name
from retract_tui.text import one_line
from retract_tui.vocabulary import UPDATE_TYPES

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LINES: Final = frozenset(
    {"attrib", "boxed-text", "caption", "def", "disp-formula", "disp-quote", "fig", "fn", "list", "list-item", "p"}
    | {"sec", "sig", "sig-block", "speech", "statement", "supplementary-material", "table-wrap", "title", "tr"}
    | {"verse-line", "break", "def-item", "term", "abstract", "ack", "app", "notes", "fn-group", "author-notes"}
)
"""Elements that begin and end on lines of their own."""

_SILENT: Final = frozenset(
    {"alternatives", "graphic", "inline-graphic", "media", "ref-list", "tex-math", "annotation", "object-id"}
)
"""Elements of whose content nothing is printed here; the alternatives to a formula are looked through."""

_BLANK_LINE: Final = re.compile(r"(?<=\S)[ \t]*+\n[ \t]*+\n\s*+(?=\S)")
_CELLS: Final = frozenset({"td", "th"})
_LINKS: Final = frozenset({"ext-link", "uri"})
_FORMULA: Final = ("math", "textual-form", "inline-formula")


def article_text(article: "Element", front: Front, kind: UpdateType | None = None) -> str:
    """The clean text of an `article` or a part of one, with what its metadata say printed above it.

    `kind` is what the tags say the notice does.
    """
    blocks = [
        head_lines(front.work, front.date, front.byline, _heading(front, kind)),
        *(_lines_of(abstract) for abstract in every(article, "front/article-meta/abstract")),
        _lines_of(first(article, "body")),
        *(_lines_of(part) for part in _back(article)),
    ]
    references = reference_lines(article)
    if references:
        blocks.append(["References", *references])
    return in_blocks(blocks)


def _back(article: "Element") -> Iterator["Element"]:
    """The parts behind the body that are text, the lists of references apart."""
    back = first(article, "back")
    for part in back if back is not None else ():
        if local_name(part) in _LINES:
            yield part


def _heading(front: Front, kind: UpdateType | None) -> str:
    """The kind of notice above its title, as its heading, else its tags, say it; none where the title says it."""
    if front.work.title and kind_of_title(front.work.title):
        return ""
    printed = next((subject for subject, _ in kinds_of_subjects(front)), "")
    return printed or (UPDATE_TYPES[kind].label if kind and front.work.title else "")


def _lines_of(part: "Element | None") -> list[str]:
    """The lines of a part, clean, none of them blank."""
    if part is None:
        return []
    writer = _Writer()
    writer.write(part)
    return writer.lines()


class _Writer:
    """Text that is being written, line by line."""

    def __init__(self) -> None:
        self._lines: list[list[str]] = [[]]

    def lines(self) -> list[str]:
        """The lines that hold anything."""
        return [line for parts in self._lines if (line := one_line("".join(parts)))]

    def write(self, element: "Element") -> None:
        """Write what an element holds."""
        name = local_name(element)
        if name in _LINES:
            self._lines.append([])
        numbered = name == "list" and attribute(element, "list-type") == "order"
        self._add(element.text)
        for number, child in enumerate(element, 1):
            if numbered and local_name(child) == "list-item":
                self._lines.append([f"{number}. "])
                self._write_inline(child)
            else:
                self._write_child(child)
            self._add(child.tail)
        if name in _LINES:
            self._lines.append([])

    def _write_inline(self, element: "Element") -> None:
        """Write an item whose only paragraph goes on behind its number."""
        self._add(element.text)
        for child in element:
            if local_name(child) == "p" and len(element) == 1:
                self._write_inline(child)
            else:
                self._write_child(child)
            self._add(child.tail)

    def _write_child(self, child: "Element") -> None:
        name = local_name(child)
        if not name:
            self._add(entity(child))
        elif name == "alternatives":
            readable = next((form for wanted in _FORMULA if (form := first(child, wanted)) is not None), None)
            if readable is not None:
                self._write_child(readable)
        elif name in _SILENT:
            return
        elif name == "sup":
            self._enclosed("^{", child, "}")
        elif name == "label":
            self.write(child)
            self._add(" ")
        elif name in _CELLS:
            self.write(child)
            self._add("\t")
        elif name in _LINKS:
            self._write_link(child)
        else:
            self.write(child)

    def _enclosed(self, before: str, element: "Element", after: str) -> None:
        marked = len(self._lines[-1])
        self._add(before)
        self.write(element)
        inside = "".join(self._lines[-1][marked + 1 :])
        if inside.startswith("^{"):  # a superscript in a superscript is one
            del self._lines[-1][marked]
            return
        self._add(after)

    def _write_link(self, link: "Element") -> None:
        marked = len(self._lines[-1])
        self.write(link)
        shown, target = "".join(self._lines[-1][marked:]), attribute(link, "href")
        if target_worth_keeping(target, shown):
            self._add(f" ({target})")

    def _add(self, text: str | None) -> None:
        if not text:
            return
        # A blank line in the middle of a paragraph was meant, white space around elements was not.
        first_part, *others = _BLANK_LINE.split(text) if text.strip() else (text,)
        self._lines[-1].append(first_part)
        self._lines += [[part] for part in others]
