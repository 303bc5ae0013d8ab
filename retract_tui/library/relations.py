"""Relations between notices: what has happened to an article, and which notices name one work as their source."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from retract_tui.history import Event, in_time
from retract_tui.identifiers import normalise_doi
from retract_tui.library import terms
from retract_tui.library.fields import SHORTEST_PMID
from retract_tui.library.merging import Name, claim_of, names_of
from retract_tui.library.numbers import all_of
from retract_tui.model import Notice, Work
from retract_tui.text import one_line

if TYPE_CHECKING:
    from retract_tui.library.index import Index
    from retract_tui.library.rows import Row

_MOST_EVENTS: Final = 50
"""So many notices that name an article are looked at: a source of many notices is named by hundreds."""


class ReusedSource(NamedTuple):
    """A work that notices name as a duplicated source: an identifier, what is known of it, how many name it.

    `identifier` is a DOI, else "PMID 123" or "PMC123". `query` finds exactly these notices. Whether the work is itself
    retracted: `status_words(index.history_of(source.work))`.
    """

    identifier: str
    work: Work
    notices: int
    query: str


def identifiers_of_sources(notice: Notice) -> Iterator[tuple[str | None, str | None, str | None]]:
    """The DOI, PMID and PMC identifier of each duplicated source that has one of them."""
    for source in notice.duplicated_sources:
        if source.resolved:
            yield source.work.doi, source.work.pmid, source.work.pmcid


def history_of(index: "Index", article: Work) -> tuple[Event, ...]:
    """The notices about an article, from the first to the latest; none for one without an identifier."""
    names = names_of(article)
    events = []
    for number in index.newest(_any_of(names, "any"), _MOST_EVENTS) if names else ():
        claim = claim_of(index.record_at(number))
        # Others name the article too: as a source, or in their references.
        if claim.about() & names:
            date = one_line(claim.notice.date or "")
            events.append(Event(date, claim.update_type, claim.id, one_line(claim.notice.doi or "")))
    return in_time(events)


def notice_of_doi(index: "Index", doi: str) -> Notice | None:
    """The newest notice that has this DOI itself, else the newest about an article that has it."""
    wanted = normalise_doi(doi)
    if wanted is None:
        return None
    about: Notice | None = None
    for number in all_of(index.matching(f'"{terms.identifier("doi", wanted)}"')):
        notice = index.notice_at(number)
        if notice.notice.doi == wanted:
            return notice
        if about is None and any(article.doi == wanted for article in notice.original_articles):
            about = notice
    return about


def naming(index: "Index", work: Work, limit: int) -> "list[Row]":
    """The notices that name a work as their duplicated source, newest first."""
    names = names_of(work)
    return index.rows(index.newest(_any_of(names, "source"), limit)) if names else []


def count_naming(index: "Index", work: Work) -> int:
    """How many notices name a work as their duplicated source."""
    names = names_of(work)
    return len(index.matching(_any_of(names, "source"))) if names else 0


def reused_sources(index: "Index", limit: int, among: "Iterable[int] | None" = None) -> list[ReusedSource]:
    """The works that two or more notices name as a source, most named first; `among` are the notices looked at."""
    wanted = None if among is None else set(among)
    groups = _Groups()
    for number, *identifiers in index.ask("SELECT number, doi, pmid, pmcid FROM sources"):
        if wanted is None or number in wanted:
            groups.add(number, _names(*identifiers))
    found = sorted(groups.shared(), key=lambda group: (-len(group[1]), sorted(group[0])))
    return [_reused(index, names, numbers) for names, numbers in found[:limit]]


class _Groups:
    """Identifiers that are of one work, as some notice gives them together, and the notices that name it."""

    def __init__(self) -> None:
        self._group: dict[Name, set[Name]] = {}
        self._numbers: defaultdict[Name, set[int]] = defaultdict(set)

    def add(self, number: int, names: set[Name]) -> None:
        together = names.union(*(self._group.get(name, ()) for name in names))
        for name in together:
            self._group[name] = together
        for name in names:
            self._numbers[name].add(number)

    def shared(self) -> Iterator[tuple[set[Name], set[int]]]:
        """The works that several notices name."""
        for group in {id(group): group for group in self._group.values()}.values():
            numbers = set[int]().union(*(self._numbers[name] for name in group))
            if len(numbers) > 1:
                yield group, numbers


def _names(doi: str | None, pmid: str | None, pmcid: str | None) -> set[Name]:
    return names_of(Work(doi=doi, pmid=pmid, pmcid=pmcid))


def _reused(index: "Index", names: set[Name], numbers: set[int]) -> ReusedSource:
    works = [
        source.work for source in index.notice_at(max(numbers)).duplicated_sources if names_of(source.work) & names
    ]
    ordered = sorted(names, key=lambda name: (("doi", "pmid", "pmcid").index(name.kind), name.value))
    first = ordered[0]
    identifier = f"PMID {first.value}" if first.kind == "pmid" else first.value
    query = " OR ".join(f"source:{_typed(name)}" for name in ordered)
    return ReusedSource(one_line(identifier), works[0] if works else Work(), len(numbers), query)


def _typed(name: Name) -> str:
    """An identifier of a source as the query language reads it, and nothing else by it."""
    value = one_line(name.value)
    short = name.kind == "pmid" and len(value) < SHORTEST_PMID
    return f'="{value}"' if short else value


def _any_of(names: Iterable[Name], scope: terms.Scope) -> str:
    return " OR ".join(f'"{terms.identifier(name.kind, name.value, scope)}"' for name in sorted(names))
