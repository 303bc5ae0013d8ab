"""The reader of PubMed's MEDLINE format (.nbib and .txt): lines with tags, wrapped, records with blank lines between.

Tags: NLM, "MEDLINE/PubMed Data Element (Field) Descriptions".
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from retract_tui.model import Notice
from retract_tui.reading.dates import medline_date
from retract_tui.reading.decoding import NotText, decode
from retract_tui.reading.pubmed.records import PubMedRecord, Relation, notices_among, plain_record
from retract_tui.reading.pubmed.vocabulary import MEDLINE_RELATIONS
from retract_tui.reading.source import Source, Unreadable, reason_of
from retract_tui.reading.xml_prolog import head_text

_BEGINS: Final = re.compile(r"\ufeff?\s{0,200}+PMID ?- {0,4}\d")
_TAG: Final = re.compile(r"([A-Z]{2,4}) {0,2}- ?(.*)$", re.DOTALL)
_DOI: Final = re.compile(r"(?:doi:\s?)?(10\.\S+)(?:\s\[doi\])?$", re.IGNORECASE)
_RECORD_LIMIT: Final = 5_000_000
_LINE: Final = 1_000_000
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")

Fields = dict[str, list[str]]


def recognises(head: bytes) -> bool:
    """True for a file that begins with the number of a record."""
    return bool(_BEGINS.match(head_text(head)))


def read(source: Source) -> Iterator[Notice]:
    """The notices of a file: those that its records are, and those that the records of articles name.

    Raises:
        NoNotice: there is none in it.
        Unreadable: it is no text, or holds a record that is larger than any.
    """
    yield from notices_among(map(_record, _all_fields(source)), source)


def _all_fields(source: Source) -> Iterator[Fields]:
    """The fields of each record by their tags."""
    fields: Fields = defaultdict(list)
    last = ""
    for line in _lines(source):
        tag = _TAG.match(line)
        if tag and tag[1] == "PMID" and fields:
            yield fields
            fields = defaultdict(list)
        if tag:
            last = tag[1]
            fields[last].append(tag[2].strip())
        elif last and line.startswith(" ") and line.strip():
            fields[last][-1] = f"{fields[last][-1]} {line.strip()}"
        elif not line.strip():
            last = ""
    if fields:
        yield fields


def _lines(source: Source) -> Iterator[str]:
    """The lines of the file; large ones are not held whole."""
    if source.head.startswith(_WIDE) or b"\x00" in source.head:
        yield from _decoded(source.data).split("\n")
        return
    size = 0
    with source.open() as file:
        while True:
            try:
                line = file.readline(_LINE)
            except OSError as error:
                raise Unreadable(reason_of(error)) from error
            if not line:
                return
            size = 0 if line.startswith(b"PMID") else size + len(line)
            if size > _RECORD_LIMIT:
                raise Unreadable(f"a PubMed export with a record of more than {_RECORD_LIMIT // 1_000_000} MB")
            yield from _decoded(line).removesuffix("\n").split("\n")


def _decoded(data: bytes) -> str:
    try:
        return decode(data)
    except NotText as error:
        raise Unreadable(f"a damaged PubMed export: a part of it is {error}") from error


def _record(fields: Fields) -> PubMedRecord:
    return plain_record(
        title=_first(fields, "TI", "TT"),
        ids={"pmid": _first(fields, "PMID"), "pmc": _first(fields, "PMC"), "doi": _doi(fields)},
        authors=[*fields.get("AU", ()), *fields.get("CN", ())],
        journal=_first(fields, "TA", "JT"),
        date=medline_date(_first(fields, "DEP")) or medline_date(_first(fields, "DP")),
        place=(_first(fields, "VI"), _first(fields, "IP"), _first(fields, "PG")),
        types=fields.get("PT", ()),
        relations=[Relation(type_, cited) for tag, type_ in MEDLINE_RELATIONS.items() for cited in fields.get(tag, ())],
        abstract=fields.get("AB", ()),
        language=_first(fields, "LA"),
    )


def _first(fields: Fields, *tags: str) -> str:
    return next((value for tag in tags for value in fields.get(tag, ()) if value), "")


def _doi(fields: Fields) -> str:
    found = (_DOI.match(value) for tag in ("LID", "AID") for value in fields.get(tag, ()))
    return next((match[1] for match in found if match), "")
