"""What a library knows of a source besides the notice that names it: what it is now, and who else names it."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from retract_tui.history import Event, status_of, status_words
from retract_tui.model import Work
from retract_tui.presenting.page import Line, Part, Target
from retract_tui.vocabulary import UPDATE_TYPES


class Standing(NamedTuple):
    """The notices about a work, and how many other notices name it as their duplicated source."""

    events: tuple[Event, ...] = ()
    others: int = 0


NOTHING_KNOWN: Final = Standing()
"""Of a work that nobody has looked up, or of which the library holds nothing: that is not to say that it is sound."""


def identifier_query(work: Work) -> str | None:
    """The query that finds a work by the best identifier that it has; None where it has none."""
    if work.doi:
        return work.doi
    if work.pmid:
        return f"PMID:{work.pmid}"
    return work.pmcid


def naming_query(work: Work) -> str | None:
    """The query for the notices that name a work as their duplicated source; None where it has no identifier."""
    identifier = work.doi or work.pmid or work.pmcid
    return f"source:{identifier}" if identifier else None


def standing_lines(work: Work, standing: Standing) -> Iterator[Line]:
    """What is known, each line with the query for the notices that it speaks of."""
    words = status_words(standing.events)
    if words:
        leading = status_of(standing.events)[0]
        target = Target("notices about this source", "query", identifier_query(work) or "")
        sign = Part(f"{UPDATE_TYPES[leading.update_type].sign} ", "sign")
        yield Line((sign, Part(f"This source is itself: {words}")), indent=2, hanging=2, target=target)
    if standing.others:
        many = "1 other notice names" if standing.others == 1 else f"{standing.others:,} other notices name"
        target = Target("notices that name this source", "query", naming_query(work) or "")
        yield Line((Part("⇉ ", "sign"), Part(f"{many} this source too")), indent=2, hanging=2, target=target)
