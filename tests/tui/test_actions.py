"""One registry of actions makes keys, footer, help, palette and the README's table: none may say anything else."""

import inspect
from pathlib import Path

import pytest

from retract_tui.tui.actions import ACTIONS, GROUPS, by_group, footer_of, markdown_table
from retract_tui.tui.commands import ActionCommands
from retract_tui.tui.screens.browser import BrowserScreen
from retract_tui.tui.screens.facets import FacetsScreen
from retract_tui.tui.screens.help import HelpScreen
from retract_tui.tui.screens.statistics import StatisticsScreen
from retract_tui.tui.widgets.key_bar import KeyBar
from retract_tui.tui.widgets.pane import Pane

from .conftest import Browsing, screen_of

PAGES: dict[str, list[type]] = {
    "page": [HelpScreen, FacetsScreen, StatisticsScreen],
    "counts": [FacetsScreen, StatisticsScreen],
    "filter": [FacetsScreen],
}
README = Path(__file__).parents[2] / "README.md"


def test_the_readme_has_the_table_of_keys() -> None:
    between = README.read_text(encoding="utf-8").partition("<!-- keys -->\n")[2].partition("<!-- /keys -->")[0]
    assert between.strip() == markdown_table().strip(), "run: python docs/refresh.py"


def test_every_action_is_there_to_be_done() -> None:
    for action in ACTIONS:
        name = action.target.partition("(")[0]
        screens = PAGES.get(action.place, [BrowserScreen])
        if name.startswith("screen."):
            assert all(hasattr(screen, f"action_{name.removeprefix('screen.')}") for screen in screens), action.id


def test_every_action_is_in_the_help_once() -> None:
    helped = [action for _, actions in by_group() for action in actions]
    assert sorted(helped) == sorted(ACTIONS)
    assert {action.group for action in ACTIONS} == set(GROUPS)


def test_no_key_means_two_things_in_one_place() -> None:
    for place in ("list", "pane", "search", "find", "page", "counts", "filter"):
        special = [key for action in ACTIONS if action.place == place for key in action.keys]
        general = [key for action in ACTIONS if action.place == "anywhere" for key in action.keys]
        assert len(special) == len(set(special))
        assert len(general) == len(set(general))


async def test_the_help_shows_every_key_and_what_it_does(browse: Browsing) -> None:
    async with browse("question_mark") as pilot:
        page = pilot.app.screen.query_one("#page", Pane).page
        assert page is not None
        words = "\n".join(line.text for line in page.lines)
    for action in ACTIONS:
        assert action.shown in words
        assert action.description in words


async def test_the_palette_offers_every_action(browse: Browsing) -> None:
    async with browse() as pilot:
        provider = ActionCommands(pilot.app.screen)
        offered = [str(hit.text) async for hit in provider.discover() if hasattr(hit, "text")]
    wanted = [action for action in ACTIONS if action.place in ("anywhere", "list", "pane")]
    assert offered == [f"{action.label} ({action.shown})" for action in wanted]


async def test_the_palette_does_what_it_offers(browse: Browsing) -> None:
    async with browse() as pilot:
        best = max([hit async for hit in ActionCommands(pilot.app.screen).search("Sources (3)")])
        done = best.command()
        assert inspect.isawaitable(done)
        await done
        await pilot.pause()
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "sources"


@pytest.mark.parametrize("width", [20, 33, 40, 57, 80, 119, 120, 200])
@pytest.mark.parametrize("keys", [(), ("1",), ("slash",), ("ctrl+f",)])
async def test_the_footer_fits_and_cuts_nothing(browse: Browsing, width: int, keys: tuple[str, ...]) -> None:
    async with browse(*keys, size=(width, 16)) as pilot:
        bar = pilot.app.screen.query_one(KeyBar)
        footer = screen_of(pilot).splitlines()[-1].strip()
        whole = [f"{action.shown.split()[0]} {action.label}" for action in footer_of(bar.place)]
        shown = [words for words in whole if words in footer]
        assert shown
        assert "  ".join(shown) == footer
