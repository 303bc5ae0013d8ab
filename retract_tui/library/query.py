"""The query language, read: what is typed becomes a tree, whatever is typed.

Terms are and-ed; a term is a word (found where a word begins with it), a `"phrase"`, or `field:value`; `field:=value`
is the whole value, not words of it; `-` before a term, or `NOT`, takes away; `OR` between two terms joins these two and
binds closer than what is beside them. A word that is a DOI, an address of one, a PubMed or a PMC identifier is that
identifier. A word of several parts ("miR-148b") is a phrase. What cannot be read as it stands is searched as words, and
the hint says why.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from retract_tui.identifiers import normalise_doi, normalise_pmid
from retract_tui.library.fields import (
    FIELDS,
    SHORTEST_PMID,
    SORTS,
    AllOf,
    AnyOf,
    Identifier,
    Node,
    Not,
    Unreadable,
    doi_in,
    nearest,
    pmcid_in,
    words,
)
from retract_tui.text import fold, one_line

LONGEST_QUERY: Final = 4_000
"""Characters of a query that are read; a whole file pasted by mistake must not stall the search."""

MOST_TERMS: Final = 64
"""Terms of a query that are searched."""


MOST_HINTS: Final = 4
"""Hints that are told in words; more would push the list off the screen."""


LONGEST_HINT: Final = 400
"""Characters of one hint; it quotes what is typed."""


class Query(NamedTuple):
    """What a query asks for: `tree` (an empty `AllOf` is everything), the order, and what to tell the user."""

    tree: Node
    sort: str
    hint: str | None


def parse(typed: str) -> Query:
    """What a user typed, as a query; never fails."""
    return _Parser().parse(typed)


_TERM: Final = re.compile(
    r"[(\[]*(?P<minus>-?)[(\[]*(?:(?P<field>[A-Za-z][A-Za-z-]{0,19}):(?P<exact>=?))?"
    r'(?:"(?P<phrase>[^"]*)(?P<closed>"?)|(?P<word>\S+))?'
)
_QUOTES: Final = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_JOINING: Final = {"OR": "or", "|": "or", "||": "or", "AND": "and", "&": "and", "&&": "and", "NOT": "not"}
_LABELS: Final = {"doi", "pmid", "pmcid", "pmc"}
_IDENTIFIER_ADDRESS: Final = re.compile(r"(?i)^(?:https?://)?(?:www\.)?(?:pubmed|pmc|ncbi|europepmc)\b")


class _Typed(NamedTuple):
    """A term as typed."""

    raw: str
    minus: bool
    field: str | None
    value: str
    quoted: bool
    open: bool
    exact: bool = False


def _typed_terms(line: str) -> Iterator[_Typed]:
    """The terms of a query one by one."""
    at = 0
    while at < len(line):
        match = _TERM.match(line, at)
        if match is None or match.end() == at:
            at += 1
            continue
        word = line[at:].split(" ", 1)[0].lstrip("-([")
        if not _is_field(match["field"]) and _identifier(word):
            # The punctuation of an identifier is none of the query language.
            yield _Typed(word, bool(match["minus"]), None, word, quoted=False, open=True)
            at = line.index(word, at) + len(word)
            continue
        quoted = match["phrase"] is not None
        value = match["phrase"] if quoted else match["word"] or ""
        yield _Typed(
            match.group(),
            bool(match["minus"]),
            match["field"],
            value,
            quoted,
            not match["closed"],
            bool(match["exact"]),
        )
        at = match.end()


def _is_field(name: str | None) -> bool:
    return name is not None and (name.lower() in FIELDS or name.lower() == "sort")


def _identifier(word: str) -> Node | None:
    """The identifier that a word is, in any way of writing it."""
    if "10." in word or "doi.org/" in word.lower():
        doi = doi_in(word)
        if doi:
            return Identifier("doi", doi)
    if re.match(r"(?i)PMC\d{4,9}\W*$", word) or _IDENTIFIER_ADDRESS.match(word):
        pmcid = pmcid_in(word)
        pmid = None if pmcid else normalise_pmid(word)
        return Identifier("pmcid", pmcid) if pmcid else Identifier("pmid", pmid) if pmid else None
    return None


class _Parser:
    """The state of reading one query: what the terms so far are, and what to tell."""

    def __init__(self) -> None:
        self.groups: list[list[Node]] = []
        self.sort = next(iter(SORTS))
        self.hints: list[str] = []
        self.joining = False
        self.negating = False

    def parse(self, typed: str) -> Query:
        line = one_line(typed[: LONGEST_QUERY * 2]).translate(_QUOTES)
        if len(line) > LONGEST_QUERY:
            line = line[:LONGEST_QUERY]
            self.hints.append(f"Only the first {LONGEST_QUERY} characters are searched.")
        terms = self._labelled(list(_typed_terms(line)))
        if len(terms) > MOST_TERMS:
            terms = terms[:MOST_TERMS]
            self.hints.append(f"Only the first {MOST_TERMS} terms are searched.")
        for term in terms:
            self._take(term)
        if self.joining:
            self.hints.append("OR stands between two terms; the second is missing.")
        if terms and not self.groups and not self.hints and not any(term.field for term in terms):
            self.hints.append(f"There is no letter or digit to search for in “{line[:40]}”.")
        parts = tuple(AnyOf(tuple(group)) if len(group) > 1 else group[0] for group in self.groups)
        tree = parts[0] if len(parts) == 1 else AllOf(parts)
        return Query(tree, self.sort, _told(self.hints))

    def _labelled(self, typed: list[_Typed]) -> list[_Typed]:
        """Terms with `field: value` made one, where a space stands behind the colon, and "PMID 123" likewise."""
        joined: list[_Typed] = []
        for term in typed:
            last = joined[-1] if joined else None
            if last and _awaits(last) and not term.field and term.value and term.value not in _JOINING:
                joined[-1] = term._replace(raw=f"{last.raw} {term.raw}", minus=last.minus, field=last.field)
            elif last and _labels(last, term):
                joined[-1] = term._replace(field="doi" if last.value.lower() == "doi" else "pmid", minus=last.minus)
                if last.value.lower() in ("pmc", "pmcid"):
                    joined[-1] = joined[-1]._replace(value=f"PMC{term.value.upper().removeprefix('PMC')}")
            else:
                joined.append(term)
        return joined

    def _take(self, term: _Typed) -> None:
        joining = None if term.quoted or term.field or term.minus else _JOINING.get(term.value)
        if joining == "or":
            if self.groups:
                self.joining = True
            else:
                self.hints.append("OR stands between two terms; the first is missing.")
            return
        if joining:
            self.negating = joining == "not" or self.negating
            return
        node = self._read(term)
        if node is None:
            return
        if term.minus or self.negating:
            node = Not(node)
        if self.joining:
            self.groups[-1].append(node)
        else:
            self.groups.append([node])
        self.joining = self.negating = False

    def _read(self, term: _Typed) -> Node | None:
        """The node of a term; None where it asks for nothing."""
        name = (term.field or "").lower()
        if not name:
            return self._read_bare(term)
        if name == "sort":
            self._read_sort(term.value)
            return None
        field = FIELDS.get(name)
        if field is None:
            return self._read_unknown(name, term)
        if not term.value:
            self.hints.append(f"{name}: waits for what to search for, as in {field.example}.")
            return None
        try:
            if term.exact and field.exactly and fold(term.value):
                return field.exactly(term.value)
            remark = field.remark(term.value) if field.remark else None
            self.hints += [remark] if remark else []
            return field.read(term.value, term.open and not term.exact)
        except Unreadable as unreadable:
            self.hints.append(f"{unreadable} Searched as words.")
            return words(f"{name} {term.value}", term.open)

    def _read_bare(self, term: _Typed) -> Node | None:
        if term.quoted:
            return words(term.value, term.open)
        found = _identifier(term.value)
        if found:
            return found
        plain = words(term.value, True)
        digits = term.value if term.value.isascii() and term.value.isdigit() else ""
        if SHORTEST_PMID <= len(digits) <= 8 and normalise_pmid(digits):
            return Identifier("pmid", str(int(digits)), otherwise=plain)
        return plain

    def _read_sort(self, value: str) -> None:
        wanted = value.lower()
        names = [name for name in SORTS if wanted and name.startswith(wanted)]
        if names:
            self.sort = names[0]
        else:
            self.hints.append(f"sort: knows {', '.join(SORTS)}.")

    def _read_unknown(self, name: str, term: _Typed) -> Node | None:
        """A word with a colon that is no field: a title's ("Retraction:"), an address, or a mistake."""
        if term.value and not term.value.startswith("//"):
            known = ", ".join(f"{field}:" for field in FIELDS)
            guess = nearest(name, FIELDS, suffix=":") or f"; the fields are {known}"
            self.hints.append(
                f"There is no field “{name}:”{guess} Searched as words.".replace(": Searched", ":. Searched")
            )
        return words(f"{name} {term.value}", term.open)


def _told(hints: list[str]) -> str | None:
    """All hints, each once, the first few in words."""
    distinct = [hint if len(hint) <= LONGEST_HINT else f"{hint[:LONGEST_HINT]}…" for hint in dict.fromkeys(hints)]
    more = len(distinct) - MOST_HINTS
    return " ".join([*distinct[:MOST_HINTS], *([f"And {more} more of the kind."] if more > 0 else [])]) or None


def _awaits(term: _Typed) -> bool:
    """True for a known field whose value is still to come ("pmid: 123")."""
    return bool(term.field) and not term.value and not term.quoted and (term.field or "").lower() in FIELDS


def _labels(label: _Typed, term: _Typed) -> bool:
    """True for "PMID" before a number and the like."""
    if label.field or label.quoted or term.field or term.quoted or label.value.lower() not in _LABELS:
        return False
    if label.value.lower() == "doi":
        return normalise_doi(term.value) is not None
    return re.match(r"(?i)(?:PMC)?\d{1,9}$", term.value) is not None and term.value.isascii()
