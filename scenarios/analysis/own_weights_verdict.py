"""The robustness verdict around the user's own weights: what holds of the weightings that she may well have meant, and,
beside it, what holds of any weights at all.

Own weights are those that the answers leave open where criteria were put in order or weighted by intervals. Otherwise
each may be up to `RADIUS` more or less than given, about as much as one might say otherwise on another day. Like the
marks of the words, the radius is Renheng's own convention, not taken from a source. The mark of the weight that must
move is then the radius, too, for a larger shift leads beyond one's own weights.
"""

from __future__ import annotations

from dataclasses import replace

from scenarios import edits
from scenarios.analysis.baseline import baseline_of
from scenarios.analysis.elicited_region import has_answers, has_intervals
from scenarios.analysis.robustness_verdict import SAMPLES, RobustnessVerdict, robustness_verdict_of
from scenarios.analysis.weight_region import weight_region_of
from scenarios.findings import InvalidInput
from scenarios.model import Scenario
from scenarios.sampling_modes import AROUND, FREE, INTERVALS, ORDER
from scoring.problem import DecisionProblem

RADIUS = 0.05  # share of all weight


def own_verdict_of(
    scenario: Scenario, problem: DecisionProblem | None = None, samples: int = SAMPLES
) -> RobustnessVerdict:
    """The verdict around the user's own weights, with that on all weightings as ``anywhere``. Where the scenario's
    analysis says itself which weights may be meant, these are the only ones that are asked about.

    Raises as `robustness_verdict_of`.
    """
    asked = robustness_verdict_of(scenario, problem, samples)
    if scenario.analysis.weights != FREE:
        return asked
    near = edits.set_analysis(scenario, weights=own_weights(scenario, problem))
    return replace(robustness_verdict_of(near, problem, samples, apart=RADIUS), anywhere=asked)


def own_weights(scenario: Scenario, problem: DecisionProblem | None = None) -> str:
    """The weights that may be meant, in the words of `scenarios.sampling_modes`. problem: a table's own."""
    way, around = scenario.weighting.method, f"{AROUND}:{RADIUS:g}"
    if way not in (ORDER, INTERVALS):
        return around
    ground = baseline_of(scenario, problem).problem
    if not (has_intervals(way, scenario, ground) and has_answers(way, scenario)):
        return around
    try:
        weight_region_of(way, scenario, ground)
    except InvalidInput:  # answered in part, or by what cannot hold together
        return around
    return way
