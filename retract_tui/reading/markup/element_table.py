"""What each element of HTML (WHATWG) and JATS (ANSI/NISO Z39.96) becomes in plain text; what is not here is no tag."""

from typing import Final, NamedTuple

from retract_tui.reading.markup.marks import COMMA, LINE, PARAGRAPH, SEMICOLON, SENTENCE


class Rendering(NamedTuple):
    """What is written where an element begins and where it ends."""

    before: str = ""
    after: str = ""


_PARAGRAPHS: Final = (
    "abstract ack aff article-categories article-meta author-notes back blockquote body boxed-text caption "
    "contrib-group disp-quote div dl fig figure fn-group footer form front front-stub h1 h2 h3 h4 h5 h6 header "
    "history html journal-meta kwd-group list main nav ol p permissions pre publisher ref-list sec section "
    "sub-article subject table table-wrap title title-group trans-abstract trans-title-group ul"
)
_LINES: Final = (
    "abbrev-journal-title address article article-id br center copyright-statement corresp dd dt "
    "figcaption fn head hr issn journal-id journal-title kwd-title license-p pub-date publisher-loc "
    "publisher-name ref related-article response subj-group subtitle tr trans-title verse-line"
)
_WORDS: Final = (
    "a abbr addr-line alternatives b bdi big bold chapter-title citation-alternatives cite city code collab "
    "collab-alternatives contrib-id copyright-holder copyright-year country del element-citation em email etal "
    "ext-link font given-names i img inline-formula inline-graphic ins institution institution-id "
    "institution-wrap italic kbd license license_ref mark math mi mixed-citation mn mo monospace mrow msub msup "
    "name named-content nlm-citation nobr object-id prefix related-object roman s samp sans-serif sc season "
    "small span state strike string-date string-name strong styled-content sub suffix surname tbody tfoot thead "
    "tt u underline uri var wbr xref year"
)

_CITATION_PARTS: Final = {
    "comment": Rendering(COMMA, ""),
    "person-group": Rendering("", SENTENCE),
    "article-title": Rendering("", SENTENCE),
    "source": Rendering("", SENTENCE),
    "pub-id": Rendering(SENTENCE, ""),
    "month": Rendering("-", ""),
    "day": Rendering("-", ""),
    "volume": Rendering(SEMICOLON, ""),
    "issue": Rendering("(", ")"),
    "fpage": Rendering(":", ""),
    "lpage": Rendering("-", ""),
    "elocation-id": Rendering(":", ""),
}

RENDERINGS: Final[dict[str, Rendering]] = {
    **dict.fromkeys(_WORDS.split(), Rendering()),
    **dict.fromkeys(_LINES.split(), Rendering(LINE, LINE)),
    **dict.fromkeys(_PARAGRAPHS.split(), Rendering(PARAGRAPH, PARAGRAPH)),
    "sup": Rendering("^{", "}"),
    "li": Rendering(f"{LINE}- ", LINE),
    "list-item": Rendering(f"{LINE}- ", LINE),
    "td": Rendering("", " "),
    "th": Rendering("", " "),
    "contrib": Rendering("", COMMA),
    "kwd": Rendering("", COMMA),
    "label": Rendering("", SENTENCE),
    **_CITATION_PARTS,
}
"""By the element's name in lower case, without its namespace's prefix."""

PUNCTUATED: Final = "mixed-citation"
"""The element that holds the punctuation of its parts: within it, these are taken as they stand."""

PARTS_OF_CITATION: Final = frozenset(_CITATION_PARTS)
"""Elements that need punctuation between them where the XML has none."""

LINK_ELEMENTS: Final = frozenset({"a", "ext-link", "uri"})
"""Elements whose `href` is the target of what they hold."""

NOTE_REFERENCES: Final = frozenset({"aff", "author-notes", "corresp", "fn", "table-fn"})
"""`ref-type`s of an `xref` that is printed as a superscript behind a name."""

IDENTIFIER_LABELS: Final[dict[str, str]] = {
    "doi": "doi: ",
    "pmid": "PMID: ",
    "pubmed": "PMID: ",
    "pmc": "PMCID: PMC",
    "pmcid": "PMCID: PMC",
}
"""What stands before an identifier in print, by `pub-id-type` or `ext-link-type`."""

DATE_LABELS: Final[dict[str, str]] = {
    "epub": "Published online",
    "electronic": "Published online",
    "ppub": "Published in print",
    "print": "Published in print",
    "collection": "Published in the issue of",
    "pmc-release": "Released in PubMed Central",
    "received": "Received",
    "accepted": "Accepted",
    "retracted": "Retracted",
    "corrected": "Corrected",
}
"""What stands before a date in print, by `pub-type`, `publication-format` or `date-type`; else "Published"."""
