"""The index of a library, read: what the browser's list, its search and its panes ask.

It is made from the library's files and can be thrown away. Opening one looks at the size and time of these files, and
reads nothing of them where it is up to date.
"""

import bisect
import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from retract_tui import paths
from retract_tui.history import Event, in_time
from retract_tui.library import schema
from retract_tui.library.errors import LibraryError, LibraryUnusable
from retract_tui.library.files import check_folder
from retract_tui.library.rows import Row
from retract_tui.model import Notice, Work
from retract_tui.text import one_line

if TYPE_CHECKING:
    from retract_tui.library.fields import Identifier

__all__ = ["Index", "Results", "Row"]

_MOST_HISTORIES: Final = 20
_MOST_EVENTS: Final = 50
"""So many notices that name an article are looked at: a source of many notices is named by hundreds."""

_MOST_MARKS: Final = 500
"""Values in one statement; SQLite takes 999 in its oldest builds."""


class Results:
    """What a query found, in its order; rows are fetched as they are looked at."""

    def __init__(self, index: "Index", query: str, numbers: Sequence[int], in_order: bool, hint: str | None) -> None:
        """Results of `query`: the numbers of the notices; `in_order` where these fall, as they do newest first."""
        self._index = index
        self._numbers = numbers
        self._in_order = in_order
        self.query = query
        self.hint = hint

    @property
    def total(self) -> int:
        """How many notices were found."""
        return len(self._numbers)

    def __len__(self) -> int:
        """How many notices were found."""
        return len(self._numbers)

    def window(self, start: int, count: int) -> list[Row]:
        """At most `count` rows from place `start`; the cost depends on `count` alone."""
        start = max(0, start)
        return self._index.rows(self._numbers[start : start + max(0, count)])

    def position_of(self, notice_id: str) -> int | None:
        """The place of a notice among the results; None where it is not among them."""
        number = self._index.number_of(notice_id)
        if number is None:
            return None
        if not self._in_order:
            return next((place for place, found in enumerate(self._numbers) if found == number), None)
        place = bisect.bisect_left(self._numbers, -number, key=lambda found: -found)
        return place if place < len(self._numbers) and self._numbers[place] == number else None

    def notices(self, limit: int | None = None) -> Iterator[Notice]:
        """The notices found, whole, in their order."""
        for number in self._numbers[:limit]:
            yield self._index.notice_at(number)


class Index:
    """A library's index, open to be read. It does not change: open it anew to see what was written since.

    `warning` is a sentence for the user where the index could not be kept, or does not show all of the library. `stale`
    is True where it shows an earlier state.
    """

    def __init__(
        self, source: schema.Source, database: sqlite3.Connection, warning: str | None, *, stale: bool = False
    ) -> None:
        """An index on an open database; use `Index.open`."""
        self.source = source
        self.warning = warning
        self.stale = stale
        self._database = database
        self._orders: dict[str, array[int]] = {}

    @classmethod
    def open(cls, folder: Path, *, rebuild: bool = True) -> "Index":
        """The index of a library folder, made first where there is none that is up to date.

        With `rebuild` False nothing is made: an index of an earlier state, or an empty one, is opened as it is
        (`stale`), so that it can serve while `building.build` makes a new one in another process.

        Raises:
            LibraryError: the library cannot be read, and no index of an earlier state is there.
        """
        check_folder(folder)
        now = schema.Source.of(folder)
        earlier = _present(folder, now)
        if earlier and (not earlier.stale or not rebuild):
            return earlier
        try:
            made = cls._made(folder, now, rebuild)
        except LibraryError as error:
            if earlier is None:
                raise
            earlier.warning = f"{error} What is shown is how it was before."
            return earlier
        if earlier:
            earlier.close()
        return made

    @classmethod
    def _made(cls, folder: Path, now: schema.Source, rebuild: bool) -> "Index":
        """A new index: in its file, or in memory where there is nothing to keep or nowhere to keep it."""
        if now.is_empty or not rebuild:
            return cls._in_memory(folder, None, stale=not now.is_empty)
        from retract_tui.library import building  # only where there is something to make

        try:
            building.build(folder)
            return _opened(folder, now)
        except (OSError, sqlite3.Error, msgspec.DecodeError) as error:
            return cls._in_memory(folder, _not_kept(paths.index_file(folder), error))

    @classmethod
    def _in_memory(cls, folder: Path, warning: str | None, *, stale: bool = False) -> "Index":
        """An index that is gone with the process; with `stale`, an empty one."""
        from retract_tui.library import building

        database = sqlite3.connect(":memory:", check_same_thread=False)
        try:
            building.fill(database, folder, empty=stale)
        except sqlite3.Error as error:
            database.close()
            needs = "It needs memory, and a Python whose SQLite has FTS5."
            raise LibraryUnusable(f"The search index cannot be made: {one_line(error)}. {needs}") from error
        except BaseException:
            database.close()
            raise
        origin = schema.origin_of(database)
        assert origin is not None
        return cls(origin.source, database, _told(warning, origin.skipped), stale=stale)

    def close(self) -> None:
        """Let go of the file; results of this index cannot be looked at any more."""
        self._database.close()

    def __enter__(self) -> "Index":
        """The index itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def is_current(self) -> bool:
        """False when the library has been written to since this index was made: open it anew to see that."""
        return self.source == schema.Source.of(Path(self.source.folder))

    def count(self) -> int:
        """How many notices there are."""
        return len(self._order("date"))

    def search(self, query: str) -> Results:
        """What a query finds; never fails for what is typed, but may say in `hint` how it was understood."""
        if not query.strip():
            return Results(self, query, self._order("date"), True, None)
        # Imported late: the first rows of a list are painted without a query.
        from retract_tui.library import query as queries
        from retract_tui.library.matching import match_of

        asked = queries.parse(query)
        match = match_of(asked.tree, self._knows)
        numbers: Sequence[int] = self._order(asked.sort)
        if match.expression is not None:
            found = self._matching(match.expression)
            wanted = set(found) if asked.sort != "date" else set()
            numbers = [number for number in numbers if number in wanted] if wanted else found
        hint = " ".join(filter(None, [asked.hint, _told_missing(match.missing, len(numbers))])) or None
        return Results(self, query, numbers, asked.sort == "date", hint)

    def notice(self, notice_id: str) -> Notice | None:
        """The notice of this id, whole."""
        number = self.number_of(notice_id)
        return None if number is None else self.notice_at(number)

    def notice_of_doi(self, doi: str) -> Notice | None:
        """The newest notice that has this DOI itself, else the newest about an article that has it."""
        from retract_tui.identifiers import normalise_doi
        from retract_tui.library import terms

        wanted = normalise_doi(doi)
        if wanted is None:
            return None
        about: Notice | None = None
        for number in self._matching(f'"{terms.identifier("doi", wanted)}"'):
            notice = self.notice_at(number)
            if notice.notice.doi == wanted:
                return notice
            if about is None and any(article.doi == wanted for article in notice.original_articles):
                about = notice
        return about

    def histories_of(self, notice: Notice) -> list[tuple[Event, ...]]:
        """For each original article, the first twenty at most, what the library knows to have happened to it."""
        return [self.history_of(article) for article in notice.original_articles[:_MOST_HISTORIES]]

    def history_of(self, article: Work) -> tuple[Event, ...]:
        """The notices about an article, from the first to the latest; none for one without an identifier."""
        from retract_tui.library import terms
        from retract_tui.library.merging import claim_of, names_of

        names = names_of(article)
        expression = " OR ".join(f'"{terms.identifier(name.kind, name.value)}"' for name in sorted(names))
        events = []
        for number in self._matching(expression)[:_MOST_EVENTS] if names else ():
            (record,) = self._ask("SELECT record FROM records WHERE number = ?", number)[0]
            claim = claim_of(record)
            # Others name the article too: as a source, or in their references.
            if claim.about() & names:
                date = one_line(claim.notice.date or "")
                events.append(Event(date, claim.update_type, claim.id, one_line(claim.notice.doi or "")))
        # The rows of one notice, and the notice itself where it is about several articles, are one event.
        distinct = {(event.update_type, event.doi or event.notice_id): event for event in reversed(events)}
        return in_time(distinct.values())

    def rows(self, numbers: Sequence[int]) -> list[Row]:
        """The rows of notices by their numbers, in the order asked."""
        found: dict[int, Row] = {}
        for start in range(0, len(numbers), _MOST_MARKS):
            part = numbers[start : start + _MOST_MARKS]
            marks = ", ".join("?" * len(part))
            statement = f"SELECT {schema.ROW_COLUMNS} FROM listed WHERE number IN ({marks})"
            found.update((row[0], Row(*row)) for row in self._ask(statement, *part))
        # All are there, unless the index was found to be damaged and has been made anew since the search.
        return [found[number] for number in numbers if number in found]

    def number_of(self, notice_id: str) -> int | None:
        """The number of a notice by its id, or by that of one of its records."""
        # An id with half of a surrogate pair is in no library, and SQLite would refuse it.
        wanted = notice_id.encode(errors="replace").decode()
        found = self._ask("SELECT number FROM listed WHERE id = ?", wanted) or self._ask(
            "SELECT min(number) FROM members WHERE id = ? HAVING min(number) NOT NULL", wanted
        )
        return found[0][0] if found else None

    def records_of(self, notice_id: str) -> list[Notice]:
        """The records that a notice is made of: itself, or what each place says of it."""
        number = self.number_of(notice_id)
        if number is None:
            return []
        records = self._ask("SELECT record FROM members WHERE number = ?", number)
        return [msgspec.json.decode(record, type=Notice) for (record,) in records] or [self.notice_at(number)]

    def notice_at(self, number: int) -> Notice:
        """The notice of a number.

        Raises:
            KeyError: there is none.
        """
        found = self._ask("SELECT record FROM records WHERE number = ?", number)
        if not found:
            raise KeyError(number)
        return msgspec.json.decode(found[0][0], type=Notice)

    def _knows(self, term: str) -> bool:
        return bool(self._matching(f'"{term}"'))

    def _matching(self, expression: str) -> list[int]:
        """The numbers that an expression finds, highest first."""
        # One string for all numbers: fetching them row by row takes more than twice the time.
        statement = (
            "SELECT '[' || coalesce(group_concat(rowid), '') || ']' FROM "
            f"(SELECT rowid FROM found WHERE found MATCH ?{self._without_dropped} ORDER BY rowid DESC)"
        )
        return msgspec.json.decode(self._ask(statement, expression)[0][0], type=list[int])

    @property
    def _without_dropped(self) -> str:
        some = self._ask("SELECT 1 FROM dropped LIMIT 1")
        return " AND rowid NOT IN (SELECT number FROM dropped)" if some else ""

    def _order(self, name: str) -> "array[int]":
        """The numbers of all notices in an order of `schema.ORDERS`."""
        if name not in self._orders:
            self._orders[name] = schema.order_from(self._ask("SELECT numbers FROM orders WHERE name = ?", name)[0][0])
        return self._orders[name]

    def _ask(self, statement: str, *values: object) -> list[Any]:
        """The answer of the database, which is made anew where its file turns out to be damaged."""
        try:
            return self._database.execute(statement, values).fetchall()
        except sqlite3.ProgrammingError:
            raise
        except sqlite3.DatabaseError:
            self._mend()
            return self._database.execute(statement, values).fetchall()

    def _mend(self) -> None:
        """Make the index anew in the place of a damaged one."""
        folder = Path(self.source.folder)
        paths.index_file(folder).unlink(missing_ok=True)
        mended = Index.open(folder)
        self._database.close()
        self._database, self._orders = mended._database, {}
        self.source, self.warning, self.stale = mended.source, mended.warning, mended.stale


def _present(folder: Path, now: schema.Source) -> Index | None:
    """The index file of a folder as it is; None where there is none that can be read."""
    try:
        return _opened(folder, now)
    except (OSError, sqlite3.Error, msgspec.DecodeError):
        # Whatever is wrong with it: it is made anew.
        return None


def _opened(folder: Path, now: schema.Source) -> Index:
    database = schema.open_to_read(paths.index_file(folder))
    try:
        origin = schema.origin_of(database)
        if origin is None or origin.source.folder != now.folder:
            raise sqlite3.DatabaseError("made by another version of the program, or from another folder")
    except BaseException:
        database.close()
        raise
    return Index(origin.source, database, _told(None, origin.skipped), stale=origin.source != now)


def _told(warning: str | None, skipped: Sequence[str]) -> str | None:
    """A warning that also says what was left out."""
    others = len(skipped) - 1
    more = f" So {'was' if others == 1 else 'were'} {others} more." if others > 0 else ""
    return " ".join(filter(None, [warning, skipped[0] + more if skipped else None])) or None


def _not_kept(file: Path, error: Exception) -> str:
    return (
        f"The search index cannot be kept in {one_line(file.parent)} ({one_line(error)}), so it is made at each start; "
        f"{paths.CACHE_VARIABLE} names another folder for it."
    )


def _told_missing(missing: "Sequence[Identifier]", total: int) -> str | None:
    """What to say of identifiers that no notice has."""
    if not missing:
        return None
    names = ", ".join(one_line(identifier.value) for identifier in missing)
    if total:
        return f"No notice has {names} itself; these have one that begins with it."
    return f"No notice here has {names}. That does not mean that there is none."
