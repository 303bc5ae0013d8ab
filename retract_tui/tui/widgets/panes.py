"""The four panes of the notice at hand, of which all or one is in sight."""

from typing import TYPE_CHECKING, Final

from textual.containers import Vertical

from retract_tui.tui.relating import Relations

if TYPE_CHECKING:
    from retract_tui.library.highlighting import MatchedWords
    from retract_tui.model import Evidence, Notice
    from retract_tui.tui.widgets.pane import Pane

PANE_IDS: Final = ("notice", "article", "sources", "dois")


class Panes(Vertical):
    """Holds the panes, which are made when the first rows of the list have been painted: those do not need them."""

    def __init__(self, *, id: str) -> None:
        """Begin empty."""
        super().__init__(id=id)
        self.current = PANE_IDS[0]
        self.ready = False
        self._notice: Notice | None = None
        self._relations = Relations()
        self._words: tuple[MatchedWords, ...] = ()

    async def fill(self) -> None:
        """Make the panes and show what has been asked for meanwhile."""
        from retract_tui.tui.widgets.pane import Pane
        from retract_tui.tui.widgets.pane_tabs import PaneTabs

        if self.ready:
            return
        panes = [Pane(id=pane_id, title=PaneTabs.title_of(pane_id, None)) for pane_id in PANE_IDS]
        await self.mount(PaneTabs(id="tabs"), *panes)
        self.ready = True
        self.bring(self.current)
        self.show(self._notice, self._relations, self._words)

    def pane(self, pane_id: str) -> "Pane":
        """A pane by its name."""
        from retract_tui.tui.widgets.pane import Pane

        return self.query_one(f"#{pane_id}", Pane)

    def show(self, notice: "Notice | None", relations: Relations, words: "tuple[MatchedWords, ...]" = ()) -> None:
        """Fill the panes with the pages of a notice, what is known of the works that it names, and `words` lit."""
        self._notice = notice
        self._relations = relations
        self._words = words
        if not self.ready:
            return
        from retract_tui.presenting import pages_of
        from retract_tui.tui.widgets.pane_tabs import PaneTabs
        from retract_tui.tui.widgets.titled import entitle

        made = pages_of(notice, histories=relations.histories, standings=relations.standings) if notice else None
        pages = dict(zip(PANE_IDS, made, strict=True)) if made else {}
        counts: dict[str, int | None] = {}
        for pane_id in PANE_IDS:
            pane, page = self.pane(pane_id), pages.get(pane_id)
            pane.page = page
            pane.light(words)
            counts[pane_id] = page.count if page else None
            entitle(pane, PaneTabs.title_of(pane_id, counts[pane_id]))
        self.query_one(PaneTabs).counts = counts

    def bring(self, pane_id: str) -> None:
        """Bring a pane in sight."""
        self.current = pane_id
        if not self.ready:
            return
        from retract_tui.tui.widgets.pane_tabs import PaneTabs

        self.query_one(PaneTabs).current = pane_id
        for other in PANE_IDS:
            self.pane(other).set_class(other == pane_id, "-current")

    def light(self, words: "tuple[MatchedWords, ...]") -> None:
        """Light other words in the pages that are shown."""
        self._words = words
        for pane_id in PANE_IDS if self.ready else ():
            self.pane(pane_id).light(words)

    def mark(self, evidence: "tuple[Evidence, ...]", *, reveal: bool) -> None:
        """Mark words in the text of the notice."""
        self.pane("notice").mark(evidence, reveal=reveal)
