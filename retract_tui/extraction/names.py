"""The names of authors: lists of them as references and bylines print them, read into single names.

Four ways of writing a name are told apart, each by one pattern; a list may change from one to the next ("Kiehntopf, M.,
F. Herrmann, and M.A. Brach"):

* inverted, "Kuang MJ" or "El-Sayed Y.S." (Vancouver, NLM, Spandidos);
* inverted with a comma, "Awan, S. A." (APA, Harvard, Cell Press, Chicago's first author);
* initials first, "F. Herrmann" (IEEE, Hindawi, RSC);
* in full, "Leah R. Hanson" (bylines, RSC, Taylor & Francis).
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

_UPPER: Final = r"A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩА-Я"
_LOWER: Final = r"a-zß-öø-ÿā-žȀ-ɏα-ωа-яё"
_LETTER: Final = rf"{_UPPER}{_LOWER}"
_PARTICLE: Final = (
    r"(?:van der|van den|van de|von der|van|von|der|den|de la|de los|de las|de|del|della|di"
    r"|da|dos|das|do|du|la|le|el|al|bin|ben|ibn|ter|ten|zu|Ó|Ní|Uí|"
    r"Van der|Van den|Van de|Van|Von|De la|De|Del|Di|Da|Dos|Du|La|Le|El|Al)"
)
_WORD: Final = rf"(?:(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O)?[{_UPPER}][{_LOWER}]+|[{_UPPER}]{{2,}}(?![{_LOWER}.]))"
_SURNAME_WORD: Final = (
    rf"(?:[dDOlLNMQT][’'])?{_WORD}(?:[’'ʼ][{_LETTER}][{_LOWER}]*)?(?:[-‐‑–](?:{_WORD}|[{_LOWER}]+)){{0,3}}"
)
_SURNAME: Final = rf"(?:{_PARTICLE}\s){{0,2}}{_SURNAME_WORD}(?:\s(?:{_PARTICLE}\s)?{_SURNAME_WORD}){{0,2}}"
_INITIALS: Final = (
    rf"(?:[{_UPPER}](?:[-‐‑]?[{_UPPER}]){{0,3}}(?![{_LETTER}])|[{_UPPER}]{{1,3}}(?=[{_UPPER}][{_LOWER}]{{4}}))"
)
_DOTTED: Final = (
    rf"[{_UPPER}][{_LOWER}]?\.(?:[\s‐‑-]{{0,2}}[{_UPPER}][{_LOWER}]?\.){{0,4}}(?:[-‐‑][{_UPPER}](?![{_LETTER}]))?"
)
_SUFFIX: Final = r"(?:,?\s(?:Jr|Sr|II|III|IV|2nd|3rd|4th)\b\.?)?"
_END_OF_NAME: Final = rf"(?![{_LOWER}])"

_CLOSE_DOTTED: Final = rf"[{_UPPER}]\.(?:[-‐‑]?[{_UPPER}]\.){{0,3}}"
_INVERTED: Final = re.compile(rf"(?P<surname>{_SURNAME})\s(?P<given>{_CLOSE_DOTTED}|{_INITIALS})(?P<suffix>{_SUFFIX})")
_WITH_COMMA: Final = re.compile(rf"(?P<surname>{_SURNAME}),\s?(?P<given>{_DOTTED}|{_INITIALS})(?P<suffix>{_SUFFIX})")
_INITIALS_FIRST: Final = re.compile(
    rf"(?P<given>{_DOTTED})\s?(?P<surname>{_SURNAME})(?P<suffix>{_SUFFIX}){_END_OF_NAME}"
)
_IN_FULL: Final = re.compile(
    rf"(?P<given>[{_UPPER}][{_LETTER}’']+(?:[-‐‑–][{_LETTER}]+){{0,2}}(?:\s(?:[{_UPPER}]\.[\s-]?){{1,3}}"
    rf"|\s[{_UPPER}](?=\s))?)\s?(?<=[\s.-])"
    rf"(?P<surname>(?:[{_UPPER}]\.\s?)?{_SURNAME})(?P<suffix>{_SUFFIX}){_END_OF_NAME}"
)
_SENTENCE_GOES_ON: Final = re.compile(
    r"\s(?:entitled|titled|in|from|published|which|that|who|was|were|has|have|is|are|appeared)\b"
)
_BARE_INITIALS: Final = re.compile(
    rf"(?P<given>[{_UPPER}](?:[\s‐‑-]?[{_UPPER}]){{0,2}})\s(?P<surname>{_SURNAME})(?P<suffix>{_SUFFIX})(?=[\d¹²³*†,]"
    rf"|\s(?:and|&)\s|\s?$|\s?\n)"
)
_ALONE: Final = re.compile(rf"(?P<surname>{_SURNAME})(?P<given>)(?P<suffix>)(?=,?\s+et\.?\s?al\b)")
_CJK: Final = re.compile(
    r"(?!本[刊誌报文]|[\u4e00-\u9fff]{0,4}(?:論文|论文|文章|編集|编辑|著者"
    r"|作者))(?P<surname>[\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7a3]{2,7})(?P<given>)(?P<suffix>)"
)

_MARKS: Final = re.compile(
    r"(?:\^\{[^{}]{0,20}\}|[*†‡][a-h](?:,[a-h*†‡])*(?=[\s,]|$)|,[a-h](?:,[a-h\d*†‡])*(?=\s[A-Z]|\s?$|\s?\n|,)"
    r"|\s\d(?:\s?,\s?[\d*†‡§])*(?=,\s[A-ZÀ-Þ]|\s?$|\s?\n|\s(?:and|und|et|y|e)\s)"
    r"|[\d¹²³⁰⁴-⁹*⁎∗†‡§¶#✉,]*[\d¹²³⁰⁴-⁹*⁎∗†‡§¶#✉]|\s[a-h*⁎∗](?:\s?,\s?[a-h*⁎∗])*(?=\s?[,;]"
    r"|\s?$|\s?\n|\sand\s)|\s?\(\d{1,2}(?:,\s?\d{1,2}){0,3}\))"
)
_SEPARATOR: Final = re.compile(
    r"\s*(?:[,;，、；]\s*(?:(?:and|und|et|y|e)\s|[&·]\s?)?|\s(?:and|und|et|y|e)\s|\s?[&·]\s?)"
)
_SPACE: Final = re.compile(r"\s(?=[A-ZÀ-Þ])")
_ET_AL: Final = re.compile(
    r"[\s,]*(?:et\.?\s?al\b\.?|and (?:others|colleagues|coworkers|co-workers)\b|u\.\s?a\.|等)[.,]?"
)
_DEGREE: Final = re.compile(
    r",?\s*\(?(?:M\.?\s?D\.?|Ph\.?\s?D\.?|M\.?Sc\.?|B\.?Sc\.?|MBBS|MPH|DVM|D\.V\.M\.|FRCS|MBA"
    r"|RN|DDS|PharmD|Prof\.|Dr\.)(?![A-Za-z])"
)
_HOLDS_DEGREE: Final = re.compile(
    r"M(?:\.?\s?D|\.?Sc|BBS|PH|BA)|P(?:h\.?\s?D|harmD|rof\.)|B\.?Sc|D(?:VM|\.V\.M|DS|r\.)|FRCS|RN"
)
"""The same without what may stand before it, which `re` looks for fast."""
_DEGREES: Final = frozenset({"MD", "MSC", "BSC", "MPH", "PHD", "DVM", "MBBS", "MBA", "DDS", "FRCS"})
_NO_NAME: Final = re.compile(
    r"^(?:The|A)\s|\b(?:Editors?|Office|Editorial|Journal|Publisher|Department|University|Hospital|Institute|School|"
    r"Retract\w*|Article|Figures?|Table|Original|Research|Notice|Statement|Published|Authors?|Letters?|Signed|Received|"
    r"Accepted|Academy|Society|College|Center|Centre|Laboratory|Faculty|Clinic|Volume|Abstract|Keywords|Open|Access)\b"
)


class NameList(NamedTuple):
    """The names at the start of a text, where they end, and whether "et al." stands behind them."""

    names: tuple[str, ...]
    end: int
    and_others: bool


@lru_cache(maxsize=128)  # the same lines are read as rows, bylines and citations
def read_names(text: str, start: int = 0, *, full: bool = True) -> NameList:
    """The author list that begins at `start`; no names where none begins there.

    `full=False` leaves out names in full ("Leah Hanson"), for places where they cannot be told from a title.
    """
    names: list[str] = []
    at, end, form = start, start, None
    while True:
        match, form = _one_name(text, at, form, full)
        if match is None:
            break
        names.append(_written(match))
        end = _behind_marks(text, match.end())
        others = _ET_AL.match(text, end)
        if others:
            return NameList(tuple(names), others.end(), True)
        mark = text[match.end() : end]
        separator = _SEPARATOR.match(text, end) or (_SPACE.match(text, end) if mark.startswith(",") else None)
        if separator is None:
            names[-1], end = _without_glued_mark(text, names, match.end(), end)
            break
        at = separator.end()
    return NameList(tuple(names), end, False)


_LETTER_MARK: Final = re.compile(r",([a-h])(?=[\s,])")


def _without_glued_mark(text: str, names: list[str], at: int, end: int) -> tuple[str, int]:
    """The last name without its mark, where the others bear letters behind a comma ("Ina Brandt,b Jun Choa")."""
    if len(names) < _MARKED or at != end or text[at : at + 1] not in ("", "\n"):
        return names[-1], end
    start = max(0, end - _LONGEST_LINE)
    line = text[max(start, text.rfind("\n", start, end) + 1) : end]
    marks = _LETTER_MARK.findall(line)
    if len(marks) >= len(names) - 1 and names[-1][-1] in "abcdefgh":
        return names[-1][:-1], end
    return names[-1], end


_MARKED: Final = 3
_LONGEST_LINE: Final = 1500
_FORMS: Final = (_WITH_COMMA, _INVERTED, _INITIALS_FIRST)
_FULL_FORMS: Final = (*_FORMS, _IN_FULL, _ALONE, _CJK, _BARE_INITIALS)
_VOWEL: Final = re.compile("[AEIOU]")
_MORE_OF_NAME: Final = re.compile(rf"\.\s?{_SURNAME}{_SUFFIX}(?:\s*$|\s*[\n*^,;&¹²³\d(]|\s(?:and|et)\s)")


def _one_name(
    text: str, at: int, form: re.Pattern[str] | None, full: bool
) -> tuple[re.Match[str] | None, re.Pattern[str] | None]:
    """The name that begins at `at`, tried first in the way in which the one before was written."""
    forms = _FULL_FORMS if full else _FORMS
    order = [form, *(other for other in forms if other is not form)] if form else list(forms)
    for pattern in order:
        match = pattern.match(text, at)
        if match and not _NO_NAME.search(match.group()) and not _misread(text, match, form, full):
            return match, pattern
    return None, form


def _misread(text: str, match: re.Match[str], form: re.Pattern[str] | None, full: bool) -> bool:
    """True for a name of one form that only looks like another: "WENTING QI", "Sean T" of "Sean T. Sweeney"."""
    if _is_word_of_title(text, match, form):
        return True
    if not full or form in (_INVERTED, _WITH_COMMA) or match.re not in (_INVERTED, _WITH_COMMA):
        return False
    surname, given = match.group("surname", "given")
    if given in _DEGREES:
        return True
    if surname.isupper() and len(given) > 1 and "." not in given and _VOWEL.search(given):
        return True
    single = len(given.rstrip(".")) == 1 and match.re is _INVERTED
    return single and bool(_MORE_OF_NAME.match(text, match.start("given") + 1))


def _is_word_of_title(text: str, match: re.Match[str], form: re.Pattern[str] | None) -> bool:
    """True for "Vitamin D" or "Protein A" in a sentence: one capital, and the sentence goes on in lower case."""
    end = match.end()
    following = text[end : end + 2]
    if len(following) < 2 or following[0] not in " -" or not following[1].islower():
        return False
    if (form or match.re is _IN_FULL) and _SENTENCE_GOES_ON.match(text, end):
        return False
    return not any(pattern.match(text, end) for pattern in (_ET_AL, _SEPARATOR, _MARKS))


def _behind_marks(text: str, at: int) -> int:
    """Where a name ends when the marks of its affiliations and its degrees are taken with it."""
    for pattern in (_MARKS, _DEGREE, _DEGREE, _MARKS):
        match = pattern.match(text, at)
        if match:
            at = match.end()
    return at


_BETWEEN_INITIALS: Final = re.compile(r"[\s.‐‑-]")


def _written(match: re.Match[str]) -> str:
    """A name as it is kept: "Awan, S. A." is "Awan SA", "Leah R. Hanson" stays."""
    surname, given, suffix = match.group("surname", "given", "suffix")
    if match.re in (_WITH_COMMA, _INVERTED):
        initials = _BETWEEN_INITIALS.sub("", given)
        return f"{surname} {initials}{suffix.replace(',', '')}"
    if match.re in (_IN_FULL, _INITIALS_FIRST, _BARE_INITIALS):
        words = surname.split()
        while len(words) > 1 and words[-1] in _DEGREES:
            words.pop()
        surname = " ".join(words)
        return " ".join(f"{given} {surname}".split()).replace(". -", ".-") + suffix.replace(",", "")
    return surname


def without_degrees(line: str) -> str:
    """A byline without academic degrees ("Karl Abel MD, Ina Brandt PhD")."""
    return _DEGREE.sub("", line) if _HOLDS_DEGREE.search(line) else line


_SUFFIXES: Final = frozenset({"Jr", "Sr", "II", "III", "IV", "2nd", "3rd", "4th"})
_ALL_INITIALS: Final = re.compile(rf"[{_UPPER}]{{1,4}}")
_ALL_CAPITALS: Final = re.compile(rf"[{_UPPER}.-]+")


def surname(name: str) -> str:
    """The surname of a name as `read_names` gives it: "Kuang MJ" and "Ming-Jie Kuang" are "Kuang"."""
    words = [word for word in name.split() if word.rstrip(".") not in _SUFFIXES]
    if len(words) > 1 and _ALL_INITIALS.fullmatch(words[-1]) and not _ALL_CAPITALS.fullmatch(words[0]):
        return " ".join(words[:-1])
    particle = next((i for i, word in enumerate(words[1:], 1) if word[0].islower()), None)
    return " ".join(words[particle:]) if particle else (words[-1] if words else name)


_GLUED: Final = re.compile(rf"([{_UPPER}][{_LOWER}]+(?:[-‐‑’'][{_LETTER}]+)?)((?:[{_UPPER}]\.-?){{1,3}})")


def read_glued_names(text: str, start: int = 0) -> NameList:
    """Names that lost the spaces between them ("HsiaT.-C.YinM.-C."), as text cut out of XML has them."""
    names: list[str] = []
    at = start
    while match := _GLUED.match(text, at):
        names.append(f"{match.group(1)} {re.sub(r'[.-]', '', match.group(2))}")
        at = match.end()
    return NameList(tuple(names), at, False) if len(names) > 1 else NameList((), start, False)
