"""Sends the terminal what has changed of the screen, and no more.

Textual sends all of each region that a widget has asked to be painted again, and begins every run of one style anew:
24 KB for a step in a list, of which a slow connection shows the last a second later. Here the cells that the terminal
shows are remembered, and only those that differ are sent, by the shortest way from one look to the next.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple, cast

from rich.cells import get_character_cell_size
from rich.console import COLOR_SYSTEMS, Console, RenderableType
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.screen import Screen
from textual.strip import Strip

from retract_tui.tui.looks import PLAIN, RESET, Look, look_of

_BRIDGE: Final = 4
"""So many unchanged cells between two changed ones are sent again: to move the cursor over them takes as much."""
_MOST_STYLES: Final = 4096
"""Styles whose looks are remembered; there are more only where something fades."""


class Piece(NamedTuple):
    """A strip of cells and where it stands."""

    x: int
    y: int
    strip: Strip


class Cells(NamedTuple):
    """Cells side by side: their characters ("" for one that is not known) and looks."""

    characters: list[str]
    looks: list[Look]


class ShownCells:
    """The cells that a terminal shows, as far as they are known, and the sequences that change them."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._rows: dict[int, Cells] = {}
        self._looks = _Looks()

    def forget(self) -> None:
        """Know nothing any more: something else has written to the terminal, or it has another size."""
        self._rows.clear()

    def change(self, pieces: Iterable[Piece], console: Console) -> str:
        """The sequences that make these pieces, which come row by row, appear where they do not yet stand."""
        if self._looks.are_many:
            self.forget()
            self._looks = _Looks()
        sending = _Sending()
        for y, on_row in groupby(pieces, attrgetter("y")):
            row = self._rows.setdefault(y, Cells([], []))
            for piece in on_row:
                cells = self._looks.cells_of(piece.strip, console)
                if cells is None:
                    # How wide the terminal draws these is not sure, and so is where all others of the row stand.
                    row.characters.clear()
                    row.looks.clear()
                    sending.as_it_is(piece, console)
                else:
                    _send_changes(piece, cells, row, sending)
        return sending.text


def _send_changes(piece: Piece, new: Cells, row: Cells, sending: "_Sending") -> None:
    """Send the cells of a piece that differ from those that are shown there, and remember them."""
    here = slice(piece.x, piece.x + len(new.characters))
    missing = here.stop - len(row.characters)
    if missing > 0:
        row.characters.extend([""] * missing)
        row.looks.extend([PLAIN] * missing)
    old = Cells(row.characters[here], row.looks[here])
    if old == new:
        return
    row.characters[here], row.looks[here] = new
    begin = end = -1
    # Two characters may be equal without being one; looks are one where they are equal.
    for at, (was, looked, character, look) in enumerate(zip(*old, *new, strict=True)):
        if was == character and looked is look:
            continue
        if begin >= 0 and at - end > _BRIDGE:
            sending.put(piece.x + begin, piece.y, new, begin, end)
            begin = -1
        begin, end = at if begin < 0 else begin, at + 1
    sending.put(piece.x + begin, piece.y, new, begin, end)


class _Sending:
    """What is sent, run by run; knows where the cursor is and which look is on."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._look = PLAIN
        self._at = (-1, -1)

    @property
    def text(self) -> str:
        """All of it; behind it no look is on."""
        return "".join([*self._parts, RESET]) if self._parts else ""

    def put(self, x: int, y: int, cells: Cells, begin: int, end: int) -> None:
        """Put the cells from `begin` to `end` at a place of the screen, counted from 0."""
        if self._at[1] == y and 0 < self._at[0] <= x:
            ahead = x - self._at[0]
            self._parts.append(f"\x1b[{ahead}C" if ahead else "")
        else:
            self._parts.append(f"\x1b[{y + 1};{x + 1}H")
        for at in range(begin, end):
            character, look = cells.characters[at], cells.looks[at]
            if look is not self._look:
                self._turn_to(look, on_space=character == " ")
            self._parts.append(character)
        self._at = (x + end - begin, y)

    def _turn_to(self, look: Look, *, on_space: bool) -> None:
        wanted = look.on_space_after(self._look) if on_space else look
        self._parts.append(wanted.after(self._look))
        self._look = wanted

    def as_it_is(self, piece: Piece, console: Console) -> None:
        """Put a piece as Textual would."""
        self._parts.append(f"{RESET}\x1b[{piece.y + 1};{piece.x + 1}H{piece.strip.render(console)}")
        self._look, self._at = PLAIN, (-1, -1)


class _Looks:
    """The looks of styles: one object for each look, so that equal ones are the same."""

    def __init__(self) -> None:
        self._of_styles: dict[Style | None, tuple[Look, Look] | None] = {}
        self._same: dict[Look, Look] = {PLAIN: PLAIN}

    def cells_of(self, strip: Strip, console: Console) -> Cells | None:
        """The cells of a strip; None where one of them is more than a character of one cell in a look."""
        cells = Cells([], [])
        for text, style, control in strip:
            found = self._looks_of(style, console)
            if found is None or control or not _is_plain(text):
                return None
            look, of_spaces = found
            cells.characters.extend(text)
            if look is of_spaces or " " not in text:
                cells.looks.extend([look] * len(text))
            else:
                cells.looks.extend([of_spaces if character == " " else look for character in text])
        return cells

    def _looks_of(self, style: Style | None, console: Console) -> tuple[Look, Look] | None:
        """The look of a style, and as much of it as is seen of a space."""
        try:
            return self._of_styles[style]
        except KeyError:
            look = look_of(style, COLOR_SYSTEMS[console.color_system or "truecolor"])
        pair = (self._one(look), self._one(look.on_space)) if look else None
        self._of_styles[style] = pair
        return pair

    @property
    def are_many(self) -> bool:
        """True where it is time to begin anew."""
        return len(self._of_styles) >= _MOST_STYLES

    def _one(self, look: Look) -> Look:
        return self._same.setdefault(look, look)


def _is_plain(text: str) -> bool:
    """True where every terminal draws each character in one cell."""
    return (text.isascii() and text.isprintable()) or all(get_character_cell_size(character) == 1 for character in text)


def _pieces_of(update: CompositorUpdate) -> Iterator[Piece]:
    """The strips of an update of Textual's, row by row, as its `render_segments` puts them."""
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            x = update.region.x
            for painted in strips:
                yield Piece(x, y, painted)
                x += painted.cell_length
    elif isinstance(update, ChopsUpdate):
        for y, begin, end in update.spans:
            chops: Mapping[int, Strip | None] = update.chops[y]
            for chop_end, (x, strip) in zip(update.chop_ends[y], chops.items(), strict=False):
                if strip is not None and x <= end and chop_end > begin:
                    whole = begin <= x < end and chop_end <= end
                    yield Piece(x, y, strip if whole else strip.crop(0, min(chop_end, end) - x))


class TerseUpdate(CompositorUpdate):
    """An update of the screen as the changes that it makes."""

    def __init__(self, update: CompositorUpdate, shown: ShownCells) -> None:
        """Make of an update of Textual's what differs from what is shown."""
        self._update = update
        self._shown = shown

    def render_segments(self, console: Console) -> str:
        """What is to be sent; called when it is sent."""
        if isinstance(self._update, LayoutUpdate):
            # All is painted: at the start, at a new size, after another program had the terminal.
            self._shown.forget()
        return self._shown.change(_pieces_of(self._update), console)


class TerseApp(App[None]):
    """An application that sends changes only."""

    def __init__(self) -> None:
        """Begin without knowing what the terminal shows."""
        super().__init__()
        self._shown_cells = ShownCells()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Textual's way to the terminal, on which there is no public turn-off."""
        sent: object = renderable
        if isinstance(renderable, (LayoutUpdate, ChopsUpdate)):
            sent = TerseUpdate(renderable, self._shown_cells)
        elif renderable is not None:
            self._shown_cells.forget()
        super()._display(screen, cast(RenderableType, sent))
