"""JSON Lines: a notice as one object with every field by name, `null` where the notice does not state it."""

import msgspec

from retract_tui.model import DuplicatedSource, Evidence, Notice, Record, Work

JsonObject = dict[str, object]


def to_json_line(notice: Notice) -> str:
    """A notice on one line of JSON, without a line end."""
    return msgspec.json.encode(to_object(notice)).decode()


def to_json(notice: Notice) -> str:
    """A notice as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(to_object(notice)), indent=2).decode()


def to_object(notice: Notice) -> JsonObject:
    """A notice as plain values: the keys of the labelled corpus, then the record's own.

    `reasons` are codes (`reason_terms` has their Retraction Watch terms); `evidence` maps a field's path to the spans
    of the text that say it, with their words. Of a notice that is known from several places, `also` has the other
    places and `assertions` who says what of each field.
    """
    return {
        "path": notice.provenance.path if notice.provenance else None,
        "id": notice.id,
        "update_type": notice.update_type,
        "retraction_nature": notice.retraction_nature,
        "record_ids": list(notice.record_ids),
        "language": notice.language,
        "notice": _fields(notice.notice),
        "original_article": _work(notice.original_article),
        "original_articles": [_work(article) for article in notice.original_articles],
        "duplicated_sources": [_source(source) for source in notice.duplicated_sources],
        "panel_links": [{**_fields(link), "evidence": _evidence(notice, link.evidence)} for link in notice.panel_links],
        "dois": [_fields(mention) for mention in notice.dois],
        "references": [{**_fields(item), "work": _work(item.work)} for item in notice.references],
        "reasons": [reason.code for reason in notice.reasons],
        "reason_terms": {reason.code: reason.term for reason in notice.reasons},
        "requested_by": list(notice.requested_by),
        "author_response": notice.author_response,
        "evidence": {path: [_evidence(notice, item) for item in items] for path, items in notice.evidence.items()},
        "provenance": _fields(notice.provenance) if notice.provenance else None,
        "also": [_fields(provenance) for provenance in notice.also],
        "assertions": {path: [_fields(one) for one in said] for path, said in notice.assertions.items()},
    }


def _fields(record: Record) -> JsonObject:
    """Every field of a record, the empty ones too."""
    return {name: getattr(record, name) for name in record.__struct_fields__}


def _work(work: Work) -> JsonObject:
    return {**_fields(work), "authors": list(work.authors)}


def _source(source: DuplicatedSource) -> JsonObject:
    return {
        "label": source.label,
        **_work(source.work),
        "first_author": source.first_author,
        "citation": source.citation,
    }


def _evidence(notice: Notice, evidence: Evidence | None) -> JsonObject | None:
    if evidence is None:
        return None
    return {**_fields(evidence), "words": notice.words(evidence)}
