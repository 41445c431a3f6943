"""Copies of parts of the trees, with all that belongs to them: what they are made of, their scales and their scores."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from scenarios.assumptions import Assumed
from scenarios.edits.criteria import add_criterion, add_dimension, update_criterion
from scenarios.edits.decision_log import Signature, with_signed_entry
from scenarios.edits.recommendations import add_group, add_measure, add_recommendation
from scenarios.edits.tree_items import find_item, free_id, level_of
from scenarios.model import Criterion, Dimension, Group, Named, Recommendation, Scenario, Score, Text
from scenarios.validation.field_rules import NAME_LIMIT

_NUMBER = re.compile(r"\s*[(（]\d+[)）]$")
ROOM = len(" (10000)")  # for the number behind a name


def duplicate_parts(scenario: Scenario, ids: Iterable[str], stamp: Signature | None = None) -> Scenario:
    """Put a copy behind each of these parts, with its scores, under the same name with the next free number.

    A copied criterion gets the weight that any new one gets, and what is assumed of the first is assumed of the copy.
    Raises InvalidInput (unknown_recommendation…).
    """
    for id_ in ids:
        level = level_of(scenario, id_)
        if level == "group":
            scenario, new, old = _group(scenario, find_item(scenario.groups, level, id_), stamp)
        elif level == "dimension":
            scenario, new, old = _dimension(scenario, find_item(scenario.dimensions, level, id_), stamp)
        elif level == "criterion":
            home = scenario.dimension_of[id_]
            scenario, new, old = _criterion(scenario, home.id, find_item(home.criteria, level, id_), stamp)
        else:
            group = scenario.group_of[id_]
            chosen = find_item(group.recommendations, level, id_)
            scenario, new, old = _recommendation(scenario, group.id, chosen, stamp)
        scenario = with_signed_entry(scenario, stamp, f"{level}_copied", new.id, old.name, new.name)
    return scenario


def numbered_name(name: Text, taken: Iterable[Text]) -> Text:
    """The name with the first number from 2 on that makes it one of its own, in both languages: "Trees (2)"."""
    known = {each for text in taken for each in (text.en, text.zh) if each}
    en, zh = (_NUMBER.sub("", each)[: NAME_LIMIT - ROOM] for each in (name.en, name.zh))
    number = 2
    while known & {(made := _numbered(en, zh, number)).en, made.zh}:
        number += 1
    return made


def _numbered(en: str, zh: str, number: int) -> Text:
    return Text(f"{en} ({number})" if en else "", f"{zh}（{number}）" if zh else "")


def _group(scenario: Scenario, old: Group, stamp: Signature | None) -> tuple[Scenario, Named, Named]:
    name, at = numbered_name(old.name, (each.name for each in scenario.groups)), _behind(scenario.groups, old)
    new = Group(free_id(scenario, None, "G", len(scenario.groups) + 1), name)
    scenario = add_group(scenario, name, new.id, at, shift=old.shift, section=old.section)
    for each in old.recommendations:
        scenario, _new, _old = _recommendation(scenario, new.id, each, stamp)
    return scenario, new, old


def _recommendation(
    scenario: Scenario, group: str, old: Recommendation, stamp: Signature | None
) -> tuple[Scenario, Named, Named]:
    """A copy in this group, behind the first where that is in it, else at the end."""
    home = find_item(scenario.groups, "group", group)
    name = numbered_name(old.name, (each.name for each in scenario.recommendations))
    new = Recommendation(free_id(scenario, None, group, len(home.recommendations) + 1), name)
    at = _behind(home.recommendations, old)
    scenario = add_recommendation(scenario, group, name, new.id, at, description=old.description, section=old.section)
    for each in old.measures:
        scenario = add_measure(scenario, new.id, each.text)
    mine = (each for each in scenario.scores if each.recommendation == old.id)
    copies = tuple(replace(_own(each, stamp), recommendation=new.id) for each in mine)
    return replace(scenario, scores=(*scenario.scores, *copies)), new, old


def _dimension(scenario: Scenario, old: Dimension, stamp: Signature | None) -> tuple[Scenario, Named, Named]:
    name, at = numbered_name(old.name, (each.name for each in scenario.dimensions)), _behind(scenario.dimensions, old)
    new = Dimension(free_id(scenario, None, "D", len(scenario.dimensions) + 1), name)
    scenario = add_dimension(
        scenario, name, new.id, at, description=old.description, attacked_by=old.attacked_by, section=old.section
    )
    for each in old.criteria:
        scenario, _new, _old = _criterion(scenario, new.id, each, stamp)
    return scenario, new, old


def _criterion(
    scenario: Scenario, dimension: str, old: Criterion, stamp: Signature | None
) -> tuple[Scenario, Named, Named]:
    """A copy in this dimension, behind the first where that is in it, else at the end."""
    home = find_item(scenario.dimensions, "dimension", dimension)
    name = numbered_name(old.name, (each.name for each in scenario.criteria))
    new = Criterion(free_id(scenario, None, dimension, len(home.criteria) + 1), name)
    at = _behind(home.criteria, old)
    scenario = add_criterion(scenario, dimension, name, new.id, at, scale=old.scale, section=old.section)
    scenario = update_criterion(
        scenario, new.id, description=old.description, threat=old.threat, thresholds=old.thresholds
    )
    mine = (each for each in scenario.scores if each.criterion == old.id)
    copies = tuple(replace(_own(each, stamp), criterion=new.id) for each in mine)
    assumed = _assumed_too(scenario.assumed, old.id, new.id)
    return replace(scenario, scores=(*scenario.scores, *copies), assumed=assumed), new, old


def _behind(items: tuple[Named, ...], old: Named) -> int | None:
    return next((place + 1 for place, each in enumerate(items) if each.id == old.id), None)


def _own(score: Score, stamp: Signature | None) -> Score:
    """The score as a copy has it. The paper said nothing of the copy: who made it stands for it."""
    if score.origin == "judged":
        return score
    who, when = (stamp.who, stamp.when[:10]) if stamp else ("", "")
    return replace(score, origin="judged", author=who, date=when)


def _assumed_too(assumed: Assumed, old: str, new: str) -> Assumed:
    def both(ids: tuple[str, ...]) -> tuple[str, ...]:
        return (*ids, new) if old in ids else ids

    return Assumed(both(assumed.directions), both(assumed.low), both(assumed.high), assumed.weights)
