"""A web page as a tree of elements, of which only what readers look at is kept.

libxml2 finds the tags (its tokenizer follows the HTML standard); the tree is built here. That keeps it small, and
bounded: libxml2's own tree takes quadratic time for a tag of very many attributes, and ends in silence where a page is
nested too deep.
"""

from collections.abc import Iterator
from typing import Final

from lxml import etree

MOST_TAGS: Final = 400_000
"""The most tags of a page; the longest articles with their references have some 60,000."""

DEEPEST: Final = 1000
"""The deepest nesting of a page; browsers stop at 512."""

_READ_ATTRIBUTES: Final = "aria-hidden class content hidden href id itemprop name property rel role start style type"
_ATTRIBUTES: Final = frozenset(_READ_ATTRIBUTES.split())
_LONGEST_ATTRIBUTE: Final = 20_000
_UNREAD: Final = frozenset({"script", "style"})
_STRUCTURED_DATA: Final = "application/ld+json"


class TooMuch(ValueError):
    """A page that no browser would show; the message says why, in words that follow a file's name."""


class Element:
    """An element: its name in lower case, what it holds, how many characters of text that is, and how many in links."""

    __slots__ = ("attributes", "children", "has_title", "length", "linked", "name")

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        """Begins an element that holds nothing yet."""
        self.name = name
        self.attributes = attributes
        self.children: list[Element | str] = []
        self.length = 0
        self.linked = 0
        self.has_title = name == "h1"

    def get(self, attribute: str) -> str:
        """The value of an attribute; empty where there is none."""
        return self.attributes.get(attribute, "")

    @property
    def prose(self) -> int:
        """How many characters of text it holds outside of links."""
        return self.length - self.linked

    def elements(self) -> Iterator["Element"]:
        """The elements directly below."""
        return (child for child in self.children if isinstance(child, Element))


def parse(text: str) -> Element:
    """The tree of a page of which `text` is the source: an element without a name around all that it holds.

    Nothing is fetched and no entity is resolved but those of HTML.

    Raises:
        TooMuch: it has more than `MOST_TAGS` tags, or is nested deeper than `DEEPEST`.
    """
    if text.count("<") > MOST_TAGS:
        raise TooMuch(f"a web page of more than {MOST_TAGS:,} tags, far more than that of any notice")
    builder = _Builder()
    # What is bounded by libxml2 without `huge_tree` is bounded here, where it is told and not cut off.
    parser = etree.HTMLParser(target=builder, encoding="utf-8", no_network=True, huge_tree=True)
    tree: Element = etree.fromstring(text.encode("utf-8", "replace"), parser)
    return tree


def walk(element: Element) -> Iterator[Element]:
    """An element and all below it, in the order of the page."""
    pending = [element]
    while pending:
        current = pending.pop()
        yield current
        pending.extend(child for child in reversed(current.children) if isinstance(child, Element))


def text_of(element: Element, limit: int = 20_000) -> str:
    """The text in an element on one line, up to some `limit` characters; words of different blocks are kept apart."""
    parts: list[str] = []
    length = 0
    looks = max(limit, 200)  # However many elements there are without any text: it is asked of elements within others.
    pending: list[Element | str] = [element]
    while pending and length < limit and looks:
        looks -= 1
        current = pending.pop()
        if isinstance(current, str):
            parts.append(current)
            length += len(current)
            continue
        if current.name not in _WITHIN_WORDS:
            parts.append(" ")
            pending.append(" ")
        pending.extend(reversed(current.children))
    return " ".join("".join(parts).split())


_INLINE: Final = "a abbr b bdi cite code em font i ins mark s small span strong sub sup u wbr"
_WITHIN_WORDS: Final = frozenset(_INLINE.split())


class _Builder:
    """What libxml2's tokenizer tells of what it meets."""

    def __init__(self) -> None:
        self._root = Element("", {})
        self._open = [self._root]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) > DEEPEST:
            raise TooMuch(f"a web page whose elements are nested more than {DEEPEST:,} deep")
        kept = {key: value[:_LONGEST_ATTRIBUTE] for key, value in attributes.items() if key in _ATTRIBUTES}
        element = Element(name.rpartition(":")[2].lower(), kept)
        self._open[-1].children.append(element)
        self._open.append(element)

    def end(self, _name: str) -> None:
        element = self._open.pop()
        self._open[-1].length += element.length
        self._open[-1].linked += element.length if element.name == "a" else element.linked
        self._open[-1].has_title |= element.has_title

    def data(self, text: str) -> None:
        element = self._open[-1]
        if element.name in _UNREAD:
            if element.get("type").lower() == _STRUCTURED_DATA:
                element.children.append(text)
            return
        element.children.append(text)
        element.length += len(text.strip())

    def comment(self, text: str) -> None:
        """A comment is no part of the page."""

    def pi(self, target: str, data: str | None = None) -> None:
        """Neither is a processing instruction."""

    def close(self) -> Element:
        return self._root
