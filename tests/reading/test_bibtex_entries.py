import time

import pytest

from retract_tui.reading.bibliographies.bibtex_entries import Entry, read_entries


def entries(text: str) -> list[Entry]:
    return list(read_entries(text))


def test_values_come_in_braces_in_quotes_and_bare() -> None:
    (entry,) = entries('@Article{moor, Title = {Tides of {the} shelf}, journal = "J {"}Sea{"} Sci", year = 2015,\n}')
    assert entry == Entry(
        "article", {"title": "Tides of {the} shelf", "journal": 'J {"}Sea{"} Sci', "year": "2015"}, True
    )


def test_names_are_put_together_with_values() -> None:
    macro = '@string{jss = "Journal of " # "Sea Science"}'
    (entry,) = entries(macro + '\n@article{moor, journal = jss # { (Shelf)}, month = 10 # "~" # jan}')
    assert entry.fields == {"journal": "Journal of Sea Science (Shelf)", "month": "10~jan"}


def test_comments_and_preambles_are_no_entries() -> None:
    assert entries("@comment{x, title = {Retraction}}\n@preamble{ {x} }\nRetraction: a word\n@misc(a, title={T})") == [
        Entry("misc", {"title": "T"}, True)
    ]


def test_the_first_of_two_fields_with_one_name_counts() -> None:
    assert entries("@misc{a, note = {1}, NOTE = {2}}")[0].fields == {"note": "1"}


def test_an_entry_without_end_keeps_its_whole_fields_and_spoils_no_other() -> None:
    first, second = entries("@misc{a, title = {T}, note = {open\n@misc{b, title = {U}}")
    assert first == Entry("misc", {"title": "T"}, False)
    assert second == Entry("misc", {"title": "U"}, True)


@pytest.mark.parametrize("cut", range(1, 60))
def test_an_entry_that_is_cut_is_never_whole(cut: int) -> None:
    text = '@misc{a, title = {Tides {of} x}, year = 2015, note = "end"}'
    found = entries(text[:cut])
    assert all(entry.whole is (cut >= len(text)) for entry in found)


@pytest.mark.parametrize(
    "text",
    [
        "@article{a, title={" + "{" * 100_000 + "x" + "}" * 100_000 + "}}",
        "@article{a, title={" + "{x " * 500_000,
        "@article{a, title=" * 100_000,
        '@article{a, title="' * 100_000,
        "\n@article{a, title={x" * 100_000,
        "@article{" + "a" * 2_000_000,
        "@" * 1_000_000,
        "@misc{a, x=" + "a#" * 500_000,
        " " * 1_000_000 + "@",
        "}" * 1_000_000 + "@",
    ],
)
def test_hostile_files_are_read_in_no_time(text: str) -> None:
    start = time.perf_counter()
    entries(text)
    assert time.perf_counter() - start < 5
