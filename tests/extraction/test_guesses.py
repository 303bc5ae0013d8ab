"""What is read from the layout or the words of a sentence, where no phrase that is known says it: marked as a guess."""

import pytest

from retract_tui.extraction import extract
from retract_tui.model import Notice

HEAD = "Retraction: Tides of the imagined sea\n\nThe article (https://doi.org/10.5555/tides) has been retracted. "
SOURCE = "Osei A. Ebbs of the imagined bay. J Imag Sea. 2015;3:1-9. https://doi.org/10.5555/ebbs"


def notice(sentence: str) -> Notice:
    return extract(f"{HEAD}{sentence}\n\nReferences\n1. {SOURCE}\n")


def links(sentence: str) -> list[tuple[tuple[str, ...], int | str | None]]:
    return [(link.panels, link.source) for link in notice(sentence).panel_links]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Figure 3C first saw the light of day in Osei [1].", [(("3C",), 0)]),
        ("The reader will meet Fig. 2A once more on the pages of [1].", [(("2A",), 0)]),
        ("The lanes of Fig. 2A do duty for other proteins in Fig. 6B.", [(("2A", "6B"), "self")]),
    ],
)
def test_panels_and_where_they_are_met_in_one_sentence_are_tied(
    sentence: str, expected: list[tuple[tuple[str, ...], int | str | None]]
) -> None:
    assert links(sentence) == expected
    evidence = notice(sentence).evidence["panel_links.0"]
    assert {item.confidence for item in evidence} == {"inferred"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The authors supplied new blots for Figure 3C and pointed to [1].",
        "Figure 3C was corrected before [1].",
        "Figure 3C is not that of [1].",
        "The scale bars of Fig. 2A are too long, and in Fig. 6B they are too short.",
        "Figures 2 and 6 show the tides in winter.",
    ],
)
def test_what_is_said_of_panels_for_another_reason_ties_nothing(sentence: str) -> None:
    assert links(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("The parents of two children had never given their consent in writing.", "consent"),
        ("Three of the reviewers turned out to be the author himself under other names.", "peer_review_compromised"),
        ("The stock from which all cultures were grown has since been found to carry mycoplasma.", "contamination"),
        ("Later attempts in two laboratories to see the effect again all failed.", "not_reproducible"),
        ("A paragraph was produced with ChatGPT and nobody read it.", "ai_generated"),
        ("The numbers in the notebooks had been made up at a desk.", "falsification_fabrication"),
    ],
)
def test_a_reason_is_taken_from_the_words_of_a_sentence_and_is_a_guess(sentence: str, code: str) -> None:
    read = extract(HEAD + sentence + "\n")
    assert code in {reason.code for reason in read.reasons}


@pytest.mark.parametrize(
    "sentence",
    [
        "There is no evidence that anybody falsified data.",
        "The authors consented to this retraction.",
        "This is an open access article, copyright of the authors, under a Creative Commons licence.",
    ],
)
def test_words_that_clear_or_mean_something_else_give_no_reason(sentence: str) -> None:
    assert {reason.code for reason in extract(HEAD + sentence + "\n").reasons} == {"other"}
