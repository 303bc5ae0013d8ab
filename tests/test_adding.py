import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui import adding
from retract_tui.adding import add_paths, run_as_child
from retract_tui.adding_events import (
    Event,
    FailedFile,
    Finished,
    Progress,
    ProtocolError,
    Started,
    Stopped,
    decode_event,
    encode_event,
)
from retract_tui.extraction import NotANotice
from retract_tui.library.library import AddOutcome, Library, LibraryBusy
from retract_tui.model import Notice

NOTICE = """Retraction: Tides of shelf {number}

Moor A, Bell J. Tides of shelf {number}. J Sea Sci. 2015;7:{number}-99. doi: 10.5555/jss.2015.{number}

This article has been retracted by the editor because Figure 2A duplicates an image of another article.
"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RETRACT_TUI_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def notices(tmp_path: Path) -> Path:
    folder = tmp_path / "notices"
    folder.mkdir()
    for number in (1, 2, 3):
        (folder / f"{number}.txt").write_text(NOTICE.format(number=number), encoding="utf-8")
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(tmp_path / "library")


def events(out: io.StringIO) -> list[Event]:
    return [decode_event(line) for line in out.getvalue().splitlines()]


def test_a_folder_is_added_once_and_is_unchanged_the_second_time(notices: Path, library: Library) -> None:
    first = add_paths([notices], library)
    assert (len(first.added), first.updated, first.unchanged, first.failures) == (3, (), (), ())
    assert first.summary == "3 added."
    second = add_paths([str(notices), notices / "1.txt"], library)
    assert (second.added, set(second.unchanged)) == ((), set(first.added))
    assert library.count() == 3


def test_a_file_that_fails_keeps_no_other_out(notices: Path, library: Library) -> None:
    (notices / "0.txt").write_bytes(b"")
    (notices / "README.md").write_bytes(b"")
    report = add_paths([notices / "missing.txt", notices], library)
    assert len(report.added) == 3
    assert [Path(failure.path).name for failure in report.failures] == ["missing.txt", "0.txt"]
    assert [Path(failure.path).name for failure in report.skipped] == ["README.md"]
    assert report.summary == "3 added, 2 files failed, 1 file skipped."


def test_nothing_to_add_is_said(library: Library) -> None:
    assert add_paths([], library).summary == "Nothing to add."


def test_progress_is_told_of_each_file_before_it_is_read(notices: Path, library: Library) -> None:
    told: list[tuple[int, int, str]] = []
    add_paths([notices], library, lambda done, total, path: told.append((done, total, path.name)))
    assert told == [(0, 3, "1.txt"), (1, 3, "2.txt"), (2, 3, "3.txt")]


def test_no_more_than_a_batch_is_held_and_each_notice_counts_once(
    notices: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "BATCH_NOTICES", 2)
    (notices / "4.txt").write_text((notices / "1.txt").read_text())
    sizes: list[int] = []
    add = library.add

    def counting(batch: list[Notice]) -> AddOutcome:
        sizes.append(len(batch))
        return add(batch)

    monkeypatch.setattr(library, "add", counting)
    report = add_paths([notices], library)
    assert sizes == [2, 2, 0]
    assert (len(report.added), report.unchanged) == (3, ())


def test_a_large_text_is_written_before_the_next_is_read(
    notices: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "BATCH_CHARACTERS", 10)
    counts: list[int] = []
    add_paths([notices], library, lambda *_: counts.append(library.count()))
    assert counts == [0, 1, 2]


def test_a_child_tells_what_it_does_in_events(notices: Path, tmp_path: Path) -> None:
    (notices / "0.txt").write_bytes(b"")
    out = io.StringIO()
    assert run_as_child([notices], tmp_path / "library", out) == 1
    started, progress, *_, finished = events(out)
    assert started == Started(total=4)
    assert progress == Progress(done=0, total=4, path=str(notices / "0.txt"))
    assert isinstance(finished, Finished)
    assert (finished.added, finished.updated, finished.unchanged) == (3, 0, 0)
    assert finished.failures == (FailedFile(str(notices / "0.txt"), "an empty file"),)
    with Library.open(tmp_path / "library") as library:
        assert finished.first is not None
        assert library.get(finished.first) is not None


def test_a_child_that_cannot_use_the_library_says_why(
    notices: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> AddOutcome:
        raise LibraryBusy("Another program writes to it.")

    monkeypatch.setattr(Library, "add", busy)
    out = io.StringIO()
    assert run_as_child([notices], tmp_path / "library", out) == 3
    assert events(out)[-1] == Stopped(reason="Another program writes to it.")


CHILD = """
import sys
from pathlib import Path
from retract_tui import adding
sys.exit(adding.run_as_child(sys.argv[2:], Path(sys.argv[1]), sys.stdout))
"""


def child(library: Path, *paths: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-c", CHILD, str(library), *map(str, paths)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """A folder that takes longer to read than any of these tests."""
    folder = tmp_path / "endless"
    folder.mkdir()
    for number in range(3000):
        (folder / f"{number}.txt").write_text(NOTICE.format(number=number) * 20)
    return folder


@pytest.mark.skipif(os.name != "posix", reason="signals are for POSIX")
def test_a_child_that_is_told_to_stop_leaves_a_whole_library(notices: Path, endless: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    add_paths([notices], Library.open(library))
    with child(library, endless) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=20)
    assert (process.returncode, errors) == (143, b"")
    report = add_paths([notices], Library.open(library))
    assert len(report.unchanged) == 3


@pytest.mark.skipif(os.name != "posix", reason="pipes break so on POSIX")
def test_a_child_whose_parent_is_gone_ends_by_itself(endless: Path, tmp_path: Path) -> None:
    with child(tmp_path / "library", endless) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(timeout=20) == 143
        assert process.stderr.read() == b""


paths = st.text(max_size=40)
failed = st.lists(st.builds(FailedFile, paths, paths), max_size=3).map(tuple)
any_event = st.one_of(
    st.builds(Started, st.integers(0, 10**6)),
    st.builds(Progress, st.integers(0, 10**6), st.integers(0, 10**6), paths),
    st.builds(
        Finished,
        *[st.integers(0, 10**6)] * 4,
        failed,
        failed,
        st.lists(paths, max_size=3).map(tuple),
        st.none() | paths,
    ),
    st.builds(Stopped, paths),
)


@given(any_event)
def test_an_event_comes_out_of_its_line_as_it_went_in(event: Event) -> None:
    line = encode_event(event)
    assert "\n" not in line
    assert line.isascii()
    assert decode_event(line) == event
    assert decode_event(line.encode() + b"\n") == event


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Traceback (most recent call last):",
        '{"event": "exploded"}',
        '{"event": "started"}',
        '{"event":"started","to',
        b"\xff",
    ],
)
def test_a_line_that_is_no_event_is_named_in_the_error(line: str | bytes) -> None:
    with pytest.raises(ProtocolError, match="no event"):
        decode_event(line)


def test_listening_loads_no_reader() -> None:
    code = "import sys, retract_tui.adding_events; sys.exit('retract_tui.reading' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_reasons_of_the_extraction_reach_the_report(
    notices: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: str) -> Notice:
        raise NotANotice("It retracts nothing.")

    monkeypatch.setattr("retract_tui.reading.records.extract", refuse)
    assert {failure.reason for failure in add_paths([notices], library).failures} == {"It retracts nothing."}
