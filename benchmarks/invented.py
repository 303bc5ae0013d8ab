"""Tables of the generator: what its rows are made of, the most frequent first.

Reasons, natures, kinds of article and subjects are the terms of the Retraction Watch Database; all names are invented.
"""

from typing import Final


def _parts(text: str, between: str | None = None) -> tuple[str, ...]:
    return tuple(text.split(between))


COLUMNS: Final = (
    "Record ID",
    "Title",
    "Subject",
    "Institution",
    "Journal",
    "Publisher",
    "Country",
    "Author",
    "URLS",
    "ArticleType",
    "RetractionDate",
    "RetractionDOI",
    "RetractionPubMedID",
    "OriginalPaperDate",
    "OriginalPaperDOI",
    "OriginalPaperPubMedID",
    "RetractionNature",
    "Reason",
    "Paywalled",
    "Notes",
    "",
)
"""The columns of the export; the last has no name."""

TITLE_WORDS: Final = _parts(
    "of in and the cancer cell cells effect analysis study patients protein human expression signaling model based "
    "clinical treatment gene disease rats microRNA pathway growth inhibits induced network system learning method "
    "oxidative stress apoptosis proliferation migration invasion lncRNA regulation receptor kinase tumor breast "
    "lung gastric hepatocellular carcinoma colorectal ovarian glioma osteogenesis exosomes randomized trial "
    "meta-analysis review detection image segmentation deep fuzzy wireless algorithm optimization graphene "
    "nanoparticles synthesis adsorption composite thin films magnetic polymer catalysis sensor therapy resistance "
    "mice diabetic insulin renal cardiac ischemia stroke neurons brain memory depression anxiety pregnancy children "
    "education teaching students sports health nursing hospital infection bacteria virus COVID-19 vaccine antibody "
    "inflammation NF-κB TGF-β1 β-catenin p53 mTOR Wnt/β-catenin miR-148b-3p miR-21 HOXC10 circRNA polymorphism "
    "association risk survival"
)
"""Words that titles in this field share; a tail of invented words follows them."""

SYLLABLES: Final = _parts(
    "ba be bri ca ce cho da del do dra du el en fa fer fi fo ga gen glo ha hel hu il ion ka ken ki kor la len li lo "
    "lu ma men mi mo mun na nel ni no nor pa pel pho pi ra ren ri ro sa sel si so ta tel thi ti to tra tu va ven vi "
    "vo za zel zi zu ø é ö ñ"
)
"""What invented words and names are put together from."""

JOURNAL_KINDS: Final = _parts(
    "Journal of|International Journal of|Annals of|Advances in|Frontiers in Synthetic|Archives of|Reports in|"
    "Transactions on|Letters in|Proceedings in",
    between="|",
)
JOURNAL_FIELDS: Final = _parts(
    "Oncology|Biomedicine|Environmental Science|Materials|Wireless Systems|Computational Intelligence|Nursing|"
    "Education|Physics|Cardiology|Neurology|Surgery|Genetics|Immunology|Pharmacology|Chemistry|Toxicology|"
    "Economics|Psychology|Energy|Agronomy|Dentistry|Veterinary Medicine|Epidemiology|Optics",
    between="|",
)

SUBJECTS: Final = _parts(
    "(BLS) Biology - Cellular|(BLS) Genetics|(HSC) Medicine - Oncology|(BLS) Biochemistry|(B/T) Computer Science|"
    "(PHY) Engineering - Electronics|(PHY) Materials Science|(HSC) Public Health and Safety|(BLS) Neuroscience|"
    "(PHY) Chemistry|(SOC) Education|(HSC) Medicine - Cardiology|(ENV) Environmental Sciences|(BLS) Pharmacology|"
    "(PHY) Physics|(SOC) Psychology|(HSC) Medicine - Surgery|(B/T) Business - Economics|(PHY) Mathematics|"
    "(HUM) Philosophy",
    between="|",
)

COUNTRIES: Final = (
    ("China", 430),
    ("India", 80),
    ("United States", 70),
    ("Russia", 30),
    ("Iran", 25),
    ("Saudi Arabia", 25),
    ("Japan", 22),
    ("United Kingdom", 20),
    ("Germany", 18),
    ("South Korea", 15),
    ("Italy", 14),
    ("Pakistan", 13),
    ("Egypt", 12),
    ("Canada", 9),
    ("Norway", 2),
)
"""Countries and how often each is met."""

ARTICLE_TYPES: Final = (
    ("Research Article;", 690),
    ("Conference Abstract/Paper;", 160),
    ("Clinical Study;", 43),
    ("Review Article;", 34),
    ("Case Report;", 12),
    ("Meta-Analysis;", 10),
    ("Book Chapter/Reference Work;", 9),
    ("Letter;", 5),
)

NATURES: Final = (("Retraction", 925), ("Expression of concern", 50), ("Correction", 21), ("Reinstatement", 4))

REASONS: Final = (
    (
        "Concerns/Issues About Data;Concerns/Issues about Results and/or Conclusions;"
        "Concerns/Issues about Referencing/Attributions;Concerns/Issues with Peer Review;"
        "Investigation by Journal/Publisher;Investigation by Third Party;Paper Mill;"
        "Computer-Aided Content or Computer-Generated Content;Unreliable Results and/or Conclusions;",
        640,
    ),
    ("Date of Article and/or Notice Unknown;Notice - Limited or No Information;", 540),
    ("Notice - Limited or No Information;", 365),
    (
        "Compromised Peer Review;Investigation by Journal/Publisher;Investigation by Third Party;Paper Mill;"
        "Unreliable Results and/or Conclusions;",
        365,
    ),
    ("Duplication of/in Article;", 250),
    ("Investigation by Journal/Publisher;Unreliable Results and/or Conclusions;", 220),
    ("Duplication of/in Image;Investigation by Journal/Publisher;Unreliable Data;", 210),
    ("Plagiarism of/in Article;", 180),
    ("Concerns/Issues about Image;Original Data and/or Images not Provided and/or not Available;", 150),
    ("Error in Analyses;Retract and Replace;", 120),
    ("Manipulation of Images;Misconduct - Official Investigation(s) and/or Finding(s);", 90),
    ("Falsification/Fabrication of Data;Misconduct by Author;", 90),
    ("Euphemisms for Plagiarism;Plagiarism of Text;", 80),
    ("False/Forged Authorship;Objections by Author(s);", 60),
    ("Concerns/Issues about Authorship/Affiliation;Conflict of Interest;", 50),
    ("Lack of IRB/IACUC Approval and/or Compliance;", 40),
    ("Results Not Reproducible;Withdrawal;", 40),
    ("Informed/Patient Consent - None/Withdrawn;", 15),
    ("Rogue Editor;Conflict of Interest;", 10),
)
"""What the reason column of a row says and how often: few combinations make up most of the file."""

YEARS: Final = (
    *((year, 4) for year in range(1990, 2004)),
    *((year, 20) for year in range(2004, 2010)),
    (2010, 220),
    (2011, 330),
    *((year, 140) for year in range(2012, 2020)),
    (2020, 190),
    (2021, 310),
    (2022, 390),
    (2023, 840),
    (2024, 350),
    (2025, 250),
)
"""Years of notices and how many there are of each."""
