"""The reader of the Retraction Watch export: a notice a row, each with the Record ID that is the database's only key.

The file is a table of separated values with 20 or 21 columns (the last without a name), blank rows among them; exports
of 2018 have other names and no Record ID. It is read row by row: what is whole is given, what is not is told.
"""

import io
from collections.abc import Iterator
from itertools import chain, dropwhile, islice
from typing import BinaryIO, Final

from retract_tui.model import Notice, Provenance
from retract_tui.reading.files import Failure
from retract_tui.reading.records import provenance_of
from retract_tui.reading.retraction_watch.columns import Columns, Row, columns_of, require_columns
from retract_tui.reading.retraction_watch.dates import order_of
from retract_tui.reading.retraction_watch.delimited import Record, apart, encoding_of, read_records
from retract_tui.reading.retraction_watch.rows import FaultyRow, id_by_content, id_of, notice_of_row
from retract_tui.reading.source import NoNotice, Source, Unreadable

LIMIT: Final = 500_000_000
"""The largest export that is read, in bytes: eight times what the database is today."""

_BEGINNING: Final = 500
"""Rows that are looked at before the first is read: how the file writes dates, and whether it numbers its records."""

_BEGINNING_CHARACTERS: Final = 5_000_000
"""The most characters of them."""

_MOST_FAULTS: Final = 20
"""Rows that are each told to be faulty; those after them are counted."""

_BLANK: Final = " \t\r\n\xa0\x00\x1a\ufeff"


def recognises(head: bytes) -> bool:
    """True where the first line of a file names columns as no other table does."""
    return _columns(head) is not None


def read(source: Source) -> Iterator[Notice | Failure]:
    """The notices of an export, in its order, and a failure for each row that is none and for a file that was cut.

    Raises:
        NoNotice: There is no row in it.
        Unreadable: It is too large, or lacks a column without which nothing is certain.
    """
    columns = _columns(source.head)
    if columns is None:
        raise NoNotice("no Retraction Watch export")
    require_columns(columns)
    with source.open() as file:
        _require_size(file)
        provenance = provenance_of(source, "retraction-watch", "retraction-watch")
        records = read_records(file, encoding_of(source.head), columns.delimiter)
        rows = _Rows(records, columns, source.shown)
        yield from rows.outcomes(provenance)


def _columns(head: bytes) -> Columns | None:
    if b"doi" not in head.replace(b"\x00", b"").lower():
        return None
    lines = head.decode(encoding_of(head), "replace").lstrip(_BLANK).splitlines()
    return columns_of(lines[0]) if lines else None


def _require_size(file: BinaryIO) -> None:
    # What is unpacked on the way has no size beforehand, and a limit of its own.
    if file.seekable():
        size = file.seek(0, io.SEEK_END)
        file.seek(0)
        if size > LIMIT:
            raise Unreadable(f"larger than {LIMIT // 1_000_000} MB, the most that is read of a Retraction Watch export")


class _CutError(Exception):
    """The last row of a file, whose end is missing."""


class _CopyError(Exception):
    """A row that stands in the file twice."""


class _Rows:
    """The rows of one file on their way to be notices: what has been seen, and what to tell."""

    def __init__(self, records: Iterator[Record], columns: Columns, path: str) -> None:
        self._columns = columns
        self._path = path
        self._lines: dict[str, int] = {}
        self._faults = 0
        self._count = 0
        behind_header = dropwhile(lambda record: not columns_of("".join(record.lines)), records)
        next(behind_header, None)
        self._error: Unreadable | None = None
        beginning = list(self._first_of(behind_header))
        rows = [columns.row(record.cells) for record in beginning if record.cells and self._is_whole(record)]
        self._order = order_of(date for row in rows for date in (row.retraction_date, row.original_date))
        self._numbered = any(row.record_id.strip() for row in rows)
        self._records = chain(beginning, behind_header)

    def _first_of(self, records: Iterator[Record]) -> Iterator[Record]:
        """The first records, few enough to be held; an error behind them is kept until they have been read."""
        characters = 0
        try:
            for record in islice(records, _BEGINNING):
                yield record
                characters += sum(map(len, record.lines))
                if characters > _BEGINNING_CHARACTERS:
                    return
        except Unreadable as error:
            self._error = error

    def outcomes(self, provenance: Provenance) -> Iterator[Notice | Failure]:
        """All that the file gives.

        Raises:
            NoNotice: There is no row in it.
            Unreadable: It cannot be read to its end.
        """
        for record in self._records:
            for part in self._torn_apart(record):
                yield from self._outcome(part, provenance)
        if self._error:
            raise self._error
        if not self._count:
            raise NoNotice("a Retraction Watch export without a row")
        if self._faults > _MOST_FAULTS:
            yield Failure(self._path, f"{self._faults - _MOST_FAULTS:,} more rows were not read for such reasons")

    def _outcome(self, record: Record, provenance: Provenance) -> Iterator[Notice | Failure]:
        if _is_blank(record):
            return
        self._count += 1
        try:
            row = self._row(record)
            yield notice_of_row(row, self._id(row, record), self._order, provenance)
        except _CutError:
            where = f"row {self._count:,} (line {record.line:,})"
            yield Failure(self._path, f"it ends in the middle of {where}: what is before was read")
        except _CopyError as copy:
            yield Failure(self._path, f"{_place(record)} not read: {copy}", skipped=True)
        except FaultyRow as fault:
            self._faults += 1
            if self._faults <= _MOST_FAULTS:
                yield Failure(self._path, f"{_place(record)} not read: {fault}")

    def _torn_apart(self, record: Record) -> list[Record]:
        """A record; one that a quotation mark too many has made of several as these, where they are certain."""
        if len(record.lines) < 2 or not self._numbered or (self._is_whole(record) and not record.last):
            return [record]
        alone = apart(record, self._columns.delimiter)
        return alone if any(self._is_numbered_row(part) for part in alone) else [record]

    def _is_numbered_row(self, record: Record) -> bool:
        return (
            bool(record.cells) and self._is_whole(record) and self._columns.row(record.cells or []).record_id.isdigit()
        )

    def _is_whole(self, record: Record) -> bool:
        """True for a record with a cell for each column; those without a name have empty cells, or none."""
        if record.cells is None or (record.last and record.unclosed):
            return False
        columns, count = self._columns, len(record.cells)
        if count == columns.width:
            return not any(record.cells[columns.named :])
        return count == columns.named and (not record.last or record.ends_with_line)

    def _row(self, record: Record) -> Row:
        """The cells of a record by name.

        Raises:
            FaultyRow: It has too few or too many, or they cannot be told apart.
            _CutError: It is the last of the file, and its end is missing.
        """
        if record.cells is None:
            raise FaultyRow("a cell is far too long, or a quotation mark is not closed")
        if self._is_whole(record):
            return self._columns.row(record.cells)
        if record.last and (record.unclosed or len(record.cells) < self._columns.width):
            raise _CutError
        raise FaultyRow(f"it has {len(record.cells)} cells, and the header names {self._columns.width}")

    def _id(self, row: Row, record: Record) -> str:
        """The id of a row, which no row before had.

        Raises:
            FaultyRow: It has none, or that of another row.
            _CopyError: The file has no ids, and another row that is the same.
        """
        notice_id = id_of(row) if self._numbered else id_by_content(row)
        if notice_id is None:
            raise FaultyRow("it has no Record ID")
        before = self._lines.setdefault(notice_id, record.line)
        if before != record.line and self._numbered:
            raise FaultyRow(f"its Record ID {row.record_id.strip()} is that of line {before:,}")
        if before != record.line:
            raise _CopyError(f"it is a copy of line {before:,}")
        return notice_id


def _is_blank(record: Record) -> bool:
    """True for a row of nothing but separators, white space and zero bytes, as there are some at the end."""
    return record.cells is not None and not any(cell.strip(_BLANK) for cell in record.cells)


def _place(record: Record) -> str:
    if len(record.lines) == 1:
        return f"line {record.line:,}"
    return f"lines {record.line:,} to {record.line + len(record.lines) - 1:,}"
