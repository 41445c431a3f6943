"""What can be wrong with answers to weighting questions, what to know of the weights, and what a change of way loses."""

from __future__ import annotations

from scenarios.text.catalogue import Message, _

# The codes of `scoring.elicitation.base.ISSUES`, and those that `scenarios.elicitation` adds. “unknown_criterion” stands with
# the other findings.
SENTENCES: dict[str, Message] = {
    "one_criterion": _(
        "There is only one criterion, so there is nothing to weigh. Add another; alone it has the whole weight."
    ),
    "no_criteria_to_weigh": _("There is no criterion to weigh. Add at least two."),
    "criterion_repeated": _("“{criterion}” stands here a second time. Keep one of the two."),
    "criterion_left_out": _("“{criterion}” has no answer yet. Add it here."),
    "criterion_unnamed": _("No criterion is named here. Name one."),
    "empty_place": _("This place holds no criterion. Put one there, or take the place out."),
    "place_expected": _("Here belongs a criterion, or a list of criteria that tie, not {given}. Correct it."),
    "points_negative": _("{given:g} points are below 0. Give 0 or more."),
    "points_not_finite": _("These points are no number to calculate with. Give 0 or more."),
    "points_all_zero": _("All points are 0, so nothing counts. Give at least one more than 0."),
    "matrix_size": _(
        "The comparisons form {found}, and there are {expected} criteria. Give one row and one column for each."
    ),
    "matrix_row": _(
        "This row has {found} answers, and there are {expected} rows. Give one answer a column; null where there is none."
    ),
    "judgement_unreadable": _("{given} is no answer. Write a number, “3” or “1/3”; null where there is none."),
    "judgement_not_finite": _("This answer is no number to calculate with. Give one from the scale."),
    "judgement_zero": _("0 times as much is no answer: nothing is infinitely less important. Give one from the scale."),
    "judgement_negative": _("{given:g} is below 0. If the second counts more, write a fraction such as 1/3."),
    "judgement_outside_ninths": _("{given:.4g} lies outside Saaty's scale, 1/9 to 9. Give an answer within it."),
    "judgement_not_reciprocal": _(
        "“{first}” over “{second}” was answered {given:ratio}, and the other way round {mirrored:ratio}; they must be each other's "
        "reciprocal. Correct one, for instance the latter to {wanted:ratio}."
    ),
    "self_comparison": _("“{criterion}” compared with itself is 1, not {given:.4g}. Correct it."),
    "judgements_unconnected": _(
        "No chain of answers leads from “{first}” to “{second}”, so their weights cannot be compared. Compare these two."
    ),
    "best_is_worst": _("“{criterion}” is both the most and the least important. Choose two different criteria."),
    "judgement_outside_nine": _("{given:.4g} lies outside the scale, 1 to 9. Give an answer within it."),
    "judgement_missing": _("“{criterion}” has not been compared here. Add a number from 1 to 9."),
    "best_over_worst_differs": _("Best over worst was answered twice, {mirrored:g} and {given:g}. Make both the same."),
    "blank_cards_number": _(
        "For each gap between ranks give one number of blank cards, which may be 0: {expected} in all, not {found}."
    ),
    "blank_cards_not_whole": _("{given:g} is no number of cards. Give 0, 1, 2 and so on."),
    "ratio_not_above_one": _(
        "The most important must count more than the least, and {given:g} times is not more. Give a ratio above 1, or tie "
        "them."
    ),
    "decimals_not_offered": _("{given} decimals are not offered. Give 0, 1 or 2, or leave it out for exact weights."),
    "part_unanswered": _("These {count} have not been weighed against each other yet. Answer for them."),
    "two_ends_expected": _("An interval is two numbers, the lowest and the highest weight, not {count}. Give both."),
    "interval_not_finite": _("An end of this interval is no number to calculate with. Give numbers from 0 to 1."),
    "interval_outside": _(
        "The interval {low:g} to {high:g} reaches outside 0 to 1. Weights are shares of 1: 25% is 0.25."
    ),
    "interval_crossed": _("The lowest weight, {low:g}, lies above the highest, {high:g}. Exchange or correct them."),
    "lows_above_one": _("The lowest weights together are {total:.1%}, more than the whole. Lower some of them."),
    "highs_below_one": _("The highest weights together are {total:.1%}, less than the whole. Raise some of them."),
    "score_is_missing": _("“{alternative}” has no score on “{criterion}”, and this measure needs all. Fill it in."),
    "one_alternative": _("There is only one recommendation, so scores cannot spread. Add at least one more."),
    "score_below_zero": _(
        "This measure takes shares of a column's sum, and “{alternative}” has {given:g} on “{criterion}”, below 0. "
        "Choose another measure, or a scale from 0."
    ),
    "score_not_above_zero": _(
        "This measure takes logarithms, and “{alternative}” has {given:g} on “{criterion}”, not above 0. "
        "Choose another measure, or a scale above 0."
    ),
    "nothing_differs": _(
        "All recommendations score alike on every criterion, so there is no spread to measure. Score them, or choose equal."
    ),
    "no_conflict": _(
        "All criteria rise and fall together, and CRITIC measures only where they part. Choose another measure."
    ),
    "spread_not_a_number": _(
        "The scores are too large or too far apart for this measure. Use a larger unit, such as millions."
    ),
    "dimension_empty": _("The dimension “{dimension}” has no criteria. Add one, or take the dimension out."),
    "unknown_way": _("There is no way of weighting “{id}” that takes these answers. Choose one of those offered."),
    "unknown_node": _(
        "There is nothing to compare at “{id}”: no such dimension, or fewer than two to compare. Choose another place."
    ),
    "swing_above_top": _(
        "{given:g} points are more than the 100 of the swing that matters most. Give at most 100, or give this swing 100 "
        "and rate the others against it."
    ),
}

NOTES: dict[str, Message] = {
    "top_swing_not_hundred": _(
        "The highest points are not 100. The swing that matters most should have 100 and the others be rated against it; "
        "the weights follow from the proportions as given."
    ),
    "answers_left_out": _(
        "Some pairs were left out: the weights follow from the others, and the ratio is measured against random answers "
        "with as many left out."
    ),
    "completed_by_harker": _(
        "What was left out is filled in by the ratio of the weights that follow from the rest (Harker 1987)."
    ),
    "completed_by_least_squares": _(
        "What was left out is filled in by the weights that fit the other answers best: least squares of "
        "logarithms (Bozóki, Fülöp and Rónyai 2010)."
    ),
    "random_index_beyond_ten": _("Beyond ten criteria the random index follows Alonso and Lamata (2006)."),
    "reciprocals_rounded": _("Some answers and their reciprocals were rounded; the figures are taken as given."),
    "weights_not_unique": _(
        "The answers allow an interval for each weight; given are the centres, brought to a sum of 1."
    ),
    "linear_ratio_is_ksi": _(
        "In the linear model ksi itself tells the consistency: the nearer to 0, the better (Rezaei 2016)."
    ),
    "best_or_worst_outweighed": _(
        "By these answers another criterion weighs more than the one chosen as most important, or less than the one chosen "
        "as least important. Look at the answers again."
    ),
    "no_input_threshold": _(
        "No threshold was published for this number of criteria and this comparison of best with worst."
    ),
    "cards_rounded": _(
        "The weights were rounded by the rule of Figueira and Roy (2002), so that they sum to exactly 100%; criteria of one rank "
        "may differ in the last figure."
    ),
    "spread_not_importance": _("These figures measure how far the scores spread. They do not say what matters."),
    "constant_criteria_weigh_nothing": _("Criteria on which all recommendations score alike have weight 0 here."),
    "scaled_by_range": _(
        "Scores were brought to 0 to 1 first, so that units do not matter; scikit-criteria leaves this out."
    ),
    "costs_turned": _("Criteria on which less is better were turned round before their correlations were taken."),
    "more_weight_more_important": _(
        "The given weights serve as a ranking, the largest first, as in the publication; scikit-criteria's text says the "
        "reverse."
    ),
}

# What of the present weights a way cannot say, or puts others in their place.
LOST: dict[str, Message] = {
    "only_the_order": _(
        "Rank order keeps the order of the earlier weights, not how far apart they were. The weights now "
        "follow from the order; undo brings the earlier ones back."
    ),
    "only_order_and_ratio": _(
        "Cards keep the order of the earlier weights and the ratio of the largest to the smallest, not the "
        "steps between. Lay blank cards to set these; undo brings the earlier weights back."
    ),
    "answers_return": _(
        "The answers given to this way before come back, and with them other weights than the present ones; undo brings "
        "these back."
    ),
}
