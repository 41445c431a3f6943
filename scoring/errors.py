"""Errors of this floor and every code they carry. The sentences for people are made one floor up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

Refusal = TypeVar("Refusal", bound=Exception)


@dataclass(frozen=True, slots=True)
class ProblemIssue:
    """One thing that is wrong with a problem.

    code: a stable word such as ``weights_all_zero``; alternative, criterion: ids of the place, where there is one;
    fields: further values for the sentence.
    """

    code: str
    alternative: str = ""
    criterion: str = ""
    fields: Mapping[str, object] = field(default_factory=dict)


class ScoringError(Exception):
    """Base of all errors of this floor."""


class InvalidProblem(ScoringError):
    """The numbers do not form a decision problem. Carries every issue, not only the first."""

    def __init__(self, issues: Sequence[ProblemIssue]) -> None:
        self.issues = tuple(issues)
        super().__init__(", ".join(issue.code for issue in self.issues))


class NotApplicable(ScoringError):
    """A method cannot treat this problem. ``reason`` is a code, ``fields`` name the criteria or alternatives."""

    def __init__(self, method: str, reason: str, **fields: object) -> None:
        self.method, self.reason, self.fields = method, reason, fields
        super().__init__(f"{method}: {reason}")


class UnknownMethod(ScoringError):
    """No method has this id."""

    def __init__(self, method: str) -> None:
        self.method = method
        super().__init__(method)


class WrongParameter(ScoringError):
    """A method's parameter is unknown, or its value is not one the method takes."""

    def __init__(self, method: str, parameter: str, value: object = None) -> None:
        self.method, self.parameter, self.value = method, parameter, value
        super().__init__(f"{method}: {parameter}={value!r}")


def as_answer(refusal: Refusal) -> Refusal:
    """Return the error itself without its traceback and cause, to be kept as an answer: they hold all local values."""
    refusal.__traceback__ = refusal.__cause__ = refusal.__context__ = None
    return refusal


# Why a method cannot treat a problem -> the fields that come with it.
# criteria and alternatives are lists of ids, cells are lists of [alternative, criterion].
REASONS: Mapping[str, tuple[str, ...]] = {
    "missing_scores": ("cells",),
    "too_few_alternatives": ("needed", "found"),
    "too_few_criteria": ("needed", "found"),
    "too_many_alternatives": ("found",),  # a table of all pairs would not fit into memory
    "no_difference": (),  # the alternatives do not differ on any criterion that has weight
    "constant_criteria": ("criteria",),
    "no_scale_ends": ("criteria",),
    "outside_scale": ("cells",),
    "negative_values": ("criteria",),
    "values_not_positive": ("criteria",),
    "values_above_one": ("criteria",),
    "zeros_in_cost": ("criteria",),
    "only_zeros": ("criteria",),
    "sum_not_positive": ("criteria",),
    "mean_not_positive": ("criteria",),
    "cost_criteria": ("criteria",),
    "no_cost_criteria": (),
    "zero_anti_ideal": (),  # some criterion's worst value must be above 0
    "zero_total": ("alternatives",),  # worst at everything, so that CoCoSo would divide by 0
    "zero_cost_total": ("alternatives",),
    "zero_distance": ("alternatives",),  # an alternative is the ideal itself
    "needs_reference": ("criteria",),
    "reference_outside_scale": ("criteria",),
    "no_optimum": ("criteria",),  # the linear program of this criterion has no bounded solution
    "too_large": ("cells",),  # beyond 1e150
    "not_finite": ("alternatives",),
    "library_refused": ("message",),
    "no_kernel": (),  # simulation: no batch kernel for this method
    # PROMETHEE's generalised criteria (`scoring.methods.promethee`)
    "unknown_preference_function": ("criterion", "preference"),
    "preference_function_missing": ("criterion",),
    "missing_threshold": ("criterion", "preference", "threshold"),
    "negative_threshold": ("criterion", "threshold", "value"),
    "threshold_not_positive": ("criterion", "threshold", "value"),
    "thresholds_crossed": ("criterion", "q", "p"),
    "wrong_number_of_thresholds": ("expected",),
}

# What a reader should know of a result, in ``details["notes"]``.
NOTES = (
    "missing_left_open",  # missing scores: no total, only what it is at least and at most
    "constant_criteria",  # listed in details["constant_criteria"]: they tell no alternative apart
    "weights_play_no_part",  # fmf, simus
    "programs_in_row_order",  # simus: scikit-criteria 0.10 would swap scores from eleven alternatives on
    "scores_are_logarithms",  # fmf: the products leave the range of numbers
    "compromise_set_apart",  # vikor: ranked by Q; C1, C2 and the compromise set stand in the details
    "pairs_by_majority",  # multimoora: a pair goes to who is ahead in more of the three rankings, half each when equal
    "pairs_left_out",  # outranking: the tables of pairs are given up to 200 alternatives
    "discordance_by_largest_range",  # electre: divided by the largest range over all criteria
    "kernel_joins_circuits",  # electre1: alternatives that outrank each other in a circle count as one
    "thresholds_inclusive",  # electre2: concordance >= threshold, discordance <= threshold
    "optimal_row_included",  # aras: column sums include the optimal row, costs turned by 1/x
    "bounds_from_data",  # spotis, rim: no scale ends, so adding an alternative may move the others
    "reference_from_scale",  # rim: no reference interval, the better end is the reference
)
