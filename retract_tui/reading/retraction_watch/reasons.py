"""The reasons of the Retraction Watch Database in our codes, and what they were called in older exports.

The terms are those of the Retraction Watch Database User Guide, appendix B, as the export writes them; its appendix D
tells most of the renamings. A term stands under a code only where it says what the code's label says: terms for how a
case went (who investigated, who objected, what the notice lacks) have no code of their own and are "other".
"""

from typing import Final

from retract_tui.model import AuthorResponse

_TERMS_OF_CODE: Final[dict[str, tuple[str, ...]]] = {
    "duplication_of_image": ("Duplication of/in Image",),
    "duplication_of_article": ("Duplication of/in Article", "Salami Slicing"),
    "duplication_of_text": ("Duplication of Text",),
    "plagiarism": (
        "Euphemisms for Plagiarism",
        "Plagiarism of/in Article",
        "Plagiarism of Data",
        "Plagiarism of Image",
        "Plagiarism of Text",
        "Taken via Peer Review",
        "Taken via Translation",
    ),
    "data_unreliable": (
        "Concerns/Issues about Data",
        "Concerns/Issues about Image",
        "Concerns/Issues about Results and/or Conclusions",
        "Unreliable Data",
        "Unreliable Image",
        "Unreliable Results and/or Conclusions",
    ),
    "data_unavailable": ("Original Data and/or Images not Provided and/or not Available",),
    "falsification_fabrication": (
        "Falsification/Fabrication of Data",
        "Falsification/Fabrication of Image",
        "Falsification/Fabrication of Results",
        "Manipulation of Data",
        "Manipulation of Results",
    ),
    "image_manipulation": ("Manipulation of Images",),
    "error_in_analysis": ("Error in Analyses", "Error in Methods", "Error in Results and/or Conclusions"),
    "error_in_data": ("Error in Cell Lines/Tissues", "Error in Data", "Error in Image", "Error in Materials"),
    "not_reproducible": ("Results Not Reproducible",),
    "peer_review_compromised": ("Compromised Peer Review", "Concerns/Issues about Peer Review", "Rogue Editor"),
    "paper_mill": ("Paper Mill",),
    "authorship_dispute": (
        "Concerns/Issues about Authorship/Affiliation",
        "False/Forged Affiliation",
        "False/Forged Authorship",
        "Lack of Approval from Author",
    ),
    "ethics_approval": (
        "Concerns/Issues about Animal Welfare",
        "Concerns/Issues about Human Subject Welfare",
        "Lack of IRB/IACUC Approval and/or Compliance",
    ),
    "consent": ("Informed/Patient Consent - None/Withdrawn",),
    "conflict_of_interest": ("Conflict of Interest",),
    "copyright_legal": (
        "Civil Proceedings",
        "Copyright Claims",
        "Criminal Proceedings",
        "Legal Reasons and/or Threats",
        "Transfer of Copyright and/or Ownership",
    ),
    "publisher_error": (
        "Duplication of Content through Error by Journal/Publisher",
        "Error by Journal/Publisher",
    ),
    "citation_manipulation": ("Concerns/Issues about Referencing/Attributions",),
    "ai_generated": ("Computer-Aided Content or Computer-Generated Content",),
    "contamination": ("Contamination of Cell Lines/Tissues", "Contamination of Materials"),
    "other": (
        "Author Unresponsive",
        "Bias Issues or Lack of Balance",
        "Breach of Policy by Author",
        "Cites Retracted Work",
        "Complaints about Author",
        "Complaints about Company/Institution",
        "Complaints about Third Party",
        "Concerns/Issues about Article",
        "Concerns/Issues about Methods",
        "Concerns/Issues about Third Party Involvement",
        "Date of Article and/or Notice Unknown",
        "Doing the Right Thing",
        "Duplication of Data",
        "EOC Lifted",
        "Error by Third Party",
        "Error in Text",
        "Ethical Violations by Author",
        "Ethical Violations by Company/Institution/Third Party",
        "Euphemisms for Duplication",
        "Euphemisms for Misconduct",
        "Hoax Paper",
        "Investigation by Company/Institution",
        "Investigation by Journal/Publisher",
        "Investigation by ORI",
        "Investigation by Third Party",
        "Lack of Approval from Company/Institution",
        "Lack of Approval from Third Party",
        "Misconduct - Official Investigation(s) and/or Finding(s)",
        "Misconduct by Author",
        "Misconduct by Company/Institution",
        "Misconduct by Third Party",
        "Miscommunication with/by Author",
        "Miscommunication with/by Company/Institution",
        "Miscommunication with/by Journal/Publisher",
        "Miscommunication with/by Third Party",
        "No Further Action",
        "Nonpayment of Fees and/or Refusal to Pay",
        "Not Presented at Conference",
        "Notice - Lack of",
        "Notice - Limited or No Information",
        "Notice - Unable to Access via current resources",
        "Objections by Author(s)",
        "Objections by Company/Institution",
        "Objections by Third Party",
        "Publishing Ban",
        "Removed",
        "Retract and Replace",
        "Sabotage of Materials/Methods",
        "Taken from Dissertation/Thesis",
        "Temporary Removal",
        "Updated to Correction",
        "Updated to Expression of Concern",
        "Updated to Retraction",
        "Upgrade/Update of Prior Notice(s)",
        "Withdrawn as Out of Date",
        "Withdrawn to Publish in Different Journal",
    ),
}

CODES: Final[dict[str, str]] = {term: code for code, terms in _TERMS_OF_CODE.items() for term in terms}
"""Our code of each term of today's export."""

RENAMED: Final[dict[str, str]] = {
    "Cites Prior Retracted Work": "Cites Retracted Work",
    "Concerns/Issues about Authorship": "Concerns/Issues about Authorship/Affiliation",
    "Concerns/Issues about Results": "Concerns/Issues about Results and/or Conclusions",
    "Concerns/Issues with Peer Review": "Concerns/Issues about Peer Review",
    "Contamination of Materials (General)": "Contamination of Materials",
    "Duplicate Publication through Error by Journal/Publisher": (
        "Duplication of Content through Error by Journal/Publisher"
    ),
    "Duplication of Article": "Duplication of/in Article",
    "Duplication of Image": "Duplication of/in Image",
    "Error in Materials (General)": "Error in Materials",
    "Fake Peer Review": "Compromised Peer Review",
    "Forged Authorship": "False/Forged Authorship",
    "Lack of Balance/Bias Issues": "Bias Issues or Lack of Balance",
    "Lack of IRB/IACUC Approval": "Lack of IRB/IACUC Approval and/or Compliance",
    "Legal Reasons/Legal Threats": "Legal Reasons and/or Threats",
    "Miscommunication by Author": "Miscommunication with/by Author",
    "Miscommunication by Company/Institution": "Miscommunication with/by Company/Institution",
    "Miscommunication by Journal/Publisher": "Miscommunication with/by Journal/Publisher",
    "Miscommunication by Third Party": "Miscommunication with/by Third Party",
    "Misconduct - Official Investigation/Finding": "Misconduct - Official Investigation(s) and/or Finding(s)",
    "Nonpayment of Fees/Refusal to Pay": "Nonpayment of Fees and/or Refusal to Pay",
    "Original Data not Provided": "Original Data and/or Images not Provided and/or not Available",
    "Plagiarism of Article": "Plagiarism of/in Article",
    "Randomly Generated Content": "Computer-Aided Content or Computer-Generated Content",
    "Sabotage of Materials": "Sabotage of Materials/Methods",
    "Transfer of Copyright/Ownership": "Transfer of Copyright and/or Ownership",
    "Unreliable Results": "Unreliable Results and/or Conclusions",
    "Upgrade/Update of Prior Notice": "Upgrade/Update of Prior Notice(s)",
}
"""Today's term of what an older export calls otherwise, in more than its capitals."""

GIVEN_UP: Final[dict[str, str]] = {
    "Author - Fraudulent": "other",
    "Author - Miscommunications": "other",
    "Author - Objections": "other",
    "Author - Other Issues": "other",
    "Data - Falsification/Fabrication": "falsification_fabrication",
    "Data - Issues/Errors": "error_in_data",
    "Data - Plagiarism/Duplication": "other",
    "Duplication": "other",
    "Ethics/Breach of Policy": "other",
    "Image - Falsification/Fabrication": "falsification_fabrication",
    "Image - Issues/Errors": "error_in_data",
    "Image - Manipulation": "image_manipulation",
    "Image - Plagiarism/Duplication": "duplication_of_image",
    "Investigation - Company/Institution": "other",
    "Investigation - Journal/Publisher": "other",
    "Investigation - ORI": "other",
    "Investigation - Third Party": "other",
    "Materials - All other": "other",
    "Methods - Equipment Misuse/Error": "error_in_analysis",
    "Methods - Protocol Error": "error_in_analysis",
    "Misconduct - Investigation/Finding": "other",
    "Plagiarism": "plagiarism",
    "Results - Not Reproducible": "not_reproducible",
    "Results - Unreliable": "data_unreliable",
    "Withdrawal": "other",
}
"""Our code of each term of the exports of 2018 that no term of today stands for."""

_ANSWERS: Final[dict[str, AuthorResponse]] = {
    "author - objections": "disagree",
    "author unresponsive": "no_response",
    "objections by author(s)": "disagree",
}

_FOLDED_CODES: Final[dict[str, str]] = {
    **{term.casefold(): code for term, code in (CODES | GIVEN_UP).items()},
    **{old.casefold(): CODES[term] for old, term in RENAMED.items()},
}


def code_of(term: str) -> str:
    """Our code of a term of any export, whatever its capitals; "other" for one that is not known."""
    return _FOLDED_CODES.get(term.casefold(), "other")


def answer_of(terms: list[str]) -> AuthorResponse:
    """What the terms of a row say that the authors answered."""
    answers = {answer for term in terms if (answer := _ANSWERS.get(term.casefold()))}
    if len(answers) > 1:
        return "mixed"
    return answers.pop() if answers else "unstated"
