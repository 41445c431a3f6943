"""The weight tree as questions: which nodes there are, and what is compared at each.

A node is "" (the dimensions against each other), a dimension's id (its criteria against each other) or "*" (all
criteria in one list). Where there is one thing or none, there is nothing to compare, and no node.
"""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.model import Criterion, Dimension, Level, Scale, Scenario, Text
from scenarios.text.catalogue import _

TOP, FLAT = "", "*"
JOINED = _("{name}: {meaning}")


@dataclass(frozen=True, slots=True)
class ComparedItem:
    """What is compared. best, worst: the ends of its scale in words, empty where they are not described; criterion: the
    one whose scale that is, for a dimension the one with its top swing, empty while that is open; within: the criterion
    itself, or all criteria of a dimension."""

    id: str
    name: Text
    best: Text
    worst: Text
    criterion: str = ""
    within: tuple[Criterion, ...] = ()

    @property
    def scale(self) -> Scale | None:
        """That of ``criterion``."""
        return next((each.scale for each in self.within if each.id == self.criterion), None)


def is_flat(scenario: Scenario, flat: bool) -> bool:
    """Whether one list is asked for: as chosen, and where a dimension bears the list's own id."""
    return flat or any(each.id == FLAT for each in scenario.dimensions)


def nodes_of(scenario: Scenario, flat: bool) -> tuple[str, ...]:
    """The nodes with something to compare, in the order in which they are asked: within each dimension, then across."""
    if is_flat(scenario, flat):
        return (FLAT,) if len(scenario.criteria) > 1 else ()
    inner = tuple(each.id for each in scenario.dimensions if len(each.criteria) > 1)
    return (*inner, TOP) if len(dimensions_with_criteria(scenario)) > 1 else inner


def dimensions_with_criteria(scenario: Scenario) -> tuple[Dimension, ...]:
    """The dimensions that have criteria."""
    return tuple(each for each in scenario.dimensions if each.criteria)


def item_ids(scenario: Scenario, node: str) -> tuple[str, ...]:
    """The ids of what is compared at a node; empty for a node that is not there."""
    if node == TOP:
        return tuple(each.id for each in dimensions_with_criteria(scenario))
    if node == FLAT:
        return tuple(each.id for each in scenario.criteria)
    return tuple(each.id for dimension in scenario.dimensions if dimension.id == node for each in dimension.criteria)


def compared_ids(scenario: Scenario, node: str) -> tuple[str, ...]:
    """The ids that answers at a node may speak of: its items, and dimensions that have no criteria at the moment."""
    return tuple(each.id for each in scenario.dimensions) if node == TOP else item_ids(scenario, node)


def criterion_item(criterion: Criterion) -> ComparedItem:
    """A criterion with the ends of its scale in words."""
    scale = criterion.scale
    best, worst = (scale.high, scale.low) if scale.direction == "max" else (scale.low, scale.high)
    described = _described(scale.levels, best), _described(scale.levels, worst)
    return ComparedItem(criterion.id, criterion.name, *described, criterion.id, (criterion,))


def dimension_item(dimension: Dimension, top: str) -> ComparedItem:
    """A dimension with the ends of its top criterion's scale. top: that criterion's id, or empty."""
    of_top = next((criterion_item(each) for each in dimension.criteria if each.id == top), None)
    if of_top is None:
        return ComparedItem(dimension.id, dimension.name, Text(), Text(), within=dimension.criteria)
    return ComparedItem(dimension.id, dimension.name, of_top.best, of_top.worst, top, dimension.criteria)


def _described(levels: tuple[Level, ...], at: float) -> Text:
    """The level's name and meaning, in each language that has them."""
    level = next((each for each in levels if each.at == at), None)
    if level is None:
        return Text()
    return Text(
        _joined(JOINED.in_("en"), level.name.en, level.meaning.en),
        _joined(JOINED.in_("zh"), level.name.zh, level.meaning.zh),
    )


def _joined(both: str, name: str, meaning: str) -> str:
    return both.format(name=name, meaning=meaning) if name and meaning else name or meaning
