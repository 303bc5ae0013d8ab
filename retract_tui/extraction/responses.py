"""What the authors answered to the notice."""

from bisect import bisect_left
from typing import Final

from retract_tui.extraction.phrases import compiled
from retract_tui.extraction.prose import Prose, Sentence
from retract_tui.extraction.response_phrases import AGREE, DISAGREE, NEITHER, NO_RESPONSE
from retract_tui.extraction.spans import Span
from retract_tui.extraction.stems import StemIndex, stems_of
from retract_tui.model import AuthorResponse, UpdateType

_NO_ANSWER: Final = "neither"
_ANSWERS: Final = ((_NO_ANSWER, NEITHER), ("disagree", DISAGREE), ("no_response", NO_RESPONSE), ("agree", AGREE))
"""The answers, and what sounds like one and is none, in the order in which they claim a place."""
_COMMON: Final = frozenset({"retract", "retraction", "withdrawal", "decision", "author", " been ", " with "})
_RARER: Final[dict[str, tuple[str, ...]]] = {
    _NO_ANSWER: ("neither", "whether", " if "),
    "disagree": (
        *(
            "support",
            "approve",
            "endors",
            "associated",
            "contest",
            "disput",
            "challeng",
            "reject",
            "appeal",
            "oppos",
        ),
        *("but not", "but do", "agree"),
    ),
    "no_response": ("contact", "reach", "locate", "repl", "respon", "answer"),
    "agree": ("agree", "consent", "approv", "concurrence", "acept", "aprob", "aceit", "aprov", "support", "accord"),
}
"""What the phrases hold whose derived stems stand in most notices."""
_STEMS_OF: Final = {answer: (stems_of(pattern) - _COMMON) | {*_RARER[answer]} for answer, pattern in _ANSWERS}
_STEMS: Final = StemIndex(sorted(frozenset().union(*_STEMS_OF.values())))
_NOT_SO: Final = (
    r"(?:^|[;,.] ?)(?:and |but |while |whereas |however,? )?[^;,]{3,90}? (?:do|does|did|has|have)(?: not|n't)\.?$"
)
"""A verb left out: "Drs. Ames and Lim agree. Dr. Osei does not.", said of what the clause before it said."""
_OTHERS_AGREE: Final = (
    r"(?:editors?|board|universit\w*|committee|institution|publishers?|journal|experts?"
    r"|reviewers?|these|findings|results|statistician|analyst)\b"
    r"(?:(?!authors?)[^.;,]){0,60}$"
)
_OTHERS: Final = {
    "disagree": r"\b(?<!left the )(?:readers?|committee|panel|board|institution\w*|universit\w*|hospital|reviewers?"
    r"|experts?|editors?|journal|publishers?|data ?sets?|data|values|numbers|results)\b(?:(?!authors?"
    r"|they)[^.;,]){0,12}$",
    "no_response": r"\b(?:institution\w*|universit\w*|hospital|committee|patients?|participants?|cells|mice|rats"
    r"|animals|tumou?rs?|reviewers?|referees?)\b(?:(?!authors?)[^.;,]){0,12}$",
    "agree": _OTHERS_AGREE,
}
"""Who else may have said it, right before the verb."""
_BY_AGREEMENT: Final = r"\b(?:by|has been|was|mutual)\s$"


def read_response(
    prose: Prose, update_type: UpdateType | None, asked: Span | None
) -> tuple[AuthorResponse, tuple[Span, ...]]:
    """What the authors answered, and the words that say so.

    Args:
        prose: the sentences of the statement.
        update_type: what the notice does; authors who asked for a retraction have not thereby agreed to less.
        asked: the words that say that the authors themselves asked, which is to agree.
    """
    answers: dict[str, Span] = {}
    for sentence, patterns in _sentences_with_stems(prose):
        for answer, span in _answers_of(prose, sentence.start, sentence.end, patterns).items():
            answers.setdefault(answer, span)
    if "agree" in answers and "disagree" not in answers:
        answers |= _answer_left_out(prose, answers["agree"])
    if asked and update_type != "expression_of_concern":
        answers.setdefault("agree", asked)
    spans = tuple(answers.values())
    if len(answers) > 1:
        return "mixed", spans
    if "agree" in answers:
        return "agree", spans
    if "disagree" in answers:
        return "disagree", spans
    return ("no_response", spans) if answers else ("unstated", ())


def _answer_left_out(prose: Prose, agreed: Span) -> dict[str, Span]:
    """The opposite answer, in the sentence of those who agree or the next, with its verb left out."""
    behind = bisect_left(prose.starts, agreed.end)
    for span in (agreed, *(Span(following.start, following.end) for following in prose.sentences[behind : behind + 1])):
        if compiled(_NOT_SO).search(prose.plain[span.start : span.end].strip()):
            return {"disagree": span}
    return {}


def _sentences_with_stems(prose: Prose) -> list[tuple[Sentence, list[tuple[str, str]]]]:
    """The sentences that may give an answer, in order, each with the patterns of those whose stems it holds."""
    plain = prose.plain
    held = _STEMS.held_by(prose.statement, prose.trigrams)
    stems_here = [
        (answer, [stem for stem in held if stem in _STEMS_OF[answer]], pattern) for answer, pattern in _ANSWERS
    ]
    found: list[tuple[Sentence, list[tuple[str, str]]]] = []
    for sentence in prose.sentences:
        words = plain[sentence.start : sentence.end]
        patterns = [(answer, pattern) for answer, stems, pattern in stems_here if any(map(words.__contains__, stems))]
        if patterns:
            found.append((sentence, patterns))
    return found


def _answers_of(prose: Prose, start: int, end: int, patterns: list[tuple[str, str]]) -> dict[str, Span]:
    """The answers that one sentence gives; a place that one pattern took is not read again by the next."""
    plain = prose.plain
    found: dict[str, Span] = {}
    taken: list[Span] = []
    for answer, pattern in patterns:
        for match in compiled(pattern).finditer(plain, start, end):
            span = Span(match.start(), match.end())
            if any(span.start < other.end and other.start < span.end for other in taken):
                continue
            taken.append(span)
            if answer == _NO_ANSWER or not _is_theirs(answer, plain, start, span.start):
                continue
            found.setdefault(answer, Span(start, end))
    return found


def _is_theirs(answer: str, plain: str, start: int, verb: int) -> bool:
    """True where it is the authors who answer, not the editors or a committee, and not "by agreement"."""
    if compiled(_OTHERS[answer]).search(plain, start, verb):
        return False
    return answer != "agree" or not compiled(_BY_AGREEMENT).search(plain, max(start, verb - 12), verb)
