"""What the elements of a web page become in plain text, and which are no part of what it says (WHATWG HTML)."""

from typing import Final

from retract_tui.reading.markup.element_table import RENDERINGS, Rendering
from retract_tui.reading.markup.marks import LINE, PARAGRAPH

HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
"""From the highest to the lowest."""

_BLOCKS: Final = (
    "address article aside blockquote body center details div dl fieldset figcaption figure footer form header hgroup "
    "hr html main nav ol p pre search section table ul"
)
_LINES: Final = "br caption dd dt legend summary tr"

PAGE_RENDERINGS: Final[dict[str, Rendering]] = {
    **dict.fromkeys((*_BLOCKS.split(), *HEADINGS), Rendering(PARAGRAPH, PARAGRAPH)),
    **dict.fromkeys(_LINES.split(), Rendering(LINE, LINE)),
    **{name: RENDERINGS[name] for name in ("td", "th")},
    "li": Rendering(LINE, LINE),
    "sup": RENDERINGS["sup"],
    "br": Rendering("", LINE),
}
"""By the element's name; what is not here is written as its text."""

BLOCKS: Final = frozenset(name for name, rendering in PAGE_RENDERINGS.items() if rendering.before in (PARAGRAPH, LINE))
"""Elements that begin on a line of their own."""

BLOCKS_OF_TEXT: Final = frozenset({*HEADINGS, "li", "ol", "p", "pre", "ul"})
"""Elements that are a part of a text, never the whole of it."""

_FURNITURE_ELEMENTS: Final = (
    "annotation annotation-xml applet audio button canvas datalist dialog embed head iframe input map menu nav "
    "noframes noscript object option script search select style svg template textarea title video"
)
FURNITURE: Final = frozenset(_FURNITURE_ELEMENTS.split())
"""Elements that hold nothing of what a page says."""

FURNITURE_OF_SITE: Final = frozenset({"aside", "footer", "header"})
"""Elements that are the site's, unless they stand within the article (an aside is not even then the article's)."""

_ROLES: Final = (
    "alertdialog banner button complementary contentinfo dialog menu menubar navigation search tablist toolbar tooltip"
)
FURNITURE_ROLES: Final = frozenset(_ROLES.split())
"""`role`s (WAI-ARIA) of what is no part of the article."""

_HIDING: Final = (
    "d-none display-none element-invisible hide hidden invisible is-hidden js-hidden offscreen screen-reader "
    "screen-reader-only screen-reader-text screenreader screenreader-only sr-only u-hide u-js-hide u-visually-hidden "
    "usa-sr-only visually-hidden visuallyhidden"
)
HIDDEN_CLASSES: Final = frozenset(_HIDING.split())
"""Classes of what is not shown, or only read aloud."""

_SURE_FURNITURE: Final = (
    "accessbar addthis adslot advert advertisement advertisements advertising altmetric altmetrics breadcrumb "
    "breadcrumbs cookie cookies crossmark disqus gdpr jumplinks megamenu newsletter onetrust pagination recaptcha "
    "recommendation recommendations recommended recommender relatedarticles sharebar signin signup skiplinks "
    "skipto social trendmd"
)
FURNITURE_WORDS: Final = frozenset(_SURE_FURNITURE.split())
"""Words in the class or id of what is no part of the article, however long it is."""

_MAYBE_FURNITURE: Final = (
    "citedby citing dimensions download downloads dropdown feedback login masthead menu metrics modal nav navbar "
    "navigation overlay pager paywall popup promo related share sharing sidebar similar skip subscribe subscription "
    "supplements toc toolbar tools tooltip trending"
)
MAYBE_FURNITURE_WORDS: Final = frozenset(_MAYBE_FURNITURE.split())
"""Words in the class or id of what is no part of the article, or of what only has a sidebar or a menu in it."""

SPEAKING_FURNITURE_WORDS: Final = frozenset(
    {"modal", "overlay", "popup", "related", "sidebar", "similar", "supplements", "toc"}
)
"""Those of them that may as well name a box that says which article a notice is about."""

_KINDS: Final = (
    "amended amendment amendments concern corrected correction corrections corrigendum eoc errata erratum retract "
    "retracted retraction retractions withdrawal withdrawn"
)
KIND_WORDS: Final = frozenset(_KINDS.split())
"""Words in the class or id of a box that say what happened to the article."""

STATUS_WORDS: Final = KIND_WORDS | {
    "alert",
    "change",
    "changes",
    "notice",
    "notification",
    "status",
    "update",
    "updates",
}
"""Words in the class or id of a box that may say what happened to the article."""

_REFERENCE_FURNITURE: Final = (
    "abstract, abstract/free full text, ads, article, back to citation, cas, chemport, cross ref, crossref, "
    "crossref full text, doi, download, export citation, find it, free article, free full text, full text, "
    "full text (pdf), full text pdf, full text via crossref, get it, go to reference, google preview, google scholar, "
    "isi, jump to reference, link, link to external source, math, mathscinet, medline, nasa ads, open url, openurl, "
    "pdf, pmc, pmc free article, pubmed, pubmed abstract, pubmed central, pubmed/ncbi, scopus, search google scholar, "
    "search pubmed, see all references, show context, view, view article, view at google scholar, view at publisher, "
    "view at publisher site, view in article, view in scopus, view large, view record in scopus, web of science, "
    "web of science ®, worldcat, wos, zbmath"
)
REFERENCE_FURNITURE: Final = frozenset(_REFERENCE_FURNITURE.split(", "))
"""What the links behind a reference are called, which lead to it elsewhere."""
