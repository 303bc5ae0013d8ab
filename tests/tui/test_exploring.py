"""From what is shown to more: narrowing, sorting, counting, and from a source to the other notices that name it."""

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from retract_tui.library.facets import Facets
from retract_tui.library.index import Index
from retract_tui.library.library import Library
from retract_tui.model import DuplicatedSource, Notice, NoticeHead, Work
from retract_tui.tui.screens.browser import BrowserScreen
from retract_tui.tui.screens.facets import FacetsScreen
from retract_tui.tui.screens.statistics import StatisticsScreen
from retract_tui.tui.widgets.pane import Pane

from .conftest import Browsing, screen_of
from .fictions import CONCERN, FEMUR
from .test_pages import FACETS, STATISTICS

MOSS = Work(title="Moss vesicles and the Hippo pathway", journal="Mol Moss", year=2019, doi="10.5555/moss.2019.5")
TIBIA = Notice(
    id="10.5555/notice.3",
    update_type="retraction",
    notice=NoticeHead(doi="10.5555/notice.3", date="2023-01-09"),
    original_articles=(Work(title="Lichen vesicles mend the tibia of voles", doi="10.5555/vole.2021.7"),),
    duplicated_sources=(DuplicatedSource(label="1", first_author="Kuang", work=MOSS),),
)
MOSS_RETRACTED = Notice(
    id="10.5555/notice.4",
    update_type="retraction",
    notice=NoticeHead(doi="10.5555/notice.4", date="2024-06-30"),
    original_articles=(MOSS,),
)
RELATED = (FEMUR, CONCERN, TIBIA, MOSS_RETRACTED)


def browser_of(pilot: Pilot[None]) -> BrowserScreen:
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, BrowserScreen)
    return screen


async def test_a_source_tells_whether_it_is_retracted_and_who_else_names_it(browse: Browsing) -> None:
    async with browse("slash", *"femur", "enter", "3", notices=RELATED) as pilot:
        screen = " ".join(screen_of(pilot).split())
    assert "✗ This source is itself: Retracted 2024-06-30" in screen
    assert "⇉ 1 other notice names this source too" in screen


async def test_a_source_that_nobody_else_names_says_nothing(browse: Browsing) -> None:
    async with browse("3") as pilot:
        assert "This source is itself" not in screen_of(pilot)
        assert "⇉" not in screen_of(pilot)


async def test_enter_leads_to_the_other_notices_and_escape_comes_back(browse: Browsing) -> None:
    async with browse("slash", *"femur", "enter", "3", "j", "j", notices=RELATED) as pilot:
        sources = pilot.app.screen.query_one("#sources", Pane)
        assert sources.target is not None
        assert sources.target.value == "source:10.5555/moss.2019.5"
        await pilot.press("enter")
        await pilot.pause()
        browser = browser_of(pilot)
        assert browser.query_one("#search", Input).value == "source:10.5555/moss.2019.5"
        assert "of 4" in screen_of(pilot)
        assert browser.list.total == 2
        await pilot.press("escape")
        await pilot.pause()
        assert browser.query_one("#search", Input).value == "femur"
        assert browser.notice is not None
        assert browser.notice.id == FEMUR.id


async def test_y_on_a_line_that_leads_on_copies_nothing_false(browse: Browsing) -> None:
    async with browse("slash", *"femur", "enter", "3", "j", "o", notices=RELATED) as pilot:
        assert "No DOI here to open" in " ".join(screen_of(pilot).split())


async def test_s_sorts_and_says_how(browse: Browsing) -> None:
    async with browse("s") as pilot:
        assert "Sorted: by title." in " ".join(screen_of(pilot).split())
        assert browser_of(pilot).query_typed == "sort:title"
        await pilot.press("s", "s")
        await pilot.pause()
        assert browser_of(pilot).query_typed == ""


async def test_the_panes_follow_a_held_key_when_it_rests(browse: Browsing) -> None:
    async with browse(notices=RELATED) as pilot:
        browser = browser_of(pilot)
        await pilot.press("j", "j", "j")
        assert browser.list.cursor == 3
        # Whatever asks for the notice has the one at the cursor, rested or not.
        assert browser.notice is not None
        assert browser.list.current is not None
        assert browser.notice.id == browser.list.current.id


async def test_the_panes_show_the_notice_at_the_cursor_after_a_rest(browse: Browsing) -> None:
    async with browse(notices=RELATED) as pilot:
        await pilot.press("j", "j", "j")
        await pilot.pause(0.3)
        assert "Snow counts in the high valley" in screen_of(pilot).partition("2 Original article")[2]


async def test_the_filter_counts_what_the_search_finds_and_narrows_it(browse: Browsing) -> None:
    async with browse("slash", *"lichen", "enter", "f", notices=RELATED) as pilot:
        screen = screen_of(pilot)
        assert "Filter · 2 notices" in screen
        assert "✕ lichen" in screen
        while "2022" not in str(pilot.app.screen.query_one("#page", Pane).target):
            await pilot.press("j")
        await pilot.press("enter")
        await pilot.pause()
        browser = browser_of(pilot)
        assert browser.query_typed == "lichen notice-year:2022"
        assert browser.list.total == 1


async def test_an_open_filter_counts_again_when_the_library_changes(browse: Browsing) -> None:
    async with browse("f") as pilot:
        assert "Filter · 2 notices" in screen_of(pilot)
        browser = browser_of(pilot)
        folder = Path(browser.index.source.folder)
        with Library.open(folder) as library:
            library.add((TIBIA,))
        browser.reload(Index.open(folder))
        await pilot.pause()
        assert "Filter · 3 notices" in screen_of(pilot)


async def test_statistics_lead_back_to_the_list(browse: Browsing) -> None:
    async with browse("S", notices=RELATED) as pilot:
        assert "All 4 notices" in screen_of(pilot)
        assert "2 notices  10.5555/moss.2019.5" in screen_of(pilot)
        await pilot.press("G")
        target = pilot.app.screen.query_one("#page", Pane).target
        assert target is not None
        await pilot.press("enter")
        await pilot.pause()
        assert browser_of(pilot).query_typed == target.value
        assert browser_of(pilot).list.total == 2


async def test_tab_completes_a_field_then_its_values_in_turn(browse: Browsing) -> None:
    async with browse("slash", *"journ") as pilot:
        browser = browser_of(pilot)
        assert "journal:" in screen_of(pilot).splitlines()[1]
        await pilot.press("tab")
        assert browser.query_typed == "journal:"
        await pilot.press("tab")
        first = browser.query_typed
        await pilot.press("tab")
        second = browser.query_typed
        assert {first, second} == {'journal:="Snow"', 'journal:="Vole Bone"'}
        await pilot.press("shift+tab")
        assert browser.query_typed == first
        await pilot.press("enter")
        await pilot.pause()
        assert browser.list.total == 1


async def test_completion_does_not_get_in_the_way_of_typing(browse: Browsing) -> None:
    async with browse("slash", *"type the title", "left", "x") as pilot:
        browser = browser_of(pilot)
        assert browser.query_typed == "type the titlxe"
        await pilot.press("tab")
        await pilot.pause()
        assert pilot.app.focused is browser.list


async def test_a_suggestion_can_be_clicked(browse: Browsing) -> None:
    async with browse("slash", *"type:") as pilot:
        await pilot.click("#suggestions", offset=(3, 0))
        await pilot.pause()
        assert browser_of(pilot).query_typed.startswith("type:=")
        assert pilot.app.focused is browser_of(pilot).query_one("#search")


async def test_choosing_a_count_narrows_the_search(browse: Browsing) -> None:
    async with browse() as pilot:
        browser = browser_of(pilot)
        pilot.app.push_screen(FacetsScreen("", lambda query: FACETS), browser.search_for)
        await pilot.pause()
        assert "Filter · 10 notices" in screen_of(pilot)
        await pilot.press("j", "enter")
        await pilot.pause()
        assert browser.query_typed == "notice-year:2021"
        assert pilot.app.screen is browser


async def test_several_counts_narrow_together_and_each_can_be_taken_off(browse: Browsing) -> None:
    asked: list[str] = []
    async with browse() as pilot:
        browser = browser_of(pilot)

        def count(query: str) -> Facets:
            asked.append(query)
            return FACETS

        pilot.app.push_screen(FacetsScreen("vole", count), browser.search_for)
        await pilot.pause()
        await pilot.press("tab", "space", "tab", "tab", "space")
        await pilot.pause()
        assert asked[-1] == 'vole notice-year:2022 journal:="Vole Bone"'
        await pilot.press("g", "enter")
        await pilot.pause()
        assert asked[-1] == 'notice-year:2022 journal:="Vole Bone"'
        await pilot.press("escape")
        await pilot.pause()
        assert browser.query_typed == 'notice-year:2022 journal:="Vole Bone"'


async def test_a_double_click_chooses_and_the_footer_can_be_clicked(browse: Browsing) -> None:
    async with browse(size=(80, 24)) as pilot:
        browser = browser_of(pilot)
        pilot.app.push_screen(FacetsScreen("", lambda query: FACETS), browser.search_for)
        await pilot.pause()
        await pilot.click("#page", offset=(6, 2), times=2)
        await pilot.pause()
        assert browser.query_typed == "notice-year:2021"
        pilot.app.push_screen(StatisticsScreen("", STATISTICS), browser.search_for)
        await pilot.pause()
        await pilot.click("#page-keys", offset=(2, 0))
        await pilot.pause()
        assert browser.query_typed == "notice-year:2022"


async def test_a_page_of_figures_is_made_anew_for_another_width(browse: Browsing) -> None:
    async with browse(size=(40, 12)) as pilot:
        pilot.app.push_screen(StatisticsScreen("", STATISTICS))
        await pilot.pause()
        await pilot.press("j", "j")
        before = pilot.app.screen.query_one("#page", Pane).target
        await pilot.resize_terminal(100, 40)
        await pilot.pause()
        rows = screen_of(pilot).splitlines()
        assert max(row.count("█") for row in rows) > 50
        assert pilot.app.screen.query_one("#page", Pane).target == before
