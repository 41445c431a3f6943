"""The heading of the table of weight sets: names in up to three lines."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.charts.chart_painter import CENTRE, LEFT, ChartPainter, FontSizes
from gui.exception_guard import guarded
from gui.theme import GRID, theme_of

LINES = 3
PAD = GRID // 2


@guarded
class NamesHeader(QHeaderView):
    """Names wrap, and end in an ellipsis where three lines do not hold them; the tooltip has them whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)

    def wanted(self, text: str) -> int:
        """The width at which its longest word and, in two lines, the whole has room."""
        type_ = FontSizes(self.font())
        words = [word for word in text.split() if word.isascii()]
        longest = max((type_.width(each, "small") for each in words), default=0.0)
        return round(max(longest, type_.width(text, "small") / (LINES - 1))) + 2 * PAD + 2

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), round(LINES * FontSizes(self.font()).line("small")) + 2 * PAD)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = theme_of(self.palette())
        painter.fillRect(rect, QColor(theme.window))
        ink = ChartPainter(painter, theme)
        text = str(self.model().headerData(section, self.orientation()) or "")
        inside = QRectF(rect.adjusted(PAD, PAD, -PAD, -PAD))
        ink.text(inside, text, role="small", align=CENTRE if section else LEFT, lines=LINES)
