"""Finds, replaces, inserts and moves parts of a scenario by id, and makes ids for new ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count
from string import ascii_lowercase
from typing import NoReturn, Protocol, TypeVar

from msgspec.structs import replace

from scenarios.findings import Finding, InvalidInput
from scenarios.model import Dimension, Group, Recommendation, Scenario
from scenarios.validation.field_rules import id_findings, refuse


class Identified(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=Identified)


def unknown(kind: str, id_: str) -> NoReturn:
    raise InvalidInput([Finding(id_, f"unknown_{kind}", {"id": id_})])


def find_item(items: Iterable[T], kind: str, id_: str) -> T:
    """The item with this id. Raises InvalidInput (unknown_…)."""
    return next((each for each in items if each.id == id_), None) or unknown(kind, id_)


def group_at(scenario: Scenario, id_: str) -> Group:
    return find_item(scenario.groups, "group", id_)


def dimension_at(scenario: Scenario, id_: str) -> Dimension:
    return find_item(scenario.dimensions, "dimension", id_)


def recommendation_of(scenario: Scenario, measure: str) -> Recommendation:
    """The recommendation that a measure is part of."""
    owners = (each for each in scenario.recommendations if any(m.id == measure for m in each.measures))
    return next(owners, None) or unknown("measure", measure)


def require_ids(scenario: Scenario, kind: str, id_: str) -> None:
    """Raise InvalidInput (unknown_recommendation, unknown_criterion) unless it is there."""
    if id_ not in (scenario.group_of if kind == "recommendation" else scenario.dimension_of):
        unknown(kind, id_)


def level_of(scenario: Scenario, id_: str) -> str:
    """What a part of the trees is: group, recommendation, dimension or criterion. Raises InvalidInput
    (unknown_recommendation) for what is none of them."""
    if id_ in scenario.group_of:
        return "recommendation"
    if id_ in scenario.dimension_of:
        return "criterion"
    if any(each.id == id_ for each in scenario.groups):
        return "group"
    return "dimension" if any(each.id == id_ for each in scenario.dimensions) else unknown("recommendation", id_)


def replace_item(items: tuple[T, ...], new: T) -> tuple[T, ...]:
    return tuple(new if each.id == new.id else each for each in items)


def remove_item(items: tuple[T, ...], id_: str) -> tuple[T, ...]:
    return tuple(each for each in items if each.id != id_)


def insert_item(items: tuple[T, ...], new: T, at: int | None = None) -> tuple[T, ...]:
    """With ``new`` before position ``at``, at the end by default or when ``at`` is beyond it."""
    at = len(items) if at is None else max(0, at)
    return (*items[:at], new, *items[at:])


def move_item(items: tuple[T, ...], id_: str, at: int) -> tuple[T, ...]:
    """With the item at position ``at`` of the result."""
    chosen = next(each for each in items if each.id == id_)
    return insert_item(remove_item(items, id_), chosen, at)


def with_group(scenario: Scenario, group: Group) -> Scenario:
    return replace(scenario, groups=replace_item(scenario.groups, group))


def with_dimension(scenario: Scenario, dimension: Dimension) -> Scenario:
    return replace(scenario, dimensions=replace_item(scenario.dimensions, dimension))


def ids(scenario: Scenario) -> set[str]:
    """All ids of groups, recommendations, measures, dimensions and criteria."""
    recommendations = scenario.recommendations
    parts: list[Iterable[Identified]] = [scenario.groups, recommendations, scenario.dimensions, scenario.criteria]
    return {each.id for part in parts for each in part} | {m.id for each in recommendations for m in each.measures}


def free_id(scenario: Scenario, given: str | None, prefix: str, start: int, lettered: bool = False) -> str:
    """``given`` if it is sound and free, else the next after the highest taken: TA4, G4, or TA1c with letters.

    An id that the log speaks of is taken for good, even when its bearer is gone. A prefix that ends in a digit gets a
    dot, for A1 and 2 are not A12. Raises InvalidInput (duplicate_id, and what an id must not be).
    """
    taken = ids(scenario)
    if given is not None:
        refuse([*id_findings("id", given), *([Finding("id", "duplicate_id", {"id": given})] if given in taken else [])])
        return given
    taken |= {each for entry in scenario.log for each in entry.subject.split("/")}
    if lettered:
        letters = (prefix + letter for letter in ascii_lowercase)
        spare = next((each for each in letters if each not in taken and each > _last_lettered(taken, prefix)), None)
        if spare:
            return spare
    stem = f"{prefix}." if prefix[-1:].isdigit() else prefix
    used = [int(found[1]) for each in taken if (found := re.fullmatch(re.escape(stem) + r"(\d{1,9})", each, re.ASCII))]
    numbers = count(max([start, *(number + 1 for number in used)]))
    return next(each for number in numbers if (each := f"{stem}{number}") not in taken)


def _last_lettered(taken: set[str], prefix: str) -> str:
    return max((each for each in taken if len(each) == len(prefix) + 1 and each.startswith(prefix)), default="")
