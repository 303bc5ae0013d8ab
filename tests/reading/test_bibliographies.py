import json
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from retract_tui.model import Notice, NoticeHead, Work
from retract_tui.reading import Failure
from tests.reading.crossref_made import notices, outcomes, reason

NOTICE_RIS = """TY  - JOUR
AU  - Editor, A.
TI  - Retraction: Tides of the inner shelf
T2  - Journal of Sea Science
PB  - Shelf Press
PY  - 2021
DA  - 2021/03/09/
VL  - 13
SP  - 5
DO  - 10.5555/jss.2021.9
N1  - Retraction of: J Sea Sci. 2015 Apr;7(2):11-19. doi: 10.5555/jss.2015.11
N1  - PMID: 34567890
AB  - This article has been retracted at the request of the authors because the data were unreliable.
ER  - 
"""
ARTICLE_RIS = """TY  - JOUR
AU  - Moor, A. J.
AU  - Bell, Joan
TI  - RETRACTED: Tides of the inner shelf
JO  - Journal of Sea Science
PY  - 2015
DA  - APR 1
VL  - 7
IS  - 2
SP  - 11
EP  - 19
DO  - https://doi.org/10.5555/JSS.2015.11
ER  - 
"""
NOTICE_BIB = r"""@article{jss2021,
  title = {{{Retraction}}: Tides of the inner shelf},
  author = {Editor, A.},
  journal = {Journal of Sea Science},
  publisher = {Shelf Press},
  year = 2021, month = mar # "~9",
  volume = {13}, pages = {5},
  doi = {10.5555/jss.2021.9},
  note = {Retraction of: J Sea Sci. 2015 Apr;7(2):11-19. doi: 10.5555/jss.2015.11},
  pmid = {34567890},
  abstract = {This article has been retracted at the request of the authors because the data were unreliable.}
}
"""
ARTICLE_BIB = r"""@article{moor2015,
  title = {{RETRACTED}: Tides of the inner shelf},
  author = {Moor, A. J. and Bell, Joan and others},
  journal = {Journal of Sea Science},
  year = {2015}, month = {4}, volume = 7, number = 2, pages = {11--19},
  doi = {10.5555/JSS.2015.11}
}
"""
NOTICE_CSL = {
    "type": "article-journal",
    "id": "jss2021",
    "title": "Retraction: Tides of the inner shelf",
    "author": [{"family": "Editor", "given": "A."}],
    "container-title": "Journal of Sea Science",
    "publisher": "Shelf Press",
    "issued": {"date-parts": [["2021", 3, "9"]]},
    "volume": "13",
    "page": "5",
    "DOI": "10.5555/jss.2021.9",
    "PMID": "34567890",
    "note": "Retraction of: J Sea Sci. 2015 Apr;7(2):11-19. doi: 10.5555/jss.2015.11",
    "abstract": "This article has been retracted at the request of the authors because the data were unreliable.",
}
ARTICLE_CSL = {
    "type": "article-journal",
    "title": "RETRACTED: Tides of the inner shelf",
    "author": [{"family": "Moor", "given": "A. J."}, {"family": "Bell", "given": "Joan"}],
    "container-title": "Journal of Sea Science",
    "issued": {"date-parts": [[2015, 4]]},
    "volume": 7,
    "issue": 2,
    "page": "11–19",
    "DOI": "10.5555/JSS.2015.11",
}
ZOTERO = {
    "itemType": "journalArticle",
    "title": "Retraction: Tides of the inner shelf",
    "creators": [{"firstName": "A.", "lastName": "Editor", "creatorType": "author"}],
    "publicationTitle": "Journal of Sea Science",
    "publisher": "Shelf Press",
    "date": "9 March 2021",
    "volume": "13",
    "pages": "5",
    "DOI": "10.5555/jss.2021.9",
    "extra": "PMID: 34567890\nRetraction of: J Sea Sci. 2015 Apr;7(2):11-19. doi: 10.5555/jss.2015.11",
    "abstractNote": "This article has been retracted at the request of the authors because the data were unreliable.",
}
EACH = pytest.mark.parametrize(
    ("notice", "article"),
    [
        (NOTICE_RIS, ARTICLE_RIS),
        (NOTICE_BIB, ARTICLE_BIB),
        (json.dumps([NOTICE_CSL]), json.dumps([ARTICLE_CSL])),
        (json.dumps({"items": [ZOTERO]}), json.dumps({"items": [{**ZOTERO, "title": "Gulls", "extra": "x"}]})),
    ],
    ids=["RIS", "BibTeX", "CSL-JSON", "Zotero"],
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.txt"


@EACH
def test_a_record_that_is_a_notice_is_read_with_all_it_says(path: Path, notice: str, article: str) -> None:
    (record,) = notices(path, notice)
    assert (record.id, record.update_type) == ("10.5555/jss.2021.9", "retraction")
    assert record.notice == NoticeHead(
        title="Retraction: Tides of the inner shelf",
        doi="10.5555/jss.2021.9",
        pmid="34567890",
        journal="Journal of Sea Science",
        publisher="Shelf Press",
        date="2021-03-09",
    )
    assert record.original_articles == (
        Work(
            title="Tides of the inner shelf",
            journal="J Sea Sci",
            year=2015,
            volume="7",
            issue="2",
            pages="11-19",
            doi="10.5555/jss.2015.11",
        ),
    )
    assert record.requested_by == ("authors",)
    assert [item.code for item in record.reasons] == ["data_unreliable"]
    assert record.provenance is not None
    assert (record.provenance.format, record.provenance.asserted_by) == ("citation", "bibliography")


@EACH
def test_an_article_that_is_marked_as_retracted_is_no_notice(path: Path, notice: str, article: str) -> None:
    assert reason(path, article).endswith("bibliography of one record, which is no notice")


@EACH
def test_of_a_bibliography_with_both_only_the_notices_are_taken(path: Path, notice: str, article: str) -> None:
    if notice.startswith(("[", "{")):
        listed = [*_records(article), *_records(notice), *_records(article)]
        assert len(notices(path, json.dumps(listed))) == 1
    else:
        assert len(notices(path, article + notice + article)) == 1


def _records(text: str) -> list[object]:
    document = json.loads(text)
    records: list[object] = document["items"] if isinstance(document, dict) else document
    return records


@pytest.mark.parametrize(
    ("content", "called"),
    [
        (ARTICLE_RIS * 12, "a RIS bibliography"),
        (ARTICLE_BIB * 12, "a BibTeX bibliography"),
        (json.dumps([ARTICLE_CSL] * 12), "a CSL-JSON bibliography"),
    ],
)
def test_an_ordinary_bibliography_says_how_many_records_it_has(path: Path, content: str, called: str) -> None:
    assert reason(path, content) == f"{called} of 12 records, none of which is a notice"


RETRACTION_IN = "Retraction in: J Sea Sci. 2021 Mar 9;13:5. doi: 10.5555/jss.2021.9"


@pytest.mark.parametrize(
    "content",
    [
        ARTICLE_RIS.replace("ER  - ", f"N1  - {RETRACTION_IN}\nER  - "),
        ARTICLE_BIB.replace("  doi", f"  note = {{{RETRACTION_IN}}},\n  doi"),
        json.dumps({**ARTICLE_CSL, "note": RETRACTION_IN}),
    ],
    ids=["RIS", "BibTeX", "CSL-JSON"],
)
def test_the_record_of_an_article_may_name_the_notice_about_it(path: Path, content: str) -> None:
    (record,) = notices(path, content)
    assert (record.id, record.update_type) == ("10.5555/jss.2021.9", "retraction")
    assert (record.notice.journal, record.notice.date) == ("J Sea Sci", "2021")
    assert record.original_article == Work(
        title="Tides of the inner shelf",
        authors=("Moor AJ", "Bell Joan"),
        journal="Journal of Sea Science",
        year=2015,
        volume="7",
        issue="2",
        pages="11-19",
        doi="10.5555/jss.2015.11",
    )


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("M3  - Erratum", "correction"),
        ("M3  - Retraction", "retraction"),
        ("M3  - Expression of Concern", "expression_of_concern"),
        ("KW  - Retraction of Publication", "retraction"),
        ("N1  - Erratum of: Journal of Sea Science, 19 (1951), 1539", "correction"),
        ("N1  - Retraction of 10.5555/jss.2015.11", "retraction"),
    ],
)
def test_the_type_of_a_record_or_a_note_tells_that_it_is_a_notice(path: Path, line: str, kind: str) -> None:
    (record,) = notices(path, f"TY  - JOUR\nTI  - To our readers\nDO  - 10.5555/jss.2021.9\n{line}\nER  - \n")
    assert record.update_type == kind


@pytest.mark.parametrize("line", ["M3  - Retracted", "KW  - Retraction", "KW  - Correction", "N1  - see Erratum"])
def test_other_types_keywords_and_notes_do_not(path: Path, line: str) -> None:
    assert "no notice" in reason(path, f"TY  - JOUR\nTI  - To our readers\n{line}\nER  - \n")


def test_two_errata_without_identifiers_are_two_notices(path: Path) -> None:
    record = "TY  - JOUR\nTI  - Erratum\nT2  - Journal of Sea Science\nVL  - {}\nER  - \n"
    assert len({found.id for found in notices(path, record.format(3) + record.format(4))}) == 2
    assert len(notices(path, record.format(3) * 2)) == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("content", [NOTICE_RIS, NOTICE_BIB], ids=["RIS", "BibTeX"])
def test_a_bibliography_reads_the_same_in_any_encoding(path: Path, content: str, encoding: str) -> None:
    content = content.replace("Shelf Press", "Küste")
    (record,) = notices(path, content.replace("\n", "\r\n").encode(encoding))
    assert record.notice.publisher == "Küste"


def test_ris_lines_bend_the_rules_in_known_ways(path: Path) -> None:
    bent = NOTICE_RIS.replace("  - ", " - ").replace("T2 -", "JF -").replace("TI -", "T1 -").replace("AB -", "N2 -")
    bent = bent.replace("inner shelf", "inner\nshelf").removesuffix("ER - \n") + "TY - JOUR\nTI - Gulls\n"
    (record,) = notices(path, bent)
    assert record.notice.title == "Retraction: Tides of the inner shelf"
    assert record.notice.journal == "Journal of Sea Science"
    assert record.requested_by == ("authors",)


@pytest.mark.parametrize(
    ("year", "date", "expected"),
    [
        ("2012///", "", "2012"),
        ("2012", "2012/06/30/", "2012-06-30"),
        ("2012", "2012/06//", "2012-06"),
        ("2012", "NOV", "2012-11"),
        ("2012", "APR 1", "2012-04-01"),
        ("2012", "2013-01-05", "2012"),
        ("2012 Jun 30", "", "2012-06-30"),
        ("", "30 June 2012", "2012-06-30"),
        ("in press", "", None),
    ],
)
def test_dates_of_ris_are_as_precise_as_they_are(path: Path, year: str, date: str, expected: str | None) -> None:
    (record,) = notices(path, f"TY  - JOUR\nTI  - Erratum\nPY  - {year}\nDA  - {date}\nER  - \n")
    assert record.notice.date == expected


@pytest.mark.parametrize("notice", [NOTICE_RIS, NOTICE_BIB], ids=["RIS", "BibTeX"])
def test_a_bibliography_that_is_cut_anywhere_gives_no_half_identifier(path: Path, notice: str) -> None:
    whole = (notice + notice.replace("10.5555/jss.2021.9", "10.5555/jss.2022.99")).encode()
    known = {"10.5555/jss.2021.9", "10.5555/jss.2022.99", "10.5555/jss.2015.11"}
    for cut in range(40, len(whole), 11):
        for outcome in outcomes(path, whole[:cut]):
            if isinstance(outcome, Notice):
                named = {outcome.notice.doi, *(work.doi for work in outcome.original_articles)}
                assert named <= known | {None}, whole[:cut]
            else:
                assert "please report" not in outcome.reason


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (NOTICE_RIS + "TY  - JOUR\nDO  - 10.5555/half", "it ends in the middle of a line"),
        (NOTICE_BIB + "@misc{x, title = {Half", "it has an entry without an end"),
        (NOTICE_BIB + "@misc{x, title = {Half\n" * 3, "it has 3 entries without an end"),
    ],
)
def test_that_a_bibliography_is_cut_or_damaged_is_told(path: Path, content: str, told: str) -> None:
    notice, failure = outcomes(path, content)
    assert isinstance(notice, Notice)
    assert isinstance(failure, Failure)
    assert told in failure.reason


def _noise(made: random.Random, size: int) -> str:
    return "".join(made.choices('TIABDONER  - \n{}@=,"article\\10.5555/', k=size))


HOSTILE: dict[str, Callable[[str], str]] = {
    "nested": lambda start: start + "{" * 300_000 + "}" * 300_000,
    "one line": lambda start: start + "retraction of " * 100_000,
    "many lines": lambda start: start + "x\n" * 300_000,
    "many tags": lambda start: start + "\nN1  - Retraction of 10.5555/x" * 5_000,
    "zeros": lambda start: start + "\x00" * 300,
    "controls": lambda start: start + "\x1b[2J\u202e" * 300,
}


@pytest.mark.parametrize("start", ["TY  - JOUR\nTI  - ", "@article{x, title = {"])
@pytest.mark.parametrize("made", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_bibliographies_take_no_time_and_give_no_other_error(
    path: Path, start: str, made: Callable[[str], str]
) -> None:
    began = time.perf_counter()
    found = outcomes(path, made(start))
    assert time.perf_counter() - began < 10
    assert not [outcome for outcome in found if isinstance(outcome, Failure) and "please report" in outcome.reason]
    assert "\x1b" not in repr(found).encode().decode("unicode_escape", "replace")


@pytest.mark.parametrize("start", ["TY  - JOUR\n", "@article{x, ", '[{"type": "book", "title": '])
def test_noise_gives_a_reason(path: Path, start: str) -> None:
    made = random.Random(7)
    for _ in range(50):
        for outcome in outcomes(path, start + _noise(made, 400)):
            assert isinstance(outcome, Notice) or "please report" not in outcome.reason


@pytest.mark.parametrize(
    "text", ["TYPE - a word\n", "@home in the sea: a retraction\n", "TY is short\n", "@articles are long {x}\n"]
)
def test_texts_are_not_taken_for_bibliographies(path: Path, text: str) -> None:
    assert "bibliography" not in reason(path, text * 3)
