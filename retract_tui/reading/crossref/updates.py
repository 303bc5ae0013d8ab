"""The updates of a Crossref work: what it does to others (`update-to`), and what others do to it (`updated-by`).

Types drift: `expression_of_concern` and "expression-of-concern", "Retraction", "err". They are looked up folded, those
that are unknown by their label. `source` tells who says so: the publisher, or the Retraction Watch Database, whose
entries have its `record-id`. (https://www.crossref.org/documentation/retrieve-metadata/rest-api/)
"""

import re
from typing import Final, NamedTuple

from retract_tui.model import AssertedBy, UpdateType
from retract_tui.reading.json_values import date, doi, items, line, mapping

_SPELLINGS: Final[dict[UpdateType, str]] = {
    "retraction": "retraction retracted retract retraction_notice retraction_note full_retraction retracted_article",
    "partial_retraction": "partial_retraction partially_retracted retraction_partial retraction_in_part",
    "withdrawal": "withdrawal withdrawn withdraw withdrawal_notice",
    "removal": "removal removed remove temporary_removal",
    "expression_of_concern": "expression_of_concern expressions_of_concern expression_concern concern eoc"
    " editorial_expression_of_concern editorial_concern",
    "correction": "correction corrections corrected correct correction_notice erratum errata err corrigendum corrigenda"
    " corr publisher_correction author_correction publisher_erratum",
    "reinstatement": "reinstatement reinstated reinstate",
}
_KINDS: Final[dict[str, UpdateType]] = {
    spelling: kind for kind, spellings in _SPELLINGS.items() for spelling in spellings.split()
}
"""Types of updates as they are met. Others change an article and are no notices: `new_version`, `addendum`, …"""

_SOURCES: Final[dict[str, AssertedBy]] = {
    "publisher": "publisher",
    "retraction-watch": "retraction-watch",
    "retraction_watch": "retraction-watch",
}
_BETWEEN: Final = re.compile(r"[\W_]+")


class Update(NamedTuple):
    """One update: what is done, the other work's DOI, when, who says so, and under which number."""

    kind: UpdateType
    doi: str | None
    date: str | None
    by: AssertedBy
    record_id: str | None


def kind_of(written: str | None) -> UpdateType | None:
    """What a type of update does, however it is spelled; None for one that is no notice."""
    return _KINDS.get(_BETWEEN.sub("_", written.casefold()).strip("_")) if written else None


def read_updates(field: object) -> list[Update]:
    """The updates in a field `update-to` or `updated-by` that are notices and name what they are of."""
    found: list[Update] = []
    for item in items(field):
        entry = mapping(item)
        kind = kind_of(line(entry.get("type"))) or kind_of(line(entry.get("label")))
        other = doi(entry.get("DOI"))
        record_id = _number(line(entry.get("record-id")))
        if kind and (other or record_id):
            by = _SOURCES.get((line(entry.get("source")) or "").casefold(), "crossref")
            update = Update(kind, other, date(entry.get("updated")), by, record_id)
            if update not in found[-_LOOK_BACK:]:
                found.append(update)
    return found


_LOOK_BACK: Final = 50
"""How many updates are looked at for one that says the same again."""


def _number(written: str | None) -> str | None:
    return written if written and written.isascii() and written.isdigit() else None
