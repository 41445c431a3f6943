"""Random edits, undo, redo, save and load: state and bytes come back, and the rules hold all along."""

from __future__ import annotations

import math
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from scenarios import edits
from scenarios.findings import InvalidInput
from scenarios.io.files import atomic_files
from scenarios.io.json.codec import decode, encode, in_order
from scenarios.model import Scale, Scenario, Text
from scenarios.validation.document_rules import scenario_findings
from tests.scenarios.samples import small

STAMP = edits.Signature("2025-03-31T09:30:00+08:00", "Li")
WEIGHTS = st.floats(-0.5, 1.5) | st.sampled_from([0.0, 1.0, 1e-300, 0.25])
SCORES = st.none() | st.floats(-1, 11) | st.sampled_from([0.0, 2.5, 4.0])
NAMES = st.builds(Text, st.sampled_from(["", "Ask", "=1+1", "🚀", "a\nb", "\u202e"]), st.sampled_from(["", "名"]))
PLACES = st.integers(0, 4)
STAMPS = st.sampled_from([None, STAMP])


class History(RuleBasedStateMachine):
    """A document as a list of scenarios and a place in it, beside one file."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "plan.renheng"
        self.states, self.at = [small()], 0
        self.saved: Scenario | None = None

    def teardown(self) -> None:
        self.folder.cleanup()

    @property
    def now(self) -> Scenario:
        return self.states[self.at]

    def pick(self, data: Any, ids: list[str]) -> str:
        """One of the ids, or now and then one that does not exist."""
        return str(data.draw(st.sampled_from([*ids, "nowhere"])))

    def edit(self, change: Any, *args: Any, **fields: Any) -> None:
        """Make an edit. A refused one must leave everything as it was, bytes too."""
        before = encode(self.now)
        try:
            after = change(self.now, *args, **fields)
        except InvalidInput as refused:
            assert refused.findings
            assert encode(self.now) == before
            return
        assert encode(self.now) == before
        if after is not self.now:
            self.states[self.at + 1 :] = [after]
            self.at += 1

    @rule(data=st.data(), weight=WEIGHTS, whole=st.booleans(), stamp=STAMPS)
    def weigh(self, data: Any, weight: float, whole: bool, stamp: edits.Signature | None) -> None:
        before = self.now
        kinds = [each.id for each in (before.dimensions if whole else before.criteria)]
        self.edit(edits.set_dimension_weight if whole else edits.set_weight, self.pick(data, kinds), weight, stamp)
        self.locks_held(before)

    @rule(data=st.data(), weights=st.lists(WEIGHTS, max_size=4))
    def weigh_several(self, data: Any, weights: list[float]) -> None:
        before = self.now
        self.edit(edits.set_weights, {self.pick(data, [c.id for c in before.criteria]): w for w in weights})
        self.locks_held(before)

    @rule(data=st.data(), everywhere=st.booleans(), preset=st.booleans())
    def weigh_by_rule(self, data: Any, everywhere: bool, preset: bool) -> None:
        before = self.now
        if preset:
            self.edit(edits.apply_preset, "even", STAMP)
        else:
            self.edit(
                edits.set_equal_weights, None if everywhere else self.pick(data, [d.id for d in before.dimensions])
            )
        self.locks_held(before)

    def locks_held(self, before: Scenario) -> None:
        for id_ in before.weighting.locked:
            if id_ in before.weights:
                assert self.now.weights[id_] == before.weights[id_]
            else:
                assert abs(self.now.dimension_weights[id_] - before.dimension_weights[id_]) < 1e-12

    @rule(data=st.data(), locked=st.booleans())
    def lock(self, data: Any, locked: bool) -> None:
        ids = [each.id for each in (*self.now.dimensions, *self.now.criteria)]
        self.edit(edits.set_locked, self.pick(data, ids), locked)

    @rule(data=st.data(), fields=st.dictionaries(st.sampled_from(["value", "low", "high"]), SCORES), stamp=STAMPS)
    def judge(self, data: Any, fields: dict[str, float | None], stamp: edits.Signature | None) -> None:
        row = self.pick(data, [each.id for each in self.now.recommendations])
        column = self.pick(data, [each.id for each in self.now.criteria])
        reason = data.draw(st.sampled_from([{}, {"rationale": Text("Because")}, {"date": "yesterday"}]))
        self.edit(edits.set_score, row, column, **fields, **reason, stamp=stamp)

    @rule(data=st.data(), values=st.lists(SCORES, max_size=3), clear=st.booleans())
    def paste(self, data: Any, values: list[float | None], clear: bool) -> None:
        rows = [each.id for each in self.now.recommendations]
        columns = [each.id for each in self.now.criteria]
        block = {(self.pick(data, rows), self.pick(data, columns)): value for value in values}
        if clear:
            self.edit(edits.clear_scores, list(block), STAMP)
        else:
            self.edit(edits.set_scores, block, "Li", "2025-03-31")

    @rule(data=st.data(), name=NAMES, at=PLACES, stamp=STAMPS)
    def change_recommendations(self, data: Any, name: Text, at: int, stamp: edits.Signature | None) -> None:
        group = self.pick(data, [each.id for each in self.now.groups])
        row = self.pick(data, [each.id for each in self.now.recommendations])
        measure = self.pick(data, [m.id for each in self.now.recommendations for m in each.measures])
        change, args = data.draw(
            st.sampled_from(
                [
                    (edits.add_group, (name, None, at)),
                    (edits.move_group, (group, at)),
                    (edits.remove_group, (group,)),
                    (edits.add_recommendation, (group, name, None, at)),
                    (edits.add_recommendation, (group, name, "A1")),
                    (edits.move_recommendation, (row, group, at)),
                    (edits.remove_recommendation, (row,)),
                    (edits.add_measure, (row, name, None, at)),
                    (edits.update_measure, (measure, name)),
                    (edits.move_measure, (measure, row, at)),
                    (edits.remove_measure, (measure,)),
                ]
            )
        )
        self.edit(change, *args, stamp=stamp)

    @rule(data=st.data(), name=NAMES, at=PLACES, stamp=STAMPS)
    def change_criteria(self, data: Any, name: Text, at: int, stamp: edits.Signature | None) -> None:
        dimension = self.pick(data, [each.id for each in self.now.dimensions])
        column = self.pick(data, [each.id for each in self.now.criteria])
        scale = data.draw(st.sampled_from([Scale(), Scale(0, 2), Scale(-1, 11, "min"), Scale(3, 3)]))
        change, args = data.draw(
            st.sampled_from(
                [
                    (edits.add_dimension, (name, None, at)),
                    (edits.move_dimension, (dimension, at)),
                    (edits.remove_dimension, (dimension,)),
                    (edits.add_criterion, (dimension, name, None, at)),
                    (edits.move_criterion, (column, dimension, at)),
                    (edits.remove_criterion, (column,)),
                    (edits.set_scale, (column, scale)),
                ]
            )
        )
        self.edit(change, *args, stamp=stamp)

    @rule(name=NAMES, due=st.sampled_from(["", "2025-04-30", "soon"]))
    def describe(self, name: Text, due: str) -> None:
        self.edit(edits.set_title, name)
        self.edit(edits.update_brief, question=name, due=due, stamp=STAMP)
        self.edit(edits.add_note, STAMP.when, "Li", name)

    @precondition(lambda self: self.at > 0)
    @rule(steps=st.integers(1, 5))
    def undo(self, steps: int) -> None:
        self.at = max(0, self.at - steps)

    @precondition(lambda self: self.at < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        self.at += 1

    @rule()
    def save(self) -> None:
        assert atomic_files.write(self.path, self.now) == atomic_files.fingerprint(self.path)
        self.saved = self.now

    @precondition(lambda self: self.saved is not None)
    @rule()
    def load(self) -> None:
        assert self.saved is not None
        loaded = atomic_files.read(self.path)
        assert loaded == in_order(self.saved)
        assert encode(loaded) == encode(self.saved) == self.path.read_bytes()
        self.states, self.at = [loaded], 0

    @invariant()
    def the_rules_hold(self) -> None:
        assert list(scenario_findings(self.now)) == []
        assert decode(encode(self.now)) == in_order(self.now)

    @invariant()
    def weights_sum_to_one(self) -> None:
        weights = self.now.weights
        assert list(weights) == [] or abs(math.fsum(weights.values()) - 1.0) <= 1e-12
        assert weights.keys() == set(self.now.dimension_of)
        assert all(0 <= weight <= 1 + 1e-12 for weight in weights.values())


TestHistory = History.TestCase
TestHistory.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
