"""Remarks on robustness: what was left aside, and why something could not be computed."""

from scenarios.text.catalogue import Message, _

SENTENCES: dict[str, Message] = {
    "none_complete": _(
        "No recommendation has all its scores; missing: {missing}. Fill in those of at least one, better of two."
    ),
    "only_one_ranked": _(
        "Only one recommendation has all its scores, so there is nobody to compare it with. Complete or add another."
    ),
    "same_recommendation": _("“{id}” was named twice. Name two different recommendations."),
    "pair_left_out": _(
        "“{id}” lacks scores, so it cannot be compared. Complete them, or choose another recommendation."
    ),
    "no_intervals": _(
        "There are no intervals of weights. Give them on the Weights page under “intervals”, or draw weights free, "
        "in order or around the present ones."
    ),
    "intervals_open": _("The intervals of these are still open: {items}. Give their lowest and highest weight."),
    "order_open": _("These have no place in the order yet: {items}. Bring them into it on the Weights page."),
    "unknown_draw": _(
        "“{given}” names no weights to draw. Use free, order, intervals or around:R with R from 0 to 1, such as "
        "around:0.05."
    ),
    "unknown_method": _("There is no method “{method}”. Choose one that `renheng methods` lists."),
    "error_out_of_range": _(
        "The standard error to stop at must lie between {finest} and {coarsest}, such as 0.001 for a tenth of a "
        "percentage point."
    ),
    "seed_out_of_range": _("The seed must be a whole number from 0 to {largest}."),
}

REMARKS: dict[str, Message] = {
    "left_out": _("Left aside, for they lack scores: {left_out}. What is said here holds among the others only."),
    "only_one": _("There is one recommendation only, so nothing can take its place. Add a second one."),
    "all_alike": _("All recommendations have the same scores, so no weight can part them. A single score can."),
    "shared_first": _("{first} share the first place, so the smallest movement of most weights or scores parts them."),
    "order_answered": _(
        "Kept was the order that was answered on the Weights page, within each dimension and across them where it was "
        "answered so; those that tie stand in either order."
    ),
    "order_of_weights": _("Kept was the order of the present weights, equal ones in either order."),
    "order_put_aside": _(
        "Kept was the order of the present weights, equal ones in either order. The order answered before does not "
        "count, for the weights no longer follow from it; choose “Rank order” again to keep that one."
    ),
    "stopped_early": _("Stopped before all samples were drawn; the figures are those of the samples drawn so far."),
    "error_above": _(
        "The standard error is still above the one asked for. Draw more with --samples, or ask for a coarser one."
    ),
    "no_ranges": _("No score has a range, so the scores were taken as exact."),
    "bracketed": _(
        "Under {method} there is no exact answer: each weight was tried at every half of a percentage point and the change "
        "then narrowed down. One that comes and goes in between would be missed. Scores and the smallest shift are "
        "answered under the additive model only."
    ),
}

TEXTS: dict[str, Message] = {
    "first_now": _("First now: {first}."),
    "weights_head": _("Weights, each moved alone while the others keep their ratios: where the first place holds"),
    "dimensions_head": _("Dimensions, moved likewise"),
    "nearest": _("The smallest shift: {share} of all weight, moved to where it counts most, brings {name} level."),
    "pair_ahead": _("{ahead} is ahead of {behind} by {lead} in total value."),
    "pair_level": _("{one} and {other} are level."),
    "pair_weights_head": _("Weights, each moved alone while the others keep their ratios: where the two are level"),
    "pair_scores_head": _("Scores, each moved alone: where the two are level"),
    "pair_never": _("No weights bring the two level."),
    "scores_head": _("Scores, each moved alone: where the first place changes, the nearest first"),
    "scores_firm": _("No single score can change the first place within its scale."),
    "scores_others": _("The other {count} scores cannot change it within their scales."),
    "simulated": _(
        "{samples:,} samples, seed {seed}, method {method}, weights {weights}, scores {scores}; standard error at most "
        "{error}."
    ),
    "weights_free": _("free"),
    "weights_order": _("order"),
    "weights_intervals": _("intervals"),
    "weights_around": _("around:{radius}"),
    "scores_exact": _("exact"),
    "scores_ranges": _("drawn evenly from their ranges ({ranged} of them)"),
    "scores_triangular": _("drawn from their ranges, most often near the score given ({ranged} of them)"),
    "rules_head": _("Why that word: each figure, and the mark for “robust”"),
    "expected_head": _("Expected rank with its standard error, and the ranks that nine draws in ten lie between"),
    "ranks_head": _("How often each takes each rank"),
    "central_head": _("Central weights: the average weights that put each first"),
}
