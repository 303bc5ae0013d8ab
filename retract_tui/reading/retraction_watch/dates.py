"""The dates of a Retraction Watch export: "9/22/2021 0:00" is a day in September, unless the file shows otherwise."""

import datetime
import re
from collections.abc import Iterable
from typing import Final, Literal

Order = Literal["month_first", "day_first", "mixed"]
"""What the first number of a date with slashes is in a file; "mixed" where a program has written both."""

_TIME: Final = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?(?: ?[AaPp][Mm]|Z)?)?$"
_SLASHED: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})" + _TIME, re.ASCII)
_ISO: Final = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})" + _TIME, re.ASCII)
_PARTIAL: Final = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?$", re.ASCII)
_MONTHS: Final = 12
_SLIPS: Final = 50
"""One date in so many that is written the other way is a slip."""
_YEARS: Final = range(1600, 2200)


def order_of(cells: Iterable[str]) -> Order:
    """What the dates of a file begin with, by those that can be read but one way; the export's own way is the month.

    A few that are written otherwise are slips, and say nothing of the others.
    """
    day_first = month_first = 0
    for cell in cells:
        date = _SLASHED.match(cell.strip())
        if date:
            day_first += int(date.group(1)) > _MONTHS
            month_first += int(date.group(2)) > _MONTHS
    if min(day_first, month_first) * _SLIPS >= max(day_first, month_first, 1):
        return "mixed"
    return "day_first" if day_first > month_first else "month_first"


def read_date(cell: str, order: Order) -> str | None:
    """A date in ISO 8601, as far as it is certain: the year alone where day and month may be each other; else None."""
    partial = _PARTIAL.match(cell)
    if partial:
        return cell if int(partial.group(1)) in _YEARS else None
    iso = _ISO.match(cell)
    if iso:
        return _date(*iso.groups())
    slashed = _SLASHED.match(cell)
    if slashed is None:
        return None
    one, other, year = slashed.groups()
    if int(one) > _MONTHS:
        return _date(year, other, one)
    if int(other) > _MONTHS or one == other:
        return _date(year, one, other)
    if order == "mixed":
        return year if _date(year, one, other) else None
    return _date(year, other, one) if order == "day_first" else _date(year, one, other)


def _date(year: str, month: str, day: str) -> str | None:
    if int(year) not in _YEARS:
        return None
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
