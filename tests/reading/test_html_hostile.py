import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retract_tui.model import Notice
from retract_tui.reading import Failure, html, read_path
from retract_tui.reading.html.tree import DEEPEST, MOST_TAGS
from tests.reading.html_files import ARTICLE_TAGS, NOTICE_TAGS, SECTIONS, STATEMENT, only, page, reason

LONG = 300_000
SECONDS = 30
"""Far more than any of these takes, far less than what is not linear in its length would."""


def outcome_of(tmp_path: Path, content: bytes) -> Notice | Failure:
    path = tmp_path / "page.html"
    path.write_bytes(content)
    started = time.monotonic()
    (outcome,) = read_path(path)
    assert time.monotonic() - started < SECONDS
    assert not isinstance(outcome, Failure) or "itself failed" not in outcome.reason, outcome
    return outcome


def test_a_page_that_is_cut_anywhere_gives_a_notice_or_a_reason(tmp_path: Path) -> None:
    data = '<script type="application/ld+json">{"@type": "Article", "headline": "Tides"}</script>'
    banner = '<div class="alert">This article was <a href="https://doi.org/10.5555/jss.2021.99">retracted</a>.</div>'
    whole = page(f"{banner}<main><h1>Tides</h1><ol><li>{SECTIONS[:600]}</li></ol></main>", ARTICLE_TAGS, data).encode()
    for end in range(0, len(whole), 37):
        outcome_of(tmp_path, whole[:end])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "<p>",
                    "</p>",
                    "<div class='alert'>",
                    "</div>",
                    "<ol>",
                    "<li>",
                    "</ol>",
                    "<table><tr><td>",
                    "</table>",
                ),
                *("<h1>", "</h1>", "<sup>", "</sup>", "<br>", "<a href='https://doi.org/10.5555/x'>", "</a>", "<dt>"),
                *(
                    "<dd>",
                    "Retraction: Tides ",
                    STATEMENT,
                    " <",
                    "&",
                    "&#0;",
                    "\x00",
                    "<!--",
                    "-->",
                    "<script>",
                    "<main>",
                ),
                *("10.5555/y", "<h2>Related articles</h2>", "<article>"),
                "<meta name='citation_title' content='Retraction: Tides'>",
            ]
        ),
        max_size=30,
    )
)
def test_whatever_is_in_a_page_it_gives_a_notice_or_a_reason(tmp_path: Path, parts: list[str]) -> None:
    outcome_of(tmp_path, ("<!doctype html>" + "".join(parts)).encode())


def test_zero_bytes_in_a_page_are_passed_over(tmp_path: Path) -> None:
    notice = only(tmp_path, page(f"<h1>Retraction</h1><p>{STATEMENT}</p>" + "<p>x</p>" * 200).encode() + b"\x00")
    assert STATEMENT in notice.text


def test_an_entity_is_neither_expanded_nor_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Swordfish")
    bomb = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(12))
    declared = f'<!DOCTYPE html [<!ENTITY file SYSTEM "file://{secret}"><!ENTITY e0 "ha">{bomb}]>'
    outcome = outcome_of(
        tmp_path, f"{declared}<html><body><h1>Retraction</h1><p>{STATEMENT} &file; &e12;</p></body></html>".encode()
    )
    assert isinstance(outcome, Notice)
    assert "Swordfish" not in outcome.text
    assert len(outcome.text) < 2000


def test_a_page_that_is_nested_without_end_is_refused(tmp_path: Path) -> None:
    content = page("<div>" * 10_000 + STATEMENT)
    assert reason(tmp_path, content) == f"a web page whose elements are nested more than {DEEPEST:,} deep"


def test_a_page_as_deep_as_browsers_show_is_read(tmp_path: Path) -> None:
    deep = DEEPEST - 10
    assert STATEMENT in only(tmp_path, page("<div>" * deep + f"<p>{STATEMENT}</p>" + "</div>" * deep)).text


def test_a_page_of_too_many_tags_is_refused(tmp_path: Path) -> None:
    assert "tags" in reason(tmp_path, page("<i></i>" * (MOST_TAGS // 2)))


def test_a_page_longer_than_any_notice_gives_what_its_tags_and_boxes_say(tmp_path: Path) -> None:
    long = "<p>" + "The tide came in and went out. " * 10_000
    assert "far more than any notice" in reason(tmp_path, page(long))
    assert (
        only(tmp_path, page(f"<h1>Retraction: Tides</h1>{long}", NOTICE_TAGS)).notice.doi == NOTICE_TAGS["citation_doi"]
    )
    banner = "<div class='alert'>This article has been retracted.</div>"
    assert only(tmp_path, page(banner + long, ARTICLE_TAGS)).original_article.doi == ARTICLE_TAGS["citation_doi"]


def test_a_page_of_two_gigabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.html"
    path.write_text("<!doctype html>")
    with path.open("r+b") as file:
        file.truncate(2_000_000_000)
    (outcome,) = read_path(path)
    assert isinstance(outcome, Failure)
    assert "larger than" in outcome.reason


@pytest.mark.parametrize(
    "body",
    [
        "<p " + " ".join(f"a{n}=1" for n in range(LONG // 10)) + ">",
        "<p class='" + "menu " * (LONG // 5) + "'>",
        "<a href='" + "10.5555/a " * (LONG // 10) + "'>x</a>",
        "&" * LONG,
        "<" * LONG,
        "<p>" * (LONG // 10),
        "<br>" * (LONG // 10),
        "<sup>1</sup>" * (LONG // 12),
        "<ul><li>" * 400 + "<br>" * (LONG // 10),
        "<table><tr><td>" * 300 + "<b></b>" * (LONG // 10),
        "<div class='sidebar'>" * 400 + "this is a retraction of x " + "<b></b>" * (LONG // 10),
        "<h2>Related articles</h2>" * (LONG // 30),
        "<p>This article has been retracted.</p>" * (LONG // 100),
        "<p>" + "This article has been retracted. " * (LONG // 33),
        "<a href='https://doi.org/10.5555/x'>Article</a> " * (LONG // 60),
        "<p>" + "x" * LONG,
        "<!--" * (LONG // 4),
        "<script type='application/ld+json'>" + "[" * LONG + "</script>",
        "<script type='application/ld+json'>" + '{"@graph":' * (LONG // 10) + "</script>",
    ],
    ids=lambda body: body[:24],
)
def test_what_is_very_long_takes_no_more_than_its_time(tmp_path: Path, body: str) -> None:
    outcome_of(tmp_path, page(f"<h1>Retraction</h1><p>{STATEMENT}</p>{body}", NOTICE_TAGS).encode())
    outcome_of(tmp_path, page(f"<h1>Tides</h1>{body}", ARTICLE_TAGS).encode())


def test_tags_of_great_length_are_cut(tmp_path: Path) -> None:
    tags = {name: value * (LONG // 10) for name, value in NOTICE_TAGS.items()}
    outcome_of(tmp_path, page(f"<h1>Retraction</h1><p>{STATEMENT}</p>", tags).encode())


@given(st.binary(max_size=200))
def test_asking_whether_a_file_is_a_page_never_fails(head: bytes) -> None:
    assert html.recognises(head) in (True, False)


@pytest.mark.parametrize(
    "head", [b"<" * 4096, b"<!--" * 1024, b"<?xml " * 600, b" " * 4096, b"<div " * 800, b"a:b\n" * 1024]
)
def test_asking_takes_no_time(head: bytes) -> None:
    started = time.monotonic()
    html.recognises(head)
    assert time.monotonic() - started < 1
