"""What a key costs on a slow connection: bytes, which are the same on every machine."""

import subprocess
from pathlib import Path

from .pseudo import PROGRAM, Terminal

SAMPLES = str(Path(__file__).parents[2] / "sample_notices")
MOST = 8_000
STILL = 0.3
CONTROL_L = "\x0c"


def test_a_cursor_key_sends_at_most_8_kb(environ: dict[str, str]) -> None:
    subprocess.run([*PROGRAM, "add", SAMPLES], env=environ, check=True, capture_output=True, timeout=60)
    with Terminal(PROGRAM, environ, columns=120, rows=36) as terminal:
        terminal.wait_for_words("1 of 17", "3 Duplicated sources")
        terminal.sent_within(STILL)
        for key, there in (("j", 2), ("\x1b[B", 3), ("k", 2), ("G", 17), ("\x15", 1), ("\x04", 17), ("g", 1)):
            before = len(terminal.sent)
            terminal.type(key)
            terminal.wait_for_words(f"{there} of 17")
            terminal.sent_within(STILL)
            assert 0 < len(terminal.sent) - before <= MOST


def test_what_is_sent_in_parts_looks_as_if_all_were_painted_anew(environ: dict[str, str]) -> None:
    subprocess.run([*PROGRAM, "add", SAMPLES], env=environ, check=True, capture_output=True, timeout=60)
    with Terminal(PROGRAM, environ, columns=120, rows=36) as terminal:
        terminal.wait_for_words("1 of 17", "3 Duplicated sources")
        for keys in ("jjj", "3jj\r", "\x1b", "\x1b", "/bone\r", "\tj", "\x1b", "4jjj1\x06the\r"):
            terminal.type(keys)
            terminal.sent_within(STILL)
            changed = terminal.screen
            terminal.type(CONTROL_L)
            assert len(terminal.sent_within(STILL)) > 2_000
            assert terminal.screen == changed
        for key in "fS?":
            terminal.type(key)
            terminal.sent_within(STILL)
            terminal.type("q")
            terminal.sent_within(STILL)
            assert terminal.screen == changed
