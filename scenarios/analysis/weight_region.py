"""The region of weights that a simulation samples: free, order, intervals or around:R."""

from __future__ import annotations

from scenarios.analysis.elicited_region import elicited_region, has_answers, has_intervals, interval_bounds
from scenarios.findings import Finding, InvalidInput
from scenarios.model import Scenario
from scenarios.sampling_modes import FREE, INTERVALS, ORDER, radius_of
from scoring.elicitation.intervals import intervals as tightened
from scoring.problem import DecisionProblem
from scoring.sensitivity.weight_samplers import OrderedWeights, UniformWeights, WeightSampler, importance_order

# Which order is kept, as codes of `scenarios.text.robustness_remarks.REMARKS`.
ANSWERED, OF_WEIGHTS, PUT_ASIDE = "order_answered", "order_of_weights", "order_put_aside"


def weight_region_of(words: str, scenario: Scenario, problem: DecisionProblem) -> WeightSampler:
    """The weights that ``words`` allow for the problem's criteria. Raises InvalidInput where the order or the intervals
    that are asked for were answered in part only, or cannot hold together, or where there are no intervals at all;
    ValueError for words that are none of the four."""
    if words == FREE:
        return UniformWeights(len(problem.criteria))
    if words == ORDER:
        answered = order_kept(scenario, problem) == ANSWERED
        return (
            elicited_region(ORDER, scenario, problem)
            if answered
            else OrderedWeights(importance_order(problem.weights.tolist()))
        )
    if words == INTERVALS:
        if not (has_intervals(INTERVALS, scenario, problem) and has_answers(INTERVALS, scenario)):
            raise InvalidInput([Finding("weighting", "no_intervals")])
        return elicited_region(INTERVALS, scenario, problem)
    radius = radius_of(words)
    if radius is None:
        raise ValueError(words)
    if len(problem.criteria) == 1:
        return UniformWeights(1)  # its weight is 1, with nothing to give it to
    ends = {
        name: (max(weight - radius, 0.0), min(weight + radius, 1.0))
        for name, weight in zip(problem.criteria, problem.weights.tolist(), strict=True)
    }
    return interval_bounds(tightened(ends))


def order_kept(scenario: Scenario, problem: DecisionProblem) -> str:
    """Whose order it is: the answered one while the weights follow from the way of that name, whatever its formula.
    Once they come from elsewhere they are the later judgement and may stand in another order, so theirs is kept."""
    if not has_intervals(ORDER, scenario, problem):
        return OF_WEIGHTS
    if scenario.weighting.method == ORDER:
        return ANSWERED
    return PUT_ASIDE if has_answers(ORDER, scenario) else OF_WEIGHTS
