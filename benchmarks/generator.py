"""Fictional files in the layout of the Retraction Watch export, of any length.

They are made row by row, so that a million cost no memory. A row depends on its number alone: it is the same in every
file, on every machine.
"""

import csv
import os
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

from benchmarks import invented

VERSION: Final = 1
"""To be raised with every change of what a row says: files of an earlier version are made anew."""

_FIRST_RECORD: Final = 900_001
_JOURNALS: Final = 2_500
_PUBLISHERS: Final = 450
_TAIL_WORDS: Final = 8_000
_DAYS_OF_MONTH: Final = 28


class _Skewed(NamedTuple):
    """Values with the sums of their weights."""

    values: Sequence[str]
    sums: Sequence[float]

    def one(self, chance: Random) -> str:
        return chance.choices(self.values, cum_weights=self.sums)[0]

    def some(self, chance: Random, count: int) -> list[str]:
        return chance.choices(self.values, cum_weights=self.sums, k=count)


def _weighted(pairs: Sequence[tuple[str | int, int]]) -> _Skewed:
    return _Skewed([str(value) for value, _ in pairs], list(accumulate(float(weight) for _, weight in pairs)))


def _falling(values: Sequence[str], head: int) -> _Skewed:
    """Values whose frequency falls with their place, as that of words and journals does; the first `head` are near."""
    return _Skewed(values, list(accumulate(1 / (place + head) for place in range(len(values)))))


def _word(chance: Random, syllables: int) -> str:
    return "".join(chance.choice(invented.SYLLABLES) for _ in range(syllables))


def _name(chance: Random) -> str:
    return _word(chance, chance.randint(2, 3)).capitalize()


def _journals(chance: Random) -> list[str]:
    plain = [f"{kind} {field}" for kind in invented.JOURNAL_KINDS for field in invented.JOURNAL_FIELDS]
    chance.shuffle(plain)
    return [
        plain[place % len(plain)] + (f": {_name(chance)}" if place >= len(plain) else "") for place in range(_JOURNALS)
    ]


class _Tables:
    """What rows are drawn from, made once."""

    def __init__(self) -> None:
        chance = Random("retract-tui tables")
        tail = dict.fromkeys(_word(chance, chance.randint(2, 4)) for _ in range(_TAIL_WORDS))
        self.words = _falling([*invented.TITLE_WORDS, *tail], 8)
        self.surnames = _falling(list(dict.fromkeys(_name(chance) for _ in range(6_000))), 40)
        self.towns = [_name(chance) for _ in range(1_500)]
        self.journals = _falling(_journals(chance), 12)
        self.publishers = {
            journal: f"Example Publisher {min(_PUBLISHERS, int(chance.paretovariate(0.6))):03d}"
            for journal in self.journals.values
        }
        self.subjects = _falling(invented.SUBJECTS, 4)
        self.countries = _weighted(invented.COUNTRIES)
        self.types = _weighted(invented.ARTICLE_TYPES)
        self.natures = _weighted(invented.NATURES)
        self.reasons = _weighted(invented.REASONS)
        self.years = _weighted(invented.YEARS)


def rows(count: int, first: int = 0) -> Iterator[list[str]]:
    """The cells of `count` rows from number `first` on, in the order of `invented.COLUMNS`."""
    tables = _Tables()
    for number in range(first, first + count):
        yield _row(tables, number)


def _row(tables: _Tables, number: int) -> list[str]:
    chance = Random(f"retract-tui row {number}")
    record = _FIRST_RECORD + number
    journal = tables.journals.one(chance)
    countries = list(dict.fromkeys(tables.countries.some(chance, 1 if chance.random() < 0.85 else 2)))
    year = int(tables.years.one(chance))
    article_year = max(1980, year - int(chance.expovariate(0.4)))
    stem = "".join(word[0] for word in journal.split()).lower()
    return [
        str(record),
        _title(tables, chance),
        "".join(f"{subject};" for subject in dict.fromkeys(tables.subjects.some(chance, chance.randint(1, 4)))),
        " ".join(_institution(tables, chance, countries) for _ in range(chance.choice((1, 1, 2, 2, 3, 5)))),
        journal,
        tables.publishers[journal],
        ";".join(countries),
        ";".join(_author(tables, chance) for _ in range(1 + int(chance.gammavariate(2.2, 1.6)))),
        _addresses(tables, chance, year),
        tables.types.one(chance),
        _date(chance, year),
        _notice_doi(chance, stem, year, record),
        str(20_000_000 + number * 3) if chance.random() < 0.4 else "0",
        _date(chance, article_year),
        f"10.5555/{stem}.{article_year}.{record}" if chance.random() < 0.96 else "unavailable",
        str(10_000_000 + number * 3) if chance.random() < 0.4 else "0",
        tables.natures.one(chance),
        tables.reasons.one(chance),
        "No" if chance.random() < 0.95 else "Yes",
        f"See also: https://comments.example.org/publications/{record:X}" if chance.random() < 0.25 else "",
        "",
    ]


def _title(tables: _Tables, chance: Random) -> str:
    words = " ".join(tables.words.some(chance, chance.randint(6, 18)))
    return words[0].upper() + words[1:]


def _institution(tables: _Tables, chance: Random, countries: Sequence[str]) -> str:
    field = chance.choice(invented.JOURNAL_FIELDS)
    town, other = chance.choice(tables.towns), chance.choice(tables.towns)
    return f"Department of {field}, University of {town}, {other} {chance.randint(10_000, 999_999)}, {countries[0]};"


def _author(tables: _Tables, chance: Random) -> str:
    initial = f"{chance.choice('ABCDEFGHJKLMNPRSTVWXYZ')} " if chance.random() < 0.4 else ""
    return f"{_word(chance, 2).capitalize()} {initial}{tables.surnames.one(chance)}"


def _addresses(tables: _Tables, chance: Random, year: int) -> str:
    count = 0 if chance.random() < 0.45 else chance.randint(1, 3)
    posts = (f"{year}/{chance.randint(1, 12):02d}/{'-'.join(tables.words.some(chance, 5))}" for _ in range(count))
    return ";".join(f"https://blog.example.org/{post.replace('/β', '-β')}/" for post in posts)


def _date(chance: Random, year: int) -> str:
    return f"{chance.randint(1, 12)}/{chance.randint(1, _DAYS_OF_MONTH)}/{year} 0:00"


def _notice_doi(chance: Random, stem: str, year: int, record: int) -> str:
    kind = chance.random()
    if kind < 0.05:
        return "unavailable"
    if kind < 0.08:
        # One notice for many articles, as where an issue of a conference was retracted.
        return f"10.5555/{stem}.{year}.issue{chance.randint(1, 9)}"
    if kind < 0.09:
        return f"10.5555/(SICI)1097-0142({year}0101)82:{record % 90 + 10}<1::AID-{record}>3.0.CO;2-X"
    return f"10.5555/{stem}.{year}.r{record}"


def write(path: Path, count: int, first: int = 0) -> None:
    """Write a file of `count` rows from number `first` on, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    with unfinished.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(invented.COLUMNS)
        writer.writerows(rows(count, first))
    os.replace(unfinished, path)


def file_of(folder: Path, count: int, first: int = 0) -> Path:
    """The file of `count` rows in a folder, which is made where it is not there yet."""
    path = folder / f"rows-{VERSION}-{first}-{count}.csv"
    if not path.exists():
        write(path, count, first)
    return path
