"""What an identifier is, where it ends, and that none is invented."""

import time
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui import identifiers
from retract_tui.identifiers import find_dois, find_pmcids, find_pmids, normalise_doi, normalise_pmid, same_doi

SICI = "10.5555/(SICI)1099-0000(199903)13:3<187::AID-ZEO42>3.0.CO;2-K"


def values(text: str) -> list[str]:
    return [found.value for found in find_dois(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("doi:10.5555/Abc.2019.12.", "10.5555/abc.2019.12", id="full stop of the sentence"),
        pytest.param("(https://doi.org/10.5555/abc-12).", "10.5555/abc-12", id="bracket of the sentence"),
        pytest.param("10.5555/S0301-4725(17)30661-4).", "10.5555/s0301-4725(17)30661-4", id="brackets of its own"),
        pytest.param("(doi:10.5555/bmjtp.e219)1 of 11", "10.5555/bmjtp.e219", id="bracket that was not opened inside"),
        pytest.param(f"as in {SICI}. Next", SICI.lower(), id="SICI"),
        pytest.param(SICI.replace("<", "&lt;").replace(">", "&gt;"), SICI.lower(), id="SICI with entities"),
        pytest.param(f"https://doi.org/{quote(SICI, safe='/')} ok", SICI.lower(), id="SICI percent-encoded"),
        pytest.param(
            "10.5555/0012-9658(2005)86[813:ER]2.0.CO;2, and", "10.5555/0012-9658(2005)86[813:er]2.0.co;2", id="["
        ),
        pytest.param("10.5555/ol047676+.", "10.5555/ol047676+", id="ends in plus"),
        pytest.param("10.5555/100%2525", "10.5555/100%25", id="decoded once"),
        pytest.param("[10.5555/a1](https://doi.org/10.5555/b2)", "10.5555/a1 10.5555/b2", id="markdown link"),
        pytest.param("10.5555/a1;10.5555/b2,10.5555/c3", "10.5555/a1 10.5555/b2 10.5555/c3", id="list without spaces"),
        pytest.param("见（doi:10.5555/jcmm.91377）重复", "10.5555/jcmm.91377", id="full-width brackets"),
        pytest.param("https://x.org/doi/full/10.5555/anie.2012?q=1", "10.5555/anie.2012", id="publisher's address"),
        pytest.param("https://x.org/doi/10.5555/anie.2012/pdf/", "10.5555/anie.2012", id="publisher's tail"),
        pytest.param("https://doi-org.proxy.example/10.5555/a.1", "10.5555/a.1", id="proxied host"),
        pytest.param("http://dx.doi.org/10.5555/A1 info:doi/10.5555/b2", "10.5555/a1 10.5555/b2", id="old resolvers"),
        pytest.param("10.5555/545518#.Us5z4L", "10.5555/545518", id="fragment"),
        pytest.param("doi:10.5555/abc12[2] says", "10.5555/abc12", id="reference behind it"),
        pytest.param("3.10.5555/abc12", "10.5555/abc12", id="label before it"),
        pytest.param("https://doi.org/abc12 or doi:10/fg5v", "10/abc12 10/fg5v", id="short DOIs"),
        pytest.param("https://doi.org/resources 10.5555/ 10.5555/. v1.2.10.1000/5", "", id="no DOI"),
    ],
)
def test_a_doi_ends_where_it_ends(text: str, expected: str) -> None:
    assert values(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10.5555/or.2016.5029Following publication", "10.5555/or.2016.5029"),
        ("10.5555/or.2016.5188Figure 7D", "10.5555/or.2016.5188"),
        ("10.5555/jnr.2016.0012.It found", "10.5555/jnr.2016.0012"),
        ("10.5555/12345was retracted", "10.5555/12345"),
    ],
)
def test_a_word_glued_behind_is_cut_and_marked(text: str, expected: str) -> None:
    assert [(found.value, found.repaired) for found in find_dois(text)] == [(expected, True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(https://doi.org/10.5555/leukbiol.2018.\n0442).", "10.5555/leukbiol.2018.0442"),
        ("10.5555/\nj.cell.2015.01.001 and", "10.5555/j.cell.2015.01.001"),
        ("doi: 10.5555/ j.cell.2015.01.001 and", "10.5555/j.cell.2015.01.001"),
        ("10.5555/s41467-\n020-1234-5 and", "10.5555/s41467-020-1234-5"),
        ("10.5555/S0140-6736(97)\n11096-0 and", "10.5555/s0140-6736(97)11096-0"),
        ("10.5555/or. 2016.5029 and", "10.5555/or.2016.5029"),
        (SICI.replace("AID-", "AID-\n"), SICI.lower()),
        ("doi: 10.5555/fslci.2023.\n1390442\n\nCOPYRIGHT", "10.5555/fslci.2023.1390442"),
        ("10.5555/s13046-017-0077-\nx\n", "10.5555/s13046-017-0077-x"),
        ("10.5555/wjo.v3. i9.137.", "10.5555/wjo.v3.i9.137"),
    ],
)
def test_a_break_with_support_is_joined_and_marked(text: str, expected: str) -> None:
    assert [(found.value, found.repaired) for found in find_dois(text)] == [(expected, True)]


def test_the_same_doi_elsewhere_supports_a_break() -> None:
    assert values("10.5555/abcd\nefgh1 is 10.5555/abcdefgh1") == ["10.5555/abcdefgh1"] * 2
    assert values("10.5555/abcd\nefgh1 is no other") == ["10.5555/abcd"]


@pytest.mark.parametrize(
    "text",
    [
        "10.5555/abc.\n2. Smith J",
        "10.5555/abc.\n12345 voles were",
        "10.5555/abc. 2019 was a year",
        "10.5555/abc\n12345",
        "10.5555/abc.\n\n0442)",
    ],
)
def test_a_break_without_support_stays(text: str) -> None:
    assert values(text) == ["10.5555/abc"]


def test_a_digit_astray_before_a_labelled_doi_is_left_out() -> None:
    assert values("Mol Vole 35: 1-9, 2015; DOI: 110.5555/mv.2015.2147") == ["10.5555/mv.2015.2147"]
    assert values("a ratio of 110.5555/2") == []


def test_spans_point_at_the_words() -> None:
    text = "see doi: 10.5555/Abc-\n12, please"
    (found,) = find_dois(text)
    assert text[found.start : found.end] == found.raw == "10.5555/Abc-\n12"


@given(st.text(alphabet="10.5/abcAZ()[]<>;:,. \n-–%&#?_\\Figure", max_size=60))
def test_every_doi_is_made_of_the_texts_own_characters(text: str) -> None:
    end = 0
    for found in find_dois(text):
        assert found.start >= end
        assert text[found.start : found.end] == found.raw
        assert found.value.startswith("10")
        assert not any(c.isspace() for c in found.value)
        end = found.end


@given(st.from_regex(r"10\.[0-9]{4,6}/[a-z0-9]{1,6}([.-][a-z0-9]{1,8}){0,3}[0-9]", fullmatch=True))
def test_a_plain_doi_is_found_however_it_is_written(doi: str) -> None:
    for written in (doi, doi.upper(), f"doi: {doi}.", f"https://doi.org/{doi}", f"({doi})", f"“{doi}”,", f"{doi}; see"):
        assert values(f"as in {written} here") == [doi]
    assert all(same_doi(written, doi) for written in (doi.upper(), f"doi: {doi}.", f"https://doi.org/{doi}"))


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("https://doi.org/10.5555/ABC", "10.5555/abc"),
        ("DOI: 10.5555/abc.", "10.5555/abc"),
        ("xx10.5555/978-3-030_9", "10.5555/978-3-030_9"),
        ("10.5555/abc,def;g", "10.5555/abc,def;g"),
        ("10.5555/545518#.Us5z4LSsxK0", "10.5555/545518"),
        (SICI, SICI.lower()),
        ("10/fg5v", "10/fg5v"),
        ("unavailable", None),
        ("10.5555/a1 and 10.5555/b2", None),
        ("", None),
    ],
)
def test_a_field_holds_one_doi_or_none(field: str, expected: str | None) -> None:
    assert normalise_doi(field) == expected


def test_pubmed_and_pmc_identifiers_need_their_names() -> None:
    text = (
        "PMID: [33510944](https://pubmed.ncbi.nlm.nih.gov/33510944/) [PubMed: 19631377] PMC5228293 PMCID: 123456, 2019"
    )
    assert [found.value for found in find_pmids(text)] == ["33510944", "33510944", "19631377"]
    assert [found.value for found in find_pmcids(text)] == ["PMC5228293", "PMC123456"]
    assert normalise_pmid("41143819.0") == "41143819"
    assert normalise_pmid("0") is None


def test_addresses_encode_what_an_address_cannot_hold() -> None:
    assert identifiers.doi_url(SICI.lower()).count("%3C") == 1
    assert normalise_doi(identifiers.doi_url(SICI)) == SICI.lower()
    assert identifiers.pmid_url("33510944") == "https://pubmed.ncbi.nlm.nih.gov/33510944/"
    assert identifiers.pmcid_url("PMC5228293").endswith("/PMC5228293/")


@pytest.mark.parametrize(
    "unit", ["10.5555/", "10.5555/a(", "10.5555/a.\n1", "doi.org/", "(", "10.", "<", "10.5555/a-\n"]
)
def test_time_is_linear_in_the_length(unit: str) -> None:
    def seconds(count: int) -> float:
        text = unit * count
        began = time.process_time()
        find_dois(text)
        return time.process_time() - began

    short = min(seconds(1000) for _ in range(3))
    assert seconds(8000) < 8 * short * 3 + 0.05


def test_an_article_number_with_a_letter_on_the_next_line_belongs_to_the_year_before_it() -> None:
    (found,) = find_dois("Tumor Commun. 2016; 9:e51. https://doi.org/10.5072/tc.2016.\ne51. [PubMed]")
    assert (found.value, found.repaired) == ("10.5072/tc.2016.e51", True)
