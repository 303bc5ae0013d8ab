"""What the worker answers to a PDF: its text and metadata, or why there are none."""

from typing import Literal

import msgspec

from retract_tui.reading.pdf.metadata import Metadata

Kind = Literal["unreadable", "no notice", "fault"]
"""`fault`: of the reader itself, and the reason tells where."""


class Refused(Exception):
    """A PDF that gives no text; `kind` tells whether it could not be read or cannot be a notice."""

    def __init__(self, kind: Kind, reason: str) -> None:
        """Takes the reason in words that follow the file's name."""
        super().__init__(reason)
        self.kind: Kind = kind


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """The clean text of a PDF and what it says of itself; or a reason, and of what kind that is."""

    text: str = ""
    metadata: Metadata = Metadata()
    reason: str = ""
    kind: Kind = "unreadable"
