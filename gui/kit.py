"""The small parts every page is laid out with: labels, rows and columns on the grid, cards, message bars.

Their looks come from the palette of `gui.style` and from `gui.dress`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
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

from gui.dress import dress
from gui.guard import guarded
from gui.theme import GRID, SIZES
from gui.tips import tip
from gui.translation import language

SAID_LINES = 9  # of a message before it scrolls
SIGNS = {"info": "ⓘ", "good": "✓", "warning": "⚠", "bad": "✕"}  # by tone
Box = TypeVar("Box", QHBoxLayout, QVBoxLayout)
Item = QWidget | QLayout | int | None  # a widget, a layout, pixels of empty space, or None for a stretch


def label(text: str = "", role: str | None = None) -> QLabel:
    """A label that wraps. role: title, heading, muted or small; None for running text."""
    made = QLabel(text)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role in ("muted", "small"):
        made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    if role in SIZES:
        made.setFont(_sized(role))
    return made


def _sized(role: str) -> QFont:
    """No more than the size and the weight of a role: the face stays the window's, also when that changes."""
    font = QFont()
    font.setPointSizeF(round(QApplication.font().pointSizeF() * SIZES[role], 1))
    if role in ("title", "heading"):
        font.setWeight(QFont.Weight.DemiBold)
    return font


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
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(4 * GRID, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        inside = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, inside.width())
        self.setToolTip(tip(self.text()) if shown != self.text() else "")
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(inside, self.alignment(), shown)


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
        self.setToolTip(tip(self.currentText()) if shown != option.currentText else "")
        option.currentText = shown


@guarded
class _Said(QScrollArea):
    """The text of a message, as high as it is up to some lines; the rest scrolls into view."""

    def __init__(self, text: QLabel) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self._on_range(0, 0)
        self.setWidget(text)
        for part in (self, self.viewport(), text):
            part.setAutoFillBackground(False)

    def _on_range(self, _least: int, most: int) -> None:
        """The keyboard comes here only when there is something to scroll."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if most else Qt.FocusPolicy.NoFocus)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text = self.widget()
        return min(text.heightForWidth(width), SAID_LINES * text.fontMetrics().lineSpacing())

    def sizeHint(self) -> QSize:
        text = self.widget()
        return QSize(text.sizeHint().width(), self.heightForWidth(max(self.width(), text.sizeHint().width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * GRID, self.widget().fontMetrics().lineSpacing())


@guarded
class InlineMessage(QFrame):
    """A coloured bar with one message, up to a few actions, and a way to put it away. Hidden while silent.

    tone: info, good, warning or bad; a sign at the front says it too, for colour is never the only signal.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._text = QLabel(), label()
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._again: Callable[[], object] | None = None
        self._said_in = language()
        self._buttons = row()
        self._close = quiet_button("✕")
        self._close.clicked.connect(self.clear)
        self._close.clicked.connect(self.dismissed)
        layout = row(self._sign, _Said(self._text), self._buttons, self._close)
        layout.setStretch(1, 1)
        layout.setContentsMargins(GRID + GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        self.setLayout(layout)
        dress(self, "tone")
        self._retranslate()
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def say(
        self,
        text: str,
        tone: str = "info",
        actions: Sequence[tuple[str, Callable[[], object]]] = (),
        closable: bool = True,
        again: Callable[[], object] | None = None,
    ) -> None:
        """Show a message. actions: (button text, what it does) pairs; pressing one puts the message away first.

        again: says it anew in another language. What cannot be said again goes with its language, unless it offers
        something to do.
        """
        self._drop_buttons()
        self._again, self._said_in = again, language()
        for name, act in actions:
            button = QPushButton(name)
            button.clicked.connect(self.clear)
            button.clicked.connect(_without_arguments(act))
            self._buttons.addWidget(button)
        self._sign.setText(SIGNS[tone])
        self._text.setText(text)
        self._text.updateGeometry()
        self._close.setVisible(closable)
        self.setAccessibleName(text)
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def clear(self) -> None:
        """Put the message away."""
        self._text.clear()
        self._again = None
        self.hide()

    def _drop_buttons(self) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def _retranslate(self) -> None:
        self._close.setToolTip(self.tr("Put away"))
        self._close.setAccessibleName(self.tr("Put this message away"))

    def _say_again(self) -> None:
        if not self.text or self._said_in == language():
            return
        if self._again is not None:
            self._again()
        elif not self._buttons.count():
            self.clear()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._say_again()


def _without_arguments(act: Callable[[], object]) -> Callable[[bool], None]:
    def called(_checked: bool = False) -> None:
        act()

    return called


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
