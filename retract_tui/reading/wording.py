"""A record of a notice with the few words that a database has of it: its title, and sometimes an abstract."""

from typing import Final

import msgspec

from retract_tui.combining import combine
from retract_tui.model import Notice
from retract_tui.reading.records import notice_of_text
from retract_tui.reading.same_notice import without_articles
from retract_tui.reading.source import NoNotice, Source

_STATEMENTS: Final = ("reasons.", "requested_by.", "author_response")


def with_words(notice: Notice, source: Source, title: str | None, abstract: str = "") -> Notice:
    """A record with its words, and with what these say; both are clean plain text.

    A title names the article, where there is one (of several it does not say which), and gives no reasons:
    "Retraction: Plagiarism in seals" is about seals.
    """
    assert notice.provenance
    text = "\n\n".join(part for part in (title, abstract) if part)
    try:
        told = notice_of_text(source, text, notice.provenance.format)
    except NoNotice:
        return msgspec.structs.replace(notice, text=text)
    if len(notice.original_articles) > 1:
        told = without_articles(told)
    if not abstract:
        told = _without_statements(told)
    return msgspec.structs.replace(combine([notice, told]), id=notice.id, provenance=notice.provenance, also=())


def _without_statements(told: Notice) -> Notice:
    evidence = {path: spans for path, spans in told.evidence.items() if not path.startswith(_STATEMENTS)}
    return msgspec.structs.replace(told, reasons=(), requested_by=(), author_response="unstated", evidence=evidence)
