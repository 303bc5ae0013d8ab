from retract_tui.extraction import extract

STATEMENT = (
    'The editor retracts the article "Tides of the imagined sea" (doi: 10.5555/tides) by Osei and Tran, '
    "because its data cannot be relied on."
)


def test_a_citation_below_the_title_is_the_notices_own_where_the_statement_gives_the_article_another_doi() -> None:
    header = "Retraction: Tides of the imagined sea\n\nJ Imag Sea 2021; 3: 9. doi: 10.5555/note\nPublished 15 May 2021"
    notice = extract(f"{header}\n\n{STATEMENT}\n")
    assert notice.notice.doi == "10.5555/note"
    assert notice.notice.date == "2021-05-15"
    assert notice.original_article.doi == "10.5555/tides"
    assert notice.original_article.year is None


def test_the_articles_own_citation_below_the_title_stays_the_articles() -> None:
    notice = extract(
        f"Retraction: Tides of the imagined sea\n\nJ Imag Sea 2016; 3: 9-19. doi: 10.5555/tides\n\n{STATEMENT}\n"
    )
    assert notice.original_article.doi == "10.5555/tides"
    assert notice.original_article.year == 2016
