"""Phrases that state a reason as a small grammar: which thing, and what was done to it or is not true of it.

The tables cross nouns with predicates, so that combinations are read that nobody has listed. Their stems are derived
by `stems.stems_of`.
"""

from typing import Final

from retract_tui.extraction.reason_words import GAP, LONG

_BE: Final = r"(?:is|are|was|were|be|been|being|had been|has been|have been)"
_PICTURES: Final = (
    r"(?:images?|figures?|blots?|gels?|bands?|lanes?|panels?|micrographs?|photographs?|photomicrographs?|pictures?"
    r"|scans|plots?|fields?|loading controls?|sections|strips?|cells)"
)
_AGAIN: Final = (
    r"(?:repeated|printed (?:twice|again)|shown (?:twice|again)|presented (?:twice|again)|used (?:twice|repeatedly"
    r"|again|more than once|for (?:several|two|different|other|more than one|unrelated))|occurs? twice"
    r"|appears? (?:twice|more than once|again|repeatedly)|recurs?|recycled|re-?used|one and the same)"
)
_NUMBERS: Final = (
    r"(?:data|values?|numbers|figures|readings|percentages|results|measurements?|entries|counts|scores|traces|records)"
)
_TAKEN: Final = r"(?:copied|taken|lifted|borrowed|reproduced|adopted|drawn|extracted|reprinted)"
_WITHOUT_CREDIT: Final = (
    r"with no (?:[\w-]+ ){0,2}?(?:attribution|citation|credit|acknowledg\w+|quotation marks|references?|mention)"
)
_PEOPLE: Final = (
    r"(?:patients?|famil(?:y|ies)|parents?|relatives?|participants?|donors?|guardians?|subjects?|boys|girls)"
)
_REFEREES: Final = r"(?:peer[- ]?reviewers?|reviewers?|referees?)"
_KEPT: Final = (
    r"(?:records?|notebooks?|files|raw data|original data|primary data|source data|logs|originals|copy|copies)"
)
_RETURNED: Final = r"(?:yield|give|produce|generate|lead to|result in)"

CLAUSES: Final[dict[str, tuple[str, ...]]] = {
    "duplication_of_image": (
        rf"\b{_PICTURES}\b{GAP} {_BE} (?:\w+ ){{0,2}}?{_AGAIN}\b",
        rf"\b{_PICTURES}\b{GAP} (?:occurs?|appears?|recurs?|features?) (?:twice|repeatedly|more than once|again)\b",
        rf"\b{_PICTURES}\b{GAP} {_BE} one and the same\b",
        rf"\b{_PICTURES}\b{GAP} (?:ha(?:s|d|ve)|{_BE}) (?:been )?published elsewhere\b",
        r"\b(?:image|figure|blot|panel|photo\w*|micrograph) (?:reuse|re-use|recycling|duplications?|overlaps?)\b",
        rf"\bthe same {_PICTURES} (?:was|were|is|are|had been|has been|have been) (?:\w+ )?(?:printed|used|given"
        r"|shown|presented|published|placed|labell?ed)\b",
        r"\b(?:identical|the same) (?:bands?|blots?|images?|panels?|micrographs?|photographs?|plots?|lanes?) "
        r"(?:represents?|represented|depict\w*|stand|stood|appear\w*|served?)\b",
    ),
    "duplication_of_article": (
        r"\bsubstantially the same as\b",
        r"\bsubmitted to (?:two|several|more than one|another|multiple) journals?\b",
        r"\b(?:describe[sd]?|reports?|reported|presents?|presented|concerns?|covers?|analy[sz]e[sd]?) the same"
        r" (?:\w+ ){0,2}?(?:patients|cases|subjects|participants|cohort|trial|animals|experiments|series|survey)\b",
        r"\bpublished in duplicate\b",
        r"\b(?:prior|previous|earlier|parallel|second|repeat|overlapping) publication of the same\b",
        r"\b(?:notice|statement|retraction)s? (?:of|for|due to|because of) (?:duplicate|redundant|dual|repeat)"
        r" publication\b",
    ),
    "duplication_of_text": (
        r"\b(?:paragraphs|passages|sentences|sections|pages|wording|phrases) (?:of \w+ )?(?:is|are|was|were"
        r"|ha[ds] been|have been) (?:\w+ ){0,2}?(?:identical|the same|verbatim|duplicated|repeated|repetitions)\b",
        r"\b(?:o texto|partes? do texto|trechos?|el texto|partes? del texto|párrafos|le texte|des passages)\b"
        r"[^.;]{0,60} (?:coincidem?|coinciden?|coïncide\w*|idéntic[ao]s?|identiques?|reproduz\w*|repete\w*|repite\w*)",
        r"\b(?:textpassagen|textstellen|textteile|abschnitte)\b[^.;]{0,60}"
        r" (?:übereinstimm\w*|identisch|übernommen|wörtlich)",
    ),
    "plagiarism": (
        rf"\b{_TAKEN}\b{LONG} {_WITHOUT_CREDIT}\b",
        r"\bcopied (?:\w+ ){0,3}?(?:text|paragraphs?|passages?|sentences?|sections?|parts?|portions?|material)\b"
        rf"{GAP} (?:and|but) (?:\w+ )?(?:did not|failed to|never|omitted to) "
        r"(?:cited?|acknowledged?|attributed?|credit\w*|nam\w+|mention\w*)",
        r"\bpassed off\b[^.;]{0,40}\bas (?:his|her|their|its) own\b",
    ),
    "data_unreliable": (
        r"\bno longer (?:consider|regard|believe|think|deem)s?\b[^.;]{0,60}"
        r"\b(?:valid|reliable|sound|tenable|trustworthy|correct)\b",
        r"\b(?:data|results|findings|conclusions|values|yields|structures?)\b"
        r"[^.;]{0,40} should (?:not|no longer) be (?:\w+ )?(?:used|relied|trusted|cited|considered)\b",
        r"\b(?:data|results|findings)\b[^.;]{0,40} (?:cannot|could not) be (?:validated|authenticated|trusted)\b",
    ),
    "data_unavailable": (
        rf"\bthere (?:are|is|were|was) no (?:\w+ )?{_KEPT}\b",
        rf"\bno {_KEPT} (?:exists?|existed|survives?|survived|remains?|could be|(?:was|were) (?:found|kept"
        rf"|available))\b",
        r"\b(?:notebooks?|films?|files|records|recordings|originals|raw data|original data|primary data|slides) "
        r"(?:is|are|was|were|went|had gone|have gone) (?:now )?missing\b",
        r"\b(?:locate|find|provide|produce|supply|recover|retrieve)d?\b[^.;]{0,60} but (?:none|not|no)\b[^.;]{0,20}"
        r"\b(?:films?|data|files|images?|blots?|notebooks?|records|recordings|gels?|scans|originals|slides)\b",
        r"\b(?:did not|failed to|has not|have not) (?:respond|repl\w+|react|answer)\w*\b[^.;]{0,20}"
        r"\brequests? (?:for|to (?:provide|supply|see|share)) (?:the |their |all )?(?:\w+ )?"
        r"(?:data|images|blots|files|records|notebooks|documentation|originals)\b",
        r"\bno (?:back-?up|copy|duplicate)\b[^.;]{0,20} (?:exists?|existed|was kept|had been (?:kept|made))\b",
    ),
    "falsification_fabrication": (
        r"\bhaving (?:invented|made up|faked)\b",
        rf"\b{_NUMBERS}\b{GAP} (?:had been|have been|has been|was|were) (?:\w+ )?(?:typed in|altered by|changed by"
        r"|deliberately (?:\w+ )?(?:altered|changed)|made to (?:fit|match|appear))\b",
        r"\b(?:do|does|did|to|found|could|can) not (?:to )?(?:stem from|derive from|come from|originate from|result "
        r"from) (?:\w+ ){0,2}?"
        r"(?:measurements?|experiments?|observations?|the instrument|any|real|actual)\b",
        rf"\bgenerated (?:the|these|those|some|all|most)(?: of the)? (?:\w+ )?{_NUMBERS}\b[^.;]{{0,10}}"
        r" (?:with|by|using|from|in|artificially|on)\b",
        rf"\b(?:author|student|technician|member|worker|fellow|researcher|he|she|they|who) (?:\w+ )?"
        rf"(?:altered|changed|manipulated|invented|made up) (?:the |some |several )?(?:raw |original |primary )?"
        rf"{_NUMBERS}\b",
    ),
    "image_manipulation": (
        r"\b(?:inappropriate|undisclosed|improper|undeclared|unmarked|unacknowledged|evidence of) (?:image )?splicing\b"
        r"|\bsplicing of (?:\w+ )?(?:bands|blots|lanes|images|gels|immunoblots)\b",
        rf"\b{_PICTURES}\b{GAP} (?:had been|have been|has been|was|were|been) (?:\w+ )?(?:cut out|cut and|cloned|erased"
        r"|inserted|airbrushed|covered up|painted|removed)\b",
        rf"\b(?:signs?|evidence|indications?|traces) of (?:digital |image )?(?:alteration|editing|manipulation"
        rf"|retouching"
        rf"|cloning|tampering)\b|\bbackgrounds?{GAP} cloned\b",
        rf"\b(?:contrast|brightness)\b{GAP} (?:adjusted|altered|changed|enhanced|raised) (?:\w+ )?(?:so that"
        rf"|selectively"
        r"|locally|to (?:hide|conceal|remove))\b",
    ),
    "error_in_analysis": (
        rf"\b(?:cannot|could not|can not) (?:have )?{_RETURNED}\w*\b[^.;]{{0,30}}\bp[- ]values?\b",
        r"\bp[- ]values?\b[^.;]{0,60} (?:incorrect|wrong|cannot|could not|inconsistent|implausib\w+|not match\w*)\b",
        r"\bnot (?:been )?blinded\b|\bunblinded\b",
        r"\b(?:proof|argument|derivation|lemma|theorem|proposition)\b[^.;]{0,40}"
        r" (?:incomplete|incorrect|invalid|wrong|fails|flawed|circular|false)\b",
        r"\b(?:confounders?|covariates?|multiple (?:testing|comparisons)|clustering)\b[^.;]{0,40}"
        r" not (?:been )?(?:\w+ )?(?:adjusted|corrected|accounted|controlled|considered)\b",
        r"\b(?:inverted|reversed|wrong) the sign\b|\bsign error\b",
    ),
    "error_in_data": (
        r"\b(?:entered|recorded|assigned|placed|listed|filed|plotted|attributed|typed|coded|labell?ed|sorted)"
        r" (?:in|under|to|as|for|at|with|into|on|against) (?:the wrong|the incorrect)\b",
        r"\b(?:sequence|spectrum|structure|specimen|strain|compound|sample|species)s?\b[^.;]{0,40}"
        r" (?:is|are|was|were) (?:in fact |actually |really )?(?:that|those) of (?:an?other|a different|the)\b",
        r"\b(?:was|were|is|are) not of the (?:\w+ )?(?:genotype|strain|species|sex|age|line|serotype)\b",
    ),
    "not_reproducible": (
        r"\b(?:attempts?|efforts?)\b[^.;]{0,60} to (?:obtain|observe|detect|achieve|extend|verify|see|show|recover)\b"
        r"[^.;]{0,80} (?:fail\w*|unsuccessful|without success|in vain)\b",
        r"\b(?:new|fresh|later|subsequent|other|further|recent) (?:\w+ )?(?:preparations?|batch(?:es)?|stocks?|samples?"
        r"|cultures|experiments|clones?|animals|lots?)\b[^.;]{0,60}"
        r" (?:show|shows|showed|had|have|has|gave|give|exhibit\w*|display\w*)"
        r" no (?:\w+ )?(?:activity|activities|effects?|binding|response|expression|signal|differences?)\b",
        r"\b(?:preparations?|batch(?:es)?|stocks?)\b[^.;]{0,120} (?:show|shows|showed|exhibit\w*|display\w*) no "
        r"(?:\w+ )?"
        r"(?:activity|effect|binding|response)\b",
        r"\bno longer (?:be )?(?:seen|observed|detected|obtained|produced|showed|brought|induced|inhibited|caused"
        r"|found)\b"
        r"[^.;]{0,30}\b(?:with|when|in|after|upon|down|using|any|the)\b",
        r"\b(?:repetitions?|repeats?|replication) of (?:the|these|our|this) (?:\w+ )?(?:experiments?|assays?"
        r"|stud(?:y|ies)"
        r"|measurements?)\b[^.;]{0,30} (?:gave|yielded|led to|showed|produced) (?:\w+ )?(?:different|other|opposite"
        r"|no)\b",
    ),
    "contamination": (
        r"\bovergrown (?:by|with)\b",
        r"\b(?:due|attributable|owing|attributed) to (?:an? |the )?(?:\w+ ){0,2}?(?:contaminants?|impurit(?:y|ies))\b",
        r"\b(?:amounts?|quantit(?:y|ies)|levels?|concentrations?) (?:\w+ )?(?:sufficient|enough|large enough|high "
        r"enough)"
        r" to (?:explain|account for)\b",
        r"\b(?:tandem repeat|str|genotyp\w+|fingerprint\w*)\b[^.;]{0,80}"
        r" (?:not those|not the|another|other than|did not match|do not match|mismatch)",
    ),
    "peer_review_compromised": (
        rf"\b{_REFEREES}'?s?'? (?:\w+ )?reports?\b[^.;]{{0,30}} (?:stock|written by the authors?|identical|copied"
        r"|template|boilerplate|generic)",
        rf"\b{_REFEREES}\b[^.;]{{0,40}} (?:was|were|are|is) (?:\w+ )?(?:false|fake\w*|fictitious|invented|forged|bogus"
        r"|not genuine|fabricated)\b",
        r"\b(?:confidence|trust|faith) in the (?:\w+ )?(?:peer[- ]review\w*|reviewing|refereeing|review process)\b",
        r"\b(?:fabricated|false|fake|fictitious|bogus) (?:\w+ ){0,5}?(?:reviewers?|referees?)\b",
        r"\b(?:reviewed|refereed) (?:his|her|their) own\b",
        r"\b(?:refereeing|review process) (?:\w+ )?(?:compromised|manipulated|subverted|undermined|influenced)\b",
    ),
    "paper_mill": (
        r"\bcommercial (?:\w+[ -]){0,2}?(?:writing|editing|publishing|paper) (?:service|company|agency|firm)\b",
        r"\b(?:built|based|modell?ed|written) on a template\b|\btemplate (?:\w+ ){0,4}?many other\b",
        r"第三方(?:机构|公司)?(?:代写|代投|代发)|代写代投|买卖论文|论文买卖",
    ),
    "authorship_dispute": (
        r"\b(?:author|authors|co-author|co-authors|contributor|contributors)\b[^.;]{0,30} (?:did not|had not|never) "
        r"(?:\w+ )?(?:approved?|seen?|read|authori[sz]ed?|sign\w*|agreed? to) (?:\w+ )?(?:the )?"
        r"(?:submission|manuscript|final version)\b",
        r"\b(?:neither|never|not) (?:seen|read|been shown) (?:\w+ ){0,2}?(?:approved )?(?:the )?manuscript\b"
        r"|\bnever (?:seen|saw|approved) the manuscript\b",
        r"\bsignatures?\b[^.;]{0,40} not (?:those|that) of\b|\bsignatures?\b[^.;]{0,40} (?:false|fake|not genuine)\b",
        r"\border of (?:the )?authors\b[^.;]{0,40} (?:contested|disputed|changed|in dispute)\b",
        r"\bnot (?:been )?(?:named as|listed as|credited as|acknowledged as) (?:co-?)?(?:author|authors|contributor"
        r"|contributors|co-author)\b",
    ),
    "ethics_approval": (
        r"\bbefore\b[^.;]{0,30}\b(?:board|committee)\b[^.;]{0,10} (?:approved|authori[sz]ed|cleared) (?:the|this"
        r"|its)\b",
        r"\bexceed\w* (?:what )?(?:the |those |that )?(?:\w+ ){0,4}?(?:licen[cs]e|permit|protocol|approval)\b",
        r"\bno (?:\w+ )?(?:licen[cs]e|permit) (?:to|for) (?:\w+ )?(?:animal|experiment|the experiments|work)",
    ),
    "consent": (
        r"\bno (?:[\w-]+ ){0,4}?consent (?:is|was|were|had been|has been|exists?|could be)\b",
        rf"\b{_PEOPLE} (?:had|has|have|did|was|were) (?:not|never) (?:been )?(?:agreed?|consent\w*|given|allowed?|asked"
        r"|informed)\b",
        r"\bconsent\b[^.;]{0,40} (?:could not be|cannot be|not) (?:documented|shown|proved|proven|found|verified"
        r"|confirmed"
        r"|produced)\b",
    ),
    "conflict_of_interest": (
        r"\b(?:not|never|failed to|without) (?:\w+ )?(?:declared?|disclosed?|declaring|disclosing|mention\w*) "
        r"(?:that )?"
        r"[^.;]{0,60}\b(?:shares?|stocks?|shareholder|owns|owner|employed|employee|consultant|funded|paid|founder)\b",
        r"\b(?:financial|commercial|personal|competing) (?:interests?|ties|relationships?)\b[^.;]{0,60}"
        r" (?:not|never|un)\s?(?:been )?(?:declared|disclosed)\b",
    ),
    "copyright_legal": (
        r"\b(?:used|reproduced|printed|translated) without (?:an? |the )?(?:licen[cs]e|permission)\b",
        r"\b(?:data|material|samples?|recordings)\b[^.;]{0,20} (?:belongs? to|owned by|is the property of"
        r"|are the property of) (?:an?|the) (?:\w+ )?(?:company|firm|sponsor|manufacturer|institution|third party)\b",
    ),
    "publisher_error": (
        r"\b(?:posted|released|published|printed|issued|sent|uploaded|appeared|made available) (?:\w+ ){0,2}?(?:by "
        r"mistake"
        r"|in error|by accident|too early|before (?:review|acceptance))\b",
    ),
    "citation_manipulation": (
        r"\b(?:references|citations)\b[^.;]{0,40} (?:nothing to do with|no (?:relation|bearing|relevance|connection)"
        r"|out of context|not relate|unconnected|do not support)\b",
    ),
    "ai_generated": (
        r"\b(?:produced|written|drafted|composed|generated) (?:\w+ )?(?:by|with) (?:an? )?(?:\w+ )?"
        r"(?:language model|chatbot|artificial intelligence|generative)\b",
    ),
    "other": (r"\b(?:incoherent|meaningless|unintelligible)\b[^.;]{0,30} (?:content|text|passages)\b",),
}
"""By code, patterns on plain text."""
