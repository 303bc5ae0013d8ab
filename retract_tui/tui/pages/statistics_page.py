"""What a query finds, in figures; every line of a chart leads to its notices."""

from collections.abc import Iterator

from retract_tui.library.relations import ReusedSource
from retract_tui.library.statistics import Lag, Statistics
from retract_tui.presenting import Line, Page, Part, Target
from retract_tui.presenting.citing import cite
from retract_tui.text import one_line
from retract_tui.tui.pages.bars import chart

_LABEL = 10


def statistics_page(statistics: Statistics, query: str, width: int) -> Page:
    """The figures in lines of at most `width` cells."""
    groups: list[tuple[str, list[Line]]] = [
        ("From the article to the notice", list(_lag(statistics.lag, statistics.total))),
        ("Notices by year", list(chart(statistics.years[::-1], width, "year of the notice"))),
        ("Kinds", list(chart(statistics.types, width, "kind of notice"))),
        ("Reasons", list(chart(statistics.reasons, width, "reason"))),
        ("Journals", list(chart(statistics.journals, width, "journal"))),
        ("Most reused sources", list(_sources(statistics.sources))),
    ]
    lines = [Line((Part(_subject(statistics.total, query), "title"),))]
    for heading, group in groups:
        if group:
            lines += [Line(()), Line((Part(heading, "heading"),)), *group]
    return Page("Statistics", tuple(lines), statistics.total)


def _subject(total: int, query: str) -> str:
    notices = f"{total:,} notice{'' if total == 1 else 's'}"
    return f"{notices} found for: {one_line(query)}" if query.strip() else f"All {notices}" if total != 1 else notices


def _lag(lag: Lag | None, total: int) -> Iterator[Line]:
    if lag is None:
        yield Line((Part("No notice tells both dates.", "faint"),))
        return
    yield Line((Part(f"{'median':<{_LABEL}}", "label"), Part(_months(lag.median))), hanging=_LABEL)
    spread = f"{_months(lag.lower_quartile)} to {_months(lag.upper_quartile)}"
    yield Line((Part(f"{'half':<{_LABEL}}", "label"), Part(spread)), hanging=_LABEL)
    yield Line((Part(f"{'of':<{_LABEL}}", "label"), Part(f"{lag.notices:,} that tell both dates")), hanging=_LABEL)


def _months(months: float) -> str:
    """Months, and years where there are many."""
    rounded = f"{months:.0f} month{'' if round(months) == 1 else 's'}"
    return f"{rounded} ({months / 12:.1f} years)" if months >= 24 else rounded


def _sources(sources: tuple[ReusedSource, ...]) -> Iterator[Line]:
    for source in sources:
        count = f"{source.notices:,} notices  "
        name = cite(source.work, with_doi=False) or "title not stated"
        target = Target(f"source {source.identifier}", "query", source.query)
        yield Line((Part(count, "label"), Part(one_line(source.identifier), "identifier")), target=target)
        yield Line((Part(name, "faint"),), indent=2)
