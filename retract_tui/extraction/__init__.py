"""The text of a notice to what it says."""

import hashlib

from retract_tui.extraction.layout import read_layout
from retract_tui.extraction.recognition import NotANotice
from retract_tui.model import Notice
from retract_tui.text import fold

__all__ = ["NotANotice", "extract"]


def extract(text: str) -> Notice:
    """What a notice's text says, as a record without provenance.

    Raises:
        NotANotice: the text is no notice.
    """
    if not text.strip():
        raise NotANotice("The text is empty.")
    read_layout(text)
    digest = hashlib.sha256(fold(text).encode()).hexdigest()[:16]
    return Notice(id=f"text-{digest}", update_type="retraction", text=text)
