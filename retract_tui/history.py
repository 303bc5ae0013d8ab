"""What has happened to an article: the notices about it in time, and what it is now.

An article's status is that of its latest event by date: a reinstatement clears a retraction; a correction or an
expression of concern is no retraction.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from retract_tui.model import UpdateType

_NOW: Final[dict[UpdateType, str]] = {
    "retraction": "Retracted",
    "partial_retraction": "Partially retracted",
    "withdrawal": "Withdrawn",
    "removal": "Removed",
    "expression_of_concern": "Concern expressed",
    "correction": "Corrected",
    "reinstatement": "Reinstated",
}
"""What an article is after its latest notice."""

_WEIGHT: Final[dict[UpdateType, int]] = {
    "correction": 0,
    "expression_of_concern": 1,
    "partial_retraction": 2,
    "withdrawal": 3,
    "removal": 4,
    "retraction": 5,
    "reinstatement": 6,
}
"""Of two notices of one day, which comes last."""


class Event(NamedTuple):
    """A notice about an article; `date` is ISO 8601 of any precision, empty where it is not stated."""

    date: str
    update_type: UpdateType
    notice_id: str
    doi: str = ""


def in_time(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events from the first to the latest; those without a date, of which nobody can tell, come before all."""
    return tuple(sorted(events, key=lambda event: (event.date, _WEIGHT[event.update_type], event.notice_id)))


def status_of(events: Iterable[Event]) -> str | None:
    """What an article is now, in a word or two; None where nothing is known of it."""
    ordered = in_time(events)
    return _NOW[ordered[-1].update_type] if ordered else None
