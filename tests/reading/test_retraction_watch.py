from pathlib import Path

import pytest

from retract_tui.model import Notice
from retract_tui.reading import Failure, read_path, retraction_watch
from tests.reading.retraction_watch_made import COLUMNS, OLD_COLUMNS, TIDES, export, row


def outcomes(folder: Path, content: str | bytes) -> list[Notice | Failure]:
    path = folder / "export.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_path(path))


def notices(folder: Path, content: str | bytes) -> list[Notice]:
    found = outcomes(folder, content)
    assert all(isinstance(outcome, Notice) for outcome in found), found
    return [outcome for outcome in found if isinstance(outcome, Notice)]


def reasons(folder: Path, content: str | bytes) -> list[str]:
    return [outcome.reason for outcome in outcomes(folder, content) if isinstance(outcome, Failure)]


def only(folder: Path, **changes: str) -> Notice:
    (notice,) = notices(folder, export(row(**changes)))
    return notice


def test_a_row_becomes_a_notice_with_its_article(tmp_path: Path) -> None:
    notice = only(tmp_path)
    assert notice.id == "rw:4711"
    assert notice.update_type == "retraction"
    assert notice.retraction_nature == "Retraction"
    assert (notice.notice.doi, notice.notice.pmid, notice.notice.date) == (
        "10.5555/jss.2024.77",
        "38740000",
        "2024-05-14",
    )
    assert notice.notice.publisher == "Meridian Press"
    (article,) = notice.original_articles
    assert article.title == "Tides of the inner shelf"
    assert article.authors == ("Anna Moor", "Jón Bell")
    assert (article.journal, article.year) == ("Journal of Sea Science", 2015)
    assert (article.doi, article.pmid) == ("10.5555/jss.2015.11", "25720000")
    assert notice.provenance is not None
    assert notice.provenance.format == "retraction-watch"
    assert notice.provenance.asserted_by == "retraction-watch"


def test_a_reason_keeps_its_term_and_has_a_code_of_ours(tmp_path: Path) -> None:
    notice = only(tmp_path)
    assert [(reason.code, reason.term) for reason in notice.reasons] == [
        ("duplication_of_image", "Duplication of/in Image"),
        ("other", "Objections by Author(s)"),
        ("paper_mill", "Paper Mill"),
    ]
    assert notice.author_response == "disagree"
    assert notice.requested_by == ()


def test_the_text_tells_what_has_no_field_of_its_own(tmp_path: Path) -> None:
    assert only(tmp_path).text.splitlines() == [
        "Notice DOI: 10.5555/JSS.2024.77",
        "Article DOI: 10.5555/jss.2015.11",
        "Date of the article: 2015-03-02",
        "Article type: Research Article",
        "Subjects: (ENV) Oceanography; (PHY) Physics",
        "Institutions: Department of Tides, University of Aberwick, Aberwick; Institute of the Sea, Norhaven",
        "Countries: Norway; United Kingdom",
        "Behind a paywall: No",
        "Notes: See also: https://pubpeer.example.org/publications/ABC and 10.5555/comment.3",
        "Post: https://example.org/2024/05/14/the-tides/",
        "Post: https://example.org/a;b",
    ]


def test_every_doi_is_listed_with_its_role_and_its_place_in_the_text(tmp_path: Path) -> None:
    notice = only(tmp_path)
    assert [(mention.doi, mention.role) for mention in notice.dois] == [
        ("10.5555/jss.2024.77", "notice"),
        ("10.5555/jss.2015.11", "original_article"),
        ("10.5555/comment.3", "other"),
    ]
    assert all(notice.text[mention.start : mention.end] == mention.raw for mention in notice.dois)


@pytest.mark.parametrize(
    ("nature", "update_type"),
    [
        ("Retraction", "retraction"),
        ("Correction", "correction"),
        ("Expression of concern", "expression_of_concern"),
        ("expression of Concern", "expression_of_concern"),
        ("Reinstatement", "reinstatement"),
    ],
)
def test_the_nature_says_what_a_notice_does(tmp_path: Path, nature: str, update_type: str) -> None:
    notice = only(tmp_path, RetractionNature=nature)
    assert (notice.update_type, notice.retraction_nature) == (update_type, nature)


def test_a_row_without_a_nature_counts_as_a_retraction_and_that_is_marked_as_a_guess(tmp_path: Path) -> None:
    notice = only(tmp_path, RetractionNature="")
    assert (notice.update_type, notice.retraction_nature) == ("retraction", None)
    (guess,) = notice.evidence["update_type"]
    assert guess.confidence == "inferred"
    assert "does not say" in notice.words(guess)


def test_a_row_of_an_unknown_nature_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    content = export(row(1), row(2, RetractionNature="Addendum"), row(3))
    found = outcomes(tmp_path, content)
    assert [outcome.id for outcome in found if isinstance(outcome, Notice)] == ["rw:1", "rw:3"]
    assert reasons(tmp_path, content) == [
        "line 3 not read: its nature “Addendum” is none that the database is known to have"
    ]


@pytest.mark.parametrize("blank", ["", "Unavailable", "unavailable", " ", "0"])
def test_what_is_not_stated_is_empty(tmp_path: Path, blank: str) -> None:
    doi = "" if blank == "0" else blank
    notice = only(
        tmp_path, RetractionDOI=doi, RetractionPubMedID=blank, OriginalPaperDOI=doi, OriginalPaperPubMedID=blank
    )
    assert (notice.notice.doi, notice.notice.pmid) == (None, None)
    assert (notice.original_article.doi, notice.original_article.pmid) == (None, None)
    assert "DOI:" not in notice.text
    assert "PMID" not in notice.text


def test_a_row_of_little_more_than_its_number_is_kept(tmp_path: Path) -> None:
    (notice,) = notices(tmp_path, export({"Record ID": "5", "RetractionNature": "Retraction"}))
    assert notice.id == "rw:5"
    assert notice.original_articles == ()


def test_tags_and_entities_of_titles_are_undone(tmp_path: Path) -> None:
    notice = only(tmp_path, Title="The <i>Fucus</i> &amp; tides with &lt;beta&gt; and p <0.05")
    assert notice.original_article.title == "The Fucus & tides with <beta> and p <0.05"


def test_control_codes_do_not_come_through(tmp_path: Path) -> None:
    hostile = {name: f"{value}\x1b[31m\u202e" for name, value in TIDES.items() if name in ("Title", "Notes", "Author")}
    notice = only(tmp_path, **hostile)
    assert "\x1b" not in repr(notice)
    assert "\u202e" not in repr(notice)


def test_columns_are_found_by_name_in_any_order_and_with_more_among_them(tmp_path: Path) -> None:
    ordinary = only(tmp_path)
    (notice,) = notices(tmp_path, export(row(), columns=["Mine", *reversed(COLUMNS)]))
    assert (notice.original_articles, notice.notice, notice.text) == (
        ordinary.original_articles,
        ordinary.notice,
        ordinary.text,
    )


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_an_export_that_a_spreadsheet_separated_otherwise_reads_the_same(tmp_path: Path, delimiter: str) -> None:
    assert notices(tmp_path, export(row(), delimiter=delimiter))[0].text == only(tmp_path).text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_an_export_reads_the_same_in_any_encoding_and_with_any_line_ends(
    tmp_path: Path, encoding: str, end: str
) -> None:
    (notice,) = notices(tmp_path, export(row(), end=end).encode(encoding))
    assert notice.original_article.authors == ("Anna Moor", "Jón Bell")
    assert notice.text.endswith("https://example.org/a;b")


def test_rows_of_several_encodings_in_one_file_are_each_read_in_their_own(tmp_path: Path) -> None:
    western, utf_8 = (
        export(row(number), columns=COLUMNS).encode(code) for number, code in ((1, "cp1252"), (2, "utf-8"))
    )
    found = notices(tmp_path, western + utf_8.partition(b"\r\n")[2])
    assert [notice.original_article.authors[1] for notice in found] == ["Jón Bell", "Jón Bell"]


def test_old_exports_have_other_names_and_no_record_ids(tmp_path: Path) -> None:
    old = [OLD_COLUMNS.get(name, name) for name in COLUMNS if name != "Record ID"]
    content = export(row(), row(Title="Waves"), columns=old)
    first, second = notices(tmp_path, content)
    assert first.text == only(tmp_path).text
    assert first.id.startswith("rw-row:")
    assert first.id != second.id
    assert [notice.id for notice in notices(tmp_path, content)] == [first.id, second.id]


def test_a_copy_of_a_row_without_record_ids_is_passed_over_and_told(tmp_path: Path) -> None:
    old = [OLD_COLUMNS.get(name, name) for name in COLUMNS if name != "Record ID"]
    first, copy = outcomes(tmp_path, export(row(), row(), columns=old))
    assert isinstance(first, Notice)
    assert isinstance(copy, Failure)
    assert copy.skipped
    assert copy.reason == "line 3 not read: it is a copy of line 2"


def test_blank_rows_and_lines_are_passed_over(tmp_path: Path) -> None:
    blank: dict[str, str] = {}
    content = "\r\n" + export(row(1), blank, row(2), blank, blank) + "\r\n\x1a"
    assert [notice.id for notice in notices(tmp_path, content)] == ["rw:1", "rw:2"]


def test_a_cell_may_hold_line_ends_and_quotation_marks(tmp_path: Path) -> None:
    content = export(row(1, Title='The "inner"\r\nshelf', Notes="a\nb"), row(2))
    found = notices(tmp_path, content)
    assert found[0].original_article.title == 'The "inner" shelf'
    assert found[1].id == "rw:2"


def test_one_notice_of_many_articles_and_an_article_with_many_notices_keep_all_their_rows(tmp_path: Path) -> None:
    rows = [row(number, OriginalPaperDOI=f"10.5555/a.{number}") for number in range(1, 60)]
    rows += [row(number, RetractionDOI="10.5555/a.1", OriginalPaperDOI="10.5555/a.1") for number in range(60, 90)]
    found = notices(tmp_path, export(*rows))
    assert len({notice.id for notice in found}) == len(rows)


def test_a_record_id_that_comes_again_is_told(tmp_path: Path) -> None:
    content = export(row(1), row(2), row("1.0", Title="Waves"))
    assert reasons(tmp_path, content) == ["line 4 not read: its Record ID 1.0 is that of line 2"]


@pytest.mark.parametrize(("number", "reason"), [("", "it has no Record ID"), ("4a", "its Record ID “4a” is no number")])
def test_a_row_that_cannot_be_known_again_is_told(tmp_path: Path, number: str, reason: str) -> None:
    content = export(row(1), row(number), row(2))
    found = outcomes(tmp_path, content)
    assert len(found) == 3
    assert reasons(tmp_path, content) == [f"line 3 not read: {reason}"]


def test_many_faulty_rows_are_told_in_few_lines(tmp_path: Path) -> None:
    told = reasons(tmp_path, export(row(1), *(row("") for _ in range(300))))
    assert len(told) == 21
    assert told[-1] == "280 more rows were not read for such reasons"


@pytest.mark.parametrize("columns", [COLUMNS[:-1], [name for name in COLUMNS if name not in ("Notes", "Subject")]])
def test_a_column_that_says_nothing_of_the_notice_may_be_missing(tmp_path: Path, columns: list[str]) -> None:
    (notice,) = notices(tmp_path, export(row(), columns=columns))
    assert notice.notice.doi == "10.5555/jss.2024.77"
    assert "Notes" not in notice.text


def test_without_the_column_of_natures_nothing_is_certain(tmp_path: Path) -> None:
    columns = [name for name in COLUMNS if name != "RetractionNature"]
    assert "RetractionNature" in reasons(tmp_path, export(row(), columns=columns))[0]
    only_notices = ["RetractionDOI", "RetractionPubMedID", "RetractionNature"]
    assert "which article" in reasons(tmp_path, export(row(), columns=only_notices))[0]


@pytest.mark.parametrize("rows", [[], [{}], [{}, {}]])
def test_a_header_without_a_row_says_so(tmp_path: Path, rows: list[dict[str, str]]) -> None:
    assert reasons(tmp_path, export(*rows)) == ["a Retraction Watch export without a row"]


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"title,doi,year\r\nTides,10.5555/x,2015\r\n",
        b"Retraction: Tides. The RetractionDOI, OriginalPaperDOI and such are columns.",
        b"%PDF-1.4 doi",
        bytes(range(256)) * 4,
    ],
)
def test_other_files_are_not_taken_for_an_export(head: bytes) -> None:
    assert not retraction_watch.recognises(head)
