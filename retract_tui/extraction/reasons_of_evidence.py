"""Phrases that state a reason: what cannot be shown, repeated or trusted.

Code, then pairs of a stem and a pattern; see `reason_phrases`.
"""

from typing import Final

from retract_tui.extraction.reason_words import FAILS, FINDINGS, GAP, LONG, MATERIAL

_SHOWN: Final = (
    r"(?:found|located|traced|retrieved|recovered|produced|provided|supplied|shared|submitted|furnished|presented"
    r"|made available|available|forthcoming|kept|retained|archived|stored|preserved|accessed|accessible|released"
    r"|disclosed|handed over|in (?:their|our|his|her) possession|at hand)"
)
_SHOW: Final = (
    r"(?:provide|supply|produce|share|submit|furnish|present|send|retrieve|locate|find|recover|release|disclose"
    r"|hand over|make available|trace|access|keep|retain|archive|show us)"
)
_TO_SHOW: Final = rf"{FAILS} (?:to |in )?(?:\w+ ){{0,2}}?{_SHOW}\b"
_NO_ANSWER: Final = r"(?:(?!explanation|respon|reply|answer|reason|comment|justif|consent|[.;]).){0,70}?"
_SOUND: Final = (
    r"(?:raw|original|underlying|primary|source|supporting|unprocessed|uncropped|individual"
    r"|patient-level)"
)
_LOST_TRUST: Final = (
    r"(?:lost|loses?|losing|los[st] of|no longer (?:has|have|had|place|puts?)|does not have|do not have|lacks?"
    r"|without"
    r"|undermin\w+|erod\w+|diminish\w+|insufficient|cannot have)"
)
_DOUBTS: Final = r"(?:concerns?|doubts?|questions?|uncertaint(?:y|ies)|worries|issues|problems)"
_QUALITY: Final = (
    r"(?:integrity|reliability|validity|quality|accuracy|veracity|credibility|trustworthiness|soundness|plausibility"
    r"|authenticity|provenance|robustness)"
)
_REPEAT: Final = (
    r"(?:reproduc|replicat|repeat|confirm(?:ing)? (?:the|these|our|those) (?:\w+ )?(?:results"
    r"|findings|effects?|observations?)|duplicate (?:the|these|our))"
)

EVIDENCE: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "data_unavailable": (
        *(
            (stem, rf"\b{MATERIAL}\b{LONG} (?:not|never|no longer|cannot)\b(?: \w+){{0,3}}? {_SHOWN}\b(?! from)")
            for stem in (" not ", "cannot", "never", "no longer")
        ),
        *(
            (stem, rf"\b{_TO_SHOW}{_NO_ANSWER}\b{_SOUND} (?:[\w-]+ ){{0,3}}{MATERIAL}\b")
            for stem in ("raw ", "origin", "underlying", "primary", "source", "unprocessed", "uncropped", "individual")
        ),
        (
            "records",
            rf"\b{_TO_SHOW}{_NO_ANSWER}\b(?:records|notebooks|spread ?sheets?|documentation|questionnaires)\b",
        ),
        (
            "asked",
            rf"\b(?:asked|requested|invited)\b[^.;]{{0,60}}\b{MATERIAL}\b[^.;]{{0,40}}"
            r"(?:but|yet|however|and)\b[^.]{0,30}\b(?:no|none|nothing|never|failed|declined|refused)\b",
        ),
        (
            "only",
            rf"\b{MATERIAL} (?:\w+ ){{0,4}}(?:kept|retained|available|provided|supplied|preserved|found|existed?)"
            rf"\b[^.;]{{0,40}}\bonly\b|\bonly (?:some|part|a few|a part|a subset)\b[^.;]{{0,12}}\b{_SOUND}"
            rf" {MATERIAL}\b"
            r"[^.;]{0,40}\b(?:kept|retained|available|provided|supplied|preserved|found)\b",
        ),
        (
            "missing",
            rf"\b{_SOUND} (?:[\w-]+ ){{0,2}}{MATERIAL}\b[^.;]{{0,30}} (?:is|are|was|were|went|gone) missing\b"
            rf"|\bmissing {_SOUND} {MATERIAL}",
        ),
        *(
            (
                stem,
                rf"\b(?:no|without(?: any)?|without access to(?: the)?|unavailability of(?: the)?) {_SOUND}"
                rf" {MATERIAL}",
            )
            for stem in ("no ", "without", "unavailability")
        ),
        ("access to", rf"\b(?:deni(?:ed|al)|refus\w+|no)\b{GAP}\baccess to (?:the )?(?:{_SOUND} )?{MATERIAL}"),
    ),
    "data_unreliable": (
        *(
            (
                stem,
                rf"\b{_LOST_TRUST}{GAP}\b(?:confidence|trust|faith)\b in (?:\w+ ){{0,4}}?"
                rf"(?:{FINDINGS}|{_QUALITY}|article|paper|study|work)\b",
            )
            for stem in ("confidence", "trust", "faith")
        ),
        *(
            (
                stem,
                rf"\b{_DOUBTS}\b[^.;]{{0,60}}\b{_QUALITY} of (?:[\w-]+ ){{0,4}}?"
                rf"(?:{FINDINGS}|stud(?:y|ies)|work|database|dataset|registry|article|paper)\b",
            )
            for stem in ("integrity", "reliab", "validity", "quality", "accuracy", "veracity", "credib", "provenance")
        ),
        (
            "unreliable",
            rf"\b(?:potentially|entirely|wholly|largely|therefore|are|is|as|considered|deemed|rendered?|renders) "
            rf"(?:\w+ )?unreliable\b|\bunreliable (?:\w+ )?{FINDINGS}",
        ),
        *(
            (
                stem,
                rf"\b(?:invalidat|nullif|negat|compromis|undermin)\w*{GAP}\b(?:the|its|our|these|all) (?:\w+"
                rf" )?{FINDINGS}",
            )
            for stem in ("invalidat", "nullif", "negat", "compromis", "undermin")
        ),
        (
            "doubt",
            rf"\b(?:casts?|casting|throws?|raises?|leaves?|left) (?:\w+ ){{0,2}}doubts?\b{GAP}\b(?:on|upon"
            rf"|about|over|as to)"
            rf" (?:\w+ ){{0,5}}?{FINDINGS}|\b{FINDINGS}{GAP} (?:is|are|in) (?:\w+ )?(?:serious )?doubt(?:ful)?\b",
        ),
        *(
            (
                stem,
                r"\b(?:conclusions?|findings|results|claims)\b[^.;]{0,60} (?:cannot|can not|can no longer"
                r"|could not|no longer"
                r"|are not|is not|not be)(?: be)? (?:\w+ )?(?:upheld|supported|sustained|substantiated|maintained"
                r"|justified|tenable|credible|trustworthy|relied)\b",
            )
            for stem in ("upheld", "support", "sustain", "substantiat", "maintain", "justif", "tenable", "credible")
        ),
        ("unsupported", rf"\bunsupported {FINDINGS}|\b{FINDINGS} (?:are|is) (?:\w+ )?unsupported\b"),
        ("unsound", rf"\b(?:scientifically )?unsound\b|\b{FINDINGS} (?:are|is) (?:\w+ )?unsound\b"),
        ("implausib", rf"\bimplausib(?:le|ly|ility)\b{GAP}\b{FINDINGS}|\b{FINDINGS}{GAP}\bimplausib"),
        (
            "inconsisten",
            rf"\b(?:inconsistenc\w+|inconsistent|discrepanc\w+){GAP}\b(?:in|between|of|among) {GAP}\bdata\b",
        ),
        ("discrepanc", r"\bdiscrepanc\w+ (?:in|between|among) [^.;]{0,40}\b(?:data|described|reported)\b"),
    ),
    "not_reproducible": (
        *(
            (
                stem,
                rf"\b(?:{FAILS}|without success)\b (?:\w+ ){{0,3}}?(?:{_REPEAT})\w*"
                r"|\b(?:attempts?|efforts?)\b[^.;]{0,40} (?:to|at) (?:\w+ )?(?:reproduc|replicat"
                r"|repeat)\w*[^.;]{0,60}"
                r"(?:fail|unsuccessful|without success|did not succeed)",
            )
            for stem in ("reproduc", "replicat", "repeat", "confirm")
        ),
        (
            "obtain",
            rf"\b{FAILS} (?:to )?(?:\w+ )?obtain(?:ing|ed)?\b[^.;]{{0,40}}"
            r"\b(?:published|reported|original|same|described|earlier)\b",
        ),
        (
            "not",
            r"\b(?:was|were|is|are) (?:not|never) (?:seen|observed|detected|found|obtained|confirmed|borne out) "
            r"(?:again|in (?:clean|fresh|new|later|subsequent|repeat\w*|further|independent)|when|with|upon|on"
            r" repeat)",
        ),
        (
            "disappear",
            rf"\b(?:effects?|activit\w+|signals?|phenotypes?|differences?|uncoupling){GAP} (?:disappear|vanish)ed\b",
        ),
    ),
}
