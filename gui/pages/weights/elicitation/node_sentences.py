"""Sentences on a node: what is still open, and what its answers say about themselves."""

from __future__ import annotations

from gui.translation import language
from scenarios.elicitation.method_state import NodeState
from scenarios.elicitation.sentences import finding_sentence, question_sentence
from scenarios.model import Scenario
from scenarios.text import fill_in
from scenarios.text.elicitation_findings import NOTES


def questions_of(scenario: Scenario, node: NodeState) -> list[str]:
    """Every question that is still open, one a line."""
    return [question_sentence(each, scenario, language()) for each in node.missing]


def notes_of(scenario: Scenario, node: NodeState) -> list[str]:
    """What does not hold together, then what a reader should know of the weights."""
    wrong = [f"⚠ {finding_sentence(each, scenario, language())}" for each in node.findings]
    return [*wrong, *(fill_in(NOTES, each, language()) for each in node.notes)]
