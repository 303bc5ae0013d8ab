"""TinyDB on a library's files: plain TinyDB JSON, written atomically, and a table that knows notices by their ids."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from retract_tui.library.files import NOTICES, TABLE, decode, read_bytes, replace_file
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


class NoticeTable(Table):
    """A TinyDB table of notices, which are told apart by their `id`; TinyDB's own document numbers stay as they are."""

    def upsert_all(self, notices: Iterable[Notice]) -> Upserted:
        """Add notices, each id once, or replace those of the same id, all in one pass; writes only what differs.

        What differs in its provenance alone is unchanged: the same notice read from another file, or by a later
        version of the program, says nothing new.
        """
        outcome = Upserted([], [], [])
        tables: dict[str, dict[str, msgspec.Raw]] = self._files.read_undecoded()
        table = tables.setdefault(self.name, {})
        places = {identity: number for number, identity in self._identities(table)}
        free = max(map(int, table), default=0) + 1
        for notice in notices:
            place = places.get(notice.id)
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

    def remove_ids(self, identities: Iterable[str]) -> list[str]:
        """Remove the notices of these ids in one pass; those that were there."""
        wanted = set(identities)
        tables = self._files.read_undecoded()
        table = tables.get(self.name, {})
        gone = [(number, identity) for number, identity in self._identities(table) if identity in wanted]
        for number, _ in gone:
            del table[number]
        if gone:
            self._rewrite(tables)
        return [identity for _, identity in gone]

    @property
    def _files(self) -> SafeJsonStorage:
        assert isinstance(self._storage, SafeJsonStorage)
        return self._storage

    def _identities(self, table: Mapping[str, msgspec.Raw]) -> Iterator[tuple[str, str]]:
        """The document numbers and ids of a table; a document without one is nothing of ours and stays."""
        decoder = msgspec.json.Decoder(_Identified)
        for number, document in table.items():
            with suppress(msgspec.ValidationError):
                yield number, decoder.decode(document).id

    def _rewrite(self, tables: Mapping[str, Mapping[str, msgspec.Raw]]) -> None:
        self._files.write(tables)
        # What TinyDB remembers of the table is no longer so.
        self._next_id = None
        self.clear_cache()


class _Identified(msgspec.Struct):
    id: str


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

    def __init__(self, folder: Path) -> None:
        """The database of a folder; nothing is written before the first change."""
        super().__init__(folder / NOTICES, storage=SafeJsonStorage)

    @property
    def notices(self) -> NoticeTable:
        """The table of notices."""
        table = self.table(TABLE)
        assert isinstance(table, NoticeTable)
        return table
