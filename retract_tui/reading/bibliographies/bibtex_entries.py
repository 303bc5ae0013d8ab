"""The entries of a BibTeX file, their fields as they are written: a scanner that takes damage and nesting as they come.

The grammar is that of BibTeX (Patashnik, BibTeXing, 1988) and biblatex: `@type{key, name = value # value, …}`, a value
in braces or quotes, a number, or a name that an `@string` stands for. An entry begins at the start of a line or behind
the end of another, so that one whose braces do not close does not swallow those behind it.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_START: Final = re.compile(r"(?:^|(?<=\}))[ \t]*@[ \t]*(?P<type>[A-Za-z][A-Za-z_]*)\s{0,20}[{(]", re.MULTILINE)
_KEY: Final = re.compile(r"[^,={}\"]*,")
_FIELD: Final = re.compile(r"[\s,]*(?P<name>[A-Za-z][\w:+.-]*)\s*=\s*")
_WORD: Final = re.compile(r"[^\s,#{}()\"]+")
_JOIN: Final = re.compile(r"\s*#\s*")
_BRACE: Final = re.compile(r"[{}]")
_BRACE_OR_QUOTE: Final = re.compile(r"[{}\"]")
_END: Final = re.compile(r"[\s,]*[})]")
_NO_ENTRIES: Final = frozenset({"comment", "preamble"})

MONTHS: Final = {
    month: month for month in ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
}
"""Names that stand for themselves in every style of BibTeX."""


class Entry(NamedTuple):
    """An entry: its type and fields, names in lower case; not `whole` where its end is missing."""

    type: str
    fields: dict[str, str]
    whole: bool


class _Cut(Exception):
    """A value does not end."""


def read_entries(text: str) -> Iterator[Entry]:
    """The entries of a file in their order; `@string` is applied, comments and preambles are left out."""
    names = dict(MONTHS)
    starts = list(_START.finditer(text))
    ends = [*(start.start() for start in starts[1:]), len(text)]
    for start, end in zip(starts, ends, strict=False):
        kind = start["type"].lower()
        body = text[start.end() : end]
        if kind in _NO_ENTRIES:
            continue
        key = None if kind == "string" else _KEY.match(body)
        fields, whole = _fields(body, key.end() if key else 0, names)
        if kind == "string":
            names.update(fields)
        else:
            yield Entry(kind, fields, whole)


def _fields(body: str, at: int, names: dict[str, str]) -> tuple[dict[str, str], bool]:
    """The fields of an entry from a place on, the first of each name, and whether the entry ends behind them."""
    fields: dict[str, str] = {}
    while field := _FIELD.match(body, at):
        try:
            value, at = _value(body, field.end(), names)
        except _Cut:
            return fields, False
        fields.setdefault(field["name"].lower(), value)
    return fields, bool(_END.match(body, at))


def _value(body: str, at: int, names: dict[str, str]) -> tuple[str, int]:
    parts: list[str] = []
    while True:
        sign = body[at : at + 1]
        if sign == "{":
            end = _closing(body, at)
            parts.append(body[at + 1 : end])
            at = end + 1
        elif sign == '"':
            end = _closing_quote(body, at + 1)
            parts.append(body[at + 1 : end])
            at = end + 1
        else:
            word = _WORD.match(body, at)
            if word is None:
                raise _Cut
            parts.append(names.get(word.group().lower(), word.group()))
            at = word.end()
        join = _JOIN.match(body, at)
        if join is None:
            return "".join(parts), at
        at = join.end()


def _closing(body: str, at: int) -> int:
    """Where the brace closes that opens at `at`."""
    depth = 0
    for brace in _BRACE.finditer(body, at):
        depth += 1 if brace.group() == "{" else -1
        if depth == 0:
            return brace.start()
    raise _Cut


def _closing_quote(body: str, at: int) -> int:
    """Where the quote is that ends a value which begins at `at`: the first one that is in no braces."""
    depth = 0
    for sign in _BRACE_OR_QUOTE.finditer(body, at):
        if sign.group() == '"':
            if depth == 0:
                return sign.start()
        else:
            depth += 1 if sign.group() == "{" else -1
    raise _Cut
