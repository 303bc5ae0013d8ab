"""Figures, tables, schemes and videos named in running text, in their normal form.

Normal form: panel letters in capitals behind the number ("2(b)" is "2B"), "S" for a supplementary figure ("S4"), "ED"
for an extended-data one, ranges and lists spelled out, tables, schemes and videos with their word ("Table 1").
"""

import re
from typing import Final, NamedTuple

from retract_tui.extraction.designators import read_designators, read_letters


class PanelMention(NamedTuple):
    """Panels named at `text[start:end]`."""

    panels: tuple[str, ...]
    start: int
    end: int


_HEADS: Final[dict[str, tuple[str, ...]]] = {
    "": (
        *("Figures", "Figure", "Figs.", "Figs", "Fig.", "Fig", "FIGURES", "FIGURE", "FIGS.", "FIG."),
        *("figures", "figure", "figs.", "figs", "fig.", "fig"),
        *("Abbildungen", "Abbildung", "Abb.", "Figuras", "Figura", "figuras", "figura"),
        *("图表", "附图", "图", "圖", "図", "그림"),
    ),
    "Table ": (
        *("Tables", "Table", "Tab.", "TABLES", "TABLE", "tables", "table"),
        *("Tabellen", "Tabelle", "Tablas", "Tabla", "tablas", "tabla", "Tabelas", "Tabela", "tabelas", "tabela"),
        *("Tableaux", "Tableau", "tableaux", "tableau", "表", "표"),
    ),
    "Scheme ": ("Schemes", "Scheme", "schemes", "scheme", "Esquema", "esquema", "Schéma", "schéma"),
    "Video ": ("Videos", "Video", "videos", "video", "Movies", "Movie", "movies", "movie", "Vidéo", "vidéo"),
    "panel": (
        *("Panels", "Panel", "panels", "panel", "Paneles", "paneles", "Teilabbildungen", "Teilabbildung"),
        *("Painéis", "painéis", "Painel", "painel", "Panneaux", "panneaux", "Panneau", "panneau", "パネル", "패널"),
    ),
}
"""The word before the number, by what it puts before the panel's normal form ("panel": letters)."""

_KIND: Final = {word: prefix for prefix, words in _HEADS.items() for word in words}
_HEAD: Final = re.compile(
    # No look behind at its beginning: `re` looks fast for what begins with one of a few letters.
    "(?:" + "|".join(re.escape(word) for word in sorted(_KIND, key=len, reverse=True)) + ")(?![a-z])"
)

_SUPPLEMENTS: Final = (
    r"(?:[Ss]upplement(?:ary|al|ar)|SUPPLEMENTARY|[Ss]uppl?\.?|[Ss]upporting(?: [Ii]nformation)?|[Oo]nline"
    r"|[Aa]ppendix"
    r"|[Ss]uplementari?[ao]s?|[Ss]upplémentaires?|[Ee]rgänzende|Zusatz|补充|補充|補足|보충)"
)
_EXTENDED: Final = r"(?:[Ee]xtended[ -][Dd]ata|ED|扩展数据)"
_QUALIFIED_BEFORE: Final = re.compile(rf"(?:(?P<supplement>{_SUPPLEMENTS})|(?P<extended>{_EXTENDED}))[\s-]{{0,2}}$")
_QUALIFIED_BEHIND: Final = re.compile(rf"\s{{0,2}}(?:{_SUPPLEMENTS})\s")
_NUMBER_BEFORE: Final = re.compile(r"(?<![\w-])S\d{1,2}[A-Z]?\s$")
"""As in "S3 Fig", "S2B Fig": a supplementary figure with its number in front."""
_GAP: Final = re.compile(r"\s{0,2}(?:[Nn][o°º]\.?\s?|\*{1,2})?")

_TO_FIGURE: Final = re.compile(
    r"\s?(?:panels?|images?)?\s?(?:\([^()]{0,40}\)\s?)?,?\s?(?:(?:as )?(?:shown|displayed|presented|depicted|seen) )?"
    r"(?:in|of|from|on|within|de|da|del|do|von|aus|in der|der)\s(?:the\s|both\s|la\s)?"
)
"""What stands between "panels A and B" and the figure that they belong to."""
_FROM_FIGURE: Final = re.compile(r"\s?[,:(]?\s{0,2}(?:the\s)?(?:in\s)?")
_LOOK_BEHIND: Final = 32


def find_panels(text: str, start: int = 0, end: int | None = None) -> list[PanelMention]:
    """The figures, tables, schemes and videos that `text[start:end]` names, in the order of the text."""
    end = len(text) if end is None else end
    found: list[PanelMention] = []
    at = start
    while head := _HEAD.search(text, at, end):
        if _is_inside_word(text, head.start()):
            at = head.start() + 1
            continue
        at = head.end()
        mention = (
            _read_panels_of(text, head, end, found) if _KIND[head[0]] == "panel" else _read(text, start, head, end)
        )
        if mention:
            found.append(mention)
            at = mention.end
    return found


def _is_inside_word(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isascii() and text[at - 1].isalpha()


def _read(text: str, start: int, head: re.Match[str], end: int) -> PanelMention | None:
    """A mention with its number behind the word: "Supplementary Figs. 2A and 3"."""
    behind = _QUALIFIED_BEHIND.match(text, head.end(), end)
    gap = _GAP.match(text, behind.end() if behind else head.end(), end)
    listed = read_designators(text, gap.end() if gap else head.end(), end)
    if not listed:
        return _read_number_before(text, start, head)
    before = _QUALIFIED_BEFORE.search(text[max(start, head.start() - _LOOK_BEHIND) : head.start()])
    begin = head.start() - (len(before[0]) if before else 0)
    supplement = "ED" if before and before["extended"] else "S" if before or behind else ""
    kind = _KIND[head[0]]
    panels = (panel if panel.startswith("S") else supplement + panel for panel in listed.panels)
    return PanelMention(tuple(kind + panel for panel in panels), begin, listed.end)


def _read_number_before(text: str, start: int, head: re.Match[str]) -> PanelMention | None:
    """A mention with its number in front of the word: "S3 Fig"."""
    begin = max(start, head.start() - _LOOK_BEHIND)
    before = _NUMBER_BEFORE.search(text[begin : head.start()])
    if not before:
        return None
    return PanelMention((_KIND[head[0]] + before[0].strip(),), begin + before.start(), head.end())


def _read_panels_of(text: str, head: re.Match[str], end: int, found: list[PanelMention]) -> PanelMention | None:
    """A mention with its letters first: "panels G and K of Fig. 7", "Figure 2, panels a and b", "panels 2A and 3C"."""
    at = head.end() + (text[head.end() : head.end() + 1] in (" ", "\n"))
    numbered = read_designators(text, at, end)
    if numbered and numbered.panels[0][-1].isalpha():
        return PanelMention(numbered.panels, head.start(), numbered.end)
    letters = read_letters(text, at, end)
    if not letters:
        return None
    link = _TO_FIGURE.match(text, letters.end, end)
    figure = _HEAD.match(text, link.end(), end) if link else None
    if figure and not _KIND[figure[0]]:
        listed = _read(text, head.start(), figure, end)
        if listed and not any(panel[-1].isalpha() for panel in listed.panels):
            panels = tuple(number + letter for number in listed.panels for letter in letters.panels)
            return PanelMention(panels, head.start(), listed.end)
    return _join_figure_before(text, head.start(), letters.panels, letters.end, found)


def _join_figure_before(
    text: str, start: int, letters: tuple[str, ...], end: int, found: list[PanelMention]
) -> PanelMention | None:
    """The letters with the figure named just before them, which they replace."""
    if not found or not _FROM_FIGURE.fullmatch(text, found[-1].end, start):
        return None
    figure = found[-1]
    if len(figure.panels) != 1 or not figure.panels[0][-1].isdigit() or " " in figure.panels[0]:
        return None
    found.pop()
    return PanelMention(tuple(figure.panels[0] + letter for letter in letters), figure.start, end)
