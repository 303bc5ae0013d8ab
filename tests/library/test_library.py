import os
import stat
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tinydb import TinyDB

from retract_tui.library import files
from retract_tui.library.errors import LibraryDamaged, LibraryError, LibraryUnusable
from retract_tui.library.library import Library
from retract_tui.model import Notice, Provenance
from tests.library import made
from tests.library.made import ELBOWS, KNEES, SHELF, WRISTS


def from_file(path: str) -> Provenance:
    return Provenance(path=path, sha256="0" * 64, format="text", asserted_by="parsed-text", parser_version="0")


def test_a_library_is_made_with_the_first_write_and_not_by_looking(folder: Path, cache: Path, library: Library) -> None:
    assert library.count() == 0
    assert library.search("knee").total == 0
    assert library.get(KNEES.id) is None
    assert library.remove(KNEES.id) is False
    assert library.add([]) == ((), (), ())
    assert not folder.exists()
    assert not cache.exists()

    library.add([KNEES])

    assert library.get(KNEES.id) == KNEES


def test_added_again_a_notice_is_unchanged_and_nothing_is_written(folder: Path, library: Library) -> None:
    assert library.add(SHELF).added == tuple(notice.id for notice in SHELF)
    before = files.stamp_of(folder / files.NOTICES)

    assert library.add(SHELF) == ((), (), tuple(notice.id for notice in SHELF))
    assert files.stamp_of(folder / files.NOTICES) == before


def test_a_notice_that_says_something_else_takes_the_place_of_the_earlier_one(library: Library) -> None:
    library.add(SHELF)
    changed = msgspec.structs.replace(KNEES, text="Now it says something else.")

    assert library.add([changed, ELBOWS]) == ((), (KNEES.id,), (ELBOWS.id,))
    assert library.get(KNEES.id) == changed
    assert library.count() == len(SHELF)
    assert library.search("text:osei").total == 0
    assert library.search("something").total == 1


def test_the_same_notice_from_another_file_is_unchanged_and_keeps_its_first_provenance(library: Library) -> None:
    first = msgspec.structs.replace(KNEES, provenance=from_file("a.txt"))
    library.add([first])

    assert library.add([msgspec.structs.replace(KNEES, provenance=from_file("b.txt"))]).unchanged == (KNEES.id,)
    assert library.get(KNEES.id) == first


def test_of_two_notices_of_one_id_in_one_batch_the_last_counts(library: Library) -> None:
    changed = msgspec.structs.replace(KNEES, text="The last word.")

    assert library.add([KNEES, changed]).added == (KNEES.id,)
    assert library.get(KNEES.id) == changed


def test_a_removed_notice_is_not_found_any_more(library: Library) -> None:
    library.add(SHELF)

    assert library.remove(KNEES.id) is True
    assert library.remove(KNEES.id) is False
    assert library.get(KNEES.id) is None
    assert [notice.id for notice in library.search("osei").notices()] == [WRISTS.id]
    assert library.count() == 2


def test_a_notice_is_got_by_its_own_doi_or_by_that_of_its_article(library: Library) -> None:
    library.add(SHELF)

    assert library.get("https://doi.org/10.5555/KNEES.note") == KNEES
    assert library.get("10.5555/knees.2018.7") == KNEES
    assert library.get("10.5555/hips.1") is None  # the DOI of a source names another work
    assert library.get(WRISTS.id) == WRISTS


def test_results_of_before_a_write_can_still_be_looked_at(library: Library) -> None:
    library.add([KNEES, ELBOWS])
    before = library.search("")
    library.add([WRISTS])
    library.remove(KNEES.id)

    assert [row.id for row in before.window(0, 9)] == [ELBOWS.id, KNEES.id]
    assert [row.id for row in library.search("").window(0, 9)] == [ELBOWS.id, WRISTS.id]


def test_the_file_is_one_that_any_tinydb_opens(folder: Path, library: Library) -> None:
    library.add(SHELF)
    library.add([msgspec.structs.replace(KNEES, text="Changed.")])
    library.remove(ELBOWS.id)

    with TinyDB(folder / files.NOTICES) as plain:
        documents = plain.table(files.TABLE).all()

    assert {document.doc_id: document["id"] for document in documents} == {1: KNEES.id, 3: WRISTS.id}
    assert documents[0]["text"] == "Changed."


def test_what_another_program_keeps_in_the_file_stays(folder: Path, library: Library) -> None:
    library.add([KNEES])
    with TinyDB(folder / files.NOTICES) as plain:
        plain.table("mine").insert({"note": "keep"})
        plain.table(files.TABLE).insert({"note": "no notice"})

    library.add([ELBOWS])

    with TinyDB(folder / files.NOTICES) as plain:
        assert plain.table("mine").all() == [{"note": "keep"}]
        assert len(plain.table(files.TABLE)) == 3
    assert library.count() == 2


def test_files_are_private_to_the_user(folder: Path, cache: Path, library: Library) -> None:
    library.add([KNEES])
    library.add([ELBOWS])

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for path in (folder / files.NOTICES, folder / "notices.json.bak", *cache.iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_linked_file_is_replaced_where_it_really_is(folder: Path, tmp_path: Path, library: Library) -> None:
    library.add([KNEES])
    real = tmp_path / "synced.json"
    (folder / files.NOTICES).rename(real)
    (folder / files.NOTICES).symlink_to(real)

    library.add([ELBOWS])

    assert (folder / files.NOTICES).is_symlink()
    assert b"elbows" in real.read_bytes()


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"notices": []}', b'{"notices": {"1": \xff}}', b"\x00" * 50, b""])
def test_a_damaged_file_is_told_of_and_never_written_over(folder: Path, library: Library, content: bytes) -> None:
    library.add([KNEES])
    library.add([ELBOWS])
    (folder / files.NOTICES).write_bytes(content)

    with pytest.raises(LibraryDamaged) as told:
        library.add([WRISTS])

    assert str(folder / files.NOTICES) in str(told.value)
    assert (folder / files.NOTICES).read_bytes() == content

    command = str(told.value).split("To go back to it: ")[1]
    assert os.system(command) == 0
    assert library.add([WRISTS]).added == (WRISTS.id,)
    assert library.get(KNEES.id) == KNEES


def test_a_damaged_file_without_an_earlier_copy_is_told_of(folder: Path, library: Library) -> None:
    folder.mkdir()
    (folder / files.NOTICES).write_bytes(b"nonsense")

    with pytest.raises(LibraryDamaged, match="no earlier copy"):
        library.count()


def test_an_empty_file_as_tinydb_makes_it_is_an_empty_library(folder: Path, library: Library) -> None:
    folder.mkdir()
    (folder / files.NOTICES).touch()

    assert library.count() == 0
    assert library.add([KNEES]).added == (KNEES.id,)


def test_a_file_in_the_place_of_the_folder_is_told_of(folder: Path) -> None:
    folder.write_text("I am a file.")

    with pytest.raises(LibraryUnusable, match="is not a folder"):
        Library.open(folder)
    with pytest.raises(LibraryUnusable, match="Nothing was changed"):
        Library.open(folder / "below").add([KNEES])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_told_of(folder: Path, library: Library) -> None:
    folder.mkdir(mode=0o500)

    with pytest.raises(LibraryUnusable, match="Permission denied"):
        library.add([KNEES])


def test_a_full_disk_leaves_everything_as_it_was(
    folder: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add([KNEES])
    names = set(os.listdir(folder))

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(LibraryUnusable, match="The disk is full: make room"):
        library.add([ELBOWS])
    monkeypatch.undo()

    assert set(os.listdir(folder)) - names <= {"library.lock.holder"}
    assert library.get(KNEES.id) == KNEES


def test_the_backup_is_kept_where_the_file_system_has_no_links(
    folder: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    library.add([KNEES])
    library.add([ELBOWS])

    assert b"knees" in (folder / "notices.json.bak").read_bytes()
    assert b"elbows" not in (folder / "notices.json.bak").read_bytes()


def test_every_error_is_one_kind() -> None:
    assert issubclass(LibraryDamaged, LibraryError)
    assert issubclass(LibraryUnusable, LibraryError)


def stored(notice: Notice) -> Notice:
    """What a library can keep of a notice: half characters are replaced."""
    plain = msgspec.to_builtins(notice)

    def mended(value: object) -> object:
        if isinstance(value, str):
            return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in value)
        if isinstance(value, dict):
            return {key: mended(item) for key, item in value.items()}
        return [mended(item) for item in value] if isinstance(value, list | tuple) else value

    return msgspec.convert(mended(plain), Notice)


@given(st.lists(made.notices, max_size=4))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_notice_comes_back_as_it_went_in(tmp_path: Path, notices: list[Notice]) -> None:
    folder = tmp_path / os.urandom(8).hex()
    expected = {stored(notice).id: stored(notice) for notice in notices}
    with Library.open(folder) as library:
        library.add(notices)
        again = library.add(notices)
        records = [record for row in library.search("").window(0, 9) for record in library.index.records_of(row.id)]
        assert sorted(records, key=lambda record: record.id) == sorted(expected.values(), key=lambda record: record.id)
        for row in library.search("").window(0, 9):
            assert all("\x1b" not in str(value) and "\n" not in str(value) for value in row[2:])
    assert set(again.unchanged) == set(expected)
