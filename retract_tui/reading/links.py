"""When the target of a link is worth keeping: when it names a work that the text does not."""

from typing import Final

from retract_tui.identifiers import find_dois, find_pmcids, find_pmids

SHOWN_BEFORE: Final = 500
"""How much of what stands before the end of a link is looked at, in characters."""


def target_worth_keeping(target: str, shown: str) -> bool:
    """True where `target` holds a DOI, PMID or PMCID that `shown`, the words around the link, does not."""
    identifiers = {found.value for find in (find_dois, find_pmids, find_pmcids) for found in find(target)}
    if not identifiers:
        return False
    lower = shown.lower()
    return any(value.lower() not in lower for value in identifiers - {found.value for found in find_dois(shown)})
