"""What the parts of the browser tell each other, named for what happened."""

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from retract_tui.library.completing import Suggestion
    from retract_tui.presenting import Target


class NoticeHighlighted(Message):
    """The cursor of the list came to a notice, or to none."""

    def __init__(self, notice_id: str | None) -> None:
        """Tell which notice."""
        super().__init__()
        self.notice_id = notice_id

    def can_replace(self, message: Message) -> bool:
        """Only the last of a burst counts."""
        return isinstance(message, NoticeHighlighted)


class NoticeOpened(Message):
    """A notice was chosen in the list."""


class TargetHighlighted(Message):
    """The cursor of a pane came to something that can be copied, or whose words can be shown."""

    def __init__(self, pane_id: str, target: "Target | None") -> None:
        """Tell which pane, and what."""
        super().__init__()
        self.pane_id = pane_id
        self.target = target


class TargetOpened(Message):
    """A line of a pane was clicked twice, to see what is behind it."""


class PageWidened(Message):
    """A page has another width than it was made for."""


class PaneChosen(Message):
    """A pane's tab was clicked."""

    def __init__(self, pane_id: str) -> None:
        """Tell which."""
        super().__init__()
        self.pane_id = pane_id


class ActionChosen(Message):
    """An action was clicked in the footer."""

    def __init__(self, call: str) -> None:
        """Tell which, as a Textual action."""
        super().__init__()
        self.call = call


class SuggestionChosen(Message):
    """A way to go on with the search was clicked."""

    def __init__(self, suggestion: "Suggestion") -> None:
        """Tell which."""
        super().__init__()
        self.suggestion = suggestion


class CopyRequested(Message):
    """Something is to be copied."""

    def __init__(self, what: str, value: str) -> None:
        """Tell what it is called, and the words themselves."""
        super().__init__()
        self.what = what
        self.value = value


class OpenRequested(Message):
    """An address is to be opened in the web browser."""

    def __init__(self, address: str) -> None:
        """Tell which."""
        super().__init__()
        self.address = address


class ReportRequested(Message):
    """Somebody wants to know what became of the files that were added."""
