"""Pages as publishers and archives make them, with fictional notices in them."""

from pathlib import Path

import pytest

from retract_tui.model import Notice
from tests.reading.html_files import ARTICLE_TAGS, SECTIONS, notices, only, page, reason

ARTICLE = "10.5555/jss.2015.11"
NOTICE = "10.5555/jss.2021.99"


def said(notice: Notice) -> tuple[str, str | None, str | None]:
    """What is done, by which notice, to which article."""
    return notice.update_type, notice.notice.doi, notice.original_article.doi


SPRINGER_HEADER = """
<div class="c-header__container"><nav class="c-header__menu"><a href="/">Search</a></nav></div>
<div class="u-container"><aside class="c-ad"><p>Advertisement</p></aside></div>
<main class="c-article-main-column"><article lang="en"><div class="c-article-header"><header>
<ul class="c-article-identifiers" data-test="article-identifier"><li class="c-article-identifiers__item">{kind}</li>
<li class="c-article-identifiers__item"><a href="#a" data-test="open-access">Open access</a></li>
<li class="c-article-identifiers__item">Published: <time datetime="2021-06-01">01 June 2021</time></li></ul>
<h1 class="c-article-title">{title}</h1><ul class="c-article-author-list"><li class="c-article-author-list__item">
<a href="#auth-A-Moor">Anna Moor</a><sup class="u-js-hide"><a href="#Aff1">1</a></sup></li></ul>
<p class="c-article-info-details"><a href="/journal/1"><i>Journal of Sea Science</i></a> <b>13</b>, Article number: 4
(<span>2021</span>) <a href="#citeas" class="c-article-info-details__cite-as">Cite this article</a></p>
<div class="c-article-metrics-bar"><ul><li><p class="c-article-metrics-bar__count">812 Accesses</p></li></ul></div>
{status}</header></div>
"""
SPRINGER_FOOTER = """
<section aria-labelledby="rightslink"><div class="c-article-section" id="rightslink-section">
<h2 class="c-article-section__title">Rights and permissions</h2><div><p><b>Open Access</b> This article is licensed
under a Creative Commons Attribution 4.0 International License.</p><a
href="https://s100.copyright.com/AppDispatchServlet?contentID=10.5555%2Fjss.2021.99">Reprints and permissions</a></div>
</div></section><section aria-labelledby="article-info"><div id="article-info-section"><h2>About this article</h2>
<div class="c-bibliographic-information"><div class="u-hide-print c-bibliographic-information__column--border">
<a href="https://crossmark.crossref.org/dialog/?doi=10.5555/jss.2021.99">Check for updates</a></div>
<div class="c-bibliographic-information__column"><h3 id="citeas">Cite this article</h3>
<p class="c-bibliographic-information__citation">Moor, A. {title}. <i>J Sea Sci</i> <b>13</b>, 4 (2021).</p>
<ul class="c-bibliographic-information__list"><li><p>Published<span class="u-hide">: </span>
<span><time>01 June 2021</time>
</span></p></li><li><p>DOI<span class="u-hide">: </span><span>https://doi.org/{doi}</span></p></li></ul>
<h3>Share this article</h3><p>Anyone you share the following link with will be able to read this content:</p>
</div></div></div></section></article></main>
<aside class="c-article-extras"><p>Download PDF</p></aside><footer><p>© 2026 The Sea Press</p></footer>
"""


def test_a_retraction_note_at_springer(tmp_path: Path) -> None:
    title = "Retraction Note: Tides of the inner shelf"
    tags = {"citation_title": title, "citation_doi": NOTICE, "citation_journal_title": "Journal of Sea Science"}
    tags |= {"citation_online_date": "2021/06/01", "citation_article_type": "Retraction Note", "dc.language": "En"}
    statement = """<div class="c-article-body"><section data-title="Retraction Note to: J Sea Sci"><div
class="c-article-section" id="Sec1-section"><h2 class="c-article-section__title">
Retraction Note to: J Sea Sci (2015) 7:11–19
<a href="https://doi.org/10.5555/jss.2015.11">https://doi.org/10.5555/jss.2015.11</a>
</h2><div class="c-article-section__content"><p>The Editors have retracted this article because Figure 2a overlaps with
Figure 1b of [<a title="Bell J" href="#ref-CR1">1</a>]. All authors agree to this retraction.</p></div></div></section>
<section aria-labelledby="Bib1"><h2>Reference</h2><div class="c-article-section__content">
<div data-container-section="references">
<ol class="c-article-references" data-track-component="outbound reference"><li class="c-article-references__item"
data-counter="1."><p class="c-article-references__text" id="ref-CR1">Bell J, Cole R. Shelves of the south. Shelf Lett.
2012;3:1–9.</p><p class="c-article-references__links u-hide-print"><a data-track-action="article reference"
href="https://doi.org/10.5555%2Fshelf.2012.1" aria-label="Article reference 1">Article</a> <a
href="http://scholar.google.com/scholar_lookup?&amp;doi=10.5555%2Fshelf.2012.1">Google Scholar</a></p></li></ol>
<p class="c-article-references__download"><a href="/references">Download references</a></p></div></div></section>
</div>"""
    header = SPRINGER_HEADER.format(kind="Retraction Note", title=title, status="")
    footer = SPRINGER_FOOTER.format(title=title, doi=NOTICE)
    notice = only(tmp_path, page(header + statement + footer, tags))
    assert said(notice) == ("retraction", NOTICE, ARTICLE)
    assert [source.work.doi for source in notice.duplicated_sources] == ["10.5555/shelf.2012.1"]
    assert notice.panel_links[0].panels == ("2A",)
    assert notice.author_response == "agree"


def test_an_article_that_springer_has_retracted(tmp_path: Path) -> None:
    title = "RETRACTED ARTICLE: Tides of the inner shelf"
    status = (
        '<div class="c-article-status"><p class="c-status-message c-status-message--boxed">This article was '
        '<a href="https://doi.org/10.5555/jss.2021.99">retracted</a> on 01 June 2021</p></div>'
    )
    history = (
        '<section><h2>Change history</h2><ul class="c-article-changes-list"><li class="c-article-changes-list__item">'
        "<h3>01 June 2021</h3><p>This article has been retracted. Please see the Retraction Notice for more detail: "
        "https://doi.org/10.5555/jss.2021.99</p></li></ul></section>"
    )
    header = SPRINGER_HEADER.format(kind="Article", title=title, status=status)
    content = header + SECTIONS + history + SPRINGER_FOOTER.format(title=title, doi=ARTICLE)
    notice = only(tmp_path, page(content, ARTICLE_TAGS | {"citation_title": title}))
    assert said(notice) == ("retraction", NOTICE, ARTICLE)
    assert notice.original_article.title == "Tides of the inner shelf"


def test_an_article_that_elsevier_has_retracted_in_its_place(tmp_path: Path) -> None:
    body = """<div class="sd-flex-container"><header id="gh-cnt"><div>Journals &amp; Books</div></header>
<div class="Article" id="mathjax-container" role="main"><article class="col-lg-12 pad-left" lang="en">
<div class="Publication" id="publication"><div class="publication-volume"><h2 class="publication-title">Journal of Sea
Science</h2><div class="text-xs">Volume 7, March 2015, Pages 11-19</div></div></div>
<h1 id="screen-reader-main-title" class="Head"><div class="article-dochead"><span>Full length article</span></div>
<span class="title-text">RETRACTED: Tides of the inner shelf</span></h1>
<div class="Banner" id="banner"><div class="AuthorGroups"><div class="author-group" id="author-group"><span
class="sr-only">Author links open overlay panel</span><button>Anna Moor <sup>a</sup></button></div></div>
<a class="doi" href="https://doi.org/10.5555/jss.2015.11">https://doi.org/10.5555/jss.2015.11</a>
<a class="rights" href="#">Get rights and content</a></div>
<div class="Abstracts" id="abstracts"><div class="abstract author" id="ab1"><h2 class="section-title">Abstract</h2><div>
<p>This article has been retracted: please see Elsevier Policy on Article Withdrawal
(<a href="https://www.elsevier.example/policy">https://www.elsevier.example/policy</a>).</p>
<p>This article has been retracted at the request of the Editor-in-Chief. Figure 3B duplicates Figure 1A of Bell et al.
(<a href="https://doi.org/10.5555/shelf.2012.1">https://doi.org/10.5555/shelf.2012.1</a>). The authors did not respond.
</p></div></div></div>
<section class="RelatedContent"><h2>Recommended articles</h2><ol>
<li><a href="/x">Retraction notice to "Sedges"</a></li></ol>
</section></article></div></div>"""
    notice = only(tmp_path, page(body, ARTICLE_TAGS | {"citation_title": "RETRACTED: Tides of the inner shelf"}))
    assert said(notice) == ("retraction", None, ARTICLE)
    assert notice.panel_links[0].panels == ("3B",)
    assert notice.duplicated_sources[0].work.doi == "10.5555/shelf.2012.1"
    assert notice.author_response == "no_response"
    assert "Sedges" not in notice.text


def test_an_article_that_plos_has_retracted(tmp_path: Path) -> None:
    body = f"""<header id="hdr"><nav class="nav-main"><ul><li>Publish</li><li>About</li></ul></nav></header>
<main id="main-content"><div class="article-content"><h1 id="artTitle">Tides of the inner shelf</h1>
<div id="amendment-0" class="amendment amendment-retraction toc-cap"><div class="amendment-citation"><p>
<span class="amendment-date">1 Jun 2021:</span> The Editors (2021) Retraction: Tides of the inner shelf. J Sea Sci
13(6): e0201. <a href="https://doi.org/10.5555/jss.2021.99">https://doi.org/10.5555/jss.2021.99</a> <a class="link-text"
href="/article?id=10.5555/jss.2021.99">View retraction</a></p></div></div>
<div class="article-text">{SECTIONS}</div></div>
</main><div class="sidebar"><div class="dload-menu"><a href="/pdf">Download PDF</a></div></div>"""
    assert said(only(tmp_path, page(body, ARTICLE_TAGS))) == ("retraction", NOTICE, ARTICLE)


def test_an_article_that_wiley_has_retracted(tmp_path: Path) -> None:
    body = f"""<div class="page-top-banner"><p>Individual login</p></div><main class="content"><article data-lang="en">
<div class="article-citation"><h1 class="citation__title">Tides of the inner shelf</h1><div class="retraction"><div
class="header-section"><h2>Retraction(s) for this article</h2></div><ul class="rlist"><li><a
href="/doi/10.5555/jss.2021.99">RETRACTION: Tides of the inner shelf</a><ul><li>Volume 13 Issue 6 Journal of Sea Science
</li><li>First Published online: June 1, 2021</li></ul></li></ul></div></div>
<section class="article-section article-section__full">{SECTIONS}</section></article></main>"""
    assert said(only(tmp_path, page(body, ARTICLE_TAGS))) == ("retraction", NOTICE, ARTICLE)


def test_a_retracted_article_in_pubmed(tmp_path: Path) -> None:
    body = """<header class="ncbi-header" role="banner"><a href="/">NIH</a></header><main class="article-details"
id="article-details"><header class="heading"><div class="full-view">
<div class="publication-type">Retracted article</div>
<h1 class="heading-title">Tides of the inner shelf</h1><ul class="identifiers">
<li>PMID: <strong>990001</strong></li><li>DOI: <a href="https://doi.org/10.5555/jss.2015.11">10.5555/jss.2015.11</a></li></ul></div></header>
<div class="retractions linked-articles" id="retraction-in"><h3 class="title">Retraction in</h3><ul
class="linked-articles-list"><li class="linked-article"><a href="/990002/" class="docsum-title">Retraction: Tides of the
inner shelf.</a> Moor A. J Sea Sci. 2021 Jun 1;13:4. doi: 10.5555/jss.2021.99. PMID: 990002</li></ul></div>
<div class="abstract"><h2>Abstract</h2><div><p>The tide came in and the tide went out. We measured it.</p></div></div>
</main>"""
    notice = only(tmp_path, page(body, ARTICLE_TAGS | {"citation_pmid": "990001"}))
    assert said(notice) == ("retraction", NOTICE, ARTICLE)
    assert notice.original_article.pmid == "990001"


def test_an_article_that_mdpi_has_corrected_twice(tmp_path: Path) -> None:
    body = f"""<div id="middle-column" class="content__container"><article><div class="html-article-content">
<span itemprop="publisher" content="MDPI"></span><h1 class="title hypothesis_container">Tides of the inner shelf</h1>
<div class="art-update-notice"><p>A correction to this article was published on 3 May 2018: see
<a href="https://doi.org/10.5555/jss.2018.5">J. Sea Sci. 2018, 10, 5</a>.</p></div>
<div class="art-update-notice"><p>This article was retracted on 1 June 2021. See
<a href="https://doi.org/10.5555/jss.2021.99">J. Sea Sci. 2021, 13, 4</a>.</p></div>{SECTIONS}</div></article></div>"""
    assert [said(notice) for notice in notices(tmp_path, page(body, ARTICLE_TAGS))] == [
        ("correction", "10.5555/jss.2018.5", ARTICLE),
        ("retraction", NOTICE, ARTICLE),
    ]


def test_a_notice_in_the_old_frames_of_an_archive(tmp_path: Path) -> None:
    tags = {"DC.Title": "Expression of Concern", "DC.Identifier": NOTICE, "DC.Publisher": "The Sea Press"}
    body = """<div id="pageid-content"><div class="header-qs"><a href="/search">Search this journal</a></div>
<table width="100%"><tr><td><a href="/home">HOME</a> | <a href="/help">HELP</a></td></tr></table>
<font size="+2"><b>Expression of Concern</b></font><br><br>J Sea Sci Online<br><br>
The Editors wish to express their concern about Figure 2 of the following article:<br><br>
Moor A. Tides of the inner shelf. J Sea Sci. 2015;7:11-19. doi:
<a href="https://doi.org/10.5555/jss.2015.11">10.5555/jss.2015.11</a><br><br>An inquiry is under way.
</div>"""
    assert said(only(tmp_path, page(body, tags))) == ("expression_of_concern", NOTICE, ARTICLE)


@pytest.mark.parametrize("status", ["", "<div class='article-status'>Peer reviewed</div>", "<p>Open access</p>"])
def test_an_article_to_which_nothing_happened(tmp_path: Path, status: str) -> None:
    header = SPRINGER_HEADER.format(kind="Article", title="Tides of the inner shelf", status=status)
    footer = SPRINGER_FOOTER.format(title="Tides of the inner shelf", doi=ARTICLE)
    assert reason(tmp_path, page(header + SECTIONS + footer, ARTICLE_TAGS)).startswith("a web page of an article")
