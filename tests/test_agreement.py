import pytest

from retract_tui.agreement import agree


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("date", "2024", "2024-05-14"),
        ("journal", "Front. Oncol.", "Frontiers in Oncology"),
        ("journal", "PNAS", "Proceedings of the National Academy of Sciences"),
        ("title", "Anti-viral tides: a β-test", "Antiviral tides – a β test"),
        ("pages", "343-67", "343-367"),
        ("pages", "e1001", "E1001"),
        ("pages", "343", "343-367"),
        ("authors", "Yuan L; Liu Y", "Lei Yuan; Yang Liu"),
        ("authors", "Müller K", "Muller, Karl"),
        ("doi", "10.5555/ABC", "10.5555/abc"),
        ("update_type", "withdrawal", "retraction"),
        ("publisher", "Elbow Press", "Elbow press"),
        ("publisher", "Frontiers", "Frontiers Media SA"),
    ],
)
def test_one_thing_written_in_two_ways_agrees(field: str, one: str, other: str) -> None:
    assert agree(field, one, other)
    assert agree(field, other, one)


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("date", "2024-05-14", "2024-05-15"),
        ("journal", "Cancer Letters", "Cancer Cell"),
        ("title", "Tides", "Tides of the sea"),
        ("pages", "343-367", "345-367"),
        ("authors", "Yuan L", "Kuang MJ"),
        ("year", "2019", "2020"),
        ("publisher", "Elbow Press", "Elbow & Knee"),
        ("update_type", "partial_retraction", "retraction"),
        ("update_type", "expression_of_concern", "retraction"),
    ],
)
def test_what_contradicts_does_not_agree(field: str, one: str, other: str) -> None:
    assert not agree(field, one, other)
    assert not agree(field, other, one)
