"""A label that is as high as the highest of the texts it may show, so that nothing below it moves when they change."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.exception_guard import guarded
from gui.widgets.basic_widgets import dress_label

LOWEST = 1 << 20  # pixels: no text is as high


@guarded
class SteadyLabel(QLabel):
    """Shows one text, and keeps room for others. role: as of a `label`."""

    def __init__(self, role: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others: tuple[str, ...] = ()
        dress_label(self, role)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_one(self, text: str, others: Iterable[str]) -> None:
        """others: what may stand here in place of the text, without anything else being looked at."""
        self._others = tuple(dict.fromkeys(others))
        self.setText(text)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        room, wrap = QRect(0, 0, width, LOWEST), Qt.TextFlag.TextWordWrap
        highs = (self.fontMetrics().boundingRect(room, wrap, each).height() for each in self._others)
        return max([super().heightForWidth(width), *highs])
