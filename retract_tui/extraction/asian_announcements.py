"""The journal and place of the article in a Chinese, Japanese or Korean sentence that tells of a retraction."""

import re
from typing import Final

from retract_tui.extraction.layout import Layout
from retract_tui.extraction.locators import find_locator
from retract_tui.extraction.spans import Span, last_match
from retract_tui.model import Work

_JOURNAL: Final = re.compile(
    r"《(?P<quoted>[^《》\n]{2,60})》|『(?P<framed>[^『』\n]{2,60})』"
    r"|(?P<bare>[\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7a3]{2,29}(?:报|報|志|誌|지|刊|통보|저널|논문집|論文集))\s?(?=[第제\d])"
)
JOURNAL_NAME: Final = re.compile("(?:学报|學報|杂志|雜誌|期刊|学刊|通报|学会誌|雑誌|紀要|학회지|학술지|저널)$")
"""How the names of journals end."""
IDEOGRAPHS: Final = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]{2}")
"""Words in Chinese, Japanese or Korean."""
OFFICE: Final = re.compile(r"\s?(?:编辑部|编委会|編集部|編集委員会|杂志|第|(?:19|20)\d\d|편집)")
"""What stands behind the name of a journal."""
_REACH: Final = 16
_SENTENCE: Final = re.compile(r"[^。\n]{1,400}")
_EVENT: Final = re.compile("撤回|撤稿|撤销|取り下げ|철회|刊登|刊发|发表|刊載|掲載|게재")
_OURS: Final = re.compile(r"(?:本刊|本誌|当誌|본지|본 학회지)[^。，,]{0,6}$")
_PARTICLE: Final = re.compile(r"^(?:本刊|本誌|当誌|본지|본)")


def find_asian_journal(layout: Layout) -> tuple[Work, Span] | None:
    """The journal and place in a Chinese, Japanese or Korean sentence that tells of a retraction."""
    text = layout.text
    for part in layout.body[:3]:
        for sentence in _SENTENCE.finditer(text, part.start, part.end):
            words = sentence.group()
            locator = find_locator(words) if _EVENT.search(words) else None
            named = last_match(_JOURNAL, words[: locator.start + 1]) if locator else None
            ours = locator is not None and _OURS.search(words[: locator.start])
            if locator is None or not (ours or (named and locator.start - named.end() <= _REACH)):
                continue
            journal = next(name for name in named.groups() if name) if named and not ours else ""
            work = Work(
                journal=None if not journal or _PARTICLE.match(journal) else journal,
                year=locator.year,
                volume=locator.volume,
                issue=locator.issue,
                pages=locator.pages,
            )
            return work, Span(*sentence.span())
    return None
