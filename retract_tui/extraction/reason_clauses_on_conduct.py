"""Clauses that state a reason by what somebody did: reviewers, authors, sellers, publishers, courts.

Tables cross a thing with what befell it or what somebody did with it ("the blot" + "had been stretched"), so that pairs
are read that nobody has listed; no word of research integrity is needed. Each pattern stays inside one sentence, and
its stems are derived (`stems.stems_of`); see `reason_phrases`.
"""

from typing import Final

_PEOPLE: Final = (
    r"(?:patients?|famil(?:y|ies)|parents?|relatives?|participants?|donors?|guardians?|subjects?|volunteers?|boys"
    r"|girls)"
)
_REFEREES: Final = r"(?:peer[- ]?reviewers?|reviewers?|referees?)"
_WAS: Final = r"(?:is|are|was|were|be|being|been|had|have|has|had been|have been|has been)"
_NEVER: Final = r"(?:did not|didn't|do not|does not|had not|has not|have not|was not|were not|never|had never)"
_AUTHORS: Final = r"(?:authors?|co-?authors?|persons?|people|researchers?|colleagues?|dr\.? \S+|prof\w*\.? \S+)"
_REPORTS: Final = (
    r"(?:reviewers?(?:'s?)?|referees?(?:'s?)?|reviews|peer reviews?|referee reports?|review reports?|reports)"
)

ON_CONDUCT: Final[dict[str, tuple[str, ...]]] = {
    "peer_review_compromised": (
        rf"\b{_REFEREES}'?s?'? (?:\w+ )?reports?\b[^.;]{{0,30}} (?:stock|written by the authors?|identical|copied"
        r"|template|boilerplate|generic)",
        rf"\b{_REFEREES}\b[^.;]{{0,40}} (?:was|were|are|is) (?:\w+ )?(?:false|fake\w*|fictitious|invented|forged|bogus"
        r"|not genuine|fabricated)\b",
        r"\b(?:confidence|trust|faith) in the (?:\w+ )?(?:peer[- ]review\w*|reviewing|refereeing|review process)\b",
        r"\b(?:reviewed|refereed) (?:his|her|their) own\b",
        r"\b(?:refereeing|review process) (?:\w+ )?(?:compromised|manipulated|subverted|undermined|influenced)\b",
        r"\b(?:invented|fabricated|faked?|bogus|fictitious|sham|forged|false|rigged|made-up) (?:[\w-]+ ){0,5}?"
        rf"(?:reviewers?|referees?|{_REPORTS})\b",
        rf"\b{_REPORTS}\b[^.;]{{0,60}} (?:returned|sent|submitted|came|come|written|posted|uploaded) (?:\w+ )?(?:from"
        rf"|by|"
        r"within|via) (?:one|the same|a single|the author|an author|himself|herself|his own|her own|minutes|an hour)\b",
        rf"\b(?:mailboxes|addresses|accounts|identit(?:y|ies)|e-?mails?)\b[^.;]{{0,60}} (?:{_WAS} )?(?:not theirs"
        r"|not belong|did not belong|do not belong|controlled by|operated by|set up by|created by|invented"
        r"|fabricated)\b",
        r"\breviewers?\b[^.;]{0,40} (?:did not|had not|never) (?:write|written|wrote|review|reviewed|submit"
        r"|submitted|receive|received)\b",
        r"\b(?:put forward|proposed|suggested|nominated|named|recommended)\b[^.;]{0,40}\b(?:reviewers?|referees?)\b"
        r"[^.;]{0,40}\b(?:e-?mail|address)",
    ),
    "paper_mill": (
        r"\bcommercial (?:\w+[ -]){0,2}?(?:writing|editing|publishing|paper) (?:service|company|agency|firm)\b",
        r"\b(?:built|based|modell?ed|written) on a template\b|\btemplate (?:\w+ ){0,4}?many other\b",
        r"第三方(?:机构|公司)?(?:代写|代投|代发)|代写代投|买卖论文|论文买卖",
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
        r"\b(?:author|authors|co-author|co-authors|contributor|contributors)\b[^.;]{0,30} (?:did not|had not|never) "
        r"(?:\w+ )?(?:approved?|seen?|read|authori[sz]ed?|sign\w*|agreed? to) (?:\w+ )?(?:the )?"
        r"(?:submission|manuscript|final version)\b",
        r"\b(?:neither|never|not) (?:seen|read|been shown) (?:\w+ ){0,2}?(?:approved )?(?:the )?manuscript\b"
        r"|\bnever (?:seen|saw|approved) the manuscript\b",
        r"\bsignatures?\b[^.;]{0,40} not (?:those|that) of\b|\bsignatures?\b[^.;]{0,40} (?:false|fake|not genuine)\b",
        r"\border of (?:the )?authors\b[^.;]{0,40} (?:contested|disputed|changed|in dispute)\b",
        r"\bnot (?:been )?(?:named as|listed as|credited as|acknowledged as) (?:co-?)?(?:author|authors|contributor"
        r"|contributors|co-author)\b",
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
        r"\bbefore\b[^.;]{0,30}\b(?:board|committee)\b[^.;]{0,10} (?:approved|authori[sz]ed|cleared) (?:the|this"
        r"|its)\b",
        r"\bexceed\w* (?:what )?(?:the |those |that )?(?:\w+ ){0,4}?(?:licen[cs]e|permit|protocol|approval)\b",
        r"\bno (?:\w+ )?(?:licen[cs]e|permit) (?:to|for) (?:\w+ )?(?:animal|experiment|the experiments|work)",
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
        r"\bno (?:[\w-]+ ){0,4}?consent (?:is|was|were|had been|has been|exists?|could be)\b",
        r"\bconsent\b[^.;]{0,40} (?:could not be|cannot be|not) (?:documented|shown|proved|proven|found|verified"
        r"|confirmed"
        r"|produced)\b",
        rf"\b{_PEOPLE}\b[^.;]{{0,120}} {_NEVER} (?:been )?(?:know|known|understood|understand|realise|realize|agreed?"
        r"|consent\w*|authori[sz]ed?|permitted|signed?|informed|asked|allowed?"
        r"|given (?:\w+ )?(?:consent|permission))\b",
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
    "conflict_of_interest": (
        r"\b(?:financial|commercial|personal|competing) (?:interests?|ties|relationships?)\b[^.;]{0,60}"
        r" (?:not|never|un)\s?(?:been )?(?:declared|disclosed)\b",
        r"\b(?:not|never|failed to|without) (?:\w+ )?(?:declar|disclos|reveal|mention)(?:e|ed|ing)?\b[^.;]{0,60}\b"
        r"(?:shares?|stocks?|shareholders?|owns|owner|fees?|employ\w+|consultants?|funded|funding|founder|paid|payments?"
        r"|patents?|ties|relationship|interests?|affiliation)\b",
        r"\b(?:they|authors?)\b[^.;]{0,20} (?:are|is|was|were) (?:\w+ )?(?:employ\w+|shareholders?|consultants?)\b"
        r"[^.;]{0,60} not (?:been )?(?:stated|disclosed|declared|mentioned|reported)\b",
    ),
    "copyright_legal": (
        r"\b(?:used|reproduced|printed|translated) without (?:an? |the )?(?:licen[cs]e|permission)\b",
        r"\b(?:data|material|samples?|recordings)\b[^.;]{0,20} (?:belongs? to|owned by|is the property of"
        r"|are the property of) (?:an?|the) (?:\w+ )?(?:company|firm|sponsor|manufacturer|institution|third party)\b",
        r"\b(?:courts?|judges?|tribunal) (?:\w+ )?(?:order\w*|rul\w+|decid\w+|found)\b",
        r"\b(?:scale|questionnaire|instrument|inventory|photographs?|figures?|images?|software"
        r"|test)\b[^.;]{0,40}without (?:the )?"
        r"(?:\w+ )?(?:permission|licen[cs]e|authori[sz]ation) of (?:its|the|their) (?:\w+ )?(?:owners?|holders?"
        r"|authors?"
        r"|publishers?|developers?)\b",
    ),
    "publisher_error": (
        r"\b(?:posted|released|published|printed|issued|sent|uploaded|appeared|made available) (?:\w+ ){0,2}?(?:by "
        r"mistake"
        r"|in error|by accident|too early|before (?:review|acceptance))\b",
        r"\b(?:wrong |incorrect |earlier |uncorrected )(?:version|file|manuscript|draft)\b[^.;]{0,40} (?:printed"
        r"|published|posted"
        r"|uploaded)\b[^.;]{0,40}\b(?:publisher|journal|production|staff|office|typesetter)\b",
    ),
    "citation_manipulation": (
        r"\b(?:references|citations)\b[^.;]{0,40} (?:nothing to do with|no (?:relation|bearing|relevance|connection)"
        r"|out of context|not relate|unconnected|do not support)\b",
        rf"\b{_REPORTS}\b[^.;]{{0,20}} (?:demand\w*|ask\w*|request\w*|insist\w*|urg\w*"
        rf"|requir\w*)\b[^.;]{{0,80}}"
        r"\b(?:be (?:cited|added)|citations?|cite|reference list|references)\b",
        r"\b(?:disproportionate|excessive|unusual|undue|large) (?:number|share|amount|proportion|concentration) of "
        r"(?:\w+ ){0,2}?(?:self-)?(?:citations?|references?)\b",
        r"\bcites? (?:an? )?(?:disproportionate|excessive|unusual|undue)\b",
        r"\b(?:citation (?:stacking|cartel|ring|padding|inflation)|coercive citations?)\b",
    ),
    "ai_generated": (
        r"\b(?:titles?|identifiers?|references?|dois?)\b[^.;]{0,40} (?:lead|leads|led|point|points) (?:to )?nowhere\b",
        r"\b(?:large language model|language model|chatbot|text generator|generative (?:ai|model)"
        r"|paraphrasing (?:program"
        r"|tool|software|engine)|spinning (?:program|tool|software)|(?:automatic|machine) (?:paraphras|translat"
        r"|generat)\w+)"
        r"\b",
        r"\btortured phrases?\b",
        r"\b(?:written|drafted|composed|generated|produced|made|created|translated) (?:\w+ )?(?:by|with|using) (?:an? "
        r"|the )?(?:\w+ )?(?:ai\b|artificial intelligence|chatgpt|gpt|chatbot|machine|computer|language model"
        r"|generative)",
    ),
    "other": (r"\b(?:incoherent|meaningless|unintelligible)\b[^.;]{0,30} (?:content|text|passages)\b",),
}
"""By code, patterns on plain text."""
