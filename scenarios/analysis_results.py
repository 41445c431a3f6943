"""Result types of the robustness analyses, without computation, and the thresholds of robust, fragile and tie."""

from __future__ import annotations

from dataclasses import dataclass

from scoring.errors import NotApplicable
from scoring.result import RELATIVE_TIE

ROBUST, FRAGILE, TIE = "robust", "fragile", "tie"

# Where the words end. These are Renheng's own conventions, not taken from a source; the guide repeats them.
AGREED = 0.80  # share of weightings that agree, for robust
APART = 0.10  # share of all weight that must move before somebody draws level, for robust
OVERLAP = 0.95  # share of draws of the scores that agree, for robust
DISTINGUISHABLE = 2 / 3  # and below this share of them it is a tie
ERRORS = 2  # standard errors by which a simulated share must pass its mark: it does so by chance once in forty times

REMOVED, DUPLICATED = KINDS = ("removed", "duplicated")


@dataclass(frozen=True, slots=True)
class WeightFlip:
    """The weight of a criterion or a dimension: ``low`` to ``high`` is where the first place holds while the others
    keep their ratios; below, above: the id of who takes over, None for nobody."""

    id: str
    current: float
    low: float
    high: float
    below: str | None
    above: str | None

    @property
    def nearest_end(self) -> float | None:
        """The weight, of the two, that is reached sooner; None where nobody takes over on either side."""
        ends = [end for end, who in ((self.low, self.below), (self.high, self.above)) if who is not None]
        return min(ends, key=lambda end: abs(end - self.current), default=None)


@dataclass(frozen=True, slots=True)
class RankStability:
    """A place, or the first three, and how firmly it is held.

    word: robust, fragile or tie; members: who holds it now, all who share it, best first; agree: share of drawn
    weightings, scores exact, in which they all do; distance: the smallest share of all weight that, moved, draws
    somebody level: 0 where more hold the place than there is room for, None where no weights do; gives_way,
    takes_over: who then is level with whom; overlap: share of draws of the scores from their ranges, at the present
    weights, in which all members hold it, 1 where no score has a range; flip: the criterion whose own weight, the
    others keeping their ratios, unseats the first soonest, None where none does, and for three; apart: the mark of
    ``distance`` for robust.
    """

    word: str
    members: tuple[str, ...]
    agree: float
    agree_error: float
    distance: float | None
    yields_by: str | None
    takes_over: str | None
    overlap: float = 1.0
    overlap_error: float = 0.0
    flip: WeightFlip | None = None
    apart: float = APART


@dataclass(frozen=True, slots=True)
class RobustnessVerdict:
    """What may be said of a ranking under the additive model.

    three: None where three or fewer are ranked; weights: which were drawn, scores: how, in the words of
    `scenarios.sampling_modes`; ranged: how many scores have a range; ranked: how many recommendations; left_out: who
    lacks a score; anywhere: what holds of any weights at all, where this is about those near the user's own.
    """

    first: RankStability
    three: RankStability | None
    weights: str
    scores: str
    ranged: int
    ranked: int
    samples: int
    seed: int
    left_out: tuple[str, ...] = ()
    anywhere: RobustnessVerdict | None = None


def passes(share: float, error: float, mark: float) -> bool:
    """Whether a simulated share lies above the mark by more than chance explains. error: its standard error."""
    return share - ERRORS * error >= mark


def is_apart(distance: float | None, apart: float = APART) -> bool:
    """Whether so much weight must move before somebody draws level that small changes of weights do not matter."""
    return distance is None or distance >= apart - RELATIVE_TIE


@dataclass(frozen=True, slots=True)
class MethodReversal:
    """What one method does when one recommendation is removed or duplicated.

    swapped: the pairs of the others, and of the duplicated one with them, whose order is then another: turned round,
    parted or made level; the one that was ahead comes first, of two that were level the one that is ahead now.
    unseats: whether others are then first among these; refusal: why the method cannot rank then, if it cannot.
    """

    method: str
    kind: str
    recommendation: str
    swapped: tuple[tuple[str, str], ...] = ()
    unseats: bool = False
    refusal: NotApplicable | None = None


@dataclass(frozen=True, slots=True)
class RankReversals:
    """methods: those that rank, the headline first; each: what they do in each case, method by method; refused: the
    methods that cannot be asked; unranked: those that do not rank; left_out: who lacks a score and took no part."""

    recommendations: tuple[str, ...]
    methods: tuple[str, ...]
    each: tuple[MethodReversal, ...]
    refused: tuple[NotApplicable, ...]
    unranked: tuple[str, ...]
    left_out: tuple[str, ...]

    def changes(self, method: str) -> tuple[MethodReversal, ...]:
        """The cases in which the method changes the order."""
        return tuple(one for one in self.each if one.method == method and one.swapped)

    @property
    def firm(self) -> tuple[str, ...]:
        """The methods that rank in every case and never change the order."""
        wavering = {one.method for one in self.each if one.swapped or one.refusal}
        return tuple(method for method in self.methods if method not in wavering)
