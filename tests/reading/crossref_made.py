"""Fictional works of Crossref, for tests."""

import json
from pathlib import Path
from typing import Any

from retract_tui.model import Notice
from retract_tui.reading import Failure, read_file

Work = dict[str, Any]

NOTICE_DOI = "10.5555/jss.2021.9"
ARTICLE_DOI = "10.5555/jss.2015.11"


def dated(*parts: object) -> Work:
    return {"date-parts": [list(parts)]}


def update(doi: str | None, kind: str = "retraction", /, source: Any = "publisher", **more: Any) -> Work:
    entry = {"DOI": doi, "type": kind, "label": kind.title(), "source": source, "updated": dated(2021, 3, 9), **more}
    return {name: value for name, value in entry.items() if value is not None}


def article(doi: str = ARTICLE_DOI, /, **more: Any) -> Work:
    return {
        "DOI": doi,
        "type": "journal-article",
        "title": ["RETRACTED: Tides of the inner shelf"],
        "author": [{"given": "A. J.", "family": "Moor"}, {"given": "Joan", "family": "Bell"}],
        "container-title": ["Journal of Sea Science"],
        "publisher": "Shelf Press",
        "published": dated(2015, 4),
        "volume": "7",
        "issue": "2",
        "page": "11–19",
        **more,
    }


def notice(*updates: Work, **more: Any) -> Work:
    return {
        "DOI": NOTICE_DOI,
        "type": "journal-article",
        "title": ["Retraction Note: Tides of the inner shelf"],
        "container-title": ["Journal of Sea Science"],
        "publisher": "Shelf Press",
        "published": dated(2021, 3, 10),
        "update-to": list(updates),
        **more,
    }


def message(*works: Work) -> Work:
    if len(works) == 1:
        return {"status": "ok", "message-type": "work", "message": works[0]}
    return {"status": "ok", "message-type": "work-list", "message": {"total-results": len(works), "items": [*works]}}


def outcomes(path: Path, content: object) -> list[Notice | Failure]:
    """What a file with this content gives: bytes and texts as they are, anything else as JSON."""
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return list(read_file(path))


def notices(path: Path, content: object) -> list[Notice]:
    found = outcomes(path, content)
    assert all(isinstance(outcome, Notice) for outcome in found), found
    return [outcome for outcome in found if isinstance(outcome, Notice)]


def reason(path: Path, content: object) -> str:
    (outcome,) = outcomes(path, content)
    assert isinstance(outcome, Failure)
    return outcome.reason
