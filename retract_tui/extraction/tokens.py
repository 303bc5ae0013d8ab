"""A sentence as the words that matter to a link: panels, text, works, relations, breaks."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import Final, Literal

from retract_tui.extraction.leading import quick
from retract_tui.extraction.mentions import Text, WorkMention, find_mentions
from retract_tui.extraction.panels import find_panels
from retract_tui.extraction.relations import RelationMention
from retract_tui.extraction.spans import Span
from retract_tui.model import DuplicatedSource, Relation

TokenKind = Literal["panels", "work", "article", "unnamed", "again", "listed", "relation", "break"]


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of a sentence and what it is; the fields of other kinds stay empty.

    `whose` is true for panels that the sentence gives to the work named last ("whose Figure 2b"); `weak` for a break
    that parts two statements only where both name panels (", but").
    """

    kind: TokenKind
    start: int
    end: int
    panels: tuple[str, ...] = ()
    sources: tuple[DuplicatedSource, ...] = ()
    number: int = 0
    relation: Relation = "duplicated_from"
    mutual: bool = False
    whose: bool = False
    weak: bool = False


_TEXT: Final = re.compile(
    r"\b(?:sections?|blocks?|passages?|paragraphs?|parts?|portions?|pieces|expressions?"
    r"|sentences|phrases|amounts?|much|most|some)"
    r" (?:in|of|from) (?:the |this |its )?(?:text|introduction|discussion|methods?|abstract"
    r"|results section|review|article|wording)\b"
    r"|\b(?:large |whole |entire |some |several )?(?:sections|blocks|passages|paragraphs) (?:of|in) (?:the )?text\b"
    r"|\bsections? \d{1,2}(?:\.\d)?(?:(?:, | and |-)\d{1,2}(?:\.\d)?)*\b(?! of (?:the )?(?:act|law|polic|guid))"
    r"|\b(?:thirds?|half|quarters?|per ?cent|parts?|portions?|sections?|passages) of (?:the |this |its )?(?:whole )?"
    r"(?:review|article|paper|manuscript|chapter)\b"
    r"|\b(?:passages|paragraphs|sentences|phrases|wording|text) (?:(?:that|which) )?(?:(?:were|are|was|is|had been"
    r"|have been) )?(?:\w+ )?(?:lifted|copied|taken|reproduced|borrowed|plagiari[sz]ed|adapted|identical)\b"
    r"|\b(?:o texto|el texto|le texte|der text|partes? (?:do|del|da|de la) (?:texto|introdução|discussão|introducción"
    r"|discusión))\b"
    r"|\b(?:paragraphs|sentences|passages)\b|\bsections? (?:i|ii|iii|iv|v|vi)(?:(?:, | and |-)(?:i|ii|iii|iv|v|vi))*\b"
    r"|\bthe text (?:of|in)\b|\btext (?:overlap|similarit\w+)\b|\bthe (?:introduction"
    r"|discussion)\b|\b(?:overlap|similarit\w+) (?:of|in) (?:the )?text\b"
    r"|\bplagia (?:una )?parte de\b|\bpartes? del? texto\b|\bparties? du texte\b|\bteile des textes\b"
    r"|文字重复|文本重复|部分文字|部分的文字|l'introduction\b|la introducción\b|a introdução\b"
)
_QUICK_TEXT: Final = quick(_TEXT)
_STEMS_OF_TEXT: Final = (
    *("section", "block", "passage", "paragraph", "part", "portion", "pieces", "expression", "sentences", "phrases"),
    *("amount", "much", "most", "some", "text", "introdu", "discus", "文字", "文本"),
    *("third", "half", "quarter", "cent of", "wording"),
)
"""What every such phrase holds one of."""
_NOT_TEXT: Final = re.compile(r"(?:much|most|some|amounts?) of (?:the |this )?(?:article|review|results section)$")
_WHOSE: Final = re.compile(r"\b(?:whose|cuy[ao]s?|dont (?:la|le|les)|deren|dessen)\s$|(?:中的?|里的?|の|의\s?)$")
_THIS_FIGURE: Final = re.compile(
    r"\b(?:this|these|that|those|the same) (?:figures?|images?|tables?|panels?|blots?|data)\b"
)
_BREAK: Final = re.compile(
    r";(?!\s?\d)|；|,\s?(?:and|but|while|whereas|although)? ?that\b(?=,? (?:the|some|large"
    r"|parts?|figs?|panels?|in)\b)|\band that\b"
    r"|:(?=\s?\W?(?:fig|panel|table|abb))"
    r"|\b(?:e|y|et|und) (?:que?|dass?) (?=(?:a|as|o|os|el|la|los|las|le|les|l'|die|der|das|abb)\b)"
    r"|こと[,、，]|ならびに|並びに|[,，](?=[图図表])"
    r"|(?P<weak>,? (?:whereas|while)\b|, but\b|, and (?:about|regarding|concerning) (?=figs?|tables?|panels?)"
    r"|, and (?:presented|showed|altered|falsified)\b)|[,，]且|。|(?<=[^\s)])\((?:i{1,3}|iv|vi{0,3}|[1-9])\)(?=[a-z\s])"
)


_QUICK_BREAK: Final = quick(_BREAK)


def _breaks(plain: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where a clause ends."""
    places = [match.start() for match in _QUICK_BREAK.finditer(plain, start, end)]
    return filter(None, [_BREAK.match(plain, place, end) for place in places])


def read_tokens(
    notice: Text, start: int, end: int, citations: list[Span], relations: list[RelationMention]
) -> list[Token]:
    """The tokens of `text[start:end]`, in order. What stands inside a citation belongs to the citation."""
    mentions = find_mentions(notice, start, end, citations)
    works = [_of_mention(mention, notice) for mention in mentions]
    taken = [(token.start, token.end) for token in works if token.kind in ("work", "article")]
    ends = {token.end for token in works if token.kind == "work"}
    panels = [
        Token("panels", found.start, found.end, found.panels, whose=_is_whose(notice, found.start, ends))
        for found in find_panels(notice.text, start, end)
    ]
    texts = [Token("panels", match.start(), match.end(), ("text",)) for match in _find_texts(notice.plain, start, end)]
    related = [
        Token("relation", found.start, found.end, relation=found.relation, mutual=found.mutual) for found in relations
    ]
    breaks = [
        Token("break", match.start(), match.end(), weak=match["weak"] is not None)
        for match in _breaks(notice.plain, start, end)
        if not any(found.start < match.start() and match.end() <= found.end for found in panels)
    ]
    free = [token for token in (*panels, *texts, *related, *breaks) if not _inside(token, taken)]
    tokens = sorted([*works, *free], key=lambda token: (token.start, token.end))
    return [token for at, token in enumerate(tokens) if not (token.kind == "break" and _parts_works(tokens, at))]


def _find_texts(plain: str, start: int, end: int) -> list[re.Match[str]]:
    """Where a sentence speaks of the text of an article, or of parts of it."""
    sentence = plain[start:end]
    if not any(map(sentence.__contains__, _STEMS_OF_TEXT)):
        return []
    return [match for match in _QUICK_TEXT.finditer(plain, start, end) if not _NOT_TEXT.search(match[0])]


def _panels_inside(token: Token, text: str) -> tuple[str, ...]:
    """The panels that a citation itself names: "(Diabetes 2008;57:1002–1017; Fig. 6A)"."""
    return tuple(panel for found in find_panels(text, token.start, token.end) for panel in found.panels)


def names_figure_before(plain: str, start: int, end: int) -> bool:
    """True for "this figure", which means the panels named last."""
    return bool(_THIS_FIGURE.search(plain, start, end))


def _of_mention(mention: WorkMention, notice: Text) -> Token:
    token = Token(mention.kind, mention.start, mention.end, sources=mention.sources, number=mention.number)
    inside = _panels_inside(token, notice.text) if mention.kind == "work" else ()
    return Token(mention.kind, mention.start, mention.end, inside, mention.sources, mention.number)


def _is_whose(notice: Text, start: int, ends: Set[int]) -> bool:
    """True for panels of the work that stands right before them: "[2], whose Fig. 3", "[2] Fig. 3"."""
    behind_work = notice.text[start - 1 : start] == " " and start - 1 in ends
    return behind_work or bool(_WHOSE.search(notice.plain, max(0, start - 12), start))


def _parts_works(tokens: list[Token], at: int) -> bool:
    """True for a semicolon between two citations, which parts no statements."""
    return 0 < at < len(tokens) - 1 and all(tokens[near].kind == "work" for near in (at - 1, at + 1))


def _inside(token: Token, taken: list[tuple[int, int]]) -> bool:
    return any(start <= token.start and token.end <= end for start, end in taken)
