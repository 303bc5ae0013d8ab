"""Who asked for the notice or decided it.

Three layouts say so: a request ("at the request of the authors"), an agent behind the verb ("retracted by agreement
between …"), a subject before it ("the Editors have retracted", "the authors wish to withdraw"). Where none does, the
next best is taken: an approval, an investigation, the byline. Those who only raised concerns are not meant.
"""

import re
from typing import Final

from retract_tui.extraction.party_phrases import (
    AGENT,
    AGENT_END,
    APOLOGISES,
    APPROVED,
    ASKED,
    AUTHORS_AGREED,
    AUTHORS_TELL,
    BECAME_AWARE,
    BYLINE_LENGTH,
    CLAUSE,
    EDITORS_VOICE,
    FIRST_PERSON,
    INFORMS,
    INSTITUTION,
    INVESTIGATED,
    JUDGED,
    LONGEST_SUBJECT,
    NAMES_JOURNAL,
    NAMES_PERSON,
    NOBODY,
    NOT_SUBJECT,
    OPENING,
    PARTIES,
    PATIENTS_REQUEST,
    RELATIVE,
    REQUEST_END,
    REQUEST_OF,
    REQUESTERS,
    REQUESTS,
    SIGNED,
    STAFF,
    STEMS_OF_ADVICE,
    STEMS_OF_INSTITUTION,
    STEMS_OF_REQUEST,
    SUBJECT_VERB,
    SUBJECTS,
)
from retract_tui.extraction.phrases import compiled, holds_any, matches, search
from retract_tui.extraction.prose import Prose
from retract_tui.extraction.spans import Span
from retract_tui.model import Party


def read_parties(prose: Prose) -> dict[Party, Span]:
    """The parties that asked for the notice or decided it, each with the words that say so."""
    found: dict[Party, Span] = {}
    for layout in (_by_request, _by_agent, _by_subject, _by_institution):
        for party, span in layout(prose).items():
            found.setdefault(party, span)
    if found:
        approved = _who(prose, APPROVED).get("editor") if "approved by" in prose.plain else None
        if approved:
            found["editor"] = approved
        return found
    for pattern in (APPROVED, JUDGED, INVESTIGATED, APOLOGISES, SIGNED, INFORMS, BECAME_AWARE):
        if parties := _who(prose, pattern):
            return parties
    agreed = compiled(AUTHORS_AGREED).search(prose.plain, prose.start, prose.end)
    if agreed:
        return {"authors": Span(agreed.start(), agreed.end())}
    told = compiled(AUTHORS_TELL).search(prose.plain, prose.start, prose.end)
    if told and _narrator(prose) == "authors":
        return {"authors": Span(told.start(), told.end())}
    return _of_byline(prose)


def _parties_in(prose: Prose, start: int, end: int) -> dict[Party, Span]:
    """The parties named in a stretch, in the order of the text."""
    found: list[tuple[int, Party, Span]] = []
    for party, words in PARTIES.items():
        match = compiled(words).search(prose.plain, start, end)
        if match:
            found.append((match.start(), party, Span(match.start(), match.end())))
    return {party: span for _, party, span in sorted(found)}


def _who(prose: Prose, pattern: str, ends: str | None = None) -> dict[Party, Span]:
    """The parties in the `who` groups of a pattern, wherever it fits, up to the word that ends them."""
    found: dict[Party, Span] = {}
    for match in matches(pattern, prose.plain, prose.start, prose.end):
        group = next((name for name, value in match.groupdict().items() if value), None)
        if group is None:
            continue
        start, end = match.span(group)
        end = min(end, _sentence_end(prose, start))
        stop = compiled(ends).search(prose.plain, start, end) if ends else None
        for party in _parties_in(prose, start, stop.start() if stop else end):
            found.setdefault(party, Span(match.start(), stop.start() if stop else end))
    return found


def _by_request(prose: Prose) -> dict[Party, Span]:
    """As in "at the request of the authors and the Editor-in-Chief", "at the first author's request"."""
    found = _who(prose, REQUEST_OF, REQUEST_END) if holds_any(prose, STEMS_OF_REQUEST) else {}
    asked = search(prose, rf"\bat the (?:\w+ )?(?:request|instigation|demand) of {REQUESTERS}", ("at the ",))
    asked = asked or search(prose, PATIENTS_REQUEST, ("at his ", "at her ", "at their "))
    if asked:
        found["third_party"] = Span(asked.start(), asked.end())
    for stems, pattern in REQUESTS:
        if holds_any(prose, stems):
            found = _who(prose, pattern) | found
    return found


def _by_agent(prose: Prose) -> dict[Party, Span]:
    """As in "has been retracted by agreement between the authors, the Editor-in-Chief and the publisher"."""
    return _who(prose, AGENT, AGENT_END)


def _by_subject(prose: Prose) -> dict[Party, Span]:
    """As in "The Editor and Publisher wish to retract", "The authors request that it be retracted", "We retract"."""
    found: dict[Party, Span] = {}
    for verb in compiled(SUBJECT_VERB).finditer(prose.plain, prose.start, prose.end):
        start = _clause_start(prose, verb.start())
        parties = _subjects_in(prose, start, verb.start()) or _antecedent(prose, start, verb.start())
        if not parties and compiled(FIRST_PERSON).search(prose.plain, start, verb.start()):
            voice: Party = "editor" if "expression of concern" in verb[0] else _narrator(prose)
            parties = {voice: Span(start, verb.end())}
        if not parties and compiled(NAMES_PERSON).search(prose.plain, start, verb.start()):
            parties = {"authors": Span(start, verb.end())}
        # A subject that is neither a person nor a party is the journal by its name: "Lark Letters retracts …".
        if not parties and NAMES_JOURNAL.search(verb[0]) and prose.plain[start : verb.start()].strip() not in NOBODY:
            parties = {"editor": Span(start, verb.end())}
        for party in parties:
            found.setdefault(party, Span(start, verb.end()))
    for stems, pattern in SUBJECTS:
        if holds_any(prose, stems):
            found = _who(prose, pattern) | found
    asked = search(prose, ASKED, ("asked for", "sought to withdraw"))
    if asked and not found.get("authors"):
        found["authors"] = Span(asked.start(), asked.end())
    return found


def _subjects_in(prose: Prose, start: int, verb: int) -> dict[Party, Span]:
    """The parties of a clause that can be its subject, as those behind "of" and "by" cannot."""
    return {
        party: span
        for party, span in _parties_in(prose, start, verb).items()
        if not compiled(NOT_SUBJECT).search(prose.plain, start, span.start)
    }


def _antecedent(prose: Prose, start: int, verb: int) -> dict[Party, Span]:
    """The party whom a clause that begins with "who" is about: "the author, who asked the journal to …"."""
    relative = compiled(RELATIVE).search(prose.plain, max(prose.start, start - _WHO), verb)
    if relative is None:
        return {}
    named = _parties_in(prose, max(prose.start, relative.start() - _ANTECEDENT), relative.start())
    last = max(named.items(), key=lambda found: found[1].end, default=None)
    return {last[0]: last[1]} if last and relative.start() - last[1].end < _WHO else {}


_WHO: Final = 24
_ANTECEDENT: Final = 40


def _sentence_end(prose: Prose, place: int) -> int:
    """Where the sentence ends that a place stands in."""
    sentence = prose.sentence_at(place)
    return sentence.end if sentence and sentence.end > place else prose.end


def _clause_start(prose: Prose, verb: int) -> int:
    """Where the clause begins whose verb stands at a place."""
    sentence = prose.sentence_at(verb)
    start = max(sentence.start if sentence else 0, verb - LONGEST_SUBJECT)
    opening = compiled(OPENING).match(prose.plain, start, verb)
    if opening and sentence and start == sentence.start and prose.plain[opening.end() : verb].strip():
        start = opening.end()
    for mark in compiled(CLAUSE).finditer(prose.plain, start, verb):
        start = mark.end()
    return start


def _narrator(prose: Prose) -> Party:
    """Who "we" are: the editors where they speak of their readers, else the authors."""
    speaks = compiled(EDITORS_VOICE).search(prose.plain, prose.start, prose.end)
    return "editor" if speaks else "authors"


def _by_institution(prose: Prose) -> dict[Party, Span]:
    named = holds_any(prose, STEMS_OF_INSTITUTION)
    match = search(prose, INSTITUTION, STEMS_OF_ADVICE) if named else None
    return {"institution": Span(match.start(), match.end())} if match else {}


def _of_byline(prose: Prose) -> dict[Party, Span]:
    """The editor or the publisher's staff, where the notice is signed by one and says nothing else of who decided."""
    editor = re.compile(PARTIES["editor"])
    for line in prose.layout.header:
        if line.end - line.start > BYLINE_LENGTH:
            continue
        if editor.search(prose.plain, line.start, line.end):
            return {"editor": line}
        if compiled(STAFF).search(prose.plain, line.start, line.end):
            return {"publisher": line}
    return {}
