"""What a PDF's metadata say of its notice, as far as it is plausible.

Metadata are filled in by typesetters and often are another document's: of a template, of the article that is
retracted, of an image. So nothing of them is taken that the text contradicts, and nothing at all where they have a
title that the text does not.
"""

from typing import Final

import msgspec

from retract_tui.agreement import agree
from retract_tui.combining import combine
from retract_tui.identity import identity_of
from retract_tui.model import Notice, NoticeHead
from retract_tui.reading.pdf.metadata import Metadata
from retract_tui.reading.records import provenance_of
from retract_tui.reading.source import Source
from retract_tui.text import fold

_SHORTEST_TITLE: Final = 3
"""Words of the shortest title that is one: "untitled" and the name of a typesetter's file are none."""


def with_metadata(told: Notice, source: Source, metadata: Metadata) -> Notice:
    """A notice that was read from a PDF's text, with what its metadata say; `told` itself where that is nothing."""
    head = plausible_head(told, metadata)
    if head == NoticeHead():
        return told
    provenance = provenance_of(source, "pdf", "publisher")
    claimed = Notice(id=told.id, update_type=told.update_type, notice=head, provenance=provenance)
    combined = combine([claimed, told])
    # Metadata do not say what the notice does.
    assertions = {path: said for path, said in combined.assertions.items() if path != "update_type"}
    return msgspec.structs.replace(
        combined,
        id=identity_of(combined.notice, combined.original_articles, combined.update_type, told.text),
        provenance=told.provenance,
        also=(),
        assertions=assertions,
    )


def plausible_head(told: Notice, metadata: Metadata) -> NoticeHead:
    """What of the metadata can be the notice's own; empty fields where it cannot."""
    title = metadata.title if len(fold(metadata.title).split()) >= _SHORTEST_TITLE else ""
    if title and _letters(title) not in _letters(told.text):
        return NoticeHead()
    head = told.notice
    return NoticeHead(
        title=title if title and head.title and agree("title", head.title, title) else None,
        doi=_plausible_doi(told, metadata.dois),
        journal=_agreeing("journal", metadata.journal, head.journal),
        publisher=_agreeing("publisher", metadata.publisher, head.publisher),
    )


def _plausible_doi(told: Notice, dois: tuple[str, ...]) -> str | None:
    """The one DOI that the metadata give, where the text gives it as the notice's or gives the notice none."""
    if len(dois) != 1:
        return None
    doi = dois[0]
    if told.notice.doi:
        return doi if told.notice.doi == doi else None
    others = {mention.doi for mention in told.dois if mention.role != "notice"}
    return None if doi in others else doi


def _agreeing(field: str, claimed: str, told: str | None) -> str | None:
    return claimed if claimed and (not told or agree(field, told, claimed)) else None


def _letters(text: str) -> str:
    """A text's letters and digits alone: a page breaks words and titles."""
    return fold(text).replace(" ", "")
