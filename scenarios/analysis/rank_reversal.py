"""Rank reversal: whether the order of the others changes when one recommendation is removed, or stands there twice.

A copy says nothing new and a removal takes nothing from the others, so by rights neither should part or join them
(Belton and Gear 1983, Omega 11(3), 228-230; for many methods: Wang and Luo 2009, Mathematical and Computer Modelling
49, 1221-1229). The additive model on fixed scales cannot reverse; methods that measure by what was found can, and so
can the additive model on ends that are assumed, for those were found as well.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenarios.analysis.baseline import baseline_of
from scenarios.analysis_results import KINDS, REMOVED, MethodReversal, RankReversals
from scenarios.evaluation.evaluate import HEADLINE
from scenarios.findings import Finding, InvalidInput
from scenarios.model import Language, Scenario
from scenarios.text.method_refusals import refusal_sentence
from scoring.errors import NotApplicable, as_answer
from scoring.methods.evaluate import evaluate
from scoring.methods.registry import METHODS
from scoring.problem import Array, DecisionProblem, readonly_array
from scoring.scale_ends import fill_scale_ends

__all__ = ["MethodReversal", "RankReversals", "document", "find_reversals"]

COPY = "′"  # after the name of one that stands there twice

Ranks = NDArray[np.int64]


def find_reversals(
    scenario: Scenario, progress: Callable[[float], object] | None = None, problem: DecisionProblem | None = None
) -> RankReversals:
    """Every method of the register, asked about every recommendation. progress: told the share done; what it raises
    ends the work. problem: a table's own.

    Raises InvalidInput as `baseline_of`, and only_one_ranked where there is nobody to compare with.
    """
    ground = baseline_of(scenario, problem)
    asked = ground.request
    names = asked.alternatives
    if len(names) < 2:
        raise InvalidInput([Finding("scores" if ground.left_out else "groups", "only_one_ranked")])
    answers = {method: _ranks(asked, method) for method in sorted(METHODS, key=lambda one: one != HEADLINE)}
    before = {method: ranks for method, ranks in answers.items() if isinstance(ranks, np.ndarray)}
    cases = [(kind, row) for kind in KINDS for row in range(len(names))]
    each: list[MethodReversal] = []
    for number, (kind, row) in enumerate(cases, start=1):
        altered = _altered(asked, kind, row)
        each += (_compared(method, ranks, row, altered, (kind, names[row])) for method, ranks in before.items())
        if progress is not None:
            progress(number / len(cases))
    methods = tuple(before)
    return RankReversals(
        names,
        methods,
        tuple(sorted(each, key=lambda one: methods.index(one.method))),
        refused=tuple(answer for answer in answers.values() if isinstance(answer, NotApplicable)),
        unranked=tuple(method for method, answer in answers.items() if answer is None),
        left_out=ground.left_out,
    )


def document(found: RankReversals, scenario: Scenario, language: Language) -> dict[str, Any]:
    """The reversals as plain values for JSON, in the shape that the contract of the command line gives."""
    why = {each.method: refusal_sentence(each, scenario, language) for each in found.refused}
    return {
        "methods": list(found.methods),
        "firm": list(found.firm),
        "reversals": [_case(each) for each in found.each if each.swapped],
        "not_ranked": [{**_place(each), "why": _why(each, scenario, language)} for each in found.each if each.refusal],
        "not_applicable": why,
        "without_ranks": list(found.unranked),
        "left_out": list(found.left_out),
    }


def _case(each: MethodReversal) -> dict[str, Any]:
    return {**_place(each), "swapped": [list(pair) for pair in each.swapped], "unseats": each.unseats}


def _place(each: MethodReversal) -> dict[str, str]:
    return {"method": each.method, "kind": each.kind, "recommendation": each.recommendation}


def _why(each: MethodReversal, scenario: Scenario, language: Language) -> str:
    return refusal_sentence(each.refusal, scenario, language) if each.refusal else ""


def _ranks(problem: DecisionProblem, method: str) -> Ranks | NotApplicable | None:
    try:
        return evaluate(problem, method).ranks
    except NotApplicable as refusal:
        return as_answer(refusal)


def _altered(problem: DecisionProblem, kind: str, row: int) -> DecisionProblem:
    """The problem without that row, or with a copy of it at the end."""
    names = problem.alternatives
    if kind == REMOVED:
        return _without(problem, row)
    copy = names[row] + COPY
    while copy in names:
        copy += COPY
    return replace(
        problem, alternatives=(*names, copy), matrix=readonly_array(np.vstack([problem.matrix, problem.matrix[row]]))
    )


def _without(problem: DecisionProblem, row: int) -> DecisionProblem:
    """The problem of the others. An assumed end that was taken from a figure of that row goes with it."""
    names, gone = problem.alternatives, problem.matrix[row]
    rest = readonly_array(np.delete(problem.matrix, row, axis=0))
    low, high = fill_scale_ends(rest, problem.low, problem.high)

    def left(ends: Array | None, found: Array) -> Array | None:
        return ends if ends is None else readonly_array(np.where(ends == gone, found, ends))

    return replace(
        problem,
        alternatives=names[:row] + names[row + 1 :],
        matrix=rest,
        assumed_low=left(problem.assumed_low, low),
        assumed_high=left(problem.assumed_high, high),
    )


def _compared(method: str, before: Ranks, row: int, altered: DecisionProblem, place: tuple[str, str]) -> MethodReversal:
    """What the method does in one case. place: its kind, and the id of the one in that row."""
    after = _ranks(altered, method)
    if after is None or isinstance(after, NotApplicable):
        return MethodReversal(method, *place, refusal=after)
    was = np.delete(before, row) if place[0] == REMOVED else before
    now = after[: len(was)]
    unseats = not np.array_equal(was == was.min(), now == now.min())
    return MethodReversal(method, *place, _swapped(altered.alternatives, was, now), unseats)


def _swapped(names: tuple[str, ...], was: Ranks, now: Ranks) -> tuple[tuple[str, str], ...]:
    """The pairs whose order is another, each named once, who was ahead first, or who is ahead now."""
    order, orders = np.sign(was[:, None] - was), np.sign(now[:, None] - now)
    ahead = np.where(order != 0, order, orders) < 0
    return tuple((names[i], names[j]) for i, j in np.argwhere((order != orders) & ahead).tolist())
