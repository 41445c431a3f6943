"""What is missing at a step, as one thing to do next: what it is, how many of it, and where it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from scenarios.evaluation.evaluate import Evaluation
from scenarios.evaluation.judgements import effective_judgements
from scenarios.evaluation.score_matrix import score_matrix_of
from scenarios.log_summary import log_summary
from scenarios.model import Scenario
from scenarios.progress.asked_weights import are_asked

ENOUGH = 2  # of what is compared


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """code: a key of `scenarios.text.open_questions.SENTENCES`; count: of what it says; step, subject: the page where
    it is settled, and what to select there, "" for nothing."""

    code: str
    count: int = 0
    step: str = ""
    subject: str = ""


def open_question(step: str, evaluation: Evaluation) -> OpenQuestion | None:
    """The first thing that is missing at this step; None if nothing is, or there is no such step."""
    asked = _ASKED.get(step)
    return asked(evaluation) if asked else None


def _brief(evaluation: Evaluation) -> OpenQuestion | None:
    brief = evaluation.scenario.brief
    for code in ("question", "commissioner", "judges"):
        if not getattr(brief, code):
            return OpenQuestion(f"no_{code}", 0, "brief", code)
    return None


def _recommendations(evaluation: Evaluation) -> OpenQuestion | None:
    return _too_few("recommendations", len(evaluation.scenario.recommendations))


def _criteria(evaluation: Evaluation) -> OpenQuestion | None:
    scenario = evaluation.scenario
    if question := _too_few("criteria", len(scenario.criteria)):
        return question
    directions, ends = set(scenario.assumed.directions), set(scenario.assumed.ends)
    for code, ids in (("directions_assumed", directions), ("ends_assumed", ends)):
        found = [each.id for each in scenario.criteria if each.id in ids]
        if found:
            return OpenQuestion(code, len(found), "criteria", found[0])
    return None


def _too_few(what: str, count: int) -> OpenQuestion | None:
    if count >= ENOUGH:
        return None
    return OpenQuestion(f"one_{what}" if count else f"no_{what}", count, what)


def _scores(evaluation: Evaluation) -> OpenQuestion | None:
    scenario = evaluation.scenario
    for what in ("recommendations", "criteria"):
        if not getattr(scenario, what):
            return OpenQuestion(f"no_{what}", 0, what)
    missing = score_matrix_of(scenario).missing
    if not missing.any():
        return None
    row, column = divmod(int(missing.argmax()), missing.shape[1])
    cell = f"{scenario.recommendations[row].id}/{scenario.criteria[column].id}"
    return OpenQuestion("scores_missing", int(missing.sum()), "scores", cell)


def _weights(evaluation: Evaluation) -> OpenQuestion | None:
    scenario = evaluation.scenario
    if not scenario.criteria:
        return OpenQuestion("no_criteria", 0, "criteria")
    if are_asked(scenario):
        return _unanswered(scenario)
    if scenario.assumed.weights or not any(effective_judgements(scenario).weights.values()):
        return OpenQuestion("no_way_yet", 0, "weights")
    return None


def _unanswered(scenario: Scenario) -> OpenQuestion | None:
    from scenarios.elicitation.method_state import elicitation_state

    nodes = elicitation_state(scenario, scenario.weighting.method).nodes
    contradicted = [each.node for each in nodes if each.findings]
    open_nodes = [each for each in nodes if each.missing]
    if open_nodes:
        count = sum(len(each.missing) for each in open_nodes)
        return OpenQuestion("questions_open", count, "weights", open_nodes[0].node)
    return OpenQuestion("answers_contradict", 0, "weights", contradicted[0]) if contradicted else None


def _results(evaluation: Evaluation) -> OpenQuestion | None:
    """What was missing before, where the ranking rests on it."""
    for asked in (_recommendations, _criteria, _scores, _weights):
        if question := asked(evaluation):
            return question
    return None


def _record(evaluation: Evaluation) -> OpenQuestion | None:
    unexplained = log_summary(evaluation.scenario.log).unexplained
    return OpenQuestion("changes_unexplained", unexplained, "record", "log") if unexplained else None


_ASKED: dict[str, Callable[[Evaluation], OpenQuestion | None]] = {
    "brief": _brief,
    "recommendations": _recommendations,
    "criteria": _criteria,
    "scores": _scores,
    "weights": _weights,
    "results": _results,
    "robustness": _results,
    "record": _record,
}
