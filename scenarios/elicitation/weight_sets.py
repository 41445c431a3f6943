"""Sets of weights side by side, each with the ranking that it gives: the ways tried, the presets, the diagnostics.

Diagnostics measure how far scores spread, never what matters. They go through scikit-criteria, which takes two seconds
to load on first use: the window asks for them in the background.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from scenarios.elicitation.diagnostics import DIAGNOSTIC_NAMES, weights_from_spread
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS, method_name
from scenarios.elicitation.method_state import elicitation_state
from scenarios.elicitation.stored_answers import methods_with_answers
from scenarios.evaluation.evaluate import evaluate, problem_of
from scenarios.evaluation.judgements import effective_judgements
from scenarios.findings import Finding, InvalidInput
from scenarios.model import Preset, Scenario, Text
from scenarios.preset_shares import preset_shares
from scenarios.text.catalogue import Message, _

DIAGNOSTIC_SETS = ("spread_not_importance", "more_weight_more_important")  # what a reader must know of a diagnostic
PRESENT = _("Present weights")
Kind = Literal["way", "preset", "diagnostic"]


@dataclass(frozen=True, slots=True, eq=False)
class WeightSet:
    """One set. id: the way's, the preset's or the diagnostic's; present: whether these are the document's weights;
    weights: criterion -> weight, sum 1, empty where there are none; ranks: the recommendations' competition ranks in
    the user's order, 0 where unranked, empty without weights; note: a code of
    `scenarios.text.elicitation_findings.NOTES` or empty; refused: why a diagnostic has no weights."""

    id: str
    name: Message | Text
    kind: Kind
    weights: Mapping[str, float]
    ranks: tuple[int, ...]
    present: bool = False
    note: str = ""
    refused: tuple[Finding, ...] = ()


def weight_sets(scenario: Scenario, diagnostics: bool = True) -> tuple[WeightSet, ...]:
    """The present weights first, then the other ways whose answers reach, presets, diagnostics in their order."""
    if not scenario.criteria:
        return ()
    measured = _diagnostics(scenario) if diagnostics else ()
    return (*_ways(scenario), *_presets(scenario), *measured)


def _ways(scenario: Scenario) -> Iterator[WeightSet]:
    now = scenario.weighting.method
    if now != "preset":
        name = method_name(now)
        if now in ELICITATION_METHODS and not elicitation_state(scenario, now).complete:
            name = PRESENT  # as long as its answers do not reach, the weights are still those before, not of this way
        yield _set(scenario, now, name, "way", effective_judgements(scenario).weights, present=True)
    for way, method in ELICITATION_METHODS.items():
        if way != now and way in methods_with_answers(scenario.weighting):
            found = elicitation_state(scenario, way).weights
            if found is not None:
                yield _set(scenario, way, method.name, "way", found)


def _presets(scenario: Scenario) -> Iterator[WeightSet]:
    weighting = scenario.weighting
    for preset in scenario.presets:
        present = weighting.method == "preset" and weighting.preset == preset.id
        weights = effective_judgements(scenario).weights if present else preset_weights(scenario, preset)
        if any(weights.values()):
            yield _set(scenario, preset.id, preset.name, "preset", weights, present=present)


def preset_weights(scenario: Scenario, preset: Preset) -> dict[str, float]:
    """Criterion -> weight, sum 1; all 0 if the preset weighs none of them."""
    parts = preset_shares(scenario, preset)
    total = sum(parts.values())
    return {id_: part / total for id_, part in parts.items()} if total > 0 else parts


def _diagnostics(scenario: Scenario) -> Iterator[WeightSet]:
    problem = problem_of(scenario)
    if problem is None:
        return
    for method, name in DIAGNOSTIC_NAMES.items():
        try:
            report = weights_from_spread(method, problem)
        except InvalidInput as refused:
            yield WeightSet(method, name, "diagnostic", {}, (), refused=refused.findings)
            continue
        note = next((each for each in DIAGNOSTIC_SETS if each in report.notes), "")
        yield _set(scenario, method, name, "diagnostic", report.by_criterion, note=note)


def _set(
    scenario: Scenario,
    id_: str,
    name: Message | Text,
    kind: Kind,
    weights: Mapping[str, float],
    *,
    present: bool = False,
    note: str = "",
) -> WeightSet:
    weighed = replace(scenario, weighting=replace(scenario.weighting, weights=dict(weights)))
    ranks = tuple(evaluate(weighed).ranks.tolist())
    return WeightSet(id_, name, kind, dict(weights), ranks, present, note)
