"""Phrases that state a reason: what went wrong around the article: review, authorship, ethics, law, publishing.

Code, then pairs of a stem and a pattern; see `reason_phrases`.
"""

from typing import Final

_GAP: Final = r"[^.;:]{0,60}?"
_LONG: Final = r"[^.;]{0,120}?"

CONDUCT: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "peer_review_compromised": (
        (
            "review",
            r"\bpeer[- ]review\w*[^.;]{0,120}(?:manipulat|rigged|falsif|breach|irregular|bias)"
            r"|\breview process (?:was|had been|has been) (?:\w+ )?(?:compromised|manipulated"
            r"|undermined|subverted)",
        ),
        (
            "reviewer",
            r"\b(?:suggested|recommended) reviewers?\b[^.;]{0,60}(?:fake|fictitious|false|invented"
            r"|not genuine)|\breviewer(?:s'|'s)? (?:identit\w+|account\w*|e-?mail\w*)[^.;]{0,40}"
            r"(?:fake|fictitious|false|fabricated|fraudulent)",
        ),
        (
            "peer review",
            rf"\bpeer[- ]review(?:ing|er)?{_LONG}(?:compromis|manipulat|fake|fabricated|fictitious"
            rf"|did not follow|inappropriate|undermin|subverted)",
        ),
        ("peer review", rf"\b(?:compromis\w*|manipulat\w*|fake|fictitious|fraudulent){_GAP}peer[- ]review"),
        ("reviewer", r"\b(?:fake|fictitious|false|invented) (?:peer[- ])?reviewers?\b"),
        ("reviewer", r"\breviewers? who were never (?:asked|invited)|\bin the names? of reviewers?\b"),
        ("reviewer", rf"\breviewer'?s? (?:e-?mail )?(?:address|account)e?s?{_GAP}belong"),
        ("review report", rf"\breview reports?\b{_GAP}(?:account|address)"),
        ("同行评", r"(?:同行评[议审])[^。]{0,12}(?:操纵|造假|不当|破坏|受损)"),
        ("査読", r"査読[^。]{0,12}(?:不正|操作)"),
        (
            "begutachtung",
            r"\b(?:manipul\w+|kompromitt\w+)[^.]{0,30}begutachtung|begutachtung[^.]{0,30}(?:manipul|kompromitt)",
        ),
        (
            "pares",
            r"\brevisi(?:ón|ão) por pares[^.]{0,40}(?:compromet|manipul)|revisão pelos pares[^.]{0,40}"
            r"(?:compromet|manipul)",
        ),
        ("pairs", r"\bévaluation par les pairs[^.]{0,40}(?:compromis|manipul)"),
    ),
    "paper_mill": (
        ("paper mill", r"\bpaper[- ]mills?\b"),
        ("papermill", r"\bpapermills?\b"),
        (
            "third-party",
            r"\b(?:systematic|large-scale) (?:manipulation|production) of (?:the )?(?:publication process"
            r"|manuscripts)",
        ),
        ("论文工厂", "论文工厂|论文代写"),
    ),
    "authorship_dispute": (
        (
            "authorship",
            r"\b(?:changes?|additions?|alterations?)[^.;]{0,20} (?:in|to|of) (?:the )?authorship"
            r"|\bguest authorship|\bgift authorship",
        ),
        (
            "author",
            r"\bauthor(?:s|'s names?)?\b[^.;]{0,30} (?:was|were|had been) (?:added|listed|included"
            r"|removed)\b",
        ),
        (
            "authorship",
            r"\b(?:disputes?|disagreements?|concerns?|issues?|questions"
            r"|irregularities)[^.;]{0,24} authorship|\bauthorship (?:dispute|issue|concern|change"
            r"|irregularit)|\bsale of authorship",
        ),
        ("author list", r"\b(?:put|added|placed|changed|removed)[^.;]{0,30} (?:on|to|from) the author list"),
        ("named as", r"\bnamed as (?:an? )?authors? without\b"),
        ("named author", r"\bdoes not wish to be (?:included|named)|\bincluded as a named author"),
        (
            "without",
            r"\b(?:written|published|submitted|employed|used|included|listed|added"
            r"|wrote)\b[^.;]{0,60} without (?:the |his |her |their |having )?(?:\w+ )?(?:knowledge"
            r"|permission|consent|approval|agreement|co-workers|co-?authors|being aware|awareness)(?! "
            r"(?:or \w+ )?of the (?:journal|publisher|editor))",
        ),
        ("without being asked", r"\bwithout being asked\b"),
        (
            "coautor",
            r"\bsin el (?:conocimiento|consentimiento) de (?:los|sus) coautores|\bsem o "
            r"(?:conhecimento|consentimento) dos coautores",
        ),
        ("autorschaft", r"\bautorschaft"),
        ("署名", r"署名(?:争议|不当)|著者(?:資格|の同意)"),
        ("저자", r"저자(?:권|자격| 표시)"),
    ),
    "ethics_approval": (
        (
            "approv",
            r"\b(?:not|never|without) (?:\w+ ){0,4}?(?:approved|approval)\b[^.;]{0,40}(?:review board"
            r"|ethics|committee|animal)",
        ),
        (
            "ethic",
            r"\b(?:ethic(?:s|al)|ethics committee|institutional)\b[^.;]{0,60}(?:approval|approved"
            r"|clearance)|\bapproval (?:by|from|of) (?:an?|the) (?:\w+ )?(?:ethics|animal)",
        ),
        ("approval number", r"\bapproval number\b"),
        ("valid approval", r"\black(?:ed|s|ing)? (?:\w+ )?(?:valid )?(?:ethic\w* )?approval"),
        ("licen", r"\blicen[cs]e (?:number )?(?:given )?for the animal"),
        ("iacuc", r"\biacuc\b"),
        ("review board", r"\binstitutional review board\b"),
        ("irb", r"\birb\b"),
        ("ethikkommission", r"\bethikkommission|\bethikvotum"),
        ("ética", r"\b(?:aprobación|aprovação)[^.]{0,40}ética|\bcomit[éê] de ética"),
        ("éthique", r"\bcomité d'éthique|\bapprobation éthique"),
        ("伦理", r"伦理(?:审批|批准|审查)"),
        ("倫理", r"倫理(?:審査|委員会|承認)"),
        ("윤리", r"(?<!연구)(?<!연구 )윤리 ?(?:위원회|승인|심의)"),
    ),
    "consent": (
        (
            "consent",
            r"\b(?:did not|had not|have not) (?:give|given|gave|provide|provided|obtain|obtained) "
            r"(?:\w+ ){0,2}consent\b|\bconsent\b[^.;]{0,40} (?:was|were|had) not (?:been )?(?:obtained"
            r"|given|sought)",
        ),
        (
            "consent",
            r"\b(?:not|never) (?:\w+ )?consented\b|\binformed consent\b|\b(?:without|no|lack of) "
            r"(?:\w+ )?consent (?:from|of|by) (?:the )?(?:patients?|participants?|parents)"
            r"|\bpatient consent\b",
        ),
        ("einwilligung", r"\beinwilligung"),
        ("consentimiento", r"\bconsentimiento informado|\bconsentimiento de (?:los|las) pacientes"),
        ("consentimento", r"\bconsentimento informado"),
        ("知情同意", "知情同意"),
        ("インフォームド", "インフォームド・?コンセント"),
    ),
    "conflict_of_interest": (
        (
            "conflict",
            r"(?<!no )(?<!potential )(?<!any )\bconflicts? of interests?\b"
            r"(?!\W+(?:statement|disclosures?|no|none|the authors declare))",
        ),
        (
            "competing",
            r"(?<!no )\bcompeting (?:financial )?interests?\b(?!\W+(?:no|none|the authors)\b)"
            r"|\b(?:although|while|but) [^.;]{0,40} declares? no competing",
        ),
        ("interessenkonflikt", r"\binteressenkonflikt"),
        ("conflicto", r"\bconflictos? de inter[eé]s"),
        ("conflito", r"\bconflitos? de interesse"),
        ("conflit", r"\bconflits? d'intérêts?"),
        ("利益冲突", "利益冲突"),
        ("利益相反", "利益相反"),
    ),
    "copyright_legal": (
        ("copyright", r"\bpermission[^.;]{0,24} copyright (?:holder|owner)"),
        ("copyright", r"\b(?:infring\w+|violat\w+|breach\w*)[^.;]{0,30} copyright"),
        ("copyright", r"\bcopyright (?:claim|infring|violation|issue|dispute|reason|breach)"),
        (
            "legal",
            r"\blegal (?:context|reasons?|concerns?|disputes?|action|issues?|grounds|proceedings)|\bfor legal\b",
        ),
        ("released", r"\bnot released\b[^.;]{0,40}(?:for publication|recordings|data)"),
        ("defam", r"\bdefam"),
        ("urheberrecht", r"\burheberrecht"),
        ("derechos de autor", r"\bderechos de autor"),
        ("direitos autorais", r"\bdireitos autorais"),
        ("著作権", "著作権"),
        ("版权", "版权"),
    ),
    "publisher_error": (
        (
            "accidentally",
            r"\b(?:accidentally|erroneously|mistakenly|prematurely) (?:published|posted|printed"
            r"|released)\b|\bpublished (?:accidentally|erroneously|by mistake|prematurely)",
        ),
        ("typeset", r"\btypesetting\b"),
        ("production", r"\bproduction (?:error|process error)"),
        ("in error", r"\bpublished in error|\binadvertently published|\bpublished (?:twice|inadvertently)"),
        ("administrative", r"\badministrative error"),
        (
            "error",
            r"\b(?:error|mistake) (?:by|of|on the part of) the (?:journal|publisher|editorial office)|\b"
            r"(?:publisher|editorial|technical)(?:'s)? (?:error|mistake)",
        ),
        ("we regret this mistake", r"\bwe regret this (?:mistake|error)"),
        ("redaktion", r"\b(?:fehler|versehen) (?:der redaktion|des verlags)"),
    ),
    "citation_manipulation": (
        (
            "citation",
            r"\bcitations?\b[^.;]{0,40}(?:bear no relation|irrelevant|unrelated|manipulat"
            r"|inappropriate)|\b(?:irrelevant|excessive|unrelated|inappropriate|coercive) "
            r"(?:self-?)?citations?|\bcitation manipulation",
        ),
        ("references", r"\b(?:irrelevant|inappropriate|unrelated|excessive) references\b"),
    ),
    "ai_generated": (
        (
            "generat",
            r"\btext generators?\b|\b(?:ai|machine|computer|automatically)[- ]generated"
            r"|\bgenerative ai\b|\bgenerated (?:by|with|using) (?:an? )?(?:ai\b|artificial"
            r"|large language)",
        ),
        ("chatgpt", r"\bchatgpt\b"),
        ("language model", r"\blarge language models?\b"),
        ("tortured", r"\btortured phrases?\b"),
        ("人工智能", "人工智能生成|由人工智能"),
    ),
    "other": (
        ("scope", r"\b(?:outside|beyond|not (?:being )?(?:in|within)) (?:the )?(?:journal's )?(?:scope|aims)"),
        ("aims", r"\boutside the aims\b"),
        ("standards", r"\b(?:does not meet|below|falls short of) (?:the |its )?standards\b"),
        ("superseded", r"\bsuperseded by\b"),
    ),
}
