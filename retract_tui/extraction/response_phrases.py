"""The words in which authors answer a notice, or do not, as patterns on plain text; see `responses`."""

from typing import Final

from retract_tui.extraction.phrases import any_of

_OUTCOME: Final = (
    r"(?:retract|withdraw|remov|decision|notice|conclusion|reinstate|lift|zurück|rücknahme|expression of concern)"
)
_THEIR: Final = r"(?:his|her|their|its|the)"
_NOTICE: Final = r"(?:retract\w*|withdraw\w*|decision|notice|removal|it|this)"
_SOUND: Final = r"(?:sound|valid|correct|genuine|reliable|authentic|accurate|true|justified|unaffected|robust)"
_UNFAIR: Final = r"(?:unjustified|unwarranted|unfair|unnecessary|disproportionate)"
NEITHER: Final = any_of(
    r"neither agree[sd]?\b(?: \w+){0,2}? nor (?:disagree|object)\w*",
    r"(?:agree|agreed|agrees|agreement) or (?:disagree|disagreed|disagrees|disagreement|not)\b",
    r"(?:not|n't) (?:\w+ ){0,2}?(?:stated?|said|say|indicated?|specif(?:y|ied)|clarif(?:y|ied)|expressed?|confirm\w*)"
    r" (?:\w+ )?(?:whether|if)\b[^.;]{0,60}",
)
"""Words of agreement that state no answer."""
DISAGREE: Final = (
    any_of(
        r"(?:do|does|did)(?: not|n't) (?:consider|believe|think|find|feel|regard|view|see)\b[^.;]{0,50}"
        r"\b(?:warranted|justified|necessary|appropriate|fair|merited|required|needed|called for)\b",
        rf"(?:consider|regard|deem|find|call)(?:s|ed)? (?:the |this )?{_NOTICE}\b[^.;]{{0,20}}\b{_UNFAIR}",
        rf"(?:maintain|insist|believe|assert)(?:s|ed)?\b[^.;]{{0,80}} "
        rf"(?:is|are|was|were|remain|remains) (?:still |nevertheless |scientifically )?{_SOUND}\b",
        r"(?:see|sees|saw) no (?:need|reason|grounds|cause) (?:for|to)\b",
        rf"protest(?:s|ed)? (?:against )?(?:the |this )?{_NOTICE}\b",
        rf"(?:is|are|was|were) (?:not in (?:full )?agreement|against (?:the |this )?{_NOTICE}|opposed to)\b",
        r"(?:do|does|did)(?: not|n't) share (?:the|this|our) (?:view|opinion|conclusion|assessment)s?\b",
        rf"(?:withheld|withholds?|refused|denied) (?:{_THEIR} )?(?:consent|assent|signature|agreement|approval)\b",
        r"defend(?:s|ed)? (?:the|their|his|her) (?:\w+ )?(?:results|findings|data|conclusions|work|article)\b",
        r"disagree[sd]?\b",
        r"(?:do|does|did|do not|has|have)(?: not|n't) (?:agree|consent|accept|concur)\w*",
        r"not agreed?\b",
        r"(?:none|neither) of (?:the |these )?(?:\w+ )?authors agree[sd]?\b",
        r"(?:do|does|did)(?: not|n't) (?:support|approve of|endorse|wish to be associated with) "
        r"(?:the|this) (?:retraction|decision|withdrawal)",
        r"but (?:do |does |did )?not (?:agree )?(?:with|to) (?:the|this) (?:retraction|decision)",
        r"object(?:s|ed)? to\b",
        r"objected\b",
        r"not signed the retraction",
        r"stands? by (?:the|their|his|her|its) (?:\w+ )?(?:articles?|findings|results|paper|conclusions|work)",
        r"(?:declined|refused|unwilling|not willing) to (?:sign|agree|endorse|approve|join)",
        r"(?:did|does|do|has|have)(?: not|n't) (?:co-?)?sign(?:ed)?\b",
        r"dissent(?:s|ed|ing)?\b",
        rf"protest(?:s|ed|ing)? (?:against|at) (?:the|this|its|their|our|that)(?: \w+){{0,3}}? {_OUTCOME}",
        rf"(?:contest|disput|challeng|reject|refut|oppos|criticis|criticiz|question)(?:e?s|ed|ing)? (?:\w+ )?(?:the"
        rf"|these"
        rf"|this|our|its|all|both|that)(?: \w+){{0,3}}? (?:findings|allegations|accusations|charges|judge?ment|verdict"
        rf"|outcome|{_OUTCOME})",
        r"declines? to (?:sign|agree|endorse|approve|join|accept)",
        rf"(?:against|contrary to) (?:the|this|our|its)(?: \w+){{0,2}}? {_OUTCOME}",
        r"(?:against|contrary to) the (?:express |stated )?(?:wish|wishes|will) of (?:the|all|both|one|some)\b",
        rf"(?:not|never) (?:in (?:favou?r|support|agreement)|happy|satisfied|content|convinced|prepared to (?:agree"
        rf"|accept))"
        rf"\b[^.;]{{0,40}} {_OUTCOME}",
        r"consider(?:s|ed)? (?:the|their|his|her|its) (?:\w+ )?(?:findings|results|conclusions|data|work) (?:to be "
        r"|as )?"
        r"(?:valid|sound|correct|reliable|unaffected)",
        r"(?:maintain|insist|assert)(?:s|ed)? (?:that )?(?:the|their|his|her|its) (?:\w+ )?(?:findings|results"
        r"|conclusions"
        r"|data|work|article|paper) (?:\w+ )?(?:valid|sound|correct|reliable|stand)",
        r"(?:manifest|expres|mostr|declar)\w+ (?:su|sua|a sua) (?:\w+ )?(?:disconformidad|desacuerdo|oposición|rechazo"
        r"|discordância|desacordo|oposição|inconformidad)",
        r"discrep(?:a|an|ó|aron) (?:de|con)\b",
        r"discord(?:a|am|ou|aram)\b",
        r"contest(?:e|ent|ait|aient) (?:la|cette|les) (?:\w+ )?(?:rétract|décision|conclusions)",
        r"(?:exprimé|exprime|expriment|fait part de) (?:leur|son) (?:désaccord|opposition)",
        r"lehn(?:t|en|te|ten)\b[^.]{0,60} ab\b",
        r"(?:contest|disput|challeng|reject|appeal)(?:s|es|ed)? (?:against )?(?:the|this) (?:retraction"
        r"|decision|withdrawal)",
        r"(?:in|expressed) (?:strong |their |his |her )?disagreement\b",
        r"oppos(?:e|es|ed) (?:to )?(?:the|this) (?:retraction|decision|withdrawal)",
        r"opposes? it\b",
        r"considers? (?:the|this) (?:\w+ )?(?:notice|retraction|decision) (?:\w+ )?(?:unjustified|unwarranted|unfair)",
        r"stimm\w*[^.]{0,60} nicht zu\b",
        "nicht einverstanden",
        r"n(?:'est|e sont|'a|'ont) pas (?:d'accord|accepté|approuvé)",
        r"s'(?:y )?oppos\w+",
        r"se (?:opone|oponen|opuso|opusieron|opõe|opõem|opôs)\b",
        r"en desacuerdo|em desacordo|en désaccord|widersp\w+",
        r"(?:rechaza|rechazan|refuse|refusent|désapprouve|désapprouvent) (?:la|cette|esta)",
        r"no (?:está|están|estuv\w+) (?:\w+ )?de acuerdo",
        r"não (?:concord\w+|está|estão de acordo)",
    )
    + r"|不同意|(?:持|有|提出|表示)异议|(?:表示)?反对|同意していない|同意しな|異議を|反対(?:し|を)"
    "|반대(?:하|했|의)|동의하지|이의를"
)
NO_RESPONSE: Final = (
    any_of(
        r"(?:did|do|does|have|has)(?: not|n't) (?:yet |either )?(?:respond|repl|answer)\w*",
        r"not (?:yet )?(?:responded|replied|answered)",
        r"no (?:answer|reply|response|feedback|reaction)\b(?: \w+){0,6}",
        r"no (?:explanation|word|comments?|communication)\b[^.;]{0,20} (?:was|were|has been|have been|came|has come)"
        r"(?: \w+)? (?:received|given|forthcoming|offered|from|provided|obtained)",
        r"(?:has|have|had|did)(?: not|n't) (?:yet |so far |since )?(?:written back|write back|react(?:ed)?"
        r"|c[ao]me back|g[eo]t"
        r"(?:ten)? back|been in (?:touch|contact)|acknowledged?|been heard from)\b",
        r"never (?:answered|replied|responded|reacted|wrote back|came back)",
        r"ignored (?:all |our |the |these |several |repeated )+(?:\w+ )?(?:e-?mails?|letters?|messages?|requests?"
        r"|queries"
        r"|enquiries|inquiries|attempts|reminders)",
        r"(?:remain(?:ed|s)?|has been|have been|kept|stayed) silent\b",
        r"(?:e-?mails?|letters?|messages?|correspondence)\b[^.;]{0,40} (?:was|were) returned\b",
        r"unable to (?:get in touch|communicate|establish contact|make contact)\b",
        r"(?:is|are|was|were) deceased\b|(?:has|have|had) died\b(?= [^.;]{0,30}could)",
        r"(?:did|has|have|had)(?: not|n't) repl\w+ to (?:our|the|these|any|this)\b",
        r"(?:e-?mails?|letters?|messages?|requests?|queries|enquiries|inquiries|reminders)\b[^.;]{0,80} (?:were|was"
        r"|have been"
        r"|has been|are) (?:not|never) (?:answered|acknowledged|replied)",
        r"(?:e-?mails?|letters?|messages?)\b[^.;]{0,40} (?:bounced|returned undeliver\w*|undeliverable|came back)",
        r"could(?: not|n't) (?:reach|contact|locate|trace|find) (?:the|any|all|dr|one)\b",
        r"(?:asked|invited|contacted|approached|requested|urged|written to|reminded)\b[^.;]{0,80},? (?:but|yet|and) "
        r"(?:\w+ )?(?:did not|didn't|has not|have not|had not|never did)(?= ?[.;,]|$)",
        r"n'(?:a|ont) (?:pas|jamais) (?:donné suite|réagi|réponse)",
        r"(?:resté(?:e|s|es)?|sont|est|demeuré(?:e|s|es)?) sans (?:réponse|suite)",
        r"sin (?:recibir |obtener |haber recibido )?(?:respuesta|contestación)",
        r"(?:no se|não se) (?:obtuvo|recibió|ha recibido|obteve|recebeu) (?:respuesta|resposta)",
        r"sem (?:resposta|retorno)",
        r"keine (?:antwort|reaktion|rückmeldung|stellungnahme)",
        r"(?:reagier|antwort)\w* (?:\w+ )?nicht\b",
        r"(?:received|had|obtained|been) no (?:answer|reply|response)",
        r"(?:remained|left|went)[^.;]{0,60} (?:unanswered|without (?:an )?(?:answer|reply|response))",
        r"un(?:responsive|answered)\b",
        r"did not receive (?:a|any) (?:reply|response|answer)",
        r"(?:could not|cannot|can't) be (?:reached|contacted|located)",
        r"unable to (?:contact|reach|locate|(?:obtain|find) (?:a )?(?:current|valid) (?:e-?mail )?address)",
        r"heard nothing",
        r"(?:has|have|had) not had (?:an?|any) (?:answer|reply|response)",
        r"(?:did|has|have|could)(?: not|n't) (?:provided?|given?|sent?|offer(?:ed)?|submit(?:ted)?) (?:an?"
        r"|any) (?:\w+ )?"
        r"(?:response|reply|answer)\b",
        r"not (?:been )?able to (?:obtain|find) (?:a |any )?(?:(?:current|valid|working) )*(?:e-?mail"
        r" )?(?:address|contact)",
        r"(?:none|neither)[^.;]{0,40} (?:has |have |had )?(?:commented|responded|replied|answered)",
        r"(?:did|do|does|have|has|had)(?: not|n't) (?:yet )?comment(?:ed)?\b",
        r"(?:unreachable|uncontactable|not reachable|no longer reachable|not contactable)",
        r"not available for comment",
        r"could (?:not|no longer) be (?:traced|found|reached) (?:for|to)",
        r"without (?:any )?(?:answer|reply|response)\b",
        r"(?:none|neither) (?:of the )?(?:\w+ )?authors? (?:ha(?:s|ve) )?(?:replied|responded|answered)",
        r"fail(?:ed|s)? to (?:respond|reply|answer)",
        r"(?:attempts?|efforts?) to (?:contact|reach|communicate with)[^.;]{0,60} (?:unsuccessful|failed)",
        r"(?:were|was) not available for (?:a )?(?:final )?confirmation",
        r"(?:not|n't) been (?:able )?to (?:contact|reach|locate)",
        r"tried to contact[^.;]{0,120} without success",
        r"nicht (?:geantwortet|reagiert)",
        "unbeantwortet",
        r"n'(?:a|ont) pas répondu",
        r"no (?:ha|han|hubo) (?:\w+ )?(?:respond|respuesta|contest)\w*",
        r"no (?:respond\w+|contest\w+)",
        r"não (?:respond\w+|houve resposta)",
        r"não se (?:manifest|pronunci)\w+",
    )
    + "|未回复|未[^。，]{0,8}(?:作出|做出|予以)?(?:回应|回复|答复)|未答复|没有回复|未作(?:出)?回应|未回应"
    "|未(?:收到|获)[^。，]{0,10}(?:回复|答复|回应)|无法(?:取得)?联系|未能(?:与[^。]{1,12})?(?:取得)?联系"
    "|連絡が(?:取れ|つか)|연락(?:이|을) ?(?:닿지|되지|취하지)"
    "|(?:回答|返答|返信|応答)(?:が|は)?(?:なかった|得られ)"
    "|응답하지|회신하지|답변(?:이|을)? (?:없|받지)"
)
AGREE: Final = (
    any_of(
        rf"(?:giv(?:e|es|en)|gave|express(?:ed|es)?|confirm(?:ed|s)?|indicat(?:ed|es)?|signall?ed|declared?|state[sd]?)"
        rf" {_THEIR} (?:\w+ )?(?:agreement|consent|assent|concurrence|approval|support|acceptance)\b",
        r"(?:agreed|assented|consented|concurred) on behalf of (?:all|the|both)\b",
        r"(?:approv|endors|sign)(?:e|es|ed|s)? (?:the|this) (?:statement|text|wording)\b",
        r"(?:did|do|does|has|have) (?:not|never) object(?:ed)?\b(?! to)",
        rf"(?:agree[sd]?|concur(?:s|red)?|consent(?:s|ed)?|assent(?:s|ed)?)\b[^.;]{{0,60}}?\b{_OUTCOME}",
        r"(?:agree[sd]?|concur(?:s|red)?|(?:has|have|had) (?:assented|consented|agreed|concurred))(?= ?[.;,])",
        r"accept(?:s|ed)? (?:full |sole |the |all )*(?:responsibility|blame)\b",
        rf"(?:stand|stands|stood) behind (?:the|this|our|their)(?: \w+)? (?:request|{_OUTCOME})",
        r"join(?:s|ed|ing)? (?:us |the editors? |him |her |them )?in (?:the|this|their|our|its|asking|requesting)\b",
        rf"(?:welcome|respect|back|favou?r)(?:s|ed)? (?:the|this|our)(?: \w+)? {_OUTCOME}",
        rf"in favou?r of (?:the|this)(?: \w+)? {_OUTCOME}",
        r"(?:not|never) (?:oppose|object)(?:d|ed)?\b",
        r"(?:agree[sd]?|concur(?:s|red)?) (?:with|to) (?:it|this)\b",
        r"authors? (?:ha(?:s|ve) )?agree[sd]?\s?[;,]",
        rf"agreeing to[^.;]{{0,20}} {_OUTCOME}",
        rf"accept(?:s|ed)?\b[^.;]{{0,60}}?\b{_OUTCOME}",
        rf"(?:approv|support|endors|sign)(?:e|es|ed|s)?\b (?:of |off )?(?:the|this)(?: \w+){{0,3}}? {_OUTCOME}",
        r"with the (?:full |express |written |unanimous )?(?:agreement|consent|approval|concurrence) of (?:all"
        r" |both |the |each )*"
        r"(?:of the )?(?:remaining |other |corresponding |senior |first |living )?(?:co-?)?authors?\b",
        rf"(?:is|are|was|were) in (?:full |complete )?(?:agreement|accord) with (?:the|this) {_OUTCOME}",
        r"concurs?\.",
        r"authors agree with (?:this|the) (?:step|action|measure)\b",
        r"authors support (?:its|the) publication\b",
        r"reconna(?:ît|issent|issait|issaient) (?:les faits|l'erreur|leur erreur|son erreur|le plagiat|la faute)",
        r"(?:a|ont) donné (?:son|leur) accord",
        r"(?:manifest|expres|mostr|declar|dier|dio)\w* (?:su|sua|a sua) (?:\w+ )?(?:conformidad|acuerdo|consentimiento"
        r"|concordância|consentimento|aprobación)",
        r"(?:está|están|estuvieron) conformes?\b",
        r"(?<!nicht )einverstanden",
        r"approuv\w+ (?:la|cette) (?:rétract|décision)",
        r"accept\w+ (?:la|cette) (?:rétract|décision)",
        r"(?:con|en) el (?:consentimiento|acuerdo|conformidad) de (?:todos )?los autores",
        r"(?:acept|aprob|aceit|aprov)\w+ (?:la|esta|a) (?:retract|retrat|decis)",
        r"com (?:o consentimento|a concordância|o acordo) (?:de todos )?(?:dos|os) autores",
        r"avec l'accord (?:de tous )?(?:des|les) auteurs",
        r"to which (?:both |all )?(?:the )?authors (?:have )?agreed",
        r"raised no objection",
        r"no objections?\b",
        r"(?:do|does|did)(?: not|n't) (?:dispute|contest|object to|oppose)\b",
        r"understands? (?:this|the) decision",
        r"stimm\w*[^.]{0,60}(?<!nicht )\bzu\b",
        r"zugestimmt",
        r"(?:sont|est) d'accord",
        r"está[n]? de acuerdo",
        r"est(?:á|ão) de acordo",
        r"concorda(?:m|ram)?\b",
    )
    + "|(?<!不)同意(?!していな|しな)|(?:无|没有|未提出)异议|異議(?:は|が)?な|동의(?!하지)|이의(?:가|는)? ?없"
)
