"""Phrases that state a reason: what is wrong with the data and the findings.

Code, then pairs of a stem and a pattern; see `reason_phrases`.
"""

from typing import Final

_GAP: Final = r"[^.;:]{0,60}?"
_LONG: Final = r"[^.;]{0,120}?"
_MATERIAL: Final = (
    r"(?:data|images?|files?|scans?|films?|blots?|gels?|slides?|records?|recordings?|movies?"
    r"|notebooks?|field books?|spectra)"
)
_SOUND: Final = r"(?:raw|original|underlying|primary|source|unprocessed|uncropped|cytometry|image)"
_FINDINGS: Final = r"(?:findings?|results?|conclusions?|data|article|paper|study|letter|work|figures?)"

FINDINGS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "data_unreliable": (
        (
            "confidence",
            r"\b(?:lost|no longer ha(?:s|ve)|does not have|do not have) (?:\w+ )?confidence in "
            r"(?:the )?(?:\w+ ){0,2}(?:reliability|integrity|validity|findings|results|data"
            r"|conclusions)",
        ),
        (
            "considered",
            r"\b(?:results?|conclusions?|findings?|data)\b[^.;]{0,80} (?:cannot|can no longer"
            r"|no longer|not) (?:be )?(?:considered|regarded as|deemed) (?:as )?(?:reliable|valid"
            r"|sound|trustworthy)",
        ),
        (
            "valid",
            r"\bvalidity of (?:the |these )?(?:data|results|findings|conclusions)\b[^.;]{0,20} (?:is"
            r"|are|was|were) (?:in doubt|in question|questionable|uncertain)",
        ),
        (
            "question",
            r"\b(?:calls?|called|brings?|throws?) (?:the )?(?:results|findings|conclusions|data"
            r"|reliability)[^.;]{0,60} into (?:question|doubt)",
        ),
        (
            "stand",
            r"\b(?:conclusions|findings|results) (?:are|is) (?:no longer|not) (?:\w+ )?(?:supported"
            r"|justified|tenable|valid|sound)\b",
        ),
        (
            "confidence",
            rf"\b(?:no longer (?:have|has) (?:any )?|(?:lost|loses?) (?:all )?)confidence in (?:the )?"
            rf"(?:\w+ ){{0,2}}{_FINDINGS}",
        ),
        ("confidence", r"\b(?:undermine|cast doubt on|loss of)\w* (?:\w+ )?confidence\b"),
        ("rel", r"\bcan(?:not| no longer)\b (?:no longer )?(?:be )?(?:relied (?:up)?on|rely (?:up)?on|trusted)\b"),
        ("vouch", r"\bcan(?:not|no longer)[^.]{0,20} vouch for\b"),
        ("trusted", rf"\b{_FINDINGS}{_GAP} (?:can no longer|cannot|can not) be trusted"),
        ("stand by", r"\b(?:can(?:not)?|could) (?:\w+ )?no longer stand by the (?:conclusions|results|findings)"),
        (
            "reliab",
            rf"\b(?:conclusions?|results?|findings?|data){_GAP}(?:not|cannot){_GAP}(?:considered )?reliable",
        ),
        (
            "reliab",
            r"\b(?:not|cannot be considered) reliable\b|\b(?:results|comparisons|findings|data"
            r"|conclusions)[^.;]{0,40} unreliable\b",
        ),
        (
            "reliab",
            rf"\b(?:concerns?|doubts?|question)\w*{_GAP}(?:the )?(?:accuracy and )?reliability of "
            rf"(?:the |these |its )?(?:\w+ )?{_FINDINGS}",
        ),
        ("realiab", r"\bdoubtful realiab"),
        ("doubtful", r"\b(?:data|results) of doubtful\b"),
        (
            "valid",
            rf"\b(?:concerns|doubts|questions?){_GAP}(?:the )?validity of (?:the )?(?:data|results"
            rf"|findings|conclusions)(?! and robustness)",
        ),
        ("valid", rf"\b{_FINDINGS}{_GAP} no longer (?:be )?(?:considered )?valid"),
        ("accuracy", rf"\bconcerns?{_GAP}accuracy of the data"),
        ("integrity", r"\bintegrity of the (?:meta-analysis|data|study|findings)"),
        ("basis", r"\bresults lack (?:a|any) basis"),
        ("caution", r"\bregarded with caution\b|\binterpreted with caution\b"),
        ("support", r"\bconclusions[^.]{0,40} have no support\b"),
        ("vertrauen", r"\bkein vertrauen mehr\b|\bvertrauen[^.]{0,30} verloren"),
        ("confian", r"\b(?:ya no|n'a plus|não)[^.]{0,30} confian"),
        ("fiab", r"\b(?:no (?:son|es)|ne sont pas|n'est pas) (?:\w+ )?fiables?\b|\bnão são (?:\w+ )?confiáveis"),
        ("不可靠", r"不可靠|不再可信|失去信心"),
        ("信頼", r"信頼性[^。]{0,12}(?:疑|欠|失)"),
        ("신뢰", r"신뢰(?:할 수 없|성[^.]{0,12}(?:의심|문제))"),
    ),
    "data_unavailable": (
        (
            "supply",
            r"\b(?:unable|not able|could not|failed|did not|unwilling) (?:to )?(?:supply|produce"
            r"|present|share|send|submit|furnish|retrieve|locate|find|access)\b[^.;]{0,40}\b(?:data"
            r"|images?|files?|scans?|records?|notebooks?|blots?|films?|gels?)\b",
        ),
        (
            "provided",
            r"\b(?:raw|original|underlying|primary|source|supporting) (?:\w+ ){0,3}(?:data|images?"
            r"|files?|blots?|records?)\b[^.;]{0,40} (?:not|never) (?:been )?(?:provided|made available"
            r"|supplied|shared|submitted|forthcoming|retained)",
        ),
        (
            "available",
            rf"\b{_MATERIAL}{_LONG} (?:no longer|not|un) ?available\b|\b{_MATERIAL}{_GAP} (?:is|are"
            rf"|were|was) unavailable",
        ),
        (
            "provide",
            rf"\b(?:unable|not able|could not|failed|did not|couldn't|cannot) (?:to )?"
            rf"(?:be )?provided?{_GAP}{_MATERIAL}",
        ),
        (
            "provided",
            rf"\b{_MATERIAL}{_GAP} (?:could not be|were not|was not|have not been) (?:provided|supplied"
            rf"|located|found|retrieved)",
        ),
        (
            "could n",
            rf"\b(?:could|can) (?:not|no longer) (?:be )?(?:send|produce|show|supply|find|locate"
            rf"|retrieve)\w*{_GAP}(?:{_SOUND}|records|{_MATERIAL})",
        ),
        (
            "not",
            rf"\b{_MATERIAL}{_LONG} (?:could (?:not|no longer) be (?:found|located|retrieved)|(?:was"
            rf"|were) (?:not|never) (?:archived|kept|retained))",
        ),
        ("no longer", rf"\bno longer (?:have|has|possess|had) (?:access to )?(?:the )?(?:\w+ )?{_MATERIAL}"),
        ("lack of", rf"\black of (?:the )?(?:{_SOUND} )+{_MATERIAL}"),
        ("absence of", rf"\babsence of (?:the )?(?:{_SOUND} )+{_MATERIAL}"),
        (
            "lost",
            rf"\b{_MATERIAL}{_GAP} (?:was|were|had been|have been|has been|been) lost\b|\blost (?:the"
            rf"|all|their) (?:\w+ ){{0,3}}{_MATERIAL}",
        ),
        ("destroyed", rf"\b{_MATERIAL}{_GAP} destroyed"),
        ("thrown away", rf"\b{_MATERIAL}{_GAP} thrown away"),
        ("discarded", rf"\b{_MATERIAL}{_GAP} discarded"),
        ("did not keep", rf"\bdid not keep\b{_GAP}{_MATERIAL}"),
        ("not have", r"\braw data\. the authors did not have them"),
        ("原始", r"(?:未能|无法|不能)提供[^。]{0,8}原始|原始(?:数据|记录|图像)[^。]{0,8}(?:丢失|遗失|缺失)"),
        ("生データ", r"生データ[^。]{0,16}(?:提出|提供|失)|元データ[^。]{0,16}(?:提出|提供|失)"),
        ("원본", r"원본[^.]{0,16}(?:제공하지|제출하지|없)|원자료[^.]{0,16}(?:제공하지|제출하지)"),
        ("daten", r"\b(?:original|roh)daten\b[^.]{0,60}(?:nicht|verloren)"),
        ("origina", r"\b(?:base de dados|dados|datos)(?: \w+)? origina(?:l|is|les)[^.]{0,40}(?:não|no|já|ya)\b"),
        ("données", r"\bdonnées (?:brutes|originales)[^.]{0,60}(?:pas|perdues|plus)\b"),
    ),
    "falsification_fabrication": (
        (
            "fabricat",
            r"\bfabricat(?:ed|ion|ing)\b"
            r"(?! (?:\w+ ){0,5}(?:peer|review|reviewers?|referees?|e-?mails?|accounts?|identit\w+)\b)",
        ),
        ("falsif", r"\bfalsif\w+"),
        ("fraud", r"\bfraud\b|\bfraudulent\b"),
        ("gefälscht", "gefälscht|fälschung"),
        ("伪造", "伪造|捏造"),
        ("捏造", "捏造|改ざん"),
        ("조작", "조작|위조"),
        ("fabricad", r"\bfabricad[oa]s?\b"),
        ("falsific", r"\bfalsific\w+"),
    ),
    "error_in_analysis": (
        (
            "error",
            r"\b(?:errors?|mistakes?) in (?:the )?(?:\w+ ){0,2}(?:syntax|code|script|formula|equation"
            r"|algorithm|model)",
        ),
        ("flaw", r"\b(?:methodological|serious|fundamental|statistical|analytical) (?:flaws?|errors?|mistakes?)\b"),
        (
            "interpret",
            r"\b(?:mis-?interpret\w*|incorrectly interpreted|interpreted (?:incorrectly|wrongly)"
            r"|incorrect interpretation)",
        ),
        ("interpretation", rf"\binterpretation{_GAP} (?:was|is) (?:inaccurate|incorrect|wrong|flawed)"),
        (
            "analys",
            r"\b(?:errors?|mistakes?|flaws?|faults?|bug) (?:\w+ )?in (?:the |our |their )?(?:\w+ )?"
            r"(?:analys[ei]s|code|script|model)",
        ),
        (
            "analys",
            r"\b(?:analys[ei]s|analyses) (?:was|were|is|are|had been) (?:\w+ )?(?:incorrect|wrong"
            r"|flawed|erroneous|invalid)",
        ),
        ("calculation", r"\b(?:errors?|mistakes?|faults?) in (?:the |our )?(?:\w+ )?calculations?|\bmiscalculat"),
        (
            "statistic",
            r"\b(?:errors?|mistakes?|flaws?) in (?:the )?statistic|\bstatistical (?:errors?|mistakes?)"
            r"|\binappropriate statistic",
        ),
        ("accounting", r"\bincomplete (?:\w+ ){0,2}accounting\b"),
        ("sign", r"\b(?:a |the )?(?:minus )?sign (?:was|had been) (?:lost|wrong|dropped|omitted)"),
        ("merely", r"\bis merely\b"),
        ("coding", r"\b(?:coding|programming|computational) (?:error|mistake)"),
        ("rechen", r"\brechenfehler|\bauswertungsfehler|\bfehler in der (?:auswertung|analyse|berechnung)"),
        ("cálculo", r"\berro(?:re)?s de cálculo"),
        ("erreur", r"\berreurs? (?:de calcul|d'analyse|dans l'analyse)"),
        ("分析", r"(?:分析|统计|計算|解析)(?:方法)?(?:错误|有误|の誤り|に誤り)"),
        ("분석", r"분석[^.]{0,8}오류"),
    ),
    "error_in_data": (
        (
            "wrong",
            r"\b(?:wrong|incorrect) (?:\w+ ){0,2}(?:lines?|strains?|samples?|clones?|antibod\w+|subjects|patients)\b",
        ),
        ("mixed", r"\b(?:strains?|samples?|lines?|animals?|antibod\w+|plasmids?|tubes)\b[^.;]{0,60} mixed up\b"),
        ("misclassif", r"\bmisclassif\w+"),
        ("select", r"\b(?:mistakes?|errors?) in (?:the )?select\w+"),
        (
            "error",
            r"\b(?:errors?|mistakes?) in (?:the )?(?:labell?ing|coding of samples|identification"
            r"|sample|transcription|data entry|measurement)",
        ),
        (
            "wrong",
            r"\b(?:wrong|incorrect) (?:genotype|samples?|animals?|mice|mutant|construct|isotope"
            r"|structure|units?|dose|file|dataset|figures?|images?)\b",
        ),
        (
            "incorrect",
            r"\bincorrect data\b|\bdata\b[^.;]{0,40} (?:was|were|is|are) (?:incorrect|wrong|erroneous"
            r"|inaccurate)\b",
        ),
        ("contained", r"\bdata ?set (?:contained|contains|had) (?:an? )?errors?"),
        ("conclusion", r"\bconclusions?\b[^.]{0,400}? (?:is|are|was|were) (?:incorrect|wrong|erroneous)\b"),
        (
            "strain",
            r"\b(?:another|a different|the wrong) (?:\w+ )?(?:strain|species|line|compound|antibody"
            r"|plasmid|sample)s? than\b",
        ),
        (
            "wrong",
            r"\b(?:wrong|incorrect|mislabel\w+|mixed-up|swapped) (?:sample|strain|compound|antibod"
            r"|plasmid|primer|cell line|sequence|data)",
        ),
        ("calibrat", r"\b(?:faulty|wrong|incorrect|erroneous) calibrat"),
        ("probe", r"\b(?:probe|sensor|electrode|channel)s? had been (?:connected|swapped|placed)"),
        ("identified", r"\b(?:mis-?identified|wrongly identified)\b"),
        ("inaccurate", r"\binaccurate (?:methods?|data|use of|measurements?)"),
        (
            "studied was",
            r"\b(?:crystal|sample|compound|species|specimen|material)s? (?:studied|used|measured) "
            r"(?:was|were) (?:in fact |actually )?(?:a|an|the) (?:related|different|other)",
        ),
        (
            "error",
            r"\b(?:errors?|mistakes?) in (?:the |our )?(?:\w+ )?data(?:set)?\b|\bdata(?: \w+){0,3} "
            r"(?:was|were) entered (?:wrongly|incorrectly)",
        ),
        ("fehler", r"\bfehlerhafte (?:daten|messung)|\bdatenfehler"),
        ("datos", r"\berrores en los datos|\bdatos erróneos"),
        ("dados", r"\berros nos dados|\bdados errados"),
        ("données", r"\berreurs? dans les données"),
        ("数据", r"数据(?:错误|有误)"),
        ("データ", r"データ(?:の誤り|に誤り)"),
    ),
    "not_reproducible": (
        (
            "reproduc",
            r"\b(?:results|data|findings|experiments|observations)\b[^.;]{0,60} (?:could not|cannot"
            r"|can not|were not able to) be (?:\w+ )?(?:reproduced|replicated|repeated|confirmed)",
        ),
        (
            "reproduc",
            r"\b(?:unable|not able|inability|failed|could not|cannot|couldn't|not) (?:to )?(?:be )?"
            r"(?:\w+ )?reproduc|\b(?:ir|un|not )reproducib",
        ),
        ("reproduc", rf"\b(?:not able|unable) to{_LONG} or to reproduce"),
        ("replicat", r"\b(?:unable|not able|inability|failed|could not|cannot) (?:to )?(?:be )?replicat"),
        (
            "obtain",
            r"\b(?:unable|not able|could not) (?:to )?(?:obtain|repeat)\b[^.;]{0,60}(?:again|crystals"
            r"|results|findings|describes?)",
        ),
        ("absence of", r"\babsence of data reproducing"),
        ("reproduz", r"\bnicht reproduzier|\bnão puderam ser reproduzid|\bnão (?:foi|foram) reproduz"),
        ("reproducir", r"\bno (?:se )?(?:pud\w+|han podido) (?:ser )?reproduc"),
        ("重复", r"(?:无法|不能)(?:被)?重复(?:出)?"),
        ("再現", r"再現(?:でき|性が)"),
        ("재현", r"재현(?:할 수 없|되지)"),
    ),
    "contamination": (
        ("cell line", r"\bcell lines?\b[^.;]{0,40}(?:mis-?identified|cross-contaminat|not authentic)"),
        ("contaminat", r"\bcontaminat(?:ed|ion|ing)\b"),
        ("verunreinig", r"\bverunreinig"),
        ("contaminad", r"\bcontaminad[oa]s?|\bcontaminaci[oó]n|\bcontaminação"),
        ("污染", "污染"),
        ("混入", "混入|汚染"),
    ),
}
