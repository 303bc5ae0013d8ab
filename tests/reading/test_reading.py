import hashlib
import os
from pathlib import Path

import pytest

import retract_tui
from retract_tui.extraction import extract
from retract_tui.model import Notice
from retract_tui.reading import Failure, list_files, read_listing, read_path, records, source

NOTICE = """Retraction: Tides of the inner shelf

Moor A, Bell J. Tides of the inner shelf. J Sea Sci. 2015;7:11-19. doi: 10.5555/jss.2015.11

This article has been retracted by the editor because Figure 2A duplicates an image of another article.
"""


def write(path: Path, content: str | bytes = NOTICE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def _path(outcome: Notice | Failure) -> str:
    if isinstance(outcome, Failure):
        return outcome.path
    assert outcome.provenance is not None
    return outcome.provenance.path


def failures(path: Path) -> list[Failure]:
    return [outcome for outcome in read_path(path) if isinstance(outcome, Failure)]


def notices(path: Path) -> list[Notice]:
    return [outcome for outcome in read_path(path) if isinstance(outcome, Notice)]


def only_reason(path: Path) -> str:
    (outcome,) = read_path(path)
    assert isinstance(outcome, Failure)
    assert not outcome.skipped
    return outcome.reason


def test_a_notice_knows_its_file(tmp_path: Path) -> None:
    path = write(tmp_path / "tides.txt")
    (notice,) = notices(path)
    assert notice.provenance is not None
    assert notice.provenance.path == str(path)
    assert notice.provenance.sha256 == hashlib.sha256(NOTICE.encode()).hexdigest()
    assert notice.provenance.format == "text"
    assert notice.provenance.asserted_by == "parsed-text"
    assert notice.provenance.parser_version == retract_tui.__version__


def test_markdown_is_told_by_what_is_in_the_file_and_not_by_its_name(tmp_path: Path) -> None:
    marked = NOTICE.replace("Figure 2A", "**Figure 2A**").replace("J Sea Sci.", "*J Sea Sci*.")
    (notice,) = notices(write(tmp_path / "tides", marked))
    assert notice.provenance is not None
    assert notice.provenance.format == "markdown"
    assert notice.text == notices(write(tmp_path / "plain.txt"))[0].text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32-be", "cp1252"])
def test_a_notice_in_another_encoding_reads_the_same(tmp_path: Path, encoding: str) -> None:
    (notice,) = notices(write(tmp_path / "tides.txt", NOTICE.encode(encoding)))
    assert notice.text == NOTICE


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n\n", "empty"),
        (bytes(range(256)) * 10, "binary"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF that was cut off"),
        (b"PK\x03\x04\x14\x00", "a zip archive that is damaged or cut"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<article/>", "an XML file, which"),
        (b'{"message": {"DOI": "10.5555/x"}}', "JSON in which there are no records"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "an image, which"),
        (b"The ferry leaves at noon and the weather is fine.\n" * 5, ""),
    ],
)
def test_a_file_that_is_no_notice_is_a_failure_with_a_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    assert reason in only_reason(write(tmp_path / "file.txt", content))


def test_a_file_that_is_too_large_is_refused_and_not_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source.Source.__init__, "__defaults__", (1_000_000, None, 0))
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000_000)
    assert only_reason(path) == "larger than 1 MB, the most that is read as one text"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert only_reason(tmp_path / "pipe.txt") == "a pipe, not a file"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_is_not_read() -> None:
    assert only_reason(Path("/dev/zero")) == "a device, not a file"


def test_a_file_without_permission_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "private.txt")

    def refused(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refused)
    assert only_reason(path) == "no permission to read it"


@pytest.mark.skipif(os.name != "posix", reason="such names are for POSIX")
def test_a_name_with_control_codes_or_broken_bytes_is_shown_safely(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/red\x1b[31m\n\xff.txt"))
    write(path)
    write(path.with_name("b" + path.name), b"")
    outcomes = list(read_path(tmp_path))
    assert len(outcomes) == 2
    shown = [_path(outcome) for outcome in outcomes]
    assert all("\x1b" not in path and "\n" not in path and path.isprintable() for path in shown)


def test_a_folder_gives_its_notices_and_passes_over_what_is_none(tmp_path: Path) -> None:
    write(tmp_path / "one.txt")
    write(tmp_path / "two.md", NOTICE.replace("Tides", "Waves"))
    write(tmp_path / "README.md", "# Attribution\n\nThe files here are under CC BY.\n")
    write(tmp_path / "LICENSE", "All rights reserved by the sea.\n")
    write(tmp_path / "labels.json", '{"doi": null}')
    write(tmp_path / "figure.png", b"\x89PNG\r\n\x1a\n\x00\x00")
    assert len(notices(tmp_path)) == 2
    assert {Path(failure.path).name for failure in failures(tmp_path)} == {
        "README.md",
        "LICENSE",
        "labels.json",
        "figure.png",
    }
    assert all(failure.skipped for failure in failures(tmp_path))


def test_a_text_file_in_a_folder_that_should_have_been_a_notice_is_a_failure(tmp_path: Path) -> None:
    write(tmp_path / "one.txt")
    write(tmp_path / "broken.txt", b"")
    write(tmp_path / "scan.pdf", b"%PDF-1.4 ")
    assert [(Path(failure.path).name, failure.skipped) for failure in failures(tmp_path)] == [
        ("broken.txt", False),
        ("scan.pdf", False),
    ]


def test_what_is_passed_over_in_a_folder_is_a_failure_when_it_is_named(tmp_path: Path) -> None:
    assert not failures(write(tmp_path / "README.md", "The files here are under CC BY.\n"))[0].skipped


@pytest.mark.parametrize("names", [[], ["README.md"]])
def test_a_folder_without_notices_says_so(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        write(tmp_path / name, "The files here are under CC BY.\n")
    assert failures(tmp_path)[-1] == Failure(str(tmp_path), "a folder without notices")


def test_a_folder_that_was_read_already_is_not_said_to_be_without_notices(tmp_path: Path) -> None:
    write(tmp_path / "one.txt")
    seen: set[str] = set()
    list_files(tmp_path, seen)
    assert list(read_listing(list_files(tmp_path, seen))) == []


def test_a_fault_of_the_program_in_one_file_is_told_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "a.txt", NOTICE.replace("Tides", "Faulty"))
    write(tmp_path / "b.txt")

    def faulty(text: str) -> Notice:
        if "Faulty" in text:
            raise IndexError("list index\x1b[31m out of range")
        return extract(text)

    monkeypatch.setattr(records, "extract", faulty)
    assert len(notices(tmp_path)) == 1
    (failure,) = failures(tmp_path)
    assert "please report" in failure.reason
    assert "IndexError: list index[31m out of range" in failure.reason
