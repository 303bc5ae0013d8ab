"""Several records of one notice made into one, with who says what.

Used where a file says things twice (its tags and its text) and where a notice is known from several places (a PDF, a
Crossref record, a row of Retraction Watch). Nothing is voted on: of each field the value of whoever is trusted most is
taken, and what all say stays in `Notice.assertions`, so that a disagreement can be shown.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final, TypeVar

import msgspec

from retract_tui.agreement import agree
from retract_tui.model import (
    AssertedBy,
    Assertion,
    DuplicatedSource,
    Evidence,
    Notice,
    NoticeHead,
    Reason,
    UpdateType,
    Work,
)
from retract_tui.text import fold

_TRUSTED: Final[tuple[AssertedBy, ...]] = (
    "publisher",
    "crossref",
    "pubmed",
    "retraction-watch",
    "bibliography",
    "parsed-text",
)
"""For what a record of a database states in a field of its own, most trusted first."""

_TRUSTED_ON_KIND: Final[tuple[AssertedBy, ...]] = (
    "parsed-text",
    "publisher",
    "crossref",
    "retraction-watch",
    "pubmed",
    "bibliography",
)
"""For what a notice does: its own words say "withdrawn" or "in part" where databases know but one kind."""

_IDENTIFIERS: Final = ("doi", "pmid", "pmcid")
_BETWEEN_AUTHORS: Final = "; "

T = TypeVar("T")
S = TypeVar("S", bound=msgspec.Struct)


def combine(records: Sequence[Notice]) -> Notice:
    """One notice of several records of it, in any order; a single record is given back as it is.

    The text, its evidence, the duplicated sources, the panel links and the authors' answer are those of the record that
    reads most out of its text. Evidence for a value that another has overruled is left out. The id is that of the
    record that is trusted most among those that have an identifier of the notice itself.
    """
    if len(records) == 1:
        return records[0]
    ranked = sorted(records, key=_rank)
    told = max(ranked, key=_richness)
    places = _align([record.original_articles for record in ranked])
    claims = _Claims()
    for record, places_of_articles in zip(ranked, places, strict=True):
        claims.take(record, places_of_articles)
    provenances = _distinct(
        provenance for record in ranked for provenance in (record.provenance, *record.also) if provenance
    )
    return msgspec.structs.replace(
        told,
        id=ranked[0].id,
        update_type=claims.update_type(told.update_type),
        retraction_nature=_first(record.retraction_nature for record in ranked),
        record_ids=_distinct(number for record in ranked for number in record.record_ids),
        notice=claims.record("notice", NoticeHead),
        original_articles=tuple(
            claims.record(f"original_articles.{number}", Work)
            for number in range(1 + max((place for record in places for place in record), default=-1))
        ),
        duplicated_sources=told.duplicated_sources or _longest(record.duplicated_sources for record in ranked),
        reasons=_reasons(ranked),
        requested_by=told.requested_by or _first(record.requested_by for record in ranked) or (),
        language=told.language or _first(record.language for record in ranked),
        provenance=provenances[0] if provenances else None,
        also=provenances[1:],
        assertions=claims.assertions(),
        evidence=_evidence(told, places[ranked.index(told)], claims),
    )


def asserted_by(record: Notice) -> AssertedBy:
    """Who asserts a record that is known from one place; a record without provenance was read from a text."""
    return record.provenance.asserted_by if record.provenance else "parsed-text"


def is_guess(record: Notice, path: str) -> bool:
    """True for a value that a record does not state."""
    return any(evidence.confidence == "inferred" for evidence in record.evidence.get(path, ()))


def disagreements(notice: Notice) -> dict[str, tuple[Assertion, ...]]:
    """The fields in which not all say the same, with who says what."""
    return {
        path: said
        for path, said in notice.assertions.items()
        if not all(agree(_field(path), one.value, other.value) for one, other in combinations(said, 2))
    }


class _Claims:
    """Who says what of each field, by the field's path."""

    def __init__(self) -> None:
        self._said: dict[str, list[Assertion]] = {}

    def take(self, record: Notice, places: Sequence[int]) -> None:
        """Take in what a record says; `places` are those of its original articles among all."""
        by = asserted_by(record)
        if not is_guess(record, "update_type"):
            self._say(record, "update_type", "update_type", by, record.update_type)
        self._take_struct(record, "notice", "notice", by)
        for number, place in enumerate(places):
            self._take_struct(record, f"original_articles.{number}", f"original_articles.{place}", by)
        for reason in record.reasons:
            path = f"reasons.{reason.code}"
            self._say(record, path, path, by, reason.term)

    def _take_struct(self, record: Notice, own: str, path: str, by: AssertedBy) -> None:
        struct = _part(record, own)
        for field in struct.__struct_fields__:
            self._say(record, f"{own}.{field}", f"{path}.{field}", by, _in_words(getattr(struct, field)))

    def _say(self, record: Notice, own: str, path: str, by: AssertedBy, value: str) -> None:
        said = self._said.setdefault(path, [])
        for assertion in record.assertions.get(own) or ((Assertion(by=by, value=value),) if value else ()):
            if assertion not in said:
                said.append(assertion)

    def record(self, path: str, kind: type[S]) -> S:
        """A struct of the values that are trusted most."""
        values = {name: self.value(f"{path}.{name}") for name in kind.__struct_fields__}
        known: dict[str, object] = {name: value for name, value in values.items() if value is not None}
        if "authors" in known:
            known["authors"] = str(known["authors"]).split(_BETWEEN_AUTHORS)
        return msgspec.convert(known, kind, strict=False)

    def value(self, path: str) -> str | None:
        """The value that is trusted most; of dates that agree with that one, the most precise."""
        said = self._ordered(path, _TRUSTED)
        if not said:
            return None
        if _field(path) == "date":
            return max((item.value for item in said if agree("date", said[0].value, item.value)), key=len)
        return said[0].value

    def update_type(self, otherwise: UpdateType) -> UpdateType:
        """What the notice does, in the words of whoever is trusted most on that; `otherwise` where all but guess."""
        said = self._ordered("update_type", _TRUSTED_ON_KIND)
        kind: UpdateType = msgspec.convert(said[0].value, UpdateType) if said else otherwise
        return kind

    def assertions(self) -> dict[str, tuple[Assertion, ...]]:
        """All that is said, those that are trusted most first."""
        return {path: tuple(self._ordered(path, _TRUSTED)) for path, said in self._said.items() if said}

    def _ordered(self, path: str, trusted: Sequence[AssertedBy]) -> list[Assertion]:
        return sorted(self._said.get(path, []), key=lambda assertion: trusted.index(assertion.by))


def _rank(record: Notice) -> tuple[bool, int, str, str]:
    # The id and the format are no merits; they make the order the same however records come.
    format_ = record.provenance.format if record.provenance else ""
    return _identifiers(record.notice) == [], _TRUSTED.index(asserted_by(record)), record.id, format_


def _richness(record: Notice) -> tuple[int, bool, int]:
    return len(record.panel_links) + len(record.duplicated_sources), bool(record.evidence), len(record.text)


def _align(lists: Sequence[Sequence[Work]]) -> list[list[int]]:
    """For each list of works, which of all the works each of its own is.

    Works are one that share an identifier, or their title, or that are the only ones of lists of one.
    """
    places: dict[str, int] = {}
    count = 0
    aligned: list[list[int]] = []
    for works in lists:
        row: list[int] = []
        for work in works:
            keys = [*_identifiers(work), *([f"title {fold(work.title)}"] if work.title else [])]
            place = next((places[key] for key in keys if key in places and places[key] not in row), None)
            if place is None and count == 1 and len(works) == 1:
                place = 0
            if place is None:
                place, count = count, count + 1
            places.update((key, place) for key in keys if key not in places)
            row.append(place)
        aligned.append(row)
    return aligned


def _identifiers(struct: NoticeHead | Work) -> list[str]:
    return [f"{name} {value}" for name in _IDENTIFIERS if (value := getattr(struct, name))]


def _reasons(ranked: Sequence[Notice]) -> tuple[Reason, ...]:
    """All reasons; where several records give a code, as the one has it that quotes the notice, if there is one."""
    found: list[Reason] = []
    for record in sorted(ranked, key=lambda record: -_richness(record)[0]):
        known = {reason.code for reason in found}
        found += [reason for reason in record.reasons if reason.code not in known]
    return tuple(found)


def _evidence(told: Notice, places: Sequence[int], claims: _Claims) -> dict[str, tuple[Evidence, ...]]:
    """The evidence of the record that is told from, as far as what it says has been taken."""
    kept: dict[str, tuple[Evidence, ...]] = {}
    for path, spans in told.evidence.items():
        moved = _moved(path, places)
        if moved is None:
            continue
        chosen = claims.update_type(told.update_type) if path == "update_type" else claims.value(moved)
        own = _value_at(told, path)
        if own is None or chosen is None or agree(_field(path), chosen, own):
            kept[moved] = spans
    return kept


def _moved(path: str, places: Sequence[int]) -> str | None:
    """The path of a field, with the number of its article among all; None where the article is not there."""
    first, _, rest = path.partition(".")
    if first != "original_articles":
        return path
    number, _, field = rest.partition(".")
    return f"{first}.{places[int(number)]}.{field}" if int(number) < len(places) else None


def _value_at(record: Notice, path: str) -> str | None:
    """The value of a head's or an article's field in words; None for any other path, and where it is empty."""
    if path == "update_type":
        return record.update_type
    own, _, field = path.rpartition(".")
    if own != "notice" and not own.startswith("original_articles."):
        return None
    return _in_words(getattr(_part(record, own), field)) or None


def _part(record: Notice, path: str) -> NoticeHead | Work:
    return record.notice if path == "notice" else record.original_articles[int(path.rpartition(".")[2])]


def _in_words(value: object) -> str:
    if isinstance(value, tuple):
        return _BETWEEN_AUTHORS.join(value)
    return "" if value is None else str(value)


def _field(path: str) -> str:
    return path.rpartition(".")[2]


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value), None)


def _longest(values: Iterable[tuple[DuplicatedSource, ...]]) -> tuple[DuplicatedSource, ...]:
    return max(values, key=len, default=())


def _distinct(values: Iterable[T]) -> tuple[T, ...]:
    found: list[T] = []
    for value in values:
        if value not in found:
            found.append(value)
    return tuple(found)
