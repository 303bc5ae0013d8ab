"""The signs that stand for something while markup is taken away: characters that no cleaned text can hold.

`text.clean` turns every private-use character into U+FFFD, so that these cannot be met in, or forged by, a notice.
"""

from typing import Final

KEPT_OPEN: Final = "\ue000"
"""Begins the number of a stretch of text that is kept as it is."""

KEPT_CLOSE: Final = "\ue001"
"""Ends it."""

PARAGRAPH: Final = "\ue002"
"""Where a paragraph began or ended."""

LINE: Final = "\ue003"
"""Where an element that stands on a line of its own began or ended."""

SENTENCE: Final = "\ue004"
"""A full stop and a space between two parts of one line."""

SEMICOLON: Final = "\ue005"
"""A semicolon between two parts of one line."""

COMMA: Final = "\ue006"
"""A comma and a space between two parts of one line."""

SEPARATORS: Final = PARAGRAPH + LINE + SENTENCE + SEMICOLON + COMMA
"""All that stand between parts, strongest first: of several together, the strongest counts."""

ESCAPED: Final = 0xE100
"""Added to the code of a punctuation mark that a backslash had escaped: text, no longer markup."""
