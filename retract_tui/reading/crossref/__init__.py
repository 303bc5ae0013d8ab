"""The shape of Crossref's REST API: a message with a work or a list of works, works alone, or a list of them.

A work that updates others is a notice about these; a work that is updated by others is an article about which there
are as many notices. A work that updates itself is both. The publisher and Retraction Watch often say the same of the
same two works: that is one notice, in which each says what it says.
"""

from collections.abc import Iterator
from typing import Final

from retract_tui.identity import identity_of
from retract_tui.model import Assertion, Notice
from retract_tui.reading.crossref.events import events_of, family, record_of
from retract_tui.reading.crossref.works import article_of, head_of
from retract_tui.reading.json_values import items, line, mapping, words
from retract_tui.reading.notice_titles import kind_of_title
from retract_tui.reading.records import notice_of_text, provenance_of, with_text
from retract_tui.reading.same_notice import joined
from retract_tui.reading.source import NoNotice, Source
from retract_tui.reading.wording import with_words

FORMAT: Final = "crossref"

_UPDATES: Final = ("update-to", "updated-by")
_OF_THE_API: Final = frozenset(
    {*_UPDATES, "deposited", "indexed", "is-referenced-by-count", "member", "prefix", "reference-count", "relation"}
)
_LOOKED_AT: Final = 20
"""How many works of a list are looked at to tell whether they are Crossref's."""


def holds(document: object) -> bool:
    """True for an answer of Crossref, a work, or a list of these."""
    return any(_is_work(work) for work in _works(document)[:_LOOKED_AT])


def notices(document: object, source: Source) -> Iterator[Notice]:
    """The notices that works are, and those that are about them.

    Raises:
        NoNotice: There are none.
    """
    works = _works(document)
    gave = False
    for work in works:
        for notice in _notices_of(work, source):
            gave = True
            yield notice
    if not gave:
        raise NoNotice(_why_none(works))


def _works(document: object) -> list[dict[str, object]]:
    """The works in a document: each alone, in a message, or in a message's list."""
    found: list[dict[str, object]] = []
    for item in items(document):
        answer = mapping(item)
        message = mapping(answer.get("message")) or answer
        listed = message.get("items")
        found += map(mapping, listed) if isinstance(listed, list) else [message]
    return found


def _is_work(work: dict[str, object]) -> bool:
    return isinstance(work.get("DOI"), str) and (
        isinstance(work.get("title"), list) or not _OF_THE_API.isdisjoint(work)
    )


def _notices_of(work: dict[str, object], source: Source) -> Iterator[Notice]:
    """A work as a notice, by its updates or its title, then the notices about it."""
    events = events_of(work)
    if all(event.role != "notice" for event in events) and (titled := _titled(work, source)):
        yield titled
    if not events:
        return
    head, article = head_of(work), article_of(work)
    provenance = provenance_of(source, FORMAT, "crossref")
    own = (record_of(event, head, article, provenance) for event in events if event.role == "notice")
    for notice in joined(own):
        yield with_words(notice, source, notice.notice.title, words(work.get("abstract")))
    for event in events:
        if event.role != "notice":
            record = record_of(event, head, article, provenance)
            yield _with_own_words(record, work, source) if event.role == "both" else record


def _titled(work: dict[str, object], source: Source) -> Notice | None:
    """A work that only its title tells to be a notice."""
    head = head_of(work)
    kind = kind_of_title(head.title) if head.title else None
    if kind is None:
        return None
    record = Notice(
        id=identity_of(head, (), kind),
        update_type=kind,
        notice=head,
        provenance=provenance_of(source, FORMAT, "crossref"),
        assertions={"update_type": (Assertion(by="parsed-text", value=kind),)},
    )
    return with_words(record, source, head.title, words(work.get("abstract")))


def _with_own_words(notice: Notice, work: dict[str, object], source: Source) -> Notice:
    """A notice in the place of its article, with the abstract where this has become the notice's text."""
    try:
        told = notice_of_text(source, words(work.get("abstract")), FORMAT)
    except NoNotice:
        return notice
    return with_text(notice, source, told.text) if family(told.update_type) == family(notice.update_type) else notice


def _why_none(works: list[dict[str, object]]) -> str:
    if len(works) > 1:
        return f"a Crossref list of {len(works):,} works, none of which is a notice or has one"
    others = {
        line(mapping(entry).get("type")) for work in works for name in _UPDATES for entry in items(work.get(name))
    }
    named = ", ".join(sorted(other for other in others if other)[:3])
    if named:
        return f"a Crossref record of an article whose updates are no notices ({named})"
    return "a Crossref record of an article, with no notice about it"
