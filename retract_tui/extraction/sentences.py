"""Where the sentences of a notice begin and end."""

import re
from typing import Final

from retract_tui.extraction.spans import Span, trim

_END: Final = re.compile(r"[.!?][”\")\]]?\s+(?=[A-Z“\"(\[])")


def split_sentences(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of a stretch of text, in order."""
    found: list[Span] = []
    start = span.start
    for match in _END.finditer(text, span.start, span.end):
        found.append(trim(text, start, match.end()))
        start = match.end()
    found.append(trim(text, start, span.end))
    return tuple(sentence for sentence in found if sentence.end > sentence.start)
