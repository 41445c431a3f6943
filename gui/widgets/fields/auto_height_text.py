"""A text field as high as what is written in it."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QSizePolicy, QWidget

from gui.exception_guard import guarded
from gui.theme import GRID, SIZES
from gui.widgets.fields.text_fields import TextArea

MOST = 14  # lines, after which it scrolls
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@guarded
class AutoHeightText(TextArea):
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
        self.document().contentsChanged.connect(self._fit)
        self._dress()

    def show_text(self, text: str) -> None:
        """Show a text; the cursor stays where it was as far as the text goes."""
        at = self.textCursor().position()
        super().show_text(text)
        if self.textCursor().position() != at:
            cursor = self.textCursor()
            cursor.setPosition(min(at, len(text.encode("utf-16-le")) // 2))  # Qt counts in UTF-16
            self.setTextCursor(cursor)
        self._fit()

    def hint(self, text: str) -> None:
        """As of every field, but it counts for the height, so that it is never cut."""
        super().hint(text)
        self._fit()

    def _dress(self) -> None:
        """Only size and weight are its own: the face follows the application, as it does with the language."""
        font = QFont()
        font.setPointSizeF(QApplication.font().pointSizeF() * SIZES[self._role])
        if self._role in ("heading", "title"):
            font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)

    def _fit(self) -> None:
        """Take the height of the text, or of the hint that stands in for it."""
        line = self.fontMetrics().lineSpacing()
        needed = max(self._text_height() - GRID // 2, line, self._hint_height())  # less the margin that it counts below
        shown = min(needed, MOST * line)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if needed > shown else policy.ScrollBarAlwaysOff)
        height = math.ceil(shown) + GRID + 2 * self.frameWidth() + 1
        if (self.minimumHeight(), self.maximumHeight()) != (height, height):
            self.setFixedHeight(height)

    def _text_height(self) -> float:
        layout, block, height = self.document().documentLayout(), self.document().begin(), 0.0
        while block.isValid():
            height += layout.blockBoundingRect(block).height()  # lays the block out, which Qt leaves until it paints
            block = block.next()
        return height

    def _hint_height(self) -> float:
        if self.toPlainText() or not self.placeholderText():
            return 0.0
        inside = QRect(0, 0, self.viewport().width() - GRID, 10_000)
        return self.fontMetrics().boundingRect(inside, Qt.TextFlag.TextWordWrap, self.placeholderText()).height()

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
        elif event.type() == QEvent.Type.FontChange and hasattr(self, "_role"):
            self._fit()
