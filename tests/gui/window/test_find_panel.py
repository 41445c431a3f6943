"""Find: what is written is looked for everywhere, and keys lead to each place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.widgets.message_area import Notice
from gui.window.find_panel import FindPanel
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.edits import Signature
from scenarios.model import Text

Key = Qt.Key


@pytest.fixture
def panel(window: MainWindow) -> FindPanel:
    window.activateWindow()
    window.actions_["find"].trigger()
    assert window.edits.finder is not None
    return window.edits.finder


def test_keys_lead_from_hit_to_hit_and_back_to_the_page(panel: FindPanel, window: MainWindow, qtbot: QtBot) -> None:
    assert panel.field.hasFocus() and panel.count.text() == ""
    qtbot.keyClicks(panel.field, "core technologies")
    assert panel.model.hits[0].subject == "TA1" and panel.list.isVisible()
    qtbot.keyClick(panel.field, Key.Key_Return)
    assert window.pages.step == "recommendations" and window.pages.currentWidget().tree.current == "TA1"
    assert panel.field.hasFocus()
    place = panel.list.currentIndex().row()
    qtbot.keyClick(panel.field, Key.Key_Return)
    assert panel.list.currentIndex().row() == (place + 1) % len(panel.model.hits)
    qtbot.keyClick(panel.field, Key.Key_Escape)
    assert not panel.isVisible() and window.pages.isAncestorOf(window.focusWidget())


def test_escape_closes_the_panel_before_it_puts_a_message_away(
    panel: FindPanel, window: MainWindow, qtbot: QtBot
) -> None:
    window.messages.show_notice(Notice("told", "Something to read"))
    qtbot.keyClick(panel.field, Key.Key_Escape)
    assert not panel.isVisible() and window.messages.texts() == {"told": "Something to read"}


def test_a_reason_leads_to_its_cell_and_a_line_of_the_record_to_itself(
    panel: FindPanel, window: MainWindow, qtbot: QtBot
) -> None:
    stamp = Signature("2025-03-31T09:30:00+08:00", "Li")
    window.session.apply("", edits.set_score, "ER2", "L1", source="Zanzibar 1999", stamp=stamp)
    window.session.apply("", edits.add_note, stamp.when, stamp.who, Text("Zanzibar agreed"))
    qtbot.keyClicks(panel.field, "ZANZIBAR")
    assert [(each.kind, each.subject) for each in panel.model.hits] == [("source", "ER2/L1"), ("log", "line/1")]
    assert panel.model.index(0).data().startswith("Source · ")
    qtbot.keyClick(panel.field, Key.Key_Return)
    grid = window.pages.currentWidget().grid
    assert grid.scores.cell(grid.currentIndex()) == ("ER2", "L1")
    qtbot.keyClick(panel.field, Key.Key_Down)
    qtbot.keyClick(panel.field, Key.Key_Return)
    assert window.pages.step == "record"
    table = window.pages.currentWidget().decisions.table
    assert "Zanzibar agreed" in table.currentIndex().data()


def test_the_panel_follows_the_document_and_the_language(panel: FindPanel, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.field, "xyzzy")
    assert panel.count.text() == "These words stand nowhere." and not panel.list.isVisible()
    name = window.session.scenario.recommendations[0].name.with_("zh", "xyzzy")
    window.session.apply("", edits.update_recommendation, "TA1", name=name)
    assert panel.count.text().startswith("Found: 1.")
    window.speak("zh")
    qtbot.waitUntil(lambda: panel.count.text().startswith("找到1处"))
    assert panel.model.index(0).data().startswith("建议")
    ground = panel.parentWidget()
    assert ground is not None and ground.rect().contains(panel.geometry())
