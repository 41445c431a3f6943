"""Compares all methods with the headline: their ranks, rank correlation, and why some do not apply.

The methods come through `scoring.methods.evaluate`, which loads scikit-criteria on first use (about two seconds): the
window calls this in the background.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenarios.evaluation.evaluate import HEADLINE, evaluate, problem_of
from scenarios.model import Scenario
from scoring.errors import NotApplicable
from scoring.methods.evaluate import evaluate_all
from scoring.rank_correlation import kendall_tau_b, spearman_rho
from scoring.result import ScoreResult


@dataclass(frozen=True, slots=True, eq=False)
class MethodResult:
    """One method's answer: a report, or the refusal that says why there is none.

    kendall, spearman: tau-b and rho of its ranks with the headline's over the recommendations that both rank; None
    where it does not rank or where one side ranks all alike. moved: (m,) by how many ranks it puts each above the
    headline's, below where negative, 0 where either does not rank it; None where it does not rank.
    """

    method: str
    report: ScoreResult | None
    refusal: NotApplicable | None = None
    kendall: float | None = None
    spearman: float | None = None
    moved: NDArray[np.int64] | None = None

    @property
    def ranks(self) -> NDArray[np.int64] | None:
        """(m,) competition ranks, 0 where unranked; None where the method does not rank or cannot be asked."""
        return None if self.report is None else self.report.ranks

    @property
    def notes(self) -> tuple[str, ...]:
        """Codes of `scenarios.text.method_refusals.NOTES`: what should be known before trusting the answer."""
        return () if self.report is None else tuple(self.report.details.get("notes", ()))


@dataclass(frozen=True, slots=True, eq=False)
class MethodsCompared:
    """Every method of the register in its order, on one scenario.

    headline: the id of the method that all are compared with; ranks: (m,) its ranks, rows in the order of
    ``scenario.recommendations``; results: empty while there is nothing to score.
    """

    scenario: Scenario
    headline: str
    ranks: NDArray[np.int64]
    results: tuple[MethodResult, ...]

    @property
    def ranking(self) -> tuple[MethodResult, ...]:
        """The methods that rank."""
        return tuple(each for each in self.results if each.ranks is not None)

    @property
    def refused(self) -> tuple[MethodResult, ...]:
        """The methods that cannot be asked."""
        return tuple(each for each in self.results if each.refusal is not None)

    @property
    def firsts(self) -> dict[str, int]:
        """Recommendation id -> how many methods put it first, alone or tied; the most often first, first."""
        ids = [each.id for each in self.scenario.recommendations]
        count = Counter(ids[i] for each in self.ranking for i in np.flatnonzero(each.ranks == 1).tolist())
        return dict(count.most_common())


def compare_methods(scenario: Scenario) -> MethodsCompared:
    """Ask every method about the scenario."""
    problem = problem_of(scenario)
    ranks = evaluate(scenario).ranks
    answers = () if problem is None else evaluate_all(problem)
    return MethodsCompared(scenario, HEADLINE, ranks, tuple(_result(each, ranks) for each in answers))


def _result(answer: ScoreResult | NotApplicable, headline: NDArray[np.int64]) -> MethodResult:
    if isinstance(answer, NotApplicable):
        return MethodResult(answer.method, None, answer)
    if answer.ranks is None:
        return MethodResult(answer.method, answer)
    return MethodResult(answer.method, answer, None, *agreement(answer.ranks, headline), moved(answer.ranks, headline))


def agreement(ranks: NDArray[np.int64], headline: NDArray[np.int64]) -> tuple[float | None, float | None]:
    """Kendall's tau-b and Spearman's rho of two (m,) rankings, None where undefined."""
    return _defined(kendall_tau_b(ranks, headline)), _defined(spearman_rho(ranks, headline))


def moved(ranks: NDArray[np.int64], headline: NDArray[np.int64]) -> NDArray[np.int64]:
    """(m,) how many ranks higher than in the headline's each stands; 0 where either has it unranked."""
    return np.where((ranks > 0) & (headline > 0), headline - ranks, 0)


def _defined(coefficient: float) -> float | None:
    return float(coefficient) if np.isfinite(coefficient) else None
