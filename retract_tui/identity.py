"""The id of a record: the same for the same notice, whichever place it is read from and however often.

A notice is known by its own identifiers. Where it has none, or none but its article's (a quarter of the rows of
Retraction Watch), by what it does to which article; else by its words.
"""

import hashlib

from retract_tui.model import NoticeHead, UpdateType, Work
from retract_tui.text import fold


def identity_of(head: NoticeHead, articles: tuple[Work, ...], update_type: UpdateType, text: str = "") -> str:
    """The id of a notice that has no number in a database.

    Its DOI; else "pmid:…" or its PMC number; else "10.1234/article#retraction" of the first article that has a DOI or
    PMID; else "text-" and the hash of its folded words, or of its title and date where it has no words.
    """
    if head.doi and all(article.doi != head.doi for article in articles):
        return head.doi
    if head.pmid and all(article.pmid != head.pmid for article in articles):
        return f"pmid:{head.pmid}"
    if head.pmcid and all(article.pmcid != head.pmcid for article in articles):
        return head.pmcid
    if head.doi:
        return f"{head.doi}#{update_type}"
    for article in articles:
        if article.doi or article.pmid:
            return f"{article.doi or f'pmid:{article.pmid}'}#{update_type}"
    return text_identity(text or f"{head.title} {head.date} {articles[:1]}")


def text_identity(text: str) -> str:
    """The id of a notice that is known by its words alone."""
    return f"text-{hashlib.sha256(fold(text).encode()).hexdigest()[:16]}"
