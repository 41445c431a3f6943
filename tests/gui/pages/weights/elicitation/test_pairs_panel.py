"""Pairwise comparison: one question at a time, the matrix of all, and mending what contradicts."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from gui.pages.weights.elicitation import saaty_scale
from gui.pages.weights.elicitation.pair_matrix import ratio_at
from gui.pages.weights.elicitation.pairs_panel import PairsPanel, with_answer
from gui.pages.weights.weights_page import WeightsPage
from scenarios import edits
from scenarios.elicitation.pairs import PairsAnswers
from scenarios.model import Text
from tests.gui.shown_page import Opened
from tests.gui.ways_page import answers, choose, in_front, local, press

Key = Qt.Key


pairs = partial(in_front, PairsPanel)


def answer(page: WeightsPage, *steps: int) -> None:
    for step in steps:
        pairs(page).scale.buttons[step].click()
        pairs(page).next.click()


@pytest.mark.parametrize("step", saaty_scale.STEPS)
def test_every_step_of_the_scale_is_an_answer_and_back(step: int) -> None:
    assert saaty_scale.step_of(saaty_scale.ratio_of(step)) == step


def test_an_answer_counts_whichever_way_round_it_was_given() -> None:
    assert ratio_at({"B/A": 4.0}, ("A", "B")) == 0.25
    assert with_answer({"B/A": 4.0, "A/C": 2.0}, ("A", "B"), 3.0) == {"A/C": 2.0, "A/B": 3.0}
    assert with_answer({"B/A": 4.0}, ("A", "B"), None) == {}


def test_answers_are_given_in_words(opened: Opened) -> None:
    page = choose(opened("weights"), "pairs")
    first, second = pairs(page).names()["N1"], pairs(page).names()["N2"]
    pairs(page).scale.buttons[-4].click()
    assert answers(page).judgements == {"N1/N2": 5.0}
    assert pairs(page).phrase.text() == f"“{first}” counts strongly more than “{second}” (5)"
    pairs(page).scale.buttons[2].click()
    assert answers(page).judgements == {"N1/N2": pytest.approx(1 / 3)}
    assert pairs(page).phrase.text() == f"“{second}” counts moderately more than “{first}” (3)"


def test_a_perfect_set_of_answers_has_a_ratio_of_0(opened: Opened) -> None:
    page = choose(opened("weights"), "pairs")
    answer(page, -1, -5, -2)  # 2, 6 and 3: N1 6, N2 3, N3 1
    assert local(page) == pytest.approx({"N1": 0.6, "N2": 0.3, "N3": 0.1})
    assert "0.000" in pairs(page).mending.verdict.text()
    assert pairs(page).mending.verdict.text().startswith("✓")
    assert pairs(page).mending.figures.text().startswith("λmax 3.000")


def test_pairs_may_be_left_out(opened: Opened) -> None:
    page = choose(opened("weights"), "pairs")
    answer(page, -1, -5)
    assert local(page) == pytest.approx({"N1": 0.6, "N2": 0.3, "N3": 0.1})
    pairs(page).back.click()
    pairs(page).leave.click()
    assert "N1/N3" not in answers(page).judgements
    assert local(page) is None
    assert "Compare" in page.elicitation.side.open.text()


def test_the_answer_that_disturbs_is_mended_with_one_button(opened: Opened) -> None:
    page = choose(opened("weights"), "pairs")
    answer(page, -4, 4, -4)  # N1 5 over N2, N3 5 over N1, N2 5 over N3: a circle
    mending = pairs(page).mending
    assert mending.verdict.text().startswith("⚠")
    assert mending.rows[0].isVisible()
    before = answers(page)
    state = pairs(page).node
    assert state is not None
    worst = state.disturbing[0]
    mending.rows[0].button.click()
    assert ratio_at(answers(page).judgements, (worst.first, worst.second)) == pytest.approx(worst.suggested)
    assert pairs(page).node.consistency["cr"] == pytest.approx(worst.cr_after)
    page.session.undo_stack.undo()
    assert answers(page) == before


def test_the_matrix_shows_all_and_leads_to_any(opened: Opened) -> None:
    page = choose(opened("weights"), "pairs")
    answer(page, -2)
    matrix = pairs(page).matrix
    assert matrix.answers.index(0, 1).data() == "3"
    assert matrix.answers.index(1, 0).data() == "1/3"
    assert matrix.answers.index(0, 2).data() == "·"
    matrix.clicked.emit(matrix.answers.index(2, 1))
    assert pairs(page).pair == ("N2", "N3")
    assert pairs(page).scale.buttons[0].hasFocus()


def test_questions_are_answered_by_arrow_keys(opened: Opened) -> None:
    page = choose(opened("weights"), "pairs")
    scale = pairs(page).scale
    scale.enter()
    for _ in range(3):
        press(Key.Key_Left)
    assert answers(page).judgements == {"N1/N2": 4.0}
    assert scale.buttons[-3].hasFocus()
    press(Key.Key_Right)
    assert answers(page).judgements == {"N1/N2": 3.0}
    assert pairs(page).isAncestorOf(QApplication.focusWidget())


def test_walking_along_the_scale_is_one_step_of_undo(opened: Opened) -> None:
    page = choose(opened("weights"), "pairs")
    steps = page.session.undo_stack.count()
    pairs(page).scale.enter()
    for _ in range(4):
        press(Key.Key_Right)
    assert page.session.undo_stack.count() == steps + 1


def test_geometric_means_are_a_choice(opened: Opened) -> None:
    page = choose(opened("weights"), "pairs")
    answer(page, -4, -1, -4)
    by_eigenvector = local(page)
    pairs(page).formula.setCurrentIndex(1)
    pairs(page).formula.activated.emit(1)
    assert answers(page) == PairsAnswers({"N1/N2": 5.0, "N1/N3": 2.0, "N2/N3": 5.0}, "geometric_mean")
    assert local(page) == pytest.approx(by_eigenvector)  # of three both give the same (Crawford, Williams 1985)
    assert pairs(page).formula.currentData() == "geometric_mean"


def test_another_node_begins_at_its_first_open_pair(opened: Opened) -> None:
    page = choose(opened("weights"), "pairs")
    answer(page, -1)
    page.elicitation.go("L")
    assert pairs(page).pair == ("L1", "L2")
    page.elicitation.go("N")
    assert pairs(page).pair == ("N1", "N3")


def test_the_matrix_shows_every_column_where_there_is_room(opened: Opened) -> None:
    page = choose(opened("weights"), "pairs")
    for node in ("N", ""):
        page.elicitation.go(node)
        QApplication.processEvents()
        matrix = pairs(page).matrix
        last = len(matrix.answers.ids) - 1
        cell = matrix.visualRect(matrix.answers.index(last, last))
        assert matrix.viewport().rect().contains(cell)
        assert not matrix.horizontalScrollBar().isVisible()
        assert not matrix.verticalScrollBar().isVisible()


@pytest.mark.parametrize("node", ["N", "L", ""])
def test_tab_goes_from_any_node_to_its_questions_and_passes_the_scale_in_one_step(opened: Opened, node: str) -> None:
    page = choose(opened("weights"), "pairs")
    page.elicitation.go(node)
    page.elicitation.breadcrumbs.buttons[node].setFocus(Qt.FocusReason.TabFocusReason)
    press(Key.Key_Tab)
    assert page.elicitation.breadcrumbs.flat.hasFocus()
    press(Key.Key_Tab)
    assert pairs(page).scale.buttons[0].hasFocus()
    press(Key.Key_Left)
    assert pairs(page).scale.buttons[-1].hasFocus()
    press(Key.Key_Tab)
    assert pairs(page).next.hasFocus()


def test_a_new_criterion_is_asked_about_next(opened: Opened) -> None:
    page = choose(opened("weights"), "pairs")
    answer(page, -1, -2, -1)
    page.session.apply("", edits.add_criterion, "N", Text("New one"))
    new = next(each.id for each in page.session.scenario.criteria if each.name.en == "New one")
    assert new in pairs(page).pair
    assert answers(page).judgements.keys() == {"N1/N2", "N1/N3", "N2/N3"}


def test_the_names_stand_over_the_ends_of_the_scale_however_wide_the_window(opened: Opened) -> None:
    page = choose(opened("weights"), "pairs")
    page.resize(1500, 640)
    QApplication.processEvents()
    panel = pairs(page)

    def left_of(widget: QWidget) -> int:
        return widget.mapTo(panel, QPoint()).x()

    last = panel.scale.buttons[8]
    assert left_of(panel.first) == left_of(panel.scale.buttons[-8])
    assert left_of(panel.second) + panel.second.width() == left_of(last) + last.width()
