"""The chart of rank reversals: a sign where a method changes the order of the others once one is removed or copied."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QFont, QPainter

from gui.charts.chart import Chart, Marks
from gui.charts.heatmap_grid import HeatCell, draw_matrix, matrix_height
from gui.charts.rank_reversal_data import RankShift, RankShifts
from gui.theme import Theme
from scenarios.report.simulation_shares import HeatColumn, HeatRow

REMOVED, COPIED, FIRST, REFUSED = "−", "+", "!", "?"
CHANGED, UNSEATED = 0.5, 1.0  # strength of the colour: the order of the others, or even first place


def draw(painter: QPainter, rect: QRectF, data: RankShifts, theme: Theme) -> Marks:
    looks = [
        [_look(row, column, shift) for column, shift in zip(data.columns, cells, strict=True)]
        for row, cells in zip(data.rows, data.cells, strict=True)
    ]
    return draw_matrix(painter, rect, data.rows, data.columns, looks, theme)


def height(data: RankShifts, width: float, font: QFont) -> float:
    return matrix_height(data.rows, data.columns, width, font)


def describe(data: RankShifts) -> str:
    """One sentence a method: what it does in every case in which it does something."""
    return "\n".join(_method_words(place, column, data) for place, column in enumerate(data.columns))


def _look(row: HeatRow, column: HeatColumn, shift: RankShift) -> HeatCell:
    signs = ((REMOVED, shift.removed), (COPIED, shift.copied), (FIRST, shift.unseats), (REFUSED, shift.refused))
    strength = UNSEATED if shift.unseats else CHANGED if shift.sentence else 0.0
    words = shift.sentence or f"{row.name}: {_nothing()}"
    return HeatCell("".join(sign for sign, holds in signs if holds), "", strength, f"{column.name}\n{words}")


def _method_words(place: int, column: HeatColumn, data: RankShifts) -> str:
    said = [cells[place].sentence.replace("\n", "; ") for cells in data.cells if cells[place].sentence]
    return f"{column.name}: {'; '.join(said) or _nothing()}."


def _nothing() -> str:
    return QCoreApplication.translate("Charts", "the order of the others stays the same")


REVERSALS: Chart[RankShifts] = Chart(draw, height, describe)
