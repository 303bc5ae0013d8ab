"""The reader of RIS: bibliographies of tagged lines, some records of which are notices.

A line is a tag of two characters, two spaces, a hyphen and a value; a record goes from `TY` to `ER`. Exports bend this:
one space for two, values that go on in the next line, records without `ER`, and tags that mean now one thing and now
another, so that each field has several, the surest first.
(https://en.wikipedia.org/wiki/RIS_(file_format), after the specification of Research Information Systems, 2011)
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from retract_tui.model import Notice
from retract_tui.reading.bibliographies.citations import Citation, notices_among
from retract_tui.reading.decoding import NotText, decode
from retract_tui.reading.fields import (
    Fields,
    author_in_words,
    date_of,
    every,
    first,
    first_doi,
    first_title,
    own_ids,
    plain_pages,
    pmid_in,
)
from retract_tui.reading.files import Failure
from retract_tui.reading.json_values import words
from retract_tui.reading.source import NoNotice, Source

_BEGINS: Final = re.compile(r"\s*TY {0,2}- ?\S")
_LINE: Final = re.compile(r"([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$")

_TITLE: Final = ("TI", "T1", "CT")
_JOURNAL: Final = ("T2", "JO", "JF", "JA", "J2", "T3", "BT")
_AUTHORS: Final = ("AU", "A1")
_YEARS: Final = ("PY", "Y1")
_NOTES: Final = ("N1", "RN", "C1", "C3", "C4", "C5", "C6", "M1", "U1", "U2", "CN", "OP")
_TYPES: Final = ("M3", "PT")
_DOI: Final = ("DO", "DOI", "M3", "L3", "UR")
_LINKS: Final = ("UR", "L2", "LK", "AN", "U1")


def recognises(head: bytes) -> bool:
    """True where a file begins with the type of a record of RIS."""
    try:
        return bool(_BEGINS.match(decode(head)))
    except NotText:
        return False


def read(source: Source) -> Iterator[Notice | Failure]:
    """The notices among the records of a bibliography, and that it is cut off, where it is.

    Raises:
        NoNotice: There are none.
        Unreadable: The file is too large or cannot be read.
    """
    try:
        text = decode(source.data)
    except NotText as error:
        raise NoNotice(str(error)) from error
    yield from notices_among(map(_citation, _records(text)), source, "a RIS bibliography")
    if _is_cut(text):
        yield Failure(source.shown, "it ends in the middle of a line: what is before that was read")


def _is_cut(text: str) -> bool:
    """True where the last line is not ended, nor the end of a record: its value may be the half of one."""
    last = text[text.rfind("\n") + 1 :]
    return bool(last.strip()) and not last.startswith("ER")


def _records(text: str) -> Iterator[Fields]:
    """The records of a file: what stands in each, by tag; a last line that is cut off is left out."""
    record: defaultdict[str, list[list[str]]] = defaultdict(list)
    value: list[str] = []
    for written in text.split("\n")[: -1 if _is_cut(text) else None]:
        tagged = _LINE.match(written)
        if tagged is None:
            # Behind a value: it goes on in this line.
            value.append(written)
            continue
        tag, value = tagged[1], [tagged[2] or ""]
        if tag in ("TY", "ER") and record:
            yield _joined(record)
            record = defaultdict(list)
        if tag == "TY" or record:
            record[tag].append(value)
    if record:
        yield _joined(record)


def _joined(record: dict[str, list[list[str]]]) -> Fields:
    return {tag: ["\n".join(lines).strip() for lines in values] for tag, values in record.items()}


def _citation(fields: Fields) -> Citation:
    notes = [note for tag in _NOTES for note in fields.get(tag, ())]
    pmid, pmcid = own_ids(notes)
    pages = "-".join(dict.fromkeys(part for tag in ("SP", "EP") if (part := first(fields, (tag,)))))
    return Citation(
        title=first_title(fields, _TITLE),
        authors=tuple(author_in_words(name) for name in every(fields, _AUTHORS)),
        journal=first_title(fields, _JOURNAL),
        publisher=first(fields, ("PB",)),
        date=date_of(every(fields, _YEARS), every(fields, ("DA",))),
        volume=first(fields, ("VL",)),
        issue=first(fields, ("IS",)),
        pages=plain_pages(pages) or first(fields, ("C7",)),
        doi=first_doi(fields, _DOI),
        pmid=pmid or pmid_in(every(fields, _LINKS)),
        pmcid=pmcid,
        types=every(fields, _TYPES),
        keywords=every(fields, ("KW",)),
        notes=tuple(notes),
        abstract=words("\n".join(fields.get("AB") or fields.get("N2") or ())),
    )
