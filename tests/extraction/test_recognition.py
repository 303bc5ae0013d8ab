import re

import pytest

from retract_tui.extraction import NotANotice, extract
from tests.extraction.ordinary_texts import ORDINARY, SHORT_NOTICES

ARTICLE = """Slow growth of moss on north walls

Abstract
Moss was withdrawn from the wall and the errors were corrected. This article reports what was found.

Introduction
Moss is green. Concerns have been raised.

Methods
We looked at walls.

Results
It grew slowly.

Discussion
The paper by Abel has been retracted, but ours has not.
"""
POST = """Moss paper retracted after readers' doubts

A journal has retracted a paper on moss, our sources say. "We had no choice," the editor told us.
Subscribe to our newsletter. Read more of our coverage. Leave a comment below.
"""
NOVEL = "He had withdrawn to the window. The article in the newspaper lay there. It was raining.\n\n" * 300
CODE = (
    "import os\n\n\ndef retract(article):\n    return article.withdrawn\n\n\n"
    "class Paper(object):\n    retracted = f(1);\n"
)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        (" \n\t\n", "empty"),
        ("Moss is a small plant of shady places.", "does not say"),
        (ARTICLE, "sections of an article"),
        (POST, "report on retractions"),
        (NOVEL, "long|does not say"),
        (CODE, "source code|does not say"),
        ("This article has been retracted. " * 20_000, "characters"),
    ],
)
def test_what_is_no_notice_is_refused_with_a_reason(text: str, why: str) -> None:
    with pytest.raises(NotANotice, match=why) as refused:
        extract(text)
    assert re.fullmatch(r"[A-Z].*\.", str(refused.value))


@pytest.mark.parametrize(
    "text",
    [
        "This review has been removed because of a copyright claim",
        "This letter, which was withdrawn through an error on 3 May 2016, has been reinstated by the journal.",
        "Retraction\n\nThe authors retract their work.",
    ],
)
def test_a_notice_of_a_single_sentence_is_one(text: str) -> None:
    assert extract(text).text == text


@pytest.mark.parametrize("text", ORDINARY.values(), ids=ORDINARY.keys())
def test_an_ordinary_text_is_no_notice(text: str) -> None:
    with pytest.raises(NotANotice) as refused:
        extract(text)
    assert re.fullmatch(r"It .*\.", str(refused.value))


@pytest.mark.parametrize(("text", "kind"), SHORT_NOTICES.items(), ids=SHORT_NOTICES.keys())
def test_a_notice_of_one_sentence_is_read(text: str, kind: str) -> None:
    assert extract(text).update_type == kind


def test_the_id_is_the_doi_of_the_notice_or_a_hash_that_layout_does_not_change() -> None:
    doi = "Retraction: Moss of the walls\n\nDOI https://doi.org/10.5555/MOSS.1\n\nThis article has been retracted."
    assert extract(doi).id == "10.5555/moss.1"
    plain = "This article on moss has been retracted by the editor."
    assert extract(plain).id.startswith("text-")
    assert extract(plain).id == extract(plain.replace(" ", "\n ")).id
