"""Where the sentences of a notice begin and end.

A stop ends a sentence unless it abbreviates ("Fig.", "et al.", "Mol. Biol."), stands behind an initial, inside a DOI, a
number or brackets. Where text lost its spaces ("…reliable.It found", "…2016.5029Following") the glue is the end.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from retract_tui.extraction.spans import Span, trim
from retract_tui.identifiers import FoundId, find_dois

_ABBREVIATED_WORDS: Final = (
    "fig figs ref refs no nos vs al et dr drs prof profs mr mrs ms st jr sr inc ltd co corp "
    "vol vols pp p pg ca cf eg ie e.g i.e approx suppl supp "
    "supplementary tab tabs eq eqs ed eds dept univ abb bzw ggf vgl z.b u.a s nr bd cie núm "
    "num art cap pág págs dra sra "
    "sect sec chap ch app ext exp min max resp incl viz viz fl op cit loc "
    # words of abbreviated journal titles
    "int j mol sci biol chem med res acta biochim biophys proc natl acad am eur br clin exp "
    "dev neurosci physiol pharmacol immunol oncol ther lett "
    "rep rev ann adv appl arch bull can environ genet microbiol nat pathol phys soc surg front "
    "curr opin commun mater nanosens cryst inorg org "
    "biotech biotechnol comput trop pediatr psychol psychiatry toxicol endocrinol gastroenterol "
    "hepatol nephrol urol radiol cardiol dermatol "
    "ophthalmol otol orthop rheumatol nutr metab pharm pharmaceut bioinform biomed biomater "
    "cytol histol hematol haematol virol vet zool bot entomol"
)
_ABBREVIATIONS: Final = frozenset(_ABBREVIATED_WORDS.split())
_STARTING_WORDS: Final = (
    "the this these those it we in on at as an a after although all both however for following given upon "
    "since therefore thus when while our their they he she i to one two no none neither there because by "
    "further furthermore moreover additionally specifically authors author if its such with readers "
    "concerns"
)
_STARTERS: Final = frozenset(_STARTING_WORDS.split())
# Both begin with the sign and then ask what stood before: `re` looks fast for what begins with one of a few signs.
_STOP: Final = re.compile(
    r"[.!?。！？](?:(?<=[。！？])(?P<close2>[”」』）]?)\s*|(?<=[.!?])(?:(?<=\.)\.\.)?(?P<close>[”\"’')\]]{0,3})"
    r"(?:\^\{[^}]{0,12}\}|\[\d[\d,\s–-]{0,12}\]|[¹²³⁴-⁹]{1,4})?(?P<gap>\s+|$))"
)
_GLUED_STOP: Final = re.compile(
    r"[.(F](?:(?<=[a-z)\]”]\.)(?=[A-Z]+[a-z]*[\s,])"  # reliable.It found
    r"|(?<=[a-z0-9)\]”][.;:,]\()(?=[ivx]{1,4}\)\s?[A-Z])"
    r"|(?<=[a-z0-9'’)]\()(?=(?:i{2,3}|iv|v|vi{0,3}|ix|x|[b-h]|[2-9])\)[A-Z])"  # ...in d'(ii)Panel
    r"|(?<=[a-z0-9)]F)(?=igures?\s\d|igs?\.\s\d))"  # ...2018.3991)Figure 4B
)
_LAST_WORD: Final = re.compile(r"[^\s(\[“\"‘–—/]{1,30}$")
_FIRST_WORD: Final = re.compile(r"[“\"‘(\[]*([^\W\d_]+)")
_INITIALS: Final = re.compile(r"(?:[dl]['’])?(?:[A-Z]\.){0,3}[A-Z]")
"""As in "A. Lark" and "Ann. N.Y. Acad. Sci."."""
_BRACKET: Final = re.compile(r"[()\[\]]")
_LONGEST_BRACKET: Final = 900


def split_sentences(text: str, span: Span, dois: Sequence[FoundId] | None = None) -> tuple[Span, ...]:
    """The sentences of a stretch of text, in order and without the white space around them; linear in its length.

    `dois` are those of the whole text in their order, where they have been looked for already.
    """
    ends = sorted({*_stops(text, span), *_glued(text, span, dois), span.end})
    sentences: list[Span] = []
    start = span.start
    for end in ends:
        sentence = trim(text, start, end)
        if sentence.end > sentence.start:
            sentences.append(sentence)
        start = max(start, end)
    return tuple(sentences)


def _stops(text: str, span: Span) -> list[int]:
    """The ends of sentences at punctuation with space behind it."""
    brackets = _brackets(text, span)
    ends: list[int] = []
    inside = 0
    for match in _STOP.finditer(text, span.start, span.end):
        while inside < len(brackets) and brackets[inside].end <= match.start():
            inside += 1
        if inside < len(brackets) and brackets[inside].start < match.start() and brackets[inside].end > match.end():
            continue
        if match["gap"] is None or _ends_sentence(text, span, match):
            ends.append(match.end())
    return ends


def _ends_sentence(text: str, span: Span, match: re.Match[str]) -> bool:
    following = text[match.end() : match.end() + 60]
    if not following or match.end() >= span.end:
        return True
    if text[match.start()] in "!?":
        return not following[0].islower()
    word = _LAST_WORD.search(text, max(span.start, match.start() - 30), match.start())
    last = word.group().strip("*_") if word else ""
    if last.isdigit() and len(last) < 3 and not text[span.start : match.start() - len(last)].strip(" \n•●*-–"):
        return False  # the number of a list item
    first = _FIRST_WORD.match(following)
    starter = first is not None and first[1].lower() in _STARTERS and first[1][0].isupper()
    if last.lower() in _ABBREVIATIONS:
        return starter and last.lower() not in ("fig", "figs", "no", "dr", "prof", "vs")
    if last[-1:].isupper() and _INITIALS.fullmatch(last) and not match["close"]:
        return starter and not re.match(r"\s*[A-Z]\.", following)
    return not following[0].islower() or following.startswith(("(", "["))


def _glued(text: str, span: Span, dois: Sequence[FoundId] | None) -> list[int]:
    """The ends of sentences whose space was lost, a DOI's glued end among them."""
    ends = [
        match.end() if match.group() == "." else match.start()
        for match in _GLUED_STOP.finditer(text, span.start, span.end)
        if not _in_word(text, match)
    ]
    within = _dois_within(text, span, dois)
    if within:
        ends = [end for end in ends if not _is_inside(end, within)]
        ends += [doi.end + (text[doi.end] == ".") for doi in within if _glue_behind(text, doi.end, span.end)]
    return ends


def _dois_within(text: str, span: Span, dois: Sequence[FoundId] | None) -> list[Span]:
    """The places of the DOIs of a stretch."""
    if dois is None:
        found = find_dois(text[span.start : span.end])
        return [Span(span.start + doi.start, span.start + doi.end) for doi in found]
    first = bisect_left(dois, span.start, key=lambda doi: doi.start)
    last = bisect_right(dois, span.end, key=lambda doi: doi.end)
    return [Span(doi.start, doi.end) for doi in dois[first:last]]


def _is_inside(place: int, spans: list[Span]) -> bool:
    at = bisect_left(spans, place, key=lambda span: span.start) - 1
    return at >= 0 and place < spans[at].end


def _glue_behind(text: str, at: int, end: int) -> bool:
    at += text[at : at + 1] == "."
    return at < end and bool(re.match(r"[A-Z][a-z]+\s", text[at : at + 30]))


def _in_word(text: str, match: re.Match[str]) -> bool:
    """True for the stop of an abbreviation or an address ("al.The" is none, "www.Nature.com" is)."""
    word = _LAST_WORD.search(text, max(0, match.start() - 30), match.start())
    return match.group() == "." and word is not None and ("www" in word.group() or "://" in word.group())


def _brackets(text: str, span: Span) -> list[Span]:
    """The outermost brackets that close within reach."""
    found: list[Span] = []
    opened: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(text, span.start, span.end):
        at = match.start()
        if match.group() in "([":
            opened.append((match.group(), at))
        elif opened:
            sign, start = opened.pop()
            if not opened and at - start <= _LONGEST_BRACKET and sign + match.group() in ("()", "[]"):
                found.append(Span(start, at + 1))
        if opened and at - opened[0][1] > _LONGEST_BRACKET:
            opened.clear()
    return found
