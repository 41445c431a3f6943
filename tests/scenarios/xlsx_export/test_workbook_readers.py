"""What readers type, sort, move and rename in a workbook.

LibreOffice computes it anew, and the figures are the program's for the same inputs.
"""

from __future__ import annotations

import math
import random
from typing import Any

import pytest

from scenarios.analysis.stability import find_flips
from scenarios.findings import InvalidInput
from scenarios.model import Scenario
from scoring.errors import NotApplicable
from tests.scenarios.desk import (
    SCORES,
    WEIGHTS,
    Desk,
    assert_results,
    changed,
    chips,
    close,
    number,
    summary,
)
from tests.scenarios.office import Office, Reading

pytestmark = pytest.mark.recalculation

RANDOM_CASES, SORTED = 100, 4  # so many in each opened workbook, where the tables are sorted in the last


def assert_limits(reading: Reading, scenario: Scenario) -> None:
    """The limits are the program's; the lower end of a dimension with all weight may be left blank."""
    rows = {row[1]: [number(cell) for cell in row[2:5]] for row in reading.answers[3]}
    try:
        found = find_flips(scenario)
    except (NotApplicable, InvalidInput):
        return
    for flip in (*found.dimensions, *found.weights):
        now, low, high = rows[flip.id]
        assert [now, high] == close([flip.current, flip.high]), flip
        blank = flip.current > 1 - 1e-9 and flip in found.dimensions
        assert (math.isnan(low) and blank) or low == close(flip.low), flip


WORDS = {"max": ("max", "MAX ", "more is better", "越高越好", " More Is Better"),
         "min": ("min", " Min", "less is better", "越低越好", "LESS IS BETTER ")}  # fmt: skip


def at_random(desk: Desk, reading: Reading, seed: int) -> Scenario:
    """Weights, directions, scores, gaps, ties and sorts at random, in the workbook and in the program."""
    draw = random.Random(seed)
    weights = {id_: draw.choice((0.0, draw.uniform(0, 1), round(draw.uniform(0, 50)))) for id_ in WEIGHTS}
    if seed % 10 == 0:
        weights = {id_: float(n == seed // 10 % 4) for n, id_ in enumerate(WEIGHTS)}  # all weight on one
    directions = {id_: draw.choice(("max", "min")) for id_ in WEIGHTS}
    scores = {(row, id_): value for row, values in SCORES.items() for id_, value in zip(WEIGHTS, values, strict=True)}
    for cell in draw.sample(sorted(scores), 6):
        high = next(c.scale.high for c in chips().criteria if c.id == cell[1])
        scores[cell] = None if draw.random() < 0.3 else round(draw.uniform(0, high), 3)
    if seed % 5 == 0:
        one, other = draw.sample(sorted(SCORES), 2)
        scores |= {(one, id_): scores[other, id_] for id_ in WEIGHTS}
    for id_ in WEIGHTS:
        desk.weigh(reading, id_, weights[id_])
        reading.does("text", "Model", f"G{desk.weights[id_]}", draw.choice(WORDS[directions[id_]]))
    for (row, column), value in scores.items():
        desk.score(reading, row, column, value)
    if seed % SORTED == SORTED - 1:
        desk.sort(reading, "weights", draw.randrange(3), draw.choice(("up", "down")))
        desk.sort(reading, "scores", draw.randrange(6), draw.choice(("up", "down")))
    desk.ask(reading)
    return changed(weights, directions, scores)


def test_figures_are_the_programs_whatever_is_typed_and_however_tables_are_sorted(office: Office, desk: Desk) -> None:
    opened = [desk.reading() for _ in range(RANDOM_CASES // SORTED)]
    scenarios = [[at_random(desk, each, n * SORTED + seed) for seed in range(SORTED)] for n, each in enumerate(opened)]
    office(opened)
    for n, (reading, several) in enumerate(zip(opened, scenarios, strict=True)):
        asked = len(reading.answers) // SORTED
        for seed, scenario in enumerate(several):
            part = replace_answers(reading, reading.answers[seed * asked : (seed + 1) * asked])
            try:
                assert_results(part, scenario)
                assert_limits(part, scenario)
                assert part.answers[-2][-1] == ["Formulas sound", "OK"]
            except AssertionError as wrong:
                raise AssertionError(f"seed {n * SORTED + seed}: {part.answers}") from wrong


def replace_answers(reading: Reading, answers: list[list[list[Any]]]) -> Reading:
    """What was asked after one of several changes."""
    return Reading(reading.path, reading.steps, answers)


def test_sorting_moves_the_rows_of_the_inputs_and_nothing_else(office: Office, desk: Desk) -> None:
    reading = desk.reading()
    desk.sort(reading, "weights", 2, "down")
    desk.sort(reading, "scores", 2, "up")
    desk.ask(reading)
    weights, scores = reading.asks("name", "rh_weights"), reading.asks("name", "rh_scores")
    reading.asks("errors")
    office([reading])
    assert [row[0] for row in reading.answers[weights]] == ["C?", "C1", "c1", "~C"]
    assert [row[0] for row in reading.answers[scores][1:]] == ["A*", "1.0", "01", "A1", "1"]
    assert_results(reading, desk.scenario)
    assert summary(reading)[3] == ""


def test_columns_may_be_moved_and_names_changed_in_one_place(office: Office, desk: Desk) -> None:
    moved, renamed = desk.reading(), desk.reading()
    top, bottom = desk.head - 1, max(desk.rows.values())
    moved.does("move", "Model", f"C{top}:C{bottom}", f"M{top}")
    moved.does("move", "Model", f"F{top}:F{bottom}", f"C{top}").does("move", "Model", f"M{top}:M{bottom}", f"F{top}")
    desk.ask(moved)
    renamed.does("text", "Model", f"A{desk.rows['A*']}", "Another name")
    renamed.does("text", "Model", f"A{desk.weights['C?']}", "Gain")
    desk.ask(renamed)
    shown = renamed.asks("tell", "Summary", "A9:B20")
    heads = renamed.asks("tell", "Model", f"C{top}:F{top}")
    office([moved, renamed])
    assert_results(moved, desk.scenario)
    assert summary(moved)[3] == ""
    assert "Another name" in {row[1] for row in renamed.answers[shown]}
    assert renamed.answers[heads] == [["Cost (million yuan)", "Time to finish", "Gain", "Acceptance"]]


def test_groups_and_dimensions_keep_their_names_when_their_tables_are_sorted(office: Office, desk: Desk) -> None:
    def row(title: str, sheet: str = "Model") -> int:
        return next(cell.row for cell in desk.book[sheet]["A"] if cell.value == title) + 2

    groups, dimensions = row("Groups"), row("Weights of dimensions")
    top = row("Where the first place holds", "Robustness")
    reading = desk.reading()
    reading.does("sort", "Model", f"A{groups}:F{groups + 1}", 3, "down", "rows")
    reading.does("sort", "Model", f"A{dimensions}:C{dimensions + 1}", 0, "down", "rows")
    asked = [
        reading.asks("tell", sheet, cells.format(row("Totals and ranks"), row("Totals and ranks") + 4))
        for sheet, cells in (("Model", "I7:I10"), ("Summary", "E10:E14"),
                             ("Contributions", "G26:H26"), ("Robustness", f"A{top}:B{top + 1}"),
                             ("Check", desk._table("Check", "Overall", 2)))
    ]  # fmt: skip
    office([reading])
    weights, ranking, heads, limits, check = (reading.answers[n] for n in asked)
    assert [each for (each,) in weights] == ["Effort", "Effort", "Fruit", "Fruit"]
    assert [each for (each,) in ranking] == ["Regions", "Regions", "Regions", "Firms", "Firms"]
    assert heads == [["Effort", "Fruit"]]
    assert limits == [["Effort, whole dimension", "E"], ["Fruit, whole dimension", "F"]]
    assert dict(check)["Formulas sound"] == "OK"


def test_an_emptied_name_is_told_by_its_id(office: Office, desk: Desk) -> None:
    reading = desk.reading().does("clear", "Model", f"A{desk.rows['1.0']}")
    reading.does("clear", "Model", f"A{desk.weights['C1']}")
    first, share = reading.asks("tell", "Summary", "B10"), reading.asks("tell", "Summary", "B18")
    office([reading])
    assert [reading.answers[first], reading.answers[share]] == [[["1.0"]], [["C1"]]]


@pytest.mark.parametrize("typed", ["min ", " MIN", "less is better", "越低越好", "越低\u3000越好"])
def test_a_direction_is_understood_in_both_languages_and_with_blanks(typed: str, office: Office, desk: Desk) -> None:
    reading = desk.reading().does("text", "Model", f"G{desk.weights['C1']}", typed)
    desk.ask(reading)
    office([reading])
    assert_results(reading, desk.scenario)
