"""Sentences about the numbers of a decision problem: the codes of `scoring.errors.ProblemIssue`."""

from __future__ import annotations

from scenarios.text.catalogue import Message, _

SENTENCES: dict[str, Message] = {
    "no_alternatives": _("There is nothing to rank. Add at least one recommendation."),
    "no_criteria": _("There is nothing to judge by. Add at least one criterion."),
    "wrong_shape": _(
        "The scores form {rows} rows and {columns} columns, which do not match the names. Give each row and column one."
    ),
    "duplicate_alternative": _("The name “{name}” stands for two recommendations. Give each its own."),
    "duplicate_criterion": _("The name “{name}” stands for two criteria. Give each its own."),
    "score_infinite": _("This score is infinite. Give a number, or leave it out as missing."),
    "wrong_number_of_weights": _("There are {found} weights for {expected} criteria. Give one for each."),
    "weight_negative": _("The weight {weight:g} is below 0. Give 0 or more."),
    "weight_not_finite": _("This weight is no number to calculate with. Give 0 or more."),
    "weights_all_zero": _("All weights are 0, so nothing counts. Give at least one criterion a weight."),
    "wrong_number_of_directions": _(
        "There are {found} directions for {expected} criteria. Give one for each: max or min."
    ),
    "unknown_direction": _("“{direction}” is no direction. Write max if more is better, min if less is."),
    "wrong_number_of_scale_ends": _(
        "There must be a low and a high end for each of the {expected} criteria. Add those that are missing."
    ),
    "scale_ends_crossed": _(
        "The low end of the scale must lie below its high end, and both must be finite. Correct them."
    ),
    "too_few_cuts": _("There are {found} points; at least {needed} are needed. Add the missing ones."),
    "wrong_number_of_values": _("There are {found} values where {expected} are needed. Give one for each point."),
    "cuts_not_ascending": _("The points do not rise from one to the next. Put them in order."),
}
