import pytest

from retract_tui.extraction.reason_phrases import REASON_PHRASES
from retract_tui.extraction.relations import _RELATION
from retract_tui.extraction.stems import StemIndex, stems_of, trigrams


@pytest.mark.parametrize(
    ("pattern", "stems"),
    [
        (r"\bfabricat(?:ed|ion)\b", {"fabricat"}),
        (r"(?:images?|blots?) [a-z]+ed", {"image", "blot"}),
        (r"(?:very )?\w+", set()),
        (r"colou?r(?!less)", {"colo"}),
        (r"(?P<who>[^.]{3,9}) withdr[ae]w{2}", {" withdr"}),
        (r"伪造|捏造", {"伪造", "捏造"}),
    ],
)
def test_the_stems_of_a_pattern_are_words_that_it_cannot_do_without(pattern: str, stems: set[str]) -> None:
    assert stems_of(pattern) == stems


def test_a_pattern_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValueError, match="not known here"):
        stems_of(r"(a)(?(1)b|c)")


def test_the_pattern_of_every_reason_has_stems() -> None:
    assert all(stems_of(phrase.pattern) for phrase in REASON_PHRASES)


def test_an_index_finds_the_stems_of_a_text_in_the_order_of_the_table() -> None:
    text = "the images were withdrawn; 伪造"
    index = StemIndex(["withdr", "were w", "blot", "伪造", "image"])
    assert index.held_by(text, trigrams(text)) == ["withdr", "were w", "伪造", "image"]


def test_the_words_of_relation_have_stems() -> None:
    assert len(stems_of(_RELATION.pattern)) > 100
