"""The labels before the data of an article ("Article title: …", "Autoren: …", "期刊：…"), and the field each names."""

import re
from typing import Final, NamedTuple

from retract_tui.extraction.spans import Span

_LABELS: Final[dict[str, str]] = {
    "title": (
        "title|article title|paper title|title of (?:the )?(?:article|paper)|titel|titel des artikels|titre"
        "|titre de l['’]article|título|título del artículo|título do artigo|标题|题目|题名|文题|论文题目|文章标题"
        "|タイトル|論文タイトル|論文題目|論文名|題名"
        "|철회 ?논문|대상 ?논문|撤稿论文|被撤稿论文|撤回論文|対象論文|표제|제목|논문 ?제목|논문명"
    ),
    "authors": (
        "authors?|author\\(s\\)|author names?|by"
        "|autor|autoren|autorinnen und autoren|auteurs?|autore?s|autor\\(es\\)|autora"
        "|作者|著者|著者名|저자|저자명"
    ),
    "journal": (
        "journal|journal title|journal name|name of (?:the )?journal|publication|published "
        "in|source|zeitschrift|revue|revista"
        "|期刊|杂志|刊名|掲載誌|雑誌|雑誌名|誌名|학술지|학술지명|게재지"
    ),
    "place": (
        "bibliometrics|citation|reference|volume(?:/issue(?:/pages)?)?|volume & issue|vol|fundstelle|référence"
        "|referencia|referência|巻号|卷期|卷期页码|巻・号・頁|권호|권\\(호\\)|수록면"
    ),
    "pages": "pages?|page range|seiten?|páginas?|頁|ページ|页码|페이지|쪽",
    "year": (
        "year|date|published|publication date|publication year|jahr|année|año|ano"
        "|发表时间|发表日期|发行年|発行年|게재일"
    ),
    "doi": "doi|article doi|original doi",
    "pmid": "pmid|pubmed id",
}
_WORDS: Final = "|".join(f"(?P<{field}>{labels})" for field, labels in _LABELS.items())
_LABELLED: Final = re.compile(
    rf"^[ \t•●*|-]*(?:{_WORDS})\**\s?[:：]\**[ \t]*(?P<value>\S.*)$", re.IGNORECASE | re.MULTILINE
)


class LabelledField(NamedTuple):
    """A line with a label before a value; `value` is the span of what stands behind the label."""

    field: str
    line: Span
    value: Span


def find_labelled(text: str, start: int, end: int) -> list[LabelledField]:
    """The labelled lines of a stretch of text, in order."""
    return [
        LabelledField(str(_field_of(match)), Span(*match.span()), Span(*match.span("value")))
        for match in _LABELLED.finditer(text, start, end)
    ]


def is_labelled(text: str, span: Span) -> bool:
    """True for a line that gives a title, the authors, a journal or a place in it, behind a label."""
    match = _LABELLED.match(text, span.start, span.end)
    return match is not None and _field_of(match) in ("title", "authors", "journal", "place", "pages")


def _field_of(match: re.Match[str]) -> str:
    return next(field for field in _LABELS if match[field] is not None)
