"""What the notes of a record say of other works: "Retraction of: …", "Erratum in: …".

PubMed and MEDLINE word it so (https://www.nlm.nih.gov/bsd/policy/errata.html), reference managers keep it in a field of
notes, and people write it by hand.
"""

import re
from collections.abc import Iterable
from typing import Final, Literal, NamedTuple

from retract_tui.extraction.citations import read_citation
from retract_tui.identifiers import find_dois, find_pmids
from retract_tui.model import UpdateType, Work

_KINDS: Final[tuple[tuple[str, UpdateType], ...]] = (
    (r"partial\sretraction", "partial_retraction"),
    (r"retract(?:ion|ed)", "retraction"),
    (r"withdraw(?:al|n)", "withdrawal"),
    (r"expressions?\sof\sconcern", "expression_of_concern"),
    (r"errat(?:um|a)|corrigend(?:um|a)|correction", "correction"),
    (r"reinstate(?:ment|d)", "reinstatement"),
)
_OTHERS: Final = r"(?:comment|update|(?:(?:corrected|retracted)\sand\s)?republished|original\sreport|summary)"
_RELATION: Final = re.compile(
    rf"\b(?:(?P<kind>{'|'.join(pattern for pattern, _ in _KINDS)})|{_OTHERS})\s(?P<way>of|for|to|in|by|from|on)\b"
    r"(?:\s?:|(?=\s(?:doi:?\s?|https?://\S{1,20}/)?10\.\d{4,9}/)|(?=\sPMID))",
    re.IGNORECASE,
)
_WAYS: Final[dict[str, Literal["of", "in"]]] = {"of": "of", "for": "of", "to": "of", "in": "in", "by": "in"}
_LONGEST: Final = 500
"""Characters of the longest citation behind a relation."""
_LONGEST_NOTE: Final = 100_000
"""Characters of a note that are looked at: room for the articles of the largest notice known."""


class Relation(NamedTuple):
    """What a record has to do with another work: it is a notice "of" that, or has its notice "in" that."""

    kind: UpdateType
    way: Literal["of", "in"]
    work: Work


def read_relations(notes: Iterable[str]) -> list[Relation]:
    """The relations that are noted of a record, each once; those that name no certain work are left out."""
    found: dict[Relation, None] = {}
    for note in notes:
        looked_at = note[:_LONGEST_NOTE]
        starts = list(_RELATION.finditer(looked_at))
        ends = [*(match.start() for match in starts[1:]), len(looked_at)]
        for match, end in zip(starts, ends, strict=False):
            relation = _read(match, looked_at[match.end() : end])
            if relation:
                found[relation] = None
    return list(found)


def _read(match: re.Match[str], behind: str) -> Relation | None:
    way = _WAYS.get(match["way"].lower())
    kind = next((kind for pattern, kind in _KINDS if match["kind"] and re.match(pattern, match["kind"], re.I)), None)
    if way is None or kind is None:
        return None
    citation = " ".join(behind.strip().partition("\n")[0][:_LONGEST].split())
    work = read_citation(citation)
    dois, pmids = find_dois(citation), find_pmids(citation)
    named = Work(
        title=work.title,
        authors=work.authors,
        journal=work.journal,
        year=work.year,
        volume=work.volume,
        issue=work.issue,
        pages=work.pages,
        doi=dois[0].value if dois else None,
        pmid=pmids[0].value if pmids else None,
    )
    certain = named.doi or named.pmid or (named.journal and named.year and (named.volume or named.pages))
    return Relation(kind, way, named) if certain else None
