from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from retract_tui.library.index import Index
from retract_tui.library.library import Library
from retract_tui.model import Notice


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test has a cache folder of its own."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("RETRACT_TUI_CACHE", str(folder))
    monkeypatch.delenv("RETRACT_TUI_LIBRARY", raising=False)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with Library.open(folder, patience=0.1) as opened:
        yield opened


Finding = Callable[[str], list[str]]


@pytest.fixture
def found(folder: Path) -> Callable[..., Finding]:
    """A search over the notices given, that answers with ids."""

    def over(*notices: Notice) -> Finding:
        with Library.open(folder) as opened:
            opened.add(notices)

        def search(query: str) -> list[str]:
            with Index.open(folder) as index:
                return [notice.id for notice in index.search(query).notices()]

        return search

    return over
