import time

import pytest

from retract_tui.model import Work
from retract_tui.reading.bibliographies.relations import read_relations

CITED = "J Sea Sci. 2015 Apr;7(2):11-19. doi: 10.5555/jss.2015.11"
NAMED = Work(journal="J Sea Sci", year=2015, volume="7", issue="2", pages="11-19", doi="10.5555/jss.2015.11")


@pytest.mark.parametrize(
    ("note", "kind", "way"),
    [
        (f"Retraction of: {CITED}", "retraction", "of"),
        (f"Retraction in: {CITED}", "retraction", "in"),
        (f"Retracted in: {CITED}", "retraction", "in"),
        (f"Partial retraction of: {CITED}", "partial_retraction", "of"),
        (f"Expression of concern in: {CITED}", "expression_of_concern", "in"),
        (f"Expression of concern for: {CITED}", "expression_of_concern", "of"),
        (f"Erratum in: {CITED}", "correction", "in"),
        (f"Erratum for: {CITED}", "correction", "of"),
        (f"Journal article; Comment in: Nature. 2016;1:1. doi: 10.5555/n.1; Erratum in: {CITED}", "correction", "in"),
    ],
)
def test_notes_of_pubmed_tell_kind_direction_and_work(note: str, kind: str, way: str) -> None:
    (relation,) = read_relations([note])
    assert (relation.kind, relation.way, relation.work) == (kind, way, NAMED)


def test_a_bare_doi_or_pmid_is_enough() -> None:
    assert [relation.work for relation in read_relations(["Retraction of 10.5555/jss.2015.11"])] == [
        Work(doi="10.5555/jss.2015.11")
    ]
    assert [relation.work.pmid for relation in read_relations(["Retraction of: PMID 12345678"])] == ["12345678"]


def test_each_of_several_relations_is_read_up_to_the_next_and_once() -> None:
    note = "Retraction of: 10.5555/a1\nRetraction of: 10.5555/a2 Erratum in: 10.5555/a3"
    found = [(relation.kind, relation.way, relation.work.doi) for relation in read_relations([note, note])]
    assert found == [
        ("retraction", "of", "10.5555/a1"),
        ("retraction", "of", "10.5555/a2"),
        ("correction", "in", "10.5555/a3"),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Retraction of: the gums",
        "Retraction of the gums in divers, see 10.5555/x",
        "Corrected and republished in: J Sea Sci. 2016;8:1. doi: 10.5555/jss.2016.1",
        "Comment on: 10.5555/x",
        "Erratum in:",
        "It needs correction in places",
    ],
)
def test_what_names_no_certain_work_or_is_no_notice_is_left_out(note: str) -> None:
    assert read_relations([note]) == []


def test_a_note_of_many_megabytes_is_read_in_no_time() -> None:
    start = time.perf_counter()
    read_relations(["Retraction of: " * 300_000, "Erratum in: (" * 300_000])
    assert time.perf_counter() - start < 5
