"""Reasons by the words of a sentence, where no phrase that is known states one.

Every editor words it in another way, but in much the same words: "could not be repeated by", "in our hands the effect
did not return". So a reason is taken from a sentence that holds a word of each of its groups, in any order, and none
that would turn it around. Read only where the phrases (`reason_phrases`) find nothing, and marked as a guess.
"""

from typing import Final, NamedTuple

from retract_tui.extraction.phrases import compiled
from retract_tui.extraction.prose import Prose
from retract_tui.extraction.spans import Span


class Words(NamedTuple):
    """A reason, the groups of words of which a sentence holds one each, and what it must not hold."""

    code: str
    groups: tuple[str, ...]
    unless: str = ""


_NOT: Final = (
    r"\b(?:not|no|non|never|nor|un\w+|in(?:ability|correct\w*|valid)|lack\w*|fail\w*|without|cannot|could ?n[o']t"
    r"|impossib\w+|absen\w+|missing|lost|miss)\b"
)
_IMAGES: Final = r"\b(?:images?|figures?|figs?|panels?|blots?|gels?|bands?|micrographs?|photo\w*|lanes?|spectr\w+)\b"
_DENIED: Final = r"\b(?:no|not|nor|neither|den(?:y|ies|ied)|rather than|without)\b"
"""What an accusation is not read beside."""
_CLEARED: Final = (
    r"\b(?:no (?:evidence|indication|sign|suggestion|finding)|did not (?:find|identify)|found no|cleared|honest)\b"
)
_WRONG: Final = (
    r"\b(?:error\w*|mistake\w*|incorrect\w*|wrong\w*|erroneous\w*|inaccura\w+|miscalculat\w+|flaw\w*|mislabel\w*"
    r"|mix(?:ed)?[- ]?up|confus\w+|swapped|transpos\w+|slip)\b"
)

WORDS: Final = (
    Words(
        "paper_mill", (r"paper ?mills?|papermill|third[- ]party (?:company|agency|writing)|sold (?:authorship|papers)",)
    ),
    Words(
        "ai_generated",
        (
            r"\b(?:chatgpt|large language model\w*|llms?|generative (?:ai|artificial)|artificial intelligence|chatbot"
            r"|ai[- ]generated|ai tools?)\b",
            r"\b(?:generat\w+|writ\w+|text|produc\w+|used?|using|hallucinat\w+|undisclosed|references?)\b",
        ),
        r"\bstudy of\b",
    ),
    Words(
        "peer_review_compromised",
        (
            r"\b(?:peer[- ]?review\w*|reviewers?|referees?|reviewing|editorial process)\b",
            r"\b(?:compromis\w+|manipulat\w+|fak\w+|fraud\w*|fictiti\w+|bogus|invented|false|suspicious|irregular\w*"
            r"|inappropriat\w+|subvert\w+|rigged|undermin\w+|integrity|not (?:who|genuine|independent)"
            r"|himself|herself|themselves|own)\b",
        ),
    ),
    Words(
        "citation_manipulation",
        (
            r"\b(?:citations?|references?|cited|citing)\b",
            r"\b(?:manipulat\w+|excessive\w*|irrelevant|unrelated|coerc\w+|inflat\w+|unwarranted|stacking"
            r"|inappropriate|in exchange|bear no|nothing to do)\b",
        ),
    ),
    Words(
        "plagiarism",
        (
            r"\bplagi\w+|\bunattributed\b|\bpasses off\b|as (?:their|his|her) own\b"
            r"|without (?:proper |due |any |appropriate )?(?:attribution|acknowledg\w+|citation|credit|quotation)",
        ),
    ),
    Words(
        "consent",
        (
            r"\bconsent\w*|permission of the patients?|agreed to (?:publication|take part)\b",
            r"\b(?:patients?|participants?|subjects?|parents?|guardians?|famil\w+|relatives?|informed|written|signed)\b",
        ),
        r"\bconsent(?:ed)? to (?:the|this) retraction",
    ),
    Words(
        "ethics_approval",
        (
            r"\b(?:ethic\w*|irb|institutional review board|animal (?:care|welfare|experiment)\w*|iacuc)\b",
            rf"{_NOT}|\b(?:approv\w+|permi\w+|breach\w*|violat\w+|expired|after|false\w*|protocol)\b",
        ),
        r"\bpublication ethics\b|\bcope\b|ethical (?:guidelines to publication|standards of (?:publishing|the journal))"
        r"|ethics (?:panel|committee at)|ethical aspects",
    ),
    Words(
        "authorship_dispute",
        (
            r"\b(?:authorship|author list|co-?authors?|listed as|named as|names? of|by-?line|signature\w*)\b",
            r"\b(?:without (?:his|her|their|the)|dispute\w*|forged|unaware|knowledge|permission|bought|sold|sale"
            r"|removed|omitted|added|gift|never|contribution|not (?:aware|inform\w+|consult\w+|contribut\w+"
            r"|know\w*|seen|take part|met|agree\w* to (?:be|the submission)|approv\w+ th\w+ (?:manuscript"
            r"|submission|version)))\b",
        ),
        r"\bdisagree|do(?:es)? not agree (?:to|with) (?:the|this) retraction|\breviewers?\b",
    ),
    Words(
        "falsification_fabrication",
        (
            r"\b(?:fabricat\w+|falsif\w+|invented|made[- ]up|fictiti\w+|fraud\w*|forg(?:ed|ery)|faked?"
            r"|never (?:performed|carried out|done|took place|existed)|did not (?:take place|exist))\b",
        ),
        rf"{_DENIED}|\breviewers?\b|\breferees?\b|\bmade up of\b",
    ),
    Words(
        "image_manipulation",
        (
            _IMAGES,
            r"\b(?:manipulat\w+|spliced?|splicing|alter(?:ed|ation)s?|doctored|photoshop\w*|retouch\w*|erased|digitally"
            r"|cloned|tamper\w+|enhanced|removed|pasted|edited)\b",
        ),
        _DENIED,
    ),
    Words(
        "contamination",
        (
            r"\bcontaminat\w+|misidentif\w+|cross-?contaminat\w*|mycoplasma|was (?:in fact|actually) (?:an?|the)\b"
            r"|wrong (?:strain|cell line|plasmid|clone|mice|antibody|compound)",
            r"\b(?:cells?|cell lines?|sample\w*|strain\w*|culture\w*|stock\w*|reagent\w*|preparation\w*|compound\w*"
            r"|antibod\w+|plasmid\w*|mice|line)\b",
        ),
    ),
    Words(
        "not_reproducible",
        (
            r"\b(?:reproduc\w+|replicat\w+|repeat\w*|repetition|again|confirm\w*|recapitulat\w+|re-?examin\w+"
            r"|irreproduc\w+)\b",
            r"\b(?:not|unable|fail\w*|cannot|inability|irreproduc\w+|could ?n[o']t|impossib\w+|attempts?|did ?n[o']t"
            r"|neither)\b",
            r"\b(?:experiments?|results?|findings?|effects?|observations?|data|measurements?|claims?|phenotype\w*|activity"
            r"|structure)\b",
        ),
        r"\braw data\b|\bpermission\b",
    ),
    Words(
        "data_unavailable",
        (
            r"\b(?:raw|original|source|underlying|primary|supporting|unprocessed|uncropped) (?:\w+ )?(?:data\w*|images?"
            r"|files?|blots?|records?|figures?|materials?|documents?|notebooks?)"
            r"|laboratory (?:note)?books?|note-?books",
            rf"{_NOT}|\b(?:unavailable|no longer|destroyed|discarded|deleted|unable)\b",
        ),
        r"\breproduc",
    ),
    Words(
        "conflict_of_interest",
        (
            r"\b(?:conflicts? of interests?|competing interests?|financial (?:interests?|ties|relationship)|employ\w+"
            r"|sharehold\w+|paid by|funding from)\b",
            rf"{_NOT}|\b(?:undisclosed|undeclared|declar\w+|disclos\w+|omitted)\b",
        ),
        r"declare (?:that )?(?:they have )?no\b|\bnone\b|\bno competing\b|\babsence of\b",
    ),
    Words(
        "copyright_legal",
        (
            r"\b(?:copyright\w*|legal\w*|court\w*|lawyers?|defam\w+|lawsuit|injunction|proprietary|rights? holder"
            r"|confidential\w*|trade secret\w*)\b",
        ),
        r"creative commons|distributed under|©|open[- ]access|permits",
    ),
    Words(
        "publisher_error",
        (
            r"\b(?:publisher'?s?|journal'?s?|editorial office|production|typeset\w*|publishing|technical|administrative"
            r"|typesetters?|system)\b",
            r"\b(?:errors?|mistaken?(?:ly)?|inadvertent\w*|in error|accident\w*|twice|erroneous\w*|failure)\b",
        ),
        r"\bauthors'? (?:error|mistake)|\btheir error\b",
    ),
    Words(
        "duplication_of_article",
        (
            r"\b(?:article|paper|work|manuscript|study|report|case)\b",
            r"\b(?:already (?:been )?(?:published|appeared|printed)|duplicate (?:publication|submission)|redundant"
            r"|published (?:\w+ ){0,3}(?:twice|before|previously|earlier|elsewhere|simultaneously|already)"
            r"|dual (?:publication|submission)|submitted (?:\w+ ){0,4}(?:elsewhere|two|another)|previously published"
            r"|simultaneous\w* (?:submi|publi)\w+|two (?:journals|languages))\b",
        ),
        r"\bfig",
    ),
    Words(
        "duplication_of_text",
        (
            r"\b(?:text|sentences|paragraphs?|passages?|wording|words?|sections?)\b",
            r"\b(?:overlap\w*|copied|identical|duplicat\w+|verbatim|similarit\w+|lifted|same|taken|reproduc\w+|recycled"
            r"|reused|borrowed)\b",
        ),
        r"\bfig",
    ),
    Words(
        "duplication_of_image",
        (
            _IMAGES,
            r"\b(?:duplicat\w+|identical|re-?used?|same|overlap\w*|similar\w*|re-?published|copied|recycled|twice"
            r"|elsewhere|resembl\w+|appear\w* (?:in|more|twice))\b",
        ),
    ),
    Words(
        "error_in_analysis",
        (
            _WRONG,
            r"\b(?:analys[ei]s|analy[sz]ed|calculat\w+|statistic\w*|cod(?:e|ing)|program\w*|formula\w*|equation\w*|model\w*"
            r"|proofs?|lemma|theorem|derivation|software|script|algorithm|test|assumption\w*|method\w*|argument"
            r"|interpretation)\b",
        ),
        _DENIED,
    ),
    Words(
        "error_in_data",
        (
            _WRONG,
            r"\b(?:data\w*|tables?|samples?|labels?|values?|measurements?|numbers?|units?|entries|sequences?|groups?"
            r"|patients?|images?|figures?|identif\w+|instrument|calibration)\b",
        ),
        _DENIED,
    ),
    Words(
        "data_unreliable",
        (
            r"\b(?:data\w*|results?|findings?|conclusions?|claims?|study|work|article|paper|images?|record"
            r"|interpretation)\b",
            r"\b(?:unreliab\w+|not (?:be )?(?:reli\w+|valid|sound|support\w*|trust\w*|stand|hold|robust|upheld"
            r"|sustain\w*|substantiat\w+)|no longer (?:\w+ ){0,3}(?:confiden\w+|reli\w+|trust\w*|support\w*"
            r"|stand|valid|hold|sure|tenable)"
            r"|(?:los[te]|lack\w*|little|without) (?:\w+ )?confidence|cannot (?:be )?(?:rel\w+|trust\w*|stand"
            r"|support\w*|vouch\w*|guarantee\w*|substantiat\w+)|doubt\w*|questionable|integrity|inconsisten\w+"
            r"|discrepanc\w+|anomal\w+|implausib\w+|impossible|undermin\w+|invalid\w*|irregularit\w+|concerns?)\b",
        ),
        r"\bno (?:doubt|concerns?)\b",
    ),
)
"""In the order in which they are asked; a sentence may give several reasons."""

_GENERAL: Final = frozenset({"data_unreliable", "error_in_data", "duplication_of_image", "error_in_analysis"})
"""What much else implies: taken only where a notice gives nothing more certain, and one of them alone."""


def reasons_by_words(prose: Prose) -> dict[str, Span]:
    """The reasons that the words of the statement's sentences are likely to give, each with its sentence."""
    found: dict[str, Span] = {}
    for sentence in prose.sentences:
        words = prose.plain[sentence.start : sentence.end]
        if compiled(_CLEARED).search(words):
            continue
        for code, groups, unless in WORDS:
            if code in found or not all(compiled(group).search(words) for group in groups):
                continue
            if not (unless and compiled(unless).search(words)):
                found[code] = Span(sentence.start, sentence.end)
    sure = {code: span for code, span in found.items() if code not in _GENERAL}
    return sure or dict(list(found.items())[:1])
