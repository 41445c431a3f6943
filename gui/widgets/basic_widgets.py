"""The basic widgets every page is laid out with: labels, buttons, rows and columns on the grid, cards.

Their looks come from the palette of `gui.style` and from `gui.widget_styles`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from gui.exception_guard import guarded
from gui.sizes import size_font
from gui.theme import GRID, SIZES
from gui.widget_styles import dress
from gui.widgets.tooltips import set_tip

BREAK = "\u200b"  # where a word may be broken; it is not seen
LINE = 32  # letters without a break that any line has room for
_LONG = re.compile(f"[^\\s\u2e80-\uffff]{{{LINE}}}(?=[^\\s\u2e80-\uffff])")  # Chinese breaks anywhere
Box = TypeVar("Box", QHBoxLayout, QVBoxLayout)
Text = TypeVar("Text", bound=QLabel)
Item = QWidget | QLayout | int | None  # a widget, a layout, pixels of empty space, or None for a stretch


@guarded
class WrappingLabel(QLabel):
    """A label that wraps, within a word too where that is longer than a line may be: no name makes the window wider."""

    def setText(self, text: str) -> None:
        short = len(text) <= LINE  # most are, and every tick of a slider sets dozens
        super().setText(text if short else _LONG.sub(rf"\g<0>{BREAK}", text))

    def text(self) -> str:
        return super().text().replace(BREAK, "")


def label(text: str = "", role: str | None = None) -> QLabel:
    """A label that wraps. role: title, heading, muted or small; None for running text."""
    made = dress_label(WrappingLabel(), role)
    made.setText(text)
    return made


def dress_label(made: Text, role: str | None = None) -> Text:
    """Give a label the looks of one that `label` makes."""
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role in ("muted", "small"):
        made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    if role in SIZES:
        size_font(made, role)
    return made


def heading(text: str = "") -> QLabel:
    """The heading of a part of a page."""
    return label(text, "heading")


def quiet_button(text: str = "") -> QPushButton:
    """A button without a frame, for what is there but should not call."""
    button = QPushButton(text)
    dress(button, "quiet")
    return button


def link_button(text: str = "") -> QPushButton:
    """A quiet button under running text, flush with it: it leads elsewhere."""
    button = QPushButton(text)
    dress(button, "link")
    return button


def row(*items: Item, spacing: int = GRID) -> QHBoxLayout:
    """Widgets beside each other. None stretches, a number is empty space in pixels."""
    return _filled(QHBoxLayout(), items, spacing)


def column(*items: Item, spacing: int = GRID) -> QVBoxLayout:
    """Widgets under each other. None stretches, a number is empty space in pixels."""
    return _filled(QVBoxLayout(), items, spacing)


def _filled(layout: Box, items: Sequence[Item], spacing: int) -> Box:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addWidget(item)
    return layout


def empty(layout: QLayout) -> None:
    """Take all widgets out of a layout, off the screen at once; they are deleted when the event loop turns."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()


def keep_room(widget: QWidget, on: bool = True) -> None:
    """Have a widget keep its room while it is hidden, so that nothing moves when it comes; or not."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(on)
    widget.setSizePolicy(policy)


def scrolling(content: QWidget) -> QScrollArea:
    """The content in an area that scrolls when it does not fit."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(content)
    return area


class Card(QFrame):
    """A panel on the page, laid out as a column."""

    def __init__(self, *items: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        dress(self, "card")
        self.column = column(*items)
        self.column.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, 2 * GRID)
        self.setLayout(self.column)


@guarded
class ElidedLabel(QLabel):
    """One line that ends in an ellipsis when it does not fit, with the whole text in its tooltip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._note = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_note(self, note: str) -> None:
        """What the tooltip says besides, and a muted line after the text where there is room for all of it."""
        self._note = note
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(4 * GRID, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        inside, metrics = self.contentsRect(), self.fontMetrics()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, inside.width())
        whole = "\n".join(filter(None, (self.text(), self._note)))
        set_tip(self, whole if self._note or shown != self.text() else "")
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(inside, self.alignment(), shown)
            used = metrics.horizontalAdvance(self.text()) + 2 * GRID
            if self._note and used + metrics.horizontalAdvance(self._note) <= inside.width():
                painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
                painter.drawText(inside.adjusted(used, 0, 0, 0), self.alignment(), self._note)


@guarded
class ElidedChoice(QComboBox):
    """A choice among names that may be long: in the closed box they end in an ellipsis, with the whole in a tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        calm_wheel(self)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        control, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, field, self).width() - GRID // 2
        shown = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        set_tip(self, self.currentText() if shown != option.currentText else "")
        option.currentText = shown


@guarded
class _CalmWheel(QObject):
    """Lets the page have the wheel while its widget has no focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def calm_wheel(widget: QWidget) -> None:
    """A wheel over this slider or number box scrolls the page unless the widget has the focus."""
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.installEventFilter(_CalmWheel(widget))
