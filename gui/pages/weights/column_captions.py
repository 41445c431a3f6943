"""The captions above the columns of numbers on the Weights page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.pages.weights.weight_row import BOX_WIDTH
from gui.retranslation import Translated
from gui.sizes import fix_width
from gui.theme import GRID, ROW
from gui.widgets.basic_widgets import label, row
from scenarios.text.catalogue import _


class ColumnCaptions(Translated, QWidget):
    """Stands over the rows, aligned with their numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share, self.weight = label(role="small"), label(role="small")
        for each in (self.share, self.weight):
            each.setWordWrap(False)
            each.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        fix_width(self.weight, BOX_WIDTH)
        self.setLayout(row(None, self.share, self.weight, ROW + GRID, spacing=GRID))
        self.bind_text(self.share.setText, _("of its dimension"))
        self.bind_text(self.weight.setText, _("of all"))
