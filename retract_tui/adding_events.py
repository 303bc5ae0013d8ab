"""What a child process that adds files tells its parent: one JSON object a line, with its kind in `event`.

Apart from `adding`, so that who only listens need not load the readers.
"""

import json
from typing import Final

import msgspec


class _Event(msgspec.Struct, frozen=True, tag_field="event", tag=str.lower):
    """What all events share: `event` is the name of the class in lower case."""


class Started(_Event, frozen=True):
    """The files are listed: there are `total`."""

    total: int


class Progress(_Event, frozen=True):
    """`done` of `total` files are read, and `path` is next."""

    done: int
    total: int
    path: str


class FailedFile(msgspec.Struct, frozen=True, array_like=True):
    """A file that gave no notice, and why, in words that follow its name."""

    path: str
    reason: str


class Finished(_Event, frozen=True):
    """All is read and written: what became of how many notices, and which files failed or were skipped.

    `changes` says in lines what a Retraction Watch file changed. `first` is the id of the first notice that was added
    or updated, None where there was none.
    """

    added: int
    updated: int
    unchanged: int
    removed: int = 0
    failures: tuple[FailedFile, ...] = ()
    skipped: tuple[FailedFile, ...] = ()
    changes: tuple[str, ...] = ()
    first: str | None = None


class Stopped(_Event, frozen=True):
    """The library could not be used, and nothing more will come: `reason` is a sentence."""

    reason: str


Event = Started | Progress | Finished | Stopped


class ProtocolError(ValueError):
    """A line that is no event."""


_QUOTED: Final = 80


def encode_event(event: Event) -> str:
    """An event as one line of ASCII, without a line end."""
    return json.dumps(msgspec.to_builtins(event))


def decode_event(line: str | bytes) -> Event:
    """The event of a line.

    Raises:
        ProtocolError: The line is no event; the message says what is wrong and quotes its beginning.
    """
    try:
        event: Event = msgspec.json.decode(line, type=Event)
    except (msgspec.DecodeError, UnicodeError) as error:
        beginning = line[:_QUOTED]
        raise ProtocolError(f"The process that adds files said what is no event: {beginning!r} ({error}).") from error
    return event
