"""The footer: the keys that matter here, as many as fit, nothing cut."""

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from retract_tui.tui.actions import Action, Place, footer_of
from retract_tui.tui.messages import ActionChosen


class KeyBar(Widget):
    """One line of keys for the place that has the focus; a click does what the key does."""

    place: reactive[Place] = reactive[Place]("list")

    def _shown(self) -> list[tuple[int, int, Action]]:
        """The actions that fit, each with the cells where it begins and ends."""
        shown: list[tuple[int, int, Action]] = []
        at = 0
        for action in footer_of(self.place):
            end = at + len(f" {action.shown.split()[0]} {action.label} ")
            if end <= self.size.width:
                shown.append((at, end, action))
                at = end
        return shown

    def render(self) -> Content:
        """The keys and what they do."""
        parts = [
            part
            for _, _, action in self._shown()
            for part in ((f" {action.shown.split()[0]} ", "bold $footer-key-foreground"), f"{action.label} ")
        ]
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        for begin, end, action in self._shown():
            if begin <= event.x < end:
                self.post_message(ActionChosen(action.target))
