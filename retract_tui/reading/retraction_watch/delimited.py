"""Tables of separated values (RFC 4180 and what is made of it), read record by record in bounded memory.

Lines end as they like; a cell in quotation marks may hold line ends. Bytes that are not UTF-8 are read line by line,
for some programs put lines of several encodings into one file.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, Final, NamedTuple

from retract_tui.reading.decoding import NotText, decode_faulty
from retract_tui.reading.source import Unreadable, reason_of

LONGEST_LINE: Final = 4_000_000
"""Characters; a line that is longer is none of a table."""

_UNDECODED: Final = re.compile("[\udc80-\udcff]")
_END: Final = "end"
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class Record(NamedTuple):
    """A record: its cells, None where a cell is too long for one, and the lines that it stands in.

    `line` is the number of the first of them, counted from 1; `last` is true where nothing follows.
    """

    cells: list[str] | None
    line: int
    lines: tuple[str, ...]
    last: bool

    @property
    def ends_with_line(self) -> bool:
        """False where the file ends before the line does, which some programs let it do."""
        return self.lines[-1][-1:] in ("\r", "\n")

    @property
    def unclosed(self) -> bool:
        """True where a quotation mark is open at the end of the record, as only the end of the file leaves it."""
        try:
            return len(list(csv.reader([*self.lines, _END]))) == 1
        except csv.Error:
            return False


def read_records(file: BinaryIO, encoding: str, delimiter: str) -> Iterator[Record]:
    """The records of a table, empty lines among them; after one that is too long the next go on. Closes the file.

    Raises:
        Unreadable: The bytes cannot be read to their end, or are no text.
    """
    errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
    with io.TextIOWrapper(file, encoding, errors, newline="") as text:
        lines = _Lines(text)
        reader = csv.reader(lines, delimiter=delimiter)
        while True:
            line = lines.count + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:  # A cell is longer than csv.field_size_limit(), most often for a quotation mark too many.
                cells = None
            yield Record(cells, line, lines.take(), lines.at_end)


def apart(record: Record, delimiter: str) -> list[Record]:
    """Each line of a record as a record of its own: what they were before a quotation mark too many joined them."""
    alone = [(record.line + place, line) for place, line in enumerate(record.lines)]
    end = record.line + len(record.lines) - 1
    return [Record(_cells(line, delimiter), number, (line,), record.last and number == end) for number, line in alone]


def _cells(line: str, delimiter: str) -> list[str] | None:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return None


def encoding_of(head: bytes) -> str:
    """The encoding of a table by its first bytes: UTF-16 or UTF-32 where they show it, else UTF-8 or near it."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    if head[1:4:2] == b"\x00\x00" and head[:1] != b"\x00":
        return "utf-16-le"
    return "utf-16-be" if head[:3:2] == b"\x00\x00" and head[1:2] != b"\x00" else "utf-8-sig"


class _Lines:
    """The lines of a file for `csv.reader`: bounded, decoded, and one ahead, so that the last is known as such."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._read = partial(text.readline, LONGEST_LINE)
        self._taken: list[str] = []
        self._error: Unreadable | None = None
        self.count = 0
        self._next = self._ahead()

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._next
        if not line:
            if self._error:
                raise self._error
            raise StopIteration
        self.count += 1
        self._taken.append(line)
        self._next = self._ahead()
        return line

    @property
    def at_end(self) -> bool:
        """True where no line follows, and none is kept back by an error."""
        return not self._next and self._error is None

    def take(self) -> tuple[str, ...]:
        """The lines that were given since the last time."""
        taken = tuple(self._taken)
        self._taken.clear()
        return taken

    def _ahead(self) -> str:
        """The next line; an error is kept until the lines before it have been given."""
        try:
            line = self._read()
            if len(line) == LONGEST_LINE and line[-1] not in "\r\n":
                raise Unreadable(f"line {self.count + 1:,} has more than {LONGEST_LINE:,} characters, which none has")
            return line if line.isascii() or not _UNDECODED.search(line) else _redecoded(line)
        except OSError as error:
            self._error = Unreadable(reason_of(error))
        except NotText as error:
            self._error = Unreadable(str(error))
        except Unreadable as error:
            self._error = error
        return ""


def _redecoded(line: str) -> str:
    return decode_faulty(line.encode("utf-8", "surrogateescape"))
