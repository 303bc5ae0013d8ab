"""The budgets of the design, for two cores: as ratios where they can be, so that they hold on any machine."""

from typing import Final

from benchmarks.measurement import Budget

VERSION: Final = Budget("version", "`--version`, against `python -c pass`", "ms", 2.0, ratio=True)

FIRST_ROWS: Final = Budget("first-rows", "first rows painted, against an empty Textual app", "ms", 1.4, ratio=True)
FIRST_ROWS_SMALL: Final = Budget("first-rows-10k", "first rows at 10,000 notices", "ms", 1.4, ratio=True)
FIRST_ROWS_MILLION: Final = Budget("first-rows-1m", "first rows at 1,000,000 notices", "ms", 2.0, ratio=True)

PEER_NAMES: Final = ("toolong", "posting", "harlequin", "cobib")
PEERS: Final = {
    name: Budget(f"first-rows-{name}", f"first rows painted, against the first screen of {name}", "ms", 1.0, ratio=True)
    for name in PEER_NAMES
}

SEARCH: Final = Budget("search", "a query as it is typed, in process, p95", "ms", 10.0)
SEARCH_MILLION: Final = Budget("search-1m", "a query at 1,000,000 notices, in process, p95", "ms", 50.0)
SEARCH_KEY: Final = Budget("search-key", "a key in the search, until the count is painted, p95", "ms", 33.0)
CURSOR_KEY: Final = Budget("cursor-key", "a cursor key, until the list is painted", "ms", 10.0)
CURSOR_SETTLED: Final = Budget("cursor-key-settled", "a cursor key, until the last pane is painted", "ms", None)
CURSOR_BYTES: Final = Budget("cursor-bytes", "a cursor key, bytes sent in all", "KB", 8.0)

MEMORY: Final = Budget("memory", "resident memory when idle, against an empty Textual app", "MB", 1.6, ratio=True)
MEMORY_MILLION: Final = Budget("memory-1m", "resident memory at 1,000,000 notices", "MB", None, ratio=True)

PARSING: Final = Budget("parsing", "text notices parsed, one core", "a second", 500.0, at_least=True)

ADDING: Final = Budget(
    "adding", "`add` of the file, against csv.DictReader into SQLite with FTS5", "s", 3.0, ratio=True
)
ADDING_MEMORY: Final = Budget("adding-memory", "`add` of the file, peak memory", "MB", 700.0)

TINYDB_OPEN: Final = Budget("tinydb-open", "open and count, against plain TinyDB", "ms", None, ratio=True)
TINYDB_GET: Final = Budget("tinydb-get", "get one notice, against plain TinyDB", "ms", None, ratio=True)
TINYDB_UPSERT: Final = Budget(
    "tinydb-upsert", "add one notice, against an upsert of plain TinyDB", "ms", None, ratio=True
)

SCREENING: Final = Budget("screening", "references screened by identifier", "a second", 100_000.0, at_least=True)

STALL_ADDING: Final = Budget("stall-adding", "longest stall of the browser while the file is added", "ms", 50.0)
STALL_INDEX: Final = Budget("stall-reindexing", "longest stall while a stale index is made anew", "ms", 50.0)
STALL_SAVING: Final = Budget("stall-saving", "longest stall while a notice is saved by another program", "ms", 50.0)

ALL: Final = (
    VERSION,
    FIRST_ROWS,
    FIRST_ROWS_SMALL,
    FIRST_ROWS_MILLION,
    *PEERS.values(),
    SEARCH,
    SEARCH_MILLION,
    SEARCH_KEY,
    CURSOR_KEY,
    CURSOR_SETTLED,
    CURSOR_BYTES,
    MEMORY,
    MEMORY_MILLION,
    PARSING,
    ADDING,
    ADDING_MEMORY,
    TINYDB_OPEN,
    TINYDB_GET,
    TINYDB_UPSERT,
    SCREENING,
    STALL_ADDING,
    STALL_INDEX,
    STALL_SAVING,
)
