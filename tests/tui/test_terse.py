"""Only changes are sent, and the terminal shows the same as if all had been."""

from collections.abc import Iterable
from io import StringIO

import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from retract_tui.tui.looks import PLAIN, look_of
from retract_tui.tui.terse import Piece, ShownCells

WIDTH, HEIGHT = 24, 4
CONSOLE = Console(file=StringIO(), force_terminal=True, color_system="truecolor", legacy_windows=False)
STYLES = st.builds(
    Style,
    color=st.sampled_from([None, "red", "#102030", "color(99)", "bright_blue"]),
    bgcolor=st.sampled_from([None, "blue", "#403020"]),
    bold=st.booleans(),
    italic=st.booleans(),
    underline=st.booleans(),
    reverse=st.booleans(),
    strike=st.booleans(),
)
WORDS = st.text(alphabet="ab  ─é", min_size=1, max_size=9)
ROWS = st.lists(st.tuples(WORDS, st.none() | STYLES), max_size=5).map(
    lambda parts: Strip([Segment(*part) for part in parts]).adjust_cell_length(WIDTH, Style.null())
)
SCREENS = st.lists(ROWS, min_size=HEIGHT, max_size=HEIGHT)


def pieces(rows: list[Strip]) -> list[Piece]:
    return [Piece(0, y, strip) for y, strip in enumerate(rows)]


def drawn(sequences: Iterable[str]) -> list[list[tuple[object, ...]]]:
    """What a terminal shows after sequences; of a space, what is seen of it."""
    screen = pyte.Screen(WIDTH, HEIGHT)
    stream = pyte.Stream(screen)
    for sequence in sequences:
        stream.feed(sequence)
    rows = [[screen.buffer[y][x] for x in range(WIDTH)] for y in range(HEIGHT)]
    return [[cell if _inked(cell) else (" ", cell.bg) for cell in row] for row in rows]


def _inked(cell: pyte.screens.Char) -> bool:
    return bool(cell.data != " " or cell.underscore or cell.strikethrough or cell.reverse)


def whole(rows: list[Strip]) -> str:
    """What Textual would send."""
    return "".join(f"\x1b[{y + 1};1H{strip.render(CONSOLE)}" for y, strip in enumerate(rows))


@given(st.lists(SCREENS, min_size=1, max_size=4))
def test_the_terminal_shows_what_it_would_if_all_were_sent(screens: list[list[Strip]]) -> None:
    shown = ShownCells()
    sent = [shown.change(pieces(screen), CONSOLE) for screen in screens]
    assert drawn(sent) == drawn([whole(screens[-1])])


@given(SCREENS)
def test_what_is_shown_already_is_not_sent(screen: list[Strip]) -> None:
    shown = ShownCells()
    shown.change(pieces(screen), CONSOLE)
    assert shown.change(pieces(screen), CONSOLE) == ""


@given(SCREENS, st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1))
def test_a_part_of_a_row_changes_no_other(screen: list[Strip], x: int, y: int) -> None:
    shown = ShownCells()
    mark = Strip([Segment("x", Style(bold=True))])
    sent = [shown.change(pieces(screen), CONSOLE), shown.change([Piece(x, y, mark)], CONSOLE)]
    assert drawn(sent) == drawn([whole(screen), f"\x1b[{y + 1};{x + 1}H{mark.render(CONSOLE)}"])
    assert len(sent[1]) < 40


def test_one_letter_costs_a_letter_and_a_movement() -> None:
    shown = ShownCells()
    style = Style(color="#010203", bgcolor="#040506")
    shown.change([Piece(0, 0, Strip([Segment("7 of 70,000", style)]))], CONSOLE)
    sent = shown.change([Piece(0, 0, Strip([Segment("8 of 70,000", style)]))], CONSOLE)
    assert sent == "\x1b[1;1H\x1b[38;2;1;2;3;48;2;4;5;6m8\x1b[0m"


def test_a_row_whose_width_is_not_sure_is_sent_as_it_is() -> None:
    shown = ShownCells()
    for words in ("撤稿通知", "e\u0301clair", "👩‍🔬 lab"):
        for _ in range(2):
            sent = shown.change([Piece(0, 0, Strip([Segment(words)]))], CONSOLE)
            assert words in sent
    plain = Strip([Segment("plain")])
    assert "plain" in shown.change([Piece(0, 0, plain)], CONSOLE)


def test_after_forgetting_all_is_sent_again() -> None:
    shown = ShownCells()
    row = [Piece(0, 0, Strip([Segment("again")]))]
    shown.change(row, CONSOLE)
    shown.forget()
    assert "again" in shown.change(row, CONSOLE)


def test_a_link_is_more_than_a_look() -> None:
    assert look_of(Style(link="https://example.org"), ColorSystem.TRUECOLOR) is None
    assert look_of(None, ColorSystem.TRUECOLOR) == PLAIN


def test_many_fading_styles_are_not_kept() -> None:
    shown = ShownCells()
    for number in range(5000):
        style = Style(color=f"#{number:06x}")
        assert "x" in shown.change([Piece(0, 0, Strip([Segment("x", style)]))], CONSOLE)
    assert len(shown._looks._same) < 5000
