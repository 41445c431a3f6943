"""Every method gives the figures printed in its publication. Matrices, figures and sources: ``cases/``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from scoring.methods.evaluate import evaluate
from scoring.methods.registry import METHODS
from scoring.problem import CriterionParameters, DecisionProblem, make_problem
from scoring.result import ScoreResult

CASES = {
    path.stem: json.loads(path.read_text("utf-8")) for path in sorted((Path(__file__).parent / "cases").glob("*.json"))
}
ANSWERS = [
    pytest.param(case, answer, id=f"{name}-{answer['method']}")
    for name, case in CASES.items()
    for answer in case["answers"]
]


def problem_of(case: dict[str, Any]) -> DecisionProblem:
    given = case.get("extras", {})
    columns = {name: np.array(values, dtype=float) for name, values in given.items() if name != "preference"}
    return make_problem(
        case["matrix"],
        directions=case["directions"],
        weights=case.get("weights"),
        low=case.get("low"),
        high=case.get("high"),
        extras=CriterionParameters(preference=tuple(given.get("preference", ())), **columns),
    )


def answer_of(case: dict[str, Any], answer: dict[str, Any]) -> ScoreResult:
    return evaluate(problem_of(case), answer["method"], answer.get("scaling"), answer.get("params"))


def leaves(value: Any, path: str = "") -> dict[str, Any]:
    """Nested dictionaries and lists as one dictionary from path to value."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if entries is None:
        return {path: value}
    return {key: each for name, item in entries for key, each in leaves(item, f"{path}/{name}").items()}


@pytest.mark.parametrize(("case", "answer"), ANSWERS)
def test_a_published_table_is_reproduced(case: dict[str, Any], answer: dict[str, Any]) -> None:
    report = answer_of(case, answer)
    if "scores" in answer:
        found = report.scores * answer.get("factor", 1)
        np.testing.assert_allclose(found, answer["scores"], rtol=0, atol=answer["tolerance"])
    if "ranking" in answer:
        assert report.ranks.tolist() == answer["ranking"]
    for key, printed in answer.get("details", {}).items():
        found = leaves(report.details[key])
        for path, figure in leaves(printed).items():
            if isinstance(figure, float):
                assert found[path] == pytest.approx(figure, abs=answer["tolerance"]), f"{key}{path}"
            else:
                assert found[path] == figure, f"{key}{path}"
    for row, others in answer.get("relations", {}).items():
        assert report.details["relations"][row].items() >= others.items()


def test_every_method_has_a_published_case() -> None:
    assert {answer["method"] for case in CASES.values() for answer in case["answers"]} == set(METHODS)
    assert all(case["source"] for case in CASES.values())


def test_wpm_scores_stand_in_the_published_ratios() -> None:
    case = CASES["wpm-wikipedia-ratios"]
    answer = case["answers"][0]
    first, second, third = answer_of(case, answer).scores
    ratios = [first / second, first / third, second / third]
    np.testing.assert_allclose(ratios, answer["ratios"], atol=answer["ratios_tolerance"])
    assert first == pytest.approx(25**0.2 * 20**0.15 * 15**0.4 * 30**0.25)  # the product itself, not its logarithm


def test_waspas_gives_the_published_scores_once_its_weights_are_taken_as_printed() -> None:
    case = CASES["waspas-chakraborty-2015"]
    answer = case["answers"][0]
    details = answer_of(case, answer).details
    total = sum(case["weights"])
    sums, products = (np.array(list(details[name].values())) for name in ("wsm", "wpm"))
    np.testing.assert_allclose(
        0.5 * sums * total + 0.5 * products**total, answer["printed"], atol=answer["printed_tolerance"]
    )


def test_probid_follows_its_equations_for_an_even_number_of_alternatives() -> None:
    matrix, weights = np.array([[7, 9, 9], [8, 7, 8], [9, 6, 8], [6, 7, 8.0]]), np.array([0.1, 0.4, 0.5])
    weighted = matrix / np.sqrt((matrix**2).sum(axis=0)) * weights
    points = -np.sort(-weighted, axis=0)
    distance = np.sqrt(((weighted[:, None, :] - points) ** 2).sum(axis=2))
    positive = distance[:, 0] + distance[:, 1] / 2
    negative = distance[:, 1] / 3 + distance[:, 2] / 2 + distance[:, 3]
    average = np.sqrt(((weighted - weighted.mean(axis=0)) ** 2).sum(axis=1))
    found = evaluate(make_problem(matrix, weights=weights), "probid").scores
    np.testing.assert_allclose(found, 1 / (1 + (positive / negative) ** 2) + average)
