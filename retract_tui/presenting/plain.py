"""Pages as plain text: for pipes, for paper and for those who have a screen read to them."""

import textwrap
from collections.abc import Iterator

from retract_tui.model import Notice
from retract_tui.presenting import Line, Page, pages_of


def notice_text(notice: Notice, width: int, *, with_text: bool = False) -> str:
    """All that is known of a notice, page after page, in lines of at most `width` characters where words allow."""
    return "\n\n".join("\n".join(_page(page, width)) for page in pages_of(notice, with_text=with_text)) + "\n"


def _page(page: Page, width: int) -> Iterator[str]:
    title = page.name if page.count is None else f"{page.name} ({page.count})"
    yield title
    yield "=" * len(title)
    for line in page.lines:
        yield from _wrapped(line, width)


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
