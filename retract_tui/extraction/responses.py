"""What the authors answered to the notice."""

from typing import Final

from retract_tui.extraction.phrases import any_of, compiled
from retract_tui.extraction.prose import Prose, Sentence
from retract_tui.extraction.spans import Span
from retract_tui.model import AuthorResponse, UpdateType

_DISAGREE: Final = (
    any_of(
        r"disagree[sd]?\b",
        r"(?:do|does|did|do not|has|have)(?: not|n't) (?:agree|consent|accept|concur)\w*",
        r"not agreed?\b",
        r"(?:none|neither) of (?:the |these )?(?:\w+ )?authors agree[sd]?\b",
        r"(?:do|does|did)(?: not|n't) (?:support|approve of|endorse|wish to be associated with) "
        r"(?:the|this) (?:retraction|decision|withdrawal)",
        r"but (?:do |does |did )?not (?:agree )?(?:with|to) (?:the|this) (?:retraction|decision)",
        r"object(?:s|ed)? to\b",
        r"objected\b",
        r"not signed the retraction",
        r"stands? by (?:the|their|his|her|its) (?:\w+ )?(?:articles?|findings|results|paper|conclusions|work)",
        r"oppos(?:e|es|ed) (?:the|this) (?:retraction|decision|withdrawal)",
        r"stimm\w*[^.]{0,60} nicht zu\b",
        "nicht einverstanden",
        r"n(?:'est|e sont|'a|'ont) pas (?:d'accord|accepté|approuvé)",
        r"no (?:está|están|estuv\w+) (?:\w+ )?de acuerdo",
        r"não (?:concord\w+|está|estão de acordo)",
    )
    + r"|[;,] (?:and |but )?[^.;,]{3,60} did not\.|不同意|同意していない|同意しな|반대(?:하|했)|동의하지"
)
_NO_RESPONSE: Final = (
    any_of(
        r"(?:did|do|does|have|has)(?: not|n't) (?:yet |either )?(?:respond|repl|answer)\w*",
        r"not (?:yet )?(?:responded|replied|answered)",
        r"no (?:answer|reply|response)\b(?: \w+){0,6}",
        r"(?:received|had|obtained|been) no (?:answer|reply|response)",
        r"(?:remained|left|went)[^.;]{0,60} (?:unanswered|without (?:an )?(?:answer|reply|response))",
        r"un(?:responsive|answered)\b",
        r"did not receive (?:a|any) (?:reply|response|answer)",
        r"(?:could not|cannot|can't) be (?:reached|contacted|located)",
        r"unable to (?:contact|reach|locate|(?:obtain|find) (?:a )?(?:current|valid) (?:e-?mail )?address)",
        r"heard nothing",
        r"(?:none|neither) (?:of the )?(?:\w+ )?authors? (?:ha(?:s|ve) )?(?:replied|responded|answered)",
        r"fail(?:ed|s)? to (?:respond|reply|answer)",
        r"(?:attempts?|efforts?) to (?:contact|reach|communicate with)[^.;]{0,60} (?:unsuccessful|failed)",
        r"(?:were|was) not available for (?:a )?(?:final )?confirmation",
        r"(?:not|n't) been (?:able )?to (?:contact|reach|locate)",
        r"tried to contact[^.;]{0,120} without success",
        r"nicht (?:geantwortet|reagiert)",
        "unbeantwortet",
        r"n'(?:a|ont) pas répondu",
        r"no (?:ha|han|hubo) (?:\w+ )?(?:respond|respuesta|contest)\w*",
        r"no (?:respond\w+|contest\w+)",
        r"não (?:respond\w+|houve resposta)",
    )
    + "|未回复|未答复|没有回复|未作(?:出)?回应|未回应"
    "|(?:回答|返答)(?:が|は)?(?:なかった|得られ)"
    "|응답하지|회신하지|답변(?:이|을)? (?:없|받지)"
)
_OUTCOME: Final = (
    r"(?:retract|withdraw|remov|decision|notice|conclusion|reinstate|lift|zurück|rücknahme|expression of concern)"
)
_AGREE: Final = (
    any_of(
        rf"(?:agree[sd]?|concur(?:s|red)?|consent(?:s|ed)?|assent(?:s|ed)?)\b[^.;]{{0,60}}?\b{_OUTCOME}",
        r"agree[sd]?\.",
        rf"agreeing to[^.;]{{0,20}} {_OUTCOME}",
        rf"accept(?:s|ed)?\b[^.;]{{0,60}}?\b{_OUTCOME}",
        rf"(?:approv|support|endors)(?:e|es|ed)\b (?:of )?(?:the|this) {_OUTCOME}",
        r"to which (?:both |all )?(?:the )?authors (?:have )?agreed",
        r"raised no objection",
        r"no objections?\b",
        r"(?:do|does|did)(?: not|n't) (?:dispute|contest|object to|oppose)\b",
        r"understands? (?:this|the) decision",
        r"stimm\w*[^.]{0,60}(?<!nicht )\bzu\b",
        r"zugestimmt",
        r"(?:sont|est) d'accord",
        r"está[n]? de acuerdo",
        r"est(?:á|ão) de acordo",
        r"concorda(?:m|ram)?\b",
    )
    + "|(?<!不)同意(?!していな|しな)|동의(?!하지)"
)
_ANSWERS: Final[tuple[tuple[str, tuple[str, ...], str], ...]] = (
    (
        "disagree",
        ("gree", "object", "oppos", "signed", "stand", "not", "nicht", "pas", "não", "no est", "同意", "반대", "동의"),
        _DISAGREE,
    ),
    (
        "no_response",
        (
            "respon",
            "repl",
            "answer",
            "contact",
            "reach",
            "locate",
            "address",
            "heard",
            "available",
            "nicht",
            "unbeantwortet",
            "répondu",
            "contest",
            "respuesta",
            "resposta",
            "回",
            "返答",
            "응답",
            "회신",
            "답변",
        ),
        _NO_RESPONSE,
    ),
    (
        "agree",
        (
            "gree",
            "accept",
            "approv",
            "support",
            "endors",
            "concur",
            "consent",
            "assent",
            "objection",
            "understand",
            "dispute",
            "contest",
            "oppose",
            "stimm",
            "d'accord",
            "acuerdo",
            "acordo",
            "concord",
            "同意",
            "동의",
        ),
        _AGREE,
    ),
)
"""The answers with stems, one of which the text must hold, in the order in which they claim a place."""
_OTHERS_AGREE: Final = (
    r"(?:editors?|board|universit\w*|committee|institution|publishers?|journal|experts?"
    r"|reviewers?|these|findings|results|statistician|analyst)\b"
    r"(?:(?!authors?)[^.;,]){0,60}$"
)
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


def _sentences_with_stems(prose: Prose) -> list[tuple[Sentence, list[tuple[str, str]]]]:
    """The sentences that may give an answer, in order, each with the patterns of those whose stems it holds."""
    plain = prose.plain
    statement = prose.statement
    stems_here = [
        (answer, [stem for stem in stems if stem in statement], pattern) for answer, stems, pattern in _ANSWERS
    ]
    found: list[tuple[Sentence, list[tuple[str, str]]]] = []
    for sentence in prose.sentences:
        words = plain[sentence.start : sentence.end]
        patterns = [(answer, pattern) for answer, stems, pattern in stems_here if any(stem in words for stem in stems)]
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
            if answer == "agree" and not _is_theirs(plain, start, span.start):
                continue
            taken.append(span)
            found.setdefault(answer, Span(start, end))
    return found


def _is_theirs(plain: str, start: int, verb: int) -> bool:
    """True where it is the authors who agree, not the editors, and not "by agreement"."""
    return not (
        compiled(_OTHERS_AGREE).search(plain, start, verb)
        or compiled(_BY_AGREEMENT).search(plain, max(start, verb - 12), verb)
    )
