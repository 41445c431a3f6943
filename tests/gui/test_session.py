"""The session: one way in, one way out, and a history that folds what belongs together."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from gui.pauses import UNDO_STEP
from gui.session import Change, EditCommand, Session
from scenarios import edits
from scenarios.findings import InvalidInput
from scenarios.paper import paper_scenario


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(qapp: object, clock: Clock) -> Session:
    return Session(paper_scenario(), clock=clock)


def drag(session: Session, weight: float, key: str = "weight/N1") -> None:
    session.apply("Weight", edits.set_weight, session.scenario.criteria[0].id, weight, merge_key=key)


def first_weight(session: Session) -> float:
    return session.scenario.weights[session.scenario.criteria[0].id]


def test_an_edit_is_told_once_and_can_be_undone(session: Session) -> None:
    told: list[Change] = []
    session.document_changed.connect(told.append)
    before = session.scenario
    drag(session, 0.4)
    assert [(c.before is before, c.after is session.scenario, c.weights, c.scores) for c in told] == [
        (True, True, True, False)
    ]
    session.undo_stack.undo()
    assert session.scenario is before
    session.undo_stack.redo()
    assert first_weight(session) == pytest.approx(0.4)


def test_quick_edits_of_one_key_are_one_step(session: Session, clock: Clock) -> None:
    for weight in (0.2, 0.3, 0.4):
        clock.now += UNDO_STEP * 0.9
        drag(session, weight)
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.scenario == paper_scenario()


def test_a_pause_begins_a_new_step(session: Session, clock: Clock) -> None:
    drag(session, 0.2)
    clock.now += UNDO_STEP * 1.1
    drag(session, 0.3)
    assert session.undo_stack.count() == 2


def test_another_key_begins_a_new_step(session: Session) -> None:
    drag(session, 0.2)
    drag(session, 0.3, key="another")
    assert session.undo_stack.count() == 2


def test_what_was_folded_into_another_step_keeps_no_document(
    session: Session, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[EditCommand] = []
    begin = EditCommand.__init__

    def recorded(self: EditCommand, *args: Any) -> None:
        begin(self, *args)
        made.append(self)

    monkeypatch.setattr(EditCommand, "__init__", recorded)
    for weight in (0.2, 0.3, 0.4):
        drag(session, weight)
    assert [hasattr(each, "before") or hasattr(each, "after") for each in made] == [True, False, False]


def test_edits_without_a_key_never_fold(session: Session) -> None:
    for weight in (0.2, 0.3):
        session.apply("Weight", edits.set_weight, session.scenario.criteria[0].id, weight)
    assert session.undo_stack.count() == 2


def test_nothing_folds_across_the_saved_state(session: Session) -> None:
    drag(session, 0.2)
    session.undo_stack.setClean()
    drag(session, 0.3)
    assert not session.undo_stack.isClean()
    session.undo_stack.undo()
    assert session.undo_stack.isClean()
    assert first_weight(session) == pytest.approx(0.2)


def test_nothing_folds_into_a_step_that_was_undone_and_done_again(session: Session) -> None:
    drag(session, 0.2)
    drag(session, 0.3)
    session.undo_stack.undo()
    drag(session, 0.4)
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.scenario == paper_scenario()


def test_dragging_back_to_the_start_leaves_no_step(session: Session) -> None:
    start = first_weight(session)
    drag(session, 0.0)
    drag(session, start)
    assert session.scenario.weights == pytest.approx(dict(paper_scenario().weights))


def test_each_folded_edit_starts_from_the_state_before_the_first(session: Session) -> None:
    """Otherwise a slider at 100 % would wipe out the ratios of all others for good."""
    others = {k: v for k, v in session.scenario.weights.items() if k != session.scenario.criteria[0].id}
    drag(session, 1.0)
    drag(session, 0.5)
    share = 0.5 / sum(others.values())
    for criterion, weight in others.items():
        assert session.scenario.weights[criterion] == pytest.approx(weight * share)


def test_a_refused_edit_changes_nothing_and_leaves_no_step(session: Session) -> None:
    before = session.scenario
    with pytest.raises(InvalidInput):
        session.apply("Weight", edits.set_weight, "no such criterion", 0.2)
    assert session.scenario is before
    assert session.undo_stack.count() == 0


def test_an_edit_that_changes_nothing_leaves_no_step(session: Session) -> None:
    drag(session, first_weight(session))
    assert session.undo_stack.count() == 0


def test_opening_forgets_the_history(session: Session) -> None:
    drag(session, 0.2)
    told: list[Change] = []
    session.document_changed.connect(told.append)
    session.open(paper_scenario())
    assert session.undo_stack.count() == 0
    assert [each.opened for each in told] == [True]
    assert told[0].reshaped


def test_a_change_names_the_cells_that_differ(session: Session) -> None:
    told: list[Change] = []
    session.document_changed.connect(told.append)
    cell = (session.scenario.recommendations[2].id, session.scenario.criteria[3].id)
    session.apply("Score", edits.set_score, *cell, value=1.0)
    assert told[-1].cells == {cell}
    assert not told[-1].reshaped


def test_nothing_changes_the_history_while_a_step_of_it_goes_by(qtbot: QtBot) -> None:
    session = Session(paper_scenario())
    for weight in (0.2, 0.3, 0.4):
        session.apply("Weight", edits.set_weight, "N1", weight)

    def meddle(_change: Change) -> None:
        session.apply("Another", edits.set_weight, "N2", 0.37)

    session.document_changed.connect(meddle)
    session.undo_stack.undo()
    assert (session.undo_stack.count(), session.undo_stack.index()) == (3, 2)
    assert session.scenario.weights["N1"] == pytest.approx(0.3)
    session.document_changed.disconnect(meddle)

    other = paper_scenario()
    session.document_changed.connect(lambda change: None if change.opened else session.open(other))
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: session.scenario is other)
    assert session.undo_stack.count() == 0
