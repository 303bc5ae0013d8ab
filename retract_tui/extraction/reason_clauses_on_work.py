"""Clauses that state a reason by what is wrong with the work: its text, images, data, analysis.

Tables cross a thing with what befell it or what somebody did with it ("the blot" + "had been stretched"), so that pairs
are read that nobody has listed; no word of research integrity is needed. Each pattern stays inside one sentence, and
its stems are derived (`stems.stems_of`); see `reason_phrases`.
"""

from typing import Final

from retract_tui.extraction.reason_words import FINDINGS, GAP, IMAGES, LONG, MATERIAL

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
_KEPT: Final = (
    r"(?:records?|notebooks?|files|raw data|original data|primary data|source data|logs|originals|copy|copies)"
)
_RETURNED: Final = r"(?:yield|give|produce|generate|lead to|result in)"
_WAS: Final = r"(?:is|are|was|were|be|being|been|had|have|has|had been|have been|has been)"
_WITHIN: Final = r"[^.;]{0,80}?"
_NEAR: Final = r"[^.;]{0,40}?"
_CANNOT: Final = (
    r"(?:cannot|can not|can't|can no longer|could not|couldn't|could no longer|unable to|not able to"
    r"|not in a position to|not possible to|impossible to)"
)
_WORK: Final = r"(?:results?|findings?|conclusions?|data|data ?sets?|figures?|work|study|article|paper|claims?|report)"
_CREATED: Final = r"(?:prepared|synthesi[sz]ed|made|isolated|grown|performed|conducted|recruited|enrolled|collected)"

ON_WORK: Final[dict[str, tuple[str, ...]]] = {
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
        r"\b(?:english|chinese|spanish|french|german|polish|russian|portuguese|japanese|korean|italian|turkish"
        r"|translated|near-?identical|almost identical|extended|abridged|shortened) (?:language )?(?:version"
        r"|translation) of "
        r"(?:an?|the|another|their|its|his|her) (?:\w+ ){0,3}?(?:article|paper|work|study|report|publication)\b",
        r"\b(?:article|paper|manuscript|work|it) (?:is|was|represents) (?:\w+ )?(?:a|the) translation of\b",
        r"\b(?:article|paper|manuscript|study|work|report)\b[^.;]{0,60} (?:sent|submitted|offered) (?:simultaneously "
        r"|also "
        r"|at the same time |in parallel )*to (?:two|both|several|more than one|another|a second"
        r"|a different) journals\b",
        r"\b(?:article|paper|manuscript|study|work|report) (?:had|has|was|is) (?:also |already |previously |earlier "
        r"|been |"
        r"first )*(?:appeared|appear|published|printed|come out|accepted|submitted) (?:\w+ )?(?:in|by|to) "
        r"(?:another|a different|an other|a second|an earlier)\b",
        r"\b(?:published|printed|reported|submitted) the same (?:article|paper|study|work|manuscript|results|data"
        r"|findings) "
        r"(?:twice|in two|in another|elsewhere|before)\b",
        r"\b(?:article|paper|manuscript) is (?:\w+ )?the same as (?:one|that|an|another|the)\b",
        r"\bpublicaci(?:ón|ones) (?:redundantes?|duplicadas?|dobles?)\b|\bpublicaç(?:ão|ões) (?:redundantes?"
        r"|duplicadas?)\b",
        r"\b(?:declared|stated|assured|confirmed)\b[^.;]{0,60}\b(?:manuscript|work|article|paper)\b[^.;]{0,20} "
        r"not (?:been )?(?:published|submitted|under consideration) elsewhere\b",
    ),
    "duplication_of_text": (
        r"\b(?:paragraphs|passages|sentences|sections|pages|wording|phrases) (?:of \w+ )?(?:is|are|was|were"
        r"|ha[ds] been|have been) (?:\w+ ){0,2}?(?:identical|the same|verbatim|duplicated|repeated|repetitions)\b",
        r"\b(?:o texto|partes? do texto|trechos?|el texto|partes? del texto|párrafos|le texte|des passages)\b"
        r"[^.;]{0,60} (?:coincidem?|coinciden?|coïncide\w*|idéntic[ao]s?|identiques?|reproduz\w*|repete\w*|repite\w*)",
        r"\b(?:textpassagen|textstellen|textteile|abschnitte)\b[^.;]{0,60}"
        r" (?:übereinstimm\w*|identisch|übernommen|wörtlich)",
        r"\b(?:paragraphs?|passages?|sentences?|wording|phrases?|sections?|parts of the text|text|discussion"
        r"|introduction"
        r"|methods section)\b[^.;]{0,80} (?:were|was|had been|have been|are|is) (?:\w+ )?(?:taken(?! down)|copied"
        r"|reproduced|adopted|transcribed) (?:\w+ ){0,6}?from\b",
        r"\b(?:introducción|introdução|introduction|discusión|discussão|texte?o?|párrafos|parágrafos|paragraphes"
        r"|passages)\b"
        r"[^.;]{0,60} (?:re)?(?:copiad[ao]s?|copiée?s?|transcrit\w*|reproduzid\w+|reproducid\w+)\b",
        r"\b(?:reproduc\w+|repeats?|copies|copied|copying|reus\w+|agree[ds]? with|match\w*|coincide\w*|identical to"
        r"|plagiari[sz]\w+ of)\b[^.;]{0,60}?\b(?:sentences?|paragraphs?|passages?|original text|wording"
        r"|the text|with text|parts of the (?:discussion|introduction|text))\b",
    ),
    "plagiarism": (
        rf"\b{_TAKEN}\b{LONG} {_WITHOUT_CREDIT}\b",
        r"\bcopied (?:\w+ ){0,3}?(?:text|paragraphs?|passages?|sentences?|sections?|parts?|portions?|material)\b"
        rf"{GAP} (?:and|but) (?:\w+ )?(?:did not|failed to|never|omitted to) "
        r"(?:cited?|acknowledged?|attributed?|credit\w*|nam\w+|mention\w*)",
        r"\bpassed off\b[^.;]{0,40}\bas (?:his|her|their|its) own\b",
        r"\b(?:neither|no|without(?: any)?) (?:permission|credit|attribution|acknowledge?ment|reference|citation)"
        r"(?: (?:n?or|and) (?:permission|credit|attribution|acknowledge?ment|reference|citation))? (?:was|were"
        r"|had been|is) "
        r"(?:given|made|sought|obtained|granted)\b",
        r"\b(?:ideas?|concepts?|hypothes[ei]s|text|passages?|paragraphs?|design|questionnaire)\b[^.;]{0,60} "
        r"(?:taken|used|copied|adopted|lifted|borrowed|reproduced)\b[^.;]{0,40} without (?:\w+ ){0,3}?"
        r"(?:attribution|credit|acknowledg\w+|reference|citation|citing|quotation)\b",
    ),
    "data_unreliable": (
        r"\bno longer (?:consider|regard|believe|think|deem)s?\b[^.;]{0,60}"
        r"\b(?:valid|reliable|sound|tenable|trustworthy|correct)\b",
        r"\b(?:data|results|findings|conclusions|values|yields|structures?)\b"
        r"[^.;]{0,40} should (?:not|no longer) be (?:\w+ )?(?:used|relied|trusted|cited|considered)\b",
        r"\b(?:data|results|findings)\b[^.;]{0,40} (?:cannot|could not) be (?:validated|authenticated|trusted)\b",
        rf"\b{_CANNOT} (?!be )(?:\w+ )?(?:verif\w+|confirm(?:ed)?|establish\w*|ascertain\w*|guarante\w+|vouch\w*"
        rf"|trust\w*"
        rf"|rel(?:y|ied)|stand by|upheld|uphold|assured?|substantiat\w+|support\w*)\b{_NEAR} "
        rf"(?:validity|integrity|reliab\w+|accuracy|veracity|authenticity|soundness|correctness|{_WORK})\b",
        rf"\b(?:validity|integrity(?! of (?:the|this) (?:article|paper|publication|peer|review|record))|reliability"
        rf"|accuracy|veracity|authenticity|soundness|trustworthiness|{FINDINGS})\b{_NEAR} {_CANNOT}"
        r" (?:at present |currently |now |longer |any longer )*(?:be )?(?:\w+ )?"
        r"(?:established|ascertained|guaranteed|vouched|trusted|relied|upheld|assured|substantiated)\b",
        r"\bdata ?sets?\b[^.;]{0,20} (?:cannot|can not|can no longer|could not) (?:at present |currently |now )?be "
        r"(?:relied|trusted)\b",
        rf"\b(?:validity|integrity|reliability|accuracy|veracity|authenticity|soundness) of (?:the|these|its|their"
        rf"|this) "
        rf"(?:\w+ ){{0,3}}?{_WORK}\b{_NEAR} (?:in doubt|in question|doubtful|questionable"
        r"|uncertain)\b",
        rf"\b(?:mistrusts?|distrusts?|doubts?) (?:the|these|its|their|all)\b{_NEAR}\b{FINDINGS}",
        rf"\b(?:{_WORK})\b{_NEAR}\b(?:no longer|not|un) ?(?:be )?(?:considered )?trustworthy\b",
        r"\bwithdraw(?:s|n|ing)? (?:its|their|our|his|her) (?:confidence|trust)\b",
        r"\b(?:lost|loses?|no) (?:all )?(?:confidence|trust|faith) in (?:the|this|its|these|their)\b"
        r"(?! (?:peer|review|referee|editor))",
        rf"\b{_CANNOT} (?:assess|tell|judge|determine|establish|verify|confirm)(?: for certain)? (?:whether|if|that"
        rf"|how) "
        rf"{_NEAR}\b(?:carried out|performed|conducted|done|obtained|generated|collected|reliable|valid|sound"
        rf"|genuine)\b",
        rf"\b(?:{FINDINGS}) (?:\w+ )?(?:are|is|were) (?:therefore |thus |no longer |not )*(?:un|not |no longer )"
        r"(?:tenable|sound|safe|dependable|secure)\b",
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
        rf"\b(?:sent|supplied|provided|received|submitted|shared)\b{_NEAR} (?:did|do|does) not (?:amount to|include"
        rf"|contain"
        rf"|represent|constitute|correspond to)\b{_NEAR}\b(?:original|raw|source|underlying|primary|{MATERIAL})",
        rf"\b{_CANNOT} (?:give|hand over|present|show|offer|submit|deliver|forward|make available|retrieve|recover)\b"
        rf"{_NEAR}\b{MATERIAL}\b",
        rf"\b(?:refus\w+|declin\w+|unwilling|not willing)\b{_NEAR}\b(?:access|hand over|disclose|release|share|open)\b",
        r"\bnever (?:handed over|gave|sent|shared|released|supplied|provided) (?:\w+ ){0,2}?"
        r"(?:records?|data|files?|samples?)\b",
        rf"\b{MATERIAL} (?:\w+ ){{0,3}}?(?:no longer|do not|does not) (?:exist|survive|available|accessible)\b",
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
        rf"\b(?:made|making|makes) (?:them|it|these|those|this|(?:the |his |her |their )?{MATERIAL}|numbers"
        rf"|values) up\b",
        rf"\b(?:made|making|makes) up (?:the |some |all |these |his |her |their )?(?:{MATERIAL}|numbers|values"
        rf"|results)\b",
        rf"\b(?:faked|falsified|fabricated|invented|forged|concocted|doctored) (?:the |some |all |these |his |her "
        rf"|their "
        rf"|several |most )?(?:\w+ )?(?:{MATERIAL}|{FINDINGS}|curves?|figs?\b|figures?|tables?|patients|numbers"
        rf"|values)",
        rf"\b(?:{MATERIAL}|{FINDINGS}|curves?|values|numbers|cases|patients|interviews|structures?|figures?)\b{_NEAR} "
        rf"{_WAS} (?:\w+ )?(?:fictitious|fictional|faked|forged|concocted|imaginary)\b",
        rf"\bno such (?:compounds?|crystals?|patients?|animals?|experiments?|stud(?:y|ies)|trials?|samples?|data|survey"
        rf"|interviews?|measurements?)\b{_NEAR} {_WAS} (?:ever )?(?:{_CREATED}|carried out)\b",
        rf"\b(?:compounds?|crystals?|patients?|experiments?|trials?|measurements?|interviews?)\b{_NEAR} {_WAS} "
        rf"never (?:been )?(?:{_CREATED}|carried out|held|done)\b",
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
        rf"\b{IMAGES}\b{_WITHIN} {_WAS} (?:been )?(?:digitally |selectively |partly |also |then |differently )*"
        r"(?:stretched|retouched|cloned|doctored|smoothed|sharpened|blurred|cut and (?:re)?joined|cut and pasted"
        r"|pasted|stitched|tampered|photoshopped|pieced together|painted over|whited out)\b",
        rf"\b(?:contrast|brightness|exposure|background|noise|intensity)\b{_NEAR} (?:selectively |digitally "
        rf"|unevenly )?"
        r"(?:altered|adjusted|changed|enhanced|removed|cloned|erased|cleaned)\b",
        rf"\b(?:bands?|lanes?|cells|spots|peaks)\b{_NEAR} {_WAS} (?:been )?"
        r"(?:pasted|inserted|added|removed|erased|moved|copied) (?:in|into|to|from|by)\b",
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
        r"\b(?:step|lemma|theorem|proposition|corollary|inequality|equation|formula|estimate|bound|identity"
        r"|assumption)\b"
        r"(?:[^.;]|\.\d){0,40} (?:is|was|are|were) (?:\w+ )?(?:false|wrong|invalid|incorrect|flawed|erroneous"
        r"|not true|not valid)\b",
        r"\b(?:groups?|variables?|categor(?:y|ies)|arms?|districts?|values?|levels?|responses?|outcomes?"
        r"|scores?)\b[^.;]{0,60}"
        r"(?:been |were |was )(?:\w+ )?(?:given the (?:wrong )?code|re-?coded|coded|mis-?coded|reverse[d-]|inverted)\b",
        r"\b(?:cod(?:ed|ing)|script|code|merge)\b[^.;]{0,80} (?:other|wrong) way (?:a?round|about)\b",
    ),
    "error_in_data": (
        r"\b(?:entered|recorded|assigned|placed|listed|filed|plotted|attributed|typed|coded|labell?ed|sorted)"
        r" (?:in|under|to|as|for|at|with|into|on|against) (?:the wrong|the incorrect)\b",
        r"\b(?:sequence|spectrum|structure|specimen|strain|compound|sample|species)s?\b[^.;]{0,40}"
        r" (?:is|are|was|were) (?:in fact |actually |really )?(?:that|those) of (?:an?other|a different|the)\b",
        r"\b(?:was|were|is|are) not of the (?:\w+ )?(?:genotype|strain|species|sex|age|line|serotype)\b",
        r"\b(?:the |a )?(?:wrong|incorrect|mistaken) (?:reagents?|primers?|antibod(?:y|ies)|strains?|compounds?"
        r"|plasmids?"
        r"|cells?|drug|dose|samples?|mice|animals|unit|units|calibration)\b",
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
        rf"\b(?:unable|not able|failed)\b{_WITHIN} to (?:see|observe|detect|obtain|find|recover|get) (?:the|this|that"
        r"|such|any|an?) (?:same )?(?:\w+ ){0,2}?(?:shift|effects?|results?|phenotypes?|signals?|activit(?:y|ies)"
        r"|differences?|interactions?|increase|decrease|responses?|defects?|peaks?|bands?)\b",
        r"\b(?:effects?|results?|findings?|phenotypes?|defects?|observations?|differences?)\b[^.;]{0,30} (?:could|can"
        r"|was|were"
        r"|is) not (?:be )?(?:seen|observed|found|obtained|detected|recovered) (?:again|any more|anew|in (?:a"
        r"|the) repeat)\b",
        r"\b(?:behaves?|behaved|turns?|turned|grows?|grew|develops?|developed|looks?"
        r"|looked) (?:like (?:the )?wild[- ]type"
        r"|normal(?:ly)?) in (?:our|their) hands\b",
        r"\b(?:attempts?|efforts?) (?:by \w+ )?(?:to|at) (?:reproduc|replicat|repeat)\w*\b[^.;]{0,60} (?:in vain|failed"
        r"|unsuccessful|without success|fruitless|not succe\w+)\b",
        r"\b(?:central|main|key|principal) (?:claim|finding|result|conclusion|observation)s? (?:does|do"
        r"|did) not hold\b",
    ),
    "contamination": (
        r"\bovergrown (?:by|with)\b",
        r"\b(?:due|attributable|owing|attributed) to (?:an? |the )?(?:\w+ ){0,2}?(?:contaminants?|impurit(?:y|ies))\b",
        r"\b(?:amounts?|quantit(?:y|ies)|levels?|concentrations?) (?:\w+ )?(?:sufficient|enough|large enough|high "
        r"enough)"
        r" to (?:explain|account for)\b",
        r"\b(?:tandem repeat|str|genotyp\w+|fingerprint\w*)\b[^.;]{0,80}"
        r" (?:not those|not the|another|other than|did not match|do not match|mismatch)",
        r"\b(?:carried|contained|held|bore|showed) (?:traces|residues|remains|remnants|an? admixture) of\b",
        r"\b(?:stock|strain|culture|line|sample|batch|preparation|clone|isolate|colony)s?\b[^.;]{0,60} (?:to be|was"
        r"|were|is|are) "
        r"(?:in fact |actually )?a mixture\b",
        r"\b(?:batch|preparation|antibod(?:y|ies)|serum|reagents?|medium|media|buffer"
        r"|solution)\b[^.;]{0,30} contain(?:s|ed) "
        r"(?:lps|endotoxin|mycoplasma|impurit\w+|bacteria|detergent)\b",
    ),
}
"""By code, patterns on plain text."""
