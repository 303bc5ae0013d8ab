"""Bytes to text, whatever the encoding: byte order marks, UTF-8, UTF-16 and UTF-32 without one, else Windows-1252.

Nothing declares the encoding of a text file, so it is worked out: what is valid UTF-8 is UTF-8, what has the zero bytes
of UTF-16 or UTF-32 where these have them is read so, and what is left is a Western 8-bit text or no text at all.
"""

import codecs
import re
from typing import Final

from retract_tui.text import clean

_BYTE_ORDER_MARKS: Final = (
    # UTF-32 first: the mark of UTF-16 in little-endian order is the beginning of its own.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE: Final = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_SAMPLE: Final = 4096
_CONTROL_BYTES: Final = bytes({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B})
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd\ud800-\udfff\ue000-\uf8ff\uffff]")
_LATIN: Final = re.compile("[\t\n\r -\x7e]")
_MAX_CONTROL_SHARE: Final = 0.01
_MAX_STRAY_SHARE: Final = 0.005
_MAX_DAMAGE_SHARE: Final = 0.2
_MAX_WESTERN_SHARE: Final = 0.25


class NotText(ValueError):
    """Bytes that are no text in an encoding that is read; the message says so in words that follow a file's name."""


def decode(data: bytes) -> str:
    """The clean text of a file's bytes.

    Raises:
        NotText: The bytes are no text, or text in an encoding that cannot be told.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            data = data[len(mark) :]
            if encoding == "utf-8":
                break  # Some editors set it before whatever they save, and old programs glue other text behind it.
            return clean(data.decode(encoding, "replace"))
    if b"\x00" in data and not _is_utf_8_with_stray_zeros(data):
        return clean(_decode_wide(data))
    if len(data.translate(None, _CONTROL_BYTES)) < len(data) * (1 - _MAX_CONTROL_SHARE):
        raise NotText("a binary file, not text")
    try:
        return clean(data.decode("utf-8"))
    except UnicodeDecodeError:
        return clean(decode_faulty(data))


def decode_faulty(data: bytes) -> str:
    """The text, as it stands, of bytes that are not valid UTF-8: with a few broken characters, or Windows-1252.

    Raises:
        NotText: They are in another encoding.
    """
    return _decode_damaged(data) or _decode_western(data)


def _is_utf_8_with_stray_zeros(data: bytes) -> bool:
    """True for a text that a crash or an old program padded with zero bytes: nothing of UTF-16 is valid UTF-8 too."""
    if data.count(0) > len(data) * _MAX_STRAY_SHARE:
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decode_wide(data: bytes) -> str:
    """Text in UTF-16 or UTF-32 without a byte order mark: the reading with the most letters that are no nonsense."""
    sample = data[:_SAMPLE]
    sensible = {encoding: share for encoding in _WIDE if (share := _latin_share(sample, encoding)) is not None}
    if not sensible:
        raise NotText("a binary file, not text")
    return data.decode(max(sensible, key=sensible.__getitem__), "replace")


def _latin_share(sample: bytes, encoding: str) -> float | None:
    """The share of ASCII among the characters that an encoding makes of a sample; None where it makes nonsense.

    Any language's text has its spaces and line ends, and the wrong order of bytes turns these into rare characters.
    """
    width = 4 if "32" in encoding else 2
    text = sample[: len(sample) // width * width].decode(encoding, "replace")
    if not text or len(_CONTROL.findall(text)) > max(1, len(text) * _MAX_CONTROL_SHARE):
        return None
    share = len(_LATIN.findall(text)) / len(text)
    return share or None


def _decode_damaged(data: bytes) -> str | None:
    """UTF-8 with a few broken characters, as a file that was cut has them; None where most are broken."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(not character.isascii() for character in text) - broken
    return text if broken <= whole * _MAX_DAMAGE_SHARE else None


def _decode_western(data: bytes) -> str:
    """Windows-1252 (a superset of ISO 8859-1 in print); a text with more than some accents is in another encoding."""
    high = sum(byte > 0x7F for byte in data)
    if high > len(data) * _MAX_WESTERN_SHARE:
        raise NotText("in an encoding other than UTF-8, UTF-16, UTF-32 or Windows-1252; save it as UTF-8")
    return data.decode("cp1252", "replace")
