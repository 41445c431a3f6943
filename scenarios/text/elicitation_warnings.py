"""Sentences of the warnings about weights, each with its remedy."""

from __future__ import annotations

from scenarios.text.catalogue import Message, _

SENTENCES: dict[str, Message] = {
    "levels_not_described": _(
        "Swings were judged on scales without a unit whose worst or best level is not described: {all}."
    ),
    "ratio_above_tenth": _(
        "The comparisons of {node} contradict each other: consistency ratio {ratio:.2f}, where up to {limit:.2f} is acceptable."
    ),
    "ratio_above_threshold": _(
        "The comparisons of {node} with the most and the least important contradict each other, those of {second} most of "
        "all: ratio {ratio:.2f}, where up to {limit:.4g} is acceptable."
    ),
    "completions_part": _(
        "A fifth of the pairs or more is left out, and how they are filled in decides who is first: by the "
        "other of the two usual ways (Harker 1987; Bozóki, Fülöp and Rónyai 2010) it would be {all}."
    ),
    "completions_agree": _(
        "A fifth of the pairs or more is left out. By the other of the two usual ways to fill them in "
        "(Harker 1987; Bozóki, Fülöp and Rónyai 2010) the same would be first; with other answers the two "
        "ways may differ."
    ),
    "above_half": _("{first} has {weight:.0%} of the weight, more than all other criteria together."),
    "scores_alike": _("All recommendations score alike on {all}, so weight there cannot move the ranking."),
    "scores_together": _(
        "{first} and {second} favour the same recommendations (correlation of their values {r:.2f}): the "
        "same thing may be counted twice."
    ),
    "many_together": _(
        "{count} pairs of criteria favour the same recommendations (correlation of their values above "
        "{limit:g}), most of all {pairs}: the same thing may be counted more than once."
    ),
    "scores_opposed": _(
        "{first} and {second} are a trade-off (correlation of their values {r:.2f}): what is good on the one "
        "is poor on the other, and their weights decide between them."
    ),
    "many_opposed": _(
        "{count} pairs of criteria are trade-offs (correlation of their values below {limit:g}), most of all "
        "{pairs}: what is good on the one is poor on the other, and their weights decide between them."
    ),
    "too_many_together": _(
        "Which of the {count:,} criteria favour the same recommendations was not looked at: that is done for "
        "up to {limit:,}."
    ),
    "weights_after_results": _(
        "Weights were changed on {when} without a reason, when all scores were given and the ranking could be seen (line {line} "
        "of the log)."
    ),
}

COMPLETED = _("Compare some of the pairs that were left out, beginning with those of the largest weights.")

REMEDIES: dict[str, Message] = {
    "levels_not_described": _(
        "Give a unit on the Criteria page, or say in words what both ends mean, then look at the points again."
    ),
    "ratio_above_tenth": _("Look again at the answers that stray most; change them only if you think otherwise now."),
    "ratio_above_threshold": _("Look again at its two comparisons; change them only if you think otherwise now."),
    "completions_part": COMPLETED,
    "completions_agree": COMPLETED,
    "above_half": _("If that is meant, write down why; if not, lower it, or split it into what it is made of."),
    "scores_alike": _("Score more finely, or take out what sets nothing apart and say why."),
    "scores_together": _("Check whether they mean the same. If so, join them or share one weight between them."),
    "many_together": _("Check which of them mean the same. Join those, or share one weight among them."),
    "scores_opposed": _("Nothing is wrong with that. Take the most care over these two weights."),
    "many_opposed": _("Nothing is wrong with that. Take the most care over these weights."),
    "too_many_together": _("Join criteria that mean the same, so that one factor is not counted more than once."),
    "weights_after_results": _(
        "Give the reason on the Record page, so that nobody need ask whether the result was wanted first."
    ),
}
