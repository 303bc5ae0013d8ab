"""A notice as pages for people: what the browser's panes show and what `show` and `parse` print, made once for both."""

from retract_tui.presenting.article_page import article_page
from retract_tui.presenting.dois_page import dois_page
from retract_tui.presenting.notice_page import notice_page
from retract_tui.presenting.page import Line, Page, Part, Target
from retract_tui.presenting.sources_page import sources_page

__all__ = ["Line", "Page", "Part", "Target", "article_page", "dois_page", "notice_page", "sources_page"]
