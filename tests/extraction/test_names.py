import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.extraction.names import read_glued_names, read_names, surname


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Abel KR, Brandt-Oslo T, Cho J. Title", ("Abel KR", "Brandt-Oslo T", "Cho J")),
        ("Abel K., Brandt T.-C. Title", ("Abel K", "Brandt TC")),
        ("Abel, K. R., Brandt, T., & Cho, J. (2011). T", ("Abel KR", "Brandt T", "Cho J")),
        ("Abel, K., T. Brandt, and J.P. Cho. 1995. T", ("Abel K", "T. Brandt", "J.P. Cho")),
        ("K.-L. Abel, O. Brandt, and P. Cho, “T", ("K.-L. Abel", "O. Brandt", "P. Cho")),
        ("Karl R. Abel, Sanne van Oosten and Jun O'Hara*", ("Karl R. Abel", "Sanne van Oosten", "Jun O'Hara")),
        ("Karl Abel^{1,*}, Ina Brandt², Jo Cho³", ("Karl Abel", "Ina Brandt", "Jo Cho")),
        ("KARL ABEL, INA BRANDT and JO CHOInt J", ("KARL ABEL", "INA BRANDT", "JO CHO")),
    ],
)
def test_a_list_of_authors_is_read_in_every_house_style(text: str, names: tuple[str, ...]) -> None:
    assert read_names(text).names == names


def test_et_al_gives_the_names_that_are_printed() -> None:
    found = read_names("Abel K, Brandt T, et al. Title")
    assert found.names == ("Abel K", "Brandt T")
    assert found.and_others
    assert read_names("Abel et al. Title").names == ("Abel",)


def test_the_last_author_does_not_take_the_first_word_of_the_title() -> None:
    assert read_names("Abel K, Brandt T. Pollen and seeds of the dunes").names == ("Abel K", "Brandt T")


def test_a_title_is_no_list_of_names() -> None:
    assert read_names("Vitamin D deficiency in mice").names == ()
    assert read_names("The Editors").names == ()


def test_names_without_spaces_are_told_apart() -> None:
    assert read_glued_names("AbelK.-R.BrandtT.ChoJ.Title").names == ("Abel KR", "Brandt T", "Cho J")
    assert read_glued_names("Abelian groups").names == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Abel KR", "Abel"), ("van Oosten S", "van Oosten"), ("Karl R. Abel", "Abel"), ("Sanne van Oosten", "van Oosten")],
)
def test_the_surname_is_found_in_either_order(name: str, expected: str) -> None:
    assert surname(name) == expected


@given(st.text(max_size=200))
def test_any_text_is_read_without_failing_and_names_stand_in_it(text: str) -> None:
    found = read_names(text)
    assert 0 <= found.end <= len(text)
    assert bool(found.names) == (found.end > 0)


def test_marks_of_affiliations_are_left_out_of_names() -> None:
    wanted = ("Karl Abel", "Ina B. Brandt", "Jun-Ho Cho")
    for byline in (
        "Karl Abel,a Ina B. Brandt,b Jun-Ho Chob",
        "Karl Abel,1 Ina B. Brandt,2 and Jun-Ho Cho1,*",
        "Karl Abel 1,2, Ina B. Brandt 1 and Jun-Ho Cho 3,*",
        "Karl Abel1, Ina B. Brandt2 and Jun-Ho Cho1*",
    ):
        assert read_names(byline).names == wanted


def test_initials_without_stops_may_stand_first() -> None:
    assert read_names("K Abel1 and I B Brandt2").names == ("K Abel", "I B Brandt")
