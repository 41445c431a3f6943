"""What the columns of numbers on the Weights page are, above them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from gui.exception_guard import guarded
from gui.pages.weights.weight_row import BOX_WIDTH
from gui.theme import GRID, ROW
from gui.widgets.basic_widgets import label, row


@guarded
class ColumnCaptions(QWidget):
    """Stands over the rows, aligned with their numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share, self.weight = label(role="small"), label(role="small")
        for each in (self.share, self.weight):
            each.setWordWrap(False)
            each.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.weight.setFixedWidth(BOX_WIDTH)
        self.setLayout(row(None, self.share, self.weight, ROW + GRID, spacing=GRID))
        self.retranslate()

    def retranslate(self) -> None:
        self.share.setText(self.tr("of its dimension"))
        self.weight.setText(self.tr("of all"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
