"""A fictional notice around a few sentences, for the tests of what sentences say."""

from retract_tui.extraction.layout import Layout, ListedReference
from retract_tui.extraction.links import Links, find_links
from retract_tui.extraction.prose import Prose, read_prose
from retract_tui.extraction.spans import Span
from retract_tui.extraction.statements import Statements, read_statements
from retract_tui.identifiers import find_dois
from retract_tui.model import Reference, Work

ARTICLE = Work(
    title="The morning song of larks",
    authors=("Adler P", "Brandt Q"),
    journal="J Larks",
    year=2018,
    volume="3",
    pages="1-9",
    doi="10.5555/larks.2018.1",
)
OWLS = Work(
    title="Night flight of owls",
    authors=("Cole R", "Dunn S"),
    journal="Owl Res",
    year=2015,
    volume="12",
    pages="34-41",
    doi="10.5555/owls.2015.34",
)
WRENS = Work(
    title="Nests of wrens",
    authors=("Evans T",),
    journal="Wren Lett",
    year=2016,
    volume="7",
    pages="88",
    doi="10.5555/wrens.2016.88",
)
TERNS = Work(title="Terns at sea", authors=("Frost U",), journal="Terns", year=2012, volume="1", pages="5-9")
CONCERN = Work(title="Expression of concern: The morning song of larks", journal="J Larks", year=2019)
LISTED = (ARTICLE, OWLS, WRENS, TERNS, CONCERN)


def prose_of(statement: str, title: str | None = None, header: tuple[str, ...] = (), listed: bool = False) -> Prose:
    """The prose of a notice with the given statement, one paragraph a line."""
    lines = [line for line in (title, *header) if line]
    references = [f"{number}. {work.title}." for number, work in enumerate(LISTED, 1)] if listed else []
    text = "\n".join([*lines, *statement.split("\n"), *references])
    spans: list[Span] = []
    at = 0
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    head, last = len(lines), len(spans) - len(references)
    entries = tuple(
        ListedReference(str(number), Span(span.start + 3, span.end)) for number, span in enumerate(spans[last:], 1)
    )
    own = spans[0] if title else None
    dois = tuple(find_dois(text))
    return read_prose(Layout(text, own, tuple(spans[bool(title) : head]), tuple(spans[head:last]), entries, None, dois))


def links_of(statement: str, listed: bool = True) -> Links:
    """The links of a notice about `ARTICLE`, with `LISTED` as its reference list."""
    prose = prose_of(statement, listed=listed)
    references = tuple(
        Reference(label=entry.label, work=work, start=entry.span.start, end=entry.span.end)
        for entry, work in zip(prose.layout.references, LISTED if listed else (), strict=True)
    )
    return find_links(prose, references, (ARTICLE,))


def told(links: Links) -> list[str]:
    """Links as "3A,3B from Cole", sources without panels as "Cole"."""
    names = [source.first_author or source.label or source.work.journal or source.work.doi for source in links.sources]
    linked = {link.source for link in links.panel_links}
    said = [
        f"{','.join(link.panels)} from {names[link.source] if isinstance(link.source, int) else link.source}"
        for link in links.panel_links
    ]
    return said + [str(name) for index, name in enumerate(names) if index not in linked]


def stated(statement: str, title: str | None = None, header: tuple[str, ...] = ()) -> Statements:
    """What a notice states."""
    prose = prose_of(statement, title, header)
    return read_statements(prose, find_links(prose))
