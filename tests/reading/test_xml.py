from collections.abc import Callable
from pathlib import Path

import pytest

from retract_tui.model import Notice
from retract_tui.reading import Failure, read_file, xml
from retract_tui.reading.xml_prolog import read_prolog
from tests.reading.jats_files import article
from tests.reading.pubmed_files import pubmed_article, pubmed_set

WHOLE = article()


def read(tmp_path: Path, content: str | bytes) -> list[Notice | Failure]:
    path = tmp_path / "notice.xml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_file(path))


def reasons(outcomes: list[Notice | Failure]) -> list[str]:
    return [outcome.reason for outcome in outcomes if isinstance(outcome, Failure)]


@pytest.mark.parametrize("whole", [WHOLE, pubmed_set(pubmed_article())], ids=["jats", "pubmed"])
def test_a_file_cut_at_any_byte_gives_what_is_certain_or_a_reason(tmp_path: Path, whole: str) -> None:
    data = whole.encode()
    (expected,) = read(tmp_path, data)
    assert isinstance(expected, Notice)
    for end in range(0, len(data) - 1, 7):
        outcomes = read(tmp_path, data[:end])
        assert outcomes
        assert not any("please report" in reason for reason in reasons(outcomes)), (end, outcomes)
        for outcome in outcomes:
            if isinstance(outcome, Notice):
                assert (outcome.id, outcome.notice.doi) == (expected.id, expected.notice.doi)
                assert len(reasons(outcomes)) == 1
                assert reasons(outcomes)[0].startswith("damaged: an XML file that ends in the middle")


def test_what_is_damaged_behind_its_metadata_keeps_these_and_no_text(tmp_path: Path) -> None:
    notice, failure = read(tmp_path, WHOLE.replace("another article", "AT&T"))
    assert isinstance(notice, Notice)
    assert (notice.original_article.doi, notice.text, notice.reasons) == ("10.5555/jss.2015.11", "", ())
    assert isinstance(failure, Failure)
    assert failure.reason.startswith("damaged: at line 1 it is no XML")


def test_a_damaged_set_gives_what_is_whole_before_the_damage(tmp_path: Path) -> None:
    first, second = pubmed_article(pmid="90000001"), pubmed_article(pmid="90000002")
    outcomes = read(tmp_path, pubmed_set(first, second, "<PubmedArticle><oops>"))
    assert [outcome.id for outcome in outcomes if isinstance(outcome, Notice)] == ["pmid:90000001", "pmid:90000002"]
    assert len(reasons(outcomes)) == 1
    assert reasons(outcomes)[0].endswith("the 2 records before that could be read")


def test_what_only_form_demands_is_done_without(tmp_path: Path) -> None:
    (bare,) = read(tmp_path, WHOLE.replace(' xmlns:xlink="http://www.w3.org/1999/xlink"', ""))
    (with_entities,) = read(tmp_path, WHOLE.replace("by the editor", "by&nbsp;the editor&ndash;in&ndash;chief"))
    assert isinstance(bare, Notice) and isinstance(with_entities, Notice)
    assert bare.original_article.doi == "10.5555/jss.2015.11"
    assert "by the editor–in–chief" in with_entities.text


@pytest.mark.parametrize(
    "declared",
    [
        "<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>",
        "<!ENTITY b SYSTEM 'file:///etc/passwd'>",
        "<!ENTITY % b SYSTEM 'http://192.0.2.1/x'> %b;",
        "<!ELEMENT p ANY> <!-- ] > --> <!ENTITY b ']>'>",
    ],
)
def test_entities_of_a_file_are_neither_expanded_nor_opened(tmp_path: Path, declared: str) -> None:
    text = f"<!DOCTYPE article [{declared}]>{WHOLE}".replace("the editor", "&b;")
    assert reasons(read(tmp_path, text)) == [
        "an XML file that declares entities of its own, which are not opened: save it without these"
    ]


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (lambda text: text.replace("<body>", "<body>" + "<sec>" * 10_000), "nested deeper than any article"),
        (lambda text: text.replace("editor", "ed\x00itor"), "it is no XML"),
        (lambda text: text.replace("editor", "é").encode("latin-1"), "it is no XML"),
        (lambda text: f"<?xml version='1.0' encoding='x-unknown'?>{text}", "Unsupported encoding"),
    ],
)
def test_a_file_that_is_no_xml_says_where(tmp_path: Path, damage: Callable[[str], str | bytes], reason: str) -> None:
    (told,) = reasons(read(tmp_path, damage(WHOLE)))
    assert told.startswith("damaged: ")
    assert reason in told


def test_a_huge_file_is_refused_or_streamed_without_being_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "RECORD_LIMIT", 100_000)
    endless = "<PubmedArticleSet><PubmedArticle>" + "<x>abc</x>" * 20_000
    assert "with a part of more than" in reasons(read(tmp_path, endless))[0]
    records = [pubmed_article(pmid=str(90_000_000 + number)) for number in range(200)]
    assert len("".join(records)) > 100_000
    assert len(read(tmp_path, pubmed_set(*records))) == 200


def test_two_gigabytes_of_nothing_are_not_read_to_the_end(tmp_path: Path) -> None:
    path = tmp_path / "notice.xml"
    path.write_text("<PubmedArticleSet><PubmedArticle>")
    with path.open("r+b") as file:
        file.truncate(2_000_000_000)
    (failure,) = read_file(path)
    assert isinstance(failure, Failure)
    assert failure.reason.startswith("damaged: ")


def test_a_field_that_is_longer_than_any_is_no_value(tmp_path: Path) -> None:
    (notice,) = read(tmp_path, article(title="Tides " * 200_000, body="<p>word </p>" * 50_000))
    assert isinstance(notice, Notice)
    assert (notice.notice.title, notice.text) == (None, "")


def test_control_codes_and_marks_of_direction_do_not_come_through(tmp_path: Path) -> None:
    (notice,) = read(tmp_path, article(title="Retraction: Ti\u202edes &#x9b;31m", body="<p>A\u200bB\u2066.</p>"))
    assert isinstance(notice, Notice)
    assert notice.notice.title == "Retraction: Tides 31m"
    assert "AB." in notice.text


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"<a/>", "a"),
        (b"\xef\xbb\xbf\n<?xml version='1.0'?><!-- - -- x --><x:b c='>'>", "b"),
        (b"<!DOCTYPE a [ <!ELEMENT a ANY> <!-- ]> --> <!ATTLIST a b CDATA ']>'> ]><a>", "a"),
        ("<a>".encode("utf-16-le"), "a"),
        ("\ufeff<a>".encode("utf-16-be"), "a"),
        (b"a < b", None),
        (b"<?xml version='1.0'?>" + b" " * 5000, None),
        (b"<!--" + b"-" * 5000, None),
        (b"<!DOCTYPE " + b"['" * 5000, None),
        (b"<a " + b"\"'" * 5000, "a"),
    ],
)
def test_the_root_of_a_file_is_known_by_its_first_bytes(head: bytes, name: str | None) -> None:
    prolog = read_prolog(head[:4096])
    assert (prolog.name if prolog else None) == name
