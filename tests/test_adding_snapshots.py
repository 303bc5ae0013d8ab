"""A Retraction Watch file from the command's side: what it adds, changes and removes."""

import csv
import io
from pathlib import Path

import pytest

from retract_tui.adding import Report, add_paths
from retract_tui.library.library import Library

COLUMNS = next(
    csv.reader(
        [
            "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,"
            "RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,"
            "RetractionNature,Reason,Paywalled,Notes"
        ]
    )
)

Row = dict[str, str]


def row(number: int, **cells: str) -> Row:
    usual = {
        "Record ID": str(number),
        "Title": f"Tides of the {number}th sea",
        "Author": "Akua Osei;Bao Tran",
        "RetractionDate": "3/4/2021 0:00",
        "OriginalPaperDOI": f"10.5555/tides.{number}",
        "RetractionNature": "Retraction",
        "Reason": "+Error in Data;",
    }
    return {**dict.fromkeys(COLUMNS, ""), **usual, **cells}


ROWS = [row(number) for number in range(1, 41)]


def export(path: Path, rows: list[Row]) -> Path:
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8", newline="")
    return path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RETRACT_TUI_CACHE", str(tmp_path / "cache"))
    return tmp_path / "library"


def add(folder: Path, path: Path) -> Report:
    with Library.open(folder) as library:
        return add_paths([path], library)


def test_every_row_arrives_and_a_second_time_nothing_changes(folder: Path, tmp_path: Path) -> None:
    file = export(tmp_path / "rw.csv", ROWS)
    assert add(folder, file).summary == "40 added."
    again = add(folder, file)
    assert again.summary == "40 unchanged."
    assert again.changes == ()


def test_what_a_later_copy_adds_changes_and_removes_is_reported_exactly(folder: Path, tmp_path: Path) -> None:
    add(folder, export(tmp_path / "rw.csv", ROWS))
    later = [
        row(99),
        row(1, Reason="+Error in Data;+Plagiarism of Text;"),
        *ROWS[1:7],
        row(8, Title="Ebbs"),
        *ROWS[10:],
    ]
    report = add(folder, export(tmp_path / "later.csv", later))
    assert report.summary == "1 added, 2 updated, 2 removed, 36 unchanged."
    assert report.added == ("rw:99",)
    assert set(report.updated) == {"rw:1", "rw:8"}
    assert set(report.removed) == {"rw:9", "rw:10"}
    assert "changed rw:1: Tides of the 1th sea (reasons)" in report.changes
    assert "removed rw:9: Tides of the 9th sea" in report.changes


def test_a_cut_copy_changes_what_it_holds_and_removes_nothing(folder: Path, tmp_path: Path) -> None:
    add(folder, export(tmp_path / "rw.csv", ROWS))
    whole = export(tmp_path / "later.csv", [row(1, Title="Ebbs"), *ROWS[1:]]).read_bytes()
    (tmp_path / "cut.csv").write_bytes(whole[: len(whole) // 2])
    report = add(folder, tmp_path / "cut.csv")
    assert report.updated == ("rw:1",)
    assert report.removed == ()
    assert len(report.failures) == 1
    assert "rows that it lacks were kept" in report.changes[-1]
    with Library.open(folder) as library:
        assert library.count() == 40


def test_a_notice_and_its_row_are_one_entry_with_both_values(folder: Path, tmp_path: Path) -> None:
    notice = tmp_path / "notice.txt"
    notice.write_text(
        "Retraction: Tides of the 3th sea\n\nDOI: 10.5555/note.3\nPublished: 9 March 2021\n\n"
        "The article Tides of the 3th sea (https://doi.org/10.5555/tides.3) has been retracted at the request of the "
        "authors, because Figure 2A was taken from another article.\n",
        encoding="utf-8",
    )
    add(folder, export(tmp_path / "rw.csv", [*ROWS[:2], row(3, RetractionDOI="10.5555/note.3"), *ROWS[3:]]))
    assert add(folder, notice).summary == "1 added."
    with Library.open(folder) as library:
        assert library.count() == 40
        found = library.get("10.5555/note.3")
        assert found is not None
        assert {(one.by, one.value) for one in found.assertions["notice.date"]} == {
            ("retraction-watch", "2021-03-04"),
            ("parsed-text", "2021-03-09"),
        }
        assert found.panel_links
        assert {one.format for one in (found.provenance, *found.also) if one} == {"text", "retraction-watch"}
