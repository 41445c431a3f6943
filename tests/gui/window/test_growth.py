"""Nothing grows with use: what is done over and over leaves as many of Qt's objects behind as there were."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, QPoint, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gui.background.tasks import Task
from gui.charts.chart_canvas import ChartCanvas
from gui.dialogs.file_dialogs import ask_unsaved
from gui.window.main_window import MainWindow
from gui.window.page_stack import first_focus
from scenarios import edits
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.model import Text
from scenarios.paper import paper_scenario
from tests.soak.standing import objects

TIMES = 3


def _settle() -> None:
    for _ in range(5):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _at_rest(window: MainWindow) -> bool:
    """Whether nothing is being judged: that work goes with its end."""
    return not window.verdict_query.pending and not window.findChildren(Task)


def _places() -> Counter[str]:
    """How many objects there are at each place, their class and those above them, and how many hear of each action."""
    found: Counter[str] = Counter()
    for each in objects():
        names = []
        while each is not None:
            names.append(type(each).__name__)
            each = each.parent()
        found[" < ".join(names)] += 1
    return found + Counter(_heard())


def _heard() -> Iterator[str]:
    """Who hears of each action's changes, by the action: a tool button connects itself anew with every change."""
    for each in objects():
        if isinstance(each, QAction):
            yield from [f"changes of {each.objectName() or each.text()}"] * each.receivers(SIGNAL("changed()"))


def _speak(window: MainWindow) -> None:
    for language in ("zh", "en"):
        window.speak(language)


def _dress(window: MainWindow) -> None:
    for look in ("dark", "light"):
        window.dress(look)


def _open(window: MainWindow) -> None:
    window.documents.new_from_paper()


def _edit(window: MainWindow) -> None:
    window.session.apply("Add", lambda now: edits.add_criterion(now, now.dimensions[0].id, Text("New")))
    _settle()
    window.session.undo_stack.undo()


def _ways(window: MainWindow) -> None:
    for way in ELICITATION_METHODS:
        window.session.apply("Way", edits.choose_elicitation_method, way)
        _settle()
    window.session.open(paper_scenario())


def _notice(window: MainWindow) -> None:
    window.report_unexpected_error()
    _settle()
    window.messages.clear("mishap")


def _question(window: MainWindow) -> None:
    QTimer.singleShot(0, window, _reject)
    ask_unsaved(window, "plan")


def _help(window: MainWindow) -> None:
    for each in ("about", "shortcuts", "licence"):
        QTimer.singleShot(0, window, _reject)
        window.actions_[each].trigger()
    window.actions_["guide"].trigger()
    _settle()
    window.findChild(QDialog).close()


def _reject() -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    dialog.reject()


def _menus(window: MainWindow) -> None:
    for each in _shown(window, ChartCanvas):
        each.customContextMenuRequested.emit(QPoint(3, 3))
        QApplication.activePopupWidget().close()
        _settle()
    for each in _shown(window, QComboBox):
        each.showPopup()
        _settle()
        each.hidePopup()


def _shown(window: MainWindow, kind: type[QWidget]) -> Iterator[QWidget]:
    return (each for each in window.findChildren(kind) if each.isVisible())


ACTS: dict[str, tuple[str, Callable[[MainWindow], None]]] = {
    "the language": ("weights", _speak),
    "the looks": ("weights", _dress),
    "another document": ("weights", _open),
    "an edit undone": ("scores", _edit),
    "all ways of weighting": ("weights", _ways),
    "a notice": ("brief", _notice),
    "the question about changes": ("brief", _question),
    "the windows of help": ("brief", _help),
    "menus and lists": ("results", _menus),
}


@pytest.mark.parametrize("act", ACTS)
def test_it_leaves_nothing_behind(window: MainWindow, qtbot: QtBot, act: str, tmp_path: Path) -> None:
    page, do = ACTS[act]
    window.go_to(page)
    do(window)  # what is made when it is first needed stays
    do(window)
    _settle()
    qtbot.waitUntil(lambda: _at_rest(window))
    before = _places()
    for _ in range(TIMES):
        do(window)
        _settle()
    qtbot.waitUntil(lambda: _at_rest(window))
    grown = {place: (count, before[place]) for place, count in _places().items() if count > before[place]}
    assert not grown


def test_leading_into_a_page_keeps_nothing_that_qt_made(window: MainWindow) -> None:
    one_more = edits.add_criterion(paper_scenario(), "N", Text("Another", "又一"))
    for scenario in (one_more, paper_scenario()) * TIMES:
        window.go_to("weights")
        first_focus(window.pages.pages["weights"])
        window.session.open(scenario)
        _settle()
    gc.collect()
    assert [each for each in gc.get_objects() if isinstance(each, QLineEdit) and not isValid(each)] == []
