"""Keys in order: each is handled, with all that follows from it, before the next one is looked at.

Textual hands a key to the part that has the focus, which handles it when its turn comes. When several keys arrive at
once - a quick hand, a paste, a connection that stumbles - the later ones are handed over before the first has moved the
focus: of "/osteo" the "o" would go to the list, where it opens the web browser, and "enter y" would copy what the
cursor was at before.
"""

import asyncio
from typing import Final

from textual import events
from textual.message_pump import MessagePump
from textual.widget import Widget

from retract_tui.tui.terse import TerseApp

_PATIENCE: Final = 1.0
"""Seconds to wait for what an earlier key began; then the next has its turn all the same."""


class KeysInOrder(TerseApp):
    """An application that handles one key after the other."""

    async def on_event(self, event: events.Event) -> None:
        """Wait for the keys before; then do what the key is bound to, unless the focus takes it as a letter."""
        if isinstance(event, events.Key) and not event.is_forwarded and self._screen_stack:
            await self._settled()
            focused = self.focused
            as_letter = focused is not None and focused.check_consume_key(event.key, event.character)
            if not as_letter and await self._check_bindings(event.key):
                return
        await super().on_event(event)

    async def _settled(self) -> None:
        """Until the part with the focus, and whatever it tells, has handled all it was given."""
        waiting = [
            *self._to_top(self.focused),
            *(pump for part in self.parts_that_follow() for pump in self._to_top(part)),
        ]
        try:
            async with asyncio.timeout(_PATIENCE):
                for pump in waiting:
                    handled = asyncio.Event()
                    if pump.call_later(handled.set):
                        await handled.wait()
        except TimeoutError:
            self.log.warning("A key before this one is still being handled.")

    def parts_that_follow(self) -> list[Widget]:
        """The parts that change when the one with the focus does."""
        return []

    def _to_top(self, part: Widget | None) -> list[MessagePump]:
        """A part and all that its messages pass on their way to the screen."""
        node: Widget = part or self.screen
        return [pump for pump in node.ancestors_with_self if isinstance(pump, Widget)]
