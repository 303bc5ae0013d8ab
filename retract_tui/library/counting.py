"""Counting the properties of notices by their codes (`library.codes`)."""

import sqlite3
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from typing import Final, NamedTuple

import msgspec

from retract_tui.library.codes import COLUMNS, GROUPS, NUMBERS, Kind, Named, Why, from_bytes
from retract_tui.vocabulary import PARTIES, REASONS, UPDATE_TYPES

PROPERTIES: Final = ("type", "notice-year", "year", "journal", "reason", "publisher", "party")
"""What is counted: fields of the query language."""

_FEW: Final = 20
"""Where fewer than one in so many notices is counted, each is looked up."""


class Counted(NamedTuple):
    """How many notices have each value of a property, by its key, and what a key is called."""

    notices: dict[str, int]
    labels: dict[str, str]


class Codebook:
    """What the codes of an index stand for, and the code of each notice by its place from the oldest on."""

    def __init__(self, database: sqlite3.Connection) -> None:
        """Read it from an index.

        Raises:
            sqlite3.Error: the index is damaged.
        """
        stored = dict(database.execute("SELECT name, codes FROM arrays"))
        self.numbers = from_bytes("q", stored[NUMBERS])
        self._arrays = {column: from_bytes("i", stored[column]) for column in COLUMNS}
        self._labels: dict[str, dict[str, str]] = {name: {} for name in PROPERTIES}
        self._values: dict[int, tuple[tuple[str, str], ...]] = {}
        for code, group, value in database.execute("SELECT code, part, value FROM coded"):
            values = tuple(_values_of(group, value))
            self._values[code] = tuple((name, key) for name, key, _ in values)
            for name, key, label in values:
                self._labels[name].setdefault(key, label)

    def count(self, places: "Places | None", columns: Sequence[str] = COLUMNS) -> dict[str, Counter[int]]:
        """How often each code occurs among the notices at these places, or among all: by column."""
        arrays = {column: self._arrays[column] for column in columns}
        return {column: Counter(places.of(codes) if places else codes) for column, codes in arrays.items()}

    def properties(self, counts: Mapping[str, Counter[int]]) -> dict[str, Counted]:
        """The counts of codes as counts of the values that they stand for."""
        notices: dict[str, dict[str, int]] = {name: {} for name in PROPERTIES}
        for group in GROUPS:
            for code, count in counts[group].items():
                for name, key in self._values[code]:
                    counted = notices[name]
                    counted[key] = counted.get(key, 0) + count
        return {name: Counted(notices[name], self._labels[name]) for name in PROPERTIES}


class Places:
    """Which of all notices are counted."""

    def __init__(self, numbers: Sequence[int], every: Sequence[int]) -> None:
        """Those of these numbers, of every number; both from the lowest to the highest."""
        self._few: list[int] | None = None
        if len(numbers) * _FEW < len(every):
            self._few = [bisect_left(every, number) for number in numbers]
        else:
            self._chosen = bytes(map(set(numbers).__contains__, every))

    def of(self, codes: Sequence[int]) -> Iterable[int]:
        """The codes of these notices."""
        return map(codes.__getitem__, self._few) if self._few is not None else compress(codes, self._chosen)


def write_counts(database: sqlite3.Connection) -> None:
    """Keep how many of all notices have each value."""
    book = Codebook(database)
    database.execute("DELETE FROM counted")
    for name, counted in book.properties(book.count(None)).items():
        database.executemany(
            "INSERT INTO counted VALUES (?, ?, ?, ?)",
            [(name, key, counted.labels[key], notices) for key, notices in counted.notices.items()],
        )


def _values_of(group: str, stored: bytes) -> Iterable[tuple[str, str, str]]:
    """The property, key and label of each value that a code stands for."""
    if group == "why":
        for code in msgspec.json.decode(stored, type=Why):
            yield "reason", code, REASONS[code].label if code in REASONS else code
    elif group == "kind":
        kind = msgspec.json.decode(stored, type=Kind)
        yield "type", kind.update_type, UPDATE_TYPES[kind.update_type].label
        for party in kind.parties:
            yield "party", party, PARTIES.get(party, party)
        if kind.notice_year is not None:
            yield "notice-year", f"{kind.notice_year:04}", f"{kind.notice_year:04}"
        for year in kind.article_years:
            yield "year", f"{year:04}", f"{year:04}"
    else:
        named = msgspec.json.decode(stored, type=Named)
        if named.key:
            yield group, named.key, named.label
