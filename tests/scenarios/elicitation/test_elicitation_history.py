"""Random answers, choices of ways and changes of the tree: weights follow, nothing that still holds is lost, bytes come
back."""

from __future__ import annotations

import math
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from scenarios import edits
from scenarios.elicitation.best_worst import BestWorstAnswers
from scenarios.elicitation.cards import CardsAnswers
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS, WEIGHTING_METHODS
from scenarios.elicitation.hierarchy import FLAT, TOP, item_ids
from scenarios.elicitation.initial_answers import loss_when_switching
from scenarios.elicitation.intervals import IntervalsAnswers
from scenarios.elicitation.method_state import answers_at, elicitation_state
from scenarios.elicitation.order import OrderAnswers
from scenarios.elicitation.pairs import PairsAnswers
from scenarios.elicitation.points import PointsAnswers
from scenarios.elicitation.sentences import (
    answer_lines,
    consistency_lines,
    finding_sentence,
    question_sentence,
    warning_remedy,
    warning_sentence,
)
from scenarios.elicitation.swing import SwingAnswers
from scenarios.elicitation.warnings import weighting_warnings
from scenarios.findings import InvalidInput
from scenarios.io.json.codec import decode, encode, in_order
from scenarios.model import Scenario, Text
from scenarios.text.elicitation_findings import LOST
from scenarios.validation.document_rules import scenario_findings
from tests.scenarios.samples import small

STAMP = edits.Signature("2025-03-31T09:30:00+08:00", "Li")
IDS = [each.id for each in WEIGHTING_METHODS]
FIGURES = st.integers(0, 100).map(float) | st.sampled_from([-1.0, 100.0, 101.0, math.inf, 1e-9, 0.3])
SAATY = st.sampled_from([1.0, 2.0, 3.0, 5.0, 9.0, 1 / 3, 1 / 9, 0.0, 12.0, math.nan])
SHARES = st.sampled_from([0.0, 0.1, 0.25, 0.4, 0.6, 1.0, 1.5])


def some(ids: list[str], figures: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(st.sampled_from(ids), figures, max_size=len(ids))


def places(ids: list[str]) -> st.SearchStrategy[tuple[tuple[str, ...], ...]]:
    """The ids in any order, cut into places; now and then with one twice or left out."""
    cuts = st.lists(st.booleans(), min_size=len(ids), max_size=len(ids))
    return st.tuples(st.permutations(ids), cuts, st.integers(0, 6)).map(lambda drawn: _cut(*drawn))


def _cut(order: list[str], cuts: list[bool], odd: int) -> tuple[tuple[str, ...], ...]:
    order = order[1:] if odd == 0 else [*order, order[0]] if odd == 1 else order
    found: list[list[str]] = []
    for item, cut in zip(order, [True, *cuts], strict=False):
        found = [*found, [item]] if cut or not found else [*found[:-1], [*found[-1], item]]
    return tuple(map(tuple, found))


def answers(way: str, ids: list[str]) -> st.SearchStrategy[Any]:
    pairs = [f"{a}/{b}" for a in ids for b in ids if a < b] or ["x/y"]
    return {
        "points": st.builds(PointsAnswers, some(ids, FIGURES)),
        "swing": st.builds(SwingAnswers, some(ids, FIGURES)),
        "order": st.builds(OrderAnswers, places(ids), st.sampled_from(["roc", "rank_sum", "rank_reciprocal"])),
        "pairs": st.builds(PairsAnswers, some(pairs, SAATY), st.sampled_from(["eigenvector", "geometric_mean"])),
        "best_worst": st.builds(
            BestWorstAnswers, st.sampled_from(ids), st.sampled_from(ids), some(ids, SAATY), some(ids, SAATY)
        ),
        "cards": st.builds(
            CardsAnswers,
            places(ids),
            st.lists(st.integers(0, 2), max_size=2).map(tuple),
            st.sampled_from([0.0, 0.5, 4.0]),
        ),
        "intervals": st.builds(IntervalsAnswers, some(ids, st.tuples(SHARES, SHARES))),
    }[way]


class Weighing(RuleBasedStateMachine):
    """One document that is weighted in every way while its tree changes."""

    def __init__(self) -> None:
        super().__init__()
        self.now = small()

    def edit(self, change: Any, *args: Any) -> Scenario | None:
        """Make an edit; None, and all as it was, where it is refused."""
        before = encode(self.now)
        try:
            after: Scenario = change(self.now, *args)
        except InvalidInput as refused:
            assert refused.findings
            for each in refused.findings:
                assert finding_sentence(each, self.now, "en") != finding_sentence(each, self.now, "zh")
            after = self.now
        assert encode(self.now) == before
        self.now = after
        return after

    @rule(way=st.sampled_from(IDS), flat=st.booleans())
    def choose(self, way: str, flat: bool) -> None:
        lost, before = loss_when_switching(self.now, way, flat), self.now.weights
        assert lost is None or lost in LOST
        self.edit(edits.choose_elicitation_method, way, flat, STAMP)
        if lost is None and way != "sliders":
            assert all(math.isclose(self.now.weights[id_], before[id_], abs_tol=1e-5) for id_ in before)

    @rule(data=st.data())
    def answer(self, data: Any) -> None:
        way = data.draw(st.sampled_from(list(ELICITATION_METHODS)))
        node = data.draw(st.sampled_from([TOP, FLAT, *(each.id for each in self.now.dimensions)]))
        ids = [*item_ids(self.now, node)] or ["nowhere"]
        given = data.draw(answers(way, ids))
        before = self.now
        self.edit(edits.set_answers, way, node, given)
        if self.now is not before:
            assert answers_at(self.now, way, node) == given
            assert self.now.weighting.method == way

    @rule(data=st.data(), weight=st.floats(0, 1))
    def slide(self, data: Any, weight: float) -> None:
        if self.now.criteria:
            before = {way: kept(self.now, way) for way in ELICITATION_METHODS}
            self.edit(edits.set_weight, data.draw(st.sampled_from(self.now.criteria)).id, weight)
            assert {way: kept(self.now, way) for way in ELICITATION_METHODS} == before

    @rule(data=st.data())
    def add(self, data: Any) -> None:
        before = {way: kept(self.now, way) for way in ELICITATION_METHODS}
        if self.now.dimensions and len(self.now.criteria) < 6 and data.draw(st.booleans()):
            self.edit(edits.add_criterion, data.draw(st.sampled_from(self.now.dimensions)).id, Text("New"))
        elif len(self.now.dimensions) < 4:
            self.edit(edits.add_dimension, Text("New"))
        assert {way: kept(self.now, way) for way in ELICITATION_METHODS} == before

    @rule(data=st.data())
    def remove(self, data: Any) -> None:
        if not self.now.criteria:
            return
        gone = data.draw(st.sampled_from(self.now.criteria)).id
        before = {way: spoken(self.now, way) for way in ("points", "swing", "pairs", "intervals")}
        self.edit(edits.remove_criterion, gone)
        for way, said in before.items():
            assert spoken(self.now, way) == {each for each in said if gone not in each[1].split("/")}

    @rule(data=st.data())
    def move(self, data: Any) -> None:
        if self.now.criteria:
            criterion, dimension = (data.draw(st.sampled_from(x)) for x in (self.now.criteria, self.now.dimensions))
            self.edit(edits.move_criterion, criterion.id, dimension.id)

    @rule(data=st.data())
    def remove_dimension(self, data: Any) -> None:
        if len(self.now.dimensions) > 1:
            self.edit(edits.remove_dimension, data.draw(st.sampled_from(self.now.dimensions)).id)

    @invariant()
    def weights_sum_to_one_and_follow_from_complete_answers(self) -> None:
        now = self.now
        assert {*now.weights} == {each.id for each in now.criteria}
        if not now.criteria:
            return
        assert math.isclose(math.fsum(now.weights.values()), 1.0, abs_tol=1e-9)
        found = elicitation_state(now, now.weighting.method).weights
        assert found is None or found == now.weights

    @invariant()
    def the_file_gives_back_the_same_document_and_bytes(self) -> None:
        assert list(scenario_findings(self.now)) == []
        data = encode(self.now)
        read = decode(data)
        assert read == in_order(self.now)
        assert encode(read) == data

    @invariant()
    def everything_can_be_said_in_both_languages(self) -> None:
        for language in ("en", "zh"):
            for guard in weighting_warnings(self.now):
                assert warning_sentence(guard, self.now, language) and warning_remedy(guard, language)
            found = elicitation_state(self.now, self.now.weighting.method)
            for node in found.nodes:
                assert all(question_sentence(each, self.now, language) for each in node.missing)
                assert all(finding_sentence(each, self.now, language) for each in node.findings)
                assert node.weights or node.missing or node.findings
            assert all(each.question and each.where for each in answer_lines(self.now, language))
            assert all(consistency_lines(self.now, language))


def kept(scenario: Scenario, way: str) -> dict[str, Any]:
    """Node -> answers of a way, as stored."""
    nodes = [TOP, FLAT, *(each.id for each in scenario.dimensions)]
    empty = ELICITATION_METHODS[way].answers()
    return {node: found for node in nodes if (found := answers_at(scenario, way, node)) != empty}


def spoken(scenario: Scenario, way: str) -> set[tuple[str, str, Any]]:
    """(node, item or pair, answer) of every single answer."""
    field = {"pairs": "judgements", "intervals": "bounds"}.get(way, "points")
    found = kept(scenario, way).items()
    return {(node, key, given) for node, each in found for key, given in getattr(each, field).items()}


Weighing.TestCase.settings = settings(
    max_examples=40, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
TestWeighing = Weighing.TestCase
