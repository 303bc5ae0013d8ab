"""Dates as notices write them, in the precision that they give: "2024", "2024-05" or "2024-05-14"."""

import re
from typing import Final, NamedTuple

from retract_tui.extraction.spans import Span

_MONTH_NAMES: Final[tuple[str, ...]] = (
    "january jan januar jänner janvier janv enero ene janeiro 一月 1월",
    "february feb februar février fevrier févr febrero fevereiro fev 二月",
    "march mar märz maerz mrz mars marzo março marco 三月",
    "april apr avril avr abril abr 四月",
    "may mai mayo maio 五月",
    "june jun juni juin junio junho 六月",
    "july jul juli juillet juil julio julho 七月",
    "august aug août aout agosto ago 八月",
    "september sep sept septembre septiembre setiembre setembro set 九月",
    "october oct oktober okt octobre octubre outubro out 十月",
    "november nov novembre noviembre novembro 十一月",
    "december dec dezember dez décembre decembre déc diciembre dic dezembro 十二月",
)
MONTHS: Final[dict[str, int]] = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
"""The names and abbreviations of months in English, German, French, Spanish, Portuguese and Chinese, lower case."""

_LATIN: Final = "|".join(
    sorted((name for name in MONTHS if name[0].isascii() or name[0].isalpha()), key=len, reverse=True)
)
MONTH: Final = rf"(?:{_LATIN})"
"""A pattern of a month's name; to be compiled with `re.IGNORECASE`."""
_YEAR: Final = r"(?:19|20)\d\d"
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])"
_OF: Final = r"(?:\s?(?:de|del|of)\s|\.?[\s-]\s?)"

_LAYOUTS: Final[tuple[str, ...]] = (
    rf"(?P<y>{_YEAR})[-‐‑/.](?P<n>1[0-2]|0[1-9])[-‐‑/.](?P<d>{_DAY})(?!\d)",  # 2024-05-14
    rf"(?P<y>{_YEAR})\s?[年년]\s?(?P<n>1[0-2]|0?[1-9])\s?[月월](?:\s?(?P<d>{_DAY})\s?[日일])?",  # 2019年11月6日
    rf"(?<![\d.])(?P<d>{_DAY})(?:st|nd|rd|th|er|º|ª|\.)?{_OF}(?P<m>{MONTH})\b\.?(?:\s?(?:de|del"
    rf"|of)\s|,?[\s-]\s?)(?P<y>{_YEAR})",
    rf"(?<![\d.])(?P<d>{_DAY})\.\s?(?P<n>1[0-2]|0?[1-9])\.\s?(?P<y>{_YEAR})",  # 14.05.2024
    rf"\b(?P<m>{MONTH})\b\.?\s(?P<d>{_DAY})(?:st|nd|rd|th)?,?\s(?P<y>{_YEAR})",  # May 14, 2024
    rf"(?P<y>{_YEAR})[\s,]\s?(?P<m>{MONTH})\b\.?(?:\s(?P<d>{_DAY})(?![\d(–-]))?",  # 2024 May 14
    rf"\b(?P<m>{MONTH})\b\.?(?:\sde\s|[,\s]\s?)(?P<y>{_YEAR})",  # May 2024
)
_PATTERNS: Final = tuple(re.compile(rf"(?:{layout})(?!\d)", re.IGNORECASE) for layout in _LAYOUTS)
_WITHOUT_MONTH: Final = tuple(
    pattern for pattern, layout in zip(_PATTERNS, _LAYOUTS, strict=True) if "<m>" not in layout
)
_BEGINNINGS: Final = frozenset(name[:3] for name in MONTHS)
"""The first letters of the names of months."""


PUBLISHED: Final = (
    r"(?:(?:article|first|retraction|notice|originally|version\sof\srecord|pre|e-?)[\s-]?)?"
    r"(?:published|publication\sdate|date\sof\s(?:publication|issue|notice|retraction)|issue\sdate|posted|issued"
    r"|publication\shistory|epub|available\sonline|version\sof\srecord(?:\sonline|(?=\s?[|:•·]))"
    r"|online(?=\s\d{1,2}\s[A-Z][a-z])|online\s(?:publication\sdate|publiziert)"
    r"|fecha\sde\s(?:la\s)?(?:publicación|retractación)|data\sd[ea]\s(?:publicação|retratação)"
    r"|date\sde\s(?:publication|parution)|(?:mis\sen\sligne|paru|publiée?)|publicad[oa]|publicación"
    r"|(?:online\s)?(?:veröffentlicht|erschienen|publiziert)|(?:datum\sder\s)?veröffentlichung(?:sdatum)?"
    r"|erscheinungsdatum"
    r"|发表(?:日期|时间)|出版(?:日期|时间)|公開日|発行日|掲載日|게재일|발행일|출판일|date\s?(?=:))"
    r"(?:\s(?:online|early\sonline|ahead\sof\sprint|first|in\sprint|electronically|en\sligne|en\slínea|em\slinha))*"
    r"(?:\s(?:on|le|am|el|em|en|in\sthe\sissue\sof))?"
)
"""A pattern of what labels a date of publication, to be compiled with `re.IGNORECASE`."""

_ANY_YEAR: Final = re.compile(_YEAR)


class FoundDate(NamedTuple):
    """A date in ISO 8601, as precise as the text is, and where it stands."""

    iso: str
    start: int
    end: int

    @property
    def year(self) -> int:
        """The year alone."""
        return int(self.iso[:4])


def read_date(text: str, start: int = 0) -> FoundDate | None:
    """The date that begins exactly at `start`, or None; a year alone is no date here."""
    for pattern in _PATTERNS:
        match = pattern.match(text, start)
        if match:
            return FoundDate(_iso(match), match.start(), match.end())
    return None


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[FoundDate]:
    """The dates of a stretch of text in their order, the longest where several begin at one place."""
    stop = len(text) if end is None else end
    found = [
        FoundDate(_iso(match), match.start(), match.end())
        for near in _around_years(text, start, stop)
        for pattern in _patterns_for(text[near.start : near.end].lower())
        for match in pattern.finditer(text, near.start, near.end)
    ]
    dates: list[FoundDate] = []
    for date in sorted(found, key=lambda date: (date.start, -date.end)):
        if not dates or date.start >= dates[-1].end:
            dates.append(date)
    return dates


def _patterns_for(lower: str) -> tuple[re.Pattern[str], ...]:
    """The layouts that a stretch in lower case may hold: those with the name of a month only where one may be."""
    return _PATTERNS if any(map(lower.__contains__, _BEGINNINGS)) else _WITHOUT_MONTH


_REACH: Final = 32


def _around_years(text: str, start: int, end: int) -> list[Span]:
    """The stretches that may hold a date: a year with what can stand before and behind it."""
    near: list[Span] = []
    for year in _ANY_YEAR.finditer(text, start, end):
        first, last = max(start, year.start() - _REACH), min(end, year.end() + _REACH)
        if near and first <= near[-1].end:
            near[-1] = Span(near[-1].start, last)
        else:
            near.append(Span(first, last))
    return near


def _iso(match: re.Match[str]) -> str:
    parts = match.groupdict()
    month = MONTHS[parts["m"].lower()] if parts.get("m") else int(parts["n"])
    day = parts.get("d")
    return f"{parts['y']}-{month:02}" + (f"-{int(day):02}" if day else "")
