"""Where on a page the article or notice stands, and what it says."""

from typing import Final, NamedTuple

from retract_tui.reading.html_furniture import remove_furniture
from retract_tui.reading.html_table import HEADINGS
from retract_tui.reading.html_text import text_in
from retract_tui.reading.html_tree import Element, text_of, walk

_MOST: Final = 0.5
_DENSE: Final = 0.8
_LEAST: Final = 80


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
    current = root
    while True:
        inner = max(current.elements(), key=lambda child: child.prose, default=None)
        if inner is None or inner.prose < current.length * _DENSE or inner.name in HEADINGS or not inner.prose:
            return current
        current = inner


def shown_title(root: Element) -> str | None:
    """The title that a page shows: its first heading of the highest order."""
    titles = (text_of(element, 5000) for element in walk(root) if element.name == "h1")
    return next((title for title in titles if title), None)
