"""Titles of articles: in quotation marks or bare, without what stands around them, mended where a line broke."""

import re
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from retract_tui.extraction.spans import Span
from retract_tui.text import fold

QUOTED: Final = re.compile(
    r"“([^“”]{10,600})”"
    r'|"([^"]{10,600})"'
    r"|‘(?<!\w‘)([^‘]{10,600}?)’(?!\w)"
    r"|«([^«»]{10,600})»|„([^„“”]{10,600})[“”]|「([^「」]{4,300})」|《([^《》]{4,300})》"
)
"""A title in quotation marks; the group that matched holds it."""


def plain_title(title: str) -> str:
    """A title on one line, without quotation marks around it and punctuation at its end."""
    return " ".join(title.split()).strip(' “”"‘«»„「」『』《》').rstrip(" .,:;")


class MendedTitle(NamedTuple):
    """A title on one line, and whether a break inside a word was mended."""

    text: str
    repaired: bool


_BROKEN: Final = re.compile(r"(?P<head>\w{1,30})(?:(?P<behind>-)[ \n]+|\s*\n[ ]*(?P<before>-))(?=(?P<tail>\w{1,30}))")


def mend_title(text: str, span: Span) -> MendedTitle:
    """A title as it was before its line broke: "148b- 3p" and "microRNA⏎-148b" are joined where there is support.

    Support is the joined word elsewhere in the text, or a digit behind the hyphen, where no new word can begin.
    """
    raw = text[span.start : span.end]
    broken = "-" in raw and ("\n" in raw or "- " in raw)
    mended = _BROKEN.sub(lambda match: _joined(text, match), raw) if broken else raw
    return MendedTitle(" ".join(mended.split()).rstrip(" .,:;"), mended != raw)


def _joined(text: str, match: re.Match[str]) -> str:
    joined = f"{match['head']}-{match['tail']}"
    supported = match["tail"][0].isdigit() or match["before"] or joined in text
    return f"{match['head']}-" if supported else match.group()


def same_title(one: str, other: str) -> bool:
    """True for one title however printed: case, punctuation and breaks aside, cut at its end or not."""
    first, second = fold(one).replace(" ", ""), fold(other).replace(" ", "")
    if not first or not second:
        return False
    shorter, longer = sorted((first, second), key=len)
    if longer.startswith(shorter):
        return len(shorter) >= 0.6 * len(longer) or len(shorter) > 60
    return len(shorter) > 0.9 * len(longer) and _distance_is_small(first, second)


def _distance_is_small(first: str, second: str) -> bool:
    """True where two long titles differ in a few letters only."""
    return len(first) > 25 and SequenceMatcher(None, first[:300], second[:300], autojunk=False).ratio() >= 0.93
