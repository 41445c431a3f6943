"""The Weights page around its sliders: the log, folding, names, the bar, and a document with nothing to weigh."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.pages.weights.dimension_section import AT_ONCE
from gui.pages.weights.stacked_bar import pieces
from scenarios import edits
from scenarios.blank_scenario import blank_scenario
from scenarios.model import Dimension, Text, Weighting
from scenarios.paper import paper_scenario
from tests.gui.scores_page import large
from tests.gui.shown_page import Opened

Key = Qt.Key


def test_a_change_is_logged_with_who_and_when(opened: Opened) -> None:
    page = opened("weights")
    from gui.settings import Settings

    Settings().author = "Anna Berg"
    for tick in (200, 300, 400):
        page.rows["N1"].slider.setValue(tick)
    (entry,) = page.session.scenario.log
    assert (entry.who, entry.event, entry.subject) == ("Anna Berg", "weight_set", "N1")
    assert float(entry.after) == pytest.approx(0.4)


def test_criteria_fold_away_and_selecting_one_brings_it_back(qtbot: QtBot, opened: Opened) -> None:
    page = opened("weights")
    section = page.sections[1]
    qtbot.keyClick(section.head.expander, Key.Key_Space)
    assert not page.rows["L2"].isVisible()
    page.select("L2")
    assert page.rows["L2"].isVisible()
    qtbot.waitUntil(page.rows["L2"].slider.hasFocus)


def test_the_sliders_of_dimensions_and_criteria_stand_below_each_other(opened: Opened) -> None:
    page = opened("weights")
    page.grab()  # laid out
    places = {(each.slider.mapTo(page, QPoint()).x(), each.slider.width()) for each in page.rows.values()}
    assert len(places) == 1


def test_rows_stay_while_values_change_and_follow_the_criteria(opened: Opened) -> None:
    page = opened("weights")
    row = page.rows["N1"]
    page.rows["W1"].slider.setValue(400)
    page.session.apply("", edits.update_criterion, "N1", name=Text("Renamed"))
    assert page.rows["N1"] is row
    assert row.name.text() == "Renamed"
    page.session.apply("", edits.add_criterion, "N", Text("New one"))
    added = {each.id for each in page.session.scenario.criteria} - set(paper_scenario().weights)
    assert added <= set(page.rows)
    page.session.undo_stack.undo()
    assert not added & set(page.rows)


def test_a_hidden_page_catches_up_when_it_is_shown(opened: Opened) -> None:
    page = opened("weights")
    page.hide()
    page.session.apply("", edits.set_weight, "N1", 0.5)
    assert page.rows["N1"].slider.value() == 111
    page.show()
    assert page.rows["N1"].slider.value() == 500


def test_names_follow_the_language(opened: Opened) -> None:
    page = opened("weights")
    QLocale.setDefault(QLocale("zh_CN"))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.rows["N1"].name.text() == paper_scenario().criteria[0].name.zh
    assert page.rows["N1"].slider.accessibleName().endswith(paper_scenario().criteria[0].name.zh)


def test_every_control_has_a_name_for_a_screen_reader(opened: Opened) -> None:
    page = opened("weights")
    for row in page.rows.values():
        controls = [row.slider, row.box, row.lock, *([row.expander] if row.is_dimension else [])]
        assert all(each.accessibleName() for each in controls)


def test_a_screen_reader_is_told_a_slider_in_per_cent(opened: Opened) -> None:
    page = opened("weights")
    slider = page.rows["N1"].slider
    for tick, told in ((333, "33.3%"), (1000, "100.0%"), (0, "0.0%")):
        slider.setValue(tick)
        assert slider.accessibleDescription() == told


def test_the_bar_has_a_piece_for_every_weight(qtbot: QtBot, opened: Opened) -> None:
    page = opened("weights")
    found = pieces(page.session.scenario, "en")
    assert [dimension.id for dimension, _ in found] == ["N", "L", "W"]
    assert found[-1][0].end == pytest.approx(1.0)
    middle = QPoint(page.header.bar.width() // 2, 5)
    with qtbot.waitSignal(page.header.bar.item_requested) as chosen:
        qtbot.mouseClick(page.header.bar, Qt.MouseButton.LeftButton, pos=middle)
    assert chosen.args == ["L2"]


def test_without_criteria_the_page_says_what_to_do(opened: Opened, qtbot: QtBot) -> None:
    page = opened("weights", blank_scenario())
    assert page.empty.isVisible()
    assert not page.area.isVisible()
    with qtbot.waitSignal(page.navigate_requested) as asked:
        page.to_criteria.click()
    assert asked.args == ["criteria", ""]


def test_a_dimension_without_criteria_does_no_harm(opened: Opened) -> None:
    base = paper_scenario()
    scenario = replace(base, dimensions=(*base.dimensions, Dimension("X", Text("Empty"))))
    page = opened("weights", scenario)
    assert not page.rows["X"].slider.isEnabled()
    single = replace(base, dimensions=(replace(base.dimensions[0], criteria=base.criteria[:1]),))
    page.session.open(replace(single, weighting=Weighting({"N1": 1.0}), scores=()))
    assert list(page.rows) == ["N", "N1"]
    assert not page.rows["N1"].slider.isEnabled()
    assert page.findChildren(QLabel)


def test_of_very_many_criteria_rows_are_made_as_they_are_asked_for(opened: Opened) -> None:
    page = opened("weights", large(2, 2 * AT_ONCE + 50))
    (section,) = page.sections
    assert len(section.members) == AT_ONCE
    assert section.more.text() == f"Show more: {AT_ONCE + 50} criteria are not shown here"
    section.more.click()
    assert len(section.members) == 2 * AT_ONCE
    row = page.rows[f"C{AT_ONCE}"]
    assert row.name.text() == f"Criterion {AT_ONCE}"
    row.slider.setValue(500)
    assert page.session.scenario.weights[f"C{AT_ONCE}"] == 0.5
    page.select(f"C{2 * AT_ONCE + 7}")
    assert list(page.rows) == ["D", *(f"C{j}" for j in range(2 * AT_ONCE + 50))]
    assert not section.more.isVisible()
    assert page.rows[f"C{2 * AT_ONCE + 7}"].slider.hasFocus()
