"""What stands on a page around an article and is no part of it: menus, banners, share bars, recommendations."""

import re
from collections.abc import Iterator
from typing import Final

from retract_tui.reading.html.table import (
    FURNITURE,
    FURNITURE_OF_SITE,
    FURNITURE_ROLES,
    FURNITURE_WORDS,
    HEADINGS,
    HIDDEN_CLASSES,
    MAYBE_FURNITURE_WORDS,
    SPEAKING_FURNITURE_WORDS,
    STATUS_WORDS,
)
from retract_tui.reading.html.tree import Element, text_of

_HIDING: Final = re.compile(r"(?:display\s?:\s?none|visibility\s?:\s?hidden)", re.IGNORECASE)
_PART: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_WHOLE: Final = frozenset({"article", "body", "form", "html", "main"})
_OF_ARTICLE: Final = frozenset({"article", "main"})
_REFERRING: Final = re.compile(
    r"\bthis\s(?:(?:article|paper|publication|chapter)\s(?:has|had|have|was|is|relates|corrects|retracts|replaces|updates|refers)"
    r"|retraction|correction|notice|erratum|corrigendum|is\san?\s(?:\w+\s)?(?:retraction|correction|notice|erratum))\b"
    r"|\b(?:original|retracted|corrected)\sarticle\b"
    r"|\b(?:retraction|correction|corrigendum|erratum|concern|withdrawal|update)\s(?:of|to|in|for|about|on)\b",
    re.IGNORECASE,
)
_REFERENCE_LENGTH: Final = 1500
_HEADING_LENGTH: Final = 80
_LEAST_PROSE: Final = 20
_MOST_LINKS: Final = 50
_WORD: Final = re.compile(r"\w{2}")
_HEADING: Final = re.compile(
    r"(?:(?:you\smay\salso|recommended|related|similar|people\s(?:also|who)|most\s(?:read|cited|popular|viewed|recent)"
    r"|trending|popular|latest|more\s(?:from|articles|like|about|on|in\sthis)|also\sread|read\s(?:next|more|also|this\snext)"
    r"|cited\sby|citing|articles?\s(?:citing|metrics|tools|options|usage|level\smetrics|navigation)"
    r"|share|follow\sus|metrics|altmetric|download|export|save|navigation|menu|search|jump\sto|on\sthis\spage"
    r"|in\sthis\s(?:article|issue|section)|table\sof\scontents|contents$|outline$|quick\slinks|explore|sign\s(?:in|up)"
    r"|log\s?in|subscribe|newsletter|advertisement|sponsored|browse|help\b|connect|cookie|privacy|your\sprivacy|we\s(?:use|value)"
    r"|access\s(?:this|through|options)|get\saccess|buy\b|purchase|about\s(?:us|this\sjournal|the\sjournal|cookies|springer)"
    r"|editor.s\spicks|announcements|journal\s(?:information|metrics|menu)|site\smap|useful\slinks|for\s(?:authors|reviewers|librarians)"
    r"|figures\sand\stables$|request\spermissions|get\spermission|view\soptions|peer\sreview\sreports|comments?$)\b.*)",
    re.IGNORECASE,
)


def remove_furniture(root: Element) -> None:
    """Take out of a page what is no part of what it says; nothing that holds its title or most of its text."""
    most = root.prose / 2
    pending = [(root, False)]
    while pending:
        element, within = pending.pop()
        kept = [
            child
            for child in element.children
            if isinstance(child, str) or not (child.name in FURNITURE or _goes(child, within, most))
        ]
        element.children = list(_without_headed(kept, most))
        within = within or element.name in _OF_ARTICLE or element.get("role") == "main"
        pending.extend((child, within) for child in element.children if isinstance(child, Element))
    _remove_leading_links(root)
    _measure(root)


def _remove_leading_links(root: Element) -> None:
    """Take out the links of the site that stand above everything else, as pages without landmarks have them."""
    _measure(root)
    current: Element | None = root if root.prose >= _LEAST_PROSE else None
    while current is not None:
        current = _first_that_speaks(current)


def _first_that_speaks(element: Element) -> Element | None:
    """The first child with words that are no link, once those before it are out; None where words stand first."""
    links: list[Element] = []
    first: Element | None = None
    for child in element.children:
        if isinstance(child, str):
            if _WORD.search(child):
                break
        elif child.length and _is_all_links(child):
            links.append(child)
        elif child.length:
            first = child
            break
    element.children = [child for child in element.children if not any(child is link for link in links[:_MOST_LINKS])]
    return first


def _is_all_links(element: Element) -> bool:
    if element.has_title or element.name in HEADINGS or refers_to_article(element):
        return False
    return element.linked > 0 and element.prose <= element.linked // 8


def _goes(element: Element, within: bool, most: float) -> bool:
    """True for an element that is no part of what the page says, whether shown or not."""
    if element.has_title or element.name in _WHOLE:
        return False
    words = {part.lower() for part in _PART.findall(f"{element.get('class')[:500]} {element.get('id')[:100]}")}
    if not words.isdisjoint(FURNITURE_WORDS):
        return True
    if element.prose > most:
        return False
    if _is_hidden(element):
        return True
    if not words.isdisjoint(STATUS_WORDS):
        return False
    if words & MAYBE_FURNITURE_WORDS - SPEAKING_FURNITURE_WORDS or element.get("role").lower() in FURNITURE_ROLES:
        return True
    of_site = element.name in FURNITURE_OF_SITE and (not within or element.name == "aside")
    return (of_site or bool(words & SPEAKING_FURNITURE_WORDS)) and not refers_to_article(element)


def _is_hidden(element: Element) -> bool:
    attributes = element.attributes
    if "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
        return True
    if "style" in attributes and _HIDING.search(attributes["style"][:500]):
        return True
    return not HIDDEN_CLASSES.isdisjoint(attributes.get("class", "").lower().split())


def refers_to_article(element: Element) -> bool:
    """True for a short stretch that says what happened to the article, or which article this is about."""
    return element.length <= _REFERENCE_LENGTH and bool(_REFERRING.search(text_of(element, _REFERENCE_LENGTH)))


def _without_headed(children: list[Element | str], most: float) -> Iterator[Element | str]:
    """Children without those below a heading that announces furniture ("You may also like"), and without it."""
    below: int | None = None
    speaks = False
    for child in children:
        if isinstance(child, Element):
            level = HEADINGS.index(child.name) if child.name in HEADINGS else None
            if level is not None and (below is None or level <= below):
                below = level if _announces_furniture(child) else None
                speaks = text_of(child, 20).lower().startswith("related")
            kept = child.has_title or child.prose > most or (speaks and refers_to_article(child))
            if below is not None and not kept:
                continue
        elif below is not None:
            continue
        yield child


def _announces_furniture(heading: Element) -> bool:
    return 0 < heading.length <= _HEADING_LENGTH and bool(_HEADING.fullmatch(text_of(heading)))


def _measure(root: Element) -> None:
    """Count the characters again, after something was taken out: every element after those that it holds."""
    order: list[Element] = [root]
    for element in order:
        order.extend(element.elements())
    for element in reversed(order):
        element.length = element.linked = 0
        for child in element.children:
            if isinstance(child, str):
                element.length += len(child.strip())
            else:
                element.length += child.length
                element.linked += child.length if child.name == "a" else child.linked
