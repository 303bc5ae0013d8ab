"""The sentences of a statement that name the article they are about.

Three ways: a title in quotation marks behind a word for the article ("the following article from X, “T” by A"), a whole
citation behind an announcement ("have retracted the following article: A (2016) T. J, 23(8)") or at the start of the
statement, and a DOI behind "this paper".
"""

import re
from typing import Final, NamedTuple

from msgspec.structs import replace

from retract_tui.extraction.announced_dois import find_announced_doi
from retract_tui.extraction.asian_announcements import IDEOGRAPHS, JOURNAL_NAME, OFFICE, find_asian_journal
from retract_tui.extraction.citations import read_citation
from retract_tui.extraction.dates import find_dates, read_date
from retract_tui.extraction.headings import title_behind_kind
from retract_tui.extraction.inline_citations import has_locator, read_inline_citation
from retract_tui.extraction.journals import looks_like_journal, plain_journal
from retract_tui.extraction.layout import Layout
from retract_tui.extraction.leading import leading
from retract_tui.extraction.locators import find_locators
from retract_tui.extraction.names import NameList, read_names
from retract_tui.extraction.rows import classify
from retract_tui.extraction.sentences import split_sentences
from retract_tui.extraction.spans import Span
from retract_tui.extraction.titles import QUOTED, plain_title
from retract_tui.extraction.told_articles import names_before_title
from retract_tui.identifiers import find_dois, find_pmids
from retract_tui.model import Work


class Named(NamedTuple):
    """A work that a stretch of text names."""

    work: Work
    span: Span


_REACH: Final = 4000
_LEAD: Final = re.compile(
    r"(?:\b(?:(?i:articles?|papers?|study|reviews?|letters?|manuscript|reports?|communication|work|publication|chapter)"
    r"|titled|entitled|title|authors\sof|retract(?:s|ed|ing|ion\sof)?|withdraw(?:s|al\sof)?"
    r"|"
    r"article\sfrom\s[^“\"‘]{3,120}|paper\sfrom\s[^“\"‘]{3,120}|artigo|artículo|Artikels?|Beitrags?"
    r"|Arbeit|intitulado|titulado|intitulé|Titel|titled:|article\sdans\s.{3,80})[\s,:]{0,3}(?:\(?[A-Z]{2,6}\)?\s)?"
    r"|\b(?:[Aa]rticles?|[Pp]apers?|[Ss]tudy|[Rr]eport),\s(?:which|that)\s[^“\"‘]{3,120},\s"
    r"|\b(?:[Aa]rticle|[Pp]aper|[Ss]tudy|[Rr]eport)\sby\s[^“\"‘]{3,120},\s"
    r"|\b(?:confirmed|found|determined|established|concluded|learned)\sthat\s"
    r"|\b論文|文章|论文|논문)$"
)
_OF_SOURCE: Final = re.compile(
    r"\b(?:previously|another|other|earlier|prior|identical|copied|duplicat\w*|similar|overlap\w*"
    r"|word\sfor\sword|taken\sfrom|follows?,|from\san?|plagiari\w*|later\spublished|same\swork"
    r"|reference|cit(?:ed|ation))\b[^.]{0,90}$",
    re.IGNORECASE,
)
_PREDICATE: Final = re.compile(
    r",?\s(?:has|have|had)\s(?:been|now\sbeen)\b|\s(?:is|are|was|were)\s(?:being\s)?(?:retracted"
    r"|withdrawn|removed|hereby)|\bwill\sbe\b|\bwish(?:es)?\sto\b|\bbe\s(?:retracted|withdrawn)"
    r"|,\s(?:sections|because|due\sto|since|we\s|in\sview)|\bbecause\b|\bdue\sto\b"
)
_BY_BEHIND: Final = re.compile(r"[\s,.;:]*by\s", re.IGNORECASE)
_BEFORE_JOURNAL: Final = re.compile(r"[()\[\];”\"]|\b(?:in|In)\s(?:the\s)?")
_AUTHORED: Final = re.compile(
    r"(?:^|[\s,(\])])(?:by|By|de|von|par|por|of|authored\sby|written\sby)\s+(?=[A-ZÀ-Þ]|van\s|de\s|von\s)"
    r"|(?:作者|著者|저자)(?:为|是|名)?\s?[:：]\s?"
)
_IN_JOURNAL: Final = re.compile(
    r"\b(?:published|publicad[oa]|paru|publié|erschienen|veröffentlicht|appeared|printed)\b[^.;:]{0,60}?\s(?:in"
    r"|no|na|en|dans|da|of)\s(?:(?:the|The|la|der|die)\s)?(?=[A-Z(])|\bissue\sof\s(?:the\s)?"
    r"|\b(?:número|edição|edición|numéro)\s(?:de\s\w+\sde\s\d{4}\s)?d[aeo]l?\s(?=[A-Z])"
)
_FROM_JOURNAL: Final = re.compile(r"\b(?:article|paper)s?\s(?:from|in)\s(?P<journal>[A-Z][^“\"‘]{2,120}?),?\s*$")
_ONLINE_DATE: Final = re.compile(
    r"\b(?:published|publicado|posted|available|appeared|came\sout|issued)\b[^.;]{0,40}?$", re.IGNORECASE
)
_FOLLOWING: Final = re.compile(
    leading(
        r"\b(?:retract\w*|withdr\w+|concern\s(?:about|on|for|regarding))\b[^.:]{0,60}?\b(?:article"
        r"|paper|review|study|work)s?\s?:\s*|\bretracts\s(?:the\s)?(?:[A-Z]?\w+\s){0,3}?article\s(?=[A-Z])"
        r"|\b[Tt]he\s(?:article|paper|review|study|letter)\sby\s(?=[A-ZÀ-Þ][\w'’-]+\s[A-Z]{1,3}(?:,\s[A-ZÀ-Þ]|:\s))"
        r"|\b(?:[Tt]his|[Tt]here)\sis\sa\s(?i:retraction|withdrawal|correction)(?i:\snotice)?\s(?:for|of"
        r"|to)\s(?:the\s(?:article|paper)\s)?"
        r"|\b(?:retract\w*|retir\w*|zurück\w*|Rücknahme|Zurückziehung|rétract\w*|retrat\w*)\b[^.:]{0,90}?"
        r"\b(?:artículos?|artigos?|articles?|Artikels?|Beitrags?|Arbeit|trabajos?|trabalhos?)(?:\s\w+)?\s?:\s*"
    )
)


def read_announcements(layout: Layout) -> list[Named]:
    """The original article as the statement names it, surest first."""
    text = layout.text
    if not layout.body:
        return []
    span = Span(layout.body[0].start, min(layout.body[-1].end, layout.body[0].start + _REACH))
    quotes = list(QUOTED.finditer(text, span.start, span.end))
    found = [
        _quoted(text, span, quotes),
        *_cited(layout, span),
        *_cited_in_quotes(text, span, quotes),
        _above(layout),
        *(Named(*found) for found in (find_asian_journal(layout), find_announced_doi(layout, span)) if found),
    ]
    return [named for named in found if named is not None]


def _quoted(text: str, span: Span, quotes: list[re.Match[str]]) -> Named | None:
    """The first title in quotation marks that a word for the article leads, with what its sentence says of it."""
    for match in quotes:
        behind = text[match.end() : match.end() + 12]
        if match.start() == span.start or (text[match.start() - 1] == "\n" and _BY_BEHIND.match(behind)):
            before, led = "", True
        else:
            before = text[max(span.start, match.start() - 200) : match.start()].replace("\n", " ")
            led = bool(_LEAD.search(before)) and not _OF_SOURCE.search(before)
        title = plain_title(match[match.lastindex or 0])
        whole = read_inline_citation(title) if led and has_locator(title, 0, len(title)) else Work()
        if whole.title and whole.authors and whole.title != title:
            return Named(whole, Span(match.start(), match.end()))
        ideographs = (
            IDEOGRAPHS.search(title) is not None and not JOURNAL_NAME.search(title) and not OFFICE.match(behind)
        )
        if not (led or ideographs) or (len(title.split()) < 3 and not ideographs):
            continue
        end = _end_of_clause(text, match.end(), _end_of_paragraph(text, match.end(), span.end))
        return Named(
            _read_clause(before, title, text[match.end() : end]),
            Span(max(span.start, match.start() - len(before)), end),
        )
    return None


def _end_of_paragraph(text: str, start: int, end: int) -> int:
    """Where the lines about a title end: at the next empty line."""
    empty = re.compile(r"\n[ \t]*\n").search(text, start, end)
    return empty.start() if empty else end


def _cited_in_quotes(text: str, span: Span, quotes: list[re.Match[str]]) -> list[Named]:
    """Whole citations in quotation marks ("I retract the paper “Surname I. Title. Journal 2004;24:339-46”")."""
    found: list[Named] = []
    for match in quotes:
        before = text[max(span.start, match.start() - 200) : match.start()].replace("\n", " ")
        if not _LEAD.search(before) or _OF_SOURCE.search(before):
            continue
        work = read_citation(match[match.lastindex or 0])
        if work.authors and work.title and work.volume:
            found.append(Named(work, Span(match.start(), match.end())))
    return found


_ABOVE: Final = re.compile(
    r"\b(?:(?:[Tt]he\s(?:above|following|title)|[Tt]his)\s(?:article|paper|review|letter)"
    r"|[Tt]he\sabove-?\s?(?:titled|named"
    r"|mentioned|cited|referenced)\s(?:article|paper)|[Tt]he\s(?:article|paper)\s(?:cited|named|mentioned|referenced"
    r"|listed)"
    r"\sabove)\b[\s,]{1,2}(?:(?:in"
    r"|from)\s(?:the\s)?)?"
)


_ABOVE_BY: Final = re.compile(r"(?:written\s|authored\s)?by\s(?:Drs?\.?\s)?(?=[A-ZÀ-Þ])")


def _above(layout: Layout) -> Named | None:
    """What a sentence on "the above article" adds: "in the Journal of X, published online on 7 May 2015 (24#6)"."""
    text, paragraph = layout.text, layout.body[0]
    match = _ABOVE.search(text, paragraph.start, paragraph.end)
    if match is None:
        return None
    predicate = _PREDICATE.search(text, match.end(), min(paragraph.end, match.end() + 500))
    sentences = split_sentences(text, Span(match.start(), min(paragraph.end, match.end() + 500)))
    end = min([sentences[0].end] + ([predicate.start()] if predicate else []))
    clause = " ".join(text[match.end() : end].split())
    if "“" in clause:
        return None
    journal = leading_journal(clause) if re.search(r"\b(?:in|from)\s(?:the\s)?$", match.group()) else None
    locators = find_locators(clause)
    dates = [date for date in find_dates(clause) if _ONLINE_DATE.search(clause[: date.start])]
    locator = locators[0] if locators else None
    journal = journal or (_journal_before(clause[: locator.start]) if locator else None)
    year = (locator.year if locator else None) or (dates[0].year if dates else None)
    by = _ABOVE_BY.match(clause)
    names = read_names(clause, by.end()).names if by else ()
    if locator is None and not (journal or dates or names):
        return None
    work = Work(
        authors=names,
        journal=journal,
        year=year,
        volume=locator.volume if locator else None,
        issue=locator.issue if locator else None,
        pages=locator.pages if locator else None,
    )
    return Named(work, Span(match.start(), end))


def _end_of_clause(text: str, start: int, end: int) -> int:
    """Where the words on a title end: at the predicate of their sentence, or with it."""
    stop = min(end, start + 700)
    predicate = _PREDICATE.search(text, start, stop)
    sentences = split_sentences(text, Span(start, stop))
    sentence_end = sentences[0].end if sentences else stop
    if predicate and predicate.start() < sentence_end:
        return predicate.start()
    return sentence_end


def _read_clause(before: str, title: str, behind: str) -> Work:
    """Authors, journal, locator, date and identifiers on either side of a title."""
    flat = " ".join(behind.split())
    bracket = _IN_BRACKETS.match(flat)
    whole = read_citation(bracket[1]) if bracket and has_locator(bracket[1], 0, len(bracket[1])) else Work()
    if whole.authors and whole.volume:
        return replace(whole, title=title)
    names = _names_in(flat)
    names = names if names.names else names_before_title(before)
    undisturbed = re.sub(r"10\.\d{4,9}/\S+", " ", flat)
    locators = find_locators(undisturbed)
    locator = locators[0] if locators else None
    beside = _journal_before(undisturbed[: locator.start]) if locator else None
    cited = read_citation(f"“{title}” {flat}")
    surest = (beside, cited.journal) if len(locators) > 1 else (cited.journal if locator else None, beside)
    journal = surest[0] or surest[1] or _journal_in(before, flat) or cited.journal
    dates = [date for date in find_dates(flat) if _ONLINE_DATE.search(flat[: date.start])] or find_dates(flat)
    year = (locator.year if locator else None) or (dates[0].year if dates else None) or _year_in_brackets(flat)
    dois, pmids = find_dois(behind), find_pmids(behind)
    return Work(
        title=title,
        authors=names.names,
        journal=journal,
        year=year,
        volume=locator.volume if locator else None,
        issue=locator.issue if locator else None,
        pages=locator.pages if locator else None,
        doi=dois[0].value if dois else None,
        pmid=pmids[0].value if pmids else None,
    )


_IN_BRACKETS: Final = re.compile(r"\W{0,3}[(\[]([^()\[\]]{10,300}(?:\([^()]{1,20}\)[^()\[\]]{0,200})?)[)\]]")


def _journal_before(text: str) -> str | None:
    """The journal that stands right before a locator, behind a bracket, a stop or "in"."""
    last = _BEFORE_JOURNAL.split(text)[-1].strip(" ,:")
    bracketed = last == text[text.rfind("(") + 1 :].strip(" ,:") and "(" in text
    return plain_journal(last) if looks_like_journal(last) and (bracketed or not read_names(last).names) else None


def _year_in_brackets(flat: str) -> int | None:
    match = re.search(r"[(\[]((?:19|20)\d\d)[)\]]", flat)
    return int(match[1]) if match else None


def _names_in(flat: str) -> NameList:
    for by in _AUTHORED.finditer(flat):
        names = read_names(flat, by.end())
        if names.names and not _is_journal_sooner(names, flat[by.start() : by.end()]):
            return names
    return NameList((), 0, False)


def _is_journal_sooner(names: NameList, lead: str) -> bool:
    """True for "of Oncology Letters": two capitalised words behind "of" are a journal sooner than an author."""
    return lead.strip(" ,()]").lower() in ("of", "de") and len(names.names) == 1 and not names.and_others


def _journal_in(before: str, flat: str) -> str | None:
    named = _FROM_JOURNAL.search(before)
    if named and looks_like_journal(named["journal"]):
        return plain_journal(named["journal"])
    for match in _IN_JOURNAL.finditer(flat):
        rest = re.sub(r"^The\s", "", flat[match.end() :])
        journal = leading_journal(rest)
        if journal and journal.lower() != "wiley online library" and not journal.startswith(("Vol", "Wiley")):
            return journal
    return None


_JOURNAL_RUN: Final = re.compile(
    r"[A-ZÀ-Þ][\w&.’'-]*(?:[\s:–-]{1,3}(?:[A-ZÀ-Þ(][\w&.’')-]*|of|and|the|for|in|on|de|da|do"
    r"|der|des|für|und|et|y|e|del)){0,12}(?=$|[\s.,;:(\[]|\d)"
)
_NEXT_SENTENCE: Final = re.compile(r"\n|(?<=[a-z]{4})\.\s+(?=[A-Z][a-z]*\s[a-z])|(?<=[a-z]{4})\.\s*$")
_FUNCTION_END: Final = re.compile(
    r"[\s.,]+(?:of|and|the|for|in|on|de|da|do|der|des|für|und|et|y|e|del|[(].*|(?:January|February"
    r"|March|April|May|June|July|August|September|October|November|December))$"
)


def leading_journal(rest: str) -> str | None:
    """The run of capitalised words with which a text begins, as a journal."""
    if read_date(rest):
        return None
    match = _JOURNAL_RUN.match(_NEXT_SENTENCE.split(rest, maxsplit=1)[0])
    if match is None:
        return None
    journal = match.group()
    while shorter := _FUNCTION_END.search(journal):
        journal = journal[: shorter.start()]
    return plain_journal(journal) if looks_like_journal(journal) else None


def _cited(layout: Layout, span: Span) -> list[Named]:
    """Whole citations behind an announcement ("the following article: ...") or at the start of the statement."""
    text = layout.text
    found: list[Named] = []
    following = _FOLLOWING.search(text, span.start, min(span.end, span.start + 1500))
    announces = bool(
        re.search(r"(?:following|above|named)\b[^.]{0,30}\b(?:article|paper|publication)s?\b", layout.body[0].of(text))
    )
    starts = [part.start for part in (layout.body[:3] if announces else layout.body[:1])]
    for start in [*starts, *([following.end()] if following else [])]:
        end = next((part.end for part in layout.body if part.start <= start < part.end), span.end)
        named = _citation_at(text, _behind_kind(text, start, end), end, title_first=start not in starts)
        if named:
            found.append(named)
    return found


def _behind_kind(text: str, start: int, end: int) -> int:
    """Where a citation begins that stands behind the kind of notice ("Retraction to: ...")."""
    inner = title_behind_kind(text, Span(start, end))
    return inner.start if inner else start


_NAMES_GLUED: Final = re.compile(r"[a-z](?=[A-Z]{2,} [A-Z]{2,}(?:,| and ))")


_CITES_NOTICE: Final = re.compile(r"\W*(?:citation|cite\sthis|how\sto\scite)\b", re.IGNORECASE)
_VOLUME_FIRST: Final = re.compile(r"Vol(?:ume)?\.?\s\d")


def _citation_at(text: str, start: int, end: int, *, title_first: bool) -> Named | None:
    """The citation that begins at `start`: authors or a title, and a locator or a DOI within reach."""
    stop = min(end, start + 900)
    doi = next((found for found in find_dois(text[start:stop])), None)
    if start >= end or text[start] in '“"‘' or _CITES_NOTICE.match(text, start, stop):
        return None
    glue = _NAMES_GLUED.search(text, start, stop)
    line_end = text.find("\n", start, stop)
    line = Span(start, line_end if line_end > 0 else stop)
    cites = classify(text, line) == "citation" or _VOLUME_FIRST.match(text, start)
    if not (title_first or glue or cites or read_names(text[start:stop]).names):
        return None
    predicate = _PREDICATE.search(text, start, stop)
    sentences = split_sentences(text, Span(start, stop))
    ends = [sentence.end for sentence in sentences[:5]]
    if predicate:
        ends = [*(end for end in ends if end <= predicate.start()), predicate.start()]
    for close in ends:
        work = _read_glued(text[start:close], glue.end() - start) if glue else read_citation(text[start:close])
        whole = work.authors and (work.volume or work.doi) and (work.title or work.journal)
        if (
            whole
            or (work.volume and _VOLUME_FIRST.match(text, start))
            or (work.volume and work.journal and not work.title and close - start < 200)
        ):
            if doi and not work.doi and start + doi.end - close < 60:
                continue
            return Named(work, Span(start, close))
    return None


def _read_glued(citation: str, at: int) -> Work:
    """A citation whose title is glued to its authors in capitals: "...in RAW264.7 cellsWENTING QI, YAN GAO..."."""
    work = read_citation(citation[at:])
    values = {name: getattr(work, name) for name in work.__struct_fields__}
    return Work(**{**values, "title": plain_title(citation[:at])})
