"""PubMed's records in JSON: the summaries of the Entrez utilities, and the answers of Europe PMC."""

from collections.abc import Iterable, Iterator

from retract_tui.identifiers import normalise_pmid
from retract_tui.model import Notice
from retract_tui.reading.dates import medline_date
from retract_tui.reading.json_values import items, line, mapping, title_line
from retract_tui.reading.pubmed.records import PubMedRecord, Relation, notices_among, plain_record, relation_type
from retract_tui.reading.source import Source


def holds(document: object) -> bool:
    """True for an answer of `esummary`, or one of Europe PMC."""
    return bool(_summaries(document) or _answers(document)) or _is_answer(document)


def notices(document: object, source: Source) -> Iterable[Notice]:
    """The notices that the records of an answer are or name.

    Raises:
        NoNotice: there is none.
    """
    summaries = _summaries(document)
    found = map(_of_summary, summaries) if summaries else map(_of_europe_pmc, _answers(document))
    return notices_among(found, source)


def _is_answer(document: object) -> bool:
    """True also for an answer without a record."""
    top = mapping(document)
    return mapping(top.get("header")).get("type") == "esummary" or {"hitCount", "resultList"} <= top.keys()


def _summaries(document: object) -> list[dict[str, object]]:
    top = mapping(document)
    if mapping(top.get("header")).get("type") != "esummary":
        return []
    result = mapping(top.get("result"))
    return [record for uid in items(result.get("uids")) if (record := mapping(result.get(str(uid))))]


def _answers(document: object) -> list[dict[str, object]]:
    """The records of Europe PMC: of a search, or the one that was asked for."""
    top = mapping(document)
    if "hitCount" not in top:
        return []
    found = items(mapping(top.get("resultList")).get("result")) or items(top.get("result"))
    return [mapping(record) for record in found]


def _of_summary(record: dict[str, object]) -> PubMedRecord:
    ids = {_text(entry, "idtype"): _text(entry, "value") for entry in _mappings(record.get("articleids"))}
    return plain_record(
        title=title_line(record.get("title")) or title_line(record.get("vernaculartitle")) or "",
        ids={
            "pmid": ids.get("pubmed", "") or _text(record, "uid"),
            "pmc": ids.get("pmc", ""),
            "doi": ids.get("doi", ""),
        },
        authors=[_text(author, "name") for author in _mappings(record.get("authors"))],
        journal=_text(record, "source") or _text(record, "fulljournalname"),
        date=medline_date(_text(record, "epubdate")) or medline_date(_text(record, "pubdate")),
        place=(_text(record, "volume"), _text(record, "issue"), _text(record, "pages")),
        types=[line(type_) or "" for type_ in items(record.get("pubtype"))],
        relations=[
            Relation(relation_type(_text(other, "reftype")), _text(other, "refsource"), _pmid(other, "pmid"))
            for other in _mappings(record.get("references"))
        ],
        language=line(record.get("lang")) or "",
    )


def _of_europe_pmc(record: dict[str, object]) -> PubMedRecord:
    issue = mapping(record.get("journalInfo"))
    journal = mapping(issue.get("journal"))
    return plain_record(
        title=title_line(record.get("title")) or "",
        ids={name: _text(record, key) for name, key in (("pmid", "pmid"), ("pmc", "pmcid"), ("doi", "doi"))},
        authors=[_text(author, "fullName", "collectiveName") for author in _authors(record)],
        journal=_text(journal, "isoabbreviation", "medlineAbbreviation", "title"),
        date=medline_date(_text(record, "electronicPublicationDate"))
        or medline_date(_text(issue, "dateOfPublication"))
        or medline_date(_text(record, "pubYear")),
        place=(_text(issue, "volume"), _text(issue, "issue"), _text(record, "pageInfo")),
        types=[line(type_) or "" for type_ in items(mapping(record.get("pubTypeList")).get("pubType"))],
        relations=[
            Relation(
                relation_type(_text(other, "type")),
                _text(other, "reference"),
                # "MED" is PubMed; other sources have numbers of their own.
                _pmid(other, "id") if _text(other, "source") == "MED" else None,
            )
            for other in _mappings(mapping(record.get("commentCorrectionList")).get("commentCorrection"))
        ],
        abstract=[title_line(record.get("abstractText")) or ""],
        language=_text(record, "language"),
    )


def _authors(record: dict[str, object]) -> list[dict[str, object]]:
    return list(_mappings(mapping(record.get("authorList")).get("author")))


def _mappings(value: object) -> Iterator[dict[str, object]]:
    return (mapping(item) for item in items(value))


def _text(record: dict[str, object], *keys: str) -> str:
    """The first of some values that is there, on one line."""
    return next((value for key in keys if (value := line(record.get(key)))), "")


def _pmid(record: dict[str, object], key: str) -> str | None:
    return normalise_pmid(_text(record, key))
