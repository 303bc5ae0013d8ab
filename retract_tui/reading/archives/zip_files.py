"""The files in a zip archive (PKWARE APPNOTE.TXT), in the order of their names."""

import io
import stat
import zipfile
from collections.abc import Iterator
from typing import Final

from retract_tui.reading.archives.unpacking import (
    DAMAGED,
    MOST_PARTS,
    PART_LIMIT,
    Allowance,
    Part,
    Unpacked,
    allowance_of,
    damage,
    held,
    path_inside,
)
from retract_tui.reading.files import Failure, is_about_its_folder
from retract_tui.reading.source import Source, Unreadable, shown

_LONGEST_CONTENTS: Final = 4_000_000
"""Bytes of the table of contents; that of 10,000 files with long names has 2 million."""

_ENCRYPTED: Final = 0x1
_LOCAL_HEADER: Final = 30
_OFFICE_FOLDERS: Final = {
    "word": "a Word document: save it as PDF or as text",
    "xl": "an Excel workbook: save it as CSV",
    "ppt": "a PowerPoint presentation: save it as PDF",
}
_OFFICE: Final = "an Office document: save it as PDF or as text"
_CONTENT_TYPES: Final = "[Content_Types].xml"
_MIMETYPES: Final = {
    "application/epub+zip": "an e-book (EPUB): save it as PDF or as text",
    "application/vnd.oasis.opendocument.text": "an OpenDocument text: save it as PDF or as text",
    "application/vnd.oasis.opendocument.spreadsheet": "an OpenDocument spreadsheet: save it as CSV",
}


class _Guarded(io.BufferedReader):
    """A file of which nobody reads very much at once, as `zipfile` does with the table of contents of a liar."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > _LONGEST_CONTENTS:
            raise Unreadable("a zip archive with a table of contents beyond all measure")
        return super().read(size)


def parts_of_zip(source: Source) -> Iterator[Failure | Part]:
    """The files in a zip archive, and a failure for each that cannot be read or is passed over.

    Raises:
        Unreadable: It is damaged, holds too many files, or is a document in the guise of an archive.
    """
    allowance = allowance_of(source)
    with _Guarded(held(source)) as file:  # type: ignore[arg-type]  # a buffered file is one raw enough
        try:
            archive = zipfile.ZipFile(file)
        except Unreadable:
            raise
        except DAMAGED as error:
            raise Unreadable("a zip archive that is damaged or cut: its table of contents cannot be read") from error
        with archive:
            files = (info for info in archive.infolist() if not info.filename.endswith("/"))
            infos = sorted(files, key=lambda info: info.filename)
            _require_archive(archive, infos)
            for info in infos:
                yield from _part(source, archive, info, allowance)


def _require_archive(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> None:
    """Makes sure that there is an archive of files, and no bomb.

    Raises:
        Unreadable: It is something else.
    """
    document = _document(archive, {info.filename for info in infos})
    if document:
        raise Unreadable(document)
    if len(infos) > MOST_PARTS:
        raise Unreadable(f"a zip archive of {len(infos):,} files, and at most {MOST_PARTS:,} are read: unpack it")
    end = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < end:
            raise Unreadable("a zip archive in which files overlap, as they do in bombs")
        end = info.header_offset + _LOCAL_HEADER + info.compress_size


def _document(archive: zipfile.ZipFile, names: set[str]) -> str | None:
    """What a document is that comes as a zip archive; None for an archive."""
    if _CONTENT_TYPES in names:
        folders = {name.partition("/")[0] for name in names}
        return next((called for folder, called in _OFFICE_FOLDERS.items() if folder in folders), _OFFICE)
    if "mimetype" in names:
        try:
            with archive.open("mimetype") as file:
                return _MIMETYPES.get(file.read(100).decode("ascii", "replace").strip())
        except DAMAGED:
            return None  # What is wrong with it is told when the files are read.
    return None


def _part(
    source: Source, archive: zipfile.ZipFile, info: zipfile.ZipInfo, allowance: Allowance
) -> Iterator[Failure | Part]:
    path = path_inside(source.path, info.filename)
    if any(name.startswith((".", "__MACOSX")) for name in path.relative_to(source.path).parts):
        return
    reason = _refused(info)
    if reason:
        yield Failure(shown(path), reason)
    elif stat.S_ISLNK(info.external_attr >> 16):
        yield Failure(shown(path), "a link, and links in archives are not followed", skipped=True)
    elif is_about_its_folder(path):
        yield Failure(shown(path), "not read, for its name says that it is about the folder", skipped=True)
    else:
        part = Part(path, opener=lambda: _opened(archive, info, allowance), depth=source.depth + 1)
        part.allowance = allowance
        yield part


def _refused(info: zipfile.ZipInfo) -> str | None:
    if info.flag_bits & _ENCRYPTED:
        return "encrypted: unpack the archive with its password first"
    if info.file_size > PART_LIMIT:
        return f"it unpacks to more than {PART_LIMIT // 1_000_000} MB, the most that is read"
    return None


def _opened(archive: zipfile.ZipFile, info: zipfile.ZipInfo, allowance: Allowance) -> io.BufferedReader:
    try:
        return io.BufferedReader(Unpacked(archive.open(info), allowance, info.compress_size))
    except NotImplementedError as error:
        raise Unreadable("packed in a way that is not known here: unpack the archive first") from error
    except DAMAGED as error:
        raise damage(error) from error
