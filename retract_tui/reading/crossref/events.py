"""What happened between a Crossref work and others, and the record of it: who says that which notice does what to what.

The entries of one work that name the same other work tell of one event, whoever made them. Those of a work that updates
itself are told apart by what they do: it may have been corrected first and retracted later.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal, NamedTuple

import msgspec

from retract_tui.combining import combine
from retract_tui.identity import identity_of
from retract_tui.model import Assertion, Notice, NoticeHead, Provenance, UpdateType, Work
from retract_tui.reading.crossref.updates import Update, read_updates
from retract_tui.reading.json_values import doi
from retract_tui.reading.notice_titles import is_marked

_RETRACTING: frozenset[UpdateType] = frozenset({"retraction", "partial_retraction", "withdrawal", "removal"})


class Event(NamedTuple):
    """An event, what part the work has in it, and all entries that tell of it."""

    role: Literal["notice", "article", "both"]
    updates: Sequence[Update]


def family(kind: UpdateType) -> str:
    """What kinds are one to databases: they call a withdrawal and a removal a retraction."""
    return "retraction" if kind in _RETRACTING else kind


def events_of(work: dict[str, object]) -> list[Event]:
    """The events that a work's updates tell of, in the order in which they are first told."""
    own = doi(work.get("DOI"))
    told: defaultdict[tuple[Literal["notice", "article", "both"], str], list[Update]] = defaultdict(list)
    for update in read_updates(work.get("update-to")):
        if update.doi and own:
            told[("both", family(update.kind)) if update.doi == own else ("notice", update.doi)].append(update)
    for update in read_updates(work.get("updated-by")):
        if update.doi == own and own:
            told["both", family(update.kind)].append(update)
        else:
            told["article", update.doi or family(update.kind)].append(update)
    return [Event(role, updates) for (role, _), updates in told.items()]


def record_of(event: Event, head: NoticeHead, article: Work, provenance: Provenance) -> Notice:
    """The record of an event: what Crossref says of the work, and what each entry says, with who says it.

    `head` and `article` are what the work says of itself, as a notice and as an article.
    """
    base = _of_work(event, head, article, provenance)
    combined = combine([base, *(_of_entry(update, base, event.role) for update in event.updates)])
    record_id = identity_of(combined.notice, combined.original_articles, combined.update_type)
    return msgspec.structs.replace(combined, id=record_id, provenance=provenance, also=())


def _of_work(event: Event, head: NoticeHead, article: Work, provenance: Provenance) -> Notice:
    """What Crossref itself says; the kind and the other work are said by those who made the entries."""
    kinds = tuple(Assertion(by=update.by, value=update.kind) for update in event.updates)
    others = tuple(Assertion(by=update.by, value=update.doi) for update in event.updates if update.doi)
    assertions = {"update_type": kinds}
    if event.role == "notice":
        article = Work(doi=event.updates[0].doi)
        assertions["original_articles.0.doi"] = others
    elif event.role == "article":
        head = NoticeHead(doi=event.updates[0].doi)
        assertions["notice.doi"] = others
    else:
        # The date of publication is the article's, and so is the title, unless it says what became of the article.
        head = msgspec.structs.replace(head, date=None, title=head.title if is_marked(head.title or "") else None)
    return Notice(
        id="",
        update_type=event.updates[0].kind,
        notice=head,
        original_articles=(article,),
        record_ids=tuple(dict.fromkeys(update.record_id for update in event.updates if update.record_id)),
        provenance=provenance,
        assertions=assertions,
    )


def _of_entry(update: Update, base: Notice, role: str) -> Notice:
    """What one entry says. A publisher's date of its own notice is when Crossref was told: the work has the date."""
    assert base.provenance
    dated = not (role == "notice" and base.notice.date and update.by != "retraction-watch")
    return Notice(
        id="",
        update_type=update.kind,
        notice=NoticeHead(doi=base.notice.doi, date=update.date if dated else None),
        original_articles=(Work(doi=base.original_article.doi),),
        provenance=msgspec.structs.replace(base.provenance, asserted_by=update.by),
    )
