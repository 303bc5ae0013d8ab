"""Copying by the route that works here, and saying no more about it than is known.

Which program holds the clipboard that the user will paste from depends on where the terminal is. In tmux it is tmux,
which passes it on; over SSH or in a web browser it is the terminal, which is asked by an escape sequence (OSC 52 of
xterm's control sequences) and does not answer; on a desktop it is the desktop, through pyperclip, and can be read back.
"""

import base64
import sys
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final, Literal, NamedTuple

from retract_tui.processes import run_limited
from retract_tui.text import clean, one_line

TIME_LIMIT: Final = 4.0
"""Seconds that another program gets to take the text."""

_SCREEN_CHUNK: Final = 600
_SHOWN: Final = 60
_NO_OSC_52: Final = frozenset({"", "dumb", "linux", "unknown"})
_REMOTE: Final = ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT")
_DESKTOP: Final = ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME")
_WORKER: Final = Path(__file__).with_name("clipboard_worker.py")


class Route(StrEnum):
    """A way to a clipboard."""

    TMUX = "tmux"
    DESKTOP = "desktop"
    TERMINAL = "terminal"


class Outcome(NamedTuple):
    """What became of copying: "yes" where that is known, "sent" where nobody answers, "no"; and a sentence about it."""

    route: Route | None
    copied: Literal["yes", "sent", "no"]
    message: str


class _Attempt(NamedTuple):
    """What one route did; `words` tell where the text is now, or why it is not there."""

    copied: Literal["yes", "sent", "no"]
    words: str


Environ = Mapping[str, str]
Write = Callable[[str], object]


def choose_routes(environ: Environ, platform: str = sys.platform) -> list[Route]:
    """The ways to a clipboard in this environment, the best first; none where nothing can be copied.

    tmux wherever it runs. The desktop's clipboard only at the desktop: over SSH it is one that nobody sees. The
    terminal where there is no desktop, and behind it where its programs fail.
    """
    web = "web_driver" in environ.get("TEXTUAL_DRIVER", "")
    remote = web or any(environ.get(name) for name in _REMOTE)
    desktop = platform in ("darwin", "win32", "cygwin") or any(environ.get(name) for name in _DESKTOP)
    routes: list[Route] = []
    if environ.get("TMUX") and not web:
        routes.append(Route.TMUX)
    if desktop and not remote:
        routes.append(Route.DESKTOP)
    if web or environ.get("TERM", "") not in _NO_OSC_52 or platform == "win32":
        routes.append(Route.TERMINAL)
    return routes


def copy(text: str, environ: Environ, write: Write | None = None, seconds: float = TIME_LIMIT) -> Outcome:
    """Copy a text, without control codes; takes up to `seconds` for each route, so it belongs in a thread.

    `write` writes to the terminal, through whoever owns it; without it the terminal's route is not taken. A route that
    fails is told, and the next is tried. tmux's buffer is not the desktop's clipboard: where there is one, both are
    filled.
    """
    wanted = "\n".join(one_line(line) for line in clean(text).strip().split("\n"))
    if not wanted:
        return Outcome(None, "no", "There is nothing to copy.")
    failed: list[str] = []
    reached: list[tuple[Route, _Attempt]] = []
    for route in choose_routes(environ):
        if route is Route.TERMINAL and (write is None or reached):
            continue
        attempt = _take(route, wanted, environ, write, seconds)
        if attempt.copied == "no":
            failed.append(attempt.words)
        else:
            reached.append((route, attempt))
    return _outcome(wanted, reached, failed)


def osc_52(text: str, environ: Environ) -> str:
    """The control sequence that asks a terminal to put a text on its clipboard, wrapped for GNU screen where that runs.

    screen passes on what a device control string holds, and no more than 768 bytes of it at once.
    """
    payload = base64.b64encode(text.encode()).decode("ascii")
    sequence = f"\x1b]52;c;{payload}\a"
    if not environ.get("STY"):
        return sequence
    chunks = (sequence[start : start + _SCREEN_CHUNK] for start in range(0, len(sequence), _SCREEN_CHUNK))
    return "".join(f"\x1bP{chunk}\x1b\\" for chunk in chunks)


def _take(route: Route, text: str, environ: Environ, write: Write | None, seconds: float) -> _Attempt:
    if route is Route.TMUX:
        return _through_tmux(text, environ, seconds)
    if route is Route.DESKTOP:
        return _through_desktop(text, environ, seconds)
    return _through_terminal(text, environ, write)


def _through_tmux(text: str, environ: Environ, seconds: float) -> _Attempt:
    """Into tmux's buffer, and on to its terminal by `-w` (tmux 3.2) unless tmux is set to keep it to itself."""
    command = ["tmux", "load-buffer", "-w", "-", ";", "show-options", "-sv", "set-clipboard"]
    ended = run_limited(command, text, seconds, environ)
    if ended.code == 0:
        passed_on = ended.output.strip() in ("on", "external")
        offered = " and offered to your terminal: paste to check" if passed_on else ""
        return _Attempt("yes", f"to the tmux buffer{offered}")
    if ended.code is not None:
        ended = run_limited(["tmux", "load-buffer", "-"], text, seconds, environ)
        if ended.code == 0:
            return _Attempt("yes", "to the tmux buffer")
    return _Attempt("no", one_line(ended.errors) or f"tmux failed with {ended.code}")


def _through_desktop(text: str, environ: Environ, seconds: float) -> _Attempt:
    """Onto the desktop's clipboard, and read back from there."""
    # -P: a file named pyperclip.py in the folder that the user stands in is not ours to run.
    ended = run_limited([sys.executable, "-P", str(_WORKER)], text, seconds, environ)
    word, _, rest = one_line(ended.output).partition(" ")
    if word == "copied":
        return _Attempt("yes", f"to the clipboard ({rest})")
    if word == "sent":
        return _Attempt("sent", f"to {rest}: paste to check")
    if word == "failed":
        return _Attempt("no", rest)
    if ended.code is None:
        return _Attempt("no", f"the clipboard did not answer within {seconds:g} s")
    return _Attempt("no", one_line(ended.errors)[-200:] or f"pyperclip failed with {ended.code}")


def _through_terminal(text: str, environ: Environ, write: Write | None) -> _Attempt:
    """To the terminal, which does not say whether it took it."""
    if write is None:
        return _Attempt("no", "the terminal cannot be written to")
    try:
        write(osc_52(text, environ))
    except OSError as error:
        return _Attempt("no", f"the terminal cannot be written to ({one_line(error)})")
    return _Attempt("sent", "to your terminal (OSC 52): paste to check")


def _outcome(text: str, reached: list[tuple[Route, _Attempt]], failed: list[str]) -> Outcome:
    """What became of it, as a sentence that says what was copied, where to, and what failed before."""
    named = _named(text)
    because = f" ({'; '.join(failed)})" if failed else ""
    if not reached:
        return Outcome(None, "no", f"Nothing here can copy{because}. Select it with the mouse: {named}")
    known = [(route, attempt) for route, attempt in reached if attempt.copied == "yes"]
    route, best = (known or reached)[-1]
    where = "; ".join(attempt.words for _, attempt in reached)
    verb = "Copied" if best.copied == "yes" else "Sent"
    return Outcome(route, best.copied, f"{verb} {named} {where}{because}.")


def _named(text: str) -> str:
    """A text as it is named in a message: itself where it is short, else its beginning or its number of lines."""
    lines = text.split("\n")
    if len(lines) > 1:
        return f"{len(lines)} lines"
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
