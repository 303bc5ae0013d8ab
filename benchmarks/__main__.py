"""`python -m benchmarks`: measure, print a table, and the same as JSON with `--json FILE`."""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.terminal import seconds_until
from retract_tui.extraction import extract
from retract_tui.reading.markup import plain

_PROJECT: Final = Path(__file__).parent.parent
_SAMPLES: Final = _PROJECT / "sample_notices"
_LABELLED: Final = _PROJECT / "tests" / "corpus_written"


class Measurement(NamedTuple):
    """One budget: medians in milliseconds of what is measured and of what it is compared with."""

    name: str
    ours: float
    theirs: float
    spread: float
    budget: float

    @property
    def ratio(self) -> float:
        """Ours against theirs."""
        return self.ours / self.theirs

    def row(self) -> str:
        """The measurement as a row of the table."""
        figures = f"{self.ours:.0f} ms | {self.theirs:.0f} ms | {self.ratio:.2f} | <= {self.budget}"
        return f"| {self.name} | {figures} | {self.spread:.0%} |"

    def figures(self) -> dict[str, object]:
        """The measurement as JSON has it."""
        return {**self._asdict(), "ratio": self.ratio}


class Rate(NamedTuple):
    """One budget without anything to compare with: how many are done in a second, the median of some runs."""

    name: str
    per_second: float
    spread: float
    budget: float

    def row(self) -> str:
        """The measurement as a row of the table."""
        return (
            f"| {self.name} | {self.per_second:.0f} a second | | | >= {self.budget:.0f} a second | {self.spread:.0%} |"
        )

    def figures(self) -> dict[str, object]:
        """The measurement as JSON has it."""
        return self._asdict()


def measure(name: str, ours: Callable[[], float], theirs: Callable[[], float], budget: float, runs: int) -> Measurement:
    """Both by turns, so that what else the machine does falls on both; the first turn warms up and does not count."""
    turns = [(ours(), theirs()) for _ in range(runs + 1)][1:]
    mine, other = ([turn[side] * 1000 for turn in turns] for side in (0, 1))
    spread = (max(mine) - min(mine)) / statistics.median(mine)
    return Measurement(name, statistics.median(mine), statistics.median(other), spread, budget)


def _environment() -> dict[str, str]:
    """The environment of a user's terminal: what is imported is kept compiled, whatever this process was told."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor"}


def _seconds(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env=_environment())
    return time.perf_counter() - began


def version(runs: int) -> Measurement:
    """`retract-tui --version` against a Python that does nothing."""
    program = shutil.which("retract-tui", path=os.path.dirname(sys.executable)) or "retract-tui"
    return measure(
        "--version, against python -c pass",
        lambda: _seconds([program, "--version"]),
        lambda: _seconds([sys.executable, "-c", "pass"]),
        2.0,
        runs,
    )


def first_rows(runs: int) -> Measurement:
    """From the start to the first row of the list, sample library, against an empty Textual app."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **_environment(),
            "RETRACT_TUI_LIBRARY": str(Path(folder, "library")),
            "RETRACT_TUI_CACHE": str(Path(folder, "cache")),
        }
        add = [sys.executable, "-m", "retract_tui", "add", str(_SAMPLES)]
        subprocess.run(add, check=False, env=environment, stderr=subprocess.DEVNULL)
        program = [sys.executable, "-m", "retract_tui"]
        empty = [sys.executable, str(_PROJECT / "benchmarks" / "empty_app.py")]
        return measure(
            "first rows painted, sample library, against an empty Textual app",
            lambda: seconds_until(b"Exosomes", program, environment),
            lambda: seconds_until(b"ready-to-read", empty, environment),
            1.4,
            runs,
        )


def parsing(runs: int) -> Rate:
    """Text notices read into records, in time of the processor: the labelled ones of the tests and the samples."""
    paths = sorted([*_LABELLED.glob("*.txt"), *_SAMPLES.glob("*.txt")])
    texts = [path.read_text(encoding="utf-8") for path in paths]
    rates: list[float] = []
    for _ in range(runs + 1):
        began = time.process_time()
        for text in texts:
            extract(plain(text))
        rates.append(len(texts) / (time.process_time() - began))
    rates = rates[1:]
    spread = (max(rates) - min(rates)) / statistics.median(rates)
    return Rate("parsing text notices, one core", statistics.median(rates), spread, 500)


def main() -> int:
    """Measure everything; 0 whatever the figures are, for a busy machine is no fault of the code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here, too")
    options = parser.parse_args()
    found: list[Measurement | Rate] = [version(options.runs), first_rows(options.runs), parsing(options.runs)]
    print("| what | ours | compared | ratio | budget | spread |\n| --- | --- | --- | --- | --- | --- |")
    for one in found:
        print(one.row())
    if options.json:
        options.json.write_text(json.dumps([one.figures() for one in found], indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
