"""What stands on the screen when the language is switched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

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
