"""A notice as pages for people: what the browser's panes show and what `show` and `parse` print, made once for both."""

from retract_tui.model import Notice
from retract_tui.presenting.article_page import article_page
from retract_tui.presenting.dois_page import dois_page
from retract_tui.presenting.notice_page import notice_page
from retract_tui.presenting.page import Line, Page, Part, Target
from retract_tui.presenting.sources_page import sources_page

__all__ = ["Line", "Page", "Part", "Target", "pages_of"]


def pages_of(notice: Notice, *, with_text: bool = True) -> tuple[Page, Page, Page, Page]:
    """The pages in their order: the notice, with its text unless told otherwise, the article, the sources, the DOIs."""
    return notice_page(notice, with_text=with_text), article_page(notice), sources_page(notice), dois_page(notice)
