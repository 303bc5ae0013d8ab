"""A stretch of a text, as the rooms of extraction hand it to one another."""

import re
from typing import NamedTuple


class Span(NamedTuple):
    """The characters `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of the span."""
        return text[self.start : self.end]


def trim(text: str, start: int, end: int, characters: str = " \n") -> Span:
    """A span without the given characters at its ends; empty, at `start`, where there is nothing else."""
    kept = text[start:end].lstrip(characters)
    left = end - len(kept)
    return Span(left, left + len(kept.rstrip(characters))) if kept else Span(start, start)


def lines(text: str, start: int, end: int) -> list[Span]:
    """The lines of a stretch that hold anything, without the white space around them."""
    found: list[Span] = []
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        line = trim(text, at, stop)
        if line.end > line.start:
            found.append(line)
        at = stop + 1
    return found


def last_match(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The last place where a pattern matches."""
    last = None
    for match in pattern.finditer(text):
        last = match
    return last
