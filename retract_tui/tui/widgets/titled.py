"""The title in the line above a part."""

from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget


def entitle(widget: Widget, words: str) -> None:
    """Write words, as they are, in the border above a widget, and paint that line alone.

    Setting `border_title` paints the whole widget again, which a step of the cursor must not.
    """
    title = Content(words)
    if widget._border_title == title:
        return
    widget._border_title = title
    widget.refresh(Region(0, -1, widget.size.width, 1))
