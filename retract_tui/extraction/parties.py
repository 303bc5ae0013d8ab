"""Who asked for the notice or decided it.

Three layouts say so: a request ("at the request of the authors"), an agent behind the verb ("retracted by agreement
between …"), a subject before it ("the Editors have retracted", "the authors wish to withdraw"). Where none does, the
next best is taken: an approval, an investigation, the byline. Those who only raised concerns are not meant.
"""

import re
from typing import Final

from retract_tui.extraction.phrases import any_of, compiled, holds_any, search
from retract_tui.extraction.prose import Prose
from retract_tui.extraction.spans import Span
from retract_tui.model import Party

_PARTIES: Final[dict[Party, str]] = {
    "authors": any_of(
        r"(?:co-?)?authors?\b(?! (?:name|list|guid|correction))",
        r"autor(?:en|in|es|as|s)?\b",
        r"auteurs?\b",
        "we, the (?:named |undersigned )?authors",
    )
    + "|作者|著者|저자",
    "editor": any_of(
        r"(?:co-)?editors?(?:[- ]in[- ]chiefs?|s)?\b(?! of (?:asaio))",
        r"editorial (?:board|office|team)",
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
    + "|主编|编辑部|编辑委员会|本刊|編集(?:委員会|部|長|者)|本誌|편집(?:위원회|장|부|인)|학회지",
    "publisher": any_of(
        r"publishers?\b(?!'s (?:note|site))",
        r"verlag\b",
        r"editora\b",
        r"éditeur\b(?! en chef)",
        r"(?:john )?wiley\b(?! online)",
        r"elsevier\b(?! policy)",
        r"springer nature\b",
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
    + "|出版商|出版社|出版者|発行(?:者|元)|출판사",
}
"""How each party is called. An institution is read by `_INSTITUTION` alone: its name stands in every affiliation."""

_REQUEST_OF: Final = any_of(
    r"at the (?:joint )?request of (?P<who>[^.;]{3,160})",
    r"(?:auf|im) (?:wunsch|antrag|auftrag) (?P<who2>[^.;]{3,120})",
    r"(?:a petición|a solicitud|por solicitud|a pedido|à la demande) (?P<who3>[^.;]{3,120})",
)
_STEMS_OF_REQUEST: Final = ("request of", "wunsch", "antrag", "auftrag", "petición", "solicitud", "pedido", "demande")
_REQUEST_OWN: Final = (
    r"\bat (?P<who>(?:the |its |their )?(?:[\w-]+ ){0,3}[\w-]+'s?) (?:own )?request\b"
    r"|\bon (?P<who2>the [\w' -]{3,30}'s?) (?:advice|request)\b"
)
_IN_AGREEMENT: Final = (
    r"\b(?:retracted|withdrawn|retracts?"
    r"|withdraws?)\b[^.;]{0,80}? in agreement with (?P<who>[^.;]{3,120})"
)
_REQUESTS: Final[tuple[tuple[tuple[str, ...], str], ...]] = (
    (("request", "advice"), _REQUEST_OWN),
    (("in agreement with",), _IN_AGREEMENT),
    (("应",), r"应(?P<who>[^，。,]{1,12}?)(?:要求|请求)"),
    (("の",), r"(?P<who>[^、。]{1,12}?)の(?:要請|申し出|依頼)"),
    (("요청",), r"(?P<who>\S{1,12}?)의? 요청"),
    (("결정",), r"(?P<who>\S{1,12}?)의? 결정에 (?:따라|의해)"),
)
_REQUEST_END: Final = (
    r",? (?:and (?:has|it|the (?:article|paper)|will)|because|as (?:a|the|it)|since|due to"
    r"|after|following|owing)\b|\.|\bof the journal\b"
)

_DONE: Final = r"(?:retracted|withdrawn|removed|reinstated|zurückgezogen|retractado|retirado|retratado|rétracté)"
_AGENT: Final = (
    rf"\b{_DONE}[\w\s]{{0,24}}?\b(?:by|von|vom|por|par)\b(?P<who>(?:[^;]|;(?= and)){{3,320}})"
    r"|\bby (?:mutual )?agreement (?:between|of|among)(?P<who2>(?:[^;]|;(?= and)){3,320})"
    r"|\binvereinbarung mit(?P<who3>[^;.]{3,120})"
)
_AGENT_END: Final = (
    r"\b(?:because|due to|after|following|on the (?:grounds|basis)|owing to|as (?:a|the|it"
    r"|there)|since|in accordance|in view"
    r"|at the request|for (?:the|a)|this (?:article|step)|the retraction|it came)\b|,? (?:the article|which)\b"
)

_ACT: Final = (
    r"(?:retract(?!ed article)\w*|withdr[ae]w\w*|remov(?:e|al|ing)\b|expression of concern"
    r"|reinstat\w+|lift the retraction|should not have been (?:accepted|published))"
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
)
_VERBS: Final = (
    r"(?:have|has|had)(?: (?!been\b)\w+){0,3}? (?:retracted|withdrawn|removed|reinstated)",
    r"(?<!to )(?:retracts?|withdraws?)\b(?! (?:from|of|by)\b)",
    r"(?:am|are|is)(?: (?:now|thus|going to|being|\w+ly|therefore|hereby))* (?:retract(?:ing)?|withdraw(?:ing)?)\b",
    rf"(?:{'|'.join(_DECIDES)})\b[^.;]{{0,90}}?\b{_ACT}",
    r"(?:requests?|requested|asks?|asked) that\b[^;]{0,400}?\bbe (?:withdrawn|retracted|removed)",
    r"(?:is|are) (?:publishing|issuing) an? (?:editorial )?expression of concern",
    r"issues? (?:this|an) (?:editorial )?expression of concern",
    r"regrets? to inform",
    r"(?:no longer ha(?:s|ve)|ha(?:s|ve) (?:therefore )?lost) confidence",
)
_SUBJECT_VERB: Final = rf"\b(?:{'|'.join(_VERBS)})"
_CLAUSE: Final = (
    r", (?:and|but|so|whereas|while|which|who|as|where|since|because|then)\b|;"
    r"|\b(?:because|that|as) |\band therefore\b|\bafter which\b"
)
_ROMANCE_SUBJECT: Final = (
    r"(?P<who>(?<![a-z])(?:el|la|los|las|le|les|os?|as?|l')\s?(?:autor(?:es|as?)?|auteurs?|editor(?:es)?|éditeurs?"
    r"|comit[éê] \w+|consejo \w+|conselho \w+|redacción|redação|rédaction|revista|revue)\b[^.,;]{0,40}?)"
)
_SUBJECTS: Final[tuple[tuple[tuple[str, ...], str], ...]] = (
    (("zurück",), r"(?P<who>[^.]{3,80}?)\bzieh(?:en|t)\b[^.]{0,160}?\bzurück\b"),
    (("zurückgezogen",), r"(?P<who>[^.]{3,80}?) (?:hat|haben) [^.]{0,80}?zurückgezogen\b"),
    (
        ("decid", "décid", "solicit", "pedido", "demand"),
        _ROMANCE_SUBJECT + r" (?:(?:ha|han|a|ont|foi|foram) (?:decidid\w+|décidé|solicitado|pedido|demandé)"
        r"|decid\w+|solicit\w+|demandent)"
        r"[^.;]{0,40}? (?:(?:la|a|de) )?(?:retrac|rétrac|retrat|retir)",
    ),
    (
        ("retracta", "retrata", "retira"),
        _ROMANCE_SUBJECT + r" (?:se )?(?:retractan?|retratam?|retira[nm]?)\b(?= (?:o|a|os|as|el|la|este|esta)\b)",
    ),
    (("rétract",), _ROMANCE_SUBJECT + r" rétracte(?:nt)?\b"),
    (("撤",), r"(?P<who>[^。\n]{2,30}?)(?:认为|认定|决定|は|が)[^。]{0,60}?(?:撤稿|撤回|撤销)"),
    (("取り下げ",), r"(?P<who>[^。]{2,30}?)(?:は|が)[^。]{0,60}?取り下げ"),
    (("철회",), r"(?P<who>[^.]{2,40}?)(?:는|은|이|가)\s[^.]{0,60}?철회(?=한|하|했|함)"),
)
"""Subject and verb in other languages, behind stems of which one must be there."""

_NOT_SUBJECT: Final = r"(?<!all)(?<!both)(?<!each) (?:by|of|to|with|for)(?: (?:the|its|their|our|all|both|some))* $"
_INSTITUTION: Final = (
    r"\b(?:recommendations? of (?:the )?|at the request of (?:the )?)(?:[\w-]+ ){0,4}?"
    r"(?:universit|hospital|school of|institut|faculty|college|academy)"
    r"|\b(?:universit\w+|hospital|institut\w+|school of medicine|faculty|college|academy"
    r"|review panel at [^.]{3,60}?)\b[^.]{0,100}?\b(?:recommend\w*|advised|"
    r"requested|in its opinion[^.]{0,40} should be|asked (?:for|that|us to))"
    r"|\b(?:hochschule|universität|klinik)\b[^.]{0,60}(?:empfohlen|empfiehlt|gebeten)"
    r"|(?:大学|医院|研究所)[^。]{0,20}(?:建议|要求)[^。]{0,10}撤"
)
_STEMS_OF_INSTITUTION: Final = (
    *("universit", "hospital", "institut", "school", "faculty", "college", "academy", "review panel"),
    *("hochschule", "klinik", "大学", "医院", "研究所"),
)
_STEMS_OF_ADVICE: Final = (
    *("recommend", "request", "advised", "in its opinion", "asked", "empf", "gebeten", "建议", "要求"),
)
_APPROVED: Final = (
    r"\b(?:retraction|withdrawal|notice) (?:of the article )?(?:was|has been|is) approved by(?P<who>[^.;]{3,160})"
)
_ASKED: Final = r"\basked for (?:the )?(?:withdrawal|retraction)\b|\bfirst sought to withdraw\b"
_AUTHORS_AGREED: Final = r"\bauthors (?:have )?(?:all )?agreed to retract (?:this|the|their)\b"
_INVESTIGATED: Final = r"\b(?:investigation|inquiry|assessment) by(?P<who>[^.;,]{3,60})"
_APOLOGISES: Final = r"\bthe (?P<who>publishers?|journal|editors?) (?:(?:sincerely )?apologi[sz]es?|regrets? that)"
_BECAME_AWARE: Final = (
    r"\bthe (?P<who>[^.]{3,60}) (?:ha(?:s|ve) (?:recently )?been (?:made aware|alerted|notified)"
    r"|(?:was|were) made aware)"
)
_SIGNED: Final = r"\bsigned: (?P<who>[^.]{3,80})"

_STAFF: Final = r"\bthe [a-z ]{2,30} staff\b"
_LONGEST_SUBJECT: Final = 240
_BYLINE_LENGTH: Final = 160

_AUTHORS_TELL: Final = (
    r"\bwe (?:were|have been|are) (?:unable|not able) to (?:reproduce|replicate|repeat|confirm)"
    r"|\b(?:our|my) (?:paper|article|laborator\w+|experiments|previous (?:paper|article|publication))\b"
)
_NAMES_JOURNAL: Final = re.compile(r"expression of concern|^(?:retract|withdraw)s$")
_NOBODY: Final = ("", "this", "it", "which", "that", "this notice", "this note")
_FIRST_PERSON: Final = r"(?<![a-z0-9])(?:we|i)\b[^.;]{0,60}$"
_EDITORS_VOICE: Final = (
    r"\bour (?:readers|readership|audience|journal|polic\w+|publishing|investigation|review)\b"
    r"|\bwe, the (?:co-)?(?:editor|publisher)"
    r"|\bthe (?:journal|editors?) (?:is|are|deeply|regrets?|apologi[sz]es?)\b|\bto inform (?:to )?our\b"
)


def read_parties(prose: Prose) -> dict[Party, Span]:
    """The parties that asked for the notice or decided it, each with the words that say so."""
    found: dict[Party, Span] = {}
    for layout in (_by_request, _by_agent, _by_subject, _by_institution):
        for party, span in layout(prose).items():
            found.setdefault(party, span)
    if found:
        approved = _who(prose, _APPROVED).get("editor") if "approved by" in prose.plain else None
        if approved:
            found["editor"] = approved
        return found
    for pattern in (_APPROVED, _INVESTIGATED, _APOLOGISES, _SIGNED, _BECAME_AWARE):
        if parties := _who(prose, pattern):
            return parties
    agreed = compiled(_AUTHORS_AGREED).search(prose.plain, prose.start, prose.end)
    if agreed:
        return {"authors": Span(agreed.start(), agreed.end())}
    told = compiled(_AUTHORS_TELL).search(prose.plain, prose.start, prose.end)
    if told and _narrator(prose) == "authors":
        return {"authors": Span(told.start(), told.end())}
    return _of_byline(prose)


def _parties_in(prose: Prose, start: int, end: int) -> dict[Party, Span]:
    """The parties named in a stretch, in the order of the text."""
    found: list[tuple[int, Party, Span]] = []
    for party, words in _PARTIES.items():
        match = compiled(words).search(prose.plain, start, end)
        if match:
            found.append((match.start(), party, Span(match.start(), match.end())))
    return {party: span for _, party, span in sorted(found)}


def _who(prose: Prose, pattern: str, ends: str | None = None) -> dict[Party, Span]:
    """The parties in the `who` groups of a pattern, wherever it fits, up to the word that ends them."""
    found: dict[Party, Span] = {}
    for match in compiled(pattern).finditer(prose.plain, prose.start, prose.end):
        group = next((name for name, value in match.groupdict().items() if value), None)
        if group is None:
            continue
        start, end = match.span(group)
        end = min(end, _sentence_end(prose, start))
        stop = compiled(ends).search(prose.plain, start, end) if ends else None
        for party in _parties_in(prose, start, stop.start() if stop else end):
            found.setdefault(party, Span(match.start(), stop.start() if stop else end))
    return found


def _by_request(prose: Prose) -> dict[Party, Span]:
    """As in "at the request of the authors and the Editor-in-Chief", "at the first author's request"."""
    found = _who(prose, _REQUEST_OF, _REQUEST_END) if holds_any(prose, _STEMS_OF_REQUEST) else {}
    for stems, pattern in _REQUESTS:
        if holds_any(prose, stems):
            found = _who(prose, pattern) | found
    return found


def _by_agent(prose: Prose) -> dict[Party, Span]:
    """As in "has been retracted by agreement between the authors, the Editor-in-Chief and the publisher"."""
    return _who(prose, _AGENT, _AGENT_END)


def _by_subject(prose: Prose) -> dict[Party, Span]:
    """As in "The Editor and Publisher wish to retract", "The authors request that it be retracted", "We retract"."""
    found: dict[Party, Span] = {}
    for verb in compiled(_SUBJECT_VERB).finditer(prose.plain, prose.start, prose.end):
        start = _clause_start(prose, verb.start())
        parties = {
            party: span
            for party, span in _parties_in(prose, start, verb.start()).items()
            if not compiled(_NOT_SUBJECT).search(prose.plain, start, span.start)
        }
        if not parties and compiled(_FIRST_PERSON).search(prose.plain, start, verb.start()):
            parties = {_narrator(prose): Span(start, verb.end())}
        # A subject that is neither a person nor a party is the journal by its name: "Lark Letters retracts …".
        if not parties and _NAMES_JOURNAL.search(verb[0]) and prose.plain[start : verb.start()].strip() not in _NOBODY:
            parties = {"editor": Span(start, verb.end())}
        for party in parties:
            found.setdefault(party, Span(start, verb.end()))
    for stems, pattern in _SUBJECTS:
        if holds_any(prose, stems):
            found = _who(prose, pattern) | found
    asked = search(prose, _ASKED, ("asked for", "sought to withdraw"))
    if asked and not found.get("authors"):
        found["authors"] = Span(asked.start(), asked.end())
    return found


def _sentence_end(prose: Prose, place: int) -> int:
    """Where the sentence ends that a place stands in."""
    sentence = prose.sentence_at(place)
    return sentence.end if sentence and sentence.end > place else prose.end


def _clause_start(prose: Prose, verb: int) -> int:
    """Where the clause begins whose verb stands at a place."""
    sentence = prose.sentence_at(verb)
    start = max(sentence.start if sentence else 0, verb - _LONGEST_SUBJECT)
    for mark in compiled(_CLAUSE).finditer(prose.plain, start, verb):
        start = mark.end()
    return start


def _narrator(prose: Prose) -> Party:
    """Who "we" are: the editors where they speak of their readers, else the authors."""
    speaks = compiled(_EDITORS_VOICE).search(prose.plain, prose.start, prose.end)
    return "editor" if speaks else "authors"


def _by_institution(prose: Prose) -> dict[Party, Span]:
    named = holds_any(prose, _STEMS_OF_INSTITUTION)
    match = search(prose, _INSTITUTION, _STEMS_OF_ADVICE) if named else None
    return {"institution": Span(match.start(), match.end())} if match else {}


def _of_byline(prose: Prose) -> dict[Party, Span]:
    """The editor or the publisher's staff, where the notice is signed by one and says nothing else of who decided."""
    editor = re.compile(_PARTIES["editor"])
    for line in prose.layout.header:
        if line.end - line.start > _BYLINE_LENGTH:
            continue
        if editor.search(prose.plain, line.start, line.end):
            return {"editor": line}
        if compiled(_STAFF).search(prose.plain, line.start, line.end):
            return {"publisher": line}
    return {}
