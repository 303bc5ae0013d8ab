"""The phrases that state a reason: code, a stem that the text must hold, the pattern.

Patterns run on `prose.plain_text`. The stem is looked for first, because that is many times faster than the pattern.
"""

from functools import cache
from typing import Final, NamedTuple

from retract_tui.extraction.reason_clauses_on_conduct import ON_CONDUCT
from retract_tui.extraction.reason_clauses_on_work import ON_WORK
from retract_tui.extraction.reasons_in_asian_languages import ASIAN
from retract_tui.extraction.reasons_in_european_languages import EUROPEAN
from retract_tui.extraction.reasons_in_plain_words import PLAIN_WORDS
from retract_tui.extraction.reasons_of_conduct import CONDUCT
from retract_tui.extraction.reasons_of_copying import COPYING
from retract_tui.extraction.reasons_of_deceit import DECEIT
from retract_tui.extraction.reasons_of_evidence import EVIDENCE
from retract_tui.extraction.reasons_of_faults import FAULTS
from retract_tui.extraction.reasons_of_findings import FINDINGS
from retract_tui.extraction.stems import stems_of


class ReasonPhrase(NamedTuple):
    """A phrase that states the reason `code`. Where `stem` is not in the text, `pattern` need not be tried.

    `beside`: so many sentences on either side of the one that holds the stem may be part of the phrase.
    """

    code: str
    stem: str
    pattern: str
    beside: int = 1


@cache
def further_stems(phrase: ReasonPhrase) -> tuple[str, ...]:
    """The stems of a phrase's pattern, of which it must hold one, where they say more than the stem it was given."""
    stems = stems_of(phrase.pattern)
    return () if any(stem in phrase.stem or phrase.stem in stem for stem in stems) else tuple(stems)


REASON_PHRASES: Final = tuple(
    ReasonPhrase(code, stem, pattern)
    for table in (COPYING, FINDINGS, CONDUCT, EVIDENCE, FAULTS, DECEIT, PLAIN_WORDS, EUROPEAN, ASIAN)
    for code, phrases in table.items()
    for stem, pattern in phrases
) + tuple(
    ReasonPhrase(code, stem, pattern, 0)
    for table in (ON_WORK, ON_CONDUCT)
    for code, patterns in table.items()
    for pattern in patterns
    for stem in sorted(stems_of(pattern))
)
"""Every phrase."""

DENIED: Final = (
    r"(?:no (?:evidence|indication|sign|suggestion|finding) (?:of|for|that)|not identify any|not find any"
    r"|no \w+ of|are not|were not|was not|is not"
    r"|(?:found|finds?|is|was|implies|implied|imply) (?:no|neither)|, not|rather than"
    r"|declares? (?:that they have )?no|without any)\s(?:\w+\s){0,4}$"
    r"|\bnot (?:find|conclude|show|establish|allege|suggest|imply|indicate|identify|mean|prove|constitute|amount to)\b"
    r"[^.;]{0,40}$"
    r"|\b(?:den(?:y|ies|ied|ying)|dismiss\w*|refut\w*|rul(?:ed?|es|ing) out|clear(?:ed|s) of|exonerat\w+)\b[^.;]{0,40}$"
    r"|\bneither\b[^.;]{0,30}$"
)
"""What stands before a phrase that is denied: "not fabricated", "no evidence of plagiarism"."""

DENIED_OUTRIGHT: Final = r"\bno (?:(?!and\b|because\b|but\b|as\b|since\b|longer\b)[\w-]+,? (?:or |nor )?){0,3}$"
"""The same for what nobody can lack: "no data were falsified", where "no approval" would be a reason itself."""
OFTEN_DENIED: Final = frozenset(
    {"falsification_fabrication", "image_manipulation", "plagiarism", "duplication_of_image", "paper_mill"}
)
"""The reasons to which `DENIED_OUTRIGHT` applies."""
