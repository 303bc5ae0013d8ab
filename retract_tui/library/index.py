"""The index of a library, read: what the browser's list, its search and its panes ask.

It is made from the library's files and can be thrown away. Opening one looks at the size and time of these files, and
reads nothing of them where it is up to date.
"""

import sqlite3
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from retract_tui import paths
from retract_tui.history import Event
from retract_tui.library import schema
from retract_tui.library.errors import LibraryError, LibraryUnusable
from retract_tui.library.files import check_folder
from retract_tui.library.numbers import EveryNotice, Matching, Numbers, all_of, sorted_as
from retract_tui.library.results import Results
from retract_tui.library.rows import Row
from retract_tui.model import Notice, Work
from retract_tui.text import one_line

if TYPE_CHECKING:
    from retract_tui.library.completing import Suggestion
    from retract_tui.library.counting import Codebook, Places
    from retract_tui.library.facets import Facets
    from retract_tui.library.fields import Identifier
    from retract_tui.library.relations import ReusedSource
    from retract_tui.library.statistics import Statistics

__all__ = ["Index", "Results", "Row"]

_MOST_HISTORIES: Final = 20
_MOST_MISSING: Final = 3
_LONGEST_NAMED: Final = 100
_MOST_MARKS: Final = 500
"""Values in one statement; SQLite takes 999 in its oldest builds."""


class Index:
    """A library's index, open to be read. It does not change: open it anew to see what was written since.

    `warning` is a sentence for the user where the index could not be kept, or does not show all of the library. `stale`
    is True where it shows an earlier state.
    """

    def __init__(
        self,
        origin: schema.Origin,
        database: sqlite3.Connection,
        warning: str | None,
        *,
        stale: bool = False,
    ) -> None:
        """An index on an open database; use `Index.open`."""
        self.source = origin.source
        self.warning = warning
        self.stale = stale
        self._database = database
        self._total = origin.total
        self._codebook: Codebook | None = None

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
        return cls(origin, database, _told(warning, origin.skipped), stale=stale)

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
        return self._total

    def search(self, query: str) -> Results:
        """What a query finds; never fails for what is typed, but may say in `hint` how it was understood."""
        if not query.strip():
            return Results(self, query, EveryNotice(self, "date", self._total), None)
        # Imported late: the first rows of a list are painted without a query.
        from retract_tui.library import query as queries
        from retract_tui.library.matching import match_of

        asked = queries.parse(query)
        match = match_of(asked.tree, self._knows)
        every = EveryNotice(self, asked.sort, self._total)
        numbers: Numbers = every
        if match.expression is not None and asked.sort == "date":
            numbers = self.matching(match.expression)
        elif match.expression is not None:
            numbers = sorted_as(self._numbers_of(match.expression), every)
        hint = " ".join(filter(None, [asked.hint, _told_missing(match.missing, len(numbers))])) or None
        return Results(self, query, numbers, hint)

    def notice(self, notice_id: str) -> Notice | None:
        """The notice of this id, whole."""
        number = self.number_of(notice_id)
        return None if number is None else self.notice_at(number)

    def notice_of_doi(self, doi: str) -> Notice | None:
        """The newest notice that has this DOI itself, else the newest about an article that has it."""
        from retract_tui.library.relations import notice_of_doi

        return notice_of_doi(self, doi)

    def histories_of(self, notice: Notice) -> list[tuple[Event, ...]]:
        """For each original article, the first twenty at most, what the library knows to have happened to it."""
        return [self.history_of(article) for article in notice.original_articles[:_MOST_HISTORIES]]

    def history_of(self, article: Work) -> tuple[Event, ...]:
        """The notices about an article, from the first to the latest; none for one without an identifier."""
        from retract_tui.library.relations import history_of

        return history_of(self, article)

    def naming(self, work: Work, limit: int = 50) -> list[Row]:
        """The notices that name a work as their duplicated source, newest first; none for one without an identifier."""
        from retract_tui.library.relations import naming

        return naming(self, work, limit)

    def count_naming(self, work: Work) -> int:
        """How many notices name a work as their duplicated source."""
        from retract_tui.library.relations import count_naming

        return count_naming(self, work)

    def repeat_sources(self, limit: int = 100) -> "list[ReusedSource]":
        """The works that two or more notices name as a duplicated source, those named most first."""
        from retract_tui.library.relations import reused_sources

        return reused_sources(self, limit)

    def facets(self, query: str, limit: int = 100) -> "Facets":
        """How what a query finds is spread over types, years, journals and the like (`library.facets`)."""
        from retract_tui.library.facets import facets_of

        return facets_of(self, query, limit)

    def statistics(self, query: str, limit: int = 10) -> "Statistics":
        """What a query finds, in figures; at most `limit` journals, reasons and sources (`library.statistics`)."""
        from retract_tui.library.statistics import statistics_of

        return statistics_of(self, query, limit)

    def complete(self, text: str, cursor: int, limit: int = 8) -> "list[Suggestion]":
        """Ways to go on with a query that is typed so far, the likeliest first (`library.completing`)."""
        from retract_tui.library.completing import complete

        return complete(self, text, cursor, limit)

    def rows(self, numbers: Sequence[int]) -> list[Row]:
        """The rows of notices by their numbers, in the order asked."""
        found: dict[int, Row] = {}
        for start in range(0, len(numbers), _MOST_MARKS):
            part = numbers[start : start + _MOST_MARKS]
            marks = ", ".join("?" * len(part))
            statement = f"SELECT {schema.ROW_COLUMNS} FROM listed WHERE number IN ({marks})"
            found.update((row[0], Row(*row)) for row in self.ask(statement, *part))
        # All are there, unless the index was found to be damaged and has been made anew since the search.
        return [found[number] for number in numbers if number in found]

    def number_of(self, notice_id: str) -> int | None:
        """The number of a notice by its id, or by that of one of its records."""
        # An id with half of a surrogate pair is in no library, and SQLite would refuse it.
        wanted = notice_id.encode(errors="replace").decode()
        found = self.ask("SELECT number FROM listed WHERE id = ?", wanted) or self.ask(
            "SELECT min(number) FROM members WHERE id = ? HAVING min(number) NOT NULL", wanted
        )
        return found[0][0] if found else None

    def records_of(self, notice_id: str) -> list[Notice]:
        """The records that a notice is made of: itself, or what each place says of it."""
        number = self.number_of(notice_id)
        if number is None:
            return []
        records = self.ask("SELECT record FROM members WHERE number = ?", number)
        return [msgspec.json.decode(record, type=Notice) for (record,) in records] or [self.notice_at(number)]

    def notice_at(self, number: int) -> Notice:
        """The notice of a number.

        Raises:
            KeyError: there is none.
        """
        return msgspec.json.decode(self.record_at(number), type=Notice)

    def record_at(self, number: int) -> bytes:
        """The notice of a number, as JSON.

        Raises:
            KeyError: there is none.
        """
        found = self.ask("SELECT record FROM records WHERE number = ?", number)
        if not found:
            raise KeyError(number)
        return bytes(found[0][0])

    def codebook(self) -> "Codebook":
        """What is counted for facets, read when it is first asked for."""
        if self._codebook is None:
            from retract_tui.library.counting import Codebook

            self._codebook = Codebook(self._database)
        return self._codebook

    def places_of(self, results: Results) -> "Places":
        """Which of all notices a query has found, from the oldest on."""
        from retract_tui.library.counting import Places

        return Places(self.sorted_numbers(results), self.codebook().numbers)

    def sorted_numbers(self, results: Results) -> "array[int]":
        """The numbers of all that a query has found, lowest first."""
        if isinstance(results.numbers, Matching):
            return self._numbers_of(results.numbers.expression)
        return array("q", sorted(all_of(results.numbers)))

    def newest(self, expression: str, limit: int) -> list[int]:
        """The numbers of the newest notices that an expression of the full-text index finds."""
        statement = f"SELECT rowid FROM found WHERE found MATCH ?{self._without_dropped} ORDER BY rowid DESC LIMIT ?"
        return [number for (number,) in self.ask(statement, expression, limit)]

    def matching(self, expression: str) -> Matching:
        """What an expression of the full-text index finds, newest first."""
        return Matching(self, expression, self._without_dropped)

    def _numbers_of(self, expression: str) -> "array[int]":
        """The numbers of all notices that an expression finds, lowest first."""
        # One string for all numbers: fetching them row by row takes more than twice the time.
        statement = (
            "SELECT '[' || coalesce(group_concat(rowid), '') || ']' FROM "
            f"(SELECT rowid FROM found WHERE found MATCH ?{self._without_dropped} ORDER BY rowid)"
        )
        return array("q", msgspec.json.decode(self.ask(statement, expression)[0][0], type=list[int]))

    def _knows(self, term: str) -> bool:
        return bool(self.newest(f'"{term}"', 1))

    @property
    def _without_dropped(self) -> str:
        some = self.ask("SELECT 1 FROM dropped LIMIT 1")
        return " AND rowid NOT IN (SELECT number FROM dropped)" if some else ""

    def ask(self, statement: str, *values: object) -> list[Any]:
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
        self._database, self._total, self._codebook = mended._database, mended._total, None
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
    return Index(origin, database, _told(None, origin.skipped), stale=origin.source != now)


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


def _short(value: str) -> str:
    """A value as a hint names it."""
    line = one_line(value)
    return line if len(line) <= _LONGEST_NAMED else f"{line[:_LONGEST_NAMED]}…"


def _told_missing(missing: "Sequence[Identifier]", total: int) -> str | None:
    """What to say of identifiers that no notice has."""
    if not missing:
        return None
    names = ", ".join(_short(identifier.value) for identifier in missing[:_MOST_MISSING])
    names += " and others" if len(missing) > _MOST_MISSING else ""
    if total:
        return f"No notice has {names} itself; these have one that begins with it."
    return f"No notice here has {names}. That does not mean that there is none."
