"""A program in a real pseudo-terminal: when it has written certain words, and what it sends for a key."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Final, NamedTuple

import pyte

COLUMNS: Final = 120
ROWS: Final = 36

_PATIENCE: Final = 60.0
_QUIET: Final = 0.25
"""Seconds without a byte after which a program has done what a key asked for; the panes wait for the list to rest."""

_LONGEST: Final = 3.0
"""Seconds after which no more is waited for; a cursor that blinks is never quiet."""

_ASKS_FOR_FRAMES: Final = b"\x1b[?2026$p"
_HAS_FRAMES: Final = b"\x1b[?2026;2$y"
"""Most terminals of today draw a frame at once, and say so: then a program marks where each frame begins and ends."""


class Portion(NamedTuple):
    """Bytes that came at once, and how many seconds after the key."""

    after: float
    data: bytes


class Terminal:
    """A program in a terminal of 120 by 36 cells; it is ended with the `with` block.

    Raises:
        TimeoutError: Within the block, where what is waited for does not come within a minute.
    """

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], folder: str | None = None) -> None:
        """Start a command in a folder; `started` is when."""
        self.command = " ".join(command)
        self.sent = b""
        self.started = time.perf_counter()
        self.process, self._terminal = pty.fork()
        if self.process == 0:
            if folder:
                os.chdir(folder)
            os.execvpe(command[0], list(command), dict(environment))
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def __enter__(self) -> "Terminal":
        """The terminal itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the program."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self._terminal)

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._terminal, keys.encode())

    def wait_until(self, happened: Callable[[], bool], what: str, patience: float = _PATIENCE) -> float:
        """Take what the program sends until something has happened; the seconds since it was started.

        Raises:
            TimeoutError: It did not happen.
        """
        end = time.perf_counter() + patience
        while not happened():
            goes_on = self._take(0.5)
            if (time.perf_counter() > end or not goes_on) and not happened():
                raise TimeoutError(f"{self.command} did not {what}.")
        return time.perf_counter() - self.started

    def wait_for(self, words: str, patience: float = _PATIENCE) -> float:
        """Take what the program sends until it has sent words; the seconds since it was started.

        Raises:
            TimeoutError: They did not come.
        """
        wanted = words.encode()
        return self.wait_until(lambda: wanted in self.sent, f"show {words!r}", patience)

    def portions(self, since: float, quiet: float = _QUIET) -> list[Portion]:
        """What the program sends until it is quiet for a while."""
        portions: list[Portion] = []
        length = len(self.sent)
        while time.perf_counter() - since < _LONGEST and select.select([self._terminal], [], [], quiet)[0]:
            if not self._take(0):
                break
            portions.append(Portion(time.perf_counter() - since, self.sent[length:]))
            length = len(self.sent)
        return portions

    def press(self, key: str) -> list[Portion]:
        """Press a key; all that the program sends for it."""
        began = time.perf_counter()
        self.type(key)
        return self.portions(began)

    def _take(self, seconds: float) -> bool:
        """What comes within some seconds, if anything; False when the program has ended."""
        if not select.select([self._terminal], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self._terminal, 1 << 20)
        except OSError:
            return False
        if _ASKS_FOR_FRAMES in data:
            os.write(self._terminal, _HAS_FRAMES)
        self.sent += data
        return bool(data)


class Screen:
    """What a terminal shows, drawn afterwards so that drawing takes no time while something is measured."""

    def __init__(self) -> None:
        """An empty screen."""
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)

    def draw(self, data: bytes) -> None:
        """Draw what a program has sent."""
        self._stream.feed(data)

    @property
    def words(self) -> str:
        """The lines of the screen."""
        return "\n".join(self._screen.display)

    def time_of(self, words: str, portions: Sequence[Portion]) -> float | None:
        """When the screen showed words, in seconds; None where it did not. All portions are drawn."""
        found: float | None = None
        for portion in portions:
            self.draw(portion.data)
            if found is None and words in self.words:
                found = portion.after
        return found


def seconds_until(
    words: str, command: Sequence[str], environment: Mapping[str, str], folder: str | None = None
) -> float:
    """The seconds from starting a command until it has sent `words`; it is ended then.

    Raises:
        TimeoutError: They did not come within a minute.
    """
    with Terminal(command, environment, folder) as terminal:
        return terminal.wait_for(words)


def resident_megabytes(process: int) -> float:
    """What a process holds in memory, in MB."""
    said = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=True).stdout
    return int(said) * 1024 / 1e6
