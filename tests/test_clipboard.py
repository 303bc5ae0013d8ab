import base64
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.clipboard import Route, choose_routes, copy, osc_52

DOI = "10.5555/abc.123"
OSC_52 = f"\x1b]52;c;{base64.b64encode(DOI.encode()).decode()}\a"
posix = pytest.mark.skipif(os.name != "posix", reason="the fake programs are shell scripts")


@pytest.mark.parametrize(
    ("variables", "routes"),
    [
        ({"TERM": "xterm-256color", "DISPLAY": ":0"}, [Route.DESKTOP, Route.TERMINAL]),
        ({"TERM": "xterm-256color", "WAYLAND_DISPLAY": "wayland-0"}, [Route.DESKTOP, Route.TERMINAL]),
        ({"TERM": "xterm-256color", "WSL_DISTRO_NAME": "Debian"}, [Route.DESKTOP, Route.TERMINAL]),
        ({"TERM": "xterm-256color"}, [Route.TERMINAL]),
        ({"TERM": "xterm-256color", "DISPLAY": ":0", "SSH_TTY": "/dev/pts/1"}, [Route.TERMINAL]),
        ({"TERM": "xterm-256color", "DISPLAY": "", "SSH_CONNECTION": "1 2 3 4"}, [Route.TERMINAL]),
        ({"TERM": "tmux-256color", "TMUX": "/tmp/t,1,0"}, [Route.TMUX, Route.TERMINAL]),
        (
            {"TERM": "tmux-256color", "TMUX": "/tmp/t,1,0", "SSH_TTY": "x", "DISPLAY": ":0"},
            [Route.TMUX, Route.TERMINAL],
        ),
        ({"TERM": "screen", "TMUX": "/tmp/t,1,0", "DISPLAY": ":0"}, [Route.TMUX, Route.DESKTOP, Route.TERMINAL]),
        (
            {"TERM": "xterm", "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver", "DISPLAY": ":0"},
            [Route.TERMINAL],
        ),
        ({"TERM": "linux"}, []),
        ({"TERM": "dumb"}, []),
        ({}, []),
    ],
)
def test_the_route_follows_from_where_the_terminal_is(variables: dict[str, str], routes: list[Route]) -> None:
    assert choose_routes(variables, "linux") == routes


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_these_systems_have_a_desktop_without_a_variable_for_it(platform: str) -> None:
    assert choose_routes({"TERM": "xterm"}, platform)[0] == Route.DESKTOP


def test_the_terminal_is_asked_and_nothing_is_claimed() -> None:
    written: list[str] = []
    outcome = copy(DOI, {"TERM": "xterm", "SSH_TTY": "/dev/pts/1"}, written.append)
    assert written == [OSC_52]
    assert outcome == (Route.TERMINAL, "sent", f"Sent {DOI} to your terminal (OSC 52): paste to check.")


def test_a_terminal_that_is_gone_is_told() -> None:
    def gone(_: str) -> None:
        raise OSError(5, "Input/output error")

    outcome = copy(DOI, {"TERM": "xterm"}, gone)
    assert outcome.copied == "no"
    assert "Input/output error" in outcome.message


def test_without_a_route_the_text_is_shown_to_be_selected() -> None:
    assert copy(DOI, {}) == (None, "no", f"Nothing here can copy. Select it with the mouse: {DOI}")


def test_nothing_is_not_copied() -> None:
    assert copy(" \n\x1b", {"TERM": "xterm"}, print) == (None, "no", "There is nothing to copy.")


def test_control_codes_are_neither_copied_nor_shown() -> None:
    written: list[str] = []
    outcome = copy("10.5555/a\x1b]52;c;AAAA\x07b\u202ec\n\n10.5555/d\r\n", {"TERM": "xterm"}, written.append)
    held = base64.b64decode(written[0][len("\x1b]52;c;") : -1]).decode()
    assert held == "10.5555/a]52;c;AAAAbc\n\n10.5555/d"
    assert outcome.message.startswith("Sent 3 lines to")


def test_a_long_text_is_named_by_its_beginning() -> None:
    message = copy("x" * 500, {"TERM": "xterm"}, lambda _: None).message
    assert len(message) < 130
    assert "xxx…" in message


@given(st.text(max_size=2000))
def test_screen_gets_every_byte_in_strings_that_it_passes_on(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    wrapped = osc_52(text, {"STY": "1.pts"})
    chunks = wrapped.removeprefix("\x1bP").removesuffix("\x1b\\").split("\x1b\\\x1bP")
    assert all(len(chunk) <= 768 for chunk in chunks)
    assert "".join(chunks) == osc_52(text, {})


# Fake programs


def program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def in_tmux(folder: Path, **variables: str) -> dict[str, str]:
    return {"PATH": f"{folder}:/usr/bin:/bin", "TERM": "tmux", "TMUX": "/tmp/none,1,0", **variables}


def on_desktop(folder: Path, **variables: str) -> dict[str, str]:
    return {"PATH": f"{folder}:/usr/bin:/bin", "TERM": "xterm", "DISPLAY": ":no", **variables}


@posix
def test_tmux_takes_the_text_and_says_whether_it_passes_it_on(tmp_path: Path) -> None:
    program(tmp_path, "tmux", f'echo "$@" > {tmp_path}/called; cat > {tmp_path}/held; echo external')
    outcome = copy(DOI, in_tmux(tmp_path))
    assert outcome.message == f"Copied {DOI} to the tmux buffer and offered to your terminal: paste to check."
    assert (tmp_path / "held").read_text() == DOI
    assert (tmp_path / "called").read_text().startswith("load-buffer -w -")
    program(tmp_path, "tmux", "cat > /dev/null; echo off")
    assert copy(DOI, in_tmux(tmp_path)).message == f"Copied {DOI} to the tmux buffer."


@posix
def test_an_old_tmux_that_passes_nothing_on_still_holds_the_text(tmp_path: Path) -> None:
    program(tmp_path, "tmux", f'[ "$2" = -w ] && echo usage >&2 && exit 1; cat > {tmp_path}/held')
    assert copy(DOI, in_tmux(tmp_path)) == (Route.TMUX, "yes", f"Copied {DOI} to the tmux buffer.")
    assert (tmp_path / "held").read_text() == DOI


@posix
def test_a_tmux_that_is_gone_gives_way_to_the_terminal_and_is_told(tmp_path: Path) -> None:
    program(tmp_path, "tmux", "echo no server running >&2; exit 1")
    outcome = copy(DOI, in_tmux(tmp_path), lambda _: None)
    assert outcome.route == Route.TERMINAL
    assert outcome.message.endswith("(OSC 52): paste to check (no server running).")


@posix
def test_a_program_that_hangs_is_ended_in_time_with_all_that_it_started(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "never")
    program(tmp_path, "tmux", f"(read line < {tmp_path}/never) & read line < {tmp_path}/never")
    started = time.monotonic()
    outcome = copy(DOI, in_tmux(tmp_path), lambda _: None, seconds=0.3)
    assert time.monotonic() - started < 5
    assert outcome.route == Route.TERMINAL
    assert "tmux did not answer within 0.3 s" in outcome.message
    assert nobody_reads(tmp_path / "never")


def nobody_reads(fifo: Path) -> bool:
    """True as soon as nobody has a pipe open for reading; a process that was killed lets go of it a moment later."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            os.close(os.open(fifo, os.O_WRONLY | os.O_NONBLOCK))
        except OSError:
            return True
    return False


FAKE_XCLIP = 'case "$*" in *-o*) cat {folder}/held ;; *) cat > {folder}/held; {after} ;; esac'


@posix
def test_the_desktops_clipboard_is_read_back(tmp_path: Path) -> None:
    program(tmp_path, "xclip", FAKE_XCLIP.format(folder=tmp_path, after=":"))
    assert copy(DOI, on_desktop(tmp_path)) == (Route.DESKTOP, "yes", f"Copied {DOI} to the clipboard (xclip).")


@posix
def test_a_program_that_stays_behind_does_not_keep_us_waiting(tmp_path: Path) -> None:
    # xclip leaves a process that holds the selection, and with it whatever it was given as its output.
    os.mkfifo(tmp_path / "until")
    program(tmp_path, "xclip", FAKE_XCLIP.format(folder=tmp_path, after=f"(read line < {tmp_path}/until) &"))
    started = time.monotonic()
    assert copy(DOI, on_desktop(tmp_path), seconds=20).copied == "yes"
    assert time.monotonic() - started < 15
    with (tmp_path / "until").open("w") as fifo:
        fifo.write("end\n")


@posix
def test_a_clipboard_that_does_not_hold_the_text_is_no_success(tmp_path: Path) -> None:
    program(tmp_path, "xclip", 'case "$*" in *-o*) echo other ;; *) cat > /dev/null ;; esac')
    outcome = copy(DOI, on_desktop(tmp_path), lambda _: None)
    assert outcome.route == Route.TERMINAL
    assert "xclip did not take it" in outcome.message


@posix
def test_a_desktop_clipboard_that_hangs_gives_way_to_the_terminal(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "never")
    program(tmp_path, "xclip", f"read line < {tmp_path}/never")
    outcome = copy(DOI, on_desktop(tmp_path), lambda _: None, seconds=0.5)
    assert outcome.route == Route.TERMINAL
    assert "the clipboard did not answer within 0.5 s" in outcome.message


@posix
def test_a_desktop_without_a_clipboard_program_says_which_to_install(tmp_path: Path) -> None:
    variables = {"PATH": str(tmp_path), "TERM": "xterm", "DISPLAY": ":no"}
    assert "xclip, xsel or wl-clipboard" in copy(DOI, variables).message


@posix
def test_in_tmux_on_a_desktop_both_are_filled(tmp_path: Path) -> None:
    program(tmp_path, "tmux", "cat > /dev/null; echo off")
    program(tmp_path, "xclip", FAKE_XCLIP.format(folder=tmp_path, after=":"))
    outcome = copy(DOI, in_tmux(tmp_path, DISPLAY=":no"))
    assert outcome == (Route.DESKTOP, "yes", f"Copied {DOI} to the tmux buffer; to the clipboard (xclip).")


@posix
def test_a_file_named_pyperclip_in_the_users_folder_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pyperclip.py").write_text(f"open({str(tmp_path / 'run')!r}, 'w')")
    program(tmp_path, "xclip", FAKE_XCLIP.format(folder=tmp_path, after=":"))
    monkeypatch.chdir(tmp_path)
    assert copy(DOI, on_desktop(tmp_path)).copied == "yes"
    assert not (tmp_path / "run").exists()


# Real programs


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[list[str]]:
    """A tmux server of our own, with one session."""
    if not shutil.which("tmux"):
        pytest.skip("tmux is not installed")
    command = ["tmux", "-S", str(tmp_path / "socket"), "-f", "/dev/null"]
    environ = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "HOME": str(tmp_path), "SHELL": "/bin/sh"}
    subprocess.run([*command, "new-session", "-d", "-x", "80", "-y", "24", "cat"], env=environ, check=True, timeout=20)
    yield command
    subprocess.run([*command, "kill-server"], check=True, timeout=20)


def asked(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=20).stdout


def test_a_real_tmux_holds_what_was_copied(tmux: list[str]) -> None:
    where = asked([*tmux, "display-message", "-p", "#{socket_path},#{pid},0"]).strip()
    outcome = copy(DOI, {"PATH": os.environ["PATH"], "TERM": "tmux", "TMUX": where}, seconds=20)
    assert (outcome.route, outcome.copied) == (Route.TMUX, "yes")
    assert asked([*tmux, "show-buffer"]) == DOI


def test_a_real_tmux_passes_it_on_to_its_terminal(tmux: list[str], tmp_path: Path) -> None:
    where = asked([*tmux, "display-message", "-p", "#{socket_path},#{pid},0"]).strip()
    pane = asked([*tmux, "display-message", "-p", "#{pane_id}"]).strip()
    master, terminal = os.openpty()
    environ = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "HOME": str(tmp_path)}
    client = subprocess.Popen(
        [*tmux, "attach"], env=environ, stdin=terminal, stdout=terminal, stderr=terminal, start_new_session=True
    )
    os.close(terminal)
    seen = read_until(master, b"\x1b[")
    copy(DOI, {"PATH": os.environ["PATH"], "TERM": "tmux", "TMUX": where, "TMUX_PANE": pane}, seconds=20)
    seen += read_until(master, base64.b64encode(DOI.encode()))
    subprocess.run([*tmux, "detach-client"], check=True, timeout=20)
    client.wait(timeout=20)
    os.close(master)
    assert b"\x1b]52;" in seen


def read_until(terminal: int, wanted: bytes) -> bytes:
    seen = b""
    while wanted not in seen and select.select([terminal], [], [], 10)[0]:
        seen += os.read(terminal, 65536)
    return seen


@pytest.fixture
def display() -> Iterator[str]:
    """The name of an X display of our own."""
    if not (shutil.which("Xvfb") and shutil.which("xclip")):
        pytest.skip("Xvfb or xclip is not installed")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp", "-screen", "0", "64x64x8"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        number = read_until(reading, b"\n").decode().strip()
        yield f":{number}"
        os.close(reading)
        server.terminate()


def test_a_real_desktop_clipboard_holds_what_was_copied(display: str) -> None:
    environ = {"PATH": os.environ["PATH"], "TERM": "xterm", "DISPLAY": display}
    text = f"{DOI}\n10.5555/ünï–β"
    assert copy(text, environ, seconds=20) == (Route.DESKTOP, "yes", "Copied 2 lines to the clipboard (xclip).")
    pasted = subprocess.run(
        ["xclip", "-selection", "clipboard", "-o"], env=environ, capture_output=True, check=True, timeout=20
    )
    assert pasted.stdout.decode() == text


def test_copying_loads_no_pyperclip_here() -> None:
    code = "import sys, retract_tui.clipboard; sys.exit('pyperclip' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
