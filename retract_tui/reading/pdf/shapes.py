"""What stands on a page, from letters to columns. Points from the lower left corner, text upright."""

from dataclasses import dataclass, field
from typing import Final, NamedTuple

NO_LINK: Final = -1


class Glyph(NamedTuple):
    """A letter (or the letters of a ligature): its advance from `x0` to `x1`, its baseline, and its link's number."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    link: int = NO_LINK


class Link(NamedTuple):
    """An address under an area of a page."""

    x0: float
    y0: float
    x1: float
    y1: float
    address: str


class Page(NamedTuple):
    """The letters of a page in the order of the file, the addresses of its links, and whether it shows images."""

    glyphs: tuple[Glyph, ...]
    addresses: tuple[str, ...]
    has_images: bool


@dataclass(slots=True)
class Word:
    """Letters without a gap, superscripts at either end among them; baseline and size are those of the largest."""

    glyphs: list[Glyph]
    x0: float
    x1: float
    y: float
    size: float
    spaced: bool
    """Whether a space was written before it, however narrow."""


@dataclass(slots=True)
class Row:
    """Words on one baseline, from left to right."""

    words: list[Word]
    y: float
    size: float

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return max(word.x1 for word in self.words)


class Target(NamedTuple):
    """The address under the characters from `start` to `end` of a text."""

    start: int
    end: int
    address: str


@dataclass(slots=True)
class Line:
    """A row as text, with the edges of the column in which it stands."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    first_word: float
    """How wide its first word is: what was left on the line before must have been less."""
    left: float
    right: float
    column: int
    """The number of its column, counted through the document."""
    hanging: bool | None = None
    """Whether it stands among lines most of which are indented below the first of each paragraph; None: too few."""
    targets: list[Target] = field(default_factory=list)
