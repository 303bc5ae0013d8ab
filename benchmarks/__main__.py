"""`python -m benchmarks`: measure every budget, print a table, and the same as JSON with `--json FILE`."""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path
from typing import Final, NamedTuple

from platformdirs import user_cache_path

from benchmarks import budgets, libraries, peers, table
from benchmarks.adding import adding
from benchmarks.keys import cursor_keys, search_keys
from benchmarks.libraries import Made
from benchmarks.measurement import Budget, Missing, Outcome
from benchmarks.memory import idle_memory
from benchmarks.parsing import parsing
from benchmarks.searching import search
from benchmarks.stalls import while_adding, while_reindexing, while_saving
from benchmarks.starting import first_rows, first_rows_and_peers, version
from benchmarks.storage import storage

_USUAL: Final = 70_000
_SMALL: Final = 10_000
_MILLION: Final = 1_000_000
_ONLY_FULL: Final = "It is measured with `--full` only."


class Step(NamedTuple):
    """Something to measure: the budgets that it is about, and how."""

    name: str
    about: tuple[Budget, ...]
    measure: Callable[[], list[Outcome]]


class Effort(NamedTuple):
    """How often things are measured."""

    runs: int
    passes: int
    additions: int
    presses: int


QUICK: Final = Effort(runs=7, passes=2, additions=1, presses=20)
FULL: Final = Effort(runs=15, passes=3, additions=3, presses=60)


def steps(cache: Path, files: tuple[Path, ...], effort: Effort) -> list[Step]:
    """What is measured of a library of the usual size, in this order: the first makes the library of the others."""
    full = effort is FULL
    place = libraries.place_of(cache, files)

    # Once for all steps: the code may be edited while it is measured, and would ask for a library of its own.
    @lru_cache
    def made() -> Made:
        return libraries.made(cache, files)

    there = peers.installed(cache)
    return [
        Step("version", (budgets.VERSION,), lambda: version(effort.runs * 2)),
        Step("parsing", (budgets.PARSING,), lambda: parsing(effort.runs)),
        Step("adding", (budgets.ADDING, budgets.ADDING_MEMORY), lambda: adding(place, effort.additions)),
        Step(
            "first-rows",
            (budgets.FIRST_ROWS, *budgets.PEERS.values()),
            lambda: first_rows_and_peers(made(), effort.runs, there),
        ),
        Step("search", (budgets.SEARCH,), lambda: search(made(), budgets.SEARCH, effort.passes)),
        Step("search-keys", (budgets.SEARCH_KEY,), lambda: search_keys(made())),
        Step(
            "cursor-keys",
            (budgets.CURSOR_KEY, budgets.CURSOR_SETTLED, budgets.CURSOR_BYTES),
            lambda: cursor_keys(made(), effort.presses),
        ),
        Step("memory", (budgets.MEMORY,), lambda: idle_memory(made(), budgets.MEMORY, effort.passes)),
        Step(
            "storage",
            (budgets.TINYDB_OPEN, budgets.TINYDB_GET, budgets.TINYDB_UPSERT),
            lambda: storage(made(), effort.additions),
        ),
        Step("stall-saving", (budgets.STALL_SAVING,), lambda: while_saving(made())),
        Step("stall-reindexing", (budgets.STALL_INDEX,), lambda: while_reindexing(made())),
        Step("stall-adding", (budgets.STALL_ADDING,), lambda: while_adding(made(), with_empty=full)),
        Step("screening", (budgets.SCREENING,), _screening),
        *_other_sizes(cache, full=full),
    ]


def _other_sizes(cache: Path, *, full: bool) -> list[Step]:
    """What is measured of generated libraries of other sizes."""

    @lru_cache
    def of_size(count: int) -> Made:
        return libraries.made(cache, libraries.files_of(cache, count))

    small, million = budgets.FIRST_ROWS_SMALL, budgets.FIRST_ROWS_MILLION
    wanted = [
        Step("10k", (small,), lambda: first_rows(of_size(_SMALL), small, 9, [])),
        Step("1m", (million,), lambda: first_rows(of_size(_MILLION), million, 9, [])),
        Step("1m-search", (budgets.SEARCH_MILLION,), lambda: search(of_size(_MILLION), budgets.SEARCH_MILLION, 1)),
        Step("1m-memory", (budgets.MEMORY_MILLION,), lambda: idle_memory(of_size(_MILLION), budgets.MEMORY_MILLION, 3)),
    ]
    if full:
        return wanted
    return [step._replace(measure=partial(_missing, step, _ONLY_FULL)) for step in wanted]


def _screening() -> list[Outcome]:
    return [Missing(budgets.SCREENING, "The program does not screen bibliographies yet.")]


def _missing(step: Step, reason: str) -> list[Outcome]:
    return [Missing(budget, reason) for budget in step.about]


def run(step: Step) -> list[Outcome]:
    """Measure; where that fails, why, instead of figures."""
    began = time.perf_counter()
    print(f"{step.name} …", end=" ", file=sys.stderr, flush=True)
    try:
        return step.measure()
    except (TimeoutError, subprocess.CalledProcessError) as error:
        return _missing(step, str(error))
    finally:
        print(f"{time.perf_counter() - began:.0f} s", file=sys.stderr)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--full", action="store_true", help="more runs, and 10,000 and 1,000,000 notices too")
    parser.add_argument("--peers", action="store_true", help="install other Textual programs to compare with, first")
    parser.add_argument("--only", metavar="NAMES", help="only these steps, with commas between them")
    parser.add_argument("--rows", type=int, default=_USUAL, metavar="N", help="rows of the generated file")
    parser.add_argument(
        "--rows-file", type=Path, metavar="FILE", help="a Retraction Watch file instead of a generated one"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here, too")
    parser.add_argument(
        "--cache", type=Path, metavar="DIR", default=user_cache_path("retract-tui-benchmarks", appauthor=False)
    )
    return parser.parse_args()


def main() -> int:
    """Measure everything; 0 whatever the figures are, for a busy machine is no fault of the code."""
    options = _arguments()
    cache: Path = options.cache
    cache.mkdir(parents=True, exist_ok=True)
    if options.peers:
        for failure in peers.install(cache):
            print(failure, file=sys.stderr)
    files = (options.rows_file.resolve(),) if options.rows_file else libraries.files_of(cache, options.rows)
    if os.getloadavg()[0] > (os.cpu_count() or 1) / 2:
        print("The machine is busy with other things: times will be too long, and far apart.", file=sys.stderr)
    wanted = options.only.split(",") if options.only else None
    chosen = [
        step for step in steps(cache, files, FULL if options.full else QUICK) if not wanted or step.name in wanted
    ]
    outcomes = [outcome for step in chosen for outcome in run(step)]
    print(table.markdown(outcomes))
    if options.json:
        options.json.write_text(json.dumps(table.as_json(outcomes, files[0].name), indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
