import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.extraction import extract
from retract_tui.extraction.dates import find_dates, read_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("PUBLISHED 14 May 2024", "2024-05-14"),
        ("Published: March 7, 2023", "2023-03-07"),
        ("First published on 9th August 2022", "2022-08-09"),
        ("2016 Feb 08; 22: 415.", "2016-02-08"),
        ("2016 Aug;34:402", "2016-08"),
        ("(Feb 2017)", "2017-02"),
        ("2024-02-09", "2024-02-09"),
        ("发表时间:2019年11月6日", "2019-11-06"),
        ("am 14. März 2021", "2021-03-14"),
        ("le 1er février 2012", "2012-02-01"),
        ("el 14 de mayo de 2024", "2024-05-14"),
        ("no número de março de 2010", "2010-03"),
    ],
)
def test_dates_of_many_forms_are_read_as_precise_as_they_are(text: str, iso: str) -> None:
    assert [date.iso for date in find_dates(text)] == [iso]


def test_a_year_alone_is_no_date() -> None:
    assert find_dates("in 2014 it may be retracted") == []


def test_a_date_is_read_only_where_it_begins() -> None:
    assert read_date("on 5 May 2020") is None
    assert read_date("on 5 May 2020", 3) is not None


@given(st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_every_day_is_found_again_however_it_is_written(day: datetime.date) -> None:
    for form in ("%d %B %Y", "%B %d, %Y", "%Y %b %d;", "%Y-%m-%d"):
        written = f"x {day:{form}} y"
        assert [date.iso for date in find_dates(written)] == [f"{day:%Y-%m-%d}"]


@pytest.mark.parametrize(
    "line",
    [
        "Version of Record | Nov 22, 2021",
        "The following information was published on November 22, 2021.",
        "This paper was withdrawn from the Moss Archive on November 22, 2021 at the request of the authors.",
    ],
)
def test_a_sentence_or_a_label_dates_the_notice(line: str) -> None:
    notice = extract(f"Retraction: Slow growth of moss on north walls\n\n{line}\n\nThe moss was never measured.")
    assert notice.notice.date == "2021-11-22"
