"""Making the index of a library: whole from its files, or a new one from the last and what has changed since."""

import gc
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from retract_tui import paths
from retract_tui.library import counting, schema
from retract_tui.library.codes import COLUMNS, Coder, write_arrays
from retract_tui.library.entries import Entry, entries_of, neighbours, told_of
from retract_tui.library.files import NOTICES, SNAPSHOT, TABLE, decode, read_bytes
from retract_tui.library.merging import RecordKey, claim_of
from retract_tui.library.relations import identifiers_of_sources
from retract_tui.library.rows import Row, Words, row_of, words_of
from retract_tui.library.schema import Source
from retract_tui.text import fold

_BATCH: Final = 500
_ABANDONED: Final = 3600
"""Seconds after which an unfinished index that nothing was written to belongs to nobody."""

_MOST_DROPPED: Final = 5_000
"""So many entries that stand for nothing may stay in an index before it is made anew."""


class Change(NamedTuple):
    """What a write did to a library: the records that are new or changed, and the keys of those that are gone."""

    before: Source
    after: Source
    written: Sequence[bytes]
    removed: Sequence[RecordKey]


Progress = Callable[[int, int], object]
"""Told now and then how many entries are done, and how many there are."""


def build(folder: Path, progress: Progress | None = None) -> None:
    """Make the index file of a library folder anew.

    Raises:
        LibraryError: the library cannot be read.
        OSError, sqlite3.Error: the cache folder does not take the index.
    """
    _replace(paths.index_file(folder), lambda database: fill(database, folder, progress=progress))


def update(folder: Path, change: Change) -> None:
    """Bring the index file up to date with a write: from the last index where that was current, else anew.

    Raises:
        LibraryError: the library cannot be read.
        OSError, sqlite3.Error: the cache folder does not take the index.
    """
    file = paths.index_file(folder)
    if not is_current(file, change.before) or len(change.written) > _MOST_DROPPED:
        build(folder)
        return

    def apply(database: sqlite3.Connection) -> None:
        database.executescript("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;")
        if not _apply(database, change):
            raise _NoRoom

    try:
        _replace(file, apply, copy_of=file)
    except _NoRoom:
        build(folder)


class _NoRoom(Exception):
    """An index has no number left for a notice, or too many entries that stand for nothing."""


def is_current(file: Path, source: Source) -> bool:
    """True for an index file that was made from these files by this version of the program."""
    try:
        with closing(schema.open_to_read(file)) as database:
            origin = schema.origin_of(database)
    except (sqlite3.Error, msgspec.DecodeError):
        return False
    return origin is not None and origin.source == source


def fill(database: sqlite3.Connection, folder: Path, *, empty: bool = False, progress: Progress | None = None) -> None:
    """Make the tables of an index from a library's files, or without any notice.

    A record that is no notice (a file changed by hand, or by a later version) is left out and told of.
    """
    source = Source.of(folder)
    schema.create_tables(database)
    skipped: list[str] = []
    with _no_garbage():
        entries = [] if empty else entries_of(_records(folder), skipped)
        _insert(database, _told(_numbered(entries), len(entries), progress), skipped)
    schema.finish_tables(database)
    _finish(database, source, skipped)
    database.commit()


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Within it no garbage is looked for, a fifth of the time: records are many, and none of them goes in circles."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _replace(file: Path, work: Callable[[sqlite3.Connection], None], copy_of: Path | None = None) -> None:
    """Do the work on a new file beside, then give it the name: readers have the old one or the new one."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _remove_leftovers(file)
    descriptor, name = tempfile.mkstemp(prefix=f"{file.stem}-", suffix=".tmp", dir=file.parent)
    os.close(descriptor)
    try:
        if copy_of:
            shutil.copyfile(copy_of, name)
        with closing(sqlite3.connect(name)) as database:
            work(database)
        with open(name, "rb") as finished:
            os.fsync(finished.fileno())
        os.replace(name, file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _remove_leftovers(file: Path) -> None:
    """Remove what processes that were killed while making this index have left behind."""
    for leftover in file.parent.glob(f"{file.stem}-*.tmp"):
        # Another process may have finished or removed it by now.
        with suppress(FileNotFoundError):
            if time.time() - leftover.stat().st_mtime > _ABANDONED:
                leftover.unlink()


def _records(folder: Path) -> Iterator[msgspec.Raw]:
    """The records of a library, undecoded, in the order in which they were added."""
    for name in (NOTICES, SNAPSHOT):
        path = folder / name
        content = read_bytes(path)
        if content is not None:
            yield from decode(path, content, dict[str, dict[str, msgspec.Raw]]).get(TABLE, {}).values()


def _numbered(entries: Iterable[Entry]) -> Iterator[tuple[int, Entry]]:
    """Entries in the order of their dates, with their numbers."""
    number = -1
    for entry in sorted(entries, key=lambda entry: schema.first_number(entry.date)):
        number = max(number + 1, schema.first_number(entry.date))
        yield number, entry


def _told(numbered: Iterator[tuple[int, Entry]], total: int, progress: Progress | None) -> Iterator[tuple[int, Entry]]:
    """The same entries, each batch of them told of."""
    for done, entry in enumerate(numbered):
        if progress and done % _BATCH == 0:
            progress(done, total)
        yield entry


def _insert(
    database: sqlite3.Connection, numbered: Iterator[tuple[int, Entry]], skipped: list[str] | None = None
) -> None:
    row_marks = ", ".join("?" * len(Row._fields))
    word_marks = ", ".join("?" * len(Words._fields))
    code_marks = ", ".join("?" * len(COLUMNS))
    coder = Coder(database)
    while batch := list(islice(numbered, _BATCH)):
        whole = []
        for number, entry in batch:
            try:
                whole.append((number, entry, entry.notice()))
            except msgspec.DecodeError as error:
                (skipped if skipped is not None else []).append(told_of(entry.records[0], error))
        rows = [row_of(notice, number) for number, _, notice in whole]
        database.executemany(
            f"INSERT INTO listed ({schema.ROW_COLUMNS}, title_key) VALUES ({row_marks}, ?)",
            [(*row, fold(row.title)) for row in rows],
        )
        database.executemany(
            f"INSERT INTO codes (number, {', '.join(COLUMNS)}) VALUES (?, {code_marks})",
            [(number, *coder.codes_of(notice)) for number, _, notice in whole],
        )
        database.executemany(
            f"INSERT INTO found (rowid, {schema.WORD_COLUMNS}) VALUES (?, {word_marks})",
            [(number, *words_of(notice)) for number, _, notice in whole],
        )
        database.executemany(
            "INSERT INTO records VALUES (?, ?)",
            [(number, entry.stored(notice)) for number, entry, notice in whole],
        )
        database.executemany(
            "INSERT INTO members VALUES (?, ?, ?)",
            [(number, *member) for number, entry, _ in whole for member in entry.members()],
        )
        database.executemany(
            "INSERT INTO sources VALUES (?, ?, ?, ?)",
            [(number, *names) for number, _, notice in whole for names in identifiers_of_sources(notice)],
        )
    coder.save()


def _finish(database: sqlite3.Connection, source: Source, skipped: Sequence[str]) -> None:
    """Write what follows from the notices as a whole, and what the index says of itself."""
    schema.write_orders(database)
    write_arrays(database)
    counting.write_counts(database)
    (total,) = database.execute("SELECT count(*) FROM listed").fetchone()
    facts = {
        "total": total,
        "made_with": schema.MADE_WITH,
        "source": msgspec.json.encode(source),
        "skipped": msgspec.json.encode(skipped),
    }
    database.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?)", facts.items())


def _apply(database: sqlite3.Connection, change: Change) -> bool:
    """Do a change to a copy of the last index; False where there is no room for it.

    Only entries that share an identifier with what has changed, directly or through others, are looked at. The old
    entries of a full-text index without content cannot be taken out: their numbers are noted as dropped.
    """
    claims = [claim_of(record) for record in change.written]
    near = neighbours(database, claims, change.removed)
    if near is None:
        return False
    skipped: list[str] = []
    kept = [record for key, record in near.records.items() if key not in change.removed]
    entries = entries_of([*kept, *map(msgspec.Raw, change.written)], skipped)
    changed = {claim.key for claim in claims}
    wanted = {entry.made for entry in entries if not entry.made.keys & changed}
    stays = {number for number, made in near.entries.items() if made in wanted}
    unchanged = {near.entries[number] for number in stays}
    for number in near.entries.keys() - stays:
        database.execute("INSERT INTO dropped VALUES (?)", (number,))
        for table in ("records", "listed", "codes", "members", "sources"):
            database.execute(f"DELETE FROM {table} WHERE number = ?", (number,))
    for entry in entries:
        if entry.made in unchanged:
            continue
        first = schema.first_number(entry.date)
        number = _free_number(database, first)
        if number >= schema.room_end(first):
            return False
        _insert(database, iter([(number, entry)]))
    (dropped,) = database.execute("SELECT count(*) FROM dropped").fetchone()
    (before,) = database.execute("SELECT value FROM facts WHERE name = 'skipped'").fetchone()
    _finish(database, change.after, [*msgspec.json.decode(before, type=list[str]), *skipped])
    database.commit()
    return int(dropped) <= _MOST_DROPPED


def _free_number(database: sqlite3.Connection, first: int) -> int:
    """The number behind the highest one of a date, those of dropped entries too."""
    room = (first, schema.room_end(first))
    (highest,) = database.execute(
        "SELECT max(number) FROM (SELECT max(number) AS number FROM listed WHERE number >= ? AND number < ?"
        " UNION ALL SELECT max(number) FROM dropped WHERE number >= ? AND number < ?)",
        (*room, *room),
    ).fetchone()
    return first if highest is None else int(highest) + 1
