"""Whether the way in which pairs left out are completed decides who is first: Harker's (1987), or logarithmic least
squares (Bozoki, Fulop and Ronyai 2010)."""

from __future__ import annotations

from msgspec.structs import replace

from scenarios.elicitation.elicitation_method import WeightingWarning
from scenarios.elicitation.hierarchy import nodes_of
from scenarios.elicitation.pairs import PAIRS, PairsAnswers, Prioritisation
from scenarios.elicitation.stored_answers import record_of
from scenarios.elicitation.weights_from_answers import derive_weights
from scenarios.evaluation.evaluate import evaluate
from scenarios.model import Scenario

OTHER: dict[Prioritisation, Prioritisation] = {"eigenvector": "geometric_mean", "geometric_mean": "eigenvector"}


def completion_warning(scenario: Scenario) -> WeightingWarning:
    """What to know where a fifth of the pairs or more is left out: by the other completion the same are first, or who
    is then."""
    present, other = _firsts(scenario), _firsts(_completed_otherwise(scenario))
    return WeightingWarning("completions_agree") if present == other else WeightingWarning("completions_part", other)


def _completed_otherwise(scenario: Scenario) -> Scenario:
    """The scenario with the weights that the same answers give by the other completion, at every node."""
    record = record_of(scenario, PAIRS.id)
    for node in nodes_of(scenario, record.flat):
        answers = record.answers(PAIRS.id, node)
        assert isinstance(answers, PairsAnswers)
        record = record.with_answers(node, replace(answers, prioritisation=OTHER[answers.prioritisation]))
    weights = derive_weights(scenario, PAIRS.id, record)
    if weights is None:
        return scenario
    return replace(scenario, weighting=replace(scenario.weighting, weights=weights))


def _firsts(scenario: Scenario) -> tuple[str, ...]:
    ranks = evaluate(scenario).ranks.tolist()
    return tuple(each.id for each, rank in zip(scenario.recommendations, ranks, strict=True) if rank == 1)
