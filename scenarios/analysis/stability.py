"""Finds every flip of a scenario, in its own ids and scale units; the document of `renheng flips --json`."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from scenarios.analysis.baseline import Baseline, baseline_of
from scenarios.analysis_results import WeightFlip
from scenarios.criterion_values import LinearValue
from scenarios.evaluation.evaluate import HEADLINE
from scenarios.model import Scenario
from scoring.methods.evaluate import batch_scores
from scoring.problem import Array, DecisionProblem
from scoring.result import competition_ranks
from scoring.sensitivity.min_weight_change import min_weight_change
from scoring.sensitivity.stability import ScoreBreakpoints, score_breakpoints, stability_intervals
from scoring.sensitivity.stability import StabilityInterval as Interval
from scoring.sensitivity.stability_numeric import stability_intervals_by_bisection

__all__ = ["Flips", "NearestWeights", "ScoreFlip", "WeightFlip", "document", "find_flips"]

NORMS = {"l1": 1, "euclidean": 2}


@dataclass(frozen=True, slots=True)
class ScoreFlip:
    """One score in scale units, and the score at which the first place changes, None where the scale ends before."""

    alternative: str
    criterion: str
    current: float
    flips_at: float | None
    new_first: str | None


@dataclass(frozen=True, slots=True)
class NearestWeights:
    """The smallest change of weights that brings another level with the first: who, how far, and the weights there."""

    takes_over: str
    distance: float
    weights: dict[str, float]


@dataclass(frozen=True, slots=True)
class Flips:
    """first: who is first now; remarks: codes of `scenarios.text.robustness_remarks.REMARKS`; left_out: who lacks a
    score. nearest: by norm, l1 and euclidean, None where no weights unseat the first or first place is shared, and,
    like scores, not asked under other methods than the additive model."""

    first: tuple[str, ...]
    weights: tuple[WeightFlip, ...]
    dimensions: tuple[WeightFlip, ...]
    scores: tuple[ScoreFlip, ...]
    nearest: dict[str, NearestWeights | None]
    left_out: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    method: str = HEADLINE


def find_flips(scenario: Scenario, problem: DecisionProblem | None = None, method: str = HEADLINE) -> Flips:
    """All flips under the additive model; under another method those of weights alone, found by bracketing.

    problem: a table's own, which calls all but the dimensions by their names. Raises InvalidInput, UnknownMethod;
    NotApplicable, also for a method without a kernel.
    """
    ground, blocks = baseline_of(scenario, problem, method), weight_blocks(scenario)
    return _exact(ground, blocks) if method == HEADLINE else _bracketed(ground, blocks)


def _bracketed(ground: Baseline, blocks: Mapping[str, tuple[int, ...]]) -> Flips:
    asked, score = ground.problem, batch_scores(ground.task)
    names, leading = asked.alternatives, competition_ranks(score(asked.weights[None])[0]) == 1
    columns = tuple(blocks.values())
    dimensions = stability_intervals_by_bisection(score, asked.weights, columns) if columns else ()
    return Flips(
        first=tuple(names[row] for row in np.flatnonzero(leading).tolist()),
        weights=_named(asked.criteria, stability_intervals_by_bisection(score, asked.weights), names),
        dimensions=_named(tuple(blocks), dimensions, names),
        scores=(),
        nearest=dict.fromkeys(NORMS),
        remarks=("bracketed", *_remarks(ground, int(leading.sum()))),
        method=ground.task.method,
    )


def _exact(ground: Baseline, blocks: Mapping[str, tuple[int, ...]]) -> Flips:
    asked, values = ground.problem, ground.task.matrix
    leading = (competition_ranks(values @ asked.weights) == 1).tolist()
    names = asked.alternatives
    return Flips(
        first=tuple(name for name, leads in zip(names, leading, strict=True) if leads),
        weights=criterion_flips(ground),
        dimensions=_named(tuple(blocks), stability_intervals(values, asked.weights, tuple(blocks.values())), names),
        scores=_scores(asked, score_breakpoints(values, asked.weights)),
        nearest={name: _nearest(ground, norm) for name, norm in NORMS.items()},
        left_out=ground.left_out,
        remarks=tuple(_remarks(ground, sum(leading))),
    )


def criterion_flips(ground: Baseline) -> tuple[WeightFlip, ...]:
    """The flip of every criterion's weight."""
    asked = ground.problem
    return _named(asked.criteria, stability_intervals(ground.task.matrix, asked.weights), asked.alternatives)


def document(found: Flips) -> dict[str, Any]:
    """The flips as plain values for JSON, in the shape that the contract of the command line gives."""
    return {
        "weights": [_weight("criterion", each) for each in found.weights],
        "scores": [
            {
                "alternative": each.alternative,
                "criterion": each.criterion,
                "current": each.current,
                "flips_at": each.flips_at,
                "new_first": each.new_first,
            }
            for each in found.scores
        ],
        "dimensions": [_weight("dimension", each) for each in found.dimensions],
        "first": list(found.first),
        "left_out": list(found.left_out),
        "remarks": list(found.remarks),
        "nearest": {norm: each and _far(each) for norm, each in found.nearest.items()},
        "method": found.method,
    }


def _far(nearest: NearestWeights) -> dict[str, Any]:
    return {"takes_over": nearest.takes_over, "distance": nearest.distance, "weights": dict(nearest.weights)}


def _nearest(ground: Baseline, norm: int) -> NearestWeights | None:
    asked = ground.problem
    found = min_weight_change(ground.task.matrix, asked.weights, norm)
    if found is None:
        return None
    weights = dict(zip(asked.criteria, found.weights.tolist(), strict=True))
    return NearestWeights(asked.alternatives[found.row], found.distance, weights)


def _weight(kind: str, flip: WeightFlip) -> dict[str, Any]:
    ends = {"current": flip.current, "low": flip.low, "high": flip.high}
    return {kind: flip.id, **ends, "below": flip.below, "above": flip.above}


def weight_blocks(scenario: Scenario) -> dict[str, tuple[int, ...]]:
    """Dimension -> the columns of its criteria, for the dimensions that have any."""
    column = {each.id: j for j, each in enumerate(scenario.criteria)}
    return {each.id: tuple(column[c.id] for c in each.criteria) for each in scenario.dimensions if each.criteria}


def _named(ids: tuple[str, ...], found: tuple[Interval, ...], names: tuple[str, ...]) -> tuple[WeightFlip, ...]:
    def name(row: int | None) -> str | None:
        return None if row is None else names[row]

    return tuple(
        WeightFlip(id_, each.current, each.low, each.high, name(each.below), name(each.above))
        for id_, each in zip(ids, found, strict=True)
    )


def _scores(problem: DecisionProblem, found: ScoreBreakpoints) -> tuple[ScoreFlip, ...]:
    at = to_scale_units(problem, found.at)
    return tuple(
        ScoreFlip(
            problem.alternatives[i],
            problem.criteria[j],
            float(current),
            None if math.isnan(at[i, j]) else float(at[i, j]),
            None if math.isnan(at[i, j]) else problem.alternatives[found.new_first[i, j]],
        )
        for (i, j), current in np.ndenumerate(problem.matrix)
    )


def to_scale_units(problem: DecisionProblem, values: Array) -> Array:
    """(m, k) values 0..1 -> scores in the criteria's own units."""
    return LinearValue(problem.low, problem.high, problem.is_benefit).inverse(values)


def _remarks(ground: Baseline, leaders: int) -> list[str]:
    alternatives = len(ground.problem.alternatives)
    alike = bool(np.ptp(ground.task.matrix, axis=0).max() == 0)
    found = {
        "left_out": bool(ground.left_out),
        "only_one": alternatives == 1,
        "all_alike": alternatives > 1 and alike,
        "shared_first": leaders > 1 and not alike,
    }
    return [code for code, holds in found.items() if holds]
