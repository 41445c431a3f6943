"""How scalings, parameters and the methods' own details behave."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import scoring
from scoring.errors import NotApplicable
from scoring.methods.electre import electre_kernel
from scoring.methods.evaluate import batch_scores, default_scaling, evaluate, evaluate_all, prepare
from scoring.methods.prepared import MethodOutput
from scoring.methods.registry import BATCH_METHODS, METHODS
from scoring.methods.requirements import REQUIREMENTS
from scoring.methods.spec import MethodSpec
from scoring.problem import CriterionParameters, make_problem
from scoring.scaling import SCALINGS, apply_scaling
from scoring.sensitivity.score_samplers import score_sampler
from scoring.sensitivity.smaa import simulate
from scoring.sensitivity.weight_samplers import UniformWeights

MATRIX = [[3, 40], [1, 10], [4, 20]]
BOTH = {"directions": ["max", "min"], "low": [0, 0], "high": [5, 50]}


@pytest.mark.parametrize(
    ("scaling", "expected"),
    [
        ("fixed", [[0.6, 0.2], [0.2, 0.8], [0.8, 0.6]]),
        ("minmax", [[2 / 3, 0], [0, 1], [1, 2 / 3]]),
        ("ratio", [[0.75, 0.25], [0.25, 1], [1, 0.5]]),
        ("max", [[0.75, 1], [0.25, 0.25], [1, 0.5]]),
        ("sum", [[3 / 8, 4 / 7], [1 / 8, 1 / 7], [4 / 8, 2 / 7]]),
        ("vector", np.array(MATRIX) / np.sqrt([26, 2100])),
        ("none", MATRIX),
    ],
)
def test_a_scaling_means_one_thing(scaling: str, expected: object) -> None:
    np.testing.assert_allclose(apply_scaling(make_problem(MATRIX, **BOTH), scaling), expected)


@pytest.mark.parametrize("scaling", SCALINGS)
def test_a_column_without_a_number_to_divide_by_stays_zero(scaling: str) -> None:
    flat = make_problem([[0, 1], [0, 2]], low=[0, 0], high=[4, 4])
    assert apply_scaling(flat, scaling)[:, 0].tolist() == [0, 0]


def test_huge_numbers_do_not_overflow_the_vector_scaling() -> None:
    np.testing.assert_allclose(apply_scaling(make_problem([[3e200], [4e200]]), "vector"), [[0.6], [0.8]])


def test_fixed_ends_replace_a_column_scaling_but_not_a_prescribed_matrix() -> None:
    with_ends, without = make_problem(MATRIX, **BOTH), make_problem(MATRIX, directions=["max", "min"])
    kept = {id for id, method in METHODS.items() if default_scaling(method, with_ends) != "fixed"}
    prescribed = {id for id, method in METHODS.items() if method.scaling == "none"}
    assert kept == prescribed | {"copras"}  # whose costs must stay costs
    assert all(default_scaling(method, without) == method.scaling for method in METHODS.values())


def test_a_further_alternative_does_not_move_the_others_on_fixed_ends() -> None:
    fewer, more = evaluate(make_problem(MATRIX, **BOTH)), evaluate(make_problem([*MATRIX, [5, 0]], **BOTH))
    assert fewer.scores.tolist() == more.scores[:3].tolist()


def test_parameters_are_read_from_text() -> None:
    ready = make_problem(MATRIX, **BOTH)
    assert (
        evaluate(ready, "vikor", params={"v": "0.25"}).scores.tolist()
        == evaluate(ready, "vikor", params={"v": 0.25}).scores.tolist()
    )
    projects = make_problem([[250, 120, 20], [130, 200, 40], [350, 340, 15]], directions=["max", "max", "min"])
    by_list = evaluate(projects, "simus", params={"b": [None, 500, None]}).details
    for given in (",500,", "null, 500, none", "[null, 500, null]", '{"C2": 500}', {"C2": 500}):
        assert evaluate(projects, "simus", params={"b": given}).details == by_list
    assert by_list["b"] == {"C1": 350, "C2": 500, "C3": 15}


def test_each_method_reads_only_its_own_reference() -> None:
    own = {"reference": np.array([2.0, 15.0])}
    others = {"reference_low": np.array([0.0, 0.0]), "reference_high": np.array([9.0, 90.0])}
    plain = evaluate(make_problem(MATRIX, extras=CriterionParameters(**own)), "spotis")
    assert (
        evaluate(make_problem(MATRIX, extras=CriterionParameters(**own, **others)), "spotis").details == plain.details
    )
    assert plain.details["bounds"] == {"C1": [1, 4], "C2": [10, 40]}
    assert plain.details["notes"] == ["bounds_from_data"]


def test_rim_takes_the_better_end_where_no_reference_is_given() -> None:
    report = evaluate(make_problem(MATRIX, **BOTH), "rim")
    assert report.details["reference"] == {"C1": [5, 5], "C2": [0, 0]}
    assert report.details["notes"] == ["reference_from_scale"]


def test_electre_takes_the_symbols_of_either_school() -> None:
    ready = make_problem(MATRIX, **BOTH)
    assert evaluate(ready, "electre1", params={"p": 0.5, "q": 0.5}).details == (
        evaluate(ready, "electre1", params={"c_hat": 0.5, "d_hat": 0.5}).details
    )


def test_promethee_parameters_hold_for_all_criteria_alike() -> None:
    rows = CriterionParameters(preference=("linear", "linear"), q=np.array([1.0, 1.0]), p=np.array([2.0, 2.0]))
    by_rows = evaluate(make_problem(MATRIX, extras=rows), "promethee2")
    by_params = evaluate(make_problem(MATRIX), "promethee2", params={"preference": "linear", "q": 1, "p": "2"})
    assert by_rows.details == by_params.details


def test_simus_ranks_by_either_of_its_methods() -> None:
    generator = np.random.default_rng(5)
    ready = make_problem(generator.uniform(1, 9, (5, 3)))
    first, second = evaluate(ready, "simus"), evaluate(ready, "simus", params={"rank_by": 2})
    assert list(first.details["method_1_score"].values()) == first.scores.tolist()
    assert list(second.details["method_2_score"].values()) == second.scores.tolist()


def test_simus_keeps_projects_in_their_rows_beyond_ten() -> None:
    matrix = np.random.default_rng(3).uniform(1, 9, (12, 3))
    backwards = evaluate(make_problem(matrix[::-1]), "simus").scores[::-1]
    np.testing.assert_allclose(evaluate(make_problem(matrix), "simus").scores, backwards, atol=1e-9)
    stages = evaluate(make_problem(matrix), "simus").details["stages"]
    for j, stage in enumerate(stages.values()):  # each program prefers no dominated project
        used = [i for i, share in enumerate(stage.values()) if share > 1e-9]
        assert all(not ((matrix >= matrix[i]).all(axis=1) & (matrix[:, j] < matrix[i, j])).any() for i in used)


def test_wsm_methods_share_the_additive_model() -> None:
    ready = make_problem(MATRIX, weights=[1, 3], **BOTH)
    np.testing.assert_allclose(evaluate(ready).scores, [0.3, 0.65, 0.65])
    assert evaluate(ready).ranks.tolist() == [3, 1, 1]


def test_a_kernel_joins_circuits_and_follows_chains() -> None:
    def graph(size: int, *arrows: tuple[int, int]) -> np.ndarray:
        relation = np.zeros((size, size), dtype=bool)
        for start, end in arrows:
            relation[start, end] = True
        return relation

    def members(relation: np.ndarray) -> list[int]:
        return np.flatnonzero(electre_kernel(relation)).tolist()

    assert members(graph(3, (0, 1), (1, 2))) == [0, 2]  # chain
    assert members(graph(3, (0, 1), (1, 2), (2, 0))) == [0, 1, 2]  # circuit
    assert members(graph(4, (0, 1), (1, 0), (1, 2), (2, 3))) == [0, 1, 3]  # circuit, then a chain
    assert members(graph(4, (0, 1), (2, 3))) == [0, 2]
    assert members(graph(2)) == [0, 1]


def test_vikor_reports_the_compromise_apart_from_the_ranking() -> None:
    clear = evaluate(make_problem([[9, 9], [1, 2], [2, 1]]), "vikor")
    assert (clear.details["C1"], clear.details["C2"], clear.details["compromise_set"]) == (True, True, ["A1"])
    narrow = evaluate(make_problem([[9, 1], [8.9, 2], [1, 9], [5, 5]]), "vikor")
    assert not narrow.details["C1"]
    assert len(narrow.details["compromise_set"]) > 1
    assert narrow.ranks.tolist().count(1) == 1


def test_multimoora_counts_pairs_whose_rankings_tie() -> None:
    # A1 and A2 tie by ratio and by reference point; A1 is ahead by the product, so the pair is A1's and not dropped
    report = evaluate(make_problem([[2, 2], [1, 3], [1, 1]]), "multimoora", "none")
    assert report.details["ranks_ratio"] == report.details["ranks_refpoint"] == {"A1": 1, "A2": 1, "A3": 3}
    assert report.details["ranks_fmf"] == {"A1": 1, "A2": 2, "A3": 3}
    assert report.scores.tolist() == [2, 1, 0]


@pytest.mark.parametrize("method", [METHODS[id] for id in BATCH_METHODS], ids=lambda each: each.id)
def test_a_batch_function_gives_the_scores_of_its_method(method: MethodSpec) -> None:
    matrix = np.random.default_rng(1).uniform(1, 9, (6, 4))
    ready = make_problem(matrix, weights=[1, 2, 3, 4], directions=["max", "min", "max", "min"])
    report = evaluate(ready, method.id)
    found = batch_scores(prepare(ready, method.id))(ready.weights[None, :])
    np.testing.assert_allclose(-found[0] if method.ascending else found[0], report.scores, rtol=1e-12, atol=1e-12)


def test_the_register_says_all_there_is_to_say_of_a_method() -> None:
    for id, method in METHODS.items():
        assert method.id == id
        assert method.scaling in SCALINGS
        assert set(method.requires) <= set(REQUIREMENTS)
        assert re.search(r"(19|20)\d\d", method.source), id
        assert set(method.limits) | {name for chain in method.descending for name in chain} <= set(method.params)
        assert set(method.aliases.values()) <= set(method.params)
    assert {need for method in METHODS.values() for need in method.requires} == set(REQUIREMENTS)


def test_a_method_of_two_lines_needs_nothing_but_its_record(monkeypatch: pytest.MonkeyPatch) -> None:
    spec = MethodSpec(
        "maximin",
        "Maximin",
        "value",
        "minmax",
        lambda case: MethodOutput(case.matrix.min(axis=1)),
        "Wald, A. (1950) Statistical Decision Functions",
        ("all_scores", "benefits"),
        batch=lambda case: lambda weights, matrix: np.broadcast_to(matrix.min(axis=-1), (len(weights), len(matrix))),
    )
    monkeypatch.setattr("scoring.methods.evaluate.METHODS", {**METHODS, "maximin": spec})
    ready = make_problem([[1, 9], [5, 5], [9, 2]])
    assert evaluate(ready, "maximin").ranks.tolist() == [2, 1, 2]
    assert [each.method for each in evaluate_all(ready)] == [*METHODS, "maximin"]
    found = simulate(score_sampler(prepare(ready, "maximin")), UniformWeights(2), 100)
    assert found.acceptability[:, 0].tolist() == [0, 1, 0]
    with pytest.raises(NotApplicable, match="missing_scores"):
        evaluate(make_problem([[1, np.nan], [5, 5]]), "maximin")


def test_only_one_file_knows_the_library() -> None:
    files = Path(scoring.__file__).parent.rglob("*.py")
    assert [file.name for file in files if "skcriteria" in file.read_text("utf-8")] == ["scikit_criteria.py"]


def test_the_plain_methods_do_not_load_the_library() -> None:
    program = (
        "import sys; from scoring.methods.evaluate import evaluate; from scoring.problem import make_problem\n"
        "for m in 'wsm wpm topsis vikor ratio_moora fmf multimoora mabac promethee1 promethee2'.split():\n"
        "    evaluate(make_problem([[1, 2], [2, 1.5], [3, 1]]), m)\n"
        "print([m for m in ('skcriteria', 'pandas', 'scipy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


SEVERAL_OPTIMA = [[4, 3, 3], [2, 2, 1], [1, 1, 1], [2, 2, 1], [4, 3, 4], [3, 3, 4]]


@pytest.mark.parametrize("order", [[5, 4, 3, 2, 1, 0], [3, 0, 1, 2, 5, 4], [1, 3, 0, 2, 4, 5]])
def test_simus_takes_the_same_optimum_in_whatever_order_the_projects_stand(order: list[int]) -> None:
    matrix = np.array(SEVERAL_OPTIMA, dtype=float)
    scores = evaluate(make_problem(matrix), "simus").scores
    np.testing.assert_allclose(evaluate(make_problem(matrix[order]), "simus").scores, scores[order], atol=1e-12)
    assert scores[1] == scores[3]  # the same figures, the same share


@pytest.mark.parametrize("unit", [1e-300, 1e-12, 7.0, 1e140])
def test_simus_does_not_depend_on_the_unit(unit: float) -> None:
    matrix = np.array([[250, 120, 20, 800], [130, 200, 40, 1000], [350, 340, 15, 600.0]])
    ways = ("max", "max", "min", "max")
    plain = evaluate(make_problem(matrix, directions=ways), "simus").scores
    np.testing.assert_allclose(evaluate(make_problem(matrix * unit, directions=ways), "simus").scores, plain, atol=1e-9)
