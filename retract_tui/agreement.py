"""Whether two values of one field say the same, as people write them: abbreviated, less precise, without accents."""

import re
from collections.abc import Callable
from typing import Final

from retract_tui.text import fold

_WORD: Final = re.compile(r"\w+")
_SMALL_WORDS: Final = frozenset(
    {"a", "an", "and", "de", "del", "der", "des", "die", "du", "e", "et", "for", "fur", "in", "la", "le", "of", "on"}
    | {"the", "und", "y"}
)
_WHOLE: Final = frozenset({"retraction", "withdrawal", "removal"})


def agree(field: str, one: str, other: str) -> bool:
    """True where two values of a field (the last part of its path) do not contradict each other."""
    if one == other:
        return True
    return _WAYS.get(field, _folded_alike)(one, other)


def _folded_alike(one: str, other: str) -> bool:
    return _words(one) == _words(other)


def _words(value: str) -> list[str]:
    return _WORD.findall(fold(value))


def _alike_but_for_case(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _one_begins_the_other(one: str, other: str) -> bool:
    """Dates of different precision: "2024" and "2024-05-14"."""
    return one.startswith(other) or other.startswith(one)


def _title_alike(one: str, other: str) -> bool:
    """Titles whose words are the same, however these are joined: "anti-viral", "anti viral" and "antiviral"."""
    return "".join(_words(one)) == "".join(_words(other))


def _journal_alike(one: str, other: str) -> bool:
    """A journal's name and its abbreviation: "Front. Oncol." and "Frontiers in Oncology"."""
    left, right = ([word for word in _words(name) if word not in _SMALL_WORDS] for name in (one, other))
    if len(left) != len(right):
        # "PNAS", "JBC": the first letters of the words.
        short, long = sorted((left, right), key=len)
        return len(short) == 1 and short[0] == "".join(word[0] for word in long)
    return all(a.startswith(b) or b.startswith(a) for a, b in zip(left, right, strict=True))


def _one_names_the_other_in_short(one: str, other: str) -> bool:
    """A house's name with or without what follows it: "Frontiers", "Frontiers Media SA"."""
    short, long = sorted((_words(one), _words(other)), key=len)
    return bool(short) and long[: len(short)] == short


def _pages_alike(one: str, other: str) -> bool:
    """Pages of which one is abbreviated, or without the last page: "343-67", "343-367", "343"."""
    first_of_one, _, last_of_one = one.partition("-")
    first_of_other, _, last_of_other = other.partition("-")
    if not _alike_but_for_case(first_of_one, first_of_other):
        return False
    return not last_of_one or not last_of_other or last_of_one.endswith(last_of_other[-1])


def _authors_alike(one: str, other: str) -> bool:
    """Lists of authors that begin with the same person: "Yuan L", "Lei Yuan", "Yuan, Lei; Liu, Y."."""
    left, right = ({word for word in _words(names.split(";")[0]) if len(word) >= 2} for names in (one, other))
    return bool(left & right) or not left or not right


def _kind_alike(one: str, other: str) -> bool:
    """Kinds of notice, of which databases know fewer: a withdrawal is a retraction to them."""
    return one in _WHOLE and other in _WHOLE and "retraction" in (one, other)


_WAYS: Final[dict[str, Callable[[str, str], bool]]] = {
    "authors": _authors_alike,
    "date": _one_begins_the_other,
    "doi": _alike_but_for_case,
    "journal": _journal_alike,
    "pages": _pages_alike,
    "pmcid": _alike_but_for_case,
    "pmid": _alike_but_for_case,
    "publisher": _one_names_the_other_in_short,
    "title": _title_alike,
    "update_type": _kind_alike,
}
