import base64
import quopri
from pathlib import Path

import pytest

from retract_tui.reading import Failure
from tests.reading.html_files import STATEMENT, only, outcomes, page, reason

PAGE = page(f"<h1>Retraction</h1><p>{STATEMENT} Müller’s café.</p>")
HEADERS = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://journal.example/notice\r\nSubject: Retraction\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Made"{start}'
    "\r\n\r\n"
)


def part(content: bytes, headers: str) -> bytes:
    return f"------Made\r\n{headers}\r\n\r\n".encode() + content + b"\r\n"


def archive(*parts: bytes, start: str = "") -> bytes:
    return HEADERS.replace("{start}", start).encode() + b"".join(parts) + b"------Made--\r\n"


def encoded(content: str, how: str, charset: str = "utf-8") -> bytes:
    data = content.encode(charset)
    body = (
        quopri.encodestring(data)
        if how == "quoted-printable"
        else base64.encodebytes(data)
        if how == "base64"
        else data
    )
    return part(body, f'Content-Type: text/html; charset="{charset}"\r\nContent-Transfer-Encoding: {how}')


@pytest.mark.parametrize("how", ["quoted-printable", "base64", "binary"])
@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_the_page_of_an_archive_is_read_however_it_is_encoded(tmp_path: Path, how: str, charset: str) -> None:
    content = PAGE.replace("<meta charset='utf-8'>", "")
    notice = only(tmp_path, archive(encoded(content, how, "windows-1252" if charset == "cp1252" else charset)))
    assert notice.text == f"Retraction\n\n{STATEMENT} Müller’s café."
    assert notice.provenance is not None
    assert notice.provenance.format == "html"


def test_the_page_is_found_behind_its_images_and_before_its_frames(tmp_path: Path) -> None:
    image = part(base64.encodebytes(b"\x89PNG" * 50), "Content-Type: image/png\r\nContent-Transfer-Encoding: base64")
    frame = encoded("<html><p>An advertisement</p></html>", "base64")
    assert STATEMENT in only(tmp_path, archive(image, encoded(PAGE, "base64"), frame)).text


def test_the_part_that_the_archive_names_as_its_start_is_the_page(tmp_path: Path) -> None:
    frame = encoded("<html><p>An advertisement</p></html>", "8bit")
    root = part(PAGE.encode(), "Content-Type: text/html\r\nContent-ID: <root@made>")
    assert STATEMENT in only(tmp_path, archive(frame, root, start=';\r\n\tstart="<root@made>"')).text


def test_an_archive_without_a_page_says_so(tmp_path: Path) -> None:
    image = part(b"x", "Content-Type: image/png")
    assert reason(tmp_path, archive(image)) == "a web archive without a web page in it"


def test_an_archive_that_is_nested_without_end_is_refused(tmp_path: Path) -> None:
    nested = "".join(f'Content-Type: multipart/related; boundary="b{n}"\n\n--b{n}\n' for n in range(10_000))
    assert "nested too deep" in reason(tmp_path, f"MIME-Version: 1.0\n{nested}".encode())


def test_an_archive_that_is_cut_anywhere_gives_a_notice_or_a_reason(tmp_path: Path) -> None:
    whole = archive(encoded(PAGE, "base64"))
    for end in range(0, len(whole), 23):
        (outcome,) = outcomes(tmp_path, whole[:end], "cut.mht")
        assert not isinstance(outcome, Failure) or "itself failed" not in outcome.reason
