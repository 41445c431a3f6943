"""Edits of dimensions, criteria and their scales. The weights sum to 1 after each, and locks hold where they can."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from scenarios.edits.confirm_assumptions import confirmed, confirmed_by
from scenarios.edits.decision_log import Signature, with_signed_entry
from scenarios.edits.elicitation import after_structure_change
from scenarios.edits.rebalance_weights import all_weights, free_range, rebalance, redistribute, weight_pool_of
from scenarios.edits.tree_items import (
    dimension_at,
    find_item,
    free_id,
    insert_item,
    move_item,
    remove_item,
    replace_item,
    require_ids,
    with_dimension,
)
from scenarios.model import NO_TEXT, Criterion, Dimension, Preset, Scale, Scenario, Text, Thresholds
from scenarios.validation.field_rules import part_findings, refuse, score_findings

DEFAULT_SCALE = Scale()


def add_dimension(
    scenario: Scenario,
    name: Text,
    id: str | None = None,
    at: int | None = None,
    *,
    description: Text = NO_TEXT,
    attacked_by: Text = NO_TEXT,
    section: str = "",
    stamp: Signature | None = None,
) -> Scenario:
    """Add a dimension without criteria, and so without weight. Raises InvalidInput (empty_name, duplicate_id…)."""
    new_id = free_id(scenario, id, "D", len(scenario.dimensions) + 1)
    new = Dimension(new_id, name, (), description, attacked_by, section)
    refuse(part_findings(new_id, new))
    edited = replace(scenario, dimensions=insert_item(scenario.dimensions, new, at))
    return with_signed_entry(edited, stamp, "dimension_added", new_id, "", name)


def update_dimension(
    scenario: Scenario,
    id: str,
    *,
    name: Text | None = None,
    description: Text | None = None,
    attacked_by: Text | None = None,
    section: str | None = None,
    stamp: Signature | None = None,
) -> Scenario:
    """Change what is given of a dimension. Raises InvalidInput (unknown_dimension, empty_name…)."""
    old = dimension_at(scenario, id)
    fields = {"name": name, "description": description, "attacked_by": attacked_by, "section": section}
    new = replace(old, **{key: value for key, value in fields.items() if value is not None})
    if new == old:
        return scenario
    refuse(part_findings(id, new))
    return with_signed_entry(with_dimension(scenario, new), stamp, "dimension_changed", id, old.name, new.name)


def remove_dimension(scenario: Scenario, id: str, stamp: Signature | None = None) -> Scenario:
    """Take a dimension away with its criteria and their scores; its weight goes to the others in proportion."""
    gone = dimension_at(scenario, id)
    edited = replace(
        scenario, dimensions=remove_item(scenario.dimensions, id), presets=_presets_without(scenario, {id})
    )
    edited = _without_criteria(edited, {each.id for each in gone.criteria}, id)
    return with_signed_entry(edited, stamp, "dimension_removed", id, gone.name)


def move_dimension(scenario: Scenario, id: str, at: int, stamp: Signature | None = None) -> Scenario:
    """Put a dimension at position ``at`` among the dimensions."""
    dimension_at(scenario, id)
    edited = replace(scenario, dimensions=move_item(scenario.dimensions, id, at))
    return scenario if edited == scenario else with_signed_entry(edited, stamp, "dimension_moved", id)


def add_criterion(
    scenario: Scenario,
    dimension: str,
    name: Text,
    id: str | None = None,
    at: int | None = None,
    *,
    scale: Scale = DEFAULT_SCALE,
    description: Text = NO_TEXT,
    threat: Text = NO_TEXT,
    section: str = "",
    stamp: Signature | None = None,
) -> Scenario:
    """Add a criterion with an equal share of the weight, for which the others shrink in proportion.

    Inside a locked dimension the share is of that dimension's weight. Raises InvalidInput (unknown_dimension,
    empty_name, scale_ends…).
    """
    home = dimension_at(scenario, dimension)
    new_id = free_id(scenario, id, dimension, len(home.criteria) + 1)
    new = Criterion(new_id, name, scale, description, threat, section)
    refuse(part_findings(new_id, new))
    edited = with_dimension(scenario, replace(home, criteria=insert_item(home.criteria, new, at)))
    weights, pool = all_weights(edited), weight_pool_of(edited, new_id)
    inside = dimension in scenario.weighting.locked
    fair = free_range(weights, pool) / len(pool) if inside else 1.0 / len(weights)
    edited = after_structure_change(edited, rebalance(weights, pool, {new_id: fair}))
    return with_signed_entry(edited, stamp, "criterion_added", new_id, "", name)


def update_criterion(
    scenario: Scenario,
    id: str,
    *,
    name: Text | None = None,
    scale: Scale | None = None,
    description: Text | None = None,
    threat: Text | None = None,
    section: str | None = None,
    thresholds: Thresholds | None = None,
    stamp: Signature | None = None,
) -> Scenario:
    """Change what is given of a criterion.

    Another direction, and other ends, are assumed no more. Raises InvalidInput (unknown_criterion, empty_name,
    scale_ends…; score_outside_scale for each score that a new scale leaves out).
    """
    old = find_item(scenario.criteria, "criterion", id)
    fields: dict[str, object] = {
        "name": name,
        "scale": scale,
        "description": description,
        "threat": threat,
        "section": section,
    }
    fields["thresholds"] = thresholds
    new = replace(old, **{key: value for key, value in fields.items() if value is not None})
    if new == old:
        return scenario
    refuse(part_findings(id, new))
    if new.scale != old.scale:
        mine = (each for each in scenario.scores if each.criterion == id)
        refuse(found for each in mine for found in score_findings(f"{each.recommendation}/{id}", each, new.scale))
    edited = confirmed_by(_with_criterion(scenario, new), id, old.scale, new.scale)
    if new == replace(old, scale=new.scale):
        return with_signed_entry(edited, stamp, "scale_changed", id, _ends(old.scale), _ends(new.scale))
    return with_signed_entry(edited, stamp, "criterion_changed", id, old.name, new.name)


def moved_ends(scenario: Scenario, criterion: Criterion, scale: Scale, stamp: Signature | None = None) -> Scenario:
    """The scenario with another scale for the criterion that nobody asked for: assumed ends that give way."""
    if scale == criterion.scale:
        return scenario
    refuse(part_findings(criterion.id, scale))
    edited = _with_criterion(scenario, replace(criterion, scale=scale))
    return with_signed_entry(edited, stamp, "scale_changed", criterion.id, _ends(criterion.scale), _ends(scale))


def set_scale(scenario: Scenario, criterion: str, scale: Scale, stamp: Signature | None = None) -> Scenario:
    """Give a criterion another scale. Scores outside its ends are not bent: each is a finding (score_outside_scale)."""
    return update_criterion(scenario, criterion, scale=scale, stamp=stamp)


def remove_criterion(scenario: Scenario, id: str, stamp: Signature | None = None) -> Scenario:
    """Take a criterion away with its scores; its weight goes to the others in proportion."""
    require_ids(scenario, "criterion", id)
    home = scenario.dimension_of[id]
    gone = find_item(home.criteria, "criterion", id)
    edited = with_dimension(scenario, replace(home, criteria=remove_item(home.criteria, id)))
    return with_signed_entry(_without_criteria(edited, {id}, home.id), stamp, "criterion_removed", id, gone.name)


def move_criterion(
    scenario: Scenario, id: str, dimension: str, at: int | None = None, stamp: Signature | None = None
) -> Scenario:
    """Put a criterion at position ``at`` of a dimension. It takes its weight along, even out of a locked one."""
    require_ids(scenario, "criterion", id)
    dimension_at(scenario, dimension)
    home = scenario.dimension_of[id]
    chosen = find_item(home.criteria, "criterion", id)
    edited = with_dimension(scenario, replace(home, criteria=remove_item(home.criteria, id)))
    target = dimension_at(edited, dimension)
    edited = with_dimension(edited, replace(target, criteria=insert_item(target.criteria, chosen, at)))
    if edited == scenario:
        return scenario
    return with_signed_entry(after_structure_change(edited), stamp, "criterion_moved", id, home.id, dimension)


def _with_criterion(scenario: Scenario, new: Criterion) -> Scenario:
    home = scenario.dimension_of[new.id]
    return with_dimension(scenario, replace(home, criteria=replace_item(home.criteria, new)))


def _without_criteria(scenario: Scenario, gone: set[str], dimension: str) -> Scenario:
    """Clear up after criteria of a dimension left the tree: scores, locks, weights."""
    scores = tuple(each for each in scenario.scores if each.criterion not in gone)
    left = {each.id for each in scenario.dimensions} | {each.id for each in scenario.criteria}
    locked = tuple(each for each in scenario.weighting.locked if each in left)
    presets = _presets_without(scenario, gone)
    scenario = replace(scenario, scores=scores, presets=presets, weighting=replace(scenario.weighting, locked=locked))
    scenario = confirmed(scenario, directions=gone, ends=gone)
    return after_structure_change(scenario, redistribute(scenario, dimension) if gone else None)


def _presets_without(scenario: Scenario, gone: Collection[str]) -> tuple[Preset, ...]:
    """A preset that weighed nothing but these dimensions or criteria goes with them."""
    rest = (
        replace(each, weights={id_: weight for id_, weight in each.weights.items() if id_ not in gone})
        for each in scenario.presets
    )
    return tuple(each for each in rest if any(each.weights.values()))


def _ends(scale: Scale) -> str:
    return f"{scale.low:.6g}–{scale.high:.6g} {scale.direction}"
