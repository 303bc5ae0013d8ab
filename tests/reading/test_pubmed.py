import json
from pathlib import Path

import pytest

from retract_tui.model import Notice, Work
from retract_tui.reading import Failure, read_file
from retract_tui.reading.dates import iso_date, medline_date
from retract_tui.reading.pubmed.citations import read_citation
from tests.reading.pubmed_files import pubmed_article, pubmed_set, relation

REAL = Path(__file__).parents[3] / "shared" / "data" / "pubmed"

NBIB = """PMID- 90000077
OWN - NLM
VI  - 9
IP  - 3
DP  - 2019 Sep
TI  - Retraction: Tides of the
      inner shelf.
PG  - 301
AB  - This article was retracted because Figure 2A duplicates another article.
AU  - Moor A
LA  - eng
PT  - Retraction Notice
TA  - J Sea Sci
JT  - Journal of sea science
ROF - J Sea Sci. 2015 Mar 2;7(2):11-9. doi: 10.5555/jss.2015.11. PMID:
      90000011
PMC - PMC9000077
LID - 10.5555/jss.2019.77 [doi]
AID - S0000-1111(19)00077-1 [pii]
SO  - J Sea Sci. 2019 Sep;9(3):301. doi: 10.5555/jss.2019.77.
"""


def read(tmp_path: Path, content: str | bytes) -> list[Notice | Failure]:
    path = tmp_path / "export"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_file(path))


def notices(tmp_path: Path, content: str | bytes) -> list[Notice]:
    return [outcome for outcome in read(tmp_path, content) if isinstance(outcome, Notice)]


def only_reason(tmp_path: Path, content: str | bytes) -> str:
    (outcome,) = read(tmp_path, content)
    assert isinstance(outcome, Failure), outcome
    return outcome.reason


def test_a_record_that_retracts_is_the_notice(tmp_path: Path) -> None:
    ids = '<ArticleId IdType="doi">10.5555/JSS.2019.77</ArticleId><ArticleId IdType="pmc">PMC9000077</ArticleId>'
    (notice,) = notices(tmp_path, pubmed_set(pubmed_article(ids=ids)))
    head = notice.notice
    assert (notice.id, notice.update_type) == ("10.5555/jss.2019.77", "retraction")
    assert (head.title, head.journal, head.date) == ("Retraction: Tides of the inner shelf", "J Sea Sci", "2019-09")
    assert (head.doi, head.pmid, head.pmcid) == ("10.5555/jss.2019.77", "90000077", "PMC9000077")
    original = notice.original_article
    assert (original.journal, original.year, original.volume, original.issue, original.pages, original.pmid) == (
        "J Sea Sci",
        2015,
        "7",
        "2",
        "11-9",
        "90000011",
    )
    assert notice.language == "en"
    assert notice.provenance
    assert (notice.provenance.format, notice.provenance.asserted_by) == ("pubmed", "pubmed")


def test_a_record_that_is_retracted_is_the_article(tmp_path: Path) -> None:
    record = pubmed_article(
        pmid="90000011",
        title="RETRACTED: Tides of the inner shelf.",
        types="Retracted Publication",
        relations=relation("RetractionIn", "J Sea Sci. 2019 Sep 6;9(3):301. doi: 10.5555/jss.2019.77", "90000077"),
    )
    (notice,) = notices(tmp_path, record)
    head = notice.notice
    assert (head.doi, head.pmid, head.journal, head.date) == (
        "10.5555/jss.2019.77",
        "90000077",
        "J Sea Sci",
        "2019-09-06",
    )
    assert notice.original_article.title == "Tides of the inner shelf"
    assert notice.original_article.authors == ("Moor A",)
    assert notice.original_article.pmid == "90000011"
    assert notice.text == ""


@pytest.mark.parametrize(
    ("to_article", "to_notice", "kind"),
    [
        ("RetractionOf", "RetractionIn", "retraction"),
        ("PartialRetractionOf", "PartialRetractionIn", "partial_retraction"),
        ("ExpressionOfConcernFor", "ExpressionOfConcernIn", "expression_of_concern"),
        ("ErratumFor", "ErratumIn", "correction"),
    ],
)
def test_each_relation_has_its_kind_and_its_direction(
    tmp_path: Path, to_article: str, to_notice: str, kind: str
) -> None:
    (of,) = notices(tmp_path, pubmed_article(title="Notice.", types="Letter", relations=relation(to_article)))
    (named,) = notices(tmp_path, pubmed_article(title="Tides.", types="Letter", relations=relation(to_notice)))
    assert (of.update_type, of.notice.pmid, of.original_article.pmid) == (kind, "90000077", "90000011")
    assert (named.update_type, named.notice.pmid, named.original_article.pmid) == (kind, "90000011", "90000077")


@pytest.mark.parametrize("other", ["CommentIn", "UpdateOf", "RepublishedFrom", "CorrectedandRepublishedIn", "Cites"])
def test_comments_updates_and_republications_are_no_notices(tmp_path: Path, other: str) -> None:
    record = pubmed_article(title="Tides.", types="Journal Article", relations=relation(other))
    assert only_reason(tmp_path, record) == "a PubMed record that is no notice and names none"
    assert only_reason(tmp_path, pubmed_set(record, record)).startswith("2 PubMed records, none of them a notice")


def test_a_retracted_article_without_its_notice_says_so(tmp_path: Path) -> None:
    record = pubmed_article(title="Tides.", types="Retracted Publication", relations="")
    assert only_reason(tmp_path, record) == "a PubMed record of a retracted article that does not name the notice"


@pytest.mark.parametrize("type_", ["Retraction of Publication", "RETRACTION NOTICE", "Published Erratum"])
def test_a_notice_that_names_no_article_is_known_by_its_type(tmp_path: Path, type_: str) -> None:
    (notice,) = notices(tmp_path, pubmed_article(title="Notice.", types=type_, relations=""))
    assert notice.original_articles == ()


def test_one_notice_of_several_articles_is_one_and_a_chain_is_two(tmp_path: Path) -> None:
    several = pubmed_article(relations=relation("RetractionOf") + relation("RetractionOf", "J. 2016;8:1", "90000012"))
    (notice,) = notices(tmp_path, several)
    assert [work.pmid for work in notice.original_articles] == ["90000011", "90000012"]
    chain = pubmed_article(relations=relation("RetractionOf") + relation("ErratumIn", "J. 2020;8:1", "90000099"))
    assert [(found.id, found.original_article.pmid) for found in notices(tmp_path, chain)] == [
        ("pmid:90000077", "90000011"),
        ("pmid:90000099", "90000077"),
    ]


def test_a_notice_and_the_records_of_its_articles_in_one_set_are_one_notice(tmp_path: Path) -> None:
    article = pubmed_article(
        pmid="90000011", title="Tides of the inner shelf.", relations=relation("RetractionIn", "J. 2019", "90000077")
    ).replace("Retraction of Publication", "Journal Article")
    (notice,) = notices(tmp_path, pubmed_set(pubmed_article(), article))
    assert notice.original_article.title == "Tides of the inner shelf"
    assert notice.notice.title == "Retraction: Tides of the inner shelf"


def test_errata_without_an_identifier_are_told_apart_by_their_places(tmp_path: Path) -> None:
    errata = relation("ErratumIn", "J Sea Sci 2016 Mar;8(3):5", "") + relation("ErratumIn", "J Sea Sci 2017;9:7", "")
    record = pubmed_article(title="Tides.", types="Journal Article", relations=errata)
    assert [found.id for found in notices(tmp_path, record)] == [
        "pmid:90000077#correction#j-sea-sci-2016-8-5",
        "pmid:90000077#correction#j-sea-sci-2017-9-7",
    ]


def test_the_abstract_of_a_notice_is_its_text(tmp_path: Path) -> None:
    told = "The editor retracts this article because Figure 2A duplicates another article."
    (notice,) = notices(tmp_path, pubmed_article(abstract=told))
    assert told in notice.text
    assert [link.panels for link in notice.panel_links] == [("2A",)]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("<Year>2019</Year><Month>09</Month><Day>6</Day>", "2019-09-06"),
        ("<Year>2019</Year><Season>Spring</Season>", "2019"),
        ("<MedlineDate>1998 Jul-Aug</MedlineDate>", "1998"),
        ("<MedlineDate>Winter 1998</MedlineDate>", None),
    ],
)
def test_a_date_is_as_precise_as_the_record(tmp_path: Path, date: str, expected: str | None) -> None:
    (notice,) = notices(tmp_path, pubmed_article(date=date))
    assert notice.notice.date == expected


@pytest.mark.parametrize(
    ("written", "work", "date"),
    [
        (
            "Lim S, Ames J. Sea Lett. 2010 Feb 6;375(9713):445. doi: 10.5555/S0140(10)60175-4.",
            Work(
                authors=("Lim S", "Ames J"),
                journal="Sea Lett",
                year=2010,
                volume="375",
                issue="9713",
                pages="445",
                doi="10.5555/s0140(10)60175-4",
            ),
            "2010-02-06",
        ),
        (
            "Sea Lett 1998 Jul-Aug;81 Suppl 2:S1-9; author reply 12. PMID: 90000012",
            Work(journal="Sea Lett", year=1998, volume="81 Suppl 2", pages="S1-9", pmid="90000012"),
            "1998",
        ),
        ("Sea Lett. 2019 Nov 25.", Work(journal="Sea Lett", year=2019), "2019-11-25"),
        ("Sea Lett. forthcoming", Work(), None),
        ("", Work(), None),
    ],
)
def test_a_citation_gives_what_is_certain(written: str, work: Work, date: str | None) -> None:
    cited = read_citation(written)
    assert (cited.work, cited.date) == (work, date)


def test_dates_of_fields_are_dates_or_nothing() -> None:
    assert [iso_date("2024", month, day) for month, day in (("2", "29"), ("Feb", "30"), ("13", "1"), ("", "4"))] == [
        "2024-02-29",
        "2024-02",
        "2024",
        "2024",
    ]
    written = ("20160419", "2013 06 10", "2010 Feb 6-7", "2010-02-06", "in press")
    assert [medline_date(date) for date in written] == [
        "2016-04-19",
        "2013-06-10",
        "2010-02",
        "2010-02-06",
        None,
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_medline_format_says_the_same(tmp_path: Path, encoding: str, line_end: str) -> None:
    (notice,) = notices(tmp_path, ("\n" + NBIB.replace("\n", line_end)).encode(encoding))
    head = notice.notice
    assert (head.title, head.date) == ("Retraction: Tides of the inner shelf", "2019-09")
    assert (head.doi, head.pmid, head.pmcid) == ("10.5555/jss.2019.77", "90000077", "PMC9000077")
    assert (notice.original_article.doi, notice.original_article.pmid) == ("10.5555/jss.2015.11", "90000011")
    assert [link.panels for link in notice.panel_links] == [("2A",)]


@pytest.mark.parametrize(
    ("tag", "kind"),
    [("RIN", "retraction"), ("PRIN", "partial_retraction"), ("ECI", "expression_of_concern"), ("EIN", "correction")],
)
def test_the_tags_of_medline_have_the_direction_of_the_relations(tmp_path: Path, tag: str, kind: str) -> None:
    other = "PMID- 90000012\nTI  - Reefs.\n"
    text = f"PMID- 90000011\nTI  - Tides.\n{tag:4}- J Sea Sci. 2019;9:301. PMID: 90000077\n\n{other}"
    (notice,) = notices(tmp_path, text)
    assert (notice.update_type, notice.notice.pmid, notice.original_article.pmid) == (kind, "90000077", "90000011")


def test_an_export_of_medline_cut_at_any_byte_gives_records_or_a_reason(tmp_path: Path) -> None:
    for end in range(0, len(NBIB), 5):
        outcomes = read(tmp_path, NBIB[:end])
        assert outcomes
        for outcome in outcomes:
            if isinstance(outcome, Notice):
                assert outcome.notice.pmid == "90000077"
            else:
                assert "please report" not in outcome.reason


@pytest.mark.parametrize("content", [b"PMID- 1\n" + b"\x00" * 5000, b"PMID- 1\n" + b" " * 4100 + b"\x01\x02" * 5000])
def test_an_export_that_turns_into_no_text_is_refused(tmp_path: Path, content: bytes) -> None:
    assert "PubMed" in only_reason(tmp_path, content)


def test_a_record_of_megabytes_is_refused_and_two_gigabytes_are_not_read(tmp_path: Path) -> None:
    assert "with a record of more than" in only_reason(tmp_path, "PMID- 1\nTI  - " + "x " * 3_000_000)
    path = tmp_path / "sparse"
    path.write_text("PMID- 1\nTI  - Tides\n" + "      tides\n" * 400)
    with path.open("r+b") as file:
        file.truncate(2_000_000_000)
    (failure,) = read_file(path)
    assert isinstance(failure, Failure)
    assert "PubMed" in failure.reason


def test_a_summary_and_an_answer_of_europe_pmc_say_the_same(tmp_path: Path) -> None:
    summary = """{"header": {"type": "esummary", "version": "0.3"}, "result": {"uids": ["90000011"], "90000011": {
        "uid": "90000011", "pubdate": "2015 Mar 2", "source": "J Sea Sci", "title": "Tides of the <i>inner</i> shelf.",
        "authors": [{"name": "Moor A"}], "volume": "7", "issue": "2", "pages": "11-9", "lang": ["eng"],
        "pubtype": ["Retracted Publication"], "articleids": [{"idtype": "doi", "value": "10.5555/JSS.2015.11"}],
        "references": [{"refsource": "J Sea Sci. 2019 Sep 6;9(3):301.", "reftype": "Retraction in", "pmid": 90000077},
        {"refsource": "J Sea Sci. 2019;9:4.", "reftype": "Comment in", "pmid": 90000078}]}}}"""
    answer = """{"version": "6.9", "hitCount": 1, "resultList": {"result": [{"pmid": "90000011", "doi":
        "10.5555/jss.2015.11", "title": "Tides of the inner shelf.", "authorList": {"author": [{"fullName": "Moor A"}]},
        "journalInfo": {"volume": "7", "issue": "2", "dateOfPublication": "2015 Mar 2", "journal": {"isoabbreviation":
        "J Sea Sci"}}, "pageInfo": "11-9", "commentCorrectionList": {"commentCorrection": [
        {"id": "90000077", "source": "MED", "reference": "J Sea Sci. 2019 Sep 6;9(3):301", "type": "Retraction in"},
        {"id": "PPR1", "source": "PPR", "reference": "J Sea Sci. 2018;8:1", "type": "Preprint in"}]}}]}}"""
    (one,), (other,) = notices(tmp_path, summary), notices(tmp_path, answer)
    assert one.original_articles == other.original_articles
    assert one.notice == other.notice
    assert (one.id, one.notice.date, one.original_article.doi) == ("pmid:90000077", "2019-09-06", "10.5555/jss.2015.11")


@pytest.mark.parametrize(
    "content",
    [
        '{"header": {"type": "esummary"}, "result": {"uids": ["1"], "1": {"error": "cannot get document summary"}}}',
        '{"header": {"type": "esummary"}, "result": {"uids": {"a": [1]}, "1": 7, "articleids": "x"}}',
        '{"header": {"type": "esummary"}, "result": {"uids": [1], "1": {"authors": 3, "lang": {}, "references": [1]}}}',
        '{"hitCount": 0, "resultList": {"result": []}}',
        '{"hitCount": 1, "resultList": {"result": [null, {"journalInfo": [], "commentCorrectionList": 5}]}}',
    ],
)
def test_an_answer_without_a_notice_says_so(tmp_path: Path, content: str) -> None:
    assert "PubMed" in only_reason(tmp_path, content)


@pytest.mark.skipif(not REAL.is_dir(), reason="the real files are not here")
def test_real_files_give_the_relations_that_their_tags_have() -> None:
    from lxml import etree

    for path in sorted(REAL.glob("*.xml")):
        outcomes = list(read_file(path))
        found = {
            (notice.update_type, notice.notice.pmid, work.pmid)
            for notice in outcomes
            if isinstance(notice, Notice)
            for work in notice.original_articles
        }
        if len(path.read_bytes()) < 100:
            assert next(outcome.reason for outcome in outcomes if isinstance(outcome, Failure)).startswith("damaged")
            continue
        kinds = {"Retraction": "retraction", "Erratum": "correction", "ExpressionOfConcern": "expression_of_concern"}
        expected: set[tuple[str, str | None, str | None]] = set()
        for other in etree.parse(path).xpath("//CommentsCorrections"):
            own = other.xpath("string(ancestor::MedlineCitation/PMID)")
            cited = other.xpath("string(PMID)") or None
            for name, kind in kinds.items():
                if other.get("RefType") == f"{name}In":
                    expected.add((kind, cited, own))
                elif other.get("RefType") in (f"{name}Of", f"{name}For"):
                    expected.add((kind, own, cited))
        assert found == expected, path


@pytest.mark.skipif(not REAL.is_dir(), reason="the real files are not here")
def test_real_answers_give_the_relations_that_their_fields_have() -> None:
    kinds = {"Retraction in": "retraction", "Expression of concern in": "expression_of_concern"}
    summary = json.loads((REAL / "esummary_wakefield.json").read_bytes())["result"]
    expected = {
        (kinds[other["reftype"]], str(other["pmid"]), uid)
        for uid in summary["uids"]
        for other in summary[uid]["references"]
        if other["reftype"] in kinds
    }
    answer = json.loads((REAL / "europepmc_wakefield.json").read_bytes())["resultList"]["result"]
    assert expected == {
        (kinds[other["type"]], other["id"], record["pmid"])
        for record in answer
        for other in record["commentCorrectionList"]["commentCorrection"]
        if other["type"] in kinds
    }
    for path in sorted(REAL.glob("*.json")):
        found = [notice for notice in read_file(path) if isinstance(notice, Notice)]
        assert {(n.update_type, n.notice.pmid, n.original_article.pmid) for n in found} == expected, path
        assert len(found) == len(expected)
        assert all(n.notice.doi and n.notice.date for n in found)
