"""A notice as pages for people: what the browser's panes show and what `show` and `parse` print, made once for both."""

from collections.abc import Sequence

from retract_tui.history import Event
from retract_tui.model import Notice
from retract_tui.presenting.article_page import article_page
from retract_tui.presenting.dois_page import dois_page
from retract_tui.presenting.notice_page import notice_page
from retract_tui.presenting.page import Line, Page, Part, Target
from retract_tui.presenting.sources_page import sources_page
from retract_tui.presenting.standing import Standing

__all__ = ["Line", "Page", "Part", "Standing", "Target", "pages_of"]


def pages_of(
    notice: Notice,
    *,
    with_text: bool = True,
    histories: Sequence[Sequence[Event]] = (),
    standings: Sequence[Standing] = (),
) -> tuple[Page, Page, Page, Page]:
    """The pages in their order: the notice, with its text unless told otherwise, the article, the sources, the DOIs.

    `histories` are the notices about each original article, `standings` what is known of each source, where a library
    was asked for them.
    """
    article = article_page(notice, histories)
    return notice_page(notice, with_text=with_text), article, sources_page(notice, standings), dois_page(notice)
