"""Phrases that state a reason: mistakes in materials, measurements and computing, and what breaks the rules.

Code, then pairs of a stem and a pattern; see `reason_phrases`.
"""

from typing import Final

from retract_tui.extraction.reason_words import FINDINGS, GAP, IMAGES, LONG

_SAMPLES: Final = (
    r"(?:samples?|specimens?|strains?|cell lines?|lines|animals?|mice|rats|tubes?|vials?|plasmids?|clones?"
    r"|antibod(?:y|ies)|compounds?|reagents?|labels?|groups?|columns?|rows?|files?|data ?sets?|codes?|legends?"
    r"|plates?|wells|arms|variables?|patients)"
)
_MIXED_UP: Final = (
    r"(?:interchanged|mixed[ -]up|swapped|switched|exchanged|confused|mis-?labell?ed|mis-?assigned|mis-?identified"
    r"|mis-?coded|mis-?classified|transposed|reversed|inverted)"
)
_MISTAKE: Final = r"(?:errors?|mistakes?|faults?|flaws?|bugs?|miscalculations?|oversights?)"
_COMPUTING: Final = (
    r"(?:scripts?|code|software|program(?:me)?|spread ?sheet|formulas?|formulae|equations?|algorithms?|models?|macro"
    r"|calculations?|computations?|statistics|statistical (?:\w+ )?(?:methods?|tests?|model\w*|analys[ei]s)"
    r"|analys[ei]s|analyses|normali[sz]ation|meta-analysis|regression|derivation|proof|theorem|lemma|simulations?"
    r"|interpretation|processing|pipeline)"
)
_MEASURED: Final = (
    r"(?:data|values?|concentrations?|doses?|dosages?|units?|tables?|measurements?|numbers|counts|frequencies"
    r"|labels?|scale|sample size|age|follow-up|entries|readings|input|transcription|cuadros?|figuras?)"
)

FAULTS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "error_in_data": (
        *(
            (
                stem,
                rf"\b{_SAMPLES}\b[^.;]{{0,60}} (?:was|were|had been|have been|has been|been|got) (?:\w+"
                rf" )?{_MIXED_UP}\b",
            )
            for stem in ("changed", "mixed", "swapped", "switched", "confused", "label", "mis", "transposed", "rever")
        ),
        ("mix-up", rf"\bmix-?ups?\b (?:of|in|between|among) [^.;]{{0,30}}\b{_SAMPLES}|\b{_SAMPLES} mix-?ups?\b"),
        ("mixup", r"\bmixup (?:of|in|between)\b"),
        ("decimal", r"\bdecimal (?:point|place|comma|separator)s?\b"),
        (
            "unit",
            r"\b(?:wrong|incorrect|erroneous|mistaken) units?\b|\bunits? (?:was|were|is|are) (?:wrong"
            r"|incorrect)",
        ),
        (
            "factor of",
            r"\b(?:off|wrong|too (?:high|low|large|small)|incorrect|over-?estimated|under-?estimated) by (?:a|one) "
            r"factor",
        ),
        ("order of magnitude", r"\b(?:off|wrong|too (?:high|low)) by (?:\w+ ){0,3}orders? of magnitude"),
        ("twice", rf"\b(?:counted|entered|included|recorded|reported|registered){GAP} (?:twice|two times)\b"),
        ("double", r"\bdouble[- ]count|\bcounted double\b"),
        (
            "calibrat",
            r"\b(?:un|not (?:\w+ )?|mis-?|never (?:been )?|poorly |wrongly |incorrectly )calibrated\b"
            rf"|\bcalibration\b{LONG} (?:wrong|incorrect|error|faulty|flawed)",
        ),
        *(
            (
                stem,
                rf"\b{_MISTAKE} (?:\w+ ){{0,3}}?(?:in|of|with|to|regarding|affecting) (?:the |our |their |some"
                rf" |several "
                rf"|certain )?(?:\w+ ){{0,2}}?{_MEASURED}\b(?! anal| proc)",
            )
            for stem in ("error", "mistake", "fault", "flaw", "oversight")
        ),
        (
            "incorrect",
            rf"\b{_MEASURED}\b[^.;]{{0,60}} (?:is|are|was|were) (?:\w+ )?(?:incorrect|erroneous|wrong"
            rf"|inaccurate|false)\b"
            rf"|\b(?:incorrect|erroneous|inaccurate)(?:ly)? (?:\w+ )?(?:reported|recorded|entered|{_MEASURED})\b",
        ),
        ("wrong", rf"\b{_MEASURED}\b[^.;]{{0,60}} (?:is|are|was|were) (?:\w+ )?wrong\b"),
        ("mislabel", r"\bmis-?labell?(?:ed|ing)\b"),
    ),
    "error_in_analysis": (
        *(
            (
                stem,
                rf"\b{_MISTAKE} (?:\w+ ){{0,3}}?(?:in|of|with|within|affecting) (?:the |our |their |its |some "
                rf"|one |a )?"
                rf"(?:\w+ ){{0,3}}?{_COMPUTING}\b",
            )
            for stem in ("error", "mistake", "fault", "flaw", "bug", "miscalc", "oversight")
        ),
        (
            "flawed",
            rf"\b(?:flawed|faulty|erroneous|incorrect|invalid|inappropriate|wrong) (?:\w+ )?{_COMPUTING}\b"
            r"|\b(?:fatally|fundamentally|methodologically|statistically|seriously) flawed\b",
        ),
        *(
            (
                stem,
                rf"\b(?:incorrect|faulty|erroneous|invalid|inappropriate|wrong) (?:\w+ )?{_COMPUTING}\b"
                rf"|\b{_COMPUTING}{GAP} (?:was|were|is|are|had been) (?:\w+ )?(?:incorrect|faulty|erroneous|invalid"
                r"|inappropriate|wrong|flawed|misapplied)(?:ly)?\b",
            )
            for stem in ("incorrect", "faulty", "erroneous", "invalid", "inappropriate", "wrong", "misapplied")
        ),
        (
            "analy",
            r"\b(?:analy[sz]ed|calculated|computed|normali[sz]ed) (?:incorrectly|wrongly|erroneously)\b"
            r"|\b(?:incorrectly|wrongly|erroneously) (?:analy[sz]ed|calculated|computed|normali[sz]ed)\b",
        ),
        (
            "dropped",
            r"\b(?:trials|subjects|participants|patients|animals|cases|observations|records|rows) "
            rf"{GAP}(?:was|were|had been) (?:\w+ )?(?:dropped|excluded|omitted|left out) (?:by mistake|from"
            rf" the control)",
        ),
    ),
    "contamination": (
        ("cross-contaminat", r"\bcross-?contaminat"),
        (
            "mixture",
            r"\b(?:stock|culture|sample|preparation|line|isolate|batch|buffer)s?\b[^.;]{0,80}\b(?:a|to be) mixture\b",
        ),
        (
            "impur",
            r"\b(?:stock|culture|sample|preparation|compound|reagent|batch)s?\b[^.;]{0,40}\b(?:impure"
            r"|impurit)",
        ),
        (
            "authentic",
            r"\bcell lines?\b[^.;]{0,60}(?:authenticat\w+[^.;]{0,40}(?:not|different|fail|show|reveal)|misident)",
        ),
        ("hela", r"\b(?:were|was|be) (?:in fact |actually )?hela\b"),
    ),
    "ethics_approval": (
        *(
            (
                stem,
                rf"\b(?:ethic\w*|irb|iacuc|animal (?:care|use|experiment\w*)|review board)\b{LONG}\b(?:laps"
                rf"|expir|withdrawn|revok|invalid"
                r"|not (?:\w+ ){0,2}(?:approv|obtain|cover|grant|sought|given|seek|valid)|no (?:record|evidence)"
                r"|never (?:\w+ ){0,2}(?:approv|obtain|cover|grant|sought|given|seek))",
            )
            for stem in ("ethic", "irb", "iacuc", "animal", "review board")
        ),
        (
            "ethic",
            r"\b(?:without|lack(?:ed|s|ing)?(?: of)?|absence of|no|missing|outside|insufficient|inadequate)"
            r" (?:\w+ ){0,3}?"
            r"ethic\w* (?:\w+ ){0,2}?(?:approval|permission|permit|clearance|review|oversight|consent|approv\w+)",
        ),
        ("animal welfare", r"\b(?:breach|violat|contraven)\w*[^.;]{0,40} animal welfare"),
        ("helsinki", r"\b(?:breach|violat|contraven|not (?:\w+ )?(?:comply|accord|follow))\w*[^.;]{0,60} helsinki"),
        (
            "permit",
            r"\b(?:permit|licen[cs]e)\b[^.;]{0,60} (?:had |has )?(?:lapsed|expired|been revoked|not been obtained)",
        ),
        (
            "licen",
            r"\b(?:permit|licen[cs]e)\b[^.;]{0,60} (?:had |has )?(?:lapsed|expired|been revoked|not been obtained)",
        ),
    ),
    "consent": (
        (
            "consent",
            r"\b(?:without|lack(?:ed|ing)?(?: of)?|absence of|no|not (?:\w+ )?(?:obtain|given|give|sought)\w*) "
            r"(?:[\w']+ ){0,4}?consent (?:of|from|by|to|for) [^.;]{0,30}\b(?:patients?|participants?|parents?"
            r"|famil\w+"
            r"|relatives|donors?|guardians?|subjects?|publication|publish|be published)\b"
            r"|\bwithdr[ae]wn? (?:\w+ )?consent\b|\bpatients?\b[^.;]{0,40} (?:withdr[ae]wn?|revoked)"
            r" [^.;]{0,20}\bconsent\b",
        ),
        ("identif", r"\bpatients?\b[^.;]{0,60}\b(?:be|was|were|is|are) identifiable\b[^.;]{0,60}\bconsent"),
    ),
    "conflict_of_interest": (
        (
            "disclos",
            r"\b(?:un|not |failed to |failure to |did not |non-?)(?:\w+ )?disclos\w*[^.;]{0,80}"
            r"\b(?:interests?|funding|sponsor\w*|relationships?|ties|employment|payments?|patents?)\b",
        ),
        (
            "declare",
            r"\b(?:un|not |failed to |failure to |did not )(?:\w+ )?declar\w*[^.;]{0,80}"
            r"\b(?:interests?|funding|sponsor\w*|relationships?|ties|employment|payments?|patents?)\b",
        ),
    ),
    "publisher_error": (
        (
            "publish",
            r"\b(?:inadvertently|erroneously|mistakenly|accidentally|unintentionally|wrongly)"
            r" (?:re-?)?(?:published|printed|posted)\b"
            r"|\b(?:published|printed|posted|released|appeared) (?:\w+ ){0,3}?(?:in error|by mistake|by"
            r" accident|due to an? "
            r"(?:\w+ )?(?:error|mistake)|prematurely|twice (?:by|in the same|owing|due))",
        ),
        *(
            (
                stem,
                r"\b(?:publisher|publishing|publication|production|printing|processing|typographical|editorial"
                r" office|journal)"
                r"(?:'s|s)? (?:system |process |workflow )?(?:error|mistake|oversight)s?\b"
                r"|\b(?:error|mistake|oversight)s? (?:\w+ ){0,3}?(?:by|of|at|in|on) (?:the )?(?:\w+"
                r" )?(?:publisher|printer"
                r"|editorial office|production|publishing (?:house|process|system)|submission system)",
            )
            for stem in ("error", "mistake", "oversight")
        ),
    ),
    "copyright_legal": (
        (
            "copyright",
            rf"\bcopyright(?:ed)?\b{GAP}\b(?:permission|infring|violat|claim|breach|dispute)"
            rf"|\bpermission{GAP}copyright",
        ),
        (
            "permission",
            r"\b(?:without|no|lack of|not (?:\w+ )?(?:obtain|secur|seek|sought|given|granted)\w*) (?:\w+"
            r" ){0,3}?permission "
            r"(?:to (?:use|publish|reproduce|reprint)|for the (?:use|publication|reproduction)"
            r"|(?:of|from) the (?:copyright|rights?|data|original|licen)\w*)\b",
        ),
        *(
            (
                stem,
                r"\b(?:court (?:order|ruling|decision|injunction)|injunction|lawsuit|litigation|defamat\w+|libel\w*"
                r"|confidentiality (?:agreement|breach)|breach of confidentiality|trade secrets?|proprietary)\b",
            )
            for stem in (
                "court",
                "injunction",
                "lawsuit",
                "litigation",
                "libel",
                "confidential",
                "secret",
                "proprietary",
            )
        ),
    ),
    "other": (
        ("salami", r"\bsalami (?:publication|slicing)"),
        (
            "retracted articles",
            r"\b(?:relies|relied|based|draws?|rests?) (?:\w+ )?on (?:\w+ ){0,2}retracted"
            r" articles",
        ),
    ),
    "image_manipulation": (
        *(
            (
                stem,
                rf"\b{IMAGES}\b{LONG} (?:was|were|been|being|be|are|is) (?:\w+ ){{0,2}}?(?:altered|retouched"
                rf"|doctored|erased"
                r"|tampered|beautified|touched up|photo-?shopped|assembled|composited|stitched|cut and pasted"
                r"|removed digitally"
                r"|deleted|edited|inserted|superimposed|pasted)\b",
            )
            for stem in (
                "alter",
                "touched",
                "doctored",
                "erased",
                "tamper",
                "beautif",
                "shopped",
                "assembled",
                "edited",
            )
        ),
        *(
            (
                stem,
                rf"\b(?:altered|altering|alteration of|retouched|retouching(?: of)?|doctored|doctoring"
                rf"|tamper\w* with|erased"
                rf"|falsif\w+ of|enhanced|beautified|touched up|photo-?shopped|edited)\b (?:the |some |several"
                rf" |these |her |his "
                rf"|their |this )?(?:\w+ ){{0,3}}?{IMAGES}\b",
            )
            for stem in ("alter", "touch", "doctor", "tamper", "erased", "enhanced", "beautified", "shopped", "edited")
        ),
        ("discontinuit", rf"\bdiscontinuit\w+\b{LONG}\b{IMAGES}\b"),
        (
            "background",
            rf"\b(?:background|edges?|lines?|borders?)\b{GAP}(?:around|between) (?:the )?(?:bands?|lanes?)\b{GAP}"
            r"(?:suggest|indicat|consistent with)",
        ),
        ("composite", rf"\b(?:undisclosed|unmarked|undeclared|inappropriate) (?:composite|splic\w+|{FINDINGS})\b"),
    ),
}
