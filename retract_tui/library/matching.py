"""A query's tree as one expression of the full-text index (SQLite FTS5, "Full-text Query Syntax").

Everything in it is a quoted string of folded words or terms, so nothing that is typed can be syntax.
"""

from collections.abc import Callable
from typing import NamedTuple

from retract_tui.library import terms
from retract_tui.library.fields import AllOf, AnyOf, Identifier, Node, Not, Term, Words


class Match(NamedTuple):
    """An expression (None: everything), and the identifiers that are in no notice as they stand."""

    expression: str | None
    missing: tuple[Identifier, ...]


Knows = Callable[[str], bool]
"""Whether a term is in the index."""


def match_of(tree: Node, knows: Knows) -> Match:
    """The expression that finds what a tree asks for."""
    missing: list[Identifier] = []
    everything = isinstance(tree, AllOf) and not tree.parts
    return Match(None if everything else _expression(tree, knows, missing), tuple(missing))


def _expression(node: Node, knows: Knows, missing: list[Identifier]) -> str:
    match node:
        case Words(words, column, is_open):
            return (f"{column} : " if column else "") + _quoted(" ".join(words), is_open)
        case Term(term, is_open):
            return _quoted(term, is_open)
        case Identifier():
            return _identifier(node, knows, missing)
        case Not(part):
            return f"({_quoted(terms.EVERY_NOTICE)} NOT {_expression(part, knows, missing)})"
        case AnyOf(parts):
            return "(" + " OR ".join(_expression(part, knows, missing) for part in parts) + ")"
        case AllOf(parts):
            return _all_of(parts, knows, missing)


def _all_of(parts: tuple[Node, ...], knows: Knows, missing: list[Identifier]) -> str:
    """All of the wanted parts, without the unwanted ones."""
    wanted = [_expression(part, knows, missing) for part in parts if not isinstance(part, Not)]
    unwanted = [_expression(part.part, knows, missing) for part in parts if isinstance(part, Not)]
    expression = "(" + " AND ".join(wanted or [_quoted(terms.EVERY_NOTICE)]) + ")"
    return f"({expression} NOT ({' OR '.join(unwanted)}))" if unwanted else expression


def _identifier(node: Identifier, knows: Knows, missing: list[Identifier]) -> str:
    term = terms.identifier(node.kind, node.value, node.scope)
    if knows(term):
        return _quoted(term)
    if node.otherwise:
        return _expression(node.otherwise, knows, missing)
    missing.append(node)
    return _quoted(term, is_open=True)


def _quoted(words: str, is_open: bool = False) -> str:
    return f'"{words}"' + (" *" if is_open else "")
