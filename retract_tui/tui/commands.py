"""The palette: every action by its name, made from the registry."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from retract_tui.tui.actions import ACTIONS, Action


class ActionCommands(Provider):
    """The browser's actions for the command palette; those of an input or a page only make sense there."""

    actions = tuple(action for action in ACTIONS if action.place in ("anywhere", "list", "pane"))

    async def discover(self) -> Hits:
        """All actions, before anything is typed."""
        for action in self.actions:
            yield DiscoveryHit(_title(action), partial(self.app.run_action, action.target), help=action.description)

    async def search(self, query: str) -> Hits:
        """The actions whose name or description holds what was typed."""
        matcher = self.matcher(query)
        for action in self.actions:
            # What an action is called counts more than what is said about it.
            score = max(matcher.match(_title(action)), matcher.match(action.description) / 2)
            if score > 0:
                title = matcher.highlight(_title(action))
                yield Hit(score, title, partial(self.app.run_action, action.target), help=action.description)


def _title(action: Action) -> str:
    return f"{action.label} ({action.shown})"
