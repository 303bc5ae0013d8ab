"""The reader of web pages: HTML and XHTML, whole or a part of a page, and MHTML.

A page is a notice's or an article's (`html_owner`). A notice's page gives the notice, an article's page one notice for
each that it tells of. Nothing is fetched; scripts are not run.
"""

import re
from collections.abc import Iterator
from typing import Final

from retract_tui.model import Notice
from retract_tui.reading.decoding import NotText
from retract_tui.reading.html.encoding import decode_page
from retract_tui.reading.html.mhtml import NoPage, is_archive, root_page
from retract_tui.reading.source import NoNotice, Source, Unreadable

_LEAD: Final = rb"(?:\s{0,400}+(?:<\?xml[^>]{0,300}+>|<!--(?:(?!-->).){0,2000}+-->)){0,5}+\s{0,400}+"
_PAGE: Final = re.compile(_LEAD + rb"<(?:!doctype\s++html\b|html\b|head\s*+>|body\b)", re.IGNORECASE | re.DOTALL)
_PART: Final = re.compile(
    _LEAD + rb"<(?:article|aside|div|footer|form|header|link|main|meta|nav|script|section|style|table|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG: Final = re.compile(rb"<[a-z][a-z1-6]{0,12}(?:\s[^<>]{0,500})?>", re.IGNORECASE)
_OF_HTML: Final = re.compile(
    rb"<(?:a|div|h[1-6]|img|li|meta|p|span|ul)\b[^<>]{0,200}\s(?:class|content|href|id|src|style)\s{0,3}=",
    re.IGNORECASE,
)
_OF_XML: Final = re.compile(
    rb"<(?:[a-z]{1,20}:|article-meta|front\b|journal-|sec\b|pubmed|xref\b|title-group|related-article|ref-list)",
    re.IGNORECASE,
)
_FEWEST_TAGS: Final = 4


def recognises(head: bytes) -> bool:
    """True for a web page, a part of one that begins with a tag, or a web archive; not for text with tags in it."""
    beginning = _as_ascii(head)
    if _PAGE.match(beginning) or is_archive(beginning):
        return True
    if not _PART.match(beginning) or _OF_XML.search(beginning):
        return False
    return bool(_OF_HTML.search(beginning)) and len(_TAG.findall(beginning)) >= _FEWEST_TAGS


def read(source: Source) -> Iterator[Notice]:
    """The notice that a page is, or those that the page of an article tells of.

    Raises:
        NoNotice: it is neither, or has no text.
        Unreadable: the file cannot be read, or no browser would show it.
    """
    # Late, as all that needs lxml: which reader a file is for is asked of many files, and few are pages.
    from retract_tui.reading.html.page import read_page

    try:
        if is_archive(_as_ascii(source.head)):
            page = root_page(source.data)
            text = decode_page(page.data, page.charset)
        else:
            text = decode_page(source.data)
    except NotText as error:
        raise NoNotice(str(error)) from error
    except NoPage as error:
        raise Unreadable(str(error)) from error
    yield from read_page(source, text)


def _as_ascii(head: bytes) -> bytes:
    """The beginning of a file without a byte order mark, and without the zero bytes of UTF-16 and UTF-32."""
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        head = head.removeprefix(mark)
    return head.replace(b"\x00", b"")
