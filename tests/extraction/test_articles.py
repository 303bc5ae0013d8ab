import pytest

from retract_tui.extraction import extract
from retract_tui.model import Notice, Work

TITLE = "Slow growth of moss on north walls of old barns"
RETRACTED = "This article has been retracted at the request of the editor."


def original(text: str) -> Work:
    return extract(text).original_article


def words(notice: Notice, path: str) -> str:
    return notice.words(notice.evidence[path][0])


@pytest.mark.parametrize(
    "heading",
    [
        f"Retraction: {TITLE}",
        f"RETRACTION NOTE TO: {TITLE}",
        f"[Retracted] {TITLE}",
        f"{TITLE} [Retraction]",
        f"Statement of Retraction: {TITLE}",
        f"Expression of Concern: {TITLE}",
        f"Retraction of the Research Article: “{TITLE}”",
        f"Withdrawn: {TITLE}.",
    ],
)
def test_the_kind_of_notice_is_taken_off_the_title(heading: str) -> None:
    notice = extract(f"{heading}\n\n{RETRACTED}")
    assert notice.original_article.title == TITLE
    assert notice.notice.title == heading.rstrip(".")


def test_a_title_that_broke_inside_a_word_is_mended_with_support() -> None:
    text = (
        "Retraction: Moss derived from strain\n-148b- 3p-rich walls is slow\n\n"
        f"Moss derived from strain-148b-3p-rich walls is slow.\n\n{RETRACTED}"
    )
    notice = extract(text)
    assert notice.original_article.title == "Moss derived from strain-148b-3p-rich walls is slow"
    assert notice.evidence["notice.title"][0].confidence == "repaired"


@pytest.mark.parametrize(
    "text",
    [
        f"The following article from Moss Letters, “{TITLE}” by Karl Abel and Ina Brandt, published online on "
        "3 May 2019, has been retracted by agreement with the editor.",
        f"“{TITLE},” by Abel K and Brandt I:\nThe above article in Moss Letters, published online on 3 May 2019 in "
        "Wiley Online Library, has been retracted.",
        f"We have retracted the following article: Karl Abel & Ina Brandt (2019) {TITLE}. Moss Letters, 7(2), 1–9",
        f"Retraction of ‘{TITLE}’ by Karl Abel and Ina Brandt, Moss Letters, 2019, 7, 1–9.\n\nThe data are not sound.",
        f"RETRACTION: K. Abel and I. Brandt, “{TITLE},” Moss Letters 7, no. 2 (2019): 1–9.\n{RETRACTED}",
        f"Abel K, Brandt I. {TITLE}. Moss Letters. 2019;7:1-9.\n{RETRACTED}",
        f"A Retraction of the Original Research Article\n\n{TITLE}\n\nby Abel K and Brandt I (2019). Moss Letters "
        f"7:1.\n\n{RETRACTED}",
    ],
)
def test_the_article_is_found_in_every_way_of_naming_it(text: str) -> None:
    work = original(text)
    assert work.title == TITLE
    assert [name for name in work.authors if "Abel" in name or "Brandt" in name] == list(work.authors)
    assert len(work.authors) == 2
    assert (work.journal, work.year) == ("Moss Letters", 2019)


def test_the_lines_of_a_header_are_shared_out_between_notice_and_article() -> None:
    notice = extract(
        f"[Retracted] {TITLE}\nAuthors: Karl Abel, Ina Brandt\n"
        "Published online on: July 3, 2024     https://doi.org/10.5555/moss.2024.1\n"
        f"Moss Rep 17: 10-18, 2018; DOI: 10.5555/moss.2018.1\n\n{RETRACTED}"
    )
    assert (notice.notice.doi, notice.notice.date) == ("10.5555/moss.2024.1", "2024-07-03")
    work = notice.original_article
    assert (work.doi, work.year, work.volume, work.pages) == ("10.5555/moss.2018.1", 2018, "17", "10-18")
    assert work.authors == ("Karl Abel", "Ina Brandt")
    assert [mention.role for mention in notice.dois] == ["notice", "original_article"]


def test_the_article_is_completed_from_the_reference_list() -> None:
    notice = extract(
        f"Retraction: {TITLE}\n\nThe editors retract this article [1].\n\nReferences\n"
        f"1. Abel K, Brandt I. {TITLE}. Moss Rep. 2018;17:10-8. doi: 10.5555/moss.2018.1 PMID: 99000001\n"
        "2. Cho J. Lichens of the coast in winter. Moss Rep. 2012;5:44-50. doi: 10.5555/moss.2012.5\n"
    )
    work = notice.original_article
    assert (work.doi, work.pmid, work.pages) == ("10.5555/moss.2018.1", "99000001", "10-8")
    assert [mention.role for mention in notice.dois] == ["original_article", "reference"]
    assert words(notice, "original_articles.0.doi") == "10.5555/moss.2018.1"
    assert words(notice, "original_articles.0.authors") == "Abel K, Brandt I"


def test_et_al_gives_way_to_a_whole_list_of_authors() -> None:
    work = original(
        f"{TITLE} [Retraction]\n\nAuthors Abel K, Brandt I, Cho J\n\n"
        f"Abel K, et al. Moss Rep. 2018;17:10-18.\n\n{RETRACTED}"
    )
    assert work.authors == ("Abel K", "Brandt I", "Cho J")


def test_an_editor_is_no_author() -> None:
    work = original(f"Retraction: {TITLE}\nKarl Abel\nEditor-in-Chief, Moss Letters\n\n{RETRACTED}")
    assert work.authors == ()


def test_a_citation_of_the_notice_itself_is_not_that_of_the_article() -> None:
    notice = extract(f"Karl Abel, Ina Brandt\nMoss Rep. 2016 Aug;34:402. doi: 10.5555/moss.2016.9.\n{RETRACTED}")
    assert (notice.notice.doi, notice.notice.date) == ("10.5555/moss.2016.9", "2016-08")
    assert (notice.original_article.doi, notice.original_article.pages) == (None, None)
    assert notice.original_article.journal == "Moss Rep"


def test_chinese_fields_name_the_article() -> None:
    work = original(
        f"标题:{TITLE}\n期刊:Moss Letters\n发表时间:2019年11月6日\nDOI: 10.5555/moss.2019.1\n"
        "主编决定撤回本文。图1A与图2B相似。"
    )
    assert (work.title, work.journal, work.year, work.doi) == (TITLE, "Moss Letters", 2019, "10.5555/moss.2019.1")


def test_what_the_text_does_not_say_stays_empty() -> None:
    notice = extract("This review has been removed because of a copyright claim")
    assert notice.original_article == Work()
    assert notice.notice.date is None
    assert notice.dois == ()


def test_the_citation_behind_the_kind_is_the_article_and_the_one_above_it_the_notice() -> None:
    notice = extract(
        f"Correction to: {TITLE}\n\nKarl Abel, Ina Brandt\n\nMoss Biology (2021) 9:77\nhttps://doi.org/10.5555/moss.21\n\n"
        "Correction to: Moss Biol (2020) 8:12\nhttps://doi.org/10.5555/moss.20\n\n"
        "After publication of the original article the authors reported an error in Fig. 2."
    )
    assert notice.notice.doi == "10.5555/moss.21"
    work = notice.original_article
    assert (work.doi, work.year, work.volume, work.pages) == ("10.5555/moss.20", 2020, "8", "12")


def test_a_list_of_labelled_fields_names_the_article() -> None:
    work = original(
        "Statement of Retraction\n\nWe, the Editor and Publisher of the journal Moss Letters, have retracted the "
        f"following article:\n\nArticle title: {TITLE}\nAuthors: Karl Abel, Ina Brandt\nJournal: Moss Letters\n"
        "Bibliometrics: Volume 7, Number 2, pages 11-19\nDOI: https://doi.org/10.5555/moss.7\n"
    )
    assert (work.title, work.journal, work.volume, work.pages) == (TITLE, "Moss Letters", "7", "11-19")
    assert (work.authors, work.doi) == (("Karl Abel", "Ina Brandt"), "10.5555/moss.7")


def test_a_record_of_pubmed_cites_the_notice_first_and_the_article_behind_its_title() -> None:
    notice = extract(
        f"1. Moss Rep. 2021 Apr;9(2):38. doi: 10.5555/moss.21.\n\nRetraction: {TITLE}.\n\nAbel K, Brandt I.\n\n"
        "Retraction of\n    Moss Rep. 2019;7:11-19.\n\nPMID: 99000001\n"
    )
    assert (notice.notice.doi, notice.notice.date) == ("10.5555/moss.21", "2021-04")
    work = notice.original_article
    assert (work.authors, work.year, work.pages) == (("Abel K", "Brandt I"), 2019, "11-19")


def test_degrees_and_affiliation_letters_are_no_part_of_a_name() -> None:
    byline = "Karl Abel MD a, Ina Brandt PhD b"
    assert original(f"Withdrawn: {TITLE}\n\n{byline}\n\n{RETRACTED}").authors == ("Karl Abel", "Ina Brandt")


def test_two_articles_of_one_notice_are_both_kept() -> None:
    notice = extract(
        f"Retraction: Abel, K., et al. {TITLE}. Moss Sci. 2010, 11, 48–49 and Brandt, I., et al. Lichens of the coast "
        f"in winter. Moss Sci. 2011, 12, 38–40\n\nThe two articles have been retracted."
    )
    assert [work.title for work in notice.original_articles] == [TITLE, "Lichens of the coast in winter"]
    assert [work.volume for work in notice.original_articles] == ["11", "12"]


def test_a_journal_named_in_passing_is_the_articles() -> None:
    assert original("The Editor-in-Chief of Moss Letters has retracted this article.").journal == "Moss Letters"
    assert original("The PLOS ONE Editors retract this article because of doubts.").journal == "PLOS ONE"
    assert original("The Editor-in-Chief has retracted this article.").journal is None


@pytest.mark.parametrize(
    ("text", "journal", "place"),
    [
        (
            "논문 철회 공고\n\n한국이끼학회지 제7권 제2호(2016년) 11-19쪽에 게재된 다음 논문을 철회합니다.",
            "한국이끼학회지",
            (2016, "7", "2", "11-19"),
        ),
        (
            "撤稿声明\n\n《苔藓学报》编辑部决定撤回2016年第7卷第2期11-19页发表的论文。",
            "苔藓学报",
            (2016, "7", "2", "11-19"),
        ),
        (
            "論文撤回のお知らせ\n\n日本苔学会誌 第7巻 第2号 11-19頁（2016年）に掲載された論文を撤回します。",
            "日本苔学会誌",
            (2016, "7", "2", "11-19"),
        ),
    ],
)
def test_the_place_of_the_article_is_read_in_asian_languages(
    text: str, journal: str, place: tuple[int, str, str, str]
) -> None:
    work = original(text)
    assert work.journal == journal
    assert (work.year, work.volume, work.issue, work.pages) == place


@pytest.mark.parametrize(
    "fields",
    [
        f"Title: {TITLE}\nAuthors: Karl Abel, Ina Brandt\nJournal: Moss Letters\nDOI: 10.5555/moss.7",
        f"Titel: {TITLE}\nAutoren: Karl Abel, Ina Brandt\nZeitschrift: Moss Letters\nDOI: 10.5555/moss.7",
        f"Título: {TITLE}\nAutores: Karl Abel; Ina Brandt\nRevista: Moss Letters\nDOI: 10.5555/moss.7",
        f"题目：{TITLE}\n作者：Karl Abel, Ina Brandt\n期刊：Moss Letters\nDOI：10.5555/moss.7",
        f"논문 제목: {TITLE}\n저자: Karl Abel, Ina Brandt\n학술지: Moss Letters\nDOI: 10.5555/moss.7",
    ],
)
def test_labelled_fields_above_the_statement_name_the_article_in_many_languages(fields: str) -> None:
    work = original(f"Statement of Retraction\n\n{fields}\n\n{RETRACTED}")
    assert (work.title, work.authors) == (TITLE, ("Karl Abel", "Ina Brandt"))
    assert (work.journal, work.doi) == ("Moss Letters", "10.5555/moss.7")


def test_labelled_fields_of_the_notice_lend_the_article_their_title_only() -> None:
    notice = extract(
        f"Title: Retraction: {TITLE}\nJournal: Moss Letters\nDOI: 10.5555/moss.44\nDate: 14 May 2019\n\n{RETRACTED}"
    )
    assert (notice.original_article.title, notice.original_article.doi) == (TITLE, None)


@pytest.mark.parametrize(
    "words",
    [
        f"Article d'origine : Karl Abel et Ina Brandt. {TITLE}. Moss Rep, 2016, 7 (2), 11-19.",
        f"A solicitud de los autores se retracta el artículo: Abel, K.; Brandt, I. (2016). {TITLE}. "
        "Moss Rep, 7(2), 11-19.",
        f"This is a retraction to: Karl Abel, Ina Brandt, {TITLE}, Moss Rep, Volume 7, Issue 2, "
        "March 2016, Pages 11–19",
    ],
)
def test_a_citation_behind_a_label_or_an_announcement_names_the_article(words: str) -> None:
    work = original(f"Retraction: {TITLE}\n\n{words}\n\nThis article has been retracted.")
    assert (work.title, len(work.authors)) == (TITLE, 2)
    assert (work.journal, work.year, work.volume, work.pages) == ("Moss Rep", 2016, "7", "11-19")


def test_a_sentence_on_the_article_cited_above_gives_its_date_and_its_place() -> None:
    work = original(
        f"Expression of Concern: {TITLE}\n\nThis Expression of Concern relates to the article cited above, which came "
        "out on 5 May 2016 as an Early View paper (Moss Wall Rep 7: 11–19). The readers should be aware of doubts."
    )
    assert (work.journal, work.year, work.volume, work.pages) == ("Moss Wall Rep", 2016, "7", "11-19")


def test_an_untitled_reference_by_the_authors_of_the_article_is_the_article() -> None:
    work = original(
        f"Editorial Retraction\n\nIn 2016 we published the Report “{TITLE}” by K. Abel and I. Brandt (1). The survey "
        "was never made, and the Report is hereby retracted.\n\n"
        "References\n1. K. Abel, I. Brandt, Mosses 344, 1201 (2016)."
    )
    assert (work.title, work.journal, work.volume, work.pages) == (TITLE, "Mosses", "344", "1201")


def test_a_title_with_authors_date_and_place_behind_it_gives_the_journal() -> None:
    work = original(
        f"Retraction for “{TITLE},” by Karl Abel and Ina Brandt, which was first published May 17, 2016; "
        f"10.5555/moss.11 (Proc Moss Soc 7:11–19).\n\n{RETRACTED}"
    )
    assert (work.journal, work.year, work.volume, work.doi) == ("Proc Moss Soc", 2016, "7", "10.5555/moss.11")


def test_articles_listed_below_an_announcement_are_read_one_by_one() -> None:
    notice = extract(
        "Statement of Retraction\n\nWe, the Editor and Publisher, have retracted the following articles:\n\n"
        "1. Karl Abel & Ina Brandt. Moss on north walls of barns. Moss Rep 2021; 12(1): 80–93, DOI: 10.5555/moss.1\n"
        "2. Jun Cho & Orla Whit. Lichens on roofs of old barns. Moss Rep 2022; 13(3): 70–84, DOI: 10.5555/moss.2\n\n"
        "The authors did not answer."
    )
    assert [work.doi for work in notice.original_articles] == ["10.5555/moss.1", "10.5555/moss.2"]
    assert notice.original_article.title == "Moss on north walls of barns"


def test_articles_in_the_rows_of_a_table_are_read_one_by_one() -> None:
    notice = extract(
        "Retraction of articles\n\nThe two articles listed below are retracted, as their spectra were made up.\n\n"
        "Title | Reference | DOI\n"
        "Moss on north walls of barns | Abel & Brandt (2006) Moss Rep 62, 90–93 | 10.5555/moss.1\n"
        "Lichens on roofs of barns | Cho (2007) Moss Rep 63, 10–12 | 10.5555/moss.2\n"
    )
    assert [work.title for work in notice.original_articles] == [
        "Moss on north walls of barns",
        "Lichens on roofs of barns",
    ]


def test_a_title_between_the_heading_and_a_byline_is_the_articles() -> None:
    text = f"RETRACTION\n\nSlow growth of moss on north\nwalls of old barns\n\nKarl Abel and Ina Brandt\n\n{RETRACTED}"
    assert original(text).title == TITLE


def test_a_title_in_quotation_marks_may_hold_the_whole_citation() -> None:
    work = original(
        f"Retraction Note: {TITLE}\n\nThe article “{TITLE}, by K. Abel, I. Brandt, published in "
        "Moss Rep 2019; 23 (18): 24-33–DOI: 10.5555/moss.3” has been retracted by the Editor."
    )
    assert (work.title, work.authors, work.volume) == (TITLE, ("K. Abel", "I. Brandt"), "23")


def test_an_arxiv_record_on_one_line_is_read() -> None:
    notice = extract(
        "arXiv:1799.00412 (math.AP) [v3] Title: A note on moss on cones. Authors: Ina Brandt\n"
        "Comments: Withdrawn by the author: the step in Lemma 2.4 is false"
    )
    assert notice.update_type == "withdrawal"
    assert notice.original_article.title == "A note on moss on cones"
    assert notice.original_article.authors == ("Ina Brandt",)
