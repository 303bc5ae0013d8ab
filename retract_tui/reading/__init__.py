"""Files to notices: one reader a format, which works out what a file is by what is in it, never by its name.

A reader is a module with two functions: `recognises(head)`, asked with the first `source.HEAD` bytes of a file, and
`read(source)`, which gives what is in it one by one: notices, a `Failure` for a part that gave none, or a `Source` for
each file inside an archive. It raises `Unreadable` or `NoNotice`, with a reason in words that follow the file's name,
where there is nothing to give. It stands in `READERS`, those that are surest of their own first.
"""

import os
import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from retract_tui.model import Notice
from retract_tui.reading import archives, html, jats, json_records, pdf, plain_text, retraction_watch, unread_formats
from retract_tui.reading.bibliographies import bibtex, ris
from retract_tui.reading.files import Failure, Listing, list_files, promises_notice
from retract_tui.reading.pubmed import medline, xml_sets
from retract_tui.reading.source import NoNotice, Source, Unreadable, shown

__all__ = ["READERS", "Failure", "Listing", "Reader", "list_files", "read_file", "read_listing", "read_path"]


class Reader(NamedTuple):
    """A reader of one format: knows a file by its first bytes, and gives what is in it."""

    recognises: Callable[[bytes], bool]
    read: Callable[[Source], Iterable[Notice | Failure | Source]]


READERS: Final = (
    Reader(archives.recognises, archives.read),
    Reader(pdf.recognises, pdf.read),
    Reader(retraction_watch.recognises, retraction_watch.read),
    Reader(jats.recognises, jats.read),
    Reader(xml_sets.recognises, xml_sets.read),
    Reader(medline.recognises, medline.read),
    Reader(json_records.recognises, json_records.read),
    Reader(ris.recognises, ris.read),
    Reader(bibtex.recognises, bibtex.read),
    Reader(html.recognises, html.read),
    Reader(unread_formats.recognises, unread_formats.read),
    Reader(plain_text.recognises, plain_text.read),
)
"""All readers, in the order in which they are asked; the last takes what none before it does."""


def read_path(path: str | os.PathLike[str]) -> Iterator[Notice | Failure]:
    """The notices of a file, or of the files in a folder, and a failure for each file that gave none."""
    return read_listing(list_files(path))


def read_listing(listing: Listing, on_file: Callable[[Path], object] | None = None) -> Iterator[Notice | Failure]:
    """The notices of the files that were listed, and the failures; `on_file` is told of each file before it is read."""
    gave_anything = bool(listing.listed_before)
    for outcome in _outcomes(listing, on_file):
        gave_anything = gave_anything or isinstance(outcome, Notice) or not outcome.skipped
        yield outcome
    if listing.is_folder and not gave_anything:
        yield Failure(shown(listing.named), "a folder without notices")


def read_file(path: Path, *, named: bool = True) -> Iterator[Notice | Failure]:
    """The notices of one file, or a failure; `named` where the user named the file itself, and not a folder."""
    yield from _read_source(Source(path), named)


def _read_source(source: Source, named: bool) -> Iterator[Notice | Failure]:
    try:
        reader = next(reader for reader in READERS if reader.recognises(source.head))
        yield from _read_parts(source, reader.read(source), named)
    except Unreadable as reason:
        yield Failure(source.shown, str(reason))
    except NoNotice as reason:
        yield Failure(source.shown, str(reason), skipped=not named and not promises_notice(source.path))
    except Exception as error:
        # A fault of ours in one file must not keep the user from all others; it is told, with its place.
        yield Failure(source.shown, _fault(error))


def _read_parts(source: Source, found: Iterable[Notice | Failure | Source], named: bool) -> Iterator[Notice | Failure]:
    """What a reader has found, with what is in each file of an archive."""
    is_archive = gave_anything = False
    for part in found:
        is_archive = is_archive or isinstance(part, Source)
        for outcome in _read_source(part, named=False) if isinstance(part, Source) else (part,):
            gave_anything = gave_anything or isinstance(outcome, Notice) or not outcome.skipped
            yield outcome
    if is_archive and named and not gave_anything:
        yield Failure(source.shown, "an archive without notices")


def _outcomes(listing: Listing, on_file: Callable[[Path], object] | None) -> Iterator[Notice | Failure]:
    yield from listing.failures
    for path in listing.files:
        if on_file:
            on_file(path)
        yield from read_file(path, named=not listing.is_folder)


def _fault(error: Exception) -> str:
    place = traceback.extract_tb(error.__traceback__)[-1]
    what = shown(f"{type(error).__name__}: {error}")
    return (
        f"retract-tui itself failed on it ({what}, {Path(place.filename).name} line {place.lineno}): please report this"
    )
