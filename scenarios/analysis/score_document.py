"""The document of `renheng score --json`: the one place where a scored scenario takes that shape."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from scenarios.completeness.unconfirmed_assumptions import document as unconfirmed_document
from scenarios.completeness.unconfirmed_assumptions import unconfirmed
from scenarios.evaluation.evaluate import HEADLINE, problem_of
from scenarios.evaluation.judgements import effective_judgements
from scenarios.findings import Finding, InvalidInput
from scenarios.io.json.codec import content_hash
from scenarios.model import Language, Scenario
from scenarios.text.method_refusals import refusal_sentence
from scoring.errors import NotApplicable, WrongParameter
from scoring.methods.evaluate import evaluate, evaluate_all
from scoring.problem import DecisionProblem
from scoring.result import ScoreResult

EVERY = "all"  # in place of a method's id: all methods of the register


@dataclass(frozen=True, slots=True, eq=False)
class ScoreRequest:
    """What is asked: a scenario, the numbers to score it by, and how.

    problem: None for the scenario's own; a table has one of its own, with thresholds and reference points that a
    scenario does not hold. scaling: None for the method's default; params: by symbol.
    """

    scenario: Scenario
    method: str = HEADLINE
    scaling: str | None = None
    params: Mapping[str, object] | None = None
    problem: DecisionProblem | None = None


def score_results(question: ScoreRequest) -> tuple[ScoreResult | NotApplicable, ...]:
    """One answer, or one from every method for ``all``.

    Raises InvalidInput where there is nothing to score, UnknownMethod, WrongParameter (any parameter given to ``all``);
    NotApplicable if the one method asked cannot treat the problem.
    """
    problem = question.problem or problem_of(question.scenario)
    if problem is None:
        raise InvalidInput(why_not_scorable(question.scenario))
    if question.method == EVERY:
        for symbol, value in (question.params or {}).items():  # one symbol means different things to different methods
            raise WrongParameter(EVERY, symbol, value)
        return evaluate_all(problem, question.scaling)
    return (evaluate(problem, question.method, question.scaling, question.params),)


def document(question: ScoreRequest, language: Language = "en") -> dict[str, Any]:
    """The answers as plain values for JSON, NaN as None. Raises as `score_results`."""
    head = {"title": question.scenario.title.in_(language), "hash": content_hash(question.scenario)}
    found = score_results(question)
    results = [_result(each, question.scenario, head, language) for each in found]
    whole = results[0] if question.method != EVERY else {"results": results, "agreement": _agreement(found)}
    return whole | unconfirmed_parts(question.scenario, question.problem)


def unconfirmed_parts(scenario: Scenario, problem: DecisionProblem | None) -> dict[str, Any]:
    """The part of a document that says what nobody has confirmed, by the problem's names; empty where all is."""
    found = unconfirmed(scenario)
    if not found:
        return {}
    ids = [each.id for each in scenario.criteria]
    names = dict(zip(ids, ids if problem is None else problem.criteria, strict=True))
    return {"unconfirmed": unconfirmed_document(found, names)}


def why_not_scorable(scenario: Scenario) -> Iterable[Finding]:
    """Why a scenario has no problem to solve."""
    if not scenario.recommendations:
        yield Finding("groups", "no_recommendations")
    if not scenario.criteria:
        yield Finding("dimensions", "no_criteria")
    elif not any(effective_judgements(scenario).weights.values()):
        yield Finding("weighting.weights", "weights_all_zero")


def _result(
    answer: ScoreResult | NotApplicable, scenario: Scenario, head: dict[str, str], language: Language
) -> dict[str, Any]:
    if isinstance(answer, NotApplicable):
        return {"method": answer.method, "not_applicable": refusal_sentence(answer, scenario, language)}
    problem = answer.problem
    return {
        "scenario": head,
        "method": answer.method,
        "scaling": answer.scaling,
        "weights": to_builtins(dict(zip(problem.criteria, problem.weights, strict=True))),
        "scores": to_builtins(_by_alternative(problem, answer.scores)),
        "ranking": {name: rank or None for name, rank in to_builtins(_by_alternative(problem, answer.ranks)).items()},
        "details": to_builtins(answer.details),
    }


def _agreement(found: Iterable[ScoreResult | NotApplicable]) -> dict[str, Any]:
    """By method how far its ranking agrees with the headline's and who moves; empty where the headline has none."""
    from scenarios.analysis.method_comparison import agreement, moved  # needed beside many methods only

    reports = {each.method: each for each in found if isinstance(each, ScoreResult)}
    ranking = {method: each.ranks for method, each in reports.items() if each.ranks is not None}
    if HEADLINE not in ranking:
        return {}
    headline, agreed = ranking[HEADLINE], {}
    for method, ranks in ranking.items():
        kendall, spearman = agreement(ranks, headline)
        places = _by_alternative(reports[method].problem, moved(ranks, headline).tolist())
        moves = {name: by for name, by in places.items() if by}
        agreed[method] = {"kendall": kendall, "spearman": spearman, "moved": moves}
    return agreed


def _by_alternative(problem: DecisionProblem, values: Iterable[Any] | None) -> dict[str, Any]:
    """Values by alternative; empty where the method yields none."""
    return {} if values is None else dict(zip(problem.alternatives, values, strict=True))


def to_builtins(value: Any) -> Any:
    """The same in dictionaries, lists, strings, ints, floats and None; what is not finite becomes None."""
    match value:
        case Mapping():
            return {str(key): to_builtins(each) for key, each in value.items()}
        case np.ndarray() | np.generic():
            return to_builtins(value.tolist())
        case list() | tuple() | set() | frozenset():
            return [to_builtins(each) for each in value]
        case float() if not math.isfinite(value):
            return None
    return value
