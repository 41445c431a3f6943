"""Answers, open questions and remarks as sentences, with the names that things have."""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.elicitation.elicitation_method import NodeQuestion, WeightingWarning, Wording
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS, consistency_sentences
from scenarios.elicitation.hierarchy import FLAT, JOINED, TOP, item_ids
from scenarios.elicitation.local_weights import solve_node
from scenarios.elicitation.method_state import elicitation_state
from scenarios.findings import Finding
from scenarios.model import Language, Scenario
from scenarios.text import elicitation_warnings, fill_in
from scenarios.text.catalogue import _
from scenarios.text.findings import sentence
from scenarios.text.names_and_lists import BETWEEN, listed, names_of, quoted

NODES = {TOP: _("the dimensions"), FLAT: _("all criteria")}
_QUESTIONS = {kind: asked for each in ELICITATION_METHODS.values() for kind, asked in each.questions.items()}
SEVERAL_PAIRS = ("many_together", "many_opposed")  # remarks whose subjects are pairs, one after the other
NAMED = ("alternative", "criterion", "id", "first", "second", "dimension")  # fields of findings that hold ids


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer in words. where: the node's name; asked, answered: the question and the answer."""

    where: str
    question: str
    answered: str


def answer_lines(scenario: Scenario, language: Language) -> tuple[AnswerLine, ...]:
    """What was asked and answered in the present way, in the order of the questions; empty for sliders and presets."""
    method = ELICITATION_METHODS.get(scenario.weighting.method)
    if method is None:
        return ()
    wording, lines = Wording(names_of(scenario, language), language), []
    for node in elicitation_state(scenario, method.id).nodes:
        where, ids = node_name(scenario, node.node, language), item_ids(scenario, node.node)
        if node.answers != method.answers():
            lines += [AnswerLine(where, *line) for line in method.lines(node.answers, ids, wording)]
    return tuple(lines)


def consistency_lines(scenario: Scenario, language: Language) -> tuple[str, ...]:
    """How well the answers at each node agree; empty where the way cannot tell."""
    way, names, lines = scenario.weighting.method, names_of(scenario, language), []
    for node in elicitation_state(scenario, way).nodes:
        report = solve_node(way, item_ids(scenario, node.node), node.answers).report
        said = () if report is None else consistency_sentences(report, language, names)
        if said:
            lines.append(JOINED.in_(language).format(name=node_name(scenario, node.node, language), meaning=said[0]))
            lines += said[1:]
    return tuple(lines)


def node_name(scenario: Scenario, node: str, language: Language) -> str:
    """A dimension's own name, or what is compared at one of the two other nodes."""
    return NODES[node].in_(language) if node in NODES else names_of(scenario, language).get(node, node)


def question_sentence(question: NodeQuestion, scenario: Scenario, language: Language) -> str:
    """What to answer next."""
    return fill_in(_QUESTIONS, question.kind, language, **_ids(question.ids, scenario, language))


def finding_sentence(finding: Finding, scenario: Scenario, language: Language) -> str:
    """What is wrong with answers, by name where the finding has an id."""
    names = names_of(scenario, language)
    fields = {
        name: names.get(value, value) if name in NAMED and isinstance(value, str) else value
        for name, value in finding.fields.items()
    }
    return sentence(Finding(finding.path, finding.code, fields), language)


def warning_sentence(guard: WeightingWarning, scenario: Scenario, language: Language) -> str:
    """The remark."""
    fields = _ids(guard.subject, scenario, language)
    node = guard.subject[0] if guard.subject else ""
    where = node_name(scenario, node, language)
    fields["node"] = where if node in NODES else quoted(where, language)
    fields["all"] = listed(scenario, guard.subject, language) if guard.subject else ""
    pairs = zip(guard.subject[::2], guard.subject[1::2], strict=False) if guard.code in SEVERAL_PAIRS else ()
    fields["pairs"] = BETWEEN.in_(language).join(listed(scenario, pair, language) for pair in pairs)
    return fill_in(elicitation_warnings.SENTENCES, guard.code, language, **fields, **guard.fields)


def warning_remedy(guard: WeightingWarning, language: Language) -> str:
    """What to do about it."""
    return fill_in(elicitation_warnings.REMEDIES, guard.code, language)


def _ids(ids: tuple[str, ...], scenario: Scenario, language: Language) -> dict[str, str]:
    names = names_of(scenario, language)
    return {word: quoted(names.get(id_, id_), language) for word, id_ in zip(("first", "second"), ids, strict=False)}
