"""The library: the door for whoever adds, finds or removes notices."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from retract_tui.library.errors import LibraryBusy, LibraryDamaged, LibraryError, LibraryUnusable
from retract_tui.library.files import check_folder
from retract_tui.library.index import Index, Results
from retract_tui.library.merging import ROWS, key_of
from retract_tui.library.schema import Source
from retract_tui.model import Notice

if TYPE_CHECKING:
    from retract_tui.library.snapshots import Imported, Snapshot

__all__ = ["AddOutcome", "Library", "LibraryBusy", "LibraryDamaged", "LibraryError", "LibraryUnusable"]

PATIENCE: Final = 5.0
"""Seconds to wait while another process writes; most writes take less than one."""


class AddOutcome(NamedTuple):
    """The ids of the notices that were added, that replaced an earlier version, and that were there already."""

    added: tuple[str, ...]
    updated: tuple[str, ...]
    unchanged: tuple[str, ...]


class Library:
    """The notices of a folder: opened without reading them, changed one whole write at a time."""

    def __init__(self, folder: Path, patience: float) -> None:
        """A library; use `Library.open`."""
        self.folder = folder
        self._patience = patience
        self._indexes: list[Index] = []

    @classmethod
    def open(cls, folder: Path, *, patience: float = PATIENCE) -> "Library":
        """The library of a folder, which is made with the first write; `patience` is how long to wait for its lock.

        Raises:
            LibraryUnusable: something else than a folder is there.
        """
        check_folder(folder)
        return cls(folder, patience)

    def close(self) -> None:
        """Let go of what is open; results of its searches cannot be looked at any more."""
        while self._indexes:
            self._indexes.pop().close()

    def __enter__(self) -> "Library":
        """The library itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    @property
    def index(self) -> Index:
        """The index of the library as it is now.

        Raises:
            LibraryError: the library cannot be read.
        """
        if not self._indexes or self._indexes[-1].source != Source.of(self.folder):
            # Those before stay open until the library is closed: results of theirs may still be looked at.
            self._indexes.append(Index.open(self.folder))
        return self._indexes[-1]

    def search(self, query: str) -> Results:
        """What a query finds (`library.query`).

        Raises:
            LibraryError: the library cannot be read.
        """
        return self.index.search(query)

    def count(self) -> int:
        """How many notices there are.

        Raises:
            LibraryError: the library cannot be read.
        """
        return self.index.count()

    def get(self, id_or_doi: str) -> Notice | None:
        """The notice of this id; else the one that has this DOI, else one about the article that has it.

        Raises:
            LibraryError: the library cannot be read.
        """
        return self.index.notice(id_or_doi) or self.index.notice_of_doi(id_or_doi)

    def add(self, notices: Iterable[Notice]) -> AddOutcome:
        """Add records, or put them in the place of those of the same id from the same place, in one write.

        What differs from the stored record in its provenance alone is unchanged, and stays as it is. Of several of one
        key the last counts. Records of one notice from several places are shown as one (`library.merging`).

        Raises:
            LibraryError: nothing was written.
        """
        wanted = {key_of(notice): notice for notice in map(_storable, notices)}
        if not wanted:
            return AddOutcome((), (), ())
        from retract_tui.library.writing import upsert  # TinyDB and the lock take longer to load than a search

        upserted = upsert(self.folder, wanted.values(), self._patience)
        return AddOutcome(*(tuple(notice.id for notice in part) for part in upserted))

    def import_snapshot(self, snapshot: "Snapshot") -> "Imported":
        """Put the rows of a Retraction Watch file in the place of those imported before (`library.snapshots`).

        Raises:
            LibraryError: nothing was written.
        """
        from retract_tui.library.snapshots import import_rows

        return import_rows(self.folder, snapshot, self._patience)

    def remove(self, notice_id: str) -> bool:
        """Remove the records of this notice; False where there is none to remove.

        A row of Retraction Watch stays: these change only with the file that is imported.

        Raises:
            LibraryError: nothing was removed.
        """
        keys = [key_of(record) for record in self.index.records_of(notice_id)]
        removable = [key for key in keys if key.place != ROWS]
        from retract_tui.library.writing import remove

        return bool(remove(self.folder, removable, self._patience))


_HALF_CHARACTERS: Final = re.compile("[\ud800-\udfff]")


def _storable(notice: Notice) -> Notice:
    """A notice that JSON can hold: half of a surrogate pair, as in a file's name that is no text, becomes U+FFFD."""
    try:
        msgspec.json.encode(notice)
    except UnicodeEncodeError:
        return msgspec.convert(_without_halves(msgspec.to_builtins(notice)), Notice)
    return notice


def _without_halves(value: object) -> object:
    match value:
        case str():
            return _HALF_CHARACTERS.sub("\ufffd", value)
        case dict():
            return {_without_halves(key): _without_halves(item) for key, item in value.items()}
        case list() | tuple():
            return [_without_halves(item) for item in value]
    return value
