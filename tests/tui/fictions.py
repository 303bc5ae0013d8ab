"""Fictional notices for the browser, with evidence found in their own text."""

from retract_tui.model import (
    DoiMention,
    DoiRole,
    DuplicatedSource,
    Evidence,
    Notice,
    NoticeHead,
    PanelLink,
    Provenance,
    Reason,
    Work,
)

TEXT = """Retraction: Lichen vesicles mend the femur of voles

Published: 2 May 2022 https://doi.org/10.5555/notice.1

The Editor retracts this article [1] because of duplicated images. Panel A of Figure 4 duplicates Figure 2B of [2].
Figure 4E was copied from Lvov et al. [3]. Lanes 1 and 2 of Figure 6 show one blot. The authors agree.

References
1. Renn S, Cao G. Lichen vesicles mend the femur of voles. Vole Bone. 2020;14:101-9. doi: 10.5555/vole.2020.101
2. Kuang M. Moss vesicles and the Hippo pathway. Mol Moss. 2019;3:5-9. doi: 10.5555/moss.2019.5
3. Lvov P. Strained osteocytes. Strain. 2018;1:2. doi: 10.5555/strain.2018.2
"""


def said(text: str, words: str) -> Evidence:
    start = text.index(words)
    return Evidence(start=start, end=start + len(words), confidence="exact")


def mention(doi: str, role: DoiRole) -> DoiMention:
    place = said(TEXT, doi)
    return DoiMention(doi=doi, role=role, raw=doi, start=place.start, end=place.end)


FEMUR = Notice(
    id="10.5555/notice.1",
    update_type="retraction",
    notice=NoticeHead(
        title="Retraction: Lichen vesicles mend the femur of voles", doi="10.5555/notice.1", date="2022-05-02"
    ),
    original_articles=(
        Work(
            title="Lichen vesicles mend the femur of voles",
            authors=("Renn S", "Cao G"),
            journal="Vole Bone",
            year=2020,
            volume="14",
            pages="101-9",
            doi="10.5555/vole.2020.101",
            pmid="99000001",
        ),
    ),
    duplicated_sources=(
        DuplicatedSource(
            label="2",
            first_author="Kuang",
            work=Work(
                title="Moss vesicles and the Hippo pathway", journal="Mol Moss", year=2019, doi="10.5555/moss.2019.5"
            ),
        ),
        DuplicatedSource(
            label="3",
            first_author="Lvov",
            work=Work(title="Strained osteocytes", year=2018, doi="10.5555/strain.2018.2"),
        ),
    ),
    panel_links=(
        PanelLink(
            panels=("4A",),
            source=0,
            source_panels=("2B",),
            evidence=said(TEXT, "Panel A of Figure 4 duplicates Figure 2B of [2]."),
        ),
        PanelLink(panels=("4E",), source=1, evidence=said(TEXT, "Figure 4E was copied from Lvov et al. [3].")),
        PanelLink(panels=("6",), source="self", evidence=said(TEXT, "Lanes 1 and 2 of Figure 6 show one blot.")),
    ),
    dois=(
        mention("10.5555/notice.1", "notice"),
        mention("10.5555/vole.2020.101", "original_article"),
        mention("10.5555/moss.2019.5", "duplicated_source"),
        mention("10.5555/strain.2018.2", "duplicated_source"),
    ),
    reasons=(Reason(code="duplication_of_image", term="Duplication of/in Image", as_written="duplicated images"),),
    requested_by=("editor",),
    author_response="agree",
    text=TEXT,
    provenance=Provenance(
        path="vole.txt", sha256="0" * 64, format="text", asserted_by="parsed-text", parser_version="0"
    ),
    evidence={
        "update_type": (said(TEXT, "Retraction"),),
        "reasons.duplication_of_image": (said(TEXT, "because of duplicated images"),),
        "author_response": (said(TEXT, "The authors agree."),),
    },
)

CONCERN = Notice(
    id="10.5555/concern.2",
    update_type="expression_of_concern",
    notice=NoticeHead(title="Expression of concern: Snow counts", doi="10.5555/concern.2", date="2021"),
    original_articles=(Work(title="Snow counts in the high valley", journal="Snow", year=2019),),
    text="The editors are concerned about the counts.",
)

HOSTILE_TITLE = "[/] [@click=app.quit]quit[/] [red]\x1b[31mred\x1b]0;owned\x07\u202egnp.exe\u200b [bold"

HOSTILE = Notice(
    id="text-\x1b[2J[/]",
    update_type="withdrawal",
    notice=NoticeHead(title=HOSTILE_TITLE, doi="10.5555/[/]\x1b[31m", date="20[/]"),
    original_articles=(
        Work(
            title=HOSTILE_TITLE, authors=(HOSTILE_TITLE,) * 50, journal=HOSTILE_TITLE, doi="10.5555/\x1b]52;c;AAAA\x07x"
        ),
    ),
    duplicated_sources=(DuplicatedSource(label="[/]", first_author=HOSTILE_TITLE, citation=HOSTILE_TITLE),),
    panel_links=(PanelLink(panels=("[/]", "\x1b[5m4A"), source=0, evidence=Evidence(start=0, end=90)),),
    dois=(DoiMention(doi="10.5555/\x1b[31m[/]", role="other", raw="x", start=3, end=9),),
    reasons=(Reason(code="[/]", term="[/]"),),
    text=f"{HOSTILE_TITLE}\n\n\u0301{HOSTILE_TITLE * 30}\n撤稿\t原因 👩‍🔬 e{chr(0x301) * 40}",
    provenance=Provenance(
        path="\x1b[31m[/]\udce4.txt", sha256="0" * 64, format="text", asserted_by="parsed-text", parser_version="0"
    ),
)
