"""The legend of the matrix, painted with the cells' own drawing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.charts.chart_painter import LEFT, ChartPainter, FontSizes
from gui.charts.colours import heat_fill
from gui.exception_guard import guarded
from gui.pages.scores.cell_painting import CellLook, draw_cell
from gui.theme import GRID, theme_of
from scenarios.model import Score, State

SWATCH, RAMP = 3.5 * GRID, 4 * GRID  # widths of a cell and of the scale of colours
JUDGED: frozenset[State] = frozenset({"judged"})


@guarded
class ScoresLegend(QWidget):
    """Worst to best, and the marks a cell can bear, flowing over as many lines as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._scores: tuple[Score, ...] = ()
        self._states: frozenset[State] = frozenset()

    def show_scores(self, scores: tuple[Score, ...]) -> None:
        """Explain the marks of where scores are from that these bear."""
        if scores is self._scores:
            return
        self._scores, before, self._states = scores, self._states, frozenset(each.state for each in scores)
        if self._states != before:
            self.updateGeometry()
            self.update()

    def entries(self, besides: frozenset[State] = frozenset()) -> list[tuple[CellLook | None, str]]:
        """What is shown, in order: a cell (None for the scale of colours) and its meaning. besides: marks that no score
        bears yet."""
        origins: tuple[tuple[State, str], ...] = (
            ("paper", self.tr("paper's default")),
            ("table", self.tr("from a table")),
            ("judged", self.tr("judged")),
        )
        return [
            (None, self.tr("worst to best")),
            *((CellLook("2.5", "", 0.5, state), words) for state, words in origins if state in self._states | besides),
            (CellLook("–", "", None, "missing"), self.tr("missing")),
            (CellLook("", "2–3", 0.5, ""), self.tr("range")),
        ]

    def _place(self, width: float, besides: frozenset[State] = frozenset()) -> list[QRectF]:
        type_ = FontSizes(self.font())
        placed, x, y, height = [], 0.0, 0.0, self._line(type_)
        for look, text in self.entries(besides):
            wide = self._swatch(look) + GRID / 2 + type_.width(text, "small") + 2
            if x and x + wide > width:
                x, y = 0.0, y + height
            placed.append(QRectF(x, y, min(wide, width), height))
            x += wide + 1.5 * GRID
        return placed

    def _line(self, type_: FontSizes) -> float:
        return type_.line("body") + GRID

    def _swatch(self, look: CellLook | None) -> float:
        return float(SWATCH if look else RAMP)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """With room for the mark of a judged score, so that the first one moves no row of the matrix."""
        return round(self._place(width, JUDGED)[-1].bottom())

    def sizeHint(self) -> QSize:
        return QSize(30 * GRID, self.heightForWidth(max(self.width(), 30 * GRID)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.heightForWidth(event.size().width()) != event.size().height():
            self.updateGeometry()  # a splitter that moves does not ask again by itself

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            theme = theme_of(self.palette())
            ink = ChartPainter(painter, theme)
            for (look, text), place in zip(self.entries(), self._place(self.width()), strict=True):
                swatch = QRectF(place.left(), 0, self._swatch(look), place.height() - GRID / 2)
                swatch.moveCenter(place.center())
                swatch.moveLeft(place.left())
                if look is None:
                    swatch = swatch.adjusted(0, GRID / 2, 0, -GRID / 2)
                    gradient = QLinearGradient(swatch.topLeft(), swatch.topRight())
                    gradient.setColorAt(0, heat_fill(0, theme))
                    gradient.setColorAt(1, heat_fill(1, theme))
                    painter.fillRect(swatch, gradient)
                else:
                    draw_cell(painter, swatch, look, ink.type, theme)
                at = place.adjusted(self._swatch(look) + GRID / 2, 0, 1, 0)
                ink.text(at, text, role="small", colour=theme.muted, align=LEFT)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self.update()
