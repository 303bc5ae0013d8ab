"""Pages as plain text: for pipes, for paper and for those who have a screen read to them."""

import textwrap
from collections.abc import Iterator, Sequence

from retract_tui.history import Event
from retract_tui.model import Notice
from retract_tui.presenting import Line, Page, Part, pages_of
from retract_tui.presenting.page import quote


def notice_text(
    notice: Notice,
    width: int,
    *,
    with_text: bool = False,
    explain: bool = False,
    histories: Sequence[Sequence[Event]] = (),
) -> str:
    """All that is known of a notice, page after page, in lines of at most `width` characters where words allow.

    With `explain` each value is followed by the words of the notice that say it.
    """
    pages = pages_of(notice, with_text=with_text, histories=histories)
    return "\n\n".join("\n".join(_page(notice, page, width, explain)) for page in pages) + "\n"


def _page(notice: Notice, page: Page, width: int, explain: bool) -> Iterator[str]:
    title = page.name if page.count is None else f"{page.name} ({page.count})"
    yield title
    yield "=" * len(title)
    quoted = {line.text for line in page.lines}
    for line in page.lines:
        yield from _wrapped(line, width)
        evidence = line.target.evidence if explain and line.target else ()
        for words in dict.fromkeys(quote(notice, item) for item in evidence):
            if words not in quoted:
                yield from _wrapped(Line((Part(words, "quote"),), indent=max(line.hanging, line.indent + 2)), width)


def _wrapped(line: Line, width: int) -> list[str]:
    """The rows of a line, behind its first row indented as far as it hangs."""
    first, other = " " * line.indent, " " * (line.indent + line.hanging)
    text = line.text.rstrip()
    rows = textwrap.wrap(
        text,
        max(20, width),
        initial_indent=first,
        subsequent_indent=other,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
        replace_whitespace=False,
    )
    return rows or [""]
