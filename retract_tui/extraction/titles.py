"""Titles of articles: in quotation marks or bare, without what a publisher puts around them, mended where a line broke."""

import re
from typing import Final

QUOTED: Final = re.compile(
    r"“([^“”]{10,600})”"
    r'|"([^"]{10,600})"'
    r"|(?<!\w)‘([^‘]{10,600}?)’(?!\w)"
    r"|«([^«»]{10,600})»|„([^„“”]{10,600})[“”]|「([^「」]{4,300})」|《([^《》]{4,300})》"
)
"""A title in quotation marks; the group that matched holds it."""


def plain_title(title: str) -> str:
    """A title on one line, without quotation marks around it and punctuation at its end."""
    return " ".join(title.split()).strip(" “”\"‘«»„").rstrip(" .,:;")
