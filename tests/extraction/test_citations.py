import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.extraction.citations import read_citation
from retract_tui.extraction.locators import find_locator, plain_pages
from retract_tui.model import Work

TITLE = "Slow growth of moss on north walls"


STYLES = [
    (
        f"Abel K, Brandt T. {TITLE}. J Moss Res. 2017;24(6):339-46.",
        "J Moss Res",
        (2017, "24", "6", "339-46"),
    ),
    (
        f"1. Abel K, Brandt T. {TITLE}. J Moss Res. 2017 Dec 3;24:e12",
        "J Moss Res",
        (2017, "24", None, "e12"),
    ),
    (
        f"Abel, K., & Brandt, T. (2017). {TITLE}. Journal of Moss, 24(6), 339–346.",
        "Journal of Moss",
        (2017, "24", "6", "339-346"),
    ),
    (
        f"Abel K and Brandt T: {TITLE}. Moss Rep 24: 339–346, 2017.",
        "Moss Rep",
        (2017, "24", None, "339-346"),
    ),
    (
        f"Karl Abel & Ina Brandt (2017) {TITLE}, Moss Letters, 24:6, 339-346",
        "Moss Letters",
        (2017, "24", "6", "339-346"),
    ),
    (
        f"Abel, K.; Brandt, T. {TITLE}. Int. J. Moss Sci. 2017, 24, 339",
        "Int. J. Moss Sci.",
        (2017, "24", None, "339"),
    ),
    (
        f"‘{TITLE}’ by Karl Abel et al., Moss Adv., 2017, 24, 339–346",
        "Moss Adv",
        (2017, "24", None, "339-346"),
    ),
    (
        f"K. Abel and T. Brandt, “{TITLE},” Moss Research International, vol. 2017, Article ID 339, 9 pages, 2017.",
        "Moss Research International",
        (2017, "2017", None, "339"),
    ),
    (
        f"K. Abel and T. Brandt, “{TITLE},” Moss Studies 24, no. 6 (2017): 339–346",
        "Moss Studies",
        (2017, "24", "6", "339-346"),
    ),
    (
        f"Abel K, Brandt T (2017) {TITLE}. PLoS ONE 24(6): e339",
        "PLoS ONE",
        (2017, "24", "6", "e339"),
    ),
    (
        f"Abel, K., and T. Brandt. 2017. {TITLE}. J. Exp. Moss 24:339–346.",
        "J. Exp. Moss",
        (2017, "24", None, "339-346"),
    ),
    (
        f"Abel, K., and Brandt, T. (2017). {TITLE}. Curr. Moss Biol. 24, 339–346.",
        "Curr. Moss Biol.",
        (2017, "24", None, "339-346"),
    ),
    (
        f"{TITLE}, Abel, K., Brandt, T., Biol. Moss. Acta. 2017 Aug; 24 (6):339–346.",
        "Biol. Moss. Acta.",
        (2017, "24", "6", "339-346"),
    ),
]


@pytest.mark.parametrize(("citation", "journal", "place"), STYLES)
def test_a_citation_is_read_in_every_house_style(
    citation: str, journal: str, place: tuple[int, str, str | None, str]
) -> None:
    work = read_citation(citation)
    assert work.title == TITLE
    assert work.authors
    assert "Abel" in work.authors[0]
    assert work.journal == journal
    assert (work.year, work.volume, work.issue, work.pages) == place


@pytest.mark.parametrize(
    ("citation", "journal", "place"),
    [
        ("J Moss Sig (2019) 19:143", "J Moss Sig", (2019, "19", None, "143")),
        ("Moss Glycobiology 6, 411–417 (2013)", "Moss Glycobiology", (2013, "6", None, "411-417")),
        ("Moss Form 31, 1120–1134.e1–e6; May 9, 2020", "Moss Form", (2020, "31", None, "1120-1134.e1-e6")),
        ("Moss (Albany NY) 2022; 14: pp 125—136", "Moss (Albany NY)", (2022, "14", None, "125-136")),
        ("Acta Mosc. E67, m576–m577", "Acta Mosc", (None, "E67", None, "m576-m577")),
        ("Vol. 160, No. 6, March 17, 2003. Pages 899–908.", None, (2003, "160", "6", "899-908")),
        ("VOLUME 58 (2009) PAGES 4119–4128", None, (2009, "58", None, "4119-4128")),
        ("Moss Communications 5: Article number: 3961; (2014)", "Moss Communications", (2014, "5", None, "3961")),
    ],
)
def test_a_journal_and_its_locator_are_read_without_a_title(
    citation: str, journal: str | None, place: tuple[int | None, str, str | None, str]
) -> None:
    work = read_citation(citation)
    assert (work.title, work.authors, work.journal) == (None, (), journal)
    assert (work.year, work.volume, work.issue, work.pages) == place


def test_identifiers_are_kept_and_never_made_up() -> None:
    work = read_citation(f"Abel K. {TITLE}. Moss. 2017;2:3-4. doi: 10.5555/MOSS.17 PMID: 99000123 PMCID: PMC9900012")
    assert (work.doi, work.pmid, work.pmcid) == ("10.5555/moss.17", "99000123", "PMC9900012")
    assert read_citation("https://doi.org/10.5555/moss.17") == Work(doi="10.5555/moss.17")
    assert read_citation("Abel K. A title of some words. Moss. 2017;2:3-4.").doi is None


def test_the_names_of_links_are_no_part_of_a_citation() -> None:
    work = read_citation(
        f"Abel K, Brandt T. {TITLE}. Moss Res. 2017;2:3-4. [DOI] [PMC free article] [PubMed] [Google Scholar]"
    )
    assert (work.title, work.journal) == (TITLE, "Moss Res")


def test_a_text_that_cites_nothing_is_an_empty_work() -> None:
    assert read_citation("") == Work()


def test_the_dashes_of_pages_become_hyphens() -> None:
    assert plain_pages("343 – 67") == "343-67"


@given(st.integers(1950, 2030), st.integers(1, 400), st.integers(1, 4000), st.integers(1, 60))
def test_the_numbers_of_a_locator_come_back_as_they_were(year: int, volume: int, first: int, length: int) -> None:
    locator = find_locator(f"Moss Res. {year};{volume}({length}):{first}–{first + length}")
    assert locator is not None
    assert (locator.year, locator.volume, locator.issue) == (year, str(volume), str(length))
    assert locator.pages == f"{first}-{first + length}"


@given(st.text(max_size=300))
def test_every_number_of_a_work_stands_in_its_citation(text: str) -> None:
    work = read_citation(text)
    for value in (work.volume, work.issue, work.doi, str(work.year) if work.year else None):
        assert value is None or value.lower() in text.lower()


@pytest.mark.parametrize(
    ("citation", "journal", "place"),
    [
        (f"Abel K, Brandt T. {TITLE}. Moss Rep 2012; 8, 3: 488-494", "Moss Rep", ("8", "3", "488-494")),
        (f"Abel K, Brandt T. {TITLE}. Moss Rep 2018;97:44(e99013).", "Moss Rep", ("97", "44", "e99013")),
        (
            f"Abel K et al. (2019). {TITLE}. Journal of Moss, 55, Article 120131.",
            "Journal of Moss",
            ("55", None, "120131"),
        ),
        (f"K. Abel, T. Brandt, {TITLE}, J. Moss Sci. 55 (2019) 120–131", "J. Moss Sci.", ("55", None, "120-131")),
        (f"Abel K, Brandt T. {TITLE}. Moss Rep 2020; published online July 3.", "Moss Rep", (None, None, None)),
        (f"Abel K, Brandt T. {TITLE}[J]. Moss Rep, 2016, 36(8): 481-487.", "Moss Rep", ("36", "8", "481-487")),
    ],
)
def test_rarer_forms_of_a_citation_are_read(citation: str, journal: str, place: tuple[str | None, ...]) -> None:
    work = read_citation(citation)
    assert work.title == TITLE
    assert (work.journal, (work.volume, work.issue, work.pages)) == (journal, place)
