"""Fictional pages written to a file and read back, for the tests of the HTML reader."""

import html
from pathlib import Path

from retract_tui.model import Notice
from retract_tui.reading import Failure, read_path

STATEMENT = (
    "This article has been retracted at the request of the Editor-in-Chief because Figure 2A duplicates an image of "
    "another article. The authors agree to this retraction."
)
ARTICLE_TAGS = {
    "citation_title": "Tides of the inner shelf",
    "citation_doi": "10.5555/jss.2015.11",
    "citation_author": "Moor, Anna",
    "citation_journal_title": "Journal of Sea Science",
    "citation_publication_date": "2015/03/09",
    "citation_volume": "7",
    "citation_firstpage": "11",
    "citation_lastpage": "19",
}
NOTICE_TAGS = {
    "citation_title": "Retraction: Tides of the inner shelf",
    "citation_doi": "10.5555/jss.2021.99",
    "citation_journal_title": "Journal of Sea Science",
    "citation_publisher": "The Sea Press",
    "citation_online_date": "2021/06/01",
}
SECTIONS = "".join(
    f"<h2>{heading}</h2><p>{'The tide came in and the tide went out, as it is known to do. ' * 12}</p>"
    for heading in ("Introduction", "Methods", "Results", "Discussion")
)
CITATION = "Moor A. Tides of the inner shelf. J Sea Sci. 2015;7:11-19. doi: 10.5555/jss.2015.11"


def page(body: str, tags: dict[str, str] | None = None, head: str = "") -> str:
    metas = "".join(f'<meta name="{name}" content="{html.escape(value)}">' for name, value in (tags or {}).items())
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'>{metas}{head}</head><body>{body}</body></html>"


def outcomes(tmp_path: Path, content: str | bytes, name: str = "page.html") -> list[Notice | Failure]:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_path(path))


def notices(tmp_path: Path, content: str | bytes) -> list[Notice]:
    found = outcomes(tmp_path, content)
    assert all(isinstance(outcome, Notice) for outcome in found), found
    return [outcome for outcome in found if isinstance(outcome, Notice)]


def only(tmp_path: Path, content: str | bytes) -> Notice:
    (notice,) = notices(tmp_path, content)
    return notice


def reason(tmp_path: Path, content: str | bytes) -> str:
    (outcome,) = outcomes(tmp_path, content)
    assert isinstance(outcome, Failure), outcome
    return outcome.reason
