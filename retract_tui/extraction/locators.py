"""Where a work stands in its journal: year, volume, issue and pages, in the orders in which publishers print them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from retract_tui.extraction.dates import MONTH
from retract_tui.extraction.spans import last_match


class Locator(NamedTuple):
    """The place of a work in its journal, and where the text says it."""

    year: int | None
    volume: str | None
    issue: str | None
    pages: str | None
    start: int
    end: int


_DASH: Final = "\\-‐‑‒–—−"
_YEAR: Final = r"(?P<y>(?:19|20)\d\d)"
_SEASON: Final = r"(?:Spring|Summer|Autumn|Fall|Winter)"
_DATED: Final = rf"{_YEAR}(?:[\s,]\s?(?i:{MONTH})\b\.?(?:[-/](?i:{MONTH})\b\.?)?(?:\s\d{{1,2}})?|\s{_SEASON})?"
_VOLUME: Final = rf"(?P<v>(?:(?<![A-Za-z])[A-Z]{{1,2}})?\d{{1,4}}(?:[{_DASH}/]\d{{1,4}})?)"
_ISSUE: Final = r"(?:\s?\((?P<i>[A-Za-z]{0,6}\.?\s?\w{1,6}(?:[-–/,]\s?\w{1,6})?(?:\s\w{1,6}){0,2})\))?"
_PAGE: Final = r"[A-Za-z]{0,3}\d{1,17}(?:\.e\d{1,3})?"
_PAGES: Final = (
    r"(?:[Pp]{1,2}\.?\s?|[Aa]rticle(?:\s(?:ID|[Nn]umber|[Nn]o\.?))?\s)?"
    rf"(?P<p>{_PAGE}(?:\s?[{_DASH}]{{1,2}}\s?{_PAGE}(?:[{_DASH}]e\d{{1,3}})?)?)(?![\d/])"
)
_RANGE: Final = rf"(?P<p>[A-Za-z]{{0,2}}\d{{1,7}}\s?[{_DASH}]{{1,2}}\s?[A-Za-z]{{0,2}}\d{{1,7}})(?![\d/])"
_VOL: Final = r"(?i:vol(?:ume)?s?\.?|v\.|bd\.|tome|band|第)\s?"
_NO: Final = r"(?i:no\.?|nos\.?|n\.|n[°º]\.?|nr\.?|núm\.?|num(?:ber)?\.?|issue|iss\.?|heft|#)\s?"
_PP: Final = r"(?i:pages?|pp?\.?|s\.|seiten?|páginas?|article(?:\s(?:id|number|no\.?))?)\s?"

_VOLUME_SIGNS: Final = ("vol", "v.", "bd", "tome", "band", "第")

_LAYOUTS: Final[tuple[tuple[str, tuple[str, ...], str], ...]] = (
    (
        "vancouver, issue behind a comma",
        (";",),
        rf"\b{_DATED}\s?;\s?{_VOLUME},\s?(?P<i>\d{{1,3}})\s?:\s?{_PAGES}",
    ),  # 2012; 8, 3: 488-494
    (
        "vancouver, number in brackets",
        (";",),
        rf"\b{_DATED}\s?;\s?{_VOLUME}\s?[:,]\s?(?P<i>\d{{1,3}})\s?\((?P<p>{_PAGE}(?:\s?[{_DASH}]\s?{_PAGE})?)\)",
    ),  # 2018;97:44(e1301)
    ("vancouver", (";",), rf"\b{_DATED}\s?;\s?{_VOLUME}{_ISSUE}\s?[:;,]\s?{_PAGES}"),  # 2017 Dec;24(6):339-46
    (
        "bracketed year",
        ("(", "["),
        rf"[(\[]{_YEAR}[)\]]\.?\s?{_VOLUME}{_ISSUE}\s?[:,]\s?{_PAGES}",
    ),  # (2019) 19:143, [2008] 19, 2413-23
    (
        "bracketed year, issue",
        ("(",),
        rf"\({_YEAR}\)\s(?P<v>\d{{1,4}})\s?\((?P<i>\d{{1,3}})\)\s{_PAGES}",
    ),  # (2019) 294(3) 1010
    (
        "chinese, japanese, korean",
        ("卷", "巻", "권"),
        rf"(?:{_YEAR}\s?[年년]?\s?[,，、]?\s?)?[第제]?\s?(?P<v>\d{{1,4}})\s?[卷巻권]\s?[,，、]?\s?(?:[第제]?\s?(?P<i>\d{{1,4}})\s?[期号호])?"
        rf"\s?(?:[(（]\s?(?P<y2>(?:19|20)\d\d)\s?[年년]?[^()（）]{{0,6}}[)）])?[\s,，、:：]{{0,3}}[第제]?(?:pp?\.\s?)?"
        rf"(?:(?P<p>{_PAGE}(?:\s?[{_DASH}~～]\s?{_PAGE})?)\s?[页頁쪽면]\s?(?:[(（,，、]\s?(?P<y3>(?:19"
        rf"|20)\d\d)\s?[年년]?[)）]?)?)?",
    ),  # 제25권 제2호(2013년) 88-95쪽
    (
        "hindawi",
        _VOLUME_SIGNS,
        rf"{_VOL}{_VOLUME}(?:,\s{_NO}(?P<i>[\w{_DASH}]{{1,7}}))?,\s{_PP}(?P<p>{_PAGE}(?:\s?[{_DASH}]\s?{_PAGE})?)(?:,\s\d+\spages)?,\s(?:(?i:{MONTH})\b\.?\s)?{_YEAR}",
    ),
    (
        "volume in words, year in brackets",
        _VOLUME_SIGNS,
        rf"{_VOL}{_VOLUME}\s\({_YEAR}\)[,:]?\s{_RANGE}",
    ),  # Vol. 281 (2006) 2143-2150
    (
        "in words",
        _VOLUME_SIGNS,
        rf"(?:(?P<y3>(?:19|20)\d\d),\s)?{_VOL}{_VOLUME}(?:,?\s\(?{_NO}(?P<i>[\w{_DASH}]{{1,7}})\)?)?(?:[\s,(]{{1,3}}(?:(?i:{MONTH})\b\.?\s(?:\d{{1,2}},?\s)?)?{_YEAR}\)?)?(?:[.,;:]?\s{{0,2}}(?:{_PP}|(?=e\d{{4}}))(?P<p>{_PAGE}(?:\s?[{_DASH}]\s?{_PAGE})?))?(?:[\s,;]{{1,4}}(?P<y2>(?:19"
        rf"|20)\d\d)\b)?",
    ),  # Vol. 8, No. 2, 2017, p58-61
    (
        "pages of a conference",
        ("pp.", "pages"),
        rf"(?<=,\s)(?:(?i:{MONTH})\b\.?\s)?{_YEAR},\s{_PP}{_RANGE}",
    ),  # June 2010, pp. 114-118
    (
        "wiley issue",
        ("#",),
        rf"{_VOLUME}#(?P<i>\d{{1,3}}),(?:\s(?i:{MONTH})\b\.?(?:\s\d{{1,2}})?,)?\s{_PP}(?P<p>{_PAGE}(?:\s?[{_DASH}]\s?{_PAGE})?)",
    ),  # 24#6, December 1, p.702-709
    (
        "year behind",
        (",",),
        rf"(?<![\w.]){_VOLUME}{_ISSUE}\s?[:,]\s?{_PAGES},\s(?:(?i:{MONTH})\b\.?\s(?:\d{{1,2}},\s)?)?{_YEAR}\b",
    ),  # 15: 5923-5930, 2010; 181, 793, 1995
    ("year behind, no colon", (",",), rf"(?<![\w.]){_VOLUME}{_ISSUE}\s{_RANGE},\s{_YEAR}\b"),  # 9 739-744, 2015
    (
        "year in brackets behind",
        ("(",),
        rf"(?<![\w.]){_VOLUME}{_ISSUE}\s?[:,]\s?{_PAGES}\s?\({_YEAR}\)",
    ),  # 6, 411-417 (2013)
    (
        "date behind",
        (";",),
        rf"(?<![\w.]){_VOLUME}{_ISSUE}\s?[:,]\s?{_PAGES};\s(?:(?i:{MONTH})\b\.?\s(?:\d{{1,2}},\s)?)?{_YEAR}\b",
    ),  # 31, 1120-1134.e1-e6; May 9, 2020
    (
        "chicago",
        ("(",),
        rf"(?<![\w.]){_VOLUME}(?:,\s{_NO}(?P<i>\w{{1,6}}))?\s\({_YEAR}\)\s?[:,]?\s?{_PAGES}",
    ),  # 8, no. 2 (2011): 55-63
    (
        "year first",
        (",",),
        rf"\b{_YEAR},\s?{_VOLUME}{_ISSUE}\s?[,:]\s?{_PAGES}",
    ),  # 2018, 4, 22817-22826; 1999, 86 (11): 1441-1446
    ("year and volume", (":",), rf"\b{_YEAR}\s{_VOLUME}{_ISSUE}:\s?{_PAGES}"),  # 2011 6:17
    (
        "volume, article",
        ("rticle",),
        rf"(?<![\w.]){_VOLUME}{_ISSUE},\s[Aa]rticle\s(?:(?:ID|[Nn]o\.?|[Nn]umber)\s)?(?P<p>{_PAGE})",
    ),  # 55, Article 120131
    (
        "article number",
        ("rticle",),
        rf"(?<![\w.]){_VOLUME}{_ISSUE}\s?[:,]\s?[Aa]rticle\s[Nn]umber:?\s?(?P<p>{_PAGE})(?:[\s;,.]{{1,5}}\({_YEAR}\))?",
    ),  # 5: Article number: 3961; (2014)
    ("volume and issue", (":",), rf"(?<![\w.]){_VOLUME}:\s?(?P<i>\d{{1,3}}),\s{_PAGES}"),  # 27:3, 240-249
    (
        "volume, article number",
        (",",),
        rf"(?<![\w.])(?P<v>\d{{1,4}}),\s(?P<p>\d{{6,8}})(?![\d/])"
        rf"(?:\.?\s\((?:[Pp]ublished\s)?(?:online\s)?(?:\d{{1,2}}\s)?(?:(?i:{MONTH})\s)?{_YEAR}\))?",
    ),  # 283, 20160001
    ("volume and pages", (":",), rf"(?<![\d.]){_VOLUME}{_ISSUE}\s?:\s?{_PAGES}"),  # 10(3): e0121549
    (
        "volume, pages",
        (",",),
        rf"(?<![\w.]){_VOLUME}{_ISSUE},\s(?:{_PP}(?=\d))?{_RANGE}",
    ),  # 23(8), 2911-2919; E67, m576-m577
    ("volume and range", (" ",), rf"(?<![\w.:]){_VOLUME}{_ISSUE}\s{_RANGE}"),
)
"""Each layout with the signs of which its text holds one, in lower case, and its pattern; the surest first."""
_PATTERNS: Final = tuple((signs, re.compile(pattern)) for _, signs, pattern in _LAYOUTS)
_ISSUE_LABEL: Final = re.compile(r"^(?:Pt|No\.?|Suppl\.?)\s")
_HAS_DIGITS: Final = re.compile(r"\d[^\d]{0,6}\d|\d\d")


@lru_cache(maxsize=512)  # the same lines are read as part of layout, header and citation
def find_locator(text: str) -> Locator | None:
    """The place that a citation names, by the first layout that fits, the last time that it does; None without any."""
    if not _HAS_DIGITS.search(text):
        return None
    for pattern in _patterns_for(text):
        last = last_match(pattern, text)
        if last:
            return _locator(last)
    return None


def _patterns_for(text: str) -> Iterator[re.Pattern[str]]:
    """The patterns whose signs a text holds, in their order."""
    lower = text.lower()
    return (pattern for signs, pattern in _PATTERNS if any(map(lower.__contains__, signs)))


def find_locators(text: str) -> list[Locator]:
    """Every place that a stretch of text names, in order; of two that overlap the one of the earlier layout."""
    found: list[Locator] = []
    for pattern in _patterns_for(text):
        for match in pattern.finditer(text):
            if not any(match.start() < other.end and other.start < match.end() for other in found):
                found.append(_locator(match))
    return sorted(found, key=lambda locator: locator.start)


def _locator(match: re.Match[str]) -> Locator:
    parts = match.groupdict()
    year = parts.get("y") or parts.get("y2") or parts.get("y3")
    pages = parts.get("p")
    issue = parts.get("i")
    return Locator(
        int(year) if year else None,
        parts.get("v"),
        issue.strip() if issue else None,
        plain_pages(pages) if pages else None,
        match.start(),
        match.end(),
    )


_DASHES: Final = re.compile(rf"\s?[{_DASH}~～]+\s?")


def plain_pages(pages: str) -> str:
    """Pages as they are kept: no spaces, one ASCII hyphen."""
    return _DASHES.sub("-", pages.strip())


_YEARS: Final = (
    re.compile(r"[(\[]((?:19|20)\d\d)[a-z]?[)\],;]"),
    re.compile(r"[.,;]\s((?:19|20)\d\d)[a-z]?(?:[.,;:]|\s[A-Z]|$)"),
    re.compile(r"\b((?:19|20)\d\d)[a-z]?\s*\.?$"),
    re.compile(r"(?<![\w/.-])((?:19|20)\d\d)(?![\w/-]|\.\d)"),
)


def find_year(text: str) -> int | None:
    """The year of a citation without a locator that has one: in brackets, between stops, at the end."""
    for pattern in _YEARS:
        match = pattern.search(text)
        if match:
            return int(match.group(1))
    return None
