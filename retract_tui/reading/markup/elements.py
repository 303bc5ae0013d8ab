"""HTML and XML remains to plain text: tags, entities, comments.

Only the elements of `element_table` are tags: "p <control> value" and "<0.05" are text. A whole page or XML file is not
this module's business; what it meets is a stretch that was pasted or cut out of one.
"""

import html
import re
from collections.abc import Callable
from html.entities import html5
from typing import Final

from retract_tui.reading.markup.element_attributes import attributed_opening
from retract_tui.reading.markup.element_table import LINK_ELEMENTS, PARTS_OF_CITATION, PUNCTUATED, RENDERINGS, Rendering
from retract_tui.reading.markup.jats_remains import with_dates_and_names
from retract_tui.reading.markup.links import SHOWN_BEFORE, target_worth_keeping
from retract_tui.reading.markup.marks import COMMA, LINE, PARAGRAPH, SEMICOLON, SENTENCE, SEPARATORS
from retract_tui.text import clean

_TAG: Final = re.compile(
    r"<(/?)(?:[A-Za-z]{1,20}:)?([A-Za-z][A-Za-z0-9_-]{0,40})((?:\s[^<>]*+)?+)>|<([A-Za-z]{1,20})/>"
)
_HIDDEN: Final = re.compile(
    r"<!--|<!\[CDATA\[|<(?:script|style)(?:\s[^<>]*+)?+>|<(?:!doctype|\?xml)[^<>]*+>", re.IGNORECASE
)
_HIDDEN_ENDS: Final = {
    "<!--": re.compile("-->"),
    "<script": re.compile(r"</script\s*+>", re.IGNORECASE),
    "<style": re.compile(r"</style\s*+>", re.IGNORECASE),
}
_HREF: Final = re.compile(r"href\s?=\s?[\"']([^\"']*)[\"']")
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SEPARATOR: Final = re.compile(rf"[{SEPARATORS}](?:[ \n]*+[{SEPARATORS}])*+")
_NESTED_SUPERSCRIPT: Final = re.compile(r"\^\{\^\{([^{}]*+)\}\}")
_ROUNDS: Final = 2
_BARE: Final = Rendering()


def without_elements(text: str, restore: Callable[[str], str]) -> str:
    """Clean text without tags and entities; `restore` gives back what was taken out of an address to be kept.

    What was escaped twice ("&lt;i&gt;", as Crossref gives titles) is undone in a second round.
    """
    for _ in range(_ROUNDS):
        before = text
        if "<" in text:
            text = _without_tags(with_dates_and_names(_without_hidden(text)), restore)
        if "&" in text:
            text = _ENTITY.sub(_character, text)
        if text == before:
            break
    return _NESTED_SUPERSCRIPT.sub(r"^{\1}", separated(text))


def _character(entity: re.Match[str]) -> str:
    """What an entity stands for, made safe; what only looks like one is left as it is."""
    reference = entity.group()[1:]
    if reference[0] != "#" and reference not in html5:
        return entity.group()
    return clean(html.unescape(entity.group()))


def _without_hidden(text: str) -> str:
    """The text without comments, scripts, style sheets and declarations; what does not end is left as it is."""
    if not _HIDDEN.search(text):
        return text
    parts: list[str] = []
    unending: set[str] = set()
    end = 0
    for hidden in _HIDDEN.finditer(text):
        if hidden.start() < end:
            continue
        kind = next((kind for kind in _HIDDEN_ENDS if hidden.group().lower().startswith(kind)), None)
        stop = hidden.end()
        if kind:
            closing = _HIDDEN_ENDS[kind].search(text, stop) if kind not in unending else None
            if closing is None:
                unending.add(kind)
                continue
            stop = closing.end()
        parts.append(text[end : hidden.start()])
        end = stop
    without = "".join([*parts, text[end:]])
    return without.replace("]]>", "") if "<![CDATA[" in text else without


def _without_tags(text: str, restore: Callable[[str], str]) -> str:
    writer = _Writer(text, restore)
    end = 0
    for tag in _TAG.finditer(text):
        name = (tag.group(2) or tag.group(4)).lower()
        attributes = tag.group(3) or ""
        if name not in RENDERINGS or not ("=" in attributes or attributes.strip(" \n/") == ""):
            continue
        writer.parts.append(text[end : tag.start()])
        end = tag.end()
        if tag.group(1):
            writer.close(name, tag.start())
        else:
            writer.open(name, attributes, end)
            if tag.group(4) or attributes.endswith("/"):
                writer.close(name, end)
    return "".join([*writer.parts, text[end:]])


class _Writer:
    """The text that is being written, and which elements are open in it."""

    def __init__(self, text: str, restore: Callable[[str], str]) -> None:
        self.parts: list[str] = []
        self._text = text
        self._restore = restore
        self._links: list[tuple[int, str]] = []
        self._superscripts: list[bool] = []
        self._punctuated = 0

    def open(self, name: str, attributes: str, at: int) -> None:
        """An element begins, and its content at `at`."""
        opening = attributed_opening(name, attributes, self._text[at : at + 3], self._restore)
        self.parts += [self._rendering(name).before, opening]
        if name == PUNCTUATED:
            self._punctuated += 1
        elif name == "xref":
            self._superscripts.append(bool(opening))
        elif name in LINK_ELEMENTS:
            href = _HREF.search(attributes)
            self._links.append((at, self._restore(href.group(1)) if href else ""))

    def close(self, name: str, at: int) -> None:
        """An element ends, and its content before `at`."""
        if name == PUNCTUATED:
            self._punctuated = max(0, self._punctuated - 1)
        elif name == "xref" and self._superscripts and self._superscripts.pop():
            self.parts.append("}")
        elif name in LINK_ELEMENTS and self._links:
            start, address = self._links.pop()
            self.parts.append(_kept_target(self._restore(self._text[max(start, at - SHOWN_BEFORE) : at]), address))
        self.parts.append(self._rendering(name).after)

    def _rendering(self, name: str) -> Rendering:
        return _BARE if self._punctuated and name in PARTS_OF_CITATION else RENDERINGS[name]


def _kept_target(shown: str, address: str) -> str:
    """The target of a link in brackets, where it names what its words do not."""
    address = clean(html.unescape(address))
    return f" ({address})" if target_worth_keeping(address, shown) else ""


_SEPARATIONS: Final = {PARAGRAPH: "\n\n", LINE: "\n", SENTENCE: ". ", SEMICOLON: ";", COMMA: ", "}


def separated(text: str) -> str:
    """A text with the separators of `marks` written out: the strongest of those that meet, none at either end."""
    if not _SEPARATOR.search(text):
        return text
    parts: list[str] = []
    met = ""
    end = 0
    for run in _SEPARATOR.finditer(text):
        _add_part(parts, met, text[end : run.start()].rstrip(" \n"))
        met = run.group()
        end = run.end()
    _add_part(parts, met, text[end:])
    return "".join(parts)


def _add_part(parts: list[str], met: str, part: str) -> None:
    """Adds a part behind the separators that were met before it; punctuation of its own makes theirs superfluous."""
    if not met:
        parts.append(part)
        return
    part = part.lstrip(" \n")
    if not part:
        return
    mark = next(mark for mark in SEPARATORS if mark in met)
    if parts and parts[-1]:
        punctuated = mark not in (PARAGRAPH, LINE) and parts[-1][-1] in ".,:;?!"
        parts.append(" " if punctuated else _SEPARATIONS[mark])
    parts.append(part)
