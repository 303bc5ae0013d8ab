"""The duplicated sources of a notice, each once, with the places that name it."""

import re

from retract_tui.extraction.bibliography import Bibliography, same_journal, same_work
from retract_tui.model import DuplicatedSource, Evidence, Work
from retract_tui.text import fold


class SourceList:
    """Sources in the order in which the notice names them; mentions of one source are put together."""

    def __init__(self, bibliography: Bibliography) -> None:
        """A list without sources yet; `bibliography` says where each stands in the reference list."""
        self.sources: list[DuplicatedSource] = []
        self._bibliography = bibliography
        self._places: dict[DuplicatedSource, int] = {}
        self._spans: list[list[Evidence]] = []

    def index(self, source: DuplicatedSource, start: int, end: int) -> int:
        """The place of a source that `text[start:end]` names; it is put at the end unless it is there already."""
        evidence = Evidence(start=start, end=end)
        index = self._places.get(source)
        if index is None:
            index = next((n for n, known in enumerate(self.sources) if _same_source(known, source)), None)
        if index is None:
            index = len(self.sources)
            self.sources.append(source)
            self._spans.append([evidence, *self._listed(source)])
        elif evidence not in self._spans[index][-2:]:
            self._spans[index].append(evidence)
        self._places[source] = index
        return index

    def evidence(self) -> dict[str, tuple[Evidence, ...]]:
        """Where each source is named: `duplicated_sources.N`."""
        return {f"duplicated_sources.{index}": tuple(spans) for index, spans in enumerate(self._spans)}

    def _listed(self, source: DuplicatedSource) -> list[Evidence]:
        """The citation in the reference list."""
        entry = self._bibliography.by_label.get(source.label or "")
        entry = entry if entry and entry.source == source else self._bibliography.find_work(source.work)
        return [Evidence(start=entry.start, end=entry.end)] if entry else []


def _same_source(one: DuplicatedSource, other: DuplicatedSource) -> bool:
    """True where two mentions are of one source."""
    if one == other or same_work(one.work, other.work):
        return True
    if one.label and other.label:
        return one.label == other.label
    if one.work.doi and other.work.doi:
        return False
    if one.first_author and other.first_author:
        if fold(one.first_author) != fold(other.first_author):
            return False
        years = {one.work.year, other.work.year} - {None}
        return len(years) < 2 and not _differ_in_citation(one, other)
    return _same_journal(one.work, other.work)


def _differ_in_citation(one: DuplicatedSource, other: DuplicatedSource) -> bool:
    """True for "Samie et al., 2016a" and "Samie et al., 2016b"."""
    suffixes = [re.search(r"\d{4}([a-z])\b", source.citation or "") for source in (one, other)]
    return all(suffixes) and suffixes[0] != suffixes[1] and len({m[1] for m in suffixes if m}) > 1


def _same_journal(one: Work, other: Work) -> bool:
    """True where one of the two is named by journal and year alone, and they agree."""
    if not (one.journal and other.journal) or (one.title and other.title) or not (one.year and one.year == other.year):
        return False
    return same_journal(one.journal, other.journal)
