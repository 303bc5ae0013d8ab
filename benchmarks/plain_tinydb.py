"""TinyDB as it comes, on a library's file: how long it takes to open and count, to get a document, to upsert one.

    python -m benchmarks.plain_tinydb FILE ID

Prints the milliseconds of each as JSON. The file is one's own copy: it is written to.
"""

import json
import sys
import time
from collections.abc import Callable

from tinydb import TinyDB, where

from retract_tui.library.files import TABLE


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def measured(file: str, wanted: str) -> dict[str, float]:
    """The milliseconds of `open`, `get` and `upsert`."""
    is_wanted = where("id") == wanted
    began = time.perf_counter()
    database = TinyDB(file)
    table = database.table(TABLE)
    count = len(table)
    opened = (time.perf_counter() - began) * 1000
    found = _milliseconds(lambda: table.get(is_wanted))
    document = table.get(is_wanted)
    if not count or not isinstance(document, dict):
        raise LookupError(f"There is no {wanted} in {file}.")
    upserted = _milliseconds(lambda: table.upsert({**document, "text": "changed"}, is_wanted))
    database.close()
    return {"open": opened, "get": found, "upsert": upserted}


if __name__ == "__main__":
    print(json.dumps(measured(*sys.argv[1:3])))
