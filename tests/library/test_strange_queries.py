"""Whatever is typed or pasted gets an answer or a hint, soon."""

import random
import time

import pytest

from retract_tui.library.highlighting import matched_words
from retract_tui.library.index import Index
from retract_tui.library.library import Library
from tests.library.made import SHELF

STRANGE = {
    "words without end": "knee " * 2_000,
    "one word without end": "k" * 10_000,
    "only quotes": '"' * 10_000,
    "quotes by pairs": '"" ' * 3_000,
    "only operators": "OR AND NOT - | & " * 600,
    "only minus signs": "-" * 10_000,
    "brackets": "(" * 5_000 + ")" * 5_000,
    "wildcards": "* ? % _ " * 1_200,
    "syntax of FTS5": 'NEAR("a" "b", 5) {title text} : ^a + b* AND NOT c ' * 200,
    "columns of FTS5": "terms:_all found:x rowid:1 " * 300,
    "our own terms": "_all _tretraction _xjcell " * 300,
    "emoji": "🧪👩‍🔬🏳️‍🌈" * 2_000,
    "fields without values": "title: author: " * 600,
    "unknown fields": "jurnal:x auther:y " * 500,
    "ranges": "year:2000..1990 notice-year:..  year:9.. " * 250,
    "DOIs": "10.5555/abc.1 " * 700,
    "one long DOI": "10.5555/" + "a" * 9_990,
    "half characters": "\ud800\udfff" * 3_000,
    "controls": "\x00\x1b[31m\x07\u202e" * 1_200,
    "SQL": "'; DROP TABLE listed; -- " * 400,
    "all letters": "".join(map(chr, random.Random(7).sample(range(0x20, 0xD7FF), 10_000))),
    "ideographs": "撤稿" * 5_000,
    "exact values": 'journal:="' + "x" * 9_000,
}


@pytest.fixture
def index(library: Library) -> Index:
    library.add(SHELF)
    return library.index


@pytest.mark.parametrize("typed", STRANGE.values(), ids=STRANGE)
def test_a_strange_query_is_answered_or_explained(index: Index, typed: str) -> None:
    results = index.search(typed)

    assert len(results.window(0, 10)) == results.total <= len(SHELF)
    assert results.hint is None or len(results.hint) < 2_000
    index.facets(typed)
    index.complete(typed, len(typed))
    matched_words(typed)


def test_no_strange_query_takes_long(index: Index) -> None:
    def took(typed: str) -> float:
        """The best of some, so that a busy machine does not count."""
        times = []
        for _ in range(3):
            started = time.perf_counter()
            index.search(typed).window(0, 10)
            times.append(time.perf_counter() - started)
        return min(times)

    slow = {name: took(typed) for name, typed in STRANGE.items()}
    assert max(slow.values()) < 0.5, slow


def test_every_mistake_is_told_once(index: Index) -> None:
    hint = index.search("jurnal:x year:soon year:2022..2020 jurnal:x panel:- type:recipe has:fish").hint or ""

    assert hint.count("did you mean journal:?") == 1
    assert "“soon” is no year" in hint
    assert "it was read as 2020..2022" in hint
    assert "And 2 more" in hint
