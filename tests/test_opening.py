import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui import opening
from retract_tui.identifiers import doi_url, pmcid_url, pmid_url
from retract_tui.opening import choose_openers, is_allowed, open_address

DOI = "https://doi.org/10.5555/abc"
posix = pytest.mark.skipif(os.name != "posix", reason="the fake programs are shell scripts")


def program(folder: Path, name: str, script: str) -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def environ(folder: Path, **variables: str) -> dict[str, str]:
    return {"PATH": f"{folder}:/usr/bin:/bin", **variables}


@pytest.mark.parametrize(
    "address",
    [
        doi_url("10.5555/abc"),
        doi_url("10.1234.56/(sici)1097-0142(19990815)86:4<555::aid-cncr1>3.0.co;2-k"),
        doi_url("10.5555/ünï cöde"),
        doi_url("10/abc12"),
        pmid_url("36575048"),
        pmcid_url("PMC9831744"),
    ],
)
def test_the_addresses_of_identifiers_are_allowed(address: str) -> None:
    assert is_allowed(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://doi.org/10.5555/abc",
        "https://doi.org.example.org/10.5555/abc",
        "https://doi.org@example.org/10.5555/abc",
        "https://doi.org/login?next=x",
        "https://example.org/10.5555/abc",
        "https://pubmed.ncbi.nlm.nih.gov/?term=x",
        "https://pubmed.ncbi.nlm.nih.gov/1/../x",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "--help",
        DOI + "\n--new-window",
        DOI + "\x1b[31m",
        DOI + '"><b',
        DOI + "`id`",
        "",
    ],
)
def test_no_other_address_is_opened(address: str, tmp_path: Path) -> None:
    program(tmp_path, "xdg-open", f"touch {tmp_path}/opened")
    outcome = open_address(address, environ(tmp_path, DISPLAY=":1"), "linux")
    assert not outcome.opened
    assert outcome.message.isprintable()
    assert not (tmp_path / "opened").exists()


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=40))
def test_whatever_stands_in_a_doi_its_address_is_allowed(suffix: str) -> None:
    assert is_allowed(doi_url(f"10.5555/{suffix}"))


@posix
def test_the_address_is_handed_to_the_desktop(tmp_path: Path) -> None:
    program(tmp_path, "xdg-open", f'echo "$@" > {tmp_path}/address')
    outcome = open_address(DOI, environ(tmp_path, DISPLAY=":1"), "linux")
    assert outcome.opened
    assert outcome.message == f"Handed {DOI} to xdg-open."
    assert (tmp_path / "address").read_text() == DOI + "\n"


@posix
def test_a_browser_that_stays_open_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "GRACE", 0.05)
    os.mkfifo(tmp_path / "until")
    program(tmp_path, "xdg-open", f"read line < {tmp_path}/until")
    started = time.monotonic()
    outcome = open_address(DOI, environ(tmp_path, DISPLAY=":1"), "linux")
    assert outcome.opened
    assert time.monotonic() - started < 5
    with (tmp_path / "until").open("w") as fifo:
        fifo.write("end\n")


@posix
def test_one_that_fails_gives_way_to_the_next(tmp_path: Path) -> None:
    program(tmp_path, "xdg-open", "exit 3")
    program(tmp_path, "gio", f'echo "$@" > {tmp_path}/address')
    assert open_address(DOI, environ(tmp_path, DISPLAY=":1"), "linux").message == f"Handed {DOI} to gio."
    assert (tmp_path / "address").read_text() == f"open {DOI}\n"


@posix
def test_where_all_fail_it_is_said_and_the_address_given(tmp_path: Path) -> None:
    program(tmp_path, "mine", "exit 3")
    outcome = open_address(DOI, {"PATH": str(tmp_path), "BROWSER": "mine"}, "linux")
    assert outcome == (False, f"No web browser opened (mine ended with 3). The address is {DOI}")


@pytest.mark.parametrize(("variables", "where"), [({"SSH_TTY": "/dev/pts/1"}, "over SSH"), ({}, "here")])
def test_without_a_desktop_the_address_is_given(tmp_path: Path, variables: dict[str, str], where: str) -> None:
    outcome = open_address(DOI, {"PATH": str(tmp_path), **variables}, "linux")
    assert outcome == (False, f"There is no web browser to open {where}. The address is {DOI}")


@posix
def test_the_users_browser_comes_first_and_no_browser_takes_the_terminal(tmp_path: Path) -> None:
    for name in ("mine", "w3m", "xdg-open"):
        program(tmp_path, name, f'echo "$0 $@" > {tmp_path}/address')
    variables = environ(tmp_path, DISPLAY=":1", BROWSER="w3m:mine --tab=%s &:'unclosed")
    assert choose_openers(variables, "linux")[0] == ("mine", "--tab=%s")
    assert open_address(DOI, variables, "linux").message == f"Handed {DOI} to mine."
    assert (tmp_path / "address").read_text().endswith(f"/mine --tab={DOI}\n")


@posix
def test_what_is_opened_can_write_nothing_on_the_terminal(tmp_path: Path) -> None:
    program(tmp_path, "xdg-open", "echo loud; echo loud >&2; echo loud > /dev/tty")
    code = f"from retract_tui.opening import open_address; import os; open_address({DOI!r}, os.environ, 'linux')"
    ended = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **environ(tmp_path, DISPLAY=":1")},
        capture_output=True,
        check=True,
    )
    assert (ended.stdout, ended.stderr) == (b"", b"")
