"""The ways of weighting in words: their names, what each asks, and when it fits."""

from __future__ import annotations

from scenarios.model import Language, Text
from scenarios.text import elicitation_findings
from scenarios.text.catalogue import Message, _

NAMES: dict[str, Message] = {
    "sliders": _("Sliders"),
    "points": _("Points to share"),
    "swing": _("Swing weighting"),
    "order": _("Rank order"),
    "pairs": _("Pairwise comparison (AHP)"),
    "best_worst": _("Best and worst"),
    "cards": _("Cards"),
    "intervals": _("Intervals"),
}

PRESET = _("A preset")  # no way of its own: weights that stand ready
IMPORTED = _("Imported weights")  # what a table brought along

LINES: dict[str, Message] = {
    "sliders": _("Set each weight by hand and see the ranking move."),
    "points": _("Share points among the criteria: what counts twice as much gets twice the points."),
    "swing": _("Say which step from worst to best matters most, and rate the other steps against it."),
    "order": _("Put the criteria in order of importance; a formula turns the order into weights."),
    "pairs": _("Compare the criteria two at a time; the program says how far the answers agree."),
    "best_worst": _("Pick the most and the least important criterion, and compare the rest with these two."),
    "cards": _("Lay cards in order, with blank cards where the step is larger."),
    "intervals": _("Give each weight a lowest and a highest value instead of one figure."),
}

WHEN: dict[str, Message] = {
    "sliders": _(
        "For exploring. It leaves no record of what was asked, so use another way for a decision that must be explained."
    ),
    "points": _("When there are few criteria and the group is used to sharing a budget."),
    "swing": _("The usual choice where levels are described: it asks what the step on each scale is worth."),
    "order": _("When people agree on the order but not on figures."),
    "pairs": _("For up to about seven criteria at a time, when judgements should be checked against each other."),
    "best_worst": _("When pairwise comparison would ask too much: it needs far fewer answers."),
    "cards": _("For groups at a table, and for people who would rather not give figures."),
    "intervals": _("When the group does not agree on one figure: the robustness views then show what still holds."),
}

# What cannot be answered, beside the flaws of `scenarios.text.elicitation_findings`.
SENTENCES: dict[str, Message] = {
    "unknown_way": _("There is no way of weighting “{id}” that takes these answers. Choose one of those offered."),
    "unknown_node": _(
        "There is nothing to compare at “{id}”: no such dimension, or fewer than two to compare. Choose another place."
    ),
    "swing_above_top": _(
        "{given:g} points are more than the 100 of the swing that matters most. Give at most 100, or give this swing 100 "
        "and rate the others against it."
    ),
}

# What of the present weights a way cannot take over.
LOST: dict[str, Message] = {
    "only_the_order": _(
        "Rank order keeps the order of the present weights, not how far apart they are. The weights will follow from the "
        "order; undo brings the present ones back."
    ),
    "only_order_and_ratio": _(
        "Cards keep the order of the present weights and how many times the largest is the smallest, not the steps "
        "between. Lay blank cards to set these; undo brings the present weights back."
    ),
    "only_best_and_worst": _(
        "Only the most and the least important can be taken from the present weights. They stay as they are until all "
        "comparisons are answered."
    ),
    "begins_anew": _(
        "Comparisons cannot be taken from the present weights, for nobody made them. The weights stay as they are until "
        "the answers reach."
    ),
    "answers_return": _(
        "The answers given to this way before come back, and with them other weights than the present ones; undo brings "
        "these back."
    ),
}


def elicitation_method_name(method: str, language: Language) -> str:
    """The name of a way, or of a method of `renheng weights`; a method that this version does not know keeps its id."""
    return method_name(method).in_(language)


def method_name(method: str) -> Message | Text:
    """The same in every language."""
    origins = {"preset": PRESET, "imported": IMPORTED}
    return origins.get(method) or NAMES.get(method) or elicitation_findings.METHODS.get(method) or Text(method)
