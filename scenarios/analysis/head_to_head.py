"""Compares two recommendations: the weights and scores at which they are level, and the smallest change of weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from scenarios.analysis.baseline import Baseline, baseline_of
from scenarios.analysis.stability import NORMS, NearestWeights, to_scale_units, weight_blocks
from scenarios.findings import Finding, InvalidInput
from scenarios.model import Scenario
from scoring.problem import Array, DecisionProblem
from scoring.result import RELATIVE_TIE
from scoring.sensitivity.min_weight_change import min_change_to_tie
from scoring.sensitivity.stability import PairBreakpoint as Level
from scoring.sensitivity.stability import pair_breakpoints, pair_score_breakpoints


@dataclass(frozen=True, slots=True)
class PairWeightFlip:
    """The weight of a criterion or a dimension. at: where the two are level while the others keep their ratios, None
    where no weight brings that; below, above: the id of who is ahead on that side, None for nobody."""

    id: str
    current: float
    at: float | None
    below: str | None
    above: str | None


@dataclass(frozen=True, slots=True)
class PairScore:
    """The scores of both on one criterion, in scale units. one_at, other_at: the score of that one alone which would
    make the two level, None where the scale ends before."""

    criterion: str
    one: float
    other: float
    one_at: float | None
    other_at: float | None


@dataclass(frozen=True, slots=True)
class PairFlips:
    """ahead: who is, None where the two are level; lead: by how much, in total value, never negative.

    nearest: by norm, l1 and euclidean, the smallest change of weights after which the two are level, None where no
    weights bring that.
    """

    one: str
    other: str
    ahead: str | None
    lead: float
    weights: tuple[PairWeightFlip, ...]
    dimensions: tuple[PairWeightFlip, ...]
    scores: tuple[PairScore, ...]
    nearest: dict[str, NearestWeights | None]

    @property
    def behind(self) -> str:
        """Who is not ahead."""
        return self.other if self.ahead == self.one else self.one


def compare_pair(scenario: Scenario, one: str, other: str, problem: DecisionProblem | None = None) -> PairFlips:
    """Everything that brings the two level, under the additive model. problem: a table's own.

    Raises InvalidInput: as `baseline_of`; unknown_recommendation; same_recommendation; pair_left_out for one that lacks
    scores. NotApplicable.
    """
    ground = baseline_of(scenario, problem)
    rows = _rows(ground, one, other)
    asked, values = ground.problem, ground.task.matrix
    lead = float((values[rows[0]] - values[rows[1]]) @ asked.weights)
    lead = 0.0 if abs(lead) <= RELATIVE_TIE * np.abs(values[list(rows)]).max() else lead
    blocks = weight_blocks(scenario)
    return PairFlips(
        one=one,
        other=other,
        ahead=None if lead == 0 else one if lead > 0 else other,
        lead=abs(lead),
        weights=_named(ground, asked.criteria, pair_breakpoints(values, asked.weights, *rows)),
        dimensions=_named(
            ground, tuple(blocks), pair_breakpoints(values, asked.weights, *rows, tuple(blocks.values()))
        ),
        scores=_scores(ground, *rows),
        nearest={name: _nearest(ground, *(rows if lead <= 0 else rows[::-1]), norm) for name, norm in NORMS.items()},
    )


def document(found: PairFlips) -> dict[str, Any]:
    """The pair as plain values for JSON, in the shape that the contract of the command line gives."""
    return {
        "one": found.one,
        "other": found.other,
        "ahead": found.ahead,
        "lead": found.lead,
        "weights": [_weight("criterion", each) for each in found.weights],
        "dimensions": [_weight("dimension", each) for each in found.dimensions],
        "scores": [
            {
                "criterion": each.criterion,
                "one": each.one,
                "other": each.other,
                "one_level_at": each.one_at,
                "other_level_at": each.other_at,
            }
            for each in found.scores
        ],
        "nearest": {
            norm: each and {"distance": each.distance, "weights": dict(each.weights)}
            for norm, each in found.nearest.items()
        },
    }


def _weight(kind: str, flip: PairWeightFlip) -> dict[str, Any]:
    return {kind: flip.id, "current": flip.current, "level_at": flip.at, "below": flip.below, "above": flip.above}


def _rows(ground: Baseline, one: str, other: str) -> tuple[int, int]:
    place = {name: row for row, name in enumerate(ground.problem.alternatives)}
    for name in (one, other):
        if name in ground.left_out:
            raise InvalidInput([Finding("scores", "pair_left_out", {"id": name})])
        if name not in place:
            raise InvalidInput([Finding("groups", "unknown_recommendation", {"id": name})])
    if one == other:
        raise InvalidInput([Finding("groups", "same_recommendation", {"id": one})])
    return place[one], place[other]


def _named(ground: Baseline, ids: tuple[str, ...], found: tuple[Level, ...]) -> tuple[PairWeightFlip, ...]:
    names = ground.problem.alternatives

    def name(row: int | None) -> str | None:
        return None if row is None else names[row]

    return tuple(
        PairWeightFlip(id_, each.current, each.at, name(each.below), name(each.above))
        for id_, each in zip(ids, found, strict=True)
    )


def _scores(ground: Baseline, one: int, other: int) -> tuple[PairScore, ...]:
    asked = ground.problem
    found = pair_score_breakpoints(ground.task.matrix, asked.weights, one, other)
    ones, others = (_or_none(to_scale_units(asked, values)) for values in (found.one, found.other))
    given = asked.matrix[[one, other]].tolist()
    return tuple(map(PairScore, asked.criteria, *given, ones, others))


def _or_none(values: Array) -> list[float | None]:
    return [None if np.isnan(each) else each for each in values.tolist()]


def _nearest(ground: Baseline, behind: int, ahead: int, norm: int) -> NearestWeights | None:
    asked = ground.problem
    found = min_change_to_tie(ground.task.matrix, asked.weights, behind, ahead, norm)
    if found is None:
        return None
    weights = dict(zip(asked.criteria, found.weights.tolist(), strict=True))
    return NearestWeights(asked.alternatives[behind], found.distance, weights)
