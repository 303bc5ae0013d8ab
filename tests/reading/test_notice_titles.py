import pytest

from retract_tui.reading.notice_titles import is_marked, kind_of_title, without_mark


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Retraction", "retraction"),
        ("Retraction: Tides of the inner shelf", "retraction"),
        ("Retraction Note: Tides of the inner shelf", "retraction"),
        ("RETRACTION NOTE TO: Tides of the inner shelf", "retraction"),
        ("Retraction notice to “Tides of the inner shelf” [J. Sea Sci. 7 (2015) 11–19]", "retraction"),
        ("Retraction of 10.5555/jss.2015.11", "retraction"),
        ("Retraction for Moor et al., Tides of the inner shelf", "retraction"),
        ("Retraction—Tides of the inner shelf", "retraction"),
        ("[Retraction] Tides of the inner shelf", "retraction"),
        ("Tides of the inner shelf [Retraction]", "retraction"),
        ("Tides of the inner shelf (Retraction of vol 7, pg 11, 2015)", "retraction"),
        ("Notice of Retraction: Tides of the inner shelf", "retraction"),
        ("Partial Retraction: Tides of the inner shelf", "partial_retraction"),
        ("Expression of Concern: Tides of the inner shelf", "expression_of_concern"),
        ("Editorial Expression of Concern on Tides of the inner shelf", "expression_of_concern"),
        ("Withdrawal notice: Tides of the inner shelf", "withdrawal"),
        ("Erratum", "correction"),
        ("Corrigendum to “Tides of the inner shelf”", "correction"),
        ("Publisher Correction: Tides of the inner shelf", "correction"),
        ("Reinstatement: Tides of the inner shelf", "reinstatement"),
    ],
)
def test_titles_of_notices_tell_what_they_do(title: str, kind: str) -> None:
    assert kind_of_title(title) == kind


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Tides of the inner shelf",
        "Retraction of the gums in divers",
        "Brain retraction: a review of techniques",
        "Correction of refraction in seals",
        "Correction factors for tide gauges",
        "Withdrawal symptoms in fishers",
        "Alcohol withdrawal: a review",
        "Removal of copper from sea water: a study",
        "Predicting the cost of error correction in echo sounders",
        "Social concerns of fishing villages",
        "RETRACTED: Tides of the inner shelf",
        "WITHDRAWN: Tides of the inner shelf",
    ],
)
def test_titles_of_articles_are_those_of_no_notice(title: str) -> None:
    assert kind_of_title(title) is None


@pytest.mark.parametrize(
    "title",
    [
        "RETRACTED: Tides of the inner shelf",
        "Retracted Article: Tides of the inner shelf",
        "RETRACTED ARTICLE: Tides of the inner shelf",
        "[Retracted] Tides of the inner shelf",
        "WITHDRAWN: Tides of the inner shelf",
        "TEMPORARY REMOVAL: Tides of the inner shelf",
        "Tides of the inner shelf (Retracted article. See vol. 9, pg. 4, 2021)",
        "Tides of the inner shelf [Retracted]",
    ],
)
def test_a_marked_title_is_known_and_loses_its_mark(title: str) -> None:
    assert is_marked(title)
    assert without_mark(title) == "Tides of the inner shelf"


def test_a_title_without_a_mark_stays_as_it_is() -> None:
    title = "Retracted claws of cats (Felis catus)"
    assert not is_marked(title)
    assert without_mark(title) == title
