from retract_tui.history import Event, in_time, status_of

CONCERN = Event("2019-05", "expression_of_concern", "a")
RETRACTION = Event("2021-03-04", "retraction", "b")
REINSTATEMENT = Event("2022", "reinstatement", "c")
CORRECTION = Event("2020", "correction", "d")


def test_the_latest_event_says_what_an_article_is() -> None:
    assert status_of([]) is None
    assert status_of([CONCERN]) == "Concern expressed"
    assert status_of([RETRACTION, CORRECTION, CONCERN]) == "Retracted"
    assert status_of([REINSTATEMENT, RETRACTION]) == "Reinstated"
    assert status_of([CORRECTION, CONCERN]) == "Corrected"


def test_events_come_in_time_and_those_of_nobody_knows_when_first() -> None:
    unknown = Event("", "retraction", "e")
    assert in_time([RETRACTION, unknown, CONCERN]) == (unknown, CONCERN, RETRACTION)


def test_of_one_day_the_retraction_counts() -> None:
    same_day = Event("2021-03-04", "expression_of_concern", "a")
    assert status_of([RETRACTION, same_day]) == "Retracted"
