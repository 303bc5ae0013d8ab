"""The words that head a notice: its kind before, behind or instead of a title, in the languages of the field."""

import re
from typing import Final

from retract_tui.extraction.spans import Span

_KIND: Final = (
    r"(?:(?:partial|full|editorial|publisher[’']?s?|author[’']?s?|temporary|permanent|voluntary|interim)[\s-]+)?"
    r"(?:retractions?(?:\sand\s(?:replacement|republication))?(?:[\s-]+(?:notices?|notes?|statements?|letters?"
    r"|announcements?))?"
    r"|notice\sof\s(?:\w+\s)?(?:retraction(?:\sand\s(?:replacement|republication))?|withdrawal|concern|removal"
    r"|correction|violation|reinstatement|redundancy|redundant\spublication|duplicate\spublication|plagiarism)"
    r"(?:\sand\s(?:retraction|withdrawal))?(?:\sof\s[A-Z]\w+\spublication\sprinciples)?"
    r"|(?:statement|note|letter|announcement)\sof\s(?:retraction|withdrawal|removal)"
    r"|(?:partially\s)?retracted(?:\s(?:article|paper|chapter|letter|review))?"
    r"|withdrawals?(?:[\s-]+(?:notices?|notes?|statements?))?|withdrawn(?:\s(?:article|paper))?"
    r"|removals?(?:\snotices?)?|removed(?:\sarticle)?|article\s(?:retract(?:ion|ed)|withdraw(?:al|n)|remov(?:al|ed))"
    r"|(?:expression|statement|note|notice)s?\sof\s(?:editorial\s)?concern|editorial\s(?:note|concern)"
    r"|corrections?(?:\s(?:notices?|statement))?|corrected|corrigend(?:um|a)|erratum|errata"
    r"|addendum|publisher\scorrection|author\scorrection"
    r"|reinstatements?(?:\snotices?)?|reinstated"
    r"|zurückziehung|zurueckziehung|rücknahme|rückzug|retraktion|widerruf|berichtigung"
    r"|zurückgezogen(?:er?\s(?:artikel|beitrag|arbeit|publikation|originalarbeit))?"
    r"|(?:mitteilung|bekanntmachung|hinweis)\s(?:der|zur|über\sdie)\s(?:zurückziehung|rücknahme|retraktion)"
    r"|(?:(?:avis|note|notice)\sde\s)?(?:rétractation|retrait)(?:\spartielle)?|correctif"
    r"|articles?\s(?:rétractés?|retirés?)"
    r"|(?:(?:nota|aviso|notificación|comunicado|declaración)\sde\s(?:la\s)?)?(?:retractación|retractacion|retracción"
    r"|retirada|retiro)(?:\sparcial)?(?:\sde(?:l)?\s(?:publicación|artículo))?|fe\sde\serratas"
    r"|artículos?\s(?:retractados?|retirados?)|artigos?\s(?:retratados?|retirados?|despublicados?)"
    r"|(?:(?:nota|aviso|comunicado|declaração)\sde\s)?(?:retratação|retratacao|despublicação)(?:\sparcial)?"
    r"(?:\sd[eo]\s(?:publicação|artigo))?|errata|(?:expresión|expressão|nota)\sde\spreocup\w+"
    r"|expression\sde\spréoccupation|mise\sen\sgarde|ausdruck\sder\sbesorgnis"
    r"|(?:关于)?(?:论文)?(?:撤稿|撤回|撤销|撤稿论文)(?:声明|通知|启事|公告|说明|告示)?"
    r"|(?:論文|掲載論文)?(?:の)?(?:撤回|取り下げ)(?:のお知らせ|について|公告|通知|告知)?|訂正|更正|关注声明|懸念表明"
    r"|(?:논문|게재)?\s?(?:논문)?\s?철회\s?(?:공고|공지|안내|통보|사유서|알림)?|우려\s?표명)"
)
_JOIN: Final = (
    r"(?:\s+(?:to|for|of|on|regarding|concerning|zu|zum|von|de|du|al|a|do"
    r"|à)(?:\sthe)?(?:\s(?:original\s)?(?:research\s)?(?:article"
    r"|paper|review|letter))?)?"
)
_WITH_TITLE: Final = re.compile(
    rf"\s*[\[(【]?\s*(?P<kind>{_KIND})(?:(?P<close>\s*[\])】])\s*[:：]?|{_JOIN}\s*(?:[:：.–—]|\s-)"
    rf"|(?P<join>\s+(?:to|for|of|zu|von)(?:\sthe\s(?:original\s)?(?:research\s)?(?:article|paper"
    rf"|letter))?)(?=\s))\s*(?=\S)",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    rf"(?:\s*[\[(【]\s*(?P<kind>{_KIND})\s*[\])】]|(?:\s[–—-]|(?<=[.:?]))\s+(?P<kind2>(?:partial\s|full\s)?retraction"
    rf"(?:\snot(?:e|ice))?|retracted(?:\sarticle)?|(?:article\s)?withdrawal|withdrawn|removal|expression\sof\sconcern"
    rf"|erratum|correction|rétractation|retractación|retratação|retraktion|zurückziehung))\s*[.:]?\s*$",
    re.IGNORECASE,
)
_LAST_WORDS: Final = ("retra", "rétra", "withdraw", "removal", "concern", "erratum", "correction", "zurück")
"""What a line must end with for a kind of notice that stands in no brackets."""
_LONGEST_KIND: Final = 40
_ALONE: Final = re.compile(
    rf"\s*[\[(【#*]*\s*(?:(?:the\s)?{_KIND}(?:\s+(?:to|for|of))?)\s*[\])】*]*\s*[.:：]?\s*$", re.IGNORECASE
)
_ABOUT: Final = re.compile(
    r"^(?:plagiarism|duplicate publication|redundant publication|misconduct|fraud)\s(?:in|of)\s(?:the\s)?(?:article"
    r"|paper)\s",
    re.IGNORECASE,
)
_CAPITALS: Final = re.compile(r"\s*([A-Z]{6,})(?:\sTO|\sOF|\sNOTE|\sNOTICE)?\s*:")
ORIGINAL_ARTICLE: Final = (
    r"(?:(?:the\s)?(?:original|retracted|withdrawn|affected|concerned)\s(?:article|paper|publication|citation|work)"
    r"|article\s(?:being\s)?(?:retracted|withdrawn|concerned)|original(?:artikel|arbeit|publikation|beitrag)"
    r"|zurückgezogener\s(?:artikel|beitrag)|article\s(?:d[’']origine|original|initial|rétracté|concerné)"
    r"|artículo\s(?:original|retractado|afectado)|artigo\s(?:original|retratado)|référence\sde\sl[’']article"
    r"|原文|原论文|原始论文|被撤(?:稿|销)?论文|撤稿论文|対象論文|元の論文|撤回論文|원문|원\s?논문|철회\s?논문|대상\s?논문)"
)
"""A pattern of the label before the article that a notice is about, to be compiled with `re.IGNORECASE`."""
_MAX_TITLE: Final = 1200


_ORNAMENTS: Final = "•●·・*-–| 【】〔〕"
"""What stands around a heading: bullets, and the dots and brackets of Chinese and Japanese journals."""


def is_kind_alone(line: str) -> bool:
    """True for a line that names the kind of notice and nothing else ("RETRACTION", "·撤稿声明·")."""
    return len(line) < 80 and bool(_ALONE.match(line.strip(_ORNAMENTS)))


def title_behind_kind(text: str, span: Span) -> Span | None:
    """What follows the kind of notice in a line ("Retraction: X", "[Retracted] X"); None where none leads it."""
    match = _WITH_TITLE.match(text, span.start, min(span.end, span.start + _MAX_TITLE))
    if match:
        return Span(match.end(), span.end) if match.end() < span.end else None
    about = _ABOUT.match(text[span.start : span.end])
    return Span(span.start + about.end(), span.end) if about else None


def names_misconduct(text: str, span: Span) -> bool:
    """True for a title that names what was done to the article ("Plagiarism in the article X")."""
    return bool(_ABOUT.match(text[span.start : span.end]))


def title_before_kind(text: str, span: Span) -> Span | None:
    """What stands before the kind of notice at the end of a line ("X [Retraction]"); None where none stands there."""
    line = text[span.start : min(span.end, span.start + _MAX_TITLE)]
    last = line.rstrip().rstrip(".:").rstrip()[-_LONGEST_KIND:].lower()
    if not any(map(line.__contains__, "[(【")) and not any(map(last.__contains__, _LAST_WORDS)):
        return None
    match = _BEHIND.search(line)
    return Span(span.start, span.start + match.start()) if match and match.start() > 10 else None


def without_kind(title: str) -> str:
    """A title without the kinds of notice around it."""
    for _ in range(2):
        span = Span(0, len(title))
        inner = title_behind_kind(title, span)
        if inner is not None:
            title = title[inner.start :]
            continue
        inner = title_before_kind(title, span)
        if inner is None:
            break
        title = title[: inner.end].rstrip(" .")
    return title


def begins_in_capitals(line: str) -> bool:
    """True for "RETRACTION: ...", as Wiley and Hindawi head a whole citation."""
    return _CAPITALS.match(line) is not None
