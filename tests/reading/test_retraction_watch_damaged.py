import io
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.model import Notice
from retract_tui.reading import Failure, read_path, retraction_watch
from retract_tui.reading.source import NoNotice, Source, Unreadable
from tests.reading.retraction_watch_made import COLUMNS, export, row


def outcomes(content: bytes) -> list[Notice | Failure]:
    """What the reader gives, and nothing but what a reader may raise."""
    source = Source(Path("export.csv"), opener=lambda: io.BytesIO(content))
    found: list[Notice | Failure] = []
    try:
        found.extend(retraction_watch.read(source))
    except (NoNotice, Unreadable) as reason:
        found.append(Failure("export.csv", str(reason)))
    return found


def ids(found: list[Notice | Failure]) -> list[str]:
    return [outcome.id for outcome in found if isinstance(outcome, Notice)]


def reasons(found: list[Notice | Failure]) -> list[str]:
    return [outcome.reason for outcome in found if isinstance(outcome, Failure)]


ROWS = (row(1), row(2, Title='The "inner"\r\nshelf'), row(3, Notes="a;b"))
WHOLE = export(*ROWS).encode()


def _said(found: list[Notice | Failure]) -> list[tuple[object, ...]]:
    return [
        (outcome.id, outcome.notice, outcome.original_articles, outcome.reasons, outcome.text)
        for outcome in found
        if isinstance(outcome, Notice)
    ]


def test_a_file_that_was_cut_anywhere_gives_its_whole_rows_and_says_where_it_ends() -> None:
    ordinary = _said(outcomes(WHOLE))
    ends = {len(export(*ROWS[:count]).encode()) - back for count in range(4) for back in (0, 1, 2)}
    for end in range(WHOLE.index(b"\r\n"), len(WHOLE)):
        found = outcomes(WHOLE[:end])
        said = _said(found)
        assert said == ordinary[: len(said)]
        if end not in ends:
            assert reasons(found)[-1].startswith(f"it ends in the middle of row {len(said) + 1} ")


def test_a_cut_in_the_last_cell_of_a_table_without_a_nameless_column_cannot_be_seen() -> None:
    content = export(*ROWS, columns=COLUMNS).encode()
    ordinary = _said(outcomes(content))
    for end in range(content.index(b"\r\n"), len(content)):
        said = _said(outcomes(content[:end]))
        assert said[:-1] == ordinary[: max(0, len(said) - 1)]


def test_a_row_that_ends_in_the_middle_is_told_with_its_place() -> None:
    found = outcomes(WHOLE[: WHOLE.rindex(b"Journal of Sea")])
    assert ids(found) == ["rw:1", "rw:2"]
    assert reasons(found) == ["it ends in the middle of row 3 (line 5): what is before was read"]


def test_a_last_row_without_a_line_end_is_whole() -> None:
    assert ids(outcomes(WHOLE.rstrip(b"\r\n"))) == ["rw:1", "rw:2", "rw:3"]


@given(st.integers(0, len(WHOLE)), st.binary(max_size=40))
def test_any_damage_is_told_and_never_breaks_the_reader(place: int, damage: bytes) -> None:
    damaged = WHOLE[:place] + damage + WHOLE[place + len(damage) :]
    if retraction_watch.recognises(damaged[:4096]):
        assert outcomes(damaged)


def test_a_quotation_mark_too_many_costs_its_own_row_and_no_other() -> None:
    lines = export(*(row(number, Notes="") for number in range(1, 200))).splitlines(keepends=True)
    lines[5] = lines[5].replace("Tides of", '"Tides of')
    found = outcomes("".join(lines).encode())
    assert ids(found) == [f"rw:{number}" for number in range(1, 200) if number != 5]
    assert len(reasons(found)) == 1
    assert reasons(found)[0].startswith("line 6 not read: ")


def test_a_quotation_mark_that_never_closes_costs_its_own_row_and_no_other() -> None:
    lines = export(*(row(number, Notes="", Institution="") for number in range(1, 2000))).splitlines(keepends=True)
    lines[1990] = lines[1990].replace("Tides of", '"Tides of')
    lines[5] = lines[5].replace("Tides of", '"Tides of')
    found = outcomes("".join(lines).encode())
    assert len(ids(found)) == 1997
    assert [reason[:9] for reason in reasons(found)] == ["line 6 no", "line 1,99"]


def test_a_comma_too_many_or_too_few_costs_its_own_row() -> None:
    lines = export(row(1), row(2, Notes=""), row(3, Notes=""), row(4), columns=COLUMNS).splitlines(keepends=True)
    lines[2] = lines[2].replace("Journal of", "Journal, of")
    lines[3] = lines[3].replace("Journal of Sea Science,", "")
    found = outcomes("".join(lines).encode())
    assert ids(found) == ["rw:1", "rw:4"]
    assert reasons(found) == [
        "line 3 not read: it has 21 cells, and the header names 20",
        "line 4 not read: it has 19 cells, and the header names 20",
    ]


def test_a_cell_of_two_megabytes_costs_its_own_row() -> None:
    found = outcomes(export(row(1), row(2, Notes="x" * 2_000_000), row(3)).encode())
    assert ids(found) == ["rw:1", "rw:3"]
    assert reasons(found) == ["line 3 not read: a cell is far too long, or a quotation mark is not closed"]


def test_lines_of_nothing_but_commas_do_not_fill_the_memory() -> None:
    tracemalloc.start()
    found = outcomes(export(row(1)).encode() + (b"," * 900_000 + b"2\r\n") * 30)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert ids(found) == ["rw:1"]
    assert len(reasons(found)) == 21
    assert peak < 200_000_000


def test_a_line_that_never_ends_ends_the_reading() -> None:
    found = outcomes(export(row(1)).encode() + b"2," + b"x" * 6_000_000)
    assert ids(found) == ["rw:1"]
    assert reasons(found) == ["line 3 has more than 4,000,000 characters, which none has"]


def test_zero_bytes_do_not_matter() -> None:
    content = WHOLE.replace(b"Tides", b"Ti\x00des") + b"\x00" * 1000
    found = outcomes(content)
    assert ids(found) == ["rw:1", "rw:2", "rw:3"]
    assert all(notice.original_article.title != "" for notice in found if isinstance(notice, Notice))
    assert "\x00" not in repr(found)


def test_an_encoding_that_is_not_read_says_so() -> None:
    content = export(row(1)) + export(row(2, Title="Приливы внутреннего шельфа" * 20)).partition("\r\n")[2]
    found = outcomes(content.replace("ó", "o").encode("cp1251"))
    assert ids(found) == ["rw:1"]
    assert "save it as UTF-8" in reasons(found)[0]


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.write(export(*(row(number) for number in range(20))).encode())
        file.truncate(2_000_000_000)
    (failure,) = read_path(path)
    assert isinstance(failure, Failure)
    assert failure.reason == "larger than 500 MB, the most that is read of a Retraction Watch export"


def test_a_disk_that_fails_on_the_way_keeps_what_was_read() -> None:
    class Failing(io.BytesIO):
        def read1(self, size: int | None = -1, /) -> bytes:
            if self.tell() > 100_000:
                raise OSError(5, "Input/output error")
            return super().read1(size)

    content = export(*(row(number) for number in range(1, 500))).encode()
    opened = 0

    def opener() -> io.BytesIO:
        nonlocal opened
        opened += 1
        return Failing(content) if opened == 2 else io.BytesIO(content)

    found: list[Notice | Failure] = []
    with pytest.raises(Unreadable, match="the disk cannot read it"):
        for outcome in retraction_watch.read(Source(Path("export.csv"), opener=opener)):
            found.append(outcome)
    assert len(found) > 50
