import os
from pathlib import Path

import pytest

from retract_tui.reading.files import Failure, list_files


def made(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return folder


def names(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in list_files(folder).files]


def test_a_folder_is_listed_in_the_order_of_names_with_its_folders_behind(tmp_path: Path) -> None:
    made(tmp_path, "b.txt", "a.txt", "z/1.txt", "c/d/2.txt", "c/1.txt")
    assert names(tmp_path) == ["a.txt", "b.txt", "c/1.txt", "c/d/2.txt", "z/1.txt"]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    made(tmp_path, "a.txt", ".hidden.txt", ".git/config.txt")
    assert names(tmp_path) == ["a.txt"]


def test_a_hidden_file_that_is_named_is_listed(tmp_path: Path) -> None:
    path = made(tmp_path, ".hidden.txt") / ".hidden.txt"
    assert list_files(path).files == (path,)


def test_what_is_about_the_folder_by_its_name_is_passed_over_and_told(tmp_path: Path) -> None:
    made(tmp_path, "a.txt", "README.md", "LICENSE", "sub/readme.txt", "authors/a.txt")
    listing = list_files(tmp_path)
    assert [path.relative_to(tmp_path).as_posix() for path in listing.files] == ["a.txt", "authors/a.txt"]
    assert {Path(failure.path).name for failure in listing.failures} == {"README.md", "LICENSE", "readme.txt"}
    assert all(failure.skipped for failure in listing.failures)
    assert list_files(tmp_path / "README.md").files == (tmp_path / "README.md",)


def test_links_in_a_folder_make_no_loop_and_no_second_reading(tmp_path: Path) -> None:
    made(tmp_path, "sub/a.txt")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "again.txt").symlink_to(tmp_path / "sub" / "a.txt")
    listing = list_files(tmp_path)
    assert [path.name for path in listing.files] == ["a.txt"]
    assert listing.failures == ()


def test_a_link_out_of_a_folder_is_told_and_not_followed(tmp_path: Path) -> None:
    outside = made(tmp_path / "outside", "secret.txt") / "secret.txt"
    folder = made(tmp_path / "folder", "a.txt")
    (folder / "link.txt").symlink_to(outside)
    listing = list_files(folder)
    assert [path.name for path in listing.files] == ["a.txt"]
    assert [(Path(failure.path).name, failure.skipped) for failure in listing.failures] == [("link.txt", True)]
    assert str(outside) in listing.failures[0].reason
    assert list_files(folder / "link.txt").files == (folder / "link.txt",)


def test_a_link_that_leads_nowhere_says_where_it_should_have_led(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "gone.txt")
    for listing in (list_files(link), list_files(tmp_path)):
        assert listing.failures[0].path == str(link)
        assert "leads nowhere" in listing.failures[0].reason
        assert "gone.txt" in listing.failures[0].reason
        assert not listing.failures[0].skipped


def test_a_link_to_itself_is_a_failure(tmp_path: Path) -> None:
    link = tmp_path / "loop"
    link.symlink_to(link)
    assert list_files(link).failures == (Failure(str(link), "a link that leads back to itself"),)


@pytest.mark.parametrize("name", ["missing.txt", "a.txt/below", "n" * 5000, "zero\x00byte"])
def test_a_path_that_cannot_be_is_a_failure_with_a_reason(tmp_path: Path, name: str) -> None:
    made(tmp_path, "a.txt")
    listing = list_files(tmp_path / name)
    assert listing.files == ()
    assert listing.failures[0].reason


def test_a_file_that_two_paths_come_to_is_listed_once(tmp_path: Path) -> None:
    made(tmp_path, "a.txt", "b.txt")
    seen: set[str] = set()
    assert len(list_files(tmp_path, seen).files) == 2
    again = list_files(tmp_path / "a.txt", seen)
    assert again.files == ()
    assert again.listed_before == 1


def test_a_folder_that_cannot_be_listed_does_not_stop_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, "a/1.txt", "b/2.txt")
    scandir = os.scandir

    def refusing(path: Path) -> "os._ScandirIterator[str]":
        if Path(path).name == "a":
            raise PermissionError(13, "Permission denied")
        return scandir(str(path))

    monkeypatch.setattr(os, "scandir", refusing)
    listing = list_files(tmp_path)
    assert [path.name for path in listing.files] == ["2.txt"]
    assert listing.failures == (Failure(str(tmp_path / "a"), "no permission to read it"),)
