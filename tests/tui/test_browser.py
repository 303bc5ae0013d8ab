"""What a user does in the browser, and sees."""

import pytest
from textual.widgets import Input

from retract_tui.tui.screens.browser import BrowserScreen
from retract_tui.tui.widgets.pane import Pane

from .conftest import Browsing, screen_of
from .fictions import FEMUR, HOSTILE


async def test_the_newest_notice_comes_first_and_fills_the_panes(browse: Browsing) -> None:
    async with browse() as pilot:
        screen = screen_of(pilot)
    assert screen.index("Lichen vesicles") < screen.index("Snow counts")
    assert "10.5555/vole.2020.101" in screen
    assert "3 Duplicated sources (2)" in screen
    assert "Panel A of Figure 4 duplicates Figure 2B of [2]." in screen


async def test_a_search_narrows_the_list_at_each_key(browse: Browsing) -> None:
    async with browse("slash", *"snow") as pilot:
        assert "1 of 2" in screen_of(pilot)
        assert "Lichen" not in screen_of(pilot)
        await pilot.press("x")
        await pilot.pause()
        assert "Nothing found for: snowx" in screen_of(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "Lichen" in screen_of(pilot)


async def test_the_cursor_stays_on_its_notice_while_the_search_changes(browse: Browsing) -> None:
    async with browse("down", "slash", *"s", "escape") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, BrowserScreen)
        assert screen.notice is not None
        assert screen.notice.id == "10.5555/concern.2"


async def test_a_query_that_is_not_understood_is_searched_and_hinted_at(browse: Browsing) -> None:
    async with browse("slash", *"jurnal:snow") as pilot:
        assert "journal" in screen_of(pilot).splitlines()[1]


async def test_an_empty_library_says_what_to_do(browse: Browsing) -> None:
    async with browse(notices=()) as pilot:
        assert "No notices here yet." in screen_of(pilot)
        assert "retract-tui --demo" in screen_of(pilot)
        await pilot.press("y", "o", "Y", "enter", "j", "k", "G", "g", "tab", "3", "enter", "escape")
        assert pilot.app.is_running


async def test_a_source_shows_the_words_that_tie_its_panel_to_it(browse: Browsing) -> None:
    async with browse("3", "down") as pilot:
        notice = pilot.app.screen.query_one("#notice", Pane)
        sources = pilot.app.screen.query_one("#sources", Pane)
        assert sources.target is not None
        assert sources.target.value == "10.5555/moss.2019.5"
        marked = "".join(
            FEMUR.text[(notice.page.lines[place.line].origin or 0) :][place.start : place.end]
            for place in notice._marks
            if notice.page
        )
        assert marked == "Panel A of Figure 4 duplicates Figure 2B of [2]."
        assert "Panel A of Figure 4" in screen_of(pilot)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)])
async def test_enter_on_a_source_goes_to_its_words_in_the_notice(browse: Browsing, size: tuple[int, int]) -> None:
    async with browse("3", "down", "enter", size=size) as pilot:
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "notice"
        assert "Panel A of Figure 4" in " ".join(screen_of(pilot).split())


async def test_escape_goes_back_the_way_one_came(browse: Browsing) -> None:
    async with browse("3", "down", "enter") as pilot:
        seen = []
        for _ in range(2):
            await pilot.press("escape")
            seen.append(pilot.app.focused.id if pilot.app.focused else None)
    assert seen == ["sources", "list"]


async def test_words_are_found_in_a_pane_and_stepped_through(browse: Browsing) -> None:
    async with browse("1", "ctrl+f", *"figure 4") as pilot:
        assert "1 of 2" in screen_of(pilot)
        await pilot.press("enter", "n")
        await pilot.pause()
        assert "2 of 2" in screen_of(pilot)
        await pilot.press("N", "ctrl+f")
        pilot.app.screen.query_one("#find", Input).value = "no such words"
        await pilot.pause()
        assert "not found" in screen_of(pilot)
        await pilot.press("escape")
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "notice"
        assert "find" not in screen_of(pilot).splitlines()[-2]


async def test_tab_goes_round_through_list_and_panes(browse: Browsing) -> None:
    async with browse() as pilot:
        seen = []
        for _ in range(5):
            await pilot.press("tab")
            seen.append(pilot.app.focused.id if pilot.app.focused else None)
        assert seen == ["notice", "article", "sources", "dois", "list"]


async def test_one_pane_at_a_time_on_a_narrow_screen(browse: Browsing) -> None:
    async with browse(size=(40, 12)) as pilot:
        assert "Snow counts" in screen_of(pilot)
        assert "Article" not in screen_of(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "[1 Notice]" in screen_of(pilot)
        assert "Snow counts" not in screen_of(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "Snow counts" in screen_of(pilot)


@pytest.mark.parametrize("size", [(200, 60), (120, 36), (80, 24), (40, 12), (20, 6)])
async def test_hostile_notices_show_as_harmless_text(browse: Browsing, size: tuple[int, int]) -> None:
    keys = (
        "1",
        "j",
        "2",
        "3",
        "j",
        "j",
        "enter",
        "4",
        "j",
        "Y",
        "escape",
        "ctrl+f",
        "q",
        "enter",
        "n",
        "question_mark",
    )
    async with browse(*keys, "escape", "escape", notices=(HOSTILE,), size=size) as pilot:
        screen = screen_of(pilot)
        assert not any(ord(c) < 32 and c != "\n" for c in screen)
        assert not set("\x7f\x9b\u202e\u200b") & set(screen)
        if size[0] >= 80:
            assert "[@click=app.quit]quit[/]" in screen
        svg = pilot.app.export_screenshot()
        assert "\x1b" not in svg


async def test_every_key_works_everywhere_without_a_stumble(browse: Browsing) -> None:
    async with browse(notices=(HOSTILE, FEMUR)) as pilot:
        for place in ("escape", "1", "2", "3", "4"):
            await pilot.press(place)
            for key in ("j", "k", "G", "g", "ctrl+d", "ctrl+u", "pagedown", "pageup", "end", "home", "n", "escape"):
                await pilot.press(key)
        assert pilot.app.is_running


async def test_the_mouse_can_do_it_too(browse: Browsing) -> None:
    async with browse(size=(80, 24)) as pilot:
        await pilot.click("#list", offset=(20, 2))
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, BrowserScreen)
        assert screen.notice is not None
        assert screen.notice.id == "10.5555/concern.2"
        await pilot.click("#tabs", offset=(58, 0))
        await pilot.pause()
        assert "[4 DOIs 1]" in screen_of(pilot)
        await pilot.click("#keys", offset=(2, 0))
        await pilot.pause()
        assert "Search all notices as you type" in screen_of(pilot)


async def test_resizing_keeps_the_place(browse: Browsing) -> None:
    async with browse("3", "down", "down", size=(120, 36)) as pilot:
        for size in ((40, 12), (200, 60), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert "Kuang 2019" in screen_of(pilot)
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "sources"


async def test_a_double_click_opens_a_notice(browse: Browsing) -> None:
    async with browse(size=(80, 24)) as pilot:
        await pilot.click("#list", offset=(20, 2), times=2)
        await pilot.pause()
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "notice"
