"""Compare what was read from a notice with its labels, as precision and recall a field.

Values are compared as a reader would: titles by their letters, journals by their abbreviations, pages by the first one,
authors by surname and initial, sources by identifier, title or first author.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from typing import Any, NamedTuple

Labels = dict[str, Any]
DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")


class Score(NamedTuple):
    """How often a field was right, given without need, or left out."""

    right: int
    extra: int
    missed: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 for a field that occurs nowhere."""
        wrong = self.extra + self.missed
        return 2 * self.right / (2 * self.right + wrong) if self.right + wrong else 1.0


def plain(value: object) -> str:
    """Lower case without accents and punctuation."""
    text = unicodedata.normalize("NFKD", str(value)).translate(DASHES)
    return re.sub(r"\W+", " ", "".join(c for c in text if not unicodedata.combining(c)).lower()).strip()


def same_text(got: object, want: object) -> bool:
    """True for titles that differ in a few letters at most."""
    one, other = plain(got).replace(" ", ""), plain(want).replace(" ", "")
    return one == other or SequenceMatcher(None, one, other, autojunk=False).ratio() >= 0.92


def same_journal(got: object, want: object) -> bool:
    """True for a journal and its abbreviation."""
    short, long = sorted((plain(got).split(), plain(want).split()), key=lambda words: len("".join(words)))
    words = iter(long)
    return all(any(word.startswith(part) for word in words) for part in short) or same_text(got, want)


def same_pages(got: object, want: object) -> bool:
    """True for pages that begin on the same page."""
    one, other = (str(value).translate(DASHES).split("-")[0].strip().lower() for value in (got, want))
    return one == other


def same_value(got: object, want: object) -> bool:
    """True for equal values, punctuation and case aside."""
    return plain(got) == plain(want)


SCALARS: dict[str, Callable[[object, object], bool]] = {
    "update_type": same_value,
    "author_response": same_value,
    "notice.title": same_text,
    "notice.doi": same_value,
    "notice.date": same_value,
    "original_article.title": same_text,
    "original_article.journal": same_journal,
    "original_article.year": same_value,
    "original_article.volume": same_value,
    "original_article.pages": same_pages,
    "original_article.doi": same_value,
    "original_article.pmid": same_value,
    "original_article.pmcid": same_value,
}


def value_of(record: Labels, path: str) -> object:
    """A field by its dotted path; None for what is not stated."""
    value: Any = record
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return None if value in ("", [], {}, "unstated") else value


def same_person(got: str, want: str) -> bool:
    """True for one person in either order, initials or names in full."""
    one, other = set(plain(got).split()), set(plain(want).split())
    if not {word for word in one & other if len(word) > 1}:
        return one == other
    left, right = ({word[0] for word in rest} for rest in (one - other, other - one))
    return not (left and right) or bool(left & right)


def same_source(got: Labels, want: Labels) -> bool:
    """True for one work, by the surest of what both name."""
    comparisons: dict[str, Callable[[object, object], bool]] = {
        "doi": same_value, "pmid": same_value, "title": same_text, "first_author": same_value, "label": same_value,
    }  # fmt: skip
    for key, same in comparisons.items():
        if got.get(key) and want.get(key):
            years = [str(source["year"]) for source in (got, want) if source.get("year")]
            return same(got[key], want[key]) and (key != "first_author" or len(set(years)) < 2)
    return bool(got.get("journal") and want.get("journal")) and same_text(got["journal"], want["journal"])


def pair(got: Iterable[Any], want: Iterable[Any], same: Callable[[Any, Any], bool]) -> dict[int, int]:
    """Which of the values got is which of those wanted, each once."""
    pairs: dict[int, int] = {}
    for index, value in enumerate(got):
        for other, wanted in enumerate(want):
            if other not in pairs.values() and same(value, wanted):
                pairs[index] = other
                break
    return pairs


def panels(links: list[Labels], pairs: dict[int, int] | None) -> set[tuple[str, object]]:
    """Each panel with its source, sources numbered as in the labels."""
    found: set[tuple[str, object]] = set()
    for link in links:
        source = link.get("source")
        if isinstance(source, int) and pairs is not None:
            source = pairs.get(source, f"unmatched {source}")
        found.update((panel.lower().replace(" ", ""), source) for panel in link["panels"])
    return found


NOTHING: Labels = {
    "update_type": None,
    "notice": {},
    "original_article": {"authors": []},
    "author_response": "unstated",
    "duplicated_sources": [],
    "panel_links": [],
    "dois": [],
    "reasons": [],
    "requested_by": [],
}
"""What is read of a text that is not taken for a notice."""


def compare(got: Labels, want: Labels) -> dict[str, Score]:
    """The score of every field for one notice."""
    scores: dict[str, Score] = {}
    for path, same in SCALARS.items():
        one, other = value_of(got, path), value_of(want, path)
        right = one is not None and other is not None and same(one, other)
        scores[path] = Score(right, one is not None and not right, other is not None and not right)
    ours: list[str] = list(got["original_article"]["authors"])
    theirs: list[str] = list(want["original_article"]["authors"])
    right_names = len(pair(ours, theirs, same_person))
    scores["original_article.authors"] = Score(right_names, len(ours) - right_names, len(theirs) - right_names)
    sources, labelled = got["duplicated_sources"], want["duplicated_sources"]
    pairs = pair(sources, labelled, same_source)
    scores["duplicated_sources"] = Score(len(pairs), len(sources) - len(pairs), len(labelled) - len(pairs))
    scores["panel_links"] = _of_sets(panels(got["panel_links"], pairs), panels(want["panel_links"], None))
    scores["dois"] = _of_sets({mention["doi"] for mention in got["dois"]}, set(want["dois"]))
    for path in ("reasons", "requested_by"):
        scores[path] = _of_sets(set(got[path]), set(want[path]))
    return scores


def _of_sets(got: set[Any], want: set[Any]) -> Score:
    return Score(len(got & want), len(got - want), len(want - got))


def total(scores: Iterable[dict[str, Score]]) -> dict[str, Score]:
    """The scores of several notices added up, field by field."""
    sums: dict[str, Counter[str]] = {}
    for score in scores:
        for path, one in score.items():
            sums.setdefault(path, Counter()).update(one._asdict())
    return {path: Score(counts["right"], counts["extra"], counts["missed"]) for path, counts in sums.items()}
