"""The journal of the original article where no citation gives it: in words of the statement on editors and readers."""

import re
from typing import Final

from retract_tui.extraction.announcements import leading_journal
from retract_tui.extraction.layout import Layout
from retract_tui.extraction.spans import Span

_REACH: Final = 6000
_THE: Final = r"(?:(?:the|The)\s(?:journals?\s)?|journals?\s)?"
_LEADS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:article|paper|review|letter|publication)\b[^.“”]{{0,60}}?\b(?:published"
        rf"|appeared)\s(?:[\w\s]{{0,30}}?\s)?in\s{_THE}(?=[A-Z])",
        rf"\b(?:[Ee]ditors?|[Ee]ditors?[- ][Ii]n[- ][Cc]hief|[Ee]ditorial (?:[Bb]oard|[Oo]ffice)"
        rf"|[Pp]ublishers?|Specialty Chief Editors?|Chief Editors?)\s(?:of|for|at)\s{_THE}(?=[A-Z])",
        r"\bHerausgeber\s(?:von|der|des)\s(?=[A-Z])|\b(?:editores|editor|rédacteurs?)\s(?:de"
        r"|del|da|do)\s(?:la\s)?(?=[A-Z])",
        rf"\b(?:readers(?:hip)?|authors|standards(?:\sof\s\w+)?|scope|aims)\s(?:of|for)\s{_THE}(?=[A-Z])",
        r"\b(?:from|submitted\sto|retracted\sby)\s(?:the\sjournal\s)(?=[A-Z])",
    )
)
_ADJECTIVE: Final = re.compile(
    r"\b(?:[Tt]he\soriginal|[Tt]his|[Tt]he)\s(?P<journal>[A-Z]\w+(?:\s(?:of|and|the|in|[A-Z]\w+)){0,7}"
    r"|mBio|eLife|mSphere|iScience)\s(?:paper|article|review|letter|publication)\b"
)
_EDITORS_BEHIND: Final = re.compile(
    r"\b(?:[Tt]he\s)?(?P<journal>(?:[A-Z][\w&]+\s){1,5}?)Editors?\s(?:retract|issue|have|wish|withdraw|decided)"
)
_SUBJECT: Final = re.compile(
    r"^(?:The\s)?(?P<journal>[A-Z]\w+(?:\s(?:of|and|the|for|in|[A-Z]\w+)){0,8})\s(?:received"
    r"|is\s(?:publishing|issuing|retracting)|has\s(?:received|retracted)|retracts|wishes)\b"
)
_ARXIV: Final = re.compile(r"\barxiv\.org/|\barXiv:\d", re.IGNORECASE)
_NO_JOURNAL: Final = re.compile(
    r"\b(?:Case Report|Original Article|Research Article|Review Article|Short Communication"
    r"|Brief Report|University|Hospital|Institute|Press|Springer|Elsevier|Wiley|Sage|SAGE|Taylor"
    r"|Publishing|Society|Research Integrity|Group|Ltd|Inc|Retract\w*|Expression|PubMed|Office"
    r"|Chief|"
    r"Executive|Academic|Managing|Handling|Associate|Senior|Original|Corresponding|Publisher"
    r"|Author|Figure|Table|Supplementary|Clinical Implications|Letter|Committee|COPE)\b|^(?:Editor"
    r"|Journal|The|This|Article|Concern|Our|We|Following)\b$"
)


def find_named_journal(layout: Layout) -> tuple[str, Span] | None:
    """The journal that the statement names in passing, with the words that name it; None where it names none."""
    text = layout.text
    if _ARXIV.search(text, 0, 3000):
        match = re.search("arXiv", text, re.IGNORECASE)
        return ("arXiv", Span(*match.span())) if match else None
    if not layout.body:
        return None
    start, end = layout.body[0].start, min(layout.body[-1].end, layout.body[0].start + _REACH)
    for pattern in (_SUBJECT, _EDITORS_BEHIND, _ADJECTIVE):
        for match in pattern.finditer(text[start:end]):
            name = match["journal"].strip()
            if not _NO_JOURNAL.search(name) and _is_name(name):
                at = start + match.start("journal")
                return name, Span(at, at + len(name))
    for lead in _LEADS:
        for match in lead.finditer(text, start, end):
            journal = leading_journal(text[match.end() : match.end() + 150])
            if journal and not _NO_JOURNAL.search(journal):
                return journal, Span(match.end(), match.end() + len(journal))
    return None


def _is_name(name: str) -> bool:
    return (
        name in ("PeerJ", "eLife", "mBio", "mSphere", "iScience", "PLOS", "Nature", "Science", "Frontiers")
        or " " in name
    )
