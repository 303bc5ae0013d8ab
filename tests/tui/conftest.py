from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from retract_tui.library.library import Library
from retract_tui.model import Notice
from retract_tui.tui.app import RetractApp

from .fictions import CONCERN, FEMUR

Browsing = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test has a cache folder of its own."""
    monkeypatch.setenv("RETRACT_TUI_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def browse(tmp_path: Path) -> Browsing:
    """The browser over some notices, at a size, after some keys."""

    @asynccontextmanager
    async def run(
        *keys: str, notices: tuple[Notice, ...] = (FEMUR, CONCERN), size: tuple[int, int] = (120, 36)
    ) -> AsyncIterator[Pilot[None]]:
        folder = tmp_path / "library"
        with Library.open(folder) as library:
            library.add(notices)
        app = RetractApp(folder)
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            await pilot.press(*keys)
            await pilot.pause()
            yield pilot

    return run


def screen_of(pilot: Pilot[None]) -> str:
    """What the terminal shows, as lines of text."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)
