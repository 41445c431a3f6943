"""Nothing on a page moves while a message comes and goes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.widgets.message_area import FloatingMessage, Notice
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.model import Scenario, Text
from scenarios.paper import paper_scenario
from tests.gui.all_pages import places

LONG = "A message that goes on and on until no window is wide enough to hold it on a single line. " * 12


def settle() -> None:
    for _ in range(3):  # a scroll bar that comes or goes makes a panel narrower or wider, and that its words higher
        QApplication.processEvents()


def in_window(window: MainWindow, part: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint()), part.size())


def stand(window: MainWindow) -> dict[QWidget, QRect]:
    """Where each part of the window in sight stands, but for messages."""
    for _ in range(3):  # layouts in layouts, but no figures that come meanwhile
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    parts = (each for each in window.findChildren(QWidget) if each.isVisible())
    return {
        each: in_window(window, each)
        for each in parts
        if each is not window.messages and not window.messages.isAncestorOf(each)
    }


@pytest.mark.long
def test_no_message_moves_anything_on_any_page(window: MainWindow, qtbot: QtBot) -> None:
    for place in places(window):
        page = window.pages.currentWidget()
        before = stand(window)
        own = [each for each in window.findChildren(FloatingMessage) if page.isAncestorOf(each.owner)]
        own += [each for each in own if each.owner is page]
        for message in own:
            message.show_message(LONG, "bad", (("Undo", print), ("Another way", print)))
        window.messages.show_notice(Notice("file", LONG, "warning", (("Save as…", print),)))
        assert window.messages.isVisible()
        moved = [type(each).__name__ for each, at in stand(window).items() if before.get(each) != at]
        assert not moved, f"{place}: {moved} moved"
        for message in own:
            message.clear()
        window.messages.clear("file")
        assert stand(window) == before, place


def test_a_refused_score_leaves_the_next_click_where_it_was_aimed(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("scores", "TA2/N2")
    QApplication.processEvents()
    page = window.pages.pages["scores"]
    grid, aimed = page.grid, page.grid.currentIndex()
    at = grid.viewport().mapTo(window, grid.visualRect(aimed).center())

    def click() -> None:
        under = window.childAt(at)
        qtbot.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(window, at))

    click()
    for typed in ("1450", "nine"):
        for each in typed:
            qtbot.keyClick(QApplication.focusWidget(), each)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        QApplication.processEvents()
        assert page.message.isVisible()
        click()
        assert grid.currentIndex() == aimed
    qtbot.keyClick(grid, "3")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.session.scenario.score_at["TA2", "N2"].value == 3


@pytest.mark.parametrize("step", ["brief", "scores", "results"])
def test_a_message_of_one_line_is_one_line_high_and_leaves_the_page_its_room(window: MainWindow, step: str) -> None:
    window.go_to(step)
    window.messages.show_notice(Notice("said", "Done.", "good", (("Undo", print), ("Open the folder", print))))
    QApplication.processEvents()
    assert window.messages.height() == window.verdict.sentence.height()
    assert not in_window(window, window.messages).intersects(in_window(window, window.pages))


def test_remarks_that_appear_leave_every_slider_where_it_is(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1366, 768)
    window.go_to("weights")
    page = window.pages.pages["weights"]
    controls = [*(each.slider for each in page.rows.values()), page.header.bar]

    def places_of_controls() -> list[QRect]:
        QApplication.processEvents()
        return [in_window(window, each) for each in controls]

    before = places_of_controls()
    window.session.apply("", edits.set_weight, "N1", 0.7)
    qtbot.waitUntil(page.remarks.button.isVisible)
    assert places_of_controls() == before
    page.remarks.button.click()
    window.session.apply("", edits.set_weight, "N1", 0.8)
    assert [each.y() for each in places_of_controls()] == [each.y() for each in before]


@pytest.mark.parametrize("way", ["pairs", "best_worst"])
def test_answers_leave_the_questions_where_they_are(window: MainWindow, way: str) -> None:
    window.resize(1366, 768)
    window.session.open(edits.choose_elicitation_method(paper_scenario(), way))
    window.go_to("weights")
    panel = window.pages.pages["weights"].elicitation.panel
    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox)

    def asked() -> dict[QWidget, tuple[int, int]]:  # top and height: a scroll bar may still take from the width
        settle()
        found = (each for each in panel.findChildren(QWidget) if isinstance(each, kinds) and each.isVisible())
        return {each: (in_window(window, each).y(), each.height()) for each in found}

    before = asked()
    if way == "pairs":
        for ratio in (9, 9, 1):  # these contradict each other, and the panel says so
            panel.scale.ratio_requested.emit(float(ratio))
            panel.next.click()
        assert panel.mending.isVisible()
    else:
        for pick, place in ((panel.best, 1), (panel.worst, 2)):
            pick.setCurrentIndex(place)
            pick.activated.emit(place)
        for box in panel.boxes.values():
            box.stepBy(4)
        assert panel.verdict.isVisible()
    after = asked()
    assert {each: after[each] for each in before} == before


def test_what_takes_over_the_weights_stays_while_questions_are_answered(window: MainWindow) -> None:
    window.resize(1366, 768)
    window.session.open(edits.choose_elicitation_method(paper_scenario(), "points"))
    window.go_to("weights")
    page = window.pages.pages["weights"].elicitation
    settle()
    before, asked = in_window(window, page.side.accept), page.side.open.height()
    page.panel.rows["N1"].rating.box.request_value(60.0)
    page.panel.rows["N2"].rating.box.request_value(30.0)
    settle()
    assert page.side.open.height() < asked
    assert page.side.accept.isVisible() and in_window(window, page.side.accept) == before


def test_the_answers_that_are_offered_stay_where_they_are_whatever_they_are(window: MainWindow) -> None:
    window.resize(1024, 768)
    window.session.open(edits.choose_elicitation_method(paper_scenario(), "pairs"))
    window.go_to("weights")
    panel = window.pages.pages["weights"].elicitation.panel
    said: set[str] = set()
    places: list[set[tuple[QPoint, int]]] = [set() for _ in panel.mending.rows]
    for place, ratio in enumerate((9, 1 / 5, 9, 2, 1 / 3, 1, 1 / 8)):
        panel.pair = panel.pairs()[place % 3]
        panel.scale.ratio_requested.emit(float(ratio))
        settle()
        for each, found in zip(panel.mending.rows, places, strict=True):
            if each.button.isVisible():
                said.add(each.text.text())
                found.add((in_window(window, each.button).topLeft(), each.button.width()))
    assert len(said) > 6
    assert [len(found) for found in places] == [1, 1, 1], places


def test_a_judged_score_leaves_its_evidence_where_it_is(window: MainWindow) -> None:
    window.resize(1366, 768)
    window.go_to("scores", "TA1/N1")
    panel = window.pages.pages["scores"].evidence
    settle()
    before = [in_window(window, each) for each in panel.fields().values()]
    panel.levels.level_requested.emit(1.0)
    settle()
    assert panel.reset.isVisible()
    assert [in_window(window, each) for each in panel.fields().values()] == before


EDITS: tuple[tuple[str, Callable[[Scenario], Scenario]], ...] = (
    ("brief", partial(edits.update_brief, due="2026-01-01")),
    ("brief", partial(edits.update_brief, begun="2026-05-01")),  # later than due
    ("recommendations", partial(edits.update_recommendation, id="TA1", name=Text("Other", "其他"))),
    ("criteria", partial(edits.update_criterion, id="N1", name=Text("Other", "其他"))),
    ("scores", partial(edits.clear_scores, cells=[("TA1", "N1")])),
    ("scores", partial(edits.set_scores, values={("TA1", "N1"): 1.0}, author="A reader", date="2026-11-30")),
    ("weights", partial(edits.set_weight, criterion="N1", weight=0.6)),
    ("weights", partial(edits.set_weight, criterion="N1", weight=0.1)),
    ("weights", partial(edits.set_locked, id_="N1", locked=True)),
)
CONTROLS = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QTextEdit, QAbstractItemView)


@pytest.mark.long
def test_ordinary_edits_move_no_control(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1366, 768)
    for step, edit in EDITS:
        window.go_to(step)
        settle()
        before = {each: at.y() for each, at in stand(window).items() if isinstance(each, CONTROLS)}
        with qtbot.waitSignal(window.rescorer.evaluation_changed):
            window.session.apply("", edit)
        settle()
        after = stand(window)
        moved = [type(each).__name__ for each, top in before.items() if each in after and after[each].y() != top]
        assert not moved, f"{edit} on {step}: {moved} moved"
