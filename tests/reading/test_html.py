import codecs
import html
import json
from pathlib import Path

import pytest

from retract_tui.model import Notice
from tests.extraction.ordinary_texts import ORDINARY
from tests.reading.html_files import (
    ARTICLE_TAGS,
    CITATION,
    NOTICE_TAGS,
    SECTIONS,
    STATEMENT,
    notices,
    only,
    outcomes,
    page,
    reason,
)

# What is a page


@pytest.mark.parametrize(
    "beginning",
    [
        "<!doctype html>",
        "\n\n  <!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>",
        "<html lang=en>",
        "<!-- saved from url=(0014)about:internet -->\n<HTML>",
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">',
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">',
        "<body>",
        '<div class="page"><div id="a"><p class="x">',
        '<!-- article --><section class="notice"><div class="b"><p class="x">',
    ],
)
def test_a_page_or_a_part_of_one_is_known_by_its_beginning(tmp_path: Path, beginning: str) -> None:
    notice = only(tmp_path, f"{beginning}<h1>Retraction</h1><p>{STATEMENT}</p>")
    assert notice.provenance is not None
    assert notice.provenance.format == "html"
    assert notice.text == f"Retraction\n\n{STATEMENT}"


@pytest.mark.parametrize(
    "text",
    [
        f"Retraction\n\n<p>{STATEMENT}</p>",
        f"<p>Retraction: Tides of the inner shelf</p>\n\n{STATEMENT}",
        f"<b>Retraction</b>\n{STATEMENT}",
        f"p <0.05 in <i>Retraction</i>\n{STATEMENT}",
    ],
)
def test_a_text_with_some_tags_in_it_stays_a_text(tmp_path: Path, text: str) -> None:
    (notice,) = notices(tmp_path, text)
    assert notice.provenance is not None
    assert notice.provenance.format in ("text", "markdown")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_page_in_another_encoding_reads_the_same(tmp_path: Path, encoding: str) -> None:
    content = page(f"<h1>Retraction</h1><p>{STATEMENT} Señor Müller’s café.</p>").replace("utf-8", "windows-1252")
    assert only(tmp_path, content.encode(encoding)).text.endswith("Señor Müller’s café.")


def test_a_page_in_the_encoding_that_it_declares(tmp_path: Path) -> None:
    content = page(f"<h1>Retraction</h1><p>{STATEMENT} 撤稿声明</p>").replace("utf-8", "gb2312")
    assert "撤稿声明" in only(tmp_path, content.encode("gb18030")).text


@pytest.mark.parametrize("name", ["notice.txt", "notice.pdf", "notice.xml", "notice"])
def test_a_page_is_known_whatever_its_name(tmp_path: Path, name: str) -> None:
    (notice,) = outcomes(tmp_path, page(f"<h1>Retraction</h1><p>{STATEMENT}</p>"), name)
    assert isinstance(notice, Notice)


def test_a_codec_that_is_no_encoding_of_text_is_not_used(tmp_path: Path) -> None:
    content = page(f"<h1>Retraction</h1><p>{STATEMENT} Müller</p>").replace("utf-8", "unicode_escape")
    assert only(tmp_path, content.encode("cp1252")).text.endswith("Müller")


def test_a_page_saved_as_utf_8_under_an_old_declaration_is_read_as_utf_8(tmp_path: Path) -> None:
    content = page(f"<h1>Retraction</h1><p>{STATEMENT} Müller</p>").replace("utf-8", "iso-8859-1")
    assert only(tmp_path, codecs.BOM_UTF8 + content.encode()).text.endswith("Müller")
    assert only(tmp_path, content.encode()).text.endswith("Müller")


# Whose tags


def test_the_tags_of_a_notice_are_the_notices(tmp_path: Path) -> None:
    notice = only(tmp_path, page(f"<h1>Retraction</h1><p>{CITATION}</p><p>{STATEMENT}</p>", NOTICE_TAGS))
    assert notice.notice.doi == "10.5555/jss.2021.99"
    assert notice.notice.title == "Retraction: Tides of the inner shelf"
    assert (notice.notice.journal, notice.notice.publisher) == ("Journal of Sea Science", "The Sea Press")
    assert notice.notice.date == "2021-06-01"
    assert notice.original_article.doi == "10.5555/jss.2015.11"
    assert notice.original_article.volume == "7"
    assert notice.id == "10.5555/jss.2021.99"
    assert {by.by for by in notice.assertions["notice.doi"]} == {"publisher"}
    assert {by.by for by in notice.assertions["original_articles.0.doi"]} == {"parsed-text"}


def test_the_tags_of_an_article_with_a_banner_are_the_articles(tmp_path: Path) -> None:
    banner = '<div class="alert">This article was <a href="https://doi.org/10.5555/jss.2021.99">retracted</a>.</div>'
    notice = only(tmp_path, page(f"{banner}<h1>Tides of the inner shelf</h1>{SECTIONS}", ARTICLE_TAGS))
    assert notice.update_type == "retraction"
    assert notice.notice.doi == "10.5555/jss.2021.99"
    assert notice.notice.title is None
    assert notice.notice.date is None
    article = notice.original_article
    assert article.doi == "10.5555/jss.2015.11"
    assert article.title == "Tides of the inner shelf"
    assert article.authors == ("Anna Moor",)
    assert (article.year, article.volume, article.pages) == (2015, "7", "11-19")
    assert notice.text == "This article was retracted (https://doi.org/10.5555/jss.2021.99)."
    assert [(doi.doi, doi.role) for doi in notice.dois] == [("10.5555/jss.2021.99", "notice")]


def test_a_notice_in_a_box_on_the_articles_page_is_the_box(tmp_path: Path) -> None:
    box = f'<div class="retraction-notice"><h3>Retraction</h3><p>{STATEMENT}</p></div>'
    body = f"<main><h1>RETRACTED: Tides of the inner shelf</h1>{box}{SECTIONS}</main>"
    notice = only(tmp_path, page(body, ARTICLE_TAGS | {"citation_title": "RETRACTED: Tides of the inner shelf"}))
    assert notice.text == f"Retraction\n\n{STATEMENT}"
    assert notice.notice.doi is None
    assert notice.original_article.title == "Tides of the inner shelf"
    assert notice.original_article.doi == "10.5555/jss.2015.11"
    assert notice.author_response == "agree"
    assert notice.panel_links[0].panels == ("2A",)


def test_an_article_of_which_nothing_is_left_but_its_notice_keeps_its_doi(tmp_path: Path) -> None:
    body = f"<h1>RETRACTED: Tides of the inner shelf</h1><p>Anna Moor</p><h2>Abstract</h2><p>{STATEMENT}</p>"
    notice = only(tmp_path, page(body, ARTICLE_TAGS | {"citation_title": "RETRACTED: Tides of the inner shelf"}))
    assert notice.notice.doi is None
    assert notice.original_article.doi == "10.5555/jss.2015.11"
    assert STATEMENT in notice.text


def test_a_notice_called_as_a_retracted_article_is_told_by_the_article_that_it_cites(tmp_path: Path) -> None:
    body = (
        f"<h1>Retracted: Tides of the inner shelf</h1><p>{STATEMENT} It was published as [1].</p>"
        "<h2>References</h2><ol><li>A. Moor, “Tides of the inner shelf,” Journal of Sea Science, vol. 7, pp. 11–19, "
        "2015, https://doi.org/10.5555/jss.2015.11.</li></ol>"
    )
    notice = only(tmp_path, page(body, NOTICE_TAGS | {"citation_title": "Retracted: Tides of the inner shelf"}))
    assert notice.notice.doi == "10.5555/jss.2021.99"
    assert notice.original_article.doi == "10.5555/jss.2015.11"


def test_a_statement_alone_that_calls_the_pages_doi_its_own_is_a_notice(tmp_path: Path) -> None:
    body = (
        "<p>Journal of Sea Science</p><p>. 2021 Jun 1; 13(4): 571. doi: 10.5555/jss.2021.99</p>"
        f"<h1>Tides of the inner shelf</h1><p>A. Moor</p><p>{STATEMENT}</p>"
    )
    notice = only(tmp_path, page(body, NOTICE_TAGS | {"citation_title": "Tides of the inner shelf"}))
    assert (notice.notice.doi, notice.original_article.doi) == ("10.5555/jss.2021.99", None)


def test_the_name_of_the_site_is_no_part_of_the_title(tmp_path: Path) -> None:
    head = (
        '<meta property="og:title" content="Retraction: Tides | The Sea Press"><meta name="doi" content="10.5555/a.1">'
    )
    notice = only(tmp_path, page(f"<h1>Retraction: Tides</h1><p>{STATEMENT}</p>", head=head))
    assert notice.notice.title == "Retraction: Tides"


@pytest.mark.parametrize("name", ORDINARY)
@pytest.mark.parametrize("tags", [{}, ARTICLE_TAGS], ids=["untagged", "tagged"])
def test_an_ordinary_text_is_no_notice_as_a_page_either(tmp_path: Path, name: str, tags: dict[str, str]) -> None:
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in ORDINARY[name].split("\n") if line.strip())
    assert reason(tmp_path, page(f"<main>{paragraphs}</main>", tags))


def test_a_mark_in_the_title_of_an_article_is_all_that_is_said(tmp_path: Path) -> None:
    tags = ARTICLE_TAGS | {"citation_title": "WITHDRAWN: Tides of the inner shelf"}
    notice = only(tmp_path, page(f"<h1>WITHDRAWN: Tides of the inner shelf</h1>{SECTIONS}", tags))
    assert notice.update_type == "withdrawal"
    assert notice.original_article.title == "Tides of the inner shelf"
    assert notice.notice.doi is None
    assert notice.text == "WITHDRAWN: Tides of the inner shelf"


def test_an_article_with_a_correction_and_a_retraction_gives_both(tmp_path: Path) -> None:
    history = (
        "<section><h2>Change history</h2><ul>"
        "<li><p>A Correction to this article was published on 2 May 2018: https://doi.org/10.5555/jss.2018.5</p></li>"
        "<li><p>This article has been retracted. Please see the Retraction Notice for more detail: "
        "https://doi.org/10.5555/jss.2021.99</p></li></ul></section>"
    )
    found = notices(tmp_path, page(f"<h1>Tides of the inner shelf</h1>{SECTIONS}{history}", ARTICLE_TAGS))
    assert [(notice.update_type, notice.notice.doi) for notice in found] == [
        ("correction", "10.5555/jss.2018.5"),
        ("retraction", "10.5555/jss.2021.99"),
    ]
    assert {notice.original_article.doi for notice in found} == {"10.5555/jss.2015.11"}


def test_what_two_boxes_say_of_one_notice_is_one_notice(tmp_path: Path) -> None:
    body = (
        '<div class="status">This article has been retracted.</div><h1>Tides of the inner shelf</h1>'
        f"{SECTIONS}<h2>Change history</h2><p>This article has been retracted. Please see the Retraction Note: "
        "https://doi.org/10.5555/jss.2021.99</p>"
    )
    notice = only(tmp_path, page(body, ARTICLE_TAGS))
    assert notice.notice.doi == "10.5555/jss.2021.99"


def test_structured_data_tell_of_the_article_and_its_correction(tmp_path: Path) -> None:
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebPage", "name": "Journal of Sea Science"},
            {
                "@type": "ScholarlyArticle",
                "headline": "Tides of the inner shelf",
                "sameAs": "https://doi.org/10.5555/jss.2015.11",
                "datePublished": "2015-03-09",
                "isPartOf": {
                    "@type": "PublicationIssue",
                    "issueNumber": "2",
                    "isPartOf": {"@type": "Periodical", "name": "Journal of Sea Science"},
                },
                "author": [{"@type": "Person", "name": "Anna Moor"}],
                "correction": {
                    "@type": "CorrectionComment",
                    "text": "This article has been retracted.",
                    "url": "https://doi.org/10.5555/jss.2021.99",
                    "datePublished": "2021-06-01",
                },
            },
        ],
    }
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    notice = only(tmp_path, page(f"<h1>Tides of the inner shelf</h1>{SECTIONS}", head=script))
    assert (notice.notice.doi, notice.notice.date) == ("10.5555/jss.2021.99", "2021-06-01")
    article = notice.original_article
    assert (article.doi, article.year, article.issue) == ("10.5555/jss.2015.11", 2015, "2")
    assert article.journal == "Journal of Sea Science"


def test_what_a_notice_is_based_on_is_its_article(tmp_path: Path) -> None:
    data = {
        "@type": "ScholarlyArticle",
        "headline": "Retraction",
        "identifier": {"@type": "PropertyValue", "value": "10.5555/jss.2021.99"},
        "isBasedOn": ["https://doi.org/10.5555/jss.2015.11"],
    }
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    notice = only(tmp_path, page(f"<h1>Retraction</h1><p>{STATEMENT}</p>", head=script))
    assert notice.notice.doi == "10.5555/jss.2021.99"
    assert notice.original_article.doi == "10.5555/jss.2015.11"


def test_the_type_that_the_tags_give_makes_a_page_a_notices(tmp_path: Path) -> None:
    tags = NOTICE_TAGS | {"citation_title": "Tides of the inner shelf", "citation_article_type": "Retraction Note"}
    notice = only(tmp_path, page(f"<h1>Tides of the inner shelf</h1><p>{STATEMENT}</p>", tags))
    assert notice.notice.doi == "10.5555/jss.2021.99"


@pytest.mark.parametrize(
    "kind", ["Quantum error correction", "Retracted Article", "Original Paper", "Retraction rates"]
)
def test_a_type_that_is_none_of_a_notice_does_not_make_a_page_a_notices(tmp_path: Path, kind: str) -> None:
    body = f'<div class="alert">This article has been retracted.</div><h1>Tides of the inner shelf</h1>{SECTIONS}'
    notice = only(tmp_path, page(body, ARTICLE_TAGS | {"dc.type": kind}))
    assert (notice.notice.doi, notice.original_article.doi) == (None, "10.5555/jss.2015.11")


def test_a_notice_of_which_the_page_shows_only_the_title_is_one(tmp_path: Path) -> None:
    notice = only(tmp_path, page("<h1>Retraction: Tides of the inner shelf</h1><p>Log in to read.</p>", NOTICE_TAGS))
    assert (notice.update_type, notice.notice.doi) == ("retraction", "10.5555/jss.2021.99")
    assert notice.original_articles == () or notice.original_article.doi is None


@pytest.mark.parametrize(
    ("name", "value", "date"),
    [
        ("citation_publication_date", "2021/6/1", "2021-06-01"),
        ("citation_publication_date", "2021-06", "2021-06"),
        ("citation_date", "1 June 2021", "2021-06-01"),
        ("DC.Date", "2021-06-01T10:00:00Z", "2021-06-01"),
        ("prism.publicationDate", "06/01/2021", "2021-06-01"),
        ("citation_date", "soon", None),
    ],
)
def test_the_dates_of_tags_are_read_as_precisely_as_they_are(
    tmp_path: Path, name: str, value: str, date: str | None
) -> None:
    tags = {"DC.Title": "Retraction: Tides", "DC.Identifier": "doi:10.5555/jss.2021.99", name: value}
    notice = only(tmp_path, page(f"<h1>Retraction: Tides</h1><p>{STATEMENT}</p>", tags))
    assert (notice.notice.date, notice.notice.doi) == (date, "10.5555/jss.2021.99")


def test_the_canonical_address_gives_a_doi_where_no_tag_does(tmp_path: Path) -> None:
    link = '<link rel="canonical" href="https://journal.example/doi/full/10.5555/jss.2021.99">'
    head = f'{link}<meta property="og:title" content="Retraction: Tides">'
    assert only(tmp_path, page(f"<h1>Retraction: Tides</h1><p>{STATEMENT}</p>", head=head)).id == "10.5555/jss.2021.99"


# What is none


def test_an_article_without_a_notice_is_said_to_be_one(tmp_path: Path) -> None:
    assert reason(tmp_path, page(f"<h1>Tides</h1>{SECTIONS}", ARTICLE_TAGS)) == (
        "a web page of an article, with no notice about it"
    )


def test_an_article_on_retracting_is_no_notice(tmp_path: Path) -> None:
    tags = ARTICLE_TAGS | {"citation_title": "Correction of hypermetropia in children"}
    assert "a web page of an article" in reason(tmp_path, page(f"<h1>Correction of hyper…</h1>{SECTIONS}", tags))


def test_a_recommended_retraction_is_not_the_articles(tmp_path: Path) -> None:
    more = (
        '<div class="recommended"><p>This article has been retracted: Sedges</p></div>'
        "<h2>You may also like</h2><ul><li>Retraction: This article has been retracted</li></ul>"
    )
    body = f"<main><h1>Tides</h1>{SECTIONS}</main>{more}"
    assert "a web page of an article" in reason(tmp_path, page(body, ARTICLE_TAGS))


def test_results_that_were_corrected_for_something_are_no_correction(tmp_path: Path) -> None:
    body = f"<h1>Tides</h1><p>All p values in this paper were corrected for multiple tests.</p>{SECTIONS}"
    assert "a web page of an article" in reason(tmp_path, page(body, ARTICLE_TAGS))


@pytest.mark.parametrize("body", ["", "<div id='root'></div><script>load('Retraction')</script>"])
def test_a_page_without_text_says_what_to_do(tmp_path: Path, body: str) -> None:
    assert reason(tmp_path, page(body)).startswith("a web page without any text")


def test_a_page_of_a_ferry_says_why_it_is_no_notice(tmp_path: Path) -> None:
    assert "does not say" in reason(tmp_path, page("<p>The ferry leaves at noon and the weather is fine.</p>" * 5))
