"""Small style sheets for single widgets, where Fusion does not draw as the program wants it.

A style sheet of the whole application would be shorter to write. But with one Qt draws and measures *every* widget
through it, and styles all of them anew, those of hidden pages too, at each change of language or looks.
"""

from __future__ import annotations

import weakref
from string import Template

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QSplitter, QTableView, QWidget
from shiboken6 import isValid

from gui.exception_guard import guarded
from gui.theme import Theme, theme_of

SHEETS = {
    "card": Template('QFrame[card="true"] { background: $surface; border: 1px solid $faint; border-radius: 4px; }'),
    "badge": Template("""
QLabel, QPushButton { background: $raised; color: $muted; border: 1px solid transparent;
    border-radius: 9px; padding: 1px 10px; font-weight: 600; }
*[badge="robust"] { background: $good; color: $surface; }
*[badge="fragile"] { background: $warning; color: $surface; }
*[badge="tie"] { background: $accent; color: $on_accent; }
QPushButton:focus { border-color: $text; }
"""),
    "tone": Template("""
QFrame[tone] { background: $surface; border: 1px solid $faint; border-left: 4px solid $accent; border-radius: 2px; }
QFrame[floating="true"] { border: 1px solid $outline; border-left: 4px solid $accent; }
QFrame[tone="good"] { border-left-color: $good; }
QFrame[tone="warning"] { border-left-color: $warning; }
QFrame[tone="bad"] { border-left-color: $bad; }
"""),
    "quiet": Template("""
QPushButton { border: 1px solid transparent; border-radius: 3px; padding: 3px 8px; color: $accent; }
QPushButton:hover { background: $raised; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $muted; }
"""),
    "link": Template("""
QPushButton { border: 1px solid transparent; border-radius: 3px; padding: 3px 0; color: $accent; }
QPushButton:hover { background: $raised; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $muted; }
"""),
    "choice": Template("""
QAbstractButton { background: $surface; color: $text; border: 1px solid $faint;
    border-radius: 3px; padding: 3px 8px; }
QToolButton { padding: 0; }
QAbstractButton:hover { background: $raised; }
QAbstractButton:focus { border: 1px solid $accent; }
QAbstractButton:checked { background: $accent; color: $on_accent; border-color: $accent; }
QAbstractButton:checked:focus { border: 2px solid $text; }
"""),
    "start": Template("""
QPushButton { background: $surface; border: 1px solid $faint; border-radius: 6px; }
QPushButton:hover { background: $raised; }
QPushButton:focus { border: 2px solid $accent; }
"""),
    "radio": Template("""
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid $muted; border-radius: 7px;
    background: $surface; }
QRadioButton::indicator:checked { background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
    stop: 0 $accent, stop: 0.55 $accent, stop: 0.65 $surface, stop: 1 $surface); }
QRadioButton:focus::indicator { border-color: $accent; }
"""),
    "header": Template("""
QHeaderView { background: $surface; }
QHeaderView::section { background: $raised; color: $muted; border: none; border-right: 1px solid $faint;
    border-bottom: 1px solid $faint; padding: 3px 6px; }
"""),
    "corner": Template("QTableCornerButton::section { background: $window; border: none; }"),
    "bar": Template("""
QToolBar { background: $window; border: none; border-bottom: 1px solid $faint; spacing: 2px; padding: 3px 6px; }
QToolBar::separator { background: $faint; width: 1px; margin: 4px 6px; }
"""),
    "verdict": Template("QFrame#verdict { background: $surface; border: none; border-top: 1px solid $faint; }"),
    "steps": Template("QListView { background: $window; border: none; outline: none; }"),
}


@guarded
class _Worn(QObject):
    """What a widget wears. Its child, so that both end together."""

    def __init__(self, widget: QWidget, kind: str) -> None:
        super().__init__(widget)
        self.kind = kind
        self._next = ""  # what it puts on when it is shown

    def put_on(self, widget: QWidget, sheet: str) -> None:
        """At once, or when it is shown next: a window has more hidden parts than seen ones."""
        if widget.isVisible():
            widget.setStyleSheet(sheet)
            return
        if not self._next:
            widget.installEventFilter(self)
        self._next = sheet

    def eventFilter(self, widget: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._next and isinstance(widget, QWidget):
            widget.removeEventFilter(self)
            sheet, self._next = self._next, ""
            widget.setStyleSheet(sheet)
        return False


_worn: weakref.WeakSet[_Worn] = weakref.WeakSet()


def dress(widget: QWidget, kind: str) -> None:
    """Give this widget the looks of its kind, a key of `SHEETS`, now and after every change of them."""
    _worn.add(_Worn(widget, kind))
    widget.setStyleSheet(_text(kind, theme_of(QApplication.palette())))


def dress_table(table: QTableView) -> None:
    """The heads of a table, and the corner between them."""
    for head in (table.horizontalHeader(), table.verticalHeader()):
        dress(head, "header")
    for corner in table.findChildren(QAbstractButton):
        dress(corner, "corner")


def dress_handles(split: QSplitter) -> None:
    """The lines between the parts of a splitter, once it has them all."""
    for place in range(split.count()):
        split.handle(place).setAutoFillBackground(True)
        split.handle(place).setBackgroundRole(QPalette.ColorRole.Mid)


def dress_anew(theme: Theme) -> None:
    """All that was dressed, in another theme, or in the type of another language: sheets keep a new font from it."""
    texts = {kind: _text(kind, theme) for kind in SHEETS}
    for worn in tuple(_worn):
        widget = worn.parent() if isValid(worn) else None  # Qt may have ended what Python still knows
        if isinstance(widget, QWidget):
            worn.put_on(widget, texts[worn.kind])


def _text(kind: str, theme: Theme) -> str:
    return SHEETS[kind].substitute({name: getattr(theme, name) for name in theme.__dataclass_fields__})
