"""Opening an address in a web browser: only addresses that resolve an identifier, and never on the terminal."""

import os
import re
import shlex
import shutil
import sys
from collections.abc import Mapping
from typing import Final, NamedTuple

from retract_tui.processes import start_detached
from retract_tui.text import one_line

GRACE: Final = 1.0
"""Seconds in which a program that cannot open anything is seen to fail; one that goes on was handed the address."""

_ALLOWED: Final = (
    # What `identifiers.doi_url` builds: no quotes, brackets of markup, backslashes or white space.
    re.compile(r"https://doi\.org/10(?:\.\d{4,9}(?:\.\d{1,9}){0,3})?/[A-Za-z0-9/:;()._\-+,!$*'@=~%]{1,4000}"),
    re.compile(r"https://pubmed\.ncbi\.nlm\.nih\.gov/[1-9]\d{0,8}/?"),
    re.compile(r"https://pmc\.ncbi\.nlm\.nih\.gov/articles/PMC[1-9]\d{0,9}/?"),
)
_OPENERS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "darwin": (("open",),),
    "wsl": (("wslview",), ("explorer.exe",)),
    "desktop": (("xdg-open",), ("gio", "open"), ("x-www-browser",), ("firefox",)),
}
_SUCCEEDS_WITH: Final = {"explorer.exe": (0, 1)}
_IN_TERMINAL: Final = frozenset({"browsh", "carbonyl", "elinks", "links", "links2", "lynx", "w3m", "www-browser"})


class Outcome(NamedTuple):
    """Whether the address was handed to a browser, and a sentence that says so or gives the address."""

    opened: bool
    message: str


def is_allowed(address: str) -> bool:
    """True for an address of doi.org, PubMed or PubMed Central that names one work, and for no other."""
    return any(allowed.fullmatch(address) for allowed in _ALLOWED)


def open_address(address: str, environ: Mapping[str, str] | None = None, platform: str = sys.platform) -> Outcome:
    """Hand an address to the web browser of the desktop; takes up to `GRACE` for each way, so it belongs in a thread.

    What is started has no terminal: nothing is written on this one, and a browser that runs in a terminal is not used.
    """
    environ = os.environ if environ is None else environ
    if not is_allowed(address):
        return Outcome(
            False, f"Only addresses of doi.org, PubMed and PubMed Central are opened, not {one_line(address)}"
        )
    if platform == "win32":
        return _open_on_windows(address)
    commands = choose_openers(environ, platform)
    if not commands:
        where = "over SSH" if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY") else "here"
        return Outcome(False, f"There is no web browser to open {where}. The address is {address}")
    failed: list[str] = []
    for command in commands:
        try:
            code = start_detached(_with_address(command, address), GRACE, environ)
        except OSError as error:
            failed.append(f"{command[0]}: {one_line(error.strerror or error)}")
            continue
        name = os.path.basename(command[0])
        if code is None or code in _SUCCEEDS_WITH.get(name, (0,)):
            return Outcome(True, f"Handed {address} to {name}.")
        failed.append(f"{name} ended with {code}")
    return Outcome(False, f"No web browser opened ({'; '.join(failed)}). The address is {address}")


def choose_openers(environ: Mapping[str, str], platform: str = sys.platform) -> list[tuple[str, ...]]:
    """The commands that may open an address here, the best first: the user's BROWSER, then the desktop's own."""
    commands = _browsers(environ)
    if platform == "darwin":
        commands += _OPENERS["darwin"]
    elif environ.get("WSL_DISTRO_NAME"):
        commands += _OPENERS["wsl"]
    elif environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"):
        commands += _OPENERS["desktop"]
    return [command for command in commands if shutil.which(command[0], path=environ.get("PATH"))]


def _browsers(environ: Mapping[str, str]) -> list[tuple[str, ...]]:
    """The commands of BROWSER (a list, as `webbrowser` of the standard library reads it), without "&" at their ends."""
    commands: list[tuple[str, ...]] = []
    for part in environ.get("BROWSER", "").split(os.pathsep):
        try:
            words = shlex.split(part.strip().removesuffix("&"))
        except ValueError:
            # A quote that is not closed: no command, so the desktop's own is used.
            continue
        if words and os.path.basename(words[0]) not in _IN_TERMINAL:
            commands.append(tuple(words))
    return commands


def _with_address(command: tuple[str, ...], address: str) -> list[str]:
    """A command with the address where it says "%s", else behind it."""
    if any("%s" in word for word in command):
        return [word.replace("%s", address) for word in command]
    return [*command, address]


def _open_on_windows(address: str) -> Outcome:
    try:
        getattr(os, "startfile")(address)  # noqa: B009 - it is there on Windows only
    except OSError as error:
        return Outcome(False, f"No web browser opened ({one_line(error.strerror or error)}). The address is {address}")
    return Outcome(True, f"Handed {address} to the browser of Windows.")
