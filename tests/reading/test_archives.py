import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.model import Notice
from retract_tui.reading import Failure, archives, read_path
from retract_tui.reading.archives import unpacking
from retract_tui.reading.source import NoNotice, Source, Unreadable
from tests.reading.retraction_watch_made import export, row

NOTICE = """Retraction: Tides of the inner shelf

Moor A, Bell J. Tides of the inner shelf. J Sea Sci. 2015;7:11-19. doi: 10.5555/jss.2015.11

This article has been retracted by the editor because Figure 2A duplicates an image of another article.
"""

Files = dict[str, bytes | str]


def zipped(files: Files) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def tarred(files: Files, kind: int = tarfile.PAX_FORMAT) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=kind) as archive:
        for name, content in files.items():
            data = content if isinstance(content, bytes) else content.encode()
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def read(folder: Path, name: str, content: bytes) -> tuple[dict[str, Notice], list[Failure]]:
    """The notices of a file by the names of their files, from the archive on, and the failures."""
    path = folder / name
    path.write_bytes(content)
    outcomes = list(read_path(path))
    notices = {
        outcome.provenance.path.removeprefix(f"{folder}/"): outcome
        for outcome in outcomes
        if isinstance(outcome, Notice) and outcome.provenance
    }
    return notices, [outcome for outcome in outcomes if isinstance(outcome, Failure)]


def reason(folder: Path, content: bytes, name: str = "a.zip") -> str:
    notices, failures = read(folder, name, content)
    assert notices == {}
    return failures[-1].reason


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_every_file_of_an_archive_goes_to_its_reader(tmp_path: Path, pack: Callable[[Files], bytes]) -> None:
    files: Files = {"a/tides.txt": NOTICE, "b/rows.csv": export(row(1), row(2)), "figure.png": b"\x89PNG\r\n\x1a\n\x00"}
    path = tmp_path / "archive"
    path.write_bytes(pack(files))
    outcomes = list(read_path(path))
    notices = [outcome for outcome in outcomes if isinstance(outcome, Notice)]
    assert {notice.id for notice in notices} >= {"rw:1", "rw:2"}
    assert {notice.provenance.path for notice in notices if notice.provenance} == {
        str(path / "a/tides.txt"),
        str(path / "b/rows.csv"),
    }
    (image,) = (outcome for outcome in outcomes if isinstance(outcome, Failure))
    assert image.path == str(path / "figure.png")
    assert image.skipped


def test_the_files_of_a_zip_archive_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    notices, _ = read(tmp_path, "a.zip", zipped({f"{name}.txt": NOTICE for name in "cab"}))
    assert list(notices) == ["a.zip/a.txt", "a.zip/b.txt", "a.zip/c.txt"]


@pytest.mark.parametrize("compress", [gzip.compress, lzma.compress, bz2.compress])
def test_a_packed_file_is_read_as_what_it_is(tmp_path: Path, compress: Callable[[bytes], bytes]) -> None:
    rows = export(*(row(number) for number in range(1, 300))).encode()
    notices, failures = read(tmp_path, "rows.csv.gz", compress(rows))
    assert failures == []
    (path,) = notices
    assert path == "rows.csv.gz/rows.csv"


@pytest.mark.parametrize("compress", [gzip.compress, lzma.compress, bz2.compress])
def test_streams_that_stand_one_behind_the_other_are_one_file(
    tmp_path: Path, compress: Callable[[bytes], bytes]
) -> None:
    half = len(NOTICE) // 2
    content = compress(NOTICE[:half].encode()) + compress(NOTICE[half:].encode())
    notices, _ = read(tmp_path, "tides.txt.gz", content)
    assert [notice.text for notice in notices.values()] == [NOTICE]


@pytest.mark.parametrize("compress", [gzip.compress, lzma.compress, bz2.compress])
def test_a_packed_tar_archive_is_unpacked_and_opened(tmp_path: Path, compress: Callable[[bytes], bytes]) -> None:
    notices, failures = read(
        tmp_path, "PMC1.tgz", compress(tarred({"PMC1/tides.txt": NOTICE, "PMC1/a.jpg": b"\xff\xd8\xff"}))
    )
    assert list(notices) == ["PMC1.tgz/PMC1.tar/PMC1/tides.txt"]
    assert all(failure.skipped for failure in failures)


@pytest.mark.parametrize("kind", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_long_names_in_tar_archives_are_read_in_every_dialect(tmp_path: Path, kind: int) -> None:
    name = "/".join(["folder" * 8] * (2 if kind == tarfile.USTAR_FORMAT else 5)) + "/tides.txt"
    notices, _ = read(tmp_path, "a.tar", tarred({name: NOTICE, "second.txt": NOTICE}, kind))
    assert list(notices) == [f"a.tar/{name}", "a.tar/second.txt"]


def test_what_is_no_file_in_a_tar_archive_is_passed_over(tmp_path: Path) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind in (("folder", tarfile.DIRTYPE), ("link", tarfile.SYMTYPE), ("device", tarfile.CHRTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("tides.txt")
        info.size = len(NOTICE)
        archive.addfile(info, io.BytesIO(NOTICE.encode()))
    notices, failures = read(tmp_path, "a.tar", out.getvalue())
    assert list(notices) == ["a.tar/tides.txt"]
    assert failures == []


@pytest.mark.parametrize("pack", [zipped, tarred])
@pytest.mark.parametrize("name", ["../../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "..\\evil.txt", "./evil.txt"])
def test_no_name_leads_out_of_its_archive(tmp_path: Path, pack: Callable[[Files], bytes], name: str) -> None:
    notices, _ = read(tmp_path, "a.zip", pack({name: NOTICE}))
    (path,) = notices
    assert path.startswith("a.zip/")
    assert ".." not in path
    assert path.endswith("evil.txt")
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.zip"]


def test_a_file_without_a_name_is_read_all_the_same(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("x")
        info.filename = ""
        archive.writestr(info, NOTICE)
    notices, _ = read(tmp_path, "a.zip", out.getvalue())
    assert list(notices) == ["a.zip/unnamed"]


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_names_in_archives_are_shown_safely(tmp_path: Path, pack: Callable[[Files], bytes]) -> None:
    notices, _ = read(tmp_path, "a.zip", pack({"red\x1b[31m\n\u202e" + "x" * 300 + ".txt": NOTICE}))
    (path,) = notices
    assert path.isprintable()


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_hidden_files_and_those_about_the_folder_are_passed_over(
    tmp_path: Path, pack: Callable[[Files], bytes]
) -> None:
    files: Files = {".hidden.txt": NOTICE, ".git/a.txt": NOTICE, "README.md": NOTICE, "tides.txt": NOTICE}
    notices, failures = read(tmp_path, "a.zip", pack(files))
    assert list(notices) == ["a.zip/tides.txt"]
    assert [failure.skipped for failure in failures] == [True]


def test_the_shadows_that_a_mac_puts_into_archives_are_passed_over(tmp_path: Path) -> None:
    notices, failures = read(tmp_path, "a.zip", zipped({"tides.txt": NOTICE, "__MACOSX/._tides.txt": b"\x00\x05"}))
    assert len(notices) == 1
    assert failures == []


def test_a_link_in_a_zip_archive_is_not_followed(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    _, failures = read(tmp_path, "a.zip", out.getvalue())
    assert failures[0].reason == "a link, and links in archives are not followed"


def test_an_archive_that_is_named_and_holds_no_notice_says_so(tmp_path: Path) -> None:
    assert (
        reason(tmp_path, zipped({"labels.json": "[]", "figure.png": b"\x89PNG\r\n\x1a\n\x00"}))
        == "an archive without notices"
    )
    assert reason(tmp_path, zipped({})) == "an archive with no file in it"
    assert reason(tmp_path, tarred({}), "a.tar") != ""


def test_an_archive_in_an_archive_is_opened_and_no_deeper_than_that(tmp_path: Path) -> None:
    inner = zipped({"tides.txt": NOTICE})
    for depth in range(2):
        inner = zipped({f"{depth}.zip": inner})
    notices, _ = read(tmp_path, "a.zip", inner)
    assert list(notices) == ["a.zip/1.zip/0.zip/tides.txt"]
    assert "so many others" in reason(tmp_path, zipped({"2.zip": inner}))


@pytest.mark.parametrize(
    ("names", "called"),
    [
        (["[Content_Types].xml", "word/document.xml"], "a Word document: save it as PDF or as text"),
        (["[Content_Types].xml", "xl/workbook.xml"], "an Excel workbook: save it as CSV"),
        (["[Content_Types].xml", "other.xml"], "an Office document: save it as PDF or as text"),
    ],
)
def test_office_documents_are_refused_by_name(tmp_path: Path, names: list[str], called: str) -> None:
    assert reason(tmp_path, zipped(dict.fromkeys(names, "<xml/>")), "notice.docx") == called


def test_an_e_book_is_refused_by_name(tmp_path: Path) -> None:
    files: Files = {"mimetype": "application/epub+zip", "tides.txt": NOTICE}
    assert reason(tmp_path, zipped(files), "a.epub").startswith("an e-book (EPUB)")


def test_an_encrypted_file_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    content = bytearray(zipped({"a.txt": NOTICE, "b.txt": NOTICE}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    notices, failures = read(tmp_path, "a.zip", bytes(content))
    assert list(notices) == ["a.zip/b.txt"]
    assert failures[0].reason == "encrypted: unpack the archive with its password first"


def test_a_way_of_packing_that_is_not_known_is_told(tmp_path: Path) -> None:
    content = bytearray(zipped({"a.txt": NOTICE, "b.txt": NOTICE}))
    for place in (content.index(b"PK\x03\x04") + 8, content.index(b"PK\x01\x02") + 10):
        struct.pack_into("<H", content, place, 97)
    notices, failures = read(tmp_path, "a.zip", bytes(content))
    assert list(notices) == ["a.zip/b.txt"]
    assert "not known here" in failures[0].reason


def test_a_file_that_is_damaged_within_its_archive_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    content = bytearray(zipped({"a.txt": NOTICE, "b.txt": NOTICE}))
    content[60:70] = b"\xff" * 10
    notices, failures = read(tmp_path, "a.zip", bytes(content))
    assert list(notices) == ["a.zip/b.txt"]
    assert failures[0].reason == "damaged: what is packed in it cannot be unpacked"


@pytest.mark.parametrize("compress", [gzip.compress, lzma.compress, bz2.compress])
def test_a_packed_file_that_was_cut_says_so(tmp_path: Path, compress: Callable[[bytes], bytes]) -> None:
    content = compress(NOTICE.encode() * 3)
    assert reason(tmp_path, content[: len(content) // 2], "a.gz").startswith(("cut:", "damaged:"))


@pytest.mark.parametrize("compress", [gzip.compress, lzma.compress, bz2.compress])
def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, compress: Callable[[bytes], bytes]) -> None:
    bomb = compress(export(row(1)).encode() + b"," * 60_000_000)
    assert "as no file of notices does" in reason(tmp_path, bomb, "rows.csv.gz")


def test_a_bomb_within_an_archive_is_refused(tmp_path: Path) -> None:
    notices, failures = read(tmp_path, "a.zip", zipped({"a.txt": b" " * 60_000_000, "b.txt": NOTICE}))
    assert list(notices) == ["a.zip/b.txt"]
    assert len(failures) == 1


def test_all_that_is_in_an_archive_shares_one_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "TOTAL_LIMIT", 10_000_000)
    part = gzip.compress(b"\n" * 4_000_000)
    _, failures = read(tmp_path, "a.zip", zipped({f"{number}.txt.gz": part for number in range(20)}))
    assert any("unpacks to more than 10 MB" in failure.reason for failure in failures)


def test_files_that_overlap_are_refused(tmp_path: Path) -> None:
    content = zipped({"a.txt": NOTICE})
    contents = content.index(b"PK\x01\x02")
    end = content.index(b"PK\x05\x06")
    twice = bytearray(content[:end] + content[contents:end] + content[end:])
    struct.pack_into("<HHL", twice, len(twice) - 14, 2, 2, 2 * (end - contents))
    assert "overlap" in reason(tmp_path, bytes(twice))


def test_an_archive_of_too_many_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from retract_tui.reading.archives import tar_files, zip_files

    monkeypatch.setattr(zip_files, "MOST_PARTS", 2)
    monkeypatch.setattr(tar_files, "MOST_PARTS", 2)
    files: Files = {f"{number}.png": b"\x89PNG\r\n\x1a\n\x00" for number in range(3)}
    assert "3 files, and at most 2" in reason(tmp_path, zipped(files))
    assert "more than 2 files" in reason(tmp_path, tarred(files), "a.tar")


def test_a_table_of_contents_beyond_all_measure_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.zip"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(2_000_000_000)
        file.seek(0, 2)
        file.write(struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 2_000_000_000, 0, 0))
    (failure,) = read_path(path)
    assert isinstance(failure, Failure)
    assert failure.reason == "a zip archive with a table of contents beyond all measure"


@pytest.mark.parametrize("begins", [b"PK\x03\x04", b"\x1f\x8b\x08\x00", b"\xfd7zXZ\x00", b"BZh91AY&SY"])
def test_a_huge_file_that_only_begins_like_an_archive_is_refused(tmp_path: Path, begins: bytes) -> None:
    path = tmp_path / "huge"
    with path.open("wb") as file:
        file.write(begins)
        file.truncate(2_000_000_000)
    assert all(isinstance(outcome, Failure) for outcome in read_path(path))


def test_a_tar_archive_that_was_cut_or_damaged_gives_what_is_before(tmp_path: Path) -> None:
    content = tarred({"a.txt": NOTICE, "b.txt": NOTICE}, tarfile.USTAR_FORMAT)
    notices, failures = read(tmp_path, "a.tar", content[:1700])
    assert list(notices) == ["a.tar/a.txt"]
    assert failures[0].reason == "a tar archive that is cut: the last file in it is not whole"
    damaged = content[:1024] + b"x" * 512 + content[1536:]
    notices, failures = read(tmp_path, "a.tar", damaged)
    assert list(notices) == ["a.tar/a.txt"]
    assert failures[0].reason.startswith("a tar archive that is damaged")


ARCHIVES = [zipped({"a.txt": NOTICE, "b.csv": export(row(1))}), tarred({"a.txt": NOTICE, "b" * 200: NOTICE})]
ARCHIVES += [compress(NOTICE.encode()) for compress in (gzip.compress, lzma.compress, bz2.compress)]


@given(st.sampled_from(ARCHIVES), st.floats(0, 1), st.binary(max_size=20), st.booleans())
def test_no_damage_of_an_archive_breaks_the_reader(whole: bytes, where: float, damage: bytes, cut: bool) -> None:
    place = int(where * len(whole))
    content = whole[:place] + damage + (b"" if cut else whole[place + len(damage) :])
    source = Source(Path("archive"), opener=lambda: io.BytesIO(content))
    if not archives.recognises(source.head):
        return
    try:
        for part in archives.read(source):
            if isinstance(part, Source):
                try:
                    assert len(part.data) <= 20_000_000
                except Unreadable:
                    continue
    except (NoNotice, Unreadable) as told:
        assert str(told)
