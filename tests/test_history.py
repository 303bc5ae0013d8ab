from retract_tui.history import Event, in_time, status_of, status_words

CONCERN = Event("2019-05", "expression_of_concern", "a")
RETRACTION = Event("2021-03-04", "retraction", "b")
REINSTATEMENT = Event("2022", "reinstatement", "c")
CORRECTION = Event("2020", "correction", "d")


def test_the_latest_event_says_what_an_article_is() -> None:
    assert status_words([]) is None
    assert status_words([CONCERN]) == "Concern expressed 2019-05"
    assert status_words([RETRACTION, CORRECTION, CONCERN]) == "Retracted 2021-03-04"
    assert status_words([REINSTATEMENT, RETRACTION]) == "Reinstated 2022"
    assert status_words([CORRECTION, CONCERN]) == "Corrected 2020"


def test_what_is_retracted_stays_so_until_it_is_reinstated() -> None:
    later = Event("2023-01", "correction", "f")
    assert status_of([RETRACTION, later]) == (RETRACTION, later)
    assert status_words([RETRACTION, later]) == "Retracted 2021-03-04, then corrected 2023-01"
    assert status_words([RETRACTION, REINSTATEMENT, later]) == "Corrected 2023-01"


def test_events_come_in_time_and_those_of_nobody_knows_when_first() -> None:
    unknown = Event("", "retraction", "e")
    assert in_time([RETRACTION, unknown, CONCERN]) == (unknown, CONCERN, RETRACTION)


def test_of_one_day_the_retraction_counts() -> None:
    same_day = Event("2021-03-04", "expression_of_concern", "a")
    assert status_words([RETRACTION, same_day]) == "Retracted 2021-03-04"
