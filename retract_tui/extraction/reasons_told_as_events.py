"""Patterns that state a reason by what somebody did or what was found, with none of the words of research integrity.

Each is built of a thing and what befell it ("the blot" + "had been stretched"), so that pairs nobody has written yet
are read too. Their stems are derived (`stems.stems_of`); see `reason_phrases`.
"""

from typing import Final

from retract_tui.extraction.reason_words import FINDINGS, IMAGES, MATERIAL

_WAS: Final = r"(?:is|are|was|were|be|being|been|had|have|has|had been|have been|has been)"
_WITHIN: Final = r"[^.;]{0,80}?"
_NEAR: Final = r"[^.;]{0,40}?"
_CANNOT: Final = (
    r"(?:cannot|can not|can't|can no longer|could not|couldn't|could no longer|unable to|not able to"
    r"|not in a position to|not possible to|impossible to)"
)
_WORK: Final = r"(?:results?|findings?|conclusions?|data|data ?sets?|figures?|work|study|article|paper|claims?|report)"
_PEOPLE: Final = r"(?:patients?|participants?|parents?|famil(?:y|ies)|relatives?|subjects|volunteers?|guardians?)"
_NEVER: Final = r"(?:did not|didn't|do not|does not|had not|has not|have not|was not|were not|never|had never)"
_AUTHORS: Final = r"(?:authors?|co-?authors?|persons?|people|researchers?|colleagues?|dr\.? \S+|prof\w*\.? \S+)"
_REPORTS: Final = (
    r"(?:reviewers?(?:'s?)?|referees?(?:'s?)?|reviews|peer reviews?|referee reports?|review reports?|reports)"
)
_CREATED: Final = r"(?:prepared|synthesi[sz]ed|made|isolated|grown|performed|conducted|recruited|enrolled|collected)"

EVENTS: Final[dict[str, tuple[str, ...]]] = {
    "falsification_fabrication": (
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
        rf"\b{IMAGES}\b{_WITHIN} {_WAS} (?:been )?(?:digitally |selectively |partly |also |then |differently )*"
        r"(?:stretched|retouched|cloned|doctored|smoothed|sharpened|blurred|cut and (?:re)?joined|cut and pasted"
        r"|pasted|stitched|tampered|photoshopped|pieced together|painted over|whited out)\b",
        rf"\b(?:contrast|brightness|exposure|background|noise|intensity)\b{_NEAR} (?:selectively |digitally "
        rf"|unevenly )?"
        r"(?:altered|adjusted|changed|enhanced|removed|cloned|erased|cleaned)\b",
        rf"\b(?:bands?|lanes?|cells|spots|peaks)\b{_NEAR} {_WAS} (?:been )?"
        r"(?:pasted|inserted|added|removed|erased|moved|copied) (?:in|into|to|from|by)\b",
    ),
    "data_unreliable": (
        rf"\b{_CANNOT} (?!be )(?:\w+ )?(?:verif\w+|confirm(?:ed)?|establish\w*|ascertain\w*|guarante\w+|vouch\w*"
        rf"|trust\w*"
        rf"|rel(?:y|ied)|stand by|upheld|uphold|assured?|substantiat\w+|support\w*)\b{_NEAR} "
        rf"(?:validity|integrity|reliab\w+|accuracy|veracity|authenticity|soundness|correctness|{_WORK})\b",
        rf"\b(?:validity|integrity|reliability|accuracy|veracity|authenticity|soundness|trustworthiness|{FINDINGS})\b"
        rf"{_NEAR} {_CANNOT} (?:at present |currently |now |longer |any longer )*(?:be )?(?:\w+ )?"
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
        r"\b(?:lost|loses?|no) (?:all )?(?:confidence|trust|faith) in (?:the|this|its|these|their)\b",
        rf"\b{_CANNOT} (?:assess|tell|judge|determine|establish|verify|confirm)(?: for certain)? (?:whether|if|that"
        rf"|how) "
        rf"{_NEAR}\b(?:carried out|performed|conducted|done|obtained|generated|collected|reliable|valid|sound"
        rf"|genuine)\b",
        rf"\b(?:{FINDINGS}) (?:\w+ )?(?:are|is|were) (?:therefore |thus |no longer |not )*(?:un|not |no longer )"
        r"(?:tenable|sound|safe|dependable|secure)\b",
    ),
    "data_unavailable": (
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
    "duplication_of_article": (
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
        r"\b(?:paragraphs?|passages?|sentences?|wording|phrases?|sections?|parts of the text|text|discussion"
        r"|introduction"
        r"|methods section)\b[^.;]{0,80} (?:were|was|had been|have been|are|is) (?:\w+ )?(?:taken|copied"
        r"|reproduced|adopted|transcribed) (?:\w+ ){0,6}?from\b",
        r"\b(?:introducción|introdução|introduction|discusión|discussão|texte?o?|párrafos|parágrafos|paragraphes"
        r"|passages)\b"
        r"[^.;]{0,60} (?:re)?(?:copiad[ao]s?|copiée?s?|transcrit\w*|reproduzid\w+|reproducid\w+)\b",
        r"\b(?:reproduc\w+|repeats?|copies|copied|copying|reus\w+|agree[ds]? with|match\w*|coincide\w*|identical to"
        r"|plagiari[sz]\w+ of)\b[^.;]{0,60}?\b(?:sentences?|paragraphs?|passages?|original text|wording"
        r"|the text|with text|parts of the (?:discussion|introduction|text))\b",
    ),
    "plagiarism": (
        r"\b(?:neither|no|without(?: any)?) (?:permission|credit|attribution|acknowledge?ment|reference|citation)"
        r"(?: (?:n?or|and) (?:permission|credit|attribution|acknowledge?ment|reference|citation))? (?:was|were"
        r"|had been|is) "
        r"(?:given|made|sought|obtained|granted)\b",
        r"\b(?:ideas?|concepts?|hypothes[ei]s|text|passages?|paragraphs?|design|questionnaire)\b[^.;]{0,60} "
        r"(?:taken|used|copied|adopted|lifted|borrowed|reproduced)\b[^.;]{0,40} without (?:\w+ ){0,3}?"
        r"(?:attribution|credit|acknowledg\w+|reference|citation|citing|quotation)\b",
    ),
    "not_reproducible": (
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
    "peer_review_compromised": (
        rf"\b{_REPORTS}\b[^.;]{{0,60}} (?:returned|sent|submitted|came|come|written|posted|uploaded) (?:\w+ )?(?:from"
        rf"|by|"
        r"within|via) (?:one|the same|a single|the author|an author|himself|herself|his own|her own|minutes|an hour)\b",
        rf"\b(?:invented|fabricated|fake|faked|bogus|fictitious|sham|forged|false|rigged"
        rf"|made-up) (?:\w+ )?{_REPORTS}\b",
        rf"\b(?:mailboxes|addresses|accounts|identit(?:y|ies)|e-?mails?)\b[^.;]{{0,60}} (?:{_WAS} )?(?:not theirs"
        r"|not belong|did not belong|do not belong|controlled by|operated by|set up by|created by|invented"
        r"|fabricated)\b",
        r"\breviewers?\b[^.;]{0,40} (?:did not|had not|never) (?:write|written|wrote|review|reviewed|submit"
        r"|submitted|receive|received)\b",
        r"\b(?:put forward|proposed|suggested|nominated|named|recommended)\b[^.;]{0,40}\b(?:reviewers?|referees?)\b"
        r"[^.;]{0,40}\b(?:e-?mail|address)",
    ),
    "paper_mill": (
        r"\b(?:organi[sz]ations?|compan(?:y|ies)|agenc(?:y|ies)|third part(?:y|ies)|services?|firms?|sellers?"
        r"|brokers?)\b"
        r"[^.;]{0,20} (?:that|which|who) (?:sells?|offers?|produces?|trades?|trades? in|write|writes) (?:\w+ ){0,3}?"
        r"(?:manuscripts|papers|authorship)\b",
        r"\b(?:systematic\w*|industrial\w*|mass|commercial\w*)[ -](?:produced|production|generated|manufactured) "
        r"(?:\w+ )?(?:of )?(?:manuscripts?|papers?|articles?)\b",
        r"\b(?:sale|purchase|selling|buying|sold|bought|purchased) (?:of )?(?:authorship|author positions"
        r"|manuscripts|papers)\b",
    ),
    "authorship_dispute": (
        rf"\b(?:{_AUTHORS}|one|two|three)\b[^.;]{{0,60}} (?:first (?:heard|learn\w*|knew)|only (?:heard|learn\w+)"
        rf"|knew nothing"
        rf"|heard nothing|{_NEVER} (?:know|known|hear|heard|aware|been aware)) (?:\w+ )?(?:of|about|that) (?:the|this"
        rf"|its|it)\b",
        r"\b(?:they|authors?)\b[^.;]{0,40} (?:added|included|listed|named|removed|dropped"
        r"|changed)\b[^.;]{0,60}\b(?:contribution"
        r"|proof|after acceptance|during revision|knowledge)\b",
        r"\b(?:left off|omitted from|missing from|removed from|dropped from"
        r"|not included in) (?:the )?(?:list of authors"
        r"|author list|byline|authorship)\b",
        r"\b(?:changes?|additions?) (?:in|of|to) (?:the )?(?:authors?|authorship|author list)\b[^.;]{0,60} (?:not"
        r"|without)\b",
    ),
    "ethics_approval": (
        r"\b(?:review board|ethics (?:committee|board|commission)|irb|iacuc|institution)\b[^.;]{0,20} (?:never"
        r"|did not|has no"
        r"|had no|had not|has not|have no)\b[^.;]{0,20}\b(?:saw|see|seen|receive\w*|approve\w*|record|knowledge"
        r"|grant\w*"
        r"|review\w*|trace)\b",
        r"\b(?:approval|protocol|permit|licen[cs]e|registration) (?:number|code|reference|id)\b[^.;]{0,40} (?:belongs?"
        r"|belonged|is that of|was that of|refers?|relates?|concerns?|does not exist)\b",
        r"\bethic\w* (?:\w+ )?(?:opinion|approval|vote|clearance|permission|certificate)\b[^.;]{0,40}\b(?:after"
        r"|later than"
        r"|dated|post-?dates?|retrospective\w*)\b",
        r"\b(?:animals?|animal work|experiments?|study|trial|procedures?)\b[^.;]{0,40} not (?:been )?(?:covered by"
        r"|approved by"
        r"|authori[sz]ed by|licensed|reviewed by)\b",
        r"\b(?:dictamen|aprobación|aval|parecer|aprovação|avis)\b[^.;]{0,40}\b(?:ético|ética|éthique)\b[^.;]{0,80}"
        r"\b(?:posterior|después|depois|no existe|não|postérieur)\b",
    ),
    "consent": (
        rf"\b{_PEOPLE}\b[^.;]{{0,120}} {_NEVER} (?:know|known|understood|understand|realise|realize|agreed?|consent\w*"
        r"|authori[sz]ed?|permitted|signed?|been informed|informed|given (?:\w+ )?(?:consent|permission))\b",
        r"\b(?:no|without|lack of|missing|unable to produce) (?:\w+ )?(?:signed|written"
        r"|informed) (?:consent )?(?:forms?"
        r"|consents?|permission|declarations?)\b",
        rf"\b{_PEOPLE}\b[^.;]{{0,40}} (?:ha[sd] |have )?(?:since |now |later )*(?:withdrew|withdrawn|revoked"
        rf") "
        r"(?:his|her|their|its|the) (?:\w+ )?(?:consent|permission|agreement|authori[sz]ation)\b",
        r"\brequest of (?:the|a) (?:patient|family|parents|relatives|participant)",
        rf"\b{_PEOPLE}\b[^.;]{{0,40}} (?:can|could|may|might) be (?:\w+ )?(?:identified|recogni[sz]ed)\b",
        r"\b(?:identity|privacy|anonymity) of (?:the|a|its) (?:patient|participant)s?\b",
    ),
    "ai_generated": (
        r"\b(?:titles?|identifiers?|references?|dois?)\b[^.;]{0,40} (?:lead|leads|led|point|points) (?:to )?nowhere\b",
        r"\b(?:large language model|language model|chatbot|text generator|generative (?:ai|model)"
        r"|paraphrasing (?:program"
        r"|tool|software|engine)|spinning (?:program|tool|software)|(?:automatic|machine) (?:paraphras|translat"
        r"|generat)\w+)"
        r"\b",
        r"\b(?:written|composed|generated|produced|made|created|translated) (?:\w+ )?(?:by|with|using) (?:a |an "
        r"|the )?(?:ai\b"
        r"|artificial intelligence|chatgpt|gpt|chatbot|machine|computer)",
        r"\btortured phrases?\b",
    ),
    "citation_manipulation": (
        rf"\b{_REPORTS}\b[^.;]{{0,20}} (?:demand\w*|ask\w*|request\w*|insist\w*|urg\w*"
        rf"|requir\w*)\b[^.;]{{0,80}}"
        r"\b(?:be (?:cited|added)|citations?|cite|reference list|references)\b",
        r"\b(?:disproportionate|excessive|unusual|undue|large) (?:number|share|amount|proportion|concentration) of "
        r"(?:\w+ ){0,2}?(?:self-)?(?:citations?|references?)\b",
        r"\bcites? (?:an? )?(?:disproportionate|excessive|unusual|undue)\b",
        r"\b(?:citation (?:stacking|cartel|ring|padding|inflation)|coercive citations?)\b",
    ),
    "contamination": (
        r"\b(?:carried|contained|held|bore|showed) (?:traces|residues|remains|remnants|an? admixture) of\b",
        r"\b(?:stock|strain|culture|line|sample|batch|preparation|clone|isolate|colony)s?\b[^.;]{0,60} (?:to be|was"
        r"|were|is|are) "
        r"(?:in fact |actually )?a mixture\b",
        r"\b(?:batch|preparation|antibod(?:y|ies)|serum|reagents?|medium|media|buffer"
        r"|solution)\b[^.;]{0,30} contain(?:s|ed) "
        r"(?:lps|endotoxin|mycoplasma|impurit\w+|bacteria|detergent)\b",
    ),
    "error_in_analysis": (
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
        r"\b(?:the |a )?(?:wrong|incorrect|mistaken) (?:reagents?|primers?|antibod(?:y|ies)|strains?|compounds?"
        r"|plasmids?"
        r"|cells?|drug|dose|samples?|mice|animals|unit|units|calibration)\b",
    ),
    "conflict_of_interest": (
        r"\b(?:did not|not|never|failed to) (?:disclose|declare|reveal|mention)\b[^.;]{0,60}\b(?:shares?"
        r"|stocks?"
        r"|fees?|employ\w+|patents?|ties|relationship|funding|paid|payments?|interests?|affiliation)\b",
        r"\b(?:they|authors?)\b[^.;]{0,20} (?:are|is|was|were) (?:\w+ )?(?:employ\w+|shareholders?|consultants?)\b"
        r"[^.;]{0,60} not (?:been )?(?:stated|disclosed|declared|mentioned|reported)\b",
    ),
    "copyright_legal": (
        r"\b(?:courts?|judges?|tribunal) (?:\w+ )?(?:order\w*|rul\w+|decid\w+|found)\b",
        r"\b(?:scale|questionnaire|instrument|inventory|photographs?|figures?|images?|software"
        r"|test)\b[^.;]{0,40}without (?:the )?"
        r"(?:\w+ )?(?:permission|licen[cs]e|authori[sz]ation) of (?:its|the|their) (?:\w+ )?(?:owners?|holders?"
        r"|authors?"
        r"|publishers?|developers?)\b",
    ),
    "publisher_error": (
        r"\b(?:wrong |incorrect |earlier |uncorrected )(?:version|file|manuscript|draft)\b[^.;]{0,40} (?:printed"
        r"|published|posted"
        r"|uploaded)\b[^.;]{0,40}\b(?:publisher|journal|production|staff|office|typesetter)\b",
    ),
}
