"""The labelled notices, printed as a journal would and read back."""

import json
from pathlib import Path
from statistics import fmean

import pytest

from retract_tui.exporting.jsonl import to_object
from retract_tui.extraction import extract
from retract_tui.reading.markup import plain
from retract_tui.reading.pdf.text import read_text
from tests.reading.pdf_pages import Layout, print_notice
from tests.scoring import Score, compare, total

WRITTEN = sorted((Path(__file__).parents[1] / "corpus_written").glob("*.json"))
MOST_LOST = 0.03
"""How much lower the mean F1 of the printed notices may be than that of their texts."""

Scores = dict[str, Score]


@pytest.fixture(scope="module")
def texts() -> Scores:
    return total(compare(to_object(extract(notice_text(label))), labels(label)) for label in WRITTEN)


def notice_text(label: Path) -> str:
    return plain(label.with_suffix(".txt").read_text(encoding="utf-8"))


def labels(label: Path) -> dict[str, object]:
    loaded: dict[str, object] = json.loads(label.read_text(encoding="utf-8"))
    return loaded


def printed(label: Path, layout: Layout) -> Scores:
    layout.title = labels(label)["notice"]["title"]  # type: ignore[index]
    answer = read_text(print_notice(notice_text(label), layout))
    return compare(to_object(extract(answer.text)), labels(label))


def mean(scores: Scores) -> float:
    return fmean(score.f1 for score in scores.values())


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("links", [False, True], ids=["plain", "with links"])
def test_a_printed_notice_is_read_nearly_as_well_as_its_text(texts: Scores, columns: int, links: bool) -> None:
    scores = total(printed(label, Layout(columns=columns, links=links)) for label in WRITTEN)
    assert mean(scores) >= mean(texts) - MOST_LOST
    assert scores["dois"].extra == 0
