"""Answers to weighting questions in words: what was asked where, and what was answered."""

from __future__ import annotations

from scenarios.text.catalogue import Message, _

NODES: dict[str, Message] = {
    "": _("the dimensions"),
    "*": _("all criteria"),
}

QUESTIONS: dict[str, Message] = {
    "origin": _("Origin of these answers"),
    "points": _("Points of {first}"),
    "swing": _("Swing of {first}"),
    "place": _("Place {number} in importance"),
    "formula": _("Formula"),
    "pair": _("{first} over {second}"),
    "prioritisation": _("Weights by"),
    "best": _("Most important"),
    "worst": _("Least important"),
    "model": _("Model"),
    "rank": _("Rank {number}, the least important first"),
    "blanks": _("Blank cards above rank {number}"),
    "ratio": _("Most important rank over the least, z"),
    "rounding": _("Decimals of per cent"),
    "bounds": _("Share of {first}, lowest to highest"),
}

CHOICES: dict[str, Message] = {
    "taken_over": _("taken over from the weights before; nobody answered yet"),
    "roc": _("rank-order centroid"),
    "rank_sum": _("rank sum"),
    "rank_reciprocal": _("rank reciprocal"),
    "order_only": _("only the order is known; its centroid stands for it"),
    "eigenvector": _("eigenvector"),
    "geometric_mean": _("geometric mean"),
    "linear": _("linear"),
    "nonlinear": _("nonlinear"),
}

OPEN: dict[str, Message] = {
    "points": _("Give points for {first}."),
    "top": _("Say which swing matters most; it gets 100."),
    "place": _("Put {first} in its place."),
    "pair": _("Compare {first} with {second}."),
    "best": _("Pick the most important."),
    "worst": _("Pick the least important."),
    "best_over": _("Compare the most important with {first}."),
    "over_worst": _("Compare {first} with the least important."),
    "ratio": _("Say how many times as important the top is as the bottom."),
    "bounds": _("Give {first} a lowest and a highest share."),
}
