"""The DOI with which a statement cites the article by its title: 'the article "Tides of the sea" (doi: 10.5555/x)'.

Where it is another than that of a citation in the header, that citation is the notice's own.
"""

import re
from typing import Final

from retract_tui.extraction.headings import title_behind_kind
from retract_tui.extraction.layout import Layout
from retract_tui.extraction.spans import Span

_SHORTEST: Final = 12
_BEHIND: Final = re.compile(
    r"[\s”\"’'»,.]{0,4}[(\[]?\s?(?:doi\s?:?\s?|(?:doi\s?:?\s?)?https?://(?:dx\.)?doi\.org/)?", re.IGNORECASE
)


def doi_behind_title(layout: Layout) -> str | None:
    """The DOI that stands right behind the title in the statement; None where there is none."""
    if layout.title is None:
        return None
    title = _bare_title(layout.text, layout.title)
    if len(title) < _SHORTEST:
        return None
    for span in layout.body:
        at = layout.text.find(title, span.start, span.end)
        if at < 0:
            continue
        behind = _BEHIND.match(layout.text, at + len(title))
        place = behind.end() if behind else at + len(title)
        found = next((doi for doi in layout.dois if at < doi.start <= place), None)
        if found:
            return found.value
    return None


def _bare_title(text: str, title: Span) -> str:
    """The title without the kind of notice before it."""
    inner = title_behind_kind(text, title) or title
    return inner.of(text).strip(" “”\"‘’'«»:.")
