"""The starting point of every robustness analysis: values and weights of the recommendations with complete scores."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from scenarios.analysis.score_document import why_not_scorable
from scenarios.evaluation.evaluate import HEADLINE, problem_of
from scenarios.findings import Finding, InvalidInput
from scenarios.model import Scenario
from scoring.methods.evaluate import prepare
from scoring.methods.prepared import PreparedProblem
from scoring.problem import DecisionProblem, readonly_array


@dataclass(frozen=True, slots=True, eq=False)
class Baseline:
    """asked: the problem of the recommendations that count; task: the same scaled for the method; left_out: the ids of
    those that lack a score. Under the additive model these are left aside; any other method refuses instead."""

    request: DecisionProblem
    task: PreparedProblem
    left_out: tuple[str, ...] = ()

    @property
    def problem(self) -> DecisionProblem:
        """As the method takes it: with the ends of scales that it assumes."""
        return self.task.problem


def baseline_of(scenario: Scenario, problem: DecisionProblem | None = None, method: str = HEADLINE) -> Baseline:
    """The ground of a scenario, or of the problem that a table states.

    Raises InvalidInput where nothing is there to score or no recommendation has all its scores; UnknownMethod;
    NotApplicable where the method cannot treat the problem.
    """
    asked = problem_of(scenario) if problem is None else problem
    if asked is None:
        raise InvalidInput(why_not_scorable(scenario))
    if method != HEADLINE or not asked.with_assumed_ends().has_fixed_scales or not asked.missing:
        return Baseline(asked, prepare(asked, method))
    whole = np.asarray(~np.isnan(asked.matrix).any(axis=1))
    if not whole.any():
        raise InvalidInput([Finding("scores", "none_complete", {"missing": len(asked.missing)})])
    kept = tuple(name for name, has in zip(asked.alternatives, whole.tolist(), strict=True) if has)
    complete = replace(asked, alternatives=kept, matrix=readonly_array(asked.matrix[whole]))
    return Baseline(complete, prepare(complete), tuple(name for name in asked.alternatives if name not in set(kept)))
