"""How journals are written, and where a title ends and its journal begins."""

import re
from typing import Final

from retract_tui.extraction.spans import last_match

_FUNCTION_WORDS: Final = frozenset(
    [
        "of",
        "and",
        "the",
        "for",
        "in",
        "on",
        "at",
        "to",
        "&",
        "–",
        "-",
        ":",
        "de",
        "del",
        "der",
        "des",
        "die",
        "das",
        "für",
        "und",
        "et",
        "la",
        "le",
        "les",
        "y",
        "e",
        "do",
        "da",
        "dos",
        "di",
        "della",
        "en",
        "a",
        "van",
        "voor",
        "och",
    ]
)
_WORD: Final = re.compile(r"^[(\[]?(?:[A-ZÀ-ÖØ-Þ0-9Α-ΩА-Я\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7a3]|[eim][A-Z][a-z]|npj)")
_DOTTED: Final = re.compile(r"^[(\[]?[A-ZÀ-Þ][\w’'-]{0,9}\.[)\]]?$|^[A-Z](?:\.[A-Z])+\.?$|^&$")
_STOP: Final = re.compile(r"(?:[.?!]|”|’)[,.]?\s+(?=\S)")
_GLUED: Final = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]*\s[A-Z])")
_COMMA: Final = re.compile(r",\s+(?=\S)")
_LONGEST: Final = 16
_SHORTEST_TITLE: Final = 3
_NOT_A_JOURNAL: Final = re.compile(
    r"\b(?:retract\w*|withdraw\w*|authors?|articles?|figures?|fig|editor\w*|published|publisher"
    r"|paper|copyright|DOI|et al)\b|一文|论文|論文|文章",
    re.IGNORECASE,
)


def looks_like_journal(text: str) -> bool:
    """True for words that may be the name of a journal: capitals and abbreviations, function words between them."""
    words = text.replace("“", "").split()
    if (
        not 0 < len(words) <= _LONGEST
        or len(text) > 140
        or ".." in text
        or _NOT_A_JOURNAL.search(text)
        or not any(c.isalpha() for c in text)
    ):
        return False
    if words[-1].lower() in _FUNCTION_WORDS and len(words) > 1:
        return False
    return all(_WORD.match(word) or word.lower().strip(":") in _FUNCTION_WORDS for word in words) and bool(
        _WORD.match(words[0])
    )


_BEGUN: Final = re.compile(r",\s[A-Z][a-z]{0,6}\.$")
"""The first word of an abbreviated journal behind a comma: "…on larks, J. Lark Sci."."""


def split_title_and_journal(head: str, *, has_locator: bool) -> tuple[str | None, str | None]:
    """What stands before a locator, as title and journal; without a locator only a title in sentence case is split."""
    if not head.strip(" .,"):
        return None, None
    if has_locator and _is_abbreviated(head):
        return None, plain_journal(head)
    for stop in _STOP.finditer(head):
        tail = head[stop.end() :]
        begun = _BEGUN.search(head, 0, stop.start() + 1) if has_locator else None
        if begun and looks_like_journal(head[begun.start() + 1 :]) and _is_title(head[: begun.start()]):
            return head[: begun.start()], plain_journal(head[begun.start() + 1 :])
        short = has_locator and looks_like_journal(head) and len(head[: stop.start()].split()) < _SHORTEST_TITLE
        if _is_journal_tail(tail) and not short:
            return head[: stop.start() + 1], plain_journal(tail)
    glued = last_match(_GLUED, head) if has_locator else None
    if glued and looks_like_journal(head[glued.end() :]):
        return head[: glued.start()], plain_journal(head[glued.end() :])
    comma = last_match(_COMMA, head)
    if comma and has_locator and looks_like_journal(head[comma.end() :]) and _is_title(head[: comma.start()]):
        return head[: comma.start()], plain_journal(head[comma.end() :])
    if has_locator and looks_like_journal(head) and len(head.split()) <= 8:
        return None, plain_journal(head)
    return (head, None) if _is_title(head) else (None, plain_journal(head) if looks_like_journal(head) else None)


def _is_title(text: str) -> bool:
    return len(text.split()) >= 3 or len(text) > 40


def _is_journal_tail(tail: str) -> bool:
    """True for a journal in full ("Nutrients") or wholly abbreviated ("Int. J. Mol. Sci."), from its first word on."""
    tail = tail.rstrip(" ,")
    if not looks_like_journal(tail):
        return False
    words = tail.split()
    inner = words[:-1]
    if not any(word.endswith((".", "?", "!")) for word in inner):
        return True
    if all(_DOTTED.match(word) for word in inner):
        return True
    return (
        len(words) <= 6 and bool(_DOTTED.match(words[0])) and not any(word.lower() in _FUNCTION_WORDS for word in inner)
    )


def _is_abbreviated(text: str) -> bool:
    """True for a journal of dotted words alone ("Front. Oncol.", "Biochim. Biophys. Acta")."""
    words = text.split()
    if not 1 < len(words) <= 8 or not looks_like_journal(text):
        return False
    short = (
        len(words) <= 5 and bool(_DOTTED.match(words[0])) and not any(word.lower() in _FUNCTION_WORDS for word in words)
    )
    return short or all(_DOTTED.match(word) for word in words[:-1])


def plain_journal(text: str) -> str:
    """A journal's name without what stands around it; its last stop stays where it abbreviates as the others do."""
    journal = text.strip(" ,:;")
    return journal if journal.count(".") > 1 else journal.rstrip(" .")
