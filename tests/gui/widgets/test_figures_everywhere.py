"""Every place of the window that holds a figure: untouched it changes nothing, and what it shows is what it takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.robustness.simulation_settings import PercentagePointsBox
from gui.pages.weights.elicitation.best_worst_panel import TO_OTHERS
from gui.widgets.fields.number_spin_box import NumberSpinBox
from gui.widgets.typed_numbers import full_text
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.elicitation.best_worst import BestWorstAnswers
from scenarios.elicitation.cards import CardsAnswers
from scenarios.elicitation.intervals import IntervalsAnswers
from scenarios.elicitation.method_state import answers_at
from scenarios.elicitation.points import PointsAnswers
from scenarios.elicitation.swing import SwingAnswers
from scenarios.model import Language, Level, Scale, Scenario, Text
from scenarios.paper import paper_scenario

LARGE = (1200.0, 1450000.0, 7 / 3, 1.125, -1234.567, 0.1 + 0.2, 123456789.01234567, 1e-6, 1e12)
SHARES = (1 / 9, 0.125, 0.1 + 0.2, 0.12345678901234568, 0.07)
FEW = (100 / 3, 12.5, 0.1 + 0.2)
ENDS = Scale(-1e15, 1e15, "max", 0.5)


@dataclass(frozen=True)
class Place:
    """step, subject: where it is; put: the scenario that holds a figure there; field: what is typed into; get: what the
    document holds; figures: those tried."""

    step: str
    subject: str
    put: Callable[[Scenario, float], Scenario]
    field: Callable[[QWidget], QWidget]
    get: Callable[[Scenario], float]
    figures: tuple[float, ...] = LARGE


def scale_of(scenario: Scenario) -> Scale:
    return scenario.criteria[0].scale


def with_scale(**fields: object) -> Callable[[Scenario, float], Scenario]:
    """Only the first criterion, without scores, so that its scale may be anything."""

    def put(scenario: Scenario, figure: float) -> Scenario:
        bare = edits.clear_scores(scenario, list(scenario.score_at))
        ends = {"low": figure - abs(figure) - 1, "high": figure + abs(figure) + 1, "levels": ()}
        return edits.set_scale(bare, "N1", replace(ENDS, **(ends | {name: at(figure) for name, at in fields.items()})))

    return put


def score(part: str) -> Place:
    def put(scenario: Scenario, figure: float) -> Scenario:
        low, high = {"low": (figure, 1e15), "high": (-1e15, figure), "value": (-1e15, 1e15)}[part]
        bare = edits.clear_scores(scenario, list(scenario.score_at))
        return edits.set_score(edits.set_scale(bare, "N1", ENDS), "TA1", "N1", value=figure, low=low, high=high)

    return Place(
        "scores", "TA1/N1", put, lambda page: getattr(page.evidence, part),
        lambda scenario: getattr(scenario.score_at["TA1", "N1"], part),
    )  # fmt: skip


def end(part: str, **fields: Callable[[float], object]) -> Place:
    return Place(
        "criteria", "N1", with_scale(**fields), lambda page: page.leaf_form.scale.numbers[part],
        lambda scenario: getattr(scale_of(scenario), part),
        tuple(abs(each) for each in LARGE) if part == "step" else LARGE,
    )  # fmt: skip


def way(name: str, answer: Callable[[float], object], field, get, figures) -> Place:
    def put(scenario: Scenario, figure: float) -> Scenario:
        return edits.set_answers(edits.choose_elicitation_method(scenario, name), name, "N", answer(figure))

    def shown(page: QWidget) -> QWidget:
        page.elicitation.breadcrumbs.buttons["N"].click()
        QApplication.processEvents()
        return field(page.elicitation.panel)

    return Place("weights", "", put, shown, lambda scenario: get(answers_at(scenario, name, "N")), figures)


def same(figure: float) -> float:
    return figure


ORDER = (("N3",), ("N2",), ("N1",))
PLACES = {
    "score": score("value"),
    "at least": score("low"),
    "at most": score("high"),
    "from": end("low", low=same),
    "to": end("high", high=same),
    "step": end("step", step=abs),
    "weight": Place(
        "weights", "", lambda s, figure: edits.set_weight(s, "N1", figure), lambda page: page.rows["N1"].box,
        lambda s: s.weights["N1"], SHARES,
    ),
    "points": way(
        "points", lambda x: PointsAnswers(points={"N1": x, "N2": 1.0}), lambda p: p.rows["N1"].rating.box,
        lambda a: a.points["N1"], FEW,
    ),
    "swing": way(
        "swing", lambda x: SwingAnswers(points={"N1": x, "N2": 100.0, "N3": 1.0}), lambda p: p.rows["N1"].rating.box,
        lambda a: a.points["N1"], FEW,
    ),
    "ratio": way(
        "cards", lambda x: CardsAnswers(ORDER, (), x + 1), lambda p: p.ratio, lambda a: a.z - 1, (0.5, 2.0, 8.25),
    ),
    "interval": way(
        "intervals", lambda x: IntervalsAnswers(bounds={"N1": (x, 1.0), "N2": (0.0, 1.0), "N3": (0.0, 1.0)}),
        lambda p: p.ends["N1"][0], lambda a: a.bounds["N1"][0], SHARES,
    ),
    "best-worst": way(
        "best_worst", lambda x: BestWorstAnswers("N1", "N3", {"N2": x, "N3": 9.0}, {"N2": 2.0}),
        lambda p: p.boxes[TO_OTHERS, "N2"], lambda a: a.best_to_others["N2"], (2.0, 2.5, 7 / 3),
    ),
}  # fmt: skip
both = pytest.mark.parametrize("tongue", ["en", "zh"])


def enter(qtbot: QtBot, field: QWidget, text: str) -> None:
    field.selectAll()
    (field.lineEdit() if isinstance(field, NumberSpinBox) else field).insert(text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


@both
@pytest.mark.parametrize("name", PLACES)
def test_a_figure_stays_as_it_is_and_comes_back_as_it_is_shown(
    window: MainWindow, qtbot: QtBot, name: str, tongue: Language
) -> None:
    window.speak(tongue)
    place = PLACES[name]
    for figure in place.figures:
        wanted = place.put(paper_scenario(), figure)
        window.session.open(wanted)
        window.go_to(place.step, place.subject)
        QApplication.processEvents()
        held, field = place.get(wanted), place.field(window.pages.currentWidget())
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        text = field.text()
        assert text.replace("-", "").replace("e", "").replace(".", "").isdigit()  # in full, and without groups
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab):
            QTest.keyClick(QApplication.focusWidget(), key)
        assert window.session.scenario is wanted and window.session.undo_stack.count() == 0
        grouped = f"{held:,}" if isinstance(field, QLineEdit) and "e" not in repr(held) else text
        for typed in {text, grouped}:
            field.setFocus()
            enter(qtbot, field, "2")  # another, if it is one
            enter(qtbot, field, typed)
            assert place.get(window.session.scenario) == held, typed


@both
def test_cells_hold_a_figure_in_full_while_they_are_edited(window: MainWindow, qtbot: QtBot, tongue: Language) -> None:
    window.speak(tongue)
    for figure in LARGE:
        scenario = score("value").put(paper_scenario(), figure)
        scenario = edits.set_scale(scenario, "N1", replace(ENDS, levels=(Level(figure, Text("here", "这里")),)))
        window.session.open(scenario)
        for step, subject in (("scores", "TA1/N1"), ("criteria", "N1")):
            window.go_to(step, subject)
            page = window.pages.currentWidget()
            view = page.grid if step == "scores" else page.leaf_form.scale.levels.table
            index = view.currentIndex() if step == "scores" else view.model().index(0, 0)
            view.setCurrentIndex(index)
            view.edit(index)
            editor = view.indexWidget(index)
            assert isinstance(editor, QLineEdit) and editor.text() == full_text(figure)
            qtbot.keyClick(editor, Qt.Key.Key_Return)
            assert window.session.scenario is scenario
            qtbot.waitUntil(lambda view=view: view.state() == view.State.NoState)


@both
def test_a_block_copied_in_the_matrix_is_pasted_as_it_was(window: MainWindow, qtbot: QtBot, tongue: Language) -> None:
    window.speak(tongue)
    scenario = edits.clear_scores(paper_scenario(), list(paper_scenario().score_at))
    for each in scenario.criteria:
        scenario = edits.set_scale(scenario, each.id, ENDS)
    cells = [(r.id, c.id) for r in scenario.recommendations for c in scenario.criteria]
    scenario = edits.set_scores(scenario, {cell: LARGE[i * 7 % 9] * (1 + i / 3) for i, cell in enumerate(cells)})
    window.session.open(scenario)
    window.go_to("scores", "TA1/N1")
    grid = window.pages.currentWidget().grid
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V):
        qtbot.keyClick(grid, key, Qt.KeyboardModifier.ControlModifier)
    assert window.session.scenario is scenario and "," not in QGuiApplication.clipboard().text()
    window.session.apply("", edits.clear_scores, cells)
    qtbot.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert {cell: each.value for cell, each in window.session.scenario.score_at.items()} == {
        cell: each.value for cell, each in scenario.score_at.items()
    }


@both
def test_the_settings_of_a_simulation_stay_and_come_back(window: MainWindow, qtbot: QtBot, tongue: Language) -> None:
    window.speak(tongue)
    scenario = edits.set_analysis(paper_scenario(), weights="around:0.12345678", error=0.00123456, seed=1234567)
    window.session.open(scenario)
    window.go_to("robustness")
    page = window.pages.currentWidget()
    page.select("simulation")
    settings = page.simulation.settings
    qtbot.waitUntil(settings.radius.isVisible)
    for field in (settings.radius, settings.error, settings.seed):
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        text = field.text()
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert window.session.scenario is scenario
        enter(qtbot, field, "2")
        assert window.session.scenario.analysis != scenario.analysis
        enter(qtbot, field, text)
        assert window.session.scenario.analysis == scenario.analysis
        window.session.open(scenario)
    assert isinstance(settings.radius, PercentagePointsBox)
