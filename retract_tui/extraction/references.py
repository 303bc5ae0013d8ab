"""The reference list read into works, and which entry is the article that the notice is about."""

import re
from typing import Final

from retract_tui.extraction.citations import read_citation
from retract_tui.extraction.headings import without_kind
from retract_tui.extraction.layout import Layout
from retract_tui.extraction.names import surname
from retract_tui.extraction.titles import same_title
from retract_tui.model import Reference, Work

_ARTICLE_LABEL: Final = re.compile(
    r"\b(?:[Tt]his|[Tt]he|[Oo]ur|[Ii]n|[Dd]en|[Dd]er|[Dd]ieser?|[Tt]wo|[Ff]ollowing)\s(?:[\w-]+\s){0,3}?(?:articles?"
    r"|papers?|publications?|stud(?:y|ies)|reviews?|letters?|works?|Artikel"
    r"|Beitrag)\s?\[(?P<first>\d)(?:\s?[,–-]\s?(?P<last>\d))?\]"
)
_BY_AUTHOR: Final = re.compile(
    r"\b(?:retract|withdraw)\w*\s(?:the|our)\s(?:article|paper|study|report)\s(?:by"
    r"|of)\s(?P<name>[A-Z][\w’'-]+)\s(?:et\sal\.?"
    r"|and\s[A-Z][\w’'-]+),?\s\(?(?P<year>(?:19|20)\d\d)"
)
_OF_OTHERS: Final = re.compile(r"\b(?:previous|other|earlier|another|prior|same|unrelated|similar)\b", re.IGNORECASE)
NOTICE_TITLE: Final = re.compile(
    r"(?:editorial\s)?(?:expressions?\sof\sconcern|retract(?:ion|ed)\b|withdraw|correct(?:ion"
    r"|ed)\b|corrigend|errat(?:um|a)\b|addend)",
    re.IGNORECASE,
)
"""How the title of a notice begins."""


def read_references(layout: Layout) -> tuple[Reference, ...]:
    """The entries of the reference list as works."""
    return tuple(
        Reference(
            label=entry.label,
            work=read_citation(entry.span.of(layout.text)),
            start=entry.span.start,
            end=entry.span.end,
        )
        for entry in layout.references
    )


def is_notice(reference: Reference, text: str) -> bool:
    """True for an entry that is itself a notice: a retraction, a correction, an expression of concern."""
    title = reference.work.title or text[reference.start : reference.end]
    return bool(re.search(rf"(?:^|[.:?]\s|\b\d{{4}}\)\s){NOTICE_TITLE.pattern}", title, re.IGNORECASE))


def find_original_entries(layout: Layout, references: tuple[Reference, ...], known: list[Work]) -> list[Reference]:
    """The entries that are the article: by DOI or title, as "this article [1]", or as what a listed notice is on."""
    listed = [entry for entry in references if not is_notice(entry, layout.text)]
    same = [entry for work in known if (entry := _best_match(listed, work))]
    if same:
        return same
    named = _named_by_author(layout, listed) or _without_title(listed, known)
    if named:
        return named
    if not any(work.title for work in known):
        labelled = _labelled(layout, listed)
        if labelled:
            return labelled
        notices = [
            without_kind(_title_of_notice(entry, layout.text)) for entry in references if is_notice(entry, layout.text)
        ]
        return [
            entry
            for entry in listed
            if entry.work.title and any(same_title(entry.work.title, title) for title in notices)
        ][:1]
    return []


def _title_of_notice(entry: Reference, text: str) -> str:
    title = entry.work.title or text[entry.start : entry.end]
    match = NOTICE_TITLE.search(title)
    return title[match.start() :] if match else title


def _best_match(listed: list[Reference], work: Work) -> Reference | None:
    """The entry that is a work; of two with its title the one in the same place."""
    same = [entry for entry in listed if _same(entry.work, work)]
    return max(
        same, key=lambda entry: (entry.work.year == work.year) + (entry.work.volume == work.volume), default=None
    )


def _same(one: Work, other: Work) -> bool:
    if one.doi and other.doi:
        return one.doi == other.doi
    if one.title and other.title:
        return same_title(one.title, other.title)
    names, known = ({surname(name).lower() for name in work.authors} for work in (one, other))
    return bool(one.volume and len(names) > 1 and names == known and other.year in (one.year, None))


def _named_by_author(layout: Layout, listed: list[Reference]) -> list[Reference]:
    """The entry that the statement means by "the paper by Awan et al. (2011)", which it retracts."""
    if not layout.body:
        return []
    match = _BY_AUTHOR.search(layout.text, layout.body[0].start, layout.body[0].end)
    if match is None:
        return []
    return [
        entry
        for entry in listed
        if entry.work.authors
        and surname(entry.work.authors[0]) == match["name"]
        and entry.work.year == int(match["year"])
    ][:1]


def _without_title(listed: list[Reference], known: list[Work]) -> list[Reference]:
    """The only entry, where it gives no title (as Science and Nature print) and its author is the article's."""
    first = {surname(work.authors[0]).lower() for work in known if work.authors}
    alone = listed[0].work if len(listed) == 1 else Work()
    same = alone.authors and not alone.title and alone.volume and surname(alone.authors[0]).lower() in first
    return listed if same else []


def _labelled(layout: Layout, listed: list[Reference]) -> list[Reference]:
    """The entries that the statement calls the article ("this article [1]", "the two articles [1,2]")."""
    if not layout.body:
        return []
    for match in _ARTICLE_LABEL.finditer(layout.text, layout.body[0].start, layout.body[-1].end):
        if _OF_OTHERS.search(match.group()):
            continue
        first, last = int(match["first"]), int(match["last"] or match["first"])
        wanted = {str(number) for number in range(first, last + 1)}
        return [entry for entry in listed if entry.label in wanted]
    return []
