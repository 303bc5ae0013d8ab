"""Words into cells: cut with a mark where they do not fit, wrapped where they may take several lines."""

from rich.cells import cell_len, set_cell_size
from textual.content import Content


def fit(words: str, width: int) -> str:
    """Words in exactly `width` cells: filled with spaces, or cut with "…"."""
    if width <= 0:
        return ""
    if cell_len(words) <= width:
        return set_cell_size(words, width)
    return set_cell_size(set_cell_size(words, width - 1).rstrip() + "…", width)


def wrap(words: str, width: int) -> list[str]:
    """Words in lines of at most `width` cells."""
    return [line.plain for line in Content(words).wrap(max(1, width))]
