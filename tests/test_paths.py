import os
from pathlib import Path

import pytest

from retract_tui import paths


def test_the_argument_comes_before_the_variable_and_the_variable_before_the_users_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv(paths.LIBRARY_VARIABLE, raising=False)
    assert paths.library_folder().name == "retract-tui"
    assert paths.library_folder().is_relative_to(tmp_path)

    monkeypatch.setenv(paths.LIBRARY_VARIABLE, str(tmp_path / "variable"))
    assert paths.library_folder() == tmp_path / "variable"
    assert paths.library_folder("~/argument") == tmp_path / "argument"
    assert paths.library_folder("here") == Path(os.getcwd()) / "here"


def test_the_index_of_each_library_has_its_own_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(paths.CACHE_VARIABLE, str(tmp_path / "cache"))

    one, other = paths.index_file(tmp_path / "one"), paths.index_file(tmp_path / "other")

    assert one != other
    assert one.parent == other.parent == tmp_path / "cache"
    assert paths.index_file(tmp_path / "x" / ".." / "one") == one


def test_without_a_variable_the_cache_is_in_the_users_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv(paths.CACHE_VARIABLE, raising=False)

    assert paths.cache_folder().is_relative_to(tmp_path)


def test_the_sample_notices_are_there() -> None:
    assert list(paths.sample_notices().glob("*.txt"))
