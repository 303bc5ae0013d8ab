"""What the attributes of a JATS element say that print would show: the kind of an identifier, a related article."""

import re
from collections.abc import Callable
from typing import Final

from retract_tui.reading.markup.element_table import IDENTIFIER_LABELS, NOTE_REFERENCES
from retract_tui.reading.markup.marks import SENTENCE

_ATTRIBUTE: Final = re.compile(r"([A-Za-z][A-Za-z:-]{0,30})\s?=\s?[\"']([^\"']*)[\"']")


def attributed_opening(name: str, attributes: str, following: str, restore: Callable[[str], str]) -> str:
    """What is written where the element `name` begins, by its attributes; `following` starts its content."""
    if name == "xref":
        return "^{" if _value(attributes, "ref-type") in NOTE_REFERENCES else ""
    if name in ("article-id", "pub-id", "object-id"):
        return _label(_value(attributes, "pub-id-type"), following)
    if name == "related-article":
        target = restore(_value(attributes, "href"))
        label = _label(_value(attributes, "ext-link-type"), target)
        kind = _value(attributes, "related-article-type").replace("-", " ").capitalize() or "Related article"
        return f"{kind}: {label}{target}{SENTENCE}" if label and target else ""
    return ""


def _label(kind: str, identifier: str) -> str:
    """What stands before an identifier of a kind; a PMCID may hold its letters already."""
    label = IDENTIFIER_LABELS.get(kind, "")
    return label.removesuffix("PMC") if identifier.upper().startswith("PMC") else label


def _value(attributes: str, wanted: str) -> str:
    """The value of the attribute of a name, whatever its namespace's prefix; empty where there is none."""
    for attribute in _ATTRIBUTE.finditer(attributes):
        if attribute.group(1).rpartition(":")[2] == wanted:
            return attribute.group(2)
    return ""
