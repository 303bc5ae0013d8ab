"""The original article as the lines of the header name it: citations, labelled fields, a bare title, a DOI."""

import re
from typing import Final

from msgspec.structs import replace

from retract_tui.extraction.announcements import Named
from retract_tui.extraction.attribution import Attributed
from retract_tui.extraction.citations import read_citation
from retract_tui.extraction.dates import find_dates
from retract_tui.extraction.field_labels import LabelledField, find_labelled
from retract_tui.extraction.headings import (
    ORIGINAL_ARTICLE,
    begins_in_capitals,
    is_kind_alone,
    title_behind_kind,
    without_kind,
)
from retract_tui.extraction.journals import looks_like_journal, plain_journal
from retract_tui.extraction.layout import Layout
from retract_tui.extraction.locators import find_locator, find_year, plain_pages
from retract_tui.extraction.names import read_names
from retract_tui.extraction.references import NOTICE_TITLE
from retract_tui.extraction.rows import classify
from retract_tui.extraction.spans import Span
from retract_tui.extraction.titles import QUOTED, mend_title, plain_title
from retract_tui.identifiers import find_dois, find_pmcids, find_pmids
from retract_tui.model import Work

_BEFORE_CITATION: Final = re.compile(
    rf"^[\s•●|–-]*(?:{ORIGINAL_ARTICLE}\s?[:：]|in\s(?:the\s)?(?=[A-Z])"
    r"|this\sis\san?\s(?:retraction|withdrawal|correction|expression\sof\sconcern)\s(?:to|of|for|about)\s?:?"
    r"|summary\s?:\s?\||original\sarticle\s?:|doi\s(?:d[oe]l?\s|de\sl[’']\s?)(?:artigo|artículo"
    r"|article)\s(?:original|d[’']origine)\s?:|retracted\s(?:article|paper)\s?:"
    r"|this\sarticle\srefers\sto\s?:?|the\soriginal\sarticle\swas\spublished\sin|(?:article|artikel|artículo|articulo"
    r"|artigo|beitrag|trabajo|trabalho|paper|publication|publikation|référence|referencia)\s?:"
    r"|(?:this|the)\s(?:notice|retraction|statement|note|correction|withdrawal)\s(?:concerns|regards|refers\sto"
    r"|relates\sto|applies\sto|is\sabout)\s(?:the\s(?:article|paper)\s)?:?"
    r"|by\s(?=[A-Z])|[(\[](?=[A-Z]))\s*",
    re.IGNORECASE,
)
_CJK_FIELD: Final = re.compile(
    r"\s*(?P<label>标题|题目|期刊|杂志|发表时间|作者|タイトル|雑誌|著者|제목|학술지|저자)\s?[:：]\s*(?P<value>.+)"
)
_OTHER_CJK_FIELD: Final = re.compile(r"\s*[\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7a3]{2,6}\s?[:：]")
_FRAMED_TITLE: Final = re.compile("[「『《]([^「」『』《》]{6,300})[」』》][。.]?")
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
_IN_JOURNAL: Final = re.compile(r"^in\s(?:the\s)?(?=[A-Z])")
_NEW_PART: Final = re.compile(r"by\s|doi|published\s|in\s(?:the\s)?[A-Z]")


def read_header_articles(layout: Layout, header: list[Attributed]) -> list[Named]:
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
    return found + _of_first_line(layout, header) + _title_above_byline(layout, header)


_TAG: Final = re.compile(r"^\[[^\[\]]{1,40}\]\s*")
_ARXIV_LINE: Final = re.compile(
    r"\barXiv:\S{5,24}\s[^\n]{0,60}?\bTitle:\s?(?P<title>[^\n]{8,300}?)(?:[.\s]*\bAuthors?:\s?(?P<authors>[^\n]{3,600}))?$"
)
"""A record of arXiv on one line."""
_TITLE_BY: Final = re.compile(r"^(?P<title>.{12,400}?)[’”\"]\s(?=by\s)")


def _of_first_line(layout: Layout, header: list[Attributed]) -> list[Named]:
    """A first line that is neither the notice's title nor a field: the title of the article (lists of preprints)."""
    if layout.title is not None or not header:
        return []
    span = header[0].span
    if classify(layout.text, span) not in ("other", "title") or header[0].about != "notice":
        return []
    line = _TAG.sub("", layout.text[span.start : span.end])
    if looks_like_journal(line):
        return []
    labelled = _ARXIV_LINE.search(line)
    if labelled:
        authors = read_names(labelled["authors"]).names if labelled["authors"] else ()
        return [Named(Work(title=plain_title(labelled["title"]), authors=authors, journal="arXiv"), span)]
    by = _TITLE_BY.match(line)
    if by:
        names = read_names(line, by.end() + 3)
        return [Named(Work(title=plain_title(by["title"]), authors=names.names), span)]
    return [Named(Work(title=plain_title(line)), span)] if len(line.split()) > 3 else []


_MOST_TITLE_LINES: Final = 3
_LEAST_WORDS: Final = 4


def _title_above_byline(layout: Layout, header: list[Attributed]) -> list[Named]:
    """The article's title: the lines right above its byline, where the notice's own title is the kind alone."""
    text, title = layout.text, layout.title
    if title is None or not is_kind_alone(title.of(text)):
        return []
    rows = [line.span for line in header if line.span.start >= title.end]
    kinds = [classify(text, row) for row in rows]
    byline = kinds.index("byline") if "byline" in kinds else 0
    if not byline or kinds[byline - 1] not in ("other", "prose"):
        return []
    first = byline - 1
    while first and kinds[first - 1] == "other" and byline - first < _MOST_TITLE_LINES:
        if "\n\n" in text[rows[first - 1].end : rows[first].start]:
            break
        first -= 1
    span = Span(rows[first].start, rows[byline - 1].end)
    words = mend_title(text, span).text
    if len(words.split()) < _LEAST_WORDS or looks_like_journal(words):
        return []
    return [Named(Work(title=plain_title(words)), span)]


def _title_goes_on(text: str, span: Span, following: Span) -> bool:
    """True for the second line of a title that was broken over two."""
    gap = text[span.end : following.start]
    line = text[following.start : following.end]
    return gap.count("\n") == 1 and line[0].islower() and not _NEW_PART.match(line)


def _read_row(text: str, span: Span) -> Work:
    line = text[span.start : span.end]
    field = _CJK_FIELD.match(line)
    if field:
        return _read_cjk_field(field["label"], field["value"].strip())
    if _OTHER_CJK_FIELD.match(line):
        return Work()
    framed = _FRAMED_TITLE.fullmatch(line.strip())
    if framed:
        return Work(title=plain_title(framed[1]))
    inner = title_behind_kind(line, Span(0, len(line)))
    if inner is not None and (
        begins_in_capitals(line) or not line.lower().startswith(("retracted article", "withdrawn article"))
    ):
        line = line[inner.start :]
    line = without_kind(_BEFORE_CITATION.sub("", line))
    if _LABEL_ALONE.fullmatch(line):
        return Work()
    if _ORIGINAL_DATED.match(line):
        dated = find_dates(line)
        return Work(year=dated[0].year) if dated else Work()
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
    if work.title and not work.journal and _IN_JOURNAL.match(text[span.start : span.end]):
        return replace(work, title=None, journal=plain_journal(work.title))
    if work.title and NOTICE_TITLE.match(work.title):
        return replace(work, title=None)
    dates = find_dates(line)
    if work.year is None and dates:
        work = replace(work, year=dates[0].year)
    led = _BY_BEHIND.match(text[span.start : span.end]) or QUOTED.match(line)
    named = bool(work.authors) and (led is not None or classify(text, span) != "other")
    bare = not (named or work.volume or work.doi or work.year)
    if bare and len(line.split()) > 3:
        whole = line == text[span.start : span.end]
        return Work(title=plain_title(mend_title(text, span).text if whole else line))
    return work if not bare or work.year else Work()


_LABEL_ALONE: Final = re.compile(
    r"\W*(?:an?\s)?(?:retraction|correction|withdrawal)\sof\sthe\s(?:original\s)?(?:[\w-]+\s){0,3}articles?\W*"
    r"|\W*(?:the\s)?article\W*|\W*this\sarticle\srefers\sto\W*",
    re.IGNORECASE,
)
_ORIGINAL_DATED: Final = re.compile(r"\W*the\soriginal\sarticle\swas\spublished\s(?:online\s)?on\s", re.IGNORECASE)
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


_CJK_SEPARATOR: Final = re.compile(r"\s*[,，、;；・]\s*(?![^（(]*[）)])")
_CJK_NAME: Final = re.compile(
    r"[\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7a3々ー]{1,8}(?:[\s・][\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7a3々ー]{1,8})?"
)


def _cjk_names(value: str) -> tuple[str, ...]:
    """The names of a list in Chinese, Japanese or Korean, a space between surname and given name or not."""
    names = [name.strip(" *＊0123456789¹²³") for name in _CJK_SEPARATOR.split(value)]
    return tuple(names) if all(_CJK_NAME.fullmatch(name) for name in names) else read_names(value).names


def _read_cjk_field(label: str, value: str) -> Work:
    if label in _CJK_DATES:
        dates = find_dates(value)
        return Work(year=dates[0].year) if dates else Work()
    name = _CJK_NAMES.get(label)
    if name == "title":
        return Work(title=plain_title(value))
    if name == "journal":
        return Work(journal=plain_title(value))
    return Work(authors=_cjk_names(value))


_MINIMUM: Final = 3


def read_field_list(layout: Layout) -> list[Named]:
    """The article as a list of labelled fields ("Article title: …", "Journal: …", "DOI: …").

    Where the title in it is headed by the kind of notice, the list describes the notice: then only what both share,
    title, authors and journal, is the article's.
    """
    end = layout.body[-1].end if layout.body else len(layout.text)
    fields: dict[str, LabelledField] = {}
    for found in find_labelled(layout.text, 0, end):
        fields.setdefault(found.field, found)
    if "title" not in fields:
        return _read_fields_below(layout, fields)
    if len(fields) < _MINIMUM:
        return []
    values = {field: found.value.of(layout.text).strip(" *") for field, found in fields.items()}
    work = _read_values(values)
    span = Span(min(found.line.start for found in fields.values()), max(found.line.end for found in fields.values()))
    bare = without_kind(values["title"])
    if bare != values["title"]:
        work = Work(title=plain_title(bare), authors=work.authors, journal=work.journal)
    return [Named(work, span)]


def _read_fields_below(layout: Layout, fields: dict[str, LabelledField]) -> list[Named]:
    """The article from the labels below the notice's title, which holds its title: what is the same in both."""
    if layout.title is None or not {"authors", "journal"} <= set(fields):
        return []
    values = {field: found.value.of(layout.text).strip(" *") for field, found in fields.items()}
    bare = without_kind(mend_title(layout.text, layout.title).text)
    pages = _PAGES.search(values.get("pages", ""))
    work = Work(
        title=plain_title(bare),
        authors=read_names(values["authors"]).names,
        journal=values["journal"],
        year=find_year(values.get("year", "")),
        pages=plain_pages(pages[0]) if pages and not pages[0].isdigit() else None,
    )
    return [Named(work, Span(layout.title.start, max(found.line.end for found in fields.values())))]


def _read_values(values: dict[str, str]) -> Work:
    place = find_locator(values.get("place", "")) or find_locator(values.get("journal", ""))
    journal = values.get("journal")
    if journal and place and find_locator(journal):
        journal = read_citation(journal).journal
    year = find_year(values.get("year", ""))
    pages = _PAGES.search(values.get("pages", ""))
    dois, pmids = find_dois(values.get("doi", "")), find_pmids(f"PMID: {values['pmid']}" if "pmid" in values else "")
    return Work(
        title=plain_title(values["title"]),
        authors=read_names(values.get("authors", "")).names,
        journal=journal,
        year=(place.year if place else None) or year,
        volume=place.volume if place else None,
        issue=place.issue if place else None,
        pages=(place.pages if place else None) or (plain_pages(pages[0]) if pages else None),
        doi=dois[0].value if dois else None,
        pmid=pmids[0].value if pmids else None,
    )


_PAGES: Final = re.compile(r"[A-Za-z]{0,2}\d{1,7}(?:\s?[-‐‑–—]\s?[A-Za-z]{0,2}\d{1,7})?")
