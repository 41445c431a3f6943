"""What the paper's model says of a decision and few others do: only who has it already is asked for it."""

from __future__ import annotations

from collections.abc import Iterator

from scenarios.model import Scenario

FIELDS = ("threat", "attacked_by", "shift", "section")


def vocabulary(scenario: Scenario) -> frozenset[str]:
    """Those of `FIELDS` that any part of the scenario has."""
    return frozenset(_used(scenario))


def _used(scenario: Scenario) -> Iterator[str]:
    parts = (*scenario.groups, *scenario.recommendations, *scenario.dimensions, *scenario.criteria)
    for field in FIELDS:
        if any(getattr(each, field, None) for each in parts):
            yield field
