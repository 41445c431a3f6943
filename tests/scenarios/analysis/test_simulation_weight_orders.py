"""`renheng robust --weights order`: whose order is kept, in a list and in a tree, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from scenarios import edits
from scenarios.analysis.simulation import SimulationRequest, run_simulation
from scenarios.analysis.weight_region import weight_region_of
from scenarios.cli import main
from scenarios.elicitation.answer_parts import Places
from scenarios.elicitation.hierarchy import FLAT, TOP
from scenarios.elicitation.intervals import IntervalsAnswers
from scenarios.elicitation.order import OrderAnswers
from scenarios.evaluation.evaluate import problem_of
from scenarios.findings import InvalidInput
from scenarios.io.files import atomic_files
from scenarios.model import Scenario
from scenarios.paper import paper_scenario
from scoring.elicitation.ranks import rank_order_weights
from scoring.sensitivity.weight_samplers import HierarchicalWeights, OrderedWeights

DRAWS = 200_000
CLOSE = 4e-3  # ten standard errors of a mean of so many draws of a share
LIST: Places = (("N2",), ("N1", "L3"), ("W1",), ("N3", "L1", "L2"), ("W3",), ("W2",))
TREE: dict[str, Places] = {
    TOP: (("L",), ("N", "W")),
    "N": (("N3",), ("N1",), ("N2",)),
    "L": (("L1", "L2"), ("L3",)),
    "W": (("W2",), ("W1", "W3")),
}
FORMULAS = ("roc", "rank_sum", "rank_reciprocal", "order_only")


def ordered(nodes: dict[str, Places], formula: str = "order_only") -> Scenario:
    scenario = paper_scenario()
    for node, order in nodes.items():
        scenario = edits.set_answers(scenario, "order", node, OrderAnswers(order, formula))
    return scenario


def drawn(scenario: Scenario) -> dict[str, np.ndarray]:
    """Criterion -> its weight in every draw."""
    problem = problem_of(scenario)
    assert problem is not None
    weights = weight_region_of("order", scenario, problem).sample(np.random.default_rng(1), DRAWS)
    return dict(zip(problem.criteria, weights, strict=True))


def falls(order: Places, weights: dict[str, np.ndarray]) -> bool:
    """Whether in every draw whatever stands before weighs at least as much as what stands after."""
    least = [np.min([weights[each] for each in place], axis=0) for place in order]
    most = [np.max([weights[each] for each in place], axis=0) for place in order]
    return all((before >= after).all() for (before, _), (_, after) in pairwise(zip(least, most, strict=True)))


@pytest.mark.parametrize("formula", FORMULAS)
def test_an_answered_list_is_kept_whatever_its_formula(formula: str) -> None:
    scenario = ordered({FLAT: LIST}, formula)
    weights = drawn(scenario)
    assert falls(LIST, weights)
    centroid = rank_order_weights(LIST, "roc").by_criterion
    for name, draws in weights.items():
        assert draws.mean() == pytest.approx(centroid[name], abs=CLOSE)


@pytest.mark.parametrize("formula", FORMULAS)
def test_an_answered_tree_is_kept_within_and_across_its_dimensions(formula: str) -> None:
    weights = drawn(ordered(TREE, formula))
    tops = {name: sum(draws for each, draws in weights.items() if each[0] == name) for name in "NLW"}
    assert falls(TREE[TOP], tops)
    across = rank_order_weights(TREE[TOP], "roc").by_criterion
    for dimension, top in tops.items():
        shares = {each: draws / top for each, draws in weights.items() if each[0] == dimension}
        assert falls(TREE[dimension], shares)
        local = rank_order_weights(TREE[dimension], "roc").by_criterion
        for name, draws in shares.items():
            assert draws.mean() == pytest.approx(local[name], abs=CLOSE)
            assert weights[name].mean() == pytest.approx(across[dimension] * local[name], abs=CLOSE)


def test_a_tree_orders_nothing_between_criteria_of_different_dimensions() -> None:
    """The weights that follow put N3 before L3, which nobody was asked."""
    scenario = ordered(TREE)
    assert scenario.weights["N3"] > scenario.weights["L3"]
    weights = drawn(scenario)
    assert 0.01 < (weights["L3"] > weights["N3"]).mean() < 0.5


def test_those_that_tie_stand_in_either_order() -> None:
    weights = drawn(ordered({FLAT: LIST}))
    assert (weights["N1"] > weights["L3"]).mean() == pytest.approx(0.5, abs=0.01)
    assert not np.allclose(weights["N1"], weights["L3"])


def regions(scenario: Scenario) -> tuple[object, tuple[str, ...]]:
    problem = problem_of(scenario)
    assert problem is not None
    answer = run_simulation(SimulationRequest(scenario, weights="order", samples=100))
    return weight_region_of("order", scenario, problem), answer.remarks


def test_it_is_said_whose_order_was_kept() -> None:
    answered = ordered({FLAT: LIST})
    region, said = regions(answered)
    assert (type(region), said) == (OrderedWeights, ("order_answered",))
    assert isinstance(regions(ordered(TREE))[0], HierarchicalWeights)
    assert regions(paper_scenario())[1] == ("order_of_weights",)


def test_once_the_weights_come_from_elsewhere_their_order_counts() -> None:
    moved = edits.set_weight(ordered({FLAT: LIST}), "W2", 0.9)
    assert moved.weighting.method == "sliders"
    region, said = regions(moved)
    assert said == ("order_put_aside",)
    assert isinstance(region, OrderedWeights)
    assert region.places[0] == ([each.id for each in moved.criteria].index("W2"),)
    back = edits.choose_elicitation_method(moved, "order", True)
    assert regions(back)[1] == ("order_answered",)


def test_other_words_say_nothing_of_orders() -> None:
    answer = run_simulation(SimulationRequest(ordered({FLAT: LIST}), weights="free", samples=100))
    assert answer.remarks == ()


def refused(scenario: Scenario, words: str) -> list[tuple[str, str, object]]:
    with pytest.raises(InvalidInput) as error:
        run_simulation(SimulationRequest(scenario, weights=words, samples=10))
    return [(each.path, each.code, each.fields.get("items")) for each in error.value.findings]


def test_an_order_answered_in_part_is_a_finding_at_its_place() -> None:
    assert refused(ordered({FLAT: LIST[:4]}), "order") == [("weighting.inputs.nodes.*", "order_open", "W2, W3")]
    part = ordered({TOP: TREE[TOP][:1], "N": TREE["N"], "L": TREE["L"][1:], "W": TREE["W"]})
    assert refused(part, "order") == [
        ("weighting.inputs.nodes.L", "order_open", "L1, L2"),
        ("weighting.inputs.nodes", "order_open", "N, W"),
    ]


def test_answers_put_aside_are_found_where_they_stand() -> None:
    given = edits.set_answers(paper_scenario(), "intervals", FLAT, IntervalsAnswers({"N1": (0.1, 0.4)}))
    aside = edits.set_weight(given, "N1", 0.2)
    (found,) = refused(aside, "intervals")
    assert found[:2] == ("weighting.inputs.tried.intervals.nodes.*", "intervals_open")


@pytest.fixture(params=["en", "zh"])
def tongue(request: pytest.FixtureRequest, speak: Callable[[str], None]) -> str:
    speak(request.param)
    return request.param


def test_people_read_it_in_their_language(tmp_path: Path, capsys: pytest.CaptureFixture[str], tongue: str) -> None:
    path = tmp_path / "order.renheng"
    atomic_files.write(path, ordered(TREE))
    assert main(["robust", str(path), "--weights", "order", "--samples", "100"]) == 0
    assert {"en": "the order that was answered", "zh": "所答的顺序"}[tongue] in capsys.readouterr().out
    atomic_files.write(path, ordered({FLAT: LIST[1:]}))
    assert main(["robust", str(path), "--weights", "order"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"{path}: weighting.inputs.nodes.*: ") and "N2" in said.err


def test_a_table_has_the_order_of_its_weights(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "table.csv"
    path.write_text("alternative,C1,C2\n#weight,3,1\n#low,0,0\n#high,4,4\nA,1,2\nB,2,1\n", encoding="utf-8")
    assert main(["robust", str(path), "--weights", "order", "--samples", "200", "--json"]) == 0
    said = capsys.readouterr().out
    assert '"order_of_weights"' in said
    assert '"B": [\n      1.0' in said or '"B": [1.0' in said
