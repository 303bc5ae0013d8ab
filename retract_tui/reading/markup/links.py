"""When the target of a link is worth keeping: when it names a work that the text does not."""

from typing import Final

from retract_tui.identifiers import find_dois, find_pmcids, find_pmids

SHOWN_BEFORE: Final = 500
"""How much of what stands before the end of a link is looked at, in characters."""


def target_worth_keeping(target: str, shown: str) -> bool:
    """True where `target` holds a DOI, PMID or PMCID that `shown`, the words around the link, does not."""
    identifiers = {found.value for find in (find_dois, find_pmids, find_pmcids) for found in find(target)}
    lower = shown.lower()
    unseen = {value for value in identifiers if value.lower() not in lower}
    # A DOI may be shown in another way of writing it ("10.5555/A&amp;B"), which costs more to find out.
    return bool(unseen and unseen - {found.value for found in find_dois(shown)})
