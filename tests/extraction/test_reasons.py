import re

import pytest

from retract_tui.extraction.reason_phrases import DENIED, REASON_PHRASES
from retract_tui.vocabulary import REASONS
from tests.extraction.notices import stated


def reasons(statement: str) -> list[str]:
    return [reason.code for reason in stated(f"The Editor has retracted this article. {statement}").reasons]


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("Figure 1 contains duplicated images.", "duplication_of_image"),
        ("Several images were re-used from earlier publications.", "duplication_of_image"),
        ("This article is a duplicate publication.", "duplication_of_article"),
        ("The paper is a redundant publication of an earlier one.", "duplication_of_article"),
        ("There is overlap of the text with an earlier article.", "duplication_of_text"),
        ("The authors have plagiarized parts of a thesis.", "plagiarism"),
        ("The Editor no longer has confidence in the results and conclusions.", "data_unreliable"),
        ("The conclusions cannot be relied upon.", "data_unreliable"),
        ("The authors were unable to provide the original data.", "data_unavailable"),
        ("The films were thrown away.", "data_unavailable"),
        ("The data were fabricated by the first author.", "falsification_fabrication"),
        ("The bands appear to have been manipulated.", "image_manipulation"),
        ("Lanes have been spliced.", "image_manipulation"),
        ("A coding error affected the curves.", "error_in_analysis"),
        ("The spectra were misinterpreted.", "error_in_analysis"),
        ("The samples came from another strain than the one stated.", "error_in_data"),
        ("One of the major conclusions is incorrect.", "error_in_data"),
        ("We have been unable to reproduce the crystals.", "not_reproducible"),
        ("The findings could not be replicated.", "not_reproducible"),
        ("The peer review process was compromised.", "peer_review_compromised"),
        ("It is thought to be the product of a paper mill.", "paper_mill"),
        ("There is a dispute about authorship.", "authorship_dispute"),
        ("The manuscript was submitted without the approval of the co-authors.", "authorship_dispute"),
        ("Ethical approval had not been obtained for this study.", "ethics_approval"),
        ("Informed consent was not obtained.", "consent"),
        ("The authors failed to disclose a conflict of interest.", "conflict_of_interest"),
        ("It has been removed for legal reasons.", "copyright_legal"),
        ("It was published in error.", "publisher_error"),
        ("Its citations bear no relation to the content.", "citation_manipulation"),
        ("Passages were written by ChatGPT.", "ai_generated"),
        ("The cultures were contaminated with Mycoplasma.", "contamination"),
        ("The study lies outside the scope of the journal.", "other"),
        ("Für die Studie lag kein Votum einer Ethikkommission vor.", "ethics_approval"),
        ("Foram encontrados erros de cálculo.", "error_in_analysis"),
        ("El artículo plagia otro trabajo.", "plagiarism"),
        ("作者未能提供原始数据。", "data_unavailable"),
        ("画像の重複が認められた。", "duplication_of_image"),
        ("데이터가 조작되었다.", "falsification_fabrication"),
    ],
)
def test_each_reason_has_its_phrases(statement: str, code: str) -> None:
    assert reasons(statement) == [code]


@pytest.mark.parametrize(
    ("statement", "codes"),
    [
        ("The original nest records could no longer be traced.", ["data_unavailable"]),
        ("The authors declined to hand over the raw song recordings.", ["data_unavailable"]),
        ("The underlying field notes are missing; no raw data were kept.", ["data_unavailable"]),
        ("The authors were asked for the original films, but none were received.", ["data_unavailable"]),
        ("The Editor has therefore lost faith in the conclusions.", ["data_unreliable"]),
        ("There are serious concerns about the veracity of the reported findings.", ["data_unreliable"]),
        ("The mistake nullifies the main conclusions.", ["data_unreliable"]),
        ("The conclusions can no longer be sustained.", ["data_unreliable"]),
        ("Two laboratories did not succeed in replicating the song.", ["not_reproducible"]),
        ("All attempts to repeat the experiment were unsuccessful.", ["not_reproducible"]),
        ("The eggs of the two groups had been swapped.", ["error_in_data"]),
        ("Eleven birds were counted twice.", ["error_in_data"]),
        ("The balance had never been calibrated.", ["error_in_data"]),
        ("We found a bug in the software.", ["error_in_analysis"]),
        ("The authors used an invalid statistical test.", ["error_in_analysis"]),
        ("The bands in Figure 2 had been retouched.", ["image_manipulation"]),
        ("He altered the gels by computer.", ["image_manipulation"]),
        ("The first author admitted that she made up the counts.", ["falsification_fabrication"]),
        ("The field trials in the east never took place.", ["falsification_fabrication"]),
        ("Paragraphs were lifted from a thesis without quotation marks.", ["duplication_of_text", "plagiarism"]),
        ("Authorship of the manuscript was advertised for sale.", ["paper_mill", "authorship_dispute"]),
        ("The manuscript was supplied by a commercial agency.", ["paper_mill"]),
        ("The reviewers' reports were tampered with.", ["peer_review_compromised"]),
        ("The animal permit had expired.", ["ethics_approval"]),
        ("Two of the authors failed to disclose their funding by a feed company.", ["conflict_of_interest"]),
        ("A court order forbids its distribution.", ["copyright_legal"]),
        ("Because of a publisher's error it was printed twice in the same volume.", ["publisher_error"]),
        ("Many of the references do not exist.", ["citation_manipulation"]),
        ("The text was generated with a large language model.", ["ai_generated"]),
        ("The stock was found to be a mixture of two species.", ["contamination"]),
        ("Die Proben wurden vertauscht.", ["error_in_data"]),
        ("Ein Absatz war ohne Quellenangabe übernommen worden.", ["plagiarism"]),
        ("Les images avaient été retouchées.", ["image_manipulation"]),
        ("Les données originales sont introuvables.", ["data_unavailable"]),
        ("Los valores del Cuadro 2 son erróneos.", ["error_in_data"]),
        ("No fue posible obtener los mismos resultados.", ["not_reproducible"]),
        ("Os dados originais não foram localizados.", ["data_unavailable"]),
        ("数据造假。", ["falsification_fabrication"]),
        ("結果は再現できなかった。", ["not_reproducible"]),
        ("이 논문은 이중게재에 해당한다.", ["duplication_of_article"]),
    ],
)
def test_each_reason_is_known_in_other_words(statement: str, codes: list[str]) -> None:
    assert reasons(statement) == codes


@pytest.mark.parametrize(
    "statement",
    [
        "There is no evidence of plagiarism.",
        "The inquiry found no evidence of data fabrication.",
        "The data were true and valid, not fabricated.",
        "We apologize to the readers.",
        "The authors did not provide an explanation.",
        "The nests are made up of moss.",
        "It studied how contaminants reach the nests.",
        "It asked whether LLMs can tell larks from owls.",
        "The review process of the revised manuscript is under way.",
        "The editors have the permission of the society.",
        "Competing interests: No competing interests declared.",
        "The research was conducted in the absence of any potential conflict of interest.",
    ],
)
def test_what_is_denied_is_no_reason(statement: str) -> None:
    assert reasons(statement) == ["other"]


def test_a_link_is_a_reason_too() -> None:
    assert reasons("Fig. 1A and Fig. 3C look alike.") == ["duplication_of_image"]
    assert reasons("Table 2 is identical to Table 1 of Heron et al. (2009).") == ["duplication_of_article"]


def test_a_reason_keeps_its_words_and_the_retraction_watch_term() -> None:
    (reason,) = stated("The article is retracted. The films were thrown\naway.").reasons
    assert reason.term == REASONS["data_unavailable"].retraction_watch
    assert "thrown" in str(reason.as_written)


def test_a_retraction_without_a_known_reason_has_the_reason_other() -> None:
    assert [reason.code for reason in stated("The Editor has retracted this article.").reasons] == ["other"]


def test_a_text_that_is_no_notice_has_no_reason() -> None:
    assert stated("Larks sing.").reasons == ()


def test_every_phrase_has_a_known_code_and_a_sound_pattern() -> None:
    assert {phrase.code for phrase in REASON_PHRASES} == set(REASONS)
    assert all(re.compile(phrase.pattern) and phrase.stem == phrase.stem.lower() for phrase in REASON_PHRASES)
    assert re.compile(DENIED)


@pytest.mark.parametrize(
    ("statement", "codes"),
    [
        ("The validation clips were included in the training set.", ["error_in_analysis"]),
        ("The argument in Section 3 has a gap.", ["error_in_analysis"]),
        ("The notebooks of the field season had been discarded.", ["data_unavailable"]),
        ("None of the patients was ever asked.", ["consent"]),
        ("There was no institutional approval for the trial.", ["ethics_approval"]),
        ("A fee from the maker of the feed was not disclosed.", ["conflict_of_interest"]),
        ("The reviewers named were fictitious.", ["peer_review_compromised"]),
        ("A band had been pasted in.", ["image_manipulation"]),
        ("The second author was added as an author out of courtesy.", ["authorship_dispute"]),
        ("A mistake in our production led to this.", ["publisher_error"]),
    ],
)
def test_a_reason_is_known_when_it_is_told_in_everyday_words(statement: str, codes: list[str]) -> None:
    assert reasons(statement) == codes


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("The committee suspects that a co-author made them up.", "falsification_fabrication"),
        ("No such compound has ever been prepared.", "falsification_fabrication"),
        ("The blot had been stretched and its contrast altered.", "image_manipulation"),
        ("The editors hold the results to be no longer trustworthy.", "data_unreliable"),
        ("We can no longer vouch for the findings.", "data_unreliable"),
        ("What they sent did not amount to the original data.", "data_unavailable"),
        ("The same manuscript had been sent to two journals.", "duplication_of_article"),
        ("The text of the introduction reproduces sentences of an earlier review.", "duplication_of_text"),
        ("Neither permission nor credit was given.", "plagiarism"),
        ("Attempts to replicate the main finding were in vain.", "not_reproducible"),
        ("The reports were returned from one computer within an hour.", "peer_review_compromised"),
        ("The article comes from organisations that sell manuscripts.", "paper_mill"),
        ("One of the authors first heard of the article when it was quoted to her.", "authorship_dispute"),
        ("第三作者的署名未经其本人同意。", "authorship_dispute"),
        ("The review board never saw a protocol for such a trial.", "ethics_approval"),
        ("No signed forms of the participants could be produced.", "consent"),
        ("The text seems to be the product of an automatic paraphrasing program.", "ai_generated"),
        ("The reviewers demanded that thirty of their papers be added to the reference list.", "citation_manipulation"),
        ("The water carried traces of a pheromone.", "contamination"),
        ("The step in Lemma 2.4 is false.", "error_in_analysis"),
        ("The wrong reagent was used.", "error_in_data"),
    ],
)
def test_a_reason_is_known_by_what_happened(statement: str, code: str) -> None:
    assert code in reasons(statement)


def test_a_label_for_interests_that_are_none_is_no_reason() -> None:
    assert reasons("Conflict of Interest Disclosures: None reported.") == ["other"]
