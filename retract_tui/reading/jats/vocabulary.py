"""The attribute values of JATS that say what a notice does and what a link leads to.

JATS (ANSI/NISO Z39.96) leaves `article-type` and `related-article-type` open and suggests values; PubMed Central,
SciELO and publishers add their own. Values are looked up in lower case with hyphens.
"""

from typing import Final

from retract_tui.model import UpdateType

KINDS: Final[dict[str, UpdateType]] = {
    "retraction": "retraction",
    "retraction-notice": "retraction",
    "full-retraction": "retraction",
    "partial-retraction": "partial_retraction",
    "withdrawal": "withdrawal",
    "withdrawal-notice": "withdrawal",
    "withdrawn": "withdrawal",
    "removal": "removal",
    "article-removal": "removal",
    "expression-of-concern": "expression_of_concern",
    "editorial-expression-of-concern": "expression_of_concern",
    "concern": "expression_of_concern",
    "correction": "correction",
    "correction-notice": "correction",
    "corrigendum": "correction",
    "erratum": "correction",
    "errata": "correction",
    "reinstatement": "reinstatement",
}
"""What a notice does, by its `article-type`, or by a `related-article-type` that does not tell its direction."""

OBJECTS: Final[dict[str, UpdateType]] = {
    "retracted-article": "retraction",
    "partially-retracted-article": "partial_retraction",
    "partial-retracted-article": "partial_retraction",
    "withdrawn-article": "withdrawal",
    "removed-article": "removal",
    "object-of-concern": "expression_of_concern",
    "corrected-article": "correction",
    "reinstated-article": "reinstatement",
}
"""`related-article-type`s on a notice: the link leads to the article that this is done to."""

NOTICES: Final[dict[str, UpdateType]] = {
    "retraction-forward": "retraction",
    "retracted-by": "retraction",
    "partial-retraction-forward": "partial_retraction",
    "withdrawal-forward": "withdrawal",
    "removal-forward": "removal",
    "concern-forward": "expression_of_concern",
    "expression-of-concern-forward": "expression_of_concern",
    "correction-forward": "correction",
    "corrected-by": "correction",
    "reinstatement-forward": "reinstatement",
}
"""`related-article-type`s on an article: the link leads to the notice that does this to it."""

PUBLISHED: Final = (
    ("epub", "electronic", "epub-ppub"),
    ("ppub", "print"),
    ("collection",),
    ("", "pub", "online"),
)
"""Dates of publication by `pub-type` or `publication-format`, those of which the first that is there is taken."""

OTHER_DATES: Final = frozenset(
    {"accepted", "corrected", "ecorrected", "epreprint", "nihms-submitted", "pmc-release", "preprint", "received"}
    | {"retracted", "rev-recd", "rev-request", "update"}
)
"""`date-type`s and `pub-type`s that are of something else than publication."""


def plain_value(value: str) -> str:
    """A value as it is looked up: "Retraction_Notice" and "retraction notice" are "retraction-notice"."""
    return "-".join(value.lower().replace("_", " ").replace("-", " ").split())
