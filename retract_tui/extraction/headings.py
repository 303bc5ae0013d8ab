"""The words that head a notice: its kind before, behind or instead of a title, in the languages of the field."""

import re
from typing import Final

from retract_tui.extraction.spans import Span

_KIND: Final = (
    r"(?:(?:partial|full|editorial|publisher[’']?s?|author[’']?s?|temporary)[\s-]+)?"
    r"(?:retractions?(?:[\s-]+(?:notices?|notes?|statements?|letter))?|statement\sof\sretraction"
    r"|notice\sof\s(?:\w+\s)?(?:retraction|withdrawal|concern|removal|correction)"
    r"|(?:note\sof|letter\sof)\sretraction|retracted(?:\s(?:article|paper|chapter))?"
    r"|withdrawals?(?:[\s-]+(?:notices?|notes?|statements?))?|withdrawn(?:\s(?:article|paper))?"
    r"|statement\sof\swithdrawal"
    r"|removals?(?:\snotices?)?|removed|article\s(?:retraction|withdrawal|removal)"
    r"|(?:expression|statement|note)s?\sof\s(?:editorial\s)?concern|editorial\snote"
    r"|corrections?(?:\s(?:notices?|statement))?|corrected|corrigend(?:um|a)|erratum|errata"
    r"|addendum|publisher\scorrection|author\scorrection"
    r"|reinstatements?(?:\snotices?)?|reinstated"
    r"|zurückziehung|zurueckziehung|rücknahme|retraktion|widerruf|berichtigung"
    r"|rétractation|avis\sde\srétractation|correctif"
    r"|retractación|retractacion|retracción|nota\sde\sretractación|aviso\sde\sretractación|fe\sde\serratas"
    r"|retratação|retratacao|nota\sde\sretratação|aviso\sde\sretratação|errata"
    r"|撤稿(?:声明|通知|启事)?|撤回(?:声明|通知)?|撤稿声明|論文撤回|撤回のお知らせ|撤回|訂正|철회|논문\s?철회|게재\s?철회|更正)"
)
_JOIN: Final = (
    r"(?:\s+(?:to|for|of|on|regarding|concerning|zu|zum|von|de|du|al|a|do|à)(?:\sthe)?(?:\s(?:original\s)?(?:research\s)?(?:article"
    r"|paper|review|letter))?)?"
)
_WITH_TITLE: Final = re.compile(
    rf"\s*[\[(【]?\s*(?P<kind>{_KIND})(?:(?P<close>\s*[\])】])\s*[:：]?|{_JOIN}\s*(?:[:：.–—]|\s-)"
    rf"|(?P<join>\s+(?:to|for|of|zu|von)(?:\sthe\s(?:original\s)?(?:research\s)?(?:article|paper"
    rf"|letter))?)(?=\s))\s*(?=\S)",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    rf"(?:\s*[\[(【]\s*(?P<kind>{_KIND})\s*[\])】]|(?<=[.:])\s+(?P<kind2>retraction|withdrawal"
    rf"|erratum|correction))\s*[.:]?\s*$",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(
    rf"\s*[\[(【#*]*\s*(?:(?:the\s)?{_KIND}(?:\s+(?:to|for|of))?)\s*[\])】*]*\s*[.:：]?\s*$", re.IGNORECASE
)
_ABOUT: Final = re.compile(
    r"^(?:plagiarism|duplicate publication|redundant publication|misconduct|fraud)\s(?:in|of)\s(?:the\s)?(?:article"
    r"|paper)\s",
    re.IGNORECASE,
)
_CAPITALS: Final = re.compile(r"\s*([A-Z]{6,})(?:\sTO|\sOF|\sNOTE|\sNOTICE)?\s*:")
_MAX_TITLE: Final = 1200


def is_kind_alone(line: str) -> bool:
    """True for a line that names the kind of notice and nothing else ("RETRACTION", "Notice of Retraction")."""
    return len(line) < 80 and bool(_ALONE.match(line))


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
