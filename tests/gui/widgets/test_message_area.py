"""Messages: what is in front, where it stands, how one comes to it and puts it away, and what a new language says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets import message_area
from gui.widgets.fields.search_field import SearchField
from gui.widgets.free_place import Obstacle, free_place
from gui.widgets.inline_message import InlineMessage
from gui.widgets.message_area import Notice
from gui.window.main_window import MainWindow


def speak_chinese(window: MainWindow) -> None:
    window.speak("zh")
    QCoreApplication.processEvents()


def test_an_offer_is_said_again_in_the_new_language(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(window.export.finished, timeout=30_000):
        window.export.start(tmp_path / "out.xlsx")
    speak_chinese(window)
    assert window.messages.texts()["export"] == "工作簿out.xlsx已生成。"

    def offers() -> set[str]:
        return {each.text() for each in window.messages.findChildren(QPushButton) if each.isVisible()}

    qtbot.waitUntil(lambda: {"打开文件", "在文件夹中显示"} <= offers())


def test_a_refusal_to_open_is_said_again(window: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "broken.renheng"
    broken.write_text("{", encoding="utf-8")
    window.documents.open(broken)
    speak_chinese(window)
    assert window.messages.texts()["file"].startswith("未能打开broken.renheng")
    assert "line 1" not in window.messages.texts()["file"]  # the sentence says the place in its own language


@pytest.mark.parametrize(("actions", "stays"), [((), False), ((("Undo", print),), True)])
def test_what_cannot_be_said_again_goes_unless_it_offers_something(
    window: MainWindow, actions: tuple[tuple[str, Callable[[], object]], ...], stays: bool
) -> None:
    window.messages.show_notice(Notice("said", "Done.", "good", actions))
    speak_chinese(window)
    assert ("said" in window.messages.texts()) is stays


def test_what_was_said_in_the_language_that_is_on_stays(window: MainWindow, qtbot: QtBot) -> None:
    message = InlineMessage()
    qtbot.addWidget(message)
    message.show_message("Done.")
    window.dress("dark")
    QCoreApplication.processEvents()
    assert message.text == "Done."


def test_a_mishap_is_told_in_the_new_language(window: MainWindow) -> None:
    window.report_unexpected_error()
    speak_chinese(window)
    assert "Something went wrong" not in window.messages.texts()["mishap"]


def in_front(window: MainWindow) -> str:
    (shown,) = (each for each in window.messages.findChildren(InlineMessage) if each.isVisible())
    return shown.text


def test_the_newest_stands_in_front_and_the_others_wait_behind_it(window: MainWindow, qtbot: QtBot) -> None:
    for key in ("one", "two", "three"):
        window.messages.show_notice(Notice(key, key))
    assert in_front(window) == "three"
    more = next(
        each for each in window.messages.findChildren(QPushButton) if each.isVisible() and "2 more" in each.text()
    )
    more.click()
    assert in_front(window) == "two"
    window.messages.clear("two")
    assert in_front(window) == "one"
    window.messages.clear("three")
    window.messages.clear("one")
    assert not window.messages.isVisible()


def test_escape_puts_the_message_in_front_away_and_not_what_is_typed_meanwhile(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.go_to("scores", "TA1/N1")
    window.messages.show_notice(Notice("said", "Done."))
    grid = window.pages.pages["scores"].grid
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert grid.state() == grid.State.NoState and in_front(window) == "Done."
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert not window.messages.isVisible() and not window.messages.texts()


def test_a_key_leads_to_what_can_be_done_and_the_focus_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    done: list[str] = []
    window.go_to("scores", "TA1/N1")
    window.messages.show_notice(Notice("said", "Done.", actions=(("Do it", lambda: done.append("it")),)))
    window.actions_["next_part"].trigger()
    assert QApplication.focusWidget().text() == "Do it"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert done == ["it"]
    assert QApplication.focusWidget() is window.pages.pages["scores"].grid


def test_a_message_of_a_page_is_seen_with_it_and_is_there_again_on_return(window: MainWindow) -> None:
    window.go_to("record")
    window.pages.pages["record"].message.show_message("Of the record.")
    window.messages.show_notice(Notice("said", "Of the window."))
    window.go_to("brief")
    assert in_front(window) == "Of the window."
    window.messages.clear("said")
    assert not window.messages.isVisible()
    window.go_to("record")
    assert in_front(window) == "Of the record."


def test_a_message_is_said_to_whoever_does_not_see_it(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[tuple[str, bool]] = []
    monkeypatch.setattr(message_area, "announce", lambda _by, text, urgent=False: heard.append((text, urgent)))
    window.messages.show_notice(Notice("said", "Done."))
    window.messages.show_notice(Notice("file", "Not done.", "bad"))
    assert heard == [("Done.", False), ("Not done.", True)]


@pytest.mark.parametrize(
    ("obstacles", "top"),
    [
        ((), 160),
        ((Obstacle(QRect(0, 170, 50, 10), 4),), 0),
        ((Obstacle(QRect(0, 170, 50, 10), 4), Obstacle(QRect(0, 0, 50, 30), 2)), 120),
        ((Obstacle(QRect(0, 170, 50, 10), 2), Obstacle(QRect(0, 0, 50, 150), 4)), 160),
    ],
)
def test_what_floats_stands_where_it_covers_least(obstacles: tuple[Obstacle, ...], top: int) -> None:
    assert free_place(QRect(0, 0, 300, 200), 40, None, obstacles) == top


def test_a_high_message_keeps_clear_of_the_focus(window: MainWindow) -> None:
    window.go_to("scores", "PC3/N1")
    grid = window.pages.pages["scores"].grid
    window.messages.show_notice(Notice("said", "line\n" * 9))
    cell = QRect(
        grid.viewport().mapTo(window, grid.visualRect(grid.currentIndex()).topLeft()),
        grid.visualRect(grid.currentIndex()).size(),
    )
    area = window.messages
    assert not QRect(area.mapTo(window, QPoint()), area.size()).intersects(cell)
    assert area.height() < window.height() / 4


def test_a_message_covers_all_of_the_sentence_that_it_stands_on(window: MainWindow) -> None:
    window.resize(1800, 800)
    window.messages.show_notice(Notice("said", "Done."))
    QApplication.processEvents()
    area, sentence = window.messages, window.verdict.sentence
    seat = QRect(sentence.mapTo(window, QPoint()), sentence.size())
    assert QRect(area.mapTo(window, QPoint()), area.size()).contains(seat)


def test_a_search_that_is_typed_takes_escape_before_the_message(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    search, area = SearchField(host), message_area.MessageArea(host)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    area.show_notice(Notice("said", "Done."))
    search.setFocus()
    search.setText("link")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert (search.text(), area.texts()) == ("", {"said": "Done."})
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert area.texts() == {}


def test_a_message_goes_where_the_line_goes_that_it_stands_on(window: MainWindow) -> None:
    window.messages.show_notice(Notice("said", "Done."))
    line = window.verdict
    line.move(line.x(), line.y() - 30)
    seat = line.sentence.mapTo(window, QPoint())
    assert window.messages.mapTo(window, QPoint()).y() <= seat.y()
    assert window.messages.geometry().bottom() >= seat.y() - window.messages.parentWidget().y()


def test_a_message_that_made_way_goes_back_to_its_line_with_the_next_page(window: MainWindow) -> None:
    window.go_to("brief")
    window.messages.show_notice(Notice("said", "Done."))
    QApplication.processEvents()
    home = window.messages.y()
    window.messages.move(window.messages.x(), 8)  # where it would have gone from under the pointer
    window.go_to("record")
    assert window.messages.y() == home
