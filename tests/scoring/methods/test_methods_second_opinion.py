"""An independent implementation (pymcdm) agrees on random problems, where it follows the publications."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from scoring.methods.evaluate import evaluate
from scoring.problem import CriterionParameters, make_problem

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from pymcdm import methods as other
    from pymcdm import normalizations

LOW, HIGH = np.full(5, 0.5), np.full(5, 9.5)
REFERENCE = np.full(5, 5.0)
INTERVAL = np.full(5, 3.0), np.full(5, 4.0)
BOUNDS = np.column_stack([LOW, HIGH])
OPINIONS: dict[str, tuple[Callable[[], Any], dict[str, Any]]] = {
    "wsm": (lambda: other.WSM(normalization_function=normalizations.linear_normalization), {}),
    "wpm": (lambda: other.WPM(normalization_function=normalizations.linear_normalization), {}),
    "waspas": (other.WASPAS, {}),
    "topsis": (lambda: other.TOPSIS(normalization_function=normalizations.vector_normalization), {}),
    "vikor": (other.VIKOR, {}),
    "ratio_moora": (other.MOORA, {}),
    "aras": (other.ARAS, {}),
    "cocoso": (other.COCOSO, {}),
    "codas": (other.CODAS, {}),
    "edas": (other.EDAS, {}),
    "mabac": (other.MABAC, {}),
    "mairca": (other.MAIRCA, {}),
    "marcos": (other.MARCOS, {}),
    "ocra": (other.OCRA, {}),
    "probid": (other.PROBID, {}),
    "simplified_probid": (other.SPROBID, {}),
    "ram": (other.RAM, {}),
    "spotis": (lambda: other.SPOTIS(BOUNDS), {"low": LOW, "high": HIGH}),
    "ervd": (lambda: other.ERVD(ref_point=REFERENCE), {"extras": CriterionParameters(reference=REFERENCE)}),
    "rim": (
        lambda: other.RIM(BOUNDS, np.column_stack(INTERVAL)),
        {
            "low": LOW,
            "high": HIGH,
            "extras": CriterionParameters(reference_low=INTERVAL[0], reference_high=INTERVAL[1]),
        },
    ),
}


@pytest.mark.parametrize("method", OPINIONS)
@pytest.mark.parametrize("rows", [4, 7])
def test_another_implementation_gives_the_same_scores(method: str, rows: int) -> None:
    generator = np.random.default_rng(rows)
    matrix, weights = generator.uniform(1, 9, (rows, 5)), generator.dirichlet(np.ones(5))
    directions = ["max", "min", "max", "min", "max"]
    make, given = OPINIONS[method]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        expected = make()(matrix, weights, np.where(np.array(directions) == "max", 1, -1))
    ours = evaluate(make_problem(matrix, weights=weights, directions=directions, **given), method)
    np.testing.assert_allclose(ours.scores, expected, rtol=1e-9, atol=1e-12)
