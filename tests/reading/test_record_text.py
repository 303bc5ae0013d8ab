from retract_tui.model import Work
from retract_tui.reading.record_text import head_lines


def test_names_are_not_printed_where_a_title_would_stand() -> None:
    assert head_lines(Work(journal="J Imag Sea"), None, ["Akua Osei", "Bao Tran"]) == ["J Imag Sea"]


def test_a_title_stands_above_the_names() -> None:
    lines = head_lines(Work(title="Tides", doi="10.5555/tides"), "2021-03-04", ["Akua Osei"], "Retraction")
    assert lines == ["Retraction", "Published 2021 Mar 4", "doi: 10.5555/tides", "Tides", "Akua Osei"]
