"""Works that a Chinese or Japanese sentence names by author, journal, title: "王甲等发表于《某杂志》…的《…》一文"."""

import re
from typing import Final

from retract_tui.extraction.locators import find_locator, find_year
from retract_tui.extraction.spans import Span
from retract_tui.model import Work

_NAME: Final = "[\u4e00-\u9fff\u3040-\u30ff]{2,4}?"
_CHINESE: Final = re.compile(
    rf"(?:[自与和同由从了，,]\s?)(?P<author>{_NAME})(?:等人?)?(?:(?P<year>(?:19|20)\d\d)年?)?(?:已?(?:发表|刊登|刊载|发布)[于在]|[于在])"
    r"《(?P<journal>[^《》\n]{2,40})》(?P<place>[^，。,;；《》\n]{0,60})(?:《(?P<title>[^《》\n]{4,200})》)?"
)
_JAPANESE: Final = re.compile(
    rf"(?:[、，は]|^)(?P<author>{_NAME})ら?(?:が|の)(?P<year>(?:19|20)\d\d)?年?に?『(?P<journal>[^『』\n]{{2,40}})』"
    r"(?P<place>[^、。「」\n]{0,60})(?:「(?P<title>[^「」\n]{4,200})」)?"
)
_SIGNS: Final = ("》", "』")


def find_cjk_works(text: str, start: int, end: int) -> list[tuple[Span, Work]]:
    """The works of a stretch, each with where it is named; linear in its length."""
    if not any(text.find(sign, start, end) >= 0 for sign in _SIGNS):
        return []
    return [
        (Span(match.start("author"), match.end()), _work(match))
        for pattern in (_CHINESE, _JAPANESE)
        for match in pattern.finditer(text, start, end)
    ]


def _work(match: re.Match[str]) -> Work:
    place = match["place"]
    locator = find_locator(place)
    year = (locator.year if locator else None) or find_year(place.replace("年", " "))
    return Work(
        title=match["title"],
        authors=(match["author"],),
        journal=match["journal"],
        year=year or (int(match["year"]) if match["year"] else None),
        volume=locator.volume if locator else None,
        issue=locator.issue if locator else None,
        pages=locator.pages if locator else None,
    )
