"""Language and looks change while the window runs: what was hidden then is, once shown, as in a window that was started
so; and nothing hides behind a style sheet of the application, with which each switch took a second."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThreadPool, QTimer
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gui.application import build
from gui.pages.page_registry import PAGES
from gui.theme import DARK, LIGHT
from gui.widget_styles import SHEETS, _text
from gui.window.main_window import MainWindow

# pages that show the time of day, or what is answered late
pytestmark = pytest.mark.long
VARIES = {"record", "robustness/3", "robustness/5", "results/2"}
# pages where no part keeps the width that it had in the language before
STEADY = {"brief", "scores", "weights", "results/0", "results/1", "results/3"}


def at_rest() -> bool:
    """Whether nothing is being reckoned and nothing waits for its turn."""
    alive = [each for each in gc.get_objects() if type(each) in (QTimer, QThreadPool) and isValid(each)]
    waiting = any(each.isActive() and each.isSingleShot() for each in alive if isinstance(each, QTimer))
    return not waiting and not any(each.activeThreadCount() for each in alive if isinstance(each, QThreadPool))


def walk(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """Every page and tab, in front and at rest."""
    for entry in PAGES:
        window.go_to(entry.step)
        page = window.pages.pages[entry.step]
        tabs = next(iter(page.findChildren(QTabWidget)), None)
        for place in range(tabs.count() if tabs else 1):
            if tabs:
                tabs.setCurrentIndex(place)
            QApplication.processEvents()
            qtbot.waitUntil(at_rest, timeout=30_000)
            if focused := QApplication.focusWidget():
                focused.clearFocus()  # its cursor blinks
            QApplication.processEvents()
            yield f"{entry.step}/{place}" if tabs else entry.step, page
        if tabs:
            tabs.setCurrentIndex(0)


def words(page: QWidget) -> list[str]:
    """What can be read on the page, with what only a pointer or a screen reader is told."""
    found = []
    for each in page.findChildren(QWidget):
        if not each.isVisible():
            continue
        found += [each.toolTip(), each.accessibleName()]
        if isinstance(each, QLabel | QAbstractButton):
            found.append(each.text())
        elif isinstance(each, QComboBox):
            found += [each.itemText(i) for i in range(each.count())]
        elif isinstance(each, QPlainTextEdit):
            found += [each.toPlainText(), each.placeholderText()]
        elif isinstance(each, QGroupBox):
            found.append(each.title())
    return [each for each in found if each]


def seen(window: MainWindow, qtbot: QtBot) -> dict[str, tuple[list[str], QImage]]:
    """Words and picture of every page and tab."""
    return {place: (words(page), page.grab().toImage()) for place, page in walk(window, qtbot)}


def test_what_was_hidden_at_a_switch_is_as_in_a_window_that_was_started_so(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 800)
    for _ in walk(window, qtbot):
        pass
    window.go_to("weights")
    QApplication.processEvents()
    window.speak("zh")
    window.dress("dark")
    switched = seen(window, qtbot)
    window.hide()
    started = build(QApplication.instance())  # type: ignore[arg-type]
    qtbot.addWidget(started, before_close_func=lambda made: made.session.undo_stack.setClean())
    started.resize(window.size())
    with qtbot.waitSignal(started.page_changed):
        started.show()
    afresh = seen(started, qtbot)
    started.speak("en")  # its translators would stay with the application
    assert switched.keys() == afresh.keys()
    for place, (text, picture) in afresh.items():
        if place not in VARIES:
            assert switched[place][0] == text, place
            assert place not in STEADY or switched[place][1] == picture, place


def test_the_face_follows_the_language_in_every_part_that_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    tag = QFont.Tag("pwid")
    for _ in walk(window, qtbot):
        pass
    window.speak("zh")
    for place, page in walk(window, qtbot):
        narrow = [each for each in page.findChildren(QWidget) if each.isVisible() and each.font().featureValue(tag)]
        assert not narrow, place


def test_no_style_sheet_is_the_applications_and_every_part_that_needs_one_wears_its_own(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert not QApplication.instance().styleSheet()  # type: ignore[union-attr]
    for _, page in walk(window, qtbot):
        for kind in (QHeaderView, QRadioButton):
            bare = [each for each in page.findChildren(kind) if each.isVisible() and not each.styleSheet()]
            assert not bare


def test_a_hidden_part_puts_on_another_look_once_when_it_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("results")
    window.go_to("weights")
    copy = window.pages.pages["results"].contributions.chart._copy
    before = copy.styleSheet()
    window.dress("dark")
    window.dress("light")
    window.dress("dark")
    assert copy.styleSheet() == before
    window.go_to("results")
    assert copy.styleSheet() != before
    assert DARK.accent in copy.styleSheet()


def test_every_sheet_names_only_colours_of_the_theme() -> None:
    for kind in SHEETS:
        assert all("$" not in _text(kind, theme) for theme in (LIGHT, DARK))
