"""Every code that refused answers or a report of weights may carry, so that the floor above has a sentence for each."""

from __future__ import annotations

from collections.abc import Mapping

# What can be wrong with answers -> the fields that come with it. The place stands in the flaw itself.
FLAWS: Mapping[str, tuple[str, ...]] = {
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

# What a reader should know of a report, in ``WeightReport.notes``.
NOTES = (
    "top_swing_not_hundred",  # swing: the highest points are another figure than 100, to which the rest were not rated
    "answers_left_out",  # ahp: Harker's treatment, and a random index for incomplete matrices
    "random_index_beyond_ten",  # ahp: the random index of more than ten criteria is a regression
    "reciprocals_rounded",  # ahp: some pair multiplies to nearly 1 only; the matrix is taken as given
    "weights_not_unique",  # bwm, nonlinear: the centres of the intervals, brought to sum 1
    "linear_ratio_is_ksi",  # bwm, linear: ksi itself tells the consistency
    "best_or_worst_outweighed",  # bwm: some criterion weighs more than the best, or less than the worst
    "no_input_threshold",  # bwm: none was published for this number of criteria or this comparison
    "cards_rounded",  # srf: rounded by the paper's rule
    "spread_not_importance",  # every diagnostic but equal
    "constant_criteria_weigh_nothing",  # diagnostics: listed in ``constant``
    "scaled_by_range",  # std: min-max first, which scikit-criteria's StdWeighter leaves out
    "costs_turned",  # critic: criteria to minimise are turned round by the range, which scikit-criteria warns of
    "more_weight_more_important",  # rancom: scikit-criteria documents the reverse of what it and the paper do
)
