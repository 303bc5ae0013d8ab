"""The beginning of an XML file, read without an XML parser: what its root element is, and what is declared before it.

A file is told to be of a format by its root, and refused before any parser has seen it where it declares entities:
these are how a small file grows without bounds ("billion laughs") or has others opened (XML 1.0, 4.2 and 4.4).
"""

import codecs
import re
from typing import Final, NamedTuple

_SPACES_AND_REMARKS: Final = r"(?:\s++|<\?(?:[^?]|\?(?!>))*+\?>|<!--(?:[^-]|-(?!->))*+-->)*+"
_SUBSET: Final = r"\[(?:[^\]\"'<]++|\"[^\"]*+\"|'[^']*+'|<!--(?:[^-]|-(?!->))*+-->|<)*+\]\s*+"
_DOCTYPE: Final = rf"<!DOCTYPE\s(?P<doctype>(?:[^\[>\"']++|\"[^\"]*+\"|'[^']*+')*+(?P<subset>{_SUBSET})?+)>"
_ROOT: Final = (
    r"<(?:[A-Za-z_][\w.-]{0,60}:)?(?P<name>[A-Za-z_][\w.-]{0,60})(?P<attributes>(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)"
)
_PROLOG: Final = re.compile(rf"\ufeff?{_SPACES_AND_REMARKS}(?:{_DOCTYPE}{_SPACES_AND_REMARKS})?+{_ROOT}")
_ENTITY: Final = re.compile(r"<!ENTITY\s", re.IGNORECASE)
_MARKS: Final = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_UNMARKED: Final = ((b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"))


class Prolog(NamedTuple):
    """What stands before and in the root element's tag, as far as the given bytes go.

    `name` is the root's, without the prefix of its namespace; `doctype` and `attributes` are as written; `behind` is
    what follows the tag's attributes.
    """

    name: str
    attributes: str
    doctype: str
    behind: str

    @property
    def declares_entities(self) -> bool:
        """True where the document type declaration declares entities of the file's own."""
        return bool(_ENTITY.search(self.doctype))


def read_prolog(head: bytes) -> Prolog | None:
    """The prolog of an XML file by its first bytes; None where they hold no root element, or are no XML."""
    text = head_text(head)
    found = _PROLOG.match(text)
    if found is None:
        return None
    return Prolog(found["name"], found["attributes"], found["doctype"] or "", text[found.end() :])


def head_text(head: bytes) -> str:
    """The first bytes of a file as text, for looking at its ASCII alone: UTF-16 is told by its mark or its zeros."""
    for mark, encoding in (*_MARKS, *_UNMARKED):
        if head.lstrip(b"\r\n\t ").startswith(mark):
            return head.decode(encoding, "replace")
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1")
