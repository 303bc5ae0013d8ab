"""What PubMed calls the relations between records and the types of publication.

Source: National Library of Medicine, "MEDLINE/PubMed XML Element Descriptions", and its policy on errata, retractions
and the like.
"""

from typing import Final, NamedTuple

from retract_tui.model import UpdateType


class Direction(NamedTuple):
    """What a relation says is done, and whether it leads from the article to the notice or from the notice to it."""

    kind: UpdateType
    to_notice: bool


RELATIONS: Final[dict[str, Direction]] = {
    "retractionof": Direction("retraction", to_notice=False),
    "retractionin": Direction("retraction", to_notice=True),
    "partialretractionof": Direction("partial_retraction", to_notice=False),
    "partialretractionin": Direction("partial_retraction", to_notice=True),
    "expressionofconcernfor": Direction("expression_of_concern", to_notice=False),
    "expressionofconcernin": Direction("expression_of_concern", to_notice=True),
    "erratumfor": Direction("correction", to_notice=False),
    "erratumin": Direction("correction", to_notice=True),
}
"""By the `RefType` in lower case without spaces; comments, updates and articles that were published anew are none."""

MEDLINE_RELATIONS: Final[dict[str, str]] = {
    "ROF": "retractionof",
    "RIN": "retractionin",
    "PROF": "partialretractionof",
    "PRIN": "partialretractionin",
    "ECF": "expressionofconcernfor",
    "ECI": "expressionofconcernin",
    "EFR": "erratumfor",
    "EIN": "erratumin",
}
"""The same by the tag of a line in the MEDLINE format."""

TYPES: Final[dict[str, UpdateType]] = {
    "retraction of publication": "retraction",
    "retraction notice": "retraction",
    "partial retraction": "partial_retraction",
    "expression of concern": "expression_of_concern",
    "published erratum": "correction",
}
"""Publication types of notices, in lower case."""

RETRACTED: Final = "retracted publication"
"""The publication type of an article that has been retracted, in lower case."""

LANGUAGES: Final[dict[str, str]] = {
    **{"chi": "zh", "dut": "nl", "eng": "en", "fre": "fr", "ger": "de", "ita": "it", "jpn": "ja", "kor": "ko"},
    **{"pol": "pl", "por": "pt", "rus": "ru", "spa": "es", "tur": "tr"},
}
"""NLM's codes of the languages in which most notices are written (ISO 639-2/B), with those of ISO 639-1."""
