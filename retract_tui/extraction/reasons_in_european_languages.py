"""Phrases that state a reason in German, French, Spanish and Portuguese.

Code, then pairs of a stem and a pattern; see `reason_phrases`.
"""

from typing import Final

_DE_IMAGE: Final = r"(?:abbildung(?:en)?|abb·?|bild(?:er|ern|es)?|banden?|aufnahmen?|blots?)"
_FR_IMAGE: Final = r"(?:figures?|images?|bandes?|photographies|clichés|planches?|panneaux?|blots?)"
_IB_IMAGE: Final = r"(?:figuras?|im[aá]gen(?:es)?|imagens?|fotograf[ií]as?|bandas?|paneles|painéis|blots?)"

EUROPEAN: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "duplication_of_image": (
        (
            "abb",
            rf"\b{_DE_IMAGE}\b[^;]{{0,80}}?(?:entnommen|übernommen|dupliziert|identisch|bereits (?:\w+ )?(?:verwendet"
            r"|veröffentlicht|publiziert)|stammen aus|mehrfach verwendet|wiederverwendet|doppelt)",
        ),
        (
            "bild",
            r"\b(?:bilder|bildern|bildes)\b[^.;]{0,80}?(?:entnommen|übernommen|dupliziert|identisch|mehrfach"
            r" verwendet)",
        ),
        (
            "figure",
            rf"\b{_FR_IMAGE}\b[^;]{{0,80}}?(?:avaient (?:déjà )?(?:servi|été (?:utilis|publi))|ont (?:déjà"
            rf" )?été (?:utilis|publi"
            r"|réutilis|dupliqu)|identiques?|dupliqué|réutilis|proviennent|tirées|empruntées|déjà (?:paru"
            r"|utilis|publi))",
        ),
        (
            "image",
            rf"\b{_FR_IMAGE}\b[^;]{{0,80}}?(?:dupliqué|réutilis|identiques à|déjà (?:paru|utilis|publi)|empruntées)",
        ),
        (
            "figura",
            rf"\b{_IB_IMAGE}\b[^;]{{0,80}}?(?:duplicad|reutiliz|idéntic|idêntic|ya (?:hab[ií]a|publicad|utilizad)|já "
            r"(?:havia|publicad|utilizad)|proceden de|copiad|tomad[ao]s de|extra[ií]d)",
        ),
        ("imag", r"\b(?:imagen|imágenes|imagens|imagem)\b[^.;]{0,80}?(?:duplicad|reutiliz|idéntic|idêntic|copiad)"),
    ),
    "duplication_of_article": (
        (
            "doppel",
            r"\b(?:doppelt|zweifach|mehrfach) (?:publiziert|veröffentlicht|eingereicht)|\bmehrfach(?:publikation"
            r"|veröffentlichung)|\bduplikatpublikation|\bdoppel(?:einreichung|t veröffentlicht)",
        ),
        ("mehrfach", r"\bmehrfach(?:publikation|veröffentlichung)"),
        (
            "publication",
            r"\b(?:double|duplicat\w*|redondance de) (?:de )?publication|\bpublication (?:redondante|multiple"
            r"|dupliquée)"
            r"|\bsoumission (?:double|multiple|simultanée)",
        ),
        (
            "publica",
            r"\b(?:duplicaci[oó]n|duplica[çc][aã]o|redund[âa]ncia) (?:de |da )?(?:la )?publica|\b(?:doble"
            r"|dupla|múltiple) "
            r"publica(?:ción|ção)|\bpublica(?:ción|ção) (?:doble|repetida|múltiple|dupla|em duplicidade)",
        ),
    ),
    "duplication_of_text": (
        (
            "text",
            r"\btext(?:e|es|passagen|stellen|teile)?\b[^.;]{0,40}(?:überein|wörtlich|identisch|überschneid|mot"
            r" pour mot|identiques)"
            r"|\b(?:überschneidung|übereinstimmung)\w* [^.;]{0,30}\btext",
        ),
        ("wörtlich", r"\bwörtlich (?:\w+ )?(?:übernommen|abgeschrieben|überein)"),
        (
            "texto",
            r"\b(?:solapamiento|coincidencia|superposición|sobreposição|semejanza|similitud|duplicación) (?:de"
            r"|del|do|de) texto"
            r"|\btexto (?:duplicado|copiado|idéntico|idêntico)",
        ),
    ),
    "plagiarism": (
        ("quellenangabe", r"\bohne (?:\w+ ){0,3}?(?:quellenangabe|quellennachweis|nennung der quelle|kennzeichnung)"),
        ("ohne", r"\bohne (?:\w+ ){0,3}?(?:angabe der quelle|nennung der quelle|zitat|zitierung|kennzeichnung)"),
        (
            "sans",
            r"\bsans (?:\w+ ){0,3}?(?:citer|citation|attribution|mention(?:ner)?|référence"
            r"|indication)[^.;]{0,20}(?:source|origine"
            r"|auteur|$|\b)",
        ),
        ("sin ", r"\bsin (?:\w+ ){0,3}?(?:citar|cita|atribu\w+|mencionar|indicar|reconoc\w+)\b"),
        ("sem ", r"\bsem (?:\w+ ){0,3}?(?:citar|citação|atribu\w+|mencionar|indicar|o devido crédito)\b"),
    ),
    "image_manipulation": (
        ("retouch", rf"\b{_FR_IMAGE}\b[^;]{{0,60}}?(?:retouch|manipul|falsifi|trafiqu|modifi|truqu)\w+"),
        (
            "manipul",
            rf"\b{_FR_IMAGE}\b[^.;]{{0,60}}?manipul\w+|\b{_DE_IMAGE}\b[^;]{{0,60}}?manipul\w+"
            rf"|\b{_IB_IMAGE}\b[^;]{{0,60}}?manipul\w+",
        ),
        ("bearbeitet", rf"\b{_DE_IMAGE}\b[^;]{{0,60}}?(?:unzulässig|nachträglich|digital) (?:\w+ )?bearbeitet"),
        ("alterad", rf"\b{_IB_IMAGE}\b[^;]{{0,60}}?(?:alterad|retocad|modificad|editad)[ao]s"),
        ("retocad", rf"\b{_IB_IMAGE}\b[^;]{{0,60}}?retocad[ao]s"),
    ),
    "data_unreliable": (
        (
            "zweifel",
            r"\bzweifel an (?:der|den|dem) (?:\w+ )?(?:richtigkeit|zuverlässigkeit|integrität|echtheit|daten"
            r"|ergebnis|befund)",
        ),
        ("zuverlässig", r"\bnicht (?:mehr )?(?:als )?(?:zuverlässig|verlässlich|belastbar|haltbar|gesichert)\b"),
        (
            "haltbar",
            r"\b(?:schlussfolgerungen|ergebnisse|aussagen)\b[^.;]{0,40}nicht (?:mehr )?(?:haltbar|gültig"
            r"|gestützt|aufrecht)",
        ),
        (
            "fiab",
            r"\b(?:doutes?|inquiétudes|préoccupations) [^.;]{0,40}(?:fiabilité|intégrité|validité)|\bpas"
            r" (?:été )?fiables?\b"
            r"|\bfiabilidad (?:de|del)\b|\bno (?:\w+ )?fiables?\b",
        ),
        ("intégrité", r"\bintégrité des (?:données|résultats)"),
        (
            "confia",
            r"\b(?:perdi\w+|pérdida de|perda de|perdido) (?:\w+ )?(?:la |a )?confian[zç]a|\bconfiabili(?:dad"
            r"|dade) (?:de|dos|das)",
        ),
        ("integri", r"\bintegri(?:dad|dade) (?:de los|dos|das|de las) (?:datos|dados|resultados)"),
    ),
    "data_unavailable": (
        (
            "daten",
            r"\b(?:original|roh|primär)?(?:daten|unterlagen|aufzeichnungen)\b[^.;]{0,60}(?:nicht (?:mehr"
            r" )?(?:vorgelegt|vorlegen"
            r"|vorhanden|auffindbar|verfügbar|gefunden|zur verfügung|aufbewahrt)|verloren|vernichtet|fehlen)",
        ),
        (
            "données",
            r"\bdonnées (?:\w+ )?(?:brutes|originales|sources|primaires)[^.;]{0,60}(?:pas|perdu|introuvables"
            r"|plus|jamais|indisponibles)"
            r"|\b(?:pas|pu|incapables de)[^.;]{0,30}(?:fournir|produire|retrouver)[^.;]{0,20}données",
        ),
        (
            "fournir",
            r"\b(?:pas|incapables de|impossibilité de)[^.;]{0,30}fournir[^.;]{0,30}(?:données|originaux"
            r"|originales|cahiers)",
        ),
        (
            "dato",
            r"\b(?:no|sin)[^.;]{0,30}(?:proporcion|facilit|aport|entreg|present|suministr|conserv|encontr"
            r"|localiz)\w*[^.;]{0,30}"
            r"\bdatos (?:originales|brutos|crudos|primarios|sin procesar)|\bdatos (?:originales|brutos|crudos"
            r"|primarios)[^.;]{0,40}"
            r"(?:no|perdi|extravi)",
        ),
        (
            "dado",
            r"\bnão[^.;]{0,30}(?:fornec|apresent|disponibiliz|envi|localiz|encontr)\w*[^.;]{0,30}\bdados"
            r" (?:originais|brutos|primários)"
            r"|\bdados (?:originais|brutos|primários)[^.;]{0,40}(?:não|perd)",
        ),
    ),
    "falsification_fabrication": (
        (
            "erfunden",
            r"\b(?:daten|ergebnisse|patient\w*|messwerte)\b[^.;]{0,40} (?:frei )?erfunden|\berfundene (?:daten"
            r"|ergebnisse)",
        ),
        ("fälsch", r"\b(?:daten|ergebnis)?fälsch\w+|\bverfälsch\w+"),
        ("inventé", r"\b(?:données|résultats|patients)\b[^.;]{0,40}(?:inventé|falsifié|fabriqué|forgé)e?s"),
        ("fabriqué", r"\bfabriquée?s\b"),
        ("inventad", r"\binventad[oa]s\b"),
        ("forjad", r"\bforjad[oa]s\b"),
    ),
    "error_in_data": (
        (
            "fehler",
            r"\b(?:übertragungs|eingabe|zuordnungs|mess|daten)fehler\w*|\bfehler in den (?:daten|messungen|tabellen)",
        ),
        (
            "falsch",
            r"\b(?:daten|werte|angaben|häufigkeiten|zahlen|ergebnisse|konzentrationen|dosierung\w*)\b[^;]{0,50}?"
            r"(?:ist|sind|waren|war) (?:\w+ ){0,2}falsch|\bfalsche[nrs]? (?:\w+ )?(?:daten|werte|proben"
            r"|angaben|zuordnung|dosis|einheit)",
        ),
        ("doppelt", r"\bdoppelt (?:gezählt|erfasst|eingegeben|eingeschlossen)"),
        ("vertauscht", r"\b(?:proben|daten|gruppen|etiketten)\b[^.;]{0,40} vertauscht|\bverwechs(?:elt|lung)\b"),
        (
            "verwechs",
            r"\b(?:proben|daten|zelllinien?|gruppen)\b[^.;]{0,40} verwechs(?:elt|lung)|\bverwechslung (?:der|von)",
        ),
        (
            "erreur",
            r"\berreurs? (?:\w+ )?(?:dans|de|sur|d') ?(?:les |la |des )?(?:données|mesures?|saisie|étiquetage"
            r"|étalonnage|tableaux?|échantillons?)",
        ),
        (
            "erron",
            r"\b(?:données|valeurs|résultats|mesures|datos|valores|cifras|figuras?|cuadros?|tablas?|dados"
            r"|tabelas?)\b[^;]{0,60}?"
            r"(?:erronées?|erróneos?|erróneas?|errôneos?|errôneas?)",
        ),
        (
            "erró",
            r"\b(?:datos|valores|cifras|figuras?|cuadros?|tablas?|mediciones)\b[^;]{0,60}?(?:erróneos?"
            r"|erróneas?|incorrect[oa]s)",
        ),
        ("errô", r"\b(?:dados|valores|figuras?|tabelas?|medições)\b[^;]{0,60}?(?:errônea?o?s?|incorret[oa]s)"),
        ("calibr", r"\b(?:sin|mal|sem|non|não) calibra\w+|\bnicht kalibriert|\bmal calibré"),
        (
            "error",
            r"\berror(?:es)? (?:\w+ )?(?:en|de) (?:los |las |la |el )?(?:datos|medici\w+|tablas?|cuadros?"
            r"|muestras?|transcripción|registro)",
        ),
        (
            "erro",
            r"\berros? (?:\w+ )?(?:nos|na|de|nas|em) (?:dados|medi\w+|tabelas?|amostras?|transcrição"
            r"|digitação)",
        ),
    ),
    "error_in_analysis": (
        (
            "fehler",
            r"\b(?:analyse|auswertungs|rechen|programmier|statistik|berechnungs)fehler\w*|\b(?:methodische"
            r"|statistische)\w* (?:fehler|mängel)",
        ),
        (
            "erreur",
            r"\berreurs? (?:\w+ )?(?:d'analyse|de calcul|statistiques?|méthodologiques?|d'interprétation|dans"
            r" le (?:code|calcul|script))",
        ),
        (
            "error",
            r"\berror(?:es)? (?:\w+ )?(?:de cálculo|estadístic\w+|metodológic\w+|de análisis|en (?:el|los)"
            r" (?:análisis|cálculos?|código))",
        ),
        ("erro", r"\berros? (?:\w+ )?(?:de cálculo|estatístic\w+|metodológic\w+|de análise|na análise|nos cálculos)"),
    ),
    "not_reproducible": (
        ("reproduz", r"\b(?:nicht|kein\w*)\b[^.;]{0,30}reproduz|\bnão[^.;]{0,40}reproduz"),
        ("wiederhol", r"\bnicht (?:\w+ )?wiederhol(?:t|en|bar)\b"),
        (
            "reproduire",
            r"\b(?:pas|impossible|incapables?|n'ont pu)\b[^.;]{0,40}(?:reproduire|reproduits?|reproductibles?)",
        ),
        ("reproduct", r"\b(?:pas|non|no) (?:\w+ )?reproductibles?\b"),
        ("reproduits", r"\bpas (?:\w+ )?(?:pu )?(?:être )?reproduits?\b"),
        ("reproduc", r"\bno\b[^.;]{0,40}\breproduc(?:ir|idos?|idas?|ibles?)\b"),
        ("mismos resultados", r"\bno\b[^.;]{0,40}(?:mismos|iguales) resultados"),
        ("mesmos resultados", r"\bnão\b[^.;]{0,40}mesmos resultados"),
        ("mêmes résultats", r"\bpas\b[^.;]{0,40}mêmes résultats"),
        ("replic", r"\b(?:no|não)\b[^.;]{0,40}\breplic(?:ar|ados?|adas?)\b"),
    ),
    "peer_review_compromised": (
        (
            "gutacht",
            r"\b(?:gefälschte|manipulierte|fingierte)\w* (?:gutacht|begutacht)\w*"
            r"|\bgutacht\w*[^.;]{0,40}(?:manipul|gefälscht|fingiert)",
        ),
        ("évaluat", r"\b(?:processus d')?évaluat(?:ion|eurs?)[^.;]{0,50}(?:compromis|manipul|falsifi|fictif|faux)"),
        (
            "revis",
            r"\b(?:proceso de |processo de )?revis(?:ión|ores?|ão)[^.;]{0,50}(?:compromet|manipul|falsific"
            r"|ficti|fraudulent)",
        ),
    ),
    "authorship_dispute": (
        ("urheberschaft", r"\burheberschaft|\bautorenschaft"),
        (
            "autor",
            r"\b(?:disputas?|conflictos?|conflitos?|irregularidades) (?:de|sobre|en|na|da) (?:la )?autor[ií]a"
            r"|\bautor[ií]a (?:disputada|indebida"
            r"|indevida)|\bohne (?:wissen|zustimmung|einverständnis|kenntnis) (?:der|des|seiner|ihrer|aller)"
            r" (?:\w+ )?(?:ko-?|mit)?autor",
        ),
        ("paternité", r"\bpaternité (?:de l'article|scientifique)|\blitige [^.;]{0,20}auteurs"),
        ("coauteurs", r"\b(?:sans|à l'insu)[^.;]{0,40}co-?auteurs"),
    ),
    "ethics_approval": (
        ("ethik", r"\bethik(?:kommission|votum|antrag|genehmigung)|\bethische\w* (?:genehmigung|votum|bewilligung)"),
        ("tierversuch", r"\btierversuch\w*[^.;]{0,40}(?:genehmigung|genehmigt|bewillig)"),
        ("éthique", r"\b(?:comité|approbation|autorisation|avis|accord)[^.;]{0,24}éthique"),
        (
            "ética",
            r"\b(?:comité|comitê|aprobación|aprovação|autorización|autorização|aval"
            r"|dictamen)[^.;]{0,30}(?:ética|bioética)",
        ),
    ),
    "consent": (
        ("einverständnis", r"\beinverständnis(?:erklärung)?[^.;]{0,30}patient|\bohne (?:\w+ )?einwilligung"),
        ("consentement", r"\bconsentement (?:\w+ )?(?:éclairé|des? (?:patient|participant|parent))"),
        ("consent", r"\b(?:sin|sem) (?:el |o )?consenti[a-z]+ (?:de|del|do|da|dos|das|informado)"),
    ),
    "conflict_of_interest": (("interessen", r"\binteressen(?:s)?konflikt"),),
    "copyright_legal": (
        ("urheber", r"\burheberrecht"),
        ("droit", r"\bdroits? d'auteur"),
        ("rechtlich", r"\baus rechtlichen gründen|\brechtliche gründe"),
        ("raisons", r"\braisons (?:juridiques|légales)"),
        ("legales", r"\b(?:razones|motivos) (?:legales|jurídic[oa]s)"),
        ("legais", r"\b(?:razões|motivos) (?:legais|jurídic[oa]s)"),
    ),
    "publisher_error": (
        (
            "verlag",
            r"\b(?:fehler|versehen) (?:\w+ )?(?:des|beim|im) verlag|\bversehentlich (?:\w+ )?(?:veröffentlicht"
            r"|publiziert|gedruckt)",
        ),
        ("versehentlich", r"\bversehentlich (?:\w+ ){0,2}(?:veröffentlicht|publiziert|gedruckt)"),
        ("erreur", r"\b(?:publié\w* par erreur|erreur (?:de l'éditeur|éditoriale|de la rédaction|technique))"),
        (
            "error",
            r"\berror (?:editorial|de (?:la editorial|la revista|imprenta|producción))|\bpublicad\w+ por"
            r" error",
        ),
        ("erro", r"\berro (?:editorial|da (?:editora|revista)|de produção)|\bpublicad\w+ por (?:erro|engano)"),
    ),
    "ai_generated": (
        ("künstlich", r"\bkünstliche\w* intelligenz (?:erzeugt|generiert|verfasst|erstellt)|\bki-generiert"),
        ("intelligence artificielle", r"\b(?:générée?s?|rédigée?s?|écrite?s?)\b[^.;]{0,40}intelligence artificielle"),
        ("inteligencia artificial", r"\b(?:generad|redactad|escrit)[oa]s?\b[^.;]{0,40}inteligencia artificial"),
        ("inteligência artificial", r"\b(?:gerad|redigid|escrit)[oa]s?\b[^.;]{0,40}inteligência artificial"),
    ),
    "contamination": (
        ("kontamin", r"\b(?:prob|zell|kultur|puffer)\w*\b[^.;]{0,60}kontamini"),
        ("contamin", r"\b(?:échantillons?|cellules?|cultures?|tampons?|souches?)\b[^.;]{0,60}contaminée?s?\b"),
    ),
}
