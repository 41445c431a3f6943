"""The sentence of the verdict, for the bottom line of the window, the workbook and the command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scenarios.evaluation.evaluate import Evaluation
from scenarios.model import Language, Scenario
from scenarios.text import fill_in
from scenarios.text.assumptions import assumed_clause
from scenarios.text.catalogue import Message, _
from scenarios.text.names_and_lists import BETWEEN, END, listed
from scenarios.text.number_format import rounded

if TYPE_CHECKING:
    from scenarios.analysis_results import RobustnessVerdict

DIGITS = 3  # totals are shown with three decimals everywhere
MOST_DIGITS = 9  # closer than this is a tie

SENTENCES: dict[str, Message] = {
    "no_recommendations": _("There is nothing to rank yet: add recommendations"),
    "no_criteria": _("There is nothing to judge by yet: add criteria"),
    "no_weights": _("There is no ranking: every weight is 0. Give at least one criterion a weight"),
    "none_ranked": _("No recommendation is ranked yet; scores still missing on criteria that have a weight: {missing}"),
    "only_one": _("{leaders} scores {total}; a ranking needs a second recommendation"),
    "only_one_ranked": _("Only {leaders} has all its scores so far, and reaches {total}"),
    "leads": _("{leaders} leads with {total} against {second_total} for {seconds}"),
    "tie": _("{leaders} share first place with {total} against {second_total} for {seconds}"),
    "tie_all": _("{leaders} share first place with {total}: nothing tells them apart"),
}

REMARKS: dict[str, Message] = {
    "dominated": _(
        "{dominating} is at least as good as {dominated} on every criterion and better on one that has no weight"
    ),
    "still_open": _(
        "unranked for want of scores: {unranked} ({missing} missing), and first place is still within reach of some"
    ),
    "settled": _("unranked for want of scores: {unranked} ({missing} missing), but first place is out of their reach"),
    "all_defaults": _("{untouched} of {scored} scores are still the paper's defaults", context="all of them"),
    "some_defaults": _("{untouched} of {scored} scores are still the paper's defaults"),
    "unconfirmed": _("assumed, not confirmed: {unconfirmed}"),
}


def verdict_sentence(evaluation: Evaluation, language: Language, sureness: RobustnessVerdict | None = None) -> str:
    """The verdict as one sentence, remarks after semicolons. sureness: how sure the first place is, where that is known:
    it is then said in place of the totals, unless it is about others than those who lead."""
    verdict = evaluation.verdict
    fields = _in_words(evaluation, language)
    said = fill_in(SENTENCES, verdict.code, language, **fields)
    if sureness is not None and concerns(sureness, evaluation):
        said = _judged(said, sureness, evaluation.scenario, language)
    parts = [said, *(fill_in(REMARKS, each, language, **fields) for each in verdict.remarks)]
    return BETWEEN.in_(language).join(parts) + END.in_(language)


def concerns(sureness: RobustnessVerdict, evaluation: Evaluation) -> bool:
    """Whether it is about those who lead. It is not where a leader lacks a score on a criterion without weight: who may
    lead under other weights is then asked of the others only."""
    leaders = evaluation.verdict.fields.get("leaders", ())
    return isinstance(leaders, tuple) and set(sureness.first.members) == set(leaders)


def _judged(said: str, sureness: RobustnessVerdict, scenario: Scenario, language: Language) -> str:
    from scenarios.text.robustness_verdict import (  # not before a ranking is put to the test
        verdict_clause,
        with_heading,
    )

    shared = len(sureness.first.members) > 1
    return with_heading(sureness.first.word, said, language) if shared else verdict_clause(sureness, scenario, language)


def _in_words(evaluation: Evaluation, language: Language) -> dict[str, object]:
    """The verdict's fields as they are read: ids as quoted names, totals with enough decimals to tell them apart."""
    verdict = evaluation.verdict
    fields = verdict.fields
    digits = _digits([value for value in fields.values() if isinstance(value, float)])
    words: dict[str, object] = {}
    for key, value in fields.items():
        if isinstance(value, tuple):
            words[key] = listed(evaluation.scenario, value, language)
        else:
            words[key] = rounded(value, digits) if isinstance(value, float) else value
    if "unconfirmed" in verdict.remarks:
        words["unconfirmed"] = assumed_clause(evaluation.scenario, language)
    return words


def _digits(totals: Sequence[float]) -> int:
    """The fewest decimals, three at least, that show different totals differently."""
    every = range(DIGITS, MOST_DIGITS + 1)
    return next((d for d in every if len({rounded(total, d) for total in totals}) == len(totals)), DIGITS)
