"""Sentences that tie panels together in words that no table knows.

Editors never run out of words ("the bands of Figure 2A serve again in Figure 6B", "Figure 3C first saw the light in
[2]"). But a notice seldom names panels and another work, or two panels and a preposition between them, in one sentence
for any other reason than that one came from the other; and if it does, its words tell (a correction, data that were
sent, a denial, a fault). So the layout of a sentence is a relation where its words are not. What is read so is a guess,
and marked as one.

* `P … W`: panels and a work, named or not, that is not the article;
* `P … as|in|from|with … P`: two panels with letters, and a preposition or a verb of being between them.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from retract_tui.extraction.relations import RelationMention
from retract_tui.extraction.spans import Span
from retract_tui.extraction.tokens import Token

_OTHER_WORKS: Final = ("work", "unnamed")
_OTHER_MATTER: Final = re.compile(
    r"\b(?:correct(?:ed|ion|s)?|corrigend\w+|errat\w+|replace[sd]?|replacement|supplied|provided|requested|available"
    r"|legends?|should (?:have )?(?:read|be)|statistic\w*|not|never|nor|without|neither|no (?:evidence|sign|concern"
    r"|overlap|duplicat\w+)|confirm\w*|repeat(?:ed)? the experiments?|reproduc\w+|retract(?:ed|ion)? (?:because|of)"
    r"|pubpeer|supports?|conclusions?)\b"
)
"""Words of sentences that name panels and a work, and do not say that the ones came from the other."""
_FAULT: Final = re.compile(
    r"\b(?:error\w*|mistake\w*|incorrect\w*|wrong\w*|manipul\w+|splic\w+|mislabel\w*|missing|unavailable|lost|absent"
    r"|concerns?|fabricat\w+|falsif\w+|axis|axes|scale|calculat\w+|swapped|exchanged|interchanged|order)\b"
)
"""Words of sentences that name two panels for a fault that both have."""
_TIES: Final = re.compile(r"[^.;]*\b(?:as|in|from|with|to|into|for|is|are|was|were|does|do|under|again)\b[^.;]*")


def may_tie(plain: str, sentence: Span) -> bool:
    """True for a sentence without words of another matter; `plain` is the notice's plain text."""
    return not _OTHER_MATTER.search(plain, sentence.start, sentence.end)


def unworded_relation(tokens: Sequence[Token], plain: str, sentence: Span) -> RelationMention | None:
    """A relation behind the first panels of a sentence, as its layout has it; `tokens` are those of the sentence."""
    panels = [token for token in tokens if token.kind == "panels" and token.panels != ("text",)]
    if not panels:
        return None
    place = panels[0].end
    if any(token.kind in _OTHER_WORKS for token in tokens):
        return RelationMention("duplicated_from", False, place, place)
    lettered = [token for token in panels if all(panel[-1].isalpha() for panel in token.panels)]
    tied = any(_TIES.fullmatch(plain, one.end, other.start) for one, other in pairwise(lettered))
    if tied and not _FAULT.search(plain, sentence.start, sentence.end):
        return RelationMention("duplicated_from", True, place, place)
    return None
