"""Parts of a JATS fragment whose order in print is not their order in the XML: dates, and names of people."""

import re
from typing import Final

from retract_tui.reading.markup.element_table import DATE_LABELS
from retract_tui.reading.markup.marks import COMMA, LINE

_DATE: Final = re.compile(
    r"<(pub-date|date)\b([^<>]*+)>"
    r"((?:\s*+<(?:day|month|season|year)\b[^<>]*+>[^<>]*+</(?:day|month|season|year)\s*+>)++)\s*+</\1\s*+>"
)
_DATE_PART: Final = re.compile(r"<(day|month|season|year)\b[^<>]*+>([^<>]*+)<")
_DATE_KIND: Final = re.compile(r"(?:pub-type|publication-format|date-type)\s?=\s?[\"']([^\"']*)[\"']")
_NAME: Final = re.compile(
    r"<surname\b[^<>]*+>([^<>]*+)</surname\s*+>\s*+<given-names\b[^<>]*+>([^<>]*+)</given-names\s*+>"
)
_NEXT_NAME: Final = re.compile(r"</(?:string-)?name\s*+>(?=\s*+<(?:(?:string-)?name|etal)\b)")
_INITIALS: Final = re.compile(r"(?:[A-Z][.\s-]{0,2}){1,4}")
_UNTITLED_REFERENCES: Final = re.compile(r"(<ref-list\b[^<>]*+>)(?!\s*+<title)")
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def with_dates_and_names(text: str) -> str:
    """The text with dates as "22 August 2017" behind what they are the date of, and names in their printed order.

    A reference list without a title gets one: the element says what it is, and print would.
    """
    text = _DATE.sub(_date, text)
    text = _NEXT_NAME.sub(COMMA, _NAME.sub(_name, text))
    return _UNTITLED_REFERENCES.sub(r"\1<title>References</title>", text)


def _date(match: re.Match[str]) -> str:
    parts = {part.group(1): part.group(2).strip() for part in _DATE_PART.finditer(match.group(3))}
    month = parts.get("month", parts.get("season", ""))
    if month.isdecimal() and len(month) <= 2 and 1 <= int(month) <= len(_MONTHS):
        month = _MONTHS[int(month) - 1]
    printed = " ".join(part for part in (parts.get("day", ""), month, parts.get("year", "")) if part)
    kind = _DATE_KIND.search(match.group(2))
    return f"{LINE}{DATE_LABELS.get(kind.group(1) if kind else '', 'Published')} {printed}{LINE}"


def _name(match: re.Match[str]) -> str:
    """A name as printed: "Xu-hao Fang" in a byline, "Byrne JA" where a reference gives initials."""
    surname, given = match.group(1).strip(), match.group(2).strip()
    return f"{surname} {given}" if _INITIALS.fullmatch(given) else f"{given} {surname}"
