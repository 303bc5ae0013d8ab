"""What the library knows of the works that a notice names."""

from typing import TYPE_CHECKING, Final, NamedTuple

from retract_tui.history import Event
from retract_tui.library.index import Index

if TYPE_CHECKING:
    from retract_tui.model import Notice, Work
    from retract_tui.presenting import Standing

_MOST_SOURCES: Final = 20
"""Sources that are looked up: a notice of a paper mill names hundreds, and its panes must not wait for them."""


class Relations(NamedTuple):
    """What has happened to each original article, and how each of the first duplicated sources stands."""

    histories: "tuple[tuple[Event, ...], ...]" = ()
    standings: "tuple[Standing, ...]" = ()


def relations_of(notice: "Notice", index: Index) -> Relations:
    """Look up the works of a notice."""
    sources = notice.duplicated_sources[:_MOST_SOURCES]
    return Relations(
        tuple(index.histories_of(notice)), tuple(_standing(source.work, notice, index) for source in sources)
    )


def _standing(work: "Work", notice: "Notice", index: Index) -> "Standing":
    from retract_tui.presenting import Standing  # the panes need it, the first rows of the list do not
    from retract_tui.presenting.standing import naming_query

    query = naming_query(work)
    if query is None:
        return Standing()
    naming = index.search(query)
    others = naming.total - (naming.position_of(notice.id) is not None)
    # A source that is an article of this notice is known to be what the notice says.
    events = tuple(event for event in index.history_of(work) if event.notice_id != notice.id)
    return Standing(events, others)
