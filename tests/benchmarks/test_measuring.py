"""Each way of measuring, on a small library: what it gives, never how long it took."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import budgets, fts_reference, libraries, peak, plain_tinydb
from benchmarks.keys import cursor_keys
from benchmarks.libraries import Made
from benchmarks.measurement import Figure, Missing
from benchmarks.peers import install, installed, missing_peers
from benchmarks.queries import keystrokes, typed_at
from benchmarks.searching import search
from benchmarks.stalls import while_saving
from benchmarks.storage import storage
from retract_tui.library.files import SNAPSHOT

ROWS = 60


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """A small library, made as the large ones are."""
    before = dict(os.environ)
    folder = tmp_path_factory.mktemp("benchmarks")
    yield libraries.made(folder, libraries.files_of(folder, ROWS))
    os.environ.clear()
    os.environ.update(before)


def test_a_library_is_made_by_the_program_and_then_kept(made: Made) -> None:
    with made.open_index() as index:
        assert index.count() == ROWS
    again = libraries.made(made.library.parent.parent, made.files)
    assert again == made


def test_what_earlier_code_has_made_of_the_same_files_goes_when_it_is_made_anew(tmp_path: Path) -> None:
    place = libraries.place_of(tmp_path, libraries.files_of(tmp_path, 3))
    files_alone = place.library.parent.name.rpartition("-")[0]
    earlier, other = tmp_path / f"{files_alone}-000000000000", tmp_path / "library-000000000000-000000000000"
    for folder in (earlier, other):
        folder.mkdir()
    libraries.clear(place)
    assert sorted(folder.name for folder in tmp_path.iterdir() if folder.is_dir()) == sorted(
        [other.name, place.library.parent.name]
    )


def test_several_files_become_one_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "MOST_IN_A_FILE", 10)
    monkeypatch.setenv("RETRACT_TUI_CACHE", str(tmp_path))
    made = libraries.made(tmp_path, libraries.files_of(tmp_path, 25))
    with made.open_index() as index:
        assert index.count() == 25


def test_a_search_is_measured_over_every_key(made: Made) -> None:
    (figure,) = search(made, budgets.SEARCH, passes=1)
    assert isinstance(figure, Figure)
    assert f"{len(keystrokes(typed_at(made))):,} keystrokes" in figure.note


def test_keys_are_typed_one_by_one() -> None:
    assert keystrokes(["cat", "ox"]) == ["c", "ca", "cat", "o", "ox"]


def test_a_cursor_key_is_seen_to_move_the_list(made: Made) -> None:
    painted, settled, sent = cursor_keys(made, presses=2)
    assert isinstance(painted, Figure) and isinstance(settled, Figure) and isinstance(sent, Figure)
    assert 0 < painted.ours <= settled.ours
    assert sent.ours > 0


def test_the_browser_sees_what_is_saved_while_it_runs_and_nothing_stays_behind(made: Made) -> None:
    (figure,) = while_saving(made)
    assert isinstance(figure, Figure)
    with made.open_index() as index:
        assert index.count() == ROWS


def test_storage_is_compared_and_left_as_it_was(made: Made) -> None:
    before = (made.library / SNAPSHOT).read_bytes()
    assert len(storage(made, runs=1)) == 3
    assert (made.library / SNAPSHOT).read_bytes() == before


def test_plain_tinydb_finds_and_changes_the_document(made: Made, tmp_path: Path) -> None:
    with made.open_index() as index:
        wanted = index.search("").window(0, 1)[0].id
    copy = tmp_path / "copy.json"
    copy.write_bytes((made.library / SNAPSHOT).read_bytes())
    assert set(plain_tinydb.measured(str(copy), wanted)) == {"open", "get", "upsert"}
    documents = json.loads(copy.read_text())["notices"].values()
    assert [document["text"] for document in documents if document["id"] == wanted] == ["changed"]


def test_the_reference_finds_every_row_by_the_beginning_of_a_word(made: Made, tmp_path: Path) -> None:
    database_file = tmp_path / "reference.sqlite"
    assert fts_reference.load(str(made.files[0]), str(database_file)) == ROWS
    with made.open_index() as index:
        author = index.search("").window(0, 1)[0].first_author
    database = sqlite3.connect(database_file)
    found = database.execute("SELECT count(*) FROM found WHERE found MATCH ?", (f'"{author[:-1]}"*',)).fetchone()
    database.close()
    assert found[0] >= 1


def test_the_peak_of_a_command_is_its_own() -> None:
    holds = [sys.executable, "-c", "held = bytearray(200_000_000)"]
    spent = peak.measured(holds, libraries.environment())
    assert 200 < spent.megabytes < 300


def test_a_command_that_fails_is_not_measured() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        peak.measured([sys.executable, "-c", "raise SystemExit(3)"], libraries.environment())


def test_without_a_network_peers_are_left_out_with_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_network(*_: object, **__: object) -> None:
        raise subprocess.CalledProcessError(1, "pip")

    monkeypatch.setattr(subprocess, "run", no_network)
    failed = install(tmp_path)
    assert [words.split()[0] for words in failed] == list(budgets.PEER_NAMES)
    assert all(isinstance(outcome, Missing) for outcome in missing_peers(installed(tmp_path)))
    assert len(missing_peers(installed(tmp_path))) == len(budgets.PEERS)
