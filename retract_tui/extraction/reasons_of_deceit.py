"""Phrases that state a reason: what was invented, bought or taken from others.

Code, then pairs of a stem and a pattern; see `reason_phrases`.
"""

from typing import Final

from retract_tui.extraction.reason_words import GAP, LONG

_EVENTS: Final = (
    r"(?:experiments?|trials?|stud(?:y|ies)|surveys?|visits?|follow-ups?|operations?|procedures?|interviews?"
    r"|patients?"
    r"|participants?|subjects|respondents|measurements?|assays?|analys[ei]s|analyses|animals?|tests?|recordings?"
    r"|randomi[sz]ation|observations?|simulations?)"
)
_COPIED: Final = (
    r"(?:copied|taken|lifted|appropriated|borrowed|reproduced|extracted|reprinted|adopted|drawn|incorporated"
    r"|took over)"
)
_UNCREDITED: Final = (
    r"without (?:[\w-]+ ){0,3}?(?:attribution|citation|citing|credit\w*|acknowledg\w+|quotation marks|reference"
    r"|referencing|quoting|naming|giving|permission or|mention\w*)"
)
_COPYISTS: Final = (
    r"(?:un(?:attributed|acknowledged|credited|cited|referenced)|not (?:properly )?(?:attributed|credited|cited))"
)

DECEIT: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "falsification_fabrication": (
        (
            "invent",
            r"\b(?:had|has|have|was|were|been|and|he|she|they|who|author) (?:\w+ )?invented\b|\binvention of"
            r" (?:the )?data",
        ),
        (
            "made up",
            r"\b(?:he|she|they|who|had|has|have|were|was|been|author|and) made up\b(?! (?:of|for|by|from)\b)"
            r"|\bmade-up\b",
        ),
        ("making up", r"\bmaking up (?:the |of )?(?:data|results|patients|numbers)"),
        (
            "never",
            rf"\b{_EVENTS}\b{LONG} (?:had |has |have |were |was )?never (?:actually |in fact )?(?:took place"
            rf"|taken place"
            r"|(?:been )?(?:carried out|performed|conducted|done|made|run|held)|existed|happened|occurred)\b",
        ),
        (
            "not",
            rf"\b{_EVENTS}\b{GAP} (?:did not (?:actually )?(?:take place|exist|happen)|(?:was|were|had|have"
            rf"|has) not (?:been )?"
            r"(?:actually |in fact )?(?:carried out|performed|conducted))\b(?! (?:by|at|in accordance|accord"
            r"|proper|correct|as))",
        ),
        (
            "fictitious",
            r"\b(?:fictitious|non-?existent|bogus|phantom) (?:\w+ )?(?:data|patients?|participants|results|subjects)",
        ),
        ("non-existent", r"\bnon-existent (?:data|patients?|participants|experiments)"),
        (
            "fake",
            r"\b(?:fake|faked|faking)\b(?! (?:peer|review|email|e-mail))[^.;]{0,30}\b(?:data|results"
            r"|experiments?|figures?)",
        ),
        ("conceal", r"\bdeliberate(?:ly)? (?:conceal|mislead|mis-?represent|deceiv)"),
        ("deliberate", r"\bdeliberate(?:ly)? (?:conceal|mislead|mis-?represent|deceiv|alter|falsif|chang)\w*"),
        (
            "tamper",
            r"\b(?:data|samples?|results|records)\b[^.;]{0,30} tampered with\b|\btamper\w* with (?:the"
            r" )?(?:data|sampl|result)",
        ),
        (
            "manipulat",
            r"\b(?:data|results|numbers)\b (?:\w+ ){0,3}?(?:were|was|been|had) (?:\w+ )?manipulated\b"
            r"|\bmanipulat(?:ed|ion of|ing) (?:the )?(?:data|results|numbers)\b|\bdata manipulation\b",
        ),
    ),
    "plagiarism": (
        *(
            (stem, rf"\b{_COPIED}\b{LONG}\b{_UNCREDITED}|\b{_UNCREDITED}{LONG}\b{_COPIED}\b")
            for stem in (
                "attribution",
                "citation",
                "citing",
                "credit",
                "acknowledg",
                "quot",
                "referenc",
                "permission or",
            )
        ),
        *(
            (stem, rf"\b{_COPYISTS}\b{GAP}(?:text|passages?|material|work|copying|use|content|overlap|source)")
            for stem in ("unattributed", "unacknowledged", "uncredited", "uncited", "unreferenced", "not ")
        ),
        (
            "translation",
            r"\b(?:un(?:acknowledged|attributed|authori[sz]ed)) translation\b|\b(?:is|was) an? (?:\w+"
            r" )?translation of\b",
        ),
        ("appropriat", r"\b(?:mis)?appropriat(?:ed|ion of|ing) (?:the )?(?:work|text|data|ideas|material|content)\b"),
    ),
    "duplication_of_text": (
        *(
            (
                stem,
                r"\b(?:parts?|portions?|sections?|passages?|paragraphs?|sentences?|blocks?|much|most|amounts?)"
                r" (?:of|from|in) "
                rf"(?:the |its |this |their )?(?:\w+ )?(?:text|wording|introduction|discussion|methods?"
                rf"|manuscript)\b{LONG}"
                r"(?:cop(?:ied|ies|y)|taken|lifted|repeat|identical|duplicat|overlap|reproduced|re-?used"
                r"|borrowed|coincid"
                r"|correspond|similar)",
            )
            for stem in ("text", "wording", "introduction", "discussion", "method")
        ),
        (
            "text",
            r"\btext[- ](?:recycling|re-?use|similarity|matching)\b|\b(?:identical|similar|overlapping"
            r"|duplicated|recycled) text\b",
        ),
        ("self-plagiar", r"\bself-?plagiari"),
        ("recycl", r"\brecycl(?:ed|ing) (?:of )?(?:text|material|content)"),
    ),
    "duplication_of_article": (
        *(
            (
                stem,
                rf"\b(?:article|paper|manuscript|study|report|work|content)s?\b{GAP} (?:was|were|had|has|have|is) "
                r"(?:already |previously |also |simultaneously |subsequently )+(?:been )?(?:published"
                r"|submitted|appeared"
                r"|accepted|printed) (?:\w+ )?(?:in|to|by|elsewhere)(?! (?:print|error|issue|this|volume|20|19"
                r"|online|pubmed|the journal))\b",
            )
            for stem in ("already", "previously", "simultaneously", "also")
        ),
        ("dual", r"\bdual (?:publication|submission)"),
        ("simultaneous", r"\bsimultaneous(?:ly)? (?:publication|submission|submitted|published)"),
        ("double", r"\bdouble (?:publication|submission)"),
        ("multiple", r"\bmultiple (?:submission|publication)\b"),
        ("concurrent", r"\bconcurrent(?:ly)? (?:publication|submission|submitted|published)"),
        (
            "duplicat",
            r"\bduplicat(?:es|ed|ion of|ing) (?:of )?(?:an?|the|another|their|its) (?:\w+ ){0,3}?(?:article"
            r"|paper|publication|work)\b"
            r"(?! (?:image|figure))",
        ),
        (
            "overlap",
            r"\b(?:substantial|significant|considerable|extensive|large|major) (?:\w+ )?overlap (?:\w+"
            r" ){0,2}?(?:with|between) "
            r"(?:an?|another|their|two|one) (?:\w+ ){0,3}?(?:article|paper|publication|stud(?:y|ies)|work)s?\b",
        ),
        ("self-plagiar", r"\bself-?plagiari"),
    ),
    "paper_mill": (
        *(
            (
                stem,
                rf"\b(?:article|paper|manuscript|authorship|authors?|co-?authorship|it"
                rf"|work)s?\b{LONG}\b(?:(?:offered|advertised|put"
                r"|listed|up) for sale|(?:and|been|was|were|being) (?:sold|bought|purchased)|purchas|for sale)\b",
            )
            for stem in ("sale", "sold", "bought", "purchase")
        ),
        (
            "third part",
            r"\b(?:commercial|unauthori[sz]ed|undisclosed) third part(?:y|ies)\b[^.;]{0,60}(?:wrote|written"
            r"|produc|prepar|generat"
            r"|submi|sold|fabricat)|\b(?:wrote|written|produced|prepared|generated|submitted"
            r"|sold)[^.;]{0,40}third part",
        ),
        (
            "commercial",
            r"\b(?:produced|written|sold|prepared|generated|supplied)[^.;]{0,40} commercial (?:\w+ )?(?:enterprise"
            r"|company|compan|entity|service|organi[sz]ation|agency|outfit|vendor)",
        ),
        ("ghost", r"\b(?:ghost-?writing|essay) (?:company|agency|service|mill)"),
        (
            "organized",
            r"\borgani[sz]ed (?:fraud|manipulation|misconduct)|\bsystematic(?:ally)? (?:fraud|fabricat|manipulat)",
        ),
        (
            "systematic",
            r"\bsystematic(?:ally)? (?:and \w+ )?(?:fraud|fabricat|manipulat)\w*[^.;]{0,20} (?:publi|of the"
            r"|process|manus)",
        ),
    ),
    "peer_review_compromised": (
        *(
            (
                stem,
                rf"\b(?:peer[- ]review\w*|review(?:ing|er)? (?:process|reports?)|editorial process"
                rf"|reviewers?){LONG}(?:interfered|tamper"
                r"|compromis|manipulat|corrupt|subvert|undermin|rigg|not (?:been )?(?:credible|independent"
                r"|genuine|sound|through)"
                r"|influenc|fak|fabricat|irregular|inadequa|invalid|inappropriat|circumvent|integrity of)",
            )
            for stem in ("review", "editorial process")
        ),
        (
            "peer",
            r"\b(?:interfer\w+ with|tamper\w* with|subver\w+|corrupt\w+|irregularit\w+ in|concerns? (?:about"
            r"|regarding|over) the"
            r"(?: integrity of the)?|bypass\w*|inappropriate|without|no|not been through a) (?:\w+"
            r" ){0,3}?peer[- ]review",
        ),
        (
            "guest edit",
            r"\bguest edit\w+\b[^.;]{0,80}(?:compromis|manipulat|irregular|impersonat|inappropriat|fake|fraudulent)",
        ),
        ("impersonat", r"\bimpersonat\w+"),
    ),
    "authorship_dispute": (
        *(
            (
                stem,
                r"\b(?:concerns?|questions?|doubts?|disputes?|disagreements?|irregularit\w+|issues?|problems?"
                r"|changes?|evidence"
                r"|information)\b[^.;]{0,60}\b(?:authorship|author list|author order|authors'"
                r" (?:contributions?|identit\w+)|affiliations?)\b",
            )
            for stem in ("authorship", "author list", "author order", "authors'", "affiliation")
        ),
        (
            "authorship",
            r"\bauthorship\b[^.;]{0,80}\b(?:for sale|sold|bought|purchas|disput|question|irregular|manipulat"
            r"|without|falsif|forged"
            r"|changed|cannot be (?:verified|confirmed)|could not be (?:verified|confirmed))|\b(?:sale"
            r"|purchase|selling|buying) of "
            r"(?:\w+ )?authorship|\b(?:honorary|ghost|gift|guest|forged|false) authorship",
        ),
        (
            "author",
            r"\bauthors?\b[^.;]{0,40}\b(?:had|have|has|having|took|taken|played)\b[^.;]{0,30}\b(?:no|not|any"
            r"|never)\b[^.;]{0,30}"
            r"\b(?:part|role|knowledge|contribut\w+|involve\w*|participat\w+|awareness) (?:in|of|to|that)\b"
            r"|\b(?:not|never|without) (?:\w+ ){0,3}(?:contributed|participated|taken part|aware of the"
            r" submission|been involved)",
        ),
        (
            "unaware",
            r"\b(?:co-?)?authors?\b[^.;]{0,40} unaware (?:of the (?:submission|manuscript|paper|article"
            r"|publication)|that)",
        ),
        ("forged", r"\bforged? (?:\w+ ){0,2}(?:signatures?|consent|authorship)|\bsignatures?\b[^.;]{0,20} forged"),
        ("ownership", r"\b(?:ownership|owner) of (?:the )?data\b|\bdata ownership\b"),
    ),
    "citation_manipulation": (
        *(
            (
                stem,
                r"\b(?:citations?|references?|referencing)\b[^.;]{0,60}\b(?:irrelevan|unrelated|manipulat"
                r"|coerc|not relevant"
                r"|inappropriate|excessive|stacking|cartel|bear no|non-?existent|do not exist|do not support"
                r"|fabricated|unverifiable)",
            )
            for stem in ("citation", "reference", "referencing")
        ),
        (
            "citation",
            r"\b(?:irrelevant|excessive|unrelated|inappropriate|coercive|coerced|nonsensical) (?:\w+"
            r" )?(?:self-?)?citations?\b"
            r"|\bcitation (?:manipulation|stacking|cartel|rings?|padding)",
        ),
        (
            "references",
            r"\b(?:irrelevant|inappropriate|unrelated|excessive|non-?existent|hallucinated|fabricated|nonsensical) "
            r"(?:\w+ )?references\b",
        ),
    ),
    "ai_generated": (
        (
            "generat",
            r"\b(?:ai|a\.i\.|machine|computer|llm|algorithmically|randomly|automatically)[- ](?:generated"
            r"|written|produced)"
            r"|\bgenerat(?:ed|ion|ing)[^.;]{0,30}\b(?:artificial intelligence|language model|chatbot|software"
            r"|scigen|computer program)",
        ),
        (
            "artificial intelligence",
            r"\b(?:undisclosed|undeclared|inappropriate|unacknowledged) use of (?:\w+ )?artificial intelligence"
            r"|\bwritten (?:\w+ )?(?:by|with) (?:\w+ ){0,3}?artificial intelligence",
        ),
        (
            "ai ",
            r"\b(?:undisclosed|undeclared|inappropriate|unacknowledged) use of (?:\w+ )?ai\b|\b(?:generative"
            r"|undisclosed) ai\b",
        ),
        ("scigen", r"\bscigen\b|\bmathgen\b"),
        ("regenerate response", r"\bregenerate response\b|\bas an ai language model\b"),
        (
            "nonsens",
            r"\bnonsensical (?:text|content|passages?|phrases?)\b[^.;]{0,60}\b(?:generat|machine|comput|automat)",
        ),
    ),
}
