"""Completion of what is typed in the search bar: names of fields, and values that the library has."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from retract_tui.library.counting import PROPERTIES
from retract_tui.library.facets import term
from retract_tui.library.fields import FIELDS, SORTS
from retract_tui.library.terms import FLAGS
from retract_tui.text import fold

if TYPE_CHECKING:
    from retract_tui.library.index import Index


class Suggestion(NamedTuple):
    """A way to go on: the whole text with it and where the cursor then is; `label` is what to show.

    `notices` is how many of the library have the value; None for the name of a field.
    """

    text: str
    cursor: int
    label: str
    notices: int | None = None


_LONGEST: Final = 2_000
"""Characters before the cursor that are looked at."""

_LAST_TERM: Final = re.compile(
    r'(?:^|(?<=[\s(]))(?P<minus>-?)(?:(?P<field>[A-Za-z][A-Za-z-]{0,19}):=?)?(?:"(?P<quoted>[^"]*)|(?P<word>[^\s"]*))$'
)
_CODED: Final = {"type", "reason", "party"}
"""Properties whose keys are codes: their labels are what people begin to type."""


class _Typed(NamedTuple):
    """The term at the cursor: where it starts, its minus sign, its field and what is typed of the value."""

    start: int
    minus: str
    field: str | None
    value: str


def complete(index: "Index", text: str, cursor: int, limit: int) -> list[Suggestion]:
    """Ways to go on with the term at the cursor, the likeliest first; none where there is nothing to add."""
    typed = _term_at(text, cursor)
    if typed is None:
        return []
    ways = _names(typed) if typed.field is None else _values(index, typed, limit)
    found = []
    for query, label, notices in ways:
        whole = f"{text[: typed.start]}{typed.minus}{query}"
        if whole + text[cursor:] != text:
            found.append(Suggestion(whole + text[cursor:], len(whole), label, notices))
    return found[:limit]


def _term_at(text: str, cursor: int) -> _Typed | None:
    before = text[:cursor][-_LONGEST:]
    # A quotation mark that opens is one with an even number of others before it.
    opening = before.rfind('"') if before.count('"') % 2 else len(before)
    start = max((before.rfind(sign, 0, opening) for sign in " ("), default=-1) + 1
    match = _LAST_TERM.match(before, start)
    if match is None:
        return None
    offset = max(0, cursor - _LONGEST) if cursor <= len(text) else max(0, len(text) - _LONGEST)
    value = match["quoted"] if match["quoted"] is not None else match["word"] or ""
    field = match["field"].lower() if match["field"] else None
    if field is None and match["quoted"] is not None:
        return None
    return _Typed(start + offset, match["minus"], field, value)


_Way = tuple[str, str, int | None]


def _names(typed: _Typed) -> Iterator[_Way]:
    wanted = typed.value.lower()
    if wanted:
        for name in (*FIELDS, "sort"):
            if name.startswith(wanted):
                yield f"{name}:", f"{name}:", None


def _values(index: "Index", typed: _Typed, limit: int) -> Iterator[_Way]:
    wanted = fold(typed.value)
    fixed = {"sort": SORTS, "has": FLAGS}.get(typed.field or "", {})
    for name, meaning in fixed.items():
        if name.startswith(wanted):
            yield f"{typed.field}:{name}", f"{name} · {meaning}", None
    if typed.field not in PROPERTIES:
        return
    if typed.field in _CODED:
        found = [row for row in _counted(index, typed.field, "", 100) if _begins(wanted, row[0], row[1])]
    else:
        found = _counted(index, typed.field, wanted, limit)
    for key, label, notices in found:
        yield term(typed.field, key, label), label, notices


def _begins(wanted: str, key: str, label: str) -> bool:
    """True where a code, or a word of its label, begins with what is typed."""
    return f" {wanted}" in f" {fold(key)} {fold(label)}"


def _counted(index: "Index", name: str, prefix: str, limit: int) -> list[tuple[str, str, int]]:
    """The values of a property whose keys begin with a prefix, the most frequent first."""
    statement = (
        "SELECT key, label, notices FROM counted WHERE property = ? AND key >= ? AND key < ?"
        " ORDER BY notices DESC, key LIMIT ?"
    )
    return index.ask(statement, name, prefix, prefix + "\U0010ffff", limit)
