"""The names of the panes on one line, where only one of them is in sight."""

from typing import ClassVar, Final, NamedTuple

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from retract_tui.tui.messages import PaneChosen


class _Form(NamedTuple):
    """How tabs are written: which of a pane's two names, the long or the short or none, and whether with its count."""

    name: int | None
    counted: bool


_FORMS: Final = (_Form(0, True), _Form(1, True), _Form(1, False), _Form(None, False))


class PaneTabs(Widget):
    """One line: each pane's key, name and count, the one in sight marked; names are shortened where they do not fit."""

    current: reactive[str] = reactive("notice")
    counts: reactive[dict[str, int | None]] = reactive[dict[str, int | None]](dict, always_update=True)

    NAMES: ClassVar[dict[str, tuple[str, str, str]]] = {
        "notice": ("1", "Notice", "Notice"),
        "article": ("2", "Original article", "Article"),
        "sources": ("3", "Duplicated sources", "Sources"),
        "dois": ("4", "DOIs", "DOIs"),
    }

    @classmethod
    def title_of(cls, pane_id: str, count: int | None) -> str:
        """A pane's title where it stands by itself."""
        key, name, _ = cls.NAMES[pane_id]
        return f"{key} {name}" + (f" ({count})" if count is not None else "")

    def _tabs(self) -> list[tuple[int, int, str, str]]:
        """Where each tab begins and ends, its pane and its words, in the longest form that fits."""
        tabs: list[tuple[int, int, str, str]] = []
        for form in _FORMS:
            tabs, at = [], 0
            for pane_id, (key, *names) in self.NAMES.items():
                count = self.counts.get(pane_id)
                words = key if form.name is None else f"{key} {names[form.name]}"
                words += f" {count}" if form.counted and count is not None else ""
                words = f"[{words}]" if pane_id == self.current else f" {words} "
                tabs.append((at, at + len(words), pane_id, words))
                at += len(words)
            if at <= self.size.width:
                break
        return tabs

    def render(self) -> Content:
        """The tabs; brackets tell the one in sight without colour."""
        return Content.assemble(
            *((words, "bold reverse" if pane_id == self.current else "") for _, _, pane_id, words in self._tabs())
        )

    def on_click(self, event: events.Click) -> None:
        """Show the pane that was clicked."""
        for begin, end, pane_id, _ in self._tabs():
            if begin <= event.x < end:
                self.post_message(PaneChosen(pane_id))
