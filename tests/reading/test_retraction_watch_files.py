"""The exports that lie beside the project, where they do: every row comes, and says what its cells say."""

import collections
import csv
import lzma
import re
from pathlib import Path

import pytest

from retract_tui.model import Notice
from retract_tui.reading import Failure, read_path, retraction_watch
from retract_tui.reading.retraction_watch.cells import dois
from retract_tui.reading.retraction_watch.reasons import CODES, code_of

DATA = Path(__file__).parents[3] / "shared" / "data" / "retraction_watch"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the exports are not here")

NATURES = {
    "Retraction": "retraction",
    "Correction": "correction",
    "Expression of concern": "expression_of_concern",
    "Reinstatement": "reinstatement",
    "": "retraction",
}


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of an export that are not blank, as `csv` alone reads them."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.DictReader(file) if any(row.values())]


def beginning_of(path: Path, folder: Path, rows: int) -> Path:
    """An export of the first rows of another, unpacked."""
    out = folder / "beginning.csv"
    with lzma.open(path, "rb") as file, out.open("wb") as copy:
        for _ in range(rows + 1):
            copy.write(file.readline())
    return out


def plain_doi(cell: str) -> str | None:
    """A DOI as the cell has it; None for a cell that is anything but one ordinary DOI."""
    return cell.lower() if re.fullmatch(r"10\.\d{4,9}/[A-Za-z0-9./()_:;+\[\]-]*[A-Za-z0-9)+]", cell) else None


def read(path: Path) -> tuple[list[Notice], list[Failure]]:
    outcomes = list(read_path(path))
    notices = [outcome for outcome in outcomes if isinstance(outcome, Notice)]
    return notices, [outcome for outcome in outcomes if isinstance(outcome, Failure)]


@pytest.mark.parametrize(
    "name", ["retraction_watch_sample13_2026-07.csv", "retraction_watch_mock_ash.csv", "retraction_watch_old.csv"]
)
def test_every_row_of_a_small_export_comes(name: str) -> None:
    notices, failures = read(DATA / name)
    assert failures == []
    assert len(notices) == len({notice.id for notice in notices}) == len(rows_of(DATA / name))


@pytest.mark.parametrize("name", ["retraction_watch_composite_69909.csv.xz", "retraction_watch_SYNTHETIC_full.csv.xz"])
def test_the_beginning_of_a_large_export_says_what_its_cells_say(name: str, tmp_path: Path) -> None:
    path = beginning_of(DATA / name, tmp_path, 8000)
    rows = rows_of(path)
    notices, failures = read(path)
    assert failures == []
    assert [notice.id for notice in notices] == [f"rw:{row['Record ID']}" for row in rows]
    assert [notice.update_type for notice in notices] == [NATURES[row["RetractionNature"]] for row in rows]
    compared = 0
    for notice, row in zip(notices, rows, strict=True):
        for cell, doi in (
            (row["RetractionDOI"], notice.notice.doi),
            (row["OriginalPaperDOI"], notice.original_article.doi),
        ):
            if plain_doi(cell):
                assert doi == plain_doi(cell)
                compared += 1
            elif cell.lower() in ("", "unavailable"):
                assert doi is None
        for cell, pmid in (
            (row["RetractionPubMedID"], notice.notice.pmid),
            (row["OriginalPaperPubMedID"], notice.original_article.pmid),
        ):
            assert pmid == (cell if cell not in ("", "0") else None)
    assert compared > 1.7 * len(rows)
    assert notices == read(path)[0]


def test_rows_of_real_exports_have_their_dates_and_reasons(tmp_path: Path) -> None:
    path = beginning_of(DATA / "retraction_watch_sample5000_2025-04.csv.xz", tmp_path, 2000)
    rows = rows_of(path)
    notices, failures = read(path)
    assert len(notices) + len(failures) == len(rows)
    assert all(failure.skipped for failure in failures)
    known = collections.Counter(
        code_of(reason.term) == "other" and reason.term not in CODES for notice in notices for reason in notice.reasons
    )
    assert known[True] == 0
    for notice, row in zip(notices[:1500], rows, strict=False):
        month, day, year = row["RetractionDate"].removesuffix(" 0:00").split("/")
        assert notice.notice.date == f"{year}-{int(month):02}-{int(day):02}"
        assert [reason.term for reason in notice.reasons] == [
            term.lstrip("+") for term in row["Reason"].split(";") if term
        ]


def test_every_term_and_every_old_spelling_is_known() -> None:
    with (DATA / "reasons.tsv").open(encoding="utf-8") as file:
        for line in csv.DictReader(file, delimiter="\t"):
            term = line["reason_2026"]
            old = [spelling.strip() for spelling in (line["old_spellings"] or "").split("|") if spelling.strip()]
            if not term.startswith("(unmapped"):
                assert term in CODES
                assert {code_of(spelling) for spelling in old} <= {CODES[term]}


def test_the_awkward_dois_are_one_each() -> None:
    with (DATA / "doi_awkward.tsv").open(encoding="utf-8") as file:
        for line in csv.DictReader(file, delimiter="\t"):
            found = dois(line["doi"])
            assert len(found) == (0 if line["kind"] == "placeholder" else 1), line
            assert all(doi.value.startswith("10.") and "%3" not in doi.value for doi in found)


def test_the_reader_knows_every_export_by_its_head() -> None:
    assert all(retraction_watch.recognises(path.read_bytes()[:4096]) for path in DATA.glob("*.csv"))
