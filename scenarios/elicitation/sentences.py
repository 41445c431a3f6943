"""Answers, open questions and remarks as sentences, with the names that things have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scenarios.elicitation.answers import (
    FORMS,
    Answers,
    BestWorstAnswers,
    CardsAnswers,
    IntervalsAnswers,
    OrderAnswers,
    PairsAnswers,
    PointsAnswers,
    SwingAnswers,
    pair_of,
)
from scenarios.elicitation.hierarchy import JOINED, item_ids
from scenarios.elicitation.local_weights import NodeQuestion, solve_node
from scenarios.elicitation.method_state import elicitation_state
from scenarios.elicitation.stored_answers import record_of
from scenarios.elicitation.warnings import WeightingWarning
from scenarios.findings import Finding
from scenarios.model import Language, Scenario
from scenarios.text import elicitation_warnings, fill_in
from scenarios.text.consistency import consistency_sentences
from scenarios.text.decision_log import COMMA
from scenarios.text.elicitation_answers import CHOICES, NODES, OPEN, QUESTIONS
from scenarios.text.findings import sentence
from scenarios.text.names_and_lists import BETWEEN, listed, names_of, quoted
from scenarios.text.number_format import ratio_text

NAMED = ("alternative", "criterion", "id", "first", "second", "dimension")  # fields of findings that hold ids


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer in words. where: the node's name; asked, answered: the question and the answer."""

    where: str
    question: str
    answered: str


def answer_lines(scenario: Scenario, language: Language) -> tuple[AnswerLine, ...]:
    """What was asked and answered in the present way, in the order of the questions; empty for sliders and presets."""
    way = scenario.weighting.method
    if way not in FORMS:
        return ()
    names, lines, taken_over = names_of(scenario, language), [], record_of(scenario, way).taken_over
    for node in elicitation_state(scenario, way).nodes:
        where, ids = node_name(scenario, node.node, language), item_ids(scenario, node.node)
        if taken_over and node.answers != FORMS[way]():
            lines.append(AnswerLine(where, fill_in(QUESTIONS, "origin", language), CHOICES["taken_over"].in_(language)))
        for asked, answered in _lines(node.answers, ids, names, language):
            lines.append(AnswerLine(where, asked, answered))
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
    return fill_in(OPEN, question.kind, language, **_ids(question.ids, scenario, language))


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
    pairs = zip(guard.subject[::2], guard.subject[1::2], strict=False) if guard.code == "many_together" else ()
    fields["pairs"] = BETWEEN.in_(language).join(listed(scenario, pair, language) for pair in pairs)
    return fill_in(elicitation_warnings.SENTENCES, guard.code, language, **fields, **guard.fields)


def warning_remedy(guard: WeightingWarning, language: Language) -> str:
    """What to do about it."""
    return fill_in(elicitation_warnings.REMEDIES, guard.code, language)


def _ids(ids: tuple[str, ...], scenario: Scenario, language: Language) -> dict[str, str]:
    names = names_of(scenario, language)
    return {word: quoted(names.get(id_, id_), language) for word, id_ in zip(("first", "second"), ids, strict=False)}


Line = tuple[str, str]


def _lines(answers: Answers, ids: tuple[str, ...], names: Mapping[str, str], language: Language) -> Iterator[Line]:
    def asked(code: str, **fields: object) -> str:
        return fill_in(QUESTIONS, code, language, **fields)

    def listed(place: tuple[str, ...]) -> str:
        return COMMA.in_(language).join(names.get(id_, id_) for id_ in place)

    match answers:
        case PointsAnswers(points=points) | SwingAnswers(points=points):
            code = "swing" if isinstance(answers, SwingAnswers) else "points"
            for id_ in ids:
                if id_ in points:
                    yield asked(code, first=names[id_]), f"{points[id_]:.4g}"
        case OrderAnswers():
            yield asked("formula"), CHOICES[answers.formula].in_(language)
            for number, place in enumerate(answers.order, 1):
                yield asked("place", number=number), listed(place)
        case PairsAnswers():
            known = frozenset(ids)
            yield asked("prioritisation"), CHOICES[answers.prioritisation].in_(language)
            for key, given in answers.judgements.items():
                first, second = pair_of(key, known) or (key, key)
                yield asked("pair", first=names.get(first, first), second=names.get(second, second)), ratio_text(given)
        case BestWorstAnswers():
            yield from _best_worst(answers, ids, names, language)
        case CardsAnswers():
            for number, rank in enumerate(answers.order, 1):
                yield asked("rank", number=number), listed(rank)
                if number <= len(answers.blanks) and answers.blanks[number - 1]:
                    yield asked("blanks", number=number), str(answers.blanks[number - 1])
            if answers.z:
                yield asked("ratio"), f"{answers.z:.4g}"
            if answers.rounding is not None:
                yield asked("rounding"), str(answers.rounding)
        case IntervalsAnswers(bounds=bounds):
            for id_ in ids:
                if id_ in bounds:
                    low, high = bounds[id_]
                    yield asked("bounds", first=names[id_]), f"{100 * low:.4g}% – {100 * high:.4g}%"


def _best_worst(
    answers: BestWorstAnswers, ids: tuple[str, ...], names: Mapping[str, str], language: Language
) -> Iterator[Line]:
    yield fill_in(QUESTIONS, "model", language), CHOICES[answers.model].in_(language)
    for role in ("best", "worst"):
        chosen = getattr(answers, role)
        if chosen:
            yield fill_in(QUESTIONS, role, language), names.get(chosen, chosen)
    for id_ in ids:
        if id_ in answers.best_to_others:
            asked = fill_in(QUESTIONS, "pair", language, first=names.get(answers.best, ""), second=names[id_])
            yield asked, ratio_text(answers.best_to_others[id_])
    for id_ in ids:
        told = id_ == answers.best and answers.worst in answers.best_to_others  # best over worst stands in both lists
        if id_ in answers.others_to_worst and not told:
            asked = fill_in(QUESTIONS, "pair", language, first=names[id_], second=names.get(answers.worst, ""))
            yield asked, ratio_text(answers.others_to_worst[id_])
