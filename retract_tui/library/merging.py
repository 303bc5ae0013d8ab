"""Which records are of one notice: those of a PDF, of Crossref, of PubMed and of Retraction Watch, told by identifiers.

Records are joined when they share an identifier of the notice itself. A record without one (or with none but its
article's) is joined to what does the same to the same article within a year, where there is one such notice alone.
Nothing is ever joined on a title. What contradicts itself in an identifier of the notice, or is about other articles,
stays apart.

A row of Retraction Watch stands for one article: rows never join one another, and one joins a notice only where that is
about this one article. So a notice for 659 articles, and a row that the file holds twice, keep all their rows.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import msgspec

from retract_tui.library.terms import IdentifierKind, date_parts
from retract_tui.model import Notice, UpdateType, Work

_KINDS: Final[tuple[IdentifierKind, ...]] = ("doi", "pmid", "pmcid")
_RETRACTING: Final = frozenset({"retraction", "withdrawal", "removal", "partial_retraction"})
_MANY_OF_AN_ARTICLE: Final = frozenset({"correction"})
"""What an article may have several of in a year: told apart by their own identifiers alone."""

ROWS: Final = "retraction-watch"
"""The place of rows of Retraction Watch."""

_MONTHS_OF_A_YEAR: Final = 12
_OF_AN_ARTICLE: Final = "#"
"""What an id holds that is made of the article's identifier (`identity`): it stands for no notice alone."""


class Name(NamedTuple):
    """An identifier of a work."""

    kind: IdentifierKind
    value: str


class RecordKey(NamedTuple):
    """What a record is stored under: its id, and the place that it was read from."""

    id: str
    place: str


class _Ids(msgspec.Struct):
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None


class _Head(_Ids):
    date: str | None = None


class _Place(msgspec.Struct):
    format: str


class Claim(msgspec.Struct):
    """As much of a record as it takes to tell which notice it is of; decodes from a stored record."""

    id: str
    update_type: UpdateType
    notice: _Head = msgspec.field(default_factory=_Head)
    original_articles: list[_Ids] = msgspec.field(default_factory=list)
    record_ids: list[str] = msgspec.field(default_factory=list)
    provenance: _Place | None = None

    @property
    def key(self) -> RecordKey:
        """What the record is stored under."""
        return RecordKey(self.id, place_of(self.provenance.format if self.provenance else None))

    @property
    def is_row(self) -> bool:
        """True for a row of Retraction Watch."""
        return self.provenance is not None and self.provenance.format == ROWS

    def own(self) -> set[Name]:
        """The identifiers of the notice itself; one that is its article's too is not its own."""
        return names_of(self.notice) - self.about()

    def names(self) -> set[Name]:
        """All its identifiers, the notice's and the articles'."""
        return names_of(self.notice) | self.about()

    def about(self) -> set[Name]:
        """The identifiers of its articles."""
        return {name for article in self.original_articles for name in names_of(article)}


def place_of(format_: str | None) -> str:
    """The place that a format stands for: markdown is a way of writing a text."""
    return "text" if format_ in (None, "markdown") else format_


def key_of(notice: Notice) -> RecordKey:
    """What a record is stored under."""
    return RecordKey(notice.id, place_of(notice.provenance.format if notice.provenance else None))


_DECODER: Final = msgspec.json.Decoder(Claim)


def claim_of(record: bytes | msgspec.Raw) -> Claim:
    """The claim of an encoded record.

    Raises:
        msgspec.DecodeError: it is no record.
    """
    return _DECODER.decode(record)


def group(claims: Sequence[Claim]) -> list[list[int]]:
    """The places of the claims that are of one notice together; each group and all groups are in order.

    What is joined does not depend on the order of the claims.
    """
    order = sorted(range(len(claims)), key=lambda number: claims[number].key)
    clusters = _Clusters([claims[number] for number in order])
    notices = [number for number, place in enumerate(order) if not claims[place].is_row]
    rows = [number for number, place in enumerate(order) if claims[place].is_row]
    _join_by_identifier(clusters, notices)
    _join_by_article(clusters, notices)
    _join_rows(clusters, notices, rows)
    return sorted(sorted(order[number] for number in found) for found in clusters.groups())


class _Cluster:
    """What records of one notice claim together."""

    def __init__(self, members: Sequence[Claim]) -> None:
        self.members = members
        self.own = set[Name]().union(*(claim.own() for claim in members))
        self.about = set[Name]().union(*(claim.about() for claim in members))
        self.articles = max(len(claim.original_articles) for claim in members)
        self.families = {_family(claim.update_type) for claim in members}
        self.dates = [claim.notice.date for claim in members if claim.notice.date]
        self.names = self.own | self.about
        self.rows = {f"rw:{number}" for claim in members for number in claim.record_ids}

    def contradicts(self, other: "_Cluster") -> bool:
        """True where the two have different identifiers of one kind, of the notice or of all articles."""
        return _differ(self.own, other.own) or _differ(self.about, other.about)

    def does_the_same(self, other: "_Cluster") -> bool:
        """True where the two do the same to the same one article within a year."""
        return (
            self.articles <= 1
            and other.articles <= 1
            and bool(self.about & other.about)
            and bool(self.families & other.families)
            and not self.families & _MANY_OF_AN_ARTICLE
            and not _differ(self.own, other.own)
            and all(_within_a_year(one, another) for one in self.dates for another in other.dates)
        )


class _Clusters:
    """Claims on their way into groups: each number leads to the cluster that its claim is in (a union-find)."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims
        self._parents = list(range(len(claims)))
        # Made when they are asked for: most rows of Retraction Watch meet no notice.
        self._clusters: dict[int, _Cluster] = {}

    def root(self, number: int) -> int:
        while self._parents[number] != number:
            self._parents[number] = self._parents[self._parents[number]]
            number = self._parents[number]
        return number

    def of(self, number: int) -> _Cluster:
        root = self.root(number)
        if root not in self._clusters:
            self._clusters[root] = _Cluster([self._claims[root]])
        return self._clusters[root]

    def claim(self, number: int) -> Claim:
        return self._claims[number]

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        members = [*self.of(first).members, *self.of(second).members]
        self._parents[second] = first
        self._clusters[first] = _Cluster(members)

    def roots(self, numbers: Iterable[int]) -> list[int]:
        """The clusters that these claims are in, each once."""
        return sorted({self.root(number) for number in numbers})

    def groups(self) -> list[list[int]]:
        found: defaultdict[int, list[int]] = defaultdict(list)
        for number in range(len(self._parents)):
            found[self.root(number)].append(number)
        return list(found.values())


def _join_by_identifier(clusters: _Clusters, notices: Sequence[int]) -> None:
    """Join what shares an identifier of the notice, or its words (an id is made of these where there is no other)."""
    by_name: defaultdict[Name | str, list[int]] = defaultdict(list)
    for number in notices:
        claim = clusters.claim(number)
        names: set[Name | str] = {*claim.own(), *([] if _OF_AN_ARTICLE in claim.id else [claim.id])}
        for other in clusters.roots(found for name in names for found in by_name[name]):
            if clusters.root(other) != clusters.root(number) and not clusters.of(other).contradicts(
                clusters.of(number)
            ):
                clusters.join(other, number)
        for name in names:
            by_name[name].append(number)


def _join_by_article(clusters: _Clusters, notices: Sequence[int]) -> None:
    """Join what has no identifier of the notice to the one cluster that does the same to the same article."""
    by_article: defaultdict[Name, list[int]] = defaultdict(list)
    for number in sorted(clusters.roots(notices), key=lambda root: not clusters.of(root).own):
        cluster = clusters.of(number)
        near = clusters.roots(found for name in cluster.about for found in by_article[name])
        same = [found for found in near if clusters.of(found).does_the_same(cluster)]
        if not cluster.own and len(same) == 1:
            clusters.join(same[0], number)
        for name in cluster.about:
            by_article[name].append(number)


def _join_rows(clusters: _Clusters, notices: Sequence[int], rows: Sequence[int]) -> None:
    """Join each notice about one article to the row that is of it: of several, to the surest, then to the first."""
    wanted = {name for number in clusters.roots(notices) for name in clusters.of(number).names}
    by_name: defaultdict[Name, list[int]] = defaultdict(list)
    for number in rows:
        for name in clusters.claim(number).names() & wanted:
            by_name[name].append(number)
    taken: set[int] = set()
    for number in clusters.roots(notices):
        cluster = clusters.of(number)
        near = {found for name in cluster.names for found in by_name[name]} - taken
        sure = {found: _sureness(cluster, clusters.of(found)) for found in near}
        best = max(sure, key=lambda found: (sure[found], -found), default=None)
        if best is not None and sure[best] > 0:
            clusters.join(number, best)
            taken.add(best)


def _sureness(cluster: _Cluster, row: _Cluster) -> int:
    """How sure it is that a row is of a notice: 0 for not at all."""
    if cluster.articles > 1 or cluster.contradicts(row):
        return 0
    if row.members[0].id in cluster.rows:
        return 4
    by_article = cluster.does_the_same(row)
    if cluster.own & row.own:
        return 3 if by_article else 2 if cluster.families & row.families else 0
    return 1 if by_article and not (cluster.own and row.own) else 0


def names_of(ids: _Ids | Work) -> set[Name]:
    """The identifiers of a work or a notice."""
    return {Name(kind, value) for kind in _KINDS if (value := getattr(ids, kind))}


def _differ(one: set[Name], other: set[Name]) -> bool:
    """True where two sets of identifiers have some of the same kind, and none in common."""
    if one & other:
        return False
    return bool({name.kind for name in one} & {name.kind for name in other})


def _family(update_type: UpdateType) -> str:
    return "retraction" if update_type in _RETRACTING else update_type


def _within_a_year(one: str, other: str) -> bool:
    left, right = date_parts(one), date_parts(other)
    if left is None or right is None:
        return True
    # A date without its month may be any of its year's.
    months = (left[0] - right[0]) * _MONTHS_OF_A_YEAR + (left[1] or right[1]) - (right[1] or left[1])
    return abs(months) <= _MONTHS_OF_A_YEAR
