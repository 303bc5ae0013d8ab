"""How a line goes on in the next: with a space, without one, or without the hyphen at its end.

A hyphen at the end of a line belongs to the word ("dose-dependent") or to the line ("retrac-tion"). Where the document
writes the word elsewhere in one line, it tells; else a hyphen between two small letters belongs to the line, unless
what stands before it is a word that is joined by hyphens.

A DOI at the end of a full line goes on in the next where the address of a link says so, or where it ends as no DOI does
and a word with a digit follows that can be the rest of one. What is less sure keeps its break: `identifiers` mends it
with what support the rest of the text gives, or leaves it.
"""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from retract_tui.identifiers import find_dois

_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+)[-‐]$")
_WORD_BEHIND: Final = re.compile(r"[^\W\d_]+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_TAIL: Final = 300
_IN_DOI: Final = re.compile(r"10\.\d{4,9}(?:\.\d{1,9}){0,3}/\S*$", re.IGNORECASE)
_WITHOUT_SUFFIX: Final = re.compile(r"10\.\d{4,9}(?:\.\d{1,9}){0,3}/$")
_BEFORE_DOI: Final = re.compile(r"(?:doi\.org/|doi:)$", re.IGNORECASE)
_DOI_BEGINS: Final = re.compile(r"(?<![\d.])10\.$")
_REGISTRANT: Final = re.compile(r"\d{4,9}(?:\.\d{1,9}){0,3}/")
_IN_ADDRESS: Final = re.compile(r"https?:/\S*[/?=&_.-]$", re.IGNORECASE)
_REST_OF_ADDRESS: Final = re.compile(r"[a-z\d]\S*[/?=&_.\-]\S", re.IGNORECASE)
_SICI_OPEN: Final = re.compile(r"/(?:\(SICI\))?\d{4}-\d{3}[\dX]\(\d(?!\S*\.[A-Z]{2};\d)", re.IGNORECASE)
_SICI_CHECK: Final = re.compile(r">\S{0,9};\d-$")
_NO_END_OF_DOI: Final = ("/", "-", ".", "_", "(", ":")
_HAS_DIGIT: Final = re.compile(r"/\S*\d")
_REST: Final = re.compile(r"(?=\S{0,100}\d)[a-z\d]", re.IGNORECASE)
_REST_BEHIND_STOP: Final = re.compile(r"\d(?!\d{0,2}\.?\s+[A-Z])|[a-z]+\.\S*\d|[a-oq-z]\d|[A-Z]{2,6}\.\d{4}")
"""What is the rest of a DOI rather than a reference's number or a name ("p53") with which a sentence begins."""
_NUMBER: Final = re.compile(r"\d{5}")
_REST_BEGINS: Final = re.compile(r"[.\-_/][a-z\d]*\d|\(\d\d\)\d{5}-")
_CLOSED: Final = (")", "]", ";", ",", "”", "’")
_HYPHENED: Final = frozenset(
    {"above", "age", "cross", "dose", "double", "first", "four", "full", "half", "high", "long", "low", "non", "open"}
    | {"peer", "quasi", "second", "self", "short", "single", "third", "three", "time", "two", "well"}
)
"""Words and parts of words that are joined to others with a hyphen, and seldom begin a word that is broken there."""
_ENDINGS: Final = frozenset({"age", "ed", "er", "ers", "est", "ing", "ings", "ly", "ness", "teen", "ty"})
"""What makes one word with these: "open-ing", "four-teen"."""
_CONJUNCTIONS: Final = frozenset({"and", "e", "et", "o", "oder", "or", "ou", "to", "und", "y"})
_IDEOGRAPH: Final = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")


class Seam(NamedTuple):
    """How two lines are joined: so many characters of the first are cut, and this is put between them."""

    cut: int
    between: str


_SPACE: Final = Seam(0, " ")
_NOTHING: Final = Seam(0, "")
_BREAK: Final = Seam(0, "\n")
_WITHOUT_HYPHEN: Final = Seam(1, "")


def words_in(texts: Iterable[str]) -> frozenset[str]:
    """The words of a document that stand in one line, those with hyphens whole, in small letters."""
    return frozenset(match.group().lower().replace("‐", "-") for text in texts for match in _WORD.finditer(text))


def begins_with_ideograph(text: str) -> bool:
    """True for Chinese and Japanese text, which may be broken behind any character."""
    return bool(_IDEOGRAPH.match(text))


def seam(line: str, following: str, known: frozenset[str], address: str = "") -> Seam:
    """How two lines are joined; `known` are the document's `words_in`, `address` that of a link under both lines."""
    token = _last_word(line)
    within = _within_address(token, following, address)
    if within is not None:
        return within
    if token.endswith(("-", "‐")) and len(token) > 1:
        return _at_hyphen(token, following, known)
    if _IDEOGRAPH.match(token[-1:]) and begins_with_ideograph(following):
        return _NOTHING
    return _SPACE


def ends_within_identifier(line: str) -> bool:
    """True for a line that ends with a DOI or an address as none of these ends."""
    token = _last_word(line)
    within = _IN_DOI.search(token) or _IN_ADDRESS.search(token) or _DOI_BEGINS.search(token)
    return bool(within) and token.endswith(_NO_END_OF_DOI)


def _last_word(line: str) -> str:
    tail = line[-_TAIL:]
    return tail[tail.rfind(" ") + 1 :]


def _within_address(token: str, following: str, address: str) -> Seam | None:
    """How a line goes on that ends with a DOI or an address, which may be whole; None where it ends with neither."""
    behind = following[:_TAIL].partition(" ")[0]
    if (_BEFORE_DOI.search(token) and behind.startswith("10.")) or (_WITHOUT_SUFFIX.search(token) and behind):
        return _NOTHING
    if _DOI_BEGINS.search(token) and _REGISTRANT.match(behind):
        return _NOTHING
    if not _IN_DOI.search(token):
        return _within_plain_address(token, behind)
    if token.endswith(_CLOSED):
        return None
    whole = {found.value for found in find_dois(address)}
    if (
        _SICI_OPEN.search(token)
        or _SICI_CHECK.search(token)
        or whole & {found.value for found in find_dois(token + behind)}
    ):
        return _NOTHING
    has_digit = bool(_HAS_DIGIT.search(token, token.find("10.")))
    if token.endswith(_NO_END_OF_DOI):
        rest = _REST_BEHIND_STOP if token.endswith(".") and has_digit else _REST
        return _NOTHING if rest.match(following) else _BREAK
    if _REST_BEGINS.match(behind) or (token[-1].isalpha() and not has_digit and _NUMBER.match(behind)):
        return _NOTHING
    return None


def _within_plain_address(token: str, behind: str) -> Seam | None:
    if not _IN_ADDRESS.search(token):
        return None
    return _NOTHING if _REST_OF_ADDRESS.match(behind) else _SPACE


def _at_hyphen(token: str, following: str, known: frozenset[str]) -> Seam:
    before, behind = _WORD_BEFORE.search(token), _WORD_BEHIND.match(following)
    if before is None or behind is None:
        return _NOTHING
    one, other = before.group(1), behind.group()
    if other in _CONJUNCTIONS:
        return _SPACE
    if not (one[-1].islower() and other[0].islower()) or f"{one}-{other}".lower() in known:
        return _NOTHING
    if f"{one}{other}".lower() in known:
        return _WITHOUT_HYPHEN
    joined = one.lower() in _HYPHENED and other not in _ENDINGS
    return _NOTHING if len(one) == 1 or joined else _WITHOUT_HYPHEN
