from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.identifiers import find_dois
from retract_tui.reading.markup import plain
from retract_tui.text import clean

SICI = "10.5555/(SICI)1097-0142(19990815)86:4<555::AID-CNCR1>3.0.CO;2-K"
SAMPLES = sorted((Path(__file__).parents[2] / "sample_notices").glob("*.txt"))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("in **Figure 4A** were", "in Figure 4A were"),
        ("*Aging (Albany NY)* 2022; 14", "Aging (Albany NY) 2022; 14"),
        ("__Notice__ of _in vitro_ work", "Notice of in vitro work"),
        ("***Retraction***: see **the *Aging* policy**.", "Retraction: see the Aging policy."),
        ("*A title that is\nwrapped*", "A title that is\nwrapped"),
        ("**Fig. 2**A and *p*-value", "Fig. 2A and p-value"),
        ("**[1]** and *“quoted”*", "[1] and “quoted”"),
        ("图**4A**显示", "图**4A**显示"),
        ("> **作者:** Ren", "作者: Ren"),
    ],
)
def test_emphasis_is_unwrapped(marked: str, expected: str) -> None:
    assert plain(marked) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Frontiers Editorial Office*",
        "Li Tan, Mei Li*, Charles Turn",
        "Ren^{1,*}, Cao^{2,*}, Zhu^{1}",
        "A. Awan^a, T. Bahir^b,*, I. Cole,*",
        "*Equal contribution\n\n*Correspondence: x@example.org",
        "* first\n* second",
        "*p < 0.05; **p < 0.01, ***p < 0.001 and 3 * 4 * 5",
        "file_name_here and snake_case, a_1 _",
        "______ name ______",
        "p < 0.05 and > 3, <0.001, x<y>z, the <control> group",
        "where a <b and c> d",
        "a 5'->3' primer <- 3 -> 4",
        "n = 5\n> 0.05 was seen",
        "AT&T; R&D &notanentity; &copy=1&author=2",
        "http://example.org/index.php?page=article&op=view&path[]=2138&amp_x=1",
        "the string “\\mathbfx0.92” stands",
        "see [1](a) and [2] (b), [3]",
        "#1 in the list, C# and #hashtag",
        "1. First\n2. Second\n   continued",
        "~~~ 5 ~ 6",
        "a ``quoted'' word",
        "<!-- never closed",
        "<script> as a word",
        f"see {SICI} here",
        "10.5555/abc_def_ghi and 10.5555/_a_b",
    ],
)
def test_what_is_no_markup_is_left_alone(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("PMID: [36575048](https://pubmed.ncbi.nlm.nih.gov/36575048/)", "PMID: 36575048"),
        ("doi: [10.5555/abc](https://doi.org/10.5555/ABC)", "doi: 10.5555/abc"),
        ("[Crossref](https://doi.org/10.5555/abc)", "Crossref (https://doi.org/10.5555/abc)"),
        ("doi:10.5555/abc [Crossref](https://doi.org/10.5555/abc)", "doi:10.5555/abc Crossref"),
        ("[PubMed](https://pubmed.ncbi.nlm.nih.gov/123/)", "PubMed (https://pubmed.ncbi.nlm.nih.gov/123/)"),
        (
            "[PMC](https://www.ncbi.nlm.nih.gov/pmc/articles/PMC99123)",
            "PMC (https://www.ncbi.nlm.nih.gov/pmc/articles/PMC99123)",
        ),
        ("the [Licence\n\\(CC BY\\)](#). The", "the Licence\n(CC BY). The"),
        ("[[1]](#ref1) and [the *policy*](https://example.org/a_(b))", "[1] and the policy"),
        ('![Figure 1](img/f1.png "A title")', "Figure 1"),
        (
            "<https://orcid.org/0000-0000-0000-0000>; <a@example.org>",
            "https://orcid.org/0000-0000-0000-0000; a@example.org",
        ),
        (f"[Wiley](https://doi.org/{SICI})", f"Wiley (https://doi.org/{SICI})"),
        (f"[{SICI}](https://doi.org/{SICI})", SICI),
        (f"<https://doi.org/{SICI}>", f"https://doi.org/{SICI}"),
    ],
)
def test_a_link_keeps_its_words_and_a_target_that_names_a_work(marked: str, expected: str) -> None:
    assert plain(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("<i>In vitro</i> and <b>bold</b>", "In vitro and bold"),
        ("Ca<sup>2+</sup> in H<sub>2</sub>O", "Ca^{2+} in H2O"),
        ("<jats:p>One.</jats:p><jats:p>Two.</jats:p>", "One.\n\nTwo."),
        ("one<br/>two<BR>three", "one\ntwo\nthree"),
        ("Smith &amp; Sons, p &lt; 0.05, caf&eacute;&nbsp;x", "Smith & Sons, p < 0.05, café x"),
        ("&lt;i&gt;Aging&lt;/i&gt; 2020", "Aging 2020"),
        ("before<!-- hidden <b> -->after", "beforeafter"),
        ("a<script>alert('[1](x)')</script>b<style>p{}</style>c", "abc"),
        ("x &#27;[31m red &#x202e;reversed", "x [31m red reversed"),
        ("forged &#xE000;0&#xE001;", "forged �0�"),
        ('<a href="https://doi.org/10.5555/abc">Crossref</a>', "Crossref (https://doi.org/10.5555/abc)"),
        ('<a href="https://doi.org/10.5555/abc">10.5555/abc</a>', "10.5555/abc"),
        ('<a class="x" href="#top">Top</a>', "Top"),
        ("<ul><li>One</li><li>Two</li></ul>", "- One\n- Two"),
        (f"see {SICI.replace('<', '&lt;').replace('>', '&gt;')}", f"see {SICI}"),
        ("<i>10.5555/abc_d</i>", "10.5555/abc_d"),
    ],
)
def test_tags_and_entities_become_what_they_show(marked: str, expected: str) -> None:
    assert plain(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("## Retraction ##", "Retraction"),
        ("# On C#", "On C#"),
        ("10.5555/a\\_b\\_c and \\*starred\\*", "10.5555/a_b_c and *starred*"),
        ("> quoted\n>\n> again", "quoted\n\nagain"),
        ("the `code` word", "the code word"),
    ],
)
def test_headings_quotes_escapes_and_code(marked: str, expected: str) -> None:
    assert plain(marked) == expected


def test_a_jats_fragment_reads_like_a_printed_notice() -> None:
    fragment = (
        '<article-meta><article-id pub-id-type="pmc">12345</article-id>'
        '<article-id pub-id-type="doi">10.5555/n.1</article-id>'
        "<title-group><article-title>Retraction: Tides</article-title></title-group><contrib-group>"
        "<contrib><name><surname>Moor</surname><given-names>Ann</given-names></name>"
        '<xref ref-type="aff" rid="a1"><sup>1</sup></xref></contrib>'
        "<contrib><name><surname>Bell</surname><given-names>Jo</given-names></name></contrib></contrib-group>"
        '<pub-date pub-type="epub"><day>22</day><month>8</month><year>2017</year></pub-date>'
        '<related-article related-article-type="retracted-article" ext-link-type="doi" xlink:href="10.5555/o.1"/>'
        '</article-meta><body><p>As in [<xref ref-type="bibr" rid="b1">1</xref>].</p></body>'
        "<back><ref-list><ref><label>1</label>"
        "<element-citation><person-group><name><surname>Orr</surname><given-names>PQ</given-names></name>"
        "<name><surname>Lee</surname><given-names>R</given-names></name></person-group><article-title>Shores</article-title>"
        "<source>J Sea</source><year>2015</year><volume>7</volume><issue>2</issue><fpage>11</fpage><lpage>19</lpage>"
        '<pub-id pub-id-type="pmid">777</pub-id></element-citation></ref></ref-list></back>'
    )
    assert plain(fragment).split("\n") == [
        "PMCID: PMC12345",
        "doi: 10.5555/n.1",
        "",
        "Retraction: Tides",
        "",
        "Ann Moor^{1}, Jo Bell",
        "",
        "Published online 22 August 2017",
        "Retracted article: doi: 10.5555/o.1",
        "",
        "As in [1].",
        "",
        "References",
        "",
        "1. Orr PQ, Lee R. Shores. J Sea. 2015;7(2):11-19. PMID: 777",
    ]


def test_a_punctuated_citation_keeps_its_own_punctuation() -> None:
    cited = "<source>J Sea</source>. <year>2015</year>;<volume>7</volume>(<issue>2</issue>):<fpage>1</fpage>"
    assert plain(f"<mixed-citation>{cited}</mixed-citation>") == "J Sea. 2015;7(2):1"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_no_doi_of_a_sample_is_lost(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert {found.value for found in find_dois(plain(text))} == {found.value for found in find_dois(clean(text))}


words = st.sampled_from(["Figure 4A", "et al.", "10.5555/a_b", SICI, "x_y", "P < 0.05", "[1]", "Smith*", "α–β", "1,2"])
prose = st.lists(words, min_size=1, max_size=12).map("\n".join)


@given(prose)
def test_plain_prose_comes_back_unchanged(text: str) -> None:
    assert plain(text) == text


@given(st.text(alphabet=st.sampled_from("*_`[]()<>&;#!\\/\"' \nab1.i-p:\u202e\ue000"), max_size=60))
def test_any_soup_of_signs_is_read_without_an_error_and_comes_out_clean(soup: str) -> None:
    result = plain(soup)
    assert clean(result) == result


@pytest.mark.parametrize(
    "unit", ["*a ", "**a", "[a](", "](a#", "<i>", '<a href="', "<!--", "_a_", "`a", "<x", "&lt;", "10.5555/a_b "]
)
def test_hostile_repetition_is_read_in_linear_time(unit: str) -> None:
    # A quadratic rule would need minutes for what a linear one does in a fraction of a second.
    assert plain("Retraction " + unit * (300_000 // len(unit))).startswith("Retraction")
