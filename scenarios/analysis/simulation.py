"""Simulates a scenario's ranking (SMAA-2) under uncertain weights and scores; the document of `renheng robust`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenarios.analysis.baseline import baseline_of
from scenarios.analysis.score_distributions import score_distributions
from scenarios.analysis.score_document import to_builtins
from scenarios.analysis.weight_region import order_kept, weight_region_of
from scenarios.evaluation.evaluate import HEADLINE
from scenarios.model import Scenario
from scenarios.sampling_modes import EXACT, FREE, ORDER
from scoring.methods.registry import METHODS
from scoring.problem import Array, DecisionProblem
from scoring.sensitivity.smaa import SmaaResult, simulate

SAMPLES, SEED = 100_000, 1
MOST_SAMPLES = 1_000_000_000  # the standard error is then 0.000016; a hundred times the time would win one more decimal
COMMON_SAMPLES = 10_000_000  # beyond, the error of 0.00016 shows in no figure, so who wants more is asked
FEWEST_SAMPLES = 1_000  # with fewer, the error itself is hardly known
STEPS = 2_200_000_000  # comparisons and products, of about a nanosecond each on a machine of 2020


@dataclass(frozen=True, slots=True, eq=False)
class SimulationRequest:
    """problem: a table's own, None for the scenario's; weights: free, order, intervals or around:R; scores: exact, or
    drawn independently between each score's low and high: ranges, all alike, or triangular, likeliest at the score;
    samples: how many at most; error: the standard error at which drawing stops by itself, None for never."""

    scenario: Scenario
    problem: DecisionProblem | None = None
    method: str = HEADLINE
    weights: str = FREE
    scores: str = EXACT
    samples: int = SAMPLES
    seed: int = SEED
    error: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class SimulationResult:
    """found: rows as ``alternatives``, columns as ``criteria``; ranged: how many scores have a range that was drawn
    from; remarks: codes of `scenarios.text.robustness_remarks.REMARKS`."""

    question: SimulationRequest
    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    smaa: SmaaResult
    ranged: int
    left_out: tuple[str, ...]
    remarks: tuple[str, ...]


def request_of(scenario: Scenario, **changed: Any) -> SimulationRequest:
    """The question that the scenario's analysis asks. changed: fields of `SimulationRequest` that are to differ;
    samples, where they are not among these, are as many as are affordable."""
    kept = scenario.analysis
    fields = {"method": kept.method, "weights": kept.weights, "scores": kept.scores, "seed": kept.seed}
    question = SimulationRequest(scenario, **{**fields, "error": kept.error, **changed})
    if "samples" in changed:
        return question
    asked = question.problem
    m, k = (len(scenario.recommendations), len(scenario.criteria)) if asked is None else asked.matrix.shape
    return replace(question, samples=largest_sample(m, k, question.method))


def largest_sample(m: int, k: int, method: str = HEADLINE) -> int:
    """How many samples of a problem of that size take no longer than some seconds."""
    steps = max(m * (m + k), 1) * (METHODS[method].cost if method in METHODS else 1)
    return min(max(STEPS // steps, FEWEST_SAMPLES), COMMON_SAMPLES)


def run_simulation(
    question: SimulationRequest,
    progress: Callable[[float], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
    threads: int = 1,
) -> SimulationResult:
    """Simulate. Raises InvalidInput, NotApplicable, UnknownMethod; ValueError and Cancelled as `simulate`."""
    ground = baseline_of(question.scenario, question.problem, question.method)
    region = weight_region_of(question.weights, question.scenario, ground.problem)
    drawn = score_distributions(question.scenario, ground, question.scores, question.problem is not None)
    samples, seed, error = question.samples, question.seed, question.error
    found = simulate(drawn.scorer, region, samples, seed, progress, cancelled, error, threads=threads)
    remarks = {
        "left_out": bool(ground.left_out),
        "only_one": len(ground.problem.alternatives) == 1,
        "no_ranges": question.scores != EXACT and not drawn.ranged,
        "stopped_early": found.samples < question.samples and (error is None or found.standard_error > error),
        "error_above": found.samples == question.samples and error is not None and found.standard_error > error,
    }
    kept = (order_kept(question.scenario, ground.problem),) if question.weights == ORDER else ()
    said = (*(code for code, holds in remarks.items() if holds), *kept)
    problem = ground.problem
    return SimulationResult(
        question, problem.alternatives, problem.criteria, found, drawn.ranged, ground.left_out, said
    )


def document(answer: SimulationResult) -> dict[str, Any]:
    """The figures as plain values for JSON, in the shape that the contract of the command line gives."""
    found, names, question = answer.smaa, answer.alternatives, answer.question
    return {
        "samples": found.samples,
        "seed": found.seed,
        "rank_acceptability": _by_name(names, found.acceptability),
        "central_weights": _central(answer, found.central),
        "confidence": _by_name(names, found.confidence),
        "pairwise": _pairs(names, found.pairwise),
        "standard_error": found.standard_error,
        "assumed": {"method": question.method, "weights": question.weights, "scores": question.scores},
        "ranged_scores": answer.ranged,
        "left_out": list(answer.left_out),
        "remarks": list(answer.remarks),
        "expected_rank": _by_name(names, found.expected_rank),
        "rank_range": _by_name(names, np.stack([found.rank_low, found.rank_high], axis=1)),
        "error": question.error,
        "errors": {
            "rank_acceptability": _by_name(names, found.acceptability_error),
            "central_weights": _central(answer, found.central_error),
            "confidence": _by_name(names, found.confidence_error),
            "pairwise": _pairs(names, found.pairwise_error),
            "expected_rank": _by_name(names, found.expected_rank_error),
        },
    }


def _by_name(names: tuple[str, ...], figures: Array | NDArray[np.int64]) -> dict[str, Any]:
    return dict(zip(names, to_builtins(figures), strict=True))


def _pairs(names: tuple[str, ...], figures: Array) -> dict[str, dict[str, float]]:
    return {a: {b: float(figures[i, j]) for j, b in enumerate(names) if j != i} for i, a in enumerate(names)}


def _central(answer: SimulationResult, figures: Array) -> dict[str, dict[str, float | None] | None]:
    """Figures of the central weights, by recommendation and criterion; None for who was never first."""
    never = np.isnan(answer.smaa.confidence).tolist()
    rows = zip(answer.alternatives, never, figures, strict=True)
    return {
        name: None if none else dict(zip(answer.criteria, to_builtins(row), strict=True)) for name, none, row in rows
    }
