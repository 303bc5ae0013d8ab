"""Stems: the literal words without which a pattern cannot fit, looked for before the pattern because that is faster.

`stems_of` reads them off a pattern, so that a rule need not name its own. `StemIndex` finds which of a table's stems a
text holds without looking for each: a stem whose first letters stand nowhere in the text is never looked for.
"""

from collections.abc import Iterable, Set
from functools import cache
from typing import Final

_SHORTEST: Final = 3
_LONG_ENOUGH: Final = 6
"""A longer stem is hardly rarer than one of this length; of two alternatives then the smaller set is the better."""
_KEY: Final = 3
_CLASSES: Final = frozenset("dDwWsSbBAZ")
_LITERAL_ESCAPES: Final = {"n": "\n", "t": "\t"}

Stems = frozenset[str]
_NONE: Final[Stems] = frozenset()


@cache
def stems_of(pattern: str) -> Stems:
    """Words in lower case, one of which every text holds that the pattern fits; none where there is no such set.

    The text has to be in lower case, too. Literals of one case are enough for it, and so are flags that ignore case.

    Raises:
        ValueError: the pattern uses a construct that is not known here (a back-reference, a condition).
    """
    scanner = _Scanner(pattern)
    return scanner.alternatives()


class _Scanner:
    """Walks the source of a pattern once (https://docs.python.org/3/library/re.html#regular-expression-syntax)."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def alternatives(self) -> Stems:
        """The stems of alternatives up to the bracket that closes them: those of all, none where one has none."""
        found = [self._sequence()]
        while self._next() == "|":
            self._at += 1
            found.append(self._sequence())
        return frozenset().union(*found) if all(found) else _NONE

    def _next(self) -> str:
        return self._pattern[self._at : self._at + 1]

    def _sequence(self) -> Stems:
        """The best stems among the parts of a sequence that have to be there."""
        best, run = _NONE, ""
        while (sign := self._next()) not in ("", "|", ")"):
            inner: Stems = _NONE
            literal = ""
            if sign == "(":
                inner = self._group()
            else:
                literal = self._single()
            least, once = self._quantifier()
            if literal and least and once:
                run += literal
                continue
            if literal and least:
                run += literal
            best = _better(best, _literal(run))
            run = ""
            if least:
                best = _better(best, inner)
        return _better(best, _literal(run))

    def _single(self) -> str:
        """One character of the pattern that stands for itself; "" for a class, a place or any character."""
        sign = self._next()
        self._at += 1
        if sign == "[":
            self._pass_class()
            return ""
        if sign == "\\":
            escaped = self._next()
            self._at += 1
            if escaped in _CLASSES:
                return ""
            if escaped.isascii() and escaped.isalnum() and escaped not in _LITERAL_ESCAPES:
                raise ValueError(f"The escape \\{escaped} at {self._at} of {self._pattern!r} is not known here.")
            return _LITERAL_ESCAPES.get(escaped, escaped)
        return "" if sign in ".^$" else sign.lower()

    def _pass_class(self) -> None:
        self._at += self._next() == "^"
        self._at += self._next() == "]"
        while self._next() != "]":
            self._at += 2 if self._next() == "\\" else 1
        self._at += 1

    def _group(self) -> Stems:
        """The stems of a group; what a look ahead or behind asks for is passed over."""
        self._at += 1
        looks_around = False
        if self._next() == "?":
            self._at += 1
            looks_around = self._pass_kind_of_group()
        inner = self.alternatives()
        self._at += 1
        return _NONE if looks_around else inner

    def _pass_kind_of_group(self) -> bool:
        """True for a group that looks around."""
        for opening in ("=", "!", "<=", "<!"):
            if self._pattern.startswith(opening, self._at):
                self._at += len(opening)
                return True
        if self._pattern.startswith("P<", self._at):
            self._at = self._pattern.index(">", self._at) + 1
            return False
        colon = self._pattern.find(":", self._at)
        if colon < 0 or self._pattern[self._at : colon].strip("aimsux-"):
            raise ValueError(f"The group at {self._at} of {self._pattern!r} is not known here.")
        self._at = colon + 1
        return False

    def _quantifier(self) -> tuple[bool, bool]:
        """Whether what stood before has to be there, and whether it is there no more than once."""
        sign = self._next()
        if sign == "{":
            close = self._pattern.index("}", self._at)
            least, once = not self._pattern.startswith(("{0", "{,"), self._at), False
            self._at = close + 1
        elif sign and sign in "*+?":
            least, once = sign == "+", False
            self._at += 1
        else:
            return True, True
        self._at += self._next() in ("?", "+") and self._next() != ""
        return least, once


def _literal(run: str) -> Stems:
    """A run of literals as stems, where it is long enough to be rare."""
    return frozenset((run,)) if len(run) >= _SHORTEST or not run.isascii() else _NONE


def _better(one: Stems, other: Stems) -> Stems:
    """The stems that more texts lack: longer ones, then fewer."""
    if not (one and other):
        return one or other
    return max(one, other, key=lambda stems: (min(_LONG_ENOUGH, *map(len, stems)), -len(stems)))


def trigrams(text: str) -> Set[str]:
    """Every three letters in a row of a text without white space among them."""
    return {word[at : at + _KEY] for word in set(text.split()) for at in range(len(word) - _KEY + 1)}


class StemIndex:
    """A table of stems by three letters of each, for one look at all of them."""

    def __init__(self, stems: Iterable[str]) -> None:
        """Sort the stems by the first letters of the longest word of each, and keep all its trigrams with it."""
        self._place: dict[str, int] = {}
        self._by_key: dict[str, list[tuple[Stems, str]]] = {}
        self._short: list[str] = []
        for place, stem in enumerate(stems):
            self._place[stem] = place
            word = max(stem.split(), key=len)
            if len(word) >= _KEY:
                self._by_key.setdefault(word[:_KEY], []).append((frozenset(trigrams(word)), stem))
            else:
                self._short.append(stem)
        self._keys = frozenset(self._by_key)
        self._short_ascii = [stem for stem in self._short if stem.isascii()]

    def held_by(self, text: str, letters: Set[str]) -> list[str]:
        """The stems that a text holds, in the order of the table; `letters` are its `trigrams`."""
        likely = [item for key in self._keys & letters for item in self._by_key[key]]
        held = [stem for all_of, stem in likely if all_of <= letters and stem in text]
        held += [stem for stem in (self._short_ascii if text.isascii() else self._short) if stem in text]
        held.sort(key=self._place.__getitem__)
        return held
