"""Where on a page the article or notice stands, and what it says."""

import re
from typing import Final, NamedTuple

from retract_tui.reading.html.furniture import remove_furniture
from retract_tui.reading.html.table import BLOCKS_OF_TEXT
from retract_tui.reading.html.text import text_in
from retract_tui.reading.html.tree import Element, text_of, walk

_MOST: Final = 0.5
_LEAST: Final = 80
_WORD: Final = re.compile(r"\w{2}")


class Body(NamedTuple):
    """The part of a page that holds the article or notice, and the title above it where that stands outside."""

    content: Element
    title: Element | None

    def text(self, own: frozenset[str]) -> str:
        """Its text in lines; `own` are the identifiers of the page."""
        return text_in([self.title, self.content] if self.title else [self.content], own)


def find_body(root: Element) -> Body:
    """The part of a page that is its article; takes the furniture out of the whole page.

    The element that the page itself names as its main one or as an article, where most of the text is in it; else the
    smallest element with nearly all of the text.
    """
    remove_furniture(root)
    content = _named(root) or _densest(root)
    titles = [element for element in walk(root) if element.name == "h1"]
    return Body(content, titles[0] if titles and not content.has_title else None)


def _named(root: Element) -> Element | None:
    """The innermost element that is named as the main one, with a title or most of the text in it."""
    least = max(_LEAST, root.prose * _MOST)
    named = [element for element in walk(root) if _is_named(element) and element.prose >= _LEAST]
    fitting = [element for element in named if element.prose >= least]
    return fitting[-1] if fitting else next((element for element in named if element.has_title), None)


def _is_named(element: Element) -> bool:
    return element.name in ("main", "article") or element.get("role").lower() in ("main", "article")


def _densest(root: Element) -> Element:
    """The innermost element beside which nothing stands but links."""
    current = root
    while True:
        speaking = [child for child in current.elements() if child.prose > child.linked or child.has_title]
        words = any(_WORD.search(child) for child in current.children if isinstance(child, str))
        if words or len(speaking) != 1 or speaking[0].name in BLOCKS_OF_TEXT:
            return current
        current = speaking[0]


def shown_title(root: Element) -> str | None:
    """The title that a page shows: its first heading of the highest order."""
    titles = (text_of(element, 5000) for element in walk(root) if element.name == "h1")
    return next((title for title in titles if title), None)
