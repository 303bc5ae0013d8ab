import json
from pathlib import Path

import pytest

from retract_tui.exporting.jsonl import to_object
from retract_tui.extraction import extract
from retract_tui.model import Notice
from retract_tui.reading import read_file
from retract_tui.reading.markup import plain
from tests.reading.html_pages import DESIGNS, printed
from tests.scoring import Score, compare, total

LABELS = sorted((Path(__file__).parents[1] / "corpus_written").glob("*.json"))
MOST_LOST = 0.03
FURNITURE = ("cookies", "Share this", "Past issues", "Ferns of", "Skip to", "View in article", "E-mail this")


def mean_f1(scores: list[dict[str, Score]]) -> float:
    fields = total(scores)
    return sum(score.f1 for score in fields.values()) / len(fields)


@pytest.fixture(scope="module")
def of_text() -> float:
    return mean_f1(
        [
            compare(
                to_object(extract(plain(label.with_suffix(".txt").read_text(encoding="utf-8")))),
                json.loads(label.read_text(encoding="utf-8")),
            )
            for label in LABELS
        ]
    )


@pytest.mark.parametrize("design", DESIGNS)
def test_a_notice_printed_as_a_page_is_read_nearly_as_well_as_its_text(
    design: str, of_text: float, tmp_path: Path
) -> None:
    scores: list[dict[str, Score]] = []
    for label in LABELS:
        labels = json.loads(label.read_text(encoding="utf-8"))
        page = tmp_path / f"{label.stem}.html"
        page.write_text(printed(design, label.with_suffix(".txt").read_text(encoding="utf-8"), labels), "utf-8")
        (notice,) = read_file(page)
        assert isinstance(notice, Notice), (label.stem, notice)
        scores.append(compare(to_object(notice), labels))
    assert len(scores) == 59
    assert mean_f1(scores) >= of_text - MOST_LOST


@pytest.mark.parametrize("design", DESIGNS)
def test_nothing_that_stands_around_a_notice_is_taken_for_its_words(design: str, tmp_path: Path) -> None:
    for label in LABELS:
        page = tmp_path / f"{label.stem}.html"
        page.write_text(
            printed(
                design, label.with_suffix(".txt").read_text(encoding="utf-8"), json.loads(label.read_text("utf-8"))
            ),
            "utf-8",
        )
        (notice,) = read_file(page)
        assert isinstance(notice, Notice)
        assert [words for words in FURNITURE if words in notice.text] == [], label.stem
