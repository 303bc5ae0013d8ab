"""The boxes of an article's page that say what happened to the article: retracted, corrected, questioned.

Publishers put them above the title, below it, into the abstract, or under "Change history". A box is a pointer ("This
article has been retracted: see the retraction notice") or the notice itself.
"""

import re
from collections.abc import Iterator
from typing import Final

from retract_tui.reading.html.table import BLOCKS, HEADINGS, KIND_WORDS, STATUS_WORDS
from retract_tui.reading.html.text import text_in
from retract_tui.reading.html.tree import Element, text_of, walk

_WORK: Final = r"(?:article|paper|publication|manuscript|chapter|letter|preprint|review)"
_NOTICE: Final = (
    r"(?:(?:partial\s|publisher\s|author\s|editorial\s)?(?:retraction|correction|corrigendum|erratum|expression\sof\sconcern|withdrawal|addendum)"
    r"(?:\s(?:note|notice|statement))?)"
)
_STATES: Final = re.compile(
    rf"\b(?:this|the(?:\sabove)?)\s(?:\w+\s)?{_WORK}(?:\s\(\w+\))?\s(?:has|was|is|had|have)\s(?:(?:now|since|been|being|partially|formally"
    r"|temporarily|permanently|officially)\s){0,3}(?:retracted|withdrawn|removed|reinstated|corrected(?!\s(?:for|to|by)\b))"
    rf"|\b{_NOTICE}\s(?:to|for|of|about|on|concerning)\sthis\s{_WORK}\b"
    rf"|\b{_NOTICE}\s(?:has\sbeen|was|is)\s(?:published|issued|available)\b",
    re.IGNORECASE,
)
_NAMES: Final = re.compile(
    rf"\W*(?:{_NOTICE}\s(?:in|published|issued|notice)\b|(?:article\s)?(?:retracted|withdrawn)\b|(?:retraction|erratum"
    r"|correction|expression\sof\sconcern|withdrawal)\b)",
    re.IGNORECASE,
)
_HISTORY: Final = re.compile(
    r"(?:change\shistory|(?:article\s)?update\shistory|linked\s(?:articles?|content)|amendments?|updates|article\sstatus"
    r"|(?:retraction|erratum|correction|expression\sof\sconcern|partial\sretraction|withdrawal)s?(?:\s(?:in|notice|note))?)\W*",
    re.IGNORECASE,
)
_KIND: Final = re.compile(
    r"\b(?:retraction|retracted|erratum|correction|corrigendum|expression\sof\sconcern|withdrawal|withdrawn)\b",
    re.IGNORECASE,
)
_ANNOUNCES: Final = re.compile(
    r"(?:partial\s)?(?:retraction|erratum|correction|corrigendum|expression\sof\sconcern|withdrawal)(?:s|\(s\))?"
    r"(?:\snot(?:e|ice)s?)?(?:\s(?:in|(?:for|to|of|about)\sthis\sarticle))?\W*",
    re.IGNORECASE,
)
_LEVELS: Final = 4
_EARLY: Final = 160
_LONGEST_BLOCK: Final = 6_000
_LONGEST_BOX: Final = 12_000
_MOST_BOXES: Final = 20
_PART: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_PARAGRAPHS: Final = "a b br em i li ol p small span strong sub sup time u ul"
_PLAIN: Final = frozenset(_PARAGRAPHS.split())
_ARTICLE_BEGINS: Final = re.compile(
    r"\W*(?:abstract|background|objectives?|introduction|purpose|aims?|methods|results|conclusions?|summary|keywords?"
    r"|highlights|graphical)\b",
    re.IGNORECASE,
)


def find_boxes(root: Element, own: frozenset[str]) -> list[str]:
    """The text of each box of a page without its furniture, in lines; `own` are the identifiers of the page."""
    texts: list[str] = []
    taken: set[int] = set()
    parents = {id(child): element for element in walk(root) for child in element.elements()}
    for block in walk(root):
        if len(texts) >= _MOST_BOXES:
            break
        if id(block) in taken or not _is_statement(block, parents):
            continue
        parts = _box_around(block, parents)
        taken.update(id(below) for part in parts for below in walk(part))
        text = text_in(parts, own)
        if text not in texts:
            texts.append(text)
    return [text for text in texts if not any(text in other for other in texts if other is not text)]


def _is_statement(block: Element, parents: dict[int, Element]) -> bool:
    """True for an innermost block that begins by saying what happened to this article."""
    if block.name not in BLOCKS and block.name not in ("span", "strong", "b", "li", "td"):
        return False
    if not 10 <= block.length <= _LONGEST_BLOCK or _holds_blocks(block) or block.has_title:
        return False
    text = text_of(block, 4 * _EARLY)
    found = _STATES.search(text)
    if found and found.start() <= _EARLY:
        return True
    if block.name in HEADINGS:
        return bool(_ANNOUNCES.fullmatch(text)) and (
            "article" in text or text.endswith(" in") or _is_in_box_of(KIND_WORDS, block, parents)
        )
    if _NAMES.match(text):
        return _is_in_box_of(STATUS_WORDS, block, parents) or _is_below_history(block, parents)
    return bool(_KIND.search(text, 0, _EARLY)) and _is_in_box_of(KIND_WORDS, block, parents)


def _holds_blocks(element: Element) -> bool:
    return any(child.name in BLOCKS or child.name == "li" for child in element.elements())


def _is_in_box_of(words: frozenset[str], block: Element, parents: dict[int, Element]) -> bool:
    """True for a block in an element, no longer than a box, that is named with one of some words."""
    return any(not words.isdisjoint(_words_of_names(around)) for around in _around(block, parents))


def _is_below_history(block: Element, parents: dict[int, Element]) -> bool:
    """True for a block below a heading that announces what happened to the article."""
    headings = (
        next((child for child in around.elements() if child.name in HEADINGS), None)
        for around in _around(block, parents)
    )
    return any(heading is not None and _is_heading_of_box(heading) for heading in headings)


def _around(block: Element, parents: dict[int, Element]) -> Iterator[Element]:
    """A block and the next few elements around it, as far as these may be a box and no whole page."""
    current: Element | None = block
    for _ in range(_LEVELS):
        if current is None or current.length > _LONGEST_BOX or current.has_title:
            return
        yield current
        current = parents.get(id(current))


def _words_of_names(element: Element) -> set[str]:
    return {part.lower() for part in _PART.findall(f"{element.get('class')[:500]} {element.get('id')[:100]}")}


def _box_around(block: Element, parents: dict[int, Element]) -> list[Element]:
    """A statement with what follows it in the same box, and with the heading of the box."""
    current = block
    while (parent := parents.get(id(current))) is not None and _is_only_box(parent, current):
        current = parent
    if parent is None:
        return [current]
    siblings = list(parent.elements())
    at = next(index for index, sibling in enumerate(siblings) if sibling is current)
    before = siblings[at - 1 : at] if at and _is_heading_of_box(siblings[at - 1]) else []
    return [*before, *_following(siblings[at:])]


def _is_only_box(parent: Element, current: Element) -> bool:
    """True where a parent has nothing else in it, or is named for such a box and holds no title."""
    if parent.has_title or parent.length > _LONGEST_BOX or parent.name in ("", "html", "body", "main", "article"):
        return False
    if parent.length <= current.length:
        return True
    return current.name in ("span", "strong", "b", "a") or not STATUS_WORDS.isdisjoint(_words_of_names(parent))


def _is_heading_of_box(element: Element) -> bool:
    return element.name in HEADINGS and not element.has_title and bool(_HISTORY.fullmatch(text_of(element, 100)))


def _following(siblings: list[Element]) -> Iterator[Element]:
    """A statement and the paragraphs behind it, up to whatever begins another part of the page."""
    length = 0
    if siblings[0].name == "li":
        siblings = siblings[:1]  # Each item of a history is about another notice.
    for index, sibling in enumerate(siblings):
        length += sibling.length
        if index and (
            sibling.name not in _PLAIN or length > _LONGEST_BOX or _ARTICLE_BEGINS.match(text_of(sibling, 40))
        ):
            return
        yield sibling
