"""A record as text: its head as the pages of PubMed and PubMed Central print it, which `extraction` knows to read."""

from collections.abc import Iterable
from typing import Final

import msgspec

from retract_tui.model import Notice, Work

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def head_lines(work: Work, date: str | None, byline: Iterable[str], heading: str = "") -> list[str]:
    """The lines above a text: a heading, the journal, date and place, identifiers, the title and the authors.

    Without a title the authors are left out: names alone above a text read like its title.
    """
    ids = (("doi", work.doi), ("PMCID", work.pmcid), ("PMID", work.pmid))
    identifiers = " ".join(f"{label}: {value}" for label, value in ids if value)
    lines = (
        heading,
        work.journal or "",
        _place(work, date),
        identifiers,
        work.title or "",
        ", ".join(byline) if work.title else "",
    )
    return [line for line in lines if line]


def in_blocks(blocks: Iterable[list[str]]) -> str:
    """Blocks of lines as a text with a blank line between two."""
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def without_echoes(notice: Notice) -> Notice:
    """A notice whose text has a head made of the tags: what is read out of that again is no second assertion of it."""
    assertions = {
        path: tuple(one for one in said if one.by != "parsed-text") or said if path.startswith("notice.") else said
        for path, said in notice.assertions.items()
    }
    return msgspec.structs.replace(notice, assertions=assertions)


def _place(work: Work, date: str | None) -> str:
    """Date and place in the order of the National Library of Medicine: "2017 Mar 6; 12(3): e0173587."."""
    if not date:
        return ""
    year, *rest = date.split("-")
    month = [_MONTHS[int(rest[0]) - 1]] if rest else []
    day = [str(int(rest[1]))] if rest[1:] else []
    written = " ".join([year, *month, *day])
    volume = f"{work.volume or ''}{f'({work.issue})' if work.issue else ''}"
    return f"{written}; {volume}: {work.pages}." if volume and work.pages else f"Published {written}"
