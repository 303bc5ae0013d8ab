"""Run a command; how long it took and the most memory it held, as JSON.

    python -m benchmarks.peak COMMAND ...

A process of its own, for the most that a process ever held counts what its parent held when it was made.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Spent(NamedTuple):
    """Seconds, and the most MB of memory."""

    seconds: float
    megabytes: float


def measured(command: Sequence[str], environment: Mapping[str, str]) -> Spent:
    """What a command takes.

    Raises:
        subprocess.CalledProcessError: It failed.
    """
    whole = [sys.executable, "-m", "benchmarks.peak", *command]
    done = subprocess.run(whole, env=dict(environment), check=True, capture_output=True, text=True)
    return Spent(**json.loads(done.stdout.splitlines()[-1]))


def main(command: list[str]) -> int:
    """Run the command and print what it took; its exit code."""
    began = time.perf_counter()
    with open(os.devnull, "w") as nothing:
        process = subprocess.Popen(command, stdout=nothing, stderr=nothing)
        _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    unit = 1 if sys.platform == "darwin" else 1024
    print(json.dumps({"seconds": seconds, "megabytes": usage.ru_maxrss * unit / 1e6}))
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
