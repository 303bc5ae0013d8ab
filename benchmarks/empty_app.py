"""The smallest Textual application that shows something: what the browser's start is compared with."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class EmptyApp(App[None]):
    """One word."""

    def compose(self) -> ComposeResult:
        """The word that the measurement waits for."""
        yield Static("ready-to-read")


if __name__ == "__main__":
    EmptyApp().run()
