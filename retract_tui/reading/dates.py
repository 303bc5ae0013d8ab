"""Dates in the fields of records: numbers or names of months, in the precision that they give."""

import re
from typing import Final

from retract_tui.extraction.dates import MONTHS

_YEAR: Final = re.compile(r"(?:1[6-9]|20)\d\d")
_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def iso_date(year: str, month: str = "", day: str = "") -> str | None:
    """A date of ISO 8601 as far as its parts are one ("2024", "2024-05", "2024-05-14"); None without a year.

    A month is a number or a name; a season or a range of months is none.
    """
    if not _YEAR.fullmatch(year):
        return None
    number = int(month) if month.isascii() and month.isdecimal() else MONTHS.get(month.lower().rstrip("."), 0)
    if not 1 <= number <= 12:
        return year
    if not (day.isascii() and day.isdecimal()) or not 1 <= int(day) <= _DAYS[number - 1]:
        return f"{year}-{number:02d}"
    return f"{year}-{number:02d}-{int(day):02d}"


_MEDLINE: Final = re.compile(r"(\d{4})(?:[\s-]([A-Za-z]{3,9}|\d\d)(?:[\s-](\d{1,2}))?)?(?![\w-])")
_DIGITS: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?!\d)")


def medline_date(written: str) -> str | None:
    """A date as MEDLINE writes it: "2010 Feb 6", "2010 Feb", "2010-02-06", "20100206"; None where there is none.

    Of a season or a range of months ("1998 Jul-Aug") only the year is certain.
    """
    found = _DIGITS.match(written) or _MEDLINE.match(written)
    if found:
        return iso_date(*(part or "" for part in found.groups()))
    return iso_date(written[:4])
