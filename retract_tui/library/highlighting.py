"""What a query asks for, as words to mark in the texts that it was found in."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from retract_tui.library.fields import AllOf, AnyOf, Identifier, Node, Words
from retract_tui.library.query import parse
from retract_tui.text import Folded, fold, fold_with_origin

_MOST_SPANS: Final = 2_000
"""Places that are marked in one text; more nobody looks at."""


class MatchedWords(NamedTuple):
    """Folded words that stand next to each other; `is_open` where the last of them may be only the start of a word.

    `column` is the part of a notice that they were asked for in ("title", "people", "journal", "publisher", "reason",
    "source", "identifiers", "text"), None for any.
    """

    words: str
    is_open: bool
    column: str | None


def matched_words(query: str) -> tuple[MatchedWords, ...]:
    """The words that make a notice one of those that a query finds; those of excluded terms are none."""
    return tuple(dict.fromkeys(_wanted(parse(query).tree)))


def matched_spans(wanted: Sequence[MatchedWords], text: str, column: str | None = None) -> list[tuple[int, int]]:
    """Where words stand in a text of a notice's part `column` (None: a text of several): spans, in order, apart."""
    return spans_in(wanted, fold_with_origin(text), column) if wanted else []


def spans_in(wanted: Iterable[MatchedWords], text: Folded, column: str | None = None) -> list[tuple[int, int]]:
    """As `matched_spans`, in a text that is folded already: spans of the unfolded text."""
    spans: list[tuple[int, int]] = []
    for words in wanted:
        if column is None or words.column in (None, column):
            spans += ((text.origin[start], text.origin[end - 1] + 1) for start, end in _places(words, text.text))
    return _apart(sorted(spans))


def _wanted(node: Node) -> Iterator[MatchedWords]:
    match node:
        case Words(words, column, is_open):
            yield MatchedWords(" ".join(words), is_open, column)
        case Identifier(_, value, _, otherwise):
            yield MatchedWords(fold(value), True, None)
            if otherwise:
                yield from _wanted(otherwise)
        case AnyOf(parts) | AllOf(parts):
            for part in parts:
                yield from _wanted(part)


def _places(wanted: MatchedWords, folded: str) -> Iterator[tuple[int, int]]:
    """Where words begin at the start of a word, and end at the end of one unless they are open."""
    at = folded.find(wanted.words) if wanted.words else -1
    found = 0
    while at >= 0 and found < _MOST_SPANS:
        end = at + len(wanted.words)
        whole = wanted.is_open or folded[end : end + 1] in ("", " ")
        if whole and (at == 0 or folded[at - 1] == " "):
            found += 1
            yield at, end
        at = folded.find(wanted.words, at + 1)


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sorted spans, those that overlap made one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
