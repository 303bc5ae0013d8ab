import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.extraction.links import find_links
from tests.extraction.notices import links_of, prose_of, told


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("The β-actin blots in Fig. 2A have been reused from Fig. 3C of [2].", ["2A from Cole"]),
        ("Fig. 3 was taken from an article by Cole and Dunn [2] without permission.", ["3 from Cole"]),
        ("The image shown in Fig. 4 was previously published in another journal [3] as Fig. 2.", ["4 from Evans"]),
        ("Part of Figure 2 was found to have been published previously by the same authors [2].", ["2 from Cole"]),
        ("Image overlap was detected between Figure 3 in this article and Figure 5 in [4].", ["3 from Frost"]),
        ("Fig. 3b was subsequently published in [4] as Fig. 1a.", ["3B from Frost"]),
        ("Figures 3A–C appear to be Figures 1D–F of a paper from the same laboratory2.", ["3A,3B,3C from Cole"]),
        (
            "The plots in Figure 2 also appear in a published article by a different group (Evans 2016 [3]).",
            ["2 from Evans"],
        ),
        ("Fig. 5C in this article and Fig. 2D in [3] are identical although the samples differ.", ["5C from Evans"]),
        ("The panels of Figure 2C were re-used in Figure 7 of reference [4].", ["2C from Frost"]),
        ("The data in Tables 1 and 2 are identical to those in [3].", ["Table 1,Table 2 from Evans"]),
    ],
)
def test_a_panel_is_tied_to_its_source_not_to_the_sources_panels(statement: str, expected: list[str]) -> None:
    assert told(links_of(statement)) == expected


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (
            "Figure 5a overlaps with Figure 2b of Cole et al. [2] and Figure 1c of Evans [3].",
            ["5A from Cole", "5A from Evans"],
        ),
        ("Fig. 5b is the same as Fig. 1c in [3] and Fig. 7g in [4].", ["5B from Evans", "5B from Frost"]),
        ("Figs. 2, 4, and 5 had been previously published [2, 3].", ["2,4,5 from Cole", "2,4,5 from Evans"]),
        (
            "Figures 1a, 2b and 3c were duplicated from [2], [3] and [4], respectively.",
            ["1A from Cole", "2B from Evans", "3C from Frost"],
        ),
        (
            "Figure 2D of [1] is identical to Figure 2D of [2], and Figure 5 of [1] is identical to Figure 3B of [3].",
            ["2D from Cole", "5 from Evans"],
        ),
        (
            "The traces in Fig. 2 are identical to those in Fig. 1 of [3], and the micrographs in Figs. 5a–c to those "
            "in Figs. 4b–d of [4].",
            ["2 from Evans", "5A,5B,5C from Frost"],
        ),
        (
            "Figs. 4a–c match Figs. 2d–f in [2]; and Fig. 6e matches Fig. 3d of this article.",
            ["4A,4B,4C from Cole", "6E,3D from self"],
        ),
        (
            "Figure 3 f appears similar to Fig. 1 h in [2] and in this article, Fig. 4b.",
            ["3F from Cole", "3F,4B from self"],
        ),
    ],
)
def test_several_sources_in_one_sentence_are_told_apart(statement: str, expected: list[str]) -> None:
    assert told(links_of(statement)) == expected


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Fig. 1A and Fig. 3C appear to contain identical images.", ["1A,3C from self"]),
        ("The Western blots in Figs. 2C, 3A and 5D are identical.", ["2C,3A,5D from self"]),
        ("The control image in Fig. 2A was reused in Fig. 5C for another condition.", ["2A,5C from self"]),
        ("Their bands in Fig. 8d are highly similar to those in Fig. 9b.", ["8D,9B from self"]),
        ("Figure 3d appears to contain regions that occur more than once.", ["3D from self"]),
        ("Panel C in Figure 4 (Migration) and Panel C in Figure 5 (Invasion) share a region.", ["4C,5C from self"]),
    ],
)
def test_a_repeat_within_the_article_is_told_as_such(statement: str, expected: list[str]) -> None:
    assert told(links_of(statement)) == expected


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("The duplication of images in Figures 4A,B could not be explained.", ["4A,4B from None"]),
        ("The data in Figs. 2B and 5 were similar to data in other articles by different authors.", ["2B,5 from None"]),
        ("Several bands in Figures 1–4 have been questioned due to similarity.", ["1,2,3,4 from None"]),
    ],
)
def test_a_source_without_a_name_stays_unknown(statement: str, expected: list[str]) -> None:
    assert told(links_of(statement)) == expected


@pytest.mark.parametrize(
    "statement",
    [
        "Figure 2 shows the effect of the drug and the results of Figure 3 remain valid.",
        "The raw data for Fig. 2 were lost, as the authors of [1] told us.",
        "A correction [5] had replaced Fig. 8d.",
        "An expression of concern was published in 2019 [5].",
        "The falsified data concern Figures 1 and 2.",
        "Our new results show a similar effect size to that found by Cole et al. [2].",
        "The values in Table 1 have been repeated in our laboratory.",
        "The original article [1] can be found online.",
    ],
)
def test_what_is_no_duplication_gives_no_link(statement: str) -> None:
    assert told(links_of(statement)) == []


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("There is significant text overlap with the article by Evans [3].", ["text from Evans"]),
        (
            "Most of the Introduction was plagiarised from [2], and Table 3 was taken over from [3].",
            ["text from Cole", "Table 3 from Evans"],
        ),
        ("This article [1] substantially overlaps with a previously published article [4].", ["Frost"]),
        ("Much of it coincides with earlier articles [2,3].", ["Cole", "Evans"]),
    ],
)
def test_text_and_whole_articles(statement: str, expected: list[str]) -> None:
    assert told(links_of(statement)) == expected


def test_a_list_takes_its_relation_from_the_sentence_before_it() -> None:
    statement = (
        "Regions of overlap were found among these panels:\n"
        "Panels E25, E50, and D50 shown in Figure 4\n"
        "Panel C in Figure 4 and Panel C in Figure 5\n"
        "The authors sent new images for Figs. 4 and 6."
    )
    assert told(links_of(statement)) == ["4E25,4E50,4D50 from self", "4C,5C from self"]


def test_a_general_statement_gives_way_to_the_panels_that_spell_it_out() -> None:
    statement = (
        "The data shown in Figure 4 are duplications of data from papers by Cole et al 2015 [2] and Evans 2016 [3]. "
        "The images in Figure 4A were duplications of images in [2]. Figure 4E contains duplicated images from [3]."
    )
    assert told(links_of(statement)) == ["4A from Cole", "4E from Evans"]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (
            "Figure 2 is identical to Figure 1 of [2]. Fig. 5 is also shown in that article.",
            ["2 from Cole", "5 from Cole"],
        ),
        (
            "Concerns were raised about Figure 1. This figure was published previously in two articles [2] [3].",
            ["1 from Cole", "1 from Evans"],
        ),
    ],
)
def test_what_was_named_before_can_be_meant_again(statement: str, expected: list[str]) -> None:
    assert told(links_of(statement)) == expected


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Table 1 has been duplicated from a prior publication (Heron 2008;131:3311–3334).", ["Table 1 from Heron"]),
        (
            "Portions of Fig. 4C were duplicated from an earlier article (Heron 2008;57:1002–1017; Fig. 6A).",
            ["4C from Heron"],
        ),
        ("Figure 3 was plagiarised from Johnson et al. 2011 (doi: 10.5555/john.2011.3).", ["3 from Johnson"]),
        ("Figure 1B is identical to Figure 2D in Cheng et al.", ["1B from Cheng"]),
        (
            "The blots in Fig. 3B were similar to Fig. 5A in the following article: Marsh K, Nolan B and Oates J: "
            "About herons. Heron Rep 12: 101-109, 2014.",
            ["3B from Marsh"],
        ),
        (
            "Images of Figure 2 (panels A and D) had been published in Osei et al., 2012 (Fig. 1B) and in Pratt "
            "et al., 2013 (Fig. 6).",
            ["2A,2D from Osei", "2A,2D from Pratt"],
        ),
        (
            "Figure 3E appears to have been duplicated with a similar image in Figure 5A from Duong et al, 2017 "
            "(https://doi.org/10.5555/gmt.s141).",
            ["3E from Duong"],
        ),
        ("This article duplicates a paper that had already appeared in Gull Res, 12 (2015) 34–41.", ["Gull Res"]),
    ],
)
def test_sources_are_named_in_the_sentence_itself(statement: str, expected: list[str]) -> None:
    assert told(links_of(statement, listed=False)) == expected


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("The gel in Fig. 3 was lifted from the doctoral thesis of H. Kestrel (1989).", ["3 from Kestrel"]),
        ("The nests in Fig. 3A were copied from Anna Kestrel's dissertation.", ["3A from Kestrel"]),
        (
            "Abb. 3a wurde der Dissertation von H. Kestrel (Universität Lerchenau, 2006) entnommen.",
            ["3A from Kestrel"],
        ),
        ("Fig. 7E was used as Fig. 3 in Kestrel, 2010 (Dev. Larks 237, 210-220).", ["7E from Kestrel"]),
        ("The blot of Fig. 6C was reused in J. Lark Res. 2009, 44, 1002–1013 (Fig. 2A).", ["6C from J. Lark Res."]),
        ("Fig. 2A was taken from the paper by Kestrel and Rook.", ["2A from Kestrel"]),
        ("La figure 2A est tirée de Kestrel et al. (Hiboux 2011;12:1-9).", ["2A from Kestrel"]),
        ("Sections 2 and 3 were taken over from Kestrel et al. (2003).", ["text from Kestrel"]),
    ],
)
def test_theses_and_works_without_a_title_are_sources(statement: str, expected: list[str]) -> None:
    assert told(links_of(statement)) == expected


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Data displayed in Fig. 2A and Fig. 2B are mirror images.", ["2A,2B from self"]),
        ("The image in Figure 4E was printed once more as Figure 7B.", ["4E,7B from self"]),
        ("Figure 4 is a rotated version of Figure 2B.", ["4,2B from self"]),
        ("The blots of Figure 3, A to C, had been assembled from unrelated films.", ["3A,3B,3C from None"]),
        ("S3 Fig appears to overlap with Fig 2B of [2].", ["S3 from Cole"]),
    ],
)
def test_a_repeat_is_known_by_many_verbs(statement: str, expected: list[str]) -> None:
    assert told(links_of(statement)) == expected


def test_a_source_known_by_its_author_alone_is_given_no_doi() -> None:
    (source,) = links_of("Figure 1B is identical to Figure 2D in Cheng et al.", listed=False).sources
    assert not source.resolved
    assert source.citation == "Cheng et al."


def test_one_source_named_twice_is_one_source() -> None:
    statement = (
        "Figure 3E is similar to Figure 5A from Duong et al, 2017 (https://doi.org/10.5555/gmt.s141). "
        "Figure 4B is similar to Figure 5B from Duong et al, 2017 (https://doi.org/10.5555/gmt.s141)."
    )
    links = links_of(statement, listed=False)
    assert len(links.sources) == 1
    assert [link.source for link in links.panel_links] == [0, 0]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Die Abb. 3a ist identisch mit Abb. 2b in [2].", ["3A from Cole"]),
        ("La figure 4 est identique à la figure 2 de [3].", ["4 from Evans"]),
        ("Las figuras 2A y 3B son idénticas a las figuras 1A y 1B de [4].", ["2A,3B from Frost"]),
        ("A figura 2 foi copiada de [2] sem autorização.", ["2 from Cole"]),
        ("图3A与文献[2]中的图1B重复。", ["3A from Cole"]),
        ("図2Aは文献[3]の図1と同一である。", ["2A from Evans"]),
        ("그림 3은 [4]의 그림 2와 동일하다.", ["3 from Frost"]),
    ],
)
def test_other_languages(statement: str, expected: list[str]) -> None:
    assert told(links_of(statement)) == expected


def test_the_evidence_is_the_sentence_that_ties_the_panel_to_its_source() -> None:
    sentence = "Fig. 3c appears to be the same as Fig. 1d in [2]."
    statement = f"Readers wrote to us. {sentence} The authors agree."
    links = links_of(statement)
    text = prose_of(statement, listed=True).text
    (evidence,) = links.evidence["panel_links.0"]
    assert text[evidence.start : evidence.end] == sentence
    named, listed = links.evidence["duplicated_sources.0"]
    assert text[named.start : named.end] == "[2]"
    assert text[listed.start : listed.end].startswith("Night flight of owls")
    assert links.panel_links[0].source_panels == ("1D",)


@given(st.text(alphabet="Figs. 1ab2[](),;is similar to[2]andfromCole et al. 2015图", max_size=200))
def test_any_text_is_read_and_points_into_itself(text: str) -> None:
    prose = prose_of(text.replace("\n", " "))
    links = find_links(prose)
    assert all(0 <= e.start <= e.end <= len(prose.text) for spans in links.evidence.values() for e in spans)
    assert all(link.source in (None, "self") or links.sources[int(link.source)] for link in links.panel_links)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("The image of Fig. 2C was used for p-Akt in Fig. 3F of another article (2).", ["2C from Cole"]),
        (
            "The images in Figures 1A, 2B and 3C were reused in refs 2, 3 and 4, respectively.",
            ["1A from Cole", "2B from Evans", "3C from Frost"],
        ),
        ("All micrographs of Fig. 4 had appeared, in another order, in Liu et al. (2011).", ["4 from Liu"]),
        ("Fig. 1C, anti-tubulin – bands as in fig. 5A of Larra et al. (2008).", ["1C from Larra"]),
        ("Fig. S2 – a strip of lanes in it is also to be found in fig. 7G.", ["S2,7G from self"]),
        ("Fig. 3b makes use of lanes 2–6 of Fig. 3a.", ["3B,3A from self"]),
        ("The article presented one spleen section as two in Fig. 8, A and C.", ["8A,8C from self"]),
        ("Panels (a)–(c) of Figure 5 were copied from ref. 2.", ["5A,5B,5C from Cole"]),
        ("The plots in panels A and B of Figure 4 were made from Fig. 6a of [2].", ["4A,4B from Cole"]),
        ("Fig. 5(b)(i) is identical to Fig. 2 of [3].", ["5B from Evans"]),
        ("The curves in Fig. S3B resemble curves in a grant application.", ["S3B from None"]),
        ("그림 5의 그래프는 문헌 [2]의 그림 6과 같다.", ["5 from Cole"]),
        (
            "该文表1的全部数据抄袭自王甲乙等发表于《云雀》2013年第15卷第2期第88~93页的《云雀之歌》一文。",
            ["Table 1 from 王甲乙"],
        ),
        ("The crystal structure is described elsewhere (see also doi:10.5072/larks.9914).", []),
    ],
)
def test_panels_are_tied_to_their_source_in_other_words(statement: str, said: list[str]) -> None:
    assert told(links_of(statement)) == said
