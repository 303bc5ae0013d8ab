"""The journal and the place of the article in a Chinese, Japanese or Korean sentence."""

import re
from typing import Final

from retract_tui.extraction.layout import Layout
from retract_tui.extraction.locators import find_locator
from retract_tui.extraction.spans import Span, last_match
from retract_tui.model import Work

_CJK_JOURNAL: Final = re.compile(
    r"《(?P<quoted>[^《》\n]{2,60})》|『(?P<framed>[^『』\n]{2,60})』"
    r"|(?P<bare>[\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7a3]{2,29}(?:报|報|志|誌|지|刊|통보|저널|논문집|論文集))\s?(?=[第제\d])"
)
_CJK_REACH: Final = 16
_CJK_SENTENCE: Final = re.compile(r"[^。\n]{1,400}")
_CJK_EVENT: Final = re.compile("撤回|撤稿|撤销|取り下げ|철회|刊登|刊发|发表|刊載|掲載|게재")
_CJK_PARTICLE: Final = re.compile(r"^(?:本刊|本誌|当誌|본지|본)")


def read_cjk_journal(layout: Layout) -> list[tuple[Work, Span]]:
    """The journal and place in a Chinese, Japanese or Korean sentence that tells of a retraction."""
    text = layout.text
    for part in layout.body[:3]:
        for sentence in _CJK_SENTENCE.finditer(text, part.start, part.end):
            words = sentence.group()
            locator = find_locator(words) if _CJK_EVENT.search(words) else None
            named = last_match(_CJK_JOURNAL, words[: locator.start + 1]) if locator else None
            if locator is None or named is None or locator.start - named.end() > _CJK_REACH:
                continue
            journal = next(name for name in named.groups() if name)
            work = Work(
                journal=None if _CJK_PARTICLE.match(journal) else journal,
                year=locator.year,
                volume=locator.volume,
                issue=locator.issue,
                pages=locator.pages,
            )
            return [(work, Span(*sentence.span()))]
    return []
