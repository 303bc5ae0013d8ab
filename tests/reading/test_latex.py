import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.reading.bibliographies.latex import latex_to_identifier, latex_to_text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        ("Tides", "Tides"),
        (r"{\"o} \"{o} \"o {\"{o}}", "ö ö ö ö"),
        (
            r"Garc{\'\i}a, Ibáñez, Ho{\v{r}}ava, {\c c}, \o{}re, Stra{\ss}e, {\L}",
            "García, Ibáñez, Hořava, ç, øre, Straße, Ł",
        ),
        (r"{{Cu}}$_2$O at 10\,$^{\circ}$C", "Cu2O at 10 °C"),
        ("``Tides'' -- 154--178 --- end", "“Tides” – 154–178 — end"),
        (r"\emph{Vibrio} {\it cholerae} \& 5\% \_ \{x\} \$", "Vibrio cholerae & 5% _ {x} $"),
        (r"$\alpha$-helix and {\textbeta}", "α-helix and β"),
        ("J.~Sea", "J. Sea"),
    ],
)
def test_latex_reads_as_it_is_printed(latex: str, text: str) -> None:
    assert latex_to_text(latex) == text


def test_an_identifier_keeps_its_hyphens_and_tildes() -> None:
    assert latex_to_identifier(r"10.5555/a--b\_c~d{\textless}1::AID{\textgreater}3.0.CO;2-X") == (
        "10.5555/a--b_c~d<1::AID>3.0.CO;2-X"
    )


@given(st.text(alphabet="\\{}$'\"`^~ab_- \n"))
def test_whatever_is_written_comes_out_without_braces_of_its_own(latex: str) -> None:
    assert "\ue000" not in latex_to_text(latex)
