"""All that an answer about a scenario depends on, and nothing more: renaming asks nothing new."""

from __future__ import annotations

from scenarios.evaluation.evaluate import problem_of
from scenarios.evaluation.judgements import effective_judgements
from scenarios.model import Scenario
from scenarios.sampling_modes import FREE

Key = tuple[object, ...]


def problem_key(scenario: Scenario) -> Key:
    """Of what the methods make of it."""
    problem = problem_of(scenario)
    if problem is None:
        return ()
    arrays = (problem.matrix, problem.weights, problem.low, problem.high, problem.assumed_low, problem.assumed_high)
    return (
        problem.alternatives,
        problem.criteria,
        problem.directions,
        *(None if each is None else each.tobytes() for each in arrays),
    )


def flips_key(scenario: Scenario) -> Key:
    """Of what changes the first place: flips of dimensions depend also on which criteria belong together."""
    tree = tuple((each.id, tuple(one.id for one in each.criteria)) for each in scenario.dimensions)
    return (*problem_key(scenario), tree)


def verdict_key(scenario: Scenario) -> Key:
    """Of how sure the ranking is: names of recommendations do not count."""
    ids = tuple(each.id for each in scenario.recommendations)
    scores = effective_judgements(scenario).scores
    return ids, scenario.dimensions, scores, scenario.weighting, scenario.analysis


def simulation_key(scenario: Scenario) -> Key:
    """Of a simulation: no names, and no weights where any weights may be drawn."""
    analysis = scenario.analysis
    return (
        analysis,
        None if analysis.weights == FREE else scenario.weighting,
        effective_judgements(scenario).scores,
        tuple(each.id for each in scenario.recommendations),
        tuple((d.id, tuple((c.id, c.scale, c.thresholds) for c in d.criteria)) for d in scenario.dimensions),
    )
