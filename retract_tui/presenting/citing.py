"""A work in a line of words: as a reference list would name it, and shorter."""

from retract_tui.identifiers import doi_url
from retract_tui.model import DuplicatedSource, Work
from retract_tui.text import one_line

_MOST_AUTHORS = 6


def cite(work: Work, *, with_doi: bool = True) -> str:
    """A work as a reference, in Vancouver order: authors. title. journal. year;volume(issue):pages. Empty for none."""
    place = one_line(work.year or "")
    if work.volume:
        place += f";{one_line(work.volume)}" + (f"({one_line(work.issue)})" if work.issue else "")
    if work.pages:
        place += f":{one_line(work.pages)}"
    parts = [name_authors(work.authors), one_line(work.title or ""), one_line(work.journal or ""), place.lstrip(";:")]
    sentence = " ".join(f"{part.rstrip('.')}." for part in parts if part)
    return f"{sentence} {doi_url(work.doi)}".strip() if work.doi and with_doi else sentence


def name_authors(authors: tuple[str, ...]) -> str:
    """Authors by their names, "et al." behind the sixth."""
    names = [one_line(author) for author in authors[:_MOST_AUTHORS]]
    return ", ".join(names) + (", et al" if len(authors) > _MOST_AUTHORS else "")


def place_of(work: Work) -> str:
    """Where a work was published: "Mol Ther Nucleic Acids 2020;23:565-576"; empty where nothing is known."""
    volume = (one_line(work.volume) if work.volume else "") + (f"({one_line(work.issue)})" if work.issue else "")
    pages = f":{one_line(work.pages)}" if work.pages else ""
    dated = ";".join(part for part in (one_line(work.year or ""), volume + pages) if part)
    return " ".join(part for part in (one_line(work.journal or ""), dated) if part)


def name_source(source: DuplicatedSource) -> str:
    """A source in a few words: "[1] Kuang 2020", whatever of it is known."""
    work = source.work
    who = one_line(source.first_author or "") or (one_line(work.authors[0]) if work.authors else "")
    year = str(work.year or "")
    known = " ".join(part for part in (who, year) if part) or one_line(work.journal or work.title or "")
    label = f"[{one_line(source.label)}]" if source.label else ""
    if not known and not label:
        known = "A work given by its identifier" if source.resolved else one_line(source.citation or "a work")
    return " ".join(part for part in (label, known) if part)
