"""The text of a Retraction Watch row: a line for each value that has no field of its own, and for each DOI."""

from collections.abc import Sequence

from retract_tui.identifiers import FoundId, find_dois
from retract_tui.model import Evidence


class RowText:
    """Labelled lines, with the place of what is added to them."""

    def __init__(self) -> None:
        """Begins without a line."""
        self._lines: list[str] = []
        self._length = 0

    def add(self, label: str, value: str) -> int:
        """Add a line, unless the value is empty; where the value begins in the text."""
        start = self._length + len(label) + 2
        if value:
            self._lines.append(f"{label}: {value}")
            self._length = start + len(value) + 1
        return start

    def add_list(self, label: str, values: Sequence[str]) -> None:
        """Add a line with several values."""
        if values:
            self.add(label, "; ".join(values))

    def add_citing(self, label: str, value: str) -> list[tuple[int, FoundId]]:
        """Add a line that may cite works; the DOIs in it, with where each begins in the text."""
        start = self.add(label, value)
        return [(start + found.start, found) for found in find_dois(value)] if "10." in value else []

    def guess(self, sentence: str) -> Evidence:
        """Add a sentence that tells of a guess; evidence that points at it."""
        start = self._length
        self._lines.append(sentence)
        self._length = start + len(sentence) + 1
        return Evidence(start=start, end=start + len(sentence), confidence="inferred")

    def whole(self) -> str:
        """The whole text."""
        return "\n".join(self._lines)
