"""The reader of PubMed's XML: a set of records, or one; sets of any size, record by record.

Elements and attributes: NLM, "MEDLINE/PubMed XML Element Descriptions and their Attributes".
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from retract_tui.identifiers import normalise_pmid
from retract_tui.model import Notice
from retract_tui.reading.dates import iso_date, medline_date
from retract_tui.reading.pubmed.records import PubMedRecord, Relation, notices_among, plain_record, relation_type
from retract_tui.reading.source import Source
from retract_tui.reading.xml import attribute, every, field, first, local_name, records, words
from retract_tui.reading.xml_prolog import read_prolog

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ROOTS: Final = {
    "PubmedArticleSet": ("PubmedArticle", "PubmedBookArticle"),
    "PubmedArticle": ("PubmedArticle",),
    "PubmedBookArticle": ("PubmedBookArticle",),
    "PubmedBookArticleSet": ("PubmedBookArticle",),
    "MedlineCitationSet": ("MedlineCitation",),
    "MedlineCitation": ("MedlineCitation",),
}
"""The elements that may begin such a file, and what its records are then called."""


def recognises(head: bytes) -> bool:
    """True for a file whose root is one of PubMed's."""
    prolog = read_prolog(head)
    return prolog is not None and prolog.name in _ROOTS


def read(source: Source) -> Iterator[Notice]:
    """The notices of a file: those that its records are, and those that the records of articles name.

    Raises:
        NoNotice: there is none in it.
        Unreadable: it is damaged, declares entities, or holds a record that is too large.
    """
    prolog = read_prolog(source.head)
    assert prolog, "asked of a file that was recognised by it"
    yield from notices_among((_record(element) for element in records(source, _ROOTS[prolog.name])), source)


def _record(element: "Element") -> PubMedRecord:
    citation = element if local_name(element) == "MedlineCitation" else first(element, "MedlineCitation")
    article = first(citation, "Article")
    issue = first(article, "Journal/JournalIssue")
    return plain_record(
        title=field(first(article, "ArticleTitle")) or field(first(article, "VernacularTitle")),
        ids=_ids(element, citation),
        authors=[name for author in every(article, "AuthorList/Author") if (name := _name(author))],
        journal=_journal(citation),
        date=_date(article),
        place=(field(first(issue, "Volume")), field(first(issue, "Issue")), _pages(article)),
        types=[field(type_) for type_ in every(article, "PublicationTypeList/PublicationType")],
        relations=[_relation(other) for other in every(citation, "CommentsCorrectionsList/CommentsCorrections")],
        abstract=[words(part) for part in every(article, "Abstract/AbstractText")],
        language=field(first(article, "Language")),
    )


def _ids(element: "Element", citation: "Element | None") -> dict[str, str]:
    ids = {"pmid": field(first(citation, "PMID"))}
    for location in every(citation, "Article/ELocationID"):
        if attribute(location, "EIdType") == "doi" and attribute(location, "ValidYN") != "N":
            ids.setdefault("doi", field(location))
    for other in every(element, "PubmedData/ArticleIdList/ArticleId"):
        if attribute(other, "IdType") in ("doi", "pmc"):
            ids.setdefault(attribute(other, "IdType"), field(other))
    return ids


def _name(author: "Element") -> str:
    """An author as "Moor AB", or a group by its name; none whose entry was corrected by another."""
    if attribute(author, "ValidYN") == "N":
        return ""
    surname, initials = field(first(author, "LastName")), field(first(author, "Initials"))
    return f"{surname} {initials}".strip() or field(first(author, "CollectiveName"))


def _journal(citation: "Element | None") -> str:
    """The journal's abbreviation, as PubMed cites it, else its name."""
    paths = ("Article/Journal/ISOAbbreviation", "MedlineJournalInfo/MedlineTA", "Article/Journal/Title")
    return next((name for path in paths if (name := field(first(citation, path)))), "")


def _date(article: "Element | None") -> str | None:
    """The date of publication online, else that of the issue."""
    for path in ("ArticleDate", "Journal/JournalIssue/PubDate"):
        element = first(article, path)
        date = iso_date(*(field(first(element, part)) for part in ("Year", "Month", "Day")))
        if date := date or medline_date(field(first(element, "MedlineDate"))):
            return date
    return None


def _pages(article: "Element | None") -> str:
    pages = field(first(article, "Pagination/MedlinePgn"))
    start, end = field(first(article, "Pagination/StartPage")), field(first(article, "Pagination/EndPage"))
    return pages or (f"{start}-{end}" if start and end else start)


def _relation(element: "Element") -> Relation:
    return Relation(
        relation_type(attribute(element, "RefType")),
        field(first(element, "RefSource")),
        normalise_pmid(field(first(element, "PMID"))),
    )
