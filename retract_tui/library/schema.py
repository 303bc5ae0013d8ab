"""The tables of the index, and how its file is opened.

An index file is never changed once it has its name: a new one is made beside it and renamed over it. So it is read as
immutable, without locks or side files, and whoever has the old one open goes on reading that.

A notice that several records are of has these in `members`; the one record of any other is its own (`records`).

`codes`, `coded`, `arrays` and `counted` are for facets (`library.codes`, `library.facets`); `sources` has the
identifiers of duplicated sources.

`numbers` place a notice: they grow with its date, so that newest first is the order of the table itself. Between two
days there is room for 65,536 notices.
"""

import os
import sqlite3
import unicodedata
from array import array
from itertools import count, islice
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import quote

import msgspec

import retract_tui
from retract_tui.library.codes import to_bytes
from retract_tui.library.files import NOTICES, SNAPSHOT, Stamp, stamp_of
from retract_tui.library.numbers import PART
from retract_tui.library.rows import Row, Words
from retract_tui.library.terms import date_parts

VERSION: Final = 3
"""To be raised with every change of the tables, the terms or the rows."""

MADE_WITH: Final = f"{VERSION}, retract-tui {retract_tui.__version__}, Unicode {unicodedata.unidata_version}"
"""What shapes an index besides the library; the Unicode tables decide how words are folded."""

ROW_COLUMNS: Final = ", ".join(Row._fields)
WORD_COLUMNS: Final = ", ".join(Words._fields)

_TABLES: Final = f"""
CREATE TABLE facts (name TEXT PRIMARY KEY, value);
CREATE TABLE orders (name TEXT NOT NULL, part INTEGER NOT NULL, numbers BLOB NOT NULL, PRIMARY KEY (name, part));
CREATE TABLE arrays (name TEXT PRIMARY KEY, codes BLOB NOT NULL);
CREATE TABLE coded (code INTEGER PRIMARY KEY, part TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL);
CREATE TABLE counted (
    property TEXT NOT NULL, key TEXT NOT NULL, label TEXT NOT NULL, notices INTEGER NOT NULL,
    PRIMARY KEY (property, key)
) WITHOUT ROWID;
CREATE TABLE sources (number INTEGER NOT NULL, doi TEXT, pmid TEXT, pmcid TEXT);
CREATE TABLE listed (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, update_type TEXT NOT NULL, title TEXT NOT NULL, journal TEXT NOT NULL,
    date TEXT NOT NULL, year INTEGER, first_author TEXT NOT NULL, source_count INTEGER NOT NULL,
    panel_count INTEGER NOT NULL, doi TEXT NOT NULL, notice_doi TEXT NOT NULL, lag INTEGER,
    title_key TEXT NOT NULL
);
CREATE TABLE codes (
    number INTEGER PRIMARY KEY, journal INTEGER NOT NULL, publisher INTEGER NOT NULL, why INTEGER NOT NULL,
    kind INTEGER NOT NULL, months INTEGER NOT NULL
);
CREATE TABLE records (number INTEGER PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE members (number INTEGER NOT NULL, id TEXT NOT NULL, record BLOB NOT NULL);
CREATE TABLE dropped (number INTEGER PRIMARY KEY);
CREATE VIRTUAL TABLE found USING fts5(
    {WORD_COLUMNS}, content='', columnsize=0, prefix='1 2 3', tokenize="ascii tokenchars '_'"
);
"""

ORDERS: Final = {
    "date": "number DESC",
    "title": "title_key = '', title_key, number DESC",
    "lag": "lag IS NULL, lag DESC, number DESC",
}
"""What `sort:` means; all numbers are kept in each of these orders, so that nothing is sorted while somebody types."""

_SMALL: Final = 500_000
"""Bytes of a library whose index is made within a tenth of a second or so."""

_ROOM_OF_A_DAY: Final = 1 << 16


def create_tables(database: sqlite3.Connection) -> None:
    """Make the tables in an empty database that will be synced as a whole when it is done."""
    database.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; {_TABLES}")
    # Words are gathered in memory before they are sorted into the file: half the time with 32 MB instead of one.
    database.execute("INSERT INTO found (found, rank) VALUES ('hashsize', ?)", (32 << 20,))


def finish_tables(database: sqlite3.Connection) -> None:
    """Make what is quicker made when all notices are in."""
    database.execute("CREATE UNIQUE INDEX listed_by_id ON listed (id)")
    database.execute("CREATE INDEX sources_by_number ON sources (number)")
    database.execute("CREATE INDEX members_by_number ON members (number)")
    database.execute("CREATE INDEX members_by_id ON members (id)")
    database.execute("INSERT INTO found (found) VALUES ('optimize')")


def open_to_read(path: Path) -> sqlite3.Connection:
    """An index file, to be read only; usable from any thread.

    Raises:
        sqlite3.Error: there is none, or it is no database.
    """
    address = f"file:{quote(os.fsencode(path))}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, check_same_thread=False)


def first_number(date: str | None) -> int:
    """The lowest number of a notice of this date; a date without month or day comes before those with, none first."""
    year, month, day = date_parts(date) or (0, 0, 0)
    return ((year * 13 + month) * 32 + day) * _ROOM_OF_A_DAY


def room_end(first: int) -> int:
    """The number behind the last one of the same date."""
    return first + _ROOM_OF_A_DAY


class Source(NamedTuple):
    """The files of a library, as an index was, or would be, made from them."""

    folder: str
    stamp: Stamp | None
    snapshot: Stamp | None = None

    @classmethod
    def of(cls, folder: Path) -> "Source":
        """What is there now.

        Raises:
            LibraryUnusable: it cannot be looked at.
        """
        return cls(os.path.realpath(folder), stamp_of(folder / NOTICES), stamp_of(folder / SNAPSHOT))

    @property
    def is_small(self) -> bool:
        """True where an index of it is made in the time of a few frames."""
        return sum(stamp[0] for stamp in (self.stamp, self.snapshot) if stamp) <= _SMALL

    @property
    def is_empty(self) -> bool:
        """True where there is no file yet."""
        return self.stamp is None and self.snapshot is None


class Origin(NamedTuple):
    """What an index was made from, sentences about what was left out, and how many notices it has."""

    source: Source
    skipped: list[str]
    total: int


def origin_of(database: sqlite3.Connection) -> Origin | None:
    """What an index says of its making; None for one of another version.

    Raises:
        sqlite3.Error, msgspec.DecodeError: it is no index.
    """
    facts = dict(database.execute("SELECT name, value FROM facts"))
    if facts.get("made_with") != MADE_WITH or not {"source", "skipped", "total"} <= facts.keys():
        return None
    source = msgspec.json.decode(facts["source"], type=Source)
    return Origin(source, msgspec.json.decode(facts["skipped"], type=list[str]), int(facts["total"]))


def write_orders(database: sqlite3.Connection) -> None:
    """Keep the numbers of all notices in every order, in parts of 64-bit little-endian integers."""
    database.execute("DELETE FROM orders")
    for name, order in ORDERS.items():
        rows = database.execute(f"SELECT number FROM listed ORDER BY {order}")
        for part in count():
            numbers = array("q", [number for (number,) in islice(rows, PART)])
            if not numbers:
                break
            database.execute("INSERT INTO orders VALUES (?, ?, ?)", (name, part, to_bytes(numbers)))
