"""The fields of the query language: their names, what they mean, and how a value of each is read."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

import msgspec

from retract_tui.identifiers import find_dois, normalise_doi, normalise_pmcid, normalise_pmid
from retract_tui.library import terms
from retract_tui.library.rows import type_words
from retract_tui.text import fold
from retract_tui.vocabulary import PARTIES, UPDATE_TYPES


class Words(msgspec.Struct, frozen=True):
    """Folded words that stand next to each other, in one column or (None) in any; the last may go on if `open`."""

    words: tuple[str, ...]
    column: str | None = None
    open: bool = True


class Term(msgspec.Struct, frozen=True):
    """A term of the index (`library.terms`), or the beginning of one if `open`."""

    term: str
    open: bool = False


class Identifier(msgspec.Struct, frozen=True):
    """Exactly this identifier where a notice has it; else what is meant `otherwise`, else those that begin with it."""

    kind: terms.IdentifierKind
    value: str
    scope: terms.Scope = "any"
    otherwise: Words | None = None


class AnyOf(msgspec.Struct, frozen=True):
    """At least one of these; nothing where there are none."""

    parts: tuple["Node", ...]


class AllOf(msgspec.Struct, frozen=True):
    """All of these; everything where there are none."""

    parts: tuple["Node", ...]


class Not(msgspec.Struct, frozen=True):
    """All but this."""

    part: "Node"


Node = Words | Term | Identifier | AnyOf | AllOf | Not


class Unreadable(ValueError):
    """A value that its field cannot mean; the message is a sentence for the user."""


class Field(NamedTuple):
    """A field: what it is for people, an example, and how its value is read.

    `exactly` reads the value behind `field:=`, which is the whole value; None where that is no different. `remark` says
    how a value was understood that can be read but is unusual.
    """

    meaning: str
    example: str
    read: Callable[[str, bool], Node | None]
    exactly: Callable[[str], Node] | None = None
    remark: Callable[[str], str | None] | None = None


def words(value: str, is_open: bool, column: str | None = None) -> Words | None:
    """A value as words next to each other; None where it holds no letter or digit."""
    folded = tuple(fold(value).split()[:LONGEST_PHRASE])
    return Words(folded, column, is_open) if folded else None


LONGEST_PHRASE: Final = 64
"""A phrase is searched by so many of its words; more do not make it more precise."""


def _column(column: str) -> Callable[[str, bool], Node | None]:
    return lambda value, is_open: words(value, is_open, column)


def _doi(value: str, is_open: bool) -> Node | None:
    """A DOI, the beginning of one, or words of one."""
    return _doi_within("any", value) or words(value, is_open, "identifiers")


def _doi_within(scope: terms.Scope, value: str) -> Node | None:
    doi = doi_in(value)
    if doi:
        return Identifier("doi", doi, scope)
    if not value.startswith("10."):
        return None
    prefix, slash, rest = value.partition("/")
    if rest:
        return Term(terms.identifier("doi", value, scope), open=True)
    return Term(terms.registrant(prefix, scope), open=not slash)


def doi_in(value: str) -> str | None:
    """The DOI of a word, in any way of writing it; what a sentence has put around it is not taken for a part of it."""
    if value[-1:].isalnum():
        doi = normalise_doi(value)
        if doi:
            return doi
    found = find_dois(value)
    return found[0].value if len(found) == 1 else normalise_doi(value)


def _pmid(value: str, is_open: bool) -> Node | None:
    """A PubMed identifier or the beginning of one; a PMC number too, as both are pasted here."""
    pmcid = pmcid_in(value)
    if pmcid:
        return Identifier("pmcid", pmcid)
    digits = normalise_pmid(value)
    if digits is None:
        raise Unreadable(f"“{value}” is no PubMed identifier.")
    return Identifier("pmid", digits)


def _pmcid(value: str, is_open: bool) -> Node | None:
    """A PMC identifier or the beginning of one, with or without its letters."""
    digits = re.sub(r"(?i)^\s*pmc(?:id)?[\s:]*", "", value)
    if not re.fullmatch(r"\d{1,9}", digits, re.ASCII):
        raise Unreadable(f"“{value}” is no PMC identifier.")
    return Identifier("pmcid", f"PMC{digits}")


def pmcid_in(value: str) -> str | None:
    """The PMC identifier of a value that says that it is one."""
    return normalise_pmcid(value) if re.search(r"(?i)pmc", value) else None


def _source(value: str, is_open: bool) -> Node | None:
    """A duplicated source by an identifier, or by words of its author, title, journal or citation."""
    found = _doi_within("source", value)
    if found:
        return found
    pmcid = pmcid_in(value)
    if pmcid:
        return Identifier("pmcid", pmcid, "source")
    named = words(value, is_open, "source")
    digits = normalise_pmid(value) if len(value) >= SHORTEST_PMID else None
    return Identifier("pmid", digits, "source", otherwise=named) if digits else named


SHORTEST_PMID: Final = 5
"""A bare number with fewer digits is never taken for a PubMed identifier."""

_TYPE_NAMES: Final = {
    "eoc": "expression_of_concern",
    "concern": "expression_of_concern",
    "corrigendum": "correction",
    "erratum": "correction",
}
"""What update types are also called."""


def _type(value: str, is_open: bool) -> Node | None:
    """An update type by its code, its label, or the beginning of one."""
    wanted = fold(value)
    if not wanted:
        return None
    named = _TYPE_NAMES.get(wanted)
    codes = [named] if named else [code for code in UPDATE_TYPES if wanted in type_words(code)]
    codes = codes or [code for code in UPDATE_TYPES if any(name.startswith(wanted) for name in type_words(code))]
    if not codes:
        raise Unreadable(f"There is no type “{value}”: {', '.join(UPDATE_TYPES)}.")
    return AnyOf(tuple(Term(terms.update_type(code)) for code in codes))


def _type_exactly(value: str) -> Node:
    """An update type by its code."""
    return Term(terms.update_type(fold(value).replace(" ", "_")))


def _party(value: str, is_open: bool) -> Node | None:
    """Who asked for the notice, by the code, or by how a word of the label begins."""
    wanted = fold(value)
    if not wanted:
        return None
    named = {code: f" {fold(code)} {fold(label)} {fold(code)}" for code, label in PARTIES.items()}
    codes = [code for code in PARTIES if fold(code) == wanted] or [c for c in PARTIES if f" {wanted}" in named[c]]
    if not codes:
        raise Unreadable(f"There is no party “{value}”: {', '.join(PARTIES)}.")
    return AnyOf(tuple(Term(terms.exactly("party", code)) for code in codes))


def _code(of: terms.Property) -> Callable[[str], Node]:
    return lambda value: Term(terms.exactly(of, fold(value).replace(" ", "_")))


def _name(of: terms.Property) -> Callable[[str], Node]:
    return lambda value: Term(terms.exactly(of, terms.name_key(value)))


_YEARS: Final = re.compile(r"(\d{1,4})?(\.\.|-)?(\d{4})?$", re.ASCII)


def _years(of: terms.YearOf) -> Callable[[str, bool], Node | None]:
    def read(value: str, is_open: bool) -> Node | None:
        """A year, the beginning of one, or a range that may be open at one end."""
        # "2019." is a range that is being typed.
        match = _YEARS.match(value.rstrip(".") + ".." if value.endswith(".") else value)
        low, dots, high = (part or "" for part in match.groups()) if match else ("", "", "")
        if not (low or high) or (high and not dots) or (dots == "-" and not (low and high)):
            raise Unreadable(f"“{value}” is no year: write 2019, 2019..2022, 2019.. or ..2022.")
        if not dots:
            return Term(terms.year(of, low), open=len(low) < 4)
        first, last = int(low.ljust(4, "0")) if low else 0, int(high) if high else 9999
        prefixes = terms.year_prefixes(min(first, last), max(first, last))
        return AnyOf(tuple(Term(terms.year(of, prefix), open=len(prefix) < 4) for prefix in prefixes))

    return read


def _reversed(value: str) -> str | None:
    """A remark about a range whose end is before its start."""
    match = _YEARS.match(value)
    low, dots, high = match.groups() if match else (None, None, None)
    if not (low and dots and high) or int(low.ljust(4, "0")) <= int(high):
        return None
    return f"The range {value} ends before it starts; it was read as {high}..{low}."


def _panel(value: str, is_open: bool) -> Node | None:
    """A panel ("4A", "Table 1"), or a figure with all its panels."""
    wanted = terms.panel(re.sub(r"(?i)^\s*fig(?:ure|s|\.)?\s*", "", value))
    if wanted == terms.panel(""):
        raise Unreadable(f"“{value}” is no panel: write 4A, S2, or 4 for a figure with all its panels.")
    return Term(wanted)


def _has(value: str, is_open: bool) -> Node | None:
    """What a notice has, or the beginning of it."""
    wanted = fold(value)
    names = [name for name in terms.FLAGS if name.startswith(wanted)] if wanted else []
    if not names:
        known = ", ".join(f"has:{name}" for name in terms.FLAGS)
        raise Unreadable(f"There is no “has:{value}”{nearest(value, terms.FLAGS, 'has:')}; there are {known}.")
    return AnyOf(tuple(Term(terms.flag(name)) for name in names))


def _source_exactly(value: str) -> Node:
    """A duplicated source by an identifier, however short it is."""
    digits = normalise_pmid(value) if value.isascii() and value.isdigit() else None
    if digits:
        return Identifier("pmid", digits, "source")
    return _source(value, False) or AnyOf(())


def nearest(wanted: str, known: dict[str, str] | dict[str, "Field"], prefix: str = "", suffix: str = "") -> str:
    """A question that names the nearest known word, or nothing where none is near."""
    import difflib  # only a mistyped query needs it

    close = difflib.get_close_matches(wanted.lower(), list(known), n=1, cutoff=0.5)
    return f" (did you mean {prefix}{close[0]}{suffix}?)" if close else ""


FIELDS: Final[dict[str, Field]] = {
    "title": Field("title of the article or the notice", "title:osteogenesis", _column("title")),
    "author": Field("an author of the article", "author:ren", _column("people")),
    "journal": Field(
        "journal of the article or the notice", 'journal:"front oncol"', _column("journal"), _name("journal")
    ),
    "publisher": Field("publisher", "publisher:elsevier", _column("publisher"), _name("publisher")),
    "doi": Field("any DOI of the notice, or how it begins", "doi:10.3389", _doi),
    "pmid": Field("any PubMed identifier of the notice", "pmid:36575048", _pmid),
    "pmcid": Field("any PubMed Central identifier of the notice", "pmcid:PMC9831744", _pmcid),
    "source": Field("a duplicated source: identifier, author, title", "source:kuang", _source, _source_exactly),
    "reason": Field("why", "reason:plagiarism", _column("reason"), _code("reason")),
    "party": Field("who asked for the notice or decided it", "party:editor", _party, _code("party")),
    "type": Field("what the notice does", "type:retraction", _type, _type_exactly),
    "year": Field("year of the article", "year:2019..2022", _years("article"), None, _reversed),
    "notice-year": Field("year of the notice", "notice-year:2024", _years("notice"), None, _reversed),
    "panel": Field("a panel or figure that was duplicated", "panel:4A", _panel),
    "text": Field("words of the notice's text", 'text:"raw data"', _column("text")),
    "has": Field("has:sources, has:panels, has:doi", "has:panels", _has),
}
"""Every field by its name, in the order in which help shows them; `sort:` stands apart, as it finds nothing."""

SORTS: Final = {"date": "newest notice first", "title": "by title", "lag": "longest time to the notice first"}
"""What `sort:` knows; the first is the usual order."""
