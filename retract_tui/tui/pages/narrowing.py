"""The terms of a query as it is typed: which there are, and the query without one of them."""

import re
from collections.abc import Sequence
from typing import Final

_TERM: Final = re.compile(r'[^\s"]*"[^"]*"?|\S+')
_SORT: Final = "sort:"
_JOINS: Final = ("OR", "|", "||")


def terms_of(query: str) -> tuple[str, ...]:
    """The terms that are and-ed, as typed; terms joined by OR are one."""
    terms: list[str] = []
    joining = False
    for word in _TERM.findall(query):
        if word in _JOINS and terms:
            terms[-1] += f" {word}"
            joining = True
        elif joining:
            terms[-1] += f" {word}"
            joining = False
        else:
            terms.append(word)
    return tuple(terms)


def widened(query: str, term: str) -> str:
    """A query without one of its terms."""
    terms = list(terms_of(query))
    if term in terms:
        terms.remove(term)
    return " ".join(terms)


def sorted_by_next(query: str, orders: Sequence[str]) -> tuple[str, str]:
    """A query in the order that comes behind the one it asks for, and that order; the first needs no words."""
    terms = [term for term in terms_of(query) if not term.lower().startswith(_SORT)]
    asked = next((term[len(_SORT) :].lower() for term in terms_of(query) if term.lower().startswith(_SORT)), "")
    now = next((order for order in orders if asked and order.startswith(asked)), orders[0])
    order = orders[(orders.index(now) + 1) % len(orders)]
    return " ".join([*terms, f"{_SORT}{order}"] if order != orders[0] else terms), order
