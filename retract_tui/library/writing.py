"""Writes to a library: under its lock, in one pass, with the index brought up to date behind."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from retract_tui.library import building
from retract_tui.library.errors import LibraryError
from retract_tui.library.files import NOTICES, SNAPSHOT, make_folder, remove_leftovers
from retract_tui.library.locking import locked
from retract_tui.library.merging import RecordKey, claim_of
from retract_tui.library.schema import Source
from retract_tui.library.storage import MayRemove, NoticeDatabase, Replaced, Upserted
from retract_tui.model import Notice


def upsert(folder: Path, notices: Collection[Notice], patience: float) -> Upserted:
    """Add records, each key once, or replace those of the same key; makes the folder where there is none.

    Raises:
        LibraryError: nothing was written.
    """
    make_folder(folder)
    with _opened(folder, patience) as (database, before):
        upserted = database.notices.upsert_all(notices)
        _reindex(folder, before, [msgspec.json.encode(one) for one in (*upserted.added, *upserted.updated)])
    return upserted


def replace_snapshot(
    folder: Path, rows: Mapping[RecordKey, bytes], about: msgspec.Struct, may_remove: MayRemove, patience: float
) -> Replaced:
    """Put the rows of a Retraction Watch file in the place of those imported before; makes the folder if need be.

    Raises:
        LibraryError: nothing was written.
    """
    make_folder(folder)
    with _opened(folder, patience, SNAPSHOT) as (database, before):
        replaced = database.notices.replace_all(rows, about, may_remove)
        written = [*replaced.added, *(after for _, after in replaced.changed)]
        _reindex(folder, before, written, [claim_of(record).key for record in replaced.removed])
    return replaced


def remove(folder: Path, keys: Collection[RecordKey], patience: float) -> list[RecordKey]:
    """Remove the records of these keys; those that were there.

    Raises:
        LibraryError: nothing was removed.
    """
    if not folder.is_dir():
        return []
    with _opened(folder, patience) as (database, before):
        removed = database.notices.remove_keys(keys)
        _reindex(folder, before, removed=removed)
    return removed


@contextmanager
def _opened(folder: Path, patience: float, name: str = NOTICES) -> Iterator[tuple[NoticeDatabase, Source]]:
    """The database of a folder's file, locked, and the state in which the folder was found."""
    with locked(folder, patience), NoticeDatabase(folder, name) as database:
        remove_leftovers(folder / name)
        yield database, Source.of(folder)


def _reindex(folder: Path, before: Source, written: Sequence[bytes] = (), removed: Sequence[RecordKey] = ()) -> None:
    if not written and not removed:
        return
    try:
        building.update(folder, building.Change(before, Source.of(folder), written, removed))
    except (OSError, sqlite3.Error, LibraryError):
        # What was to be written has been. An index that is behind is seen and made anew when it is next opened, and
        # what stands in its way is told then.
        return
