"""Edits of the weights. They sum to 1 after each; what is locked never moves; what cannot be reached is clamped.

Weights that somebody sets are assumed no more.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from scenarios.edits.confirm_assumptions import confirmed
from scenarios.edits.decision_log import Signature, with_signed_entry
from scenarios.edits.rebalance_weights import (
    DUST,
    all_weights,
    distribute,
    free_range,
    rebalance,
    remembered,
    weight_pool_of,
    weight_pools,
    with_weights,
)
from scenarios.edits.tree_items import dimension_at, require_ids
from scenarios.elicitation.stored_answer_rules import input_findings
from scenarios.findings import Finding
from scenarios.model import Scenario
from scenarios.preset_shares import preset_shares
from scenarios.validation.field_rules import refuse

CLOSE = 1e-9  # weights nearer than this to a preset's are that preset's


def set_weight(
    scenario: Scenario,
    criterion: str,
    weight: float,
    stamp: Signature | None = None,
    earlier: Iterable[Mapping[str, float]] = (),
) -> Scenario:
    """Move one criterion's weight; the others that may move rescale in proportion.

    If they are all 0, in that which they last had in the weights before (earlier, the newest first), else evenly.
    """
    require_ids(scenario, "criterion", criterion)
    _require_finite({criterion: weight})
    before = all_weights(scenario)
    if weight == before[criterion]:
        return scenario
    after = rebalance(before, weight_pool_of(scenario, criterion), {criterion: weight}, earlier)
    if _same(after, before):
        return scenario
    edited = confirmed(with_weights(scenario, after), weights=True)
    return with_signed_entry(edited, stamp, "weight_set", criterion, before[criterion], after[criterion])


def set_dimension_weight(
    scenario: Scenario,
    dimension: str,
    weight: float,
    stamp: Signature | None = None,
    earlier: Iterable[Mapping[str, float]] = (),
) -> Scenario:
    """Move a dimension's total: its criteria keep their proportions, and so do those of the other dimensions.

    earlier: as for `set_weight`.
    """
    chosen = dimension_at(scenario, dimension)
    _require_finite({dimension: weight})
    before, (free, *_) = all_weights(scenario), weight_pools(scenario)
    own = {each.id for each in chosen.criteria}
    mine = {id_: before[id_] for id_ in free if id_ in own}
    theirs = {id_: before[id_] for id_ in free if id_ not in own}
    total = scenario.dimension_weights[dimension]
    if not mine or not theirs or weight == total:
        return scenario
    held = free_range(before, free)
    fixed = math.fsum(before[id_] for id_ in own if id_ not in mine)
    target, known = min(max(weight - fixed, 0.0), held), tuple(earlier)
    mine, theirs = remembered(mine, known), remembered(theirs, known)
    after = {**before, **distribute(target, mine), **distribute(held - target, theirs)}
    if _same(after, before):
        return scenario
    edited = confirmed(with_weights(scenario, after), weights=True)
    now = edited.dimension_weights[dimension]
    return with_signed_entry(edited, stamp, "dimension_weight_set", dimension, total, now)


def set_weights(
    scenario: Scenario,
    weights: Mapping[str, float],
    stamp: Signature | None = None,
    *,
    method: str = "sliders",
    inputs: Mapping[str, object] | None = None,
) -> Scenario:
    """Set several weights at once, such as a method's result; those not named rescale.

    If all are named, their proportions count. method, inputs: how they were found and what was answered.
    Raises InvalidInput (unknown_criterion, not_finite, weight_negative, weights_all_zero; what is wrong with
    the inputs of a known way).
    """
    before = all_weights(scenario)
    refuse(Finding(id_, "unknown_criterion", {"id": id_}) for id_ in weights if id_ not in before)
    _require_finite(weights)
    refuse(
        Finding(id_, "weight_negative", {"id": id_, "weight": weight}) for id_, weight in weights.items() if weight < 0
    )
    if len(weights) == len(before) and before and not any(weights.values()):
        refuse([Finding("", "weights_all_zero")])
    after = _settle_all(scenario, weights)
    edited = _changed(scenario, after, method, "")
    if inputs is not None and dict(inputs) != edited.weighting.inputs:
        edited = replace(edited, weighting=replace(edited.weighting, method=method, inputs=dict(inputs)))
        refuse(input_findings("inputs", edited))
    return _stamped_all(scenario, edited, stamp, "weights_set")


def split_weights(scenario: Scenario, totals: Mapping[str, float], stamp: Signature | None = None) -> Scenario:
    """Set the totals of several dimensions at once, their criteria in their proportions; as far as locks allow.

    The totals sum to what these dimensions have now. Raises InvalidInput (not_finite, weight_negative).
    """
    wanted = all_weights(scenario)
    _require_finite(totals)
    for id_, total in totals.items():
        wanted |= distribute(total, {each.id: wanted[each.id] for each in dimension_at(scenario, id_).criteria})
    return set_weights(scenario, wanted, stamp)


def set_equal_weights(scenario: Scenario, dimension: str | None = None, stamp: Signature | None = None) -> Scenario:
    """Give every criterion that may move the same weight: inside one dimension, whose total stays, or everywhere."""
    before = all_weights(scenario)
    if dimension is None:
        after = _settle_all(scenario, dict.fromkeys(before, 1.0))
    else:
        own = {each.id for each in dimension_at(scenario, dimension).criteria} - set(scenario.weighting.locked)
        members = {id_: 1.0 for id_ in before if id_ in own}
        after = {**before, **distribute(free_range(before, members), members)} if members else before
    return _stamped_all(scenario, _changed(scenario, after, "sliders", ""), stamp, "weights_equalised", dimension or "")


def apply_preset(scenario: Scenario, preset: str, stamp: Signature | None = None) -> Scenario:
    """Take a preset's weights as far as the locks allow. They are called the preset's only if they are.

    Raises InvalidInput (unknown_preset, preset_is_empty).
    """
    wanted = preset_weights(scenario, preset)
    after = _settle_all(scenario, wanted)
    exact = all(abs(after[id_] - weight) < CLOSE for id_, weight in wanted.items())
    edited = _changed(scenario, after, "preset" if exact else "sliders", preset if exact else "")
    return _stamped_all(scenario, edited, stamp, "preset_applied", preset)


def preset_weights(scenario: Scenario, preset: str) -> dict[str, float]:
    """What a preset means for the criteria, as `scenarios.preset_shares` says. They sum to 1.

    Raises InvalidInput (unknown_preset, preset_is_empty).
    """
    found = next((each for each in scenario.presets if each.id == preset), None)
    if found is None:
        refuse([Finding(preset, "unknown_preset", {"id": preset})])
        raise AssertionError
    wanted = preset_shares(scenario, found)
    if not any(wanted.values()):
        refuse([Finding(preset, "preset_is_empty", {"id": preset})])
    return distribute(1.0, wanted)


def equal_weights(scenario: Scenario, dimension: str | None = None) -> dict[str, float]:
    """The same weight for every criterion, inside one dimension with its present total, or everywhere."""
    if dimension is None:
        return distribute(1.0, dict.fromkeys(all_weights(scenario), 0.0))
    own = [each.id for each in dimension_at(scenario, dimension).criteria]
    return distribute(scenario.dimension_weights[dimension], dict.fromkeys(own, 0.0))


def lock_conflict(scenario: Scenario, wanted: Mapping[str, float]) -> tuple[str, ...]:
    """The locks, dimensions first, that keep these weights from being reached; none if they can be.

    A locked criterion holds what it has. A locked dimension holds its total.
    """
    now, locked = all_weights(scenario), scenario.weighting.locked
    apart = {id_ for id_, weight in wanted.items() if abs(now[id_] - weight) >= CLOSE}
    for dimension in scenario.dimensions:
        own = [each.id for each in dimension.criteria if each.id in wanted]
        total = math.fsum(wanted[id_] for id_ in own)
        if own and abs(scenario.dimension_weights[dimension.id] - total) >= CLOSE:
            apart.add(dimension.id)
    return tuple(id_ for id_ in locked if id_ in apart)


def set_locked(scenario: Scenario, id_: str, locked: bool, stamp: Signature | None = None) -> Scenario:
    """Lock or unlock a criterion or a dimension's total. Raises InvalidInput (unknown_criterion)."""
    order = [*(each.id for each in scenario.dimensions), *(each.id for each in scenario.criteria)]
    if id_ not in order:
        refuse([Finding(id_, "unknown_criterion", {"id": id_})])
    wanted = {*scenario.weighting.locked, id_} if locked else {*scenario.weighting.locked} - {id_}
    if wanted == set(scenario.weighting.locked):
        return scenario
    weighting = replace(scenario.weighting, locked=tuple(each for each in order if each in wanted))
    return with_signed_entry(replace(scenario, weighting=weighting), stamp, "locked" if locked else "unlocked", id_)


def _settle_all(scenario: Scenario, wanted: Mapping[str, float]) -> dict[str, float]:
    weights = all_weights(scenario)
    for pool in weight_pools(scenario):
        if any(id_ in wanted for id_ in pool):
            weights = rebalance(weights, pool, wanted)
    return weights


def _changed(scenario: Scenario, weights: dict[str, float], method: str, preset: str) -> Scenario:
    now = scenario.weighting
    if (method, preset) == (now.method, now.preset) and _same(weights, now.weights):
        return scenario
    return with_weights(scenario, weights, method, preset)


def _same(after: Mapping[str, float], before: Mapping[str, float]) -> bool:
    """Whether nothing but rounding differs: a request that the locks refuse is no edit."""
    return after.keys() == before.keys() and all(abs(after[id_] - before[id_]) <= DUST for id_ in after)


def _stamped_all(
    scenario: Scenario, edited: Scenario, stamp: Signature | None, event: str, subject: str = ""
) -> Scenario:
    if edited is scenario:
        return scenario
    return with_signed_entry(confirmed(edited, weights=True), stamp, event, subject, _listed(scenario), _listed(edited))


def _listed(scenario: Scenario) -> str:
    return ", ".join(f"{id_} {weight:.4g}" for id_, weight in scenario.weights.items())


def _require_finite(weights: Mapping[str, float]) -> None:
    refuse(Finding(id_, "not_finite") for id_, weight in weights.items() if not math.isfinite(weight))
