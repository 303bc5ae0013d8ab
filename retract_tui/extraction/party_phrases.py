"""The words that say who asked for a notice or decided it, as patterns on plain text; see `parties`."""

import re
from typing import Final

from retract_tui.extraction.phrases import any_of
from retract_tui.model import Party

PARTIES: Final[dict[Party, str]] = {
    "authors": any_of(
        r"(?:co-?)?authors?\b(?! (?:name|list|guid|correction))",
        r"autor(?:en|in|es|as|s)?\b",
        r"auteurs?\b",
        "we, the (?:named |undersigned )?authors",
        r"undersigned\b(?! editors?)",
    )
    + "|作者|著者|저자",
    "editor": any_of(
        r"(?:co-)?editors?(?:[- ]in[- ]chiefs?|s)?\b(?! of (?:asaio))",
        r"editorial (?:board|office|team|committee)",
        r"the board\b(?! of)",
        r"(?:the|this|our) journal\b(?! of\b)",
        r"journals?\b(?= (?:retracts?|has|have|and|and chief))",
        "redaktion",
        r"herausgeber\w*",
        r"chefredakt\w+",
        "schriftleitung",
        r"(?:comit[éê]|conselho|consejo) editorial",
        "rédact(?:eur|rice|ion)",
        "éditeurs? en chef",
        "comité de rédaction",
        r"editor(?:es|a)? (?:jefe|en jefe|chefe)",
        r"editor(?:es)?\b",
        "la revista",
        "a revista",
        "la revue",
        "die zeitschrift",
    )
    + "|主编|编辑部|编委会|编辑委员会|本刊|編集(?:委員会|部|長|者)|本誌|편집(?:위원회|장|부|인)|학회지",
    "publisher": any_of(
        r"publishers?\b(?!'s (?:note|site))",
        r"verlag\b",
        r"editora\b",
        r"éditeur\b(?! en chef)",
        r"(?:john )?wiley\b(?! online)",
        r"elsevier\b(?! policy)",
        r"springer\b(?! nature remains)(?! link)",
        r"[\w-]+ publish(?:ing|ers)\b",
        r"(?:thieme|emerald|wolters kluwer|lippincott|spandidos|world scientific|de gruyter|brill|biomed central|bmc"
        r"|edp sciences|mary ann liebert|inderscience|medknow|dove|informa|cureus|company of biologists)\b",
        r"frontiers\b(?! (?:in|complaints|of)\b)",
        r"sage publi\w+",
        r"taylor (?:&|and) francis",
        r"mdpi\b",
        r"peerj\b",
        r"bmj\b(?= (?:have|has|and|\.|,|$)|[.,]|$)",
        r"hindawi\b",
        r"karger\b",
        r"ieee\b(?!'s| (?:rules|publication))",
        r"[\w-]+ press\b",
        r"[\w-]+ (?:society|association)\b",
        r"[\w-]+ verlag\b",
        r"periodicals, inc",
    )
    + "|(?:본|당|우리) ?학회(?!지)|(?:本|当)学会(?!誌|志)|出版商|出版社|出版者|発行(?:者|元)|출판사",
}
"""How each party is called. An institution is read by `INSTITUTION` alone: its name stands in every affiliation."""

REQUESTERS: Final = any_of(
    r"(?:the |a |another )?(?:patients?|participants?|famil(?:y|ies)|parents?|relatives?|third part(?:y|ies)"
    r"|complainants?)\b",
    r"(?:copyright|rights|data|patent) (?:holders?|owners?)\b",
    r"(?:the |a )?(?:courts?|government|ministry|funders?|funding (?:body|agency)|sponsors?|company|manufacturer)\b",
)
"""Others at whose request an article is retracted or removed."""
REQUEST_OF: Final = any_of(
    r"(?:at|upon|on|by|following|after) (?:the |a |an )?(?:joint |own |express |explicit |formal )?"
    r"(?:request|initiative|instigation|direction|decision|instruction)s? (?:of|by|from) (?P<who>[^.;]{3,160})",
    r"(?:as|when) (?:requested|demanded|instructed) by (?P<who4>[^.;]{3,160})",
    r"(?:auf|im) (?:\w+ )?(?:wunsch|antrag|auftrag|veranlassung|initiative|bitten?) (?P<who2>[^.;]{3,120})",
    r"(?:a petición|a solicitud|por solicitud|a pedido|à la demande|por petición|a instancias?|por iniciativa"
    r"|por decisión"
    r"|à l'initiative|sur demande|sur décision|por solicitação|por decisão|por pedido) (?P<who3>[^.;]{3,120})",
)
STEMS_OF_REQUEST: Final = (
    *("request", "initiative", "instigation", "direction", "decision", "instruct", "demanded", "wunsch", "antrag"),
    *("auftrag", "veranlassung", "bitte", "petición", "solicitud", "pedido", "demande", "instancia", "iniciativa"),
    *("decisión", "décision", "solicitação", "decisão"),
)
_REQUEST_OWN: Final = (
    r"\bat (?P<who>(?:the |its |their )?(?:[\w-]+ ){0,3}[\w-]+'s?) (?:own )?request\b"
    r"|\bon (?P<who2>the [\w' -]{3,30}'s?) (?:advice|request)\b"
)
_IN_AGREEMENT: Final = (
    r"\b(?:retracted|withdrawn|retracts?"
    r"|withdraws?)\b[^.;]{0,80}? in agreement with (?P<who>[^.;]{3,120})"
)
_VIEW: Final = (
    r"\bthe (?:view|opinion|decision|conclusion|judge?ment) of (?P<who>the [^.;]{3,60}?) (?:is |was )?that\b"
    r"[^.;]{0,60}\b(?:retract|withdr)"
    r"|\bdecision (?:was|has been) (?:reached|made|taken) by (?P<who2>the [^.;]{3,60}?) to (?:retract|withdraw)"
)
_CONCURRED: Final = (
    r"(?P<who>\b(?:the|our) [^.;,]{0,30}?(?:editors?|editorial board|editor-in-chief|committee|journal|publisher"
    r"|board))"
    r" (?:have |has |then |also |therefore )?(?:concurs?|concurred|followed|follows?|accepts?|accepted|endorsed"
    r"|agreed? with|agrees with|acted on|acceded to)\b"
    r"(?=[^.;]{0,20}(?:\.|request|recommendation|advice|finding|conclusion))"
)
REQUESTS: Final[tuple[tuple[tuple[str, ...], str], ...]] = (
    (("request", "advice"), _REQUEST_OWN),
    (("in agreement with",), _IN_AGREEMENT),
    (("view of", "opinion of", "conclusion of", "ment of", "decision"), _VIEW),
    (("concur", "followed th", "accepted th", "endorsed th", "agreed with th", "acted on", "acceded"), _CONCURRED),
    (("经",), r"经(?P<who>[^，。,]{2,20}?)(?:研究|讨论|审议|核实|一致|同意){0,4}决定"),
    (("应",), r"应(?P<who>[^，。,]{1,12}?)(?:要求|请求)"),
    (("の",), r"(?P<who>[^、。]{1,12}?)の(?:要請|申し出|依頼)"),
    (("요청",), r"(?P<who>\S{1,12}?)의? 요청"),
    (("결정",), r"(?P<who>\S{1,12}?)의? 결정에 (?:따라|의해)"),
)
PATIENTS_REQUEST: Final = r"\b(?:patient|participant|famil)\w*\b[^\n]{0,300}?\bat (?:his|her|their) (?:own )?request\b"
REQUEST_END: Final = (
    r",? (?:and (?:has|it|the (?:article|paper)|will)|because|as (?:a|the|it)|since|due to"
    r"|after|following|owing)\b|\.|\bof the journal\b"
)

_DONE: Final = r"(?:retracted|withdrawn|removed|reinstated|zurückgezogen|retractado|retirado|retratado|rétracté)"
_LISTED: Final = r"(?:[^;]|;(?= and|[^.;]{3,160}; and )){3,320}"
"""A list of parties, parted by commas or, before its last, by semicolons."""
AGENT: Final = (
    rf"\b{_DONE}[\w\s]{{0,24}}?\b(?:by|von|vom|por|par)\b(?P<who>{_LISTED})"
    rf"|\bby (?:mutual )?agreement (?:between|of|among)(?P<who2>{_LISTED})"
    r"|\binvereinbarung mit(?P<who3>[^;.]{3,120})"
    r"|\b(?:it|this (?:notice|statement|note)|expression of concern|retraction|decision(?: to (?:retract|withdraw))?)"
    r"(?: of (?:the|this) \w+)? (?:is|was|has been|is being) (?:\w+ )?(?:issued|initiated|requested|instigated"
    r"|prompted|taken"
    r"|made) (?:\w+ )?by\b(?P<who4>[^;]{3,200})"
)
AGENT_END: Final = (
    r"\b(?:because|due to|after|following|on the (?:grounds|basis)|owing to|as (?:a|the|it"
    r"|there)|since|in accordance|in view"
    r"|at the request|for (?:the|a)|this (?:article|step)|the retraction|it came)\b|,? (?:the article|which)\b"
)

_ACT: Final = (
    r"(?:retract(?!ed article)\w*|withdr[ae]w\w*|remov(?:e|al|ing)\b|expression of concern"
    r"|(?:correction|corrigendum|erratum) (?:would|could|did|does|was|is) not\b|take\w* down|reinstat\w+"
    r"|lift the retraction|should not have been (?:accepted|published)|struck from"
    r"|this (?:editorial )?(?:notice|note|statement)\b)"
)
_DECIDES: Final = (
    r"wish(?:es)?",
    r"would like",
    r"wants?",
    r"decide[sd]",
    r"(?:taken|made|reached) (?:the|a|this) (?:\w+ )?decision",
    r"decision has been (?:made|taken)",
    r"regrets? to",
    r"request(?:s|ed)? (?=that|the|to|its|this|for|an?|retract|withdr)",
    r"require[sd]?",
    r"ask(?:s|ed)",
    r"sought",
    r"came to the conclusion",
    r"conclude[sd]?",
    r"agreed to lift",
    r"finds?",
    r"consider(?:s|ed)",
    r"took the view",
    r"intends?",
    r"determine[sd]",
    r"recommends?",
    r"(?:think|believe|feel)s?",
    r"(?:thought|believed|felt|chose|elected|opted|voted|resolved|proposed?)",
    r"(?:must|have to|has to|seeks?|chosen)",
    r"(?:judge[sd]?|resolve[sd]?|rule[sd]?)",
)
_VERBS: Final = (
    r"(?:have|has|had)(?: (?!been\b)\w+){0,3}? (?:retracted|withdrawn|removed|reinstated)",
    r"(?<!to )(?:retracts?|withdraws?|reinstates?)\b(?! (?:from|of|by)\b)",
    r"(?:took|takes) the (?:\w+ )?decision\b[^.;]{0,40}?\b(?:retract|withdraw)\w*",
    r"(?:announces?|is (?:publishing|issuing)|are (?:publishing|issuing)|issues?|publish(?:es)?) (?:the|a|an|this)"
    r" (?:full |formal )?(?:retraction|withdrawal)\b",
    r"no longer stands? behind\b[^.;]{0,40}\bretract",
    r"(?:am|are|is)(?: (?:now|thus|herewith|going to|being|\w+ly|therefore|hereby))* (?:retract(?:ing)?"
    r"|withdraw(?:ing)?)\b",
    rf"(?:{'|'.join(_DECIDES)})\b[^.;]{{0,90}}?\b{_ACT}",
    r"(?:requests?|requested|asks?|asked) that\b[^;]{0,400}?\bbe (?:withdrawn|retracted|removed)",
    r"(?:is|are) (?:publishing|issuing|posting) (?:an?|this|the present) (?:editorial )?expression of concern",
    r"(?:issues?|publish|post) (?:this|an|the present) (?:editorial )?expression of concern",
    r"(?:publish|issue|post|print|place|release)(?:es|s|ing|ed)? this (?:editorial )?(?:notice|note|expression"
    r"|statement)",
    r"regrets? to inform",
    r"(?:no longer ha(?:s|ve)|ha(?:s|ve) (?:therefore )?lost) confidence",
)
SUBJECT_VERB: Final = rf"\b(?:{'|'.join(_VERBS)})"
CLAUSE: Final = (
    r", (?:and|but|so|whereas|while|which|who|as|where|since|because|then)\b|;"
    r"|\b(?:because|that|as) |\band therefore\b|\bafter which\b"
)
_ROMANCE_SUBJECT: Final = (
    r"(?P<who>(?<![a-z])(?:el|la|los|las|le|les|os?|as?|l')\s?(?:autor(?:es|as?)?|auteurs?|editor(?:es)?|éditeurs?"
    r"|comit[éê] \w+|consejo \w+|conselho \w+|redacción|redação|rédaction|revista|revue)\b[^.,;]{0,40}?)"
)
SUBJECTS: Final[tuple[tuple[tuple[str, ...], str], ...]] = (
    (("we, the",), r"\bwe, (?P<who>the [^.;]{3,160}?)(?:,| (?:have|has|hereby|wish|would|retract|withdraw|are)\b)"),
    (
        ("agree", "concur", "accept", "endorse", "follow"),
        r"\b(?P<who>the (?:[\w-]+ ){0,3}?(?:editors?(?:-in-chief)?|editorial board|publishers?"
        r"|journal)\b[^.;,]{0,80}?) "
        r"(?:fully |also )?(?:agree[sd]?|concur(?:s|red)?|accept(?:s|ed)?|endorse[sd]?|follow(?:s|ed)?) (?:with |to )?"
        r"(?:the|this|that|its|their|his|her)\b[^.;]{0,40}?\b(?:judge?ment|recommendation|conclusions?|assessment"
        r"|advice|verdict|opinion)",
    ),
    (("zurück",), r"(?P<who>[^.]{3,80}?)\b(?:zieh(?:en|t)|nimmt|nehmen)\b[^.]{0,160}?\bzurück\b"),
    (
        ("zurückgezogen", "zurückgenommen", "widerrufen"),
        r"(?P<who>[^.]{3,80}?) (?:hat|haben) [^.]{0,80}?(?:zurückgezogen|zurückgenommen|widerrufen)\b",
    ),
    (
        ("decid", "décid", "solicit", "pedido", "demand"),
        _ROMANCE_SUBJECT + r" (?:(?:ha|han|a|ont|foi|foram) (?:decidid\w+|décidé|solicitado|pedido|demandé)"
        r"|decid\w+|solicit\w+|demandent)"
        r"[^.;]{0,40}? (?:(?:la|a|de) )?(?:retrac|rétrac|retrat|retir)",
    ),
    (
        ("retracta", "retrata", "retira", "retire"),
        _ROMANCE_SUBJECT + r"(?:, [^.;,]{3,80},)? (?:se )?(?:retractan?|retratam?|retira[nm]?|retire(?:nt)?)\b"
        r"(?= (?:o|a|os|as|el|la|le|cet|este|esta|de)\b)",
    ),
    (("rétract",), _ROMANCE_SUBJECT + r" rétracte(?:nt)?\b"),
    (("撤",), r"(?P<who>[^。\n]{2,30}?)(?:认为|认定|决定|は|が)[^。]{0,60}?(?:撤稿|撤回|撤销)(?!に(?:同意|賛成|反対))"),
    (("取り下げ",), r"(?P<who>[^。]{2,30}?)(?:は|が)[^。]{0,60}?取り下げ(?!に(?:同意|賛成|反対))"),
    (("철회",), r"(?P<who>[^.]{2,40}?)(?:는|은|이|가)\s[^.]{0,60}?철회(?=한|하|했|함|를 결정|을 결정| ?결정)"),
)
"""Subject and verb in other languages, behind stems of which one must be there."""

NOT_SUBJECT: Final = r"(?<!all)(?<!both)(?<!each) (?:by|of|to|with|for)(?: (?:the|its|their|our|all|both|some))* $"
INSTITUTION: Final = (
    r"\b(?:(?:recommendations?|requests?|advice|instigation|initiative) (?:of|from|by) (?:the )?"
    r"|(?:recommended|requested|advised) by (?:the )?|à la demande de |(?:a|por) (?:petición|solicitud|pedido"
    r"|solicitação) d\w+ "
    r"|auf (?:wunsch|antrag|empfehlung|bitten?) de[rs] )(?:[\w'-]+ ){0,4}?(?:l')?"
    r"(?:universi[td]|hospital|hôpital|school\b|institut|faculty|faculté|facultad|college|academy|hochschule|klinik)"
    r"|\b(?:universit|hospital|institut|school\b|faculty|college|academy)[^.]{0,240}\. (?:it|they) (?:also "
    r"|then |therefore |has )?"
    r"(?:recommend\w*|advised|requested|asked)\b[^.]{0,60}(?:retract|withdr)"
    r"|\b(?:universit|hospital|institut|college|academy)[^\n]{0,300}?\b(?:committee|panel|board|investigation|inquiry"
    r"|enquiry)\b[^.;]{0,40}? (?:recommend|advis|request|ask|urg)\w*[^.;]{0,60}?\b(?:retract|withdr)"
    r"|\b(?:universit\w+|hospital|institut\w+|school|faculty|college|academy)\b[^.]{0,160}?\b(?:wrote|asked"
    r"|wished|urged)\b"
    r"[^.]{0,80}\b(?:retract|withdr)"
    r"|\b(?:universit\w+|hospital|institut\w+|school of medicine|faculty|college|academy"
    r"|review panel at [^.]{3,60}?)\b[^.]{0,100}?\b(?:recommend\w*|advised|"
    r"requested|in its opinion[^.]{0,40} should be|asked (?:for|that|us to))"
    r"|\b(?:hochschule|universität|klinik)\b[^.]{0,60}(?:empfohlen|empfiehlt|gebeten)"
    r"|(?:大学|医院|研究所)[^。]{0,20}(?:建议|要求)[^。]{0,10}撤"
)
STEMS_OF_INSTITUTION: Final = (
    *(
        "universit",
        "universid",
        "hospital",
        "hôpital",
        "facult",
        "institut",
        "school",
        "faculty",
        "college",
        "academy",
        "review panel",
    ),
    *("hochschule", "klinik", "大学", "医院", "研究所"),
)
STEMS_OF_ADVICE: Final = (
    *("recommend", "request", "advice", "instigation", "initiative", "demande", "petición", "solicit", "pedido"),
    *(
        "wunsch",
        "antrag",
        "bitte",
        "wrote",
        "wished",
        "urged",
        "advised",
        "in its opinion",
        "asked",
        "empf",
        "gebeten",
        "建议",
        "要求",
    ),
)
APPROVED: Final = (
    r"\b(?:retraction|withdrawal|notice) (?:of the article )?(?:was|has been|is) approved by(?P<who>[^.;]{3,160})"
)
ASKED: Final = r"\basked for (?:the )?(?:withdrawal|retraction)\b|\bfirst sought to withdraw\b"
AUTHORS_AGREED: Final = (
    r"\bauthors (?:have )?(?:all )?agreed to retract (?:this|the|their)\b"
    r"|\ball (?:of the )?authors (?:have )?(?:approved|signed) (?:the (?:text|wording) of )?this (?:\w+ )?(?:notice"
    r"|statement|retraction|note)\b"
)
JUDGED: Final = (
    r"\bthe (?P<who>(?:[\w-]+ ){0,3}?(?:editors?(?:-in-chief)?|editorial (?:board|office|team)|journal"
    r"|publishers?)\b)[^.;]{0,60}?"
    r" (?:holds?|considers?|regards?|deems?|judges?|finds?|believes?)\b[^.;]{0,80}?\b(?:no longer|not|un) ?(?:be )?"
    r"(?:trust|reliab|relied|valid|tenable|sound)"
)
"""Editors who say what they think of the results, where nobody is said to have decided."""
INFORMS: Final = (
    r"\b(?P<who>the [^.;]{3,120}?) (?:wish(?:es)?|would like|wants?) to (?:inform|alert|advise|notify|caution|warn|make"
    r"|draw|bring)\b"
)
INVESTIGATED: Final = (
    r"\b(?:investigation|inquiry|assessment) by(?P<who>[^.;,]{3,60})"
    r"|\b(?:placed|laid|put|brought|discussed) (?:before|by|at) (?P<who2>the editorial (?:board|committee))"
)
APOLOGISES: Final = r"\bthe (?P<who>publishers?|journal|editors?) (?:(?:sincerely )?apologi[sz]es?|regrets? that)"
BECAME_AWARE: Final = (
    r"\b(?P<who>the [^.]{3,60}) (?:ha(?:s|ve) (?:recently )?been (?:made aware|alerted|notified)"
    r"|(?:was|were) (?:recently )?made aware)"
    r"|\b(?P<who2>(?:the|this|our) (?:[\w-]+ ){0,4}?(?:editors?|journal|publishers?|board|office)\b[^.;,]{0,40})"
    r" (?:ha(?:s|ve) (?:recently )?been|was|were) (?:recently )?(?:informed|told|alerted|notified)\b"
)
SIGNED: Final = r"\bsigned: (?P<who>[^.]{3,80})"

STAFF: Final = r"\bthe [a-z ]{2,30} staff\b"
LONGEST_SUBJECT: Final = 240
BYLINE_LENGTH: Final = 160

AUTHORS_TELL: Final = (
    r"\bwe (?:were|have been|are) (?:unable|not able) to (?:reproduce|replicate|repeat|confirm)"
    r"|\b(?:our|my) (?:paper|article|laborator\w+|experiments|data|results|findings|conclusions"
    r"|previous (?:paper|article|publication))\b"
)
NAMES_JOURNAL: Final = re.compile(
    r"expression of concern|^(?:retract|withdraw|reinstate)s$|^is (?:(?:hereby|now|therefore|thus|herewith) "
    r")*(?:retract"
    r"|withdraw)ing$|^has (?:\w+ )?retracted$"
)
NAMES_PERSON: Final = r"(?<![\w.])[a-z]\. ?(?:[a-z]\. ?)?[a-z][\w'-]{2,}[^.]{0,40}$"
RELATIVE: Final = r", who(?: (?:then|had|has|later|also|subsequently|himself|herself))*\s*$"
"""The end of a clause that begins with "who": its subject is the one named right before."""
OPENING: Final = r"(?:at|on|upon|following|after|with) [^.;,]{3,100}, "
"""How a sentence may begin before its subject: "At the request of the authors, the journal …"."""
NOBODY: Final = ("", "this", "it", "which", "that", "this notice", "this note")
FIRST_PERSON: Final = r"(?<![a-z0-9])(?:we|i)\b[^.;]{0,60}$"
EDITORS_VOICE: Final = (
    r"\bour (?:readers|readership|audience|journal|polic\w+|publishing|investigation|review)\b"
    r"|\bwe, the (?:co-)?(?:editor|publisher)"
    r"|\bthe (?:journal|editors?) (?:is|are|deeply|regrets?|apologi[sz]es?)\b|\bto inform (?:to )?our\b"
    r"|\b(?:authors?|universit\w+|institut\w+|president|dean|readers?)\b[^.;]{0,80} (?:informed|told|asked"
    r"|advised|alerted"
    r"|notified|contacted|wrote to|approached) (?:us|the editors?)\b|\bask the editors?\b|\bthe editors? of the\b"
    r"|\bwe (?:have |had )?(?:asked|contacted|invited|informed|wrote to|received) (?:the|all|each|from the)"
    r" (?:\w+ )?authors?\b"
)
