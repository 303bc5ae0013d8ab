"""A record of a notice with the little text that a database has of it: a title, an abstract."""

import msgspec

from retract_tui.combining import combine
from retract_tui.model import Notice
from retract_tui.reading.records import notice_of_text, with_text
from retract_tui.reading.same_notice import without_articles
from retract_tui.reading.source import NoNotice, Source


def with_words(notice: Notice, source: Source, text: str) -> Notice:
    """A record with what its clean plain text says.

    What it says of an article is taken where the record is of one: a title does not say which of several it names.
    """
    if len(notice.original_articles) <= 1:
        return with_text(notice, source, text)
    assert notice.provenance
    try:
        told = without_articles(notice_of_text(source, text, notice.provenance.format))
    except NoNotice:
        return msgspec.structs.replace(notice, text=text)
    return msgspec.structs.replace(combine([notice, told]), id=notice.id, provenance=notice.provenance, also=())
