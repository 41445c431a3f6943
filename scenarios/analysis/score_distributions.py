"""Distributions of uncertain scores: their ends, scaled as the method needs them, and the sampler between them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from scenarios.analysis.baseline import Baseline
from scenarios.evaluation.judgements import effective_judgements
from scenarios.model import Scenario
from scenarios.sampling_modes import EXACT, TRIANGULAR
from scoring.methods.evaluate import prepare
from scoring.problem import Array, readonly_array
from scoring.sensitivity.score_samplers import ScoreSampler, score_sampler


@dataclass(frozen=True, slots=True, eq=False)
class ScoreDistributions:
    """scorer: what turns weights into scores; ranged: how many scores have a range that is drawn from."""

    scorer: ScoreSampler
    ranged: int


def score_distributions(
    scenario: Scenario, ground: Baseline, scores: str, of_table: bool = False
) -> ScoreDistributions:
    """The scorer for ``scores``, one of the words of `scenarios.sampling_modes`. of_table: a table has no
    ranges. Raises NotApplicable where the method cannot treat the scores at their ends."""
    if scores == EXACT or of_table:
        return ScoreDistributions(score_sampler(ground.task), 0)
    low, high = _ends(scenario, ground)
    mode = np.clip(ground.task.matrix, low, high) if scores == TRIANGULAR else None
    return ScoreDistributions(score_sampler(ground.task, low, high, mode), int(np.count_nonzero(low != high)))


def _ends(scenario: Scenario, ground: Baseline) -> tuple[Array, Array]:
    """(m, k) the scaled ends of each score's range, the smaller first; the score itself where it has none."""
    low, high = np.array(ground.problem.matrix), np.array(ground.problem.matrix)
    row = {name: i for i, name in enumerate(ground.problem.alternatives)}
    column = {name: j for j, name in enumerate(ground.problem.criteria)}
    for score in effective_judgements(scenario).scores:
        if score.recommendation in row and score.value is not None:
            cell = row[score.recommendation], column[score.criterion]
            low[cell] = score.value if score.low is None else score.low
            high[cell] = score.value if score.high is None else score.high
    one, other = (_scaled(ground, each) for each in (low, high))
    return np.minimum(one, other), np.maximum(one, other)


def _scaled(ground: Baseline, matrix: Array) -> Array:
    return prepare(replace(ground.problem, matrix=readonly_array(matrix)), ground.task.method).matrix
