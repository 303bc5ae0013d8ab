from collections.abc import Callable

import pytest

from tests.library.conftest import Finding
from tests.library.made import ELBOWS, KNEES, SHELF, WRISTS, notice

Over = Callable[..., Finding]

ALL = [ELBOWS.id, KNEES.id, WRISTS.id]


@pytest.fixture
def search(found: Over) -> Finding:
    return found(*SHELF)


def test_nothing_typed_lists_everything_newest_first(search: Finding) -> None:
    assert search("") == ALL
    assert search("   ") == ALL


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("knee", [KNEES.id]),
        ("kne", [KNEES.id]),
        ("KNEE load", [KNEES.id]),
        ("knee elbows", []),
        ("osei", [KNEES.id, WRISTS.id]),
        ('"ageing knee"', [KNEES.id]),
        ('"knee ageing"', []),
        ('"ageing kne"', []),
        ('"ageing kne', [KNEES.id]),
        ("“ageing knee”", [KNEES.id]),
        ("osei -knee", [WRISTS.id]),
        ("osei NOT knee", [WRISTS.id]),
        ("-osei", [ELBOWS.id]),
        ('-"deep sea"', [KNEES.id, WRISTS.id]),
        ("-osei -elbows", []),
        ("elbows OR wrists", [ELBOWS.id, WRISTS.id]),
        ("elbows | wrists", [ELBOWS.id, WRISTS.id]),
        ("elbows or wrists", []),
        ("osei elbows OR wrists", [WRISTS.id]),
        ("elbows OR -osei", [ELBOWS.id]),
        ("knee AND load", [KNEES.id]),
        ("(elbows OR wrists)", [ELBOWS.id, WRISTS.id]),
    ],
)
def test_words_phrases_not_and_or(search: Finding, query: str, expected: list[str]) -> None:
    assert search(query) == expected


@pytest.mark.parametrize(
    "query",
    [
        "broggini",
        "Brogгинi",
        "BROGGINI",
        "muller",
        "müller",
        "Mu\u0308ller",
        "beta-actin",
        "β-actin",
        "microRNA-148b-3p",
        "microrna 148b",
        "148b-3p",
        '"microRNA-148b- 3p"',
        "author:broggini",
    ],
)
def test_accents_scripts_greek_hyphens_and_line_breaks_do_not_matter(search: Finding, query: str) -> None:
    assert search(query) == [KNEES.id]


def test_ideographs_are_found_one_by_one_and_side_by_side(search: Finding) -> None:
    assert search("撤稿") == [ELBOWS.id]
    assert search("撤") == [ELBOWS.id]
    assert search("稿撤") == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("title:knee", [KNEES.id]),
        ("title:panel", []),
        ('title:"deep sea"', [ELBOWS.id]),
        ("TITLE:knee", [KNEES.id]),
        ("title: knee", [KNEES.id]),
        ("-title:knee", [ELBOWS.id, WRISTS.id]),
        ("author:osei", [WRISTS.id]),
        ("journal:imagined", [ELBOWS.id]),
        ('journal:"ann fict', [KNEES.id]),
        ("publisher:elbow", [KNEES.id]),
        ("source:osei", [KNEES.id]),
        ("source:hips", [KNEES.id]),
        ("source:10.5555/hips.1", [KNEES.id]),
        ("source:10.5555/knees.note", []),
        ("source:26000001", [KNEES.id]),
        ("source:31234567", []),
        ("reason:plagiarism", [ELBOWS.id]),
        ("reason:duplication", [KNEES.id]),
        ("reason:duplication_of_image", [KNEES.id]),
        ("reason:plag OR reason:dupl osei", [KNEES.id]),
        ("type:retraction", [KNEES.id]),
        ("type:partial", [ELBOWS.id]),
        ('type:"expression of concern"', [WRISTS.id]),
        ("type:expression-of-concern", [WRISTS.id]),
        ("type:eoc", [WRISTS.id]),
        ("year:2018", [KNEES.id]),
        ("year:2018..2021", [ELBOWS.id, KNEES.id]),
        ("year:2021..2018", [ELBOWS.id, KNEES.id]),
        ("year:2018-2021", [ELBOWS.id, KNEES.id]),
        ("year:2019..", [ELBOWS.id]),
        ("year:..2018", [KNEES.id, WRISTS.id]),
        ("year:20", [ELBOWS.id, KNEES.id]),
        ("notice-year:2021", [KNEES.id]),
        ("notice-year:2021..2023", [ELBOWS.id, KNEES.id]),
        ("-notice-year:0..9999", [WRISTS.id]),
        ("panel:4A", [KNEES.id]),
        ("panel:4a", [KNEES.id]),
        ("panel:4", [KNEES.id]),
        ("panel:Fig.4B", [KNEES.id]),
        ("panel:4C", []),
        ("panel:s2", [KNEES.id]),
        ('panel:"Table 1"', [KNEES.id]),
        ("text:unnamed", [ELBOWS.id]),
        ("text:elbows", []),
        ("has:sources", [KNEES.id]),
        ("has:panels", [KNEES.id]),
        ("has:doi", [ELBOWS.id, KNEES.id]),
        ("-has:doi", [WRISTS.id]),
        ("has:s", [KNEES.id]),
    ],
)
def test_fields(search: Finding, query: str, expected: list[str]) -> None:
    assert search(query) == expected


SICI = "10.5555/(SICI)1097-0142(19990815)86:4<555::AID-ELB1>3.0.CO;2-K"


@pytest.mark.parametrize(
    ("pasted", "expected"),
    [
        ("10.5555/knees.2018.7", KNEES.id),
        ("10.5555/KNEES.2018.7", KNEES.id),
        ("doi:10.5555/knees.2018.7", KNEES.id),
        ("doi: 10.5555/knees.2018.7", KNEES.id),
        ("DOI 10.5555/knees.2018.7", KNEES.id),
        ("https://doi.org/10.5555/knees.2018.7", KNEES.id),
        ("http://dx.doi.org/10.5555/knees.2018.7.", KNEES.id),
        ("(doi:10.5555/knees.2018.7)", KNEES.id),
        ("info:doi/10.5555/knees.2018.7", KNEES.id),
        ("https://doi.org/10.5555%2Fknees.2018.7", KNEES.id),
        (SICI, ELBOWS.id),
        (SICI.lower(), ELBOWS.id),
        ("doi:" + SICI, ELBOWS.id),
        ("https://doi.org/" + SICI, ELBOWS.id),
        (SICI.replace("<", "%3C").replace(">", "%3E").replace("(", "%28").replace(")", "%29"), ELBOWS.id),
        (SICI.replace("<", "&lt;").replace(">", "&gt;"), ELBOWS.id),
        ("31234567", KNEES.id),
        ("pmid:31234567", KNEES.id),
        ("PMID: 31234567", KNEES.id),
        ("pmid 31234567", KNEES.id),
        ("https://pubmed.ncbi.nlm.nih.gov/31234567/", KNEES.id),
        ("PMC7654321", KNEES.id),
        ("PMCID: PMC7654321", KNEES.id),
        ("pmc 7654321", KNEES.id),
        ("https://pmc.ncbi.nlm.nih.gov/articles/PMC7654321/", KNEES.id),
        ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7654321/", KNEES.id),
        ("26000001", KNEES.id),
        ("10.5555/hips.1", KNEES.id),
        ("knee 10.5555/hips.1", KNEES.id),
    ],
)
def test_a_pasted_identifier_finds_exactly_its_notice(search: Finding, pasted: str, expected: str) -> None:
    assert search(pasted) == [expected]


def test_a_doi_does_not_find_a_longer_one_that_is_another(found: Over) -> None:
    search = found(notice("one", doi="10.5555/abc.1"), notice("two", doi="10.5555/abc.12"))

    assert search("10.5555/abc.1") == ["one"]
    assert search("10.5555/abc") == ["one", "two"] or search("10.5555/abc") == ["two", "one"]
    assert search("-10.5555/abc.1") == ["two"]


def test_a_number_that_is_no_pubmed_identifier_here_is_a_word(found: Over) -> None:
    search = found(notice("one", text="Grant 81234567 was cited."), notice("two", text="8123456 mice"))

    assert search("8123456") in (["one", "two"], ["two", "one"])
    assert search("81234567") == ["one"]


def test_results_are_sorted_by_title_or_by_the_years_to_the_notice(found: Over) -> None:
    search = found(
        notice("b", title="Beta", date="2024-01-01", year=2023),
        notice("a", title="“alpha”", date="2020-01-01", year=2001),
        notice("none", date="2022"),
    )

    assert search("") == ["b", "none", "a"]
    assert search("sort:title") == ["a", "b", "none"]
    assert search("sort:lag") == ["a", "b", "none"]
    assert search("sort:date") == ["b", "none", "a"]
    assert search("sort:title year:20") == ["a", "b"]


def test_a_phrase_does_not_run_from_one_value_into_the_next(found: Over) -> None:
    search = found(notice("one", authors=("Ng A", "Bell C")))

    assert search('author:"ng a"') == ["one"]
    assert search('author:"a bell"') == []


def test_dates_of_less_precision_come_before_those_with_more_of_the_same_year(found: Over) -> None:
    search = found(
        notice("year", date="2024"),
        notice("month", date="2024-05"),
        notice("day", date="2024-05-02"),
        notice("none"),
        notice("odd", date="in May"),
    )

    assert search("")[:3] == ["day", "month", "year"]
    assert set(search("")[3:]) == {"none", "odd"}
