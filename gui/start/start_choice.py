"""A wide button of the start page: what it does, and a line about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from gui.exception_guard import guarded
from gui.icons import SIZE, icon
from gui.theme import GRID
from gui.widget_styles import dress
from gui.widgets.basic_widgets import ElidedLabel, column, dress_label, label, row

STEPS = {Qt.Key.Key_Up: False, Qt.Key.Key_Down: True}  # key -> whether it leads to the next choice


@guarded
class StartChoice(QPushButton):
    """Enter or a click takes it, the arrows lead to its neighbours.

    picture: the name of an icon, "" for none; one_line: what is about it may be cut off, as the path of a file is.
    """

    def __init__(self, picture: str = "", one_line: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture, self._sign = picture, QLabel()
        self._name: QLabel = ElidedLabel() if one_line else label()
        self._about: QLabel = dress_label(ElidedLabel() if one_line else QLabel(), "small")
        self._about.setWordWrap(not one_line)
        self._aside = label(role="small")
        self._aside.setWordWrap(False)
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        dress(self, "start")
        self._recolour()

    def _lay_out(self) -> None:
        bold = QFont()  # no more than the weight: face and size stay the window's
        bold.setBold(True)
        self._name.setFont(bold)
        head = row(self._name, self._aside)
        head.setStretch(0, 1)
        words = column(head, self._about, spacing=GRID // 4)
        layout = row(self._sign, words, spacing=GRID + GRID // 2) if self._picture else row(words)
        layout.setStretch(layout.count() - 1, 1)
        layout.setContentsMargins(GRID + GRID // 2, GRID, GRID + GRID // 2, GRID)
        for part in (self._sign, self._name, self._about, self._aside):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(layout)
        self._layout = layout

    def set_name(self, text: str) -> None:
        """What it does, in a few words."""
        self._name.setText(text)
        self.setAccessibleName(text)

    def set_about(self, text: str) -> None:
        """A line about it."""
        self._about.setText(text)
        self._about.setVisible(bool(text))
        self._describe()

    def set_aside(self, text: str) -> None:
        """A word at its right edge, as a date is."""
        self._aside.setText(text)
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription("\n".join(filter(None, (self._about.text(), self._aside.text()))))

    def sizeHint(self) -> QSize:
        return self._layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._layout.minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in STEPS:
            self.focusNextPrevChild(STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_sign"):
            self._recolour()

    def _recolour(self) -> None:
        if self._picture:
            self._sign.setPixmap(icon(self._picture, self.palette()).pixmap(SIZE, SIZE))
