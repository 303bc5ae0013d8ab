"""The main job in a real terminal: from a folder of notices to a DOI on the clipboard."""

import base64
import os
import re
import select
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from .pseudo import PROGRAM, Terminal

SAMPLES = str(Path(__file__).parents[2] / "sample_notices")
KUANG = "10.1016/j.omtn.2020.12.006"
LV = "10.1186/s13287-020-01815-3"
WORDS_OF_4A = "images for the PMO and PMO+Exo groups in Figure 4A were duplications"
WORDS_OF_4E = "The PMO+Exo panel in Figure 4E"


def osc_52(sent: bytes) -> list[str]:
    """What the program asked the terminal to put on its clipboard."""
    return [
        base64.b64decode(payload).decode()
        for payload in re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)(?:\x07|\x1b\\)", sent)
    ]


def find_the_sources(terminal: Terminal) -> None:
    """Search as a user does, and go to the duplicated sources."""
    terminal.wait_for_words("added.")
    terminal.type("/osteogenesis")
    terminal.wait_for_words("/ osteogenesis", "1 of 1")
    terminal.type("\r3")
    terminal.wait_for_words(KUANG, "Fig. 4A", WORDS_OF_4A)


def test_both_sources_their_words_and_the_doi_by_osc_52(environ: dict[str, str]) -> None:
    environ["SSH_CONNECTION"] = "198.51.100.7 50000 198.51.100.8 22"
    with Terminal([*PROGRAM, SAMPLES], environ, rows=60) as terminal:
        find_the_sources(terminal)
        terminal.wait_for_words(LV, WORDS_OF_4E)
        terminal.type("y")
        terminal.wait_for(lambda: osc_52(terminal.sent))
        assert osc_52(terminal.sent) == [KUANG]
        terminal.wait_for_words(f"Sent {KUANG} to your terminal")
        terminal.type("q")
        assert terminal.wait_for_end() == 0


def test_the_words_of_the_second_source_on_a_small_terminal(environ: dict[str, str]) -> None:
    with Terminal([*PROGRAM, SAMPLES], environ, columns=80, rows=24) as terminal:
        find_the_sources(terminal)
        terminal.type("jj")
        terminal.wait_for_words(LV)
        terminal.type("j")
        terminal.wait_for_words(WORDS_OF_4E)
        terminal.type("y")
        terminal.wait_for(lambda: osc_52(terminal.sent))
        assert osc_52(terminal.sent) == [LV]


def test_keys_that_come_all_at_once_do_what_they_do_one_by_one(environ: dict[str, str]) -> None:
    with Terminal([*PROGRAM, SAMPLES], environ) as terminal:
        terminal.wait_for_words("added.")
        terminal.type("/osteogenesis\r3y")
        terminal.wait_for(lambda: osc_52(terminal.sent))
        assert osc_52(terminal.sent) == [KUANG]


@pytest.fixture
def x_display() -> Iterator[str]:
    """A virtual X display of its own."""
    if not (shutil.which("Xvfb") and shutil.which("xclip")):
        pytest.skip("Xvfb and xclip are not installed")
    with subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "640x480x8", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        assert server.stdout is not None
        yield f":{server.stdout.readline().strip()}"
        server.terminate()


def test_the_doi_on_a_real_x_clipboard(environ: dict[str, str], x_display: str) -> None:
    environ["DISPLAY"] = x_display
    with Terminal([*PROGRAM, SAMPLES], environ) as terminal:
        find_the_sources(terminal)
        terminal.type("y")
        terminal.wait_for_words(f"Copied {KUANG} to the clipboard")
        command = ["xclip", "-selection", "clipboard", "-o"]
        pasted = subprocess.run(command, env=environ, capture_output=True, text=True, check=True, timeout=10)
        assert pasted.stdout == KUANG


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[list[str]]:
    """The command of a tmux server of its own."""
    if not shutil.which("tmux"):
        pytest.skip("tmux is not installed")
    command = ["tmux", "-S", str(tmp_path / "tmux.socket"), "-f", "/dev/null"]
    yield command
    subprocess.run([*command, "kill-server"], check=False, capture_output=True)


def test_the_doi_in_tmux_own_buffer(environ: dict[str, str], tmux: list[str]) -> None:
    with Terminal([*tmux, "new-session", " ".join([*PROGRAM, SAMPLES])], environ) as terminal:
        find_the_sources(terminal)
        terminal.type("y")
        terminal.wait_for_words(f"Copied {KUANG} to the tmux buffer")
        shown = subprocess.run(
            [*tmux, "show-buffer"], env=environ, capture_output=True, text=True, check=True, timeout=10
        )
        assert shown.stdout == KUANG


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="no way here to wait for another's process")
def test_no_browser_stays_behind_when_its_terminal_goes(environ: dict[str, str], tmux: list[str]) -> None:
    with Terminal([*tmux, "new-session", " ".join([*PROGRAM, SAMPLES])], environ) as terminal:
        find_the_sources(terminal)
        asked = [*tmux, "display-message", "-p", "#{pane_pid}"]
        pid = int(subprocess.run(asked, env=environ, capture_output=True, text=True, check=True, timeout=10).stdout)
        browser = os.pidfd_open(pid)
        try:
            subprocess.run([*tmux, "kill-server"], env=environ, check=True, capture_output=True, timeout=10)
            assert select.select([browser], [], [], 30)[0], "The browser runs on without a terminal."
        finally:
            os.close(browser)


def test_without_any_route_the_doi_is_shown(environ: dict[str, str]) -> None:
    environ["TERM"] = "linux"
    with Terminal([*PROGRAM, SAMPLES], environ) as terminal:
        find_the_sources(terminal)
        terminal.type("y")
        terminal.wait_for_words("Not copied", KUANG, "Nothing here can copy")
        assert osc_52(terminal.sent) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_told_to_end_it_leaves_the_terminal_as_it_was(environ: dict[str, str], number: int) -> None:
    with Terminal([*PROGRAM, SAMPLES], environ) as terminal:
        terminal.wait_for_words("added.")
        terminal.signal(number)
        assert terminal.wait_for_end() == 128 + number
        assert terminal.sent.rfind(b"\x1b[?1049l") > terminal.sent.rfind(b"\x1b[?1049h")
        assert b"\x1b[?25h" in terminal.sent


def test_what_another_program_adds_is_shown(environ: dict[str, str]) -> None:
    with Terminal(PROGRAM, environ) as terminal:
        terminal.wait_for_words("No notices here yet.")
        subprocess.run([*PROGRAM, "add", SAMPLES], env=environ, check=True, capture_output=True, timeout=60)
        terminal.wait_for_words("1 of 17")
        assert "No notices here yet." not in terminal.screen


def test_files_that_fail_are_told_in_the_browser_and_after_it(environ: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "novel.txt").write_text(
        "Call me Ishmael. Some years ago, never mind how long precisely, I went to sea."
    )
    with Terminal([*PROGRAM, str(tmp_path / "novel.txt"), SAMPLES], environ) as terminal:
        terminal.wait_for_words("added, 1 failed")
        terminal.type("r")
        terminal.wait_for_words("Added files", "novel.txt:")
        terminal.type("\x1b")
        terminal.wait_for(lambda: "Added files" not in terminal.screen)
        terminal.type("q")
        assert terminal.wait_for_end() == 1
        assert "novel.txt" in terminal.screen


def test_the_name_of_a_file_cannot_write_on_the_terminal(environ: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "\x1b]0;owned\x07\x1b[31m[bold].txt").write_bytes(b"\x00\x01\x02")
    (folder / "fine.txt").write_bytes(Path(SAMPLES, "impact-aging-2022-exosomes.txt").read_bytes())
    with Terminal([*PROGRAM, str(folder)], environ) as terminal:
        terminal.wait_for_words("1 added")
        terminal.type("r")
        terminal.wait_for_words("Added files", "a binary file")
        terminal.type("q")
        terminal.wait_for(lambda: "Added files" not in terminal.screen)
        terminal.type("q")
        terminal.wait_for_end()
        assert b"owned\x07" not in terminal.sent
