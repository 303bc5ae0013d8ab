"""Which files to read: the files that are named, and those in the folders that are named.

In a folder, and in its folders, files are taken in the order of their names; hidden files and folders are passed over,
and so are README, LICENSE and their like (a README about retractions reads much like a notice); that is said.
A link in a folder is not followed: what it leads to inside the folder is read under its own name, and what it leads to
outside of it the user has not named (that is said). A link that is named itself is followed.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from retract_tui.reading.source import reason_of, shown

_PROMISING_ENDINGS: Final = frozenset({".txt", ".text"})
_COMPANIONS: Final = frozenset({"authors", "changelog", "contributing", "copying", "licence", "license", "readme"})


class Failure(NamedTuple):
    """A file that gave no notice, and why, in words that follow its name.

    `skipped` where nobody could expect one: a folder held it, and neither its name nor its format promised a notice.
    """

    path: str
    reason: str
    skipped: bool = False


class Listing(NamedTuple):
    """What a path that the user named comes to: the files to read, and what could not be listed.

    `listed_before` counts the files that were left out because an earlier path came to them too.
    """

    named: Path
    is_folder: bool
    files: tuple[Path, ...]
    failures: tuple[Failure, ...]
    listed_before: int = 0


def list_files(path: str | os.PathLike[str], seen: set[str] | None = None) -> Listing:
    """The file that a path names, or the files in the folder that it names.

    `seen` holds the real paths that are listed already: these are left out, and those of this listing are added.
    """
    named = Path(path)
    try:
        is_folder = stat.S_ISDIR(named.stat().st_mode)
    except (OSError, ValueError) as error:
        return Listing(named, False, (), (Failure(shown(named), _why_missing(named, error)),))
    found = list(_walk(named)) if is_folder else [named]
    failures = tuple(entry for entry in found if isinstance(entry, Failure))
    files = tuple(entry for entry in found if isinstance(entry, Path) and _is_new(entry, seen))
    return Listing(named, is_folder, files, failures, listed_before=len(found) - len(failures) - len(files))


def promises_notice(path: Path) -> bool:
    """True for the name of a text file: in a folder of notices it is expected to be one."""
    return path.suffix.lower() in _PROMISING_ENDINGS


def is_about_its_folder(path: Path) -> bool:
    """True for the name of a README, a LICENSE and their like, which are about the files beside them."""
    return path.stem.lower() in _COMPANIONS


def _is_new(path: Path, seen: set[str] | None) -> bool:
    if seen is None:
        return True
    identity = os.path.realpath(path)
    new = identity not in seen
    seen.add(identity)
    return new


def _walk(folder: Path) -> Iterator[Path | Failure]:
    """The files below a folder; a folder's own files come before those of its folders."""
    inside = os.path.realpath(folder)
    pending = [folder]
    while pending:
        current = pending.pop()
        try:
            with os.scandir(current) as listing:
                entries = sorted((entry for entry in listing if not entry.name.startswith(".")), key=lambda e: e.name)
        except OSError as error:
            yield Failure(shown(current), reason_of(error))
            continue
        for entry in entries:
            path = current / entry.name
            if entry.is_symlink():
                yield from _unfollowed(path, inside)
            elif is_about_its_folder(path) and not entry.is_dir():
                yield Failure(shown(path), "not read, for its name says that it is about the folder", skipped=True)
            elif not entry.is_dir():
                yield path
        pending += [current / entry.name for entry in reversed(entries) if entry.is_dir(follow_symlinks=False)]


def _unfollowed(link: Path, inside: str) -> Iterator[Failure]:
    """What there is to say of a link in a folder."""
    try:
        link.stat()
    except OSError as error:
        yield Failure(shown(link), _why_missing(link, error))
        return
    target = os.path.realpath(link)
    if not Path(target).is_relative_to(inside):
        reason = f"a link out of the folder, to {shown(target)}: name the link itself to have it read"
        yield Failure(shown(link), reason, skipped=True)


def _why_missing(path: Path, error: OSError | ValueError) -> str:
    if isinstance(error, ValueError):
        return "its name holds a zero byte, which the name of no file can"
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return f"a link that leads nowhere, to {shown(os.readlink(path))}"
    return reason_of(error)
