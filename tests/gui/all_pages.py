"""Every page of the window with every tab and every way of weighting, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from gui.pages.page_registry import PAGES
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.elicitation.best_worst import BestWorstAnswers
from scenarios.elicitation.cards import CardsAnswers
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS

SUBJECTS = {"recommendations": ("TA", "TA1"), "criteria": ("N", "N1"), "scores": ("TA1/N1",)}
ANSWERS = {"best_worst": BestWorstAnswers("N1", "N3"), "cards": CardsAnswers((("N3",), ("N2",), ("N1",)), (0, 1), 3.0)}


def places(window: MainWindow) -> Iterator[str]:
    """Bring one place after the other to the front, and say which. Of a document that is small, to be quick."""
    scenario = window.session.scenario
    for group in scenario.groups:
        for each in group.recommendations[1:]:
            scenario = edits.remove_recommendation(scenario, each.id)
    window.session.open(scenario)
    for entry in PAGES:
        window.go_to(entry.step)
        QApplication.processEvents()
        for subject in SUBJECTS.get(entry.step, ("",)):
            window.go_to(entry.step, subject)
            QApplication.processEvents()
            yield f"{entry.step} {subject}"
        if entry.step == "weights":
            yield from _ways(window)
        for tabs in window.pages.currentWidget().findChildren(QTabWidget):
            for place in range(tabs.count()):
                tabs.setCurrentIndex(place)
                QApplication.processEvents()
                yield f"{entry.step} {tabs.tabText(place)}"


def _ways(window: MainWindow) -> Iterator[str]:
    before = window.session.scenario
    for way in ELICITATION_METHODS:
        scenario = edits.choose_elicitation_method(before, way)
        if way in ANSWERS:
            scenario = edits.set_answers(scenario, way, "N", ANSWERS[way])
        window.session.open(scenario)
        QApplication.processEvents()
        yield f"weights {way}"
    window.session.open(before)


def in_sight(window: MainWindow, kind: type[QWidget] | tuple[type[QWidget], ...]) -> list[QWidget]:
    """The widgets of a kind that stand on the page in front."""
    found = window.pages.currentWidget().findChildren(QWidget)
    return [each for each in found if isinstance(each, kind) and each.isVisible()]
