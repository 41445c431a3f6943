"""How sure the first place and the top three are: one of three words, and the figures that it follows from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenarios.draws import EXACT, RANGES
from scenarios.findings import Finding, InvalidInput
from scenarios.model import Scenario
from scenarios.robustness.flips import WeightFlip, criterion_flips
from scenarios.robustness.ground import Ground, ground_of
from scenarios.robustness.ranges import drawn_scores
from scenarios.robustness.regions import region_of
from scoring.nearest import overtaking
from scoring.problem import DecisionProblem
from scoring.report import competition_ranks
from scoring.robustness import share_error
from scoring.scorers import Scorer
from scoring.simplex import Region, within
from scoring.tally import tolerance

ROBUST, FRAGILE, TIE = "robust", "fragile", "tie"

# Where the words end. These are Renheng's own conventions, not taken from a source; the guide repeats them.
AGREED = 0.80  # share of weightings that agree, for robust
APART = 0.10  # share of all weight that must move before somebody draws level, for robust
OVERLAP = 0.95  # share of draws of the scores that agree, for robust
TOLD_APART = 2 / 3  # and below this share of them it is a tie
ERRORS = 2  # standard errors by which a simulated share must pass its mark: it does so by chance once in forty times

Share = tuple[float, float]  # simulated, with its standard error
Rows = NDArray[np.intp]

PODIUM = 3
SAMPLES = 20_000  # the standard error is then 0.0035 at most


@dataclass(frozen=True, slots=True)
class Held:
    """A place, or the first three, and how firmly it is held.

    word: robust, fragile or tie; members: who holds it now, all who share it; agree: share of drawn weightings, scores
    exact, in which they all do; distance: the smallest share of all weight that, moved, draws somebody level: 0 where
    more hold the place than there is room for, None where no weights do; gives_way, takes_over: who then is level with
    whom; overlap: share of draws of the scores from their ranges, at the present weights, in which all members hold it,
    1 where no score has a range; flip: the criterion whose own weight, the others keeping their ratios, unseats the
    first soonest, None where none does, and for three.
    """

    word: str
    members: tuple[str, ...]
    agree: float
    agree_error: float
    distance: float | None
    gives_way: str | None
    takes_over: str | None
    overlap: float = 1.0
    overlap_error: float = 0.0
    flip: WeightFlip | None = None


@dataclass(frozen=True, slots=True)
class Sureness:
    """What may be said of a ranking under the additive model.

    three: None where three or fewer are ranked; weights: which were drawn, scores: how, in the words of
    `scenarios.draws`; ranged: how many scores have a range; ranked: how many recommendations; left_out: who lacks a
    score.
    """

    first: Held
    three: Held | None
    weights: str
    scores: str
    ranged: int
    ranked: int
    samples: int
    seed: int
    left_out: tuple[str, ...] = ()


def sureness_of(scenario: Scenario, problem: DecisionProblem | None = None, samples: int = SAMPLES) -> Sureness:
    """problem: a table's own. The scenario's analysis says which weights are drawn, how scores are, and the seed.

    Raises InvalidInput as `ground_of` and `region_of`, and only_one_ranked where there is nobody to compare with;
    NotApplicable.
    """
    ground, asked = ground_of(scenario, problem), scenario.analysis
    ranked = len(ground.problem.alternatives)
    if ranked < 2:
        raise InvalidInput([Finding("scores" if ground.left_out else "groups", "only_one_ranked")])
    scores = RANGES if asked.scores == EXACT else asked.scores
    weights = ground.problem.weights
    drawn = drawn_scores(scenario, ground, scores, problem is not None)
    ranks = competition_ranks(ground.task.matrix @ weights)
    places = [1] if ranked <= PODIUM else [1, PODIUM]
    rows = [np.flatnonzero(ranks <= place) for place in places]
    exact = drawn_scores(scenario, ground, EXACT).scorer
    agree = _shares(exact, region_of(asked.weights, scenario, ground.problem), rows, samples, asked.seed)
    overlap = [(1.0, 0.0)] * len(rows)
    if drawn.ranged:
        overlap = _shares(drawn.scorer, within(weights, weights), rows, samples, asked.seed)
    held = [_held(ground, *each) for each in zip(places, rows, agree, overlap, strict=True)]
    three = held[1] if len(held) > 1 else None
    return Sureness(held[0], three, asked.weights, scores, drawn.ranged, ranked, samples, asked.seed, ground.left_out)


def _held(ground: Ground, place: int, members: Rows, agree: Share, overlap: Share) -> Held:
    """The place held by the rows of ``members``, with its word."""
    shared = len(members) > place
    values, weights, names = ground.task.matrix, ground.problem.weights, ground.problem.alternatives
    near = None if shared else overtaking(values, weights, members.tolist(), norm=1)
    distance = 0.0 if shared else None if near is None else near.distance / 2  # what one criterion gains others lose
    return Held(
        word=_word(shared, agree, distance, overlap),
        members=tuple(names[row] for row in members.tolist()),
        agree=agree[0],
        agree_error=agree[1],
        distance=distance,
        gives_way=names[near.ahead] if near else None,
        takes_over=names[near.row] if near else None,
        overlap=overlap[0],
        overlap_error=overlap[1],
        flip=_soonest(ground) if place == 1 and not shared else None,
    )


def _word(shared: bool, agree: Share, distance: float | None, overlap: Share) -> str:
    if shared or overlap[0] < TOLD_APART:
        return TIE
    firm = passes(*agree, AGREED) and is_apart(distance) and passes(*overlap, OVERLAP)
    return ROBUST if firm else FRAGILE


def passes(share: float, error: float, mark: float) -> bool:
    """Whether a simulated share lies above the mark by more than chance explains. error: its standard error."""
    return share - ERRORS * error >= mark


def is_apart(distance: float | None) -> bool:
    """Whether so much weight must move before somebody draws level that small changes of weights do not matter."""
    return distance is None or distance >= APART


def _soonest(ground: Ground) -> WeightFlip | None:
    """The flip of the criterion whose weight has the shortest way to go, in absolute terms."""
    flips = [each for each in criterion_flips(ground) if each.nearest_end is not None]
    return min(flips, key=lambda each: abs((each.nearest_end or 0.0) - each.current), default=None)


def _shares(scorer: Scorer, region: Region, rows: Sequence[Rows], samples: int, seed: int) -> list[Share]:
    """For each set of rows the share of samples in which all of them take the first places, as many as they are, and
    its standard error."""
    counts = [0] * len(rows)
    generator = np.random.default_rng(seed)
    for start in range(0, samples, scorer.chunk):
        weights = region.draw(generator, min(scorer.chunk, samples - start))
        scores = scorer.scores(weights, generator)
        reach = scores + tolerance(scores)
        for place, members in enumerate(rows):
            beaten = np.array([(scores > reach[row]).sum(axis=0) for row in members.tolist()])
            counts[place] += int(np.count_nonzero((beaten < len(members)).all(axis=0)))
    return [(count / samples, float(share_error(count, samples))) for count in counts]
