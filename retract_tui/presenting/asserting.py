"""Who says a value, where a notice is known from more than its own text, and who says another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from retract_tui.agreement import agree
from retract_tui.model import AssertedBy, Assertion, Notice
from retract_tui.presenting.page import LABEL_WIDTH, Line, Part
from retract_tui.text import one_line
from retract_tui.vocabulary import ASSERTED_BY, REASONS, UPDATE_TYPES

_SHORT: Final[dict[AssertedBy, str]] = {
    "publisher": "publisher",
    "crossref": "Crossref",
    "pubmed": "PubMed",
    "retraction-watch": "Retraction Watch",
    "bibliography": "bibliography",
    "parsed-text": "text",
}
_LONGEST: Final = 300


def with_asserters(notice: Notice, path: str, shown: str | None, line: Line) -> Iterator[Line]:
    """A line, with who says what it shows, and a line for each who says something else; `shown` is the value."""
    said = notice.assertions.get(path, ())
    field = path.rpartition(".")[2]
    same = [one for one in said if shown is not None and agree(field, shown, one.value)]
    others = [one for one in said if one not in same]
    if same:
        names = " · ".join(dict.fromkeys(_SHORT[one.by] for one in same))
        line = replace(line, parts=(*line.parts, Part(f"  [{names}]", "faint")))
    yield line
    yield from _disagreeing(field, others)


def _disagreeing(field: str, others: Sequence[Assertion]) -> Iterator[Line]:
    for other in others:
        value = UPDATE_TYPES[other.value].label if field == "update_type" else one_line(other.value)[:_LONGEST]
        words = f"{ASSERTED_BY[other.by]} says: {value}"
        yield Line((Part("≠ ", "sign"), Part(words)), indent=LABEL_WIDTH, hanging=2)


def who_says_reason(notice: Notice, code: str) -> Part | None:
    """Who gives a reason, where that is known of more than one; None where the notice's text alone speaks."""
    said = notice.assertions.get(f"reasons.{code}", ())
    names = " · ".join(dict.fromkeys(_SHORT[one.by] for one in said))
    return Part(f"  [{names}]", "faint") if names else None


def label_of_reason(code: str, term: str) -> str:
    """A reason in words: our label, and the term of Retraction Watch where that says more."""
    known = REASONS.get(code)
    if known is None:
        return one_line(term or code)
    return known.label if code != "other" or term in ("", known.label) else f"{known.label}: {one_line(term)}"
