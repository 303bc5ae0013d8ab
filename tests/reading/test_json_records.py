import json
from pathlib import Path

import pytest

from retract_tui.model import Notice
from retract_tui.reading import Failure, json_records
from retract_tui.reading.source import NoNotice, Source, Unreadable
from tests.reading.crossref_made import (
    ARTICLE_DOI,
    NOTICE_DOI,
    article,
    message,
    notice,
    notices,
    outcomes,
    reason,
    update,
)

WORKS = [notice(update(f"{ARTICLE_DOI}.{number}"), DOI=f"{NOTICE_DOI}.{number}") for number in range(5)]
LINES = "".join(json.dumps(work) + "\n" for work in WORKS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "records"


@pytest.mark.parametrize(
    "head",
    [b"{}", b'{"a": 1}', b"\xef\xbb\xbf\n [ {", b"[]", '{"a"'.encode("utf-16"), '[{"a"'.encode("utf-16-be"), b"[[[[[["],
)
def test_objects_and_lists_of_them_are_taken_for_json(head: bytes) -> None:
    assert json_records.recognises(head)


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"[Retracted] Tides of the inner shelf",
        b"{\\rtf1",
        b"[1] Moor A.",
        b"Retraction {note}",
        b"[",
        b"[[1]](x) a",
    ],
)
def test_texts_are_not(head: bytes) -> None:
    assert not json_records.recognises(head)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_a_record_reads_the_same_in_any_encoding(path: Path, encoding: str) -> None:
    work = notice(update(ARTICLE_DOI), title=["Retraction: Märchen der See"])
    (record,) = notices(path, json.dumps(work, ensure_ascii=False).encode(encoding))
    assert record.notice.title == "Retraction: Märchen der See"


def test_of_json_lines_each_line_is_read_and_blank_ones_are_passed_over(path: Path) -> None:
    found = notices(path, LINES.replace("\n", "\r\n\r\n"))
    assert [record.id for record in found] == [f"{NOTICE_DOI}.{number}" for number in range(5)]


def test_lines_of_one_notice_are_one_notice(path: Path) -> None:
    assert len(notices(path, LINES + LINES)) == 5


def test_lines_that_are_damaged_are_told_and_the_others_read(path: Path) -> None:
    lines = LINES.splitlines()
    content = "\n".join([lines[0], "{oops", lines[1], '{"DOI": "10.5555/x', lines[2]]) + "\n"
    *found, failure = outcomes(path, content)
    assert len(found) == 3
    assert isinstance(failure, Failure)
    assert failure.reason == "line 2 and 1 other damaged and left out"


def test_json_lines_that_are_cut_anywhere_give_their_whole_lines_and_tell_of_the_cut(path: Path) -> None:
    whole = LINES.encode()
    ends = [index + 1 for index, byte in enumerate(whole) if byte == 0x0A]
    for cut in range(1, len(whole), 23):
        found = outcomes(path, whole[:cut])
        failures = [outcome for outcome in found if isinstance(outcome, Failure)]
        lines = sum(end <= cut or end == cut + 1 for end in ends)
        assert len(found) - len(failures) == lines
        inside = cut not in ends and cut + 1 not in ends
        assert bool(failures) == inside
        if inside and lines:
            assert f"it ends in the middle of line {lines + 1}" in failures[0].reason


def test_one_document_that_is_cut_anywhere_is_refused_with_its_reason(path: Path) -> None:
    whole = json.dumps(message(*WORKS), indent=1).encode()
    for cut in range(2, len(whole), 41):
        why = reason(path, whole[:cut])
        assert why.startswith(("a JSON file that is cut off", "a damaged JSON file")), (cut, why)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'{"message": ', "a JSON file that is cut off"),
        (b'{"DOI": "10.5555', "a JSON file that is cut off: it ends in the middle of line 1"),
        (b'{"DOI": 1,, "x": 2}', "a damaged JSON file"),
        (b'{"DOI": "10.5555/x"} and more', "a damaged JSON file"),
        (b'{"a": 1}', "JSON in which there are no records"),
        (b"[]", "JSON in which there are no records"),
        (b"{}\n{}\n", "2 lines of JSON, none of them a notice"),
        (b'{"a": ' + b"1" * 10_000 + b"}", "a JSON file that cannot be read"),
        (b'{"a": NaN, "b": 1e999}', "JSON in which there are no records"),
        (b'{"a": "\\ud800"}', "JSON in which there are no records"),
        (b'{"a"\x00\x00: 1}', "a damaged JSON file"),
        (b'{"a":"\xff\xfe"}', "JSON in which there are no records"),
    ],
)
def test_what_is_no_record_or_damaged_is_refused_with_its_reason(path: Path, content: bytes, expected: str) -> None:
    assert reason(path, content).startswith(expected)


@pytest.mark.parametrize("opening", [b'{"a":', b"[", b'[{"title":'])
def test_json_that_is_nested_without_end_is_refused(path: Path, opening: bytes) -> None:
    assert "nested too deeply" in reason(path, opening * 10_000) or "damaged" in reason(path, opening * 100_000)


def test_a_line_that_is_nested_without_end_is_left_out(path: Path) -> None:
    *found, failure = outcomes(path, LINES + "[" * 100_000 + "]" * 100_000 + "\n")
    assert len(found) == 5
    assert isinstance(failure, Failure)
    assert failure.reason == "line 6 damaged and left out"


def test_a_huge_file_is_refused_and_not_read_whole(path: Path) -> None:
    with path.open("wb") as file:
        file.write(b'{"DOI": ')
        file.truncate(2_000_000_000)
    with pytest.raises(Unreadable, match="larger than 20 MB"):
        list(json_records.read(Source(path)))


def test_a_line_without_end_behind_others_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_records, "TEXT_LIMIT", 10_000)
    *found, failure = outcomes(path, LINES + "x" * 20_000 + "{}\n" + LINES)
    assert len(found) == 5
    assert isinstance(failure, Failure)
    assert "its line 6 is longer" in failure.reason


def test_many_lines_are_read_a_part_at_a_time(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_records, "AT_ONCE", 2)
    assert len(notices(path, LINES)) == 5


def test_ordinary_works_among_lines_are_passed_over(path: Path) -> None:
    content = json.dumps(article(title=["Gulls"])) + "\n" + LINES
    assert all(isinstance(outcome, Notice) for outcome in outcomes(path, content))
    path.write_text((json.dumps(article(title=["Gulls"])) + "\n") * 3)
    with pytest.raises(NoNotice, match="3 lines of JSON, none of them a notice"):
        list(json_records.read(Source(path)))
