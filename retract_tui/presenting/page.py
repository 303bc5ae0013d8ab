"""A page: lines of toned words, some of which a cursor can stop at; knows nothing of terminals."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from retract_tui.model import Evidence, Notice, NoticeHead, Work
from retract_tui.text import one_line

Tone = Literal["heading", "title", "label", "value", "identifier", "quote", "faint", "sign", "panel"]
"""What a part of a line is, for whoever gives it a colour."""

IdentifierKind = Literal["doi", "pmid", "pmcid"]

NOT_STATED = "not stated"
LABEL_WIDTH = 13


class Part(NamedTuple):
    """A run of words in one tone."""

    text: str
    tone: Tone = "value"


class Target(NamedTuple):
    """What a cursor on a line is at: an identifier to copy or open, the words of the notice that say it, or both.

    `what` names it for a message ("original article DOI"); `evidence` are spans of the notice's text. The value of a
    "query" is in the query language: what is said is looked up with it.
    """

    what: str
    kind: IdentifierKind | Literal["query", "none"] = "none"
    value: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One unwrapped line: its parts, the indent of all its rows and of those behind the first, and what it is about.

    A line of the notice's own text has in `origin` the place of its first character in `Notice.text`.
    """

    parts: tuple[Part, ...]
    indent: int = 0
    hanging: int = 0
    target: Target | None = None
    origin: int | None = None

    @property
    def text(self) -> str:
        """The words of the line, without the indent."""
        return "".join(part.text for part in self.parts)


BLANK = Line(())


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a notice: its name, how many things it lists (None: not a list), and its lines."""

    name: str
    lines: tuple[Line, ...]
    count: int | None = None


def field(label: str, value: str | None, target: Target | None = None, *, tone: Tone = "value") -> Line:
    """A labelled value; "not stated" where there is none."""
    shown = Part(one_line(value), tone) if value else Part(NOT_STATED, "faint")
    name = Part(f"{label:<{LABEL_WIDTH - 1}} ", "label")
    return Line((name, shown, *certainty(target)), hanging=LABEL_WIDTH, target=target if value else None)


def identifiers_of(named: NoticeHead | Work) -> tuple[tuple[IdentifierKind, str | None], ...]:
    """The identifiers of a notice or a work, by their kinds."""
    return ("doi", named.doi), ("pmid", named.pmid), ("pmcid", named.pmcid)


def certainty(target: Target | None) -> Iterable[Part]:
    """A mark on what is not the notice's plain word: mended, or a guess."""
    worst = {evidence.confidence for evidence in target.evidence} if target else set()
    if "inferred" in worst:
        yield Part(" (a guess)", "faint")
    elif "repaired" in worst:
        yield Part(" (mended)", "faint")


def quote(notice: Notice, evidence: Evidence) -> str:
    """The notice's own words, in quotation marks."""
    return f"“{one_line(notice.words(evidence)).strip('“”')}”"
