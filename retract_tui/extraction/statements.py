"""What a notice states beside its links: what it does, why, who asked, what the authors answered."""

from typing import NamedTuple

from retract_tui.extraction.kinds import read_kind
from retract_tui.extraction.links import Links
from retract_tui.extraction.parties import read_parties
from retract_tui.extraction.phrases import around
from retract_tui.extraction.prose import Prose
from retract_tui.extraction.reasons import read_reasons, reason
from retract_tui.extraction.responses import read_response
from retract_tui.model import AuthorResponse, Confidence, Evidence, Party, Reason, UpdateType


class Statements(NamedTuple):
    """What the notice states, with the spans that say it.

    `update_type` is None for a text that is no notice. `evidence` has the keys `update_type`, `reasons.<code>`,
    `requested_by.<party>` and `author_response`.
    """

    update_type: UpdateType | None
    reasons: tuple[Reason, ...]
    requested_by: tuple[Party, ...]
    author_response: AuthorResponse
    evidence: dict[str, tuple[Evidence, ...]]


def read_statements(prose: Prose, links: Links) -> Statements:
    """What the sentences of a notice state; `links` are what they tie together, which is a reason too."""
    kind = read_kind(prose)
    update_type = kind[0] if kind else None
    reasons = read_reasons(prose, links)
    parties = read_parties(prose)
    response, answers = read_response(prose, update_type, parties.get("authors"))
    evidence: dict[str, tuple[Evidence, ...]] = {}
    if kind:
        evidence["update_type"] = (Evidence(start=kind[1].start, end=kind[1].end),)
    for code, span in reasons.said.items():
        confidence: Confidence = "inferred" if code in reasons.guessed else "rule"
        evidence[f"reasons.{code}"] = (Evidence(start=span.start, end=span.end, confidence=confidence),)
    for party, span in parties.items():
        sentence = around(prose, span.start, span.end)
        evidence[f"requested_by.{party}"] = (Evidence(start=sentence.start, end=sentence.end),)
    if answers:
        evidence["author_response"] = tuple(Evidence(start=span.start, end=span.end) for span in answers)
    stated = tuple(reason(code, prose.text[span.start : span.end]) for code, span in reasons.said.items())
    if kind and not stated:
        stated = (reason("other", ""),)
    return Statements(update_type, stated, tuple(parties), response, evidence)
