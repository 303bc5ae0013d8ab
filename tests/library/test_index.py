import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from retract_tui import paths
from retract_tui.library import building, files, schema
from retract_tui.library.errors import LibraryDamaged, LibraryUnusable
from retract_tui.library.index import Index
from retract_tui.library.library import Library
from tests.library.made import ELBOWS, KNEES, SHELF, WRISTS, notice


@pytest.fixture
def index_file(folder: Path, library: Library) -> Path:
    library.add(SHELF)
    return paths.index_file(folder)


def ids(folder: Path, query: str = "") -> list[str]:
    with Index.open(folder) as index:
        assert index.warning is None
        return [row.id for row in index.search(query).window(0, 100)]


ALL = [ELBOWS.id, KNEES.id, WRISTS.id]


def test_a_row_has_what_a_list_needs(folder: Path, index_file: Path) -> None:
    with Index.open(folder) as index:
        row = index.search("knee").window(0, 1)[0]

    assert row[1:] == (
        KNEES.id,
        "retraction",
        "Load and the ageing knee",
        "Ann. Fict. Joints",
        "2021-03-04",
        2018,
        "Brogгинi M",
        1,
        4,
        "10.5555/knees.2018.7",
        "10.5555/knees.note",
        3,
    )


def test_a_window_is_a_part_of_the_results(folder: Path, index_file: Path) -> None:
    with Index.open(folder) as index:
        results = index.search("")

        assert results.total == len(results) == 3
        assert [row.id for row in results.window(1, 1)] == ALL[1:2]
        assert [row.id for row in results.window(2, 50)] == ALL[2:]
        assert results.window(3, 50) == results.window(0, 0) == results.window(0, -1) == []
        assert [row.id for row in results.window(-5, 2)] == ALL[:2]


@pytest.mark.parametrize("order", ["", "sort:title"])
def test_a_notice_is_found_at_its_position(folder: Path, index_file: Path, order: str) -> None:
    with Index.open(folder) as index:
        results = index.search(order)
        for position, row in enumerate(results.window(0, 10)):
            assert results.position_of(row.id) == position
        assert results.position_of("no such notice") is None
        assert index.search(f"elbows {order}").position_of(KNEES.id) is None
        assert index.search("?\ud800").position_of("\ud800") is None


def test_more_rows_than_one_statement_takes_can_be_had(folder: Path, library: Library) -> None:
    library.add(notice(str(number), date="2020") for number in range(1_300))
    with Index.open(folder) as index:
        assert len(index.search("").window(0, 2_000)) == index.count() == 1_300


def test_more_notices_of_one_day_than_there_is_room_for_go_on_behind(
    folder: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "_ROOM_OF_A_DAY", 4)
    library.add([notice(f"first{number}", date="2020-01-01") for number in range(3)])
    library.add([notice("next day", date="2020-01-02")])
    for number in range(6):
        library.add([notice(f"more{number}", date="2020-01-01")])

    assert len(ids(folder)) == 10
    assert ids(folder)[0] == "next day"


def spoil(index_file: Path, at: int, length: int) -> None:
    content = bytearray(index_file.read_bytes())
    content[at : at + length] = b"\xaa" * len(content[at : at + length])
    index_file.write_bytes(content)


def older_version(index_file: Path) -> None:
    with sqlite3.connect(index_file) as database:
        database.execute("UPDATE facts SET value = '0, an older version' WHERE name = 'made_with'")
    database.close()


def other_folder(index_file: Path) -> None:
    with sqlite3.connect(index_file) as database:
        database.execute("""UPDATE facts SET value = CAST('["/elsewhere",[1,1]]' AS BLOB) WHERE name = 'source'""")
    database.close()


def no_index(index_file: Path) -> None:
    index_file.unlink()
    with sqlite3.connect(index_file) as database:
        database.execute("CREATE TABLE something (else_)")
    database.close()


@pytest.mark.parametrize(
    "harm",
    [
        Path.unlink,
        older_version,
        other_folder,
        no_index,
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(b"nonsense" * 1000),
        lambda file: spoil(file, 0, 16),
        lambda file: spoil(file, 100, 5_000),
        lambda file: spoil(file, 8_192, 10**7),
        lambda file: spoil(file, 30_000, 10**7),
        lambda file: os.truncate(file, 20_000),
        lambda file: os.truncate(file, 4_096),
    ],
)
def test_an_index_that_is_gone_broken_or_of_another_version_comes_back(
    folder: Path, index_file: Path, harm: Callable[[Path], object]
) -> None:
    harm(index_file)

    assert ids(folder) == ALL
    assert ids(folder, "osei") == [KNEES.id, WRISTS.id]
    with Index.open(folder) as index:
        assert index.notice(KNEES.id) == KNEES
        assert index.search("sort:title").total == 3


def test_a_library_changed_by_another_program_is_seen(folder: Path, index_file: Path, library: Library) -> None:
    with Index.open(folder) as index:
        assert index.is_current()
        content = (folder / files.NOTICES).read_bytes()
        (folder / files.NOTICES).write_bytes(content.replace(b"Elbows of the deep sea", b"Elbows of the high sea"))

        assert not index.is_current()
        assert index.search('"high sea"').total == 0
    assert ids(folder, '"high sea"') == [ELBOWS.id]
    assert library.search('"high sea"').total == 1


def test_an_index_that_is_open_serves_on_while_a_new_one_is_made(folder: Path, index_file: Path) -> None:
    with Index.open(folder) as index:
        results = index.search("")
        building.build(folder)
        Library.open(folder).remove(KNEES.id)
        index_file.unlink()

        assert [row.id for row in results.window(0, 9)] == ALL
        assert index.search("knee").total == 1
        assert index.notice(KNEES.id) == KNEES


def test_an_earlier_state_can_serve_until_a_new_index_is_made(folder: Path, index_file: Path) -> None:
    content = (folder / files.NOTICES).read_bytes()
    (folder / files.NOTICES).write_bytes(content + b" ")

    with Index.open(folder, rebuild=False) as index:
        assert index.stale
        assert index.count() == 3
    building.build(folder)
    with Index.open(folder, rebuild=False) as index:
        assert not index.stale
    index_file.unlink()
    with Index.open(folder, rebuild=False) as index:
        assert index.stale
        assert index.count() == 0
    assert not index_file.exists()


def test_a_damaged_library_is_shown_as_it_was_with_a_warning(folder: Path, index_file: Path) -> None:
    (folder / files.NOTICES).write_bytes(b"{")

    with Index.open(folder) as index:
        assert index.stale
        assert index.count() == 3
        assert "is damaged" in (index.warning or "")
        assert "how it was before" in (index.warning or "")

    index_file.unlink()
    with pytest.raises(LibraryDamaged):
        Index.open(folder)


def test_a_record_that_is_no_notice_is_left_out_and_told_of(folder: Path, index_file: Path) -> None:
    tables = msgspec.json.decode((folder / files.NOTICES).read_bytes())
    tables[files.TABLE]["7"] = {"id": "x", "update_type": "a recipe"}
    tables[files.TABLE]["8"] = {"title": "no id"}
    (folder / files.NOTICES).write_bytes(msgspec.json.encode(tables))

    for _ in range(2):
        with Index.open(folder) as index:
            assert index.count() == 3
            assert "was left out" in (index.warning or "")
            assert "So was 1 more." in (index.warning or "")


def test_a_file_where_the_library_should_be_is_told_of(folder: Path) -> None:
    folder.write_text("")
    with pytest.raises(LibraryUnusable):
        Index.open(folder)


def in_the_way(cache: Path) -> None:
    cache.write_text("a file where the folder should be")


def no_permission(cache: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    cache.mkdir(mode=0o500)


@pytest.mark.parametrize("hinder", [in_the_way, no_permission])
def test_without_a_place_to_keep_it_the_index_is_made_in_memory(
    folder: Path, cache: Path, library: Library, hinder: Callable[[Path], None]
) -> None:
    hinder(cache)
    library.add(SHELF)
    library.add([msgspec.structs.replace(WRISTS, text="Changed.")])

    with Index.open(folder) as index:
        assert [row.id for row in index.search("").window(0, 9)] == ALL
        assert index.search("changed").total == 1
        assert "RETRACT_TUI_CACHE" in (index.warning or "")
        assert not index.stale


def test_a_full_disk_does_not_keep_anyone_from_searching(
    folder: Path, index_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index_file.unlink()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with Index.open(folder) as index:
        assert index.count() == 3
        assert "No space left" in (index.warning or "")
    assert not list(index_file.parent.glob("*.tmp"))


def test_an_sqlite_without_full_text_search_is_told_of(
    folder: Path, index_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index_file.unlink()
    monkeypatch.setattr(schema, "_TABLES", schema._TABLES.replace("fts5", "fts_of_the_future"))

    with pytest.raises(LibraryUnusable, match="SQLite has FTS5"):
        Index.open(folder)


def test_what_killed_processes_left_in_the_cache_goes(folder: Path, index_file: Path) -> None:
    leftover = index_file.with_name(f"{index_file.stem}-abc.tmp")
    leftover.touch()
    building.build(folder)
    assert leftover.exists()
    os.utime(leftover, (0, 0))
    building.build(folder)
    assert not leftover.exists()


def test_an_index_brought_up_to_date_answers_like_one_made_anew(folder: Path, library: Library) -> None:
    library.add([KNEES, ELBOWS])
    library.add([WRISTS, msgspec.structs.replace(KNEES, text="Changed.")])
    library.remove(ELBOWS.id)
    library.add([ELBOWS])
    queries = [
        "",
        "osei",
        "-osei",
        "-changed",
        "changed",
        "panel:4A",
        "has:sources",
        "10.5555/hips.1",
        "sort:title",
        "sort:lag",
    ]
    updated = [ids(folder, query) for query in queries]

    paths.index_file(folder).unlink()

    assert updated == [ids(folder, query) for query in queries]


def test_a_write_to_a_small_library_does_not_make_its_index_anew(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add([KNEES])

    def never(_: Path) -> None:
        raise AssertionError("made anew")

    monkeypatch.setattr(building, "build", never)
    library.add([ELBOWS])
    library.remove(KNEES.id)
    assert ids(folder) == [ELBOWS.id]


def test_one_index_serves_a_folder_however_it_is_written(folder: Path, index_file: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder)

    assert paths.index_file(tmp_path / "link") == index_file
    assert ids(tmp_path / "link") == ALL
    assert paths.index_file(tmp_path) != index_file


def test_opening_an_index_loads_neither_tinydb_nor_the_library(folder: Path, index_file: Path) -> None:
    program = """
import sys, pathlib, builtins
from retract_tui.library.index import Index
def refuse(event, values):
    if event == "open" and str(values[0]).endswith("notices.json"):
        raise SystemExit("the library was read")
sys.addaudithook(refuse)
with Index.open(pathlib.Path(sys.argv[1])) as index:
    print(len(index.search("osei").window(0, 10)))
print(*sorted({"tinydb", "filelock", "difflib", "textual", "anyascii"} & set(sys.modules)))
"""
    command = [sys.executable, "-c", program, str(folder)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "2\n\n"
