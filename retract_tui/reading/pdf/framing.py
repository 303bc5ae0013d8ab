"""Messages between two processes: eight bytes of length, most significant first, then so many bytes."""

from typing import IO, Final

_LENGTH: Final = 8


class TooLong(ValueError):
    """A message that is longer than it may be."""


def write_frame(out: IO[bytes], message: bytes) -> None:
    """Write a message, and see that it leaves.

    Raises:
        OSError: Nobody reads.
    """
    out.write(len(message).to_bytes(_LENGTH, "big"))
    out.write(message)
    out.flush()


def read_frame(given: IO[bytes], longest: int | None = None) -> bytes | None:
    """The next message; None where there is none, or where it ends before its end.

    Raises:
        TooLong: It has more than `longest` bytes.
    """
    length = int.from_bytes(header, "big") if len(header := given.read(_LENGTH)) == _LENGTH else None
    if length is None:
        return None
    if longest is not None and length > longest:
        raise TooLong(f"a message of {length} bytes, where {longest} are the most")
    message = given.read(length)
    return message if len(message) == length else None
