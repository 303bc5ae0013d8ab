"""Records of one notice made into one: whose value is taken, and who says something else."""

import msgspec

from retract_tui.combining import combine, disagreements
from retract_tui.model import (
    AssertedBy,
    DuplicatedSource,
    Evidence,
    Notice,
    NoticeHead,
    PanelLink,
    Provenance,
    Reason,
    Work,
)

TEXT = "Retraction: Tides of the imagined sea. Figure 2A of the article is that of Osei et al. 2 March 2021."


def told(by: AssertedBy, notice: Notice, format_: str = "text") -> Notice:
    provenance = Provenance(path=f"{by}.x", sha256=by, format=format_, asserted_by=by, parser_version="1")
    return msgspec.structs.replace(notice, provenance=provenance)


PDF = told(
    "parsed-text",
    Notice(
        id="text-1",
        update_type="withdrawal",
        notice=NoticeHead(title="Retraction: Tides of the imagined sea", date="2021-03-02"),
        original_articles=(Work(title="Tides of the imagined sea", journal="J. Imag. Biol.", doi="10.5555/tides"),),
        duplicated_sources=(DuplicatedSource(first_author="Osei"),),
        panel_links=(PanelLink(panels=("2A",), source=0),),
        reasons=(Reason(code="duplication_of_image", term="Duplication of/in Image", as_written="is that of"),),
        author_response="agree",
        text=TEXT,
        evidence={
            "notice.date": (Evidence(start=89, end=100),),
            "original_articles.0.title": (Evidence(start=12, end=37),),
        },
    ),
)
CROSSREF = told(
    "crossref",
    Notice(
        id="10.5555/note",
        update_type="retraction",
        notice=NoticeHead(doi="10.5555/note", date="2021-03", publisher="Imagined Press"),
        original_articles=(Work(title="Tides of the Imagined Sea", journal="Journal of Imagined Biology"),),
    ),
)
ROW = told(
    "retraction-watch",
    Notice(
        id="rw:7",
        update_type="retraction",
        retraction_nature="Retraction",
        notice=NoticeHead(doi="10.5555/note", pmid="31", date="2021-03-09"),
        original_articles=(Work(title="Tides", year=2019, authors=("Akua Osei", "Bao Tran"), doi="10.5555/tides"),),
        reasons=(
            Reason(code="duplication_of_image", term="Duplication of/in Image"),
            Reason(code="data_unavailable", term="Original Data not Provided"),
        ),
    ),
    "retraction-watch",
)


def test_a_record_alone_stays_as_it_is() -> None:
    assert combine([PDF]) is PDF


def test_each_field_is_taken_from_whoever_is_trusted_most_on_it() -> None:
    notice = combine([ROW, PDF, CROSSREF])
    assert notice == combine([PDF, CROSSREF, ROW])
    assert notice.id == "10.5555/note"
    assert notice.update_type == "withdrawal"
    assert notice.notice.doi == "10.5555/note"
    assert notice.notice.pmid == "31"
    assert notice.notice.publisher == "Imagined Press"
    (article,) = notice.original_articles
    assert article.journal == "Journal of Imagined Biology"
    assert article.doi == "10.5555/tides"
    assert article.authors == ("Akua Osei", "Bao Tran")
    assert article.year == 2019
    assert notice.text == TEXT
    assert notice.panel_links == PDF.panel_links
    assert notice.author_response == "agree"
    assert [reason.code for reason in notice.reasons] == ["duplication_of_image", "data_unavailable"]
    assert notice.reasons[0].as_written == "is that of"


def test_of_dates_that_agree_the_most_precise_is_taken_and_another_is_a_disagreement() -> None:
    assert combine([PDF, CROSSREF]).notice.date == "2021-03-02"
    notice = combine([PDF, CROSSREF, ROW])
    said = {(one.by, one.value) for one in disagreements(notice)["notice.date"]}
    assert ("retraction-watch", "2021-03-09") in said
    assert ("parsed-text", "2021-03-02") in said


def test_other_ways_of_writing_one_thing_are_no_disagreement() -> None:
    assert set(disagreements(combine([PDF, CROSSREF]))) == set()


def test_words_of_the_text_stand_for_a_value_only_where_it_was_taken() -> None:
    assert "notice.date" in combine([PDF, CROSSREF]).evidence
    overruled = msgspec.structs.replace(CROSSREF, notice=NoticeHead(doi="10.5555/note", date="2020"))
    notice = combine([PDF, overruled])
    assert "notice.date" not in notice.evidence
    assert "original_articles.0.title" in notice.evidence


def test_where_all_records_were_read_is_kept() -> None:
    notice = combine([PDF, CROSSREF, ROW])
    assert notice.provenance == CROSSREF.provenance
    assert {one.path for one in notice.also} == {"parsed-text.x", "retraction-watch.x"}


def test_articles_are_matched_by_identifier_or_title_and_not_by_their_places() -> None:
    ebbs = Work(title="Ebbs", doi="10.5555/ebbs")
    tides = Work(title="Tides of the imagined sea", doi="10.5555/tides")
    one = told("crossref", Notice(id="a", update_type="retraction", original_articles=(ebbs, tides)))
    other = told(
        "pubmed",
        Notice(
            id="b",
            update_type="retraction",
            original_articles=(Work(title="Tides of the imagined sea", pmid="7"), Work(title="Swells", pmid="9")),
        ),
    )
    notice = combine([one, other])
    assert [(work.title, work.doi, work.pmid) for work in notice.original_articles] == [
        ("Ebbs", "10.5555/ebbs", None),
        ("Tides of the imagined sea", "10.5555/tides", "7"),
        ("Swells", None, "9"),
    ]


def test_what_is_combined_can_be_combined_further() -> None:
    assert combine([combine([PDF, CROSSREF]), ROW]).notice == combine([PDF, CROSSREF, ROW]).notice


def test_a_guess_at_the_kind_is_nobodys_word() -> None:
    guess = msgspec.structs.replace(ROW, evidence={"update_type": (Evidence(start=0, end=0, confidence="inferred"),)})
    notice = combine([CROSSREF, guess])
    assert {one.by for one in notice.assertions["update_type"]} == {"crossref"}
    assert combine([guess, msgspec.structs.replace(guess, id="rw:8")]).update_type == "retraction"


def test_all_terms_that_one_record_gives_for_a_reason_stay() -> None:
    terms = (Reason(code="other", term="Date of Article Unknown"), Reason(code="other", term="Notice - Limited"))
    notice = combine([PDF, msgspec.structs.replace(ROW, reasons=terms)])
    assert notice.reasons[1:] == terms
