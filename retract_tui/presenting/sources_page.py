"""The works that the article's panels came from, and the words of the notice that tie each panel to its source."""

import re
from collections.abc import Iterator, Sequence

from retract_tui.model import DuplicatedSource, Evidence, Notice, PanelLink
from retract_tui.presenting.citing import name_source, place_of
from retract_tui.presenting.page import BLANK, Line, Page, Part, Target, certainty, quote
from retract_tui.presenting.standing import NOTHING_KNOWN, Standing, standing_lines
from retract_tui.text import one_line
from retract_tui.vocabulary import RELATIONS

_WITHIN = "Within the article itself"
_UNNAMED = "From a work that the notice does not name"


def sources_page(notice: Notice, standings: Sequence[Standing] = ()) -> Page:
    """Each source with its DOI, its panels and their sentences; then repeats within the article and unnamed origins.

    `standings` are what a library knows of each source, where somebody has looked it up.
    """
    groups: list[list[Line]] = []
    for number in range(len(notice.duplicated_sources)):
        links = [link for link in notice.panel_links if link.source == number]
        standing = standings[number] if number < len(standings) else NOTHING_KNOWN
        groups.append(list(_source(notice, number, links, standing)))
    for heading, kind in ((_WITHIN, "self"), (_UNNAMED, None)):
        links = [link for link in notice.panel_links if link.source == kind]
        if links:
            groups.append([Line((Part(heading, "heading"),)), *_links(notice, links, None)])
    lines = [line for group in groups for line in (BLANK, *group)][1:]
    if not lines:
        lines = [Line((Part("The notice names no work that anything was duplicated from.", "faint"),))]
    return Page("Duplicated sources", tuple(lines), len(notice.duplicated_sources))


def _source(notice: Notice, number: int, links: list[PanelLink], standing: Standing) -> Iterator[Line]:
    source = notice.duplicated_sources[number]
    work = source.work
    evidence = tuple(link.evidence for link in links if link.evidence)
    target = _target(source, evidence or notice.evidence.get(f"duplicated_sources.{number}", ()))
    heading = [Part(name_source(source), "heading")]
    if not source.resolved:
        heading.append(Part(" · no identifier in the notice", "faint"))
    yield Line(tuple(heading), target=target)
    for kind, value in (("doi", work.doi), ("pmid", work.pmid), ("pmcid", work.pmcid)):
        if value and not (kind == "pmcid" and work.pmid):
            name = Part(f"{kind.upper()} ", "label")
            yield Line((name, Part(one_line(value), "identifier"), *certainty(target)), indent=2)
    if work.title:
        yield Line((Part(one_line(work.title), "title"),), indent=2)
    if work.journal or work.volume:
        yield Line((Part(place_of(work)),), indent=2)
    yield from standing_lines(work, standing)
    if links:
        yield from _links(notice, links, source)
    else:
        yield Line((Part("no panel named: the work as a whole", "faint"),), indent=2)
        yield from _quotes(notice, target.evidence[:1])


def _target(source: DuplicatedSource | None, evidence: tuple[Evidence, ...]) -> Target:
    """What to copy on a source: its DOI, else its PMID or PMCID, else nothing."""
    if source is None:
        return Target("statement", evidence=evidence)
    name, work = name_source(source), source.work
    if work.doi:
        return Target(f"DOI of source {name}", "doi", work.doi, evidence)
    if work.pmid:
        return Target(f"PMID of source {name}", "pmid", work.pmid, evidence)
    if work.pmcid:
        return Target(f"PMCID of source {name}", "pmcid", work.pmcid, evidence)
    return Target(f"source {name}", evidence=evidence)


def _links(notice: Notice, links: list[PanelLink], source: DuplicatedSource | None) -> Iterator[Line]:
    """One stop for each sentence: its panels, then its words."""
    for link in links:
        evidence = (link.evidence,) if link.evidence else ()
        parts = (Part(name_panels(link.panels), "panel"), Part(f" {_origin(link)}"))
        yield Line(parts, indent=2, target=_target(source, evidence))
        yield from _quotes(notice, evidence)


def _origin(link: PanelLink) -> str:
    """Where the panels of a link came from, behind the panels: "duplicated from its Fig. 2B"."""
    if link.source is None:
        return "from elsewhere"
    if link.source == "self":
        return "repeated here"
    return f"{RELATIONS[link.relation]} {'its ' + name_panels(link.source_panels) if link.source_panels else 'it'}"


def _quotes(notice: Notice, evidence: tuple[Evidence, ...]) -> Iterator[Line]:
    for item in evidence:
        yield Line((Part(quote(notice, item), "quote"),), indent=4)


def name_panels(panels: tuple[str, ...]) -> str:
    """Panels as people write them: "Fig. 4A, 4E", "Table 1", "text"."""
    figures = [one_line(panel) for panel in panels if re.match(r"[SE]?\d", panel)]
    others = [one_line(panel) for panel in panels if one_line(panel) not in figures]
    named = ", ".join([*([f"Fig. {figures[0]}"] if figures else []), *figures[1:], *others])
    return named[:1].upper() + named[1:]
