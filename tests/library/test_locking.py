import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from retract_tui.library.errors import LibraryBusy
from retract_tui.library.library import Library
from retract_tui.library.locking import HOLDER, Holder, locked
from tests.library.made import ELBOWS, KNEES

HOLD = """
import sys, pathlib
from retract_tui.library.locking import locked
with locked(pathlib.Path(sys.argv[1]), 1):
    print("held", flush=True)
    sys.stdin.read()
"""

WRITE_WITHOUT_END = """
import sys, pathlib
from retract_tui.library.library import Library
from retract_tui.model import Notice
library = Library.open(pathlib.Path(sys.argv[1]))
number = 0
while True:
    library.add([Notice(id=f"n{number}", update_type="retraction", text="word " * 20_000)])
    print(number, flush=True)
    number += 1
"""


def start(program: str, folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", program, str(folder)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def test_a_library_that_another_process_holds_says_who(folder: Path, library: Library) -> None:
    library.add([KNEES])
    other = start(HOLD, folder)
    try:
        assert said(other) == "held"
        with pytest.raises(LibraryBusy) as told:
            library.add([ELBOWS])
    finally:
        end(other)

    assert f"process {other.pid} on {socket.gethostname()}, since 20" in str(told.value)
    assert str(folder) in str(told.value)
    assert library.add([ELBOWS]).added == (ELBOWS.id,)


def test_reading_needs_no_lock(folder: Path, library: Library) -> None:
    library.add([KNEES])
    other = start(HOLD, folder)
    try:
        assert said(other) == "held"
        with Library.open(folder) as reader:
            assert reader.get(KNEES.id) == KNEES
    finally:
        end(other)


def test_a_note_that_a_dead_process_left_does_not_mislead(folder: Path, library: Library) -> None:
    library.add([KNEES])
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    other = start(HOLD, folder)
    try:
        assert said(other) == "held"
        left = Holder(dead.pid, socket.gethostname(), "long-gone", "2001-01-01T00:00:00+00:00")
        (folder / HOLDER).write_bytes(msgspec.json.encode(left))
        with pytest.raises(LibraryBusy) as told:
            library.add([ELBOWS])
    finally:
        end(other)

    assert "long-gone" not in str(told.value)
    assert "another program" in str(told.value)


@pytest.mark.parametrize("note", [b"", b"nonsense", b'{"pid": "x"}', b"[1]"])
def test_a_note_that_says_nothing_is_no_hindrance(folder: Path, library: Library, note: bytes) -> None:
    library.add([KNEES])
    (folder / HOLDER).write_bytes(note)

    assert library.add([ELBOWS]).added == (ELBOWS.id,)
    assert not (folder / HOLDER).exists()


def test_the_note_goes_with_the_lock(folder: Path) -> None:
    folder.mkdir()
    with locked(folder, 0.1):
        assert msgspec.json.decode((folder / HOLDER).read_bytes(), type=Holder).pid == os.getpid()
    assert not (folder / HOLDER).exists()


def test_the_lock_goes_with_a_failure(folder: Path) -> None:
    folder.mkdir()
    with pytest.raises(RuntimeError), locked(folder, 0.1):
        raise RuntimeError
    with locked(folder, 0.1):
        pass


def test_nothing_is_lost_when_a_process_is_killed_in_the_middle_of_a_write(folder: Path, library: Library) -> None:
    library.add([KNEES])
    writer = start(WRITE_WITHOUT_END, folder)
    try:
        for _ in range(3):
            said(writer)
        writer.send_signal(signal.SIGKILL)
        assert writer.stdout
        told = ["0", "1", "2", *writer.stdout.read().split()]
        writer.wait()
    finally:
        end(writer)

    assert library.get(KNEES.id) == KNEES
    assert all(library.get(f"n{number}") for number in told)
    assert library.add([ELBOWS]).added == (ELBOWS.id,)
    assert not list(folder.glob(".*.tmp"))


KILLED_AT = """
import os, sys, pathlib, signal, tempfile
from retract_tui.library.library import Library
from retract_tui.model import Notice
folder, function, after = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
module = tempfile if function == "mkstemp" else os
real, calls = getattr(module, function), 0
def deadly(*given, **named):
    global calls
    calls += 1
    if calls == after:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*given, **named)
setattr(module, function, deadly)
Library.open(folder).add([Notice(id="late", update_type="retraction")])
"""


@pytest.mark.parametrize("after", [1, 2, 3])
@pytest.mark.parametrize("function", ["mkstemp", "fsync", "link", "replace"])
def test_wherever_a_write_is_killed_the_library_is_whole(
    folder: Path, library: Library, function: str, after: int
) -> None:
    library.add([KNEES])
    killed = subprocess.run([sys.executable, "-c", KILLED_AT, str(folder), function, str(after)], check=False)
    assert killed.returncode in (0, -signal.SIGKILL)

    with Library.open(folder) as later:
        assert later.get(KNEES.id) == KNEES
        assert later.count() == (1 if later.get("late") is None else 2)
        later.add([ELBOWS])
        assert later.get(ELBOWS.id) == ELBOWS
    assert not [name for name in os.listdir(folder) if name.endswith(".tmp")]


def test_two_processes_that_write_at_once_both_succeed(folder: Path) -> None:
    program = WRITE_WITHOUT_END.replace("while True", "while number < 15").replace(
        'f"n{number}"', 'f"{sys.argv[2]}{number}"'
    )
    writers = [
        subprocess.Popen([sys.executable, "-c", program, str(folder), name], stdout=subprocess.PIPE) for name in "ab"
    ]
    for writer in writers:
        writer.communicate()

    assert [writer.returncode for writer in writers] == [0, 0]
    with Library.open(folder) as library:
        assert library.count() == 30
