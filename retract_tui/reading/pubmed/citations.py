"""The free text by which PubMed names the other record of a relation: "Lancet. 2010 Feb 6;375(9713):445. doi: …"."""

import re
from typing import Final, NamedTuple

from retract_tui.identifiers import find_dois, find_pmids
from retract_tui.model import NoticeHead, Work
from retract_tui.reading.dates import medline_date
from retract_tui.text import fold, one_line

_LONGEST: Final = 2_000
_DATE: Final = re.compile(
    r"[.\s](?P<date>(?:1[89]|20)\d\d(?:\s(?:[A-Z][a-z]{2,8})(?:[-/][A-Z][a-z]{2,8})?(?:\s\d{1,2}(?:-\d{1,2})?)?)?)(?=[;:.]|$)"
)
_PLACE: Final = re.compile(
    r";(?P<volume>[^():;.]{1,20})?(?:\((?P<issue>[^()]{1,30})\))?(?::(?P<pages>[A-Za-z]{0,4}[\dA-Za-z]{1,12}(?:-[\dA-Za-z]{1,12})?))?"
)


class Cited(NamedTuple):
    """A record as another names it; `slug` is its place as a part of an id, empty where it has none."""

    work: Work
    date: str | None

    @property
    def head(self) -> NoticeHead:
        """The same of a notice."""
        work = self.work
        return NoticeHead(doi=work.doi, pmid=work.pmid, pmcid=work.pmcid, journal=work.journal, date=self.date)

    @property
    def slug(self) -> str:
        """Its place in a form for ids: "lancet-1998-351-1968"."""
        work = self.work
        parts = (work.journal, work.year, work.volume, (work.pages or "").partition("-")[0])
        return "-".join(fold(" ".join(str(part) for part in parts if part)).split())


def read_citation(written: str, pmid: str | None = None) -> Cited:
    """What a citation of the National Library of Medicine says where its form is certain; `pmid` from its field."""
    written = one_line(written[:_LONGEST])
    dois, pmids = find_dois(written), find_pmids(written)
    found = _DATE.search(written)
    known = Work(doi=dois[0].value if dois else None, pmid=pmid or (pmids[0].value if pmids else None))
    if found is None:
        return Cited(known, None)
    date = medline_date(found["date"])
    *authors, journal = written[: found.start()].rstrip(". ").split(". ")
    place = _PLACE.match(written, found.end())
    parts = place.groupdict() if place else {}
    work = Work(
        authors=tuple(name for part in authors for name in part.split(", ") if name),
        journal=journal or None,
        year=int(date[:4]) if date else None,
        volume=(parts.get("volume") or "").strip() or None,
        issue=parts.get("issue"),
        pages=parts.get("pages"),
        doi=known.doi,
        pmid=known.pmid,
    )
    return Cited(work, date)
