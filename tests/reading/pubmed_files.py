"""Fictional records of PubMed, put together for the tests."""

ARTICLE = "<Author><LastName>Moor</LastName><ForeName>Ada</ForeName><Initials>A</Initials></Author>"


def relation(kind: str, cited: str = "J Sea Sci. 2015 Mar 2;7(2):11-9", pmid: str = "90000011") -> str:
    """A relation to another record."""
    identifier = f'<PMID Version="1">{pmid}</PMID>' if pmid else ""
    return f'<CommentsCorrections RefType="{kind}"><RefSource>{cited}</RefSource>{identifier}</CommentsCorrections>'


def pubmed_article(
    *,
    pmid: str = "90000077",
    title: str = "Retraction: Tides of the <i>inner</i> shelf.",
    types: str = "Retraction of Publication",
    relations: str = relation("RetractionOf"),
    date: str = "<Year>2019</Year><Month>Sep</Month>",
    ids: str = "",
    abstract: str = "",
) -> str:
    """A record; by default that of a retraction."""
    return (
        f'<PubmedArticle><MedlineCitation><PMID Version="1">{pmid}</PMID><Article><Journal><JournalIssue>'
        f"<Volume>9</Volume><Issue>3</Issue><PubDate>{date}</PubDate></JournalIssue>"
        "<Title>Journal of sea science</Title>"
        f"<ISOAbbreviation>J Sea Sci</ISOAbbreviation></Journal><ArticleTitle>{title}</ArticleTitle>"
        f"<Pagination><MedlinePgn>301</MedlinePgn></Pagination><Abstract><AbstractText>{abstract}</AbstractText></Abstract>"
        f"<AuthorList>{ARTICLE}</AuthorList><Language>eng</Language><PublicationTypeList><PublicationType>{types}"
        f"</PublicationType></PublicationTypeList></Article><CommentsCorrectionsList>{relations}"
        f"</CommentsCorrectionsList></MedlineCitation><PubmedData><ArticleIdList>{ids}</ArticleIdList></PubmedData>"
        "</PubmedArticle>"
    )


def pubmed_set(*articles: str) -> str:
    """A set of records, with the declaration that PubMed gives it."""
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" '
        f'"https://192.0.2.1/never.dtd">\n<PubmedArticleSet>{"".join(articles)}</PubmedArticleSet>'
    )
