"""Notices made for tests: by hand, and by hypothesis."""

import string

from hypothesis import strategies as st

from retract_tui.model import (
    DuplicatedSource,
    Evidence,
    Notice,
    NoticeHead,
    PanelLink,
    Provenance,
    Reason,
    UpdateType,
    Work,
)


def notice(
    identity: str,
    *,
    title: str | None = None,
    authors: tuple[str, ...] = (),
    date: str | None = None,
    year: int | None = None,
    doi: str | None = None,
    text: str = "",
    update_type: UpdateType = "retraction",
) -> Notice:
    """A notice about one article."""
    article = Work(title=title, authors=authors, year=year, doi=doi)
    return Notice(
        id=identity, update_type=update_type, notice=NoticeHead(date=date), original_articles=(article,), text=text
    )


KNEES = Notice(
    id="10.5555/knees.note",
    update_type="retraction",
    notice=NoticeHead(
        title="Retraction: Load and the ageing knee",
        doi="10.5555/knees.note",
        pmid="31234567",
        pmcid="PMC7654321",
        journal="Annals of Fictional Joints",
        publisher="Elbow Press",
        date="2021-03-04",
    ),
    original_articles=(
        Work(
            title="Load and the ageing knee",
            authors=("Brogгинi M", "Müller K"),
            journal="Ann. Fict. Joints",
            year=2018,
            doi="10.5555/knees.2018.7",
        ),
    ),
    duplicated_sources=(
        DuplicatedSource(
            label="1",
            work=Work(
                title="Patterns in hips", authors=("Osei A", "Tran B"), year=2015, doi="10.5555/hips.1", pmid="26000001"
            ),
            first_author="Osei",
        ),
    ),
    panel_links=(PanelLink(panels=("4A", "4B"), source=0), PanelLink(panels=("S2", "Table 1"), source=None)),
    reasons=(Reason(code="duplication_of_image", term="Duplication of/in Image"),),
    text="The panel of Figure 4A for microRNA\n-148b-3p was taken from Osei et al. The β-actin band is the same.",
)

ELBOWS = Notice(
    id="10.5555/elbows.note",
    update_type="partial_retraction",
    notice=NoticeHead(title="Partial retraction: Elbows of the deep sea", doi="10.5555/elbows.note", date="2023-11"),
    original_articles=(
        Work(
            title="Elbows of the deep sea",
            authors=("Ito S",),
            journal="Journal of Imagined Biology",
            year=2021,
            doi="10.5555/(sici)1097-0142(19990815)86:4<555::aid-elb1>3.0.co;2-k",
            pmid="35550123",
        ),
    ),
    reasons=(Reason(code="plagiarism", term="Plagiarism of/in Article"),),
    text="本文被撤稿。 The text was copied from an unnamed work.",
)

WRISTS = Notice(
    id="text-0123456789abcdef",
    update_type="expression_of_concern",
    original_articles=(Work(title="Wrists in winter", authors=("Osei A",), year=1999),),
    text="The editors are concerned.",
)

SHELF = (KNEES, ELBOWS, WRISTS)

hostile_text = st.text(
    alphabet=st.one_of(
        st.sampled_from(list(string.ascii_letters + "  \n\t\x00\x1b\u202e\u200bβгü中\ud800\udcff[]/\"'")),
        st.characters(),
    ),
    max_size=40,
)

ids = st.one_of(st.sampled_from(["a", "b", "10.5555/c", "text-0"]), hostile_text)

dois = st.builds("10.5555/{}".format, st.text(string.ascii_lowercase + string.digits + "()<>;:.-z", min_size=1))

maybe_text = st.none() | hostile_text

works = st.builds(
    Work,
    title=maybe_text,
    authors=st.lists(hostile_text, max_size=3).map(tuple),
    journal=maybe_text,
    year=st.none() | st.integers(-5, 12_000),
    doi=st.none() | dois | hostile_text,
    pmid=st.none() | st.integers(1, 10**8).map(str),
)

notices = st.builds(
    Notice,
    id=ids,
    update_type=st.sampled_from(("retraction", "withdrawal", "expression_of_concern")),
    notice=st.builds(
        NoticeHead,
        title=maybe_text,
        doi=st.none() | dois,
        date=st.none() | hostile_text | st.sampled_from(["2024", "2024-05", "2024-05-14", "0000-99-99", "９９９９"]),
    ),
    original_articles=st.lists(works, max_size=2).map(tuple),
    duplicated_sources=st.lists(
        st.builds(DuplicatedSource, work=works, first_author=maybe_text, citation=maybe_text), max_size=2
    ).map(tuple),
    panel_links=st.lists(
        st.builds(
            PanelLink,
            panels=st.lists(hostile_text | st.sampled_from(["4A", "S1", "Table 2"]), max_size=3).map(tuple),
            source=st.sampled_from([None, 0, "self"]),
            evidence=st.none() | st.builds(Evidence, start=st.integers(0, 9), end=st.integers(9, 99)),
        ),
        max_size=2,
    ).map(tuple),
    text=hostile_text,
    provenance=st.none()
    | st.builds(
        Provenance,
        path=hostile_text,
        sha256=st.just("0" * 64),
        format=st.just("text"),
        asserted_by=st.just("parsed-text"),
        parser_version=st.just("0"),
    ),
)
