"""The worker as the reader sees it: one process for all PDFs of a run, started for the first."""

import atexit
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

import msgspec

from retract_tui.reading.pdf.answers import Answer
from retract_tui.reading.pdf.framing import TooLong, read_frame, write_frame

SECONDS: Final = 30.0
"""The time that one PDF may take; a notice of some pages takes a tenth of a second."""

_LONGEST_ANSWER: Final = 20_000_000
_END: Final = 2.0
_CRASHED: Final = "a PDF on which the parser crashed: it is damaged, or made to do that"
_LATE: Final = "a PDF that could not be read within {:g} seconds: it is damaged, or made to take long"
_TOO_LONG: Final = "a PDF with more text than any notice has"


class Worker:
    """A process that reads PDFs; it is restarted where one PDF ended it, and ends with this process."""

    def __init__(self, command: Sequence[str] | None = None, seconds: float = SECONDS) -> None:
        """Nothing is started yet; `command` is another program than the worker, for tests."""
        default = [sys.executable, "-P", "-m", "retract_tui.reading.pdf.worker", str(seconds)]
        self._command = list(command or default)
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def read(self, data: bytes) -> Answer:
        """What a PDF says, or why it could not be read; never later than its time."""
        with self._lock:
            try:
                # A process that somebody else ended while it waited takes no file: the next one is asked.
                return self._ask(self._running(), data) or self._ask(self._running(), data) or Answer(reason=_CRASHED)
            except OSError as error:
                return Answer(reason=f"a PDF, and the program that reads these cannot be started: {error.strerror}")
            except BaseException:
                # Whoever interrupts this leaves an answer in the pipe that would be taken for the next PDF's.
                self._end()
                raise

    @property
    def process_id(self) -> int | None:
        """The number of the process, where one is running."""
        return self._process.pid if self._process and self._process.poll() is None else None

    def close(self) -> None:
        """End the process, if there is one; the next PDF starts another."""
        with self._lock:
            self._end()

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            atexit.register(self.close)
        return self._process

    def _ask(self, process: "subprocess.Popen[bytes]", data: bytes) -> Answer | None:
        """The answer to a PDF, or why there is none; None where the process did not even take it."""
        assert process.stdin and process.stdout
        late = threading.Event()

        def end_late() -> None:
            late.set()
            _kill(process)

        clock = threading.Timer(self._seconds, end_late)
        clock.daemon = True
        clock.start()
        reason: str | None = None
        try:
            write_frame(process.stdin, data)
            reason = _CRASHED
            reply = read_frame(process.stdout, _LONGEST_ANSWER)
            if reply is not None and not late.is_set():
                return msgspec.json.decode(reply, type=Answer)
        except OSError:
            # The pipe is broken: the process has ended, and what of the file it took is known.
            pass
        except (TooLong, msgspec.MsgspecError):
            reason = _TOO_LONG
        finally:
            clock.cancel()
        self._end()
        if late.is_set():
            reason = _LATE.format(self._seconds)
        return Answer(reason=reason) if reason else None

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        atexit.unregister(self.close)
        _kill(process)
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()
        # What not even this ends (a disk that does not answer) must not be waited for.
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=_END)


def _kill(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is not None:
        return
    if os.name == "posix":
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


WORKER: Final = Worker()
"""The worker of this process."""
