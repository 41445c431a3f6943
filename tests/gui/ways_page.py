"""The Weights page on the paper's scenario, in one of the ways."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.pages.weights.elicitation.method_panel import MethodPanel
from gui.pages.weights.weights_page import WeightsPage
from scenarios.elicitation.method_state import answers_at, elicitation_state

Panel = TypeVar("Panel", bound=MethodPanel)


def choose(page: WeightsPage, way: str) -> WeightsPage:
    """Pick a way as a user does, and give back the page."""
    picker = page.header.picker
    place = picker.findData(way)
    picker.setCurrentIndex(place)
    picker.activated.emit(place)
    QApplication.processEvents()
    return page


def in_front(kind: type[Panel], page: WeightsPage) -> Panel:
    """The panel of the way that is chosen, which is one of this kind."""
    panel = page.elicitation.panel
    assert isinstance(panel, kind)
    return panel


def answers(page: WeightsPage, node: str = "") -> Any:
    """What the document holds for the present way at a node, by default the one in front."""
    scenario = page.session.scenario
    return answers_at(scenario, scenario.weighting.method, node or page.elicitation.node)


def local(page: WeightsPage) -> Mapping[str, float] | None:
    """The weights at the node in front."""
    scenario = page.session.scenario
    nodes = {each.node: each for each in elicitation_state(scenario, scenario.weighting.method).nodes}
    return nodes[page.elicitation.node].weights


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key to whatever has the focus."""
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)
    QApplication.processEvents()  # what was made anew shows itself in the next turn


def begin(page: WeightsPage, way: str) -> WeightsPage:
    """Pick a way and answer it all by what the weights say so far."""
    choose(page, way)
    first = page.elicitation.node
    for node in elicitation_state(page.session.scenario, way).nodes:
        page.elicitation.go(node.node)
        page.elicitation.side.accept.click()
    page.elicitation.go(first)
    QApplication.processEvents()
    return page
