"""What has happened to an article: the notices about it in time, and what it is now.

An article's status is that of its latest event by date, but what is retracted stays so until it is reinstated: a
correction or an expression of concern is no retraction, and does not lift one.
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

_RETRACTED: Final = frozenset({"retraction", "partial_retraction", "withdrawal", "removal"})

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


def status_of(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events that make up what an article is now: the retraction that stands, if any, then the latest event."""
    ordered = in_time(events)
    if not ordered:
        return ()
    since = max((place + 1 for place, event in enumerate(ordered) if event.update_type == "reinstatement"), default=0)
    standing = [event for event in ordered[since:] if event.update_type in _RETRACTED]
    return tuple(dict.fromkeys((*standing[-1:], ordered[-1])))


def status_words(events: Iterable[Event]) -> str | None:
    """What an article is now, in words: "Retracted 2010-02-06, then corrected 2011"; None where nothing is known."""
    words = [f"{_NOW[event.update_type]} {event.date}".strip() for event in status_of(events)]
    return ", then ".join([*words[:1], *(word[0].lower() + word[1:] for word in words[1:])]) or None
