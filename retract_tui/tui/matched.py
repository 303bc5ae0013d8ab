"""Where the words that a search found stand in what is shown."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from retract_tui.text import Folded, fold, fold_with_origin

if TYPE_CHECKING:
    from retract_tui.library.fields import Node

Span = tuple[int, int]
"""The characters from one to another, the latter not included."""


def spans_of(words: Iterable[str], text: str) -> list[Span]:
    """Where folded words, or the beginnings of such, stand in a text: in order, without overlaps."""
    wanted = tuple(words)
    return spans_in(wanted, fold_with_origin(text)) if wanted else []


def spans_in(words: Iterable[str], folded: Folded) -> list[Span]:
    """The same in a text that is folded already."""
    found = sorted(span for word in words for span in _spans_of_one(word, folded))
    merged: list[Span] = []
    for start, end in found:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _spans_of_one(word: str, folded: Folded) -> Iterator[Span]:
    """Where a word or a phrase begins a word; words are parted by single spaces in what is folded."""
    padded, wanted = f" {folded.text}", f" {word}"
    at = padded.find(wanted) if word else -1
    while at >= 0:
        yield folded.origin[at], folded.origin[at + len(word) - 1] + 1
        at = padded.find(wanted, at + len(wanted))


def words_of(query: str) -> tuple[str, ...]:
    """The folded words and phrases that a query finds notices by; not those that it keeps out."""
    if not query.strip():
        return ()
    from retract_tui.library.query import parse  # the first rows of the list are painted without a query

    return tuple(dict.fromkeys(_words_in(parse(query).tree)))


def _words_in(node: "Node") -> Iterator[str]:
    from retract_tui.library.fields import AllOf, AnyOf, Identifier, Words

    match node:
        case Words(words):
            yield " ".join(words)
        case Identifier(value=value):
            yield fold(value)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _words_in(part)
