"""Texts that are bound once, and said again in another language by whoever hears of it."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.retranslation import DeferredTranslation, Translated
from gui.widgets.choice import ChoiceBox
from scenarios.text.catalogue import _


class Sign(Translated, QWidget):
    """One text that is always the same, one that depends on a count; it may fail to say the latter."""

    def __init__(self, failing: bool = False) -> None:
        super().__init__()
        self.name, self.count, self.failing = QLabel(self), "", failing
        self.bind_text(self.name.setText, _("Weights"))
        self.bind_text(self.setAccessibleName, _("Tie", context="same place in an order"))

    def retranslate(self) -> None:
        if self.failing:
            [][0]
        self.count = f"3 × {self.name.text()}"


class Room(DeferredTranslation):
    """Has a sign in it, and remembers what it read there once all had heard."""

    def __init__(self) -> None:
        super().__init__()
        self.sign, self.read = Sign(), ""
        layout = QVBoxLayout(self)
        layout.addWidget(self.sign)

    def show_again(self) -> None:
        self.read = self.sign.count


def speak(name: str, widget: QWidget) -> None:
    """Put another language on, and tell a widget as Qt does."""
    QLocale.setDefault(QLocale(name))
    QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))


@pytest.fixture
def sign(qtbot: QtBot) -> Sign:
    made = Sign()
    qtbot.addWidget(made)
    return made


def test_a_bound_text_is_said_at_once_and_in_every_other_language(sign: Sign) -> None:
    assert (sign.name.text(), sign.accessibleName(), sign.count) == ("Weights", "Tie", "")
    speak("zh_CN", sign)
    assert (sign.name.text(), sign.accessibleName()) == ("权重", "并列")
    speak("en_GB", sign)
    assert (sign.name.text(), sign.accessibleName()) == ("Weights", "Tie")


def test_what_is_made_of_bound_texts_follows_them(sign: Sign) -> None:
    speak("zh_CN", sign)
    assert sign.count == "3 × 权重"


def test_nothing_is_said_again_at_another_change(sign: Sign) -> None:
    sign.name.setText("mine")
    sign.setFont(QFont("serif"))
    assert (sign.name.text(), sign.count) == ("mine", "")


def test_the_guard_stands_round_what_is_mixed_in(qtbot: QtBot, caught: list[logging.LogRecord]) -> None:
    sign = Sign(failing=True)
    qtbot.addWidget(sign)
    speak("zh_CN", sign)
    assert sign.name.text() == "权重"
    assert [each.getMessage() for each in caught] == ["Caught in gui.retranslation.Translated.changeEvent"]


def test_who_is_hidden_hears_once_shown_and_then_after_all_that_is_in_it(qtbot: QtBot) -> None:
    room = Room()
    qtbot.addWidget(room)
    speak("zh_CN", room)
    assert (room.sign.name.text(), room.read) == ("Weights", "")
    room.show()
    assert (room.sign.name.text(), room.read) == ("权重", "3 × 权重")


def test_a_choice_renames_its_things_and_keeps_which_is_chosen(qtbot: QtBot) -> None:
    box = ChoiceBox({None: _("none", context="rounding"), 0: _("whole per cent"), 1: _("one decimal")})
    qtbot.addWidget(box)
    box.show_choice(0)
    speak("zh_CN", box)
    assert box.currentText() == _("whole per cent").in_("zh") != "whole per cent"
    with qtbot.waitSignal(box.choice_requested) as asked:
        box.activated.emit(2)
    assert asked.args == [1]
    box.show_choice(None)
    assert box.currentIndex() == 0
    box.show_choice(7)
    assert box.currentIndex() == -1
