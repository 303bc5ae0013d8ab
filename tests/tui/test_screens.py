"""Every screen at four sizes, as text. RETRACT_TUI_WRITE_SCREENS=1 makes this test write them anew."""

import os
from pathlib import Path

import pytest
from rich.cells import cell_len

from retract_tui.model import Notice

from .conftest import Browsing, screen_of
from .fictions import CONCERN, FEMUR

SCREENS = Path(__file__).parent / "screens"
SIZES = ((40, 12), (80, 24), (120, 36), (200, 60))
STATES: dict[str, tuple[tuple[str, ...], tuple[Notice, ...]]] = {
    "list": ((), (FEMUR, CONCERN)),
    "search": (("slash", *"vole"), (FEMUR, CONCERN)),
    "nothing-found": (("slash", *"zebra"), (FEMUR, CONCERN)),
    "empty": ((), ()),
    "notice": (("1",), (FEMUR, CONCERN)),
    "article": (("2",), (FEMUR, CONCERN)),
    "sources": (("3", "j"), (FEMUR, CONCERN)),
    "dois": (("4", "j"), (FEMUR, CONCERN)),
    "find": (("1", "ctrl+f", *"figure"), (FEMUR, CONCERN)),
    "copy": (("3", "Y"), (FEMUR, CONCERN)),
    "filter": (("f", "j"), (FEMUR, CONCERN)),
    "narrowed": (("f", "j", "space"), (FEMUR, CONCERN)),
    "statistics": (("S",), (FEMUR, CONCERN)),
    "completing": (("slash", *"type:", "tab"), (FEMUR, CONCERN)),
    "help": (("question_mark",), (FEMUR, CONCERN)),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", STATES)
async def test_the_screen_is_as_it_was(browse: Browsing, state: str, size: tuple[int, int]) -> None:
    keys, notices = STATES[state]
    async with browse(*keys, notices=notices, size=size) as pilot:
        screen = screen_of(pilot) + "\n"
    assert all(cell_len(line) <= size[0] for line in screen.splitlines())
    file = SCREENS / f"{state}-{size[0]}x{size[1]}.txt"
    if os.environ.get("RETRACT_TUI_WRITE_SCREENS"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(screen, encoding="utf-8")
    assert screen == file.read_text(encoding="utf-8")
