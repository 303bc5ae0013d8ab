"""Is a text a notice at all? An article, a novel, source code or a post about retractions is none.

A notice is short, names in its heading or says in a sentence what happened to an article, and has none of the sections
of an article. The bounds are wide: the longest notices known have some 20,000 characters.
"""

import re
from typing import Final

from retract_tui.extraction.headings import is_kind_alone, title_before_kind, title_behind_kind
from retract_tui.extraction.layout import Layout
from retract_tui.extraction.leading import leading
from retract_tui.extraction.prose import Prose
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
    r"|function \w*\(|(?:const|let|var) \w+ ?=|return\b|if ?\(|for ?\(|\}|\w+\(.*\);?$|.*[;{]$"
    r"|for \w+ in .*:$|(?:el)?if .*:$|else:$|while .*:$|\w+ = |print\()",
    re.MULTILINE,
)
_REPORT: Final = re.compile(
    leading(
        r"\b(?:blog|subscribe|newsletter|podcast|posted (?:by|on|in)|leave a (?:reply|comment)|comments?\s?\(\d+\)"
        r"|share this|read more|tweet(?:ed)?|retweet|told (?:us|me|retraction watch|the \w+)|retraction "
        r"watch|"
        r"weekend reads|our coverage|click here|tip jar|donat(?:e|ion)|in a statement to|spokes(?:man"
        r"|woman|person)|journalists?|news)\b"
    )
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
_DEFINITE: Final = re.compile(
    r"(?:\b(?:this|the|these|our|my|said|above|following|title|dies\w{1,2}|der|die|das|des|den|dem|est[ea]|el|la|los"
    r"|las"
    r"|del|do|da|o|os|cet|le|les)[\s:]{1,2}|\bl['’])(?:[\w/’'-]+\s){0,6}?(?:[“\"'‘(]|"
    + _ARTICLE.pattern
    + r")|10\.\d{4,9}/|\barxiv:\d|\bet\sal\b|[“\"‘„«]\w[^“”\"]{20}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]",
    re.IGNORECASE,
)
"""A certain article is meant: by a word before it, by a DOI, by a citation, by its title."""
_COMMENT: Final = re.compile(
    r"^[^\w\n]{0,8}comments?\s?:[^\n]{0,200}?\b(?:withdrawn|retracted)\b", re.IGNORECASE | re.MULTILINE
)
"""How arXiv tells of a withdrawal: in the comments of the record."""
_SUPPOSED: Final = re.compile(
    r"\b(?:should|may|might|could|would|ought\sto|can|[Ii]f|[Ww]hen|[Ww]hether|[Cc]onsider(?:ing)?"
    r"|[Pp]lease)\b[^.;:]{0,30}$"
)
"""What stands before an event that has not happened: "should be retracted", "consider retracting" (but not in May)."""
_PASSIVE: Final = re.compile(r"\b(?:been|is|was|are|were|being|hereby)\s(?:\w{1,20}\s)?$")
_GENERAL: Final = re.compile(
    r"\W*(?:(?:Articles|Authors|Corrections?|Editors|Expressions|Journals|Notices|Publishers|Retractions?)"
    r"(?:\s[a-z]+){0,3}\s(?:should|may|must|ought|can)\b"
    r"|(?:Every|Any|No|An?)\s(?:\w+\s)?(?:author|editor|journal|publisher|researcher|scientist)\b)"
)
"""How a sentence begins that says what people do in general: "Retractions should …", "Every editor …"."""
_CONTENTS: Final = re.compile(
    r"^\W*(?:table\sof\s)?(?:contents|inhalt|índice|sumário|sommaire)\W*$", re.IGNORECASE | re.MULTILINE
)
_LEADER: Final = re.compile(r"\.\s?\.\s?\.\s?\.\s?\s?\d{1,5}[ \t]*$", re.MULTILINE)
"""The end of a line in a table of contents: dots up to the number of a page."""


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


def require_notice(prose: Prose, update_type: UpdateType | None) -> UpdateType:
    """What a notice does, for a text that is one.

    Raises:
        NotANotice: nothing happens to an article in it, or it is an article, code or a report.
    """
    text = prose.text
    if update_type is None:
        raise NotANotice("It does not say that an article was retracted, withdrawn, corrected or questioned.")
    sections = sorted({match[1].strip().title() for match in _SECTIONS.finditer(text)})
    if len(sections) > 2:
        raise NotANotice(f"It has the sections of an article ({', '.join(sections[:3])}), not those of a notice.")
    if _is_code(text):
        raise NotANotice("It is source code, not a notice.")
    if len(_LEADER.findall(text)) > 1 and _CONTENTS.search(text):
        raise NotANotice("It is a table of contents, not a notice.")
    if not _is_headed(prose.layout):
        _require_statement(prose)
    return update_type


def _require_statement(prose: Prose) -> None:
    text = prose.text
    if len({match.group() for match in _REPORT.finditer(text.lower())}) > 1:
        raise NotANotice("It reads like a report on retractions, not like a notice: it has no heading that names one.")
    if len(text) > _LONGEST_WITHOUT_HEADING:
        raise NotANotice("It is long and has no heading that names a retraction, correction or concern.")
    if not _tells_of_article([text[sentence.start : sentence.end] for sentence in prose.sentences]):
        raise NotANotice(
            "It does not say of a certain article that it was retracted, withdrawn, corrected or questioned."
        )


def _tells_of_article(sentences: list[str]) -> bool:
    """True where something happened to a certain article, named in the same sentence or in the one before."""
    named_before = False
    for sentence in sentences:
        if _GENERAL.match(sentence):
            continue
        named = bool(_ARTICLE.search(sentence) and _DEFINITE.search(sentence))
        if (named and _happens(sentence)) or (named_before and _happens_to_it(sentence)):
            return True
        named_before = named
    return False


def _happens(sentence: str) -> bool:
    """True where an event is told as such, not as what should or may be."""
    return any(not _SUPPOSED.search(sentence, 0, event.start()) for event in _EVENT.finditer(sentence))


def _happens_to_it(sentence: str) -> bool:
    """True for "it has been retracted", which the article named before has to be."""
    return any(_PASSIVE.search(sentence, 0, event.start()) for event in _EVENT.finditer(sentence))


def _is_headed(layout: Layout) -> bool:
    """True where the title or a line above the statement names the kind of notice."""
    text = layout.text
    if _COMMENT.search(text):
        return True
    lines = ((layout.title,) if layout.title else ()) + layout.header
    return any(
        is_kind_alone(span.of(text))
        or title_behind_kind(text, span) is not None
        or title_before_kind(text, span) is not None
        for span in lines
    )


def _is_code(text: str) -> bool:
    """True where a third of the lines are those of a program."""
    lines = text.count("\n") + 1
    return lines > 5 and 3 * sum(1 for _ in _CODE.finditer(text)) > lines
