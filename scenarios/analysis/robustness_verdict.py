"""The robustness verdict of the first place and the top three: robust, fragile or tie, with the figures behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from scenarios.analysis.baseline import Baseline, baseline_of
from scenarios.analysis.score_distributions import score_distributions
from scenarios.analysis.stability import criterion_flips
from scenarios.analysis.weight_region import weight_region_of
from scenarios.analysis_results import (
    AGREED,
    APART,
    DISTINGUISHABLE,
    ERRORS,
    FRAGILE,
    OVERLAP,
    ROBUST,
    TIE,
    RankStability,
    RobustnessVerdict,
    WeightFlip,
    is_apart,
    passes,
)
from scenarios.findings import Finding, InvalidInput
from scenarios.model import Scenario
from scenarios.sampling_modes import EXACT, RANGES
from scoring.problem import DecisionProblem
from scoring.result import competition_ranks
from scoring.sensitivity.min_weight_change import min_change_to_overtake
from scoring.sensitivity.smaa import Rows, Share, place_shares
from scoring.sensitivity.weight_samplers import bounded_weights

__all__ = [
    "AGREED",
    "APART",
    "DISTINGUISHABLE",
    "ERRORS",
    "OVERLAP",
    "SAMPLES",
    "RankStability",
    "RobustnessVerdict",
    "document",
    "of_own",
    "robustness_verdict_of",
]

CERTAIN: Sequence[Share] = [(1.0, 0.0)] * 2  # where scores have no ranges
PODIUM = 3
SAMPLES, FEWEST = 50_000, 2_000  # the standard error is then 0.0022 at most, and 0.011
STEPS, DRAWING = 100_000_000, 10  # products in about 0.1 s, and how many of them take as long as one draw of a score


def robustness_verdict_of(
    scenario: Scenario, problem: DecisionProblem | None = None, samples: int = SAMPLES, apart: float = APART
) -> RobustnessVerdict:
    """problem: a table's own; samples: at most, fewer where a large problem would make the answer slow; apart: the mark
    for robust of the weight that must move. The scenario's analysis says which weights are drawn, how scores are, and
    the seed.

    Raises InvalidInput as `baseline_of` and `weight_region_of`, and only_one_ranked where there is nobody to compare
    with; NotApplicable.
    """
    ground, asked = baseline_of(scenario, problem), scenario.analysis
    ranked, weights = len(ground.problem.alternatives), ground.problem.weights
    if ranked < 2:
        raise InvalidInput([Finding("scores" if ground.left_out else "groups", "only_one_ranked")])
    scores = RANGES if asked.scores == EXACT else asked.scores
    exact, drawn = (score_distributions(scenario, ground, each, problem is not None) for each in (EXACT, scores))
    count = min(samples, max(STEPS // (ground.task.matrix.size + DRAWING * drawn.ranged), FEWEST))
    places = (1,) if ranked <= PODIUM else (1, PODIUM)
    holders = list(zip(places, _holders(ground, places), strict=True))
    region = weight_region_of(asked.weights, scenario, ground.problem)
    agree = place_shares(exact.scorer, region, holders, count, asked.seed)
    overlap = (
        place_shares(drawn.scorer, bounded_weights(weights, weights), holders, count, asked.seed)
        if drawn.ranged
        else CERTAIN
    )
    held = [
        _held(ground, *one, agreed, drawn_so, apart)
        for one, agreed, drawn_so in zip(holders, agree, overlap, strict=False)
    ]
    three = held[1] if len(held) > 1 else None
    return RobustnessVerdict(
        held[0], three, asked.weights, scores, drawn.ranged, ranked, count, asked.seed, ground.left_out
    )


def _holders(ground: Baseline, places: Sequence[int]) -> list[Rows]:
    """For each place the rows that are there or better, the best first."""
    ranks = competition_ranks(ground.task.matrix @ ground.problem.weights)
    order = np.argsort(ranks, kind="stable")
    return [order[ranks[order] <= place] for place in places]


def document(found: RobustnessVerdict) -> dict[str, Any]:
    """The words and their figures as plain values for JSON, in the shape of the contract of the command line."""
    return {
        "first": _plain(found.first),
        "three": found.three and _plain(found.three),
        "samples": found.samples,
        "seed": found.seed,
        "left_out": list(found.left_out),
    }


def of_own(found: RobustnessVerdict) -> dict[str, Any]:
    """The same of the verdict around the user's own weights, which it names, with the mark of the weight that must
    move."""
    return {"weights": found.weights, "apart": found.first.apart, **document(found)}


def _plain(held: RankStability) -> dict[str, Any]:
    flip = held.flip
    return {
        "word": held.word,
        "members": list(held.members),
        "agree": held.agree,
        "agree_error": held.agree_error,
        "distance": held.distance,
        "gives_way": held.yields_by,
        "takes_over": held.takes_over,
        "overlap": held.overlap,
        "overlap_error": held.overlap_error,
        "flip": flip and {"criterion": flip.id, "current": flip.current, "at": flip.nearest_end},
    }


def _held(ground: Baseline, place: int, members: Rows, agree: Share, overlap: Share, apart: float) -> RankStability:
    """The place held by the rows of ``members``, with its word."""
    shared = len(members) > place
    values, weights, names = ground.task.matrix, ground.problem.weights, ground.problem.alternatives
    near = None if shared else min_change_to_overtake(values, weights, members.tolist(), norm=1)
    distance = 0.0 if shared else None if near is None else near.distance / 2  # what one criterion gains others lose
    return RankStability(
        word=_word(shared, agree, distance, overlap, apart),
        members=tuple(names[row] for row in members.tolist()),
        agree=agree[0],
        agree_error=agree[1],
        distance=distance,
        yields_by=names[near.ahead] if near else None,
        takes_over=names[near.row] if near else None,
        overlap=overlap[0],
        overlap_error=overlap[1],
        flip=_soonest(ground) if place == 1 and not shared else None,
        apart=apart,
    )


def _word(shared: bool, agree: Share, distance: float | None, overlap: Share, apart: float) -> str:
    if shared or overlap[0] < DISTINGUISHABLE:
        return TIE
    firm = passes(*agree, AGREED) and is_apart(distance, apart) and passes(*overlap, OVERLAP)
    return ROBUST if firm else FRAGILE


def _soonest(ground: Baseline) -> WeightFlip | None:
    """The flip of the criterion whose weight has the shortest way to go, in absolute terms."""
    flips = [each for each in criterion_flips(ground) if each.nearest_end is not None]
    return min(flips, key=lambda each: abs((each.nearest_end or 0.0) - each.current), default=None)
