"""A real pseudo-terminal with a program in it: what it sends is kept, and drawn by pyte."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Final

import pyte

PATIENCE: Final = 20.0
PROGRAM: Final = [sys.executable, "-m", "retract_tui"]


class Terminal:
    """A program in a terminal of a size; wait for what it shows or sends, type at it."""

    def __init__(self, command: list[str], environ: Mapping[str, str], columns: int = 120, rows: int = 36) -> None:
        self.sent = b""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._process, self._terminal = pty.fork()
        if self._process == 0:
            os.execvpe(command[0], command, dict(environ))
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.code: int | None = None

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.code is None:
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
        os.close(self._terminal)

    @property
    def screen(self) -> str:
        """What the terminal shows."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def type(self, keys: str) -> None:
        os.write(self._terminal, keys.encode())

    def wait_for(self, happened: Callable[[], object]) -> None:
        """Take what the program sends until something has happened."""
        end = time.monotonic() + PATIENCE
        while not happened():
            left = end - time.monotonic()
            assert left > 0, f"It did not happen. The terminal shows:\n{self.screen}"
            if select.select([self._terminal], [], [], min(left, 1))[0] and not self._take():
                assert happened(), f"The program ended. The terminal shows:\n{self.screen}"
                return

    def wait_for_words(self, *words: str) -> None:
        """Until the terminal shows all these words, line breaks aside."""
        self.wait_for(lambda: all(word in " ".join(self.screen.split()) for word in words))

    def sent_within(self, seconds: float) -> bytes:
        """What the program sends until it has been still for so long."""
        before = len(self.sent)
        while select.select([self._terminal], [], [], seconds)[0] and self._take():
            pass
        return self.sent[before:]

    def signal(self, number: int) -> None:
        os.kill(self._process, number)

    def wait_for_end(self) -> int:
        """Until the program has ended; its exit code."""
        while self._take_within(PATIENCE):
            pass
        self.code = os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])
        return self.code

    def _take_within(self, seconds: float) -> bool:
        assert select.select([self._terminal], [], [], seconds)[0], (
            f"It did not end. The terminal shows:\n{self.screen}"
        )
        return self._take()

    def _take(self) -> bool:
        """One portion of what the program sends; False when it has ended."""
        try:
            data = os.read(self._terminal, 65536)
        except OSError:
            return False
        self.sent += data
        # pyte does not know the sequences with a private marker that Textual begins with, and would draw them.
        self._stream.feed(data)
        return bool(data)
