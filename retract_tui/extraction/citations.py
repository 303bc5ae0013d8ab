"""A reference string read into a work."""

from retract_tui.identifiers import find_dois, find_pmcids, find_pmids
from retract_tui.model import Work


def read_citation(citation: str) -> Work:
    """The work that a reference string names, as far as it names it."""
    dois, pmids, pmcids = find_dois(citation), find_pmids(citation), find_pmcids(citation)
    return Work(
        doi=dois[0].value if dois else None,
        pmid=pmids[0].value if pmids else None,
        pmcid=pmcids[0].value if pmcids else None,
    )
