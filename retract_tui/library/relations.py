"""Relations between notices: those that name one work as their source."""

from typing import NamedTuple

from retract_tui.model import Work


class ReusedSource(NamedTuple):
    """A work that notices name as a duplicated source: an identifier, what is known of it, how many name it.

    `identifier` is a DOI, else "PMID 123" or "PMC123". `query` finds exactly these notices. Whether the work is itself
    retracted: `status_of(index.history_of(source.work))`.
    """

    identifier: str
    work: Work
    notices: int
    query: str
