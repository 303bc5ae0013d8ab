import json

import pytest

from benchmarks import budgets, table
from benchmarks.__main__ import QUICK, steps
from benchmarks.measurement import Budget, Figure, Missing, by_turns, figure_of, percentile, spread_of

RATIO = Budget("a", "a thing, against another", "ms", 2.0, ratio=True)
RATE = Budget("b", "things done", "a second", 500.0, at_least=True)
TOLD = Budget("c", "a thing that nothing is promised of", "KB", None)


def test_a_ratio_is_met_up_to_its_limit() -> None:
    assert figure_of(RATIO, [20.0], [10.0]).met is True
    assert figure_of(RATIO, [20.1], [10.0]).met is False


def test_a_rate_is_met_from_its_limit() -> None:
    assert figure_of(RATE, [500.0]).met is True
    assert figure_of(RATE, [499.0]).met is False


def test_what_is_only_told_is_neither_met_nor_missed() -> None:
    assert figure_of(TOLD, [3.0]).met is None


def test_figures_are_medians_so_that_one_bad_moment_does_not_count() -> None:
    figure = figure_of(RATIO, [1.0, 1.1, 900.0], [1.0, 1.0, 1.0])
    assert (figure.ours, figure.theirs, figure.runs) == (1.1, 1.0, 3)


def test_there_is_no_spread_of_one_run() -> None:
    assert spread_of([5.0]) is None
    assert spread_of([5.0, 5.0, 5.0]) == 0


def test_turns_go_round_and_the_first_does_not_count() -> None:
    calls: list[str] = []

    def one(name: str) -> float:
        calls.append(name)
        return float(len(calls))

    assert by_turns(2, lambda: one("ours"), lambda: one("theirs")) == [[3.0, 5.0], [4.0, 6.0]]
    assert calls == ["ours", "theirs"] * 3


@pytest.mark.parametrize(("percent", "value"), [(50, 51), (95, 96), (100, 100)])
def test_percentiles(percent: int, value: int) -> None:
    assert percentile([float(number) for number in range(1, 101)], percent) == value


def test_the_table_has_a_line_for_each_figure_and_says_why_others_are_missing() -> None:
    shown = table.markdown(
        [
            figure_of(RATIO, [20.0], [8.0]),
            Figure(RATE, 612.3, note="In time of the processor."),
            Missing(TOLD, "Not here."),
        ]
    )
    head, rule, *lines = shown.splitlines()
    assert head.count("|") == rule.count("|") == lines[0].count("|")
    assert lines[0] == "| a thing, against another | 20.0 ms | 8.0 ms | 2.50 | <= 2x | **no** | 1 |  |"
    assert lines[1] == "| things done | 612 a second |  |  | >= 500 a second | yes | 1 |  |"
    assert "- things done: In time of the processor." in lines
    assert "- a thing that nothing is promised of: not measured. Not here." in lines


def test_the_json_says_of_each_budget_what_was_measured_or_why_not() -> None:
    outcomes = [figure_of(budget, [1.0], [1.0]) for budget in budgets.ALL[:-1]]
    entries = table.as_json([*outcomes, Missing(budgets.ALL[-1], "Not here.")], file="rows.csv")["budgets"]
    assert list(entries) == [budget.key for budget in budgets.ALL]
    assert entries["version"]["ratio"] == 1.0
    assert entries["version"]["met"] is True
    assert entries[budgets.ALL[-1].key]["not_measured"] == "Not here."
    json.dumps(entries)


def test_every_budget_is_measured_by_one_step(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("cache")
    file = folder / "rows.csv"
    file.touch()
    about = [budget.key for step in steps(folder, (file,), QUICK) for budget in step.about]
    assert sorted(about) == sorted(budget.key for budget in budgets.ALL)
