"""The one door for foreign text: what comes through here is safe to store, to compare and to show.

Notices come from anywhere. `clean` and `one_line` take away what can move a cursor, reorder a line or hide in it;
`fold` makes the form in which texts are compared and searched.
"""

import re
import unicodedata
from functools import cache
from typing import Final, NamedTuple

# Patterns are strings: `re` compiles one when it is first used and keeps it, and much text needs none of them.
_LINE_ENDS: Final = r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]"
_SPACES: Final = r"[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_UNSAFE: Final = (
    "["
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # C0 and C1 controls, escape among them
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # soft hyphen, fillers, Arabic letter mark
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # zero width, direction marks, overrides and isolates
    "\ufe00-\ufe0f\ufff0-\ufffb\U0001d173-\U0001d17a"  # variation selectors, interlinear marks, musical format marks
    "\U000e0000-\U000e0fff"  # tags
    "]"
)
_NO_CHARACTER: Final = (
    "[\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]"  # surrogates, private use
)
_MARK: Final = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
_PILED_MARKS: Final = f"({_MARK}{{3}}){_MARK}+"
_SUSPECT: Final = (
    "["
    + "".join(part.strip("[]") for part in ("\r\v\f\x1c-\x1e\x85\u2028\u2029", _SPACES, _UNSAFE, _NO_CHARACTER, _MARK))
    + "]"
)
"""What any of these rules may change; one look for all of them spares most texts five."""


def clean(foreign: str) -> str:
    r"""Foreign text made safe: lines end in "\n", every space is " ", nothing controls, reorders or hides.

    Otherwise the same: words, accents and scripts are kept, so that a span of the result can be quoted.
    Piles of more than three combining marks are cut to three; what is no character becomes U+FFFD.
    """
    if foreign.isascii() and foreign.replace("\n", "").isprintable():
        return foreign
    if not re.search(_SUSPECT, foreign):
        return foreign
    text = re.sub(_LINE_ENDS, "\n", foreign)
    text = re.sub(_SPACES, " ", text)
    text = re.sub(_UNSAFE, "", text)
    if text.isascii():
        return text
    text = re.sub(_NO_CHARACTER, "\ufffd", text)
    return re.sub(_PILED_MARKS, r"\1", text)


def one_line(foreign: object) -> str:
    """Any foreign value as one clean line: runs of white space become one space."""
    return " ".join(clean(str(foreign)).split())


def harmless(stored: str) -> str:
    """A stored text with every unsafe character shown as U+FFFD: of the same length, so that its spans still hold.

    For text that came through `clean` once and has been in a file since, where anybody may have edited it.
    """
    if stored.isprintable():
        return stored
    return re.sub(
        _NO_CHARACTER,
        "\ufffd",
        re.sub(_UNSAFE, "\ufffd", re.sub(_LINE_ENDS, _same_length, re.sub(_SPACES, " ", stored))),
    )


def _same_length(line_end: re.Match[str]) -> str:
    return "\n".rjust(len(line_end.group()))


GREEK_NAMES: Final[dict[str, str]] = {
    **{"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta"},
    **{"ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "ο": "omicron", "π": "pi"},
    **{"ρ": "rho", "σ": "sigma", "ς": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "χ": "chi", "ψ": "psi"},
    "ω": "omega",
}
"""Greek letters by their names: "β-actin" is searched as "beta actin" (a transliteration would make it "v")."""

_IDEOGRAPHS: Final = r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]"
_NOT_WORD: Final = r"[^a-z0-9]+"
_BEYOND_ASCII: Final = r"[^\x00-\x7f]+"
_FOLDED_ASCII: Final = "".join(letter.lower() if (letter := chr(code)).isalnum() else " " for code in range(128))
"""Each ASCII character as it is compared; a table, as `str.translate` takes it, is four times as fast as a pattern."""


@cache
def _fold_character(character: str) -> str:
    """One character as it is compared: lower-case ASCII letters and digits, an ideograph by itself, else a space."""
    if character.isascii():
        return character.lower() if character.isalnum() else " "
    if re.match(_IDEOGRAPHS, character):
        return f" {character} "
    if unicodedata.combining(character):
        return ""
    lower = unicodedata.normalize("NFKC", character).lower()
    if lower in GREEK_NAMES:
        return GREEK_NAMES[lower]
    plain = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    if plain in GREEK_NAMES:
        return GREEK_NAMES[plain]
    if plain.isascii():
        return re.sub(_NOT_WORD, " ", plain)
    # Imported late: its tables take longer to load than all else here, and most text is Latin.
    from anyascii import anyascii

    return re.sub(_NOT_WORD, " ", anyascii(plain).lower())


def fold(text: str) -> str:
    """Text as it is compared and searched: lower case, no accents, one script, no punctuation, single spaces.

    Greek letters become their names, look-alikes of other scripts their Latin letters ("Brogгинi" is "broggini"),
    ideographs words of their own. Hyphens and line breaks are spaces: "148b- 3p" and "148b-3p" are both "148b 3p".
    """
    if not text.isascii():
        text = re.sub(_BEYOND_ASCII, lambda run: "".join(map(_fold_character, run.group())), text)
    return " ".join(text.translate(_FOLDED_ASCII).split())


class Folded(NamedTuple):
    """A folded text that remembers where each of its characters came from: `origin[i]` is an index into the text."""

    text: str
    origin: list[int]


def fold_with_origin(text: str) -> Folded:
    """As `fold`, with the place in `text` of each character of the result."""
    characters: list[str] = []
    origin: list[int] = []
    for index, character in enumerate(text):
        for part in _fold_character(character):
            if part == " " and (not characters or characters[-1] == " "):
                continue
            characters.append(part)
            origin.append(index)
    if characters and characters[-1] == " ":
        characters.pop()
        origin.pop()
    return Folded("".join(characters), origin)


def find_folded(needle: str, haystack: Folded) -> list[tuple[int, int]]:
    """Where a needle stands in a text, whatever its case, accents, script and hyphens: spans of the unfolded text."""
    wanted = fold(needle)
    spans: list[tuple[int, int]] = []
    if not wanted:
        return spans
    at = haystack.text.find(wanted)
    while at >= 0:
        spans.append((haystack.origin[at], haystack.origin[at + len(wanted) - 1] + 1))
        at = haystack.text.find(wanted, at + len(wanted))
    return spans
