"""Web pages of fictional publishers, printed from the text of a notice: what the tests of the HTML reader read back."""

import html
import re
from collections.abc import Callable
from typing import Any

REFERENCES = re.compile(r"(?:References?|REFERENCES|Literatur|Bibliography|参考文献)\s*:?\s*$", re.IGNORECASE)
ENTRY = re.compile(r"\s*[-•]?\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)])\s*(?=\D)")
RAISED = re.compile(r"\^\{([^{}]*)\}")
LINK = re.compile(r"https?://(?:dx\.)?doi\.org/10\.\d{4,9}/[^\s<>()\[\]]*[^\s<>()\[\].,;]")


def escaped(line: str) -> str:
    """A line as markup: raised figures in `sup`, addresses of DOIs as links."""
    marked = html.escape(line, quote=False)
    marked = RAISED.sub(r"<sup>\1</sup>", marked)
    return LINK.sub(lambda found: f'<a href="{found.group()}" target="_blank">{found.group()}</a>', marked)


def unbroken(text: str, dois: list[str]) -> str:
    """The text with each DOI in one piece, as it is in a page even where a column of print had no room for it."""
    for doi in dois:
        pieces = re.compile(r"\s{0,2}".join(re.escape(character) for character in doi), re.IGNORECASE)
        text = pieces.sub(lambda found: "".join(found.group().split()), text)
    return text


def joined(text: str) -> list[list[str]]:
    """The paragraphs of a text, each as its lines; a line that goes on in the next is one with it."""
    unwrapped = re.sub(r"(?<=[\w,–-])\n(?=[a-z(])", " ", text)
    blocks = [block for block in re.split(r"\n\s*\n", unwrapped) if block.strip()]
    return [[line for line in block.split("\n") if line.strip()] for block in blocks]


def tags_of(labels: dict[str, Any], journal: str | None) -> str:
    """The tags that a publisher would set on the page of a notice, from what is known of the notice."""
    notice = labels["notice"]
    tags = {
        "citation_title": notice["title"],
        "citation_doi": notice["doi"],
        "citation_online_date": (notice["date"] or "").replace("-", "/"),
        "citation_journal_title": journal,
        "citation_publisher": labels.get("publisher"),
        "dc.language": labels.get("language"),
    }
    return "\n".join(f'<meta name="{name}" content="{html.escape(value)}">' for name, value in tags.items() if value)


def _split_references(blocks: list[list[str]]) -> tuple[list[list[str]], str, list[str]]:
    for number, block in enumerate(blocks):
        for at, line in enumerate(block):
            if REFERENCES.fullmatch(line.strip()):
                entries = [*block[at + 1 :], *(line for later in blocks[number + 1 :] for line in later)]
                if entries and all(ENTRY.match(entry) for entry in entries):
                    return [*blocks[:number], *([block[:at]] if at else [])], line.strip(), entries
    return blocks, "", []


def _flowing(tags: str, title: str | None, blocks: list[list[str]]) -> str:
    """A page of today: landmarks, a consent dialog, share bars and recommendations, a numbered list of references."""
    blocks, heading, entries = _split_references(blocks)
    written: list[str] = []
    for block in blocks:
        for line in block:
            is_title = title is not None and line.strip() == title.strip()
            element = "h1" if is_title else "p"
            written.append(f"<{element}>{escaped(line)}</{element}>")
    listed = "".join(
        f"<li class='ref'><span>{escaped(ENTRY.sub('', entry, count=1))}</span>"
        f'<ul class="ref-links"><li><a href="https://scholar.google.com/scholar?q=a">Google Scholar</a></li>'
        f'<li><a href="#r{number}">View in article</a></li></ul></li>'
        for number, entry in enumerate(entries, 1)
    )
    numbered = f"<section id='references'><h2>{heading}</h2><ol>{listed}</ol></section>" if entries else ""
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{html.escape(title or "Notice")} | The Fictional Press</title>
{tags}
<script>window.dataLayer = [{{"page": "<p>Retraction of everything</p>"}}];</script>
<style>.c-share {{ display: flex }}</style></head>
<body class="has-sidebar">
<a class="skip-link" href="#content">Skip to main content</a>
<div id="consent-banner" class="cookie-banner" role="dialog"><p>We use cookies to remember what you read. By clicking
Accept you agree to all of them, and to those of our 812 partners, who have a legitimate interest in your reading.</p>
<button>Accept all</button></div>
<header class="site-header"><nav aria-label="Main"><ul><li><a href="/">Home</a></li>
<li><a href="/journals">Journals</a></li><li><a href="/retractions">Retractions 2019</a></li></ul></nav>
<form action="/search"><input name="q"><button>Search</button></form></header>
<main id="content"><article>
<ol class="breadcrumbs"><li><a href="/">Journals</a></li><li><a href="/j">This journal</a></li></ol>
{"".join(written)}
{numbered}
<div class="share-buttons"><p>Share this article</p><a href="https://social.example/?u=1">Post</a></div>
</article>
<section><h2>You may also like</h2><ul><li><a href="/a1">Retraction: Ferns of the northern fens
(10.5555/recommended.1)</a></li><li><a href="/a2">Sedges of the southern fens</a></li></ul></section>
</main>
<aside class="metrics"><h2>Metrics</h2><p>1,234 views, 5 citations</p></aside>
<footer><p>© The Fictional Press. All rights reserved. ISSN 0000-0000</p><a href="/privacy">Privacy</a></footer>
<noscript>Turn on JavaScript to read this retraction.</noscript>
</body></html>"""


def _tabled(tags: str, title: str | None, blocks: list[list[str]]) -> str:
    """A page of twenty years ago: laid out with tables, lines broken by hand, without landmarks."""
    written = "<br>\n<br>\n".join("<br>\n".join(escaped(line) for line in block) for block in blocks)
    return f"""<HTML><HEAD><TITLE>{html.escape(title or "Notice")}</TITLE>
<META http-equiv="Content-Type" content="text/html; charset=utf-8">
{tags}
</HEAD><BODY bgcolor="#ffffff">
<TABLE width="100%"><TR><TD id="logo"><A href="/">Fictional Journals Online</A></TD>
<TD><A href="/current">Current issue</A> | <A href="/past">Past issues</A> | <A href="/search">Search</A></TD></TR>
</TABLE>
<TABLE><TR><TD class="menu" width="150"><A href="/toc">Contents</A><BR><A href="/pdf">PDF</A><BR>
<A href="/email">E-mail this page to a friend</A><BR><A href="/alert">Alert me when this article is corrected</A></TD>
<TD valign="top">
{written}
</TD></TR></TABLE>
</BODY></HTML>"""


DESIGNS: dict[str, Callable[[str, str | None, list[list[str]]], str]] = {"flowing": _flowing, "tabled": _tabled}


def printed(design: str, text: str, labels: dict[str, Any]) -> str:
    """A notice's text as a page of a design, with the tags that its labels know of."""
    return DESIGNS[design](tags_of(labels, None), labels["notice"]["title"], joined(unbroken(text, labels["dois"])))
