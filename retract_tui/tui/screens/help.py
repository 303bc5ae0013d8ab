"""The help: every action with its keys, the signs, and how to search."""

from collections.abc import Iterator

from retract_tui.presenting import Line, Page, Part
from retract_tui.tui.actions import PLACES, by_group
from retract_tui.tui.screens.page import PageScreen
from retract_tui.vocabulary import UPDATE_TYPES

_QUERIES = (
    ("osteo exo", "both words, each as the beginning of a word"),
    ('"stem cells"', "the phrase"),
    ("-word  OR", "without the word; one or the other"),
    ("title:", "in one field; also author: journal: doi: pmid: pmcid: source: reason: type: text:"),
    ("year:2019", "the article's year; also year:2019..2022, notice-year:2022.."),
    ("panel:4A", "notices that link this panel"),
    ("has:sources", "also has:panels has:doi"),
    ("sort:title", "also sort:date sort:lag"),
    ("10.1000/182", "a DOI, its address, a PMID or PMCID: exactly that"),
)
_LABEL = 13


class HelpScreen(PageScreen[None]):
    """What can be done here, from the registry of actions."""

    def page_of(self, width: int) -> Page:
        """The same page for any width: its lines are wrapped."""
        return Page("Help", tuple(_lines()))


def _lines() -> Iterator[Line]:
    for group, actions in by_group():
        yield Line((Part(group, "heading"),))
        for action in actions:
            where = (Part(f" ({PLACES[action.place]})", "faint"),) if PLACES[action.place] else ()
            yield _labelled(action.shown, Part(action.description), *where)
        yield Line(())
    yield Line((Part("Signs", "heading"),))
    for term in UPDATE_TYPES.values():
        yield _labelled(term.sign, Part(term.label))
    yield _labelled("←2", Part("how many works things were duplicated from"))
    yield Line(())
    yield Line((Part("Searching", "heading"),))
    for words, meaning in _QUERIES:
        yield _labelled(words, Part(meaning))


def _labelled(label: str, *parts: Part) -> Line:
    return Line((Part(f"{label:<{_LABEL - 1}} ", "panel"), *parts), hanging=_LABEL)
