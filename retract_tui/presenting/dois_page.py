"""Every DOI of a notice once, by its role."""

from collections.abc import Iterator

from retract_tui.model import DoiMention, DoiRole, Evidence, Notice
from retract_tui.presenting.citing import cite, name_source
from retract_tui.presenting.page import Line, Page, Part, Target, certainty
from retract_tui.text import one_line
from retract_tui.vocabulary import DOI_ROLES


def dois_page(notice: Notice) -> Page:
    """The distinct DOIs in the order of their roles, each with what it stands for."""
    distinct = distinct_dois(notice)
    lines: list[Line] = []
    for role, label in DOI_ROLES.items():
        having = [mentions for mentions in distinct.values() if mentions[0].role == role]
        if having:
            lines.append(Line((Part(label, "heading"),)))
            lines += [line for mentions in having for line in _doi(notice, mentions)]
    if not lines:
        lines = [Line((Part("The notice holds no DOI.", "faint"),))]
    return Page("DOIs", tuple(lines), len(distinct))


def distinct_dois(notice: Notice) -> dict[str, list[DoiMention]]:
    """Each DOI with all its mentions, those in the leading role first.

    A DOI that no text holds, but a field of a database, has one mention without words.
    """
    order = list(DOI_ROLES)
    distinct: dict[str, list[DoiMention]] = {}
    mentions = [*notice.dois, *_of_fields(notice, {mention.doi for mention in notice.dois})]
    for mention in sorted(mentions, key=lambda mention: (order.index(mention.role), mention.start)):
        distinct.setdefault(mention.doi, []).append(mention)
    return distinct


def _of_fields(notice: Notice, known: set[str]) -> Iterator[DoiMention]:
    """The DOIs that fields have and the text does not."""
    fields: list[tuple[str | None, DoiRole]] = [
        (notice.notice.doi, "notice"),
        *((article.doi, "original_article") for article in notice.original_articles),
        *((source.work.doi, "duplicated_source") for source in notice.duplicated_sources),
    ]
    for doi, role in fields:
        if doi and doi not in known:
            known.add(doi)
            yield DoiMention(doi=doi, role=role, raw=doi, start=0, end=0)


def _doi(notice: Notice, mentions: list[DoiMention]) -> Iterator[Line]:
    first = mentions[0]
    evidence = tuple(
        Evidence(start=mention.start, end=mention.end, confidence="repaired" if mention.repaired else "exact")
        for mention in mentions
        if mention.end > mention.start
    )
    what = f"{DOI_ROLES[first.role].lower()} DOI".replace("this notice", "notice")
    target = Target(what, "doi", first.doi, evidence)
    # One clean mention is enough: the DOI is then in the text as it is, whatever happened to the others.
    mark = certainty(target) if all(mention.repaired for mention in mentions) else ()
    yield Line((Part(one_line(first.doi), "identifier"), *mark), indent=2, target=target)
    name = _name(notice, first.doi)
    if name:
        yield Line((Part(name, "faint"),), indent=4)


def _name(notice: Notice, doi: str) -> str:
    """What a DOI stands for, in a line."""
    for source in notice.duplicated_sources:
        if source.work.doi == doi:
            return name_source(source) + (f": {one_line(source.work.title)}" if source.work.title else "")
    for work in notice.original_articles:
        if work.doi == doi:
            return one_line(work.title or "")
    for reference in notice.references:
        if reference.work.doi == doi:
            return cite(reference.work, with_doi=False)
    return ""
