"""The phrases that state a reason: code, a stem that they all hold, the pattern.

Patterns run on `prose.plain_text`. The stem is looked for first, because that is many times faster than the pattern.
"""

from typing import Final, NamedTuple


class ReasonPhrase(NamedTuple):
    """A phrase that states the reason `code`. Where `stem` is not in the text, `pattern` need not be tried."""

    code: str
    stem: str
    pattern: str


_GAP: Final = r"[^.;:]{0,60}?"
_LONG: Final = r"[^.;]{0,120}?"
_MATERIAL: Final = r"(?:data|images?|files?|scans?|films?|blots?|gels?|slides?|records?|recordings?|movies?|notebooks?|field books?|spectra)"
_SOUND: Final = r"(?:raw|original|underlying|primary|source|unprocessed|uncropped|cytometry|image)"
_FINDINGS: Final = r"(?:findings?|results?|conclusions?|data|article|paper|study|letter|work|figures?)"

REASON_PHRASES: Final[tuple[ReasonPhrase, ...]] = tuple(
    ReasonPhrase(code, stem, pattern)
    for code, phrases in {
        "duplication_of_image": (
            ("duplicat", r"(?:image|figure|panel|micrograph|photograph|blot)s?\b(?: \w+)? duplicat"),
            ("duplicat", rf"duplicat\w*{_GAP}\b(?:images?|figures?|figs?\b|panels?|blots?|micrographs?|photographs?)"),
            ("duplicat", rf"\b(?:images?|figures?|figs?\b|panels?|blots?){_GAP} (?:duplicat)"),
            (
                "used",
                rf"\b(?:images?|figures?|panels?|micrographs?|fields?){_GAP}(?:re-?used|been used more than once|also been used|been used in)",
            ),
            ("similar", rf"\b(?:blots?|bands?|images?|micrographs?|panels?){_LONG}(?:similarity|similar to)"),
            ("resembl", r"\bimages? resemble"),
            ("graphics", r"\bgraphics repeat"),
            ("overlap", rf"\b(?:images?|panels?){_GAP}overlap"),
            ("图", r"图[^。]{0,40}(?:相似|重复|雷同|重叠)"),
            ("图像", r"图像(?:重复|雷同)|图像与[^。]{0,20}雷同"),
            ("画像", r"画像[^。]{0,20}(?:重複|流用)"),
            ("이미지", r"이미지[^.]{0,20}(?:중복|유사)"),
            ("abbildung", rf"abbildung\w*{_GAP}(?:dupliz|überein|identisch)|dupliz\w*{_GAP}abbildung"),
            ("imagen", rf"(?:duplica\w*|manipula\w*){_GAP}im[aá]gen|im[aá]gen\w*{_GAP}duplica"),
            ("figur", rf"figuras?{_GAP}(?:duplicad|reproduc)"),
        ),
        "duplication_of_article": (
            (
                "duplicate",
                r"\bduplicate (?:publication|submission|article|of an article|of (?:a|another) (?:paper|publication|article))"
                r"(?! of (?:part|parts|an? (?:image|figure)))",
            ),
            ("redundan", r"\bredundant (?:publication|article)|\bredundancy\b"),
            (
                "same",
                r"\b(?:nearly|essentially|substantially) the same (?:survey|work|study|article|paper|data|content)",
            ),
            ("coincid", r"\bmuch of it coincides"),
            ("previously submitted", r"not been previously submitted to or accepted"),
            ("重复发表", r"重复发表|一稿多投"),
            ("二重", r"二重(?:投稿|出版|掲載)"),
            ("중복", r"중복 ?(?:게재|출판)"),
            ("doppel", r"\bdoppel(?:publikation|veröffentlichung)"),
            ("duplicada", r"\bpublica(?:ción|ção) (?:duplicada|redundante)"),
            ("redondant", r"\bpublication (?:redondante|en double)"),
        ),
        "duplication_of_text": (
            (
                "text",
                r"\bduplicity of text|\boverlap (?:of|in) (?:the )?text|\btext(?:ual)? (?:overlap|similarit|duplicat)",
            ),
            ("text", rf"\b(?:overlap|similarit)\w*{_GAP}(?:between|in|of) the text of"),
            (
                "text",
                rf"\b(?:sections?|blocks?|passages|parts) (?:of|in) (?:the )?text\b{_GAP}(?:copied|repeat|appeared|identical|duplicat|overlap)",
            ),
            ("expressions", rf"\bseveral expressions{_GAP}identical"),
            ("word for word", r"\bword for word\b"),
            ("verbatim", r"\bverbatim\b"),
        ),
        "plagiarism": (
            ("plagi", r"\bplagi(?:ari[sz]|at|a\b|o\b|ad)\w*"),
            ("material from", r"\b(?:substantial|significant|large) (?:amount|part|portion)s? of material from\b"),
            ("original work", r"\bcannot be considered (?:as )?(?:an )?original work"),
            ("抄袭", "抄袭"),
            ("剽窃", "剽窃"),
            ("盗用", "盗用"),
            ("표절", "표절"),
        ),
        "data_unreliable": (
            (
                "confidence",
                rf"\b(?:no longer (?:have|has) (?:any )?|(?:lost|loses?) (?:all )?)confidence in (?:the )?(?:\w+ ){{0,2}}{_FINDINGS}",
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
                r"\b(?:not|cannot be considered) reliable\b|\b(?:results|comparisons|findings|data|conclusions)[^.;]{0,40} unreliable\b",
            ),
            (
                "reliab",
                rf"\b(?:concerns?|doubts?|question)\w*{_GAP}(?:the )?(?:accuracy and )?reliability of (?:the |these |its )?(?:\w+ )?{_FINDINGS}",
            ),
            ("realiab", r"\bdoubtful realiab"),
            ("doubtful", r"\b(?:data|results) of doubtful\b"),
            (
                "valid",
                rf"\b(?:concerns|doubts|questions?){_GAP}(?:the )?validity of (?:the )?(?:data|results|findings|conclusions)(?! and robustness)",
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
                "available",
                rf"\b{_MATERIAL}{_LONG} (?:no longer|not|un) ?available\b|\b{_MATERIAL}{_GAP} (?:is|are|were|was) unavailable",
            ),
            (
                "provide",
                rf"\b(?:unable|not able|could not|failed|did not|couldn't|cannot) (?:to )?(?:be )?provided?{_GAP}{_MATERIAL}",
            ),
            (
                "provided",
                rf"\b{_MATERIAL}{_GAP} (?:could not be|were not|was not|have not been) (?:provided|supplied|located|found|retrieved)",
            ),
            (
                "could n",
                rf"\b(?:could|can) (?:not|no longer) (?:be )?(?:send|produce|show|supply|find|locate|retrieve)\w*{_GAP}(?:{_SOUND}|records|{_MATERIAL})",
            ),
            (
                "not",
                rf"\b{_MATERIAL}{_LONG} (?:could (?:not|no longer) be (?:found|located|retrieved)|(?:was|were) (?:not|never) (?:archived|kept|retained))",
            ),
            ("no longer", rf"\bno longer (?:have|has|possess|had) (?:access to )?(?:the )?(?:\w+ )?{_MATERIAL}"),
            ("lack of", rf"\black of (?:the )?(?:{_SOUND} )+{_MATERIAL}"),
            ("absence of", rf"\babsence of (?:the )?(?:{_SOUND} )+{_MATERIAL}"),
            (
                "lost",
                rf"\b{_MATERIAL}{_GAP} (?:was|were|had been|have been|has been|been) lost\b|\blost (?:the|all|their) (?:\w+ ){{0,3}}{_MATERIAL}",
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
            ("fabricat", r"\bfabricat(?:ed|ion|ing)\b"),
            ("falsif", r"\bfalsif\w+"),
            ("fraud", r"\bfraud\b|\bfraudulent\b"),
            ("gefälscht", "gefälscht|fälschung"),
            ("伪造", "伪造|捏造"),
            ("捏造", "捏造|改ざん"),
            ("조작", "조작|위조"),
            ("fabricad", r"\bfabricad[oa]s?\b"),
            ("falsific", r"\bfalsific\w+"),
        ),
        "image_manipulation": (
            (
                "manipulat",
                rf"\b(?:images?|figures?|figs?|blots?|panels?|bands?|photographs?){_LONG} manipulat|\bmanipulat\w*{_GAP}(?:images?|figures?|blots?|panels?|bands?)",
            ),
            ("splice", r"\bsplic(?:ed|ing|e marks)\b(?! (?:variant|site|isoform|form))"),
            ("by hand", r"\bdrawn by hand\b"),
            ("erased", r"\berased\b"),
            ("relabel", r"\b(?:copied|flipped|cropped|altered) and re-?label"),
            (
                "altered",
                r"\b(?:images?|figures?|blots?|panels?) (?:\w+ ){0,3}(?:inappropriately |digitally )?altered\b",
            ),
            (
                "manipul",
                r"\bmanipula(?:ción|ção|tion) (?:de|d') ?(?:la |las |das |des )?(?:im[aá]g|figur)|\bbildmanipulation",
            ),
            ("图像", r"图像(?:篡改|操纵|处理不当)"),
            ("画像", r"画像(?:の)?(?:操作|加工|改ざん)"),
            ("이미지", r"이미지 ?(?:조작|변조)"),
        ),
        "error_in_analysis": (
            (
                "interpret",
                r"\b(?:mis-?interpret\w*|incorrectly interpreted|interpreted (?:incorrectly|wrongly)|incorrect interpretation)",
            ),
            ("interpretation", rf"\binterpretation{_GAP} (?:was|is) (?:inaccurate|incorrect|wrong|flawed)"),
            (
                "analys",
                r"\b(?:errors?|mistakes?|flaws?|faults?|bug) (?:\w+ )?in (?:the |our |their )?(?:\w+ )?(?:analys[ei]s|code|script|model)",
            ),
            (
                "analys",
                r"\b(?:analys[ei]s|analyses) (?:was|were|is|are|had been) (?:\w+ )?(?:incorrect|wrong|flawed|erroneous|invalid)",
            ),
            ("calculation", r"\b(?:errors?|mistakes?|faults?) in (?:the |our )?(?:\w+ )?calculations?|\bmiscalculat"),
            (
                "statistic",
                r"\b(?:errors?|mistakes?|flaws?) in (?:the )?statistic|\bstatistical (?:errors?|mistakes?)|\binappropriate statistic",
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
            ("conclusion", r"\bconclusions?\b[^.]{0,400}? (?:is|are|was|were) (?:incorrect|wrong|erroneous)\b"),
            (
                "strain",
                r"\b(?:another|a different|the wrong) (?:\w+ )?(?:strain|species|line|compound|antibody|plasmid|sample)s? than\b",
            ),
            (
                "wrong",
                r"\b(?:wrong|incorrect|mislabel\w+|mixed-up|swapped) (?:sample|strain|compound|antibod|plasmid|primer|cell line|sequence|data)",
            ),
            ("calibrat", r"\b(?:faulty|wrong|incorrect|erroneous) calibrat"),
            ("probe", r"\b(?:probe|sensor|electrode|channel)s? had been (?:connected|swapped|placed)"),
            ("identified", r"\b(?:mis-?identified|wrongly identified)\b"),
            ("inaccurate", r"\binaccurate (?:methods?|data|use of|measurements?)"),
            (
                "studied was",
                r"\b(?:crystal|sample|compound|species|specimen|material)s? (?:studied|used|measured) (?:was|were) (?:in fact |actually )?(?:a|an|the) (?:related|different|other)",
            ),
            (
                "error",
                r"\b(?:errors?|mistakes?) in (?:the |our )?(?:\w+ )?data(?:set)?\b|\bdata(?: \w+){0,3} (?:was|were) entered (?:wrongly|incorrectly)",
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
                r"\b(?:unable|not able|inability|failed|could not|cannot|couldn't|not) (?:to )?(?:be )?(?:\w+ )?reproduc|\b(?:ir|un|not )reproducib",
            ),
            ("reproduc", rf"\b(?:not able|unable) to{_LONG} or to reproduce"),
            ("replicat", r"\b(?:unable|not able|inability|failed|could not|cannot) (?:to )?(?:be )?replicat"),
            (
                "obtain",
                r"\b(?:unable|not able|could not) (?:to )?(?:obtain|repeat)\b[^.;]{0,60}(?:again|crystals|results|findings|describes?)",
            ),
            ("absence of", r"\babsence of data reproducing"),
            ("reproduz", r"\bnicht reproduzier|\bnão puderam ser reproduzid|\bnão (?:foi|foram) reproduz"),
            ("reproducir", r"\bno (?:se )?(?:pud\w+|han podido) (?:ser )?reproduc"),
            ("重复", r"(?:无法|不能)(?:被)?重复(?:出)?"),
            ("再現", r"再現(?:でき|性が)"),
            ("재현", r"재현(?:할 수 없|되지)"),
        ),
        "peer_review_compromised": (
            (
                "peer review",
                rf"\bpeer[- ]review(?:ing|er)?{_LONG}(?:compromis|manipulat|fake|fabricated|fictitious|did not follow|inappropriate|undermin|subverted)",
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
                r"\brevisi(?:ón|ão) por pares[^.]{0,40}(?:compromet|manipul)|revisão pelos pares[^.]{0,40}(?:compromet|manipul)",
            ),
            ("pairs", r"\bévaluation par les pairs[^.]{0,40}(?:compromis|manipul)"),
        ),
        "paper_mill": (
            ("paper mill", r"\bpaper[- ]mills?\b"),
            ("papermill", r"\bpapermills?\b"),
            (
                "third-party",
                r"\b(?:systematic|large-scale) (?:manipulation|production) of (?:the )?(?:publication process|manuscripts)",
            ),
            ("论文工厂", "论文工厂|论文代写"),
        ),
        "authorship_dispute": (
            (
                "authorship",
                r"\b(?:disputes?|disagreements?|concerns?|issues?|questions|irregularities)[^.;]{0,24} authorship|\bauthorship (?:dispute|issue|concern|change|irregularit)|\bsale of authorship",
            ),
            ("author list", r"\b(?:put|added|placed|changed|removed)[^.;]{0,30} (?:on|to|from) the author list"),
            ("named as", r"\bnamed as (?:an? )?authors? without\b"),
            ("named author", r"\bdoes not wish to be (?:included|named)|\bincluded as a named author"),
            (
                "without",
                r"\b(?:written|published|submitted|employed|used|included|listed|added|wrote)\b[^.;]{0,60} without (?:the |his |her |their |having )?(?:\w+ )?(?:knowledge|permission|consent|approval|agreement|co-workers|co-?authors|being aware|awareness)(?! (?:or \w+ )?of the (?:journal|publisher|editor))",
            ),
            ("without being asked", r"\bwithout being asked\b"),
            (
                "coautor",
                r"\bsin el (?:conocimiento|consentimiento) de (?:los|sus) coautores|\bsem o (?:conhecimento|consentimento) dos coautores",
            ),
            ("autorschaft", r"\bautorschaft"),
            ("署名", r"署名(?:争议|不当)|著者(?:資格|の同意)"),
            ("저자", r"저자(?:권|자격| 표시)"),
        ),
        "ethics_approval": (
            (
                "ethic",
                r"\b(?:ethic(?:s|al)|ethics committee|institutional)\b[^.;]{0,60}(?:approval|approved|clearance)|\bapproval (?:by|from|of) (?:an?|the) (?:\w+ )?(?:ethics|animal)",
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
            ("윤리", r"윤리 ?(?:위원회|승인|심의)"),
        ),
        "consent": (
            (
                "consent",
                r"\b(?:not|never) (?:\w+ )?consented\b|\binformed consent\b|\b(?:without|no|lack of) (?:\w+ )?consent (?:from|of|by) (?:the )?(?:patients?|participants?|parents)|\bpatient consent\b",
            ),
            ("einwilligung", r"\beinwilligung"),
            ("consentimiento", r"\bconsentimiento informado|\bconsentimiento de (?:los|las) pacientes"),
            ("consentimento", r"\bconsentimento informado"),
            ("知情同意", "知情同意"),
            ("インフォームド", "インフォームド・?コンセント"),
        ),
        "conflict_of_interest": (
            ("conflict", r"\b(?:existing |undisclosed |undeclared |potential )?conflicts? of interests?\b"),
            ("competing", r"\bcompeting (?:financial )?interests?\b"),
            ("interessenkonflikt", r"\binteressenkonflikt"),
            ("conflicto", r"\bconflictos? de inter[eé]s"),
            ("conflito", r"\bconflitos? de interesse"),
            ("conflit", r"\bconflits? d'intérêts?"),
            ("利益冲突", "利益冲突"),
            ("利益相反", "利益相反"),
        ),
        "copyright_legal": (
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
            ("typeset", r"\btypesetting\b"),
            ("production", r"\bproduction (?:error|process error)"),
            ("in error", r"\bpublished in error|\binadvertently published|\bpublished (?:twice|inadvertently)"),
            ("administrative", r"\badministrative error"),
            (
                "error",
                r"\b(?:error|mistake) (?:by|of|on the part of) the (?:journal|publisher|editorial office)|\b(?:publisher|editorial|technical)(?:'s)? (?:error|mistake)",
            ),
            ("we regret this mistake", r"\bwe regret this (?:mistake|error)"),
            ("redaktion", r"\b(?:fehler|versehen) (?:der redaktion|des verlags)"),
        ),
        "citation_manipulation": (
            (
                "citation",
                r"\bcitations?\b[^.;]{0,40}(?:bear no relation|irrelevant|unrelated|manipulat|inappropriate)|\b(?:irrelevant|excessive|unrelated|inappropriate|coercive) (?:self-?)?citations?|\bcitation manipulation",
            ),
            ("references", r"\b(?:irrelevant|inappropriate|unrelated|excessive) references\b"),
        ),
        "ai_generated": (
            (
                "generat",
                r"\btext generators?\b|\b(?:ai|machine|computer|automatically)[- ]generated|\bgenerative ai\b|\bgenerated (?:by|with|using) (?:an? )?(?:ai\b|artificial|large language)",
            ),
            ("chatgpt", r"\bchatgpt\b"),
            ("language model", r"\blarge language models?\b"),
            ("tortured", r"\btortured phrases?\b"),
            ("人工智能", "人工智能生成|由人工智能"),
        ),
        "contamination": (
            ("contaminat", r"\bcontaminat(?:ed|ion|ing)\b"),
            ("verunreinig", r"\bverunreinig"),
            ("contaminad", r"\bcontaminad[oa]s?|\bcontaminaci[oó]n|\bcontaminação"),
            ("污染", "污染"),
            ("混入", "混入|汚染"),
        ),
        "other": (
            ("scope", r"\b(?:outside|beyond) the (?:scope|aims)"),
            ("aims", r"\boutside the aims\b"),
            ("standards", r"\b(?:does not meet|below|falls short of) (?:the |its )?standards\b"),
            ("superseded", r"\bsuperseded by\b"),
        ),
    }.items()
    for stem, pattern in phrases
)
"""Every phrase, in the order in which reasons are given."""

DENIED: Final = (
    r"(?:no (?:evidence|indication|sign) (?:of|for|that)|not identify any|not find any|no \w+ of|are not|were not|was not|is not"
    r"|, not|rather than|declares? (?:that they have )?no|without any)\s(?:\w+\s){0,4}$"
)
"""What stands before a phrase that is denied: "not fabricated", "no evidence of plagiarism"."""
