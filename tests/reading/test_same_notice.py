from retract_tui.model import Assertion, Notice, NoticeHead, Provenance, UpdateType, Work
from retract_tui.reading.same_notice import joined

PLACE = Provenance(path="works.json", sha256="0" * 64, format="crossref", asserted_by="crossref", parser_version="0")


def record(*articles: str, kind: UpdateType = "retraction", title: str | None = None, notice: str = "n") -> Notice:
    return Notice(
        id=notice,
        update_type=kind,
        notice=NoticeHead(title=title, doi=f"10.5555/{notice}"),
        original_articles=tuple(Work(doi=f"10.5555/{article}") for article in articles),
        provenance=PLACE,
    )


def dois(notice: Notice) -> list[str | None]:
    return [article.doi for article in notice.original_articles]


def test_records_of_different_notices_stay_as_they_are() -> None:
    records = [record("a"), record("a", notice="m")]
    assert list(joined(records)) == records


def test_records_of_the_same_article_are_one() -> None:
    (notice,) = joined([record("a"), record("a", title="Retraction: Tides")])
    assert dois(notice) == ["10.5555/a"]
    assert notice.notice.title == "Retraction: Tides"


def test_records_of_different_articles_are_one_notice_about_all() -> None:
    (notice,) = joined([record("a"), record("b"), record("c", "a", title="Retraction"), record("b")])
    assert dois(notice) == ["10.5555/a", "10.5555/b", "10.5555/c"]
    assert notice.notice.title == "Retraction"
    assert notice.assertions["original_articles.1.doi"] == (Assertion(by="crossref", value="10.5555/b"),)


def test_a_record_without_articles_adds_what_it_says_of_the_notice() -> None:
    (notice,) = joined([record("a"), record(title="Retraction")])
    assert dois(notice) == ["10.5555/a"]
    assert notice.notice.title == "Retraction"


def test_what_is_done_to_some_and_to_others_stays_apart() -> None:
    first, second = joined([record("a", "b"), record("c", kind="correction")])
    assert (first.id, dois(first)) == ("n", ["10.5555/a", "10.5555/b"])
    assert (second.id, dois(second)) == ("n#correction", ["10.5555/c"])


def test_a_notice_for_thousands_of_articles_takes_no_time() -> None:
    articles = [f"a{number}" for number in range(3_000)]
    (notice,) = joined([record(*articles), *(record(article) for article in articles)])
    assert len(notice.original_articles) == 3_000
