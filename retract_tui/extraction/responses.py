"""What the authors answered to the notice."""

from typing import Final

from retract_tui.extraction.phrases import any_of, compiled
from retract_tui.extraction.prose import Prose, Sentence
from retract_tui.extraction.spans import Span
from retract_tui.model import AuthorResponse, UpdateType

_NEITHER: Final = any_of(
    r"neither agree[sd]?\b(?: \w+){0,2}? nor (?:disagree|object)\w*",
    r"(?:agree|agreed|agrees|agreement) or (?:disagree|disagreed|disagrees|disagreement|not)\b",
    r"(?:not|n't) (?:\w+ ){0,2}?(?:stated?|said|say|indicated?|specif(?:y|ied)|clarif(?:y|ied)|expressed?|confirm\w*)"
    r" (?:\w+ )?(?:whether|if)\b[^.;]{0,60}",
)
"""Words of agreement that state no answer."""
_THEIR: Final = r"(?:his|her|their|its|the)"
_NOTICE: Final = r"(?:retract\w*|withdraw\w*|decision|notice|removal|it|this)"
_SOUND: Final = r"(?:sound|valid|correct|genuine|reliable|authentic|accurate|true|justified|unaffected|robust)"
_UNFAIR: Final = r"(?:unjustified|unwarranted|unfair|unnecessary|disproportionate)"
_DISAGREE: Final = (
    any_of(
        r"(?:do|does|did)(?: not|n't) (?:consider|believe|think|find|feel|regard|view|see)\b[^.;]{0,50}"
        r"\b(?:warranted|justified|necessary|appropriate|fair|merited|required|needed|called for)\b",
        rf"(?:consider|regard|deem|find|call)(?:s|ed)? (?:the |this )?{_NOTICE}\b[^.;]{{0,20}}\b{_UNFAIR}",
        rf"(?:maintain|insist|believe|assert)(?:s|ed)?\b[^.;]{{0,80}} "
        rf"(?:is|are|was|were|remain|remains) (?:still |nevertheless |scientifically )?{_SOUND}\b",
        r"(?:see|sees|saw) no (?:need|reason|grounds|cause) (?:for|to)\b",
        rf"protest(?:s|ed)? (?:against )?(?:the |this )?{_NOTICE}\b",
        rf"(?:is|are|was|were) (?:not in (?:full )?agreement|against (?:the |this )?{_NOTICE}|opposed to)\b",
        r"(?:do|does|did)(?: not|n't) share (?:the|this|our) (?:view|opinion|conclusion|assessment)s?\b",
        rf"(?:withheld|withholds?|refused|denied) (?:{_THEIR} )?(?:consent|assent|signature|agreement|approval)\b",
        r"defend(?:s|ed)? (?:the|their|his|her) (?:\w+ )?(?:results|findings|data|conclusions|work|article)\b",
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
        r"(?:declined|refused|unwilling|not willing) to (?:sign|agree|endorse|approve|join)",
        r"(?:did|does|do|has|have)(?: not|n't) (?:co-?)?sign(?:ed)?\b",
        r"dissent(?:s|ed|ing)?\b",
        r"(?:contest|disput|challeng|reject|appeal)(?:s|es|ed)? (?:against )?(?:the|this) (?:retraction"
        r"|decision|withdrawal)",
        r"(?:in|expressed) (?:strong |their |his |her )?disagreement\b",
        r"oppos(?:e|es|ed) (?:to )?(?:the|this) (?:retraction|decision|withdrawal)",
        r"opposes? it\b",
        r"considers? (?:the|this) (?:\w+ )?(?:notice|retraction|decision) (?:\w+ )?(?:unjustified|unwarranted|unfair)",
        r"stimm\w*[^.]{0,60} nicht zu\b",
        "nicht einverstanden",
        r"n(?:'est|e sont|'a|'ont) pas (?:d'accord|accepté|approuvé)",
        r"s'(?:y )?oppos\w+",
        r"se (?:opone|oponen|opuso|opusieron|opõe|opõem|opôs)\b",
        r"en desacuerdo|em desacordo|en désaccord|widersp\w+",
        r"(?:rechaza|rechazan|refuse|refusent|désapprouve|désapprouvent) (?:la|cette|esta)",
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
        r"(?:remain|remained|remains|kept|stayed) silent\b",
        r"never (?:answered|replied|responded|reacted)\b",
        r"(?:did|has|have|had)(?: not|n't) (?:acknowledged?|react(?:ed)? to|repl\w+ to) (?:our|the|these|any|this)\b",
        r"(?:e-?mails?|letters?|messages?|correspondence)\b[^.;]{0,40} (?:was|were) returned\b",
        r"unable to (?:get in touch|communicate|establish contact|make contact)\b",
        r"(?:is|are|was|were) deceased\b|(?:has|have|had) died\b(?= [^.;]{0,30}could)",
        r"(?:has|have|had) not had (?:an?|any) (?:answer|reply|response)",
        r"(?:did|has|have|could)(?: not|n't) (?:provided?|given?|sent?|offer(?:ed)?|submit(?:ted)?) (?:an?"
        r"|any) (?:\w+ )?"
        r"(?:response|reply|answer)\b",
        r"not (?:been )?able to (?:obtain|find) (?:a |any )?(?:(?:current|valid|working) )*(?:e-?mail"
        r" )?(?:address|contact)",
        r"(?:none|neither)[^.;]{0,40} (?:has |have |had )?(?:commented|responded|replied|answered)",
        r"(?:did|do|does|have|has|had)(?: not|n't) (?:yet )?comment(?:ed)?\b",
        r"(?:unreachable|uncontactable|not reachable|no longer reachable|not contactable)",
        r"not available for comment",
        r"could (?:not|no longer) be (?:traced|found|reached) (?:for|to)",
        r"without (?:any )?(?:answer|reply|response)\b",
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
        r"não se (?:manifest|pronunci)\w+",
    )
    + "|未回复|未[^。，]{0,8}(?:作出|做出|予以)?(?:回应|回复|答复)|未答复|没有回复|未作(?:出)?回应|未回应"
    "|无法(?:取得)?联系|未能(?:与[^。]{1,12})?(?:取得)?联系|連絡が(?:取れ|つか)|연락(?:이|을) ?(?:닿지|되지|취하지)"
    "|(?:回答|返答)(?:が|は)?(?:なかった|得られ)"
    "|응답하지|회신하지|답변(?:이|을)? (?:없|받지)"
)
_OUTCOME: Final = (
    r"(?:retract|withdraw|remov|decision|notice|conclusion|reinstate|lift|zurück|rücknahme|expression of concern)"
)
_AGREE: Final = (
    any_of(
        rf"(?:giv(?:e|es|en)|gave|express(?:ed|es)?|confirm(?:ed|s)?|indicat(?:ed|es)?|signall?ed|declared?|state[sd]?)"
        rf" {_THEIR} (?:\w+ )?(?:agreement|consent|assent|concurrence|approval|support|acceptance)\b",
        r"(?:agreed|assented|consented|concurred) on behalf of (?:all|the|both)\b",
        r"(?:approv|endors|sign)(?:e|es|ed|s)? (?:the|this) (?:statement|text|wording)\b",
        r"(?:did|do|does|has|have) (?:not|never) object(?:ed)?\b(?! to)",
        "(?<!nicht )einverstanden",
        rf"(?:agree[sd]?|concur(?:s|red)?|consent(?:s|ed)?|assent(?:s|ed)?)\b[^.;]{{0,60}}?\b{_OUTCOME}",
        r"agree[sd]?\.",
        r"authors? (?:ha(?:s|ve) )?agree[sd]?\s?[;,]",
        rf"agreeing to[^.;]{{0,20}} {_OUTCOME}",
        rf"accept(?:s|ed)?\b[^.;]{{0,60}}?\b{_OUTCOME}",
        rf"(?:approv|support|endors|sign)(?:e|es|ed|s)?\b (?:of |off )?(?:the|this)(?: \w+){{0,3}}? {_OUTCOME}",
        r"with the (?:full |express |written |unanimous )?(?:agreement|consent|approval|concurrence) of (?:all"
        r" |both |the |each )*"
        r"(?:of the )?(?:remaining |other |corresponding |senior |first |living )?(?:co-?)?authors?\b",
        rf"(?:is|are|was|were) in (?:full |complete )?(?:agreement|accord) with (?:the|this) {_OUTCOME}",
        r"concurs?\.",
        r"authors agree with (?:this|the) (?:step|action|measure)\b",
        r"authors support (?:its|the) publication\b",
        r"approuv\w+ (?:la|cette) (?:rétract|décision)",
        r"accept\w+ (?:la|cette) (?:rétract|décision)",
        r"(?:con|en) el (?:consentimiento|acuerdo|conformidad) de (?:todos )?los autores",
        r"(?:acept|aprob|aceit|aprov)\w+ (?:la|esta|a) (?:retract|retrat|decis)",
        r"com (?:o consentimento|a concordância|o acordo) (?:de todos )?(?:dos|os) autores",
        r"avec l'accord (?:de tous )?(?:des|les) auteurs",
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
_NO_ANSWER: Final = "neither"
_ANSWERS: Final[tuple[tuple[str, tuple[str, ...], str], ...]] = (
    (_NO_ANSWER, ("neither", " or disagree", "agree or not", "agreement or", "agrees or", "whether", " if "), _NEITHER),
    (
        "disagree",
        (
            *(
                "gree",
                "object",
                "op",
                "sign",
                "dissent",
                "contest",
                "disput",
                "challeng",
                "reject",
                "appeal",
                "approve",
            ),
            *("endorse", "join", "desac", "désac", "désapp", "widersp", "rechaza", "refuse"),
            *("stand", "not", "nicht", "pas", "não", "no est", "同意", "반대", "동의"),
            *(
                "warranted",
                "justified",
                "unfair",
                "unnecessary",
                "disproport",
                "maintain",
                "insist",
                "believe",
                "assert",
            ),
            *("no reason", "no need", "no grounds", "no cause", "protest", "against", "withh", "denied", "defend"),
        ),
        _DISAGREE,
    ),
    (
        "no_response",
        (
            "respon",
            "repl",
            "answer",
            "comment",
            "联系",
            "連絡",
            "연락",
            "traced",
            "contact",
            "reach",
            "locate",
            "address",
            "heard",
            *("silent", "never", "react", "acknowledge", "returned", "in touch", "establish", "deceased", "died"),
            "manifest",
            "pronunci",
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
            "sign",
            "accord",
            "approuv",
            "acept",
            "aceit",
            "aprob",
            "aprov",
            "consent",
            "conformidad",
            "concordância",
            "concur",
            "assent",
            "objection",
            "understand",
            "dispute",
            "contest",
            "oppose",
            "stimm",
            "einverstanden",
            "object",
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
            if answer == _NO_ANSWER:
                continue
            found.setdefault(answer, Span(start, end))
    return found


def _is_theirs(plain: str, start: int, verb: int) -> bool:
    """True where it is the authors who agree, not the editors, and not "by agreement"."""
    return not (
        compiled(_OTHERS_AGREE).search(plain, start, verb)
        or compiled(_BY_AGREEMENT).search(plain, max(start, verb - 12), verb)
    )
