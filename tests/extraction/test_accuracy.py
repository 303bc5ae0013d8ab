import json
from pathlib import Path
from statistics import mean

import pytest

from retract_tui.exporting.jsonl import to_object
from retract_tui.extraction import NotANotice, extract
from retract_tui.reading.markup import plain
from tests.scoring import NOTHING, Score, compare, total

ROOT = Path(__file__).parents[2]
WRITTEN = sorted((ROOT / "tests" / "corpus_written").glob("*.json"))
MORE = sorted((ROOT / "tests" / "corpus_more").glob("*.json"))
UNSEEN = sorted((ROOT / "tests" / "corpus_unseen").glob("*.json"))
SEEDS = sorted((ROOT / "tests" / "corpus_seeds").glob("*.json"))

FLOORS = {
    "update_type": (0.98, 0.98),
    "author_response": (0.97, 0.93),
    "notice.title": (0.98, 0.93),
    "notice.doi": (0.98, 0.94),
    "notice.date": (0.98, 0.94),
    "original_article.title": (0.98, 0.95),
    "original_article.journal": (0.97, 0.95),
    "original_article.year": (0.97, 0.95),
    "original_article.volume": (0.97, 0.97),
    "original_article.pages": (0.97, 0.97),
    "original_article.doi": (0.97, 0.96),
    "original_article.pmid": (0.98, 0.88),
    "original_article.authors": (0.96, 0.95),
    "duplicated_sources": (0.98, 0.87),
    "panel_links": (0.98, 0.80),
    "dois": (0.99, 0.99),
    "reasons": (0.97, 0.92),
    "requested_by": (0.97, 0.91),
}
"""The least F1 of each field over the notices that the rules grew with, and over those that came later."""


def scored(label: Path, notice: Path) -> dict[str, Score]:
    """One notice against its label; nothing where it is not taken for a notice."""
    try:
        record = to_object(extract(plain(notice.read_text(encoding="utf-8"))))
    except NotANotice:
        record = NOTHING
    return compare(record, json.loads(label.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def scores() -> tuple[dict[str, Score], dict[str, Score]]:
    written, more = (total(scored(label, label.with_suffix(".txt")) for label in labels) for labels in (WRITTEN, MORE))
    return written, more


@pytest.mark.parametrize(("field", "floors"), FLOORS.items())
def test_a_field_is_read_as_surely_as_it_was_measured(
    scores: tuple[dict[str, Score], dict[str, Score]], field: str, floors: tuple[float, float]
) -> None:
    for score, floor in zip(scores, floors, strict=True):
        assert score[field].f1 >= floor, score[field]


@pytest.mark.parametrize("corpus", [0, 1])
def test_no_doi_is_invented(scores: tuple[dict[str, Score], dict[str, Score]], corpus: int) -> None:
    assert scores[corpus]["dois"].extra == 0


def test_a_text_that_is_not_taken_for_a_notice_misses_all_that_is_labelled() -> None:
    label = json.loads(WRITTEN[0].read_text(encoding="utf-8"))
    assert compare(NOTHING, label)["update_type"] == Score(0, 0, 1)


def test_the_labelled_notices_are_there() -> None:
    assert (len(WRITTEN), len(MORE), len(UNSEEN), len(SEEDS)) == (59, 120, 30, 2)


def test_notices_that_no_rule_was_made_for_are_read_as_well_as_it_is_told() -> None:
    score = total(scored(label, label.with_suffix(".txt")) for label in UNSEEN)
    assert mean(field.f1 for field in score.values()) >= 0.84
    assert score["dois"].extra == 0


@pytest.mark.parametrize("label", SEEDS, ids=lambda label: label.stem)
def test_a_sample_notice_is_read_without_any_fault(label: Path) -> None:
    faults = {
        field: score
        for field, score in scored(label, ROOT / "sample_notices" / f"{label.stem}.txt").items()
        if score.extra or score.missed
    }
    assert faults == {}
