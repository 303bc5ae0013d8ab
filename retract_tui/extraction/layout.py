"""The parts of a notice: its title, the lines before the statement, the statement, its references, the rest."""

from dataclasses import dataclass

from retract_tui.extraction.spans import Span, lines


@dataclass(frozen=True, slots=True)
class ListedReference:
    """An entry of the reference list: its number as printed, and the citation without it."""

    label: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Layout:
    """A notice's text and where its parts stand in it; spans are in the order of the text."""

    text: str
    title: Span | None
    header: tuple[Span, ...]
    body: tuple[Span, ...]
    references: tuple[ListedReference, ...]
    footer: Span | None


def read_layout(text: str) -> Layout:
    """The parts of a notice's text."""
    rows = lines(text, 0, len(text))
    return Layout(text, rows[0] if rows else None, (), tuple(rows[1:]), (), None)
