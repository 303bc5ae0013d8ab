"""Phrases that state a reason: what happened, told in everyday words and not in the terms of research integrity.

Code, then pairs of a stem and a pattern; see `reason_phrases`.
"""

from typing import Final

from retract_tui.extraction.reason_words import GAP, IMAGES, MATERIAL

_ERASED: Final = r"(?:erased|deleted|overwritten|wiped|discarded|shredded|not kept|not retained|not archived)"

PLAIN_WORDS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "error_in_analysis": (
        (
            "training",
            r"\b(?:test|validation|evaluation|held-out)\b[^.;]{0,60} (?:part of|included in|present in|overlap\w*"
            r"|leaked into|used in|among|contained in) [^.;]{0,20}\btraining\b",
        ),
        ("leak", r"\b(?:data|label|target|information) leak(?:age|ed|s)?\b"),
        (
            "gap",
            r"\b(?:proof|argument|derivation|lemma|theorem|proposition)\b[^.;]{0,60} (?:gaps?|incomplete)\b"
            r"|\bgaps? in (?:the|our|its) (?:proof|argument|derivation)\b",
        ),
        (
            "does not",
            r"\b(?:equation|inequality|lemma|theorem|proposition|claim|proof|argument|estimate|bound)\b[^.;]{0,30}"
            r" does not (?:follow|hold|apply|go through|work)\b",
        ),
        (
            "subtract",
            r"\b(?:backgrounds?|baselines?)\b[^.;]{0,60}\bsubtract\w*[^.;]{0,30}"
            r"\b(?:by hand|inconsistent\w*|incorrect\w*|improper\w*|wrong\w*|different\w*|in a different)\b",
        ),
    ),
    "error_in_data": (
        ("by mistake", rf"\b{IMAGES}\b[^.;]{{0,80}} (?:were|was) by mistake\b"),
        ("do not agree with", r"\b(?:values|numbers|data|figures|counts)\b[^.;]{0,40} do not agree with\b"),
        ("does not agree with", r"\b(?:value|number|figure|count|table)\b[^.;]{0,40} does not agree with\b"),
        ("inconsistent with", r"\b(?:values|numbers|counts)\b[^.;]{0,40} inconsistent with [^.;]{0,20}\btable\b"),
    ),
    "data_unavailable": (
        *(
            (stem, rf"\b{MATERIAL}\b[^.;]{{0,80}} (?:was|were|had been|have been|has been|are) {_ERASED}\b")
            for stem in ("erased", "deleted", "overwritten", "wiped", "discarded", "shredded", "not kept", "not ret")
        ),
        ("erased", r"\b(?:these|they|which|those)\b (?:was|were|had been) (?:erased|deleted|overwritten)\b"),
        ("neither", rf"\b(?:supply|provide|produce|find|furnish|share|present|send) neither\b{GAP}\b{MATERIAL}\b"),
        ("neither", rf"\bneither (?:supply|provide|produce|find|furnish|share|present|send)?{GAP}\b{MATERIAL}\b nor\b"),
        ("nor find", rf"\bnor (?:find|locate|produce|provide|supply|share)\b{GAP}\b{MATERIAL}\b"),
        ("nor find", r"\bnor (?:find|locate|produce|provide|supply) the original\b"),
        (
            "has been found",
            r"\bno (?:protocols?|records?|randomi[sz]ation lists?|notebooks?|raw data|case report forms?|files?)\b"
            r"[^.;]{0,80} (?:has|have) been found\b",
        ),
    ),
    "consent": (
        (
            "ever asked",
            r"\b(?:neither|none|no)\b[^.;]{0,20}\b(?:patients?|famil\w+|parents?|relatives?|participants?)\b[^.;]{0,40}"
            r" (?:was|were|been) (?:ever )?asked\b",
        ),
        (
            "asked",
            r"\b(?:patients?|famil\w+|parents?|relatives?|participants?)\b[^.;]{0,30} (?:not|never) (?:been )?asked\b",
        ),
    ),
    "ethics_approval": (
        (
            "approval",
            r"\b(?:no|without|lack(?:ed|s|ing)?|absence of) (?:an? |any |the )?(?:valid |formal |prior )?"
            r"(?:institutional|ethic\w*|irb|review board|committee|iacuc)\b[^.;]{0,30}\bapproval\b",
        ),
        (
            "ethic",
            r"\b(?:ethics?|ethical) (?:\w+ )?(?:number|permit|approval|protocol|reference)\b[^.;]{0,30}"
            r" (?:belongs?|belonged|refers?|referred|relates?|related|was issued|were issued) (?:to|for)\b",
        ),
    ),
    "conflict_of_interest": (
        (
            "declared",
            r"\b(?:payments?|fees?|fees and grants|funding|sponsorship|shares?|patents?|employment|honorari\w+|ties)\b"
            r"[^.;]{0,80} (?:was|were|been|had been) (?:not|never) (?:been )?(?:declared|disclosed)\b",
        ),
        (
            "disclosed",
            r"\b(?:payments?|fees?|funding|sponsorship|shares?|patents?|employment|honorari\w+|ties)\b"
            r"[^.;]{0,80} (?:was|were|been|had been) (?:not|never) (?:been )?disclosed\b",
        ),
    ),
    "copyright_legal": (
        ("patent application", r"\bpatent application\b[^.;]{0,80}\b(?:not agree|not consent|without|permission)\b"),
        (
            "not agree to the",
            r"\b(?:owners?|employer|company|sponsor|copyright holders?)\b[^.;]{0,60}"
            r" not agree to (?:the|their|its) publication\b",
        ),
    ),
    "peer_review_compromised": (
        (
            "reviewer",
            r"\b(?:peer[ -])?reviewers?\b[^.;]{0,50} (?:was|were|are|had been) (?:invented|fictitious|fake\w*"
            r"|non-?existent|made up|impersonated|not genuine)\b",
        ),
        ("peer-review process", r"\bmanipulat\w+ of the (?:publication and )?peer-review process\b"),
        ("reports of review", r"\b(?:manipulated|fake|faked|invented) reports of (?:the )?reviewers?\b"),
    ),
    "image_manipulation": (
        ("pasted in", r"\b(?:lanes?|bands?|blots?|cells?|panels?|images?)\b[^.;]{0,30} pasted in(?:to)?\b"),
        ("composed", r"\bcomposed (?:these|the|those|some|this) figures?\b"),
    ),
    "authorship_dispute": (
        ("courtesy", r"\b(?:listed|named|included|added) as (?:co-?)?authors? (?:\w+ ){0,3}courtesy\b"),
        ("no part in", r"\b(?:had|took|has|have|played) no part in (?:the|this|that)\b"),
        ("guest", r"\b(?:guest|gift|honorary) author(?:s|ship)?\b"),
    ),
    "publisher_error": (
        (
            "production",
            r"\b(?:fault|error|mistake|failure|problem)s? in (?:our|the|the publisher's) production\b",
        ),
        ("twice", r"\b(?:issued|published|printed|posted) twice\b[^.;]{0,40}\b(?:error|mistake|fault)\b"),
        ("mistyped", r"\b(?:we|publisher|typesetter)\b[^.;]{0,20} mistyped\b"),
        ("retraction was", r"\bretraction was (?:made|issued|published) (?:in error|by mistake|erroneously)\b"),
    ),
    "duplication_of_image": (
        (
            "appeared before",
            rf"\b(?:{IMAGES}|plots)\b[^.;]{{0,40}} (?:had|have|has) appeared (?:before|earlier|previously)\b",
        ),
        ("looked", rf"\b{IMAGES}\b[^.;]{{0,90}} look(?:s|ed)? (?:remarkably|very|strikingly|much) (?:like|alike)\b"),
        ("reproduce", r"\bpanels?\b[^.;]{0,60} reproduces? (?:figures?|panels?)\b"),
    ),
    "plagiarism": (
        ("plágio", r"\b(?:tratar-?se|se tratar|trata-?se|caso|constatad\w|configura\w*) (?:de )?(?:um )?plágio\b"),
        ("plagio", r"\b(?:tratarse|se trata|caso|constatad\w|por) (?:de )?(?:un )?plagio\b"),
        ("盗用", r"(?:盗用|剽窃)(?:に(?:当た|該当|あた)|と(?:認|判断)|が(?:認|判明))"),
        ("無断", r"無断(?:で)?(?:転載|引用|使用)"),
    ),
    "duplication_of_text": (
        ("copiad", r"\b(?:introdução|texto|trechos?|parágrafos?|parte)\b[^.;]{0,60} copiad[oa]s?\b"),
        ("copiad", r"\b(?:introducción|párrafos?|partes?|pasajes?)\b[^.;]{0,60} copiad[oa]s?\b"),
    ),
}
