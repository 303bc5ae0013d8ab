import pytest

from retract_tui.extraction import extract

TITLE = "Slow growth of moss on north walls of old barns"
STATEMENT = (
    "This article has been retracted at the request of the editor, because the spores of Fig. 2 were not those named."
)
CITED = "1. Abel K, Brandt I, Cho J. Slow growth of moss on north walls of old barns. Moss Rep 2016;7:11–19."


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published online May 14, 2019.", "2019-05-14"),
        ("Published: 14 May 2019", "2019-05-14"),
        ("Available online 14 May 2019", "2019-05-14"),
        ("Received 2 March 2019; Accepted 4 April 2019; Published 14 May 2019", "2019-05-14"),
        ("First published: 14 May 2019", "2019-05-14"),
        ("Version of Record online: 14 May 2019", "2019-05-14"),
        ("Retraction published: May 2019", "2019-05"),
        ("Online publiziert: 14. Mai 2019", "2019-05-14"),
        ("Publié en ligne le 14 mai 2019", "2019-05-14"),
        ("Fecha de publicación: 14 de mayo de 2019", "2019-05-14"),
        ("Data de publicação: 14 de maio de 2019", "2019-05-14"),
        ("2019年5月14日", "2019-05-14"),
        ("2019년 5월 14일", "2019-05-14"),
        ("14 May 2019", "2019-05-14"),
        ("© 2019 The Moss Society", "2019"),
        ("© The Authors 2019", "2019"),
    ],
)
@pytest.mark.parametrize("behind", [True, False])
def test_the_notice_is_dated_by_a_line_before_or_behind_its_statement(line: str, date: str, behind: bool) -> None:
    parts = [f"Retraction: {TITLE}", STATEMENT, line] if behind else [f"Retraction: {TITLE}", line, STATEMENT]
    assert extract("\n\n".join(parts)).notice.date == date


def test_dates_of_receipt_and_of_the_article_are_not_the_notices() -> None:
    notice = extract(
        f"Retraction: {TITLE}\n\nReceived 2 March 2019\n\nThe article published on 3 May 2016 is retracted."
    )
    assert notice.notice.date is None


@pytest.mark.parametrize(
    "line",
    [
        "doi: 10.5555/moss.2019.44",
        "https://doi.org/10.5555/moss.2019.44",
        "10.5555/moss.2019.44",
        "www.moss.example/cgi/doi/10.5555/moss.2019.44",
        "dx.doi.org/10.5555/moss.2019.44 | Moss Rep. 2019, 10, 44−44",
        "Moss Rep. 2019 May 14;10(2):44. doi: 10.5555/moss.2019.44",
        "© 2019. Published by The Moss Society | Moss Reports (2019) 10, 44 doi:10.5555/moss.2019.44",
    ],
)
@pytest.mark.parametrize("listed", [True, False])
def test_the_notices_doi_stands_behind_its_statement_or_its_references(line: str, listed: bool) -> None:
    text = "\n\n".join([f"Retraction: {TITLE}", STATEMENT, *([CITED] if listed else []), line])
    notice = extract(text)
    assert notice.notice.doi == "10.5555/moss.2019.44"
    assert [mention.role for mention in notice.dois] == ["notice"]
    assert notice.original_article.doi is None
    if listed:
        assert (notice.original_article.year, notice.original_article.pages) == (2016, "11-19")
        assert notice.references[0].work.pages == "11-19"


def test_a_doi_of_the_original_behind_the_statement_is_not_the_notices() -> None:
    notice = extract(
        f"Retraction: {TITLE}\n\n{STATEMENT}\n\nDOI of original article: https://doi.org/10.5555/moss.2016.11.\n\n"
        "https://doi.org/10.5555/moss.2019.44\nAvailable online 14 May 2019"
    )
    assert (notice.notice.doi, notice.original_article.doi) == ("10.5555/moss.2019.44", "10.5555/moss.2016.11")


def test_a_page_range_behind_a_removed_article_is_the_articles_place() -> None:
    notice = extract(f"REMOVED: {TITLE}\n\n{STATEMENT}\n\nMoss Rep 2016;7:11–19 · https://doi.org/10.5555/moss.2016.11")
    work = notice.original_article
    assert (work.journal, work.year, work.pages, work.doi) == ("Moss Rep", 2016, "11-19", "10.5555/moss.2016.11")
    assert notice.notice.doi is None


@pytest.mark.parametrize(
    "heading",
    [
        "Notice of Violation of ABCD Publication Principles",
        "Avis de rétractation",
        "Nota de retractación",
        "Aviso de retratação",
        "撤稿声明",
        "·撤稿声明·",
        "【撤稿声明】",
        "論文撤回のお知らせ",
        "논문 철회 공고",
    ],
)
def test_a_heading_that_names_the_kind_alone_is_the_title(heading: str) -> None:
    notice = extract(f"{heading}\n\n“{TITLE}”\nby Karl Abel, Ina Brandt\n\n{STATEMENT}")
    assert notice.notice.title == heading


@pytest.mark.parametrize(
    "heading",
    [
        f"{TITLE} – RETRACTION",
        f"Zurückgezogener Artikel: {TITLE}",
        f"Retraction: {TITLE} (doi: 10.5555/moss.2016.11)",
        f"Retraction: {TITLE} (2016 J. Moss: Conf. Ser. 7 012044)",
        f"Expression of Concern: Abel K et al. {TITLE}. Moss Rep. DOI: 10.5555/moss.2016.11",
    ],
)
@pytest.mark.parametrize("above", ["", "RETRACTION\n\n", "PAPER • OPEN ACCESS\n"])
def test_a_heading_with_the_title_goes_before_the_kind_alone(heading: str, above: str) -> None:
    notice = extract(f"{above}{heading}\n\nKarl Abel, Ina Brandt\n\n{STATEMENT}")
    assert notice.notice.title == heading
    assert notice.original_article.title == TITLE


def test_a_title_below_the_place_of_the_article_is_the_notices_where_no_line_names_the_kind() -> None:
    notice = extract(
        f"VOLUME 7 (2016) PAGES 11–19\n\n{TITLE}.\n\nKarl Abel and Ina Brandt\n\nThis article has been withdrawn by "
        "the authors.\n\nMoss Rep. 2019 May 14;10(2):44. doi: 10.5555/moss.2019.44"
    )
    assert (notice.notice.title, notice.notice.date) == (TITLE, "2019-05-14")
    assert (notice.original_article.volume, notice.original_article.pages) == ("7", "11-19")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Moss Rep 19, 1671, October 13, 2019", "2019-10-13"),
        ("MOSS REPORTS, Feb. 2019, p. 931    Vol. 79, No. 2", "2019-02"),
        ("Rev. mus. vol.46 no.6 dic. 2019", "2019-12"),
        ("6 DECEMBER 2019 VOL 342 MOSS www.example.org", "2019-12-06"),
        ("Published 2019", "2019"),
    ],
)
def test_the_date_of_the_place_of_the_notice_is_its_date(line: str, date: str) -> None:
    assert extract(f"{line}\n\nRetraction: {TITLE}\n\n{STATEMENT}").notice.date == date
