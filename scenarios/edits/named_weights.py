"""Edits of the sets of weights that a user keeps under names, beside the presets of the model."""

from __future__ import annotations

from itertools import count

from msgspec.structs import replace

from scenarios.edits.decision_log import Signature, with_signed_entry
from scenarios.edits.rebalance_weights import all_weights
from scenarios.edits.tree_items import ids
from scenarios.elicitation.stored_answers import BY_HAND
from scenarios.findings import Finding
from scenarios.model import NO_TEXT, Preset, Scenario, Text
from scenarios.preset_shares import is_own_set
from scenarios.validation.field_rules import part_findings, refuse


def name_weights(scenario: Scenario, name: Text, stamp: Signature | None = None) -> Scenario:
    """Keep the present weights under a name. A set of the user's that is called so already becomes these weights.

    Weights that were set by hand are the set's from then on; how others were found stays said. Raises InvalidInput
    (empty_name, text_too_long…; no_weights where there are no criteria).
    """
    same = next((p for p in scenario.presets if is_own_set(scenario, p) and _alike(p.name, name)), None)
    new = Preset(same.id if same else _free_id(scenario), same.name if same else name, NO_TEXT, all_weights(scenario))
    refuse(part_findings("presets", new))
    if not any(new.weights.values()):
        refuse([Finding(new.id, "preset_is_empty", {"id": new.id})])
    others = scenario.presets
    presets = tuple(new if each is same else each for each in others) if same else (*others, new)
    weighting = scenario.weighting
    if weighting.method in BY_HAND:
        weighting = replace(weighting, method="preset", preset=new.id)
    edited = replace(scenario, presets=presets, weighting=weighting)
    return scenario if edited == scenario else with_signed_entry(edited, stamp, "set_named", new.id, "", new.name)


def rename_weights(scenario: Scenario, id: str, name: Text, stamp: Signature | None = None) -> Scenario:
    """Call a set of the user's otherwise. Raises InvalidInput (unknown_preset, empty_name, text_too_long…)."""
    old = _own(scenario, id)
    new = replace(old, name=name)
    if new == old:
        return scenario
    refuse(part_findings("presets", new))
    edited = replace(scenario, presets=tuple(new if each is old else each for each in scenario.presets))
    return with_signed_entry(edited, stamp, "set_renamed", id, old.name, name)


def remove_weights(scenario: Scenario, id: str, stamp: Signature | None = None) -> Scenario:
    """Forget a set of the user's. The present weights stay what they are. Raises InvalidInput (unknown_preset)."""
    old = _own(scenario, id)
    weighting = scenario.weighting
    if weighting.preset == id:
        weighting = replace(weighting, method="sliders", preset="")
    left = tuple(each for each in scenario.presets if each is not old)
    edited = replace(scenario, presets=left, weighting=weighting)
    return with_signed_entry(edited, stamp, "set_removed", id, old.name)


def _own(scenario: Scenario, id_: str) -> Preset:
    found = next((each for each in scenario.presets if each.id == id_ and is_own_set(scenario, each)), None)
    if found is None:
        refuse([Finding(id_, "unknown_preset", {"id": id_})])
        raise AssertionError
    return found


def _alike(one: Text, other: Text) -> bool:
    return bool({one.en.casefold(), one.zh.casefold()} & {other.en.casefold(), other.zh.casefold()} - {""})


def _free_id(scenario: Scenario) -> str:
    taken = ids(scenario) | {each.id for each in scenario.presets}
    taken |= {id_ for entry in scenario.log for id_ in entry.subject.split("/")}
    return next(each for number in count(1) if (each := f"set{number}") not in taken)
