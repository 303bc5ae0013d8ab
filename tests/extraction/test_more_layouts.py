"""Notices in many layouts: titles above bylines, places, dates and citations of the notice itself."""

import pytest

from retract_tui.extraction import extract

NOTICES = [
    pytest.param(
        "\n".join(
            [
                "Retraction: Owls at dusk in northern forests",
                "Ann Lark,a Bob Wren b and Carl Finch a",
                "",
                "Retraction of ‘Owls at dusk in northern forests’ by Ann Lark et al., RSC Birds, 2015, 5, 1234–1245, "
                "https://doi.org/10.5555/C4RB12345A.",
                "",
                "The Royal Society of Chemistry hereby wholly retracts this RSC Birds article due to concerns with "
                "the reliability of the data.",
                "",
                "Signed: Laura Finch, Executive Editor, RSC Birds",
                "Date: 12th March 2021",
            ]
        ),
        {
            "title": "Owls at dusk in northern forests",
            "journal": "RSC Birds",
            "year": 2015,
            "volume": "5",
            "pages": "1234-1245",
            "doi": "10.5555/c4rb12345a",
            "ndate": "2021-03-12",
        },
        id="rsc",
    ),
    pytest.param(
        "\n".join(
            [
                "Retraction Note: Owls at dusk in northern forests",
                "",
                "Ann Lark, Bob Wren & Carl Finch",
                "",
                "Journal of Birds volume 14, Article number: 77 (2022)",
                "",
                "The Original Article was published on 3 May 2018",
                "",
                "Retraction Note: J. Birds (2018) 10:55",
                "https://doi.org/10.5555/s12345-018-0055-1",
                "",
                "The Editor-in-Chief has retracted this article.",
            ]
        ),
        {
            "title": "Owls at dusk in northern forests",
            "journal": "J. Birds",
            "year": 2018,
            "volume": "10",
            "pages": "55",
            "doi": "10.5555/s12345-018-0055-1",
        },
        id="springer",
    ),
    pytest.param(
        "\n".join(
            [
                "Retraction for Lark et al., Owls at dusk in northern forests",
                "",
                "Retraction for “Owls at dusk in northern forests,” by A. Lark, B. Wren, and C. Finch, which "
                "appeared in issue 12, March 22, 2011, of Proc Natl Acad Sci USA (108:4567–4572; first published "
                "March 7, 2011; 10.5555/pnas.1012345108).",
                "",
                "The authors wish to note that the data in Figure 2 are wrong. They retract the paper.",
            ]
        ),
        {
            "title": "Owls at dusk in northern forests",
            "journal": "Proc Natl Acad Sci USA",
            "year": 2011,
            "volume": "108",
            "pages": "4567-4572",
            "doi": "10.5555/pnas.1012345108",
        },
        id="pnas",
    ),
    pytest.param(
        "\n".join(
            [
                "J. Bird Chem. (2019) 294(3) 1010",
                "Retraction: Owls at dusk in northern forests",
                "Ann Lark, Bob Wren",
                "",
                "VOLUME 281 (2006) PAGES 12345–12353",
                "",
                "This article has been retracted by the publisher. An investigation at Larkton University found that "
                "the images in Figure 2 were manipulated.",
            ]
        ),
        {
            "title": "Owls at dusk in northern forests",
            "year": 2006,
            "volume": "281",
            "pages": "12345-12353",
            "ndate": "2019",
        },
        id="jbc",
    ),
    pytest.param(
        "\n".join(
            [
                "Owls at dusk in northern forests – RETRACTION",
                "",
                "Ann Lark, Bob Wren",
                "",
                "DOI: https://doi.org/10.5555/S0001234520001234",
                "Published online by Cambridge University Press: 14 May 2021",
                "",
                "The article by Lark and Wren (2020) has been retracted.",
                "",
                "Reference",
                "Lark A, Wren B (2020). Owls at dusk in northern forests. Bird Medicine 50, 234–245. "
                "https://doi.org/10.5555/S0001234519001234",
            ]
        ),
        {
            "title": "Owls at dusk in northern forests",
            "journal": "Bird Medicine",
            "year": 2020,
            "volume": "50",
            "pages": "234-245",
            "doi": "10.5555/s0001234519001234",
            "ndoi": "10.5555/s0001234520001234",
            "ndate": "2021-05-14",
        },
        id="cup",
    ),
    pytest.param(
        "\n".join(
            [
                "Retraction of “Owls at Dusk in Northern Forests”",
                "",
                "Ann Lark, Bob Wren, and Carl Finch*",
                "J. Am. Bird Soc. 2012, 134, 1234–1240. DOI: 10.5555/ja123456x",
                "",
                "The authors retract this Article because of errors in the simulation code.",
                "",
                "The original Article was published on January 5, 2012, and retracted on March 3, 2014.",
            ]
        ),
        {
            "title": "Owls at Dusk in Northern Forests",
            "journal": "J. Am. Bird Soc.",
            "year": 2012,
            "volume": "134",
            "pages": "1234-1240",
            "doi": "10.5555/ja123456x",
            "ndate": "2014-03-03",
        },
        id="acs",
    ),
    pytest.param(
        "\n".join(
            [
                "Retraction Statement",
                "",
                "The article by Lark A, Wren B: Owls at dusk in northern forests. Bird Physiol Biochem "
                "2018;45:1234–1245 (DOI: 10.5555/000487654) has been retracted by Karger at the request of the "
                "Editor.",
            ]
        ),
        {
            "title": "Owls at dusk in northern forests",
            "journal": "Bird Physiol Biochem",
            "year": 2018,
            "volume": "45",
            "pages": "1234-1245",
            "doi": "10.5555/000487654",
        },
        id="karger",
    ),
    pytest.param(
        "\n".join(
            [
                "Retraction to: Owls at dusk in northern forests",
                "",
                "In the article by Lark et al, “Owls at Dusk in Northern Forests,” which published online March 9, "
                "2018, and appeared in the April 13, 2018, issue of the journal (Circ Birds. 2018;122:1055–1067. "
                "doi: 10.5555/CIRCB.117.123456), errors were found. The authors retract it.",
            ]
        ),
        {
            "title": "Owls at Dusk in Northern Forests",
            "journal": "Circ Birds",
            "year": 2018,
            "volume": "122",
            "pages": "1055-1067",
            "doi": "10.5555/circb.117.123456",
        },
        id="aha",
    ),
    pytest.param(
        "\n".join(
            [
                "Retraction notice to “Owls at dusk in northern forests” [Bird Lett. 123 (2014) 45–52]",
                "A. Lark a, B. Wren b",
                "",
                "Bird Letters 150 (2018) 99",
                "",
                "This article has been retracted at the request of the Editor-in-Chief.",
                "",
                "https://doi.org/10.5555/j.birdlet.2018.01.001",
                "Available online 3 February 2018",
                "",
                "DOI of original article: https://doi.org/10.5555/j.birdlet.2014.05.005",
            ]
        ),
        {
            "title": "Owls at dusk in northern forests",
            "journal": "Bird Lett",
            "year": 2014,
            "volume": "123",
            "pages": "45-52",
            "doi": "10.5555/j.birdlet.2014.05.005",
            "ndoi": "10.5555/j.birdlet.2018.01.001",
            "ndate": "2018-02-03",
        },
        id="elsevier2",
    ),
    pytest.param(
        "\n".join(
            [
                "Retraction: Owls at dusk in northern forests",
                "",
                "The PLOS ONE Editors",
                "",
                "Published: March 3, 2021",
                "https://doi.org/10.5555/journal.pone.0241234",
                "",
                "The PLOS ONE Editors retract this article [1].",
                "",
                "Citation: The PLOS ONE Editors (2021) Retraction: Owls at dusk in northern forests. PLoS ONE 16(3): "
                "e0241234. https://doi.org/10.5555/journal.pone.0241234",
                "",
                "Reference",
                "1. Lark A, Wren B (2015) Owls at dusk in northern forests. PLoS ONE 10(4): e0121234. doi: "
                "10.5555/journal.pone.0121234",
            ]
        ),
        {
            "title": "Owls at dusk in northern forests",
            "journal": "PLoS ONE",
            "year": 2015,
            "volume": "10",
            "pages": "e0121234",
            "doi": "10.5555/journal.pone.0121234",
            "ndoi": "10.5555/journal.pone.0241234",
            "ndate": "2021-03-03",
        },
        id="plos",
    ),
    pytest.param(
        "\n".join(
            [
                "Zurückziehung",
                "",
                "Der Beitrag „Eulen in der Dämmerung“ von A. Lerche und B. Fink (Vogelkunde 2012; 34: 123–130) wird "
                "auf Wunsch der Autoren zurückgezogen.",
                "",
                "Berlin, 12. März 2014",
            ]
        ),
        {
            "title": "Eulen in der Dämmerung",
            "journal": "Vogelkunde",
            "year": 2012,
            "volume": "34",
            "pages": "123-130",
            "ndate": "2014-03-12",
        },
        id="german",
    ),
    pytest.param(
        "\n".join(
            [
                "Rétractation",
                "",
                "L'article « Hiboux au crépuscule » d'A. Alouette, paru dans la Revue des Oiseaux 2015;33:123-130, "
                "est rétracté à la demande de l'auteur.",
            ]
        ),
        {
            "title": "Hiboux au crépuscule",
            "journal": "Revue des Oiseaux",
            "year": 2015,
            "volume": "33",
            "pages": "123-130",
        },
        id="french",
    ),
    pytest.param(
        "\n".join(
            [
                "撤稿声明",
                "",
                "《鸟类学报》2016年第22卷第3期123-130页发表的《黄昏的猫头鹰》一文存在图片重复，经编辑部研究决定予以撤稿。",
                "",
                "《鸟类学报》编辑部",
                "2018年5月6日",
            ]
        ),
        {
            "title": "黄昏的猫头鹰",
            "journal": "鸟类学报",
            "year": 2016,
            "volume": "22",
            "pages": "123-130",
            "ndate": "2018-05-06",
        },
        id="chinese",
    ),
    pytest.param(
        "\n".join(
            [
                "논문 철회 공고",
                "",
                "한국조류학회지 제25권 제2호(2013년) 88-95쪽에 게재된 논문 「황혼의 올빼미」를 철회합니다.",
            ]
        ),
        {"title": "황혼의 올빼미", "volume": "25", "pages": "88-95", "year": 2013},
        id="korean",
    ),
]


@pytest.mark.parametrize(("text", "expected"), NOTICES)
def test_the_article_and_the_notice_are_told_apart_in_many_layouts(text: str, expected: dict[str, object]) -> None:
    notice = extract(text)
    article = notice.original_articles[0]
    read = {
        "title": article.title,
        "journal": article.journal,
        "year": article.year,
        "volume": article.volume,
        "pages": article.pages,
        "doi": article.doi,
        "ndoi": notice.notice.doi,
        "ndate": notice.notice.date,
    }
    assert {field: read[field] for field in expected} == expected
