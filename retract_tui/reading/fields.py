"""The fields of a record of a bibliography: by name, the first that says anything, on one clean line."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from retract_tui.extraction.dates import find_dates
from retract_tui.identifiers import find_pmids, normalise_doi, normalise_pmcid, normalise_pmid
from retract_tui.reading.dates import iso_date
from retract_tui.reading.json_values import line, title_line

Fields = Mapping[str, Sequence[str]]
"""What a record says, by the names of its fields: all values of each, as they stand in the file."""

_DATE: Final = re.compile(r"(\d{4})(?:[/-](\w{0,12})(?:[/-](\d{0,2}))?)?[/\s]*")
_YEAR: Final = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)")
_LONGEST_DATE: Final = 60
_LONGEST_NOTE: Final = 100_000
_INITIALS: Final = re.compile(r"(?:\w\.?[\s-]?){1,4}")
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_OWN_ID: Final = re.compile(r"\s*(PMID|PMCID)\s?:\s?(\S{1,20})\s*", re.IGNORECASE)


def first(fields: Fields, names: Iterable[str]) -> str | None:
    """The first value of the fields with these names."""
    return next((found for name in names if (found := line(list(fields.get(name, ()))))), None)


def first_title(fields: Fields, names: Iterable[str]) -> str | None:
    """As `first`, with its markup undone."""
    return next((found for name in names if (found := title_line(list(fields.get(name, ()))))), None)


def every(fields: Fields, names: Iterable[str]) -> tuple[str, ...]:
    """All values of the fields with these names."""
    return tuple(found for name in names for value in fields.get(name, ()) if (found := line(value)))


def first_doi(fields: Fields, names: Iterable[str]) -> str | None:
    """The first value that is a DOI."""
    return next((found for value in every(fields, names) if (found := normalise_doi(value))), None)


def own_ids(notes: Iterable[str]) -> tuple[str | None, str | None]:
    """The PMID and the PMCID that a note gives a line of its own ("PMID: 123"): those of the record itself."""
    pmid = pmcid = None
    for note in notes:
        for written in note[:_LONGEST_NOTE].splitlines():
            labelled = _OWN_ID.fullmatch(written)
            if labelled and labelled[1].upper() == "PMID":
                pmid = pmid or normalise_pmid(labelled[2])
            elif labelled:
                pmcid = pmcid or normalise_pmcid(labelled[2])
    return pmid, pmcid


def pmid_in(values: Iterable[str]) -> str | None:
    """The PMID of a value that says that it is one: a PubMed address, "PMID 123"."""
    return next((found[0].value for value in values if len(found := find_pmids(value)) == 1), None)


def written_date(value: str) -> str | None:
    """A date in a field, in any usual way of writing it, as precise as it is; None for none."""
    whole = _DATE.fullmatch(value)
    if whole:
        return iso_date(whole[1], whole[2] or "", whole[3] or "")
    found = find_dates(value[:_LONGEST_DATE])
    if found:
        return found[0].iso
    year = _YEAR.search(value[:_LONGEST_DATE])
    return year.group() if year else None


def date_of(years: Iterable[str], dates: Iterable[str]) -> str | None:
    """The date of a record that gives its year by itself, and perhaps a date that may be without a year ("APR 1")."""
    year = next((found for value in years if (found := written_date(value))), None)
    for value in dates:
        found = written_date(value) or (written_date(f"{value} {year[:4]}") if year else None)
        if found and (year is None or (found[:4] == year[:4] and len(found) > len(year))):
            return found
    return year


def plain_pages(written: str) -> str:
    """Pages with ASCII hyphens and no space: "154--178" and "154 – 178" are "154-178"."""
    return re.sub(r"\s?-+\s?", "-", written.translate(_DASHES))


def author(family: str, given: str | None) -> str:
    """An author as "Family Given"; initials lose their points and spaces: "Wakefield", "A. J." is "Wakefield AJ"."""
    if not given:
        return family
    together = re.sub(r"[.\s-]", "", given) if _INITIALS.fullmatch(given) and given.upper() == given else given
    return f"{family} {together}"


def author_in_words(written: str) -> str:
    """An author as a record writes it: "Wakefield, A. J." is "Wakefield AJ"; without a comma it stays as it is."""
    family, _, given = written.partition(",")
    return author(family.strip(), given.strip(" ,"))
