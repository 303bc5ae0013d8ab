import csv
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import generator, invented, libraries
from retract_tui.model import Notice
from retract_tui.reading import read_path

ROWS = 400


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generator.file_of(tmp_path_factory.mktemp("rows"), ROWS)


@pytest.fixture(scope="module")
def notices(file: Path) -> list[Notice]:
    outcomes = list(read_path(file))
    assert [outcome for outcome in outcomes if not isinstance(outcome, Notice)] == []
    return [outcome for outcome in outcomes if isinstance(outcome, Notice)]


def test_a_file_has_the_rows_it_says_under_the_columns_of_the_export(file: Path) -> None:
    with file.open(encoding="utf-8", newline="") as lines:
        header, *rows = csv.reader(lines)
    assert tuple(header) == invented.COLUMNS
    assert len(rows) == ROWS
    assert {len(row) for row in rows} == {len(header)}


def test_the_program_reads_every_row(notices: list[Notice]) -> None:
    assert len({notice.id for notice in notices}) == len(notices) == ROWS
    assert all(notice.original_article.title and notice.original_article.authors for notice in notices)
    assert all(notice.notice.date and notice.original_article.journal for notice in notices)


def test_every_doi_is_a_fictional_one_and_is_read_as_it_is_written(file: Path, notices: list[Notice]) -> None:
    with file.open(encoding="utf-8", newline="") as lines:
        written = [row["OriginalPaperDOI"] for row in csv.DictReader(lines)]
    read = [notice.original_article.doi or "unavailable" for notice in notices]
    assert read == [doi.lower() for doi in written]
    assert all(mention.doi.startswith("10.5555/") for notice in notices for mention in notice.dois)


def test_most_reasons_have_a_code(notices: list[Notice]) -> None:
    codes = Counter(reason.code for notice in notices for reason in notice.reasons)
    assert len(codes) > 10
    assert codes["other"] < codes.total() * 0.6


def test_few_journals_have_most_of_the_notices(notices: list[Notice]) -> None:
    counts = Counter(notice.original_article.journal for notice in notices)
    assert len(counts) > 50
    assert sum(count for _, count in counts.most_common(len(counts) // 5)) > ROWS * 0.4


def test_two_files_of_the_same_length_are_the_same_to_a_byte(file: Path, tmp_path: Path) -> None:
    assert generator.file_of(tmp_path, ROWS).read_bytes() == file.read_bytes()


def test_a_row_depends_on_its_number_alone() -> None:
    assert list(generator.rows(5, first=7)) == list(generator.rows(12))[7:]


def test_a_file_that_is_there_is_not_made_again(tmp_path: Path) -> None:
    made = generator.file_of(tmp_path, 3)
    made.write_text("as it was")
    assert generator.file_of(tmp_path, 3).read_text() == "as it was"


def test_a_file_that_was_not_finished_has_not_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def rows_that_fail(count: int, first: int) -> list[list[str]]:
        raise KeyboardInterrupt

    monkeypatch.setattr(generator, "rows", rows_that_fail)
    with pytest.raises(KeyboardInterrupt):
        generator.file_of(tmp_path, 3)
    assert list(tmp_path.glob("*.csv")) == []


def test_more_rows_than_one_file_may_have_are_several_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "MOST_IN_A_FILE", 4)
    files = libraries.files_of(tmp_path, 10)
    notices = [outcome for file in files for outcome in read_path(file)]
    assert len({notice.id for notice in notices if isinstance(notice, Notice)}) == 10
