import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.model import Notice
from retract_tui.reading import read_path
from retract_tui.reading.retraction_watch.cells import addresses, dois, parts, terms
from retract_tui.reading.retraction_watch.dates import order_of, read_date
from retract_tui.reading.retraction_watch.reasons import CODES, GIVEN_UP, RENAMED, answer_of, code_of
from retract_tui.vocabulary import REASONS
from tests.reading.retraction_watch_made import export, row


def only(folder: Path, **changes: str) -> Notice:
    path = folder / "export.csv"
    path.write_text(export(row(**changes)), encoding="utf-8")
    (notice,) = read_path(path)
    assert isinstance(notice, Notice)
    return notice


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("10.5555/JSS.2015.11", ["10.5555/jss.2015.11"]),
        ("https://doi.org/10.5555/jss.2015.11", ["10.5555/jss.2015.11"]),
        ("xx10.5555/978-3-030-00524-5_9", ["10.5555/978-3-030-00524-5_9"]),
        ("10.5555/09645292.2010.545518#.Us5z4LSsxK0", ["10.5555/09645292.2010.545518"]),
        (
            "10.5555/1096-9098(200007)74:3<201::AID-JSO8>3.0.CO;2-5",
            ["10.5555/1096-9098(200007)74:3<201::aid-jso8>3.0.co;2-5"],
        ),
        (
            "10.5555/(SICI)1096-9098(200007)74:3%3C201::AID-JSO8%3e3.0.CO;2-5",
            ["10.5555/(sici)1096-9098(200007)74:3<201::aid-jso8>3.0.co;2-5"],
        ),
        (
            "10.5555/1096-9098(200007)74:3201::AID-JSO83.0.CO;2-5",
            ["10.5555/1096-9098(200007)74:3201::aid-jso83.0.co;2-5"],
        ),
        ("10.5555/0013-872X(2007)118[512:ANSOPB]2.0.CO;2", ["10.5555/0013-872x(2007)118[512:ansopb]2.0.co;2"]),
        ("10.5555/ol047676+", ["10.5555/ol047676+"]),
        ("10.5555/jss.1; 10.5555/jss.2", ["10.5555/jss.1", "10.5555/jss.2"]),
        ("10.5555/jss.1;10.5555/jss.2", ["10.5555/jss.1", "10.5555/jss.2"]),
        ("Unavailable", []),
        ("see the journal", []),
    ],
)
def test_the_dois_of_a_cell(cell: str, expected: list[str]) -> None:
    assert [doi.value for doi in dois(cell)] == expected


@pytest.mark.parametrize("cell", ["x10.5555/a.1", "10.5555/a.1#.Us5z4LSsxK0"])
def test_a_doi_with_something_glued_to_it_is_marked_as_mended(cell: str) -> None:
    assert dois(cell)[0].repaired


@pytest.mark.parametrize("cell", ["10.5555/A.1", "10.5555/74:3%3C201::AID-JSO8%3E3.0.CO;2-5"])
def test_a_doi_that_is_only_written_otherwise_is_not(cell: str) -> None:
    assert not dois(cell)[0].repaired


def test_of_several_dois_in_a_cell_the_first_is_taken_and_marked_as_a_guess(tmp_path: Path) -> None:
    notice = only(tmp_path, OriginalPaperDOI="10.5555/one; 10.5555/two")
    assert notice.original_article.doi == "10.5555/one"
    (guess,) = notice.evidence["original_articles.0.doi"]
    assert (notice.words(guess), guess.confidence) == ("10.5555/one", "inferred")
    assert [mention.doi for mention in notice.dois if mention.role == "original_article"] == [
        "10.5555/one",
        "10.5555/two",
    ]


def test_what_cannot_be_read_as_what_it_should_be_is_kept_as_it_stands(tmp_path: Path) -> None:
    notice = only(
        tmp_path,
        RetractionDOI="see the journal",
        RetractionPubMedID="3.87E+07",
        RetractionDate="31/31/2024",
        OriginalPaperDate="spring 2015",
    )
    assert (notice.notice.doi, notice.notice.pmid, notice.notice.date) == (None, None, None)
    assert notice.original_article.year is None
    for line in (
        "Notice DOI: see the journal",
        "PMID of the notice: 3.87E+07",
        "Date of the notice: 31/31/2024",
        "Date of the article: spring 2015",
    ):
        assert line in notice.text.splitlines()


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("9/22/2021 0:00", "2021-09-22"),
        ("9/22/2021", "2021-09-22"),
        ("3/4/2019 12:00:00 AM", "2019-03-04"),
        ("2019-04-03", "2019-04-03"),
        ("2019-04-03T00:00:00Z", "2019-04-03"),
        ("2019/4/3", "2019-04-03"),
        ("2019-04", "2019-04"),
        ("2019", "2019"),
        ("22/9/2021", "2021-09-22"),
        ("2/30/2021", None),
        ("13/13/2021", None),
        ("0/0/2021", None),
        ("9/22/21", None),
        ("1/1/0001", None),
        ("3.4.2019", None),
        ("٣/٤/2019", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_date_is_read_as_far_as_it_is_certain(cell: str, expected: str | None) -> None:
    assert read_date(cell, "month_first") == expected


def test_the_dates_of_a_file_show_their_order() -> None:
    assert order_of(["3/4/2019 0:00", "9/22/2021 0:00", ""]) == "month_first"
    assert order_of(["3/4/2019", "2019-13-01"]) == "month_first"
    assert order_of(["3/4/2019", "22/9/2021"]) == "day_first"
    assert order_of(["9/22/2021", "22/9/2021"]) == "mixed"


def test_a_date_that_may_be_read_in_two_ways_follows_its_file() -> None:
    assert read_date("3/4/2019", "day_first") == "2019-04-03"
    assert read_date("3/4/2019", "mixed") == "2019"
    assert read_date("4/4/2019", "mixed") == "2019-04-04"


def test_a_file_with_the_day_first_is_read_so(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text(export(row(1, RetractionDate="3/4/2019"), row(2, RetractionDate="22/9/2021")), encoding="utf-8")
    dates = [notice.notice.date for notice in read_path(path) if isinstance(notice, Notice)]
    assert dates == ["2019-04-03", "2021-09-22"]


@given(st.dates(datetime.date(1600, 1, 1), datetime.date(2199, 12, 31)))
def test_a_date_of_the_export_is_that_day(day: datetime.date) -> None:
    assert read_date(f"{day.month}/{day.day}/{day.year} 0:00", "month_first") == day.isoformat()


def test_lists_are_split_at_semicolons_and_lose_what_says_nothing() -> None:
    assert parts("(BLS) Biology - Cancer;(HSC) Medicine - Pediatrics;") == [
        "(BLS) Biology - Cancer",
        "(HSC) Medicine - Pediatrics",
    ]
    assert parts(" ;Unavailable; unknown;") == []


def test_a_semicolon_in_an_address_is_its_own() -> None:
    assert addresses("http://example.org/a;b=1;https://example.org/c;") == [
        "http://example.org/a;b=1",
        "https://example.org/c",
    ]


def test_terms_lose_the_plus_sign_of_older_exports_and_come_once() -> None:
    assert terms("+Paper Mill; +Error in Data;Paper Mill;") == ["Paper Mill", "Error in Data"]


def test_every_term_has_a_code_that_there_is() -> None:
    assert len(CODES) == 112
    assert set(CODES.values()) == set(REASONS)
    assert set(GIVEN_UP.values()) <= set(REASONS)


def test_the_term_of_a_code_has_this_code() -> None:
    for code, term in REASONS.items():
        assert code_of(term.retraction_watch) == code


def test_an_old_term_means_what_it_is_called_today() -> None:
    for old, term in RENAMED.items():
        assert code_of(old) == code_of(term.upper()) == CODES[term]
        assert old not in CODES
    assert code_of("Fake Peer Review") == "peer_review_compromised"
    assert code_of("a reason of tomorrow") == "other"


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([], "unstated"),
        (["Author Unresponsive"], "no_response"),
        (["Objections by Author(s)"], "disagree"),
        (["Objections by Author(s)", "Author Unresponsive"], "mixed"),
        (["Objections by Third Party"], "unstated"),
    ],
)
def test_what_the_authors_answered_is_read_from_the_terms(found: list[str], expected: str) -> None:
    assert answer_of(found) == expected
