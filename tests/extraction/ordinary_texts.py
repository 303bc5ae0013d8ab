"""Texts that speak of retractions, errors and concerns, or of none, and are no notices; all are fictional."""

from typing import Final

ABSTRACT: Final = """Moss cover and wall moisture in six northern towns

Karl Abel, Ina Brandt

Abstract. Moss on old walls is often removed. We measured moisture behind moss in six towns and corrected the readings
for temperature. Walls with moss were cooler. Errors in the readings were small, and no concern for the masonry remains.
Keywords: moss; masonry; moisture
"""

ARTICLE: Final = """Retracted papers in bryology: a survey of forty years

Ina Brandt, Paul Cole

1. Introduction
Retraction is the way in which journals correct the literature [1]. Some papers were retracted by their authors [2].

2. Methods
We searched three databases for articles that had been withdrawn or retracted.

3. Results
Of 212 notices 40 named image duplication. The remaining articles were retracted because of errors.

4. Discussion
Notices ought to say who asked for the retraction.

References
1. Abel K. How moss corrects itself. J Walls 2011;3:1-9.
2. Dunn S. Retraction: Moss on roofs. Roof Lett 2014;8:22.
"""

EDITORIAL: Final = """When should a journal retract?

Every editor dreads the letter that begins with concerns about a figure. In our view retractions are no punishment: they
keep the record straight. A journal ought to act within months, and to say plainly what was wrong and who found it.
Authors who come forward with an honest error deserve thanks. We do not believe that every mistake calls for a notice,
and we shall go on deciding each case on its merits.
"""

BLOG: Final = """Retractions are up again, and that may be good news

Posted on 3 May 2021 by the moss watcher

More papers were retracted last year than in any year before. Does that mean more fraud? Not at all, I think.
Subscribe to the newsletter to read more. Share this post, and leave a comment below!
"""

NEWS: Final = """Moss professor found to have invented field data

A university inquiry has concluded that a well-known bryologist invented measurements for years, a spokeswoman said on
Monday. Two journals have retracted papers from his group and a third is looking into concerns. "It is a sad day for
our field," a colleague told the newspaper. The professor did not reply to journalists.
"""

GUIDELINES: Final = """Guidance for editors: retracting articles

Editors should consider retracting a publication if they have clear evidence that the findings are unreliable.
Editors should consider issuing an expression of concern if the evidence is inconclusive.
Retractions should be linked to the retracted article in all online versions.
Retractions are not usually appropriate if a change of authorship is required but the findings are reliable.
Retraction notices should state who is retracting the article and the reasons for retraction.
"""

POLICY: Final = """Article withdrawal policy

Articles in press may be withdrawn if they contain errors or are found to be duplicates of other published articles.
Published articles may be retracted by their authors or by the editor under the advice of members of the scholarly
community. In rare cases it may be necessary to remove an article from the online database. A correction is published
where only a small part of an otherwise reliable article is misleading.
"""

NOVEL: Final = """Chapter Seven

She had withdrawn to the far end of the garden, where the moss grew over the wall. "You were in error," said Karl, and
removed his hat. The paper lay on the bench between them. It was raining by then, and neither thought it of any concern.
"I shall correct it," she said at last, "but I retract nothing."
"""

SOURCE_CODE: Final = """import json


def retracted(articles):
    \"\"\"Return the articles that have been retracted.\"\"\"
    found = []
    for article in articles:
        if article["status"] == "retracted":
            found.append(article)
    return found


print(json.dumps(retracted(load("articles.json"))))
"""

CONTENTS: Final = """Journal of Walls, Volume 12, Issue 3

Contents

Moss and mortar in the north .......... 201
K. Abel and I. Brandt

Lichens of limestone bridges .......... 215
P. Cole

Erratum: Ferns in cellars .......... 230

Book reviews .......... 231
"""

COVER_LETTER: Final = """Dear Editor,

Please find enclosed our manuscript "Moss cover and wall moisture in six northern towns", which we would like you to
consider for publication in the Journal of Walls. The work is original and is not under consideration elsewhere.
All authors have approved the manuscript and agree with its submission. We declare no conflict of interest.

Yours sincerely,
Karl Abel
"""

E_MAIL: Final = """From: Paul Cole
To: Editorial Office
Subject: Please retract

Dear Dr Abel,

I am writing about an article in your journal. Two of its panels seem to show the same wall. Could you look into this
and consider retracting the article? I would be grateful for a reply.

Best wishes,
Paul
"""

README: Final = """# mosswatch

A small tool that checks your reference list for retracted articles.

## Installation

    pip install mosswatch

## Usage

Run `mosswatch refs.bib`. Articles that have been retracted or corrected are shown in red. Please report errors.
"""

ORDINARY: Final = {
    "an abstract": ABSTRACT,
    "an article with references": ARTICLE,
    "an editorial": EDITORIAL,
    "a blog post": BLOG,
    "news of a fraud": NEWS,
    "guidelines": GUIDELINES,
    "a policy": POLICY,
    "a novel": NOVEL,
    "source code": SOURCE_CODE,
    "a table of contents": CONTENTS,
    "a cover letter": COVER_LETTER,
    "an e-mail": E_MAIL,
    "a README": README,
}
"""Each text by what it is."""

SHORT_NOTICES: Final = {
    "This article has been withdrawn at the request of the authors.": "withdrawal",
    "This article has been retracted at the request of the Editor-in-Chief.": "retraction",
    "The article has been retracted by the authors.": "retraction",
    "The authors retract this paper because the data cannot be reproduced.": "retraction",
    "This paper has been withdrawn by the author due to a crucial error in equation 3.": "withdrawal",
    "Retraction notice\n\nThis article is retracted.": "retraction",
    "The publisher regrets that this article has been temporarily removed.": "removal",
    "The editors issue this expression of concern about Figure 2 of the article.": "expression_of_concern",
}
"""Notices of one sentence, and what each does."""
