"""Properties of notices as small numbers, so that counting them for thousands of notices is one pass over an array.

Notices that are alike in a group of properties have one code for it. The table `codes` has those of each notice;
`arrays` has them all, in the order of the notices' numbers.
"""

import sqlite3
import sys
from array import array
from typing import Final, NamedTuple

import msgspec

from retract_tui.library.terms import article_years, date_parts, listed_journal, name_key
from retract_tui.model import Notice
from retract_tui.text import one_line

GROUPS: Final = ("journal", "publisher", "why", "kind")
"""What is coded; each apart, as all together would be different in each notice."""

COLUMNS: Final = (*GROUPS, "months")
"""The columns of the table `codes`."""

NUMBERS: Final = "number"
"""The array of the numbers of all notices, 64-bit ones."""

UNKNOWN: Final = -1
"""The months of a notice that does not tell when the article or itself appeared."""

_BATCH: Final = 10_000
_LONGEST_WAIT: Final = 12 * 1_000
_MIDDLE_OF_A_YEAR: Final = 6


class Named(NamedTuple):
    """A journal or a publisher: as `terms.name_key` writes it, and as it is written; empty where there is none."""

    key: str
    label: str


class Kind(NamedTuple):
    """What a notice does, who asked for it, and the years of it and of its articles."""

    update_type: str
    parties: tuple[str, ...]
    notice_year: int | None
    article_years: tuple[int, ...]


Why = tuple[str, ...]
"""The codes of the reasons, each once, in order."""


class Codes(NamedTuple):
    """The codes of one notice, and the months from its article to it."""

    journal: int
    publisher: int
    why: int
    kind: int
    months: int


class Coder:
    """Gives the same code to what is alike, and keeps what each code stands for in the table `coded`."""

    def __init__(self, database: sqlite3.Connection) -> None:
        """Go on with the codes that a database has."""
        self._database = database
        self._codes: dict[tuple[str, str], int] = {
            (group, key): code for code, group, key in database.execute("SELECT code, part, key FROM coded")
        }
        self._free = len(self._codes)
        self._new: list[tuple[int, str, str, bytes]] = []

    def codes_of(self, notice: Notice) -> Codes:
        """The codes of a notice."""
        why = tuple(sorted({reason.code for reason in notice.reasons}))
        parts = date_parts(notice.notice.date)
        parties = tuple(dict.fromkeys(notice.requested_by))
        kind = (notice.update_type, parties, parts[0] if parts else None, article_years(notice))
        return Codes(
            self._name("journal", listed_journal(notice)),
            self._name("publisher", one_line(notice.notice.publisher or "")),
            self._code("why", "\t".join(why), why),
            self._code("kind", repr(kind), kind),
            months_of(notice),
        )

    def save(self) -> None:
        """Write what new codes stand for."""
        self._database.executemany("INSERT INTO coded VALUES (?, ?, ?, ?)", self._new)
        self._new = []

    def _name(self, group: str, name: str) -> int:
        code = self._codes.get((group, name))
        if code is None:
            # Of several ways of writing a name the first gives the label.
            key = name_key(name)
            code = self._codes[group, name] = self._code(group, key, (key, name if key else ""))
        return code

    def _code(self, group: str, key: str, value: tuple[object, ...]) -> int:
        code = self._codes.get((group, key))
        if code is None:
            code = self._codes[group, key] = self._free
            self._free += 1
            self._new.append((code, group, key, msgspec.json.encode(value)))
        return code


def months_of(notice: Notice) -> int:
    """Months from the first article to the notice, `UNKNOWN` where one is not dated; never less than 0.

    A date that is a year alone counts as the middle of that year.
    """
    parts, year = date_parts(notice.notice.date), notice.original_article.year
    if parts is None or year is None or not 0 <= year <= 9999:
        return UNKNOWN
    months = (parts[0] - year) * 12 + (parts[1] or _MIDDLE_OF_A_YEAR) - _MIDDLE_OF_A_YEAR
    return min(max(months, 0), _LONGEST_WAIT)


def write_arrays(database: sqlite3.Connection) -> None:
    """Keep the numbers of all notices, lowest first, and in this order their codes, 32-bit little-endian integers."""
    names = (NUMBERS, *COLUMNS)
    arrays = [array("q"), *(array("i") for _ in COLUMNS)]
    rows = database.execute(f"SELECT {', '.join(names)} FROM codes ORDER BY number")
    while batch := rows.fetchmany(_BATCH):
        for values, more in zip(arrays, zip(*batch, strict=True), strict=True):
            values.extend(more)
    stored = [(name, to_bytes(values)) for name, values in zip(names, arrays, strict=True)]
    database.executemany("INSERT OR REPLACE INTO arrays VALUES (?, ?)", stored)


def to_bytes(numbers: "array[int]") -> bytes:
    """Numbers as they are stored, on whatever machine: little-endian."""
    if sys.byteorder == "big":
        numbers = array(numbers.typecode, numbers)
        numbers.byteswap()
    return numbers.tobytes()


def from_bytes(typecode: str, stored: bytes) -> "array[int]":
    """The numbers that `to_bytes` has stored."""
    numbers: array[int] = array(typecode)
    numbers.frombytes(stored)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
