"""The result type of every elicitation method, how wrong answers are reported, and every code of both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from scoring.errors import ScoringError
from scoring.problem import Array, normalised, readonly_array

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class AnswerIssue:
    """One thing wrong with the answers. code: a key of `ISSUES`; place: where it is, such as ("matrix", 0, 2) or
    ("points", "C1"), () for the whole; fields: values for the sentence."""

    code: str
    place: Place = ()
    fields: Mapping[str, object] = field(default_factory=dict)


class InvalidAnswers(ScoringError):
    """The answers give no weights. Carries every issue, in the order of the answers."""

    def __init__(self, issues: Sequence[AnswerIssue]) -> None:
        self.issues = tuple(issues)
        super().__init__(", ".join(f"{each.code} at {each.place}" for each in self.issues))


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class WeightResult:
    """Weights and what they rest on. weights: (k,), sum 1, in the order of ``criteria``; notes: of `NOTES`."""

    method: str
    criteria: tuple[str, ...]
    weights: Array
    notes: tuple[str, ...] = ()

    @property
    def by_criterion(self) -> dict[str, float]:
        return as_dict(self.criteria, self.weights)

    @property
    def consistency(self) -> dict[str, Any]:
        """How well the answers agree with each other, as plain values; empty where the method has no measure of it."""
        return {}

    @property
    def details(self) -> dict[str, Any]:
        """The method's intermediate values, as plain values."""
        return {}


def as_dict(criteria: Iterable[str], values: Array) -> dict[str, float]:
    """(k,) values as plain floats by criterion."""
    return dict(zip(criteria, values.tolist(), strict=True))


def as_ranges(criteria: Iterable[str], low: Array, high: Array) -> dict[str, list[float]]:
    """(k,) ends as [low, high] by criterion."""
    return dict(zip(criteria, np.stack([low, high], axis=1).tolist(), strict=True))


def notes_of(**holds: bool) -> tuple[str, ...]:
    """Return the codes of those notes that hold."""
    return tuple(code for code, holding in holds.items() if holding)


def normalised_weights(values: Array) -> Array:
    """(k,) non-negative figures, not all 0 -> read-only weights that sum to 1."""
    return readonly_array(normalised(np.asarray(values, dtype=np.float64)))


def raise_if_any(issues: Iterable[AnswerIssue]) -> None:
    """Raise InvalidAnswers if there is any issue."""
    listed = tuple(issues)
    if listed:
        raise InvalidAnswers(listed)


def count_issues(criteria: Sequence[str], place: Place) -> Iterable[AnswerIssue]:
    """Weights need two criteria at least."""
    if not criteria:
        yield AnswerIssue("no_criteria_to_weigh", place)
    elif len(criteria) == 1:
        yield AnswerIssue("one_criterion", place)


def duplicate_issues(criteria: Sequence[str], place: Place) -> Iterable[AnswerIssue]:
    """Each criterion may stand in a list only once."""
    seen: set[str] = set()
    for i, name in enumerate(criteria):
        if name in seen:
            yield AnswerIssue("criterion_repeated", (*place, i), {"criterion": name})
        seen.add(name)


def coverage_issues(answered: Iterable[str], criteria: Sequence[str] | None, place: Place) -> Iterable[AnswerIssue]:
    """An answer for each criterion and for no other; None where the answers themselves decide which there are."""
    if criteria is None:
        return
    names = tuple(answered)
    for name in names:
        if name not in criteria:
            yield AnswerIssue("unknown_criterion", (*place, name), {"id": name})
    for name in criteria:
        if name not in names:
            yield AnswerIssue("criterion_left_out", place, {"criterion": name})


# What can be wrong with answers -> the fields that come with it. The place stands in the issue itself.
ISSUES: Mapping[str, tuple[str, ...]] = {
    "one_criterion": (),
    "no_criteria_to_weigh": (),
    "criterion_repeated": ("criterion",),
    "criterion_left_out": ("criterion",),
    "unknown_criterion": ("id",),
    "empty_place": (),
    # points
    "points_negative": ("given",),
    "points_not_finite": (),
    "points_all_zero": (),
    # pairwise comparisons
    "matrix_size": ("expected", "found"),
    "judgement_not_finite": (),
    "judgement_zero": (),
    "judgement_negative": ("given",),
    "judgement_outside_ninths": ("given",),
    "judgement_not_reciprocal": ("first", "second", "given", "mirrored", "wanted"),
    "self_comparison": ("criterion", "given"),
    "judgements_unconnected": ("first", "second"),
    # best and worst
    "best_is_worst": ("criterion",),
    "judgement_outside_nine": ("given",),
    "judgement_missing": ("criterion",),
    "best_over_worst_differs": ("given", "mirrored"),
    # cards
    "blank_cards_number": ("expected", "found"),
    "blank_cards_not_whole": ("given",),
    "ratio_not_above_one": ("given",),
    "decimals_not_offered": ("given",),
    # intervals
    "interval_not_finite": (),
    "interval_outside": ("low", "high"),
    "interval_crossed": ("low", "high"),
    "lows_above_one": ("total",),
    "highs_below_one": ("total",),
    # diagnostics
    "score_is_missing": ("alternative", "criterion"),
    "one_alternative": (),
    "score_below_zero": ("alternative", "criterion", "given"),
    "score_not_above_zero": ("alternative", "criterion", "given"),
    "nothing_differs": (),
    "no_conflict": (),
    "spread_not_a_number": (),
    # dimensions
    "dimension_empty": ("dimension",),
}

# What a reader should know of a result, in ``WeightResult.notes``.
NOTES = (
    "top_swing_not_hundred",  # swing: the highest points are another figure than 100, to which the rest were not rated
    "answers_left_out",  # ahp: a random index for incomplete matrices
    "completed_by_harker",  # ahp, eigenvector: what was left out takes the ratio of the weights (Harker 1987)
    "completed_by_least_squares",  # ahp, geometric_mean: logarithmic least squares (Bozoki, Fulop and Ronyai 2010)
    "random_index_beyond_ten",  # ahp: the random index of more than ten criteria is a regression
    "reciprocals_rounded",  # ahp: some pair multiplies to nearly 1 only; the matrix is taken as given
    "weights_not_unique",  # bwm, nonlinear: the centres of the intervals, brought to sum 1
    "linear_ratio_is_ksi",  # bwm, linear: the consistency is ksi itself
    "best_or_worst_outweighed",  # bwm: some criterion weighs more than the best, or less than the worst
    "no_input_threshold",  # bwm: none was published for this number of criteria or this comparison
    "cards_rounded",  # srf: rounded by the paper's rule
    "spread_not_importance",  # every diagnostic but equal
    "constant_criteria_weigh_nothing",  # diagnostics: listed in ``constant``
    "scaled_by_range",  # std: min-max first, which scikit-criteria's StdWeighter leaves out
    "costs_turned",  # critic: criteria to minimise are turned round by the range, which scikit-criteria warns of
    "more_weight_more_important",  # rancom: scikit-criteria documents the reverse of what it and the paper do
)
