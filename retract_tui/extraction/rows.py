"""What the lines of a notice are: fields, bylines, addresses, citations, headings, or sentences of the statement."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from retract_tui.extraction.dates import PUBLISHED, read_date
from retract_tui.extraction.headings import is_kind_alone, title_before_kind, title_behind_kind
from retract_tui.extraction.leading import leading
from retract_tui.extraction.names import read_names, without_degrees
from retract_tui.extraction.spans import Span

RowKind = Literal["field", "legal", "kind", "title", "byline", "address", "citation", "prose", "other"]


@dataclass(frozen=True, slots=True)
class Row:
    """A line that holds anything: its span without white space, what it is, and the number of its block."""

    span: Span
    kind: RowKind
    block: int


_FIELD: Final = re.compile(
    rf"(?:{PUBLISHED}\s?(?::|\d|$|[A-Z][a-zäöüß]{{2,8}}\.?\s\d)|doi\b|(?:https?://)?(?:dx\.)?doi\.org/"
    rf"|10\.\d{{4,9}}/\S+$"
    r"|www\.\S+$|pmid\b|pmcid\b|pubmed\b|issn\b|published\sin\sthe\sissue|(?:submission\s)?received\b|accepted\b"
    r"|revised\b|article\snumber|versión?\b|eingereicht|angenommen|recib|aceptad|aprobad|reçu|accepté|recebid|aceito"
    r"|copyright\b|©|\(c\)\s\d{4}|keywords?\b|key\swords|correspond(?:ence|ing\sauthor)|\*?\s?correspondence"
    r"|e-?mail\b|tel\b|authors?(?:['’]\s?)?\s?(?::|affiliations|[A-Z])"
    r"|affiliations?\b|citation\b|cite\sthis|open\saccess|approved\sby|edited\sby|reviewed\sby"
    r"|handling\seditor|specialty\ssection|back\sto\sjournals|volume\s\d|vol\.\s\d|journal\svolume"
    r"|pages?\s\d|pp\.\s\d|original\sarticle\s?:|this\sarticle\srefers\sto|the\soriginal\sarticle\s(?:was"
    r"|can)|retracted\sarticle\s?:|read\sonline|summary\s?:\s?\||abstract\b[:.]?\s*$"
    r"|categories|\*\s?equal|equal\scontribution|these\sauthors\scontributed|¹|orcid|article\s(?:type"
    r"|id|info)|publisher\s?:|journal\s?:|title\s?:?\s*$|date\s?:|updates?\s?:|corrects\s?:"
    r"|related\sarticle|crossmark|download|submitted|manuscript|logolink|\S.{0,90}\slogolink"
    r"|标题|期刊|单位|作者|发表时间|分类|链接|题目|杂志|タイトル|雑誌|著者|제목|저자|학술지)",
    re.IGNORECASE,
)
_LEGAL: Final = re.compile(
    r"copyright\b|©|\(c\)\s\d{4}|this\s(?:is\san|article\sis)\s(?:an\s)?(?:open[\s-]access|distributed"
    r"|licensed|published\sunder)|creative\scommons|open\saccess\sthis\sarticle",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(
    r"\b(?:Department|Dept|Division|University|Universit\w+|Universidad|Hospital|Institut\w*"
    r"|School|Faculty|College|Laborator\w+|Academy|Cent(?:er|re)|Clinic|Editorial\s[Oo]ffice"
    r"|AG|Ltd|PO\sBox|Unit|Klinik|Royal Society)\b"
)
_VERB: Final = re.compile(
    leading(
        r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|cannot|could|should|must|do|does"
        r"|did|wish(?:es)?|regrets?|retracts?|withdraws?|found|appears?|appeared|agree[ds]?|disagree[ds]?"
        r"|reported|informed|request(?:s|ed)?"
        r"|contained|contains|apologi[sz]es?|decided|became|made|raised|published|identified|write|writes|stated?|issues?d?"
        r"|wird|wurden?|haben?|hat|ist|sind|ziehen|zieht|war|stimmen|kamen|foram|foi|fica|é|são"
        r"|ha|han|fue|fueron|son|está|están|sido|retracta|retractan|retira|retiramos|solicitó|solicitaron|foram|retrata"
        r"|solicitou|solicitaram|fait|avait|rétracte|rétractent|werden|worden|gebeten|été|est|sont|ont|a été|retire"
        r"|retirent|concurs?|announces?|informs?|concluded|requires?|relates)\b"
    )
)
_CJK_PROSE: Final = re.compile(r"[\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7a3].{6,}[。；;]|本文|撤回|撤稿|철회")
OWN_CITATION: Final = re.compile(r"[.\s]*(?:19|20)\d\d(?:\s[A-Z][a-z]{2}(?:[\s-][A-Z][a-z]{2})?(?:\s\d{1,2})?)?;\s?\S")
"""Where PMC and PubMed cite the record itself: "2016 May 20; 9: 38.", behind the journal's name."""
_END: Final = (".", "!", "?", "。", ":", ";", "”", ")", "]", "’", ",")
_LONG_PROSE: Final = 200
_LONGEST_LINE: Final = 1500


def classify(text: str, span: Span) -> RowKind:
    """What a line is by itself; which title is the notice's own is judged by `layout`."""
    return _classify(text[span.start : min(span.end, span.start + _LONGEST_LINE)], span.end - span.start)


@lru_cache(maxsize=1024)  # a line is asked for by layout, attribution and bylines in turn
def _classify(line: str, length: int) -> RowKind:
    bare = line.lstrip("•●*-–|# \t")
    if is_kind_alone(bare):
        return "kind"
    if _LEGAL.match(bare):
        return "legal"
    if OWN_CITATION.match(bare):
        return "citation"
    if _PLACE_FIRST.match(bare) and _SENTENCE.search(bare) and _is_prose(bare, length):
        return "prose"
    if _FIELD.match(bare) or (len(bare) < 40 and read_date(bare)):
        return "field"
    if _is_citation(bare):
        return "citation"
    if _is_byline(bare):
        return "byline"
    whole = Span(0, len(bare))
    if title_behind_kind(bare, whole) or (title_before_kind(bare, whole) and not _VERB.search(bare[-60:])):
        return "title"
    if _is_prose(bare, length):
        return "prose"
    return "address" if _ADDRESS.search(bare) and not bare.startswith(("“", '"', "‘")) else "other"


_SENTENCE: Final = re.compile(r"\.\s(?:We|The|It|I|This|Our|After|In)\s")
_PLACE_FIRST: Final = re.compile(r"vol(?:ume|\.)\s\d|pages?\s\d", re.IGNORECASE)
"""How a statement begins that cites the article by its place first, as those of microbiology do."""
_CITATION: Final = re.compile(
    r"^\W?[A-Z][\w.&()’' :–-]{1,90}?[\s,.]{1,3}\(?(?:19|20)?\d{1,4}\)?[\s;:,(#.]{1,3}"
    r"[\w\s:;,.()–—‐‑-]{0,60}\d[\s\w.,;:()\[\]/–—‐‑<>-]{0,140}$"
)


def _is_citation(line: str) -> bool:
    """True for a line that is a journal's name and a locator ("Int J Mol Med 35: 1369-1373, 2015; DOI: ...")."""
    return len(line) < 220 and not _VERB.search(line) and bool(_CITATION.match(line))


def _is_byline(line: str) -> bool:
    """True for a line of names, whatever marks and addresses stand among them."""
    if len(line) > 1500 or line[:1].islower():
        return False
    line = without_degrees(line)
    names = read_names(line)
    rest = line[names.end :].strip(" .,;&*")
    if not names.names or len(rest) > 0.25 * len(line):
        return False
    return len(names.names) > 1 or (len(line) < 60 and not rest)


def _is_prose(line: str, length: int) -> bool:
    if not line.isascii() and _CJK_PROSE.search(line):
        return True
    if not _VERB.search(line):
        return False
    return line.rstrip().endswith(_END) or length > _LONG_PROSE


def begins_wrapped_prose(text: str, span: Span, following: Span | None) -> bool:
    """True for a line of a sentence that goes on in the next line, as text from a PDF is broken."""
    if following is None or text.count("\n", span.end, following.start) > 1 or span.end - span.start < _WRAPPED:
        return False
    line = text[span.start : span.end]
    goes_on = text[following.start].islower() or (line[-1] == "-" and line[-2:-1].isalpha())
    return goes_on and bool(_VERB.search(line)) and bool(_CLAUSE.search(line))


_WRAPPED: Final = 40
_CLAUSE: Final = re.compile(
    r"(?:[Tt]h(?:e|is|ese)|[Aa]fter|[Ii]n|[Oo]n|[Ii]t|[Ww]e|[Oo]ur|[Ff]ollowing|[Aa]n?|[Aa]t|[Dd]er|[Dd]ie|[Ll][ea]"
    r"|[EeAa]l)\s"
)
"""A word with which sentences begin and lists of names do not."""
