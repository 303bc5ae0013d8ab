"""Fictional articles in JATS, put together for the tests."""

RETRACTED = (
    '<related-article related-article-type="retracted-article" ext-link-type="doi" xlink:href="10.5555/jss.2015.11"/>'
)
IDS = (
    '<article-id pub-id-type="doi">10.5555/JSS.2019.77</article-id>'
    '<article-id pub-id-type="pmid">90000077</article-id><article-id pub-id-type="pmc">9000077</article-id>'
)
JOURNAL = (
    "<journal-meta><journal-title-group><journal-title>Journal of Sea Science</journal-title></journal-title-group>"
    "<publisher><publisher-name>Harbour Press</publisher-name></publisher></journal-meta>"
)
DATES = (
    '<pub-date pub-type="collection"><year>2019</year></pub-date>'
    '<pub-date pub-type="pmc-release"><day>1</day><month>3</month><year>2020</year></pub-date>'
    '<pub-date pub-type="epub"><day>06</day><month>9</month><year>2019</year></pub-date>'
)
AUTHORS = (
    '<contrib-group><contrib contrib-type="author"><name><surname>Moor</surname><given-names>Ada</given-names></name>'
    '</contrib><contrib contrib-type="editor"><name><surname>Quill</surname><given-names>Eve</given-names></name>'
    "</contrib></contrib-group>"
)
STATEMENT = (
    "<p>This article has been retracted by the editor because Figure 2A duplicates an image of another article.</p>"
)


def article(
    *,
    kind: str = "retraction",
    title: str = "Retraction: Tides of the <italic>inner</italic> shelf",
    ids: str = IDS,
    related: str = RETRACTED,
    dates: str = DATES,
    authors: str = "",
    subject: str = "",
    body: str = STATEMENT,
    back: str = "",
) -> str:
    """An article without an XML declaration; `subject` is its heading."""
    heading = f"<article-categories><subj-group><subject>{subject}</subject></subj-group></article-categories>"
    return (
        f'<article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="{kind}" xml:lang="en"><front>{JOURNAL}'
        f"<article-meta>{ids}{heading if subject else ''}"
        f"<title-group><article-title>{title}</article-title></title-group>"
        f"{authors}{dates}<volume>7</volume><issue>2</issue><fpage>77</fpage>{related}</article-meta></front>"
        f"<body>{body}</body><back>{back}</back></article>"
    )
