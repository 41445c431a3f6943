"""A criterion's value function: values, scores and the workbook's formula say the same."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.criterion_values import LinearValue, side_by_side
from scenarios.evaluation.score_matrix import score_matrix_of
from scenarios.model import Criterion, Scale, Text
from scenarios.paper import paper_scenario


def criterion(direction: str) -> Criterion:
    return Criterion("C1", Text("Cost"), Scale(-2.0, 6.0, direction))  # type: ignore[arg-type]


@pytest.mark.parametrize(("direction", "values"), [("max", [0.0, 0.25, 1.0]), ("min", [1.0, 0.75, 0.0])])
def test_the_worse_end_is_worth_0_and_the_better_one_1(direction: str, values: list[float]) -> None:
    worth = criterion(direction).value_function
    assert worth.value([-2.0, 0.0, 6.0]).tolist() == values
    assert worth.inverse(values).tolist() == [-2.0, 0.0, 6.0]
    assert worth.value([worth.worst, worth.best]).tolist() == [0.0, 1.0]


@given(st.floats(-2, 6), st.sampled_from(["max", "min"]))
def test_the_formula_counts_what_the_function_does(score: float, direction: str) -> None:
    worth = criterion(direction).value_function
    cells = {"A1": score, "B1": worth.worst, "C1": worth.best}
    assert eval(worth.formula("A1", "B1", "C1"), cells) == pytest.approx(float(worth.value(score)))


@given(st.floats(-2, 6), st.floats(-2, 6), st.sampled_from(["max", "min"]))
def test_a_distance_is_the_difference_of_the_values(one: float, other: float, direction: str) -> None:
    worth = criterion(direction).value_function
    assert worth.distance(one, other) == pytest.approx(abs(float(worth.value(one)) - float(worth.value(other))))


def test_the_matrix_of_a_scenario_is_worth_what_its_criteria_say() -> None:
    grid, criteria = score_matrix_of(paper_scenario()), paper_scenario().criteria
    columns = [each.value_function.value(grid.matrix[:, j]) for j, each in enumerate(criteria)]
    np.testing.assert_array_equal(grid.values, np.column_stack(columns))
    together = side_by_side([each.value_function for each in criteria])
    np.testing.assert_allclose(together.inverse(grid.values), grid.matrix)


def test_several_criteria_of_either_direction_stand_side_by_side() -> None:
    both = side_by_side([LinearValue(0.0, 4.0, True), LinearValue(0.0, 4.0, False)])
    assert both.value([[1.0, 1.0]]).tolist() == [[0.25, 0.75]]
    assert both.inverse([[0.25, 0.75]]).tolist() == [[1.0, 1.0]]
