import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.extraction.links import find_links
from retract_tui.extraction.statements import read_statements
from tests.extraction.notices import prose_of, stated


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Retraction: The song of larks", "retraction"),
        ("[Retracted] The song of larks", "retraction"),
        ("The song of larks [Retraction]", "retraction"),
        ("Retraction Note to: The song of larks", "retraction"),
        ("Statement of Retraction: The song of larks", "retraction"),
        ("Withdrawal: The song of larks", "withdrawal"),
        ("Expression of Concern: The song of larks", "expression_of_concern"),
        ("Editorial Expression of Concern: The song of larks", "expression_of_concern"),
        ("Correction: The song of larks", "correction"),
        ("Erratum to: The song of larks", "correction"),
        ("Partial Retraction: The song of larks", "partial_retraction"),
        ("The song of larks in spring – PARTIAL RETRACTION", "partial_retraction"),
        ("Removal notice to: The song of larks", "removal"),
        ("Notice of reinstatement: The song of larks", "reinstatement"),
        ("Zurückziehung: Der Gesang der Lerchen", "retraction"),
        ("Retractación: El canto de las alondras", "retraction"),
        ("撤稿声明：云雀之歌", "retraction"),
    ],
)
def test_the_heading_says_what_the_notice_does(title: str, kind: str) -> None:
    assert stated("The data cannot be found.", title).update_type == kind


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("The Editor has retracted this article.", "retraction"),
        ("We wish to retract our paper on larks.", "retraction"),
        ("This paper has been withdrawn by the author.", "withdrawal"),
        ("The PLOS ONE Editors issue this Expression of Concern to notify readers.", "expression_of_concern"),
        ("The article has been partially retracted by the Editor.", "partial_retraction"),
        ("This review has been removed because of a copyright claim.", "removal"),
        ("This letter, which was withdrawn in error, has been reinstated by the journal.", "reinstatement"),
        ("The article contained errors in Table 2, which have been put right.", "correction"),
        ("An expression of concern was published in 2020. The article is now retracted.", "retraction"),
        ("Die Herausgeber ziehen den Artikel zurück.", "retraction"),
        ("Este artículo se ha retractado a petición del editor.", "retraction"),
        ("O artigo fica integralmente retratado.", "retraction"),
        ("主编决定撤回本文。", "retraction"),
        ("編集委員会は本論文を撤回する。", "retraction"),
        ("저자의 요청으로 이 논문을 철회한다.", "retraction"),
    ],
)
def test_without_a_heading_the_verb_says_it(statement: str, kind: str) -> None:
    assert stated(statement).update_type == kind


@pytest.mark.parametrize(
    "statement",
    ["Larks sing in the morning. Their song was studied in Fig. 2.", "The muscle retracts when it is touched.", ""],
)
def test_an_ordinary_text_is_no_notice(statement: str) -> None:
    assert stated(statement).update_type is None


def test_that_other_articles_were_later_retracted_does_not_make_it_a_retraction() -> None:
    statement = "Two of the studies weighed here were later retracted. What is said of them should be disregarded."
    assert stated(statement).update_type == "correction"


@pytest.mark.parametrize(
    ("statement", "parties"),
    [
        ("This article has been retracted at the request of the author(s).", {"authors"}),
        ("At the authors' request, the Editor in Chief has retracted this article.", {"authors", "editor"}),
        (
            "It has been retracted by agreement between the authors, the journal's Editor-in-Chief, Dr. Jane"
            " Doe, and "
            "John Wiley & Sons Ltd.",
            {"authors", "editor", "publisher"},
        ),
        ("The article has been retracted by the Publisher and the Editor.", {"publisher", "editor"}),
        ("The Publisher has retracted this article in agreement with the Editor-in-Chief.", {"publisher", "editor"}),
        ("The Editor and Publisher of Lark Letters wish to retract the published article.", {"editor", "publisher"}),
        ("The authors, with the agreement of the editors, retract this article.", {"authors"}),
        ("All of the authors wish to retract this paper.", {"authors"}),
        ("We would like to retract our article, because our results were wrong.", {"authors"}),
        ("We hereby inform our readers that we withdraw this article.", {"editor"}),
        ("The Editorial Board has decided to withdraw this paper from the journal.", {"editor"}),
        (
            "The university recommended retraction. The journal therefore retracts the article.",
            {"institution", "editor"},
        ),
        (
            "The Publisher retracts the article. This retraction was approved by the Chief Editor.",
            {"publisher", "editor"},
        ),
        ("Lark Letters retracts this article.", {"editor"}),
        ("This retracts the article on larks.", set()),
        ("A reader raised concerns. This article has been retracted.", set()),
        ("The article was retracted. Asked about this, the authors agreed.", set()),
        ("El artículo ha sido retractado a petición de los autores.", {"authors"}),
        ("本文应作者要求撤稿。", {"authors"}),
        ("編集委員会は本論文を撤回する。", {"editor"}),
        ("본 논문은 편집위원회의 결정에 따라 철회한다.", {"editor"}),
        ("Les auteurs ont demandé la rétractation de cet article.", {"authors"}),
        ("El Comité Editorial ha decidido retractar el artículo.", {"editor"}),
        ("Der Artikel wird auf Wunsch der Autoren zurückgezogen.", {"authors"}),
        ("Following a request from the authors, the article has been retracted.", {"authors"}),
        ("The article is retracted as requested by the corresponding author.", {"authors"}),
        ("The retraction was initiated by the journal's Editor-in-Chief.", {"editor"}),
        ("The decision to retract was taken by the Editorial Board.", {"editor"}),
        ("This article has been retracted by Lark Publishing.", {"publisher"}),
        ("We, the Editors and Publisher of Larks as Pets, have retracted the article.", {"editor", "publisher"}),
        ("A. Kestrel and B. Rook therefore retract the article.", {"authors"}),
        ("We think it right to retract our article.", {"authors"}),
        ("The University of Larks told us of its findings. It advised us to retract the paper.", {"institution"}),
        ("The dean informed the editors of this. We now retract the paper.", {"editor"}),
        ("L'article est rétracté à la demande de l'université de Merle.", {"institution"}),
        ("Der Artikel wird auf Bitte der Universität Lerchenau zurückgezogen.", {"institution"}),
        ("经编委会研究决定，予以撤稿。", {"editor"}),
    ],
)
def test_who_asked_or_decided(statement: str, parties: set[str]) -> None:
    assert set(stated(statement).requested_by) == parties


def test_a_notice_that_names_nobody_is_its_signers() -> None:
    statement = "Owing to duplicity of text, the article is being retracted."
    assert stated(statement, header=("J. Doe", "Editor-in-Chief, Lark Letters")).requested_by == ("editor",)


@pytest.mark.parametrize(
    ("statement", "response"),
    [
        ("All authors agree to this retraction.", "agree"),
        ("The authors were told of the retraction and raised no objection.", "agree"),
        ("The authors do not agree with this retraction.", "disagree"),
        ("The authors object to the retraction.", "disagree"),
        ("None of the authors agree with this retraction.", "disagree"),
        ("The authors have not responded to any correspondence from the publisher.", "no_response"),
        ("Three letters to the authors remained unanswered.", "no_response"),
        ("Attempts to contact the authors were unsuccessful.", "no_response"),
        ("Neither author has commented on the retraction.", "no_response"),
        ("The Editor wrote to the authors, who did not provide a response.", "no_response"),
        ("We were not able to obtain a current e-mail address of the author.", "no_response"),
        ("作者未对此作出回应。", "no_response"),
        ("All authors signed this retraction.", "agree"),
        ("All three authors have approved the wording of this notice.", "agree"),
        ("It is retracted with the written consent of all authors.", "agree"),
        ("Les auteurs acceptent cette rétractation.", "agree"),
        ("The first author disputes this decision.", "disagree"),
        ("The senior author declined to sign this notice.", "disagree"),
        ("Le premier auteur s'oppose à cette rétractation.", "disagree"),
        ("The corresponding author agrees; the other authors could not be reached.", "mixed"),
        ("A. Lark agrees with this retraction. B. Wren disagrees.", "mixed"),
        ("AL and BW agree with the retraction. CD could not be reached.", "mixed"),
        ("Three of the authors agreed to this retraction; Folke Wren did not.", "mixed"),
        ("All authors but B. Wren, from whom the editor has heard nothing, agree to this retraction.", "mixed"),
        ("The authors have been informed of this retraction.", "unstated"),
        ("The Editor-in-Chief and the publisher agreed to retract the article.", "unstated"),
        ("The retraction has been agreed because of duplication.", "unstated"),
        ("Die Autoren stimmen der Rücknahme zu.", "agree"),
        ("Die Autoren stimmen der Rücknahme nicht zu.", "disagree"),
        ("Los autores no respondieron a la revista.", "no_response"),
        ("作者不同意撤稿。", "disagree"),
        ("著者は撤回に同意している。", "agree"),
        ("저자들은 철회에 동의하지 않았다.", "disagree"),
        ("Les auteurs n'ont pas répondu.", "no_response"),
        ("Os autores concordam com a retratação.", "agree"),
    ],
)
def test_what_the_authors_answered(statement: str, response: str) -> None:
    assert stated(f"The Editor has retracted this article. {statement}").author_response == response


def test_authors_who_ask_for_a_retraction_agree_to_it() -> None:
    assert stated("This article has been retracted at the request of the authors.").author_response == "agree"


def test_authors_who_asked_for_more_have_not_agreed_to_an_expression_of_concern() -> None:
    statement = "The author asked that the article be withdrawn. No reply to our questions has come from him."
    assert stated(statement, "Expression of Concern: Larks").author_response == "no_response"


def test_the_evidence_points_at_the_words_that_say_so() -> None:
    statement = (
        "The Editor has retracted this article. Its images were duplicated. All authors agree to this retraction."
    )
    said = stated(statement, "Retraction: Larks")
    text = prose_of(statement, "Retraction: Larks").text
    words = {key: [text[e.start : e.end] for e in spans] for key, spans in said.evidence.items()}
    assert words == {
        "update_type": ["Retraction"],
        "reasons.duplication_of_image": ["Its images were duplicated."],
        "requested_by.editor": ["The Editor has retracted this article."],
        "author_response": ["All authors agree to this retraction."],
    }


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    prose = prose_of(text.replace("\n", " ").replace("\r", " "))
    said = read_statements(prose, find_links(prose))
    assert all(0 <= e.start <= e.end <= len(prose.text) for spans in said.evidence.values() for e in spans)


@pytest.mark.parametrize(
    ("statement", "response"),
    [
        ("The authors have assented.", "agree"),
        ("All authors stand behind this request.", "agree"),
        ("Los autores manifestaron su conformidad con la decisión.", "agree"),
        ("作者对撤稿决定均无异议。", "agree"),
        ("Dr. Lim contests the findings.", "disagree"),
        ("The authors protest against the removal of their work.", "disagree"),
        ("Die Autoren lehnen die Zurückziehung ab.", "disagree"),
        ("Les auteurs contestent la décision.", "disagree"),
        ("No feedback came from any author.", "no_response"),
        ("Dr. Lim has not written back.", "no_response"),
        ("The authors were asked to comment but did not.", "no_response"),
        ("Our e-mails to the authors bounced.", "no_response"),
        ("Les auteurs n'ont pas donné suite à nos courriers.", "no_response"),
        ("Drs. Ames and Osei agree with the decision. Drs. Lim and Dunn do not.", "mixed"),
        ("K.B. and S.G. have assented; M.L. has not.", "mixed"),
        ("The committee rejected the findings of the first inquiry.", "unstated"),
        ("The patients did not respond to the drug.", "unstated"),
        ("The two data sets do not agree.", "unstated"),
    ],
)
def test_an_answer_is_known_in_many_words_and_only_from_the_authors(statement: str, response: str) -> None:
    assert stated(f"The Editor has retracted this article. {statement}").author_response == response


@pytest.mark.parametrize(
    ("statement", "party"),
    [
        ("The article is retracted at the request of the patient.", "third_party"),
        ("The editors of Larks agree with its judgment.", "editor"),
        ("The Editorial Board therefore holds the results to be no longer trustworthy.", "editor"),
        ("We are issuing an Expression of Concern to alert readers.", "editor"),
        ("El Comité Editorial, a petición de la Universidad, se retracta de la publicación del artículo.", "editor"),
        ("The University told us. Its committee recommends that the article be retracted.", "institution"),
    ],
)
def test_who_decided_is_known_in_other_words(statement: str, party: str) -> None:
    assert party in stated(statement).requested_by
