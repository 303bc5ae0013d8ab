"""What is well and what is not: the library, its index, the clipboard and the terminal, each with what to do."""

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from retract_tui import __version__, clipboard, paths
from retract_tui.library.errors import LibraryError
from retract_tui.library.index import Index
from retract_tui.text import one_line


class Finding(NamedTuple):
    """One thing that was looked at: whether it is well, what was seen, and what to do where it is not."""

    subject: str
    well: bool
    seen: str
    remedy: str = ""

    @property
    def line(self) -> str:
        """The finding on one line, with a sign that needs no colour."""
        told = one_line(self.seen if self.well else f"{self.seen} {self.remedy}")
        return f"{'ok  ' if self.well else 'FAIL'} {self.subject:<10} {told}"


def examine(folder: Path, environ: Mapping[str, str] | None = None) -> list[Finding]:
    """All findings about a library and the environment that the program runs in."""
    around = os.environ if environ is None else environ
    return [_program(), *_library(folder), _clipboard(around), *_terminal(around)]


def _program() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding("program", True, f"retract-tui {__version__}, Python {version}")


def _library(folder: Path) -> Iterator[Finding]:
    if not folder.exists():
        nearest = next(parent for parent in folder.parents if parent.exists())
        seen = f"{folder} is not there yet; it is made when the first notice is added."
        remedy = f"But {nearest} cannot be written to: choose another folder with --library or RETRACT_TUI_LIBRARY."
        yield Finding("library", os.access(nearest, os.W_OK), seen, remedy)
        return
    writable = os.access(folder, os.W_OK)
    try:
        with Index.open(folder) as index:
            count, warning = index.count(), index.warning
    except LibraryError as error:
        yield Finding("library", False, str(error))
        return
    seen = f"{folder} holds {count:,} notice{'' if count == 1 else 's'}."
    yield Finding("library", writable, seen, "It cannot be written to: change its permissions, or choose another.")
    file = paths.index_file(folder)
    yield Finding("index", warning is None, warning or f"{file} is up to date.")


def _clipboard(environ: Mapping[str, str]) -> Finding:
    routes = clipboard.choose_routes(environ)
    if not routes:
        remedy = "Use a terminal that takes OSC 52, or tmux, or install xclip or wl-clipboard on a desktop."
        return Finding("clipboard", False, "Nothing here can copy.", remedy)
    names = {
        clipboard.Route.TMUX: "tmux",
        clipboard.Route.DESKTOP: "the desktop's clipboard (pyperclip)",
        clipboard.Route.TERMINAL: "your terminal (OSC 52)",
    }
    return Finding("clipboard", True, f"y copies through {', else '.join(names[route] for route in routes)}.")


def _terminal(environ: Mapping[str, str]) -> Iterator[Finding]:
    interactive = sys.stdin.isatty() and sys.stdout.isatty()
    if not interactive:
        yield Finding("terminal", True, "There is none here: the list is printed instead of the browser.")
        return
    size = os.get_terminal_size()
    large = size.columns >= 40 and size.lines >= 12
    seen = f"{environ.get('TERM', 'unknown')}, {size.columns} by {size.lines}."
    yield Finding("terminal", large, seen, "The browser needs at least 40 by 12: make the window larger.")
    encoding = (sys.stdout.encoding or "").lower()
    remedy = "Letters beyond ASCII will show as ?: set LANG to a UTF-8 locale."
    yield Finding("letters", encoding.startswith("utf"), f"The terminal's encoding is {encoding}.", remedy)
