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
