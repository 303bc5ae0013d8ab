"""The reader of Crossref and those of bibliographies on real files, held against an independent reading of them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from retract_tui.model import Notice
from retract_tui.reading import read_file

DATA = Path(__file__).parents[2].parent / "shared" / "data"
CROSSREF = sorted((DATA / "crossref").glob("*.json"))
BIBLIOGRAPHIES = sorted(
    path for path in (DATA / "bibliographies").glob("*.*") if path.suffix in (".bib", ".json", ".ris")
)

KINDS = {
    "retraction": "retraction",
    "expression_of_concern": "expression_of_concern",
    "correction": "correction",
    "erratum": "correction",
}
NO_NOTICES = {"new_version"}

pytestmark = pytest.mark.skipif(not CROSSREF, reason="the real files are not here")

Pair = tuple[str, str, str]


def works(document: dict[str, Any]) -> list[dict[str, Any]]:
    message = document.get("message", {})
    listed: list[dict[str, Any]] = message.get("items", [message])
    return listed


def pairs_of_json(path: Path) -> set[Pair]:
    """What is done to which article by which notice, as the file's own fields say."""
    found = set()
    for work in works(json.loads(path.read_text(encoding="utf-8"))):
        for field in ("update-to", "updated-by"):
            for entry in work.get(field, []):
                if entry["type"] in NO_NOTICES:
                    continue
                ends = (work["DOI"], entry["DOI"]) if field == "update-to" else (entry["DOI"], work["DOI"])
                found.add((KINDS[entry["type"]], ends[0].lower(), ends[1].lower()))
    return found


def read(path: Path) -> list[Notice]:
    return [outcome for outcome in read_file(path) if isinstance(outcome, Notice)]


@pytest.mark.parametrize("path", CROSSREF, ids=lambda path: path.name)
def test_notices_and_articles_are_those_that_the_file_names(path: Path) -> None:
    pairs = {
        (notice.update_type, str(notice.notice.doi), str(article.doi))
        for notice in read(path)
        for article in notice.original_articles
    }
    assert pairs == pairs_of_json(path)


@pytest.mark.parametrize("path", CROSSREF, ids=lambda path: path.name)
def test_each_source_of_an_update_asserts_its_kind(path: Path) -> None:
    sources = {
        entry["source"]
        for work in works(json.loads(path.read_text(encoding="utf-8")))
        for field in ("update-to", "updated-by")
        for entry in work.get(field, [])
        if entry["type"] not in NO_NOTICES and "source" in entry
    }
    asserting = {
        assertion.by for notice in read(path) for assertion in notice.assertions["update_type"] if notice.assertions
    }
    assert asserting - {"crossref", "parsed-text"} == sources


@pytest.mark.parametrize("path", BIBLIOGRAPHIES, ids=lambda path: path.name)
def test_every_notice_of_a_bibliography_stands_in_its_file(path: Path) -> None:
    text = re.sub(r"[\\{}]", "", path.read_text(encoding="utf-8-sig", errors="replace")).lower()
    for notice in read(path):
        assert notice.notice.doi is None or notice.notice.doi in text
        assert all(article.doi is None or article.doi in text for article in notice.original_articles)
        assert re.search("retract|errat|corr|concern|withdr", (notice.notice.title or "").lower())


@pytest.mark.parametrize("path", BIBLIOGRAPHIES, ids=lambda path: path.name)
def test_a_bibliography_is_read_or_refused_with_a_true_reason(path: Path) -> None:
    for outcome in read_file(path):
        assert isinstance(outcome, Notice) or re.search("none of which|no notice|no records of", outcome.reason)
