"""Where things are: every path that the program uses by itself."""

import os
import zlib
from pathlib import Path
from typing import Final

LIBRARY_VARIABLE: Final = "RETRACT_TUI_LIBRARY"
"""The environment variable that names the library folder."""

CACHE_VARIABLE: Final = "RETRACT_TUI_CACHE"
"""The environment variable that names the folder of what can be made again."""

_NAME: Final = "retract-tui"


def library_folder(argument: str | os.PathLike[str] | None = None) -> Path:
    """The folder of the library: what `--library` says, else `RETRACT_TUI_LIBRARY`, else the user's data folder."""
    chosen = argument or os.environ.get(LIBRARY_VARIABLE)
    if chosen:
        return Path(os.path.abspath(os.path.expanduser(chosen)))
    from platformdirs import user_data_path  # reads the environment and, on some systems, a registry: only when asked

    return user_data_path(_NAME, appauthor=False)


def cache_folder() -> Path:
    """The folder of what can be made again: `RETRACT_TUI_CACHE`, else the user's cache folder."""
    chosen = os.environ.get(CACHE_VARIABLE)
    if chosen:
        return Path(os.path.abspath(os.path.expanduser(chosen)))
    from platformdirs import user_cache_path

    return user_cache_path(_NAME, appauthor=False)


def index_file(library: Path) -> Path:
    """The search index of a library folder, whatever way the folder is written; the index itself knows its folder."""
    real = os.path.realpath(library)
    return cache_folder() / f"index-{zlib.crc32(os.fsencode(real)):08x}.sqlite"


def sample_notices() -> Path:
    """The notices that come with the program: in its package, or beside it where it runs from its source."""
    package = Path(__file__).parent
    packed = package / "sample_notices"
    return packed if packed.is_dir() else package.parent / "sample_notices"
