"""What `add` is compared with: csv.DictReader into SQLite with FTS5, as plain as it can be and still be searched.

    python -m benchmarks.fts_reference FILE DATABASE

All columns are kept; the columns of words are indexed for prefixes as the program's index is.
"""

import csv
import sqlite3
import sys
from contextlib import closing
from typing import Final

INDEXED: Final = (
    "Title",
    "Author",
    "Journal",
    "Publisher",
    "RetractionDOI",
    "OriginalPaperDOI",
    "RetractionPubMedID",
    "OriginalPaperPubMedID",
    "Reason",
    "Subject",
    "Institution",
    "Country",
    "ArticleType",
    "RetractionDate",
    "OriginalPaperDate",
    "RetractionNature",
    "URLS",
    "Notes",
)
"""The columns with words that the program's index finds a row by."""


def load(file: str, database_file: str) -> int:
    """Load a file into a new database; the number of its rows."""
    with closing(sqlite3.connect(database_file)) as database, open(file, encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        columns = [name for name in reader.fieldnames or () if name]
        quoted = ", ".join(f'"{name}"' for name in columns)
        marks = ", ".join("?" * len(columns))
        words = ", ".join(INDEXED)
        database.execute(f"CREATE TABLE rows (number INTEGER PRIMARY KEY, {quoted})")
        database.execute(
            f"CREATE VIRTUAL TABLE found USING fts5({words}, content='rows', content_rowid='number', prefix='1 2 3')"
        )
        database.executemany(
            f"INSERT INTO rows ({quoted}) VALUES ({marks})", ([row[name] for name in columns] for row in reader)
        )
        database.execute(f"INSERT INTO found (rowid, {words}) SELECT number, {words} FROM rows")
        database.commit()
        return int(database.execute("SELECT count(*) FROM rows").fetchone()[0])


if __name__ == "__main__":
    print(load(*sys.argv[1:3]))
