"""Queries as people type them: what the search is measured with, one character after the other."""

from typing import Final

from benchmarks.libraries import Made

TYPED: Final = (
    "cancer",
    "cancer cell",
    "breast cancer",
    "lung cancer china",
    "osteogenesis",
    "exosomes",
    "gastric carcinoma",
    "hepatocellular carcinoma apoptosis",
    "microRNA",
    "mir-148b-3p",
    "miR-21",
    "HOXC10",
    "lncRNA proliferation migration",
    "NF-κB",
    "nf-kb signaling",
    "TGF-beta",
    "Wnt/β-catenin",
    "p53",
    "COVID-19",
    "covid vaccine",
    "graphene",
    "graphene oxide",
    "deep learning",
    "fuzzy wireless network",
    "image segmentation",
    "the effect of",
    '"stem cell"',
    '"deep learning" image',
    "oxidative stress -rats",
    "diabetic OR insulin",
    "stroke OR ischemia",
    "stroke OR ischemia brain mice",
    "paper mill",
    "peer review",
    "fake peer review",
    "plagiarism",
    "duplication image",
    "unreliable",
    "reason:plagiarism",
    "reason:paper",
    "journal:oncology",
    "journal:frontiers",
    'journal:"front oncol"',
    "publisher:example",
    "author:sato",
    "title:meta-analysis",
    "text:comments",
    "type:retraction",
    "type:expression",
    "year:2019",
    "year:2019..2022",
    "notice-year:2023",
    "notice-year:2020.. cancer",
    "cancer year:2015..2018 -review",
    "sort:title cancer",
    "sort:lag cell",
    "has:sources",
    "has:panels",
    "doi:10.5555",
)
"""Words of the field, phrases, fields, ranges, flags and sorts."""

_PLACES: Final = (0.1, 0.5, 0.9)
"""Where in the list notices are whose own identifiers and authors are searched for, too."""


def typed_at(made: Made) -> list[str]:
    """The queries, and identifiers and names of some notices of a library."""
    with made.open_index() as index:
        everything = index.search("")
        rows = [row for place in _PLACES for row in everything.window(int(place * everything.total), 1)]
        notices = [index.notice_at(row.number) for row in rows]
    own = [row.doi or row.notice_doi for row in rows]
    own += [f"https://doi.org/{notices[0].dois[0].doi}"] if notices[0].dois else []
    own += [notice.original_article.pmid or notice.notice.pmid or "pmid:1" for notice in notices]
    own += [row.first_author for row in rows]
    return [*TYPED, *(query for query in own if query)]


def keystrokes(queries: list[str]) -> list[str]:
    """What is in the search bar after each key."""
    return [query[:length] for query in queries for length in range(1, len(query) + 1)]
