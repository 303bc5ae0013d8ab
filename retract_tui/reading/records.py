"""What all readers do with what they have read: provenance, and the tags and the text of one file made into one."""

import msgspec

import retract_tui
from retract_tui.combining import combine
from retract_tui.extraction import NotANotice, extract
from retract_tui.model import AssertedBy, DoiRole, Notice, Provenance
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
    combined = _with_roles(combine([tags, _about_articles_of(tags, told)]))
    return msgspec.structs.replace(combined, id=tags.id, provenance=tags.provenance, also=())


def _about_articles_of(tags: Notice, told: Notice) -> Notice:
    """What a text says, without the articles that cannot be told from those of the tags.

    Where the tags name several articles, one that the text names without an identifier may be any of them.
    """
    if len(tags.original_articles) < 2:
        return told
    kept = [number for number, work in enumerate(told.original_articles) if work.doi or work.pmid or work.pmcid]
    if len(kept) == len(told.original_articles):
        return told
    evidence = {path: spans for path, spans in told.evidence.items() if not path.startswith("original_articles.")}
    for place, number in enumerate(kept):
        own = f"original_articles.{number}."
        evidence |= {
            f"original_articles.{place}.{path.removeprefix(own)}": spans
            for path, spans in told.evidence.items()
            if path.startswith(own)
        }
    articles = tuple(told.original_articles[number] for number in kept)
    return msgspec.structs.replace(told, original_articles=articles, evidence=evidence)


def _with_roles(notice: Notice) -> Notice:
    """A notice whose DOIs have the roles that its tags give them, where the text alone did not tell."""
    articles = {article.doi for article in notice.original_articles}
    roles: dict[str, DoiRole] = {doi: "original_article" for doi in articles - {notice.notice.doi} if doi}
    mentions = tuple(
        msgspec.structs.replace(mention, role=roles.get(mention.doi, mention.role)) for mention in notice.dois
    )
    return msgspec.structs.replace(notice, dois=mentions)
