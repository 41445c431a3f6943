"""Edits that confirm assumptions, and the confirmation that every other edit implies by setting a value.

Whoever sets a direction, an end of a scale or the weights has said it, and it is assumed no more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from scenarios.edits.decision_log import Signature, with_signed_entry
from scenarios.findings import Finding
from scenarios.model import Criterion, Scale, Scenario
from scenarios.validation.field_rules import refuse


def confirm_directions(
    scenario: Scenario, criteria: Iterable[str] | None = None, stamp: Signature | None = None
) -> Scenario:
    """Say of these criteria, or of all, that their direction is meant. Raises InvalidInput (unknown_criterion)."""
    chosen = _chosen(scenario, criteria, scenario.assumed.directions)
    edited = confirmed(scenario, directions=[each.id for each in chosen])
    return _stamped(scenario, edited, stamp, "directions_confirmed", [(each, each.scale.direction) for each in chosen])


def confirm_ends(scenario: Scenario, criteria: Iterable[str] | None = None, stamp: Signature | None = None) -> Scenario:
    """Say of these criteria, or of all, that the ends of their scales are meant: from then on every method has them.

    Raises InvalidInput (unknown_criterion).
    """
    chosen = _chosen(scenario, criteria, scenario.assumed.ends)
    edited = confirmed(scenario, ends=[each.id for each in chosen])
    return _stamped(scenario, edited, stamp, "ends_confirmed", [(each, _span(each.scale)) for each in chosen])


def confirm_weights(scenario: Scenario, stamp: Signature | None = None) -> Scenario:
    """Say that the weights are meant."""
    return _stamped(scenario, confirmed(scenario, weights=True), stamp, "weights_confirmed", [])


def confirm_criteria(scenario: Scenario, stamp: Signature | None = None) -> Scenario:
    """Say of all criteria that directions and ends are meant, in one step."""
    ids = [each.id for each in scenario.criteria]
    edited = confirmed(scenario, directions=ids, ends=ids)
    return _stamped(scenario, edited, stamp, "scales_confirmed", [])


def confirmed(
    scenario: Scenario, *, directions: Collection[str] = (), ends: Collection[str] = (), weights: bool = False
) -> Scenario:
    """The scenario without these assumptions; the very same if it has none of them."""
    left = scenario.assumed.without(directions, ends, weights)
    return scenario if left == scenario.assumed else replace(scenario, assumed=left)


def confirmed_by(scenario: Scenario, criterion: str, old: Scale, new: Scale) -> Scenario:
    """The scenario once somebody has changed a criterion's scale: whoever moves an end has both before them."""
    return confirmed(
        scenario,
        directions=[criterion] if new.direction != old.direction else (),
        ends=[criterion] if (new.low, new.high) != (old.low, old.high) else (),
    )


def _chosen(scenario: Scenario, criteria: Iterable[str] | None, assumed: Collection[str]) -> list[Criterion]:
    """Those of the criteria of which it is assumed, in their order."""
    asked = None if criteria is None else list(criteria)
    refuse(Finding(id_, "unknown_criterion", {"id": id_}) for id_ in asked or () if id_ not in scenario.dimension_of)
    return [each for each in scenario.criteria if each.id in assumed and (asked is None or each.id in asked)]


def _stamped(
    scenario: Scenario, edited: Scenario, stamp: Signature | None, event: str, what: list[tuple[Criterion, str]]
) -> Scenario:
    """One criterion is named with what is confirmed of it; of several only how many they are."""
    if edited is scenario:
        return scenario
    if len(what) == 1:
        return with_signed_entry(edited, stamp, event, what[0][0].id, "", what[0][1])
    return with_signed_entry(edited, stamp, event, "", "", str(len(what)) if what else "")


def _span(scale: Scale) -> str:
    return f"{scale.low:.6g}–{scale.high:.6g}"
