"""XML files read element by element, in bounded memory: nothing is fetched, opened, expanded or guessed."""

import html
import re
from collections.abc import Iterable, Iterator
from html.entities import html5
from typing import TYPE_CHECKING, BinaryIO, Final

from retract_tui.reading.source import Source, Unreadable, reason_of
from retract_tui.reading.xml_prolog import Prolog, read_prolog
from retract_tui.text import one_line

if TYPE_CHECKING:
    from lxml.etree import XMLSyntaxError
    from lxml.etree import _Element as Element

RECORD_LIMIT: Final = 10_000_000
"""The most bytes that one record of a file may take."""

_TAIL: Final = 1_000
"""Bytes at the end of a file in which its root ends."""

LONGEST_FIELD: Final = 5_000
"""Characters of the longest value of a field of one line."""

_UNBOUND_PREFIX: Final = frozenset({201, 202})
"""libxml2's errors about a prefix without a namespace, at which it goes on reading."""
_ENTITY_OF_HTML: Final = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_ENTITIES_OF_XML: Final = frozenset({"amp", "apos", "gt", "lt", "quot"})
_HARMLESS: Final = _UNBOUND_PREFIX | {26, 27}
"""Its errors that lose nothing: those, and entities of HTML without a declaration, at which it stops."""


class Damaged(Unreadable):
    """An XML file that is not well-formed.

    `incomplete` is the record with the damage, where its head is whole; `harmless` where a reading that goes on after
    errors loses nothing.
    """

    def __init__(self, reason: str, incomplete: "Element | None", *, harmless: bool) -> None:
        """As Unreadable, with what there is of the damaged record."""
        super().__init__(reason)
        self.incomplete = incomplete
        self.harmless = harmless


def prolog_of(source: Source) -> Prolog:
    """The prolog of an XML file.

    Raises:
        Unreadable: the file declares entities of its own.
    """
    prolog = read_prolog(source.head)
    assert prolog, "asked of a file that was recognised by it"
    if prolog.declares_entities:
        raise Unreadable("an XML file that declares entities of its own, which are not opened: save it without these")
    return prolog


def records(source: Source, names: Iterable[str], head: str | None = None) -> Iterator["Element"]:
    """The elements of some names, in whatever namespace, one after the other; each is emptied when the next is read.

    `head` is the name of the part of a record that can be trusted although what follows is damaged.

    Raises:
        Damaged: the file is not well-formed; what is whole before the damage has been given.
        Unreadable: a record is larger than any, or the file cannot be read.
    """
    prolog = prolog_of(source)
    count = 0
    try:
        for record in _strictly(source, prolog.name, names, head):
            count += 1
            yield record
    except Damaged as damage:
        mended = _with_harmless_errors(source, names) if damage.harmless and not count else []
        if not mended:
            raise
        yield from mended


def _strictly(source: Source, root: str, names: Iterable[str], head: str | None) -> Iterator["Element"]:
    from lxml import etree

    wanted = [f"{{*}}{name}" for name in (*names, *([head] if head else []))]
    count = 0
    beginning: Element | None = None
    with source.open() as file:
        bounded = _Bounded(file)
        events = etree.iterparse(
            bounded,
            events=("end",),
            tag=wanted,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            for _, element in events:
                if local_name(element) == head:
                    beginning = element
                    continue
                count += 1
                beginning = None
                yield element
                bounded.count = 0
                _forget(element)
        except etree.XMLSyntaxError as error:
            types = {entry.type for entry in events.error_log}
            if not types or types - _UNBOUND_PREFIX:
                incomplete = beginning.getparent() if beginning is not None else None
                raise Damaged(
                    _told(error, count, bounded.cut_before(root)),
                    incomplete,
                    harmless=bool(types) and types <= _HARMLESS,
                ) from error


class _Bounded:
    """A file that ends the reading where more is read than one record can hold; `count` is set back between records."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.count = 0
        self._ended = False
        self._tail = b""

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        try:
            data = self._file.read(size)
        except OSError as error:
            raise Unreadable(reason_of(error)) from error
        self.count += len(data)
        self._ended = not data
        self._tail = (self._tail + data[-_TAIL:])[-_TAIL:]
        if self.count > RECORD_LIMIT:
            raise Unreadable(
                f"an XML file with a part of more than {RECORD_LIMIT // 1_000_000} MB, which no notice has"
            )
        return data

    def cut_before(self, root: str) -> bool:
        """True where all has been read, and the root element did not end in it."""
        # In UTF-16 there is a zero beside each letter.
        return self._ended and f"{root}>".encode() not in self._tail.translate(None, b"\x00 \r\n\t")


def _forget(element: "Element") -> None:
    """Free the memory of a record, and of what stands before it."""
    element.clear(keep_tail=False)
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _with_harmless_errors(source: Source, names: Iterable[str]) -> list["Element"]:
    """All records of a small file whose errors lose nothing, where XML is strict for form's sake.

    Entities of HTML are written as numbers: libxml2 before 2.14 goes on reading without them, and they are lost.
    """
    from lxml import etree

    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(_ENTITY_OF_HTML.sub(_numbered, source.data), parser)
    except etree.XMLSyntaxError:
        return []
    if root is None or any(entry.type not in _UNBOUND_PREFIX for entry in parser.error_log):
        return []
    return list(root.iter(*(f"{{*}}{name}" for name in names)))


def _numbered(entity: re.Match[bytes]) -> bytes:
    """A named entity as numbers; one that is XML's own, or none of HTML, as it stands."""
    name = entity[1].decode()
    if name in _ENTITIES_OF_XML or f"{name};" not in html5:
        return entity[0]
    return "".join(f"&#{ord(character)};" for character in html5[f"{name};"]).encode()


def _told(error: "XMLSyntaxError", count: int, cut: bool) -> str:
    """What is wrong with a file, in words that follow its name."""
    read = "the record" if count == 1 else f"the {count:,} records"
    before = f"; {read} before that could be read" if count else ""
    message = one_line(error.msg or "it ends before it begins").rpartition(", line")[0] or one_line(error.msg or "")
    if "depth" in message:
        return f"damaged: an XML file that is nested deeper than any article{before}"
    if cut:
        return f"damaged: an XML file that ends in the middle{before}"
    return f"damaged: at line {error.lineno} it is no XML ({message}){before}"


def local_name(element: "Element") -> str:
    """The name of an element without its namespace; empty for an entity."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def first(element: "Element | None", path: str) -> "Element | None":
    """The first element at a path of local names ("front/article-meta"), in whatever namespace."""
    return None if element is None else element.find("/".join(f"{{*}}{name}" for name in path.split("/")))


def every(element: "Element | None", path: str) -> list["Element"]:
    """All elements at a path of local names."""
    return [] if element is None else element.findall("/".join(f"{{*}}{name}" for name in path.split("/")))


def attribute(element: "Element", name: str) -> str:
    """An attribute by its local name, clean, on one line; empty where there is none, or one that is no value."""
    value = element.get(name)
    if value is None:
        value = next((value for key, value in element.attrib.items() if key.replace("}", ":").endswith(f":{name}")), "")
    return one_line(value) if len(value) <= LONGEST_FIELD else ""


def words(element: "Element | None", without: frozenset[str] = frozenset()) -> str:
    """The text of an element, clean, on one line, without that of the elements named; empty for None."""
    return one_line("".join(_strings(element, without))) if element is not None else ""


def field(element: "Element | None", without: frozenset[str] = frozenset()) -> str:
    """As `words`; empty where it is longer than the title or name of anything."""
    value = words(element, without)
    return value if len(value) <= LONGEST_FIELD else ""


def _strings(element: "Element", without: frozenset[str]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = local_name(child)
        if not name:
            yield entity(child)
        elif name not in without:
            yield from _strings(child, without)
        yield child.tail or ""


def entity(reference: "Element") -> str:
    """What a reference to an entity of HTML stands for; as written where it is none."""
    return html.unescape(reference.text or "")
