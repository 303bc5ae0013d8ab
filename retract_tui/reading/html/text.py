"""The text of a part of a page, in lines: as `markup.plain` writes the remains of one."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Final

from retract_tui.identifiers import find_dois, find_pmcids, find_pmids
from retract_tui.reading.html.table import BLOCKS, PAGE_RENDERINGS, REFERENCE_FURNITURE
from retract_tui.reading.html.tree import Element, text_of, walk
from retract_tui.reading.markup.elements import separated
from retract_tui.reading.markup.links import SHOWN_BEFORE
from retract_tui.reading.markup.marks import LINE, PARAGRAPH, SEPARATORS
from retract_tui.text import clean

_SPACES: Final = re.compile(r"[ \t\n]+")
_SPACES_OF_LINE: Final = re.compile(r"(?<=\S) {2,}")
_LABEL: Final = re.compile(r"[\[(]?\d{1,3}[\])]?[.:]?(?=\D|$)")
_LABEL_CLASSES: Final = frozenset({"label", "number", "num", "ref-label", "ref-number", "reflabel", "citation-label"})
_MAYBE_IDENTIFIER: Final = re.compile(r"10\.\d|10%2e|pubmed|pmc|pmid|ncbi|medline", re.IGNORECASE)
_NO_REFERENCE: Final = re.compile(r"(?:st|nd|rd|th|[®™©℠]|[\[(].*[\])])?", re.IGNORECASE)
_SUPERSCRIPT: Final = 40
_CELL: Final = 1000
_BREAKS: Final = BLOCKS | {"br", "li"}
_TAIL: Final = 60
_ENDS: Final = (*SEPARATORS, " ")


def text_in(elements: Iterable[Element], own: frozenset[str] = frozenset()) -> str:
    """The clean text of elements, one below the other.

    Blocks, lines, items and rows stand on lines of their own, with an empty line around a paragraph; items of numbered
    lists have their numbers; a superscript is `^{1}`. A link is its words, and in brackets the DOI, PMID or PMCID of
    its target, where the words around it do not show that; `own` are those of the page itself, which need no saying.
    """
    writer = _Writer(own)
    for element in elements:
        writer.write(element)
    lines = separated("".join(writer.parts)).split("\n")
    return _SPACES_OF_LINE.sub(" ", "\n".join(line.rstrip(" ") for line in lines)).strip("\n ")


class _Writer:
    """The text that is being written."""

    def __init__(self, own: frozenset[str]) -> None:
        self.parts: list[str] = []
        self._own = own
        self._prefix = ""
        self._numbers: list[int | None] = []
        self._as_typed = 0
        self._in_cell = 0

    def write(self, element: Element) -> None:
        """Write an element on lines of its own."""
        self.parts.append(PARAGRAPH)
        pending: list[tuple[Element, bool] | str] = [(element, False)]
        while pending:
            current = pending.pop()
            if isinstance(current, str):
                self._say(current)
            elif current[1]:
                self._close(current[0])
            elif not self._is_furniture_of_reference(current[0]):
                self._open(current[0])
                pending.append((current[0], True))
                pending.extend(
                    child if isinstance(child, str) else (child, False) for child in reversed(current[0].children)
                )
        self.parts.append(PARAGRAPH)

    def _say(self, words: str) -> None:
        words = clean(words)
        words = words.replace("\n", LINE) if self._as_typed else _SPACES.sub(" ", words)
        if self._prefix and words.strip(f" {LINE}"):
            self.parts.append(self._prefix)
            self._prefix = ""
            words = words.lstrip(" ")
        if words != " " or not self.parts or self.parts[-1] not in SEPARATORS:
            self.parts.append(words)

    def _mark(self, mark: str) -> None:
        if mark:
            self.parts.append(" " if self._in_cell and mark in SEPARATORS else mark)

    def _open(self, element: Element) -> None:
        name = element.name
        if name in ("ol", "ul"):
            self._numbers.append(_first_number(element))
        elif name == "pre":
            self._as_typed += 1
        self._mark(_before(element))
        if name == "li":
            self._prefix = self._bullet(element)
        elif name in ("td", "th") and (self._in_cell or _is_of_data(element)):
            self._in_cell += 1

    def _close(self, element: Element) -> None:
        name = element.name
        if name in ("ol", "ul"):
            self._numbers.pop()
        elif name == "pre":
            self._as_typed -= 1
        elif name == "li":
            self._prefix = ""
        elif name in ("td", "th") and self._in_cell:
            self._in_cell -= 1
        elif name == "a":
            self._say_target(element)
        elif name == "dt":
            self.parts.append(_behind_label(self._tail()))
            return
        elif _is_label(element):
            self.parts.append(". " if self._tail().rstrip()[-1:].isalnum() else " ")
        after = _after(element)
        if name == "br" and self.parts[-1:] == [LINE]:
            after = PARAGRAPH
        self._mark(after)

    def _bullet(self, item: Element) -> str:
        number = self._numbers[-1] if self._numbers else None
        if number is not None:
            self._numbers[-1] = number + 1
        start = text_of(item, 60)
        if _LABEL.match(start) and (number is None or start.lstrip("[(").startswith(str(number))):
            return ""
        return "- " if number is None else f"{number}. "

    def _say_target(self, link: Element) -> None:
        address = link.get("href")
        if not address or not _MAYBE_IDENTIFIER.search(address):
            return
        shown = self._tail()
        named = _identifiers(clean(address))
        unseen = [value for value in named if value.lower() not in shown.lower() and value not in self._own]
        if unseen and not _identifiers(shown).keys() & set(unseen):
            self.parts.append(f" ({named[unseen[0]]})")

    def _is_furniture_of_reference(self, element: Element) -> bool:
        """True for a link to a reference elsewhere, of which only the DOI or PMID is worth saying."""
        if element.name != "a" or element.length > _SUPERSCRIPT:
            return False
        if text_of(element).strip("[]() .,»›→").lower() not in REFERENCE_FURNITURE:
            return False
        self._say_target(element)
        return True

    def _tail(self) -> str:
        """What was written last, as far as it can show what a link leads to."""
        return "".join(self.parts[-_TAIL:])[-SHOWN_BEFORE:]


def _before(element: Element) -> str:
    if element.name == "sup":
        return "^{" if _is_mark(element) else ""
    rendering = PAGE_RENDERINGS.get(element.name)
    return rendering.before if rendering and not (element.name == "dd" and element.length) else ""


def _after(element: Element) -> str:
    if element.name == "sup":
        return "}" if _is_mark(element) else ""
    rendering = PAGE_RENDERINGS.get(element.name)
    return rendering.after if rendering else ""


def _is_mark(superscript: Element) -> bool:
    """False for a superscript that is read as part of its word, or that is in brackets as it is."""
    return 0 < superscript.length <= _SUPERSCRIPT and not _NO_REFERENCE.fullmatch(text_of(superscript).strip())


def _is_label(element: Element) -> bool:
    return element.name in ("span", "div", "b", "strong") and not _LABEL_CLASSES.isdisjoint(
        element.get("class").lower().split()
    )


def _is_of_data(cell: Element) -> bool:
    """True for a cell that is one line of text at most; others lay out a page."""
    blocks = (below for below in walk(cell) if below is not cell and below.name in _BREAKS)
    return cell.length <= _CELL and len(list(islice(blocks, 2))) < 2


def _behind_label(before: str) -> str:
    end = before.rstrip(" ")[-1:]
    return ". " if end.isdecimal() else ": " if end.isalpha() else " "


def _first_number(element: Element) -> int | None:
    if element.name == "ul":
        return None
    start = element.get("start").strip()
    return int(start) if start.isdecimal() and len(start) < 6 else 1


def _identifiers(text: str) -> dict[str, str]:
    """The identifiers in a text, each as it is printed."""
    return {
        **{found.value: f"https://doi.org/{found.raw}" for found in find_dois(text)},
        **{found.value: f"PMID: {found.value}" for found in find_pmids(text)},
        **{found.value: f"PMCID: {found.value}" for found in find_pmcids(text)},
    }
