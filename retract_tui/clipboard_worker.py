"""The program that copies with pyperclip: run as a process of its own, for pyperclip waits for others without a limit.

Reads the text from stdin. Prints one line: "copied NAME" where the clipboard was read back and holds the text, "sent
NAME" where it cannot be read back in time, "failed WHY" where it does not hold it. NAME is the mechanism. It imports
nothing of ours, so that it can be run by its path.
"""

import sys
from typing import Final

_NAMES: Final = {
    "copy_xclip": "xclip",
    "copy_xsel": "xsel",
    "copy_wl": "wl-copy",
    "copy_klipper": "Klipper",
    "copy_osx_pbcopy": "pbcopy",
    "copy_osx_pyobjc": "macOS",
    "copy_windows": "Windows",
    "copy_wsl": "clip.exe",
    "copy_dev_clipboard": "Cygwin",
}
"""pyperclip's mechanisms by the names of their functions. Not Qt's: what it copies goes when its process ends."""

_NOT_READ_BACK: Final = "copy_wsl"


def copy(text: str) -> str:
    """Copy a text, and say how that went; see the module."""
    import pyperclip

    copy_with, paste_with = pyperclip.determine_clipboard()
    function = getattr(copy_with, "__name__", "")
    if function not in _NAMES:
        return "failed no clipboard program is installed (xclip, xsel or wl-clipboard)"
    try:
        copy_with(text)
        if function == _NOT_READ_BACK:
            # Reading goes through PowerShell, which takes seconds to start.
            return f"sent {_NAMES[function]}"
        held = paste_with() or ""
    except (pyperclip.PyperclipException, OSError, UnicodeError, AssertionError) as error:
        return f"failed {_NAMES[function]}: {error}"
    if held.split() != text.split():
        return f"failed {_NAMES[function]} did not take it"
    return f"copied {_NAMES[function]}"


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(" ".join(copy(sys.stdin.read()).split()))
