import json
from pathlib import Path

import pytest

from retract_tui.exporting.jsonl import to_object
from retract_tui.extraction import extract
from retract_tui.reading.markup import plain
from tests.scoring import Score, compare, total

ROOT = Path(__file__).parents[2]
WRITTEN = sorted((ROOT / "tests" / "corpus_written").glob("*.json"))
SEEDS = sorted((ROOT / "tests" / "corpus_seeds").glob("*.json"))

FLOORS = {
    "update_type": 0.98,
    "author_response": 0.94,
    "notice.title": 0.98,
    "notice.doi": 0.90,
    "notice.date": 0.98,
    "original_article.title": 0.98,
    "original_article.journal": 0.97,
    "original_article.year": 0.97,
    "original_article.volume": 0.97,
    "original_article.pages": 0.97,
    "original_article.doi": 0.97,
    "original_article.pmid": 0.98,
    "original_article.authors": 0.96,
    "duplicated_sources": 0.95,
    "panel_links": 0.95,
    "dois": 0.95,
    "reasons": 0.95,
    "requested_by": 0.95,
}


def scored(label: Path, notice: Path) -> dict[str, Score]:
    record = to_object(extract(plain(notice.read_text(encoding="utf-8"))))
    return compare(record, json.loads(label.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return total(scored(label, label.with_suffix(".txt")) for label in WRITTEN)


@pytest.mark.parametrize(("field", "floor"), FLOORS.items())
def test_a_field_is_read_as_surely_as_it_was_measured(scores: dict[str, Score], field: str, floor: float) -> None:
    assert scores[field].f1 >= floor, scores[field]


def test_the_labelled_notices_are_there() -> None:
    assert (len(WRITTEN), len(SEEDS)) == (59, 2)


@pytest.mark.parametrize("label", SEEDS, ids=lambda label: label.stem)
def test_a_sample_notice_is_read_without_any_fault(label: Path) -> None:
    faults = {
        field: score
        for field, score in scored(label, ROOT / "sample_notices" / f"{label.stem}.txt").items()
        if score.extra or score.missed
    }
    assert faults == {}
