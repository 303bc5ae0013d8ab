from pathlib import Path

import pytest

SAMPLES = Path(__file__).parent.parent / "sample_notices"


@pytest.fixture
def samples() -> Path:
    """The folder of the sample notices."""
    return SAMPLES


@pytest.fixture
def own_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library and a cache of the test's own, for whatever is run."""
    monkeypatch.setenv("RETRACT_TUI_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("RETRACT_TUI_CACHE", str(tmp_path / "cache"))
    return tmp_path / "library"
