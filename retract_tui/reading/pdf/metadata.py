"""What a PDF says of itself: its information dictionary and its XMP packets (ISO 16684-1, PRISM 3.0), as plain values.

PDFium gives out no XMP, so packets are looked for in the bytes of the file: as they are, for that is what the standard
recommends, or compressed with Flate. One is read from its root element on: before that alone it could declare entities.
"""

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final
from xml.etree import ElementTree

import msgspec

from retract_tui.identifiers import find_dois
from retract_tui.text import one_line

_BEGINS: Final = re.compile(rb"<(?:x:xmpmeta|rdf:RDF)\b")
_ENDS: Final = {b"<x:xmpmeta": b"</x:xmpmeta>", b"<rdf:RDF": b"</rdf:RDF>"}
_COMPRESSED: Final = re.compile(rb"/Subtype\s?/XML\b")
_STREAM: Final = re.compile(rb"stream\r?\n")
_NEAR: Final = 300
_LONGEST_PACKET: Final = 200_000
_LONGEST_VALUE: Final = 2_000
_MOST_PACKETS: Final = 20

_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_PRISM: Final = "prismstandard.org/namespaces/basic/"
_DOI_NAMES: Final = frozenset({"doi", "identifier", "url", "wps-articledoi"})
_DOI_NAMESPACES: Final = (_DC, _PRISM, "http://crossref.org/crossmark/", "http://ns.adobe.com/pdfx/")
_DOI_KEYS: Final = ("doi", "DOI", "WPS-ARTICLEDOI", "Subject", "Keywords")
INFO_KEYS: Final = ("Title", *_DOI_KEYS)
"""The keys of an information dictionary that are looked at; some publishers give a DOI in one of their own."""


class Metadata(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a PDF says it is; each value is a clean line, or empty. It may be another document's, left by a template."""

    title: str = ""
    dois: tuple[str, ...] = ()
    journal: str = ""
    publisher: str = ""


def read_metadata(data: bytes, info: Mapping[str, str], crossmarks: Iterable[str] = ()) -> Metadata:
    """The metadata of a PDF's bytes, with its information dictionary and the addresses of its Crossmark buttons.

    Of several packets the last one that says something counts.
    """
    properties: list[tuple[str, str]] = []
    for packet in reversed(list(islice(_packets(data), _MOST_PACKETS))):
        properties += _properties(packet)
    dois = [value for name, value in properties if _may_hold_doi(name)]
    return Metadata(
        title=_first(properties, f"{_DC}title") or one_line(info.get("Title", "")[:_LONGEST_VALUE]),
        dois=_dois([*dois, *crossmarks, *(info.get(key, "")[:_LONGEST_VALUE] for key in _DOI_KEYS)]),
        journal=_first(properties, "publicationName"),
        publisher=_first(properties, f"{_DC}publisher"),
    )


def _packets(data: bytes) -> Iterator[bytes]:
    end = 0
    for begins in _BEGINS.finditer(data):
        if begins.start() >= end:
            closing = _ENDS[begins.group()]
            close = data.find(closing, begins.start(), begins.start() + _LONGEST_PACKET)
            if close >= 0:
                end = close + len(closing)
                yield data[begins.start() : end]
    for mark in _COMPRESSED.finditer(data):
        stream = _STREAM.search(data, mark.end(), mark.end() + _NEAR)
        if stream:
            yield from _inflated(data[stream.end() : stream.end() + _LONGEST_PACKET])


def _inflated(data: bytes) -> Iterator[bytes]:
    try:
        text = zlib.decompressobj().decompress(data, _LONGEST_PACKET)
    except zlib.error:
        return
    begins = _BEGINS.search(text)
    if begins:
        closing = _ENDS[begins.group()]
        close = text.find(closing)
        if close >= 0:
            yield text[begins.start() : close + len(closing)]


def _properties(packet: bytes) -> Iterator[tuple[str, str]]:
    """The properties of a packet: elements, with what is in their lists, and attributes of descriptions."""
    try:
        root = ElementTree.fromstring(packet)
    except (ElementTree.ParseError, ValueError):
        return
    for description in islice(root.iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}Description"), 100):
        yield from ((name, one_line(value[:_LONGEST_VALUE])) for name, value in description.attrib.items())
        for element in description:
            value = "".join(islice(element.itertext(), 50))[:_LONGEST_VALUE]
            yield element.tag, one_line(value)


def _may_hold_doi(name: str) -> bool:
    local = name.rpartition("}")[2]
    return local.lower() in _DOI_NAMES and any(space in name for space in _DOI_NAMESPACES)


def _dois(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found.value for value in values for found in find_dois(value)))[:10]


def _first(properties: Iterable[tuple[str, str]], ending: str) -> str:
    return next((value for name, value in properties if value and name.endswith(ending)), "")
