"""What all readers do with what they have read: provenance, and the tags and the text of one file made into one."""

import msgspec

import retract_tui
from retract_tui.combining import combine
from retract_tui.extraction import NotANotice, extract
from retract_tui.model import AssertedBy, Notice, Provenance
from retract_tui.reading.source import NoNotice, Source


def provenance_of(source: Source, format_: str, by: AssertedBy) -> Provenance:
    """Where a record comes from; `format_` is one of `vocabulary.FORMATS`."""
    return Provenance(
        path=source.shown,
        sha256=source.sha256,
        format=format_,
        asserted_by=by,
        parser_version=retract_tui.__version__,
    )


def notice_of_text(source: Source, text: str, format_: str) -> Notice:
    """What clean plain text says, with its provenance.

    Raises:
        NoNotice: it is no notice.
    """
    try:
        notice = extract(text)
    except NotANotice as error:
        raise NoNotice(str(error)) from error
    return msgspec.structs.replace(notice, provenance=provenance_of(source, format_, "parsed-text"))


def with_text(tags: Notice, source: Source, text: str) -> Notice:
    """A record of a file's tags, together with what its clean plain text says (`combining`).

    Where the text alone is no notice, the tags stand as they are, with the text to be read.
    """
    assert tags.provenance
    try:
        told = notice_of_text(source, text, tags.provenance.format)
    except NoNotice:
        return msgspec.structs.replace(tags, text=text)
    combined = combine([tags, told])
    return msgspec.structs.replace(combined, id=tags.id, provenance=tags.provenance, also=())
