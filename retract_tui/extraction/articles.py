"""The original article: what the header, the notice's title, the statement and the reference list say of it, put together.

Each of these names the article in its own way and none is complete, so every one is read into a candidate, surest
first, and a field is taken from the first candidate that has it. Candidates that contradict each other on the title
are not of one work and are left out.
"""

import re
from typing import Final, NamedTuple

from retract_tui.extraction.announcements import Named, read_announcements
from retract_tui.extraction.attribution import Attributed
from retract_tui.extraction.citations import read_citation
from retract_tui.extraction.dates import find_dates
from retract_tui.extraction.evidence import work_evidence
from retract_tui.extraction.headings import begins_in_capitals, title_behind_kind, without_kind
from retract_tui.extraction.heads import Head
from retract_tui.extraction.journals import looks_like_journal, plain_journal
from retract_tui.extraction.layout import Layout
from retract_tui.extraction.locators import find_locator
from retract_tui.extraction.names import read_names, surname
from retract_tui.extraction.named_journals import find_named_journal
from retract_tui.extraction.references import NOTICE_TITLE, find_original_entries
from retract_tui.extraction.rows import classify
from retract_tui.extraction.spans import Span
from retract_tui.extraction.titles import QUOTED, mend_title, plain_title, same_title
from retract_tui.identifiers import find_dois, find_pmcids, find_pmids
from retract_tui.model import Evidence, Reference, Work

_FIELDS: Final = ("title", "authors", "journal", "year", "volume", "issue", "pages", "doi", "pmid", "pmcid")
_PLACE: Final = ("year", "volume", "issue", "pages")


class Articles(NamedTuple):
    """The original articles, and for each of their fields the words that say it (keys `original_articles.N.field`)."""

    works: tuple[Work, ...]
    evidence: dict[str, Evidence]


def read_articles(layout: Layout, header: list[Attributed], head: Head, references: tuple[Reference, ...]) -> Articles:
    """What the notice is about; no article where its text names none."""
    several = _several_in_title(layout)
    named = [candidate for candidate in _candidates(layout, header, head) if candidate.work != Work()]
    known = [candidate.work for candidate in named] if not several else [candidate.work for candidate in several]
    entries = find_original_entries(layout, references, [_merge_title(known)] if not several and known else known)
    listed = [Named(entry.work, Span(entry.start, entry.end)) for entry in entries]
    if several or len(listed) > 1:
        groups = _group(several, listed)
    else:
        groups = [[*named, *listed]]
    merged = [_merge(layout, header, group) for group in groups]
    merged = [_with_context(layout, header, head, found) for found in merged]
    merged = [found for found in merged if found.work != Work()]
    evidence = {
        f"original_articles.{number}.{field}": item
        for number, found in enumerate(merged)
        for field, item in found.evidence.items()
    }
    return Articles(tuple(found.work for found in merged), evidence)


class _Merged(NamedTuple):
    work: Work
    evidence: dict[str, Evidence]


def _merge_title(known: list[Work]) -> Work:
    """What the candidates agree on, as far as an entry of the reference list can be known by it."""
    title = next((work.title for work in known if work.title), None)
    doi = next((work.doi for work in known if work.doi), None)
    placed = next((work for work in known if work.volume and work.year), Work())
    return Work(title=title, doi=doi, year=placed.year, volume=placed.volume)


def _several_in_title(layout: Layout) -> list[Named]:
    """The articles of a title that cites more than one ("Retraction: A. T. J 2010, 11, 1 and B. U. J 2011, 12, 3")."""
    if layout.title is None:
        return []
    inner = title_behind_kind(layout.text, layout.title)
    if inner is None:
        return []
    stops = [match.end() for match in re.finditer(r"\d\s+and\s+(?=[A-Z])", layout.text[inner.start : inner.end])]
    bounds = [0, *stops, inner.end - inner.start]
    spans = [Span(inner.start + a, inner.start + b) for a, b in zip(bounds, bounds[1:], strict=False)]
    named = [Named(read_citation(re.sub(r"\s+and\s*$", "", span.of(layout.text))), span) for span in spans]
    return named if len(named) > 1 and all(item.work.title and item.work.volume for item in named) else []


def _group(several: list[Named], listed: list[Named]) -> list[list[Named]]:
    """Each article of several with the entry of the reference list that is the same."""
    if not several:
        return [[entry] for entry in listed]
    return [
        [
            item,
            *[
                entry
                for entry in listed
                if same_title(entry.work.title or "", item.work.title or "") or entry.work.doi == item.work.doi
            ],
        ]
        for item in several
    ]


def _candidates(layout: Layout, header: list[Attributed], head: Head) -> list[Named]:
    """What header, title and statement say of the article, surest first."""
    cited = [*_of_header(layout, header), *_of_first_line(layout, header)]
    announced = read_announcements(layout)
    title = _of_title(layout)
    return [*([title] if title and title.work.volume else []), *cited, *announced, *([title] if title else [])]


_BEFORE_CITATION: Final = re.compile(
    r"^[\s•●|–-]*(?:summary\s?:\s?\||original\sarticle\s?:|retracted\s(?:article|paper)\s?:|this\sarticle\srefers\sto\s?:?|the\soriginal\sarticle\swas\spublished\sin|article\s?:|by\s(?=[A-Z])|[(\[](?=[A-Z]))\s*",
    re.IGNORECASE,
)
_CJK_FIELD: Final = re.compile(
    r"\s*(?P<label>标题|题目|期刊|杂志|发表时间|作者|タイトル|雑誌|著者|제목|학술지|저자)\s?[:：]\s*(?P<value>.+)"
)
_OTHER_CJK_FIELD: Final = re.compile(r"\s*[\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7a3]{2,6}\s?[:：]")
_CJK_NAMES: Final = {
    "标题": "title",
    "题目": "title",
    "タイトル": "title",
    "제목": "title",
    "期刊": "journal",
    "杂志": "journal",
    "雑誌": "journal",
    "학술지": "journal",
}
_CJK_DATES: Final = ("发表时间",)
_BY_BEHIND: Final = re.compile(r"^by\s", re.IGNORECASE)


def _of_header(layout: Layout, header: list[Attributed]) -> list[Named]:
    """The lines of the header that speak of the article, each read by itself."""
    found: list[Named] = []
    rows = [line.span for line in header if line.about == "original"]
    index = 0
    while index < len(rows):
        span = rows[index]
        while index + 1 < len(rows) and _title_goes_on(layout.text, span, rows[index + 1]):
            index += 1
            span = Span(span.start, rows[index].end)
        index += 1
        work = _read_row(layout.text, span)
        if work != Work():
            found.append(Named(work, span))
    return found


_TAG: Final = re.compile(r"^\[[^\[\]]{1,40}\]\s*")
_TITLE_BY: Final = re.compile(r"^(?P<title>.{12,400}?)[’”\"]\s(?=by\s)")


def _of_first_line(layout: Layout, header: list[Attributed]) -> list[Named]:
    """A first line that is neither the notice's title nor a field: the title of the article, as lists of preprints have it."""
    if layout.title is not None or not header:
        return []
    span = header[0].span
    if classify(layout.text, span) not in ("other", "title") or header[0].about != "notice":
        return []
    line = _TAG.sub("", layout.text[span.start : span.end])
    by = _TITLE_BY.match(line)
    if by:
        names = read_names(line, by.end() + 3)
        return [Named(Work(title=plain_title(by["title"]), authors=names.names), span)]
    return [Named(Work(title=plain_title(line)), span)] if len(line.split()) > 3 else []


def _title_goes_on(text: str, span: Span, following: Span) -> bool:
    """True for the second line of a title that was broken over two."""
    gap = text[span.end : following.start]
    line = text[following.start : following.end]
    return gap.count("\n") == 1 and line[0].islower() and not _BY_BEHIND.match(line) and not line.startswith("doi")


def _read_row(text: str, span: Span) -> Work:
    line = text[span.start : span.end]
    field = _CJK_FIELD.match(line)
    if field:
        return _read_cjk_field(field["label"], field["value"].strip())
    if _OTHER_CJK_FIELD.match(line):
        return Work()
    inner = title_behind_kind(line, Span(0, len(line)))
    if inner is not None and (
        begins_in_capitals(line) or not line.lower().startswith(("retracted article", "withdrawn article"))
    ):
        line = line[inner.start :]
    line = without_kind(_BEFORE_CITATION.sub("", line))
    if _LABEL_ALONE.fullmatch(line):
        return Work()
    journal = _journal_alone(line)
    if journal is not None:
        return journal
    if re.match(r"\W*(?:doi|pmid|pmcid|https?://|10\.)", line, re.IGNORECASE):
        dois, pmids, pmcids = find_dois(line), find_pmids(line), find_pmcids(line)
        return Work(
            doi=dois[0].value if dois else None,
            pmid=pmids[0].value if pmids else None,
            pmcid=pmcids[0].value if pmcids else None,
        )
    work = read_citation(line)
    if work.title and NOTICE_TITLE.match(work.title):
        return Work()
    dates = find_dates(line)
    if work.year is None and dates:
        work = _replace(work, year=dates[0].year)
    bare = not (work.authors or work.volume or work.doi or work.journal)
    if bare and len(line.split()) > 3:
        return Work(title=mend_title(text, span).text if line == text[span.start : span.end] else plain_title(line))
    return work if not bare or work.year else Work()


_LABEL_ALONE: Final = re.compile(
    r"\W*(?:an?\s)?(?:retraction|correction|withdrawal)\sof\sthe\s(?:original\s)?(?:[\w-]+\s){0,3}articles?\W*|\W*(?:the\s)?article\W*|\W*this\sarticle\srefers\sto\W*",
    re.IGNORECASE,
)
_ONLINE_BEHIND: Final = re.compile(r",?\s+published\s(?:online\s)?(?:on\s)?(?=\d|[A-Z])", re.IGNORECASE)


def _journal_alone(line: str) -> Work | None:
    """A journal with nothing but a DOI or a date of publication ("Nature Published online 4 September 2003")."""
    dois, dates = find_dois(line), find_dates(line)
    if not dois and not dates:
        return None
    online = _ONLINE_BEHIND.search(line)
    ends = [found.start for found in dois[:1]] + ([online.start()] if online else [])
    journal = line[: min(ends)].strip(" ,;:") if ends else ""
    journal = re.sub(r"\W*(?:https?://\S*|doi\s?:?)$", "", journal, flags=re.IGNORECASE)
    if not journal or len(journal.split()) > 8 or not looks_like_journal(journal) or find_locator(line[: max(ends)]):
        return None
    return Work(journal=journal, year=dates[0].year if dates else None, doi=dois[0].value if dois else None)


def _read_cjk_field(label: str, value: str) -> Work:
    if label in _CJK_DATES:
        dates = find_dates(value)
        return Work(year=dates[0].year) if dates else Work()
    name = _CJK_NAMES.get(label)
    if name == "title":
        return Work(title=plain_title(value))
    if name == "journal":
        return Work(journal=plain_title(value))
    names = read_names(value)
    return Work(authors=names.names)


def _of_title(layout: Layout) -> Named | None:
    """The article as the notice's title names it: a whole citation, or the title without the kind of notice."""
    if layout.title is None:
        return None
    text = layout.text
    mended = mend_title(text, layout.title).text
    bare = without_kind(mended)
    quoted = without_kind(" ".join(layout.title.of(text).split()))
    if QUOTED.match(quoted):
        return Named(read_citation(quoted), layout.title)
    about = re.sub(
        r"^(?:plagiarism|duplicate publication|redundant publication)\s(?:in|of)\sthe\s(?:article|paper)\s",
        "",
        bare,
        flags=re.IGNORECASE,
    )
    if not about or re.fullmatch(r"\W*(?:\w+\W+){0,2}\w+\W*", about):
        return None
    work = read_citation(about)
    if work.volume and (work.authors or work.journal) and work.title:
        return Named(work, layout.title)
    return Named(Work(title=plain_title(about)), layout.title)


def _merge(layout: Layout, header: list[Attributed], group: list[Named]) -> _Merged:
    """One work from its candidates: each field from the first that has it, the place in the journal from one."""
    values: dict[str, object] = {}
    evidence: dict[str, Evidence] = {}
    title: str | None = None
    for named in group:
        work = named.work
        if title and work.title and not same_title(title, work.title):
            continue
        title = title or work.title
        placed = "volume" in values and work.volume is not None and work.volume != values["volume"]
        words: dict[str, Evidence] | None = None
        for field in _FIELDS:
            value = getattr(work, field)
            if not value or field in values and not _better_names(field, values[field], value):
                continue
            if field in _PLACE and placed:
                continue
            words = words if words is not None else work_evidence(layout.text, work, named.span)
            values[field] = value
            evidence[field] = words[field]
    return _Merged(Work(**values), evidence)  # type: ignore[arg-type]


def _better_names(field: str, known: object, value: object) -> bool:
    """True for a longer list of authors that begins with those that are known ("Hsia TC, et al.")."""
    if field != "authors" or not isinstance(known, tuple) or not isinstance(value, tuple):
        return False
    return len(value) > len(known) and surname(known[0]).lower() in {surname(name).lower() for name in value} | {
        word.lower() for word in value[0].split()
    }


_EDITOR: Final = re.compile(
    r"\b(?:Editors?|Editor-in-Chief|Editorial|Office|Staff|Publisher|M\.?D\.?|Ph\.?D\.?|Royal Society|Executive)\b"
)
_AUTHORS_LABEL: Final = re.compile(r"^\W*(?:Authors?|By)\b\s?:?\s*")
_THE_AUTHOR: Final = re.compile(r"\bthe\ssole\sauthor,\s|\bthe\sauthor,\s(?:Drs?\.?\s|Prof\.?\s)?(?=[A-Z])")
_SIGNED: Final = re.compile(r"^Signed\s?:\s*", re.MULTILINE)
_DATED_ARTICLE: Final = re.compile(
    r"\bthe\s(?P<date>(?:\d{1,2}\s[A-Z][a-z]+\s)?(?P<year>(?:19|20)\d\d))\s(?:article|paper)\b"
)
_ONLINE: Final = re.compile(
    r"\b(?:article|paper|above)\b[^.]{0,120}?\bpublished\s(?:online\s|ASAP\s)?(?:on\s)?(?=[A-Z\d])|\bwas\spublished\s(?:online\s|ASAP\s)?(?:on\s)(?=[A-Z\d])"
)
_PMID_OF_ARTICLE: Final = re.compile(
    r"\b(?:this|the|der|dieser|este|cet|el|o)\s(?:article|paper|Artikel|Beitrag|artículo|artigo)\b"
)


def _with_context(layout: Layout, header: list[Attributed], head: Head, found: _Merged) -> _Merged:
    """The fields that no citation gave, from the byline and the words of the statement."""
    work, evidence = found
    text = layout.text
    authors = _byline(layout, header, head, work)
    if authors:
        work = _replace(work, authors=authors[0])
        evidence["authors"] = Evidence(start=authors[1].start, end=authors[1].end)
    journal = _journal(layout, head) if not work.journal else None
    if journal:
        work = _replace(work, journal=journal[0])
        evidence["journal"] = journal[1]
    if work.year is None and layout.body:
        year = _year(layout)
        if year:
            work = _replace(work, year=year[0])
            evidence["year"] = Evidence(start=year[1].start, end=year[1].end)
    if work.pmid is None:
        for pmid in find_pmids(text[layout.body[0].start : layout.body[-1].end]) if layout.body else []:
            at = layout.body[0].start + pmid.start
            around = text[max(0, at - 60) : at + 80]
            if _PMID_OF_ARTICLE.search(around) and "“" not in around:
                work = _replace(work, pmid=pmid.value)
                evidence["pmid"] = Evidence(start=at, end=at + pmid.end - pmid.start, confidence="exact")
                break
    return _Merged(work, evidence)


def _replace(work: Work, **fields: object) -> Work:
    values = {name: getattr(work, name) for name in work.__struct_fields__}
    return Work(**{**values, **fields})  # type: ignore[arg-type]


def _byline(
    layout: Layout, header: list[Attributed], head: Head, work: Work
) -> tuple[tuple[str, ...], Span] | None:
    """The authors in the header, where no citation names them all; an editor's byline is not theirs."""
    known = {surname(name).lower() for name in work.authors}
    rows = [line.span for line in header if line.about != "neither"]
    listed = _bullets(layout.text, rows)
    if listed and not known:
        return listed
    for index, span in enumerate(rows):
        if classify(layout.text, span) != "byline" and not _AUTHORS_LABEL.match(layout.text[span.start : span.end]):
            continue
        line = _AUTHORS_LABEL.sub("", layout.text[span.start : span.end])
        names = read_names(line.lstrip("•● "))
        behind = layout.text[rows[index + 1].start : rows[index + 1].end] if index + 1 < len(rows) else ""
        signed = _EDITOR.search(line) or (
            len(names.names) == 1 and re.match(r"\W*(?:Editor|Royal Society|Executive|Publisher)", behind)
        )
        if head.head.journal == plain_journal(line):
            continue
        if signed or not names.names or len(line) - names.end > 0.25 * len(line):
            continue
        if known and (len(names.names) <= len(known) or not known & {surname(name).lower() for name in names.names}):
            continue
        if len(names.names) == 1 and (work.authors or index == 0 and not layout.title):
            continue
        return names.names, span
    return None if known else _signatories(layout)


def _bullets(text: str, rows: list[Span]) -> tuple[tuple[str, ...], Span] | None:
    """Authors as a list of one name a line."""
    names: list[str] = []
    spans: list[Span] = []
    for span in rows:
        line = text[span.start : span.end]
        read = read_names(line, 2) if line[:2] in ("• ", "● ", "- ") else None
        if read and len(read.names) == 1 and len(line) - read.end < 4:
            names.append(read.names[0])
            spans.append(span)
    return (tuple(names), Span(spans[0].start, spans[-1].end)) if len(names) > 1 else None


def _signatories(layout: Layout) -> tuple[tuple[str, ...], Span] | None:
    """The authors as they signed the notice, or as the statement calls the only one ("the author, A. Name,")."""
    text = layout.text
    signed = _SIGNED.search(text)
    if signed and re.search(r"\b(?:We|I),?\s(?:the\s(?:named\s|under)?\w*,?\s?)?", text[: signed.start()]):
        names = read_names(text, signed.end())
        line = text[signed.end() : signed.end() + 200].split("\n")[0]
        if names.names and not _EDITOR.search(line):
            return names.names, Span(signed.end(), names.end)
    for match in _THE_AUTHOR.finditer(text, 0, 6000):
        names = read_names(text, match.end())
        if len(names.names) == 1:
            return names.names, Span(match.end(), names.end)
    return None


def _journal(layout: Layout, head: Head) -> tuple[str, Evidence] | None:
    """The notice's journal, in which the article stands too; else the one that the statement names."""
    if head.head.journal:
        return head.head.journal, head.evidence["notice.journal"]
    named = find_named_journal(layout)
    return (named[0], Evidence(start=named[1].start, end=named[1].end)) if named else None


def _year(layout: Layout) -> tuple[int, Span] | None:
    """The year in "the 9 February 2012 article" or "published online on 7 September 2015"."""
    text, start, end = layout.text, layout.body[0].start, layout.body[-1].end
    dated = _DATED_ARTICLE.search(text, start, end)
    if dated:
        return int(dated["year"]), Span(*dated.span("date"))
    for match in _ONLINE.finditer(text, start, end):
        dates = find_dates(text, match.end(), min(end, match.end() + 40))
        if dates and dates[0].start - match.end() < 4:
            return dates[0].year, Span(dates[0].start, dates[0].end)
    return None
