"""Edits of groups, recommendations and measures: add, change, remove, reorder, regroup."""

from __future__ import annotations

from typing import TypeVar

from msgspec.structs import replace

from scenarios.edits.decision_log import Signature, with_signed_entry
from scenarios.edits.tree_items import (
    find_item,
    free_id,
    group_at,
    insert_item,
    move_item,
    recommendation_of,
    remove_item,
    replace_item,
    require_ids,
    with_group,
)
from scenarios.model import NO_TEXT, Group, Measure, Recommendation, Scenario, Text
from scenarios.validation.field_rules import part_findings, refuse

Part = TypeVar("Part", Group, Recommendation)


def add_group(
    scenario: Scenario,
    name: Text,
    id: str | None = None,
    at: int | None = None,
    *,
    shift: Text = NO_TEXT,
    section: str = "",
    stamp: Signature | None = None,
) -> Scenario:
    """Add an empty group at position ``at``, at the end by default. Raises InvalidInput (empty_name, duplicate_id…)."""
    group = Group(free_id(scenario, id, "G", len(scenario.groups) + 1), name, shift=shift, section=section)
    refuse(part_findings(group.id, group))
    edited = replace(scenario, groups=insert_item(scenario.groups, group, at))
    return with_signed_entry(edited, stamp, "group_added", group.id, "", name)


def update_group(
    scenario: Scenario,
    id: str,
    *,
    name: Text | None = None,
    shift: Text | None = None,
    section: str | None = None,
    stamp: Signature | None = None,
) -> Scenario:
    """Change what is given of a group. Raises InvalidInput (unknown_group, empty_name…)."""
    old = group_at(scenario, id)
    new = _updated(old, name=name, shift=shift, section=section)
    return scenario if new == old else _log(with_group(scenario, new), stamp, "group_changed", old, new)


def remove_group(scenario: Scenario, id: str, stamp: Signature | None = None) -> Scenario:
    """Take a group away, with its recommendations and their scores."""
    group = group_at(scenario, id)
    gone = {each.id for each in group.recommendations}
    scores = tuple(each for each in scenario.scores if each.recommendation not in gone)
    edited = replace(scenario, groups=remove_item(scenario.groups, id), scores=scores)
    return with_signed_entry(edited, stamp, "group_removed", id, group.name)


def move_group(scenario: Scenario, id: str, at: int, stamp: Signature | None = None) -> Scenario:
    """Put a group at position ``at`` among the groups."""
    group_at(scenario, id)
    edited = replace(scenario, groups=move_item(scenario.groups, id, at))
    return scenario if edited == scenario else with_signed_entry(edited, stamp, "group_moved", id)


def add_recommendation(
    scenario: Scenario,
    group: str,
    name: Text,
    id: str | None = None,
    at: int | None = None,
    *,
    description: Text = NO_TEXT,
    section: str = "",
    stamp: Signature | None = None,
) -> Scenario:
    """Add a recommendation to a group, without scores. Raises InvalidInput (unknown_group, empty_name…)."""
    home = group_at(scenario, group)
    new_id = free_id(scenario, id, group, len(home.recommendations) + 1)
    new = Recommendation(new_id, name, description, section)
    refuse(part_findings(new_id, new))
    edited = with_group(scenario, replace(home, recommendations=insert_item(home.recommendations, new, at)))
    return with_signed_entry(edited, stamp, "recommendation_added", new_id, "", name)


def update_recommendation(
    scenario: Scenario,
    id: str,
    *,
    name: Text | None = None,
    description: Text | None = None,
    section: str | None = None,
    stamp: Signature | None = None,
) -> Scenario:
    """Change what is given of a recommendation. Raises InvalidInput (unknown_recommendation, empty_name…)."""
    old = find_item(scenario.recommendations, "recommendation", id)
    new = _updated(old, name=name, description=description, section=section)
    if new == old:
        return scenario
    return _log(_with_recommendation(scenario, new), stamp, "recommendation_changed", old, new)


def remove_recommendation(scenario: Scenario, id: str, stamp: Signature | None = None) -> Scenario:
    """Take a recommendation away with its measures and scores."""
    require_ids(scenario, "recommendation", id)
    home = scenario.group_of[id]
    gone = find_item(home.recommendations, "recommendation", id)
    edited = with_group(scenario, replace(home, recommendations=remove_item(home.recommendations, id)))
    edited = replace(edited, scores=tuple(each for each in scenario.scores if each.recommendation != id))
    return with_signed_entry(edited, stamp, "recommendation_removed", id, gone.name)


def move_recommendation(
    scenario: Scenario, id: str, group: str, at: int | None = None, stamp: Signature | None = None
) -> Scenario:
    """Put a recommendation at position ``at`` of a group, its own or another; its id and scores stay."""
    require_ids(scenario, "recommendation", id)
    group_at(scenario, group)
    home = scenario.group_of[id]
    chosen = find_item(home.recommendations, "recommendation", id)
    edited = with_group(scenario, replace(home, recommendations=remove_item(home.recommendations, id)))
    target = group_at(edited, group)
    edited = with_group(edited, replace(target, recommendations=insert_item(target.recommendations, chosen, at)))
    return (
        scenario if edited == scenario else with_signed_entry(edited, stamp, "recommendation_moved", id, home.id, group)
    )


def add_measure(
    scenario: Scenario,
    recommendation: str,
    text: Text,
    id: str | None = None,
    at: int | None = None,
    stamp: Signature | None = None,
) -> Scenario:
    """Add a measure to a recommendation. Raises InvalidInput (unknown_recommendation, empty_name…)."""
    home = find_item(scenario.recommendations, "recommendation", recommendation)
    new = Measure(free_id(scenario, id, recommendation, 1, lettered=True), text)
    refuse(part_findings(new.id, new))
    edited = _with_recommendation(scenario, replace(home, measures=insert_item(home.measures, new, at)))
    return with_signed_entry(edited, stamp, "measure_added", new.id, "", text)


def update_measure(scenario: Scenario, id: str, text: Text, stamp: Signature | None = None) -> Scenario:
    """Change a measure's text. Raises InvalidInput (unknown_measure, empty_name…)."""
    home = recommendation_of(scenario, id)
    old, new = find_item(home.measures, "measure", id), Measure(id, text)
    if new == old:
        return scenario
    refuse(part_findings(id, new))
    edited = _with_recommendation(scenario, replace(home, measures=replace_item(home.measures, new)))
    return with_signed_entry(edited, stamp, "measure_changed", id, old.text, text)


def remove_measure(scenario: Scenario, id: str, stamp: Signature | None = None) -> Scenario:
    """Take a measure away."""
    home = recommendation_of(scenario, id)
    gone = find_item(home.measures, "measure", id)
    edited = _with_recommendation(scenario, replace(home, measures=remove_item(home.measures, id)))
    return with_signed_entry(edited, stamp, "measure_removed", id, gone.text)


def move_measure(
    scenario: Scenario, id: str, recommendation: str, at: int | None = None, stamp: Signature | None = None
) -> Scenario:
    """Put a measure at position ``at`` of a recommendation, its own or another."""
    home = recommendation_of(scenario, id)
    require_ids(scenario, "recommendation", recommendation)
    chosen = find_item(home.measures, "measure", id)
    edited = _with_recommendation(scenario, replace(home, measures=remove_item(home.measures, id)))
    target = find_item(edited.recommendations, "recommendation", recommendation)
    edited = _with_recommendation(edited, replace(target, measures=insert_item(target.measures, chosen, at)))
    return (
        scenario
        if edited == scenario
        else with_signed_entry(edited, stamp, "measure_moved", id, home.id, recommendation)
    )


def _with_recommendation(scenario: Scenario, new: Recommendation) -> Scenario:
    home = scenario.group_of[new.id]
    return with_group(scenario, replace(home, recommendations=replace_item(home.recommendations, new)))


def _updated(old: Part, **fields: Text | str | None) -> Part:
    new = replace(old, **{name: value for name, value in fields.items() if value is not None})
    if new != old:
        refuse(part_findings(old.id, new))
    return new


def _log(edited: Scenario, stamp: Signature | None, event: str, old: Part, new: Part) -> Scenario:
    return with_signed_entry(edited, stamp, event, old.id, old.name, new.name)
