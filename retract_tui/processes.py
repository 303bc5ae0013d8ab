"""Other programs, run so that none of them can hang this one, write to the terminal or die with it."""

import os
import signal
import subprocess
import tempfile
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import IO, Final, NamedTuple

_END: Final = 1.0
_HEARD: Final = 10_000


class Finished(NamedTuple):
    """How a program ended, and what it said; `code` is None where it could not be started or did not end in time."""

    code: int | None
    output: str
    errors: str


def run_limited(command: Sequence[str], given: str, seconds: float, environ: Mapping[str, str]) -> Finished:
    """Run a program, give it a text, and wait for it no longer than `seconds`; what is late is killed.

    What it prints goes to files, not pipes: clipboard programs leave a process behind that would hold a pipe open and
    keep whoever reads it waiting. It has a session of its own: it reaches no terminal, and may outlive this program.
    """
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        try:
            process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=output, stderr=errors, env=dict(environ), start_new_session=True
            )
        except (OSError, ValueError) as error:
            return Finished(None, "", f"{command[0]} cannot be started: {getattr(error, 'strerror', None) or error}")
        try:
            process.communicate(given.encode(), timeout=seconds)
        except subprocess.TimeoutExpired:
            _kill(process)
            return Finished(None, "", f"{os.path.basename(command[0])} did not answer within {seconds:g} s")
        return Finished(process.returncode, _start_of(output), _start_of(errors))


def start_detached(command: Sequence[str], grace: float, environ: Mapping[str, str]) -> int | None:
    """Start a program that may go on for as long as it likes; its exit code where it ends within `grace` seconds.

    Raises:
        OSError: It cannot be started.
    """
    nothing = subprocess.DEVNULL
    process = subprocess.Popen(
        command, stdin=nothing, stdout=nothing, stderr=nothing, env=dict(environ), start_new_session=True
    )
    try:
        return process.wait(timeout=grace)
    except subprocess.TimeoutExpired:
        # It is looked after until it ends, so that it leaves no zombie, and does not keep this program from ending.
        threading.Thread(target=process.wait, daemon=True).start()
        return None


def end(process: "subprocess.Popen[bytes]", grace: float) -> None:
    """End a process that is listened to, if it still runs: told to, and after `grace` seconds made to."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(grace)
        except subprocess.TimeoutExpired:
            process.kill()
    process.wait()
    if process.stdout is not None:
        process.stdout.close()


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """End a process and those that it started."""
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    # What not even this ends (a disk that does not answer) must not be waited for.
    with suppress(subprocess.TimeoutExpired):
        process.communicate(timeout=_END)


def _start_of(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read(_HEARD).decode("utf-8", "replace")
