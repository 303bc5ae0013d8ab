"""The program that reads PDFs for another: a process of its own, which may crash, hang or run out of memory.

Reads PDFs from stdin and writes an `Answer` in JSON for each to stdout, all of them framed. It ends when stdin is
closed, and when a PDF takes more than its time, however deep in the parser it is then and whether or not anybody is
left who waits for it. Limits of the system are set where there are such; on Windows the parent's clock is the limit.
"""

import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import IO, Final

import msgspec

from retract_tui.reading.pdf.answers import Answer
from retract_tui.reading.pdf.framing import read_frame, write_frame
from retract_tui.reading.pdf.text import read_text

MEMORY: Final = 1_000_000_000
"""Bytes of address space that the worker may have: a PDF of the largest size that is read, and its text, many times."""

_GRACE: Final = 5.0


def serve(given: IO[bytes], out: IO[bytes], seconds: float, work: Callable[[bytes], Answer] = read_text) -> None:
    """Answer each PDF until there are no more; `seconds` is the time that one may take."""
    while (data := read_frame(given)) is not None:
        _set_alarm(seconds + _GRACE)
        try:
            answer = work(data)
        except MemoryError:
            answer = Answer(reason="a PDF that needs more memory than any notice does")
        except Exception as error:
            # A fault of ours in one file: told as such, and not as one of the file's.
            place = traceback.extract_tb(error.__traceback__)[-1]
            reason = f"{type(error).__name__}: {error}, {Path(place.filename).name} line {place.lineno}"
            answer = Answer(reason=reason, kind="fault")
        write_frame(out, msgspec.json.encode(answer))
        _set_alarm(0)


def limit_resources(memory: int = MEMORY) -> None:
    """Take from this process what a PDF must not have: memory without end, files to write, a dump of its memory."""
    if sys.platform == "win32":
        return
    import resource

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for kind, limit in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        if hard == resource.RLIM_INFINITY or limit <= hard:
            resource.setrlimit(kind, (limit, hard))


def _set_alarm(seconds: float) -> None:
    """Have the system end this process in so many seconds; 0 takes that back."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)


if __name__ == "__main__":
    limit_resources()
    serve(sys.stdin.buffer, sys.stdout.buffer, float(sys.argv[1]))
