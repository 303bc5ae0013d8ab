"""Phrases that state a reason: what is printed twice, taken from others or altered.

Code, then pairs of a stem and a pattern; see `reason_phrases`.
"""

from typing import Final

_GAP: Final = r"[^.;:]{0,60}?"
_LONG: Final = r"[^.;]{0,120}?"

COPYING: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "duplication_of_image": (
        (
            "originality",
            r"\b(?:originality|authenticity|provenance) of (?:the |some |several |these )?(?:images?"
            r"|figures?|micrographs?|blots?|panels?)",
        ),
        (
            "same",
            r"\bsame (?:images?|figures?|micrographs?|blots?|photographs?|pictures?|panels?) (?:was"
            r"|were|had been|has been|have been|appears?|is|are)\b[^.;]{0,20}(?:used|shown|published"
            r"|presented)",
        ),
        ("duplicat", r"(?:image|figure|panel|micrograph|photograph|blot)s?\b(?: \w+)? duplicat"),
        ("duplicat", rf"duplicat\w*{_GAP}\b(?:images?|figures?|figs?\b|panels?|blots?|micrographs?|photographs?)"),
        ("duplicat", rf"\b(?:images?|figures?|figs?\b|panels?|blots?){_GAP} (?:duplicat)"),
        (
            "used",
            rf"\b(?:images?|figures?|panels?|micrographs?|fields?){_GAP}(?:re-?used"
            rf"|been used more than once|also been used|been used in)",
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
            r"\bduplicate (?:publication|submission|article|of an article|of (?:a|another) (?:paper"
            r"|publication|article))"
            r"(?! of (?:part|parts|fig|an? (?:image|figure)))",
        ),
        ("redundan", r"\bredundant (?:publication|article)|\bredundancy\b"),
        (
            "same",
            r"\b(?:nearly|essentially|substantially) the same (?:survey|work|study|article|paper|data|content)",
        ),
        ("coincid", r"\bmuch of it coincides"),
        ("published twice", r"\bpublished twice\b[^.]{0,40}(?:journals?|both)|\bsubmitted to two journals"),
        ("already", r"\b(?:article|paper|work|study) (?:had|has) already (?:been published|appeared|come out) in\b"),
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
            rf"\b(?:sections?|blocks?|passages|parts) (?:of|in) (?:the )?text\b{_GAP}(?:copied|repeat"
            rf"|appeared|identical|duplicat|overlap)",
        ),
        ("expressions", rf"\bseveral expressions{_GAP}identical"),
        ("word for word", r"\bword for word\b"),
        ("verbatim", r"\bverbatim\b"),
    ),
    "plagiarism": (
        (
            "without",
            r"\b(?:copied|taken)\b[^.;]{0,80} without (?:proper |appropriate |due |any )?"
            r"(?:attribution|citation|credit|acknowledg)",
        ),
        ("plagi", r"\bplagi(?:ari[sz]|at|a\b|o\b|ad)\w*"),
        ("material from", r"\b(?:substantial|significant|large) (?:amount|part|portion)s? of material from\b"),
        ("original work", r"\bcannot be considered (?:as )?(?:an )?original work"),
        ("抄袭", "抄袭"),
        ("剽窃", "剽窃"),
        ("盗用", "盗用"),
        ("표절", "표절"),
    ),
    "image_manipulation": (
        (
            "edited",
            r"\b(?:images?|figures?|blots?|panels?|bands?)\b[^.;]{0,40} (?:inappropriately|digitally"
            r"|improperly) (?:edited|processed|modified|altered|enhanced)",
        ),
        ("cloned", r"\b(?:images?|figures?|blots?|panels?|bands?)\b[^.;]{0,60} (?:cloned|copy-?pasted|pasted)\b"),
        (
            "manipulat",
            rf"\b(?:images?|figures?|figs?|blots?|panels?|bands?|photographs?){_LONG} manipulat"
            rf"|\bmanipulat\w*{_GAP}(?:images?|figures?|blots?|panels?|bands?)",
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
}
