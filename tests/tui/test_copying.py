"""Copying and opening: what, by which route, and what is said about it."""

from collections.abc import Mapping

import pytest

from retract_tui import clipboard, opening
from retract_tui.clipboard import Outcome, Route
from retract_tui.tui.copying import choices, leading_target

from .conftest import Browsing, screen_of
from .fictions import CONCERN, FEMUR


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was copied, by a route that always works."""
    taken: list[str] = []

    def copy(text: str, *_: object) -> Outcome:
        taken.append(text)
        return Outcome(Route.TMUX, "yes", f"Copied {text} to the tmux buffer.")

    monkeypatch.setattr(clipboard, "copy", copy)
    return taken


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param((), "10.5555/vole.2020.101", id="in the list, the original article's"),
        pytest.param(("3",), "10.5555/moss.2019.5", id="first source"),
        pytest.param(("3", "j", "j"), "10.5555/strain.2018.2", id="second source"),
        pytest.param(("4",), "10.5555/notice.1", id="first of all DOIs"),
        pytest.param(("2", "j", "j"), "99000001", id="a PMID"),
    ],
)
async def test_y_copies_what_the_cursor_is_at(
    browse: Browsing, copied: list[str], keys: tuple[str, ...], expected: str
) -> None:
    async with browse(*keys, "y") as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert copied == [expected]
        assert "to the tmux buffer" in " ".join(screen_of(pilot).split())


async def test_where_there_is_no_doi_y_says_so(browse: Browsing, copied: list[str]) -> None:
    async with browse("y", notices=(CONCERN,)) as pilot:
        assert "states no DOI of its article" in " ".join(screen_of(pilot).split())
        await pilot.press("3", "y")
        await pilot.pause()
        assert "No DOI here to copy" in screen_of(pilot)
        assert copied == []
        await pilot.press("1", "j", "j", "y")
        await pilot.app.workers.wait_for_complete()
    assert copied == ["10.5555/concern.2"]


async def test_without_a_route_the_doi_is_shown_to_be_selected(
    browse: Browsing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard, "choose_routes", lambda environ: [])
    async with browse("3", "y") as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        screen = screen_of(pilot)
        assert "Not copied" in screen
        assert "10.5555/moss.2019.5" in screen
        assert "Nothing here can copy" in screen


async def test_a_choice_of_what_to_copy(browse: Browsing, copied: list[str]) -> None:
    async with browse("3", "Y") as pilot:
        assert "Its citation" in screen_of(pilot)
        await pilot.press("j", "enter")
        await pilot.app.workers.wait_for_complete()
    assert copied == ["https://doi.org/10.5555/moss.2019.5"]


def test_the_choices_hold_roles_and_all_dois() -> None:
    offered = {choice.label: choice.value for choice in choices(FEMUR, leading_target(FEMUR))}
    assert offered["Duplicated source DOIs"] == "10.5555/moss.2019.5\n10.5555/strain.2018.2"
    assert offered["All 4 DOIs"].count("\n") == 3
    assert offered["Its citation"].startswith(
        "Renn S, Cao G. Lichen vesicles mend the femur of voles. Vole Bone. 2020;14:101-9."
    )


async def test_o_opens_the_address_of_the_doi(browse: Browsing, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def open_address(address: str, environ: Mapping[str, str]) -> opening.Outcome:
        opened.append(address)
        return opening.Outcome(True, f"Handed {address} to firefox.")

    monkeypatch.setattr(opening, "open_address", open_address)
    async with browse("3", "o", "2", "j", "j", "o") as pilot:
        await pilot.app.workers.wait_for_complete()
    assert opened == ["https://doi.org/10.5555/moss.2019.5", "https://pubmed.ncbi.nlm.nih.gov/99000001/"]
