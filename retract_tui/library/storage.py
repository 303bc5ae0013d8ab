"""TinyDB on a library's files: plain TinyDB JSON, written atomically, and a table that knows notices by their ids."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from retract_tui.library.files import NOTICES, SNAPSHOT_TABLE, TABLE, decode, read_bytes, replace_file
from retract_tui.library.merging import RecordKey, key_of, place_of
from retract_tui.model import Notice


class SafeJsonStorage(Storage):
    """A TinyDB storage of one JSON file: read whole, replaced whole (`library.files`), never written over damage.

    TinyDB reads before it writes, so a damaged file stops a write before anything has changed.
    """

    def __init__(self, path: Path) -> None:
        """A storage in `path`, which is made with the first write."""
        super().__init__()
        self.path = path

    def read(self) -> dict[str, dict[str, Any]] | None:
        """All tables; None where there is no file yet.

        Raises:
            LibraryDamaged: the file does not hold tables of documents.
            LibraryUnusable: it cannot be read.
        """
        content = read_bytes(self.path)
        return None if content is None else decode(self.path, content, dict[str, dict[str, Any]])

    def read_undecoded(self) -> dict[str, dict[str, msgspec.Raw]]:
        """All tables, each document as the JSON that it is: a tenth of the memory, where most are only kept.

        Raises:
            LibraryDamaged, LibraryUnusable: as `read`.
        """
        content = read_bytes(self.path)
        return {} if content is None else decode(self.path, content, dict[str, dict[str, msgspec.Raw]])

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Replace all tables; documents may be undecoded, or structs.

        Raises:
            LibraryUnusable: the folder or the disk does not take it.
        """
        replace_file(self.path, msgspec.json.encode(data))


class Upserted(NamedTuple):
    """What became of notices: each is in one of the three, in the order given."""

    added: list[Notice]
    updated: list[Notice]
    unchanged: list[Notice]


MayRemove = Callable[[int, int], bool]
"""Whether so many records may be removed, of so many."""


class Replaced(NamedTuple):
    """What became of the records of a table: new ones, those before and after a change, and those that are gone.

    `unchanged` are the ids of those that stayed as they were; `kept` counts what was not among the new records.
    """

    added: list[bytes]
    changed: list[tuple[bytes, bytes]]
    removed: list[bytes]
    unchanged: list[str]
    kept: int


class NoticeTable(Table):
    """A TinyDB table of records, told apart by id and place (`library.merging`); TinyDB's own numbers stay as they are.

    Of one notice there may be several records: what its PDF says, and what Crossref says of it.
    """

    def upsert_all(self, notices: Iterable[Notice]) -> Upserted:
        """Add records, each key once, or replace those of the same key, all in one pass; writes only what differs.

        What differs in its provenance alone is unchanged: the same notice read from another file, or by a later
        version of the program, says nothing new.
        """
        outcome = Upserted([], [], [])
        tables: dict[str, dict[str, msgspec.Raw]] = self._files.read_undecoded()
        table = tables.setdefault(self.name, {})
        places = {key: number for number, key in self._keys(table)}
        free = max(map(int, table), default=0) + 1
        for notice in notices:
            place = places.get(key_of(notice))
            if place is None:
                place = str(free)
                free += 1
                outcome.added.append(notice)
            elif _same(table[place], notice):
                outcome.unchanged.append(notice)
                continue
            else:
                outcome.updated.append(notice)
            table[place] = msgspec.Raw(msgspec.json.encode(notice))
        if outcome.added or outcome.updated:
            self._rewrite(tables)
        return outcome

    def replace_all(self, records: Mapping[RecordKey, bytes], about: msgspec.Struct, may_remove: MayRemove) -> Replaced:
        """Put records in the place of all that are there, in one pass; writes only where something differs.

        What is there and not among the records is removed, or kept where `may_remove` says no to so many. `about`
        describes the records; it is kept as the one document of the table `SNAPSHOT_TABLE`.
        """
        outcome = Replaced([], [], [], [], 0)
        tables = self._files.read_undecoded()
        stored = tables.get(self.name, {})
        table = dict(stored)
        places = {key: number for number, key in self._keys(stored)}
        free = max(map(int, table), default=0) + 1
        for key, record in records.items():
            place = places.get(key)
            if place is None:
                place = str(free)
                free += 1
                outcome.added.append(record)
            elif bytes(table[place]) != record:
                outcome.changed.append((bytes(table[place]), record))
            else:
                outcome.unchanged.append(key.id)
                continue
            table[place] = msgspec.Raw(record)
        gone = [(key, place) for key, place in places.items() if key not in records]
        if may_remove(len(gone), len(places)):
            outcome.removed.extend(bytes(table.pop(place)) for _, place in gone)
        outcome = outcome._replace(kept=len(gone) - len(outcome.removed))
        if outcome.added or outcome.changed or outcome.removed:
            described = {"1": msgspec.Raw(msgspec.json.encode(about))}
            self._rewrite({**tables, self.name: table, SNAPSHOT_TABLE: described})
        return outcome

    def remove_keys(self, keys: Iterable[RecordKey]) -> list[RecordKey]:
        """Remove the records of these keys in one pass; those that were there."""
        wanted = set(keys)
        tables = self._files.read_undecoded()
        table = tables.get(self.name, {})
        gone = [(number, key) for number, key in self._keys(table) if key in wanted]
        for number, _ in gone:
            del table[number]
        if gone:
            self._rewrite(tables)
        return [key for _, key in gone]

    @property
    def _files(self) -> SafeJsonStorage:
        assert isinstance(self._storage, SafeJsonStorage)
        return self._storage

    def _keys(self, table: Mapping[str, msgspec.Raw]) -> Iterator[tuple[str, RecordKey]]:
        """The document numbers and keys of a table; a document without one is nothing of ours and stays."""
        decoder = msgspec.json.Decoder(_Keyed)
        for number, document in table.items():
            with suppress(msgspec.ValidationError):
                keyed = decoder.decode(document)
                yield number, RecordKey(keyed.id, place_of(keyed.provenance.format if keyed.provenance else None))

    def _rewrite(self, tables: Mapping[str, Mapping[str, msgspec.Raw]]) -> None:
        self._files.write(tables)
        # What TinyDB remembers of the table is no longer so.
        self._next_id = None
        self.clear_cache()


class _Placed(msgspec.Struct):
    format: str


class _Keyed(msgspec.Struct):
    id: str
    provenance: _Placed | None = None


def _same(stored: msgspec.Raw, notice: Notice) -> bool:
    """True where a stored document differs from a notice in nothing but its provenance."""
    try:
        earlier = msgspec.json.decode(stored, type=Notice)
    except msgspec.ValidationError:
        return False
    return msgspec.structs.replace(earlier, provenance=None) == msgspec.structs.replace(notice, provenance=None)


class NoticeDatabase(TinyDB):
    """The TinyDB database of a library folder."""

    table_class = NoticeTable

    def __init__(self, folder: Path, name: str = NOTICES) -> None:
        """The database of a folder's file; nothing is written before the first change."""
        super().__init__(folder / name, storage=SafeJsonStorage)

    @property
    def notices(self) -> NoticeTable:
        """The table of notices."""
        table = self.table(TABLE)
        assert isinstance(table, NoticeTable)
        return table
