"""The reader of JSON: one document or one on each line (JSON Lines), handed over by the shape of what is in it.

A shape is a module with `holds(document)`, asked with a decoded document, and `notices(document, source)`, which gives
the notices in it or raises `NoNotice`. It may count on nothing but that the document came out of a JSON decoder.
"""

import importlib
import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import BinaryIO, Final, NamedTuple, Protocol, cast

from retract_tui.model import Notice
from retract_tui.reading.files import Failure
from retract_tui.reading.same_notice import joined
from retract_tui.reading.source import TEXT_LIMIT, NoNotice, Source, Unreadable, reason_of
from retract_tui.text import one_line

SHAPES: Final = (
    "retract_tui.reading.pubmed.json_answers",
    "retract_tui.reading.crossref",
    "retract_tui.reading.bibliographies.citation_json",
)
"""The modules of all shapes, in the order in which they are asked; imported when a JSON file is read."""

AT_ONCE: Final = 20_000
"""Records that are held to find several of one notice among them; few files have more."""

_BEGINS: Final = re.compile(r"\s*(?:\{\s*(?:[\"}]|\Z)|\[\s*(?:[{\]]|\[\s*[\[{]))")
_MEGABYTES: Final = TEXT_LIMIT // 1_000_000


class Shape(Protocol):
    """A kind of JSON document that holds records of notices."""

    def holds(self, document: object) -> bool:
        """True where a document is of this shape."""

    def notices(self, document: object, source: Source) -> Iterable[Notice]:
        """The notices in it; raises NoNotice where there are none."""


def recognises(head: bytes) -> bool:
    """True where a file begins like a JSON object or an array of objects, in UTF-8, UTF-16 or UTF-32."""
    return bool(_BEGINS.match(_text_of(head)))


def read(source: Source) -> Iterator[Notice | Failure]:
    """The notices of a JSON file, several records of one notice made into one; last, what of it is damaged.

    Raises:
        NoNotice: There are records, but none of a notice, or none that are known.
        Unreadable: It is cut, damaged, nested too deeply, or too large to be one document.
    """
    stream = _Documents(source)
    reasons: list[str] = []
    found = _notices(stream, source, reasons)
    gave = False
    while batch := list(islice(found, AT_ONCE)):
        gave = True
        yield from joined(batch)
    if stream.damage:
        yield Failure(source.shown, stream.damage)
    elif not gave:
        raise NoNotice(reasons[0] if stream.count == 1 else f"{stream.count:,} lines of JSON, none of them a notice")


def _notices(documents: Iterable[object], source: Source, reasons: list[str]) -> Iterator[Notice]:
    """The notices of all documents; why the first that gave none did not goes to `reasons`."""
    shapes = [cast(Shape, importlib.import_module(name)) for name in SHAPES]
    for document in documents:
        try:
            shape = next((shape for shape in shapes if shape.holds(document)), None)
            if shape is None:
                raise NoNotice("JSON in which there are no records of notices or articles that retract-tui knows")
            yield from shape.notices(document, source)
        except NoNotice as reason:
            reasons[1:] = []
            reasons.append(str(reason))


class _Line(NamedTuple):
    number: int
    data: bytes


class _Documents:
    """The documents of a file one by one; afterwards `count` of them, and what there is to say of damaged lines."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.count = 0
        self.damage: str | None = None

    def __iter__(self) -> Iterator[object]:
        with self._source.open() as file:
            lines = _lines(file)
            first = next(lines, None)
            second = next(lines, None)
            if first and second and len(first.data) <= TEXT_LIMIT and _is_document(first.data):
                yield from self._each(chain((first, second), lines))
                return
        self.count = 1
        yield _whole(self._source)

    def _each(self, lines: Iterable[_Line]) -> Iterator[object]:
        damaged: list[_Line] = []
        last = 0
        for line in lines:
            last = line.number
            if len(line.data) > TEXT_LIMIT:
                self.damage = f"its line {last:,} is longer than {_MEGABYTES} MB: nothing from there on was read"
                return
            try:
                document = _decoded(line.data)
            except ValueError:
                damaged.append(line)
                continue
            self.count += 1
            yield document
        self.damage = _told(damaged, last)


def _lines(file: BinaryIO) -> Iterator[_Line]:
    """The lines of a file that are not blank, none longer than a byte more than is read as one text."""
    number = 0
    while data := _next_line(file):
        number += 1
        if data.strip():
            yield _Line(number, data)


def _next_line(file: BinaryIO) -> bytes:
    try:
        return file.readline(TEXT_LIMIT + 1)
    except OSError as error:
        raise Unreadable(reason_of(error)) from error


def _told(damaged: list[_Line], last: int) -> str | None:
    """What to say of the lines of a file that are no JSON; None where there are none."""
    if not damaged:
        return None
    if damaged[-1].number == last and not damaged[-1].data.endswith(b"\n"):
        cut = f"it ends in the middle of line {last:,}: the lines before it were read"
        others = damaged[:-1]
        return f"{cut}, but for {_counted(others)}" if others else cut
    return f"{_counted(damaged)} damaged and left out"


def _counted(damaged: list[_Line]) -> str:
    first = f"line {damaged[0].number:,}"
    others = len(damaged) - 1
    return f"{first} and {others:,} {'other' if others == 1 else 'others'}" if others else first


def _whole(source: Source) -> object:
    """The one document of a file."""
    try:
        return _decoded(source.data)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno:,}, character {error.colno:,}"
        if error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated"):
            raise Unreadable(f"a JSON file that is cut off: it ends in the middle of {where}") from error
        raise Unreadable(f"a damaged JSON file: {error.msg} at {where}") from error
    except ValueError as error:
        raise Unreadable(f"a JSON file that cannot be read: {one_line(error)}") from error


def _is_document(data: bytes) -> bool:
    """True for a line that is a whole object or array by itself."""
    try:
        return isinstance(_decoded(data), dict | list)
    except ValueError:
        return False


def _decoded(data: bytes) -> object:
    """The document in some bytes; raises ValueError where they are none, or one too deep to be of any use."""
    try:
        return json.loads(_text_of(data), strict=False)
    except RecursionError as error:
        raise ValueError("it is nested too deeply to be a record of anything") from error


def _text_of(data: bytes) -> str:
    """Bytes as text: UTF-8, UTF-16 or UTF-32 (RFC 8259 and RFC 4627, 3), else Windows-1252; no mark before it."""
    encoding = json.detect_encoding(data)
    if encoding != "utf-8-sig" and "utf-8" in encoding:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return data.decode("cp1252", "replace")
    return data.decode(encoding, "replace").lstrip("\ufeff")
