"""Edits of several parts of a tree at once: added by their names, removed, moved. Each part has its line in the log."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from msgspec.structs import replace

from scenarios.edits.criteria import add_criterion, remove_criterion, remove_dimension
from scenarios.edits.decision_log import Signature, with_signed_entry
from scenarios.edits.elicitation import after_structure_change
from scenarios.edits.recommendations import add_recommendation, remove_group, remove_recommendation
from scenarios.edits.tree_items import dimension_at, group_at, level_of
from scenarios.findings import Finding
from scenarios.model import Dimension, Group, Named, Recommendation, Scenario, Text
from scenarios.validation.field_rules import part_findings, refuse

T = TypeVar("T", bound=Named)
_REMOVE = {
    "group": remove_group,
    "recommendation": remove_recommendation,
    "dimension": remove_dimension,
    "criterion": remove_criterion,
}


def add_recommendations(
    scenario: Scenario, group: str, names: Sequence[Text], at: int | None = None, stamp: Signature | None = None
) -> Scenario:
    """Add a recommendation of each name to a group, in their order: all of them, or none and a finding for each name
    that cannot be one. Raises InvalidInput (unknown_group, empty_name, text_too_long…)."""
    at = len(group_at(scenario, group).recommendations) if at is None else at
    refuse(_name_findings(names))
    for place, name in enumerate(names, at):
        scenario = add_recommendation(scenario, group, name, at=place, stamp=stamp)
    return scenario


def add_criteria(
    scenario: Scenario, dimension: str, names: Sequence[Text], at: int | None = None, stamp: Signature | None = None
) -> Scenario:
    """Add a criterion of each name to a dimension, as `add_recommendations` does; each gets an equal share of the
    weight. Raises InvalidInput (unknown_dimension, empty_name, text_too_long…)."""
    at = len(dimension_at(scenario, dimension).criteria) if at is None else at
    refuse(_name_findings(names))
    for place, name in enumerate(names, at):
        scenario = add_criterion(scenario, dimension, name, at=place, stamp=stamp)
    return scenario


def remove_parts(scenario: Scenario, ids: Iterable[str], stamp: Signature | None = None) -> Scenario:
    """Take these parts away, with all that is below them and their scores. What goes with another of them needs no
    removal of its own. Raises InvalidInput (unknown_recommendation…)."""
    for id_ in without_lower(scenario, ids):
        scenario = _REMOVE[level_of(scenario, id_)](scenario, id_, stamp=stamp)
    return scenario


def move_parts(scenario: Scenario, ids: Iterable[str], home: str, at: int, stamp: Signature | None = None) -> Scenario:
    """Put these parts of one level, in the order of the tree, at position ``at`` among those there that stay.

    home: the group of recommendations, the dimension of criteria, "" for groups and dimensions themselves. Weights go
    along. Raises InvalidInput (unknown_recommendation, unknown_group, unknown_dimension…).
    """
    chosen = without_lower(scenario, ids)
    if not chosen:
        return scenario
    (level,) = {level_of(scenario, id_) for id_ in chosen}
    before = {id_: _home_of(scenario, id_) for id_ in chosen}
    edited = _MOVED[level](scenario, chosen, home, at)
    if edited == scenario:
        return scenario
    if level == "criterion":
        edited = after_structure_change(edited)
    for id_ in chosen:
        edited = with_signed_entry(edited, stamp, f"{level}_moved", id_, before[id_], home)
    return edited


def without_lower(scenario: Scenario, ids: Iterable[str]) -> list[str]:
    """These parts in the order of the trees, without those that are below another of them."""
    chosen = set(ids)
    found = []
    tops: tuple[Group | Dimension, ...] = (*scenario.groups, *scenario.dimensions)
    for top in tops:
        below: tuple[Named, ...] = top.recommendations if isinstance(top, Group) else top.criteria
        found += [top.id] if top.id in chosen else [each.id for each in below if each.id in chosen]
    unknown = chosen - {each.id for each in (*tops, *scenario.recommendations, *scenario.criteria)}
    return found + sorted(unknown)  # which the edit then refuses


def _groups_moved(scenario: Scenario, chosen: list[str], _home: str, at: int) -> Scenario:
    return replace(scenario, groups=_placed(scenario.groups, _those(scenario.groups, chosen), at))


def _dimensions_moved(scenario: Scenario, chosen: list[str], _home: str, at: int) -> Scenario:
    return replace(scenario, dimensions=_placed(scenario.dimensions, _those(scenario.dimensions, chosen), at))


def _recommendations_moved(scenario: Scenario, chosen: list[str], home: str, at: int) -> Scenario:
    group_at(scenario, home)
    came = _those(scenario.recommendations, chosen)
    return replace(scenario, groups=_rehomed(scenario.groups, "recommendations", came, home, at))


def _criteria_moved(scenario: Scenario, chosen: list[str], home: str, at: int) -> Scenario:
    dimension_at(scenario, home)
    came = _those(scenario.criteria, chosen)
    return replace(scenario, dimensions=_rehomed(scenario.dimensions, "criteria", came, home, at))


_MOVED = {
    "group": _groups_moved,
    "recommendation": _recommendations_moved,
    "dimension": _dimensions_moved,
    "criterion": _criteria_moved,
}


def _rehomed(homes: tuple[T, ...], below: str, came: tuple[Named, ...], home: str, at: int) -> tuple[T, ...]:
    """The homes, of which one has what came at this position among its own and the others no longer do."""
    moved = []
    for each in homes:
        left = _without(getattr(each, below), came)
        moved.append(replace(each, **{below: _placed(left, came, at) if each.id == home else left}))
    return tuple(moved)


def _those(items: tuple[T, ...], ids: list[str]) -> tuple[T, ...]:
    return tuple(each for each in items if each.id in ids)


def _without(items: tuple[T, ...], gone: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(each for each in items if each not in gone)


def _placed(items: tuple[T, ...], came: tuple[T, ...], at: int) -> tuple[T, ...]:
    stay = _without(items, came)
    return (*stay[:at], *came, *stay[at:])


def _home_of(scenario: Scenario, id_: str) -> str:
    home = scenario.group_of.get(id_) or scenario.dimension_of.get(id_)
    return home.id if home else ""


def _name_findings(names: Sequence[Text]) -> list[Finding]:
    """What is wrong with names, each with its place among them, counted from 1."""
    return [
        found for place, name in enumerate(names, 1) for found in part_findings(str(place), Recommendation("_", name))
    ]
