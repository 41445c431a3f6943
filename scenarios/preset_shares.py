"""What presets mean: shares of dimensions, split evenly over their criteria, or weights of the criteria themselves.

Those of criteria are a user's own: weights kept under a name.
"""

from __future__ import annotations

from scenarios.model import Preset, Scenario


def preset_shares(scenario: Scenario, preset: Preset) -> dict[str, float]:
    """Criterion -> its share, of any sum; all 0 if the preset weighs none of them."""
    given = preset.weights
    return {
        each.id: given.get(each.id, 0.0) + given.get(dimension.id, 0.0) / len(dimension.criteria)
        for dimension in scenario.dimensions
        for each in dimension.criteria
    }


def is_own_set(scenario: Scenario, preset: Preset) -> bool:
    """Whether somebody kept these weights under a name; else they come with the model."""
    return any(id_ in scenario.dimension_of for id_ in preset.weights)
