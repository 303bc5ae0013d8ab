"""Completion of what is typed in the search bar: names of fields, and values that the library has."""

from typing import NamedTuple


class Suggestion(NamedTuple):
    """A way to go on: the whole text with it and where the cursor then is; `label` is what to show.

    `notices` is how many of the library have the value; None for the name of a field.
    """

    text: str
    cursor: int
    label: str
    notices: int | None = None
