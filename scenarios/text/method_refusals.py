"""Sentences on why a method does not apply, and notes on results to read before trusting them."""

from __future__ import annotations

from collections.abc import Sequence

from scenarios.model import Language, Scenario
from scenarios.text import fill_in
from scenarios.text.catalogue import Message, _
from scenarios.text.names_and_lists import Names, in_a_row, names_of
from scoring.errors import NotApplicable

NAMED = 3  # places named in a sentence; further ones are counted

REASONS: dict[str, Message] = {
    "missing_scores": _(
        "It needs every score; missing: {cells}. Fill them in, or use the additive value on scales with fixed ends."
    ),
    "cost_criteria": _(
        "It takes only criteria on which more is better, but less is better on {criteria}. "
        "A scaling that turns costs round helps: fixed, minmax or ratio."
    ),
    "no_cost_criteria": _("It sets benefits against costs, and here no criterion is a cost."),
    "too_few_alternatives": _("It needs at least {needed} recommendations, and there are {found}."),
    "no_difference": _("On the criteria that count it finds no difference to work with."),
    "values_not_positive": _("It needs figures above 0 throughout, and some are 0 or less on {criteria}."),
    "negative_values": _("It cannot take negative figures, and there are some on {criteria}."),
    "values_above_one": _(
        "It needs figures of at most 1, and some are larger on {criteria}. The scalings fixed and minmax give such figures."
    ),
    "zeros_in_cost": _("It divides by the figures of costs, and some are 0 on {criteria}."),
    "mean_not_positive": _("It divides by the average, which is 0 or less on {criteria}."),
    "sum_not_positive": _("This scaling divides by the sum of a column, which is 0 or less on {criteria}."),
    "constant_criteria": _("It cannot take a criterion on which all are alike: {criteria}."),
    "too_many_alternatives": _(
        "It compares every two recommendations, and {found:,} of them would take more memory than there may be. "
        "Use fewer, or the additive value."
    ),
    "no_kernel": _(
        "It is too slow to be asked thousands of times, as simulation and flips do. "
        "They take wsm, wpm, topsis, vikor, ratio_moora and promethee2."
    ),
    "too_few_criteria": _("It needs at least {needed} criteria, and there are {found}."),
    "only_zeros": _("It cannot take a criterion on which all figures are 0: {criteria}."),
    "zero_anti_ideal": _(
        "It divides by the worth of the worst case, and here the worst figure is 0 on every criterion that counts."
    ),
    "zero_total": _("It divides by a total that is 0 for what is worst at everything: {alternatives}."),
    "zero_cost_total": _("It divides by the total of the costs, which is 0 for {alternatives}."),
    "zero_distance": _("It divides by the distance from the ideal, which is 0 for {alternatives}."),
    "no_scale_ends": _(
        "Fixed scaling needs both ends of the scale, and they are not given, or not confirmed, for {criteria}."
    ),
    "outside_scale": _("Figures lie outside the ends of their scale: {cells}."),
    "no_optimum": _("Its linear programme has no solution for {criteria}; other bounds (parameter b) may help."),
    "too_large": _("Some figures are too large to calculate with (beyond 1e150): {cells}. Choose a larger unit."),
    "not_finite": _("The calculation yields no usable number for {alternatives}."),
    "library_refused": _("The library that computes it will not take these numbers. It says: {message}"),
    "needs_reference": _(
        "It measures against a reference point, which is not given for {criteria}. In a table that is the row #reference."
    ),
    "reference_outside_scale": _("The reference lies outside the scale, or its ends are crossed, on {criteria}."),
    "wrong_number_of_thresholds": _(
        "It needs {expected} entries for preference functions and thresholds, one a criterion."
    ),
    "preference_function_missing": _(
        "Thresholds are given for {criterion}, but no preference function. In a table that is the row #preference."
    ),
    "unknown_preference_function": _(
        "{preference} on {criterion} is no preference function; there are usual, u, v, level, linear and gaussian."
    ),
    "missing_threshold": _("The preference function {preference} on {criterion} needs the threshold {threshold}."),
    "negative_threshold": _("The threshold {threshold} on {criterion} is {value}; it cannot be negative."),
    "threshold_not_positive": _("The threshold {threshold} on {criterion} is {value}; it must be above 0."),
    "thresholds_crossed": _(
        "On {criterion} the preference threshold p ({p}) is smaller than the indifference threshold q ({q})."
    ),
}

NOTES: dict[str, Message] = {
    "constant_criteria": _("All are alike on some criteria, which therefore tell nothing apart."),
    "pairs_left_out": _("Tables of pairs are left out, because there are more than 200 recommendations."),
    "weights_play_no_part": _("Weights play no part in this method."),
    "programs_in_row_order": _(
        "Its linear programmes are solved here, recommendation by recommendation in their order: scikit-criteria 0.10 "
        "mixes the scores up from eleven recommendations on."
    ),
    "scores_are_logarithms": _(
        "The scores are logarithms, because the products are too large or too small to write as numbers."
    ),
    "pairs_by_majority": _("A pair is decided by the majority of the three rankings; ties count half."),
    "discordance_by_largest_range": _("Discordance is measured by the largest range of all criteria."),
    "kernel_joins_circuits": _(
        "Recommendations that outrank each other in a circle enter the kernel together or not at all."
    ),
    "thresholds_inclusive": _("A concordance that just reaches its threshold counts as reaching it."),
    "missing_left_open": _(
        "Recommendations with missing scores are not ranked; the least and the most they could reach are given."
    ),
    "compromise_set_apart": _("The ranking is by Q; the compromise set is given apart."),
    "optimal_row_included": _("The shares include the ideal row, as published."),
    "bounds_from_data": _(
        "Scales without fixed ends take the smallest and largest figures as their bounds, so adding a recommendation "
        "can move the others."
    ),
    "reference_from_scale": _("No reference is given, so the better end of each scale is the reference."),
}

CELL = _("{alternative} × {criterion}")
MORE = _("{named} and {others} more")


def refusal_sentence(refusal: NotApplicable, scenario: Scenario, language: Language) -> str:
    """Why the method cannot be asked, with the scenario's own names."""
    names = names_of(scenario, language)
    fields = {key: _in_words(each, names, language) for key, each in refusal.fields.items()}
    return fill_in(REASONS, refusal.reason, language, **fields)


def note_sentence(code: str, language: Language) -> str:
    """What to know about an answer that carries this note."""
    return fill_in(NOTES, code, language)


def _in_words(value: object, names: Names, language: Language) -> object:
    if isinstance(value, str):
        return names[value]
    if isinstance(value, float):
        return f"{value:.6g}"
    return _listed(value, names, language) if isinstance(value, list | tuple) else value


def _listed(places: Sequence[object], names: Names, language: Language) -> str:
    """Ids, or (recommendation, criterion) pairs, by name: the first few, then how many there are besides."""
    words = [_place(each, names, language) for each in places[:NAMED]]
    named = in_a_row(words, language)
    if len(places) <= NAMED:
        return named
    return MORE.in_(language).format(named=named, others=len(places) - NAMED, count=len(places))


def _place(place: object, names: Names, language: Language) -> str:
    if isinstance(place, list | tuple):
        alternative, criterion = (names[str(each)] for each in place)
        return CELL.in_(language).format(alternative=alternative, criterion=criterion)
    return names[str(place)]
