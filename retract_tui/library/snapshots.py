"""The Retraction Watch file in a library: a snapshot, replaced as a whole by a later one, with what that changes."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from retract_tui.library.merging import RecordKey, key_of
from retract_tui.model import Notice, Provenance, Work
from retract_tui.text import one_line

_PROVENANCE: Final = Provenance(
    path="", sha256="", format="retraction-watch", asserted_by="retraction-watch", parser_version=""
)
"""What is said once for all rows (`About`), so that a row of a later file that says the same is the same to a byte."""

_MOST_LISTED: Final = 50
"""So many rows of each kind of change are named."""


class About(msgspec.Struct, frozen=True, kw_only=True):
    """Which file the rows are of: its name and SHA-256, the date of its newest notice, and when it was imported."""

    file: str
    sha256: str
    newest: str | None
    imported: str


class Snapshot:
    """The rows of a Retraction Watch file on their way into a library."""

    def __init__(self, provenance: Provenance) -> None:
        """The rows of the file of this provenance, none yet; `whole` until something of the file could not be read."""
        self.provenance = provenance
        self.rows: dict[RecordKey, bytes] = {}
        self.newest: str | None = None
        self.whole = True

    def add(self, row: Notice) -> None:
        """Take in a row; of several of one Record ID the last counts."""
        self.rows[key_of(row)] = msgspec.json.encode(msgspec.structs.replace(row, provenance=_PROVENANCE))
        self.newest = max(filter(None, [self.newest, row.notice.date]), default=None)

    def about(self) -> About:
        """What is kept of the file itself."""
        return About(
            file=self.provenance.path,
            sha256=self.provenance.sha256,
            newest=self.newest,
            imported=datetime.now(UTC).isoformat(timespec="seconds"),
        )


class RowChange(NamedTuple):
    """A row that a file has changed: its id, what the row is about, and the fields that differ."""

    id: str
    heading: str | None
    fields: tuple[str, ...] = ()


class Imported(NamedTuple):
    """What a Retraction Watch file has changed; `kept` counts the rows that it lacks and that stayed all the same."""

    added: tuple[RowChange, ...]
    changed: tuple[RowChange, ...]
    removed: tuple[RowChange, ...]
    unchanged: tuple[str, ...]
    kept: int
    whole: bool = True

    @property
    def lines(self) -> list[str]:
        """What has changed, in lines for people; nothing of a first import, where all is new."""
        if not self.unchanged and not self.changed and not self.removed and not self.kept:
            return []
        lines = [
            *_listed("added", self.added),
            *_listed("changed", self.changed),
            *_listed("removed", self.removed),
        ]
        if self.kept:
            rows = f"{self.kept:,} row{' that it lacks was' if self.kept == 1 else 's that it lacks were'} kept"
            why = (
                "it lacks most of the rows, so it is taken for a part of the export"
                if self.whole
                else "the file could not be read whole"
            )
            lines.append(f"{rows}: {why}.")
        return lines


def import_rows(folder: Path, snapshot: Snapshot, patience: float) -> Imported:
    """Put the rows of a file in the place of those imported before, and say what that changes.

    Rows that the file lacks are removed, for Retraction Watch takes rows back. They stay where the file could not be
    read whole, or where it lacks most of what there is: then it is likely to be a part of the export.

    Raises:
        LibraryError: nothing was written.
    """
    from retract_tui.library.writing import replace_snapshot

    def may_remove(missing: int, total: int) -> bool:
        return snapshot.whole and missing * 2 <= total

    replaced = replace_snapshot(folder, snapshot.rows, snapshot.about(), may_remove, patience)
    return Imported(
        added=_told(replaced.added),
        changed=tuple(_difference(_decode(before), _decode(after)) for before, after in replaced.changed),
        removed=_told(replaced.removed),
        unchanged=tuple(replaced.unchanged),
        kept=replaced.kept,
        whole=snapshot.whole,
    )


def _listed(what: str, rows: tuple[RowChange, ...]) -> list[str]:
    lines = [
        one_line(f"{what} {row.id}: {row.heading or 'no title'}")
        + (f" ({', '.join(row.fields)})" if row.fields else "")
        for row in rows[:_MOST_LISTED]
    ]
    return lines + ([f"{what} {len(rows) - _MOST_LISTED:,} more"] if len(rows) > _MOST_LISTED else [])


def _decode(record: bytes) -> Notice:
    return msgspec.json.decode(record, type=Notice)


class _Titled(msgspec.Struct):
    title: str | None = None


class _Heading(msgspec.Struct):
    """As much of a row as it takes to name it."""

    id: str
    original_articles: tuple[_Titled, ...] = ()


def _told(records: Iterable[bytes]) -> tuple[RowChange, ...]:
    decoder = msgspec.json.Decoder(_Heading)
    rows = map(decoder.decode, records)
    return tuple(RowChange(row.id, row.original_articles[0].title if row.original_articles else None) for row in rows)


def _difference(before: Notice, after: Notice) -> RowChange:
    """The fields in which two records of one row differ, by the names that they have in the record."""
    return RowChange(after.id, after.heading, tuple(_differing(before, after)))


def _differing(before: Notice, after: Notice) -> Iterable[str]:
    for field in Notice.__struct_fields__:
        one, other = getattr(before, field), getattr(after, field)
        if one == other or field == "text":
            continue
        if field == "original_articles":
            yield from _differing_parts("original article", one[0] if one else Work(), other[0] if other else Work())
        elif field == "notice":
            yield from _differing_parts("notice", one, other)
        else:
            yield field.replace("_", " ")
    if before.text != after.text:
        yield "notes"


def _differing_parts(of: str, before: msgspec.Struct, after: msgspec.Struct) -> Iterable[str]:
    for field in before.__struct_fields__:
        if getattr(before, field) != getattr(after, field):
            yield f"{of} {field}"
