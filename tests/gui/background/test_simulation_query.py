"""Simulating beside the window: coarse first, then fine; what was drawn is kept, what is late is dropped."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from gui.background.simulation_query import SimulationProgress, SimulationQuery, coarse_samples, simulation_query
from scenarios import edits
from scenarios.analysis.simulation import SimulationRequest, SimulationResult, request_of, run_simulation
from scenarios.model import Scenario, Text
from scenarios.paper import paper_scenario
from scoring.sensitivity.smaa import Cancelled
from tests.gui.results_scenario import small

PATIENCE = 10.0  # seconds until a test that waits for a thread gives up
CHUNK = 500  # samples between two looks at whether it is enough


class Stepwise:
    """A simulation whose fine run goes on only when it is let, and that notes what it was asked."""

    def __init__(self) -> None:
        self.asked, self.begun, self.go_on = list[SimulationRequest](), Event(), Event()
        self.refusal: Exception | None = None

    def __call__(
        self, question: SimulationRequest, progress: Callable[[float], object], is_enough: Callable[[], bool]
    ) -> SimulationResult:
        self.asked.append(question)
        if self.refusal is not None:
            raise self.refusal
        if question.error is None:
            return run_simulation(question, progress, is_enough)
        self.begun.set()
        self.go_on.wait(PATIENCE)
        progress(0.5)
        if is_enough():
            raise Cancelled
        return run_simulation(question, progress, is_enough)


@pytest.fixture
def stepwise() -> Stepwise:
    return Stepwise()


@pytest.fixture
def make(qapp: object):  # a timer needs an application
    made: list[SimulationQuery] = []

    def simulating(simulate: Callable = run_simulation) -> SimulationQuery:
        made.append(simulation_query(None, simulate, pause=0))
        return made[-1]

    yield simulating
    for each in made:
        each.close()
        each.deleteLater()


def heard(simulating: SimulationQuery) -> list[SimulationProgress]:
    answers: list[SimulationProgress] = []
    simulating.answer_changed.connect(answers.append)
    return answers


def loose(error: float = 0.01, **analysis: object) -> Scenario:
    return edits.set_analysis(small(), error=error, **analysis)  # type: ignore[arg-type]


def test_a_coarse_answer_comes_first_and_the_fine_one_has_the_error_asked_for(make, qtbot: QtBot):
    simulating = make()
    answers = heard(simulating)
    assert simulating.start(loose(0.004)) is None
    qtbot.waitUntil(lambda: len(answers) == 2)
    coarse, fine = answers
    assert (coarse.stage, coarse.answer.smaa.samples, coarse.reached) == ("coarse", 5000, False)
    assert (fine.stage, fine.reached) == ("fine", True)
    assert fine.answer.smaa.standard_error <= 0.004 < coarse.answer.smaa.standard_error


def test_the_fine_figures_are_those_of_the_file_whoever_asks(make, qtbot: QtBot):
    simulating, scenario = make(), edits.set_analysis(paper_scenario(), error=0.004, seed=7)
    answers = heard(simulating)
    simulating.start(scenario)
    qtbot.waitUntil(lambda: len(answers) == 2)
    elsewhere = run_simulation(request_of(scenario)).smaa
    assert (answers[1].answer.smaa.acceptability == elsewhere.acceptability).all()
    assert answers[1].answer.smaa.samples == elsewhere.samples


def test_a_coarse_answer_that_is_fine_enough_is_the_last(make, qtbot: QtBot, stepwise: Stepwise):
    simulating = make(stepwise)
    answers = heard(simulating)
    simulating.start(loose(0.05))
    qtbot.waitUntil(lambda: bool(answers))
    assert (answers[0].stage, simulating.refining, len(stepwise.asked)) == ("fine", False, 1)


def test_what_was_answered_is_remembered_and_renaming_asks_nothing_new(make, qtbot: QtBot, stepwise: Stepwise):
    simulating, scenario = make(stepwise), loose(0.05)
    answers = heard(simulating)
    simulating.start(scenario)
    qtbot.waitUntil(lambda: bool(answers))
    other = loose(0.05, seed=2)
    simulating.start(other)
    qtbot.waitUntil(lambda: len(answers) == 2)
    renamed = edits.update_recommendation(scenario, "a", name=Text("Open everything"))
    assert simulating.start(renamed) is answers[0]
    assert len(stepwise.asked) == 2


def test_free_weights_do_not_depend_on_the_present_ones_and_weights_around_them_do(make, qtbot: QtBot):
    simulating = make()
    answers = heard(simulating)
    for weights, news in (("free", 0), ("around:0.05", 1)):
        scenario = loose(0.05, weights=weights)
        answers.clear()
        simulating.start(scenario)
        qtbot.waitUntil(lambda: bool(answers))
        moved = edits.set_weight(scenario, "p", 0.4)
        assert (simulating.start(moved) is None) == bool(news)
        simulating.rest()


def test_stopped_it_keeps_what_was_drawn(make, qtbot: QtBot):
    simulating = make()
    answers = heard(simulating)
    simulating.refinement_started.connect(
        lambda _before: simulating.progress_changed.connect(lambda _share: simulating.stop_refining())
    )
    scenario = edits.set_analysis(paper_scenario(), error=0.0001)
    simulating.start(scenario)
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=20_000)
    stopped = answers[1]
    assert (stopped.stage, stopped.reached, simulating.refining) == ("stopped", False, False)
    assert 5000 < stopped.answer.smaa.samples < stopped.answer.question.samples
    assert simulating.start(scenario) is stopped


def test_stopped_before_anything_fine_was_drawn_it_keeps_the_coarse_answer(make, qtbot: QtBot, stepwise: Stepwise):
    simulating = make(stepwise)
    answers = heard(simulating)
    simulating.start(loose(0.001))
    qtbot.waitUntil(stepwise.begun.is_set)
    qtbot.waitUntil(lambda: simulating.refining)
    simulating.stop_refining()
    stepwise.go_on.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert (answers[1].stage, answers[1].answer) == ("stopped", answers[0].answer)


def test_stopped_before_the_fine_run_began_it_begins_none(make, qtbot: QtBot, stepwise: Stepwise):
    simulating = make(stepwise)
    answers = heard(simulating)
    simulating.answer_changed.connect(lambda _drawn: simulating.stop_refining())
    simulating.start(loose(0.001))
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert [each.stage for each in answers] == ["coarse", "stopped"]
    assert not simulating.refining and len(stepwise.asked) == 1


def test_a_late_answer_to_an_older_question_is_dropped(make, qtbot: QtBot, stepwise: Stepwise):
    simulating = make(stepwise)
    answers = heard(simulating)
    simulating.start(loose(0.001, seed=1))
    qtbot.waitUntil(stepwise.begun.is_set)
    simulating.start(loose(0.05, seed=2))
    stepwise.go_on.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert [each.answer.smaa.seed for each in answers] == [1, 2]
    assert [each.stage for each in answers] == ["coarse", "fine"]


def test_a_document_that_moves_on_unseen_ends_what_is_under_way(make, qtbot: QtBot, stepwise: Stepwise):
    simulating, scenario = make(stepwise), loose(0.001)
    simulating.start(scenario)
    qtbot.waitUntil(lambda: simulating.refining)
    simulating.drop_unless(edits.update_recommendation(scenario, "a", name=Text("Open everything")))
    assert simulating.refining
    simulating.drop_unless(edits.set_scores(scenario, {("a", "p"): 1.0}))
    assert not simulating.refining
    stepwise.go_on.set()


def test_what_takes_too_long_is_drawn_only_when_asked_for(make, qtbot: QtBot, stepwise: Stepwise, monkeypatch):
    monkeypatch.setattr("scenarios.analysis.simulation.largest_sample", lambda *_size: 8000)
    simulating, scenario = make(stepwise), loose(0.004)
    answers = heard(simulating)
    stepwise.go_on.set()
    simulating.start(scenario)
    qtbot.waitUntil(lambda: len(answers) == 2)
    short = answers[1]
    assert (short.stage, short.reached, short.answer.smaa.samples) == ("fine", False, 8000)
    assert short.samples_needed > 8000 and short.seconds > 0
    simulating.refine()
    qtbot.waitUntil(lambda: len(answers) == 3)
    assert answers[2].reached and simulating.start(scenario) is answers[2]


def test_a_refusal_is_told_and_may_be_asked_again(make, qtbot: QtBot, stepwise: Stepwise):
    simulating, scenario = make(stepwise), loose(0.05)
    stepwise.refusal = ValueError("why")
    with qtbot.waitSignal(simulating.failed) as failed:
        simulating.start(scenario)
    assert failed.args == [stepwise.refusal]
    stepwise.refusal = None
    with qtbot.waitSignal(simulating.answer_changed):
        assert simulating.start(scenario) is None


def test_nothing_begins_while_nobody_looks(make, qtbot: QtBot, stepwise: Stepwise):
    simulating, scenario = make(stepwise), loose(0.05)
    simulating.start(scenario)
    simulating.rest()
    with qtbot.waitSignal(simulating.answer_changed):
        assert simulating.start(scenario) is None
    assert len(stepwise.asked) == 1


@pytest.mark.parametrize(("size", "samples"), [((4, 3), 5000), ((100, 20), 1666), ((1000, 100), 100)])
def test_the_coarse_run_is_shorter_the_larger_the_problem(size, samples):
    class Sized:
        recommendations, criteria = (range(each) for each in size)

    assert coarse_samples(Sized()) == samples  # type: ignore[arg-type]
