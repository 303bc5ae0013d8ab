"""The words that say a panel came from elsewhere: tables by language, and where they stand in a sentence.

Patterns run on `prose.plain_text`: lower case, straight quotes, hyphens for all dashes. A relation is *mutual* where it
can be said of the named panels alone ("3B and 3E look alike"), so that no other work is meant when none is named.
"""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from retract_tui.extraction.leading import quick
from retract_tui.extraction.stems import StemIndex, stems_of
from retract_tui.model import Relation


class RelationMention(NamedTuple):
    """Words of relation at `start:end`; `mutual` where they may be said of the named panels alone."""

    relation: Relation
    mutual: bool
    start: int
    end: int


_THING: Final = (
    r"(?:images?|figures?|panels?|fields?|blots?|bands?|photo\w*|pictures?|specimens?|samples?"
    r"|micrographs?|gels?|strips?"
    r"|movies?|cells?|plots?|curves?|histograms?|data|mouse|mice|animals?|tumou?rs?|sections?"
    r"|lanes?|rows?|tissues?|charts?|graphs?|traces?|sources?|origins?|experiments?|immunoblots?|acquisitions?"
    r"|recordings?|exposures?|membranes?|plates?|dish|wells?|embryos?|slides?|scans?|regions?|areas?)\b"
)
_PUBLIC: Final = (
    r"(?:used|published|reported|shown|appeared|appears?|printed|presented|featured|included|described|displayed)\b"
)
_EARLIER: Final = r"(?:before|previously|earlier|already|elsewhere|also)\b"

_MUTUAL: Final = (
    r"similar(?!\s(?:concerns?|issues?|problems?|stud|case|notice))(?:ities)?\b",
    r"identical(?:ly)?\b",
    r"indistinguishable\b",
    r"resembl\w+",
    r"alike\b",
    r"the same (?:as\b|had happened\b|(?:\w+ )?(?:is )?presented in\b)",
    r"one and the same\b",
    rf"same (?:[\w/+-]+ ){{0,2}}?{_THING}",
    rf"(?:from|to be|is|are|of) (?:one|a single) (?:single )?{_THING}",
    r"match(?:es|ed|ing)?\b(?! the published)",
    r"superimpos\w+",
    r"(?:vs· |versus )(?=(?:the )?(?:figs?|figures?|panels?|tables?)\b|\[)",
    r"(?:served|serves?|serving) (?:in|as|for|again|both|twice)\b",
    r"(?:stem|stems|stemmed|come|comes|came|derive[sd]?|originate[sd]?|taken|generated) from (?:a single|one|the "
    r"same|a common)\b",
    r"(?<!not be )(?<!not )(?<!never )(?:seen|occurs?|found|turns? up|returns?|placed) (?:again|twice)\b",
    r"(?:rotated|flipped|mirrored|inverted|cropped|enlarged|stretched|turned|re-?labell?ed|altered)(?:,? and(?: "
    r"then)?) "
    r"(?:re-?used|used|shown|printed|presented|placed)\b",
    r"(?:second|exact|stretched|rotated|cropped|flipped|mirror(?:ed)?|direct|identical|enlarged|close|modified|altered)"
    r" cop(?:y|ies)\b",
    r"contains? the same\b",
    r"past(?:ed|ing) (?:in)?to (?=figs?|figures?|panels?)",
    r"correspond(?:s|ed)? to\b",
    r"coincid\w+",
    r"shar(?:e|es|ed|ing) (?:a|an|some|the|regions?|edges?|parts?|areas?)\b",
    rf"shar(?:e|es|ed|ing) (?:\w+ ){{0,2}}?{_THING}",
    r"shared (?:regions?|areas?)\b",
    r"(?:are|is|were|was|be) the same\b",
    r"recur(?:s|red)?\b",
    r"mirror(?:ed)?[- ]images?\b",
    r"(?:rotated|flipped|mirrored|inverted|cropped|enlarged|shifted|stretched|turned|scaled|re-?labell?ed) "
    r"(?:versions?|cop(?:y|ies)|images?|duplicates?|reproductions?)\b",
    r"(?:printed|shown|used|published|presented|displayed) (?:once more|again|twice|a second time)\b",
    r"re-?appear(?:s|ed)?\b",
    r"replicas?\b",
    r"interchangeabl\w+",
    r"repeats\b",
    r"repeat,",
    r"repeated (?:in|within|as) (?:figs?|figures?|panels?|tables?|lanes?|several|other)\b",
    r"(?:more than once|(?:in|for) (?:more than one|several|two) (?:places?|times|panels|figures))\b",
    r"used (?:again|twice|repeatedly)\b",
    r"(?:are|is|were|was|being|as|accidental|inadvertent|apparent|exact) duplicates?\b",
    r"duplicates? of\b",
    r"duplicated? (?:each other|one another|within|between|across)\b",
    r"the values of\b",
    r"(?:is|are|was|were) (?:those|that) (?:of|in|given|shown|from)\b",
    r"(?:is|are|be) figs?(?:[.·]|ures?)?\s",
    r"(?:bands?|blots?|images?|lanes?|cells|curves?|panels?|rows?|sections?|spectra|traces|- ?) ?as (?:in "
    r"|on )?(?=figs?|tables?|panels?)",
    r"(?:also|again|likewise) (?:to be )?(?:found|seen|present|visible|stands?|serves?) (?:in|as|under)\b",
    r"presented (?:one|a single|the same) [^.;]{3,50}? as (?:two|three|several|different)\b",
    r"ressembl\w+",
    r"(?:makes?|made|making) use of (?=(?:figs?|lanes?|panels?|the (?:same|image|blot|figs?|lanes?|panels?))\b)",
    *("überein\\w*", "identisch\\w*", "ähnlich\\w*", r"deckungsgleich\w*", r"dieselben?\b"),
    *(r"identiques?\b", r"similaires?\b", r"correspond(?:ent)?\b"),
    *(r"id[eéê]ntic[ao]s?\b", r"similares\b", r"semejantes?\b", r"semelhantes?\b"),
)
_MUTUAL_IDEOGRAPHS: Final = (
    "相似",
    "雷同",
    "重复",
    "相同",
    "一致",
    "同一",
    "類似",
    "重複",
    "酷似",
    "유사",
    "동일",
    "같은 값",
    "와 같다",
    "과 같다",
    "중복",
)
_OVERLAP: Final = (
    r"overlap\w*",
    *(r"überlapp\w*", r"überschneid\w*", r"chevauch\w*", r"superpo\w*", r"solap\w*", r"sobrep[oõ]\w*"),
)
_OVERLAP_IDEOGRAPHS: Final = ("重叠", "重なり", "중첩")
_PLAGIARISED: Final = (r"plagi\w+",)
_PLAGIARISED_IDEOGRAPHS: Final = ("抄袭", "剽窃", "盗用", "표절")
_REUSED: Final = (
    r"(?:reus|re-us)(?:e|es|ed|ing|age)\b",
    r"recycl\w+",
    r"also (?:appears?|occurs?|features?|serve[sd]?|(?:is|are|was|were) (?:found|seen|shown|used|printed))\b",
    r"(?:subsequently|later) (?:been )?(?:published|used|appeared|printed|shown) (?:in|as|for)\b",
    *(r"wiederverwend\w*", r"réutilis\w+", r"reutiliz\w+"),
)
_REUSED_IDEOGRAPHS: Final = ("流用", "转用", "재사용")
_COPIED: Final = (
    r"duplicat\w+",
    r"redundan\w+",
    r"copied\b",
    r"(?:a|are|were|is|was) cop(?:y|ies) of\b",
    r"taken (?:over|from|directly from|without)\b",
    r"similarity\b",
    r"used (?:\w+ )?(?:images?|data|figures?|text|material|results) from\b",
    r"(?:borrowed|lifted from|appropriated|misappropriated)\b",
    r"(?:used|included|presented|published) (?:without|with no) (?:permission|attribution"
    r"|credit|citation|acknowledg\w*)\b",
    r"originally (?:published|appeared|created|generated) (?:in|by)\b",
    r"(?:word for word|verbatim)\b",
    rf"{_EARLIER} (?:been )?(?:{_PUBLIC}|be found|found|come out)",
    rf"(?:{_PUBLIC}|come out|came out|seen|found) {_EARLIER}",
    r"(?:had|have|has) (?:all |both )?(?:already |also |previously |since )?(?:been )?"
    r"(?:used|published|shown|appeared|printed|presented|featured|come out|served) "
    r"(?:in|as|for|by|to (?:represent|describe|depict|illustrate|show))\b",
    r"appeared in (?:both|another|other|an?|the|our|different)\b",
    r"appearing in (?:different|another|other)\b",
    r"(?:originat\w+|derived|obtained) (?:from|in) (?:another|other|an?|the)\b",
    r"(?:amount of )?material from\b",
    r"previously (?:been )?submitted\b",
    r"(?:essentially|nearly|substantially) the same\b",
    r"(?:describe|report|present|cover|concern|use|analy[sz]e)(?:s|d|ed)? the same (?:\w+ ){0,2}?(?:patients|cases"
    r"|subjects"
    r"|cohort|participants|trial|survey)\b",
    r"the same (?:research|work|study|survey)\b",
    r"reproduced (?:in|from|as)\b",
    r"(?:re-?drawn|made|traced|constructed|generated|compiled) from (?=figs?|figures?|panels?|tables?|\[)",
    r"originat\w+ (?:from|in|with) (?=\[|\(?[\w-]+ (?:et al|and [\w-]+|&))",
    r"(?:bereits|schon|auch) (?:in|bei) .{0,40}(?:erschienen|gezeigt|abgebildet)\b",
    r"(?:já |ya )?(?:constava[mn]?|figurava[mn]?|figuraban?|aparec(?:iam?|ían?|eu|eram|ió|ieron))\b",
    r"(?<!to )(?<!not )reproduces? (?:the |several |some |parts? of |many |sections? of )*(?:original |same )?(?:text"
    r"|graphics|figs?"
    r"|figures?|tables?|images?|passages?|sentences|paragraphs?|material|numbers)\b",
    r"(?:made|built|compiled|constructed|created|produced|prepared|drawn|cut|cropped|generated) (?:up )?(?:from"
    r"|out of) "
    r"(?=figs?|panels?|parts? of figs?|(?:the )?images? (?:in|of)|another|an? (?:earlier|other|different)|\[)",
    r"(?:was|were|been) (?:also |already |first )*used (?:for|as) [^.;]{2,40}? in (?=figs?|tables?|another|an?\b)",
    r"(?<!article )(?<!paper )(?<!notice )(?:had|has|have) (?:all |both |already |also |previously "
    r"|first )*(?:appeared|been (?:seen|met with|published|printed|shown|used))\b(?=[^.;]{0,40} (?:in|by|as)\b)",
    r"found figs?(?:ures?)?\b",
    r"(?:used|shown|published|printed|presented) as (?=figs?|tables?)",
    r"(?:had|has|have|was|were) (?:been )?(?:first |originally |already )+(?:used|published|printed|shown"
    r"|presented)\b",
    r"(?:assembled|composed|pieced together|put together|cropped|excerpted|extracted|reprinted|adapted) from\b",
    r"(?:came|come|comes|coming|stem|stems|stemmed) from (?=an?\b|the (?!same)|other|another|different"
    r"|unrelated|figs?|table)",
    r"(?:took|taking|take) (?:over|from)\b",
    r"(?:re-?printed|re-?published) (?:in|from)\b",
    *(r"entnommen\b", r"entlehnt\b", r"übernahm\w*", r"wiedergegeben\b", r"bereits (?:\w+ )?verwendet\b"),
    *(
        r"(?:déjà|avait|avaient) (?:\w+ )?(?:servi|paru|figuré|été utilisée?s?)\b",
        r"(?:tirée?s?|reprise?s"
        r"|empruntée?s?|extraite?s?) d",
    ),
    *(
        r"(?:tomad|sacad|tirad|retirad)[ao]s? d[eo]\w?\b",
        r"(?:utilizad|usad|empregad)[ao]s? (?:antes"
        r"|previamente|anteriormente)\b",
    ),
    *(r"dupliz\w*", r"stamm(?:t|en)\b", r"finde[nt] sich auch\b", r"kopier\w*", r"übernommen\b"),
    *(r"bereits (?:veröffentlicht|publiziert)\b",),
    *(r"dupliqu\w*", r"copiée?s?\b", r"reprodui\w*", r"provien\w*", r"déjà (?:été )?publi\w*"),
    *(r"recopi\w+", r"repren(?:d|nent|ait|aient)\b"),
    *(
        r"duplicad[ao]s?\b",
        r"duplica[cç]\w*",
        r"copiad[ao]s?\b",
        r"se reproduce\w*",
        r"reproducid[ao]s?\b",
        r"reproduz\w*",
    ),
    *(r"proced\w{1,3} de\b", r"extra[ií]d[ao]s?\b", r"había aparecido\b", r"ya (?:había|publicad)\w*"),
    *(r"havia(?:m)? sido publicad\w*", r"já publicad\w*"),
)
_COPIED_IDEOGRAPHS: Final = (
    *("曾见于", "曾发表", "已发表", "来自", "复制", "取自", "源自", "出自", "曾用于"),
    *("転載", "既発表", "使い回", "引用元", "転用"),
    *("전재", "가져온", "옮긴", "옮겨", "베낀", "내용이 같", "이미 발표", "이미 게재"),
)

_KINDS: Final[dict[str, tuple[Relation, bool]]] = {
    "plagiarised": ("plagiarised_from", False),
    "overlap": ("overlaps_with", True),
    "reused": ("reused_in", False),
    "mutual": ("duplicated_from", True),
    "copied": ("duplicated_from", False),
}


def _grouped(**phrases: tuple[str, ...]) -> str:
    return "|".join(f"(?P<{name}>{'|'.join(listed)})" for name, listed in phrases.items())


_RELATION: Final = re.compile(
    r"(?<![a-z0-9])(?:"
    + _grouped(plagiarised=_PLAGIARISED, overlap=_OVERLAP, reused=_REUSED, mutual=_MUTUAL, copied=_COPIED)
    + ")"
)
_IDEOGRAPHS: Final = re.compile(
    _grouped(
        plagiarised=_PLAGIARISED_IDEOGRAPHS,
        overlap=_OVERLAP_IDEOGRAPHS,
        reused=_REUSED_IDEOGRAPHS,
        mutual=_MUTUAL_IDEOGRAPHS,
        copied=_COPIED_IDEOGRAPHS,
    )
)
_QUICK: Final = quick(_RELATION)
HAS_IDEOGRAPHS: Final = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
"""A letter of Chinese, Japanese or Korean: only texts with one are searched for words of these languages."""


STEMS_OF_RELATION: Final = StemIndex(sorted(stems_of(_RELATION.pattern)))
"""What every such word in a language with Latin letters holds one of."""


def find_relations(plain: str, start: int, end: int, stems: Iterable[str] | None = None) -> list[RelationMention]:
    """The words of relation in a plain text between two places, in its order.

    `stems` are those of `STEMS_OF_RELATION` that the text holds, where they have been looked for.
    """
    sentence = plain[start:end]
    may_be = stems is None or any(map(sentence.__contains__, stems))
    places = [match.start() for match in _QUICK.finditer(plain, start, end)] if may_be else []
    found = _found([_RELATION.match(plain, place, end) for place in places])
    if not plain.isascii() and HAS_IDEOGRAPHS.search(plain, start, end):
        found += _found(_IDEOGRAPHS.finditer(plain, start, end))
        found.sort(key=lambda mention: mention.start)
    return found


def _found(matches: Iterable[re.Match[str] | None]) -> list[RelationMention]:
    found = []
    for match in filter(None, matches):
        relation, mutual = _KINDS[match.lastgroup or "copied"]
        found.append(RelationMention(relation, mutual, match.start(), match.end()))
    return found
