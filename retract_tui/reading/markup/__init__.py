"""Markup to plain text: what is left of markdown, HTML or XML in a notice goes, what it says stays.

Notices are met as text that was copied from a page, converted from a PDF to markdown, or cut from XML. A renderer for
any one of these would reflow the lines, renumber the lists and eat the brackets of the others, and the layout of a
notice is half of its meaning. So each remain is taken away by a small named rule and all else is left alone.
"""

import html
import re
from typing import Final, NamedTuple

from retract_tui.identifiers import find_dois
from retract_tui.reading.markup.elements import without_elements
from retract_tui.reading.markup.markdown import without_markdown
from retract_tui.reading.markup.marks import KEPT_CLOSE, KEPT_OPEN
from retract_tui.text import clean

_MARKUP: Final = re.compile(r"[*_`#<>&\\\[]")
_IN_DOI: Final = re.compile(r"[*_`#<>&\\\[~]")
_KEPT: Final = re.compile(f"{KEPT_OPEN}([0-9]+){KEPT_CLOSE}")
_ESCAPE: Final = re.compile(r"\\([^A-Za-z0-9\s])")


class PlainText(NamedTuple):
    """A text without markup, and whether there was markdown in it."""

    text: str
    was_markdown: bool


def plain(text: str) -> str:
    """The clean plain text of a text with remains of markdown, HTML or XML; text without any comes back unchanged.

    Emphasis, headings, quotes, escapes, entities and tags are undone. A link becomes its text; its target follows in
    brackets where it holds a DOI, PMID or PMCID that its words do not show. A superscript becomes `^{1}`. DOIs keep
    every character ("<", "_" and "[" too), and so do comparisons ("p < 0.05"). Lines stay lines. Linear in the length.
    """
    return read_markup(text).text


def read_markup(text: str) -> PlainText:
    """As `plain`, with what kind of text it was."""
    cleaned = clean(text)
    if not _MARKUP.search(cleaned):
        return PlainText(cleaned, was_markdown=False)
    kept = _Kept()
    without_tags = without_elements(kept.mask_dois(cleaned), kept.restore)
    without_signs = without_markdown(without_tags, kept.restore)
    return PlainText(kept.restore(without_signs), was_markdown=without_signs != without_tags)


class _Kept:
    """Stretches that no rule may touch, each taken out of the text and put back at the end."""

    def __init__(self) -> None:
        self._stretches: list[str] = []

    def mask_dois(self, text: str) -> str:
        """The text with each DOI that holds a character of markup replaced by a number between two signs."""
        if "10." not in text:
            return text
        parts: list[str] = []
        end = 0
        for found in find_dois(text):
            if _IN_DOI.search(found.raw):
                parts += [text[end : found.start], f"{KEPT_OPEN}{len(self._stretches)}{KEPT_CLOSE}"]
                self._stretches.append(clean(html.unescape(_ESCAPE.sub(r"\1", found.raw))))
                end = found.end
        return "".join([*parts, text[end:]])

    def restore(self, text: str) -> str:
        """The text with the kept stretches back in their places."""
        if KEPT_OPEN not in text:
            return text
        return _KEPT.sub(lambda match: self._stretches[int(match.group(1))], text)
