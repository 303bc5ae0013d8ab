"""Taking out of the browser: what is copied, and what is opened elsewhere."""

from typing import TYPE_CHECKING

from retract_tui.tui import messages
from retract_tui.tui.screens.parts import BrowserParts

if TYPE_CHECKING:
    from retract_tui.presenting import Target
    from retract_tui.tui.copying import Choice


class TakingOut(BrowserParts):
    """What the keys for copying and opening do."""

    @property
    def target(self) -> "Target | None":
        """What would be copied: what the cursor of the pane is at; in the list, what the notice is known by."""
        from retract_tui.tui.copying import leading_target

        if self.focused_pane:
            return self.focused_pane.target
        return leading_target(self.notice) if self.notice else None

    def action_copy(self) -> None:
        """Copy the identifier under the cursor."""
        target = self.target
        if target is None or not target.value:
            words = "No DOI here to copy" if self.focused_pane else "The notice states no DOI of its article"
            self.notify(f"{words}. Y lists all that can be copied.", severity="warning", markup=False)
            return
        self.post_message(messages.CopyRequested(target.what, target.value))

    def action_choose_copy(self) -> None:
        """Choose what to copy."""
        from retract_tui.tui.copying import choices
        from retract_tui.tui.screens.choice import ChoiceScreen

        offered = choices(self.notice, self.target) if self.notice else []
        if not offered:
            self.notify("This notice holds nothing to copy.", severity="warning", markup=False)
            return

        def copy(choice: "Choice | None") -> None:
            if choice is not None:
                self.post_message(messages.CopyRequested(choice.label, choice.value))

        self.app.push_screen(ChoiceScreen("Copy", offered), copy)

    def action_open_web(self) -> None:
        """Open the identifier under the cursor in the web browser."""
        from retract_tui.tui.copying import address_of

        target = self.target
        address = address_of(target) if target else None
        if address is None:
            self.notify("No DOI here to open.", severity="warning", markup=False)
            return
        self.post_message(messages.OpenRequested(address))
