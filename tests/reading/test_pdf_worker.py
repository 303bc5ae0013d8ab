import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from retract_tui.reading.pdf.service import Worker
from tests.reading.pdf_files import notice_pdf

PROGRAM = """
import os, sys
from retract_tui.reading.pdf import worker
from retract_tui.reading.pdf.answers import Answer

def work(data):
    if data == b"hang":
        while True:
            pass
    if data == b"crash":
        os.abort()
    if data == b"allocate":
        hold = [bytearray(50_000_000) for _ in range(100)]
    if data == b"talk":
        return Answer(text="x" * 30_000_000)
    if data == b"fault":
        return [][0]
    if data == b"babble":
        os.write(1, b"not an answer" * 10)
    if data == b"write a file":
        try:
            with open(sys.argv[2], "wb") as file:
                file.write(b"x")
        except OSError:
            return Answer(text="refused")
    return Answer(text=data.decode())

worker._GRACE = 0.0
worker.limit_resources()
worker.serve(sys.stdin.buffer, sys.stdout.buffer, float(sys.argv[1]), work)
"""
posix = pytest.mark.skipif(os.name != "posix", reason="limits of the system are POSIX's")


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[Worker]:
    command = [sys.executable, "-c", PROGRAM, "60", str(tmp_path / "written")]
    worker = Worker(command, seconds=20)
    yield worker
    worker.close()


def is_gone(process_id: int) -> bool:
    """True once a process has ended, whether or not somebody has taken note of it."""
    try:
        return Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


def comes_true(condition: Callable[[], bool], seconds: float = 10.0) -> bool:
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.01)
    return condition()


def test_one_process_reads_many_files(worker: Worker) -> None:
    assert worker.process_id is None
    assert [worker.read(b"one").text, worker.read(b"two").text] == ["one", "two"]
    first = worker.process_id
    assert worker.read(b"three").text == "three"
    assert worker.process_id == first


def test_a_crash_costs_one_file(worker: Worker) -> None:
    assert "crashed" in worker.read(b"crash").reason
    assert worker.read(b"next").text == "next"


@posix
def test_a_process_that_somebody_ended_is_started_again(worker: Worker) -> None:
    worker.read(b"one")
    assert worker.process_id
    os.kill(worker.process_id, signal.SIGKILL)
    assert worker.read(b"two" * 100_000).text == "two" * 100_000


def test_a_file_that_takes_too_long_is_given_up(worker: Worker) -> None:
    worker.read(b"warm")
    worker._seconds = 0.3
    before = time.monotonic()
    assert "within 0.3 seconds" in worker.read(b"hang").reason
    assert time.monotonic() - before < 5
    worker._seconds = 20
    assert worker.read(b"next").text == "next"


@posix
def test_a_file_that_needs_too_much_memory_is_refused(worker: Worker) -> None:
    assert "memory" in worker.read(b"allocate").reason
    assert worker.read(b"next").text == "next"


def test_an_answer_without_end_is_refused(worker: Worker) -> None:
    assert "more text" in worker.read(b"talk").reason
    assert worker.read(b"next").text == "next"


def test_an_answer_that_is_none_is_refused(worker: Worker) -> None:
    assert worker.read(b"babble").reason
    assert worker.read(b"next").text == "next"


def test_a_fault_of_the_reader_is_told_as_one(worker: Worker) -> None:
    answer = worker.read(b"fault")
    assert answer.kind == "fault" and "IndexError" in answer.reason
    assert worker.read(b"next").text == "next"


@posix
def test_the_process_can_write_no_file(worker: Worker) -> None:
    # The system's limit ends a process that writes, unless it ignores the signal.
    answer = worker.read(b"write a file")
    assert answer.text == "refused" or "crashed" in answer.reason


def test_a_program_that_cannot_be_started_is_told_of(tmp_path: Path) -> None:
    assert "cannot be started" in Worker([str(tmp_path / "nothing")]).read(b"x").reason


def test_a_closed_worker_leaves_no_process(worker: Worker) -> None:
    worker.read(b"one")
    process_id = worker.process_id
    worker.close()
    assert process_id and is_gone(process_id)


PARENT = """
import os, signal, sys, threading
from retract_tui.reading.pdf.service import Worker
worker = Worker([sys.executable, "-c", sys.argv[1], "0.5"])
worker.read(b"warm")
print(worker.process_id, flush=True)
if sys.argv[2] == "busy":
    threading.Thread(target=worker.read, args=(b"hang",), daemon=True).start()
    sys.stdin.readline()
os.kill(os.getpid(), signal.SIGKILL)
"""


@posix
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc to look at processes")
@pytest.mark.parametrize("doing", ["idle", "busy"])
def test_the_worker_ends_with_whoever_started_it(doing: str) -> None:
    parent = subprocess.run(
        [sys.executable, "-c", PARENT, PROGRAM, doing], input=b"\n", stdout=subprocess.PIPE, timeout=30, check=False
    )
    assert comes_true(lambda: is_gone(int(parent.stdout)))


def test_the_real_worker_reads_a_notice_and_goes_on_behind_one_that_it_cannot_read() -> None:
    worker = Worker()
    try:
        whole = notice_pdf()
        assert "retracted this article" in worker.read(whole).text
        for cut in range(0, len(whole) - 1, len(whole) // 60):
            answer = worker.read(whole[:cut] + b"\n%%EOF")
            assert answer.reason or "retracted this article" in answer.text or not answer.text
        assert "retracted this article" in worker.read(whole).text
    finally:
        worker.close()


def test_nothing_of_the_parser_is_loaded_by_the_reader() -> None:
    seen = (
        "import sys, retract_tui.reading; print(sorted(sys.modules.keys() & {'pypdfium2', 'pypdfium2.raw', 'ctypes'}))"
    )
    run = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True)
    assert "pypdfium2" not in run.stdout
