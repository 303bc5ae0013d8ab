"""Why the notice was issued: our codes, the Retraction Watch terms, and the notice's words."""

from bisect import bisect_right
from typing import Final, NamedTuple

from retract_tui.extraction.links import Links
from retract_tui.extraction.phrases import around, compiled
from retract_tui.extraction.prose import Prose
from retract_tui.extraction.reason_phrases import (
    DENIED,
    DENIED_OUTRIGHT,
    OFTEN_DENIED,
    REASON_PHRASES,
    ReasonPhrase,
    further_stems,
)
from retract_tui.extraction.reasons_by_words import reasons_by_words
from retract_tui.extraction.spans import Span
from retract_tui.extraction.stems import StemIndex
from retract_tui.model import PanelLink, Reason
from retract_tui.vocabulary import REASONS

_NEVER_DENIED: Final = frozenset(
    {"data_unavailable", "data_unreliable", "not_reproducible", "conflict_of_interest", "consent"}
)
_CREDITED_BELONGS: Final = (
    r"\b(?:neither|none|nor)\b[^.]{0,30}\bcited\b"
    r"|\bwith(?:out| no) (?:[\w-]+ ){0,3}?(?:citation|attribution|credit|acknowledg|quotation marks|references?\b)"
)

_BY_STEM: Final[dict[str, list[ReasonPhrase]]] = {}
for _phrase in REASON_PHRASES:
    _BY_STEM.setdefault(_phrase.stem, []).append(_phrase)
_STEMS: Final = StemIndex(_BY_STEM)


class Reasons(NamedTuple):
    """The sentence that says a reason, by the reason's code; `guessed` are those that only its words suggest."""

    said: dict[str, Span]
    guessed: frozenset[str]


def read_reasons(prose: Prose, links: Links) -> Reasons:
    """The reasons that the notice states or that its panel links are; where there are none, those of its words."""
    found = _stated(prose)
    for code, span in _linked(links).items():
        found.setdefault(code, span)
    guessed = {} if found else reasons_by_words(prose)
    found = found or guessed
    if "plagiarism" not in found and "duplication_of_text" in found:
        credit = compiled(_CREDITED_BELONGS).search(prose.plain, prose.start, prose.end)
        if credit:
            found["plagiarism"] = around(prose, credit.start(), credit.end())
    if "plagiarism" in found:
        found.pop("duplication_of_article", None)
    order = list(REASONS)
    return Reasons({code: found[code] for code in sorted(found, key=order.index)}, frozenset(guessed))


def _stated(prose: Prose) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for stem in _STEMS.held_by(prose.statement, prose.trigrams):
        sought = [phrase for phrase in _BY_STEM[stem] if phrase.code not in found]
        stretches: dict[int, list[Span]] = {}
        for phrase in sought:
            if phrase.code in found:
                continue
            if phrase.beside not in stretches:
                stretches[phrase.beside] = _around(prose, stem, phrase.beside)
            place = _first(prose, stretches[phrase.beside], phrase)
            if place:
                found[phrase.code] = place
    return found


def _around(prose: Prose, stem: str, beside: int) -> list[Span]:
    """The stretches that may hold a phrase with a stem: the sentences that hold it, with so many beside them."""
    sentences = prose.sentences
    stretches: list[Span] = []
    at = prose.plain.find(stem, prose.start, prose.end)
    while at >= 0:
        here = bisect_right(prose.starts, at) - 1
        start = sentences[here - beside].start if here >= beside and sentences else prose.start
        end = sentences[here + beside].end if 0 <= here < len(sentences) - beside else prose.end
        if stretches and start <= stretches[-1].end:
            start = stretches.pop().start
        stretches.append(Span(start, end))
        beyond = max(at + 1, sentences[here].end - 1 if sentences else prose.end)
        at = prose.plain.find(stem, beyond, prose.end)
    return stretches


def _first(prose: Prose, stretches: list[Span], phrase: ReasonPhrase) -> Span | None:
    """The sentence of the first place that states a reason and does not deny it."""
    further = further_stems(phrase)
    for stretch in stretches:
        if further and not _holds_any(prose.plain, further, stretch):
            continue
        for match in compiled(phrase.pattern).finditer(prose.plain, stretch.start, stretch.end):
            if phrase.code in _NEVER_DENIED or not _is_denied(prose, match.start(), phrase.code):
                return around(prose, match.start(), match.end())
    return None


def _holds_any(plain: str, stems: tuple[str, ...], stretch: Span) -> bool:
    words = plain[stretch.start : stretch.end]
    return any(map(words.__contains__, stems))


def _is_denied(prose: Prose, start: int, code: str) -> bool:
    begin = max(prose.start, start - 60)
    if compiled(DENIED).search(prose.plain, begin, start):
        return True
    return code in OFTEN_DENIED and compiled(DENIED_OUTRIGHT).search(prose.plain, begin, start) is not None


def _linked(links: Links) -> dict[str, Span]:
    """The reasons that the links themselves are: repeated images, shared data, copied text."""
    found: dict[str, Span] = {}
    with_panels = set()
    for link in links.panel_links:
        if link.evidence is None:
            continue
        span = Span(link.evidence.start, link.evidence.end)
        with_panels.add(link.source)
        for panel in link.panels:
            if panel == "text":
                if link.relation != "plagiarised_from":
                    found.setdefault("duplication_of_text", span)
            elif not panel.startswith("Table"):
                found.setdefault("duplication_of_image", span)
            elif isinstance(link.source, int) and _holds_tables_alone(link):
                found.setdefault("duplication_of_article", span)
    for index in range(len(links.sources)):
        if index not in with_panels:
            evidence = links.evidence[f"duplicated_sources.{index}"][0]
            found.setdefault("duplication_of_article", Span(evidence.start, evidence.end))
    return found


def _holds_tables_alone(link: PanelLink) -> bool:
    return all(panel.startswith("Table") for panel in link.panels)


def reason(code: str, words: str) -> Reason:
    """A reason with its Retraction Watch term and the words of the notice."""
    return Reason(code=code, term=REASONS[code].retraction_watch, as_written=" ".join(words.split()))
