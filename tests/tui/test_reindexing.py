"""What the browser does with an index that is not of the library as it is."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from retract_tui import paths
from retract_tui.library import building, files, schema
from retract_tui.library.library import Library
from retract_tui.tui.app import RetractApp
from retract_tui.tui.screens.browser import BrowserScreen

from .conftest import screen_of
from .fictions import CONCERN, FEMUR


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library that counts as a large one, which this process cannot make an index of."""
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        library.add((FEMUR, CONCERN))
    monkeypatch.setattr(schema, "_SMALL", 0)

    def never(*_: object, **__: object) -> None:
        raise AssertionError("the browser made an index itself")

    monkeypatch.setattr(building, "build", never)
    return folder


def without_index(folder: Path) -> None:
    paths.index_file(folder).unlink()


def half_written(folder: Path) -> None:
    file = paths.index_file(folder)
    file.write_bytes(file.read_bytes()[:9_000])


def changed(folder: Path) -> None:
    content = (folder / files.NOTICES).read_bytes()
    (folder / files.NOTICES).write_bytes(content.replace(b"Lichen vesicles", b"Lichen versicles"))


async def until(pilot: Pilot[None], words: str) -> bool:
    """Whether words come to be on the screen within some seconds."""
    for _ in range(200):
        await pilot.pause()
        if words in screen_of(pilot):
            return True
        await asyncio.sleep(0.05)
    return False


@pytest.mark.parametrize("harm", [without_index, half_written])
async def test_an_index_that_is_missing_or_broken_is_made_by_another_process(
    folder: Path, harm: Callable[[Path], None]
) -> None:
    harm(folder)
    app = RetractApp(folder)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        assert await until(pilot, "Lichen vesicles")
    assert paths.index_file(folder).exists()


async def test_an_earlier_index_serves_until_the_new_one_is_there(folder: Path) -> None:
    changed(folder)
    app = RetractApp(folder)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        assert "Lichen vesicles" in screen_of(pilot)
        await pilot.press("slash", *"snow")
        assert await until(pilot, "1 of 2")
        while app.reindexing:
            await asyncio.sleep(0.05)
        await pilot.pause()
        assert "1 of 2" in screen_of(pilot)
        assert isinstance(app.screen, BrowserScreen)
        assert app.screen.notice is not None
        await pilot.press("escape")
        assert await until(pilot, "Lichen versicles")
    assert not list(paths.index_file(folder).parent.glob("*.tmp"))


async def test_a_library_that_cannot_be_read_is_told_of(folder: Path) -> None:
    (folder / files.NOTICES).write_bytes(b"{")
    async with RetractApp(folder).run_test(size=(120, 36), notifications=True) as pilot:
        assert await until(pilot, "is damaged")
        assert "Lichen vesicles" in screen_of(pilot)


async def test_a_browser_that_is_closed_ends_the_process_that_makes_the_index(folder: Path) -> None:
    without_index(folder)
    app = RetractApp(folder)
    async with app.run_test():
        reindexing = app.reindexing
    assert reindexing is not None
    assert reindexing._process.poll() is not None
