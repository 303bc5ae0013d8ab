"""How many text notices are parsed in a second."""

import time
from pathlib import Path
from typing import Final

from benchmarks import budgets
from benchmarks.measurement import Outcome, figure_of
from retract_tui.extraction import extract
from retract_tui.reading.markup import plain

_PROJECT: Final = Path(__file__).parent.parent
_FOLDERS: Final = ("tests/corpus_written", "tests/corpus_more", "sample_notices")


def parsing(runs: int) -> list[Outcome]:
    """The labelled notices of the tests and the samples, in time of the processor; the first run warms up."""
    paths = sorted(path for folder in _FOLDERS for path in (_PROJECT / folder).glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    rates: list[float] = []
    for _ in range(runs + 1):
        began = time.process_time()
        for text in texts:
            extract(plain(text))
        rates.append(len(texts) / (time.process_time() - began))
    return [figure_of(budgets.PARSING, rates[1:], note=f"{len(texts)} notices a run, in time of the processor.")]
