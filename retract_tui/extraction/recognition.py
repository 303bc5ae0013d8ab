"""Is a text a notice at all? An article, a novel, source code or a post about retractions is none.

A notice is short, names in its heading or says in a sentence what happened to an article, and has none of the sections
of an article. The bounds are wide: the longest notices known have some 20,000 characters.
"""

import re
from typing import Final

from retract_tui.extraction.headings import is_kind_alone, title_before_kind, title_behind_kind
from retract_tui.extraction.layout import Layout
from retract_tui.model import UpdateType

_LONGEST: Final = 200_000
_LONGEST_WITHOUT_HEADING: Final = 20_000

_SECTIONS: Final = re.compile(
    r"^[ \t#*]*(?:\d{1,2}\.?[ \t]*)?(introduction|background|(?:materials?|patients|subjects) "
    r"and methods|methods(?: and materials)?|methodology|experimental"
    r"|results(?: and discussion)?|discussion|conclusions?|einleitung|methoden|ergebnisse|diskussion"
    r"|introducción|métodos|resultados|discusión)[ \t]*[:.]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_CODE: Final = re.compile(
    r"^[ \t]*(?:def \w+\(|class \w+[(:]|import \w|from [\w.]+ import |#include|public |private "
    r"|function \w*\(|(?:const|let|var) \w+ ?=|return\b|if ?\(|for ?\(|\}|\w+\(.*\);?$|.*[;{]$)",
    re.MULTILINE,
)
_REPORT: Final = re.compile(
    r"\b(?:blog|subscribe|newsletter|podcast|posted (?:by|on|in)|leave a (?:reply|comment)|comments?\s?\(\d+\)"
    r"|share this|read more|tweet(?:ed)?|retweet|told (?:us|me|retraction watch|the \w+)|retraction "
    r"watch|"
    r"weekend reads|our coverage|click here|tip jar|donat(?:e|ion)|in a statement to|spokes(?:man"
    r"|woman|person)|journalists?|news)\b",
)
_ARTICLE: Final = re.compile(
    r"(?:articles?|papers?|reviews?|letters?|stud(?:y|ies)|works?|publications?|manuscripts?"
    r"|chapters?|reports?|editorials?|abstracts?|versions?|artikels?|beitrags?|beitr\wge|arbeit"
    r"|artículos?|artigos?|trabajos?|estudio"
    r"|本文|文章|论文|論文|논문|本稿)",
    re.IGNORECASE,
)
_EVENT: Final = re.compile(
    r"(?:retract|withdr[ae]w|remov|reinstat|correct|erratum|errata|corrigend|expressions? of "
    r"concern|error|concern|disregard|zurück|rücknahme|berichtig|rétract|retir|retrat|corrig"
    r"|errata|撤|訂正|更正|철회|정정)",
    re.IGNORECASE,
)
_REACH: Final = 6000


class NotANotice(ValueError):
    """The text is no notice; the message is a sentence that says why."""


def require_text(text: str) -> None:
    """Pass a text that is worth reading as a notice.

    Raises:
        NotANotice: it is empty, or far longer than any notice.
    """
    if not text.strip():
        raise NotANotice("The text is empty.")
    if len(text) > _LONGEST:
        raise NotANotice(f"It has {len(text):,} characters, far more than any notice: add the notice alone.")


def require_notice(layout: Layout, update_type: UpdateType | None) -> UpdateType:
    """What a notice does, for a text that is one.

    Raises:
        NotANotice: nothing happens to an article in it, or it is an article, code or a report.
    """
    text = layout.text
    if update_type is None:
        raise NotANotice("It does not say that an article was retracted, withdrawn, corrected or questioned.")
    sections = sorted({match[1].strip().title() for match in _SECTIONS.finditer(text)})
    if len(sections) > 2:
        raise NotANotice(f"It has the sections of an article ({', '.join(sections[:3])}), not those of a notice.")
    if _is_code(text):
        raise NotANotice("It is source code, not a notice.")
    if not _is_headed(layout):
        _require_statement(layout)
    return update_type


def _require_statement(layout: Layout) -> None:
    text = layout.text
    if len({match.group() for match in _REPORT.finditer(text.lower())}) > 1:
        raise NotANotice("It reads like a report on retractions, not like a notice: it has no heading that names one.")
    if len(text) > _LONGEST_WITHOUT_HEADING:
        raise NotANotice("It is long and has no heading that names a retraction, correction or concern.")
    start = layout.body[0].start if layout.body else 0
    if not (_ARTICLE.search(text, start, start + _REACH) and _EVENT.search(text, start, start + _REACH)):
        raise NotANotice("It does not say of an article that it was retracted, withdrawn, corrected or questioned.")


def _is_headed(layout: Layout) -> bool:
    """True where the title or a line above the statement names the kind of notice."""
    text = layout.text
    lines = ((layout.title,) if layout.title else ()) + layout.header
    return any(
        is_kind_alone(span.of(text).lstrip("•●*-–| "))
        or title_behind_kind(text, span) is not None
        or title_before_kind(text, span) is not None
        for span in lines
    )


def _is_code(text: str) -> bool:
    """True where a third of the lines are those of a program."""
    lines = text.count("\n") + 1
    return lines > 5 and 3 * sum(1 for _ in _CODE.finditer(text)) > lines
