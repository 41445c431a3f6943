"""What holds in every way of weighting: its language, its names, its room, the keyboard, and criteria that go."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QListWidget,
    QSlider,
    QWidget,
)

from gui.pages.weights.elicitation.panel_registry import PANELS
from gui.pages.weights.weights_page import WeightsPage
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.model import Scale, Text
from scenarios.paper import paper_scenario
from tests.gui.shown_page import Opened
from tests.gui.ways_page import choose, press

Key = Qt.Key
WITH_PANELS = list(PANELS)


def words(page: WeightsPage) -> list[str]:
    """What the controls of the panel in front are called, and the choices they offer."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # those that others took the place of
    panel = page.elicitation.panel
    choices = [each.itemText(place) for each in panel.findChildren(QComboBox) for place in range(each.count())]
    return sorted([*choices, *(each.accessibleName() for each in panel.findChildren(QWidget))])


@pytest.mark.parametrize("way", WITH_PANELS)
def test_a_panel_left_open_speaks_the_language_that_came_meanwhile(window: MainWindow, way: str) -> None:
    paper = paper_scenario()
    english = [
        replace(part, criteria=tuple(replace(each, name=Text(each.name.en)) for each in part.criteria))
        for part in paper.dimensions
    ]  # names in one language: nothing but the window's own words changes with it
    window.session.open(replace(paper, dimensions=tuple(english)))
    window.go_to("weights")
    page = window.pages.pages["weights"]
    assert isinstance(page, WeightsPage)
    choose(page, way)
    before = words(page)
    choose(page, "points" if way != "points" else "swing")
    window.speak("zh")
    said = words(choose(page, way))
    panel = page.elicitation.panel
    assert panel.node is not None
    panel.show_node(panel.node, afresh=True, criteria=panel.criteria)
    assert before != said == words(page)


@pytest.mark.parametrize("way", WITH_PANELS)
@pytest.mark.parametrize("flat", [False, True], ids=["tree", "list"])
def test_every_control_of_every_way_has_a_name_or_a_text(opened: Opened, way: str, flat: bool) -> None:
    page = choose(opened("weights"), way)
    if flat:
        page.elicitation.breadcrumbs.flat.click()
    controls = page.elicitation.findChildren(QAbstractButton) + page.elicitation.findChildren(QAbstractSpinBox)
    controls += page.elicitation.findChildren(QSlider) + page.elicitation.findChildren(QComboBox)
    labels = {each.buddy() for each in page.elicitation.findChildren(QLabel) if each.buddy()}
    nameless = [
        each
        for each in controls
        if each.isVisibleTo(page)
        and not each.objectName().startswith("qt_")
        and not each.accessibleName()
        and not (isinstance(each, QAbstractButton) and each.text())
        and each not in labels
    ]
    assert not nameless


@pytest.mark.parametrize("way", WITH_PANELS)
def test_every_way_fits_the_page_without_scrolling_sideways(opened: Opened, way: str) -> None:
    page = choose(opened("weights"), way)
    QApplication.processEvents()
    assert page.width() == 760
    assert page.elicitation._areas[way].horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("way", WITH_PANELS)
def test_every_way_can_be_reached_and_entered_by_keyboard(opened: Opened, way: str) -> None:
    page = choose(opened("weights"), "sliders")
    picker = page.header.picker
    picker.setFocus()
    while picker.currentData() != way:
        press(Key.Key_Down)
    assert page.session.scenario.weighting.method == way
    panel, seen = page.elicitation.panel, 0
    while not panel.isAncestorOf(QApplication.focusWidget()) and seen < 40:
        press(Key.Key_Tab)
        seen += 1
    assert panel.isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize("way", list(ELICITATION_METHODS))
def test_a_dimension_may_lose_its_criteria_while_its_way_is_shown(window: MainWindow, way: str) -> None:
    window.go_to("weights")
    window.session.apply("Way", edits.choose_elicitation_method, way)
    for criterion in window.session.scenario.dimensions[0].criteria:
        window.session.apply("Remove", edits.remove_criterion, criterion.id)
    QApplication.processEvents()
    assert window.pages.currentWidget().isVisible()


@pytest.mark.parametrize("way", WITH_PANELS)
def test_both_ends_of_a_criterion_stand_where_it_is_judged(opened: Opened, way: str) -> None:
    page = choose(opened("weights"), way)
    page.session.apply("", edits.set_scale, "N1", Scale(0.0, 5000.0, "min", 1.0, Text("million yuan")))
    QApplication.processEvents()  # what was made anew shows itself in the next turn
    panel = page.elicitation.panel
    if way == "swing":  # either end in words of its own
        told = [each.text() for each in panel.findChildren(QLabel)]
        assert {"5,000 million yuan", "0 million yuan"} <= set(told)
        return
    lists = [each.item(at).text() for each in panel.findChildren(QListWidget) for at in range(each.count())]
    told = [each.text() for each in panel.findChildren(QLabel) if each.isVisible()] + lists
    assert any("5,000 → 0 million yuan" in each for each in told)
