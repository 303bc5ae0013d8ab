"""The browser's application: wiring only."""

import asyncio
import os
import signal
import threading
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final

from textual import on, work
from textual.app import App, SystemCommand
from textual.command import Provider
from textual.screen import Screen
from textual.widget import Widget

from retract_tui.library.errors import LibraryError
from retract_tui.library.index import Index
from retract_tui.library.schema import Source
from retract_tui.tui import messages
from retract_tui.tui.keys import KeysInOrder
from retract_tui.tui.screens.browser import BrowserScreen

if TYPE_CHECKING:
    from retract_tui.clipboard import Outcome
    from retract_tui.tui.feed import Feed
    from retract_tui.tui.reindexing import Reindexing


_LAST_WORDS: Final = 8.0
"""Seconds to restore the terminal and to let the process that adds files store what it has read."""

_LOOK_EVERY: Final = 1.0
"""Seconds between two looks at whether another program has changed the library: a question to the file system."""


def _actions() -> type[Provider]:
    from retract_tui.tui.commands import ActionCommands

    return ActionCommands


class RetractApp(KeysInOrder):
    """A library of retraction notices in a terminal."""

    TITLE = "retract-tui"
    CSS_PATH = "app.tcss"
    NOTIFICATION_TIMEOUT = 3.0
    COMMANDS: ClassVar[set[Any]] = App.COMMANDS | {_actions}

    def __init__(self, folder: Path, feed: "Feed | None" = None) -> None:
        """Browse the library in a folder, to which `feed` adds files meanwhile.

        Raises:
            LibraryError: The library cannot be read.
        """
        super().__init__()
        self.folder = folder
        self.feed = feed
        self.index = Index.open(folder, rebuild=Source.of(folder).is_small)
        self.reindexing: Reindexing | None = None
        self._changed: Source | None = None
        self._looks = 0
        self._environ = dict(os.environ)

    def get_default_screen(self) -> BrowserScreen:
        """The browser."""
        return BrowserScreen(self.index, adding=self.feed is not None or self.index.stale)

    @property
    def browser(self) -> BrowserScreen:
        """The browser, below whatever else is open."""
        screen = self.screen_stack[0]
        assert isinstance(screen, BrowserScreen)
        return screen

    def parts_that_follow(self) -> list[Widget]:
        """The list follows the search, and the panes the list."""
        return [self.browser.list]

    def on_mount(self) -> None:
        """Listen to what is being added here and elsewhere, and to being told to end."""
        for number in (signal.SIGTERM, signal.SIGHUP):
            # Without this the terminal would be left as the browser had it: on another screen, without a cursor.
            # There may be no such signals here, or this may not be the main thread.
            with suppress(NotImplementedError, RuntimeError, ValueError):
                asyncio.get_running_loop().add_signal_handler(number, partial(self.end, 128 + number))
        self.set_interval(_LOOK_EVERY, self.look)
        if self.index.warning:
            self.notify(self.index.warning, severity="warning", markup=False, timeout=10)
        if self.feed:
            self.listen(self.feed)
        elif self.index.stale:
            self.reindex()

    def end(self, return_code: int) -> None:
        """End because the process is told to; where the terminal is gone, nothing may wait for it to take more."""
        last = threading.Timer(_LAST_WORDS, os._exit, (return_code,))
        last.daemon = True
        last.start()
        self.exit(return_code=return_code)

    # Adding

    @work(thread=True, exit_on_error=True)
    def listen(self, feed: "Feed") -> None:
        """Show the progress of adding, then what was added."""
        for words in feed.listen():
            self.call_from_thread(self.browser.tell_progress, words)
        self.call_from_thread(self.added, feed)

    def added(self, feed: "Feed") -> None:
        """Show the library as it is now."""
        self.browser.tell_progress("")
        self.browser.adding = False
        self.show_changes()
        failed = bool(feed.stopped or feed.failures)
        words = f"{feed.summary} r tells which and why." if feed.failures else feed.summary
        self.notify(words, severity="warning" if failed else "information", markup=False)

    def look(self) -> None:
        """See whether another program has changed the library, and show it as it is now."""
        if self.index.is_current() or self.reindexing or (self.feed and self.feed.running):
            return
        now = Source.of(self.folder)
        self._looks = self._looks + 1 if now == self._changed else 0
        self._changed = now
        # The first look leaves the other program time to bring the index up to date, which takes longer here; what
        # cannot be shown at the second is told once.
        if self._looks != 1:
            return
        before = self.index.count()
        self.show_changes()
        if self.index.count() != before:
            self.notify(f"The library has changed: {self.index.count():,} notices.", markup=False)

    def show_changes(self) -> None:
        """Show the library as it is now."""
        try:
            index = Index.open(self.folder, rebuild=Source.of(self.folder).is_small)
        except LibraryError as error:
            self.notify(str(error), severity="error", markup=False, timeout=10)
            return
        if index.stale and index.warning is None:
            # The one that is open serves until there is a new one.
            index.close()
            self.reindex()
            return
        self.show_index(index)

    def show_index(self, index: Index) -> None:
        """Show another index, the cursor on the notice that it was on."""
        self.index.close()
        self.index = index
        self.browser.reload(index)

    def reindex(self) -> None:
        """Have a new index made by another process, and show it when it is there."""
        from retract_tui.tui.reindexing import Reindexing

        if self.reindexing is None:
            self.reindexing = Reindexing(self.folder)
            self.wait_for_index(self.reindexing)

    @work(thread=True, exit_on_error=True)
    def wait_for_index(self, reindexing: "Reindexing") -> None:
        """Show how far the new index is."""
        for words in reindexing.listen():
            self.call_from_thread(self.browser.tell_progress, words)
        self.call_from_thread(self.reindexed, reindexing, reindexing.open())

    def reindexed(self, reindexing: "Reindexing", index: Index | None) -> None:
        """Show the library by its new index; without one go on with what there is, and say so."""
        self.reindexing = None
        reindexing.close()
        self.browser.tell_progress("")
        self.browser.adding = False
        if index is None:
            self.notify(reindexing.failure or "", severity="error", markup=False, timeout=10)
            return
        if index.warning:
            self.notify(index.warning, severity="warning", markup=False, timeout=10)
        self.show_index(index)

    @on(messages.ReportRequested)
    def show_report(self) -> None:
        """Show what became of the files that were added."""
        from retract_tui.tui.screens.reading_text import TextScreen

        words = self.feed.report if self.feed else "Nothing was added since the browser was opened."
        self.push_screen(TextScreen("Added files", words))

    def on_unmount(self) -> None:
        """Let go of what runs."""
        if self.feed:
            self.feed.close()
        if self.reindexing:
            self.reindexing.close()
        self.index.close()

    # Copying and opening

    @on(messages.CopyRequested)
    def copy_requested(self, event: messages.CopyRequested) -> None:
        """Copy what was asked for."""
        self.copy(event.what, event.value)

    @work(thread=True, group="copy")
    def copy(self, what: str, value: str) -> None:
        """Copy by the route that works here, and say which."""
        from retract_tui import clipboard

        outcome = clipboard.copy(value, self._environ, lambda words: self.call_from_thread(self._write, words))
        self.call_from_thread(self.copied, what, value, outcome)

    def copied(self, what: str, value: str, outcome: "Outcome") -> None:
        """Say what became of it; show what could not be copied, to be selected."""
        if outcome.copied == "no":
            from retract_tui.tui.screens.reading_text import TextScreen

            self.push_screen(TextScreen(f"Not copied: {what}", f"{value}\n\n{outcome.message}"))
            return
        # One message at a time: they would pile up over the DOIs.
        self.clear_notifications()
        self.notify(outcome.message, title=f"{what[:1].upper()}{what[1:]}", markup=False)

    def _write(self, words: str) -> None:
        """Write to the terminal past the screen, as only the driver may."""
        if self._driver is not None:
            self._driver.write(words)
            self._driver.flush()

    @on(messages.OpenRequested)
    def open_requested(self, event: messages.OpenRequested) -> None:
        """Open an address in the web browser."""
        self.open_address(event.address)

    @work(thread=True, group="open")
    def open_address(self, address: str) -> None:
        """Open it where a web browser is, else say so and show the address."""
        from retract_tui import opening

        outcome = opening.open_address(address, self._environ)
        severity = "information" if outcome.opened else "warning"
        self.call_from_thread(self.notify, outcome.message, severity=severity, markup=False)

    # Palette

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What Textual can do and the registry of actions does not have."""
        yield SystemCommand("Theme", "Change the colours", self.action_change_theme)
        yield SystemCommand("Screenshot", "Save a picture of the screen as SVG", self.deliver_screenshot)
