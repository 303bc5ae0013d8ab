"""Figures for people, as a table of Markdown, and for programs, as JSON."""

import os
import platform
from collections.abc import Sequence
from typing import Any, Final

from benchmarks.measurement import Budget, Figure, Outcome

_COLUMNS: Final = ("what", "ours", "compared", "ratio", "budget", "met", "runs", "spread")
_MET: Final = {True: "yes", False: "**no**", None: ""}


def markdown(outcomes: Sequence[Outcome]) -> str:
    """All that was measured as a table, then why the rest was not, and notes."""
    figures = [outcome for outcome in outcomes if isinstance(outcome, Figure)]
    remarks = [
        f"- {outcome.budget.name}: {words}"
        for outcome in outcomes
        if (words := outcome.note if isinstance(outcome, Figure) else f"not measured. {outcome.reason}")
    ]
    return "\n".join(
        [_line(_COLUMNS), _line(["---"] * len(_COLUMNS)), *map(_row, figures), *(["", *remarks] if remarks else [])]
    )


def _row(figure: Figure) -> str:
    budget = figure.budget
    theirs = "" if figure.theirs is None else _quantity(figure.theirs, budget.unit)
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
    spread = "" if figure.spread is None else f"{figure.spread:.0%}"
    cells = [budget.name, _quantity(figure.ours, budget.unit), theirs, ratio, _promise(budget), _MET[figure.met]]
    return _line([*cells, str(figure.runs), spread])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _quantity(value: float, unit: str) -> str:
    return f"{value:,.1f} {unit}" if value < 100 else f"{value:,.0f} {unit}"


def _promise(budget: Budget) -> str:
    if budget.limit is None:
        return ""
    sign = ">=" if budget.at_least else "<="
    return f"{sign} {budget.limit:g}x" if budget.ratio else f"{sign} {budget.limit:,g} {budget.unit}"


def as_json(outcomes: Sequence[Outcome], file: str) -> dict[str, Any]:
    """All that was measured, by the keys of the budgets, with the file of rows, the machine and how busy it was."""
    return {
        "file": file,
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0],
        "budgets": {outcome.budget.key: _entry(outcome) for outcome in outcomes},
    }


def _entry(outcome: Outcome) -> dict[str, Any]:
    budget = outcome.budget
    promised = {"what": budget.name, "unit": budget.unit, "limit": budget.limit, "limit_is_ratio": budget.ratio}
    if not isinstance(outcome, Figure):
        return {**promised, "not_measured": outcome.reason}
    measured = {name: getattr(outcome, name) for name in ("ours", "theirs", "ratio", "met", "runs", "spread", "note")}
    return {**promised, **measured}
