import pytest

from retract_tui.extraction import extract
from retract_tui.model import Work

TITLE = "Slow growth of moss on north walls of old barns"
RETRACTED = "has been retracted at the request of the editor."


def original(text: str) -> Work:
    return extract(text).original_article


@pytest.mark.parametrize(
    "sentence",
    [
        f"The article by K. Abel and I. Brandt (Moss Rep 2016; 7(2): 11–19; doi:10.5555/moss.11) {RETRACTED}",
        f"This paper by K. Abel and I. Brandt [Moss Rep 2016;7:11–19. doi:10.5555/moss.11] {RETRACTED}",
        "The research article of K. Abel and I. Brandt (Moss Rep. 7, 11–19 (2016); doi: 10.5555/moss.11) is retracted.",
    ],
)
def test_a_citation_in_brackets_before_the_verb_is_the_article(sentence: str) -> None:
    work = original(f"Retraction: {TITLE}\n\n{sentence}")
    assert (work.title, work.authors, work.doi) == (TITLE, ("K. Abel", "I. Brandt"), "10.5555/moss.11")
    assert (work.year, work.volume, work.pages) == (2016, "7", "11-19")


def test_a_citation_in_brackets_with_the_title_of_the_notice_is_the_article() -> None:
    work = original(
        f"Expression of concern: {TITLE}\n\nThe editors have learnt that the register of the survey [Abel K, Brandt I. "
        f"{TITLE}. Moss Rep 2016;7:11–19. doi:10.5555/moss.11] was begun after its end."
    )
    assert (work.authors, work.journal, work.volume) == (("Abel K", "Brandt I"), "Moss Rep", "7")
    assert work.doi == "10.5555/moss.11"


def test_a_citation_of_what_was_copied_is_not_the_article() -> None:
    work = original(
        f"Retraction: {TITLE}\n\nThe article, which is similar to an earlier one (Fern Rep 2011;3:5–9. "
        "doi:10.5072/fern.5), has been retracted."
    )
    assert (work.doi, work.volume) == (None, None)


@pytest.mark.parametrize("label", ["Original article", "The retracted article", "Artículo original", "Originalarbeit"])
def test_a_labelled_line_below_the_statement_cites_the_article(label: str) -> None:
    work = original(
        f"Retraction: {TITLE}\n\nThis article has been retracted, as no moss was ever measured.\n\n"
        f"{label}: Moss Rep. 2016; 7:11–19. https://doi.org/10.5555/moss.11"
    )
    assert (work.journal, work.volume, work.doi) == ("Moss Rep", "7", "10.5555/moss.11")


def test_the_first_of_a_list_of_articles_is_read() -> None:
    work = original(
        "Retraction notice\n\nAt the wish of the publisher, the following articles have been retracted:\n\n"
        f"Abel K and Brandt I (2016) {TITLE}. Moss Reports 7(2): 11–19. DOI: 10.5555/moss.11\n\n"
        "Brandt I (2017) Lichens on fences. Moss Reports 8(1): 21–29. DOI: 10.5555/moss.12\n\n"
        "The reports of the reviewers had been invented."
    )
    assert (work.title, work.doi) == (TITLE, "10.5555/moss.11")


def test_authors_in_brackets_behind_the_word_are_the_authors() -> None:
    work = original(f"Retraction: {TITLE}\n\nThis report {RETRACTED} The authors (Abel K, Brandt I) accept this.")
    assert work.authors == ("Abel K", "Brandt I")


def test_a_byline_with_letters_and_low_asterisks_is_read() -> None:
    work = original(
        f"Retraction notice to “{TITLE}” [Moss Rep. 7 (2016) 11–19]\n\nKarl Abel a, Ina Brandt b,⁎, Jun Choa a\n\n"
        f"This article {RETRACTED}"
    )
    assert work.authors == ("Karl Abel", "Ina Brandt", "Jun Choa")


def test_the_authors_stand_before_the_title() -> None:
    work = original(f"Retraction\n\nThe paper by Karl Abel and Ina Brandt entitled ‘{TITLE}’ {RETRACTED}")
    assert (work.title, work.authors) == (TITLE, ("Karl Abel", "Ina Brandt"))


def test_the_above_article_names_its_authors() -> None:
    work = original(f"Retraction: {TITLE}\n\nThe above article by K. Abel and I. Brandt {RETRACTED}")
    assert work.authors == ("K. Abel", "I. Brandt")


def test_a_chinese_sentence_names_journal_title_and_authors() -> None:
    work = original(
        "撤稿声明\n\n《北方苔藓杂志》2016年第7卷第2期第11-19页刊登的《PLQ3调控苔藓生长的实验研究》"
        "(DOI:10.5555/moss.11)一文,作者:林海风,周小溪。\n\n经调查,决定撤销该文。"
    )
    assert (work.title, work.journal) == ("PLQ3调控苔藓生长的实验研究", "北方苔藓杂志")
    assert (work.authors, work.pages) == (("林海风", "周小溪"), "11-19")


def test_japanese_names_have_a_space() -> None:
    work = original("論文撤回\n\n著者: 阿部 一郎, 森 花子\nDOI: 10.5555/moss.11\n\n上記論文を撤回いたします。")
    assert work.authors == ("阿部 一郎", "森 花子")


def test_labels_below_the_title_of_the_notice_name_the_article() -> None:
    work = original(
        f"WITHDRAWN: {TITLE}\n\nJournal Name: Letters in Mosses\nVolume 7, Issue 2, 2016\nPage: [11 - 19] Pages: 9\n"
        f"DOI: 10.5555/moss.11\nAuthor(s): Karl Abel*, Ina Brandt and Jun Choa\n\nThe article {RETRACTED}"
    )
    assert (work.title, work.journal, work.pages) == (TITLE, "Letters in Mosses", "11-19")
    assert work.authors == ("Karl Abel", "Ina Brandt", "Jun Choa")


def test_a_japanese_title_in_brackets_is_the_title() -> None:
    work = original(
        "論文撤回のお知らせ\n\n北方苔学会誌 第7巻 第2号 11–19頁(2016年)\n「古い納屋の北壁における苔の成長」\n"
        "著者:阿部 一郎\n\n上記論文を撤回いたします。"
    )
    assert work.title == "古い納屋の北壁における苔の成長"


def test_the_line_above_journal_homepage_is_the_journal() -> None:
    notice = extract(
        "Contents lists available at ScienceDirect\nMoss Science\njournal homepage: www.example.org/moss\n\n"
        f"WITHDRAWN: {TITLE}\n\nKarl Abel, Ina Brandt\n\nThis article {RETRACTED}"
    )
    assert notice.original_article.journal == "Moss Science"


def test_the_same_title_in_another_journal_is_another_work() -> None:
    work = original(
        f"Retraction: {TITLE}\n\nThe authors retract the article cited above. It is a duplicate of an article that was "
        f"submitted to another journal [{TITLE}, Abel, K., Brandt, I., Acta Bryol. 2012 Aug; 182 (8):1205–1213. "
        "doi: 10.5555/bryol.2012.8]."
    )
    assert work.doi is None
    assert work.journal != "Acta Bryol."
