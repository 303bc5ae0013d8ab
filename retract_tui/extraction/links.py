"""Which panels of the original article came from which work, and the words of the notice that say so."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from retract_tui.extraction.bibliography import read_bibliography, source_of
from retract_tui.extraction.citations import read_citation
from retract_tui.extraction.inline_citations import find_citations, has_locator
from retract_tui.extraction.link_statements import Statement, read_statements_of
from retract_tui.extraction.mentions import Text
from retract_tui.extraction.panels import PanelMention, find_panels
from retract_tui.extraction.prose import Prose, Sentence
from retract_tui.extraction.relations import STEMS_OF_RELATION, RelationMention, find_relations
from retract_tui.extraction.source_list import SourceList
from retract_tui.extraction.spans import Span
from retract_tui.extraction.tokens import Token, names_figure_before, read_tokens
from retract_tui.extraction.unworded_relations import may_tie, unworded_relation
from retract_tui.model import DuplicatedSource, Evidence, PanelLink, Reference, Relation, Work

Origin = int | Literal["self"] | None


class Links(NamedTuple):
    """The duplicated sources, the panel links and the spans that say them: `duplicated_sources.N`, `panel_links.N`."""

    sources: tuple[DuplicatedSource, ...]
    panel_links: tuple[PanelLink, ...]
    evidence: dict[str, tuple[Evidence, ...]]


_LEADS_ON: Final = (
    *(":", "：", " specifically", " specifically,", "as follows", "as follows.", " including", " including."),
    "im einzelnen",
)
_LED_BY: Final = re.compile(r"\W*(?:specifically|in particular|in detail|im einzelnen)\b")
_CITATION_GOES_ON: Final = re.compile(r"(?:19|20)\d\d(?:\s[A-Z][a-z]{2})?\s?;|\((?:19|20)\d\d\)\s|PMC?ID\b|doi\b")
_RESPECTIVELY: Final = re.compile(r"\b(?:respectively|jeweils|respectivamente|respectivement)\b|分别|それぞれ|각각")
_FIGURE_NUMBER: Final = re.compile(r"(?:Table |Scheme )?[A-Z]*\d+")
_MOST_SOURCES: Final = 1000
"""A text that names more works than this is no notice that ties panels to sources."""
_MOST_LISTED: Final = 20
_BELOW: Final = re.compile(r"\b(?:cited|listed|given|named|mentioned|shown|following)\b[^.;]{0,24}\bbelow\W*$")
_BULLET: Final = 24
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|appears?|seems?|contains?|do|does|did|shows?|could|cannot)\b"
)
_LISTED_LINE: Final = re.compile(r"\W*(?:\d{1,2}[.)]\s?|\([a-z\d]\)\s?)?[A-Z]")


def find_links(
    prose: Prose,
    references: tuple[Reference, ...] = (),
    originals: tuple[Work, ...] = (),
) -> Links:
    """The links that a notice states.

    Args:
        prose: the sentences of the statement.
        references: its reference list, in order.
        originals: the articles that it is about, which are no sources of themselves.
    """
    bibliography = read_bibliography(prose.text, references, originals)
    notice = Text(prose.text, prose.plain, prose.layout.dois, bibliography)
    reader = _Reader(prose, notice, SourceList(bibliography))
    for sentence in _whole_sentences(prose, reader.citations):
        reader.read(sentence)
    return reader.links()


def _whole_sentences(prose: Prose, citations: list[Span]) -> list[Sentence]:
    """The sentences, joined where a citation reaches over the end of one into the next."""
    whole: list[Sentence] = []
    ends = [citation for citation in citations if citation.end > citation.start]
    at = 0
    for sentence in prose.sentences:
        before = whole[-1] if whole else None
        while at < len(ends) and ends[at].end <= sentence.start:
            at += 1
        crossing = (
            at < len(ends) and before is not None and ends[at].start < before.end and ends[at].end > sentence.start
        )
        if before is not None and (crossing or _continues_citation(prose, before, sentence)):
            whole[-1] = Sentence(before.start, sentence.end, before.paragraph)
        else:
            whole.append(sentence)
    return whole


def _continues_citation(prose: Prose, before: Sentence, sentence: Sentence) -> bool:
    """True for "2009 Aug; 1(3): 114-116." behind a title: the rest of a citation, no sentence of its own."""
    return before.paragraph == sentence.paragraph and bool(_CITATION_GOES_ON.match(prose.text, sentence.start))


@dataclass(slots=True)
class _Found:
    """A link before it is settled."""

    panels: tuple[str, ...]
    origin: Origin
    relation: Relation
    there: tuple[str, ...]
    start: int
    end: int
    guessed: bool = False


@dataclass(slots=True)
class _Reader:
    """Reads sentence after sentence and remembers what the next may refer to."""

    prose: Prose
    notice: Text
    citations: list[Span] = field(init=False)
    stems: list[str] = field(init=False)
    sources: SourceList
    found: list[_Found] = field(default_factory=list)
    named_last: tuple[DuplicatedSource, ...] = ()
    listed_last: list[DuplicatedSource] = field(default_factory=list)
    panels_last: tuple[str, ...] = ()
    leading: Token | None = None
    relation_last: Token | None = None
    guessing: bool = False

    def __post_init__(self) -> None:
        text = self.prose.text
        self.stems = STEMS_OF_RELATION.held_by(self.prose.statement, self.prose.trigrams)
        self.citations = [
            citation for span in self.prose.layout.body for citation in find_citations(text, span.start, span.end)
        ]

    def read(self, sentence: Sentence) -> None:
        """Takes in what one sentence ties together. Most sentences tie nothing: of these only the panels are kept."""
        if len(self.sources.sources) >= _MOST_SOURCES:
            return
        relations = find_relations(self.prose.plain, sentence.start, sentence.end, self.stems)
        self.guessing = False
        if self.leading is None and not relations:
            panels = find_panels(self.prose.text, sentence.start, sentence.end)
            guess = self._unworded_relation(sentence) if panels else None
            if guess is None:
                self._remember_panels(panels)
                self.leading = self.relation_last if self._leads(sentence) else None
                return
            relations = [guess]
            self.guessing = True
        tokens = self._tokens(sentence, relations)
        tokens = self._with_figure_named_last(tokens, sentence)
        leads = self._leads(sentence)
        if not leads and not self._continues_list(tokens, sentence):
            self.leading = None
        inherited = self.leading if not leads else None
        for statement in read_statements_of(tokens, self.prose.plain, inherited):
            self._take(statement, sentence)
        self._remember(tokens, leads, sentence)

    def _tokens(self, sentence: Sentence, relations: list[RelationMention]) -> list[Token]:
        first = bisect_left(self.citations, sentence.start, key=lambda citation: citation.start)
        last = bisect_right(self.citations, sentence.end, key=lambda citation: citation.end)
        return read_tokens(self.notice, sentence.start, sentence.end, self.citations[first:last], relations)

    def _unworded_relation(self, sentence: Sentence) -> RelationMention | None:
        span = Span(sentence.start, sentence.end)
        if not may_tie(self.prose.plain, span):
            return None
        return unworded_relation(self._tokens(sentence, []), self.prose.plain, span)

    def _leads(self, sentence: Sentence) -> bool:
        plain = self.prose.plain
        end = plain[max(sentence.start, sentence.end - 24) : sentence.end].rstrip()
        return end.endswith(_LEADS_ON) or bool(_LED_BY.match(plain, sentence.end, sentence.end + 24))

    def _continues_list(self, tokens: list[Token], sentence: Sentence) -> bool:
        """True for an entry of a list of panels: they come first, and the list has no verb of its own."""
        panels = next((token for token in tokens if token.kind == "panels"), None)
        if panels is None or panels.start - sentence.start > _BULLET:
            return False
        has_relation = any(token.kind == "relation" for token in tokens)
        return has_relation or not _VERB.search(self.prose.plain, sentence.start, sentence.end)

    def _with_figure_named_last(self, tokens: list[Token], sentence: Sentence) -> list[Token]:
        """The tokens with the panels named last in front where the sentence says "this figure" and names none."""
        if any(token.kind == "panels" for token in tokens) or not self.panels_last or not tokens:
            return tokens
        if not names_figure_before(self.prose.plain, sentence.start, tokens[0].start):
            return tokens
        return [Token("panels", sentence.start, sentence.start, self.panels_last), *tokens]

    def _remember(self, tokens: list[Token], leads: bool, sentence: Sentence) -> None:
        self._remember_panels([token for token in tokens if token.kind == "panels" and token.panels != ("text",)])
        relation = next((token for token in tokens if token.kind == "relation"), None)
        self.relation_last = relation or self.relation_last
        if leads:
            self.leading = self.relation_last

    def _remember_panels(self, named: Sequence[Token | PanelMention]) -> None:
        self.panels_last = tuple(panel for mention in named for panel in mention.panels) or self.panels_last

    def _take(self, statement: Statement, sentence: Sentence) -> None:
        panels = tuple(dict.fromkeys(statement.panels))
        if not panels and not statement.strong:
            return
        names_works = any(token.kind != "again" for token, _ in statement.destinations)
        named = [
            (source, there, token)
            for token, there in statement.destinations
            if token.kind != "again" or not names_works
            for source in self._resolve(token, sentence)
        ]
        relation = statement.relation or "duplicated_from"
        if not named and not statement.selves and panels and self._ends_with_colon(sentence):
            named = [
                (source, (), Token("listed", sentence.start, sentence.end)) for source in self._listed_below(sentence)
            ]
        shares = self._shares(panels, len(named), sentence)
        for number, (source, there, token) in enumerate(named):
            index = self.sources.index(source, token.start, token.end)
            for part in _parts(shares[number] if shares else panels):
                self.found.append(_Found(part, index, relation, there, sentence.start, sentence.end, self.guessing))
        if named:
            self.named_last = tuple(source for source, _, _ in named)
        figures = tuple(panel for panel in panels if panel != "text")
        selves = tuple(dict.fromkeys((*figures, *statement.selves)))
        if statement.selves and figures:
            self.found.append(_Found(selves, "self", relation, (), sentence.start, sentence.end, self.guessing))
        elif not named and panels:
            self._take_unnamed(statement, panels, figures, sentence)

    def _shares(self, panels: tuple[str, ...], sources: int, sentence: Sentence) -> list[tuple[str, ...]]:
        """Which panels belong to which source where the sentence says "respectively"; nothing where it does not."""
        if sources < 2 or not _RESPECTIVELY.search(self.prose.plain, sentence.start, sentence.end):
            return []
        figures: dict[str, tuple[str, ...]] = {}
        for panel in panels:
            figures[_figure(panel)] = (*figures.get(_figure(panel), ()), panel)
        singly: list[tuple[str, ...]] = [(panel,) for panel in panels]
        for grouping in (list(figures.values()), singly):
            if len(grouping) == sources:
                return grouping
        return []

    def _take_unnamed(
        self, statement: Statement, panels: tuple[str, ...], figures: tuple[str, ...], sentence: Sentence
    ) -> None:
        relation = statement.relation or "duplicated_from"
        if statement.mutual and not statement.unnamed and figures:
            self.found.append(_Found(figures, "self", relation, (), sentence.start, sentence.end, self.guessing))
        elif statement.unnamed or figures:
            self.found.append(_Found(panels, None, relation, (), sentence.start, sentence.end, self.guessing))

    def _resolve(self, token: Token, sentence: Sentence) -> tuple[DuplicatedSource, ...]:
        if token.kind == "again":
            return self.named_last
        if token.kind == "listed":
            listed = self._listed_below(sentence) or self.listed_last
            return (listed[token.number - 1],) if token.number <= len(listed) else ()
        return token.sources

    def _ends_with_colon(self, sentence: Sentence) -> bool:
        words = self.prose.plain[sentence.start : sentence.end].rstrip()
        return words.endswith(":") or bool(_BELOW.search(words))

    def _listed_below(self, sentence: Sentence) -> list[DuplicatedSource]:
        """The works listed in the paragraphs behind a sentence that ends with a colon."""
        text, listed = self.prose.text, []
        for span in self.prose.layout.body[sentence.paragraph + 1 : sentence.paragraph + 1 + _MOST_LISTED]:
            panels = find_panels(text, span.start, span.end)
            is_entry = not panels or has_locator(text, span.start, panels[0].start)
            if not (is_entry and has_locator(text, span.start, span.end) and _LISTED_LINE.match(text, span.start)):
                break
            citation = span.of(text)
            listed.append(source_of(read_citation(citation), citation))
        self.listed_last = listed or self.listed_last
        return listed

    def links(self) -> Links:
        """What all sentences together say: general statements give way to those that spell them out."""
        said = _Said(self.found)
        panel_links: list[PanelLink] = []
        evidence = self.sources.evidence()
        for link in self.found:
            panels = tuple(panel for panel in link.panels if not said.spells_out(panel, link.origin))
            if panels:
                span = Evidence(start=link.start, end=link.end, confidence="inferred" if link.guessed else "rule")
                evidence[f"panel_links.{len(panel_links)}"] = (span,)
                panel_links.append(
                    PanelLink(
                        panels=panels,
                        source=link.origin,
                        relation=link.relation,
                        source_panels=link.there,
                        evidence=span,
                    )
                )
        return Links(tuple(self.sources.sources), tuple(panel_links), evidence)


def _parts(panels: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The panels, with the text apart from the figures."""
    figures = tuple(panel for panel in panels if panel != "text")
    return [part for part in ((("text",) if "text" in panels else ()), figures) if part]


class _Said:
    """What all links say of each figure, to tell which of them only say in general what another spells out."""

    def __init__(self, found: list[_Found]) -> None:
        self._by_figure: dict[str, set[tuple[str, Origin]]] = {}
        for link in found:
            for panel in link.panels:
                self._by_figure.setdefault(_figure(panel), set()).add((panel, link.origin))

    def spells_out(self, panel: str, origin: Origin) -> bool:
        """True where another link says the same of the panel and more: finer panels, or a source that is named."""
        for other, from_where in self._by_figure[_figure(panel)]:
            finer = other != panel and panel == _figure(panel)
            if finer and (origin is None or origin == from_where):
                return True
            if origin is None and from_where is not None and panel == other:
                return True
        return False


def _figure(panel: str) -> str:
    """The figure that a panel belongs to: "4" of "4A"."""
    number = _FIGURE_NUMBER.match(panel)
    return number[0] if number else panel
