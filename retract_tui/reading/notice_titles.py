"""What a record's title tells of it: that it is a notice ("Retraction Note: X"), or a marked article ("RETRACTED: X").

A title stands alone, without a text that bears it out. So it has to be told from those of articles about the
retraction of tissue and the correction of errors: a kind of notice counts where nothing else stands in the title,
where a colon, a title in quotation marks or a DOI follows it, or where no article's title begins so.
"""

import re
from typing import Final

from retract_tui.model import UpdateType
from retract_tui.text import one_line

_MARK: Final = (
    r"(?:(?:temporar(?:y|ily)\s)?(?:retracted|withdrawn|removed)(?:\s(?:article|paper|chapter|publication))?"
    r"|article\s(?:retracted|withdrawn|removed)|(?:temporary|article)\sremoval)"
)
_MARK_BEFORE: Final = re.compile(
    rf"\s*(?:[\[(]\s?{_MARK}\s?[\])]\s?[:.]?|{_MARK}\s?[:：.–—]|{_MARK}\s-)\s*", re.IGNORECASE
)
_MARK_BEHIND: Final = re.compile(
    r"\s*[\[(](?:retracted|withdrawn|removed)(?:\s(?:article|paper|publication))?"
    r"(?:[.,:;]?\s(?:see|by|in|and|on)\b[^()\[\]]{0,200})?\.?[\])]\s*\.?\s*$",
    re.IGNORECASE,
)

_WHOLE: Final = r"(?:full\s|editorial\s|publisher(?:['’]?s)?\s|author(?:['’]?s)?\s)?"
_NOTE: Final = r"(?:\s(?:notices?|notes?|statements?|letters?|announcements?))"
_KINDS: Final[tuple[tuple[UpdateType, str, str], ...]] = (
    ("partial_retraction", r"(?:partial\sretractions?|notice\sof\spartial\sretraction)", ""),
    (
        "expression_of_concern",
        r"(?:editorial\s)?(?:expressions?|notice|statement)\sof\s(?:editorial\s)?concern",
        r"(?:editorial\s)?(?:expressions?|notice|statement)\sof\s(?:editorial\s)?concern",
    ),
    (
        "reinstatement",
        rf"(?:(?:article\s)?reinstatements?{_NOTE}?|notice\sof\sreinstatement)",
        rf"reinstatement{_NOTE}",
    ),
    (
        "withdrawal",
        rf"{_WHOLE}(?:(?:article\s)?withdrawals?{_NOTE}?|(?:notice|statement)\sof\swithdrawal)",
        rf"(?:(?:article\s)?withdrawal{_NOTE}|(?:notice|statement)\sof\swithdrawal)",
    ),
    ("removal", rf"(?:removal{_NOTE}|notice\sof\sremoval)", rf"(?:removal{_NOTE}|notice\sof\sremoval)"),
    (
        "retraction",
        rf"{_WHOLE}(?:(?:article\s)?retractions?{_NOTE}?|(?:notice|statement|note|letter|announcement)\sof\sretraction)",
        rf"(?:retraction{_NOTE}|(?:notice|statement|note|letter|announcement)\sof\sretraction)",
    ),
    (
        "correction",
        rf"{_WHOLE}(?:corrections?{_NOTE}?|corrigend(?:um|a)|errat(?:um|a)|notice\sof\scorrection)",
        r"(?:(?:publisher|author)\scorrection|correction\snotice|corrigend(?:um|a)|errat(?:um|a)|notice\sof\scorrection)",
    ),
)
"""A kind of notice, its names, and those of them that no article's title begins with."""

_TO: Final = r"\s(?:to|for|of|on|in|regarding|concerning)"
_QUOTED_OR_DOI: Final = (
    r"(?:\s(?:the\s)?(?:article|paper))?[\s:]{1,3}(?:[“\"‘„«'`]|(?:https?://\S{1,20}/|doi:?\s?)?10\.\d{4,9}/)"
)
_ET_AL: Final = r"\s(?:to|for|of)\s[^.:]{1,60}\set\sal\.,"
_READ: Final = tuple(
    (
        kind,
        re.compile(
            rf"\s*(?:[\[(]\s?{names}\s?[\])]"
            rf"|{names}(?:(?:{_TO})?\s?(?:[:：]|[.–—]\s|—|\s-\s|$)|(?:{_TO})?{_QUOTED_OR_DOI}|{_ET_AL})"
            + (rf"|{certain}(?:{_TO})?\s)" if certain else ")"),
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?:\s*[\[(]\s?(?:{names})(?:{_TO}\s[^()\[\]]{{1,200}})?\s?[\])]|[.?!:]\s(?:{names}))\s?\.?\s*$",
            re.IGNORECASE,
        ),
    )
    for kind, names, certain in _KINDS
)


def kind_of_title(title: str) -> UpdateType | None:
    """What a notice with this title does; None where it is the title of anything else."""
    for kind, before, behind in _READ:
        if before.match(title) or behind.search(title):
            return kind
    return None


def without_mark(title: str) -> str:
    """An article's title without what marks it: "RETRACTED: X", "X (Retracted article. See vol. 3, 2010)"."""
    bare = one_line(_MARK_BEHIND.sub("", title[_marked(title) :]))
    return bare or title


def is_marked(title: str) -> bool:
    """True for the title of an article that is marked as retracted, withdrawn or removed."""
    return _marked(title) > 0 or bool(_MARK_BEHIND.search(title))


def _marked(title: str) -> int:
    mark = _MARK_BEFORE.match(title)
    return mark.end() if mark else 0
