"""Markdown remains to plain text: links, emphasis, headings, quotes, code and escapes (CommonMark 0.31).

Stricter than CommonMark where scholarly text would suffer: an asterisk behind a name or before a comma is a footnote
mark, an underscore inside a word is a letter, a ">" before a number is a comparison.
"""

import re
from collections import deque
from collections.abc import Callable
from typing import Final

from retract_tui.reading.markup.links import SHOWN_BEFORE, target_worth_keeping
from retract_tui.reading.markup.marks import ESCAPED

_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()<>#+\-.!|~&$^\"'@])")
_WAS_ESCAPED: Final = re.compile(f"[{chr(ESCAPED)}-{chr(ESCAPED + 0x7F)}]")

_AUTOLINK: Final = re.compile(r"<((?:https?|ftp|doi|mailto):[^\s<>]++|[^\s<>@]++@[^\s<>@]++)>", re.IGNORECASE)
_HEADING: Final = re.compile(r"^ {0,3}#{1,6} +(\S[^\n]*)$", re.MULTILINE)
_QUOTE: Final = re.compile(r"^ {0,3}(?:> ?)++(?=$|[^\s\d.=<>])", re.MULTILINE)
_CODE: Final = re.compile(r"(?<!`)`([^`\n]++)`(?!`)")

# What may stand behind the opening sign: no space, and no mark that shows that the sign belongs to what is before it.
_OPENS: Final = r"(?![\s*_,;:.!?)\]}’”»|])"
# Nothing emphasised runs over an empty line.
_IN_PARAGRAPH: Final = r"\n(?!\n)"
_EMPHASIS: Final = (
    ("***", re.compile(rf"(?<![^\W_])(?<![*^{{])\*\*\*{_OPENS}((?:[^*\n]|{_IN_PARAGRAPH})++)(?<!\s)\*\*\*(?!\*)")),
    ("*", re.compile(rf"(?<![^\W_])(?<![*^{{])\*{_OPENS}((?:[^*\n]|{_IN_PARAGRAPH})++)(?<!\s)\*(?![*\w])")),
    ("**", re.compile(rf"(?<![^\W_])(?<![*^{{])\*\*{_OPENS}((?:[^*\n]|{_IN_PARAGRAPH}|\*(?!\*))++)(?<!\s)\*\*(?!\*)")),
    ("__", re.compile(rf"(?<!\w)__{_OPENS}((?:[^_\n]|{_IN_PARAGRAPH}|(?<=[^\W_])_(?=[^\W_]))++)(?<!\s)__(?!\w)")),
    ("_", re.compile(rf"(?<!\w)_(?!{{){_OPENS}((?:[^_\n]|{_IN_PARAGRAPH}|(?<=[^\W_])_(?=[^\W_]))++)(?<!\s)_(?!\w)")),
)

_BRACKET: Final = re.compile(r"[\[\]]|\n[ ]*+\n")
_TARGET: Final = re.compile(
    r"\([ \n]{0,3}<?((?:[^\s()<>]|\([^\s()<>]*+\))*+)>?(?:[ \n]{1,3}\"[^\"\n]*+\")?[ \n]{0,3}\)"
)
_DEPTH: Final = 64


def without_markdown(text: str, restore: Callable[[str], str]) -> str:
    """Clean text without its markdown; `restore` gives back what was taken out of a target to be kept."""
    if "\\" in text:
        text = _ESCAPE.sub(lambda match: chr(ESCAPED + ord(match.group(1))), text)
    if "<" in text:
        text = _AUTOLINK.sub(r"\1", text)
    text = _without_links(text, restore)
    if ">" in text:
        text = _QUOTE.sub("", text)
    if "#" in text:
        text = _HEADING.sub(_heading, text)
    if "`" in text:
        text = _CODE.sub(r"\1", text)
    for sign, emphasis in _EMPHASIS:
        if sign in text:
            text = emphasis.sub(r"\1", text)
    return _WAS_ESCAPED.sub(lambda match: chr(ord(match.group()) - ESCAPED), text)


def _without_links(text: str, restore: Callable[[str], str]) -> str:
    """Each `[text](target)` and `![text](target)` as its text, with a target that names what the words do not."""
    if "](" not in text:
        return text
    edits: list[tuple[int, int, str]] = []
    opened: deque[int] = deque(maxlen=_DEPTH)
    end = 0
    for bracket in _BRACKET.finditer(text):
        if bracket.start() < end:
            continue
        if bracket.group() == "[":
            opened.append(bracket.start())
        elif bracket.group() != "]":
            opened.clear()
        elif opened:
            start = opened.pop()
            target = _TARGET.match(text, bracket.end())
            if target and _is_address(target.group(1)):
                end = target.end()
                address = restore(target.group(1))
                shown = restore(text[max(0, start - SHOWN_BEFORE) : bracket.start()])
                kept = f" ({address})" if target_worth_keeping(address, shown) else ""
                edits += [(start - (text[start - 1 : start] == "!"), start + 1, ""), (bracket.start(), end, kept)]
    return _edited(text, edits)


def _is_address(target: str) -> bool:
    """False for what is no target but words in brackets behind a reference ("[1](a)")."""
    return not target or any(sign in target for sign in "#/.:")


def _edited(text: str, edits: list[tuple[int, int, str]]) -> str:
    """A text with stretches that do not overlap replaced."""
    parts: list[str] = []
    end = 0
    for start, stop, replacement in sorted(edits):
        parts += [text[end:start], replacement]
        end = stop
    return "".join([*parts, text[end:]])


def _heading(match: re.Match[str]) -> str:
    """The words of a heading, without the signs that may close it."""
    words = match.group(1).rstrip(" ")
    unclosed = words.rstrip("#")
    return unclosed.rstrip(" ") if unclosed.endswith(" ") else words
