"""Every action of the browser, once: keys, footer, help, palette and the README's table are all made from here."""

from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

from textual.binding import Binding

Place = Literal["anywhere", "list", "pane", "search", "find"]
"""Where a key works: `anywhere` outside of an input, or only while that part has the focus."""

PLACES: Final[dict[Place, str]] = {
    "anywhere": "",
    "list": "in the list",
    "pane": "in a pane",
    "search": "while searching",
    "find": "while finding in a pane",
}
"""The places as people call them."""

GROUPS: Final = ("Find", "Move", "Copy and open", "Program")


class Action(NamedTuple):
    """One thing a user can do.

    `keys` are Textual's key names; `shown` is how people read them; `call` is the Textual action; `label` is the
    footer's word, `description` the help's. `footer` orders it in the footer, first what matters most; None leaves it
    out there.
    """

    id: str
    group: str
    place: Place
    keys: tuple[str, ...]
    shown: str
    call: str
    label: str
    description: str
    footer: int | None = None

    @property
    def target(self) -> str:
        """The action with its namespace: the screen's unless it names another."""
        return self.call if "." in self.call.partition("(")[0] else f"screen.{self.call}"


ACTIONS: Final[tuple[Action, ...]] = (
    Action(
        *("search", "Find", "anywhere", ("slash",), "/", "search", "Search"),
        "Search all notices as you type",
        footer=1,
    ),
    Action(
        *("back", "Find", "anywhere", ("escape",), "esc", "back", "Back"),
        "Back to the list; there, clear the search",
        footer=5,
    ),
    Action(
        *("find", "Find", "anywhere", ("ctrl+f",), "ctrl+f", "find", "Find"),
        "Find words in the pane",
        footer=7,
    ),
    Action(
        *("find-next", "Find", "anywhere", ("n",), "n", "find_step(1)", "Next"),
        "Next place where the words were found",
    ),
    Action(
        *("find-previous", "Find", "anywhere", ("N",), "N", "find_step(-1)", "Previous"),
        "Previous place where the words were found",
    ),
    Action(
        *("search-done", "Find", "search", ("enter", "down"), "enter ↓", "leave_search", "To the list"),
        "From the search to the list",
        footer=1,
    ),
    Action(
        *("search-clear", "Find", "search", ("escape",), "esc", "clear_search", "Clear"),
        "Clear the search; when it is empty, to the list",
        footer=2,
    ),
    Action(
        *("find-done", "Find", "find", ("enter",), "enter", "leave_find", "Next, in the pane"),
        "From the words to find to the pane",
        footer=1,
    ),
    Action(
        *("find-clear", "Find", "find", ("escape",), "esc", "close_find", "Close"),
        "Close the search in the pane",
        footer=2,
    ),
    Action(
        *("open", "Move", "list", ("enter", "l", "right"), "enter l →", "open", "Open"),
        "From the list into the notice's pane",
        footer=2,
    ),
    Action(
        *("show-words", "Move", "pane", ("enter",), "enter", "show_words", "Words"),
        "Show in the notice the words that say this",
        footer=3,
    ),
    Action(
        *("leave-pane", "Move", "pane", ("h", "left"), "h ←", "back", "List"),
        "From a pane back to the list",
    ),
    Action(
        *("down", "Move", "anywhere", ("j", "down"), "j ↓", "move(1)", "Down"),
        "Down: next notice, or next thing to copy",
    ),
    Action(
        *("up", "Move", "anywhere", ("k", "up"), "k ↑", "move(-1)", "Up"),
        "Up: previous notice, or previous thing to copy",
    ),
    Action(
        *("half-down", "Move", "anywhere", ("ctrl+d",), "ctrl+d", "half_page(1)", "Half down"),
        "Half a page down",
    ),
    Action(
        *("half-up", "Move", "anywhere", ("ctrl+u",), "ctrl+u", "half_page(-1)", "Half up"),
        "Half a page up",
    ),
    Action(
        *("page-down", "Move", "anywhere", ("pagedown",), "pgdn", "page(1)", "Page down"),
        "A page down",
    ),
    Action(
        *("page-up", "Move", "anywhere", ("pageup",), "pgup", "page(-1)", "Page up"),
        "A page up",
    ),
    Action(
        *("top", "Move", "anywhere", ("g", "home"), "g home", "edge(-1)", "Top"),
        "To the top",
    ),
    Action(
        *("bottom", "Move", "anywhere", ("G", "end"), "G end", "edge(1)", "Bottom"),
        "To the bottom",
    ),
    Action(
        *("pane-1", "Move", "anywhere", ("1",), "1", "pane('notice')", "Notice"),
        "The notice: what it is, why, its text",
    ),
    Action(
        *("pane-2", "Move", "anywhere", ("2",), "2", "pane('article')", "Original article"),
        "The original article",
    ),
    Action(
        *("pane-3", "Move", "anywhere", ("3",), "3", "pane('sources')", "Sources"),
        "The duplicated sources, with the words that tie each panel to its source",
    ),
    Action(
        *("pane-4", "Move", "anywhere", ("4",), "4", "pane('dois')", "DOIs"),
        "All DOIs of the notice, by role",
    ),
    Action(
        *("next-pane", "Move", "anywhere", ("tab",), "tab", "cycle(1)", "Next pane"),
        "To the next pane",
        footer=4,
    ),
    Action(
        *("previous-pane", "Move", "anywhere", ("shift+tab",), "shift+tab", "cycle(-1)", "Previous pane"),
        "To the previous pane",
    ),
    Action(
        *("copy", "Copy and open", "anywhere", ("y",), "y", "copy", "Copy"),
        "Copy the DOI under the cursor; in the list, the original article's",
        footer=3,
    ),
    Action(
        *("copy-choice", "Copy and open", "anywhere", ("Y",), "Y", "choose_copy", "Copy…"),
        "Choose what to copy: all DOIs, those of one role, as address or citation",
        footer=6,
    ),
    Action(
        *("open-web", "Copy and open", "anywhere", ("o",), "o", "open_web", "Web"),
        "Open the DOI under the cursor in the web browser",
        footer=8,
    ),
    Action(
        *("help", "Program", "anywhere", ("question_mark",), "?", "help", "Help"),
        "This help",
        footer=0,
    ),
    Action(
        *("palette", "Program", "anywhere", ("ctrl+p",), "ctrl+p", "app.command_palette", "Palette"),
        "All actions by name, and the theme",
        footer=10,
    ),
    Action(
        *("report", "Program", "anywhere", ("r",), "r", "report", "Report"),
        "What was added, and which files failed and why",
    ),
    Action(
        *("quit", "Program", "anywhere", ("q",), "q", "app.quit", "Quit"),
        "Quit",
        footer=9,
    ),
)
"""All actions, in the order in which help shows them."""


def bindings(*places: Place) -> Iterator[Binding]:
    """Textual's bindings for the actions of some places."""
    for action in ACTIONS:
        if action.place in places:
            yield Binding(
                ",".join(action.keys),
                action.target,
                action.label,
                key_display=action.shown,
                tooltip=action.description,
                id=action.id,
                show=action.footer is not None,
            )


def footer_of(place: Place) -> list[Action]:
    """The actions to show while a place has the focus, those that matter most first."""
    typing = place in ("search", "find")
    places = (place,) if typing else (place, "anywhere")
    shown = [action for action in ACTIONS if action.place in places and action.footer is not None]
    return sorted(shown, key=lambda action: action.footer or 0)


def by_group() -> Iterable[tuple[str, list[Action]]]:
    """The actions under the headings of the help."""
    for group in GROUPS:
        yield group, [action for action in ACTIONS if action.group == group]


def markdown_table() -> str:
    """The key table of the README."""
    rows = ["| key | where | what it does |", "| --- | --- | --- |"]
    for action in ACTIONS:
        keys = " ".join(f"`{key}`" for key in action.shown.split())
        rows.append(f"| {keys} | {PLACES[action.place]} | {action.description} |")
    return "\n".join(rows) + "\n"
