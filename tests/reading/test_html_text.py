from pathlib import Path

from tests.reading.html_files import NOTICE_TAGS, STATEMENT, only, page


def text_of(tmp_path: Path, body: str) -> str:
    return only(tmp_path, page(f"<h1>Retraction</h1><p>{STATEMENT}</p>{body}")).text


def test_scripts_styles_hidden_parts_and_furniture_are_not_read(tmp_path: Path) -> None:
    text = text_of(
        tmp_path,
        "<script>Secret</script><style>Secret</style><noscript>Secret</noscript><template><p>Secret</p></template>"
        "<p hidden>Secret</p><p style='display: none'>Secret</p><span class='sr-only'>Secret</span>"
        "<p aria-hidden='true'>Secret</p><nav>Secret</nav><aside><p>Secret</p></aside><footer>Secret</footer>"
        "<div class='cookie-consent'>Secret</div><div id='share-bar'>Secret</div><!-- Secret -->"
        "<div class='c-recommendations'>Secret</div><h2>Related articles</h2><ul><li>Secret</li></ul>",
    )
    assert "Secret" not in text
    assert "Related" not in text


def test_a_side_box_that_names_the_article_is_kept(tmp_path: Path) -> None:
    aside = "<aside class='related'>This is a retraction of: https://doi.org/10.5555/jss.2015.11</aside>"
    assert "10.5555/jss.2015.11" in text_of(tmp_path, aside)


def test_a_page_that_is_named_for_its_sidebar_keeps_its_text(tmp_path: Path) -> None:
    body = f"<div class='content-with-sidebar'><p>Retraction</p><p>{STATEMENT}</p></div>"
    assert STATEMENT in only(tmp_path, page(body)).text


def test_superscripts_are_marked_and_ordinals_are_not(tmp_path: Path) -> None:
    text = text_of(tmp_path, "<p>Moor<sup>1,2</sup> of the 3<sup>rd</sup> ward<sup>[4]</sup>, CO<sub>2</sub></p>")
    assert text.endswith("Moor^{1,2} of the 3rd ward[4], CO2")


def test_lists_keep_their_numbers_and_the_numbers_they_bring(tmp_path: Path) -> None:
    text = text_of(
        tmp_path,
        "<ol start=4><li>four</li><li><p>five</p></li></ol><ul><li>dot</li></ul>"
        "<ol><li><span class='label'>1</span>Own</li></ol>",
    )
    assert [line for line in text.split("\n")[3:] if line] == ["4. four", "5. five", "- dot", "1. Own"]


def test_rows_are_lines_and_cells_stand_beside_each_other(tmp_path: Path) -> None:
    text = text_of(
        tmp_path,
        "<table><tr><td><p>1.</p></td><td><p>Moor A. Tides.</p></td></tr><tr><td>2.</td><td>Bell J.</td></tr></table>"
        "<dl><dt>Published</dt><dd>1 June 2021</dd></dl>",
    )
    assert [line for line in text.split("\n")[3:] if line] == [
        "1. Moor A. Tides.",
        "2. Bell J.",
        "Published: 1 June 2021",
    ]


def test_a_broken_line_is_a_line_and_two_are_a_paragraph(tmp_path: Path) -> None:
    assert text_of(tmp_path, "<p>One<br>two<br>\n<br>three\nfour</p><pre>five\nsix</pre>").endswith(
        "One\ntwo\n\nthree four\n\nfive\nsix"
    )


def test_the_target_of_a_link_is_shown_where_its_words_do_not_name_it(tmp_path: Path) -> None:
    text = text_of(
        tmp_path,
        '<p>See <a href="https://doi.org/10.5555/bell.1">Bell</a>, <a href="https://doi.org/10.5555/cole.2">'
        'https://doi.org/10.5555/cole.2</a> and <a href="/about">us</a>.</p>',
    )
    assert text.endswith("See Bell (https://doi.org/10.5555/bell.1), https://doi.org/10.5555/cole.2 and us.")


def test_of_the_links_behind_a_reference_only_its_identifier_is_kept(tmp_path: Path) -> None:
    text = text_of(
        tmp_path,
        '<h2>References</h2><ol><li>Bell J. Shelves. <a href="https://doi.org/10.5555/bell.1">Article</a> '
        '<a href="https://pubmed.ncbi.nlm.nih.gov/990001/">PubMed</a> '
        '<a href="https://scholar.example/?doi=10.5555%2Fbell.1">Google Scholar</a></li></ol>',
    )
    assert text.split("\n")[-1] == "1. Bell J. Shelves. (https://doi.org/10.5555/bell.1) (PMID: 990001)"


def test_links_to_the_page_itself_add_nothing(tmp_path: Path) -> None:
    body = f'<h1>Retraction: Tides</h1><p><a href="/doi/pdf/10.5555/jss.2021.99">Full PDF</a></p><p>{STATEMENT}</p>'
    assert "10.5555" not in only(tmp_path, page(body, NOTICE_TAGS)).text


def test_nothing_of_a_page_reaches_the_terminal_unclean(tmp_path: Path) -> None:
    tags = NOTICE_TAGS | {"citation_title": "Retraction: T\x1b[31mides \u202e of <i>&lt;b&gt;x</i>"}
    notice = only(tmp_path, page(f"<h1>Retraction</h1><p>{STATEMENT}\x1b]0;x\x07 &#27; &#x202e; \ue000</p>", tags))
    shown = f"{notice.notice.title}{notice.text}"
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "\ue000" not in shown
