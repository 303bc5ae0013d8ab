"""The command line: data on stdout, narration on stderr, exit codes that scripts can rely on."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from retract_tui import __version__
from retract_tui.cli import main

ARTICLE = "10.18632/aging.204453"
KUANG = "10.1016/j.omtn.2020.12.006"
LV = "10.1186/s13287-020-01815-3"

pytestmark = pytest.mark.usefixtures("own_library")


@pytest.fixture
def added(own_library: Path, samples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", str(samples)]) == 0
    capsys.readouterr()


def test_add_tells_what_became_of_the_files(samples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", str(samples)]) == 0
    assert "17 added" in capsys.readouterr().err
    assert main(["add", str(samples)]) == 0
    assert "17 unchanged" in capsys.readouterr().err


def test_a_file_that_fails_is_told_and_the_others_are_read(
    samples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "\x1b[31mbinary.txt").write_bytes(bytes(range(256)))
    fine = tmp_path / "fine.txt"
    fine.write_bytes((samples / "impact-aging-2022-exosomes.txt").read_text("utf-8").encode("utf-16"))
    assert main(["add", str(tmp_path)]) == 1
    told = capsys.readouterr().err
    assert "1 added" in told
    assert "3 files failed" in told
    assert all(name in told for name in ("empty.txt: ", "dangling.txt: ", "binary.txt: "))
    assert "\x1b" not in told


def test_parse_prints_the_record_and_stores_nothing(
    samples: Path, own_library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", "--format", "jsonl", str(samples / "impact-aging-2022-exosomes.txt")]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["original_article"]["doi"] == ARTICLE
    assert [source["doi"] for source in record["duplicated_sources"]] == [KUANG, LV]
    assert [(link["panels"], link["source"]) for link in record["panel_links"]] == [(["4A"], 0), (["4E"], 1)]
    assert "Figure 4A" in record["panel_links"][0]["evidence"]["words"]
    assert not own_library.exists()


def test_parse_for_people_says_where_a_panel_came_from(samples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(samples / "impact-aging-2022-exosomes.txt")]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert f"[1] Kuang 2020 DOI {KUANG}" in out
    assert "Fig. 4A duplicated from it “The proliferation experiment images" in out


def test_explained_each_value_has_the_words_that_say_it(samples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--explain", str(samples / "frontiers-frontoncol-2024-exosomes.txt")]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "Date 2024-05-14 “14 May 2024”" in out
    assert "Original data not provided “Given the concerns, and the lack of raw data" in out


@pytest.mark.usefixtures("added")
def test_search_prints_a_table_csv_json_lines_or_dois(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "osteogenesis"]) == 0
    assert "Exosomes derived from human umbilical cord" in capsys.readouterr().out
    assert main(["search", "osteogenesis", "--format", "dois"]) == 0
    assert capsys.readouterr().out.split() == [ARTICLE, KUANG, LV]
    assert main(["search", "has:sources", "--format", "jsonl", "--limit", "3"]) == 0
    assert all(json.loads(line)["duplicated_sources"] for line in capsys.readouterr().out.splitlines())
    assert main(["search", "osteogenesis", "--format", "csv"]) == 0
    (row,) = csv.DictReader(capsys.readouterr().out.splitlines())
    assert row["source_dois"] == f"{KUANG}; {LV}"


@pytest.mark.usefixtures("added")
@pytest.mark.parametrize("name", ["Broggini", "microRNA-148b-3p", "10.3389/FONC.2024.1422567"])
def test_what_the_text_garbles_is_found_as_it_should_be_written(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", name, "--format", "jsonl"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["id"] == "10.3389/fonc.2024.1422567"


@pytest.mark.usefixtures("added")
def test_show_takes_an_id_or_any_way_of_writing_a_doi(capsys: pytest.CaptureFixture[str]) -> None:
    for identifier in (ARTICLE, f"https://doi.org/{ARTICLE.upper()}", f"doi: {ARTICLE}"):
        assert main(["show", identifier]) == 0
        assert KUANG in capsys.readouterr().out
    assert main(["show", "10.5555/none"]) == 1
    assert "retract-tui search" in capsys.readouterr().err


@pytest.mark.usefixtures("added")
def test_remove_takes_one_notice_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["remove", ARTICLE]) == 0
    assert main(["remove", ARTICLE]) == 1
    capsys.readouterr()
    main(["search"])
    assert "16 of 16 notices" in capsys.readouterr().err


def test_without_a_terminal_the_list_is_printed(samples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(samples)]) == 0
    assert "Exosomes derived from human umbilical cord" in capsys.readouterr().out


def test_the_demo_keeps_nothing(own_library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = dict(os.environ)
    assert main(["--demo"]) == 0
    assert "Exosomes derived from human umbilical cord" in capsys.readouterr().out
    assert not own_library.exists()
    assert dict(os.environ) == before


def test_a_library_that_cannot_be_used_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a-file"
    file.touch()
    assert main(["--library", str(file), "search", "x"]) == 3
    assert "a-file" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["--no-such-option"], ["search", "--limit", "many"], ["search", "--limit", "-1"]]
)
def test_what_cannot_be_understood_is_usage(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2


def test_a_folder_with_the_name_of_a_library_is_no_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", str(tmp_path / "add"), "search"]) == 0
    assert "is empty" in capsys.readouterr().err


def test_doctor_says_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    main(["doctor"])
    out = capsys.readouterr().out
    assert all(subject in out for subject in ("program", "library", "clipboard", "terminal"))


def run(*arguments: str, **more: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "retract_tui", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, **more)  # type: ignore[call-overload, no-any-return]


def test_the_version_is_told_without_importing_anything_of_weight() -> None:
    script = (
        "import sys, retract_tui.cli as c; c.main(['--version']); print(sorted(m for m in sys.modules if '.' not in m))"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert told.startswith(f"retract-tui {__version__}\n")
    assert not {"argparse", "textual", "tinydb", "msgspec", "typing", "re"} & set(
        told.splitlines()[1].replace("'", "").strip("[]").split(", ")
    )


def test_the_first_rows_need_no_reader_and_no_library_file(samples: Path) -> None:
    assert run("add", str(samples)).returncode == 0
    script = """
import asyncio, os, sys
from pathlib import Path
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
from retract_tui.tui.app import RetractApp
async def browse():
    app = RetractApp(Path(os.environ["RETRACT_TUI_LIBRARY"]))
    async with app.run_test() as pilot:
        await pilot.press("j", "3", "y")
asyncio.run(browse())
assert not [name for name in opened if name.endswith("notices.json")], opened
heavy = {"tinydb", "lxml", "pypdfium2", "httpx", "filelock", "anyascii"}
heavy |= {"retract_tui.adding", "retract_tui.reading", "retract_tui.extraction"}
assert not heavy & set(sys.modules), heavy & set(sys.modules)
"""
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 0, ended.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("arguments", [["search"], ["doctor"], ["search", "--format", "jsonl"]])
def test_output_that_cannot_be_written_is_told_in_a_sentence(samples: Path, arguments: list[str]) -> None:
    assert run("add", str(samples)).returncode == 0
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "retract_tui", *arguments]
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    assert ended.returncode == 1
    assert "disk full" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_without_any_output_it_still_ends_well() -> None:
    ended = subprocess.run(f"{sys.executable} -m retract_tui search >&-", shell=True, capture_output=True, check=False)
    assert b"Traceback" not in ended.stderr


@pytest.mark.usefixtures("added")
def test_a_search_may_exclude_words_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "exosomes", "-osteogenesis", "-has:sources", "--format", "dois"]) == 0
    assert ARTICLE not in capsys.readouterr().out


def test_a_slip_in_a_command_is_pointed_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["searhc"]) == 1
    assert "Did you mean: retract-tui search" in capsys.readouterr().err


def test_several_notices_as_json_are_one_array(samples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--format", "json", str(samples)]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 17


def test_a_reader_that_has_seen_enough_is_no_error(samples: Path) -> None:
    assert run("add", str(samples)).returncode == 0
    command = f"{sys.executable} -m retract_tui search --format jsonl | head -n 1"
    ended = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 0
    assert ended.stderr == ""
