from retract_tui.extraction.evidence import locate_names
from retract_tui.extraction.spans import Span


def shown(text: str, *names: str) -> str:
    evidence = locate_names(text, names, Span(0, len(text)))
    return text[evidence.start : evidence.end]


def test_authors_end_with_the_last_though_an_earlier_one_bears_a_name_that_begins_alike() -> None:
    byline = "Yew L, Lind Y, Qua Y, Lin L and Li H. Moss on walls"
    assert shown(byline, "Yew L", "Lind Y", "Qua Y", "Lin L", "Li H") == "Yew L, Lind Y, Qua Y, Lin L and Li H"


def test_authors_end_with_the_last_of_two_namesakes() -> None:
    assert shown("Kim A, Abel B, Kim C: Moss", "Kim A", "Abel B", "Kim C") == "Kim A, Abel B, Kim C"


def test_a_name_written_otherwise_is_found_by_its_surname() -> None:
    assert (
        shown("Abel, K., Li-Brandt, I. & Li, H. (2016)", "Abel K", "Li-Brandt I", "Li H")
        == "Abel, K., Li-Brandt, I. & Li"
    )
