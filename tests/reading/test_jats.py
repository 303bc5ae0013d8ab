from pathlib import Path

import pytest

from retract_tui.combining import disagreements
from retract_tui.model import Notice, Work
from retract_tui.reading import Failure, jats, read_file
from retract_tui.reading.source import Source
from tests.reading.jats_files import AUTHORS, RETRACTED, STATEMENT, article

REAL = Path(__file__).parents[3] / "shared" / "data" / "jats"
XLINK = "{http://www.w3.org/1999/xlink}href"


def read(tmp_path: Path, content: str | bytes) -> list[Notice | Failure]:
    path = tmp_path / "notice.xml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_file(path))


def only_notice(tmp_path: Path, content: str | bytes) -> Notice:
    (outcome,) = read(tmp_path, content)
    assert isinstance(outcome, Notice), outcome
    return outcome


def only_reason(tmp_path: Path, content: str | bytes) -> str:
    (outcome,) = read(tmp_path, content)
    assert isinstance(outcome, Failure), outcome
    return outcome.reason


def related(kind: str, attributes: str, content: str = "") -> str:
    return f'<related-article related-article-type="{kind}" {attributes}>{content}</related-article>'


def test_a_retraction_says_of_itself_what_its_tags_say(tmp_path: Path) -> None:
    notice = only_notice(tmp_path, article(authors=AUTHORS))
    assert notice.id == "10.5555/jss.2019.77"
    assert notice.update_type == "retraction"
    assert notice.notice.title == "Retraction: Tides of the inner shelf"
    assert (notice.notice.doi, notice.notice.pmid, notice.notice.pmcid) == (
        "10.5555/jss.2019.77",
        "90000077",
        "PMC9000077",
    )
    assert (notice.notice.journal, notice.notice.publisher) == ("Journal of Sea Science", "Harbour Press")
    assert notice.notice.date == "2019-09-06"
    assert notice.language == "en"
    assert notice.provenance
    assert (notice.provenance.format, notice.provenance.asserted_by) == ("jats", "publisher")


def test_the_tags_and_the_text_each_assert_their_own(tmp_path: Path) -> None:
    notice = only_notice(tmp_path, article())
    assert notice.original_article.doi == "10.5555/jss.2015.11"
    assert [link.panels for link in notice.panel_links] == [("2A",)]
    assert "duplication_of_image" in {reason.code for reason in notice.reasons}
    assert [said.by for said in notice.assertions["original_articles.0.doi"]] == ["publisher"]
    assert [said.by for said in notice.assertions["notice.doi"]] == ["publisher"]
    assert disagreements(notice) == {}


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('ext-link-type="doi" xlink:href="10.5555/JSS.1"', Work(doi="10.5555/jss.1")),
        ('ext-link-type="uri" xlink:href="info:doi/10.5555/jss.1"', Work(doi="10.5555/jss.1")),
        ('ext-link-type="uri" xlink:href="https://doi.org/10.5555/jss.1"', Work(doi="10.5555/jss.1")),
        ('ext-link-type="pubmed" xlink:href="90000012"', Work(pmid="90000012")),
        ('ext-link-type="pmid" xlink:href="90000012"', Work(pmid="90000012")),
        ('ext-link-type="pmc" xlink:href="9000012"', Work(pmcid="PMC9000012")),
        ('ext-link-type="pmcid" xlink:href="PMC9000012"', Work(pmcid="PMC9000012")),
        ('ext-link-type="pmc" vol="4" page="e12" issue="0"', Work(volume="4", pages="e12")),
        ('xlink:href="10.5555/jss.1" journal-id="J Sea Sci"', Work(journal="J Sea Sci", doi="10.5555/jss.1")),
    ],
)
def test_a_link_gives_what_it_has(tmp_path: Path, attributes: str, expected: Work) -> None:
    (notice,) = jats.read(
        source(tmp_path, article(body="", title="Retraction", related=related("retracted-article", attributes)))
    )
    assert isinstance(notice, Notice)
    assert notice.original_articles == (expected,)


def source(tmp_path: Path, content: str) -> Source:
    path = tmp_path / "source.xml"
    path.write_text(content)
    return Source(path)


def test_the_content_of_a_link_is_read_where_its_attributes_do_not_name_the_article(tmp_path: Path) -> None:
    link = related(
        "retracted-article",
        'vol="177" page="387"',
        '387–392 <pub-id pub-id-type="doi">10.5555/jss.5</pub-id>',
    )
    assert only_notice(tmp_path, article(related=link)).original_article.doi == "10.5555/jss.5"
    link = related("retracted-article", 'vol="177" page="387" ext-link-type="pubmed" xlink:href="9000"', "387–392")
    assert only_notice(tmp_path, article(related=link)).original_article.pages == "387-392"


def test_a_link_in_the_text_counts_like_one_in_the_metadata(tmp_path: Path) -> None:
    notice = only_notice(tmp_path, article(related="", body=f"<p>J Sea Sci 7: {RETRACTED}</p>{STATEMENT}"))
    assert notice.original_article.doi == "10.5555/jss.2015.11"


def test_every_article_of_a_notice_is_kept_in_order_and_once(tmp_path: Path) -> None:
    links = [related("retracted-article", f'ext-link-type="doi" xlink:href="10.5555/{n}"') for n in (*range(43), 5)]
    notice = only_notice(tmp_path, article(related="".join(links)))
    assert [work.doi for work in notice.original_articles] == [f"10.5555/{n}" for n in range(43)]


@pytest.mark.parametrize(
    ("kind", "link", "expected"),
    [
        ("retraction", "retracted-article", "retraction"),
        ("partial-retraction", "partial-retraction", "partial_retraction"),
        ("Expression_of_Concern", "object-of-concern", "expression_of_concern"),
        ("correction", "corrected-article", "correction"),
        ("reinstatement", "reinstated-article", "reinstatement"),
        ("correction", "retracted-article", "retraction"),
    ],
)
def test_what_a_notice_does_is_told_by_its_type_and_its_link(
    tmp_path: Path, kind: str, link: str, expected: str
) -> None:
    target = 'ext-link-type="doi" xlink:href="10.5555/jss.1"'
    notice = only_notice(tmp_path, article(kind=kind, title="Notice", related=related(link, target), body=""))
    assert notice.update_type == expected
    assert notice.original_article.doi == "10.5555/jss.1"


def test_a_notice_typed_as_an_article_is_known_by_its_title(tmp_path: Path) -> None:
    notice = only_notice(tmp_path, article(kind="research-article", related="", body=""))
    assert notice.update_type == "retraction"


def test_a_notice_typed_as_an_article_is_known_by_its_heading_and_its_text(tmp_path: Path) -> None:
    notice = only_notice(
        tmp_path,
        article(
            kind="research-article",
            title="Tides of the inner shelf. J Sea Sci 2015;7:11–19",
            subject="Withdrawn",
            related="",
            body="<p>At the request of the authors, the above-mentioned article has been withdrawn.</p>",
        ),
    )
    assert notice.update_type == "withdrawal"
    assert notice.original_article.title == "Tides of the inner shelf"


def test_an_ordinary_article_is_no_notice_also_where_it_replaces_a_retracted_one(tmp_path: Path) -> None:
    sections = "".join(
        f"<sec><title>{name}</title><p>We measured the tides of the shelf and the article was not retracted.</p></sec>"
        for name in ("Introduction", "Methods", "Results", "Discussion")
    )
    for links in ("", RETRACTED):
        text = article(kind="research-article", title="Tides of the inner shelf", related=links, body=sections)
        assert only_reason(tmp_path, text) == "an article in JATS that is no notice and names none"


def test_an_article_that_names_its_notices_gives_a_record_of_each(tmp_path: Path) -> None:
    links = related("retraction-forward", 'ext-link-type="doi" xlink:href="10.5555/n1"') + related(
        "correction-forward", 'ext-link-type="doi" xlink:href="10.5555/n2"'
    )
    found = read(
        tmp_path,
        article(
            kind="research-article", title="RETRACTED: Tides", related=links, body="<p>Tides.</p>", authors=AUTHORS
        ),
    )
    assert [(notice.id, notice.update_type) for notice in found if isinstance(notice, Notice)] == [
        ("10.5555/n1", "retraction"),
        ("10.5555/n2", "correction"),
    ]
    for notice in found:
        assert isinstance(notice, Notice)
        assert notice.notice.date is None
        assert notice.original_article.title == "Tides"
        assert notice.original_article.authors == ("Moor Ada",)
        assert notice.original_article.doi == "10.5555/jss.2019.77"


def test_a_set_and_an_answer_of_a_repository_give_their_notices(tmp_path: Path) -> None:
    other = article(ids='<article-id pub-id-type="doi">10.5555/jss.2019.78</article-id>')
    plain = article(kind="research-article", title="Tides", related="", body="<p>Tides rise.</p>")
    for opening, closing in (
        ("<pmc-articleset>", "</pmc-articleset>"),
        ('<?xml version="1.0"?><OAI-PMH xmlns="urn:oai"><ListRecords>', "</ListRecords></OAI-PMH>"),
    ):
        found = read(tmp_path, f"{opening}{article()}{plain}{other}{closing}")
        assert [notice.id for notice in found if isinstance(notice, Notice)] == [
            "10.5555/jss.2019.77",
            "10.5555/jss.2019.78",
        ]
    assert only_reason(tmp_path, f"<pmc-articleset>{plain}{plain}</pmc-articleset>").startswith("2 articles in JATS")


def test_a_part_of_an_article_may_be_a_notice(tmp_path: Path) -> None:
    part = (
        '<sub-article article-type="retraction"><front-stub><article-id pub-id-type="doi">10.5555/part</article-id>'
        f"<title-group><article-title>Retraction: Tides</article-title></title-group>{RETRACTED}</front-stub>"
        f"<body>{STATEMENT}</body></sub-article>"
    )
    text = article(kind="editorial", title="This issue", related="", body="<p>Welcome.</p>")
    notice = only_notice(tmp_path, text.replace("</article>", f"{part}</article>"))
    assert (notice.id, notice.original_article.doi) == ("10.5555/part", "10.5555/jss.2015.11")


def test_the_text_is_laid_out_as_it_is_printed(tmp_path: Path) -> None:
    body = (
        '<sec><title>Reasons</title><p>This article [<xref ref-type="bibr" rid="r1">1</xref>] has been retracted'
        '<sup><xref ref-type="bibr" rid="r2">2</xref></sup> by the editor.<fn><p>A note.</p></fn></p>'
        "<p>H<sub>2</sub>O, <inline-formula><alternatives><tex-math>\\documentclass</tex-math><math>x</math>"
        "</alternatives></inline-formula>&#160;and<!-- hidden --> <ext-link xlink:href='https://doi.org/10.5555/z'>here"
        "</ext-link></p></sec><list list-type='order'><list-item><p>One.</p></list-item></list>"
    )
    text = only_notice(tmp_path, article(authors=AUTHORS, body=body)).text
    assert text.startswith(
        "Journal of Sea Science\n2019 Sep 6; 7(2): 77.\ndoi: 10.5555/jss.2019.77 PMCID: PMC9000077 PMID: 90000077\n"
        "Retraction: Tides of the inner shelf\nAda Moor\n\nReasons\n"
    )
    assert "This article [1] has been retracted^{2} by the editor.\nA note.\n" in text
    assert "H2O, x and here (https://doi.org/10.5555/z)\n1. One.\n" in text
    assert "documentclass" not in text and "hidden" not in text


@pytest.mark.parametrize(
    ("reference", "line"),
    [
        (
            "<label>3.</label><element-citation><person-group><name><surname>Moor</surname><given-names>A. B."
            "</given-names></name><etal/></person-group><article-title>Tides</article-title><source>J Sea Sci</source>"
            "<year>2015</year><volume>7</volume><issue>2</issue><fpage>11</fpage><lpage>19</lpage>"
            '<pub-id pub-id-type="doi">10.5555/t</pub-id></element-citation>',
            "3. Moor AB, et al. Tides. J Sea Sci. 2015;7(2):11-19. doi: 10.5555/t",
        ),
        (
            "<mixed-citation><name><surname>Moor</surname><given-names>A</given-names></name>, <name><surname>Bell"
            "</surname><given-names>J</given-names></name> (2015) Tides. J Sea Sci 7: 11 doi: "
            '<pub-id pub-id-type="doi">10.5555/t</pub-id> <pub-id pub-id-type="pmid">90000012</pub-id>'
            "<ext-link ext-link-type='uri' xlink:href='http://dx.doi.org/10.5555/t'>10.5555/t</ext-link></mixed-citation>",
            "1. Moor A, Bell J (2015) Tides. J Sea Sci 7: 11. doi: 10.5555/t PMID: 90000012",
        ),
        ("<mixed-citation>Moor A. Tides. J Sea Sci 2015.</mixed-citation>", "1. Moor A. Tides. J Sea Sci 2015."),
    ],
)
def test_references_are_lines_at_the_end(tmp_path: Path, reference: str, line: str) -> None:
    back = f"<ref-list><ref>{reference}</ref></ref-list>"
    assert only_notice(tmp_path, article(back=back)).text.endswith(f"\n\nReferences\n{line}\n")


def test_a_source_in_the_reference_list_is_tied_to_its_panel(tmp_path: Path) -> None:
    back = (
        "<ref-list><ref><label>1</label><mixed-citation>Bell J. Shoals. Sea Lett. 2012;3:4-9. "
        '<pub-id pub-id-type="doi">10.5555/sl.2012.4</pub-id></mixed-citation></ref></ref-list>'
    )
    body = "<p>This article has been retracted because Figure 2A duplicates Figure 1 of another article [1].</p>"
    notice = only_notice(tmp_path, article(body=body, back=back))
    assert [found.work.doi for found in notice.duplicated_sources] == ["10.5555/sl.2012.4"]
    assert [(link.panels, link.source) for link in notice.panel_links] == [(("2A",), 0)]


@pytest.mark.parametrize(
    "content",
    [
        "<article class='post'><h1>Retraction</h1></article>",
        "<article xmlns='http://docbook.org/ns/docbook'><info/></article>",
        "<html><body/></html>",
        "not XML",
        "",
        "<!-- never ends",
    ],
)
def test_another_article_is_not_taken_for_one_of_jats(content: str) -> None:
    assert not jats.recognises(content.encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_is_known_and_read_in_any_encoding_of_unicode(tmp_path: Path, encoding: str) -> None:
    prefix = "" if encoding in ("utf-8-sig", "utf-16") else "\ufeff"
    notice = only_notice(tmp_path, (prefix + article(authors=AUTHORS.replace("Ada", "Åda"))).encode(encoding))
    assert "Åda Moor" in notice.text


def test_the_type_of_document_may_be_declared_and_is_not_fetched(tmp_path: Path) -> None:
    doctype = '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.0//EN" "http://192.0.2.1/never.dtd">\n'
    text = article().replace("an image", "an&nbsp;image")
    assert "an image" in only_notice(tmp_path, f"<?xml version='1.0'?>\n{doctype}{text}").text


@pytest.mark.skipif(not REAL.is_dir(), reason="the real files are not here")
def test_real_files_give_the_identifiers_that_their_tags_have() -> None:
    from lxml import etree

    paths = sorted(REAL.glob("*.xml"))
    assert paths
    for path in paths:
        (notice,) = read_file(path)
        assert isinstance(notice, Notice), path
        tree = etree.parse(path)
        own = {
            tree.xpath(f"string((//front//article-id[@pub-id-type='{kind}'])[1])").lower().removeprefix("pmc")
            for kind in ("doi", "pmid", "pmc", "pmcid")
        } - {""}
        head = notice.notice
        assert {value.lower().removeprefix("pmc") for value in (head.doi, head.pmid, head.pmcid) if value} == own, path
        links = [link.get(XLINK, "").removeprefix("info:doi/").lower() for link in tree.xpath("//related-article")]
        known = {value for work in notice.original_articles for value in (work.doi, work.pmid, work.pmcid) if value}
        assert {link for link in links if link} <= known, path
        assert len(notice.original_articles) == max(1, len(links)), path
        assert notice.original_article.title or notice.original_article.volume, path
