"""Textual applications of others, installed apart, and how long each takes to its first screen.

All but toolong are nearly empty then: no collection, no database, no bibliography. toolong shows a log of 70,000 lines.
"""

import subprocess
import sys
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks import budgets
from benchmarks.libraries import environment
from benchmarks.measurement import Missing, Outcome
from benchmarks.terminal import seconds_until

_INSTALLED_WITHIN: Final = 600
_LINES: Final = 70_000


class _Known(NamedTuple):
    """How a peer is installed and started, and words of its first screen."""

    requirements: tuple[str, ...]
    command: tuple[str, ...]
    words: str
    before: tuple[str, ...] = ()


_KNOWN: Final = {
    "toolong": _Known(("toolong",), ("tl", "lines.log"), "line "),
    # The newest tree-sitter ends it with a segmentation fault.
    "posting": _Known(("posting", "tree-sitter<0.26"), ("posting",), "Collection is empty."),
    "harlequin": _Known(("harlequin",), ("harlequin",), "Query Editor"),
    "cobib": _Known(("cobib",), ("cobib",), "The Console Bibliography Manager", before=("cobib", "init")),
}


class Peer(NamedTuple):
    """A peer that is installed in a folder of its own, which is its home, too."""

    name: str
    folder: Path

    @property
    def program(self) -> Path:
        """What starts it."""
        return self.folder / "bin" / _KNOWN[self.name].command[0]

    @property
    def environment(self) -> dict[str, str]:
        """An environment in which it finds no settings."""
        home = {
            name: str(self.folder / "home") for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
        }
        return {**environment(), **home}

    def milliseconds(self) -> float:
        """From its start until its first screen is painted."""
        known = _KNOWN[self.name]
        command = [str(self.program), *known.command[1:]]
        return seconds_until(known.words, command, self.environment, str(self.folder / "home")) * 1000


def installed(folder: Path) -> list[Peer]:
    """The peers that are there."""
    return [peer for peer in _all(folder) if (peer.folder / "home").is_dir()]


def _all(folder: Path) -> list[Peer]:
    return [Peer(name, folder / "peers" / name) for name in budgets.PEER_NAMES]


def install(folder: Path) -> list[str]:
    """Install the peers that are not there yet, each apart from the others; a sentence for each that failed."""
    failed: list[str] = []
    for peer in _all(folder):
        if (peer.folder / "home").is_dir():
            continue
        try:
            _install(peer)
        except (subprocess.SubprocessError, OSError) as error:
            failed.append(f"{peer.name} could not be installed: {error}")
    return failed


def _install(peer: Peer) -> None:
    known = _KNOWN[peer.name]
    _run([sys.executable, "-m", "venv", "--clear", str(peer.folder)], environment())
    pip = [str(peer.folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run([*pip, *known.requirements], environment())
    home = peer.folder / "home"
    home.mkdir()
    (home / "lines.log").write_text("".join(f"2026-01-01T00:00:00 line {number + 1}\n" for number in range(_LINES)))
    if known.before:
        _run([str(peer.folder / "bin" / known.before[0]), *known.before[1:]], peer.environment)


def _run(command: list[str], environ: dict[str, str]) -> None:
    subprocess.run(command, env=environ, check=True, capture_output=True, timeout=_INSTALLED_WITHIN)


def missing_peers(there: list[Peer]) -> list[Outcome]:
    """A row for each peer that is not installed."""
    names = {peer.name for peer in there}
    reason = "It is not installed; `--peers` installs it, where the network allows."
    return [Missing(budget, reason) for name, budget in budgets.PEERS.items() if name not in names]
