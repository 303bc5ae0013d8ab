"""From records to entries: what the list shows is one entry a notice, made of one record or of several."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

import msgspec

from retract_tui.combining import combine
from retract_tui.library import terms
from retract_tui.library.merging import Claim, Name, RecordKey, claim_of, group
from retract_tui.model import Notice
from retract_tui.text import one_line

_MOST_NEIGHBOURS: Final = 2_000
"""So many entries may hang together before an index is better made anew."""

_NOTICE: Final = msgspec.json.Decoder(Notice)


class Entry:
    """A notice as the list shows it, with the records of it as they are stored."""

    def __init__(self, claims: Sequence[Claim], records: Sequence[msgspec.Raw], name: str | None = None) -> None:
        """An entry of these records; `name` is its id where that of its leading record is taken."""
        self.records = records
        self._claims = claims
        self._name = name

    @property
    def made(self) -> "Made":
        """Its id, and the keys of its records."""
        return Made(self.id, frozenset(claim.key for claim in self._claims))

    @property
    def id(self) -> str:
        """The id of its leading record."""
        return self._name or (self._claims[0].id if len(self._claims) == 1 else self._combined.id)

    @property
    def date(self) -> str | None:
        """The date of the notice."""
        return self._claims[0].notice.date if len(self._claims) == 1 else self._combined.notice.date

    def notice(self) -> Notice:
        """The notice whole, of all its records.

        Raises:
            msgspec.DecodeError: a record is no notice.
        """
        notice = _NOTICE.decode(self.records[0]) if len(self._claims) == 1 else self._combined
        return msgspec.structs.replace(notice, id=self._name) if self._name else notice

    def stored(self, notice: Notice) -> bytes:
        """The notice as the index keeps it; a single record as it is in the library."""
        return bytes(self.records[0]) if len(self._claims) == 1 and not self._name else msgspec.json.encode(notice)

    def members(self) -> Iterator[tuple[str, bytes]]:
        """The ids and records that the entry is made of, where these are not it itself."""
        if len(self._claims) > 1 or self._name:
            for claim, record in zip(self._claims, self.records, strict=True):
                yield claim.id, bytes(record)

    @cached_property
    def _combined(self) -> Notice:
        return combine([_NOTICE.decode(record) for record in self.records])


def entries_of(records: Iterable[msgspec.Raw], skipped: list[str]) -> list[Entry]:
    """The entries that records make; of several records of one key the last counts.

    What is no record of a notice is left out, and a sentence about it is added to `skipped`.
    """
    found: dict[RecordKey, tuple[Claim, msgspec.Raw]] = {}
    for record in records:
        try:
            claim = claim_of(record)
        except msgspec.DecodeError as error:
            skipped.append(told_of(record, error))
            continue
        found[claim.key] = claim, record
    claims = [claim for claim, _ in found.values()]
    raws = [record for _, record in found.values()]
    entries: list[Entry] = []
    taken: set[str] = set()
    # In the order of their keys: of two that would have one id, always the same one has it.
    for numbers in sorted(group(claims), key=lambda numbers: min(claims[number].key for number in numbers)):
        try:
            entries += _made([claims[number] for number in numbers], [raws[number] for number in numbers], taken)
        except msgspec.DecodeError:
            # One of several is no notice: each stands alone, and that one is told of when it is decoded.
            for number in numbers:
                entries += _made([claims[number]], [raws[number]], taken)
    return entries


def told_of(record: msgspec.Raw | bytes, error: msgspec.DecodeError) -> str:
    """A sentence about a record that is no notice."""
    start = bytes(record)[:60].decode(errors="replace")
    return one_line(f"A record of the library is no notice and was left out ({start}…): {error}")


class Made(NamedTuple):
    """What tells an entry apart: its id, and the keys of the records that it is made of."""

    id: str
    keys: frozenset[RecordKey]


class Neighbours(NamedTuple):
    """Entries of an index that hang together, by their numbers, and their records."""

    entries: dict[int, Made]
    records: dict[RecordKey, msgspec.Raw]


def neighbours(database: sqlite3.Connection, written: Sequence[Claim], keys: Iterable[RecordKey]) -> Neighbours | None:
    """The entries that share an id or identifier with records, directly or through others; None for too many."""
    found = Neighbours({}, {})
    names: set[Name] = set()
    ids: set[str] = set()
    new_names = {name for claim in written for name in claim.names()}
    new_ids = {claim.id for claim in written} | {key.id for key in keys}
    while new_names or new_ids:
        names |= new_names
        ids |= new_ids
        claims = [
            claim
            for number in {*_numbers_of_ids(database, new_ids), *_numbers_of_names(database, new_names)}
            if number not in found.entries
            for claim in _take(database, number, found, {*names, *ids})
        ]
        if len(found.entries) > _MOST_NEIGHBOURS:
            return None
        new_names = {name for claim in claims for name in claim.names()} - names
        new_ids = {claim.id for claim in claims} - ids
    return found


def _take(database: sqlite3.Connection, number: int, found: Neighbours, wanted: set[Name | str]) -> list[Claim]:
    """Take an entry in where it is about what is wanted, not only where it mentions it; the claims of its records."""
    records = [record for (record,) in database.execute("SELECT record FROM members WHERE number = ?", (number,))]
    records = records or [
        record for (record,) in database.execute("SELECT record FROM records WHERE number = ?", (number,))
    ]
    claims = [claim_of(record) for record in records]
    if not any(claim.id in wanted or claim.names() & wanted for claim in claims):
        return []
    (identity,) = database.execute("SELECT id FROM listed WHERE number = ?", (number,)).fetchone()
    found.entries[number] = Made(identity, frozenset(claim.key for claim in claims))
    found.records.update((claim.key, msgspec.Raw(record)) for claim, record in zip(claims, records, strict=True))
    return claims


def _numbers_of_ids(database: sqlite3.Connection, ids: Iterable[str]) -> Iterator[int]:
    for wanted in ids:
        statement = "SELECT number FROM listed WHERE id = ?1 UNION SELECT number FROM members WHERE id = ?1"
        yield from (number for (number,) in database.execute(statement, (wanted,)))


def _numbers_of_names(database: sqlite3.Connection, names: Iterable[Name]) -> Iterator[int]:
    for name in names:
        term = terms.identifier(name.kind, name.value)
        statement = "SELECT rowid FROM found WHERE found MATCH ? AND rowid NOT IN (SELECT number FROM dropped)"
        yield from (number for (number,) in database.execute(statement, (f'"{term}"',)))


def _made(claims: list[Claim], records: list[msgspec.Raw], taken: set[str]) -> list[Entry]:
    entry = Entry(claims, records)
    identity = entry.id
    if identity in taken:
        # Records of one id that contradict each other: both are kept, told apart by the place of the second.
        identity = f"{identity} ({claims[0].key.place})"
        entry = Entry(claims, records, identity)
    taken.add(identity)
    return [entry]
