"""The record of one method: what it requires, how it is computed, scored in batches, and where it was published."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from scoring.methods.prepared import MethodOutput, PreparedProblem
from scoring.problem import Array

UNIT_INTERVAL = (0.0, 1.0)  # shares and cutting levels
NOT_NEGATIVE = (0.0, float("inf"))
LAST = 100  # place in the list of methods: those that share it are listed by name

COMPLETE = ("all_scores", "two_alternatives")  # what most methods require
PAIRWISE = (*COMPLETE, "pairs_that_fit")

BatchScores = Callable[[Array, Array], Array]  # (n, k) weights and (m, k) or (n, m, k) matrix -> (n, m) scores


@dataclass(frozen=True, slots=True)
class MethodSpec:
    """One method. Everything that lists methods, or treats one in its own way, reads it here.

    scaling: the id of its own scaling (`scoring.scaling`); requires: keys of `scoring.methods.requirements`; params:
    its parameters by their usual symbols with their defaults; limits: the closed interval of a parameter; descending:
    parameters that may not rise from left to right; aliases: other symbols in use.
    ascending: True where the smaller score is the better; batch: makes the function that scores many weight vectors at
    once, None where there is none; cost: how many times as long as the additive model a sample takes, measured from
    9x9 to 1000x100; order: its place in lists.
    keeps_scaling: True where fixed scale ends do not replace its own scaling; assumes_ends: True where it takes assumed
    ends for known ones; bounded: True where it measures within the ends of a scale.
    """

    id: str
    name: str
    family: str
    scaling: str
    compute: Callable[[PreparedProblem], MethodOutput]
    source: str
    requires: tuple[str, ...] = ()
    params: Mapping[str, Any] = field(default_factory=dict)
    limits: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    descending: tuple[tuple[str, ...], ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    ascending: bool = False
    batch: Callable[[PreparedProblem], BatchScores] | None = None
    cost: int = 5
    order: int = LAST
    keeps_scaling: bool = False
    assumes_ends: bool = False
    bounded: bool = False
