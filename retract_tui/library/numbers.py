"""The numbers of the notices that a query found, in its order: any stretch of them, without holding them all.

Newest first, the full-text index itself walks through what it finds, in either direction, a million notices in some
hundredths of a second. So a stretch is asked for from the nearest place whose number is known.
"""

import bisect
from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any, Final, Protocol

from retract_tui.library.codes import from_bytes

PART: Final = 8_192
"""Numbers in one row of the table `orders`."""

_MOST_KNOWN: Final = 500
"""Places whose numbers are remembered."""


class Asks(Protocol):
    """What answers SQL: an index."""

    def ask(self, statement: str, *values: object) -> list[Any]:
        """All rows of an answer."""
        ...


class Numbers(Protocol):
    """The numbers of notices in an order."""

    def __len__(self) -> int:
        """How many there are."""
        ...

    def stretch(self, start: int, count: int) -> Sequence[int]:
        """At most `count` numbers from place `start`, which is not negative."""
        ...

    def place_of(self, number: int) -> int | None:
        """The place of a number; None where it is not among them."""
        ...


def all_of(numbers: Numbers) -> Iterator[int]:
    """All numbers, in their order."""
    for start in range(0, len(numbers), PART):
        yield from numbers.stretch(start, PART)


class EveryNotice:
    """All notices, in an order that the index keeps (`schema.ORDERS`)."""

    def __init__(self, index: Asks, order: str, total: int) -> None:
        """The order of this name, of so many notices."""
        self._index = index
        self._order = order
        self._total = total
        self._part = lru_cache(maxsize=8)(self._read_part)

    def __len__(self) -> int:
        """How many there are."""
        return self._total

    def stretch(self, start: int, count: int) -> Sequence[int]:
        """At most `count` numbers from place `start`."""
        end = min(start + count, self._total)
        numbers: array[int] = array("q")
        while start < end:
            part, at = divmod(start, PART)
            found = self._part(part)[at : at + end - start]
            if not found:
                break
            numbers += found
            start += len(found)
        return numbers

    def place_of(self, number: int) -> int | None:
        """The place of a number; None where it is not among them."""
        if self._order != "date":
            return next((place for place, found in enumerate(all_of(self)) if found == number), None)
        parts = range(-(-self._total // PART))
        part = bisect.bisect_left(parts, -number, key=lambda part: -self._part(part)[-1])
        if part >= len(parts):
            return None
        numbers = self._part(part)
        at = bisect.bisect_left(numbers, -number, key=lambda found: -found)
        return part * PART + at if numbers[at] == number else None

    def _read_part(self, part: int) -> "array[int]":
        found = self._index.ask("SELECT numbers FROM orders WHERE name = ? AND part = ?", self._order, part)
        return from_bytes("q", found[0][0]) if found else array("q")


class Matching:
    """What an expression of the full-text index finds, newest first."""

    def __init__(self, index: Asks, expression: str, condition: str) -> None:
        """What the expression finds; `condition` is SQL that leaves out what stands for nothing any more."""
        self._index = index
        self.expression = expression
        self._where = f"FROM found WHERE found MATCH ?{condition}"
        self._total = int(index.ask(f"SELECT count(*) {self._where}", expression)[0][0])
        self._places: list[int] = []
        self._known: dict[int, int] = {}

    def __len__(self) -> int:
        """How many there are."""
        return self._total

    def stretch(self, start: int, count: int) -> Sequence[int]:
        """At most `count` numbers from place `start`; the cost depends on how far it is to what was asked before."""
        end = min(start + count, self._total)
        if start >= end:
            return []
        at = bisect.bisect_right(self._places, start)
        before = self._places[at - 1] if at else None
        after = self._places[at] if at < len(self._places) else self._total
        if start - (before or 0) <= after - end:
            numbers = self._forwards(start, end, before)
        else:
            numbers = self._backwards(start, end, after if after < self._total and after >= end else None)
        self._remember(start, numbers)
        return numbers

    def place_of(self, number: int) -> int | None:
        """The place of a number; None where it is not among them."""
        if not self._index.ask(f"SELECT 1 {self._where} AND rowid = ?", self.expression, number):
            return None
        return int(self._index.ask(f"SELECT count(*) {self._where} AND rowid > ?", self.expression, number)[0][0])

    def _forwards(self, start: int, end: int, known: int | None) -> list[int]:
        """Numbers from place `start`, asked for from a known place before it, else from the newest on."""
        limit = f" AND rowid <= {self._known[known]}" if known is not None else ""
        offset = start - (known or 0)
        statement = f"SELECT rowid {self._where}{limit} ORDER BY rowid DESC LIMIT {end - start} OFFSET {offset}"
        return [number for (number,) in self._index.ask(statement, self.expression)]

    def _backwards(self, start: int, end: int, known: int | None) -> list[int]:
        """Numbers up to place `end`, asked for from a known place behind it, else from the oldest on."""
        limit = f" AND rowid > {self._known[known]}" if known is not None else ""
        behind = self._total if known is None else known
        statement = f"SELECT rowid {self._where}{limit} ORDER BY rowid LIMIT {end - start} OFFSET {behind - end}"
        return [number for (number,) in self._index.ask(statement, self.expression)][::-1]

    def _remember(self, start: int, numbers: Sequence[int]) -> None:
        if numbers and start not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known, self._places = {}, []
            self._known[start] = numbers[0]
            bisect.insort(self._places, start)


class Held:
    """Numbers that are held: what a query finds, in another order than that of the dates."""

    def __init__(self, numbers: "array[int]") -> None:
        """These, 8 bytes each."""
        self._numbers = numbers

    def __len__(self) -> int:
        """How many there are."""
        return len(self._numbers)

    def stretch(self, start: int, count: int) -> Sequence[int]:
        """At most `count` numbers from place `start`."""
        return self._numbers[start : start + count]

    def place_of(self, number: int) -> int | None:
        """The place of a number; None where it is not among them."""
        try:
            return self._numbers.index(number)
        except ValueError:
            return None


def sorted_as(wanted: Sequence[int], order: EveryNotice) -> Held:
    """The wanted ones of all notices, in their order."""
    among = set(wanted)
    return Held(array("q", islice(filter(among.__contains__, all_of(order)), len(among))))
