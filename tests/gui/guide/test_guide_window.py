"""The window of the guide: F1 opens it where one is, it searches, goes back, and follows language and colours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from gui.guide.example import example_scenario
from gui.guide.guide_window import GuideWindow
from gui.guide.pictures import PICTURES, SLOW, Canvas, picture, room_for_page
from gui.guide.topics import TOPICS, address, address_of
from gui.pages.page_registry import PAGES
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS


def guide_of(window: MainWindow) -> GuideWindow:
    window.actions_["guide"].trigger()
    (guide,) = (each for each in window.findChildren(GuideWindow) if each.isVisible())
    return guide


def titles(guide: GuideWindow) -> list[str]:
    return [guide.contents.topLevelItem(row).text(0) for row in range(guide.contents.topLevelItemCount())]


def test_every_step_tab_and_way_of_weighting_has_its_place(window: MainWindow) -> None:
    for entry in PAGES:
        window.go_to(entry.step)
        parts = {window.pages.part_in_front()}
        tabs = window.pages.pages[entry.step].findChild(QTabWidget)
        if entry.step in ("results", "robustness"):
            for place in range(tabs.count()):
                tabs.setCurrentIndex(place)
                parts.add(window.pages.part_in_front())
            assert len(parts) == tabs.count()
        if entry.step == "weights":
            for way in ELICITATION_METHODS:
                window.session.apply("", edits.choose_elicitation_method, way)
                parts.add(window.pages.part_in_front())
            window.pages.pages["weights"].header.compare.setChecked(True)
            parts.add(window.pages.part_in_front())
            assert parts == {"sliders", *ELICITATION_METHODS, "compare"}
        for part in parts:
            assert address_of(entry.step, part) == address(entry.step, part or "top")


def test_f1_opens_it_at_the_tab_in_front_and_again_in_the_same_window(window: MainWindow) -> None:
    window.go_to("results", "groups")
    assert window.actions_["guide"].shortcut() == QKeySequence("F1")
    assert window.actions_["shortcuts"].shortcut() == QKeySequence("Ctrl+/")
    guide = guide_of(window)
    assert not guide.isModal()
    assert guide.text.source() == QUrl(address("results", "groups"))
    assert guide.text.anchor_in_view() == "groups"
    assert guide.contents.currentItem().text(0) == "Groups"
    window.go_to("brief")
    assert guide_of(window) is guide
    assert guide.text.topic == "brief"
    assert guide.windowTitle() == "Guide: Brief: the question"
    guide.text.backward()
    assert guide.text.topic == "results"
    guide.close()


def test_it_follows_language_and_looks_where_it_stands(window: MainWindow) -> None:
    window.go_to("weights")
    guide = guide_of(window)
    guide.text.go(address("weights", "cards"))
    window.speak("zh")
    QApplication.processEvents()  # Qt posts the change to windows
    assert guide.text.topic == "weights"
    assert guide.text.anchor_in_view() == "cards"
    assert guide.windowTitle() == "指南：权重：各项准则占多大分量"
    assert titles(guide)[0] == "从这里开始"
    assert guide.text.accessibleName() == "权重：各项准则占多大分量"
    light = guide.text.toHtml()
    window.dress("dark")
    assert guide.text.toHtml() != light
    assert guide.text.toPlainText().count("卡片排列") > 1
    guide.close()


def test_its_text_is_as_large_as_that_of_the_program(window: MainWindow) -> None:
    guide = guide_of(window)
    guide.text.go(address("weights", "cards"))
    usual, high = guide.text.font(), guide.text.document().size().height()
    larger = QFont(usual)
    larger.setPointSizeF(usual.pointSizeF() * 1.5)
    guide.text.setFont(larger)
    assert guide.text.document().size().height() > 1.2 * high
    assert guide.text.anchor_in_view() == "cards"
    guide.close()


def test_the_search_shows_the_topics_that_have_it_and_leads_through_all_places(window: MainWindow) -> None:
    window.go_to("brief")
    guide = guide_of(window)
    keys = {each.key().toString(): each for each in guide.findChildren(QShortcut)}
    assert set(keys) == {"Ctrl+F", "F3", "Shift+F3", "Alt+Left", "Alt+Right"}
    keys["Ctrl+F"].activated.emit()
    assert guide.focusWidget() is guide.search
    QTest.keyClicks(guide.search, "Simos")
    assert guide.told.text().startswith("Nothing found")
    assert titles(guide) == []
    guide.search.setText("blank card")
    assert titles(guide) == ["Weights: how much each criterion counts"]
    assert guide.contents.topLevelItem(0).childCount() == 2
    QTest.keyClick(guide.search, Qt.Key.Key_Return)
    assert guide.text.topic == "weights"
    marked = len(guide.text.extraSelections())
    assert marked > 3
    places = set()
    for _step in range(marked):
        places.add(guide.text.textCursor().position())
        QTest.keyClick(guide.search, Qt.Key.Key_Return)
    assert len(places) == marked
    QTest.keyClick(guide.search, Qt.Key.Key_Escape)
    assert guide.isVisible() and guide.search.text() == ""
    assert len(titles(guide)) == len(TOPICS)
    assert guide.text.extraSelections() == []
    guide.close()


def test_the_worked_example_can_be_opened_and_gone_through(window: MainWindow) -> None:
    guide = guide_of(window)
    guide.text.go(address("example"))
    guide.text.anchorClicked.emit(QUrl("go:example"))
    assert window.session.scenario.scores == example_scenario().scores
    assert window.session.scenario.id != example_scenario().id
    assert window.pages.step == "brief"
    guide.close()


def test_links_lead_to_other_topics_and_nothing_is_read_from_elsewhere(window: MainWindow) -> None:
    guide = guide_of(window)
    guide.text.anchorClicked.emit(QUrl("guide:limits#cannot"))
    assert guide.text.source() == QUrl("guide:limits#cannot")
    assert guide.text.loadResource(2, QUrl("https://example.org/picture.png")) is None
    assert guide.text.loadResource(1, QUrl("file:///etc/hostname")) is None
    guide.close()


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_every_picture_can_be_drawn_and_has_something_on_it(name: str, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    canvas = Canvas(host, 480, 1.0)
    made = picture(name, canvas)
    assert made.width() == 480
    colours = {made.pixel(x, y) for x in range(0, 480, 7) for y in range(0, made.height(), 3)}
    assert len(colours) > 8
    assert name not in SLOW or made.size() == room_for_page(canvas).size()


def test_pages_are_drawn_one_by_one_in_their_room(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("weights")
    guide = guide_of(window)
    guide.text.go(address("weights"))
    high = guide.text.document().size()
    qtbot.waitUntil(lambda: not guide.text._drawing.isActive())
    assert guide.text.document().size() == high
    assert set(guide.text._pictures) == {name for name in PICTURES if name.startswith("way_")}
    guide.close()
