"""The reader of JATS (ANSI/NISO Z39.96) and its forerunner, the NLM DTD: an article, a set of them, an OAI-PMH answer.

A notice is told by its `article-type`, by its links to articles, by its title, and else by its text. An article that
names its notices gives a record of each.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from retract_tui.model import Notice
from retract_tui.reading.files import Failure
from retract_tui.reading.jats.notices import notices_of
from retract_tui.reading.same_notice import joined
from retract_tui.reading.source import NoNotice, Source
from retract_tui.reading.xml import Damaged, records
from retract_tui.reading.xml_prolog import read_prolog

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SETS: Final = frozenset({"pmc-articleset", "OAI-PMH"})
_OF_JATS: Final = re.compile(r"article-type|dtd-version|JATS|NLM//DTD|journalpublishing|archivearticle", re.IGNORECASE)
_INSIDE: Final = re.compile(
    r"\s*/?>\s*(?:<!--.{0,1000}?-->\s*|<\?.{0,1000}?\?>\s*){0,9}<(?:\w{1,20}:)?(?:front|journal-meta)\b"
)


def recognises(head: bytes) -> bool:
    """True for a file whose root is an `article` of JATS (and not of HTML or DocBook), or a set of such."""
    prolog = read_prolog(head)
    if prolog is None or prolog.name in _SETS:
        return prolog is not None
    if prolog.name != "article":
        return False
    return bool(_OF_JATS.search(prolog.doctype + prolog.attributes) or _INSIDE.match(prolog.behind))


def read(source: Source) -> Iterator[Notice | Failure]:
    """The notices of a file, those of one notice made into one; last, what of the file is damaged.

    Raises:
        NoNotice: there is none in it.
        Unreadable: it is damaged, declares entities, or is too large.
    """
    count = 0
    found: list[Notice] = []
    damage: Damaged | None = None
    try:
        for article in records(source, ("article",), head="front"):
            count += 1
            found += notices_of(article, source)
    except Damaged as error:
        damage = error
        found += _of_damaged(error.incomplete, source)
    yield from joined(found)
    if damage:
        if not found:
            raise damage
        yield Failure(source.shown, str(damage))
    elif not found:
        raise NoNotice(_without_notice(count))


def _of_damaged(article: "Element | None", source: Source) -> list[Notice]:
    """What the metadata of an article say whose text is damaged: they are whole."""
    return notices_of(article, source, is_whole=False) if article is not None else []


def _without_notice(count: int) -> str:
    if count == 0:
        return "XML without an article in JATS"
    if count == 1:
        return "an article in JATS that is no notice and names none"
    return f"{count:,} articles in JATS, none of them a notice and none that names one"
