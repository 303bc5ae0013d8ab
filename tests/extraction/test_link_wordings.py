"""Many wordings of a panel that came from elsewhere: each is tied to the same source."""

import pytest

from tests.extraction.notices import links_of


def panels_and_sources(statement: str) -> set[str]:
    links = links_of(statement)
    names = [source.first_author for source in links.sources]
    return {
        f"{panel} from {names[link.source] if isinstance(link.source, int) else link.source}"
        for link in links.panel_links
        for panel in link.panels
    }


@pytest.mark.parametrize(
    ("panels", "source", "statement"),
    [
        ("2B,2D", "Cole", "– Fig. 2b (0 µM and 20 µM) and Fig. 2d vs. Fig. 5e and Fig. 5g of [2], respectively;"),
        ("4A", "Evans", "Fig. 4a, safranin O, week 8 vs. Fig. 1f in [3], mirrored."),
        (
            "4C",
            "Vanterpool",
            "The TUNEL field labelled “light” in Fig. 4C can be superimposed on that of Fig. 2B in Vanterpool et al. "
            "(2012).",
        ),
        (
            "5A,5D",
            "Degolyer",
            "The outer layer of Figs. 5A and 5D corresponds to Figs. 3A and 6D, respectively, of Degolyer and "
            "Wrzesniak (2014).",
        ),
        ("1A,1B", "Meirinhos", "As imagens das Figuras 1A e 1B já constavam de Meirinhos et al. (2011)."),
        ("1A,1B", "Cole", "As Figuras 1A e 1B já haviam sido publicadas por Cole e Dunn [2]."),
        ("2A,5C", "self", "The same Rac1 immunoblot served in Figs. 2A and 5C."),
        ("6B,8A", "self", "The loading control of Fig. 6B had been rotated and used in Fig. 8A."),
        (
            "3D",
            "Oduya",
            "The Src immunoblot from Fig. 3D was reused in a separate publication (Oduya, M., and Stoney, B. (2007) "
            "Biochem. Cell Signal. 401, 117–126).",
        ),
        (
            "2D,5B",
            "self",
            "The plots in Figure 2D (wild-type, day 10) and Figure 5B (wild-type, day 21) stem from a single "
            "acquisition.",
        ),
        ("2D,5B", "self", "The images in Figures 2D and 5B come from one recording."),
        ("4B,4D", "self", "図4Bの染色像が図4Dと同一の標本であることが認められました。"),
        ("1A,2C", "self", "The points are: the actin strip under Figure 1a, seen again under Figure 2c."),
        (
            "4B",
            "Oosterveld",
            "The p53 strip under Figure 4b, which also occurs (as p21) in Oosterveld et al., Laryngoscope Biol 2008 "
            "(Figure 2).",
        ),
        ("1C", "Cole", '[1] Fig 1C "fed" and [2] Fig 3A "sham" appear similar.'),
        ("4D,4F", "self", "[1] Fig 4D lane 5 and [1] Fig 4F lane 2 appear similar."),
        ("S2B", "Frost", "[1] S2 Fig panel B and [4] Fig 2H appear similar."),
        (
            "1A,1B",
            "Cole",
            "The photographs printed as Figures 1a and b are those of Figure 3 of the article by Cole and Dunn [2].",
        ),
        ("2", "Cole", "Figure 2 of the review was redrawn from Figure 1 of [2]."),
        ("5E,3B", "self", "The lower half of Figure 5E is a stretched copy of lanes 1–4 in Figure 3B."),
        ("1F,3A,3B,5E", "None", "There was evidence of re-use of immunoblots in Figures 1F, 3A,B and 5E."),
        ("4A,4B,4C", "Cole", "Panels (a)–(c) of Figure 4 were taken from [2]."),
        ("5B", "Cole", "Figure 5(b)(i) duplicates Figure 2 of [2]."),
        ("3", "Cole", "The image in Fig. 3 was made from Fig. 6a of [2]."),
        ("2C", "Evans", "Figure 2C is indistinguishable from Figure 1 of Evans (2016) [3]."),
        ("1", "Cole", "Figure 1 originates from Cole and Dunn [2]."),
        ("3A", "Cole", "Panel A of Figure 3 was previously published as Figure 2B in reference 2."),
        ("3,4", "self", "Figures 3 and 4 contain the same image."),
        ("3,4", "self", "The micrographs in Figure 3 and Figure 4 are of the same section."),
        ("3A,3C", "self", "Figure 3A is a rotated version of Figure 3C."),
        ("2,6", "self", "The band in Figure 2 was pasted into Figure 6."),
        ("4A", "None", "Figure 4A had been published before in another journal."),
        ("7C", "self", "Two panels in Figure 7C overlap."),
        ("2,3", "Cole", "Abbildung 2 und Abbildung 3 stammen aus einer Arbeit von Cole und Dunn [2]."),
        ("4,5", "self", "Abbildung 5 zeigt dieselbe Sehne wie Abbildung 4, nur seitenverkehrt."),
        ("3", "Cole", "A Figura 3 reproduz a Figura 2 de um trabalho do próprio grupo [2]."),
        ("3", "Cole", "La Figura 3 procede de otro artículo [2]."),
        ("3", "Cole", "La figure 3 avait déjà été publiée dans un article de Cole et Dunn [2]."),
        ("text", "Cole", "O texto da Discussão coincide, em grande parte, com o de um artigo anterior [2]."),
        ("text", "Cole", "Roughly two thirds of the review is taken word for word from [2]."),
        ("text", "Cole", "Passages of the Introduction were lifted from [2] without citation."),
        ("text", "Cole", "The article contains passages taken from [2]."),
        ("text", "Cole", "Several paragraphs were copied from Cole and Dunn [2]."),
        ("text", "Cole", "The Discussion repeats parts of [2] verbatim."),
        ("4C", "Brown", "Fig. 4C was taken from a work of others (Brown et al, 2012)."),
        ("4C", "Brown", "Fig. 4C appeared previously in (Brown et al., 2012, Fig. 1)."),
        ("2", "Cole", "Figure 2 was used again by the same authors in [2]."),
        ("2A,2B", "self", "In Figure 2, panels A and B show the same field."),
        ("2A,2B", "self", "Within Figure 2, panels A and B are duplicates."),
        ("6A", "self", "The same mouse appears twice in Figure 6A."),
        (
            "4D,4E",
            "self",
            "In Figure 4E, the image for “A” was inadvertently a second copy of the image for “B” (Figure 4D).",
        ),
        ("Table 1", "Cole", "The numbers in Table 1 are those of Table 3 in [2]."),
        ("1", "Cole", "Figure 1 bears a strong resemblance to Figure 4 of [2]."),
        ("1", "Cole", "Figure 1 shows the same cells as Figure 4 of [2]."),
        ("1,2", "Cole", "Figures 1–2 were reproduced from [2] without permission."),
        ("5", "self", "The top row and the middle row of Figure 5 show the same cells."),
        ("5", "None", "图5的条带与某篇已发表论文雷同。"),
        ("3A,3C", "Cole", "图3A、3C与文献[2]中的图2相同。"),
    ],
)
def test_where_a_panel_came_from_is_read_in_its_many_wordings(panels: str, source: str, statement: str) -> None:
    assert panels_and_sources(statement) == {f"{panel} from {source}" for panel in panels.split(",")}
