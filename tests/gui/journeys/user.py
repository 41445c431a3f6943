"""Somebody at the window, who finds what is shown by the name that a screen reader tells or by its text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import openpyxl
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QMainWindow,
    QMenu,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)

from tests.scenarios.spreadsheet import named, pairs

PATIENCE = 60_000  # milliseconds until something must have come, on a machine at work with much else
LONGEST_PAUSE = 320  # milliseconds from one look to the next
LEFT, BARE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
Found = TypeVar("Found")
Widget = TypeVar("Widget", bound=QWidget)


class User:
    """Waits, as people do, until what is to be used can be seen."""

    def __init__(self, window: QMainWindow) -> None:
        self.window = window

    # seeing

    def texts(self) -> list[str]:
        """All that can be read outside of tables, the names of controls included."""
        return [text for each in _seen(QWidget) for text in _names(each)]

    def sees(self, words: str) -> str:
        """The text that has these words, once it is there."""
        return self._awaited(lambda: next((text for text in self.texts() if words in text), None), words)

    def cells(self, view: str) -> list[list[str]]:
        """What a table or list shows, row by row, of all columns."""
        model = self._one(QAbstractItemView, view).model()
        columns = range(model.columnCount(QModelIndex()))
        return [
            [str(model.index(row, column).data(Qt.ItemDataRole.DisplayRole) or "") for column in columns]
            for row in range(model.rowCount(QModelIndex()))
        ]

    def hears(self, view: str, *rows: str) -> list[str]:
        """What a screen reader tells of each row of a list, in its first line, once it begins with these rows."""

        def told() -> list[str] | None:
            model = self._one(QAbstractItemView, view).model()
            rows_, columns = range(model.rowCount(QModelIndex())), range(model.columnCount(QModelIndex()))
            cells = (
                [model.index(row, each).data(Qt.ItemDataRole.AccessibleTextRole) for each in columns] for row in rows_
            )
            found = ["".join(str(each) for each in row if each).partition("\n")[0] for row in cells]
            return found if tuple(found[: len(rows)]) == rows else None

        return self._awaited(told, " ".join(rows))

    # doing

    def press(self, keys: str, times: int = 1) -> None:
        """Keys to whatever has the focus: "Ctrl+S", "Return"."""
        pressed = QKeySequence(keys)[0]
        for _ in range(times):
            QTest.keyClick(_focused(self.window), pressed.key(), pressed.keyboardModifiers())
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type into whatever has the focus: by keys, or by an input method what no key has."""
        for word in re.findall(r"[ -~]+|[^ -~]+", text):
            if word.isascii():
                for letter in word:  # the first may open a field, which has the focus from then on
                    QTest.keyClicks(_focused(self.window), letter)
            else:
                event = QInputMethodEvent()
                event.setCommitString(word)
                QApplication.sendEvent(_focused(self.window), event)
        QApplication.processEvents()

    def click(self, name: str) -> None:
        """Click a button, by its text or its name."""
        _click(self._one(QAbstractButton, name))

    def write(self, name: str, text: str) -> None:
        """Write into a field in place of what stands in it."""
        _click(self._one(QWidget, name, focusable=True))
        self.press("Ctrl+A")
        self.type(text)

    def choose(self, name: str, entry: str) -> None:
        """Choose from a drop-down list, by the keyboard."""
        box = self._one(QComboBox, name)
        entries = [box.itemText(place) for place in range(box.count())]
        box.setFocus(Qt.FocusReason.TabFocusReason)
        steps = entries.index(entry) - box.currentIndex()
        self.press("Down" if steps > 0 else "Up", abs(steps))
        assert box.currentText() == entry

    def drag(self, name: str, share: float) -> None:
        """Drag the handle of a slider to this share of its way, 0..1."""
        slider, option = self._one(QSlider, name), QStyleOptionSlider()
        slider.initStyleOption(option)
        part = (QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, slider)
        handle = slider.style().subControlRect(*part)
        start = handle.center()
        end = QPoint(handle.width() // 2 + round(share * (slider.width() - handle.width())), start.y())
        QTest.mousePress(slider, LEFT, BARE, start)
        for place in (start + (end - start) / 2, end):
            QTest.mouseMove(slider, place)
        QTest.mouseRelease(slider, LEFT, BARE, end)
        QApplication.processEvents()

    def menu(self, *path: str) -> None:
        """Through the menus at the top: ``user.menu("File", "Save as…")``."""
        bar = self.window.menuBar()
        _click_at(bar, bar.actionGeometry(_entry(bar.actions(), path[0])).center())
        for name in path[1:]:
            self.pick(name)

    def pick(self, name: str) -> None:
        """An entry of the menu that is open."""
        menu = self._awaited(QApplication.activePopupWidget, f"a menu with {name}")
        assert isinstance(menu, QMenu)
        _click_at(menu, menu.actionGeometry(_entry(menu.actions(), name)).center())

    def click_cell(self, view: str, row: str, column: str) -> None:
        """Click the cell of a table below and beside these heads."""
        table = self._one(QAbstractItemView, view)
        model = table.model()
        across = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount(QModelIndex()))]
        down = [model.headerData(at, Qt.Orientation.Vertical) for at in range(model.rowCount(QModelIndex()))]
        index = model.index(down.index(row), across.index(column))
        table.scrollTo(index)
        _click_at(table.viewport(), table.visualRect(index).center())

    def _one(self, kind: type[Widget], name: str, focusable: bool = False) -> Widget:
        """The only widget of a kind in sight that has this name."""

        def found() -> Widget | None:
            named = [
                each
                for each in _seen(kind)
                if name in _names(each) and each.isEnabled() and (each.focusPolicy() or not focusable)
            ]
            assert len(named) < 2, f"{len(named)} are called {name}"
            return named[0] if named else None

        return self._awaited(found, name)

    def _awaited(self, look: Callable[[], Found | None], what: str) -> Found:
        """What is looked for, once it is there. Looks less and less often, for the work beside the window goes slower
        meanwhile."""
        latest, pause = QDeadlineTimer(PATIENCE), 10
        while (found := look()) is None:
            assert not latest.hasExpired(), f"{what} is not to be seen, but {self.texts()}"
            _let_pass(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
        return found


class Exported:
    """What somebody reads in a workbook: the figures that Excel shows on opening it."""

    def __init__(self, path: Path) -> None:
        self.book = openpyxl.load_workbook(path, data_only=True)
        heads, *rows = ([cell for cell in row if cell is not None] for row in named(self.book, "rh_score_table"))
        table = [row for row in rows if row]  # a row of names, ids and scores; below may be room for more
        self.names = {id_: name for name, id_, *_ in table}
        self.scores = {name: dict(zip(heads[1:], figures, strict=True)) for name, _, *figures in table}
        self.weights = pairs(self.book, "rh_weights")
        self.totals = {self.names[id_]: total for id_, total in pairs(self.book, "rh_totals").items()}
        ranks = pairs(self.book, "rh_ranks")
        self.ranking = [self.names[id_] for id_ in sorted(ranks, key=lambda id_: ranks[id_])]

    def text(self, *sheets: str) -> str:
        """All texts of these sheets, or of the whole workbook, a line each."""
        rows = (row for sheet in sheets or self.book.sheetnames for row in self.book[sheet].iter_rows())
        return "\n".join(cell.value for row in rows for cell in row if isinstance(cell.value, str))


def _let_pass(pause: int) -> None:
    """Let the window and the work beside it go on for so many milliseconds. QTest.qWait would hold the work up."""
    loop = QEventLoop()
    QTimer.singleShot(pause, loop.quit)
    loop.exec()


def _seen(kind: type[Widget]) -> Iterator[Widget]:
    """What can be seen and used: of a dialog that must be answered first, that alone."""
    modal = QApplication.activeModalWidget()
    tops = [modal] if modal else [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    for top in tops:
        yield from (each for each in (top, *top.findChildren(kind)) if isinstance(each, kind) and each.isVisible())


def _names(widget: QWidget) -> Iterator[str]:
    """The name that is told, and what is written on it."""
    if widget.accessibleName():
        yield widget.accessibleName()
    if isinstance(widget, QLabel | QAbstractButton) and widget.text():
        yield _plain(widget.text())


def _plain(text: str) -> str:
    """Without the mark of the key, which Chinese puts in brackets behind."""
    return re.sub(r"&(.?)", r"\1", re.sub(r"\(&[^&]\)", "", text))


def _entry(actions: list[QAction], name: str) -> QAction:
    return next(each for each in actions if _plain(each.text()) == name)


def _focused(window: QWidget) -> QWidget:
    return QApplication.activePopupWidget() or QApplication.focusWidget() or window


def _click(widget: QWidget) -> None:
    _click_at(widget, widget.rect().center())


def _click_at(widget: QWidget, place: QPoint) -> None:
    QTest.mouseClick(widget, LEFT, BARE, place)
    QApplication.processEvents()
