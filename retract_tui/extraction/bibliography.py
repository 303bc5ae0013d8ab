"""The works that a notice may point at: its reference list, and which entry is the article or an earlier notice."""

import re
from dataclasses import dataclass, field
from typing import Final, Literal

from msgspec.structs import replace

from retract_tui.extraction.names import surname
from retract_tui.model import DuplicatedSource, Reference, Work
from retract_tui.text import fold

EntryRole = Literal["article", "notice", "work"]

_NOTICE_TITLE: Final = re.compile(
    r"^\W*(?:editorial )?(?:expressions? of concern|retract(?:ion|ed)|correction|corrigend|erratum|addend|withdraw)"
    r"|expression of concern|committee on publication ethics|\bcope\b|publication ethics|retraction guidelines",
    re.IGNORECASE,
)
_MARKED_RETRACTED: Final = re.compile(r"\W*retracted(?:\sarticle)?\s?[:\]]", re.IGNORECASE)
"""How a work is listed that was retracted itself, too: "RETRACTED: …"."""
_TELLING_TITLE: Final = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the reference list as a possible source, and what it is to the notice."""

    source: DuplicatedSource
    role: EntryRole
    start: int
    end: int


@dataclass(slots=True)
class Bibliography:
    """The reference list by label and by author, and the original articles."""

    originals: tuple[Work, ...]
    by_label: dict[str, Entry] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    by_author: dict[str, list[Entry]] = field(default_factory=dict)
    by_key: dict[tuple[str, ...], Entry] = field(default_factory=dict)

    def add(self, entry: Entry) -> None:
        """Puts an entry where it can be found by label, author and what tells a work apart."""
        self.entries.append(entry)
        if entry.source.label is not None:
            self.by_label.setdefault(entry.source.label, entry)
        if entry.source.first_author:
            self.by_author.setdefault(fold(entry.source.first_author), []).append(entry)
        for key in _keys(entry.source.work):
            self.by_key.setdefault(key, entry)

    def is_original(self, work: Work) -> bool:
        """True where the work is what the notice is about."""
        return any(same_work(work, original) for original in self.originals)

    def find_work(self, work: Work) -> Entry | None:
        """The entry that a citation elsewhere in the notice repeats."""
        entries = (self.by_key[key] for key in _keys(work) if key in self.by_key)
        return next((entry for entry in entries if same_work(entry.source.work, work)), None)

    def find(self, author: str, year: int | None) -> Entry | None:
        """The entry that an author-year citation means: the one whose first author and year agree, if there is one."""
        named = self.by_author.get(fold(author), ())
        return next((entry for entry in named if year is None or entry.source.work.year in (None, year)), None)


def read_bibliography(text: str, references: tuple[Reference, ...], originals: tuple[Work, ...]) -> Bibliography:
    """The reference list of a notice, each entry with its role."""
    bibliography = Bibliography(originals)
    for reference in references:
        citation = text[reference.start : reference.end]
        role = _role(bibliography, reference.work, citation)
        work = _without_mark(reference.work) if role == "work" else reference.work
        entry = Entry(source_of(work, citation, reference.label), role, reference.start, reference.end)
        bibliography.add(entry)
    return bibliography


def _without_mark(work: Work) -> Work:
    """A work without the "RETRACTED:" before its title."""
    mark = _MARKED_RETRACTED.match(work.title) if work.title else None
    return replace(work, title=work.title[mark.end() :].strip()) if mark and work.title else work


def _keys(work: Work) -> list[tuple[str, ...]]:
    """What tells a work apart: each of its identifiers, its title, its place."""
    keys: list[tuple[str, ...]] = [(name, value) for name in ("doi", "pmid", "pmcid") if (value := getattr(work, name))]
    if work.title:
        keys.append(("title", fold(work.title)))
    if work.volume and work.pages:
        keys.append(("place", f"{work.volume}:{work.pages.split('-')[0].lower()}"))
    return keys


def source_of(work: Work, citation: str, label: str | None = None) -> DuplicatedSource:
    """A work as a duplicated source, named by its first author."""
    first_author = surname(work.authors[0]) if work.authors else None
    return DuplicatedSource(label=label, work=work, first_author=first_author, citation=" ".join(citation.split()))


def same_work(one: Work, other: Work) -> bool:
    """True where two descriptions are of one work, as far as they can be compared."""
    for name in ("doi", "pmid", "pmcid"):
        ours, theirs = getattr(one, name), getattr(other, name)
        if ours and theirs:
            return bool(ours == theirs)
    if one.title and other.title:
        return _same_title(one.title, other.title) and not _in_other_journals(one, other)
    placed = (one.volume, one.pages) != (None, None) and (other.volume, other.pages) != (None, None)
    if placed and (one.volume, other.volume) != (None, None):
        first = [(work.pages or "").split("-")[0].lower() for work in (one, other)]
        return one.volume == other.volume and first[0] == first[1] and one.year in (other.year, None)
    return False


def _same_title(one: str, other: str) -> bool:
    ours, theirs = fold(one), fold(other)
    short, long = sorted((ours, theirs), key=len)
    return short == long or (len(short) > 20 and long.startswith(short))


def _in_other_journals(one: Work, other: Work) -> bool:
    """True for one title published twice: in journals of different names, at different places."""
    if not (one.journal and other.journal) or (one.volume, one.pages) == (other.volume, other.pages):
        return False
    return not same_journal(one.journal, other.journal)


def same_journal(one: str, other: str) -> bool:
    """True where one name abbreviates the other: "Int J Mol Med", "International Journal of Molecular Medicine"."""
    short, long = sorted((fold(one).split(), fold(other).split()), key=lambda words: len("".join(words)))
    rest = iter(long)
    return all(any(word.startswith(part) for word in rest) for part in short)


def _role(bibliography: Bibliography, work: Work, citation: str) -> EntryRole:
    title = work.title or citation
    marked = _MARKED_RETRACTED.match(title)
    if marked and not _cites_title_of(bibliography.originals, work, citation) and work.volume:
        return "work"
    if _NOTICE_TITLE.search(title):
        return "notice"
    if bibliography.is_original(work) or _cites_title_of(bibliography.originals, work, citation):
        return "article"
    return "work"


def _cites_title_of(originals: tuple[Work, ...], work: Work, citation: str) -> bool:
    """True where the citation holds an original's title, however it was read."""
    folded = fold(citation)
    return any(
        original.title
        and len(original.title) > _TELLING_TITLE
        and fold(original.title) in folded
        and not _in_other_journals(original, work)
        for original in originals
    )


def merge_sources(one: DuplicatedSource, other: DuplicatedSource) -> DuplicatedSource:
    """One source with the fields of both."""
    fields = {name: getattr(one.work, name) or getattr(other.work, name) for name in Work.__struct_fields__}
    citation = "; ".join(part for part in (one.citation, other.citation) if part)
    return DuplicatedSource(
        label=one.label or other.label,
        work=Work(**fields),
        first_author=one.first_author or other.first_author,
        citation=citation,
    )
