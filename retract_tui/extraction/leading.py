r"""Patterns rewritten so that `re` finds quickly where they may begin.

`re` skips to the next of a few characters where every alternative of a pattern begins with a character of its own, but
not where the first thing asked for is a place (`\b`, "not behind a letter"). Here `\b(?:retracted|removed)` is written
`r(?<=\br)(?:etracted|emoved)`: what may stand before is asked behind the first character. The new pattern fits the same
texts in the same way; what cannot be rewritten stays as it is.
"""

import re
from collections.abc import Iterator
from typing import Final

_PLACES: Final = {
    r"\b": r"(?<=\b{})",
    "(?<![a-z0-9])": "(?<![a-z0-9]{})",
    r"(?<!\w)": r"(?<!\w{})",
    "^": "(?<=^{})",
    "": "",
}
"""What may be asked of the place where a pattern begins, and how it is asked behind the first character."""
_SIGNS: Final = frozenset(".^$|)*+?{")
_QUANTIFIERS: Final = ("?", "*", "+", "{")
_FEW_CHARACTERS: Final = re.compile(r"\[[\w,，;:'’\" ]{1,4}\]")
_CAPTURES: Final = re.compile(r"(?<!\\)\((?!\?)|\(\?P<")
_NAMES: Final = re.compile(r"\(\?P<\w+>")
_MOST: Final = 400
_GROWTH: Final = 5
_LEAST: Final = 400
"""A pattern that would grow more than this stays as it is: it would take longer to compile than it saves."""


class _Fixed(ValueError):
    """The pattern begins in a way that is not known here."""


def leading(pattern: str) -> str:
    """The pattern with the first characters of its alternatives in front; itself where that cannot be done."""
    try:
        rewritten = _rewritten(pattern)
    except _Fixed:
        return pattern
    return rewritten if len(rewritten) <= max(_LEAST, _GROWTH * len(pattern)) else pattern


def quick(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """A pattern that fits where `pattern` does, without its names: to find the places, at which to match that one."""
    return re.compile(leading(_NAMES.sub("(?:", pattern.pattern)), pattern.flags)


def _rewritten(pattern: str) -> str:
    alternatives = list(_alternatives(pattern))
    if len(alternatives) == 1:
        place = _place_of(pattern)
        group = pattern[len(place) : len(place) + _end_of_first(pattern[len(place) :])]
        rest = pattern[len(place) + len(group) :]
        if group.startswith("(?:") and not rest.startswith(_QUANTIFIERS):
            inner = "|".join(place + choice for choice in _alternatives(group[3:-1]))
            return f"(?:{_rewritten(inner)}){rest}"
    groups: dict[str, list[tuple[str, list[str]]]] = {}
    for place, first, rest in _begun(alternatives):
        parts = groups.setdefault(first, [])
        if parts and parts[-1][0] == place:
            parts[-1][1].append(rest)
        else:
            parts.append((place, [rest]))
    return "|".join(
        f"{first}{_PLACES[place].format(first)}(?:{'|'.join(rests)})"
        for first, parts in groups.items()
        for place, rests in parts
    )


def _place_of(alternative: str) -> str:
    return next(place for place in _PLACES if alternative.startswith(place))


def _begun(alternatives: list[str]) -> Iterator[tuple[str, str, str]]:
    """Each alternative as the place it asks for, its first character and its rest."""
    count = 0
    for alternative in alternatives:
        place = _place_of(alternative)
        for spelled in _spelled(alternative[len(place) :]):
            count += 1
            if count > _MOST:
                raise _Fixed
            first = _first_of(spelled)
            yield place, first, spelled[len(first) :]


def _first_of(spelled: str) -> str:
    return spelled[:2] if spelled[0] == "\\" else spelled[0]


def _spelled(alternative: str) -> Iterator[str]:
    """The same as alternatives, in the order in which they are tried, each of which begins with one character."""
    if not alternative or alternative[0] in _SIGNS:
        raise _Fixed
    end = _end_of_first(alternative)
    first, rest = alternative[:end], alternative[end:]
    optional = rest.startswith("?") and not rest.startswith(("??", "?+"))
    if rest.startswith(_QUANTIFIERS) and not optional:
        raise _Fixed
    if first.startswith(("(?<!", "(?<=")) and not optional:
        for spelled in _spelled(rest):
            character = _first_of(spelled)
            yield f"{character}{first[:4]}(?:{first[4:-1]}){character}){spelled[len(character) :]}"
        return
    rest = rest[optional:]
    choices = _by_first(first)
    if (len(choices) > 1 or optional) and _CAPTURES.search(alternative):
        raise _Fixed
    for choice in choices:
        yield choice + rest
    if optional:
        yield from _spelled(rest)


def _by_first(first: str) -> list[str]:
    """What a first part may be, one for each character with which it may begin."""
    choices = _choices(first)
    if choices == [first]:
        return choices
    spelled: dict[str, list[str]] = {}
    for choice in choices:
        for one in _spelled(choice):
            character = _first_of(one)
            spelled.setdefault(character, []).append(one[len(character) :])
    return [
        character + (rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})") for character, rests in spelled.items()
    ]


def _choices(first: str) -> list[str]:
    """What a first part may be: itself for a character, its alternatives for a group."""
    if first.startswith("(?:"):
        return list(_alternatives(first[3:-1]))
    if first[0] == "(":
        raise _Fixed
    if first[0] == "[":
        if not _FEW_CHARACTERS.fullmatch(first):
            raise _Fixed
        return list(first[1:-1])
    if first[0] == "\\" and first[1].isalnum():
        raise _Fixed
    return [first]


def _alternatives(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern, outside its groups."""
    start = at = 0
    while at < len(pattern):
        if pattern[at] == "|":
            yield pattern[start:at]
            start = at = at + 1
        else:
            at += _end_of_first(pattern[at:] if pattern[at] in "([\\" else pattern[at])
    yield pattern[start:]


def _end_of_first(pattern: str) -> int:
    """Where the first character, class or group of a pattern ends."""
    if pattern[0] == "\\":
        return 2
    if pattern[0] == "[":
        at = 1 + (pattern[1] == "^")
        at += pattern[at] == "]"
        while pattern[at] != "]":
            at += 2 if pattern[at] == "\\" else 1
        return at + 1
    if pattern[0] != "(":
        return 1
    at = 1
    while pattern[at] != ")":
        at += _end_of_first(pattern[at:]) if pattern[at] in "([\\" else 1
    return at + 1
