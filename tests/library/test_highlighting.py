from hypothesis import given
from hypothesis import strategies as st

from retract_tui.library.highlighting import matched_spans, matched_words


def marked(query: str, text: str, column: str | None = None) -> list[str]:
    return [text[start:end] for start, end in matched_spans(matched_words(query), text, column)]


def test_what_is_typed_is_marked_where_words_begin_with_it() -> None:
    assert marked("kne", "The knee, a Knee and a sknee") == ["kne", "Kne"]
    assert marked("beta actin", "β-actin and Beta") == ["β", "actin", "Beta"]
    assert marked("muller", "Müller 1999") == ["Müller"]
    assert marked("148b-3p", "microRNA\n-148b-3p") == ["148b-3p"]


def test_a_phrase_is_marked_as_a_whole_and_whole_words_only() -> None:
    assert marked('"ageing knee"', "An ageing  knee, ageing knees") == ["ageing  knee"]


def test_what_is_excluded_or_asked_for_elsewhere_is_not_marked() -> None:
    assert marked("-knee hip", "knee hip") == ["hip"]
    assert marked("title:knee", "knee", "text") == []
    assert marked("title:knee", "knee", "title") == ["knee"]
    assert marked("knee OR title:hip", "hip knee") == ["hip", "knee"]


def test_an_identifier_is_marked_however_it_was_pasted() -> None:
    assert marked("https://doi.org/10.5555/ABC.1", "doi: 10.5555/abc.1.") == ["10.5555/abc.1"]


def test_nothing_typed_marks_nothing() -> None:
    assert matched_words("") == ()
    assert marked("?", "what?") == []


@given(st.text(max_size=30), st.text(max_size=60))
def test_marks_are_in_order_apart_and_within_the_text(query: str, text: str) -> None:
    ends = [0]
    for start, end in matched_spans(matched_words(query), text):
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)
