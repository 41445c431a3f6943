"""The one way in: a problem and a method's id go in, a report or a typed refusal comes out. Never a NaN in disguise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from scoring.errors import NotApplicable, UnknownMethod, WrongParameter, as_answer
from scoring.methods.parameters import complete
from scoring.methods.prepared import MOST_PAIRED, Outcome, Task
from scoring.methods.registry import METHODS
from scoring.methods.requirements import constant_criteria, demand
from scoring.methods.spec import Method
from scoring.problem import DecisionProblem, frozen_array
from scoring.result import ScoreReport, competition_ranks
from scoring.scaling import ALL_BENEFITS, COLUMN_SCALINGS, SCALINGS, cells, scaled, scaling_flaw

LARGEST = 1e150  # beyond it squares and ranges overflow, some of them into a 0 that looks like an answer


def score(
    problem: DecisionProblem,
    method: str = "wsm",
    scaling: str | None = None,
    params: Mapping[str, object] | None = None,
) -> ScoreReport:
    """Score the problem with one method.

    scaling: an id of `scoring.scaling`, or None for the default (`default_scaling`); params: the method's parameters by
    symbol, as numbers or as text. Raises UnknownMethod, WrongParameter, NotApplicable.
    """
    task = prepared(problem, method, scaling, params)
    entry = METHODS[method]
    with np.errstate(all="ignore"):  # what overflows or divides by zero is caught by its result
        return _report(entry, task, entry.compute(task))


def prepared(
    problem: DecisionProblem,
    method: str = "wsm",
    scaling: str | None = None,
    params: Mapping[str, object] | None = None,
) -> Task:
    """The problem scaled and checked for a method, before anything is scored: what simulation starts from. Takes and
    raises what `score` does."""
    entry = METHODS.get(method)
    if entry is None:
        raise UnknownMethod(method)
    if scaling is not None and scaling not in SCALINGS:
        raise WrongParameter(method, "scaling", scaling)
    if entry.assumes_ends:
        problem = problem.assuming()
    used, values = scaling or default_scaling(entry, problem), complete(entry, problem, params or {})
    with np.errstate(all="ignore"):
        return _prepared(entry, problem, used, values)


def score_all(problem: DecisionProblem, scaling: str | None = None) -> tuple[ScoreReport | NotApplicable, ...]:
    """Every method's report, or its reason for having none, in the order of the register."""
    answers: list[ScoreReport | NotApplicable] = []
    for method in METHODS:
        try:
            answers.append(score(problem, method, scaling))
        except NotApplicable as refusal:
            answers.append(as_answer(refusal))
    return tuple(answers)


def default_scaling(entry: Method, problem: DecisionProblem) -> str:
    """The method's own scaling; but fixed scale ends, where every criterion has them, replace a column scaling, so that
    adding an alternative never moves the others' values."""
    if problem.has_fixed_scales and entry.scaling in COLUMN_SCALINGS and not entry.keeps_scaling:
        return "fixed"
    return entry.scaling


def _prepared(entry: Method, problem: DecisionProblem, scaling: str, params: Mapping[str, Any]) -> Task:
    if problem.missing and ("all_scores" in entry.needs or scaling != "fixed"):
        raise NotApplicable(entry.id, "missing_scores", cells=[list(cell) for cell in problem.missing])
    huge = np.abs(problem.matrix) > LARGEST
    if huge.any():
        raise NotApplicable(entry.id, "too_large", cells=cells(problem, huge))
    flaw = scaling_flaw(problem, scaling)
    if flaw:
        raise NotApplicable(entry.id, flaw[0], **flaw[1])
    maximised = np.ones_like(problem.maximised) if scaling in ALL_BENEFITS else problem.maximised
    task = Task(entry.id, problem, scaling, frozen_array(scaled(problem, scaling)), maximised, params)
    demand(task, entry.needs)
    return task


def _report(entry: Method, task: Task, outcome: Outcome) -> ScoreReport:
    scores = outcome.scores
    ranked_by = scores if outcome.rank_by is None else outcome.rank_by
    for values in (scores, ranked_by):
        if values is not None and not task.problem.missing:
            task.refuse_where(~np.isfinite(values), "not_finite")
    constant = constant_criteria(task)
    unpaired = entry.family == "outranking" and len(task.problem.alternatives) > MOST_PAIRED
    notes = [
        *outcome.notes,
        *(["constant_criteria"] if constant else []),
        *(["pairs_left_out"] if unpaired else []),
    ]
    return ScoreReport(
        problem=task.problem,
        method=entry.id,
        scaling=task.scaling,
        scores=None if scores is None else frozen_array(scores),
        ranks=None if ranked_by is None else competition_ranks(ranked_by, entry.ascending),
        ascending=entry.ascending,
        details={
            **outcome.details,
            **({"constant_criteria": constant} if constant else {}),
            **({"notes": notes} if notes else {}),
        },
    )
