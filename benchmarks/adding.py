"""`add` of a Retraction Watch file into an empty library, against the plainest way into a database with full text."""

import sys
import tempfile
from pathlib import Path

from benchmarks import budgets
from benchmarks.libraries import PROGRAM, Made, clear, mark_made
from benchmarks.measurement import Outcome, figure_of
from benchmarks.peak import Spent, measured


def adding(made: Made, runs: int) -> list[Outcome]:
    """Both by turns; the library of the last run is the one that is measured with afterwards."""
    ours: list[Spent] = []
    theirs: list[Spent] = []
    for _ in range(runs):
        theirs.append(_reference(made))
        clear(made)
        ours.append(measured([*PROGRAM, "add", str(made.files[0])], made.environment))
        mark_made(made)
    note = f"the reference holds {max(spent.megabytes for spent in theirs):.0f} MB at most."
    return [
        figure_of(budgets.ADDING, [spent.seconds for spent in ours], [spent.seconds for spent in theirs]),
        figure_of(budgets.ADDING_MEMORY, [spent.megabytes for spent in ours], note=note),
    ]


def _reference(made: Made) -> Spent:
    with tempfile.TemporaryDirectory(dir=made.library.parent.parent) as folder:
        database = Path(folder, "reference.sqlite")
        command = [sys.executable, "-m", "benchmarks.fts_reference", str(made.files[0]), str(database)]
        return measured(command, made.environment)
