"""A reference string read into a work.

A citation is taken apart from its sure parts to its unsure ones: identifiers, then the locator (year, volume, pages),
then a title in quotation marks, then the names at the start; what is left is a title and a journal, told apart by the
stops between them and by how journals are written.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from retract_tui.extraction.journals import looks_like_journal, plain_journal, split_title_and_journal
from retract_tui.extraction.locators import Locator, find_locator, find_year, plain_pages
from retract_tui.extraction.names import NameList, read_glued_names, read_names
from retract_tui.extraction.titles import QUOTED, plain_title
from retract_tui.identifiers import FoundId, find_dois, find_pmcids, find_pmids
from retract_tui.model import Work

_LONGEST: Final = 4000
_LABEL: Final = re.compile(r"^[\s•●*\-–]*(?:\[\d{1,3}\]\.?|\(\d{1,3}\)|\d{1,3}[.)](?!\d)|\d{1,3}\s(?=[A-Z]))\s*")
_DOI_LABEL: Final = re.compile(
    r"(?:(?:https?://)?(?:dx\.)?doi\.org/|\bdoi\s?[:.]?\s?(?:https?://(?:dx\.)?doi\.org/)?|https?://\S{0,80}?/)$",
    re.IGNORECASE,
)
_LINKS: Final = re.compile(
    r"\[(?:DOI|PubMed|PMC free article|Google Scholar|CrossRef|Cross Ref|ISI|Medline|Web of "
    r"Science|Ref list)(?::\s?\d+)?\]"
    r"|View at:?|Publisher Site|View Article|Google Scholar|\|\s*$|Cross ?Ref|PubMed Central|(?:https?://|www\.)\S+"
    r"|\[?(?:PubMed|PMID|PMCID|pmid)\s?:?\s?(?:PMC)?\d+\]?|Epub (?:19|20)\d\d[^.;\[]{0,12}"
    r"|Available (?:online )?(?:at|from)\b:?"
    r"|\[Retracted[^\]]{0,80}\]|\bReview\.\s*$",
    re.IGNORECASE,
)
_SIGNS_OF_LINKS: Final = (
    *("pub", "pm", "doi", "http", "www.", "google", "cross", "view", "isi", "medline", "web of", "ref list"),
    *("|", "available", "[retracted"),
)
"""What the text of a link holds, in lower case: any of these must be there."""
_YEAR_BEHIND_NAMES: Final = re.compile(
    r"[\s.,:;)]*(?:\((?:[A-Z][a-z]+\s)?(?P<y>(?:19|20)\d\d)[a-z]?(?:,[^()]{1,15})?\)|(?P<y2>(?:19"
    r"|20)\d\d)[a-z]?(?=[.:]\s))[.:,;]?\s*"
)
_BY: Final = re.compile(r"[\s,.;:]*(?:by|By|de|von|par|por|da)\s+")
_OF_ISSUE: Final = re.compile(
    r"\b(?:issue|volume)\b[^()]{0,40}?\s(?:of|in)\s(?:the\s)?(?P<journal>[A-Z][^,;()\d]{2,80}?)\s*[(,]?\s*$"
)
_BETWEEN: Final = " .,:;–-|/"
_CUT_BEHIND: Final = re.compile(r"^\W*(?:and|in|from|published|appeared|which|who)\b", re.IGNORECASE)


class _Parts(NamedTuple):
    names: tuple[str, ...]
    title: str | None
    journal: str | None
    year: int | None


def read_citation(citation: str) -> Work:
    """The work that a reference string names, as far as it names it; an empty work where it names none.

    Takes Vancouver, APA, Harvard, Chicago, IEEE, ACS, RSC, Cell Press, IUCr and the house styles of Springer, PLOS,
    Frontiers, Spandidos, Taylor & Francis, MDPI and Hindawi; authors in either order; a journal and its locator without
    title or authors; an identifier alone. Names and numbers stay as written, pages with an ASCII hyphen.
    """
    return _read(citation[:_LONGEST])


@lru_cache(maxsize=256)  # titles and lines are tried as citations more than once
def _read(text: str) -> Work:
    dois, pmids, pmcids = find_dois(text), find_pmids(text), find_pmcids(text)
    plain = _without_identifiers(text, dois)
    quoted = QUOTED.search(plain)
    parts, locator = _read_quoted(plain, quoted) if quoted else _read_unquoted(plain)
    year = (locator.year if locator else None) or parts.year or _other_year(plain, parts.title)
    return Work(
        title=parts.title,
        authors=parts.names,
        journal=parts.journal,
        year=year,
        volume=locator.volume if locator else None,
        issue=locator.issue if locator else None,
        pages=locator.pages if locator else None,
        doi=dois[0].value if dois else None,
        pmid=pmids[0].value if pmids else None,
        pmcid=pmcids[0].value if pmcids else None,
    )


def _other_year(plain: str, title: str | None) -> int | None:
    return find_year(plain.replace(title, " ") if title else plain)


def _without_identifiers(text: str, dois: list[FoundId]) -> str:
    """A citation on one line without its label, its identifiers and the names of links."""
    kept: list[str] = []
    at = 0
    for found in dois:
        before = text[at : found.start]
        label = _DOI_LABEL.search(before[-120:])
        kept.append(before[: len(before) - len(label.group())] if label else before)
        at = found.end
    plain = "  ".join([*kept, text[at:]])
    lower = plain.lower()
    if any(sign in lower for sign in _SIGNS_OF_LINKS):
        plain = _LINKS.sub(" ", plain)
    return " ".join(_LABEL.sub("", plain).split())


def _read_quoted(plain: str, quoted: re.Match[str]) -> tuple[_Parts, Locator | None]:
    """“Title” with the authors before it (IEEE, Hindawi, Wiley) or, with "by", behind it (RSC, Wiley)."""
    behind = plain[quoted.end() :]
    names, year = _names_and_year(plain[: quoted.start()])
    by = _BY.match(behind)
    if by and not names.names:
        names = read_names(behind, by.end())
        behind = behind[names.end :] if names.names else behind
    locator = find_locator(behind)
    journal = _journal_at(behind[: locator.start] if locator else _first_clause(behind))
    if journal is None and locator and "(" in behind[: locator.start]:
        journal = _journal_at(behind[behind.rindex("(", 0, locator.start) + 1 : locator.start])
    if journal is None and locator:
        issue = _OF_ISSUE.search(behind[: locator.start])
        journal = _journal_at(issue["journal"]) if issue else None
    if journal is None and locator is None:
        locator = find_locator(plain[: quoted.start()])
    return _Parts(names.names, plain_title(quoted[quoted.lastindex or 0]), journal, year), locator


def _names_and_year(before: str) -> tuple[NameList, int | None]:
    names = read_names(before)
    year = _YEAR_BEHIND_NAMES.match(before, names.end)
    return names, int(year.group("y") or year.group("y2")) if year else None


def _first_clause(text: str) -> str:
    return re.split(r"\(|;|\.\s|,\s(?=(?:19|20)\d\d)", text.lstrip(_BETWEEN), maxsplit=1)[0]


def _journal_at(head: str) -> str | None:
    """The journal in what stands between a title and its locator."""
    journal = re.sub(r"^(?:published\s)?(?:in|in:|In|In:)\s(?:the\s)?", "", head.lstrip(_BETWEEN + "(["))
    journal = plain_journal(journal.rstrip(" ,:;–-|/(["))
    return journal if looks_like_journal(journal) else None


def _read_unquoted(plain: str) -> tuple[_Parts, Locator | None]:
    """Authors, title, journal, locator, each behind a stop; any but the last may be missing."""
    year_first = _YEAR_FIRST.search(plain)
    if year_first:
        return _read_year_first(plain, year_first)
    names = read_glued_names(plain)
    if not names.names:
        names = read_names(plain)
    year_match = _YEAR_BEHIND_NAMES.match(plain, names.end) if names.names else None
    year = int(year_match.group("y") or year_match.group("y2")) if year_match else None
    if names.names and not _end_like_names(plain, names, year_match):
        names, year_match, year = NameList((), 0, False), None, None
    rest = plain[year_match.end() if year_match else names.end :].lstrip(_BETWEEN)
    title, journal, glued_year = _split_glued(rest)
    if title:
        return _Parts(names.names, plain_title(title), journal, glued_year), None
    locator = find_locator(rest)
    ahead = None if locator else _AHEAD_OF_PRINT.search(rest)
    if ahead:
        locator = Locator(int(ahead[1]), None, None, None, ahead.start(), ahead.end())
    head = (rest[: locator.start] if locator else rest).rstrip(" ,:;–-|/([")
    if not names.names:
        names, head = _names_inside(head)
    typed = _TYPE_OF_WORK.search(head)
    if typed:
        title, journal = head[: typed.start()], plain_journal(head[typed.end() :]) or None
    else:
        title, journal = split_title_and_journal(head, has_locator=locator is not None)
    return _Parts(names.names, plain_title(title) if title else None, journal, year), locator


_AHEAD_OF_PRINT: Final = re.compile(
    r"[\s,.;(]{1,3}((?:19|20)\d\d)\)?(?:\s[A-Z][a-z]{2,8}(?:\s\d{1,2})?)?\s?[;,.]?\s?[\[(]?(?:[Pp]ublished\s(?:online|ahead)"
    r"|Epub|[Oo]nline\s(?:ahead|first|publication)|[Aa]dvance\sonline|[Ii]n\spress|[Aa]head\sof\sprint|[Ff]orthcoming)"
)
"""The year of a work that has no place yet ("Lancet 2020; published online July 3")."""
_TYPE_OF_WORK: Final = re.compile(r"\s?\[[JMDCNRA](?:/OL)?\]\s?[.,．]?\s*")
"""The mark behind a title in Chinese citations (GB/T 7714): [J] for a journal, [D] for a thesis."""
_YEAR_FIRST: Final = re.compile(
    r"(?:^|[\s.(])(?P<year>(?:19|20)\d\d)\s(?P<journal>[A-Z][^\d,;()\[\]“”]{3,80})\s(?P<volume>\d{1,4})"
    r"(?:\s?\((?P<issue>\d{1,3})\))?\s(?P<pages>[A-Z]{0,2}\d{1,7}(?:[-–]\d{1,7})?)[.)]?$"
)


def _read_year_first(plain: str, match: re.Match[str]) -> tuple[_Parts, Locator | None]:
    """A citation of the Institute of Physics: "T Ames and P Lim 2021 J. Larks: Conf. Ser. 1998 012044"."""
    names = read_names(plain[: match.start()])
    year = int(match["year"])
    locator = Locator(year, match["volume"], match["issue"], plain_pages(match["pages"]), match.start(), match.end())
    return _Parts(names.names, None, plain_journal(match["journal"]), year), locator


def _end_like_names(plain: str, names: NameList, year: re.Match[str] | None) -> bool:
    """False for a title or journal that begins with two capitalised words, as a name in full would."""
    if len(names.names) > 1 or names.and_others:
        return True
    if not year and re.search(r"\s[A-Z]{1,4}$", names.names[0]) and plain[names.end - 1] == ".":
        return True
    behind = plain[year.end() if year else names.end :].lstrip(_BETWEEN)
    locator = find_locator(behind)
    title = behind[: locator.start] if locator else behind
    return len(title.split()) > 2 and (bool(year) or plain[names.end] in ".:,")


def _names_inside(head: str) -> tuple[NameList, str]:
    """The names that stand behind the title ("Title, Ames, J. B., Lim, S., Journal"), and the rest without them."""
    for stop in re.finditer(r"[.,?]\s+(?=[A-Z])", head):
        names = read_names(head, stop.end(), full=False)
        if len(names.names) < 2 and not names.and_others:
            names = read_names(head, stop.end())
            if len(names.names) < 3 and not names.and_others:
                continue
        if names.names:
            return names, f"{head[: stop.start()]}. {head[names.end :].lstrip(_BETWEEN)}".rstrip(", ")
    return NameList((), 0, False), head


_GLUED: Final = re.compile(r"(?<=[a-z]{3})\.?(?=([A-Z][A-Za-z. ]{2,40}?)((?:19|20)\d\d)\d{4})")


def _split_glued(rest: str) -> tuple[str | None, str | None, int | None]:
    """Title, journal and year of a citation without any space between its fields ("...cells.Mol Vis20111727")."""
    match = _GLUED.search(rest)
    return (rest[: match.start()], match[1].strip(), int(match[2])) if match else (None, None, None)
