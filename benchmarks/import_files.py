"""Several files of rows as one snapshot: what `add` does with one, for libraries larger than it reads of one file.

python -m benchmarks.import_files FILE ...
"""

import sys

from retract_tui.library.library import Library
from retract_tui.library.snapshots import Snapshot
from retract_tui.paths import library_folder
from retract_tui.reading import Failure, read_path


def main(files: list[str]) -> int:
    """Import the files into the library that the environment names; 1 where a row could not be read."""
    snapshot: Snapshot | None = None
    for file in files:
        for row in read_path(file):
            if isinstance(row, Failure):
                print(f"{row.path}: {row.reason}", file=sys.stderr)
                return 1
            assert row.provenance is not None
            snapshot = snapshot or Snapshot(row.provenance)
            snapshot.add(row)
    if snapshot:
        with Library.open(library_folder()) as library:
            library.import_snapshot(snapshot)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
