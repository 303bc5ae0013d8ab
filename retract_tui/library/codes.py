"""Properties of notices as small numbers, so that counting them for thousands of notices is one pass over an array.

Notices that are alike in a group of properties have one code for it. `listed` has the codes of each notice;
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

GROUPS: Final = ("published", "why", "kind")
"""Where it was published, why, and the rest; each is coded apart, as all together would be different in each notice."""

COLUMNS: Final = (*GROUPS, "months")
"""The columns of `listed` that are kept as arrays too."""

UNKNOWN: Final = -1
"""The months of a notice that does not tell when the article or itself appeared."""

_LONGEST_WAIT: Final = 12 * 1_000
_MIDDLE_OF_A_YEAR: Final = 6


class Published(NamedTuple):
    """The journal that the list shows and the publisher: as written, and as `terms.name_key` writes them."""

    journal: str
    journal_key: str
    publisher: str
    publisher_key: str


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

    published: int
    why: int
    kind: int
    months: int


class Coder:
    """Gives the same code to what is alike, and keeps what each code stands for in the table `coded`."""

    def __init__(self, database: sqlite3.Connection) -> None:
        """Go on with the codes that a database has."""
        self._database = database
        self._codes: dict[tuple[str, str | tuple[object, ...]], int] = {}
        self._known = 0
        for group, key, _ in database.execute("SELECT part, key, value FROM coded ORDER BY code"):
            self._codes[group, key] = len(self._codes)
        self._known = len(self._codes)
        self._new: list[tuple[int, str, str, bytes]] = []

    def codes_of(self, notice: Notice) -> Codes:
        """The codes of a notice."""
        journal, publisher = listed_journal(notice), one_line(notice.notice.publisher or "")
        keys = name_key(journal), name_key(publisher)
        published = self._code("published", "\t".join(keys), (journal, keys[0], publisher, keys[1]))
        why = tuple(sorted({reason.code for reason in notice.reasons}))
        parts = date_parts(notice.notice.date)
        parties = tuple(dict.fromkeys(notice.requested_by))
        kind = (notice.update_type, parties, parts[0] if parts else None, article_years(notice))
        return Codes(
            published,
            self._code("why", "\t".join(why), why),
            self._code("kind", repr(kind), kind),
            months_of(notice),
        )

    def save(self) -> None:
        """Write what new codes stand for."""
        self._database.executemany("INSERT INTO coded VALUES (?, ?, ?, ?)", self._new)
        self._new = []

    def _code(self, group: str, key: str, value: tuple[object, ...]) -> int:
        code = self._codes.get((group, key))
        if code is None:
            code = self._codes[group, key] = len(self._codes)
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
    """Keep the codes of all notices, in the order of their numbers, as 32-bit little-endian integers."""
    for column in COLUMNS:
        codes = array("i", [code for (code,) in database.execute(f"SELECT {column} FROM listed ORDER BY number")])
        database.execute("INSERT OR REPLACE INTO arrays VALUES (?, ?)", (column, to_bytes(codes)))


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
