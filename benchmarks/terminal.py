"""How long a program takes until a terminal shows certain words: measured through a real pseudo-terminal."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence
from typing import Final

_PATIENCE: Final = 30.0
COLUMNS: Final = 120
ROWS: Final = 36


def seconds_until(words: bytes, command: Sequence[str], environment: dict[str, str]) -> float:
    """The seconds from starting a command in a pseudo-terminal until it has written `words`; it is ended then.

    Raises:
        TimeoutError: the words did not come within half a minute.
    """
    began = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.execvpe(command[0], list(command), environment)
    try:
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        seen = b""
        while words not in seen:
            if time.perf_counter() - began > _PATIENCE:
                raise TimeoutError(f"{' '.join(command)} did not show {words!r}.")
            if select.select([terminal], [], [], 0.5)[0]:
                seen += os.read(terminal, 65536)
        return time.perf_counter() - began
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)
