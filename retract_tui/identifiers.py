"""DOIs, PubMed and PMC identifiers: found in running text, normalised, compared, turned into addresses.

A DOI is "10." + registrant + "/" + suffix, and a suffix may hold nearly anything (DOI Handbook, 2.2), so that its end
in running text is a matter of judgement. The rules, in the order in which they are applied to what follows "10.NNNN/":

* a SICI (ANSI/NISO Z39.56) is taken whole, with its `<`, `>`, `;`, `[` and `]`;
* white space, quotes and markup end a suffix, and so do a second DOI, an address, `?`, `#`, `,`, a `;` outside a SICI;
* a closing bracket that was not opened inside ends it, a bracket that stays open is cut with what follows;
* punctuation at the end belongs to the sentence;
* a word glued behind ("…5029Following") is cut, and the DOI is marked repaired;
* a line break or a space inside is joined only with support: the same DOI stands unbroken elsewhere in the text, or
  what stands before the break cannot be the end of a DOI and what follows looks like the rest of one. Marked repaired.

Nothing is ever completed, corrected or guessed: every character of a DOI stands in the text.
"""

import html
import re
from typing import Final, NamedTuple
from urllib.parse import quote, unquote


class FoundId(NamedTuple):
    """An identifier in a text: its normal form, `raw` as `text[start:end]` has it, and whether it had to be mended."""

    value: str
    raw: str
    start: int
    end: int
    repaired: bool = False


_DASHES: Final = "‐‑‒–—−"
# What stands before is asked behind the first characters: `re` looks fast for what begins with a letter.
_PREFIX: Final = re.compile(r"10\.(?<!\d10\.)\d{4,9}(?:\.\d{1,9}){0,3}(?:\\?/|%2[Ff])")
# "doi: 10. 5555/x", "doi: 10.5555 /x", and a digit astray: "doi: 110.5555/x".
_SPLIT_PREFIX: Final = re.compile(r"[dD][oO][iI](?:\.[oO][rR][gG]/|[:\s]\s?)\d?(10\.\s\d{4,9}/|10\.\d{4,9}\s?/)")
_LABEL_BEFORE: Final = re.compile(r"(?:^|[\s(\[])\d{1,3}\.$")
_BODY: Final = re.compile(rf"(?:[A-Za-z0-9!#$%&()+,\-./:;=?@\[\]_~{_DASHES}]|\\[^A-Za-z0-9\s]){{1,300}}")
_SICI: Final = re.compile(
    r"(?:\(SICI\)|%28SICI%29)?\d{4}-\d{3}[\dXx]"  # ISSN
    r"(?:\(|%28)\d{4,8}(?:[/-]\d{1,4})?(?:\)|%29)"  # date of the issue
    r"[\w.:+/-]{0,30}?"  # volume and issue
    r"(?:<|&lt;|%3[Cc]|\[|%5[Bb])(?:[^\s<>\"\]]|(?<=[-:])\s){1,60}?(?:>|&gt;|%3[Ee]|\]|%5[Dd])"  # place and title code
    r"\d\.\d\.[A-Za-z]{2}(?:;|%3[Bb])\d(?:-[\dA-Za-z#@])?"  # code structure, medium, version, check character
)
_SICI_SEMICOLON: Final = re.compile(r"\.[A-Za-z]{2};\d")

_ENDS: Final = re.compile(
    r"https?:|www\.|ftp:"  # an address follows
    r"|(?:doi(?::|\.org)\W?)?10\.\d{4,9}/"  # another DOI follows
    r"|(?i:doi:|pm(?:c?id|c\d)|\bepub)"
    r"|\]\(|[?#,<>]|&(?!amp;|lt;|gt;)"
)
_TRAILING: Final = re.compile(rf"(?:[.,:;!?/\-_\\=&{_DASHES}]|%2[Ff]|\\[^A-Za-z0-9\s])+$")
_PUBLISHER_TAIL: Final = re.compile(
    r"(?:/(?:full|abs|abstract|pdf|epdf|epub|pdfdirect|meta|html|summary|references|citedby|figures|suppl\w*|fulltext|full-text)"
    r"(?:/\S*)?|\.(?:pdf|html?|full|short|abstract|full\.pdf))$",
    re.IGNORECASE,
)
_ADDRESS_BEFORE: Final = re.compile(r"(?:https?://|www\.)(\S*)$", re.IGNORECASE)
_LOOK_BEHIND: Final = 200

_GLUED_STARTS: Final = (
    "Abstract After Also Although An And Are Article As At Author Authors Available Based Because But By Copyright "
    "Correspondence Date Due Edited Editor Editors Epub Erratum Figs Figure Figures Following For From Further Given "
    "Has However If In Introduction Is It Its Keywords No Not Of On Our PubMed Published Publisher Received Reference "
    "References Retracted Retraction See Since So Specifically Table That The Their These They This To We When Which "
    "While With"
)
_GLUED_LOWER: Final = "and are because but for from had has have however that the their these this was were which with"
_GLUED_WORD: Final = re.compile(
    r"(?<=[\d)])(?:[A-Z][a-z]{2,}[A-Za-z]*"  # a capitalised word of three letters or more, behind a digit or bracket
    rf"|(?:{'|'.join(_GLUED_STARTS.split())})"
    rf"|(?:{'|'.join(_GLUED_LOWER.split())}))\.?$"
    rf"|(?<=[a-z])(?:{'|'.join(word for word in _GLUED_STARTS.split() if len(word) > 4)})$"
    r"|\.[A-Z][a-z]+$"  # the sentence ended without a space
)

_GAP: Final = re.compile(r" ?\n ?| ")
_TAIL: Final = re.compile(rf"[A-Za-z0-9(<][A-Za-z0-9()\-./:;_<>{_DASHES}]{{0,100}}")
_REFERENCE_LABEL: Final = re.compile(r"\d{1,3}\.?\s+[A-Z]")
_BROKEN_SHAPES: Final = tuple(
    (re.compile(before), re.compile(behind))
    for before, behind in (
        (r"\d{4}-\d{3}[\dXx]\(\d\d\)$", r"\d{5}-[\dXx]$"),  # an article of a serial: "S0140-6736(97)", "11096-0"
        (r"\d{3}-\d{4}-$", r"[\dXx]$"),  # its check character: "s13046-017-0077-", "x"
        (r"[A-Za-z]\.(?:19|20)\d\d\.$", r"\d{5,8}$|e\d{1,7}$"),  # journal, year, article: "fonc.2024.", "1422567"
    )
)
"""What stands before a line break and behind it in the common shapes of DOIs, where nothing but a break can come."""
_RUNS_ON: Final = re.compile(r" [a-z]")
_ISSUE_TAIL: Final = re.compile(r"[ivep]\d{1,4}\.\w*\d$")
_STRUCTURED: Final = re.compile(r"\d[\w()]*[.\-]\w|[a-z]\w*[.\-]\w*\d")


def find_dois(text: str) -> list[FoundId]:
    """The DOIs of a text in their order, short DOIs ("10/abc12") among them; linear in the length of the text."""
    found_all = _find_short_dois(text)
    if "10." not in text:
        return found_all
    unbroken = [(start, body, _read_at(text, start, body)) for start, body in _starts(text)]
    known = {found.value for _, _, found in unbroken if found and not found.repaired}
    end = 0
    for start, body, alone in unbroken:
        found = _read_joined(text, start, body, known) or alone
        if found and start >= end:
            found_all.append(found)
            end = found.end
    return sorted(found_all, key=lambda found: found.start)


def _starts(text: str) -> list[tuple[int, int]]:
    """Where DOIs begin: the place of "10." and of the first character behind the slash."""
    starts = {match.start(): match.end() for match in _PREFIX.finditer(text) if _may_begin(text, match.start())}
    starts.update((match.start(1), match.end(1)) for match in _SPLIT_PREFIX.finditer(text))
    return sorted(starts.items())


def _may_begin(text: str, start: int) -> bool:
    """False inside a longer number ("3.2.10.1000/5"); a reference's label ("2.10.1000/5") is none."""
    if start == 0 or text[start - 1] != "." or not text[start - 2 : start - 1].isdigit():
        return True
    return bool(_LABEL_BEFORE.search(text, max(0, start - 6), start))


def _read_at(text: str, start: int, body: int) -> FoundId | None:
    """The DOI whose suffix begins at `body`, up to the first white space."""
    sici = _SICI.match(text, body)
    if sici:
        return _found(text, start, sici.end(), repaired=any(c.isspace() for c in sici.group()))
    token = _BODY.match(text, body)
    if token is None:
        return None
    suffix = _address_suffix(text, start, _balanced(_before_end(token.group())))
    trimmed = _TRAILING.sub("", suffix)
    plain = _TRAILING.sub("", _GLUED_WORD.sub("", trimmed))
    if not any(c.isalnum() for c in plain) or plain[0] in ".-/":
        return None
    return _found(text, start, body + len(plain), repaired=plain != trimmed)


def _before_end(token: str) -> str:
    """A token up to what cannot belong to its DOI."""
    end = _ENDS.search(token)
    kept = token[: end.start()] if end else token
    semicolon = kept.find(";")
    while semicolon >= 0:
        entity = kept.rfind("&", max(0, semicolon - 4), semicolon) >= 0
        if not entity and not _SICI_SEMICOLON.match(kept, semicolon - 3):
            return kept[:semicolon]
        semicolon = kept.find(";", semicolon + 1)
    return kept


_BRACKET: Final = re.compile(r"[()\[\]]")
_REFERENCE_AT_END: Final = re.compile(r"\[[^\]]{0,20}\]$")


def _balanced(token: str) -> str:
    """A token up to its first bracket that does not close, or that closes what was not opened."""
    opened: list[int] = []
    for bracket in _BRACKET.finditer(token):
        index, character = bracket.start(), bracket.group()
        if character in "([":
            opened.append(index)
        elif not opened or token[opened.pop()] + character not in ("()", "[]"):
            return token[:index]
    token = token[: opened[0]] if opened else token
    # A bracketed number at the end is a reference of the sentence ("10.5555/abc[2]"), not a part.
    return _REFERENCE_AT_END.sub("", token) if token.endswith("]") else token


def _address_suffix(text: str, start: int, suffix: str) -> str:
    """A suffix without what a publisher's address adds to it ("/full", ".pdf", "&download=true")."""
    if start == 0 or text[start - 1].isspace():
        return suffix
    address = _ADDRESS_BEFORE.search(text, max(0, start - _LOOK_BEHIND), start)
    if address is None or address.group(1).startswith(("doi.org", "dx.doi.org")):
        return suffix
    return _PUBLISHER_TAIL.sub("", _TRAILING.sub("", suffix.split("&")[0]))


def _read_joined(text: str, start: int, body: int, known: set[str]) -> FoundId | None:
    """The DOI that goes on behind a line break or a space, where there is support for it; else None."""
    token = _BODY.match(text, body)
    head_end = token.end() if token else body
    gap = _GAP.match(text, head_end)
    tail = _TAIL.match(text, gap.end()) if gap else None
    if gap is None or tail is None or _PREFIX.match(text, tail.start()):
        return None
    head = text[body:head_end]
    if head and (_before_end(head) != head or head[0] in ".-/"):
        return None
    joined = _balanced(_before_end(head + tail.group()))
    if len(joined) <= len(head):
        return None
    trimmed = _TRAILING.sub("", joined)
    plain = _TRAILING.sub("", _GLUED_WORD.sub("", trimmed))
    if len(plain) <= len(head):
        return None
    found = _found(text, start, gap.end() + len(plain) - len(head), repaired=True)
    if found.value in known:
        return found
    return found if _supported(text, start, head, gap.group(), tail, plain[len(head) :]) else None


def _supported(text: str, start: int, head: str, gap: str, tail: re.Match[str], rest: str) -> bool:
    """True where `head` cannot be the end of a DOI and `rest`, what the tail would add, looks like the rest of one."""
    if _REFERENCE_LABEL.match(text, tail.start()):
        return False
    line_break = "\n" in gap
    if line_break and any(before.search(head) and behind.match(rest) for before, behind in _BROKEN_SHAPES):
        # A number that a sentence goes on behind may be the sentence's: "10.5555/vole.2019. 12345 voles were".
        return not (rest.isdigit() and _RUNS_ON.match(text, tail.start() + len(rest)))
    if not any(c.isdigit() for c in rest):
        return False
    open_bracket = head.count("(") > head.count(")")
    if not head or open_bracket or head[-1] in "/:_(":
        return line_break or not head or head[-1] in "/("
    if line_break and head[-1] in "-" + _DASHES:
        return True
    if head[-1] != ".":
        return False
    if not any(c.isdigit() for c in head):
        return bool(_STRUCTURED.match(rest))
    if _ISSUE_TAIL.match(rest):
        return True
    # "(https://doi.org/10.5555/abc.2018.\n0442)": the bracket that was opened before the DOI closes behind the rest.
    before = text[max(0, start - _LOOK_BEHIND) : start]
    closes = text[tail.start() + len(rest) : tail.start() + len(rest) + 1]
    opened = before.count("(") - before.count(")") > 0 if closes == ")" else before.count("[") - before.count("]") > 0
    return line_break and closes in (")", "]") and opened and rest[0].isdigit()


def _found(text: str, start: int, end: int, repaired: bool) -> FoundId:
    raw = text[start:end]
    value = _normal(raw)
    mended = repaired or any(c.isspace() or c in _DASHES or c == "\\" for c in raw)
    return FoundId(value, raw, start, end, mended)


_NOT_OF_DOI: Final = re.compile(r"\s+|\\(?=[^A-Za-z0-9\s])")
_PLAIN_DASHES: Final = str.maketrans(dict.fromkeys(_DASHES, "-"))


def _normal(raw: str) -> str:
    """The one form in which DOIs are compared: decoded once, lower case, ASCII hyphens, no white space."""
    joined = _NOT_OF_DOI.sub("", raw)
    if not joined.isascii():
        joined = joined.translate(_PLAIN_DASHES)
    return unquote(html.unescape(joined)).lower()


_SHORT: Final = re.compile(
    r"[dD](?i:oi\.org/(?:10/([a-z0-9]{3,10})|(?=[a-z]*\d)([a-z0-9]{4,10}))|oi:\s?10/([a-z0-9]{3,10}))(?![\w./%-]*[\w/])"
)


def _find_short_dois(text: str) -> list[FoundId]:
    """Short DOIs (shortdoi.org): kept as such, "10/abc12", wherever a resolver or "doi:" stands before them."""
    short: list[FoundId] = []
    lower = text.lower()
    if "10/" not in lower and lower.count("doi.org/") == lower.count("doi.org/10."):
        return short
    for match in _SHORT.finditer(text):
        group = match.lastindex or 0
        short.append(FoundId(f"10/{match.group(group).lower()}", match.group(group), *match.span(group)))
    return short


_FIELD: Final = re.compile(r"(?:10\.\d{4,9}(?:\.\d{1,9}){0,3}|10)(?:/|%2[Ff])\S+$")
_MAY_BE_SECOND: Final = re.compile(r"10\.\d{4}|doi", re.IGNORECASE)
_FIELD_PREFIX: Final = re.compile(r"^(?:https?://\S*?/(?=10\b)|(?:info:)?doi[:/]?\s*|x+)", re.IGNORECASE)


def normalise_doi(value: str) -> str | None:
    """The normal form of a field that should hold one DOI, in any way of writing it; None where it holds none.

    Unlike `find_dois`, takes the whole of a bare DOI, whatever characters it holds: a field has no sentence around it.
    """
    value = value.strip()
    if "://" in value:
        found = find_dois(value)
        return found[0].value if len(found) == 1 else None
    bare = _FIELD_PREFIX.sub("", value)
    if not _FIELD.match(bare) or (_MAY_BE_SECOND.search(bare, 1) and len(find_dois(bare)) > 1):
        return None
    return _normal(re.sub(r"[.,;]+$", "", bare.partition("#.")[0]))


def same_doi(one: str, other: str) -> bool:
    """True for two ways of writing one DOI."""
    first = normalise_doi(one)
    return first is not None and first == normalise_doi(other)


def doi_url(doi: str) -> str:
    """The resolver's address of a DOI, with what an address cannot hold percent-encoded."""
    return "https://doi.org/" + quote(doi, safe="/:;()._-+,!$*'@=~")


_PMID: Final = re.compile(
    r"(?i:\bPMIDs?\s{0,2}[:#：]?\s{0,2}\[?\s?|\bPubMed(?:\s(?:PM)?ID)?\s?[:：]\s?\[?|pubmed\.ncbi\.nlm\.nih\.gov/|"
    r"ncbi\.nlm\.nih\.gov/pubmed/|info:pmid/)(\d{1,8})(?![\w.]*\d)"
)
_PMCID: Final = re.compile(r"(?i:\b(?:PMCID\s{0,2}[:#：]?\s{0,2}\[?\s?(?:PMC)?|PMC\s?))(\d{4,9})(?!\d)")


def find_pmids(text: str) -> list[FoundId]:
    """The PubMed identifiers of a text: numbers that a label or a PubMed address names as such."""
    lower = text.lower()
    if "pmid" not in lower and "pubmed" not in lower:
        return []
    return [FoundId(str(int(m.group(1))), m.group(1), *m.span(1)) for m in _PMID.finditer(text) if int(m.group(1))]


def find_pmcids(text: str) -> list[FoundId]:
    """The PubMed Central identifiers of a text, as "PMC" and digits."""
    if "pmc" not in text.lower():
        return []
    return [FoundId(f"PMC{int(m.group(1))}", m.group(), m.start(), m.end()) for m in _PMCID.finditer(text)]


def normalise_pmid(value: str) -> str | None:
    """The digits of a field that should hold a PubMed identifier ("PMID: 123", "123.0", an address), else None."""
    bare = re.fullmatch(r"\s*(\d{1,8})(?:\.0)?\s*", value)
    if bare:
        return str(int(bare.group(1))) if int(bare.group(1)) else None
    found = find_pmids(value)
    return found[0].value if len(found) == 1 else None


def normalise_pmcid(value: str) -> str | None:
    """A PubMed Central identifier in the form "PMC123456", else None."""
    found = find_pmcids(value)
    return found[0].value if len(found) == 1 else None


def pmid_url(pmid: str) -> str:
    """PubMed's address of a record."""
    return f"https://pubmed.ncbi.nlm.nih.gov/{int(pmid)}/"


def pmcid_url(pmcid: str) -> str:
    """PubMed Central's address of an article."""
    return f"https://pmc.ncbi.nlm.nih.gov/articles/PMC{int(pmcid.removeprefix('PMC'))}/"
