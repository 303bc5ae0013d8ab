"""The statement of a notice as sentences, with a plain copy of its text to look for words in."""

from bisect import bisect_right
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from retract_tui.extraction.layout import Layout
from retract_tui.extraction.sentences import split_sentences
from retract_tui.extraction.spans import Span
from retract_tui.extraction.stems import trigrams


class Sentence(NamedTuple):
    """A sentence or bullet of the statement: its span, and the number of the paragraph that it stands in."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True)
class Prose:
    """What a notice states: the layout that it was read from, its whole text made plain, its sentences in order."""

    layout: Layout
    plain: str
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The text of the notice, as spans count it."""
        return self.layout.text

    def sentence_at(self, place: int) -> Sentence | None:
        """The sentence that a place stands in or behind; None before the first."""
        index = bisect_right(self.starts, place)
        return self.sentences[index - 1] if index else None

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where the sentences begin."""
        return tuple(sentence.start for sentence in self.sentences)

    @cached_property
    def statement(self) -> str:
        """The plain words of the statement, in which stems are looked for."""
        return self.plain[self.start : self.end]

    @cached_property
    def trigrams(self) -> Set[str]:
        """Every three letters of the statement, by which a `StemIndex` finds its stems."""
        return trigrams(self.statement)

    @cached_property
    def start(self) -> int:
        """Where the statement begins; 0 where there is none."""
        return self.sentences[0].start if self.sentences else 0

    @cached_property
    def end(self) -> int:
        """Where the statement ends; the end of the text where there is none."""
        return self.sentences[-1].end if self.sentences else len(self.plain)


_LONGEST_SENTENCE: Final = 8000
_PLAIN_CHARACTERS: Final = {
    **dict.fromkeys("\n\r\t", " "),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("‘’‛′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
}
_ABBREVIATIONS: Final = (
    "fig.",
    "figs.",
    "al.",
    "e.g.",
    "i.e.",
    "dr.",
    "prof.",
    "vs.",
    "inc.",
    "suppl.",
    "ref.",
    "refs.",
)
"""Full stops that end no sentence; patterns that stay inside a sentence may read over them."""


def plain_text(text: str) -> str:
    """A text as words are looked for in it: lower case, straight quotes, plain hyphens, no line breaks; as long.

    The full stop of an abbreviation is a middle dot: what stops at "." is the end of a sentence.
    """
    plain = text.replace("İ", "I").lower()
    for character, plainer in _PLAIN_CHARACTERS.items():
        plain = plain.replace(character, plainer)  # twenty times as fast as `str.translate`
    for abbreviation in _ABBREVIATIONS:
        if f" {abbreviation} " in plain:
            plain = plain.replace(f" {abbreviation} ", " " + abbreviation.replace(".", "·") + " ")
    return plain


def read_prose(layout: Layout) -> Prose:
    """The sentences of the statement of a notice."""
    sentences = tuple(
        Sentence(piece.start, piece.end, number)
        for number, paragraph in enumerate(layout.body)
        for span in split_sentences(layout.text, paragraph, layout.dois)
        for piece in _pieces(layout.text, span)
    )
    return Prose(layout, plain_text(layout.text), sentences)


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """A sentence; one longer than any sentence is cut at a space, so that what is said of one costs no more than it."""
    start = span.start
    while span.end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start, start + _LONGEST_SENTENCE) + 1 or start + _LONGEST_SENTENCE
        yield Span(start, cut)
        start = cut
    yield Span(start, span.end)
