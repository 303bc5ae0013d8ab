"""Every action of the browser, once: keys, footer, help, palette and the README's table are all made from here."""

from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

from textual.binding import Binding

Place = Literal["anywhere", "list", "pane", "search", "find", "page", "counts", "filter"]
"""Where a key works: `anywhere` outside of an input, or only while that part has the focus."""

PLACES: Final[dict[Place, str]] = {
    "anywhere": "",
    "list": "in the list",
    "pane": "in a pane",
    "search": "while searching",
    "find": "while finding in a pane",
    "page": "in help and figures",
    "counts": "in filter and statistics",
    "filter": "in the filter",
}
"""The places as people call them."""

GROUPS: Final = ("Find", "Move", "Copy and open", "Figures", "Program")


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
        footer=6,
    ),
    Action(
        *("filter", "Find", "anywhere", ("f",), "f", "facets", "Filter"),
        "Count what is found by year, kind, reason, journal and more, and narrow the search",
        footer=5,
    ),
    Action(
        *("statistics", "Find", "anywhere", ("S",), "S", "statistics", "Statistics"),
        "Figures of what is found: years, months to the notice, journals, reasons, reused sources",
        footer=11,
    ),
    Action(
        *("sort", "Find", "anywhere", ("s",), "s", "sort", "Sort"),
        "Sort: newest first, by title, longest time to the notice first",
        footer=10,
    ),
    Action(
        *(
            "previous-heading",
            "Find",
            "page",
            ("shift+tab", "left", "h"),
            "shift+tab ← h",
            "heading(-1)",
            "Part before",
        ),
        "To the heading before",
    ),
    Action(
        *("find", "Find", "anywhere", ("ctrl+f",), "ctrl+f", "find", "Find"),
        "Find words in the pane",
        footer=8,
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
        *("complete", "Find", "search", ("tab",), "tab", "complete(1)", "Complete"),
        "Complete the word with what is offered; again, with what is offered next; with nothing offered, to the list",
        footer=3,
    ),
    Action(
        *("complete-back", "Find", "search", ("shift+tab",), "shift+tab", "complete(-1)", "Complete back"),
        "Complete the word with what was offered before",
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
        footer=7,
    ),
    Action(
        *("open-web", "Copy and open", "anywhere", ("o",), "o", "open_web", "Web"),
        "Open the DOI under the cursor in the web browser",
        footer=9,
    ),
    Action(
        *("narrow", "Figures", "counts", ("enter",), "enter", "choose", "Search this"),
        "Search the notices of this line; on a term of the search, take it off",
        footer=1,
    ),
    Action(
        *("narrow-more", "Figures", "filter", ("space",), "space", "choose_more", "And stay"),
        "Narrow the search to this line, and stay to narrow it further",
        footer=2,
    ),
    Action(
        *("next-heading", "Figures", "page", ("tab", "right", "l"), "tab", "heading(1)", "Next part"),
        "To the next heading",
        footer=4,
    ),
    Action(
        *("close", "Figures", "page", ("escape", "q", "question_mark"), "esc q", "close", "Close"),
        "Back to the list and the panes",
        footer=3,
    ),
    Action(
        *("help", "Program", "anywhere", ("question_mark",), "?", "help", "Help"),
        "This help",
        footer=0,
    ),
    Action(
        *("palette", "Program", "anywhere", ("ctrl+p",), "ctrl+p", "app.command_palette", "Palette"),
        "All actions by name, and the theme",
        footer=13,
    ),
    Action(
        *("report", "Program", "anywhere", ("r",), "r", "report", "Report"),
        "What was added, and which files failed and why",
    ),
    Action(
        *("redraw", "Program", "anywhere", ("ctrl+l",), "ctrl+l", "redraw", "Redraw"),
        "Paint the screen again, if another program has written on it",
    ),
    Action(
        *("quit", "Program", "anywhere", ("q",), "q", "app.quit", "Quit"),
        "Quit",
        footer=12,
    ),
)
"""All actions, in the order in which help shows them."""


_ALSO: Final[dict[Place, tuple[Place, ...]]] = {
    "search": (),
    "find": (),
    "page": (),
    "counts": ("page",),
    "filter": ("counts", "page"),
}
"""Whose keys work in a place besides its own; elsewhere those of anywhere."""


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


def movements() -> Iterator[Binding]:
    """Textual's bindings for moving in whatever is at hand."""
    for binding in bindings("anywhere"):
        if binding.action.partition("(")[0] in _MOVEMENTS:
            yield binding


_MOVEMENTS: Final = ("screen.move", "screen.page", "screen.half_page", "screen.edge")


def footer_of(place: Place) -> list[Action]:
    """The actions to show while a place has the focus, those that matter most first."""
    places = (place, *_ALSO.get(place, ("anywhere",)))
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
