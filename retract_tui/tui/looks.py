"""How a cell of the terminal looks, as SGR parameters, and the shortest way from one look to another.

Source: ECMA-48, "Select graphic rendition"; XTerm Control Sequences for the colours.
"""

from typing import Final, NamedTuple

from rich.color import ColorSystem
from rich.style import Style

_OFF: Final = {
    "1": "22",
    "2": "22",
    "3": "23",
    "4": "24",
    "5": "25",
    "6": "25",
    "7": "27",
    "8": "28",
    "9": "29",
    "21": "24",
    "51": "54",
    "52": "54",
    "53": "55",
}
"""What ends each attribute; one parameter may end two."""

_SEEN_ON_A_SPACE: Final = frozenset({"4", "5", "6", "7", "8", "9", "21", "51", "52", "53"})


class Look(NamedTuple):
    """The attributes, the foreground and the background of a cell; "" is what the terminal has by itself."""

    attributes: frozenset[str] = frozenset()
    foreground: str = ""
    background: str = ""

    @property
    def on_space(self) -> "Look":
        """As much of the look as is seen of a space."""
        if self.attributes & _SEEN_ON_A_SPACE:
            return self
        return Look(background=self.background)

    def after(self, other: "Look") -> str:
        """The sequence that makes this look of another; empty where they are one."""
        off = dict.fromkeys(_OFF[code] for code in sorted(other.attributes - self.attributes))
        kept = {code for code in other.attributes if _OFF[code] not in off}
        parameters = [*off, *sorted(self.attributes - kept)]
        if self.foreground != other.foreground:
            parameters.append(self.foreground or "39")
        if self.background != other.background:
            parameters.append(self.background or "49")
        return f"\x1b[{';'.join(parameters)}m" if parameters else ""

    def on_space_after(self, other: "Look") -> "Look":
        """The nearest look to another with which a space looks as with this one."""
        if not (self.attributes | other.attributes) & _SEEN_ON_A_SPACE:
            return other._replace(background=self.background)
        return self


PLAIN: Final = Look()
RESET: Final = "\x1b[0m"


def look_of(style: Style | None, colours: ColorSystem) -> Look | None:
    """The look of a style in a terminal with these colours; None for one that is more than a look, as a link is."""
    if style is None:
        return PLAIN
    if style.link:
        return None
    attributes, colour = set[str](), {"3": "", "4": ""}
    codes = iter(style.render("x", color_system=colours).partition("x")[0].strip("\x1b[m").split(";"))
    for code in codes:
        if code in _OFF:
            attributes.add(code)
        elif code in ("38", "48"):
            kind = next(codes)
            colour[code[0]] = ";".join([code, kind, *(next(codes) for _ in range(3 if kind == "2" else 1))])
        elif code not in ("", "39", "49"):
            colour["3" if code[:-1] in ("3", "9") else "4"] = code
    return Look(frozenset(attributes), colour["3"], colour["4"])
