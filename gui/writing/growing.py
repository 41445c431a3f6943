"""A text field as high as what is written in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QSizePolicy, QWidget

from gui.scores.fields import TextArea
from gui.theme import GRID, SIZES

MOST = 14  # lines, after which it scrolls
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingText(TextArea):
    """A name or a paragraph that wraps. ``one_line``: takes no line breaks, as names do.

    role: a type size of the theme.
    """

    def __init__(self, one_line: bool = False, role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one_line, self._role = one_line, role
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(GRID // 2)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._dress()

    def show_text(self, text: str) -> None:
        super().show_text(text)
        self._fit()

    def hint(self, text: str) -> None:
        """What stands in it, muted, while it is empty; it counts for the height, so that it is never cut."""
        self.setPlaceholderText(text)
        self._fit()

    def _dress(self) -> None:
        font = QFont(QApplication.font())
        font.setPointSizeF(font.pointSizeF() * SIZES[self._role])
        if self._role in ("heading", "title"):
            font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)
        self._fit()

    def _fit(self) -> None:
        lines = max(round(self.document().size().height()), 1)
        text_height = lines * self.fontMetrics().lineSpacing()
        if not self.toPlainText() and self.placeholderText():
            inside = self.viewport().rect().adjusted(GRID // 2, 0, -GRID // 2, 0)
            inside.setHeight(10_000)
            wrap = Qt.TextFlag.TextWordWrap
            text_height = max(
                text_height, self.fontMetrics().boundingRect(inside, wrap, self.placeholderText()).height()
            )
        limit = MOST * self.fontMetrics().lineSpacing()
        always, never = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(always if text_height > limit else never)
        height = min(text_height, limit) + GRID + 2 * self.frameWidth() + 1
        if height != self.height() or self.maximumHeight() != height:
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(20 * GRID, self.maximumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * GRID, self.minimumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._one_line and event.key() in ENTER:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._one_line and source.hasText():
            self.insertPlainText(" ".join(source.text().split()))
        else:
            super().insertFromMimeData(source)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._dress()
