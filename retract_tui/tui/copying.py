"""What can be copied of a notice: pure, for the key that copies and the list to choose from."""

from typing import NamedTuple

from retract_tui.identifiers import doi_url, pmcid_url, pmid_url
from retract_tui.model import Notice, Work
from retract_tui.presenting import Target
from retract_tui.presenting.citing import cite
from retract_tui.presenting.dois_page import distinct_dois
from retract_tui.vocabulary import DOI_ROLES


class Choice(NamedTuple):
    """One thing to copy: its name, and the words that go to the clipboard."""

    label: str
    value: str


def leading_target(notice: Notice) -> Target | None:
    """What a notice is copied by in the list: its article's DOI, else PMID; never the DOI of another work than that."""
    article = notice.original_article
    if article.doi:
        return Target("original article DOI", "doi", article.doi)
    if article.pmid:
        return Target("original article PMID", "pmid", article.pmid)
    return None


def address_of(target: Target) -> str | None:
    """The address of an identifier; None for what has none."""
    if target.kind == "doi":
        return doi_url(target.value)
    if target.kind == "pmid":
        return pmid_url(target.value)
    if target.kind == "pmcid":
        return pmcid_url(target.value)
    return None


def choices(notice: Notice, target: Target | None) -> list[Choice]:
    """All that can be copied here: what the cursor is at in several forms, then the notice's DOIs by role, then all."""
    offered: list[Choice] = []
    if target is not None and target.value:
        offered.append(Choice(f"{target.what[:1].upper()}{target.what[1:]}", target.value))
        address = address_of(target)
        if address:
            offered.append(Choice("Its address", address))
        work = _work_with(notice, target)
        if work is not None and cite(work):
            offered.append(Choice("Its citation", cite(work)))
    distinct = distinct_dois(notice)
    for role, label in DOI_ROLES.items():
        dois = [doi for doi, mentions in distinct.items() if mentions[0].role == role]
        if len(dois) > 1 or (dois and dois[0] != (target.value if target else None)):
            name = "Notice" if role == "notice" else label
            offered.append(Choice(f"{name} DOI{'s' if len(dois) > 1 else ''}", "\n".join(dois)))
    if len(distinct) > 1:
        offered.append(Choice(f"All {len(distinct)} DOIs", "\n".join(distinct)))
    if target is not None and target.evidence:
        first = target.evidence[0]
        offered.append(Choice("The words that say so", notice.words(first)))
    return offered


def _work_with(notice: Notice, target: Target) -> Work | None:
    """The work that an identifier names."""
    works = [
        *notice.original_articles,
        *(source.work for source in notice.duplicated_sources),
        *(reference.work for reference in notice.references),
    ]
    return next((work for work in works if getattr(work, target.kind, None) == target.value), None)
