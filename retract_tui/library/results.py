"""What a query found: rows to show, fetched as they are looked at."""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from retract_tui.library.numbers import Numbers, all_of
from retract_tui.library.rows import Row
from retract_tui.model import Notice

if TYPE_CHECKING:
    from retract_tui.library.index import Index


class Results:
    """What a query found, in its order; rows are fetched as they are looked at."""

    def __init__(self, index: "Index", query: str, numbers: Numbers, hint: str | None) -> None:
        """Results of `query`: the numbers of the notices, in order; `hint` says how the query was understood."""
        self._index = index
        self.numbers = numbers
        self.query = query
        self.hint = hint

    @property
    def total(self) -> int:
        """How many notices were found."""
        return len(self.numbers)

    def __len__(self) -> int:
        """How many notices were found."""
        return len(self.numbers)

    def window(self, start: int, count: int) -> list[Row]:
        """At most `count` rows from place `start`."""
        return self._index.rows(self.numbers.stretch(max(0, start), max(0, count)))

    def position_of(self, notice_id: str) -> int | None:
        """The place of a notice among the results; None where it is not among them."""
        number = self._index.number_of(notice_id)
        return None if number is None else self.numbers.place_of(number)

    def notices(self, limit: int | None = None) -> Iterator[Notice]:
        """The notices found, whole, in their order."""
        for number in islice(all_of(self.numbers), limit):
            yield self._index.notice_at(number)
