"""Libraries to measure with: made by the program itself from a file of rows, and kept until its code changes."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks import generator
from retract_tui.library.index import Index
from retract_tui.paths import CACHE_VARIABLE, LIBRARY_VARIABLE

_PACKAGE: Final = Path(__file__).parent.parent / "retract_tui"
_SHAPING: Final = ("library", "reading", "model.py", "text.py", "identifiers.py")
"""What decides what a library made from a file looks like."""

MOST_IN_A_FILE: Final = 400_000
"""Rows of one file: the program reads no file that is eight times as large as the database is today."""

PROGRAM: Final = (sys.executable, "-m", "retract_tui")
_IMPORTER: Final = (sys.executable, "-m", "benchmarks.import_files")


class Made(NamedTuple):
    """A library that was made from files of rows, and where its index is."""

    files: tuple[Path, ...]
    library: Path
    cache: Path

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a program that uses this library."""
        return {**environment(), LIBRARY_VARIABLE: str(self.library), CACHE_VARIABLE: str(self.cache)}

    def open_index(self) -> Index:
        """Its index, in this process, whose environment then names this library's cache."""
        os.environ[CACHE_VARIABLE] = str(self.cache)
        return Index.open(self.library)

    def newest_title(self) -> str:
        """The beginning of the first row that the browser shows."""
        with self.open_index() as index:
            return index.search("").window(0, 1)[0].title[:12].rstrip()


def environment() -> dict[str, str]:
    """The environment of a user's terminal: what is imported is kept compiled, whatever this process was told."""
    left_out = {"PYTHONDONTWRITEBYTECODE", "NO_COLOR", "TMUX", "STY"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}


def files_of(folder: Path, count: int) -> tuple[Path, ...]:
    """Generated files with so many rows in all, of as many rows each as the program reads of one file."""
    starts = range(0, count, MOST_IN_A_FILE)
    return tuple(generator.file_of(folder, min(MOST_IN_A_FILE, count - start), start) for start in starts)


def place_of(folder: Path, files: tuple[Path, ...]) -> Made:
    """Where the library of some files is to be, made or not."""
    rows = hashlib.sha256("".join(f"{file.resolve()} {file.stat().st_size}" for file in files).encode())
    code = hashlib.sha256(b"".join(source.read_bytes() for source in _sources()))
    place = folder / f"library-{rows.hexdigest()[:12]}-{code.hexdigest()[:12]}"
    return Made(files, place / "library", place / "cache")


def _sources() -> Iterator[Path]:
    for name in _SHAPING:
        path = _PACKAGE / name
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]


def made(folder: Path, files: tuple[Path, ...]) -> Made:
    """The library of some files, made if it is not there.

    Raises:
        subprocess.CalledProcessError: The program could not make it.
    """
    place = place_of(folder, files)
    if is_made(place):
        return place
    clear(place)
    command = [*PROGRAM, "add", str(files[0])] if len(files) == 1 else [*_IMPORTER, *map(str, files)]
    subprocess.run(command, check=True, env=place.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    mark_made(place)
    return place


def clear(place: Made) -> None:
    """Make room for a library: what is there goes, and what earlier code has made of the same files."""
    parent = place.library.parent
    of_these_files = parent.name.rpartition("-")[0]
    for earlier in parent.parent.glob(f"{of_these_files}-*"):
        shutil.rmtree(earlier)
    parent.mkdir(parents=True)


def is_made(place: Made) -> bool:
    """True for a library that is there whole."""
    return (place.library.parent / "made").exists()


def mark_made(place: Made) -> None:
    """Note that a library is there whole."""
    (place.library.parent / "made").touch()
