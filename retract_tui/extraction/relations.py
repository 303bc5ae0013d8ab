"""The words that say a panel came from elsewhere: tables by language, and where they stand in a sentence.

Patterns run on `prose.plain_text`: lower case, straight quotes, hyphens for all dashes. A relation is *mutual* where it
can be said of the named panels alone ("3B and 3E look alike"), so that no other work is meant when none is named.
"""

import re
from typing import Final, NamedTuple

from retract_tui.model import Relation


class RelationMention(NamedTuple):
    """Words of relation at `start:end`; `mutual` where they may be said of the named panels alone."""

    relation: Relation
    mutual: bool
    start: int
    end: int


_THING: Final = (
    r"(?:images?|figures?|panels?|fields?|blots?|bands?|photo\w*|pictures?|specimens?|samples?|micrographs?|gels?|strips?"
    r"|movies?|cells?|plots?|curves?|histograms?|data|mouse|mice|animals?|tumou?rs?|sections?|lanes?|rows?)"
)
_PUBLIC: Final = r"(?:used|published|reported|shown|appeared|appears?|printed|presented|featured|included|described)"
_EARLIER: Final = r"(?:before|previously|earlier|already|elsewhere|also)"

_MUTUAL: Final = (
    r"\bsimilar(?!\s(?:concerns?|issues?|problems?|stud|case|notice))(?:ities)?\b|\bidentical(?:ly)?\b|\bresembl\w+|\balike\b"
    rf"|\bthe same as\b|\bthe same had happened\b|\bone and the same\b|\bsame (?:[\w/+-]+ ){{0,2}}?{_THING}\b"
    rf"|\b(?:from|to be|is|are) one (?:single )?{_THING}\b|\bmatch(?:es|ed|ing)?\b(?! the published)|\bcorrespond(?:s|ed)? to\b"
    r"|\bcoincid\w+|\bshar(?:e|es|ed|ing) (?:a|an|some|the|regions?|edges?|parts?|areas?)\b|\bshared (?:regions?|areas?)\b"
    r"|\brecur(?:s|red)?\b|\brepeats\b|\brepeat,|\brepeated (?:in|from|within|as)\b|\bmore than once\b|\bused (?:again|twice)\b"
    r"|\bduplicates? of\b|\b(?:accidental|inadvertent|apparent|exact) duplicates\b|\bthe values of\b"
    r"|\b(?:is|are|was|were) (?:those|that) (?:of|in|given|shown|from)\b|\b(?:is|are) figs?(?:ures?)?\b"
    r"|相似|雷同|重复|相同|一致|同一|類似|同一|重複|유사|동일|중복"
    r"|\büberein\w*|\bidentisch\w*|\bähnlich\w*|\bdeckungsgleich\w*|\bdieselben?\b"
    r"|\bidentiques?\b|\bsimilaires?\b|\bcorrespond(?:ent)?\b"
    r"|\bid[eéê]ntic[ao]s?\b|\bsimilares\b|\bsemejantes?\b|\bsemelhantes?\b|\bcoincid\w*"
)
_OVERLAP: Final = r"\boverlap\w*|重叠|重なり|중첩|\büberlapp\w*|\büberschneid\w*|\bchevauch\w*|\bsuperpo\w*|\bsolap\w*|\bsobrepo\w*|\bsobrepõe\w*"
_PLAGIARISED: Final = r"\bplagi\w+|抄袭|剽窃|盗用|剽窃|표절|\bword for word\b|\bverbatim\b"
_REUSED: Final = (
    r"\bre-?us(?:e|es|ed|ing|age)\b(?! of the image should)|\brecycl\w+|\balso appears?\b|\breutiliz\w+|\bréutilis\w+"
    r"|\bwiederverwend\w*|流用|转用"
)
_COPIED: Final = (
    r"\bduplicat\w+|\bredundan\w+|\bcopied\b|\bcop(?:y|ies) of\b|\btaken (?:over|from)\b|\bsimilarity\b|\bborrowed\b"
    rf"|\b{_EARLIER} (?:been )?(?:{_PUBLIC}|be found|found|come out)\b|\b(?:{_PUBLIC}|come out|came out|seen|found) {_EARLIER}\b"
    rf"|\b(?:had|have|has) (?:all |both )?(?:already |also |previously |since )?(?:been )?(?:{_PUBLIC}|come out|served|been used|used) (?:in|as|for)\b"
    r"|\b(?:which )?appeared in (?:both|another|other|an?|the|our)\b|\bappearing in (?:different|another|other)\b"
    r"|\b(?:originat\w+|derived|obtained) (?:from|in) (?:one|another|other|an?|the)\b|\b(?:amount of )?material from\b"
    rf"|\bpreviously (?:been )?submitted\b|\bessentially the same\b|\bnearly the same\b|\bthe same (?:research|work|study|survey)\b"
    r"|\breproduced (?:in|from|as)\b|\bfound fig(?:ure|s)?\b"
    r"|曾见于|曾发表|已发表|来自|复制|転載|既発表"
    r"|\bdupliz\w*|\bstamm(?:t|en)\b|\bfinde[nt] sich auch\b|\bkopier\w*|\bübernommen\b|\bbereits (?:veröffentlicht|publiziert)\b"
    r"|\bdupliqu\w*|\bcopiée?s?\b|\breprodui\w*|\bprovien\w*|\bdéjà (?:été )?publi\w*"
    r"|\bduplicad[ao]s?\b|\bduplica[cç]\w*|\bcopiad[ao]s?\b|\breproduce\w*|\breproduz\w*|\bproced\w{1,3} de\b|\bextra[ií]d[ao]s?\b"
    r"|\bhabía aparecido\b|\bhavia sido publicad\w*|\bya (?:había|publicad)\w*"
)

_RELATION: Final = re.compile(
    f"(?P<plagiarised>{_PLAGIARISED})|(?P<overlap>{_OVERLAP})|(?P<reused>{_REUSED})|(?P<mutual>{_MUTUAL})|(?P<copied>{_COPIED})"
)
_KINDS: Final[dict[str, tuple[Relation, bool]]] = {
    "plagiarised": ("plagiarised_from", False),
    "overlap": ("overlaps_with", True),
    "reused": ("reused_in", False),
    "mutual": ("duplicated_from", True),
    "copied": ("duplicated_from", False),
}


def find_relations(plain: str, start: int, end: int) -> list[RelationMention]:
    """The words of relation in a plain text between two places, in its order."""
    found = []
    for match in _RELATION.finditer(plain, start, end):
        relation, mutual = _KINDS[match.lastgroup or "copied"]
        found.append(RelationMention(relation, mutual, match.start(), match.end()))
    return found
