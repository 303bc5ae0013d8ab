"""Counting the properties of notices by their codes (`library.codes`)."""

import sqlite3
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from typing import Final, NamedTuple

import msgspec

from retract_tui.library.codes import COLUMNS, GROUPS, Kind, Published, Why, from_bytes
from retract_tui.library.terms import name_key
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
        self._arrays = {name: from_bytes("i", codes) for name, codes in database.execute("SELECT * FROM arrays")}
        shapes = {"published": Published, "why": Why, "kind": Kind}
        self._values: dict[int, Published | Why | Kind] = {
            code: msgspec.json.decode(value, type=shapes[group])
            for code, group, value in database.execute("SELECT code, part, value FROM coded")
        }

    def count(self, places: "Places | None") -> dict[str, Counter[int]]:
        """How often each code occurs among the notices at these places, or among all: by column."""
        return {
            column: Counter(places.of(self._arrays[column]) if places else self._arrays[column]) for column in COLUMNS
        }

    def properties(self, counts: Mapping[str, Counter[int]]) -> dict[str, Counted]:
        """The counts of codes as counts of the values that they stand for."""
        notices: dict[str, defaultdict[str, int]] = {name: defaultdict(int) for name in PROPERTIES}
        labels: dict[str, dict[str, str]] = {name: {} for name in PROPERTIES}
        for group in GROUPS:
            for code, count in counts[group].items():
                for name, key, label in _values_of(self._values[code]):
                    notices[name][key] += count
                    labels[name].setdefault(key, label)
        return {name: Counted(notices[name], labels[name]) for name in PROPERTIES}


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


def _values_of(value: Published | Why | Kind) -> Iterable[tuple[str, str, str]]:
    """The property, key and label of each value that a code stands for."""
    match value:
        case Published(journal, journal_key, publisher, publisher_key):
            if journal_key:
                yield "journal", journal_key, journal
            if publisher_key:
                yield "publisher", publisher_key, publisher
        case Kind(update_type, parties, notice_year, article_years):
            yield "type", update_type, UPDATE_TYPES[update_type].label
            for party in parties:
                yield "party", party, PARTIES.get(party, party)
            if notice_year is not None:
                yield "notice-year", f"{notice_year:04}", f"{notice_year:04}"
            for year in article_years:
                yield "year", f"{year:04}", f"{year:04}"
        case _:
            for code in value:
                yield "reason", code, REASONS[code].label if code in REASONS else name_key(code)
