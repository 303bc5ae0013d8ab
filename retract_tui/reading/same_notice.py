"""Records of one notice in one file made into one: what its own record says, and the record of each of its articles.

`combining.combine` takes records that are about the same articles. In a file, the record of one article names a notice
and the record of another the same notice; so what is said of each article is combined by itself.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeVar

import msgspec

from retract_tui.combining import combine
from retract_tui.model import Notice, Work

_ARTICLES: Final = "original_articles."

V = TypeVar("V")


def joined(records: Iterable[Notice]) -> Iterator[Notice]:
    """The notices of some records, each once, in the order in which they are first met.

    Records are of one notice where they have the same id. Where it does one thing to some of its articles and another
    to others, there is a notice for each, the later ones with what they do at the end of the id.
    """
    by_id: defaultdict[str, list[Notice]] = defaultdict(list)
    for record in records:
        by_id[record.id].append(record)
    for same in by_id.values():
        yield from _join(same) if len(same) > 1 else same


def _join(records: Sequence[Notice]) -> Iterator[Notice]:
    if len({tuple(_key(article) for article in record.original_articles) for record in records}) == 1:
        yield combine(records)
        return
    by_article: defaultdict[str, list[Notice]] = defaultdict(list)
    for record in records:
        for part in _about_each(record):
            by_article[_key(part.original_article)].append(part)
    without_articles = [record for record in records if not record.original_articles]
    by_kind: defaultdict[str, list[Notice]] = defaultdict(list)
    for parts in by_article.values():
        about_one = combine(parts)
        by_kind[about_one.update_type].append(about_one)
    for number, (kind, parts) in enumerate(by_kind.items()):
        if number == 0:
            yield _about_all(parts, without_articles)
        else:
            notice = _about_all(parts, ())
            yield msgspec.structs.replace(notice, id=f"{notice.id}#{kind}")


def _key(article: Work) -> str:
    return article.doi or article.pmid or article.pmcid or article.title or ""


def _about_each(record: Notice) -> Iterator[Notice]:
    """A record for each article of a record, without what is about the others."""
    assertions, evidence = _by_article(record.assertions), _by_article(record.evidence)
    for number, article in enumerate(record.original_articles):
        yield msgspec.structs.replace(
            record,
            original_articles=(article,),
            assertions=_without_articles(record.assertions) | _numbered(assertions[number], 0),
            evidence=_without_articles(record.evidence) | _numbered(evidence[number], 0),
        )


def _about_all(parts: Sequence[Notice], others: Sequence[Notice]) -> Notice:
    """One notice of records that are about one article each, and of others that are about none."""
    notice = combine([*map(without_articles, parts), *others])
    assertions, evidence = dict(notice.assertions), dict(notice.evidence)
    for number, part in enumerate(parts):
        assertions |= _numbered(_by_article(part.assertions)[0], number)
        if part.text == notice.text:
            evidence |= _numbered(_by_article(part.evidence)[0], number)
    return msgspec.structs.replace(
        notice,
        original_articles=tuple(part.original_articles[0] for part in parts),
        assertions=assertions,
        evidence=evidence,
    )


def without_articles(record: Notice) -> Notice:
    """A record without what it says of its articles."""
    return msgspec.structs.replace(
        record,
        original_articles=(),
        assertions=_without_articles(record.assertions),
        evidence=_without_articles(record.evidence),
    )


def _by_article(paths: dict[str, V]) -> defaultdict[int, dict[str, V]]:
    """What is kept by path, of each article by itself: by its number, then by the field."""
    found: defaultdict[int, dict[str, V]] = defaultdict(dict)
    for path, value in paths.items():
        if path.startswith(_ARTICLES):
            number, _, field = path.removeprefix(_ARTICLES).partition(".")
            found[int(number)][field] = value
    return found


def _numbered(fields: dict[str, V], number: int) -> dict[str, V]:
    return {f"{_ARTICLES}{number}.{field}": value for field, value in fields.items()}


def _without_articles(paths: dict[str, V]) -> dict[str, V]:
    return {path: value for path, value in paths.items() if not path.startswith(_ARTICLES)}
