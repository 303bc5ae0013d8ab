import os
from pathlib import Path

import pytest


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """An environment with a library of its own and no desktop, tmux or SSH around it."""
    around = ("TMUX", "TMUX_PANE", "STY", "DISPLAY", "WAYLAND_DISPLAY", "SSH_TTY", "SSH_CLIENT", "NO_COLOR", "BROWSER")
    return {
        **{name: value for name, value in os.environ.items() if name not in (*around, "SSH_CONNECTION")},
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "RETRACT_TUI_LIBRARY": str(tmp_path / "library"),
        "RETRACT_TUI_CACHE": str(tmp_path / "cache"),
    }
