"""What follows "Figures": the list of numbers and panel letters, read into single panels.

A list is made of items ("3", "3A", "3 A", "3(a)", "S2b", "IV") and, behind an item, of more letters of the same figure
("3A, B and D"), joined by commas, conjunctions, slashes and ranges ("3A–C", "3(b)–3(d)", "2 through 8", "B1–B3").
Doses, times, counts and years that stand behind a comma are no figures: the tables below say how they are told apart.
"""

import re
from typing import Final, NamedTuple


class Designators(NamedTuple):
    """The panels of a list in their normal form ("3A", "S2", "4E25"), and where the list ends."""

    panels: tuple[str, ...]
    end: int


_NUMBER: Final = re.compile(r"(?P<supplement>S(?:upp(?:l)?\.? ?)?)?(?P<number>\d{1,2})(?!\d|\.\d|,\d{3}|:\d)")
_ROMAN: Final = re.compile(r"(?P<number>[IVX]{1,5})(?![A-Za-z0-9])")
_LETTER: Final = re.compile(
    r"(?P<letter>[A-Za-z])(?P<digits>(?<=[A-Z])(?:i{1,3}|iv|vi{0,3})"
    r"|\d{0,2})(?P<prime>['’′]{0,2})(?![A-Za-z0-9])"
)
_LETTER_RUN: Final = re.compile(r"[A-Z]{2,4}(?![A-Za-z0-9])|[a-z]{2,4}(?![A-Za-z0-9])")
_LETTER_IN_BRACKETS: Final = re.compile(r"\(([A-Za-z])\)")
_IN_BRACKETS: Final = re.compile(r"\s?\(\s*([A-Za-z][A-Za-z0-9'’′,&\s–—‑-]{0,24})\)")

_PART_OF_PANEL: Final = re.compile(r"\s?\((?:[ivx]{1,4}|\d{1,2})\)(?!\w)")
"""As the last bracket of "5(b)(i)", which is a part of panel 5B."""

_CONJUNCTION: Final = r"(?:and|&|or|und|sowie|et|y|e|och|及|和|与|と|및)"
_SEPARATOR: Final = re.compile(
    rf"\s*[,、/，]\s*(?:{_CONJUNCTION}\s+)?|\s+{_CONJUNCTION}\s+|\s*[&和及与、와과]\s*|;\s"
    rf"(?:{_CONJUNCTION}\s)?(?=S?\d{{1,2}}[A-Za-z])"
)
_LETTERS_BEHIND_COMMA: Final = re.compile(
    r",\s(?:panels?\s)?(?=\(?[A-Za-z]\)?(?:\s?[,–—-]\s?|\s(?:and|to|through|&|und|et|y|e)\s)\(?[A-Za-z]\b)"
)
"""As in "Figure 3, A to D" and "Fig. 1, a and b": what parts a number from a list of its letters."""
_NOTE: Final = re.compile(r"\s?\([^()\d]{3,30}\)(?=,|\sand\s)")
_RANGE: Final = re.compile(r"\s?[-‐‑‒–—−~～]\s?|\s+(?:to|through|bis|à|a|至)\s+(?=\(?S?[\dA-Za-z]{1,3}\b)|[至到]")

_NOT_A_FIGURE: Final = re.compile(
    r"\s*(?:%|°|-\s?[A-Za-z]{2,}"  # 6-well, 5-FU
    r"|(?:h|hr|hrs|hours?|d|days?|min|mins|minutes|s|sec|weeks?|months?|years?|times?"
    r"|[kKM]?Da|[munpµμ]?[gMLl]|mm|cm|nm|µm|μm|mg|kg|ml|ng|bp|kb|rpm|fold"
    r"|other|others|more|additional|further|different|out"
    r"|of (?:them|these|those|which|the (?:\d|two|three|four|five|six))"
    r"|figures?|panels?|images?|blots?|bands?|lanes?|articles?|papers?|publications?|authors?"
    r"|mice|rats|cells?|patients)"
    r"\b|st\b|nd\b|rd\b|th\b)"
)
"""What stands behind a number that is a dose, a time, a share or a count."""
_NOT_A_PANEL: Final = re.compile(r"\s?-?\s?(?:cells?|lymphocytes?|rays?|elegans|coli)\b|\s*[.:]\d|-[A-Za-z]{2,}")
"""What stands behind a letter that belongs to another word: "Figure 2 B cells", "Figure 3 X-ray"."""
_SINGLE_LETTER_WORDS: Final = frozenset("aAIyeouàé")
_WORD_FOLLOWS: Final = re.compile(r"\s+[^\s,&]")
_LETTER_FOLLOWS: Final = re.compile(rf"\s*(?:[,;.)–—-]|$|{_CONJUNCTION}\s+(?:[A-Za-z]\b|S?\d))")
_LIST_FOLLOWS: Final = re.compile(rf"\s*(?:[,–—)-]|{_CONJUNCTION}\s|(?:in|of|from|on)\s)")


class _Item(NamedTuple):
    """A figure's number with one of its letters, or none."""

    number: str
    letter: str
    digits: str
    prime: str
    end: int

    @property
    def panel(self) -> str:
        return self.number + self.letter.upper() + self.digits.upper() + "'" * len(self.prime)


def read_designators(text: str, start: int, end: int) -> Designators | None:
    """The list of figures that begins at `start`, None where none does; nothing at or behind `end` is looked at."""
    items = _read_figure(text, start, end, first=True)
    if not items:
        return None
    panels = [item.panel for item in items]
    last = items[-1]
    while True:
        following = _read_range(text, last, end) or _read_next(text, last, end)
        if not following:
            # There is no figure 0: its number is gone with its leading zeros.
            named = tuple(dict.fromkeys(filter(None, panels)))
            return Designators(named, last.end) if named else None
        panels += [item.panel for item in following]
        last = following[-1]


def read_letters(text: str, start: int, end: int, *, alone: bool = False) -> Designators | None:
    """The list of letters behind "panels": "G and K", "B1–B3", "a' and d'"; None where there is none.

    `alone` says that nothing but the list can stand there, so that "a" is no article.
    """
    bracketed = _read_bracketed_letter(text, start, end)
    items = bracketed or _read_letter(text, start, end, "", spaced=False)
    if not items or (not (alone or bracketed) and _reads_as_word(text, items[-1], end)):
        return None
    letters = [item.panel for item in items]
    last = items[-1]
    while following := _read_range(text, last, end) or _read_next(text, last, end, numbers=False):
        letters += [item.panel for item in following]
        last = following[-1]
    return Designators(tuple(dict.fromkeys(letters)), last.end)


def _read_bracketed_letter(text: str, start: int, end: int) -> list[_Item]:
    """The first of "panels (a)–(c)"."""
    found = _LETTER_IN_BRACKETS.match(text, start, end)
    return [_Item("", found[1], "", "", found.end())] if found else []


def _reads_as_word(text: str, item: _Item, end: int) -> bool:
    """True for the article in "panel a is": a single letter that a word follows and no list."""
    if item.digits or item.prime or item.letter not in "aI":
        return False
    return not _LIST_FOLLOWS.match(text, item.end, end)


def _read_figure(text: str, start: int, end: int, *, first: bool) -> list[_Item]:
    """A number and the letters that belong to it."""
    found = _NUMBER.match(text, start, end) or (_ROMAN.match(text, start, end) if first else None)
    if not found:
        return []
    supplement = "S" if found.re is _NUMBER and found["supplement"] else ""
    number = supplement + found["number"].removeprefix("0")
    at = found.end()
    bracketed = _read_bracketed(text, at, end, number)
    if bracketed:
        return bracketed
    letters = _read_letter(text, at, end, number, spaced=False) or _read_run(text, at, end, number)
    if letters:
        return letters
    if at < end and text[at].isalpha() and text[at].isascii():
        return []
    comma = _LETTERS_BEHIND_COMMA.match(text, at, end)
    if comma and (letters := _read_letter(text, comma.end(), end, number, spaced=False)):
        return letters
    spaced = _read_letter(text, at + 1, end, number, spaced=True) if text[at : at + 1] in (" ", "\n") else []
    if spaced and (first or not _NOT_A_FIGURE.match(text, at, end)):
        return spaced
    if not first and _NOT_A_FIGURE.match(text, at, end):
        return []
    return [_Item(number, "", "", "", at)]


def _read_letter(text: str, at: int, end: int, number: str, *, spaced: bool) -> list[_Item]:
    found = _LETTER.match(text, at, end)
    if not found or (_NOT_A_PANEL.match(text, found.end(), end) and (spaced or found["letter"].isupper())):
        return []
    alone = spaced and not found["digits"] and not found["prime"]
    if (
        alone
        and found["letter"] in _SINGLE_LETTER_WORDS
        and _WORD_FOLLOWS.match(text, found.end(), end)
        and not _LETTER_FOLLOWS.match(text, found.end(), end)
    ):
        return []
    return [_Item(number, found["letter"], found["digits"], found["prime"], found.end())]


def _read_run(text: str, at: int, end: int, number: str) -> list[_Item]:
    """Letters without a comma: "4AB" is 4A and 4B. Only letters that follow one another."""
    run = _LETTER_RUN.match(text, at, end)
    if not run or any(ord(after) != ord(before) + 1 for before, after in zip(run[0], run[0][1:], strict=False)):
        return []
    return [_Item(number, letter, "", "", run.end()) for letter in run[0]]


def _read_bracketed(text: str, at: int, end: int, number: str) -> list[_Item]:
    """Letters in brackets: "2(b)", "1 (C–E)", "4(a, b and d)"."""
    brackets = _IN_BRACKETS.match(text, at, end)
    if not brackets:
        return []
    inside = read_letters(text, brackets.start(1), brackets.end(1), alone=True)
    if inside is None or text[inside.end : brackets.end(1)].strip():
        return []
    items = [_LETTER.match(panel) for panel in inside.panels]
    part = _PART_OF_PANEL.match(text, brackets.end(), end)
    stop = part.end() if part else brackets.end()
    return [_Item(number, i["letter"], i["digits"], i["prime"], stop) for i in items if i]


def _read_next(text: str, last: _Item, end: int, *, numbers: bool = True) -> list[_Item]:
    """What a comma or a conjunction adds: a further letter of the same figure, or a further figure."""
    note = _NOTE.match(text, last.end, end)
    separator = _SEPARATOR.match(text, note.end() if note else last.end, end)
    if not separator:
        return []
    at = separator.end()
    if last.letter:
        brackets = _LETTER_IN_BRACKETS.match(text, at, end)
        letter = _LETTER.match(text, at, end)
        if brackets:
            return [_Item(last.number, brackets[1], "", "", brackets.end())]
        if letter and _continues(text, last, letter, end):
            return [_Item(last.number, letter["letter"], letter["digits"], letter["prime"], letter.end())]
    return _read_figure(text, at, end, first=False) if numbers else []


def _continues(text: str, last: _Item, letter: re.Match[str], end: int) -> bool:
    """True for "B" behind "3A and": the same case and further on in the alphabet."""
    if letter["letter"].isupper() != last.letter.isupper() or _NOT_A_PANEL.match(text, letter.end(), end):
        return False
    if letter["digits"] or letter["prime"] or last.digits or last.prime:
        return True
    return letter["letter"] > last.letter


def _read_range(text: str, last: _Item, end: int) -> list[_Item]:
    """What a range adds to the item before it, its last member included."""
    dash = _RANGE.match(text, last.end, end)
    if not dash:
        return []
    at = dash.end()
    letter = _LETTER.match(text, at, end)
    brackets = _LETTER_IN_BRACKETS.match(text, at, end)
    if last.letter and (letter or brackets):
        last_letter = letter["letter"] if letter else (brackets or dash)[1]
        stop = (letter or brackets or dash).end()
        return _spell_letters(last, last_letter, letter["digits"] if letter else "", stop)
    figures = _read_figure(text, at, end, first=False)
    if not figures:
        return []
    to = figures[0]
    if to.number == last.number and last.letter and to.letter:
        return _spell_letters(last, to.letter, to.digits, to.end) + figures[1:]
    if not last.letter and not to.letter:
        return _spell_numbers(last, to) + figures[1:]
    return figures


def _spell_letters(first: _Item, letter: str, digits: str, end: int) -> list[_Item]:
    if first.letter.lower() == letter.lower() and first.digits.isdigit() and digits.isdigit():
        following = range(int(first.digits) + 1, int(digits) + 1)
        return [_Item(first.number, letter, str(number), "", end) for number in following]
    codes = range(ord(first.letter.upper()) + 1, ord(letter.upper()) + 1)
    shown = chr if first.letter.isupper() else lambda code: chr(code).lower()
    return [_Item(first.number, shown(code), digits if code == codes[-1] else "", "", end) for code in codes]


def _spell_numbers(first: _Item, last: _Item) -> list[_Item]:
    supplement = "S" if first.number.startswith("S") else ""
    numbers = first.number.removeprefix("S"), last.number.removeprefix("S")
    if not all(number.isdigit() for number in numbers):
        return [last]
    return [_Item(f"{supplement}{i}", "", "", "", last.end) for i in range(int(numbers[0]) + 1, int(numbers[1]) + 1)]
