"""What each DOI of a notice stands for."""

import re
from bisect import bisect_right
from typing import Final

from retract_tui.extraction.layout import Layout
from retract_tui.extraction.references import is_notice
from retract_tui.extraction.sentences import split_sentences
from retract_tui.extraction.spans import Span
from retract_tui.identifiers import FoundId
from retract_tui.model import DoiMention, DoiRole, DuplicatedSource, NoticeHead, Reference, Work

_NOTICE_BEFORE: Final = re.compile(
    r"\b(?:expressions?\sof\sconcern|notice\sof\s\w+|retraction(?!\sof\sthis)|correction|corrigendum"
    r"|erratum|addendum|editorial\snote)\b",
    re.IGNORECASE,
)
_REPLACEMENT_BEFORE: Final = re.compile(
    r"\b(?:replac\w+|republish\w*|superse\w+|corrected\sversion|new\sversion|retracted\sand\s\w+"
    r"|leia-se|should\sread)\b",
    re.IGNORECASE,
)
_REACH: Final = 240


def assign_roles(
    layout: Layout,
    head: NoticeHead,
    originals: tuple[Work, ...],
    sources: tuple[DuplicatedSource, ...],
    references: tuple[Reference, ...],
) -> tuple[DoiMention, ...]:
    """Every DOI of a text with its role: by what was read as whose, then by where it stands and what leads it."""
    known: dict[str, DoiRole] = {}
    known |= {source.work.doi: "duplicated_source" for source in sources if source.work.doi}
    known |= {work.doi: "original_article" for work in originals if work.doi}
    if head.doi:
        known[head.doi] = "notice"
    mentions: list[DoiMention] = []
    for doi in layout.dois:
        role = known.get(doi.value) or _role_by_place(layout, doi, references)
        mentions.append(
            DoiMention(doi=doi.value, role=role, raw=doi.raw, start=doi.start, end=doi.end, repaired=doi.repaired)
        )
    return tuple(mentions)


def _role_by_place(layout: Layout, doi: FoundId, references: tuple[Reference, ...]) -> DoiRole:
    text = layout.text
    at = bisect_right(references, doi.start, key=lambda reference: reference.start) - 1
    entry = references[at] if at >= 0 else None
    if entry is not None and doi.start < entry.end:
        return "prior_notice" if is_notice(entry, text) else "reference"
    around = split_sentences(text, Span(max(0, doi.start - _REACH), min(len(text), doi.end + 2)), layout.dois)
    start = next((sentence.start for sentence in around if sentence.start <= doi.start < sentence.end), doi.start)
    before = " ".join(text[start : doi.start].split())
    if _REPLACEMENT_BEFORE.search(before):
        return "replacement"
    return "prior_notice" if _NOTICE_BEFORE.search(before) else "other"
