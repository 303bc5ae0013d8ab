"""What a notice does to its article: retracts, withdraws, removes, corrects, reinstates it, or expresses concern.

The notice's own heading decides, then its own verb. Kinds that it only mentions ("an expression of concern was
published in 2020", "which had later been retracted") do not.
"""

from typing import Final

from retract_tui.extraction.phrases import any_of, around, compiled, holds_any
from retract_tui.extraction.prose import Prose
from retract_tui.extraction.spans import Span
from retract_tui.model import UpdateType

_HEADINGS: Final[tuple[tuple[UpdateType, str], ...]] = (
    (
        "partial_retraction",
        any_of(
            r"partial(?:ly)? retract(?:ion|ed|s)?",
            "teilrückzug",
            "teilweise (?:zurückziehung|rücknahme)",
            "retractación parcial",
        )
        + "|rétractation partielle|retratação parcial|部分撤回|部分撤稿",
    ),
    (
        "reinstatement",
        any_of("reinstatement", "reinstated", "notice of reinstatement", "restablecimiento", "wiedereinsetzung"),
    ),
    (
        "expression_of_concern",
        any_of(
            "(?:editorial )?expressions? of concern",
            "(?:notice|statement|note) of concern",
            "editor'?s'? note of concern",
            "ausdruck der besorgnis",
        )
        + "|expresión de preocupación|expressão de preocupação|nota de preocupação|expression de préoccupation"
        + "|mise en garde|关注声明|表达关切|懸念表明|우려 표명",
    ),
    (
        "withdrawal",
        any_of("withdrawal", "withdrawn", "notice of withdrawal", "withdrawn:"),
    ),
    ("removal", any_of("removal", "removed:", "notice of removal", "article removal")),
    (
        "retraction",
        any_of(
            "retract(?:ion|ed|s)",
            "zurückziehung",
            "rücknahme",
            "rückzug",
            "retraktion",
            "rétract",
            "retractaci",
            "retrata",
            "notice of violation of \\w+ publication principles",
        )
        + "|撤稿|撤回|撤销|取り下げ|철회",
    ),
    (
        "correction",
        any_of(
            "correction",
            "correct",
            "corrigend",
            "errat",
            "berichtigung",
            "korrektur",
            "correcci",
            "correç",
            "rectificati",
        )
        + "|fe de errat|更正|勘误|訂正|정정",
    ),
)
"""Words of a heading, what is more special first."""

_HEAD_POSITION: Final = (
    r"\W*(?:\[?(?:article|notice|note|statement|publisher'?s? note|editorial|editor'?s? note)\W+(?:of\W+)?"
    r"(?:(?:duplicate|redundant) publication and |plagiarism and )?)?\[?"
)
_TAIL_POSITION: Final = (
    r"(?:(?:[.:\]\[(|]|\s-)\s*(?:article )?{kind}(?: (?:note|notice|statement"
    r"|article))?[\])]?\W*$)"
)

_ARTICLE: Final = (
    r"(?:article|paper|manuscript|publication|review|letter|report|study|work|meta-analysis|chapter|contribution)s?\b"
)
_Verb = tuple[UpdateType, tuple[str, ...], str]
_VERBS: Final[tuple[_Verb, ...]] = (
    (
        "partial_retraction",
        ("partial",),
        any_of("partial(?:ly)? retract", "retract(?:ed|ing)? (?:in part|parts? of)", "retracted figs?"),
    ),
    (
        "reinstatement",
        ("reinstate", "lift the retraction"),
        any_of(
            "(?:has|have|is|are|was) (?:now |been |hereby )*reinstated", "lift the retraction", "reinstat(?:es?|ing) th"
        ),
    ),
    (
        "expression_of_concern",
        ("concern",),
        any_of(
            r"(?:issu(?:e|es|ing)|publish(?:es|ing)?|post(?:s|ing)?|wish(?:es)? to issue)[^.]{0,40} "
            r"(?:this|an|the present) "
            r"(?:editorial )?expression of concern",
            r"this (?:editorial )?expression of concern",
            r"through this expression of concern",
        ),
    ),
    (
        "retraction",
        ("retract", "zurück", "rücknahme", "rétract", "retrat", "撤", "取り下げ", "철회"),
        any_of(
            r"(?:ha(?:s|ve)|is|are|was|were|be|being|been|hereby|now|therefore|fully|wholly|formally) "
            r"(?:been |being |now "
            r"|hereby |fully |wholly |therefore )*retract(?:ed|ing)",
            r"(?<!later )(?<!subsequently )(?<!since )(?:to|hereby|thus|wholly|authors|editors?|board"
            r"|publisher|journal|we|i)"
            r" (?:hereby |wholly |fully |formally |therefore )*retracts?\b",
            rf"retract(?:s|ing|ed|ion of)? (?:from publication )?(?:the|this|our|its|their|above"
            rf"|following|said)[^.]{{0,40}}? {_ARTICLE}",
            r"(?:requested|requests?|require[sd]?|request for) (?:the |its )?retraction",
            r"th(?:is|e) retraction (?:was|has been|of|is)",
            r"\w+ retracts? (?:the|this)",
            r"zieh(?:en|t)\b[^.]{0,160}?\bzurück",
            "zurückgezogen",
            "rücknahme",
            "rétract",
            "retracta",
            "retrata",
        )
        + "|撤稿|撤回|撤销|取り下げ|철회",
    ),
    (
        "withdrawal",
        ("withdr", "retirad", "retiré"),
        any_of(
            r"(?:ha(?:s|ve)|is|are|was|were|be) (?:been |being |now |hereby |voluntarily )*withdrawn",
            r"withdr(?:aw|aws|awing|awn) (?:by|the|this|our|their)",
            r"withdrawn(?: due| because| as| pending)",
            "voluntarily withdrawn",
            "ha sido retirad[oa]",
            "foi retirad[oa]",
            "a été retiré",
        ),
    ),
    (
        "removal",
        ("removed",),
        any_of(rf"{_ARTICLE}[^.]{{0,60}} (?:has|have) been (?:temporarily |permanently )?removed"),
    ),
    (
        "correction",
        ("correct", "errat", "errors", "disregarded", "put right", "republish", "更正", "訂正", "정정", "berichtig"),
        any_of(
            r"(?:this|the) (?:correction|erratum|corrigendum)\b",
            r"republished[^.]{0,40} to correct",
            r"(?:errors?|mistakes?)[^.]{0,60} (?:ha(?:s|ve) (?:now )?been|is|are|was|were) (?:now )?"
            r"(?:corrected|put right|rectified)",
            r"should (?:be disregarded|read|be corrected)",
            r"(?:ha(?:s|ve) been|was|were|is|are) corrected",
            r"contained? (?:an? )?errors?",
            "errata?\\b",
            "berichtig",
            "更正|訂正|정정|勘误",
        ),
    ),
)
"""The notice's own verbs, what outweighs the others first."""

_MENTIONED: Final[tuple[tuple[UpdateType, str], ...]] = (
    ("expression_of_concern", r"expression of concern"),
    ("retraction", r"retract(?:ed|ion|ing)\b"),
    ("withdrawal", r"withdraw(?:n|al|ing)?\b"),
    ("correction", r"(?:erratum|corrigendum|correction to|corrected version)\b"),
)
_OF_AN_ARTICLE: Final = r"\b(?:articles?|papers?|publications?|manuscripts?|journals?|authors?|editors?)\b"
"""What is left where no verb says it: the word, in one sentence with what it is said of."""

_LATER_RETRACTED: Final = r"(?:were|was|have been|has been|since been) (?:later |subsequently |since )retracted"
_HEADING_LENGTH: Final = 400
_SHORT_LINE: Final = 80


def read_kind(prose: Prose) -> tuple[UpdateType, Span] | None:
    """What the notice does and the words that say so; None for a text that says no such thing."""
    heading = _of_heading(prose)
    if heading is None:
        return _of_verbs(prose, _VERBS) or _mentioned(prose)
    if heading[0] in ("retraction", "correction"):
        return _of_verbs(prose, _OUTWEIGHS_HEADING) or heading
    return heading


_OUTWEIGHS_HEADING: Final = tuple(verb for verb in _VERBS if verb[0] in ("partial_retraction", "reinstatement"))


def _of_heading(prose: Prose) -> tuple[UpdateType, Span] | None:
    for title in _headings(prose):
        plain = prose.plain[title.start : min(title.end, title.start + _HEADING_LENGTH)]
        position = compiled(_HEAD_POSITION).match(plain)
        begin = position.end() if position else 0
        for kind, words in _HEADINGS:
            found = compiled(words).match(plain, begin) or compiled(words).match(plain)
            if found:
                return kind, Span(title.start + found.start(), title.start + found.end())
        if title.end - title.start > _SHORT_LINE and title != prose.layout.title:
            continue
        for kind, words in _HEADINGS:
            found = compiled(_TAIL_POSITION.format(kind=f"(?:{words})")).search(plain[-60:])
            if found:
                return kind, title
    return None


def _headings(prose: Prose) -> list[Span]:
    """The notice's title, then the lines before its statement."""
    layout = prose.layout
    titles = [layout.title] if layout.title else []
    return titles + [line for line in layout.header if line != layout.title]


def _of_verbs(prose: Prose, verbs: tuple[_Verb, ...]) -> tuple[UpdateType, Span] | None:
    for kind, stems, pattern in verbs:
        if not holds_any(prose, stems):
            continue
        for match in compiled(pattern).finditer(prose.plain, prose.start, prose.end):
            if kind == "retraction" and compiled(_LATER_RETRACTED).search(
                prose.plain, max(0, match.start() - 24), match.end()
            ):
                continue
            return kind, Span(match.start(), match.end())
    return None


def _mentioned(prose: Prose) -> tuple[UpdateType, Span] | None:
    for kind, words in _MENTIONED:
        of_none: Span | None = None
        for match in compiled(any_of(words)).finditer(prose.plain, prose.start, prose.end):
            sentence = around(prose, match.start(), match.end())
            if compiled(_LATER_RETRACTED).search(prose.plain, max(0, match.start() - 24), match.end()):
                continue
            if sentence == of_none:
                continue
            if compiled(_OF_AN_ARTICLE).search(prose.plain, sentence.start, sentence.end):
                return kind, Span(match.start(), match.end())
            of_none = sentence
    return None
