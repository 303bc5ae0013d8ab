"""Web archives in one file (MHTML, RFC 2557): the page itself, out of all that was saved with it."""

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from email.message import Message

_HEADERS: Final = re.compile(rb"\s{0,20}+(?:[A-Za-z-]{2,60}:[^\n]{0,998}\n(?:[ \t][^\n]{0,998}\n){0,20}){1,40}")
_ARCHIVE: Final = re.compile(rb"^content-type:\s{0,20}(?:multipart/related|text/html|application/xhtml)", re.I | re.M)
_VERSION: Final = re.compile(rb"^mime-version:", re.I | re.M)
_NESTED: Final = re.compile(rb"^content-type:\s{0,20}multipart/", re.I | re.M)
_MOST_NESTED: Final = 8
"""Parts with parts of their own; what a browser saves has one or two, and each costs a look at every line."""
_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})


class Page(NamedTuple):
    """The bytes of a page, and the encoding that its header declares."""

    data: bytes
    charset: str | None


class NoPage(ValueError):
    """A web archive without a page in it; the message says so, in words that follow a file's name."""


def is_archive(head: bytes) -> bool:
    """True where a file begins with the headers of a web archive."""
    headers = _HEADERS.match(head)
    return headers is not None and bool(_ARCHIVE.search(headers.group()) and _VERSION.search(headers.group()))


def root_page(data: bytes) -> Page:
    """The page that a web archive shows: the part that it names as its start, else the first page.

    Raises:
        NoPage: there is none, or the archive is too deeply nested to tell.
    """
    # Late: it takes longer to load than all else that tells what a file is.
    import email

    if len(_NESTED.findall(data)) > _MOST_NESTED:
        raise NoPage("a web archive whose parts are nested too deep")
    try:
        archive = email.message_from_bytes(data)
        pages = [part for part in archive.walk() if part.get_content_type() in _PAGES]
    except RecursionError as error:
        raise NoPage("a web archive whose parts are nested too deep") from error
    start = _identifier(_parameter(archive, "start"))
    page = next((page for page in pages if start and _identifier(page.get("Content-ID")) == start), None)
    page = page or next(iter(pages), None)
    content = page.get_payload(decode=True) if page else None
    if page is None or not isinstance(content, bytes):
        raise NoPage("a web archive without a web page in it")
    return Page(content, _parameter(page, "charset"))


def _parameter(part: "Message", name: str) -> str | None:
    value = part.get_param(name)
    return value if isinstance(value, str) else None


def _identifier(value: object) -> str:
    return str(value or "").strip().strip("<>")
