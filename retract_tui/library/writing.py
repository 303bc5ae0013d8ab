"""Writes to a library: under its lock, in one pass, with the index brought up to date behind."""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from retract_tui.library import building
from retract_tui.library.errors import LibraryError
from retract_tui.library.files import NOTICES, make_folder, remove_leftovers
from retract_tui.library.locking import locked
from retract_tui.library.schema import Source
from retract_tui.library.storage import NoticeDatabase, Upserted
from retract_tui.model import Notice


def upsert(folder: Path, notices: Collection[Notice], patience: float) -> Upserted:
    """Add notices, each id once, or replace those of the same id; makes the folder where there is none.

    Raises:
        LibraryError: nothing was written.
    """
    make_folder(folder)
    with _opened(folder, patience) as (database, before):
        upserted = database.notices.upsert_all(notices)
        _reindex(folder, before, written=[*upserted.added, *upserted.updated])
    return upserted


def remove(folder: Path, ids: Collection[str], patience: float) -> list[str]:
    """Remove the notices of these ids; those that were there.

    Raises:
        LibraryError: nothing was removed.
    """
    if not folder.is_dir():
        return []
    with _opened(folder, patience) as (database, before):
        removed = database.notices.remove_ids(ids)
        _reindex(folder, before, removed=removed)
    return removed


@contextmanager
def _opened(folder: Path, patience: float) -> Iterator[tuple[NoticeDatabase, Source]]:
    """The database of a folder, locked, and the state in which it was found."""
    with locked(folder, patience), NoticeDatabase(folder) as database:
        remove_leftovers(folder / NOTICES)
        yield database, Source.of(folder)


def _reindex(folder: Path, before: Source, written: Sequence[Notice] = (), removed: Sequence[str] = ()) -> None:
    if not written and not removed:
        return
    try:
        building.update(folder, building.Change(before, Source.of(folder), written, removed))
    except (OSError, sqlite3.Error, LibraryError):
        # What was to be written has been. An index that is behind is seen and made anew when it is next opened, and
        # what stands in its way is told then.
        return
