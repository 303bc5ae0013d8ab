"""The Retraction Watch file in a library: replaced as a whole, and told exactly."""

from pathlib import Path

import msgspec

from retract_tui.library.library import Library
from retract_tui.library.snapshots import Imported, Snapshot
from retract_tui.model import Notice, NoticeHead, Provenance, Work

FILE = Provenance(
    path="rw.csv", sha256="0" * 64, format="retraction-watch", asserted_by="retraction-watch", parser_version="1"
)


def row(number: int, title: str = "Tides", **head: str) -> Notice:
    return Notice(
        id=f"rw:{number}",
        update_type="retraction",
        notice=NoticeHead(**head),
        original_articles=(Work(title=f"{title} {number}", doi=f"10.5555/{number}"),),
        provenance=FILE,
    )


ROWS = [row(number, date=f"20{number:02}-01-01") for number in range(1, 61)]


def imported(library: Library, rows: list[Notice], *, whole: bool = True, file: Provenance = FILE) -> Imported:
    snapshot = Snapshot(file)
    for one in rows:
        snapshot.add(one)
    snapshot.whole = whole
    return library.import_snapshot(snapshot)


def ids(library: Library) -> set[str]:
    return {one.id for one in library.search("").window(0, 999)}


def test_a_first_import_adds_all_rows(library: Library) -> None:
    outcome = imported(library, ROWS)
    assert len(outcome.added) == 60
    assert outcome.lines == []
    assert ids(library) == {one.id for one in ROWS}


def test_the_same_file_again_changes_nothing_whatever_it_is_called(folder: Path, library: Library) -> None:
    imported(library, ROWS)
    before = (folder / "retraction-watch.json").stat().st_mtime_ns
    later = msgspec.structs.replace(FILE, path="other.csv", sha256="1" * 64, parser_version="2")
    outcome = imported(library, ROWS, file=later)
    assert (len(outcome.added), len(outcome.changed), len(outcome.removed), len(outcome.unchanged)) == (0, 0, 0, 60)
    assert (folder / "retraction-watch.json").stat().st_mtime_ns == before


def test_a_later_file_adds_changes_and_removes_and_tells_it(library: Library) -> None:
    imported(library, ROWS)
    outcome = imported(library, [row(1, "Ebbs", date="2001-01-02"), *ROWS[1:50], row(77)])
    assert [one.id for one in outcome.added] == ["rw:77"]
    assert [(one.id, one.fields) for one in outcome.changed] == [
        ("rw:1", ("notice date", "original article title")),
    ]
    assert {one.id for one in outcome.removed} == {f"rw:{number}" for number in range(51, 61)}
    assert len(outcome.unchanged) == 49
    assert "changed rw:1: Ebbs 1 (notice date, original article title)" in outcome.lines
    assert "added rw:77: Tides 77" in outcome.lines
    assert ids(library) == {"rw:1", "rw:77", *(f"rw:{number}" for number in range(2, 51))}


def test_a_file_that_was_cut_removes_nothing(library: Library) -> None:
    imported(library, ROWS)
    outcome = imported(library, ROWS[:50], whole=False)
    assert (outcome.removed, outcome.kept) == ((), 10)
    assert "10 rows that it lacks were kept" in outcome.lines[-1]
    assert len(ids(library)) == 60


def test_a_part_of_the_export_does_not_remove_the_rest(library: Library) -> None:
    imported(library, ROWS)
    assert imported(library, ROWS[:5]).kept == 55
    assert len(ids(library)) == 60


def test_what_the_user_added_stays_through_an_import_and_joins_its_row(library: Library) -> None:
    text = Notice(
        id="10.5555/note",
        update_type="retraction",
        notice=NoticeHead(doi="10.5555/note"),
        original_articles=(Work(title="Tides 1", doi="10.5555/1"),),
        text="Retracted, for Figure 2A is that of another work.",
        provenance=msgspec.structs.replace(FILE, format="text", asserted_by="parsed-text"),
    )
    library.add([text])
    imported(library, [row(1, doi="10.5555/note", date="2001-01-01"), *ROWS[1:]])
    joined = library.get("rw:1")
    assert joined is not None
    assert joined == library.get("10.5555/note")
    assert joined.notice.date == "2001-01-01"
    assert "Figure 2A" in joined.text
    assert {one.by for one in joined.assertions["notice.doi"]} == {"parsed-text", "retraction-watch"}
    assert len(ids(library)) == 60

    imported(library, ROWS[1:])
    assert library.get("10.5555/note") == text


def test_rows_are_not_removed_one_by_one(library: Library) -> None:
    imported(library, ROWS)
    assert not library.remove("rw:1")
    assert len(ids(library)) == 60


def test_removing_a_notice_leaves_its_row(library: Library) -> None:
    text = msgspec.structs.replace(
        row(1, doi="10.5555/note"),
        id="10.5555/note",
        provenance=msgspec.structs.replace(FILE, format="pdf", asserted_by="parsed-text"),
    )
    imported(library, [row(1, doi="10.5555/note")])
    library.add([text])
    assert len(ids(library)) == 1
    assert library.remove("10.5555/note")
    assert ids(library) == {"rw:1"}
