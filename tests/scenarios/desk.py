"""A workbook on a reader's desk: where its inputs are, how they are changed, and what the program says to the same."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from msgspec.structs import replace
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from scenarios.evaluation.evaluate import Evaluation, evaluate
from scenarios.model import Criterion, Dimension, Group, Recommendation, Scale, Scenario, Score, Text, Weighting
from scenarios.xlsx_export import export_workbook
from tests.scenarios.office import Reading
from tests.scenarios.samples import uncompared
from tests.scenarios.spreadsheet import named_cells

WEIGHTS = {"C1": 0.30, "c1": 0.20, "C?": 0.35, "~C": 0.15}  # ids that MATCH and COUNTIF would take for one another
SCORES = {
    "1": (420.0, 6.0, 80.0, 4.0),
    "01": (150.0, 3.0, 40.0, 7.0),
    "1.0": (90.0, 4.0, 55.0, 8.0),
    "A*": (60.0, 2.0, 30.0, 6.0),
    "A1": (200.0, 5.0, 75.0, 5.0),
}


def chips() -> Scenario:
    """Five options in two groups, four criteria in two dimensions, two of them better where less."""
    scales = (Scale(0, 500, "min", 1, Text("million yuan")), Scale(0, 10, "min", 1), Scale(0, 100), Scale(0, 10))
    names = ("Cost", "Time to finish", "Benefit", "Acceptance")
    criteria = [Criterion(id_, Text(name), scale) for id_, name, scale in zip(WEIGHTS, names, scales, strict=True)]
    options = [Recommendation(id_, Text(f"Option {n}")) for n, id_ in enumerate(SCORES, 1)]
    return Scenario(
        "chips",
        Text("Chips"),
        (Group("G", Text("Firms"), tuple(options[:2])), Group("H", Text("Regions"), tuple(options[2:]))),
        (Dimension("E", Text("Effort"), tuple(criteria[:2])), Dimension("F", Text("Fruit"), tuple(criteria[2:]))),
        Weighting(dict(WEIGHTS)),
        tuple(
            Score(row, id_, value) for row, values in SCORES.items() for id_, value in zip(WEIGHTS, values, strict=True)
        ),
    )


class Desk:
    """A workbook as exported, and where its inputs are."""

    def __init__(self, folder: Path, scenario: Scenario | None = None) -> None:
        self.scenario, self.path = scenario or chips(), folder / "book.xlsx"
        export_workbook(self.scenario, self.path, methods=uncompared(self.scenario))
        self.book: Workbook = openpyxl.load_workbook(self.path)
        self.weights = {key.value: key.row for key, _cell in named_cells(self.book, "rh_weights")}
        head, *rows = named_cells(self.book, "rh_scores")
        self.columns = {cell.value: cell.column_letter for cell in head[1:]}
        self.rows = {row[0].value: row[0].row for row in rows}
        self.head = head[0].row

    def reading(self) -> Reading:
        return Reading(self.path)

    def weigh(self, reading: Reading, id_: str, weight: float) -> None:
        reading.does("number", "Model", f"C{self.weights[id_]}", weight)

    def score(self, reading: Reading, row: str, column: str, value: float | None) -> None:
        cell = f"{self.columns[column]}{self.rows[row]}"
        reading.does("clear", "Model", cell) if value is None else reading.does("number", "Model", cell, value)

    def sort(self, reading: Reading, table: str, key: int, way: str) -> None:
        rows = self.weights if table == "weights" else self.rows
        last = "I" if table == "weights" else get_column_letter(2 + len(self.columns))
        area = f"A{min(rows.values())}:{last}{max(rows.values())}"
        reading.does("sort", "Model", area, key, way, "rows")

    def ask(self, reading: Reading) -> None:
        """Everything that is compared, and the lines of the summary."""
        for name in ("rh_totals", "rh_ranks", "rh_values"):
            reading.asks("name", name)
        for sheet, title, width in (("Robustness", "Where the first place holds", 7), ("Model", "Groups", 6),
                                    ("Contributions", "Contributions, by rank", 2 + len(self.columns))):  # fmt: skip
            reading.asks("tell", sheet, self._table(sheet, title, width))
        reading.asks("tell", "Summary", "A3:A6")
        reading.asks("tell", "Check", self._table("Check", "Overall", 2))
        reading.asks("errors")

    def _table(self, sheet: str, title: str, width: int) -> str:
        page = self.book[sheet]
        start = next(row for row in range(1, page.max_row + 1) if page.cell(row, 1).value == title) + 2
        end = start
        while page.cell(end + 1, 1).value is not None or page.cell(end + 1, 2).value is not None:
            end += 1
        return f"A{start}:{get_column_letter(width)}{end}"


def number(value: Any) -> float:
    return value if isinstance(value, float) else math.nan


def close(expected: Any) -> Any:
    return pytest.approx(expected, rel=1e-9, abs=1e-9, nan_ok=True)


def by_id(rows: list[list[Any]]) -> dict[str, float]:
    return {str(key): number(value) for key, value in rows}


def assert_results(reading: Reading, scenario: Scenario, blank: tuple[str, ...] = ()) -> None:
    """Totals, ranks, values, groups and contributions are the program's; of those in ``blank`` there is none."""
    answer, ids = evaluate(scenario), [each.id for each in scenario.recommendations]
    totals, ranks, values, _limits, groups, parts, *_rest = reading.answers
    assert by_id(totals) == close({id_: answer.totals[i] for i, id_ in enumerate(ids)} | dict.fromkeys(blank, math.nan))
    assert by_id(ranks) == close({id_: answer.ranks[i] or math.nan for i, id_ in enumerate(ids)})
    for row, expected in zip(values[1:], answer.values, strict=True):
        assert [number(cell) for cell in row[1:]] == close(expected.tolist())
    for row, total, mean in zip(groups, answer.group_totals, answer.group_means, strict=True):
        assert [number(cell) for cell in row[3:5]] == close([total, mean])
    assert_contributions(parts, answer)
    assert reading.answers[-1] == []


def assert_contributions(rows: list[list[Any]], answer: Evaluation) -> None:
    found = {row[0]: row[2:] for row in rows}
    for i, each in enumerate(answer.scenario.recommendations):
        expected = answer.contributions[i].tolist() if answer.ranks[i] else [math.nan] * len(WEIGHTS)
        assert [number(cell) for cell in found[each.name.en]] == close(expected)


def changed(
    weights: dict[str, float], directions: dict[str, str], scores: dict[tuple[str, str], float | None]
) -> Scenario:
    """The same inputs in the program."""
    base, total = chips(), sum(weights.values())
    shares = {key: value / total if total else 0.0 for key, value in weights.items()}
    dimensions = tuple(
        replace(
            each, criteria=tuple(replace(c, scale=replace(c.scale, direction=directions[c.id])) for c in each.criteria)
        )
        for each in base.dimensions
    )
    filled = tuple(Score(row, column, value) for (row, column), value in scores.items() if value is not None)
    return replace(base, dimensions=dimensions, scores=filled, weighting=replace(base.weighting, weights=shares))


def summary(reading: Reading) -> list[str]:
    """Headline, what cannot be counted, the verdict at export, and its mark."""
    return [str(row[0]) for row in reading.answers[6]]


def by_totals(scenario: Scenario) -> dict[str, float]:
    ids = (each.id for each in scenario.recommendations)
    return dict(zip(ids, evaluate(scenario).totals.tolist(), strict=True))
