"""The words of the field: update types, reasons, parties, roles, as tables.

Codes are ours and stable: they are stored, exported and searched. Labels are for people. Retraction Watch terms follow
the Retraction Watch Database User Guide, appendix B (reasons), as its export writes them.
"""

from typing import Final, NamedTuple


class Term(NamedTuple):
    """A code's label for people, with a sign that tells it apart without colour."""

    label: str
    sign: str


UPDATE_TYPES: Final[dict[str, Term]] = {
    "retraction": Term("Retraction", "✗"),
    "partial_retraction": Term("Partial retraction", "◐"),
    "withdrawal": Term("Withdrawal", "↩"),
    "removal": Term("Removal", "⊘"),
    "expression_of_concern": Term("Expression of concern", "!"),
    "correction": Term("Correction", "±"),
    "reinstatement": Term("Reinstatement", "✓"),
}
"""What a notice does to its article, after Crossref's `update-to` types."""


class ReasonTerm(NamedTuple):
    """A reason's label for people and the nearest term of the Retraction Watch Database."""

    label: str
    retraction_watch: str


REASONS: Final[dict[str, ReasonTerm]] = {
    "duplication_of_image": ReasonTerm("Duplication of image", "Duplication of/in Image"),
    "duplication_of_article": ReasonTerm("Duplication of article", "Duplication of/in Article"),
    "duplication_of_text": ReasonTerm("Duplication of text", "Duplication of Text"),
    "plagiarism": ReasonTerm("Plagiarism", "Plagiarism of/in Article"),
    "data_unreliable": ReasonTerm("Unreliable data or results", "Unreliable Results and/or Conclusions"),
    "data_unavailable": ReasonTerm(
        "Original data not provided", "Original Data and/or Images not Provided and/or not Available"
    ),
    "falsification_fabrication": ReasonTerm("Falsification or fabrication", "Falsification/Fabrication of Data"),
    "image_manipulation": ReasonTerm("Manipulation of images", "Manipulation of Images"),
    "error_in_analysis": ReasonTerm("Error in analysis", "Error in Analyses"),
    "error_in_data": ReasonTerm("Error in data", "Error in Data"),
    "not_reproducible": ReasonTerm("Results not reproducible", "Results Not Reproducible"),
    "peer_review_compromised": ReasonTerm("Compromised peer review", "Compromised Peer Review"),
    "paper_mill": ReasonTerm("Paper mill", "Paper Mill"),
    "authorship_dispute": ReasonTerm("Authorship", "Concerns/Issues about Authorship/Affiliation"),
    "ethics_approval": ReasonTerm("Ethics approval", "Lack of IRB/IACUC Approval and/or Compliance"),
    "consent": ReasonTerm("Informed consent", "Informed/Patient Consent - None/Withdrawn"),
    "conflict_of_interest": ReasonTerm("Conflict of interest", "Conflict of Interest"),
    "copyright_legal": ReasonTerm("Copyright or legal", "Copyright Claims"),
    "publisher_error": ReasonTerm("Error by the journal or publisher", "Error by Journal/Publisher"),
    "citation_manipulation": ReasonTerm("Citation manipulation", "Concerns/Issues about Referencing/Attributions"),
    "ai_generated": ReasonTerm("Generated text", "Computer-Aided Content or Computer-Generated Content"),
    "contamination": ReasonTerm("Contaminated materials", "Contamination of Materials"),
    "other": ReasonTerm("Other", "Other"),
}
"""Why: our code, a label for people, the Retraction Watch term."""

PARTIES: Final[dict[str, str]] = {
    "authors": "the authors",
    "editor": "the editor or journal",
    "publisher": "the publisher or society",
    "institution": "the institution",
    "third_party": "a third party",
}
"""Who asked for the notice or decided it."""

AUTHOR_RESPONSES: Final[dict[str, str]] = {
    "agree": "agree",
    "disagree": "disagree",
    "mixed": "answers differ",
    "no_response": "did not respond",
    "unstated": "not stated",
}
"""What the authors answered."""

DOI_ROLES: Final[dict[str, str]] = {
    "notice": "This notice",
    "original_article": "Original article",
    "duplicated_source": "Duplicated source",
    "prior_notice": "Earlier notice",
    "replacement": "Replacement",
    "reference": "Reference",
    "other": "Other",
}
"""What a DOI in a notice stands for, in the order in which they are shown."""

RELATIONS: Final[dict[str, str]] = {
    "duplicated_from": "duplicated from",
    "overlaps_with": "overlaps with",
    "reused_in": "reused in",
    "plagiarised_from": "plagiarised from",
}
"""How a panel is tied to its source."""

CONFIDENCES: Final[dict[str, str]] = {
    "exact": "the notice's own words",
    "rule": "read from the notice's sentence",
    "repaired": "mended: a break or a glued word in the text",
    "inferred": "a guess",
}
"""How sure a value is, surest first."""

ASSERTED_BY: Final[dict[str, str]] = {
    "publisher": "the publisher",
    "crossref": "Crossref",
    "pubmed": "PubMed",
    "retraction-watch": "Retraction Watch",
    "bibliography": "a bibliography",
    "parsed-text": "the notice's text",
}
"""Who says something of a notice."""

FORMATS: Final[dict[str, str]] = {
    "text": "text",
    "markdown": "markdown",
    "pdf": "PDF",
    "html": "web page",
    "jats": "JATS XML",
    "pubmed": "PubMed record",
    "crossref": "Crossref record",
    "retraction-watch": "Retraction Watch row",
    "citation": "citation record",
}
"""What kind of file a record was read from: `Provenance.format`."""
