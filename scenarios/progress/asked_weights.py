"""Says whether weights are asked for in a way of weighting, without loading the ways where they are not."""

from __future__ import annotations

from scenarios.model import Scenario

UNASKED = ("sliders", "preset")  # methods that every scenario begins with, or nearly so


def are_asked(scenario: Scenario) -> bool:
    """Whether the weights follow from answers."""
    way = scenario.weighting.method
    if way in UNASKED:
        return False
    from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS  # what a start need not wait for

    return way in ELICITATION_METHODS
