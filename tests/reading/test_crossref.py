from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retract_tui.combining import disagreements
from retract_tui.model import Notice, Work
from retract_tui.reading import crossref
from retract_tui.reading.source import NoNotice, Source
from tests.reading.crossref_made import (
    ARTICLE_DOI,
    NOTICE_DOI,
    article,
    dated,
    message,
    notice,
    notices,
    reason,
    update,
)


def said(record: Notice, path: str) -> list[tuple[str, str]]:
    return [(assertion.by, assertion.value) for assertion in record.assertions[path]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "works.json"


def test_a_work_that_updates_another_is_a_notice_about_it(path: Path) -> None:
    (record,) = notices(path, message(notice(update(ARTICLE_DOI))))
    assert (record.id, record.update_type) == (NOTICE_DOI, "retraction")
    assert record.notice.title == "Retraction Note: Tides of the inner shelf"
    assert (record.notice.doi, record.notice.date) == (NOTICE_DOI, "2021-03-10")
    assert (record.notice.journal, record.notice.publisher) == ("Journal of Sea Science", "Shelf Press")
    assert [work.doi for work in record.original_articles] == [ARTICLE_DOI]
    assert record.provenance is not None
    assert (record.provenance.format, record.provenance.asserted_by) == ("crossref", "crossref")


def test_the_title_of_a_notice_tells_that_of_its_article(path: Path) -> None:
    (record,) = notices(path, notice(update(ARTICLE_DOI)))
    assert record.original_article == Work(title="Tides of the inner shelf", doi=ARTICLE_DOI)
    assert said(record, "original_articles.0.title") == [("parsed-text", "Tides of the inner shelf")]
    assert said(record, "original_articles.0.doi") == [("publisher", ARTICLE_DOI)]
    (evidence,) = record.evidence["original_articles.0.title"]
    assert record.words(evidence) == "Tides of the inner shelf"


def test_a_title_alone_gives_no_reasons(path: Path) -> None:
    (record,) = notices(path, notice(update(ARTICLE_DOI), title=["Retraction: Plagiarism among seals"]))
    assert record.reasons == ()
    assert not [field for field in (*record.evidence, *record.assertions) if field.startswith("reasons")]


def test_an_abstract_is_read_as_the_text_of_the_notice(path: Path) -> None:
    abstract = (
        "<jats:title>Abstract</jats:title><jats:p>This article has been <jats:italic>retracted</jats:italic> at the "
        "request of the authors because Figure 2A duplicates an image of another article.</jats:p>"
    )
    (record,) = notices(path, notice(update(ARTICLE_DOI), abstract=abstract))
    assert "has been retracted at the request" in record.text
    assert "duplication_of_image" in [item.code for item in record.reasons]
    assert record.requested_by == ("authors",)
    assert [link.panels for link in record.panel_links] == [("2A",)]


def test_a_work_that_is_updated_has_a_notice_for_each_of_these(path: Path) -> None:
    updates = [update("10.5555/jss.2019.1", "expression_of_concern"), update(NOTICE_DOI)]
    concern, retraction = notices(path, message(article(**{"updated-by": updates})))
    assert (concern.id, concern.update_type) == ("10.5555/jss.2019.1", "expression_of_concern")
    assert (retraction.id, retraction.update_type) == (NOTICE_DOI, "retraction")
    assert retraction.notice.title is None
    assert retraction.notice.date == "2021-03-09"
    assert retraction.original_article == Work(
        title="Tides of the inner shelf",
        authors=("Moor AJ", "Bell Joan"),
        journal="Journal of Sea Science",
        year=2015,
        volume="7",
        issue="2",
        pages="11-19",
        doi=ARTICLE_DOI,
    )


@pytest.mark.parametrize("field", ["update-to", "updated-by"])
def test_the_publisher_and_retraction_watch_of_one_event_are_one_notice(path: Path, field: str) -> None:
    own, other = (NOTICE_DOI, ARTICLE_DOI) if field == "update-to" else (ARTICLE_DOI, NOTICE_DOI)
    entries = [
        update(other, updated=dated(2021, 3, 9)),
        update(other, source="retraction-watch", updated=dated(2021, 1, 2), **{"record-id": 70752}),
    ]
    work = article(own, **{field: entries})
    (record,) = notices(path, work)
    assert said(record, "update_type")[:2] == [("publisher", "retraction"), ("retraction-watch", "retraction")]
    assert record.record_ids == ("70752",)
    assert ("retraction-watch", "2021-01-02") in said(record, "notice.date")
    assert "notice.date" in disagreements(record)


def test_kinds_that_differ_between_the_two_are_one_notice_with_a_disagreement(path: Path) -> None:
    entries = [update(NOTICE_DOI, "withdrawal"), update(NOTICE_DOI, "expression_of_concern", "retraction-watch")]
    (record,) = notices(path, article(**{"updated-by": entries}))
    assert record.update_type == "withdrawal"
    assert list(disagreements(record)) == ["update_type"]


def test_a_work_that_updates_itself_is_notice_and_article(path: Path) -> None:
    entries = [
        update(ARTICLE_DOI, "withdrawal"),
        update(ARTICLE_DOI, "retraction", "retraction-watch"),
        update(ARTICLE_DOI, "correction", updated=dated(2018)),
    ]
    withdrawn, corrected = notices(path, article(**{"update-to": entries, "updated-by": entries}))
    assert (withdrawn.id, withdrawn.notice.doi) == (f"{ARTICLE_DOI}#withdrawal", ARTICLE_DOI)
    assert withdrawn.original_article.doi == ARTICLE_DOI
    assert withdrawn.original_article.title == "Tides of the inner shelf"
    assert withdrawn.notice.title == "RETRACTED: Tides of the inner shelf"
    assert withdrawn.notice.date == "2021-03-09"
    assert (corrected.id, corrected.notice.date) == (f"{ARTICLE_DOI}#correction", "2018")


def test_the_abstract_of_a_work_that_updates_itself_is_its_text_only_where_it_is_a_notice(path: Path) -> None:
    tells = "<jats:p>This article has been withdrawn at the request of the authors.</jats:p>"
    (told,) = notices(path, article(abstract=tells, **{"update-to": [update(ARTICLE_DOI, "withdrawal")]}))
    assert told.requested_by == ("authors",)
    ordinary = "<jats:p>The tides of the inner shelf were measured for a year.</jats:p>"
    (record,) = notices(path, article(abstract=ordinary, **{"update-to": [update(ARTICLE_DOI, "withdrawal")]}))
    assert record.text == ""


def test_one_notice_for_several_articles_names_them_all(path: Path) -> None:
    dois = [f"10.5555/jss.2015.{number}" for number in range(60)]
    work = notice(*(update(doi) for doi in dois), title=["Retraction Note: Tides of the inner shelf"])
    (record,) = notices(path, work)
    assert [original.doi for original in record.original_articles] == dois
    assert not any(original.title for original in record.original_articles)
    assert said(record, "original_articles.59.doi") == [("publisher", dois[59])]


def test_the_records_of_a_notice_and_of_its_articles_are_one_notice(path: Path) -> None:
    others = ["10.5555/jss.2015.11", "10.5555/jss.2015.12"]
    works = [
        article(others[1], title=["Waves"], **{"updated-by": [update(NOTICE_DOI)]}),
        notice(*(update(doi) for doi in others)),
        article(others[0], title=["Tides"], **{"updated-by": [update(NOTICE_DOI, source="retraction-watch")]}),
    ]
    (record,) = notices(path, message(*works))
    assert [(work.doi, work.title) for work in record.original_articles] == [(others[1], "Waves"), (others[0], "Tides")]
    assert record.notice.title == "Retraction Note: Tides of the inner shelf"
    assert said(record, "original_articles.0.title") == [("crossref", "Waves")]
    assert ("retraction-watch", others[0]) in said(record, "original_articles.1.doi")


def test_what_a_notice_does_to_some_articles_and_what_to_others_are_two_notices(path: Path) -> None:
    work = notice(update(ARTICLE_DOI), update("10.5555/jss.2015.12", "correction"), title=["Editorial note"])
    retraction, correction = notices(path, work)
    assert (retraction.id, retraction.update_type) == (NOTICE_DOI, "retraction")
    assert (correction.id, correction.update_type) == (f"{NOTICE_DOI}#correction", "correction")
    assert [work.doi for work in correction.original_articles] == ["10.5555/jss.2015.12"]


def test_a_notice_that_is_itself_retracted_is_a_notice_and_has_one(path: Path) -> None:
    work = notice(update(ARTICLE_DOI, "correction"), **{"updated-by": [update("10.5555/jss.2022.1")]})
    correction, retraction = notices(path, work)
    assert (correction.id, correction.original_article.doi) == (NOTICE_DOI, ARTICLE_DOI)
    assert (retraction.id, retraction.original_article.doi) == ("10.5555/jss.2022.1", NOTICE_DOI)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Retraction", "retraction"),
        ("retracted", "retraction"),
        ("partial-retraction", "partial_retraction"),
        ("Partial Retraction", "partial_retraction"),
        ("withdrawal", "withdrawal"),
        ("removal", "removal"),
        ("expression-of-concern", "expression_of_concern"),
        ("Expression of concern", "expression_of_concern"),
        ("err", "correction"),
        ("Erratum", "correction"),
        ("corrigendum", "correction"),
        ("reinstatement", "reinstatement"),
    ],
)
def test_types_of_updates_are_known_however_they_are_spelled(path: Path, written: str, kind: str) -> None:
    (record,) = notices(path, article(**{"updated-by": [update(NOTICE_DOI, written)]}))
    assert record.update_type == kind


def test_a_type_that_is_unknown_is_looked_up_by_its_label(path: Path) -> None:
    (record,) = notices(path, article(**{"updated-by": [update(NOTICE_DOI, "x-77", label="Corrigendum")]}))
    assert record.update_type == "correction"


def test_new_versions_and_clarifications_are_no_notices(path: Path) -> None:
    updates = [update(NOTICE_DOI, "new_version"), update(NOTICE_DOI, "clarification")]
    why = reason(path, message(article(**{"updated-by": updates})))
    assert why == "a Crossref record of an article whose updates are no notices (clarification, new_version)"


def test_an_article_without_updates_and_a_list_of_such_say_so(path: Path) -> None:
    plain = article(title=["Tides of the inner shelf"])
    assert reason(path, message(plain)) == "a Crossref record of an article, with no notice about it"
    assert reason(path, message(*[plain] * 12)) == "a Crossref list of 12 works, none of which is a notice or has one"


def test_articles_among_notices_are_passed_over(path: Path) -> None:
    assert len(notices(path, message(article(), notice(update(ARTICLE_DOI)), article("10.5555/x")))) == 1


def test_a_notice_that_names_no_article_is_told_by_its_title(path: Path) -> None:
    work = notice(title=["Retraction of “Tides of the inner shelf” [J. Sea Sci. 7 (2015) 11–19]"])
    (record,) = notices(path, work)
    assert (record.id, record.update_type) == (NOTICE_DOI, "retraction")
    assert record.original_article.title == "Tides of the inner shelf"
    assert record.original_article.pages == "11-19"
    assert said(record, "update_type") == [("parsed-text", "retraction")]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([[2019]], "2019"),
        ([[2019, 5]], "2019-05"),
        ([["2019", "5", "07"]], "2019-05-07"),
        ([[2019, 13, 1]], "2019"),
        ([[2019, 5, None]], "2019-05"),
        ([[None]], None),
        ([[]], None),
        ([], None),
        ([None], None),
        (None, None),
        ("2019", "2019"),
        ([[0, 1, 1]], None),
        ([[True]], None),
    ],
)
def test_dates_are_as_precise_as_they_are(path: Path, parts: object, expected: str | None) -> None:
    entry = update(NOTICE_DOI, updated={"date-parts": parts})
    (record,) = notices(path, article(**{"updated-by": [entry]}))
    assert record.notice.date == expected


def test_titles_lose_their_markup_and_what_could_harm_a_terminal(path: Path) -> None:
    title = "RETRACTED: <i>Vibrio</i> &amp; H<sub>2</sub>O\n\x1b[31m of the   shelf\u202e"
    (record,) = notices(path, article(title=[title], **{"updated-by": [update(NOTICE_DOI)]}))
    assert record.original_article.title == "Vibrio & H2O [31m of the shelf"


def test_numbers_as_texts_texts_as_numbers_and_nulls_are_taken_as_they_come(path: Path) -> None:
    work = article(
        volume=7,
        issue=None,
        page=["11", None],
        publisher={"name": "x"},
        author=[None, "Moor", {"family": None}, {"name": "The Shelf Group"}, {"literal": "Bell"}],
        **{"container-title": "Journal of Sea Science", "updated-by": update(NOTICE_DOI)},
    )
    (record,) = notices(path, work)
    assert record.original_article.volume == "7"
    assert record.original_article.authors == ("The Shelf Group", "Bell")
    assert record.original_article.journal == "Journal of Sea Science"


def test_an_update_whose_notice_is_unknown_keeps_the_row_that_tells_of_it(path: Path) -> None:
    entries = [update("unavailable", source="retraction-watch", **{"record-id": "41"}), update("unavailable")]
    (record,) = notices(path, article(**{"updated-by": entries}))
    assert (record.id, record.notice.doi, record.record_ids) == (f"{ARTICLE_DOI}#retraction", None, ("41",))


@pytest.mark.parametrize("shape", ["bare", "list", "message", "messages", "items", "lines"])
def test_works_are_found_in_whatever_they_come(path: Path, shape: str) -> None:
    import json

    works = [notice(update(ARTICLE_DOI)), article("10.5555/other", title=["Gulls"])]
    content: Any = {
        "bare": works[0],
        "list": works,
        "message": message(*works),
        "messages": [message(work) for work in works],
        "items": {"items": works},
        "lines": "".join(json.dumps(work) + "\n" for work in works),
    }[shape]
    assert [record.id for record in notices(path, content)] == [NOTICE_DOI]


def test_a_field_of_a_megabyte_is_left_out_and_takes_no_time(path: Path) -> None:
    long = "x " * 1_000_000
    work = article(
        title=[long],
        volume=long,
        author=[{"family": long}] * 3,
        abstract=long,
        **{"updated-by": [update(NOTICE_DOI, label=long), update("10.5555/" + long)]},
    )
    (record,) = notices(path, work)
    assert record.original_article == Work(
        journal="Journal of Sea Science", year=2015, issue="2", pages="11-19", doi=ARTICLE_DOI
    )


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from([NOTICE_DOI, "retraction"]),
    lambda children: st.lists(children) | st.dictionaries(st.text(), children),
    max_leaves=8,
)
FIELDS = ("DOI", "title", "update-to", "updated-by", "author", "published", "abstract", "page", "container-title")
ENTRIES = st.dictionaries(st.sampled_from(["DOI", "type", "label", "source", "updated", "record-id"]), JSON)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(work=st.dictionaries(st.sampled_from(FIELDS), JSON | st.lists(ENTRIES)))
def test_whatever_stands_in_a_work_it_is_read_or_refused_and_never_fails(path: Path, work: dict[str, Any]) -> None:
    path.write_bytes(b"{}")
    assert crossref.holds(work) in (True, False)
    try:
        found = list(crossref.notices({**notice(update(ARTICLE_DOI)), **work}, Source(path)))
    except NoNotice:
        return
    assert all(isinstance(record, Notice) for record in found)
