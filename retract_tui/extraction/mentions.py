"""Works that a sentence points at: by number, by author and year, by DOI, by citation, or by no name at all."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

import msgspec

from retract_tui.extraction.bibliography import Bibliography, Entry, merge_sources, source_of
from retract_tui.extraction.cjk_mentions import find_cjk_works
from retract_tui.extraction.inline_citations import read_inline_citation
from retract_tui.extraction.leading import quick
from retract_tui.extraction.relations import HAS_IDEOGRAPHS
from retract_tui.extraction.spans import Span
from retract_tui.identifiers import FoundId
from retract_tui.model import DuplicatedSource, Work

Kind = Literal["work", "article", "unnamed", "again", "listed"]


class WorkMention(NamedTuple):
    """Words that point at works.

    `kind`: "work" names `sources`; "article" is the article that the notice is about; "unnamed" is a work without a
    name ("another article"); "again" are the works named last ("these works"); "listed" is one of the works that are
    listed below, `sources` empty and `number` its place ("the second of these articles").
    """

    kind: Kind
    start: int
    end: int
    sources: tuple[DuplicatedSource, ...] = ()
    number: int = 0


_LABELS: Final = re.compile(
    r"\[(\d{1,3}(?:\s?[,;–—‐‑-]\s?\d{1,3}){0,30})(?:,?\s(?:retracted|corrected|withdrawn)[^\[\]]{0,24})?\]"
)
_SPELLED_LABEL: Final = re.compile(
    r"\b(?:(?:in|of|from|with|as|to|by|and|or|see) |(?<=\())?[Rr]ef(?:erences?|s?\.|s)\s"
    r"(\d{1,3}(?:(?:\s?[,–-]\s?|,?\s(?:and|or)\s)\d{1,3}){0,9})\b(?!\s(?:of|in)\b)"
    r"|(?:articles?|papers?|stud(?:y|ies)|publications?|reports?|works?|one"
    r"|al\.?)\s\((\d{1,2}(?:[,–-]\s?\d{1,2}){0,4})\)"
)
_RAISED: Final = re.compile(
    r"(?:\^\{?(?P<caret>\d{1,2}(?:[,–-]\d{1,2}){0,9})\}?"
    r"|(?P<raised>[¹²³⁴-⁹][⁰¹²³⁴-⁹,⁻–-]{0,8})"
    r"|(?<=[a-z]{4})(?P<glued>\d{1,2}(?:[,–-]\d{1,2}){0,9})(?=[\s.,;)]|$)"
    r"|(?<=[a-z]{2}[.,;)])(?P<behind>\d{1,2}(?:[,–-]\d{1,2}){0,9})(?=\s|$))"
)
_PLAIN_DIGITS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_RANGE: Final = re.compile(r"(\d{1,3})\s?[–—‐‑-]\s?(\d{1,3})|(\d{1,3})")

_PARTICLE: Final = r"(?:(?:van|von|de|der|den|du|la|le|el|al|dos|da|di|ter|ten)\s(?:der\s|den\s|la\s)?)?"
_NAME: Final = rf"{_PARTICLE}[A-Z][\w'’‐‑-]+"
_AUTHOR_YEAR: Final = re.compile(
    rf"(?P<name>{_NAME})(?:,?\s(?:et\.?\sal\b\.?|and\s(?:al\b\.?|co-?workers|colleagues))|\s"
    rf"(?:and|&)\s(?P<second>{_NAME}))"
    r"(?:,?\s{0,2}[(\[]?(?:(?P<journal>[A-Z][A-Za-z.]+(?:\s[A-Z&][A-Za-z.]*){0,5}),?\s\(?"
    r"(?=\d{4}(?!\s?[;:,(]\s?\d)))?"
    r"(?P<year>(?:19|20)\d\d)(?P<suffix>[a-z]?)(?![\d-]))?"
)
_WORK_BY: Final = re.compile(r"\b(?:articles?|papers?|stud(?:y|ies)|publications?|works?) (?:by|of)\s$")
_PREPOSITION: Final = re.compile(r"(?:von|de|da|do|du|del)\s(?=[A-Z])")
_BEHIND_NOUN: Final = re.compile(
    r"(?!(?:by|of|in|from|and|with|to|see|as|par|por|und|et|y|e|nach|bei"
    r"|aus)\b)\b[^\W\d]{2,24}\s$"
)
"""A noun before "von" or "de", which then says whose it is and begins no name: "der Arbeit von Kestrel et al."."""
_LONE_AUTHOR: Final = re.compile(rf"(?P<name>{_NAME}),?\s\(?(?P<year>(?:19|20)\d\d)(?P<suffix>[a-z]?)\)")
_THESIS: Final = re.compile(
    r"(?:[Tt]hesis|[Dd]issertation|Doktorarbeit|Habilitationsschrift|[Tt]hèse|[Tt]esis|[Tt]ese)"
    r"(?:\s(?!of\b|by\b|von\b|de\b)[a-z]+){0,3}\s(?:of|by|von|de|do|da)\s(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s)?"
    rf"(?P<name>(?:[A-Z]\.[\s-]?){{1,3}}{_NAME}|(?:[A-Z][\w'’-]+\s)?{_NAME})"
    r"(?:,?\s\(?(?:[^().;]{0,60},\s)?(?P<year>(?:19|20)\d\d)\b\)?)?"
)
_THESIS_OF: Final = re.compile(
    rf"(?P<name>{_NAME})['’]s?\s(?:\w+\s){{0,2}}(?:thesis|dissertation)(?:\s\(?(?P<year>(?:19|20)\d\d)\b\)?)?"
)
_STEMS_OF_THESIS: Final = ("thesis", "dissertation", "arbeit", "habilitation", "thèse", "tesis", "tese")
_NO_PERSON: Final = re.compile(r"Univer|Institut|College|School|Facult|Hospital|The\b|This\b")

_NOUN: Final = (
    r"(?:articles?|papers?|publications?|stud(?:y|ies)|works?|reports?|manuscripts?|thes[ei]s|dissertations?)"
)
_PHRASES: Final = re.compile(
    r"\b(?:(?P<article>"
    r"(?:this|the (?:same|present|above|above[- ](?:named|titled|mentioned|referenced)|cited"
    r"|retracted|title|current|original)"
    rf"|our|said) (?:research |original |review |published )?(?:articles?|papers?|manuscript"
    rf"|publication|study|review|report)\b"
    r"|(?:in|of|within|throughout) the (?:article|paper)\b(?!,? (?:by|entitled|titled|published|\"|'))"
    r"|(?:dies\w{1,2}|desselben|derselben) (?:artikels?|arbeit|beitrags?|beitrag)\b"
    r"|(?:cet|le même|ce même) article\b|(?:est[ea]|el mismo|la misma|o mesmo|do mesmo) "
    r"(?:art[ií]culo|artigo|trabajo|trabalho)\b"
    r")|(?P<again>"
    rf"(?:these|those|both) (?:earlier |other |two |three |previous |same )?{_NOUN}\b|that "
    rf"(?:earlier |later |other )?{_NOUN}\b"
    rf"|the (?:latter|former|earlier one|later one)\b|the (?:19|20)\d\d {_NOUN}\b"
    r"|(?:the same|that|this|the said) source\b|(?:d?este último|d?aquele|ce dernier|letztere[rmn]?)\b"
    r")|(?P<ordinal>the (?P<rank>first|second|third|fourth)\b(?=,? (?:and|of)\b|,|\.))"
    r"|(?P<unnamed>"
    r"(?:an?|one|two|three|four|five|several|some|many|other|another|different|various"
    r"|unrelated|earlier|previous|prior"
    r"|older|later|second|third|further|multiple|separate|number of|ninety|previously[ -]published)\s"
    rf"(?:(?!(?:of|in|the|this|that|these|from|as|and|to|for|is|was)\b)[\w'-]+\s){{0,4}}?(?:{_NOUN}|journals?"
    rf"|source)\b"
    r"|(?:an?|one|another|different|unrelated) (?:[\w-]+ ){0,2}?(?:grant (?:application|proposal)"
    r"|patent(?: application)?"
    r"|web ?site|textbook|poster|preprint|catalogue|photo library)\b"
    r"|(?:in|from|by) (?:articles|papers|publications|works) (?:of|by|from) (?:other|unconnected|unrelated|different"
    r"|several"
    r"|various)\b|(?:another|a different|an unrelated|other|different|unrelated) (?:research )?(?:groups?"
    r"|laborator(?:y|ies)"
    r"|teams?) (?:had|has|have|published)\b|(?:d'un|un) (?:site|livre|manuel)\b"
    r"|elsewhere\b|(?:from|by|of|in) (?:an?other|a different|different|other"
    r"|an unconnected|an unrelated|unrelated)\s"
    r"(?:laborator\w+|groups?|authors?|teams?|research groups?)\b"
    r"|(?:einer?|eines|anderen?|anderer|weiteren|früheren) (?:\w+ ){0,2}?(?:arbeit"
    r"|publikation|veröffentlichung|artikels?|studie)(?:en)?\b"
    r"|(?:un|une|d'un|d'une|autres?|d'autres) (?:\w+ ){0,2}?(?:article|publication|étude|travail)s?\b"
    r"|(?:una?|otr[oa]s?|um|uma|outr[oa]s?) (?:\w+ ){0,2}?(?:artículo|artigo|publicaci[oó]n"
    r"|publicação|estudio|estudo|trabajo|trabalho)s?\b"
    r"))"
)
_QUICK: Final = quick(_PHRASES)
_IDEOGRAPHIC_PHRASES: Final = re.compile(
    r"(?P<article>本文|该文|同一文章|本論文|当該論文|본 논문|이 논문)"
    r"|(?P<unnamed>另一[^，。,;；]{0,8}?(?:论文|文章)|某论文|(?:其他|已发表)(?:的)?(?:论文|文章)"
    r"|他の論文|別の論文|다른 논문)"
)
_RANKS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4}

_NO_SOURCE_BEFORE: Final = re.compile(
    r"(?:\b(?:letters?|comments?|commentary|correction|corrigendum|erratum|notice"
    r"|expression of concern|guidelines?|polic(?:y|ies)"
    r"|statement|concern|cope|pubpeer)\b[^.;:]{0,70}|\bsee also\b[^.;]{0,24})$"
)
"""What stands before a citation that is no source: a comment, an earlier notice, a policy."""
_THIS_BEFORE: Final = re.compile(
    r"\b(?:this|the|above|title|our|meta-analysis) (?:[\w-]+ )?(?:article|paper|publication"
    r"|study|manuscript|work)s?\s?\(?$"
    r"|\bin article\s$"
)
_JOINING: Final = re.compile(
    r"(?:,?\s[A-Z][\w.&]*(?:\s(?:[A-Z][\w.&]*|of|and|the|in|for)){0,7}[\s,]{1,2}(?:19|20)\d\d[a-z]?)?"
    r"[\s,.;:()\[\]”\"'’*]{0,4}(?i:doi:?\s?|https?://(?:dx\.)?doi\.org/)?\(?"
)


class Text(NamedTuple):
    """A notice's text, its plain form, the identifiers and inline citations in it, its bibliography."""

    text: str
    plain: str
    dois: tuple[FoundId, ...]
    bibliography: Bibliography

    def dois_in(self, start: int, end: int) -> tuple[FoundId, ...]:
        """The DOIs that stand in a stretch."""
        first = bisect_left(self.dois, start, key=lambda doi: doi.start)
        last = bisect_right(self.dois, end, key=lambda doi: doi.end)
        return self.dois[first:last]


def find_mentions(notice: Text, start: int, end: int, citations: Sequence[Span]) -> list[WorkMention]:
    """The works that `text[start:end]` points at, in order; words that name one work together are one mention."""
    found = [
        _read_citation(notice, span)
        for span in citations
        if start <= span.start and span.end <= end and not notice.plain.startswith("see also", span.start)
    ]
    found += _not_inside(found, _find_dois(notice, start, end))
    found += _not_inside(found, _find_author_years(notice, start, end))
    found += _not_inside(found, _find_labels(notice, start, end))
    found += _not_inside(found, _find_theses(notice, start, end))
    cjk = [
        (span, _work_mention(notice, *span, work, span.of(notice.text)))
        for span, work in _cjk_works(notice, start, end)
    ]
    found += _not_inside(found, [mention for _, mention in cjk if mention])
    named = _join(notice, sorted(found, key=lambda mention: mention.start))
    phrases = _not_inside(named, _find_phrases(notice, start, end))
    return sorted([*named, *phrases], key=lambda mention: mention.start)


def _cjk_works(notice: Text, start: int, end: int) -> list[tuple[Span, Work]]:
    if notice.plain.isascii() or not HAS_IDEOGRAPHS.search(notice.plain, start, end):
        return []
    return find_cjk_works(notice.text, start, end)


def _not_inside(taken: list[WorkMention], found: list[WorkMention]) -> list[WorkMention]:
    return [one for one in found if not any(one.start < other.end and other.start < one.end for other in taken)]


def _named(notice: Text, start: int, end: int, entries: list[Entry]) -> WorkMention | None:
    """A mention of entries of the reference list: the works among them, or the article, or nothing."""
    if not entries:
        return None
    works = tuple(entry.source for entry in entries if entry.role == "work")
    if works and not _NO_SOURCE_BEFORE.search(notice.plain, max(0, start - 100), start):
        return WorkMention("work", start, end, works)
    if any(entry.role == "article" for entry in entries):
        return WorkMention("article", start, end)
    return None


def _find_labels(notice: Text, start: int, end: int) -> list[WorkMention]:
    """As in "[1]", "[2,3]", "[1–4]" and, where the list has such a number, raised or glued "1"."""
    found = [_labelled(notice, m.start(), m.end(), m[1]) for m in _LABELS.finditer(notice.text, start, end)]
    listed = bool(notice.bibliography.by_label)
    for match in _SPELLED_LABEL.finditer(notice.text, start, end) if listed else ():
        numbers = match[1] or match[2]
        if set(_numbers(numbers)) <= notice.bibliography.by_label.keys():
            begin = match.start(1) if match[1] else match.start(2) - 1
            found.append(_labelled(notice, begin, match.end(), numbers))
    if listed and not any(found):
        for match in _RAISED.finditer(notice.text, start, end):
            numbers = _numbers(match[match.lastgroup or 0].translate(_PLAIN_DIGITS))
            if all(number in notice.bibliography.by_label for number in numbers):
                begin = match.start() + (match[0][0] in ".,;)")
                found.append(_labelled(notice, begin, match.end(), ",".join(numbers)))
    return [mention for mention in found if mention]


def _labelled(notice: Text, start: int, end: int, numbers: str) -> WorkMention | None:
    listed = notice.bibliography.by_label
    labels = _numbers(numbers)
    if not labels or labels[0] == "0":
        return None
    if listed:
        return _named(notice, start, end, [listed[label] for label in labels if label in listed])
    before = notice.plain[max(0, start - 100) : start]
    if _THIS_BEFORE.search(before):
        return WorkMention("article", start, end)
    if _NO_SOURCE_BEFORE.search(before):
        return None
    return WorkMention("work", start, end, tuple(DuplicatedSource(label=label) for label in labels))


def _numbers(listed: str) -> list[str]:
    """As in "1–3, 5" spelled out."""
    numbers: list[str] = []
    for match in _RANGE.finditer(listed):
        first, last, single = match.groups()
        numbers += [single] if single else [str(n) for n in range(int(first), min(int(last), int(first) + 50) + 1)]
    return numbers


def _find_author_years(notice: Text, start: int, end: int) -> list[WorkMention]:
    """As in "Kuang et al 2021", "(Takura et al., 2017)", "Mensah and de Vries (2020)", "Cheng et al."."""
    found = []
    for match in _AUTHOR_YEAR.finditer(notice.text, start, end):
        entry = notice.bibliography.find(match["name"], int(match["year"]) if match["year"] else None)
        if (
            match["second"]
            and not match["year"]
            and not _WORK_BY.search(notice.plain, max(0, match.start() - 24), match.start())
        ):
            continue
        found.append(_author_year(notice, match, entry))
    lone = _LONE_AUTHOR.finditer(notice.text, start, end) if notice.bibliography.by_author else ()
    for match in lone:
        entry = notice.bibliography.find(match["name"], int(match["year"]))
        if entry:
            found.append(_author_year(notice, match, entry))
    return [mention for mention in found if mention]


def _author_year(notice: Text, match: re.Match[str], entry: Entry | None) -> WorkMention | None:
    stop = match.end() + (notice.text[match.end() : match.end() + 1] in (")", "]"))
    if entry:
        return _named(notice, match.start(), stop, [entry])
    year = int(match["year"]) if match["year"] else None
    name = _without_preposition(notice, match)
    journal = match["journal"].strip(" .") if match["journal"] else None
    work = Work(journal=journal, year=year)
    ours = (original for original in notice.bibliography.originals if not match["suffix"])
    if any(_is_author(original, name, year) for original in ours):
        return WorkMention("article", match.start(), stop)
    source = DuplicatedSource(work=work, first_author=name, citation=" ".join(match[0].split()))
    return WorkMention("work", match.start(), stop, (source,))


def _without_preposition(notice: Text, match: re.Match[str]) -> str:
    """The name of an author, without a "von" or "de" that says whose the work is."""
    name = match["name"]
    preposition = _PREPOSITION.match(name)
    if preposition and _BEHIND_NOUN.search(notice.text[max(0, match.start() - 26) : match.start()]):
        return name[preposition.end() :]
    return name


def _is_author(original: Work, name: str, year: int | None) -> bool:
    return bool(original.authors) and name in original.authors[0].split() and year in (None, original.year)


def _find_theses(notice: Text, start: int, end: int) -> list[WorkMention]:
    """As in "the thesis of E. Kestrel (1989)", "Dissertation von H. Kestrel (Universität Lerchenau, 2006)"."""
    if not any(stem in notice.plain[start:end] for stem in _STEMS_OF_THESIS):
        return []
    found = []
    for pattern in (_THESIS, _THESIS_OF):
        for match in pattern.finditer(notice.text, start, end):
            if _NO_PERSON.search(match["name"]):
                continue
            work = Work(year=int(match["year"]) if match["year"] else None)
            name = re.split(r"[\s.]", match["name"])[-1]
            source = DuplicatedSource(work=work, first_author=name, citation=" ".join(match[0].split()))
            found.append(WorkMention("work", match.start(), match.end(), (source,)))
    return found


def _find_dois(notice: Text, start: int, end: int) -> list[WorkMention]:
    found = []
    for doi in notice.dois_in(start, end):
        found.append(_work_mention(notice, doi.start, doi.end, Work(doi=doi.value), doi.raw))
    return [mention for mention in found if mention]


def _read_citation(notice: Text, span: Span) -> WorkMention:
    """A citation in the sentence: an entry of the list where it repeats one, else the work that it names."""
    citation = span.of(notice.text)
    work = read_inline_citation(citation)
    doi = next((doi.value for doi in notice.dois_in(span.start, span.end)), None)
    if doi and doi != work.doi:
        work = msgspec.structs.replace(work, doi=doi)
    label = _LABELS.search(citation)
    entry = notice.bibliography.by_label.get(label[1]) if label else None
    entry = entry or notice.bibliography.find_work(work)
    if entry:
        return _named(notice, span.start, span.end, [entry]) or WorkMention("unnamed", span.start, span.end)
    mention = _work_mention(notice, span.start, span.end, work, citation)
    return mention or WorkMention("unnamed", span.start, span.end)


def _work_mention(notice: Text, start: int, end: int, work: Work, citation: str) -> WorkMention | None:
    if notice.bibliography.is_original(work):
        return WorkMention("article", start, end)
    if _NO_SOURCE_BEFORE.search(notice.plain[max(0, start - 100) : start]):
        return None
    return WorkMention("work", start, end, (source_of(work, citation),))


def _find_phrases(notice: Text, start: int, end: int) -> list[WorkMention]:
    found = []
    places = [match.start() for match in _QUICK.finditer(notice.plain, start, end)]
    for match in filter(None, [_PHRASES.match(notice.plain, place, end) for place in places]):
        if match["ordinal"]:
            found.append(WorkMention("listed", match.start(), match.end(), (), _RANKS[match["rank"]]))
        elif match["again"]:
            found.append(WorkMention("again", match.start(), match.end()))
        else:
            found.append(WorkMention("article" if match["article"] else "unnamed", match.start(), match.end()))
    if not notice.plain.isascii() and HAS_IDEOGRAPHS.search(notice.plain, start, end):
        for match in _IDEOGRAPHIC_PHRASES.finditer(notice.plain, start, end):
            found.append(WorkMention("article" if match["article"] else "unnamed", match.start(), match.end()))
    return found


def _join(notice: Text, mentions: list[WorkMention]) -> list[WorkMention]:
    """Mentions of one work that stand side by side made one: "Kuang et al 2021 [1]", "Duongh et al (https://…)"."""
    joined: list[WorkMention] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        if before and _JOINING.fullmatch(notice.text, before.end, mention.start):
            together = _together(before, mention)
            if together:
                joined[-1] = together
                continue
        joined.append(mention)
    return joined


def _together(one: WorkMention, other: WorkMention) -> WorkMention | None:
    """Two mentions as one where they can be of one work; None where each names its own."""
    if one.kind == "article" and other.kind == "article":
        return WorkMention("article", one.start, other.end)
    if len(one.sources) != 1 or len(other.sources) != 1:
        return None
    ours, theirs = one.sources[0], other.sources[0]
    if ours == theirs:
        return WorkMention("work", one.start, other.end, one.sources)
    if ours.label and theirs.label:
        return None
    if ours.work.doi and theirs.work.doi and ours.work.doi != theirs.work.doi:
        return None
    if theirs.label and theirs.first_author is None and not theirs.work.doi:
        label_only = DuplicatedSource(
            label=theirs.label, work=ours.work, first_author=ours.first_author, citation=ours.citation
        )
        return WorkMention("work", one.start, other.end, (label_only,))
    if theirs.label:
        return WorkMention("work", one.start, other.end, (theirs,))
    if ours.label or (ours.first_author and theirs.first_author):
        return None
    return WorkMention("work", one.start, other.end, (merge_sources(ours, theirs),))
