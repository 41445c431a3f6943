"""One method applied to one problem, or all of them: a result or a typed refusal, never a NaN in disguise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from scoring.errors import NotApplicable, UnknownMethod, WrongParameter, as_answer
from scoring.methods.parameters import with_defaults
from scoring.methods.prepared import MOST_IN_PAIR_TABLES, MethodOutput, PreparedProblem
from scoring.methods.registry import METHODS
from scoring.methods.requirements import check_requirements, constant_criteria
from scoring.methods.spec import BatchScores, MethodSpec
from scoring.problem import Array, DecisionProblem, readonly_array
from scoring.result import ScoreResult, competition_ranks
from scoring.scaling import ALL_BENEFITS, COLUMN_SCALINGS, SCALINGS, apply_scaling, scaling_issue

LARGEST = 1e150  # beyond it squares and ranges overflow, some of them into a 0 that looks like an answer


def evaluate(
    problem: DecisionProblem,
    method: str = "wsm",
    scaling: str | None = None,
    params: Mapping[str, object] | None = None,
) -> ScoreResult:
    """Score and rank the alternatives by one method.

    scaling: an id of `scoring.scaling`, or None for the default (`default_scaling`); params: the method's parameters by
    symbol, as numbers or as text. Raises UnknownMethod, WrongParameter, NotApplicable.
    """
    case = prepare(problem, method, scaling, params)
    spec = METHODS[method]
    with np.errstate(all="ignore"):  # what overflows or divides by zero is caught by its result
        return _result(spec, case, spec.compute(case))


def evaluate_all(problem: DecisionProblem, scaling: str | None = None) -> tuple[ScoreResult | NotApplicable, ...]:
    """Return the result of every method, or its reason for having none, in the order of the register."""
    answers: list[ScoreResult | NotApplicable] = []
    for method in METHODS:
        try:
            answers.append(evaluate(problem, method, scaling))
        except NotApplicable as refusal:
            answers.append(as_answer(refusal))
    return tuple(answers)


def prepare(
    problem: DecisionProblem,
    method: str = "wsm",
    scaling: str | None = None,
    params: Mapping[str, object] | None = None,
) -> PreparedProblem:
    """Scale and check the problem for a method, without scoring it: where a simulation starts. Arguments and errors as
    in `evaluate`."""
    spec = METHODS.get(method)
    if spec is None:
        raise UnknownMethod(method)
    if scaling is not None and scaling not in SCALINGS:
        raise WrongParameter(method, "scaling", scaling)
    if spec.assumes_ends:
        problem = problem.with_assumed_ends()
    used, values = scaling or default_scaling(spec, problem), with_defaults(spec, problem, params or {})
    with np.errstate(all="ignore"):
        return _prepare(spec, problem, used, values)


def batch_function(case: PreparedProblem) -> BatchScores:
    """Return the function that scores many weights at once: (n, k) weights and (m, k) or (n, m, k) matrix -> (n, m),
    larger is better.

    Raises NotApplicable: no_kernel for a method that is not one of `BATCH_METHODS`; as `preference_functions`.
    """
    spec = METHODS[case.method]
    if spec.batch is None:
        raise NotApplicable(case.method, "no_kernel")
    scores = spec.batch(case)
    return (lambda weights, matrix: -scores(weights, matrix)) if spec.ascending else scores


def batch_scores(case: PreparedProblem) -> Callable[[Array], Array]:
    """Return the function that scores the problem's own matrix: (n, k) weights -> (n, m), larger is better. Raises
    NotApplicable as `batch_function`."""
    scores, matrix = batch_function(case), case.matrix
    return lambda weights: scores(weights, matrix)


def default_scaling(spec: MethodSpec, problem: DecisionProblem) -> str:
    """The method's own scaling; but fixed scale ends, where every criterion has them, replace a column scaling, so that
    adding an alternative never moves the others' values."""
    if problem.has_fixed_scales and spec.scaling in COLUMN_SCALINGS and not spec.keeps_scaling:
        return "fixed"
    return spec.scaling


def _prepare(spec: MethodSpec, problem: DecisionProblem, scaling: str, params: Mapping[str, Any]) -> PreparedProblem:
    if problem.missing and ("all_scores" in spec.requires or scaling != "fixed"):
        raise NotApplicable(spec.id, "missing_scores", cells=[list(cell) for cell in problem.missing])
    huge = np.abs(problem.matrix) > LARGEST
    if huge.any():
        raise NotApplicable(spec.id, "too_large", cells=problem.cells_where(huge))
    issue = scaling_issue(problem, scaling)
    if issue:
        raise NotApplicable(spec.id, issue[0], **issue[1])
    is_benefit = np.ones_like(problem.is_benefit) if scaling in ALL_BENEFITS else problem.is_benefit
    matrix = readonly_array(apply_scaling(problem, scaling))
    case = PreparedProblem(spec.id, problem, scaling, matrix, is_benefit, params)
    check_requirements(case, spec.requires)
    return case


def _result(spec: MethodSpec, case: PreparedProblem, output: MethodOutput) -> ScoreResult:
    scores = output.scores
    ranked_by = scores if output.rank_by is None else output.rank_by
    for values in (scores, ranked_by):
        if values is not None and not case.problem.missing:
            case.reject_alternatives(~np.isfinite(values), "not_finite")
    constant = constant_criteria(case.problem)
    unpaired = spec.family == "outranking" and len(case.problem.alternatives) > MOST_IN_PAIR_TABLES
    notes = [*output.notes, *(["constant_criteria"] if constant else []), *(["pairs_left_out"] if unpaired else [])]
    return ScoreResult(
        problem=case.problem,
        method=spec.id,
        scaling=case.scaling,
        scores=None if scores is None else readonly_array(scores),
        ranks=None if ranked_by is None else competition_ranks(ranked_by, spec.ascending),
        ascending=spec.ascending,
        details={
            **output.details,
            **({"constant_criteria": constant} if constant else {}),
            **({"notes": notes} if notes else {}),
        },
    )
